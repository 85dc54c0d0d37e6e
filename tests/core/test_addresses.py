"""Which addresses are out in the world, and how long tokens live by their own word."""

from base64 import urlsafe_b64encode
from json import dumps

import pytest

from sightline.core.addresses import is_public
from sightline.core.leases import life_of, margin_of


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "1.1.1.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_an_address_of_the_internet_is_public(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.8.9.10", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254"),
        *("100.64.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "239.255.255.250", "240.0.0.1"),
        *("255.255.255.255", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1", "2001:db8::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "2002:7f00:1::"),
        *("2002:a00:1::1", "64:ff9b:1::1", "", "localhost", "127.1", "0x7f000001", "2130706433"),
    ],
)
def test_anything_else_is_not(address):
    assert not is_public(address)


def token(claims):
    parts = [urlsafe_b64encode(part).decode().rstrip("=") for part in (b"{}", claims, b"signature")]
    return ".".join(parts)


def test_a_token_lives_from_its_issue_to_its_end_whatever_the_clock():
    assert life_of(token(dumps({"iat": 5, "exp": 305}).encode())) == 300
    assert life_of(token(dumps({"iat": 4e9, "exp": 4e9 + 1.5}).encode())) == 1.5


@pytest.mark.parametrize(
    "claims",
    [
        {},
        {"exp": 300},
        {"iat": 1},
        {"iat": "1", "exp": 2},
        {"iat": 2, "exp": 2},
        {"iat": True, "exp": 9},
        [1],
        7,
    ],
)
def test_a_token_that_does_not_say_tells_nothing(claims):
    assert life_of(token(dumps(claims).encode())) is None


@pytest.mark.parametrize("text", ["", "opaque", "a.b", "a.b.c", "a.b.c.d", "..", "é.é.é", token(b"\xff\xfe")])
def test_what_is_no_token_of_this_kind_tells_nothing(text):
    assert life_of(text) is None


def test_a_token_is_replaced_a_tenth_before_its_end_at_most_half_a_minute():
    assert (margin_of(300), margin_of(10), margin_of(1)) == (30, 1, 0.1)
