"""The transport of a folder: the same answers as over a socket, in both twins."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from sightline import AsyncStickyPi, StickyPi
from sightline.core.errors import InvalidInput, NotFound
from sightline.stickypi.local import FILES_URL, LOCAL_URL, LocalTransport, Store
from sightline.stickypi.samples import sample_image, sample_name
from sightline_api._runtime.files import File
from sightline_api._runtime.wire import Headers, Request
from sightline_api.stickypi import Client, images, login
from sightline_sandbox import Sandbox
from tests.stickypi.local.conftest import Home

ITEM = {"device": "0a1b2c3d", "datetime": "2022-06-01_00-00-00"}
JUNE = ("2022-06-01", "2022-07-01")


@pytest.fixture
def stored(folder: Home, card) -> tuple[Client, bytes]:
    """A client of a store with one picture, and that picture."""
    client = folder.client()
    name, content = card()
    client.send(images.put({name: File(content, name)}))
    return client, content


def test_links_stay_the_same_and_lead_to_the_file(stored: tuple[Client, bytes]) -> None:
    client, content = stored
    links = {client.send(images.get("image", [ITEM]))[0].url for _ in range(2)}

    assert len(links) == 1
    (link,) = links
    assert link == f"{FILES_URL}/raw_images/0a1b2c3d/0a1b2c3d.2022-06-01_00-00-00.jpg"
    assert client.request("GET", link, credentials=False).content == content


@pytest.mark.parametrize(
    ("asked", "status", "first", "last"),
    [
        ("bytes=100-", 206, 100, None),
        ("bytes=0-9", 206, 0, 10),
        ("bytes=10-999999", 206, 10, None),
        ("bytes=999999-", 200, 0, None),
        ("apples=1-2", 200, 0, None),
    ],
)
def test_a_part_of_a_file_can_be_asked_for(
    stored: tuple[Client, bytes], asked: str, status: int, first: int, last: int | None
) -> None:
    client, content = stored
    link = client.send(images.get("image", [ITEM]))[0].url
    answer = client.request("GET", link, credentials=False, headers={"Range": asked})

    assert (answer.status, answer.content) == (status, content[first:last])
    if status == 206:
        assert answer.headers["content-range"].endswith(f"/{len(content)}")


def test_a_part_of_another_version_is_the_whole_file(stored: tuple[Client, bytes]) -> None:
    client, content = stored
    link = client.send(images.get("image", [ITEM]))[0].url
    fields = {"Range": "bytes=5-", "If-Range": '"another"'}

    assert client.request("GET", link, credentials=False, headers=fields).content == content


def test_no_other_address_is_asked(stored: tuple[Client, bytes]) -> None:
    client, _ = stored
    with pytest.raises(NotFound, match="not an address of this store"):
        client.request("GET", "http://example.org/x", credentials=False)


def test_a_stream_that_is_left_early_closes_its_file(stored: tuple[Client, bytes], folder: Home) -> None:
    client, _ = stored
    link = client.send(images.get("image", [ITEM]))[0].url
    request = Request(method="GET", url=link, headers=Headers(), sign=False)
    with client.open(request) as stream:
        next(stream.chunks())


def test_a_token_can_be_asked_for_and_is_of_no_use(folder: Home) -> None:
    assert folder.client().send(login.create_token()).expiration == 0


def test_a_store_that_is_open_may_be_shared(tmp_path: Path, card) -> None:
    name, content = card()
    with Store(tmp_path) as store:
        one, other = (Client(LOCAL_URL, transport=LocalTransport(store)) for _ in range(2))
        one.send(images.put({name: File(content, name)}))
        assert len(other.send(images.get("metadata", [ITEM]))) == 1


def test_an_unknown_revision_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="revision"):
        LocalTransport(tmp_path, revision="0.2.0")


def test_the_asynchronous_twin_answers_the_same(tmp_path: Path, pictures: Path) -> None:
    few = sorted(pictures.iterdir())[:12]

    async def story() -> list[str]:
        async with AsyncStickyPi.local(tmp_path / "store") as pi:
            puts = await pi.images.put(few, parallel=4)
            assert len(puts.sent) == 12
            rows = await pi.images.series("%", *JUNE)
            paths = await pi.images.download(rows, into=tmp_path / "back")
            return sorted(path.name for path in paths if isinstance(path, Path))

    names = asyncio.run(story())

    assert names == [path.name for path in few]
    with StickyPi.local(tmp_path / "store") as pi:
        assert len(pi.images.series("%", *JUNE)) == 12


def test_the_event_loop_goes_on_while_the_store_works(tmp_path: Path, pictures: Path) -> None:
    few = sorted(pictures.iterdir())[:8]

    async def story() -> int:
        turns, done = 0, asyncio.Event()

        async def count() -> None:
            nonlocal turns
            while not done.is_set():
                turns += 1
                await asyncio.sleep(0)

        counting = asyncio.create_task(count())
        async with AsyncStickyPi.local(tmp_path / "store") as pi:
            await pi.images.put(few)
        done.set()
        await counting
        return turns

    assert asyncio.run(story()) > 100


def test_eight_threads_through_a_server_leave_one_row_each(tmp_path: Path) -> None:
    cards = [sample_image("0a1b2c3d", f"2022-06-01_{hour:02}-00-00") for hour in range(16)]
    names = [sample_name("0a1b2c3d", f"2022-06-01_{hour:02}-00-00") for hour in range(16)]
    with (
        Sandbox("stickypi", data=tmp_path, login="admin", password="pw") as sandbox,
        StickyPi(sandbox.url, username="admin", password="pw", retries=0) as pi,
        ThreadPoolExecutor(8) as threads,
    ):
        pairs = list(zip(names, cards, strict=True)) * 2
        list(threads.map(lambda pair: pi.images.put(File(pair[1], pair[0])), pairs))
        rows = pi.images.series("%", *JUNE)
    assert len(rows) == len({row.datetime for row in rows}) == 16
