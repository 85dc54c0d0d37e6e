"""Files that become a task: what is found before anything is sent, and how they are put together."""

import os
from io import BytesIO
from pathlib import Path
from tempfile import SpooledTemporaryFile, TemporaryFile
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.core.errors import FileRefused, InvalidInput
from sightline.cvat import CloudFiles, Remote, Share
from sightline.cvat.local_files import as_given, collect
from sightline.cvat.sources import data_body, fits_one_form, groups, named_source
from sightline_api.cvat import File


def file(name: str, size: int = 1) -> File:
    return File(bytes(size), name)


def put(folder: Path, *names: str) -> list[Path]:
    paths = [folder / name for name in names]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"picture")
    return paths


def test_base_names_that_collide_are_found_before_the_upload(tmp_path: Path) -> None:
    paths = put(tmp_path, "a/1.jpg", "b/1.jpg", "b/2.jpg")
    with pytest.raises(
        InvalidInput, match=r"1 file names are taken more than once, such as '1.jpg' by .*a/1.jpg"
    ):
        collect(paths)
    assert [one.name for one, _ in collect(paths[1:])] == ["1.jpg", "2.jpg"]


def test_a_folder_stands_for_the_files_in_it_by_their_names(tmp_path: Path) -> None:
    put(tmp_path, "b.jpg", "a.jpg", "below/c.jpg", ".hidden")
    assert [one.name for one, _ in collect([tmp_path])] == ["a.jpg", "b.jpg", "c.jpg"]
    assert [one.name for one, _ in collect(str(tmp_path))] == ["a.jpg", "b.jpg", "c.jpg"]


def test_files_that_are_not_there_or_empty_are_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.jpg").touch()
    (tmp_path / "nothing").mkdir()
    with pytest.raises(FileRefused, match=r"images\[0\]: .*gone.jpg' cannot be read"):
        collect([tmp_path / "gone.jpg"])
    with pytest.raises(FileRefused, match="is empty"):
        collect([tmp_path / "empty.jpg"])
    with pytest.raises(FileRefused, match="no files lie in"):
        collect([tmp_path / "nothing"])
    with pytest.raises(InvalidInput, match="none given"):
        collect([])
    with pytest.raises(InvalidInput, match=r"it has no name; give File\(content, 'name.jpg'\)"):
        collect([b"picture"])
    with pytest.raises(InvalidInput, match=r"5 is not a path"):
        collect([5])


def opened(content: bytes, name: Any) -> BytesIO:
    stream = BytesIO(content)
    stream.name = name
    return stream


def test_a_single_file_is_enough(tmp_path: Path) -> None:
    (path,) = put(tmp_path, "a.jpg")
    with path.open("rb") as stream:
        for single in (path, str(path), file("a.jpg"), opened(b"picture", "a.jpg"), stream):
            assert named_source(as_given(single)) is None
            assert [one.name for one, _ in collect(single)] == ["a.jpg"]


def test_many_come_as_anything_that_can_be_walked(tmp_path: Path) -> None:
    paths = put(tmp_path, "a.jpg", "b.jpg")
    for many in (tuple(paths), iter(paths), (path for path in paths), dict.fromkeys(paths).keys()):
        assert [one.name for one, _ in collect(many)] == ["a.jpg", "b.jpg"]
    addresses = (f"https://example.org/{name}.jpg" for name in "ab")
    assert named_source(as_given(addresses)) == Remote(
        "https://example.org/a.jpg", "https://example.org/b.jpg"
    )


@pytest.mark.parametrize("what", [5, None, {"a": "1.jpg"}, 1.5])
def test_what_is_neither_a_file_nor_many_is_refused(what: Any) -> None:
    with pytest.raises(InvalidInput, match=r"images: .* is not a file, a list of files, or a Share"):
        collect(what)


def test_files_without_a_name_of_their_own_want_one(tmp_path: Path) -> None:
    with TemporaryFile() as numbered, SpooledTemporaryFile() as spooled:
        for stream in (numbered, spooled):
            stream.write(b"picture")
            with pytest.raises(InvalidInput, match=r"images\[0\]: it has no name; give File"):
                collect([stream])
            assert collect([File(stream, "a.jpg")])[0][1] == 7  # type: ignore[arg-type]


