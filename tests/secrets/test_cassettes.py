"""No cassette holds anything that looks like a secret, whether as text, decoded, or within other data."""

import re
from base64 import b64decode
from binascii import Error
from pathlib import Path
from urllib.parse import unquote_plus

import pytest
import yaml

from scripts.recording.spellings import places

CASSETTES = sorted((Path(__file__).parents[1] / "cassettes").rglob("*.yaml"))

LOOKS = {
    "a JWT": re.compile(r"eyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]{5,}"),
    "a password hash": re.compile(r"\$2[aby]\$\d\d\$(?![.\w]*PLACEHOLDER)[./A-Za-z0-9]{20,}"),
    "a bearer token": re.compile(r"(?i)bearer (?![\w.%+-]*placeholder)[\w.~+/-]{8,}"),
    "basic credentials": re.compile(r"(?i)basic (?![\w.%+-]*placeholder)[\w+/]{8,}=*"),
    "a presigned signature": re.compile(r"(?i)signature=(?![\w.%+-]*placeholder)[^&\s\"]+"),
    "an access key": re.compile(r"(?i)(?:AKIA|ASIA)[A-Z0-9]{16}"),
    "a key id": re.compile(r"(?i)accesskeyid=(?![\w.%+-]*placeholder)[^&\s\"]+"),
    "a token in JSON": re.compile(r'(?i)"(?:access_|refresh_)?token": ?"(?![\w.%+-]*placeholder)[^"]{8,}"'),
    "a password in JSON": re.compile(r'(?i)"password": ?"(?![\w.%+-]*placeholder)[^"]{3,}"'),
    "a password in a form": re.compile(r"(?i)password=(?![\w.%+-]*placeholder)[^&\s]{3,}"),
    "a path of somebody's machine": re.compile(r"/(?:home|Users|root|work)/[a-z]+"),
    "a cookie of a session": re.compile(
        r"(?i)\b(?:\w*sess\w*|\w*csrf\w*|messages)=(?![\w.%+-]*placeholder)[^;&\s\"]{8,}"
    ),
}


def spelled(text: str) -> set[str]:
    """The text, and what it is when it is decoded."""
    found = {text, unquote_plus(text)}
    for word in re.findall(r"[A-Za-z0-9+/]{24,}={0,2}", text):
        try:
            found.add(b64decode(word + "=" * (-len(word) % 4)).decode("ascii"))
        except (Error, ValueError):
            continue
    return found


@pytest.mark.parametrize("path", CASSETTES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_cassette_holds_no_secret(path: Path) -> None:
    data = yaml.load(path.read_text(), Loader=yaml.CSafeLoader)

    for where, part in places(data):
        # Of the binary parts the pictures are no text; what stands around them is.
        text = part.decode("latin-1") if isinstance(part, bytes) else part
        for look, pattern in LOOKS.items():
            for one in spelled(text):
                assert not pattern.search(one), f"{look} at {where}"


@pytest.mark.parametrize(
    ("look", "text"),
    [
        ("a JWT", "eyJhbGciOi.eyJzdWIiOi.c2lnbmF0dXJl"),
        ("a password hash", "$2b$12$" + "x" * 53),
        ("a bearer token", "Bearer abcdefgh"),
        ("a presigned signature", "http://a/b?Signature=abc%2Bd"),
        ("a token in JSON", '{"access_token": "abcdefgh"}'),
        ("a password in a form", "username=a&password=secret"),
        ("a cookie of a session", "theme=dark; sessionid=4f6d2a9b1c"),
    ],
)
def test_the_looks_find_what_they_are_for(look: str, text: str) -> None:
    assert LOOKS[look].search(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bearer placeholder-token-user-3",
        "Bearer access-token-placeholder-0000000000000003",
        "http://a/b?Signature=placeholder",
        '{"token": "token-placeholder-1"}',
        "csrftoken=csrftoken-placeholder-0000000002; sessionfresh=1; sessionid=sessionid-placeholder-0002",
    ],
)
def test_the_looks_leave_placeholders_alone(text: str) -> None:
    assert not [look for look, pattern in LOOKS.items() if pattern.search(text)]
