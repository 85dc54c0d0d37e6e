"""How the bars of the story look."""

from typing import Any

__all__ = ["BAR"]

BAR: dict[str, Any] = {
    "ncols": 80,
    "bar_format": "{desc:13}{bar}  {n_fmt} of {total_fmt}, {elapsed}",
    "disable": None,  # without a terminal there is no bar: a log would keep every step of it
    "leave": False,
}
