"""What is wrong with an upload is said before anything is sent."""

import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from sightline import AsyncPyronear
from sightline.core.errors import FileRefused, InvalidInput
from sightline.pyronear import Box
from sightline_sandbox import Sandbox
from tests.faults.place import PICTURE, asked, token

BOX = (0.1, 0.1, 0.2, 0.2, 0.5)


@asynccontextmanager
async def unheard(sandbox: Sandbox) -> AsyncIterator[AsyncPyronear]:
    """A camera's client; at the end of the block the service must have heard nothing."""
    async with AsyncPyronear(token(sandbox, "camera"), base_url=sandbox.url) as camera:
        yield camera
    assert asked(sandbox) == []


@pytest.mark.parametrize("at", range(5))
@pytest.mark.parametrize("value", [-0.001, 1.001, float("nan"), float("inf")])
async def test_a_number_outside_of_the_picture(sandbox: Sandbox, at: int, value: float) -> None:
    numbers = [*BOX[:at], value, *BOX[at + 1 :]]
    async with unheard(sandbox) as camera:
        with pytest.raises(ValueError, match=r"boxes\[1\]: \w+: .* from 0 to 1"):
            await camera.detections.create(PICTURE, [BOX, numbers], pose_id=1)
    with pytest.raises(InvalidInput):
        Box(*numbers)


@pytest.mark.parametrize(
    "numbers", [(0.2, 0.1, 0.1, 0.2, 0.5), (0.1, 0.2, 0.2, 0.1, 0.5), (0.1, 0.1, 0.1, 0.2, 0.5)]
)
async def test_reversed_or_touching_corners(sandbox: Sandbox, numbers: Any) -> None:
    async with unheard(sandbox) as camera:
        with pytest.raises(ValueError, match=r"boxes\[0\]: .*the first has to be smaller"):
            await camera.detections.create(PICTURE, [numbers], pose_id=1)


@pytest.mark.parametrize(
    ("boxes", "words"),
    [
        ([], r"0 given, 1 to 5 needed; .*create_continuity"),
        ([BOX] * 6, "6 given, 1 to 5 needed"),
        ([BOX[:4]], "five numbers are needed"),
        ([(*BOX, 1)], "five numbers are needed"),
        ([("a", 0.1, 0.2, 0.2, 0.5)], "'a' is not a number"),
    ],
)
async def test_too_few_boxes_too_many_or_none_at_all(sandbox: Sandbox, boxes: Any, words: str) -> None:
    async with unheard(sandbox) as camera:
        with pytest.raises(ValueError, match=f"boxes.*: .*{words}"):
            await camera.detections.create(PICTURE, boxes, pose_id=1)


@pytest.mark.parametrize("boxes", [None, 7, "[(0.1,0.1,0.2,0.2,0.9)]", b"boxes"], ids=repr)
async def test_what_holds_no_boxes(sandbox: Sandbox, boxes: Any) -> None:
    async with unheard(sandbox) as camera:
        with pytest.raises(InvalidInput, match=r"boxes: .* is not a list of boxes"):
            await camera.detections.create(PICTURE, boxes, pose_id=1)


@pytest.mark.parametrize("when", [7, "yesterday", ""], ids=repr)
async def test_a_time_of_recording_that_is_none(sandbox: Sandbox, when: Any) -> None:
    async with unheard(sandbox) as camera:
        with pytest.raises(InvalidInput, match=r"recorded_at: .* is not a (date)?time"):
            await camera.detections.create(PICTURE, [BOX], pose_id=1, recorded_at=when)


@pytest.mark.parametrize("crops", [PICTURE, 7, "crop.jpg"], ids=["bytes", "number", "text"])
async def test_crops_that_are_no_list(sandbox: Sandbox, crops: Any) -> None:
    async with unheard(sandbox) as camera:
        with pytest.raises(InvalidInput, match=r"crops: .* is not a list of pictures"):
            await camera.detections.create(PICTURE, [BOX], pose_id=1, crops=crops)


@pytest.mark.parametrize("count", [0, 1, 3])
async def test_crops_that_do_not_go_with_the_boxes(sandbox: Sandbox, count: int) -> None:
    async with unheard(sandbox) as camera:
        with pytest.raises(ValueError, match=f"crops: {count} given for 2 boxes; one each"):
            await camera.detections.create(PICTURE, [BOX, BOX], pose_id=1, crops=[PICTURE] * count)


async def test_a_crop_that_is_no_picture_is_named_by_its_place(sandbox: Sandbox) -> None:
    async with unheard(sandbox) as camera:
        with pytest.raises(FileRefused, match=r"crops\[1\]: this is no JPEG image"):
            await camera.detections.create(PICTURE, [BOX, BOX], pose_id=1, crops=[PICTURE, b"GIF89a"])


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "the file is empty; a JPEG image is needed"),
        (b"\x89PNG\r\n\x1a\n", r"no JPEG image \(it begins with 89 50 4e 47\); convert it first"),
        (b"\xff\xd8\xff" + bytes(8 * 2**20 - 2), r"8388609 bytes \(8\.00 MiB\) are more than .*; compress"),
        (io.BytesIO(b""), "the file is empty"),
    ],
    ids=["empty", "PNG", "one byte over 8 MiB", "empty stream"],
)
async def test_a_file_that_the_server_would_choke_on(sandbox: Sandbox, content: Any, words: str) -> None:
    async with unheard(sandbox) as camera:
        with pytest.raises(FileRefused, match=f"image: .*{words}"):
            await camera.detections.create(content, [BOX], pose_id=1)
        with pytest.raises(FileRefused, match=f"image: .*{words}"):
            await camera.cameras.update_image(content)


async def test_a_path_that_leads_nowhere_or_to_a_folder(sandbox: Sandbox, tmp_path: Path) -> None:
    async with unheard(sandbox) as camera:
        with pytest.raises(FileRefused, match=r"image: .*gone\.jpg.* cannot be read \(No such file"):
            await camera.detections.create(tmp_path / "gone.jpg", [BOX], pose_id=1)
        with pytest.raises(FileRefused, match=r"image: .* cannot be read \(Is a directory\)"):
            await camera.detections.create(tmp_path, [BOX], pose_id=1)


@pytest.mark.parametrize("content", ["frame.jpg", io.StringIO("text"), None, 7], ids=repr)
async def test_a_text_or_another_thing_given_as_a_file(sandbox: Sandbox, content: Any) -> None:
    async with unheard(sandbox) as camera:
        with pytest.raises(InvalidInput, match=r"image: .* is not bytes, a path as pathlib\.Path"):
            await camera.detections.create(content, [BOX], pose_id=1)


async def test_an_exact_8_mib_is_taken(sandbox: Sandbox) -> None:
    largest = PICTURE + bytes(8 * 2**20 - len(PICTURE))
    async with AsyncPyronear(token(sandbox, "camera"), base_url=sandbox.url) as camera:
        assert (await camera.detections.create(largest, [BOX], pose_id=1)).box == Box(*BOX)
    assert asked(sandbox) == [("pyronear.detections.create", 201)]
