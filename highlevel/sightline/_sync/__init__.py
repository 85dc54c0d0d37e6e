# Written by `make generate` from highlevel/sightline/_async/__init__.py: change that file, not this one.

"""The I/O that all services share: policies around the connection, pages, transfers, proxies."""
