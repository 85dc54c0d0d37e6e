"""The asynchronous twin, through one whole project: from pictures on the disk to a dataset on the disk."""

import asyncio
from pathlib import Path
from zipfile import ZipFile

import pytest

from sightline import AsyncCvat
from sightline.core.errors import InvalidInput, NotFound
from sightline.cvat import AsyncTask, Field, LabelSpec, Rectangle, Skeleton, Track
from sightline_sandbox import Sandbox
from tests.cvat.conftest import PASSWORD
from tests.cvat.pictures import put

LABELS = ["car", LabelSpec("person", "skeleton", sublabels=["head", "foot"])]


async def work(sandbox: Sandbox, tmp_path: Path) -> None:
    async with AsyncCvat(sandbox.url, username="admin", password=PASSWORD) as cvat:
        await cvat.organizations.create("story")
        with cvat.organization("story") as team:
            project = await team.projects.create("crossroads", labels=LABELS)
            tasks = await asyncio.gather(*(build(team, project.id, tmp_path, number) for number in range(3)))
            assert sorted([task.id async for task in project.tasks()]) == sorted(task.id for task in tasks)
            await annotate(tasks[0])
            await look(team, tasks[0], tmp_path)
            dataset = await project.export_dataset("CVAT for images 1.1", tmp_path / "all.zip")
            assert len([name for name in ZipFile(dataset).namelist() if name.endswith(".png")]) == 9
            await tasks[2].delete()
            with pytest.raises(NotFound):
                await tasks[2].refresh()
        personal = cvat.with_options(organization="")
        assert project.id not in [one.id async for one in personal.projects.list()]
        assert [one.operation async for one in cvat.requests.list(action="create")]


async def build(cvat: AsyncCvat, project_id: int, tmp_path: Path, number: int) -> AsyncTask:
    pictures = put(tmp_path / f"day-{number}", 3, start=10 * number)
    operation = await cvat.tasks.create(f"day-{number}", project=project_id, images=pictures)
    return await cvat.resume(operation.token).result()


async def annotate(task: AsyncTask) -> None:
    notes = task.annotations
    await notes.add([Rectangle("car", frame, 1, 1, 20, 20) for frame in range(3)])
    await notes.add(Track.of(Rectangle("car", 0, 0, 0, 5, 5), Rectangle("car", 2, 10, 0, 15, 5)))
    await notes.add(Skeleton("person", 1, {"head": (3, 3), "foot": (3, 9)}))
    read = await notes.get()
    assert (len(read.shapes), len(read.tracks)) == (4, 1)
    assert len(read.on_frame(1)) == 3
    with pytest.raises(InvalidInput, match="did you mean 'car'"):
        await notes.add(Rectangle("cat", 0, 1, 1, 2, 2))
    await notes.delete([one for one in read if one.label == "person"])


async def look(cvat: AsyncCvat, task: AsyncTask, tmp_path: Path) -> None:
    wanted = (Field("name") == "day-0") | (Field("name") == "day-1")
    assert [one.name async for one in cvat.tasks.list(filter=wanted, sort="name")] == ["day-0", "day-1"]
    frames = await task.download_frames(into=tmp_path / "frames", parallel=3)
    assert [path.read_bytes() for path in frames if isinstance(path, Path)] == originals(tmp_path / "day-0")
    backup = await task.download_backup(tmp_path / "backup.zip")
    restored = await (await cvat.tasks.create_from_backup(backup)).result()
    assert len((await restored.annotations.get()).shapes) == 3


def originals(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted(folder.iterdir())]


def test_the_asynchronous_twin_works_as_well(
    sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SIGHTLINE_STATE", str(tmp_path / "state"))
    asyncio.run(work(sandbox, tmp_path))
