# Written by `make generate` from openapi.json: change that file, not this one.
"""The low level, a sub-package a service.

* ``stickypi``: 29 operations
* ``cvat``: 221 operations
* ``pyronear``: 88 operations
* ``cam2``: 13 operations
* ``picterra``: 64 operations
"""
