# Written by `make generate` from openapi.json: change that file, not this one.
"""The low level, a sub-package a service.

* ``pyronear``: 88 operations
"""
