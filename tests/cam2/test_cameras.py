"""Cameras: read, written by kind, asked for by what they have in common."""

import pickle
from datetime import timedelta

import numpy
import pytest

from sightline.cam2 import (
    Camera,
    CameraType,
    FormatError,
    IPCamera,
    NonIPCamera,
    ResourceConflictError,
    ResourceNotFoundError,
    StreamCamera,
)
from sightline.core.errors import (
    Conflict,
    Detached,
    Forbidden,
    InvalidInput,
    NotFound,
    SchemaDriftWarning,
)
from sightline.core.places import Location
from sightline_api.cam2 import cameras as calls
from tests.cam2.conftest import asked, ip_camera


def test_a_camera_has_good_types(db):
    camera = db.cameras.get_by_legacy_id(6)
    assert camera.kind is CameraType.IP
    assert camera.location == Location(35.6595, 139.7005)
    assert camera.utc_offset == timedelta(hours=9)
    assert camera.timezone.utcoffset(None) == timedelta(hours=9)
    assert (camera.country, camera.state, camera.city) == ("JP", None, "Tokyo")
    assert camera.resolution == (1280, 720)
    assert (camera.is_active_image, camera.is_active_video, camera.frame_rate) == (True, True, None)
    assert camera.retrieval["port"] == "80"
    assert camera.snapshot_url == "http://192.0.2.6:80/jpg/image.jpg"
    assert db.cameras.get(camera.id) == camera


@pytest.mark.parametrize(
    ("new", "retrieval"),
    [
        (
            ip_camera(ip="camera.example", port=8080, brand="axis", image_path="/a.jpg"),
            {"ip": "camera.example", "port": "8080", "brand": "axis", "model": None}
            | {"image_path": "/a.jpg", "video_path": None},
        ),
        (
            NonIPCamera(snapshot_url="https://a.example/x", is_active_image=True, is_active_video=False),
            {"snapshot_url": "https://a.example/x"},
        ),
        (
            StreamCamera(m3u8_url="https://a.example/x.m3u8", is_active_image=False, is_active_video=True),
            {"m3u8_url": "https://a.example/x.m3u8"},
        ),
    ],
    ids=["ip", "non_ip", "stream"],
)
def test_a_camera_of_each_kind_is_made_and_read_back(db, new, retrieval):
    made = db.cameras.create(new)
    assert (made.kind, made.retrieval) == (new.kind, retrieval)
    fields = made.fields
    assert type(fields) is type(new)
    assert getattr(fields, new.needed) == getattr(new, new.needed)


def test_every_common_field_travels(db):
    texts = ("source", "country", "state", "city", "timezone_id", "timezone_name", "reference_logo")
    given = {name: f"a {name} & ü=1" for name in texts}
    given |= {"latitude": -1.25, "longitude": 179.75, "resolution_width": 3, "resolution_height": 2}
    given |= {"frame_rate": 5, "utc_offset": -3600, "reference_url": "https://x.example/", "legacy_id": 71}
    made = db.cameras.create(ip_camera(**given)).fields
    assert {name: getattr(made, name) for name in given} == given


def test_a_change_says_only_what_changes(db, sandbox):
    camera = db.cameras.create(ip_camera(image_path="/a.jpg", brand="axis", city="Here"))
    moved = camera.update(city="There", latitude=1.0, longitude=2.0)
    assert (moved.city, moved.location, moved.retrieval) == ("There", Location(1, 2), camera.retrieval)
    repathed = moved.update(image_path="/b.jpg", port=81)
    assert repathed.retrieval == {**camera.retrieval, "image_path": "/b.jpg", "port": "81"}
    assert repathed.city == "There"
    assert camera.refresh() == repathed
    assert db.cameras.update(camera.id, source="by id").source == "by id"
    assert db.cameras.update(camera.id, IPCamera(model="x1")).retrieval["model"] == "x1"


def test_a_camera_turns_into_another_kind_with_its_way_to_pictures(camera):
    turned = camera.update(StreamCamera(m3u8_url="https://a.example/p.m3u8", city="Elsewhere"))
    assert (turned.kind, turned.retrieval) == (CameraType.STREAM, {"m3u8_url": "https://a.example/p.m3u8"})
    with pytest.raises(FormatError, match="ip is required"):
        turned.update(IPCamera(brand="axis"))


def test_a_legacy_id_belongs_to_one_camera(db, camera):
    taken = db.cameras.create(ip_camera(legacy_id=501))
    for write in (lambda: db.cameras.create(ip_camera(legacy_id=501)), lambda: camera.update(legacy_id=501)):
        with pytest.raises(ResourceConflictError, match="legacyCameraIDAlreadyExist") as caught:
            write()
        assert isinstance(caught.value, Conflict)
        assert "get_by_legacy_id" in str(caught.value)
    assert taken.update(legacy_id=501) == taken


