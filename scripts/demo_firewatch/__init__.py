"""The fire-watch story that ``make demo`` plays on the sandbox.

``world`` holds the facts. ``noise``, ``terrain``, ``view``, ``landscape``, ``smoke``, ``weather`` and
``exposure`` draw the pictures, ``detector`` looks at them. ``story`` is what an app would do, with the
high-level proxies. ``contact_sheet`` (with ``strip``, ``map_panel``, ``ink``), ``geojson`` and ``tables``
report a finished story, which ``record`` describes.
"""

__all__: list[str] = []
