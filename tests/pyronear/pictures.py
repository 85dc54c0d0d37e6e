"""Pictures for the tests."""

import io
from functools import cache

from PIL import Image

__all__ = ["jpeg"]


@cache
def jpeg(shade: int = 0, size: tuple[int, int] = (64, 48)) -> bytes:
    """A small JPEG; another shade gives other bytes."""
    file = io.BytesIO()
    Image.new("RGB", size, ((shade * 7) % 256, 99, (shade * 31) % 256)).save(file, "JPEG")
    return file.getvalue()