def test_a_closed_file_and_a_text_are_named_by_their_place(tmp_path: Path) -> None:
    (path,) = put(tmp_path, "a.jpg")
    with path.open("rb") as stream:
        pass
    with pytest.raises(InvalidInput, match=r"images\[1\]: .* is not an open file: it was closed"):
        collect([path, stream])
    with path.open() as text, pytest.raises(InvalidInput, match=r"images\[0\]: a file is bytes, "):
        collect([text])


@given(st.lists(st.integers(1, 100), max_size=40), st.integers(1, 120), st.integers(1, 10))
def test_groups_are_bounded_and_lose_nothing(sizes: list[int], most: int, count: int) -> None:
    files = [file(f"{at}.jpg", size) for at, size in enumerate(sizes)]
    plan = groups(list(zip(files, sizes, strict=True)), most_bytes=most, most_files=count)
    assert all(sum(one.length for one in group) <= most and 0 < len(group) <= count for group in plan.groups)
    assert [one.name for one in files if one.length <= most] == [
        one.name for group in plan.groups for one in group
    ]
    assert list(plan.large) == [one for one in files if one.length > most]


def test_what_fits_into_one_group_is_cut_into_as_many_as_go_side_by_side() -> None:
    files = [(file(f"{at}.jpg", 2**20), 2**20) for at in range(12)]
    assert [len(group) for group in groups(files).groups] == [3, 3, 3, 3]
    assert len(groups(files[:1]).groups) == 1


@pytest.mark.parametrize(
    ("sizes", "more", "fits"),
    [
        ([100_000] * 500, {}, True),
        ([2**24] * 4, {"sorting_method": "natural", "use_cache": False}, True),
        ([2**24] * 4 + [1], {}, False),
        ([2**24 + 1], {}, False),
        ([1] * 1001, {}, False),
        ([1], {"upload_file_order": ["1.jpg"]}, False),
        ([1], {"validation_params": {"mode": "gt"}}, False),
    ],
)
def test_small_files_with_plain_settings_fit_one_form(
    sizes: list[int], more: dict[str, Any], fits: bool
) -> None:
    assert fits_one_form(sizes, {"image_quality": 70, **more}) is fits


def test_web_addresses_are_fetched_by_the_server() -> None:
    assert named_source(["https://example.org/1.jpg"]) == Remote("https://example.org/1.jpg")
    assert named_source("https://example.org/1.mp4") == Remote("https://example.org/1.mp4")
    with pytest.raises(InvalidInput, match="are mixed; a task has one source"):
        named_source(["https://example.org/1.jpg", "2.jpg"])
    with pytest.raises(InvalidInput, match="begins with http"):
        Remote("ftp://example.org")


def test_named_sources_say_what_is_sent() -> None:
    assert Share("cats/", exclude=["cats/old/"]).body() == {
        "server_files": ["cats/"],
        "server_files_exclude": ["cats/old/"],
    }
    assert CloudFiles(3, "a.jpg").body() == {"cloud_storage_id": 3, "server_files": ["a.jpg"]}
    assert named_source([os.fspath("1.jpg")]) is None
    with pytest.raises(InvalidInput, match="the source names no file"):
        named_source(Share())


NO_SETTINGS: dict[str, Any] = {
    "image_quality": 70,
    "sorting_method": None,
    "start_frame": None,
    "stop_frame": None,
    "frame_step": None,
    "chunk_size": None,
    "use_cache": None,
    "data": None,
}


def test_settings_are_checked_and_named_as_the_contract_has_them() -> None:
    given = data_body(
        **{**NO_SETTINGS, "frame_step": 5, "start_frame": 10, "use_cache": False, "data": {"copy_data": True}}
    )
    assert given == {
        "image_quality": 70,
        "start_frame": 10,
        "frame_filter": "step=5",
        "use_cache": False,
        "copy_data": True,
    }


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"image_quality": 0}, "image_quality: 0 is not a number from 1 to 100"),
        ({"frame_step": 0}, "frame_step: 0 is not"),
        ({"start_frame": 5, "stop_frame": 4}, "at least start_frame, which is 5"),
    ],
)
def test_settings_that_make_no_sense_are_refused(changes: dict[str, Any], problem: str) -> None:
    with pytest.raises(InvalidInput, match=problem):
        data_body(**{**NO_SETTINGS, **changes})
