"""The I/O of the Pyronear proxies."""
