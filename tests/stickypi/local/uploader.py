"""A process that uploads a folder of pictures, and says each time that one is done: to be killed."""

import sys
from pathlib import Path

from sightline import StickyPi
from sightline.core.progress import ItemDone


def main() -> None:
    """``uploader.py STORE PICTURES``, or ``uploader.py URL PICTURES`` for a server."""
    place, pictures = sys.argv[1:]
    if place.startswith("http"):
        pi = StickyPi(place, username="admin", password="only-for-tests")
    else:
        pi = StickyPi.local(place)

    def tell(event: object) -> None:
        if isinstance(event, ItemDone):
            print("done", flush=True)

    with pi:
        pi.images.put(Path(pictures), parallel=2, progress=tell)


if __name__ == "__main__":
    main()
