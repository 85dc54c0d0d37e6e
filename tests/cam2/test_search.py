"""Searching: filters, circles, and walks over pages of a hundred while others write."""

from threading import Thread

import pytest

from sightline import Cam2
from sightline.cam2 import CameraType, Circle
from sightline.core.errors import InvalidInput
from tests.cam2.conftest import ID, SECRET, asked, ip_camera


def crowd(db, source, count):
    """So many cameras of one source, made in one step."""
    world = db_world(db)
    with world.store.writing() as session:
        from sightline_sandbox.cam2.cameras import add_camera

        for number in range(count):
            fields = {"type": "stream", "is_active_image": "0", "is_active_video": "1", "source": source}
            way = {"retrieval": {"m3u8_url": f"https://x.example/{source}/{number}"}}
            add_camera(session.connection(), {**fields, **way, "frame_rate": number}, 0)


def db_world(db):
    return db._world


@pytest.fixture
def db(db, sandbox):
    db._world = sandbox.instance
    return db


def test_filters_hold_together(db):
    found = db.cameras.search(
        camera_type="ip", source="opentopia", country="USA", state="IN", city="West Lafayette",
        resolution_width=640, resolution_height=480, is_active_image=True, is_active_video=True,
        circle=Circle(40.42, -86.9, 5),
    )  # fmt: skip
    assert [one.legacy_id for one in found] == [1]
    assert [one.legacy_id for one in db.cameras.search(camera_type=CameraType.STREAM, country="FJ")] == [8]
    assert list(db.cameras.search(is_active_image=False, is_active_video=False)) == []
    assert list(db.cameras.search(country="usa")) == []


@pytest.mark.parametrize(
    ("circle", "legacy_ids"),
    [
        (Circle(40.42, -86.91, 2), [1, 2]),
        ((40.42, -86.91, 250), [1, 2, 3, 4]),
        (Circle(-17.0, 180.0, 300), [8, 9]),
        (Circle(-17.0, -180.0, 300), [8, 9]),
        (Circle(-90, 77, 2), [10]),
        (Circle(90, 0, 1_400), [11]),
        (Circle(0, 0, 20_038), list(range(1, 13))),
    ],
)
def test_a_circle_has_what_lies_in_it(db, circle, legacy_ids):
    found = [one.legacy_id for one in db.cameras.search(circle=circle, limit=12)]
    assert [one for one in found if one is not None] == legacy_ids


@pytest.mark.parametrize(("yes", "no"), [(1, 0), ("true", "False"), ("1", "0")])
def test_a_flag_is_searched_by_every_way_to_say_it(db, yes, no):
    search = db.cameras.search
    assert list(search(is_active_image=yes)) == list(search(is_active_image=True)) != []
    assert list(search(is_active_video=no)) == list(search(is_active_video=False)) != []


@pytest.mark.parametrize(
    ("filters", "field"),
    [
        ({"camera_type": "cinema"}, "camera_type"),
        ({"country": ""}, "country"),
        ({"country": 1}, "country"),
        ({"resolution_width": 0}, "resolution_width"),
        ({"is_active_image": 2}, "is_active_image"),
        ({"is_active_video": "yes"}, "is_active_video"),
        ({"circle": (1, 2)}, "circle"),
        ({"circle": "abc"}, "circle"),
        ({"circle": (91, 2, 3)}, "latitude"),
        ({"circle": (1, 181, 3)}, "longitude"),
        ({"circle": (1, 2, 0)}, "radius_km"),
        ({"offset": -1}, "offset"),
        ({"limit": -1}, "limit"),
    ],
)
def test_a_bad_filter_is_found_before_anything_is_sent(db, sandbox, filters, field):
    with pytest.raises(InvalidInput) as caught:
        db.cameras.search(**filters)
    assert caught.value.field == field
    assert list(sandbox.requests) == []


@pytest.mark.parametrize("count", [99, 100, 101, 200, 250])
def test_every_camera_comes_once_whatever_the_total(db, sandbox, count):
    crowd(db, f"crowd-{count}", count)
    found = [one.frame_rate for one in db.cameras.search(source=f"crowd-{count}")]
    assert found == list(range(count))


def test_a_walk_is_lazy_and_ends_with_its_limit(db, sandbox):
    crowd(db, "lazy", 350)
    pager = db.cameras.search(source="lazy", limit=120)
    assert list(sandbox.requests) == []
    assert pager.first().frame_rate == 0
    assert asked(sandbox) == ["search"]
    sandbox.requests.clear()
    assert len(list(pager)) == 120
    assert asked(sandbox) == ["search"] * 2
    assert [one.frame_rate for one in db.cameras.search(source="lazy", offset=340)] == list(range(340, 350))
    assert pager.count() is None  # the service does not tell


def test_pages_can_be_turned_by_hand(db, sandbox):
    crowd(db, "turned", 250)
    page, seen = db.cameras.search(source="turned").page(1), []
    while page:
        seen.append([one.frame_rate for one in page])
        page = page.next()
    assert [len(one) for one in seen] == [100, 99, 51]
    assert [number for one in seen for number in one] == list(range(250))
    second = db.cameras.search(source="turned").page(2)
    assert [one.frame_rate for one in second] == seen[1]
    assert [one.frame_rate for one in second.previous()] == seen[0]


def test_cameras_that_leave_and_enter_the_list_hide_no_others(db, sandbox):
    crowd(db, "moving", 450)
    walk = iter(db.cameras.search(source="moving"))
    seen = [next(walk) for _ in range(150)]
    for one in seen[:20]:
        one.update(source="gone")
    crowd(db, "moving", 30)
    seen += list(walk)
    assert len({one.id for one in seen}) == len(seen)
    assert {one.frame_rate for one in seen} >= set(range(450))


def test_a_walk_beside_a_writer_is_whole(db, sandbox):
    crowd(db, "busy", 600)
    leaving = [one.id for one in db.cameras.search(source="busy", limit=60)][::3]

    def write() -> None:
        with Cam2(ID, SECRET, base_url=sandbox.url) as other:
            for camera_id in leaving:
                other.cameras.update(camera_id, source="elsewhere")
                other.cameras.create(ip_camera(source="busy"))

    writer = Thread(target=write)
    writer.start()
    try:
        for _ in range(5):
            seen = [one.id for one in db.cameras.search(source="busy")]
            assert len(set(seen)) == len(seen)
            assert len(seen) >= 600 - len(leaving)
    finally:
        writer.join()


def test_an_early_end_leaves_nothing_running(db, sandbox):
    crowd(db, "left", 450)
    for number, _ in enumerate(db.cameras.search(source="left")):
        if number == 250:
            break
    done = len(asked(sandbox))
    list(db.cameras.search(source="left", limit=1))
    assert len(asked(sandbox)) == done + 1
