"""Real pictures in one colour each, made in memory."""

from io import BytesIO
from pathlib import Path

from PIL import Image

__all__ = ["put", "put_noise"]


def put(folder: Path, count: int, *, start: int = 0, size: tuple[int, int] = (64, 48)) -> list[Path]:
    """The paths of so many pictures that now lie in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"img_{number:03d}.png" for number in range(start, start + count)]
    for number, path in enumerate(paths):
        Image.new("RGB", size, ((37 * number) % 256, 120, 80)).save(path)
    return paths


def put_noise(path: Path, side: int, seed: int = 1) -> Path:
    """The path of a picture that does not get smaller by compression: ``3 * side * side`` bytes and some."""
    import random

    pixels = random.Random(seed).randbytes(3 * side * side)
    content = BytesIO()
    Image.frombytes("RGB", (side, side), pixels).save(content, "PNG", compress_level=0)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.getvalue())
    return path
