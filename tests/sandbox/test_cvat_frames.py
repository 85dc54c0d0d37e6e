"""Frames, chunks and what is known of them."""

import io
import zipfile

import httpx
from PIL import Image

from tests.sandbox.crew import Crew, png


def media(client: httpx.Client, where: str, **query: object) -> httpx.Response:
    return client.get(f"{where}/data", params={name: str(value) for name, value in query.items()})


def members(answer: httpx.Response) -> list[str]:
    return zipfile.ZipFile(io.BytesIO(answer.raise_for_status().content)).namelist()


def test_a_frame_is_what_was_sent_or_a_jpeg_of_it(crew: Crew) -> None:
    where = f"/tasks/{crew.make_task()['id']}"

    assert media(crew.maria, where, type="frame", number=2, quality="original").content == png(2)
    small = media(crew.maria, where, type="frame", number=2, quality="compressed")
    assert Image.open(io.BytesIO(small.content)).format == "JPEG"
    assert Image.open(io.BytesIO(small.content)).size == (48, 36)


def test_chunks_are_numbered_in_the_task_and_in_its_jobs(crew: Crew) -> None:
    task = crew.make_task(frames=5, segment_size=3, data={"chunk_size": "2"})
    second = crew.jobs_of(task)[1]
    chunk = {"type": "chunk", "quality": "original"}

    assert members(media(crew.maria, f"/tasks/{task['id']}", number=1, **chunk)) == [
        "000000.png",
        "000001.png",
    ]
    # The second job has frames 3 and 4: of chunk 1 only one of two.
    where = f"/jobs/{second['id']}"
    assert members(media(crew.maria, where, number=1, **chunk)) == ["000000.png"]
    assert members(media(crew.maria, where, index=0, **chunk)) == ["000000.png"]
    assert members(media(crew.maria, where, index=1, **chunk)) == ["000000.png"]
    assert media(crew.maria, where, number=0, **chunk).status_code == 400
    assert media(crew.maria, where, number=1, index=0, **chunk).status_code == 400


def test_a_chunk_is_named_by_a_checksum_that_changes_with_it(crew: Crew) -> None:
    where = f"/tasks/{crew.make_task(data={'chunk_size': '2'})['id']}"
    sums = [media(crew.maria, where, type="chunk", number=n).headers["x-checksum"] for n in (0, 1, 0)]

    assert sums[0] == sums[2] != sums[1]


def test_segments_overlap_as_far_as_they_were_asked_to(crew: Crew) -> None:
    task = crew.make_task(frames=6, segment_size=3, overlap=1)

    parts = [(one["start_frame"], one["stop_frame"]) for one in crew.jobs_of(task)]

    assert parts == [(0, 2), (2, 4), (4, 5)]


def test_a_list_of_files_for_each_job_wins_over_segments(crew: Crew) -> None:
    mapping = {"job_file_mapping[0][0]": "frame_02.png"} | {
        f"job_file_mapping[1][{place}]": f"frame_0{number}.png" for place, number in enumerate((3, 0, 1))
    }
    task = crew.make_task(frames=4, data=mapping)
    names = [one["name"] for one in crew.maria.get(f"/tasks/{task['id']}/data/meta").json()["frames"]]

    assert names == ["frame_02.png", "frame_03.png", "frame_00.png", "frame_01.png"]
    assert [one["frame_count"] for one in crew.jobs_of(task)] == [1, 3]


def test_source_frames_are_left_out_by_a_filter(crew: Crew) -> None:
    task = crew.make_task(frames=6, data={"start_frame": "1", "stop_frame": "5", "frame_filter": "step=2"})
    meta = crew.maria.get(f"/tasks/{task['id']}/data/meta").json()

    assert [one["name"] for one in meta["frames"]] == ["frame_01.png", "frame_03.png", "frame_05.png"]
    assert (meta["start_frame"], meta["stop_frame"], meta["size"]) == (1, 5, 3)


def test_deleted_frames_are_replaced_as_a_list_and_a_job_has_its_part(crew: Crew) -> None:
    task = crew.make_task(frames=4, segment_size=2)
    where, job = f"/tasks/{task['id']}/data/meta", f"/jobs/{crew.jobs_of(task)[1]['id']}/data/meta"
    crew.maria.patch(where, json={"deleted_frames": [0, 3]})

    assert crew.maria.get(job).json()["deleted_frames"] == [3]
    assert crew.maria.patch(job, json={"deleted_frames": [2]}).json()["deleted_frames"] == [2]
    assert crew.maria.get(where).json()["deleted_frames"] == [0, 2]


def test_a_ground_truth_job_shows_placeholders_for_the_frames_it_lacks(crew: Crew) -> None:
    task = crew.make_task(frames=3)
    wanted = {
        "type": "ground_truth",
        "task_id": task["id"],
        "frame_selection_method": "manual",
        "frames": [1],
    }
    job = crew.maria.post("/jobs", json=wanted).raise_for_status().json()
    meta = crew.maria.get(f"/jobs/{job['id']}/data/meta").json()

    assert [one["name"] for one in meta["frames"]] == ["placeholder.jpg", "frame_01.png", "placeholder.jpg"]
    assert meta["included_frames"] == [1]
    assert media(crew.maria, f"/jobs/{job['id']}", type="frame", number=0).status_code == 400


def test_a_task_without_data_has_none_of_its_fields(crew: Crew) -> None:
    task = crew.maria.post("/tasks", json={"name": "empty", "labels": []}).json()

    assert not {"size", "data", "image_quality", "data_chunk_size"} & task.keys()
    assert crew.maria.get(f"/tasks/{task['id']}/data/meta").status_code == 500
    assert crew.maria.get(f"/tasks/{task['id']}/preview").status_code == 404


def test_pictures_go_with_their_task(crew: Crew) -> None:
    task = crew.make_task()
    kept = list((crew.world.folder / "files" / "media").iterdir())

    crew.maria.delete(f"/tasks/{task['id']}").raise_for_status()

    assert len(kept) == 4
    assert list((crew.world.folder / "files" / "media").iterdir()) == []
