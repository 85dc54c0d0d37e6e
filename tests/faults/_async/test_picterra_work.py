"""Work of Picterra that fails, never ends, says what nobody understands, or is asked for in vain."""

from collections.abc import Iterator

import pytest

from sightline import AsyncPicterra
from sightline.core.errors import (
    BadRequest,
    DeadlineExceeded,
    OperationFailed,
    RateLimited,
    Unavailable,
    UnexpectedContent,
    UnknownStatus,
)
from tests.faults.picterra import KEY, Service, operation, started
from tests.faults.place import QUICK
from tests.support.server import RESET, Server, reply

LOOK = ("GET", "/operations/op-21/")
TRAIN = ("POST", "/train/")


@pytest.fixture
def service(server: Server) -> Iterator[Service]:
    with Server() as storage:
        yield Service(server, storage)


def client(service: Service, **options: object) -> AsyncPicterra:
    return AsyncPicterra(KEY, base_url=service.server.url, **{**QUICK, **options})


@pytest.mark.parametrize(
    ("errors", "said"),
    [
        ({"message": "not enough outlines", "code": 7}, "not enough outlines"),
        ({"annotations": ["too few", "too small"]}, "annotations: too few; too small"),
        ({"detail": {"reason": "disk full"}}, "disk full"),
        ({}, "no reason given"),
        (None, "no reason given"),
    ],
)
async def test_work_that_fails_says_what_the_server_says(service: Service, errors: object, said: str) -> None:
    service.on(*TRAIN, started())
    service.on(*LOOK, operation("running"), operation("failed", errors=errors))
    async with client(service) as picterra:
        work = await picterra.forge.detectors.train("d-1")
        with pytest.raises(OperationFailed, match=said) as caught:
            await work.result()
    assert caught.value.errors == (errors or {})
    assert "training op-21" in str(caught.value)


async def test_work_that_never_ends_is_given_up_at_the_deadline(service: Service) -> None:
    service.on(*TRAIN, started())
    service.on(*LOOK, operation("running"))
    async with client(service, deadline=0.05) as picterra:
        work = await picterra.forge.detectors.train("d-1")
        with pytest.raises(DeadlineExceeded, match=r"did not end within 0\.05 s; it may go on"):
            await work.wait()
        with pytest.raises(TimeoutError):
            await work.wait(timeout=0.01)


async def test_a_state_that_nobody_knows_is_an_error_and_no_endless_loop(service: Service) -> None:
    service.on(*TRAIN, started())
    service.on(*LOOK, operation("pondering"))
    async with client(service) as picterra:
        work = await picterra.forge.detectors.train("d-1")
        with pytest.raises(UnknownStatus, match="not known here: 'pondering'") as caught:
            await work.wait()
    assert "success" in caught.value.known
    assert len(service.asked) == 5  # the start, three looks of patience, and the one that was too many


async def test_a_state_that_nobody_knows_is_borne_with_for_a_while(service: Service) -> None:
    service.on(*TRAIN, started())
    results = {"score": 92.0}
    service.on(
        *LOOK, operation("pondering"), operation("running"), operation("pondering"),
        operation("success", results=results),
    )  # fmt: skip
    async with client(service) as picterra:
        assert (await (await picterra.forge.detectors.train("d-1")).result()).score == 92.0


@pytest.mark.parametrize("interval", [-5, 1e300])
async def test_an_interval_that_makes_no_sense_is_no_reason_to_wait_for_ever(
    service: Service, interval: float
) -> None:
    service.on(*TRAIN, started(interval=interval))
    async with client(service, deadline=0.05) as picterra:
        work = await picterra.forge.detectors.train("d-1")
        if interval > 0:
            with pytest.raises(DeadlineExceeded):
                await work.wait()
        else:
            await work.wait(timeout=10)


async def test_looks_are_repeated_over_a_service_that_stumbles(service: Service) -> None:
    service.on(*TRAIN, started())
    service.on(
        *LOOK, reply(502, b"<html>bad gateway</html>", content_type="text/html"), reply(503, {}),
        reply(504, {}), operation("running"), [RESET], operation("success"),
    )  # fmt: skip
    async with client(service) as picterra:
        work = await picterra.forge.detectors.train("d-1")
        await work.wait()
    assert work.is_done


async def test_work_can_be_waited_for_again_after_its_looks_failed(service: Service) -> None:
    service.on(*TRAIN, started())
    service.on(*LOOK, reply(503, {"detail": "down"}))
    async with client(service, retries=0) as picterra:
        work = await picterra.forge.detectors.train("d-1")
        with pytest.raises(Unavailable, match="down"):
            await work.wait()
        service.on(*LOOK, operation("success"))
        await work.wait()


async def test_a_throttle_is_waited_for_as_the_server_asks(service: Service) -> None:
    service.on(*TRAIN, reply(429, {"detail": "slow down"}, retry_after="0"), started())
    async with client(service) as picterra:
        await (await picterra.forge.detectors.train("d-1")).wait()
    assert service.asked[:2] == ["POST /detectors/d-1/train/"] * 2


async def test_a_throttle_that_asks_for_more_patience_than_there_is_says_so(service: Service) -> None:
    service.on("POST", "/run/", reply(429, {"detail": "slow down"}, retry_after="999"))
    async with client(service) as picterra:
        with pytest.raises(RateLimited, match="about 30 requests a minute") as caught:
            await picterra.forge.detectors.run("d-1", "r-1")
    assert caught.value.retry_after == 999
    assert len(service.asked) == 1


@pytest.mark.parametrize("status", [500, 502, 503, 504])
async def test_a_run_that_costs_money_is_never_sent_twice_on_its_own(service: Service, status: int) -> None:
    service.on("POST", "/run/", reply(status, {"detail": "perhaps"}))
    async with client(service) as picterra:
        with pytest.raises(Exception, match="perhaps"):
            await picterra.forge.detectors.run("d-1", "r-1")
    assert len(service.asked) == 1


async def test_a_page_in_place_of_json_is_told_from_an_answer(service: Service) -> None:
    service.on("GET", "/rasters/r-1/", reply(200, b"<html><b>Sign in</b></html>", content_type="text/html"))
    async with client(service) as picterra:
        with pytest.raises(UnexpectedContent, match="a proxy or login page"):
            await picterra.forge.rasters.get("r-1")


async def test_an_error_in_html_is_read_as_a_person_would(service: Service) -> None:
    page = b"<html><style>b {}</style><body><h1>Bad Request</h1><p>No such band</p></body></html>"
    service.on("PUT", "/rasters/r-1/", reply(400, page, content_type="text/html"))
    async with client(service) as picterra:
        with pytest.raises(BadRequest, match=r"400 on .*: Bad Request No such band"):
            await picterra.forge.rasters.update("r-1", name="x")


async def test_the_reasons_of_the_server_go_by_field(service: Service) -> None:
    service.on("PUT", "/rasters/r-1/", reply(400, {"cloud_coverage": ["has to be below 50"]}))
    async with client(service) as picterra:
        with pytest.raises(BadRequest) as caught:
            await picterra.forge.rasters.update("r-1", cloud_coverage=60)
    assert caught.value.errors == {"cloud_coverage": ["has to be below 50"]}


async def test_finished_work_that_names_no_address_is_said_to(service: Service) -> None:
    service.on("POST", "/vector_layers/v-1/download/", started())
    async with client(service) as picterra:
        with pytest.raises(UnexpectedContent, match="the finished work names no download_url"):
            await picterra.forge.vector_layers.read("v-1")
