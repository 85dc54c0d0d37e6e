"""The credentials of a high-level client, lent to a library of one's own."""

import asyncio

import pytest

from sightline import AsyncPyronear, Pyronear
from sightline.core.errors import OriginRefused

BASE = "http://pyronear.test"


def test_a_client_in_its_policies_signs_what_others_will_send() -> None:
    with Pyronear("key-1", base_url=BASE) as fire:
        request = fire.client.signed("GET", "/api/v1/cameras/", query={"limit": 3})
    assert request.url == f"{BASE}/api/v1/cameras/?limit=3"
    assert request.headers["authorization"] == "Bearer key-1"
    assert "key-1" not in repr(request)


def test_so_does_its_asynchronous_twin() -> None:
    async def ask() -> str:
        async with AsyncPyronear("key-1", base_url=BASE) as fire:
            return (await fire.client.signed("GET", "/api/v1/cameras/")).headers["authorization"]

    assert asyncio.run(ask()) == "Bearer key-1"


def test_it_signs_nothing_for_another_server() -> None:
    with Pyronear("key-1", base_url=BASE) as fire, pytest.raises(OriginRefused):
        fire.client.signed("GET", "http://elsewhere.test/")
