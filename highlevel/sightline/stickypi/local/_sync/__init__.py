# Written by `make generate` from highlevel/sightline/stickypi/local/_async/__init__.py: change that file, not this one.

"""The asynchronous half; the synchronous one is written from it."""
