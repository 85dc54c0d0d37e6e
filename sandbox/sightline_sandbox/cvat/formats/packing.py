"""Datasets as zip files: annotations, and the pictures where they are wanted."""

import zipfile
from collections.abc import Callable
from typing import IO

from .catalogue import COCO, VIDEO
from .coco import write_coco
from .dataset import Dataset
from .xml_write import write_xml

__all__ = ["pack_dataset"]


def pack_dataset(
    target: IO[bytes], dataset: Dataset, name: str, picture: Callable[[int], bytes] | None
) -> None:
    """Write the file; ``picture`` gives the bytes of a frame, None leaves pictures out."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        if name == COCO:
            packed.writestr("annotations/instances_default.json", write_coco(dataset))
        else:
            packed.writestr("annotations.xml", write_xml(dataset, video=name == VIDEO))
        if picture is None:
            return
        for number, frame in enumerate(dataset.frames):
            folder = f"images/{frame.subset}/" if frame.subset else "images/"
            packed.writestr(folder + frame.name, picture(number), zipfile.ZIP_STORED)
