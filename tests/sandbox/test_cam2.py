"""CAM2 in the sandbox: what travels, what lasts, what is taken in from files."""

import json
import sqlite3
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from sightline_sandbox import Sandbox
from sightline_sandbox.cam2.demo import PEOPLE, client_of
from sightline_sandbox.cam2.options import Cam2Options
from sightline_sandbox.cli import main

ID, SECRET = Cam2Options().client_id, Cam2Options().client_secret
NEW = {"type": "ip", "is_active_image": "true", "is_active_video": "0"}
WAY = {"retrieval": json.dumps({"ip": "192.0.2.77"})}


def signed(box: Sandbox, client_id: str = ID, secret: str = SECRET) -> httpx.Client:
    answer = httpx.get(f"{box.url}/auth", params={"clientID": client_id, "clientSecret": secret})
    return httpx.Client(base_url=box.url, headers={"Authorization": f"Bearer {answer.json()['token']}"})


@pytest.fixture(scope="module")
def box() -> Iterator[Sandbox]:
    with Sandbox("cam2", seed="demo") as opened:
        yield opened


@pytest.fixture
def web(box: Sandbox) -> Iterator[httpx.Client]:
    with signed(box) as client:
        yield client


def make(web: httpx.Client, **fields: Any) -> str:
    answer = web.post("/cameras/create", data={**NEW, **WAY, **fields})
    assert answer.status_code == 201, answer.text
    return str(answer.json()["cameraID"])


@pytest.mark.parametrize("slash", ["", "/"])
@pytest.mark.parametrize(
    "path", ["/cameras/search", "/cameras/exist?type=ip&ip=1", "/apps/db-change", "/apps/by-owner?owner=x"]
)
def test_a_final_slash_makes_no_difference(web: httpx.Client, path: str, slash: str) -> None:
    bare, mark, query = path.partition("?")
    assert web.get(f"{bare}{slash}{mark}{query}").status_code == 200


def test_a_token_is_given_with_a_final_slash_too(box: Sandbox) -> None:
    answer = httpx.get(f"{box.url}/auth/", params={"clientID": ID, "clientSecret": SECRET})
    assert list(answer.json()) == ["token"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("True", True),
        ("true", True),
        ("TRUE", True),
        ("1", True),
        ("False", False),
        ("fAlSe", False),
        ("0", False),
    ],
)
def test_truth_is_read_in_any_case(web: httpx.Client, text: str, value: bool) -> None:
    camera = web.get(f"/cameras/{make(web, is_active_video=text)}").json()
    assert camera["is_active_video"] is value
    found = web.get("/cameras/search", params={"is_active_video": text, "offset": 0}).json()
    assert {one["is_active_video"] for one in found} == {value}


def test_json_is_taken_like_a_form(web: httpx.Client) -> None:
    body = {
        "type": "ip",
        "is_active_image": True,
        "is_active_video": False,
        "latitude": 1.5,
        "longitude": None,
    }
    made = web.post("/cameras/create", json={**body, "retrieval": {"ip": "192.0.2.78", "port": 81}})
    assert made.status_code == 201
    path = f"/cameras/{made.json()['cameraID']}"
    web.put(path, json={"type": "ip", "retrieval": {"brand": "b", "ip": None}, "city": None})
    camera = web.get(path).json()
    assert (camera["latitude"], camera["longitude"], camera["city"]) == (1.5, None, None)
    assert camera["retrieval"] == {
        "ip": "192.0.2.78",
        "port": "81",
        "brand": "b",
        "model": None,
        "image_path": None,
        "video_path": None,
    }


REFUSED = [
    ({"type": "cinema"}, "type must be one of"),
    ({"is_active_image": "yes"}, "is_active_image must be true or false"),
    ({"legacy_cameraID": "1.5"}, "legacy_cameraID must be a whole number"),
    ({"resolution_width": "-1"}, "resolution_width must be positive"),
    ({"latitude": "north"}, "latitude must be a number"),
    ({"latitude": "nan"}, "latitude must be a number"),
    ({"longitude": "181"}, "longitude must be between"),
    ({"retrieval": "{"}, "retrieval is no JSON"),
    ({"retrieval": "[]"}, "retrieval must be an object"),
    ({"retrieval": "{}"}, "ip is required"),
    ({"retrieval": '{"ip": ""}'}, "ip must not be empty"),
    ({"retrieval": '{"ip": "1", "port": "http"}'}, "port must be a whole number"),
    ({"retrieval": '{"ip": "1", "port": 0}'}, "port must be between"),
]


