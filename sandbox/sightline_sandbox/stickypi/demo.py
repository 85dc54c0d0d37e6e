"""The little world that ``--seed demo`` makes: two traps, three nights, and what was found on the cards."""

import json
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from sightline.stickypi.local.access import Caller
from sightline.stickypi.local.registry import load_handlers
from sightline.stickypi.local.tables import images, users
from sightline.stickypi.local.visit import Visit
from sightline.stickypi.local.wire import Asked
from sightline.stickypi.samples import sample_image, sample_name

from .world import World

__all__ = ["PEOPLE", "seed_demo"]

PEOPLE = {"picker": {"can_write": True}, "visitor": {"can_write": False}}
"""Who else can log in, with the administrator's password: one who may write, one who may not."""

_TRAPS = (("0a1b2c3d", 2020, (49.2606, -123.1107, 81.7)), ("deadbee1", 2022, (45.5231, -73.5817, 36.0)))
_FIRST_NIGHT = datetime(2022, 7, 1, 21)
_NIGHTS, _PICTURES, _APART = 3, 8, timedelta(minutes=30)
_VERSION = "1657000000-0123456789abcdef0123456789abcdef"


def seed_demo(world: World) -> None:
    """Fill a sandbox that has no pictures; one that has some is left alone."""
    if world.options.seed != "demo":
        raise ValueError(f"no seed {world.options.seed!r}: the sandbox knows 'demo'")
    with world.store.reading() as connection:
        if connection.scalar(select(images.c.id).limit(1)) is not None:
            return
    for name, columns in PEOPLE.items():
        world.add_user(name, world.options.password, **columns)
    for device, generation, place in _TRAPS:
        if generation == 2022 and world.options.revision == "0.1.0":
            continue
        for night in range(_NIGHTS):
            for number in range(_PICTURES):
                _tell(world, device, generation, place, night, number)


def _tell(
    world: World, device: str, generation: int, place: tuple[float, float, float], night: int, number: int
) -> None:
    """One picture, and outlines on every other one, as if trap and detector had sent them."""
    moment = _FIRST_NIGHT + timedelta(days=night) + number * _APART
    name, warmth = sample_name(device, moment), 22.5 - 0.5 * number
    content = sample_image(
        device, moment, generation=generation, size=(640, 480), spots=3 + number, place=place, temp=warmth
    )
    row = _ask(world, "stickypi.images.put", *_form(name, content))[0]
    if number % 2 == 0:
        about = {"algo_name": "sticky-universal-detector", "algo_version": _VERSION, "device": device}
        about |= {"datetime": row["datetime"], "md5": row["md5"]}
        entry = [{"annotations": [_outline(spot) for spot in range(3 + number)], "metadata": about}]
        _ask(world, "stickypi.uid_annotations.put", "application/json", json.dumps(entry).encode())


def _outline(spot: int) -> dict[str, Any]:
    x, y = 40 + 50 * spot, 60 + 30 * spot
    corners = [[[x, y]], [[x + 24, y]], [[x + 24, y + 16]], [[x, y + 16]]]
    colours = {"fill_colour": "#0000ff", "stroke_colour": "#ff0000"}
    return {"contour": corners, "name": "insect", "value": 1, **colours}


def _form(name: str, content: bytes) -> tuple[str, bytes]:
    head = f'--demo\r\nContent-Disposition: form-data; name="{name}"; filename="{name}"\r\n\r\n'
    return "multipart/form-data; boundary=demo", head.encode() + content + b"\r\n--demo--\r\n"


def _ask(world: World, operation: str, content_type: str, body: bytes) -> Any:
    """What the handler of an operation answers to the administrator."""
    with world.store.reading() as connection:
        number = connection.scalar(
            select(users.c.id).where(users.c.username_key == world.options.login.lower())
        )
    caller = Caller(number, world.options.login, True)
    asked = Asked("POST", "", {"content-type": content_type}, lambda: (body,))
    _, handler = load_handlers()[operation]
    return handler(Visit(world.service, asked, caller, ""))
