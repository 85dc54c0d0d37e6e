"""The asynchronous twin, through one whole watch: from an empty service to labelled smoke on the disk."""

import asyncio
from datetime import UTC, datetime

import pytest

from sightline import AsyncPyronear
from sightline.core.errors import InvalidInput, NotFound
from sightline.pyronear import AsyncPose, Box, Label, Mask
from sightline_sandbox import Sandbox
from tests.pyronear.conftest import BOX, PASSWORD
from tests.pyronear.pictures import jpeg

TODAY = datetime.now(UTC).date()
PLACE = {"lat": 20.0, "elevation": 800.0, "angle_of_view": 54.0}


async def watch(sandbox: Sandbox, device, tmp_path) -> None:
    async with AsyncPyronear.login("admin", PASSWORD, base_url=sandbox.url, retries=0) as fire:
        people = await fire.organizations.create("mountain-rescue")
        agent = await fire.users.create("ranger", "ranger-password", organization_id=people.id, role="agent")
        await fire.users.update_password(agent.id, "another-password")
        async with AsyncPyronear.login("ranger", "another-password", base_url=sandbox.url) as ranger:
            assert (await ranger.validate()).organization_id == people.id
            poses = await asyncio.gather(
                *(build(fire, people.id, lon, azimuth) for lon, azimuth in ((30.0, 90.0), (30.2, 270.0)))
            )
            for pose in poses:
                await report(fire, sandbox, pose)
            sandbox.settle()
            await look(ranger, tmp_path)
        camera = await fire.cameras.get(poses[0].camera_id)
        device.answer = (200, {"running": True})
        aimed = await camera.configure_device(device_ip="127.0.0.1", camera_ip="10.0.0.2")
        assert await aimed.control.stream.is_streaming() is True
        with pytest.raises(InvalidInput, match="1 users and 2 cameras"):
            await people.delete()
        with pytest.raises(NotFound):
            await fire.webhooks.get(99)


async def build(fire: AsyncPyronear, organization_id: int, lon: float, azimuth: float) -> AsyncPose:
    camera = await fire.cameras.create(f"summit-{lon}", organization_id=organization_id, lon=lon, **PLACE)
    pose = await camera.create_pose(azimuth, patrol_id=1)
    mask = await pose.masks.create(Mask(0, 0, 1, 0.1))
    assert [one.mask async for one in pose.masks.list()] == [mask.mask]
    assert (await pose.update(patrol_id=None)).patrol_id is None
    return pose


async def report(fire: AsyncPyronear, sandbox: Sandbox, pose: AsyncPose) -> None:
    camera = await fire.cameras.get(pose.camera_id)
    async with AsyncPyronear(await camera.create_token(), base_url=sandbox.url) as mast:
        assert (await mast.cameras.heartbeat()).last_active_at is not None
        await mast.cameras.update_image(jpeg(1))
        assert [one.id async for one in mast.poses.list()] == [pose.id]
        for shade in range(4):
            made = await mast.detections.create(jpeg(shade), [Box(*BOX)], pose_id=pose.id)
        assert made.sequence_id is not None
        assert (await mast.detections.create_continuity(jpeg(9), pose_id=pose.id)).is_continuity
    assert await camera.read_image() == jpeg(1)


async def look(ranger: AsyncPyronear, tmp_path) -> None:
    alerts = ranger.alerts.unlabeled()
    assert await alerts.count() == 1
    alert = await alerts.first()
    assert 30.0 < alert.location.lon < 30.2
    assert len(alert.sequences) == 2
    (first, second) = [one async for one in ranger.sequences.list(TODAY, page_size=1)]
    assert first.started_at >= second.started_at

    frames = await ranger.download_many(
        second.detections(newest_first=False), tmp_path / "frames", parallel=3
    )
    assert [path.read_bytes() for path in frames] == [jpeg(shade) for shade in (0, 1, 2, 3, 9)]
    again = await ranger.download_many([one async for one in second.detections(limit=2)], tmp_path / "frames")
    assert set(again) <= set(frames)
    written = await first.export(tmp_path / "first")
    assert (len(written.frames), written.failures) == (5, ())

    labelled = await first.label("other_smoke")
    assert labelled.current_label is Label.OTHER_SMOKE
    assert len((await alert.refresh()).sequences) == 1
    rows = await ranger.alerts.export(TODAY)
    assert {row.sequence_label for row in rows} == {"other", "unknown"}
    assert (await ranger.alerts.export_csv(TODAY, into=tmp_path)).exists()


def test_the_asynchronous_twin_watches_as_well(sandbox, device, tmp_path):
    asyncio.run(watch(sandbox, device, tmp_path))
