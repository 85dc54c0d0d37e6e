"""Requests go where the server has them: no redirect is ever paid, and nothing goes astray."""

import subprocess
import sys

import pytest

from sightline_api._runtime.endpoint import Endpoint
from sightline_api.pyronear import cameras, detections, occlusion_masks, organizations, poses, users, webhooks
from tests.pyronear.conftest import BOX
from tests.pyronear.pictures import jpeg

COLLECTIONS = [cameras, detections, occlusion_masks, organizations, poses, users, webhooks]


@pytest.mark.parametrize("tag", COLLECTIONS, ids=lambda tag: tag.__name__.rpartition(".")[2])
def test_the_root_of_a_collection_ends_in_a_slash_and_nothing_else_does(tag):
    paths = {value.path for value in vars(tag).values() if isinstance(value, Endpoint)}
    name = tag.__name__.rpartition(".")[2]
    assert f"/api/v1/{name}/" in paths
    assert {path for path in paths if path.endswith("/")} == {f"/api/v1/{name}/"}


def test_no_proxy_pays_for_a_redirect(fire, mast, camera, pose, sandbox):
    sandbox.requests.clear()
    list(fire.cameras.list())
    list(fire.organizations.list())
    list(fire.users.list())
    list(fire.webhooks.list())
    list(fire.detections.list())
    list(mast.poses.list())
    pose.masks.create((0, 0, 1, 0.1))
    mast.detections.create(jpeg(), [BOX], pose_id=pose.id)
    assert {seen.status for seen in sandbox.requests} <= {200, 201}
    assert len(sandbox.requests) == 8


def test_calls_share_one_connection(fire, sandbox):
    for _ in range(3):
        fire.cameras.list().first()
    assert len({seen.connection for seen in sandbox.requests}) == 1


def test_the_package_offers_what_it_names():
    import sightline.pyronear as offered

    for name in offered.__all__:
        assert getattr(offered, name) is not None
    assert sorted(offered.__all__) == dir(offered)
    with pytest.raises(AttributeError, match="Kamera"):
        offered.Kamera  # noqa: B018


def test_a_client_is_made_without_loading_models_or_collections():
    code = (
        "import sys, sightline; sightline.Pyronear(token='x', base_url='http://localhost'); "
        "print([name for name in sys.modules if name.startswith('sightline_api.pyronear.')])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told.strip() == "[]"