BAD = [
    (lambda: ip_camera(ip="http://x"), "ip"),
    (lambda: ip_camera(ip="user@host"), "ip"),
    (lambda: ip_camera(ip="host:8080"), "ip"),
    (lambda: ip_camera(port=0), "port"),
    (lambda: ip_camera(port="eighty"), "port"),
    (lambda: ip_camera(port=65_536), "port"),
    (lambda: ip_camera(is_active_image="yes"), "is_active_image"),
    (lambda: ip_camera(is_active_image=""), "is_active_image"),
    (lambda: ip_camera(is_active_video=2), "is_active_video"),
    (lambda: ip_camera(is_active_video=1.0), "is_active_video"),
    (lambda: ip_camera(latitude=90.1), "latitude"),
    (lambda: ip_camera(longitude="12"), "longitude"),
    (lambda: ip_camera(resolution_width=0), "resolution_width"),
    (lambda: ip_camera(frame_rate=2.5), "frame_rate"),
    (lambda: ip_camera(city=""), "city"),
    (lambda: NonIPCamera(snapshot_url="ftp://x/y"), "snapshot_url"),
    (lambda: StreamCamera(m3u8_url="playlist"), "m3u8_url"),
]


@pytest.mark.parametrize("said", [True, 1, "1", "true", "True", "TRUE", numpy.True_, numpy.int64(1)])
def test_a_flag_may_be_said_in_every_way_of_the_official_client(db, said):
    made = db.cameras.create(ip_camera(is_active_image=said, is_active_video="FALSE"))
    assert (made.is_active_image, made.is_active_video) == (True, False)
    assert made.update(is_active_image=0, is_active_video=said).is_active_video is True


def test_cells_of_a_data_frame_are_numbers_too(db):
    made = db.cameras.create(ip_camera(legacy_id=numpy.int64(77), frame_rate=numpy.int32(5)))
    assert (made.legacy_id, made.frame_rate) == (77, 5)
    assert db.cameras.get_by_legacy_id(numpy.int64(77)) == db.cameras.get_many([numpy.int64(77)])[0] == made


@pytest.mark.parametrize(("make", "field"), BAD)
def test_a_bad_value_is_found_when_the_camera_is_written_down(make, field):
    with pytest.raises(InvalidInput) as caught:
        make()
    assert caught.value.field == field


@pytest.mark.parametrize(
    ("ask", "field"),
    [
        (lambda db: db.cameras.create(IPCamera(ip="1.2.3.4", is_active_image=True)), "is_active_video"),
        (lambda db: db.cameras.create(IPCamera(is_active_image=True, is_active_video=True)), "ip"),
        (lambda db: db.cameras.create(ip_camera(latitude=1.0)), "latitude"),
        (lambda db: db.cameras.create(IPCamera.__mro__[1](city="x")), "camera"),
        (lambda db: db.cameras.create({"ip": "1.2.3.4"}), "camera"),
        (lambda db: db.cameras.update("0" * 24, {"city": "x"}), "camera"),
        (lambda db: db.cameras.exists({"ip": "1.2.3.4"}), "camera"),
        (lambda db: db.cameras.get("nonsense"), "camera_id"),
        (lambda db: db.cameras.get_by_legacy_id("x"), "legacy_id"),
        (lambda db: db.cameras.update("0" * 24), "camera"),
        (lambda db: db.cameras.update("0" * 24, cityy="x"), "cityy"),
        (lambda db: db.cameras.update("0" * 24, image_path="/x"), "image_path"),
        (lambda db: db.cameras.update("0" * 24, city=None), "city"),
        (lambda db: db.cameras.update("0" * 24, IPCamera(city="x"), state="y"), "change"),
        (lambda db: db.cameras.exists(), "ip"),
        (lambda db: db.cameras.exists(ip="1.2.3.4", m3u8_url="http://x"), "ip"),
        (lambda db: db.cameras.exists(snapshot_url="http://x/", port=80), "port"),
        (lambda db: db.cameras.exists(ip_camera(), ip="1.2.3.4"), "camera"),
        (lambda db: db.cameras.get_many(["0" * 24], parallel=0), "parallel"),
        (lambda db: db.cameras.get_many("0" * 24), "ids"),
        (lambda db: db.cameras.get_many(None), "ids"),
        (lambda db: db.cameras.snapshots(None), "cameras"),
        (lambda db: db.cameras.rows(None), "cameras"),
    ],
)
def test_bad_input_is_found_before_anything_is_sent(db, sandbox, ask, field):
    with pytest.raises(InvalidInput) as caught:
        ask(db)
    assert caught.value.field == field
    assert list(sandbox.requests) == []


def test_an_offset_is_written_as_it_was_read(db, camera):
    assert camera.update(utc_offset=timedelta(hours=-5)).utc_offset == timedelta(hours=-5)
    with pytest.raises(InvalidInput, match="utc_offset"):
        camera.update(utc_offset=timedelta(seconds=0.5))


def test_a_camera_may_have_an_ipv6_address(db):
    made = db.cameras.create(ip_camera(ip="2001:db8::7", port=8080, image_path="x.jpg"))
    assert made.snapshot_url == "http://[2001:db8::7]:8080/x.jpg"


def test_a_misspelt_field_is_answered_with_the_right_one(camera):
    with pytest.raises(InvalidInput, match="did you mean 'country'"):
        camera.update(contry="JP")
    with pytest.raises(InvalidInput, match="give NonIPCamera"):
        camera.update(snapshot_url="https://x.example/")


