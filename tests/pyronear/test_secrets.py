"""Nothing that opens a door shows in a repr."""

import pytest

from sightline_api.pyronear import models
from tests.pyronear.conftest import BOX
from tests.pyronear.pictures import jpeg


def test_models_hide_what_the_contract_marks_as_secret():
    shown = repr(
        [
            models.Token(access_token="marker", token_type="bearer"),
            models.LoginForm(username="ann", password="marker", client_secret="marker"),
            models.UserCreate(login="ann", password="marker", organization_id=1),
            models.UserUpdate(password="marker"),
            models.DetectionUrl(url="marker", crop_url="marker"),
            models.Organization(id=1, name="a", telegram_id=None, slack_hook="marker"),
            models.Webhook(id=1, url="marker"),
        ]
    )
    assert "marker" not in shown
    assert shown.count("***") == 10 - 1


def test_that_there_is_no_secret_is_shown():
    assert "crop_url=None" in repr(models.DetectionUrl(url="marker", crop_url=None))


def test_a_hidden_field_is_still_there_to_be_used():
    token = models.Token(access_token="marker", token_type="bearer")
    assert token.access_token == "marker"
    assert token.to_dict()["access_token"] == "marker"


def test_what_comes_from_a_server_shows_no_address_and_no_hash(fire, mast, camera, pose, sandbox):
    mast.cameras.update_image(jpeg())
    mast.poses.update_image(pose.id, jpeg())
    for shade in range(3):
        mast.detections.create(jpeg(shade), [BOX], pose_id=pose.id, crops=[jpeg(shade)])
    sequence = fire.sequences.unlabeled().first()
    things = [
        fire.cameras.get(camera.id),
        fire.poses.get(pose.id),
        fire.users.list().first(),
        sequence.detections(with_crops=True).first(),
    ]
    shown = repr(things) + repr([one.raw for one in things])
    assert sandbox.storage_url not in shown
    assert "$2b$" not in shown


@pytest.mark.parametrize("kind", ["fire", "mast"])
def test_a_client_shows_its_address_alone(request, sandbox, kind):
    client = request.getfixturevalue(kind)
    assert repr(client) == f"Pyronear({sandbox.url})"


def test_a_webhook_shows_its_host_alone(fire):
    made = fire.webhooks.create("https://user:marker@example.org/marker?key=marker")
    assert "marker" not in repr(made) + repr(made.raw)
    assert "example.org" in repr(made)
    made.delete()
