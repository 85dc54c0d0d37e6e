# Written by `make generate` from highlevel/sightline/cvat/_async/__init__.py: change that file, not this one.

"""The proxies of CVAT and their I/O."""
