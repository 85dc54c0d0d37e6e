"""The I/O that all services share: policies around the connection, pages, transfers, proxies."""
