"""Who may ask Picterra's sandbox, how often, and how it refuses."""

import httpx
import pytest

from sightline_api.picterra import detectors, folders, rasters, tracer_operations, tracer_users, users
from sightline_sandbox import Sandbox
from tests.sandbox.people import NO_TLS
from tests.sandbox.survey import KEY, Survey, open_survey

ROOTS = {"forge": "/public/api/v2/users/me/", "tracer": "/public/api/plots_analysis/v1/users/me/"}


@pytest.mark.parametrize("root", ROOTS.values())
@pytest.mark.parametrize("headers", [{}, {"X-Api-Key": ""}, {"X-Api-Key": "guess"}])
def test_a_missing_or_wrong_key_is_401_with_a_text(
    survey: Survey, root: str, headers: dict[str, str]
) -> None:
    answer = httpx.get(survey.sandbox.url + root, headers=headers, verify=NO_TLS)

    assert answer.status_code == 401
    assert "key" in answer.json()["detail"].lower()


def test_a_key_of_one_product_is_403_at_the_other() -> None:
    keys = {"forge": "only-forge", "tracer": "only-tracer"}
    with open_survey(forge_key=keys["forge"], tracer_key=keys["tracer"]) as survey:
        told = {
            (holder, product): survey.http.get(root, headers={"X-Api-Key": key}).status_code
            for holder, key in keys.items()
            for product, root in ROOTS.items()
        }

    assert told == {
        ("forge", "forge"): 200,
        ("forge", "tracer"): 403,
        ("tracer", "forge"): 403,
        ("tracer", "tracer"): 200,
    }


def test_both_products_know_the_same_person(survey: Survey) -> None:
    assert survey.send(users.me()) == survey.send(tracer_users.me())


def test_the_key_is_asked_for_before_anything_else_is_looked_at(survey: Survey) -> None:
    answer = httpx.post(f"{survey.sandbox.url}/public/api/v2/folders/", content=b"{", verify=NO_TLS)

    assert answer.status_code == 401


def test_requests_beyond_the_rate_are_429_with_the_seconds_to_wait() -> None:
    with open_survey(throttle="3/m") as survey:
        answers = [survey.http.get(ROOTS["forge"]) for _ in range(4)]
        survey.clock.move(20)
        later = survey.http.get(ROOTS["tracer"])

    assert [one.status_code for one in answers] == [200, 200, 200, 429]
    assert answers[3].headers["retry-after"] == "20"
    assert answers[3].json()["detail"]
    assert later.status_code == 200


def test_requests_without_a_good_key_use_nothing_up() -> None:
    with open_survey(throttle="1/m") as survey:
        for _ in range(3):
            assert survey.http.get(ROOTS["forge"], headers={"X-Api-Key": "guess"}).status_code == 401
        assert survey.http.get(ROOTS["forge"]).status_code == 200


def test_a_rate_that_is_none_is_told_before_anything_is_served() -> None:
    with pytest.raises(ValueError, match="such as 5/s"):
        Sandbox("picterra", throttle="often").start()


def test_an_id_that_nothing_has_is_404_in_json(survey: Survey) -> None:
    for call in (rasters.get("nowhere"), detectors.train("nowhere"), folders.list_detectors("nowhere")):
        answer = survey.refuse(call)
        assert answer.status_code == 404
        assert answer.json()["detail"].startswith("There is no such")


def test_an_operation_is_found_under_the_root_of_its_product_alone(survey: Survey) -> None:
    detector = survey.send(detectors.create({"name": "x", "configuration": {}})).id
    begun = survey.send(detectors.train(detector))

    assert survey.refuse(tracer_operations.get(begun.operation_id)).status_code == 404
    assert survey.end(begun).type == "detector_training"


def test_a_path_without_its_final_slash_is_404_and_no_redirect(survey: Survey) -> None:
    assert survey.http.get(ROOTS["forge"].rstrip("/")).status_code == 404


def test_every_field_that_does_not_fit_is_named_where_it_stands(survey: Survey) -> None:
    settings = {"training_steps": 5, "backbone": "resnet18", "tile_size": "wide"}
    answer = survey.refuse(detectors.create({"name": "", "configuration": settings}), checked=False)

    assert answer.status_code == 400
    told = answer.json()
    assert set(told) == {"name", "configuration"}
    assert set(told["configuration"]) == {"training_steps", "tile_size"}
    assert all(isinstance(one, str) for one in told["configuration"]["tile_size"])


@pytest.mark.parametrize("body", [b"{", b"[]", b'"text"', b""])
def test_a_body_that_is_no_object_is_400(survey: Survey, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    answer = survey.http.post("/public/api/v2/folders/", content=body, headers=headers)

    assert (answer.status_code, type(answer.json())) == (400, dict)


def test_a_null_is_not_the_same_as_leaving_a_field_out(survey: Survey) -> None:
    body = {"name": "x", "multispectral": False, "user_tag": None}
    answer = survey.http.post("/public/api/v2/rasters/upload/file/", json=body)

    assert (answer.status_code, list(answer.json())) == (400, ["user_tag"])


def test_the_key_stands_in_no_log(survey: Survey) -> None:
    survey.send(users.me())

    assert KEY not in repr(list(survey.sandbox.requests))
