"""The image parser: what a trap picture says, and why a file is none."""

import ast
import hashlib
import io
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from sightline.core.errors import FileRefused, InvalidInput
from sightline.stickypi.enums import Revision
from sightline.stickypi.exif import ForeignExif, Generation, device_values
from sightline.stickypi.images import LARGEST, TrapImage
from sightline.stickypi.jpeg import BrokenJpeg, read_frame
from sightline.stickypi.literals import NotLiteral, read_dictionary
from sightline.stickypi.names import TrapName
from sightline.stickypi.samples import sample_image, sample_name
from sightline.stickypi.thumbnails import make_thumbnails

NAME = "0a1b2c3d.2021-06-01_21-00-00.jpg"
RECORDED = Path(__file__).parents[1] / "cassettes" / "stickypi" / "files" / "images_upload"
WHEN = datetime(2021, 6, 1, 21, tzinfo=UTC)


def test_a_picture_of_2020_tells_its_values() -> None:
    image = TrapImage.read(RECORDED / NAME)

    assert (image.device, image.datetime) == ("0a1b2c3d", WHEN)
    assert (image.generation, image.width, image.height, image.size) == (Generation.Y2020, 320, 240, 4994)
    assert image.md5 == hashlib.md5((RECORDED / NAME).read_bytes(), usedforsecurity=False).hexdigest()
    assert (image.lat, image.lng, image.alt) == (49.2606, -123.1107, 81.7)
    assert (image.temp, image.hum, image.lum, image.bat, image.but) == (21.5, 60.25, None, None, None)
    assert image.values["no_flash_exposure_time"] == 0.02
    assert "datetime" not in image.values


def test_a_picture_of_2022_tells_its_values() -> None:
    image = TrapImage.read(RECORDED / "0a1b2c3d.2022-07-01_21-00-00.jpg")

    assert (image.generation, image.device_version) == (Generation.Y2022, "3.0.1")
    assert (image.lat, image.lng, image.alt) == (45.5231, -73.5817, 36.0)
    assert (image.temp, image.hum, image.lum, image.bat, image.but) == (18.75, 71.5, 3.25, 87.0, False)


def test_a_trap_without_a_position_has_none() -> None:
    image = TrapImage.read(RECORDED / "0a1b2c3d.2021-06-01_22-00-00.jpg")

    assert (image.lat, image.lng, image.alt) == (None, None, None)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("holiday.jpg", "2 fields"),
        ("0a1b2c3d.2021-06-01_21-00-00.jpg.thumbnail", "4 fields"),
        ("0a1b2c3.2021-06-01_21-00-00.jpg", "no device"),
        ("0x1b2c3d.2021-06-01_21-00-00.jpg", "no device"),
        ("0a1b2c3d.2021-06-01T21:00:00Z.jpg", "for its time"),
        ("0a1b2c3d.2021-13-01_21-00-00.jpg", "for its time"),
        ("0a1b2c3d.2019-10-31_23-59-59.jpg", "before the first trap"),
    ],
)
def test_a_name_that_is_no_trap_name_is_refused_with_the_reason(name: str, why: str) -> None:
    with pytest.raises(FileRefused, match=why) as refusal:
        TrapImage.parse(sample_image("0a1b2c3d", WHEN), name)
    assert (refusal.value.field, refusal.value.path) == ("name", name)


def test_the_first_moment_of_traps_is_taken() -> None:
    assert TrapName.parse("ABCDEF01.2019-11-01_00-00-00.jpeg").device == "ABCDEF01"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "it is empty"),
        (b"this is not a picture", "it begins with 74 68 69 73"),
        ((RECORDED / NAME).read_bytes()[:2500], "ends in the middle, after 2500 bytes"),
        ((RECORDED / NAME).read_bytes()[:60], "ends in the middle, after 60 bytes"),
        ((RECORDED / "no_exif" / "0a1b2c3d.2021-06-02_01-00-00.jpg").read_bytes(), "has no EXIF"),
        ((RECORDED / "make_of_two_words" / "0a1b2c3d.2021-06-02_01-00-00.jpg").read_bytes(), "Sticky Pi"),
        (b"\xff\xd8\xff\xd9", "no picture inside"),
    ],
)
def test_what_is_no_whole_trap_picture_is_refused_with_the_reason(content: bytes, why: str) -> None:
    with pytest.raises(FileRefused, match=why) as refusal:
        TrapImage.parse(content, NAME)
    assert isinstance(refusal.value, InvalidInput)
    assert (refusal.value.field, refusal.value.path) == ("image", NAME)


def test_a_picture_of_another_camera_is_refused() -> None:
    exif = Image.Exif()
    exif[271] = "Canon EOS 5D"
    with pytest.raises(FileRefused, match="Canon EOS 5D"):
        TrapImage.parse(_jpeg(exif), NAME)


def test_a_picture_with_exif_of_no_camera_is_refused() -> None:
    exif = Image.Exif()
    exif[305] = "Some editor"
    with pytest.raises(FileRefused, match="no Make"):
        TrapImage.parse(_jpeg(exif), NAME)


def test_a_file_larger_than_the_server_takes_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / NAME
    with path.open("wb") as large:
        large.truncate(LARGEST + 1)
    with pytest.raises(FileRefused, match=str(LARGEST)):
        TrapImage.read(path)


