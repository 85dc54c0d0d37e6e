"""The vendor's client at work, in its own environment: ``picterra_theirs.py walk|layers|results FOLDER``.

Prints the seconds that it took, without the start of Python and the imports.
"""

import sys
import time
from pathlib import Path

from picterra import ForgeClient  # type: ignore[import-not-found, unused-ignore]

__all__: list[str] = []

FILES = 100


def walk(forge: ForgeClient, folder: Path) -> int:
    count, page = 0, forge.list_rasters()
    while page is not None:
        count += sum(1 for _ in page)
        page = page.next()
    return count


def layers(forge: ForgeClient, folder: Path) -> int:
    for number in range(FILES):
        forge.download_vector_layer_to_file(f"v-{number}", str(folder / f"v-{number}.geojson"))
    return len(list(folder.iterdir()))


def results(forge: ForgeClient, folder: Path) -> int:
    for number in range(FILES):
        forge.download_result_to_feature_collection(f"run-{number}", str(folder / f"run-{number}.geojson"))
    return len(list(folder.iterdir()))


if __name__ == "__main__":
    work = {"walk": walk, "layers": layers, "results": results}[sys.argv[1]]
    client = ForgeClient()
    started = time.perf_counter()
    done = work(client, Path(sys.argv[2]))
    print(done, time.perf_counter() - started)
