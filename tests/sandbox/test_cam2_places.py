"""The circle search of the sandbox finds exactly what looking at every camera finds."""

from math import atan2, cos, hypot, radians, sin

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import StaticPool

from sightline_sandbox.cam2.cameras import add_camera
from sightline_sandbox.cam2.search import page_of
from sightline_sandbox.cam2.sphere import EARTH_KM, Cap
from sightline_sandbox.cam2.tables import Base

Place = tuple[float, float]

EDGE_KM = 1e-6
"""So near to the edge of a circle rounding may decide either way: a millimetre."""

latitudes = st.one_of(st.floats(-90, 90), st.sampled_from([-90.0, -89.9999, 0.0, 89.9999, 90.0]))
longitudes = st.one_of(st.floats(-180, 180), st.sampled_from([-180.0, -179.9999, 0.0, 179.9999, 180.0]))
places = st.tuples(latitudes, longitudes)
radii = st.one_of(
    st.just(0.0),
    st.floats(0, 1),
    st.floats(0, 50),
    st.floats(0, 20_100),
    st.sampled_from([20_000.0, 20_038.0]),
)


def kilometres(a: Place, b: Place) -> float:
    """The way along the ground by Vincenty's formula for a sphere, which shares nothing with the search."""
    lat, other, apart = radians(a[0]), radians(b[0]), radians(b[1] - a[1])
    sine = hypot(cos(other) * sin(apart), cos(lat) * sin(other) - sin(lat) * cos(other) * cos(apart))
    return EARTH_KM * atan2(sine, sin(lat) * sin(other) + cos(lat) * cos(other) * cos(apart))


def near(middle: Place) -> st.SearchStrategy[Place]:
    """Places around one, where circles have their edges."""
    shift = st.floats(-0.6, 0.6)
    return st.tuples(shift, shift).map(
        lambda by: (max(-90.0, min(90.0, middle[0] + by[0])), (middle[1] + by[1] + 540) % 360 - 180)
    )


def filled(cameras: list[Place]) -> Connection:
    engine = create_engine("sqlite://", poolclass=StaticPool)
    Base.metadata.create_all(engine)
    connection = engine.connect()
    for lat, lon in cameras:
        fields = {"type": "stream", "is_active_image": "1", "is_active_video": "1", "latitude": lat}
        add_camera(connection, {**fields, "longitude": lon, "retrieval": {"m3u8_url": "x"}}, 0)
    return connection


def found(connection: Connection, cap: Cap, **conditions: object) -> list[Place]:
    sql, values = page_of(conditions, cap, 0)
    rows = connection.exec_driver_sql(sql, values).mappings()
    return [(row["latitude"], row["longitude"]) for row in rows]


def compare(middle: Place, radius: float, cameras: list[Place]) -> None:
    connection = filled(cameras)
    try:
        for conditions in ({}, {"type": "stream"}):
            got = found(connection, Cap.of(*middle, radius), **conditions)
            away = {place: kilometres(middle, place) for place in cameras}
            sure = [place for place in cameras if away[place] <= radius - EDGE_KM]
            maybe = [place for place in cameras if away[place] <= radius + EDGE_KM]
            assert [place for place in got if place in sure] == sure, "in their order, none missing"
            assert [place for place in got if place not in maybe] == []
    finally:
        connection.close()
        connection.engine.dispose()


@settings(max_examples=120, deadline=None)
@given(middle=places, radius=radii, cameras=st.lists(places, max_size=12))
@example(middle=(0.0, 180.0), radius=50.0, cameras=[(0.0, -179.9), (0.0, 179.9), (0.0, 179.0)])
@example(middle=(90.0, 0.0), radius=50.0, cameras=[(89.9, 0.0), (89.9, 90.0), (89.9, -180.0), (89.0, 0.0)])
@example(middle=(-89.9, 10.0), radius=50.0, cameras=[(-89.9, -170.0), (-90.0, 0.0), (-89.0, 10.0)])
@example(middle=(10.0, 20.0), radius=20_000.0, cameras=[(-10.0, -160.0), (-10.2, -160.0), (10.0, 20.0)])
def test_a_circle_anywhere_agrees_with_brute_force(middle, radius, cameras):
    compare(middle, radius, cameras)


@settings(max_examples=80, deadline=None)
@given(data=st.data(), middle=places, radius=st.floats(0, 50))
def test_a_small_circle_agrees_with_brute_force_at_its_edge(data, middle, radius):
    compare(middle, radius, data.draw(st.lists(near(middle), max_size=12)))


@pytest.mark.parametrize(
    "place", [(40.4, -86.9), (90.0, 0.0), (-90.0, 0.0), (0.0, 180.0), (12.345678, 98.7654321)]
)
def test_a_radius_of_zero_finds_what_stands_right_there(place):
    connection = filled([place, (place[0] * 0.9999, place[1])])
    assert found(connection, Cap.of(*place, 0.0))[0] == place
    connection.close()
    connection.engine.dispose()


@pytest.mark.parametrize("radius", [0.5, 500.0, 5_000.0])
def test_the_two_plans_for_small_and_for_wide_circles_agree(radius, monkeypatch):
    cameras = [(float(lat), float(lon)) for lat in range(-90, 91, 10) for lon in range(-180, 180, 45)]
    connection = filled(cameras)
    cap = Cap.of(61.0, 179.0, radius)
    answers = []
    for share in (0.0, 1.0):
        monkeypatch.setattr("sightline_sandbox.cam2.search._WIDE", share)
        answers.append(found(connection, cap))
    assert answers[0] == answers[1]
    connection.close()
    connection.engine.dispose()
