"""The demo world: believable, and made once."""

from pathlib import Path

import httpx
import pytest

from sightline_sandbox import Sandbox


def ask(sandbox: Sandbox, login: str, path: str) -> list[dict[str, object]]:
    form = {"username": login, "password": "demo-password"}
    token = httpx.post(f"{sandbox.url}/api/v1/login/creds", data=form).json()["access_token"]
    answer = httpx.get(f"{sandbox.url}/api/v1{path}", headers={"Authorization": f"Bearer {token}"})
    return list(answer.json())


def test_the_demo_world_has_a_located_alert_and_real_pictures(tmp_path: Path) -> None:
    with Sandbox("pyronear", seed="demo", data=tmp_path, password="demo-password") as sandbox:
        alerts = ask(sandbox, "visitor", "/alerts/unlabeled/latest")
        frames = ask(sandbox, "ranger", "/sequences/4/detections")
        picture = httpx.get(str(frames[0]["url"])).content

    assert [alert["lat"] is not None for alert in alerts] == [True, False]
    assert picture.startswith(b"\xff\xd8\xff")
    assert len(picture) > 5000

    with Sandbox("pyronear", seed="demo", data=tmp_path, password="demo-password") as sandbox:
        assert len(ask(sandbox, "warden", "/sequences/unlabeled/latest")) == 3


def test_an_unknown_seed_is_refused() -> None:
    with pytest.raises(ValueError, match="no seed 'dmeo'"):
        Sandbox("pyronear", seed="dmeo").start()
