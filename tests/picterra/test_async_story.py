"""The asynchronous twin, through one whole survey and one whole farm."""

import asyncio
import json
from pathlib import Path

import pytest

from sightline import AsyncPicterra
from sightline.core.errors import InvalidInput, NotFound, OperationFailed
from sightline.picterra import AsyncRaster, to_pixels
from sightline_sandbox import Sandbox
from tests.faults.bucket import Bar
from tests.picterra.conftest import KEY
from tests.picterra.pictures import DISCS, SIZE, discs, picture, rectangle


async def survey(client: AsyncPicterra, folder: Path) -> None:
    forge = client.forge
    home = await forge.folders.create("survey")
    (folder / "west.png").write_bytes(picture())

    async def upload(name: str, bar: Bar) -> AsyncRaster:
        work = await forge.rasters.upload(folder / "west.png", name, folder_id=home.id, progress=bar)
        return await work.result()

    bars = [Bar(), Bar()]
    west, east = await asyncio.gather(upload("west", bars[0]), upload("east", bars[1]))
    assert [bar.at for bar in bars] == [len(picture())] * 2 and all(bar.closed for bar in bars)
    assert {one.id async for one in home.rasters()} == {west.id, east.id}
    detector = await forge.detectors.create("discs", output_type="bbox")
    await detector.add_raster(west.id)
    await (await detector.set_annotations(west.id, "outline", discs())).wait()
    await (await detector.set_annotations(west.id, "training_area", [rectangle(0, 0, *SIZE)])).wait()
    assert ((await (await detector.train()).result()).score or 0) > 0.5
    works = await asyncio.gather(*(detector.run(one.id) for one in (west, east)))
    found = await asyncio.gather(*(work.result() for work in works))
    assert [len(to_pixels(await one.read())) for one in found] == [len(DISCS)] * 2
    saved = await forge.results.download_many([one.operation_id for one in found], folder)
    assert all(isinstance(path, Path) and path.exists() for path in saved)
    files = await forge.rasters.download_many(home.rasters(), folder / "rasters")
    assert all(isinstance(path, Path) and path.read_bytes() == picture() for path in files)
    page = await forge.rasters.list(folder_id=home.id).page(1)
    assert (len(page), await page.next(), await page.previous()) == (2, None, None)
    assert (await (await client.resume(works[0].token).result()).read()) == await found[0].read()
    layer = await (await forge.vector_layers.upload(west.id, discs(), name="drawn")).result()
    assert len(await layer.read()) == len(DISCS)
    assert await (await layer.update(name="redrawn")).download(folder / "layer.geojson")
    marker = await forge.markers.create(west.id, 0.0001, 0.0001, "here")
    assert [one.id async for one in west.markers()] == [marker.id]
    with pytest.raises(OperationFailed):
        await (await (await forge.detectors.create()).train()).wait()
    with pytest.raises(InvalidInput, match="no way to stop"):
        await works[0].cancel()
    await east.delete()
    with pytest.raises(NotFound):
        await east.refresh()


async def farm(client: AsyncPicterra, folder: Path) -> None:
    tracer = client.tracer
    methodology = await tracer.methodologies.list().first()
    assert methodology is not None
    group = await (await tracer.plots_groups.create("farm", methodology.id)).result()
    ring = [[1, 1], [1, 1.01], [1.01, 1.01], [1, 1]]
    plot = {"type": "Polygon", "coordinates": [ring]}
    feature = {"type": "Feature", "properties": {"plot_id": "p1"}, "geometry": plot}
    path = folder / "plots.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    group = await (await group.upload([path])).result()
    ids = [one.properties["plot_id"] for one in await group.read()]
    span = ("2023-01-01", "2024-01-01")
    assert (await (await group.precheck("a", ids, *span)).result()).passed
    analysis = await (await group.analyze("a", ids, *span)).result()
    kind = (await analysis.report_types())[0].report_type
    await (await analysis.precheck_report("r", ids, kind)).wait()
    report = await (await analysis.create_report("r", ids, kind)).result()
    assert len(await report.download_all(folder / "report")) == len(report.artifacts)
    assert [one.id async for one in analysis.reports()] == [report.id]


def test_the_asynchronous_twin_goes_through_the_same_story(sandbox: Sandbox, tmp_path: Path) -> None:
    async def story() -> None:
        async with AsyncPicterra(KEY, base_url=sandbox.url, retries=0) as client:
            await survey(client, tmp_path)
            await farm(client, tmp_path)

    asyncio.run(story())
