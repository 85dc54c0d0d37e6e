"""The proxies of CVAT and their I/O."""
