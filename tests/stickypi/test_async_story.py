"""The asynchronous twin, through one whole night: from an empty server to labelled insects."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from sightline import AsyncStickyPi
from sightline.core.errors import InvalidInput, NotFound
from sightline.stickypi import NewAnnotation, NewLabel, Revision, Series, TuboidId, TuboidPut
from sightline_sandbox import Sandbox
from tests.stickypi import traps
from tests.stickypi.conftest import PASSWORD, SQUARE
from tests.stickypi.traps import NIGHT

ALGO = {"algo_name": "detector", "algo_version": "1600000000-aa"}
END = NIGHT + timedelta(hours=12)


async def night(pi: AsyncStickyPi, folder: Path, device: str) -> None:
    paths = traps.lay(folder / "from", device, 6)
    assert len((await pi.images.put(paths, parallel=3)).sent) == 6
    assert len((await pi.images.put(folder / "from")).present) == 6
    rows = await pi.images.series(f"{device[:7]}%", NIGHT, NIGHT + timedelta(hours=5))
    mine = sorted((row for row in rows if row.device == device), key=lambda row: row.datetime)
    assert len(mine) == 5
    files = await pi.images.download(mine, folder / "to", what="thumbnail-mini", parallel=3)
    assert all(isinstance(path, Path) for path in files)
    assert await mine[0].read() == paths[0].read_bytes()
    assert (await mine[0].download(folder / "one.jpg")).read_bytes() == paths[0].read_bytes()
    await draw(pi, mine)
    await follow(pi, folder, device)
    await mine[4].delete()
    with pytest.raises(NotFound):
        await mine[4].refresh()
    with pytest.raises(InvalidInput, match="thumbnail-mini"):
        await pi.images.get(mine, what="thumbnail_mini")


async def draw(pi: AsyncStickyPi, images: list) -> None:
    drawn = [NewAnnotation.of_image(image, [SQUARE], **ALGO) for image in images[:2]]
    assert [row.n_objects for row in await pi.uid_annotations.put(drawn)] == [1, 1]
    (read,) = await images[0].annotations()
    assert read.contours[0].points == tuple(SQUARE)
    joined = await pi.images.with_annotations(images[0].device, what_annotation="data")
    assert [bool(row.annotation) for row in joined] == [True, True, False, False, False, False]


async def follow(pi: AsyncStickyPi, folder: Path, device: str) -> None:
    series = Series(device=device, start_datetime=NIGHT, end_datetime=END, n_images=6, n_tuboids=2, **ALGO)
    line = f"{device}.{NIGHT:%Y-%m-%d_%H-%M-%S},10,10,1\n".encode()
    tuboids = [
        TuboidPut(TuboidId(device, NIGHT, END, ALGO["algo_version"], index), line, b"tile", b"context")
        for index in range(2)
    ]
    first, _ = await pi.tiled_tuboids.put(tuboids, series)
    label = NewLabel(
        tuboid_id=first, algo_name="itc", algo_version="1", label=3, pattern=".*", type="Insecta"
    )
    await pi.itc_labels.put(label)
    rows = await pi.tiled_tuboids.with_labels(device, what="data")
    assert [row.label.label if row.label else None for row in rows] == [3, None]
    assert await rows[0].tuboid.read() == b"tile"
    assert len(await pi.tiled_tuboids.download([row.tuboid for row in rows], folder / "tuboids")) == 2
    assert len(await pi.tiled_tuboids.delete(device, NIGHT, END)) == 1


async def bundle(pi: AsyncStickyPi, folder: Path) -> None:
    (folder / "b" / "data").mkdir(parents=True)
    (folder / "b" / "data" / "x.svg").write_bytes(b"<svg/>")
    assert len(await pi.ml_bundles.upload("insects", folder / "b")) == 1
    (fetched,) = await pi.ml_bundles.download("insects", folder / "back")
    assert isinstance(fetched, Path)
    assert fetched.read_bytes() == b"<svg/>"


async def people(pi: AsyncStickyPi, url: str, device: str) -> None:
    user = await pi.users.create(f"jo{device}", PASSWORD)
    async with AsyncStickyPi(url, username=user.username, password=PASSWORD) as jo:
        assert await jo.sign_in() is not None
        project = await jo.projects.create("Meadow")
        await project.columns.create("site", "INT")
        await project.series.create(device, NIGHT, END, site=3)
        assert [row.values for row in await project.series.list()] == [{"site": 3}]
        await project.permissions.create(1, "read")
        assert len(await project.permissions.list()) == 2
        await project.delete()


async def server_story(server: Sandbox, folder: Path) -> None:
    async with AsyncStickyPi(server.url, username="admin", password=PASSWORD) as pi:
        assert await pi.revision() is Revision.B
        await asyncio.gather(
            *(night(pi, folder / device, device) for device in (traps.device(), traps.device()))
        )
        await bundle(pi, folder)
        await people(pi, server.url, traps.device())
        assert "admin" in {user.username for user in await pi.users.list()}
        quick = pi.with_options(retries=0)
        assert len(await quick.images.series("ffffffff")) == 0


async def folder_story(folder: Path) -> None:
    async with AsyncStickyPi.local(folder / "store", cache=folder / "cache") as pi:
        assert await pi.sign_in() is None
        await night(pi, folder / "night", traps.device())
        await bundle(pi, folder)


def test_the_asynchronous_twin_on_a_server(server, tmp_path):
    asyncio.run(server_story(server, tmp_path))


def test_the_asynchronous_twin_on_a_folder(tmp_path):
    asyncio.run(folder_story(tmp_path))
