"""The asynchronous twin, through one whole round: accounts, cameras, search, log, files."""

import asyncio
from datetime import timedelta

import pytest

from sightline import AsyncCam2
from sightline.cam2 import Circle, IPCamera, ResourceNotFoundError, StreamCamera
from sightline.core.errors import Forbidden, NotFound
from tests.cam2.conftest import ID, SECRET


async def story(sandbox, clock, tmp_path):
    async with AsyncCam2(ID, SECRET, base_url=sandbox.url, retries=0) as db:
        new = await db.accounts.register("ines", "admin")
        assert await db.accounts.ids_by_owner("ines") == [new.client_id]
        async with AsyncCam2(new.client_id, new.client_secret, base_url=sandbox.url) as ines:
            made = await asyncio.gather(*(ines.cameras.create(camera(number)) for number in range(120)))
            with pytest.raises(Forbidden):
                await ines.accounts.register("x")
        assert await db.accounts.usage(new.client_id, "ines") == 241
        await db.accounts.set_owner(new.client_id, "olga")
        await db.accounts.set_permission(new.client_id, "user")
        assert (await db.accounts.reset_secret(new.client_id)) != new.client_secret

        near = db.cameras.search(circle=Circle(-45.0, 179.99, 80), source="async")
        found = []
        async for one in near:
            found.append(one)
            if len(found) == 101:
                clock.ahead += timedelta(seconds=301)  # the token ends in the middle of the walk
        assert {one.id for one in found} == {one.id for one in made}
        assert (await near.first()) == found[0]
        turned = await found[0].update(StreamCamera(m3u8_url="https://x.example/p.m3u8"))
        assert (await found[0].refresh()) == turned
        assert (await db.cameras.update(turned.id, city="C")).city == "C"
        assert await db.cameras.exists(found[1].fields)
        assert await db.cameras.find_existing(m3u8_url="https://x.example/p.m3u8") == [
            await db.cameras.get(turned.id)
        ]
        got = await db.cameras.get_many([found[1].id, "f" * 24, 1], parallel=2)
        assert [type(one).__name__ for one in got] == ["AsyncCamera", "NotFound", "AsyncCamera"]
        with pytest.raises(ResourceNotFoundError):
            await db.cameras.get_by_legacy_id(10**6)
        changes = [one async for one in db.change_log(limit=500)]
        assert len([one for one in changes if one.camera_id == turned.id]) == 3
        assert (await changes[-1].get_camera()).id == changes[-1].camera_id

        table = await db.cameras.export_csv(near, tmp_path / "near.csv")
        assert len(table.read_text().splitlines()) == 121
        assert (await db.cameras.export_geojson(near, tmp_path / "near.geojson")).exists()
        assert len(await db.cameras.rows(db.cameras.list(limit=101))) == 101


def camera(number):
    place = {"latitude": -45.0 + number / 1000, "longitude": 180.0 if number % 2 else -180.0}
    flags = {"is_active_image": True, "is_active_video": False}
    return IPCamera(ip=f"203.0.113.{number}", source="async", **place, **flags)


def test_the_asynchronous_twin_keeps_a_database_as_well(sandbox, clock, tmp_path):
    asyncio.run(story(sandbox, clock, tmp_path))


def test_an_abandoned_walk_leaves_no_task_behind(sandbox):
    async def walk():
        async with AsyncCam2(ID, SECRET, base_url=sandbox.url) as db:
            with pytest.raises(NotFound):
                await db.cameras.get("f" * 24)
            pager = aiter(db.cameras.list())
            for _ in range(105):
                await anext(pager)
            await pager.aclose()
            assert len(asyncio.all_tasks()) == 1

    asyncio.run(walk())
