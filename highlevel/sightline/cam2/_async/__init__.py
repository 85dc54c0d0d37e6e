"""The I/O of the CAM2 proxies."""