def test_a_camera_that_was_read_is_not_one_to_write_and_the_error_says_what_is(db, camera):
    with pytest.raises(InvalidInput, match=r"a camera that was read has \.fields"):
        db.cameras.exists(camera)
    assert db.cameras.exists(camera.fields)


def test_what_is_neither_id_nor_number_says_what_would_be_one(db, camera):
    (refused,) = db.cameras.get_many([camera])
    assert isinstance(refused, InvalidInput)
    assert "24 hexadecimal digits, or a legacy id" in str(refused)


def test_many_come_in_order_with_failures_in_their_places(db, camera, sandbox):
    got = db.cameras.get_many([camera.id, 1, "0" * 24, "nonsense", "6", 99_999, None], parallel=3)
    kinds = [Camera, Camera, NotFound, InvalidInput, Camera, NotFound, InvalidInput]
    assert [type(one) for one in got] == kinds
    assert [one.legacy_id for one in got if isinstance(one, Camera)] == [None, 1, 6]
    assert db.cameras.get_many([]) == []


def test_a_camera_that_is_not_there_keeps_the_servers_words(db):
    with pytest.raises(ResourceNotFoundError) as caught:
        db.cameras.get("0" * 24)
    assert caught.value.message == "No camera exists with given cameraID."


def test_whether_one_exists_is_asked_by_the_way_to_its_pictures(db, sandbox):
    made = db.cameras.create(ip_camera(ip="203.0.113.9", port=8081, image_path="/a.jpg"))
    assert db.cameras.exists(ip="203.0.113.9", port=8081)
    assert db.cameras.exists(made.fields)
    assert not db.cameras.exists(ip="203.0.113.9")  # on port 80
    assert db.cameras.find_existing(ip="203.0.113.9", port="8081", image_path="/a.jpg") == [made]
    assert db.cameras.find_existing(ip="203.0.113.9", port=8081, image_path="/b.jpg") == []
    assert db.cameras.exists(snapshot_url="https://cameras.example/snapshots/3.jpg")
    assert db.cameras.exists(m3u8_url="https://cameras.example/streams/5/playlist.m3u8")
    assert not db.cameras.exists(m3u8_url="https://nowhere.example/")


def test_writing_needs_its_permission_and_the_error_says_so(client_of):
    reader = client_of("user")
    assert reader.cameras.get_by_legacy_id(1)
    with pytest.raises(Forbidden, match="needs a client with the permission admin"):
        reader.cameras.create(ip_camera())


def test_an_unpickled_camera_is_equal_and_detached(db):
    camera = db.cameras.get_by_legacy_id(1)
    copy = pickle.loads(pickle.dumps(camera))
    assert copy == camera
    with pytest.raises(Detached):
        copy.refresh()


def test_a_written_camera_whose_reading_back_fails_is_named(db, sandbox):
    sandbox.fault(operation="cam2.cameras.get", status=500, body={"message": "down"})
    with pytest.raises(Exception, match="down") as caught:
        db.cameras.create(ip_camera(city="orphan"))
    (orphan,) = db.cameras.search(city="orphan")
    assert orphan.id in caught.value.__notes__[0]


def test_latitude_may_come_as_a_text(db, sandbox):
    raw = db.cameras.get_by_legacy_id(1).raw.to_dict() | {"latitude": "40.5", "longitude": "-86"}
    sandbox.fault(operation="cam2.cameras.get", body=raw)
    assert db.cameras.get("0" * 24).location == Location(40.5, -86.0)


def test_a_record_that_drifted_is_still_a_camera(db, sandbox):
    strange = {"cameraID": "0" * 24, "type": "drone", "retrieval": {"x": 1}, "is_active_image": None}
    bare = {"cameraID": "1" * 24}
    sandbox.fault(operation="cam2.cameras.search", body=[strange, bare])
    with pytest.warns(SchemaDriftWarning):
        drone, nothing = db.cameras.list()
    assert (drone.kind.value, drone.retrieval, drone.is_active_image) == ("drone", {"x": 1}, None)
    assert (nothing.kind, nothing.retrieval, nothing.location) == (None, {}, None)
    assert repr(nothing) == f"Camera(id='{'1' * 24}', kind='unknown', city=None)"
    for camera in (drone, nothing):
        assert camera.record()["cameraID"] == camera.id
        assert camera.to_geojson()["geometry"] is None
        for ask in (lambda one: one.fields, lambda one: one.snapshot(), lambda one: one.update(ip="1.2.3.4")):
            with pytest.raises(InvalidInput):
                ask(camera)


def test_the_low_level_and_custom_calls_have_the_same_token(db, sandbox):
    camera = db.client.send(calls.get_by_legacy_id(1))
    assert db.client.request("GET", f"/cameras/{camera.cameraID}/").json()["legacy_cameraID"] == 1
    assert [one.operation for one in sandbox.requests].count("cam2.auth.create_token") == 1
    assert asked(sandbox) == ["get_by_legacy_id", "None"]
