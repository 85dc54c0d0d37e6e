"""Multipart forms that come in pieces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.stickypi.local.failures import Refused
from sightline.stickypi.local.forms import read_form
from sightline_api._runtime.files import File, MultipartBody, Part

BOUNDARY = "multipart/form-data; boundary=seam"


@given(
    st.lists(st.tuples(st.text(min_size=1, max_size=8), st.binary(max_size=80), st.booleans()), max_size=5),
    st.integers(1, 40),
)
def test_what_our_own_forms_say_is_read_however_it_comes(
    fields: list[tuple[str, bytes, bool]], piece: int
) -> None:
    parts = [
        Part(name, File(content, "f") if is_file else content.decode("latin-1"))
        for name, content, is_file in fields
        if name.isprintable()
    ]
    body = MultipartBody(parts)
    whole = b"".join(body.chunks())
    pieces = [whole[start : start + piece] for start in range(0, len(whole), piece)]

    with read_form(pieces, body.content_type) as form:
        read = [(part.name, part.is_file, part.read()) for part in form.parts]
    wanted = [(part.name, isinstance(part.value, File), _bytes(part)) for part in parts]
    assert read == [(name.replace("%22", '"'), is_file, content) for name, is_file, content in wanted]


def _bytes(part: Part) -> bytes:
    return b"".join(part.value.chunks()) if isinstance(part.value, File) else part.value.encode()


def test_content_that_looks_like_the_end_of_a_part_is_content() -> None:
    content = b"\r\n--sea\r\n--seamless no\r\n-"
    whole = b'--seam\r\nContent-Disposition: form-data; name="a"; filename="b"\r\n\r\n'
    with read_form([whole + content[:7] + content[20:], b"\r\n--seam--\r\n"], BOUNDARY) as form:
        assert form.file("a").read() == content[:7] + content[20:]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"no form",
        b"--seam",
        b"--seam\r\nContent-Disposition: form-data\r\n\r\nx\r\n--seam--",
        b'--seam\r\nContent-Disposition: form-data; name="a"\r\n\r\nwithout an end',
        b"--seam\r\n" + b"x" * 100_000,
    ],
)
def test_what_is_no_whole_form_is_refused(body: bytes) -> None:
    with pytest.raises(Refused):
        read_form([body], BOUNDARY)


@pytest.mark.parametrize("content_type", ["", "application/json", "multipart/form-data"])
def test_what_does_not_say_that_it_is_a_form_is_refused(content_type: str) -> None:
    with pytest.raises(Refused):
        read_form([b"--seam--"], content_type)
