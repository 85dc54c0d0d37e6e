# Written by `make generate` from highlevel/sightline/stickypi/_async/__init__.py: change that file, not this one.

"""The I/O of the Sticky Pi proxies; the synchronous twin is written from it."""
