# Written by `make generate` from highlevel/sightline/picterra/_async/__init__.py: change that file, not this one.

"""The I/O of the Picterra proxies."""
