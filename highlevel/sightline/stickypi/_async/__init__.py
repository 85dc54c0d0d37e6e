"""The I/O of the Sticky Pi proxies; the synchronous twin is written from it."""
