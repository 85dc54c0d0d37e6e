"""Where pictures lie: tags read and written, pixels to degrees and back."""

from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.TiffImagePlugin import ImageFileDirectory_v2
from shapely.geometry import Point, box

from sightline_sandbox.picterra.pictures.geotiff import geo_tags, read_placement
from sightline_sandbox.picterra.pictures.placement import NOWHERE, Placement
from sightline_sandbox.picterra.pictures.reading import Unreadable, read_facts, read_pixels

LAMBERT = Placement(2056, 2_600_000.0, 1_200_000.0, (0.5, 0.0), (0.0, -0.5))
"""The old observatory of Bern, where the Swiss grid begins: 7.4386 E, 46.9511 N."""

steps = st.floats(1e-6, 1e-3)
placements = st.builds(
    lambda left, top, across, down: Placement(4326, left, top, (across, 0.0), (0.0, -down)),
    st.floats(-170, 170),
    st.floats(-80, 80),
    steps,
    steps,
)


def tiff(tags: ImageFileDirectory_v2, mode: str = "RGB") -> BytesIO:
    out = BytesIO()
    Image.new(mode, (8, 6)).save(out, "TIFF", tiffinfo=tags)
    out.seek(0)
    return out


@given(placements)
def test_a_place_survives_the_tags_of_a_file(place: Placement) -> None:
    facts = read_facts(tiff(geo_tags(place)))

    assert (facts.width, facts.height, facts.georeferenced) == (8, 6, True)
    assert facts.placement == place


@given(placements, st.floats(0, 5000), st.floats(0, 5000))
def test_the_way_to_earth_leads_back(place: Placement, x: float, y: float) -> None:
    there: Any = place.to_pixels(place.to_earth(Point(x, y)))

    assert (there.x, there.y) == pytest.approx((x, y), abs=1e-3)


@given(placements)
def test_a_place_survives_being_kept(place: Placement) -> None:
    assert Placement.restore(place.keep()) == place


def test_a_projected_file_lies_where_its_grid_says() -> None:
    place = read_facts(tiff(geo_tags(LAMBERT))).placement
    corner: Any = place.to_earth(Point(0, 0))

    assert place.epsg == 2056
    assert (corner.x, corner.y) == pytest.approx((7.4386, 46.9511), abs=1e-3)
    assert place.pixel_metres(46.9) == 0.5


def test_a_point_of_a_pixel_is_its_middle_where_the_file_says_so() -> None:
    tags = geo_tags(Placement(4326, 10.0, 50.0, (0.1, 0.0), (0.0, -0.1)))
    tags[34735] = tuple(2 if at == 11 else value for at, value in enumerate(tags[34735]))
    place = read_placement(tags)

    assert place is not None
    assert (place.left, place.top) == pytest.approx((9.95, 50.05))


def test_a_turned_picture_has_its_matrix() -> None:
    tags = geo_tags(LAMBERT)
    for gone in (33550, 33922):
        del tags[gone]
    tags.tagtype[34264] = 12
    tags[34264] = (0.0, 1.0, 0.0, 2_600_000.0, 1.0, 0.0, 0.0, 1_200_000.0, *[0.0] * 7, 1.0)
    place = read_facts(tiff(tags)).placement

    assert (place.column, place.row) == ((0.0, 1.0), (1.0, 0.0))


@pytest.mark.parametrize("epsg", [32767, 0])
def test_a_grid_of_its_own_is_no_place(epsg: int) -> None:
    place = Placement(epsg, 0.0, 0.0, (1.0, 0.0), (0.0, -1.0))

    assert read_facts(tiff(geo_tags(place))).placement == NOWHERE


def test_a_pixel_is_smaller_on_the_ground_away_from_the_equator() -> None:
    degree = Placement(4326, 0.0, 60.0, (1.0, 0.0), (0.0, -1.0))

    assert NOWHERE.pixel_metres(0) == pytest.approx(0.1)
    assert NOWHERE.pixel_metres(60) == pytest.approx(0.05)
    assert degree.pixel_metres(60) ** 2 == pytest.approx(111_319 * 55_660, rel=1e-3)


def test_deep_pictures_are_stretched_to_eight_bits() -> None:
    out = BytesIO()
    deep = Image.new("I;16", (4, 1))
    for x, value in enumerate((1000, 1500, 2000, 3000)):
        deep.putpixel((x, 0), value)
    deep.save(out, "TIFF")
    pixels = read_pixels(BytesIO(out.getvalue()), 100)

    assert pixels[0, :, 0].tolist() == [0, 63, 127, 255]


def test_large_pictures_are_made_smaller() -> None:
    out = BytesIO()
    Image.new("RGB", (3000, 1500), "red").save(out, "JPEG")

    assert read_pixels(BytesIO(out.getvalue()), 1000).shape == (500, 1000, 3)


@given(
    st.binary(max_size=64), st.sampled_from([b"", b"II*\0", b"MM\0*", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"])
)
def test_whatever_is_no_picture_is_told(content: bytes, start: bytes) -> None:
    with pytest.raises(Unreadable):
        read_pixels(BytesIO(start + content), 100)


@given(placements, st.floats(1, 9), st.floats(1, 9))
def test_coarser_pixels_cover_the_same_ground(place: Placement, across: float, down: float) -> None:
    coarse = place.coarser(across, down).to_earth(box(0, 0, 10, 10))
    fine = place.to_earth(box(0, 0, 10 * across, 10 * down))

    assert coarse.bounds == pytest.approx(fine.bounds)