def test_an_open_file_is_a_picture_too(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_bytes((RECORDED / NAME).read_bytes())
    with path.open("rb") as stream:
        assert TrapImage.read(stream).md5 == TrapImage.read(path).md5


def test_what_is_no_file_says_what_would_be_one(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("no bytes")
    with pytest.raises(FileRefused, match="cannot be read"):
        TrapImage.read(tmp_path / "missing" / NAME)
    for wrong in (None, 5, b"content", io.BytesIO(b"without a name")):
        with pytest.raises(InvalidInput, match=r"file: .* is not a path, or an open file with a name"):
            TrapImage.read(wrong)  # type: ignore[arg-type]
    with (tmp_path / NAME).open() as text, pytest.raises(InvalidInput, match="mode 'rb'"):
        TrapImage.read(text)  # type: ignore[arg-type]
    with pytest.raises(InvalidInput, match=r"content: .* is not the bytes of a JPEG"):
        make_thumbnails("picture.jpg")  # type: ignore[arg-type]


def test_a_server_of_the_older_revision_does_not_know_the_newer_devices() -> None:
    newer = TrapImage.parse(sample_image("0a1b2c3d", WHEN, generation=2022), NAME)
    older = TrapImage.parse(sample_image("0a1b2c3d", WHEN, generation=2020), NAME)

    newer.check_for(Revision.B)
    older.check_for(Revision.A)
    with pytest.raises(FileRefused, match="2022"):
        newer.check_for(Revision.A)


@pytest.mark.parametrize("year", [2020, 2022])
def test_what_a_sample_was_told_is_what_the_parser_reads(year: int) -> None:
    content = sample_image("DEADBEE1", WHEN, generation=year, temp=-3.5, hum=99.0, place=(-33.8, 151.2, 5))
    image = TrapImage.parse(content, sample_name("DEADBEE1", WHEN))

    assert (image.device, image.datetime, image.generation) == ("DEADBEE1", WHEN, year)
    assert (image.lat, image.lng, image.alt, image.temp, image.hum) == (-33.8, 151.2, 5, -3.5, 99.0)


def test_a_sample_is_as_large_as_wanted_and_still_a_picture() -> None:
    content = sample_image("0a1b2c3d", WHEN, bytes_at_least=200_000)

    assert 200_000 <= len(content) < 201_000
    assert TrapImage.parse(content, NAME).width == 160
    assert make_thumbnails(content).mini


def test_thumbnails_fit_and_tell_nothing_of_the_trap() -> None:
    small = make_thumbnails(sample_image("0a1b2c3d", WHEN, size=(2592, 1944)))

    for content, size in ((small.thumbnail, (512, 384)), (small.mini, (128, 96))):
        with Image.open(io.BytesIO(content)) as picture:
            assert (picture.format, picture.size, dict(picture.getexif())) == ("JPEG", size, {})


def test_small_pictures_are_not_made_larger() -> None:
    with Image.open(io.BytesIO(make_thumbnails(sample_image("0a1b2c3d", WHEN)).thumbnail)) as picture:
        assert picture.size == (160, 120)


def test_pixels_that_cannot_be_decoded_are_refused() -> None:
    # A lossless JPEG, as the marker now says, which nothing here can decode.
    broken = sample_image("0a1b2c3d", WHEN).replace(b"\xff\xc0", b"\xff\xc3")
    TrapImage.parse(broken, NAME)  # its frame is whole
    with pytest.raises(FileRefused, match="cannot be decoded"):
        make_thumbnails(broken, NAME)


@given(st.binary(max_size=200))
def test_no_bytes_are_more_than_a_broken_jpeg(content: bytes) -> None:
    with pytest.raises(BrokenJpeg):
        read_frame(content)
    with pytest.raises(BrokenJpeg):
        read_frame(b"\xff\xd8" + content[:100].replace(b"\xff\xd9", b""))


SAMPLE = sample_image("0a1b2c3d", WHEN, size=(32, 24))


@given(st.integers(0, len(SAMPLE) - 3))
def test_a_picture_cut_anywhere_is_refused(at: int) -> None:
    with pytest.raises(FileRefused):
        TrapImage.parse(SAMPLE[:at], NAME)


@given(st.integers(2, 400), st.binary(min_size=1, max_size=4))
def test_damage_in_the_head_is_refused_or_read_never_a_crash(at: int, damage: bytes) -> None:
    spoilt = SAMPLE[:at] + damage + SAMPLE[at + len(damage) :]
    with suppress(FileRefused):
        TrapImage.parse(spoilt, NAME)


@given(st.binary(max_size=60), st.none() | st.binary(max_size=60))
def test_no_tags_are_more_than_foreign(make: bytes, comment: bytes | None) -> None:
    try:
        generation, values = device_values(make, comment)
    except ForeignExif:
        return
    assert generation in (2020, 2022)
    assert {"lat", "lng", "alt"} <= values.keys()


LITERALS = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    # Escapes are read only as far as devices write them.
    | st.text(st.characters(codec="ascii", exclude_characters="\\", exclude_categories=["Cc"])),
    lambda inner: st.tuples(inner, inner) | st.dictionaries(st.text("abc_", min_size=1), inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.text("abc_", min_size=1), LITERALS, max_size=4))
def test_dictionaries_are_read_as_python_reads_them(value: dict[str, object]) -> None:
    try:
        assert read_dictionary(repr(value)) == ast.literal_eval(repr(value)) == value
    except NotLiteral:
        assert _depth(value) > 7 or len(max(repr(value).split(), key=len)) > 40


def _depth(value: object) -> int:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else ()
    return 1 + max(map(_depth, inner), default=0)


def _jpeg(exif: Image.Exif) -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (16, 12)).save(written, "JPEG", exif=exif)
    return written.getvalue()
