"""What a user writes, for the type checkers: ``make check`` reads it under mypy --strict; nobody runs it."""

from datetime import date, datetime
from pathlib import Path
from typing import assert_type

from sightline import AsyncPyronear, Options, Pyronear, progress_bar
from sightline.errors import ApiError, NotFound
from sightline.pyronear import Box, Camera, Label, Mask, Sequence
from sightline_api.pyronear import Client, cameras, detections, models, sequences


def names(fire: Pyronear) -> list[str | None]:
    return [camera.name for camera in fire.cameras.list()]


def label_all(fire: Pyronear, into: Path) -> dict[int, list[Path | Exception]]:
    found: dict[int, list[Path | Exception]] = {}
    for sequence in fire.sequences.unlabeled():
        frames = sequence.detections(limit=50)
        found[sequence.id] = fire.download_many(
            frames, into=into, parallel=4, progress=progress_bar("frames")
        )
        labelled: Sequence = sequence.label(Label.WILDFIRE_SMOKE)
        print(labelled.started_at, labelled.current_label)
    return found


def upload(mast: Pyronear, picture: bytes) -> int:
    made = mast.detections.create(
        picture, [Box(0.1, 0.1, 0.2, 0.2, 0.9), (0.1, 0.1, 0.2, 0.2, 0.9)], pose_id=1
    )
    mast.occlusion_masks.create(1, Mask(0, 0, 1, 0.1))
    return made.id


def quick(fire: Pyronear) -> Camera | None:
    try:
        return fire.with_options(timeout=5, retries=0).cameras.get(3)
    except NotFound:
        return None
    except ApiError as error:
        print(error.status, error.message, error.errors, error.retry_after)
        raise


def low(url: str) -> float:
    client = Client(url)
    rows = client.send(cameras.list())
    answer = client.send_detailed(sequences.list_unlabeled(), timeout=5)
    print(answer.status, answer.headers["content-type"], answer.parsed[0].id)
    one: models.DetectionUrl = client.send(detections.get_url(1))
    print(one.url)
    return sum(row.lat for row in rows)


async def later() -> None:
    async with AsyncPyronear(token="x") as fire:
        async for alert in fire.alerts.list(date.today()):
            print(alert.location, [one.id for one in alert.sequences])
        page = await fire.cameras.list().first()
        print(page)


def settled(fire: Pyronear) -> Options:
    """Types of what is inferred: a checker that sees Any somewhere would let anything pass here."""
    assert_type(fire.cameras.list().first(), Camera | None)
    assert_type(fire.cameras.get(1).last_active_at, datetime | None)
    assert_type([one.box for one in fire.sequences.get(1).detections()], list[Box | None])
    assert_type(fire.client.send(cameras.get(1)), models.CameraRead)
    assert_type(fire.client.send(detections.list()), list[models.Detection])
    return Options(timeout=5, retries=0)
