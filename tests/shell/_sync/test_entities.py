# Written by `make generate` from tests/shell/_async/test_entities.py: change that file, not this one.

"""Entities as values: when two are equal, and what stands for them in sets and as keys."""

from typing import Any

import pytest

from sightline.core.errors import InvalidInput
from sightline.cvat import Asset
from sightline.pyronear import Camera, Organization
from sightline_api.cvat import models as cvat_models
from sightline_api.pyronear import models


def camera(number: int, **changes: Any) -> Camera:
    raw = {
        "id": number,
        "organization_id": 2,
        "name": "ridge",
        "angle_of_view": 54.0,
        "elevation": 100.0,
        "lat": 44.0,
        "lon": 4.0,
        "is_trustable": True,
        "last_active_at": None,
        "last_image": None,
        "last_image_url": None,
        "created_at": "2026-06-01T08:00:00",
        "poses": [],
        **changes,
    }
    return Camera(models.CameraRead.from_dict(raw))


def test_equal_entities_have_one_hash_and_one_place_in_a_set() -> None:
    assert camera(1) == camera(1)
    assert hash(camera(1)) == hash(camera(1))
    assert len({camera(1), camera(1), camera(2)}) == 2


def test_what_changed_meanwhile_makes_another_value_with_the_same_hash() -> None:
    before = camera(1, last_image_url="http://storage.test/1.jpg?Signature=placeholder-a")
    after = camera(1, last_image_url="http://storage.test/1.jpg?Signature=placeholder-b")
    assert before != after
    assert hash(before) == hash(after)
    assert {before.id: before} == {after.id: before}


def test_entities_of_two_kinds_with_one_id_are_two() -> None:
    raw = models.Organization.from_dict({"id": 1, "name": "a", "telegram_id": None, "slack_hook": None})
    assert len({camera(1), Organization(raw)}) == 2


def test_an_entity_without_an_id_is_hashed_by_what_can_be() -> None:
    def asset(digit: str) -> Asset:
        owner = {"url": "http://cvat.test", "id": 1, "username": "a", "first_name": "", "last_name": ""}
        told = {"filename": "x.png", "created_date": "2026-06-01T08:00:00Z", "guide_id": 7, "owner": owner}
        return Asset(cvat_models.AssetRead.from_dict({"uuid": digit * 32, **told}))

    assert hash(asset("a")) == hash(asset("a")) != hash(asset("b"))
    assert len({asset("a"), asset("a"), asset("b")}) == 2


def test_a_name_that_is_no_text_is_refused() -> None:
    with pytest.raises(InvalidInput, match="name: 5 is not a text") as caught:
        camera(1).rename(5)  # type: ignore[arg-type]
    assert caught.value.field == "name"