@pytest.mark.parametrize(("fields", "words"), REFUSED)
def test_a_bad_field_is_a_422_with_one_message(web: httpx.Client, fields: dict[str, str], words: str) -> None:
    answer = web.post("/cameras/create", data={**NEW, **WAY, **fields})
    assert answer.status_code == 422
    assert list(answer.json()) == ["message"]
    assert words in answer.json()["message"]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ({"latitude": 1, "longitude": 2, "radius": 0}, "radius must be positive"),
        ({"latitude": 1, "longitude": 2, "radius": -1}, "radius must be positive"),
        ({"latitude": 1, "longitude": 2}, "radius must be given together with latitude and longitude"),
        ({"latitude": 91, "longitude": 2, "radius": 1}, "latitude must be between"),
        ({"type": "cinema"}, "type must be one of"),
        ({"resolution_width": 0}, "resolution_width must be positive"),
        ({"is_active_image": "maybe"}, "is_active_image must be true or false"),
        ({"offset": -1}, "offset must not be negative"),
    ],
)
def test_a_bad_filter_is_a_422_with_one_message(
    web: httpx.Client, query: dict[str, object], words: str
) -> None:
    answer = web.get("/cameras/search", params=query)
    assert (answer.status_code, list(answer.json())) == (422, ["message"])
    assert words in answer.json()["message"]


def test_a_change_of_the_way_to_pictures_has_to_name_the_type(web: httpx.Client) -> None:
    answer = web.put(f"/cameras/{make(web)}", data=WAY)
    assert (answer.status_code, answer.json()["message"]) == (422, "type is required to change retrieval")


@pytest.mark.parametrize(
    ("header", "message"),
    [
        (None, "No token provided"),
        ("Basic x", "No token provided"),
        ("Bearer x", "Failed to authenticate token"),
    ],
)
def test_no_other_401_says_that_a_token_expired(box: Sandbox, header: str | None, message: str) -> None:
    headers = {} if header is None else {"Authorization": header}
    answer = httpx.get(f"{box.url}/cameras/search", headers=headers)
    assert (answer.status_code, answer.json()) == (401, {"message": message})


def test_what_is_not_there_is_told_in_json(web: httpx.Client) -> None:
    for path, status in (("/nothing", 404), ("/cameras/create", 422), ("/apps/x/y/z", 404)):
        answer = web.get(path)
        assert (answer.status_code, list(answer.json())) == (status, ["message"])
    assert web.delete("/cameras/search").status_code == 405


def test_the_demo_world_has_people_of_every_level(box: Sandbox) -> None:
    for owner, level in PEOPLE.items():
        with signed(box, client_of(owner)) as client:
            assert client.get("/cameras/legacy/1").status_code == 200
            allowed = client.get("/apps/by-owner", params={"owner": owner}).status_code == 200
            assert allowed is (level == "webUI")


def test_everything_is_there_again_after_a_restart(tmp_path: Path) -> None:
    with Sandbox("cam2", data=tmp_path, seed="demo") as box, signed(box) as web:
        made = make(web, latitude="1", longitude="2", legacy_cameraID="77")
        token = web.headers["Authorization"]
        registered = web.post("/apps/register", data={"owner": "bob"}).json()
    with Sandbox("cam2", data=tmp_path, seed="demo", client_secret="n" * 71) as box:
        headers = {"Authorization": token}
        place = {"latitude": 1, "longitude": 2, "radius": 1}
        found = httpx.get(f"{box.url}/cameras/search", params=place, headers=headers).json()
        assert [one["cameraID"] for one in found] == [made]
        usage = f"{box.url}/apps/{ID}/usage"
        assert httpx.get(usage, params={"owner": "sandbox"}, headers=headers).json() == {"api_usage": 4}
        assert len(httpx.get(f"{box.url}/apps/db-change", headers=headers).json()) == 13
        with signed(box, registered["clientID"], registered["clientSecret"]) as bob:
            assert bob.get("/cameras/legacy/77").json()["cameraID"] == made
        old = httpx.get(f"{box.url}/auth", params={"clientID": ID, "clientSecret": SECRET})
        assert old.status_code == 401


def test_a_camera_that_moves_is_found_at_its_new_place_alone(web: httpx.Client) -> None:
    made = make(web, latitude="60", longitude="60")
    web.put(f"/cameras/{made}", data={"longitude": "61"})
    for longitude, found in ((60, []), (61, [made])):
        near = web.get("/cameras/search", params={"latitude": 60, "longitude": longitude, "radius": 1})
        assert [one["cameraID"] for one in near.json()] == found


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


