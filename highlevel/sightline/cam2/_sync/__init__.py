# Written by `make generate` from highlevel/sightline/cam2/_async/__init__.py: change that file, not this one.

"""The I/O of the CAM2 proxies."""
