# Written by `make generate` from highlevel/sightline/pyronear/_async/__init__.py: change that file, not this one.

"""The I/O of the Pyronear proxies."""