TABLE = """camera_type,is_active_image,is_active_video,ip,snapshot_url,latitude,longitude,legacy_cameraID,city
ip,True,0,192.0.2.1,,1.5,2.5,7,Ä
non_ip,1,FALSE,,https://x.example/1,,,,"a, b"
"""
POINT = {"type": "Point", "coordinates": [2.5, 1.5, 99]}
FLAT = {"camera_type": "ip", "is_active_image": True, "is_active_video": False, "ip": "192.0.2.1"}
NESTED = {"type": "stream", "is_active_image": False, "is_active_video": True, "retrieval": {"m3u8_url": "u"}}
FEATURES = [
    {"type": "Feature", "geometry": POINT, "properties": FLAT},
    {"type": "Feature", "geometry": None, "properties": NESTED},
]


def taken(path: Path, data: Path | None = None) -> list[dict[str, Any]]:
    with Sandbox("cam2", import_file=path, data=data) as box, signed(box) as web:
        found = web.get("/cameras/search").json()
        assert len(web.get("/apps/db-change").json()) == len(found)
        return list(found)


def test_a_table_is_taken_in(tmp_path: Path) -> None:
    one, other = taken(write(tmp_path / "cameras.csv", TABLE))
    assert (one["latitude"], one["longitude"], one["legacy_cameraID"], one["city"]) == (1.5, 2.5, 7, "Ä")
    assert (other["type"], other["latitude"], other["city"]) == ("non_ip", None, "a, b")
    assert one["retrieval"]["port"] == "80"


@pytest.mark.parametrize("indent", [None, 2])
def test_a_collection_is_taken_in(
    tmp_path: Path, indent: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sightline_sandbox.cam2.importing._BLOCK", 120)  # features cross the blocks
    text = json.dumps({"type": "FeatureCollection", "features": FEATURES}, indent=indent)
    one, other = taken(write(tmp_path / "cameras.geojson", text))
    assert (one["latitude"], one["longitude"], other["retrieval"]) == (1.5, 2.5, {"m3u8_url": "u"})


def test_features_line_by_line_are_taken_in(tmp_path: Path) -> None:
    text = "\n".join(json.dumps(one) for one in FEATURES) + "\n"
    assert [one["type"] for one in taken(write(tmp_path / "c.geojsonl", text))] == ["ip", "stream"]


def test_a_file_is_taken_in_once(tmp_path: Path) -> None:
    path = write(tmp_path / "cameras.csv", TABLE)
    assert len(taken(path, tmp_path / "data")) == len(taken(path, tmp_path / "data")) == 2


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("a.csv", TABLE + "ip,maybe,0,1,,,,,\n", "line 4: is_active_image must be true or false"),
        ("a.csv", TABLE + "ip,1,0,,,,,,\n", "line 4: ip is required"),
        ("a.csv", TABLE + "ip,1,0,1,,,,7,\n", "a legacy_cameraID is there already, in line 2 to line 4"),
        ("a.csv", "type,colour\n", "the first line: cameras have no colour"),
        ("a.txt", "", "neither .csv nor .geojson"),
        ("a.geojson", '{"type": "FeatureCollection", "features": [{"type": "Fea', "the file ends within"),
        (
            "a.geojson",
            json.dumps({"type": "Feature", "geometry": {"type": "LineString"}, "properties": {}}),
            "a camera is a Point",
        ),
    ],
)
def test_a_file_that_cannot_be_taken_leaves_nothing(tmp_path: Path, name: str, text: str, words: str) -> None:
    path, data = write(tmp_path / name, text), tmp_path / "data"
    with pytest.raises(ValueError, match=words):
        Sandbox("cam2", import_file=path, data=data).start()
    with sqlite3.connect(data / "sandbox.db") as database:
        assert database.execute("SELECT count(*) FROM cameras").fetchone() == (0,)
    database.close()


def test_the_flag_for_a_file_is_called_import(tmp_path: Path) -> None:
    parser = ArgumentParser()
    Cam2Options.add_flags(parser)
    given = parser.parse_args(["--import", "cameras.csv", "--token-ttl", "5"])
    options = Cam2Options.from_flags(given)
    assert (options.import_file, options.token_ttl) == ("cameras.csv", 5)


def test_settings_that_no_client_could_use_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["--client-id", "short"], ["--client-secret", "short"], ["--token-ttl", "0"]):
        with pytest.raises(SystemExit):
            main(["cam2", *words])
        assert f"error: {words[0]}: " in capsys.readouterr().err
    with pytest.raises(ValueError, match=r"R\*Tree"):
        Sandbox("cam2", database="postgresql://x/y")
