"""The I/O of the Picterra proxies."""
