"""The table for people who come from pyroclient: each of its methods is there, and ours exist."""

import re
from pathlib import Path
from typing import Any

import pytest

from sightline import Pyronear
from sightline.pyronear import Alert, Camera, Detection, OcclusionMask, Pose, Sequence

DOCUMENT = Path(__file__).parents[2] / "docs" / "from-pyroclient.md"
# The methods of the client in pyronear/pyro-api, version 0.2.0.dev0.
THEIRS = re.findall(
    r"\w+",
    """
    Client heartbeat fetch_cameras update_last_image create_pose get_current_poses update_pose patch_pose
    update_pose_image delete_pose list_pose_masks create_occlusion_mask patch_occlusion_mask
    get_occlusion_mask delete_occlusion_mask create_detection get_detection_url fetch_detections
    label_sequence fetch_sequences_from_date fetch_latest_sequences fetch_sequences_detections
    unmatch_alert_sequence fetch_organizations
    """,
)
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in DOCUMENT.read_text().partition("## Every method")[2].partition("\n## ")[0].splitlines()
    if line.startswith("| ")
][2:]
OURS = sorted(
    set(
        re.findall(
            r"\b(?:fire|mast|camera|pose|mask|detection|sequence|alert)\.[\w.]+(?=[(`])",
            " ".join(row[1] for row in ROWS),
        )
    )
)


@pytest.mark.parametrize("method", THEIRS)
def test_every_method_of_the_other_client_has_a_row(method: str) -> None:
    assert any(re.search(rf"`{method}\b", row[0]) for row in ROWS)


@pytest.mark.parametrize("ours", OURS)
def test_what_stands_beside_it_exists(ours: str) -> None:
    entities = {"camera": Camera, "pose": Pose, "mask": OcclusionMask, "detection": Detection}
    first, *names = ours.split(".")
    place: Any = {**entities, "sequence": Sequence, "alert": Alert}.get(first) or Pyronear(token="x")
    for name in names:
        if isinstance(place, type) and isinstance(getattr(place, name), property):
            return  # what a property of an entity gives, only an entity tells
        place = getattr(place, name)
    assert callable(place)
