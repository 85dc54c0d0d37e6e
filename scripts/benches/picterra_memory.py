"""How much memory a transfer takes above rest: ``picterra_memory.py upload|download URL PATH``.

Prints the highest resident size since rest, less that of rest, in bytes. Rest is after one small transfer of
the same kind, so that neither imports nor connections count.
"""

import sys
from pathlib import Path

from sightline import Picterra

__all__: list[str] = []


def _resident(name: str) -> int:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(name):
            return int(line.split()[1]) * 1024
    raise RuntimeError(f"/proc/self/status has no {name}")


def main(verb: str, url: str, path: Path) -> int:
    with Picterra("bench", base_url=url) as picterra:

        def transfer(file: Path) -> None:
            if verb == "upload":
                picterra.forge.rasters.upload(file, "raster.tif").wait()
            else:
                picterra.forge.rasters.download("r", file)

        small = path.with_name("small.tif")
        small.write_bytes(bytes(1 << 16))
        picterra.forge.rasters.upload(small, "small.tif").wait()
        Path("/proc/self/clear_refs").write_text("5")  # from here on, the highest size is counted anew
        rest = _resident("VmRSS")
        transfer(path)
        return _resident("VmHWM") - rest


if __name__ == "__main__":
    print(main(sys.argv[1], sys.argv[2], Path(sys.argv[3])))
