"""Downloads: where they go on, when they are complete, and which digest they have."""

import json
from base64 import b64encode
from hashlib import md5, sha256, sha512

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.core.errors import Truncated, UnexpectedContent
from sightline.core.transfer import (
    Action,
    PartState,
    Plan,
    check_length,
    digest_from_headers,
    judge_answer,
    resume_headers,
    strong_etag,
)

TAG = '"abc"'
sizes = st.integers(0, 10**12)
some = st.integers(1, 10**12)


@given(sizes, st.sampled_from([None, TAG, 'W/"abc"']))
def test_compression_is_always_declined(have, etag):
    assert resume_headers(have, etag)["accept-encoding"] == "identity"


@given(some)
def test_a_part_goes_on_where_the_file_cannot_have_changed_unnoticed(have):
    headers = resume_headers(have, TAG)
    assert headers["range"] == f"bytes={have}-"
    assert headers["if-range"] == TAG


@given(some, st.sampled_from([None, "", "abc", '"', 'W/"abc"']))
def test_a_weak_tag_does_not_vouch_for_a_part_but_a_digest_does(have, etag):
    assert "range" not in resume_headers(have, etag)
    by_digest = resume_headers(have, etag, checked_otherwise=True)
    assert by_digest["range"] == f"bytes={have}-"
    assert "if-range" not in by_digest


def test_nothing_to_go_on_with_is_no_range():
    assert "range" not in resume_headers(0, TAG, checked_otherwise=True)


def test_the_empty_tag_is_strong():
    assert strong_etag('""') == '""'


@given(sizes, sizes)
def test_a_200_is_the_whole_file_whatever_is_there(have, total):
    headers = {"content-length": str(total), "etag": TAG}
    assert judge_answer(200, headers, have, TAG) == Plan(Action.RESTART, 0, total, TAG)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"content-length": "-1"},
        {"content-length": "x"},
        {"content-length": "5", "content-encoding": "gzip"},
    ],
)
def test_a_length_that_does_not_count_the_files_bytes_is_unknown(headers):
    assert judge_answer(200, headers, 0).total is None


@given(some, some)
def test_a_part_that_begins_where_ours_ends_is_appended(have, more):
    headers = {"content-range": f"bytes {have}-{have + more - 1}/{have + more}", "etag": TAG}
    plan = Plan(Action.APPEND, have, have + more, TAG)
    assert judge_answer(206, headers, have, TAG) == plan
    assert judge_answer(206, headers, have, TAG, total=have + more) == plan


def test_a_part_of_a_file_of_unknown_size_keeps_what_was_known():
    headers = {"content-range": "bytes 5-9/*"}
    assert judge_answer(206, headers, 5, TAG, total=10) == Plan(Action.APPEND, 5, 10, TAG)
    assert judge_answer(206, headers, 5).total is None


@given(sizes, sizes)
def test_a_part_that_begins_elsewhere_is_refused(have, first):
    headers = {"content-range": f"bytes {first}-{first + 1}/{first + 2}"}
    if first == have:
        assert judge_answer(206, headers, have).action is Action.APPEND
    else:
        with pytest.raises(Truncated) as caught:
            judge_answer(206, headers, have)
        assert (caught.value.expected, caught.value.got) == (have, first)


def test_a_part_of_a_file_of_another_size_is_refused():
    with pytest.raises(Truncated, match="11 bytes now instead of 10"):
        judge_answer(206, {"content-range": "bytes 5-9/11"}, 5, total=10)


def test_a_part_of_a_file_that_changed_is_refused():
    with pytest.raises(Truncated, match="changed at the server"):
        judge_answer(206, {"content-range": "bytes 5-9/10", "etag": '"new"'}, 5, TAG)


def test_a_416_at_the_end_of_the_file_means_complete():
    assert judge_answer(416, {"content-range": "bytes */10"}, 10, TAG) == Plan(Action.COMPLETE, 10, 10, TAG)


@pytest.mark.parametrize(
    ("headers", "total"),
    [
        ({"content-range": "bytes */9"}, None),
        ({"content-range": "bytes */10"}, 12),
        ({"content-range": "bytes */*"}, 10),
        ({}, 10),
    ],
)
def test_a_416_elsewhere_means_that_the_part_is_of_another_file(headers, total):
    assert judge_answer(416, headers, 10, total=total) == Plan(Action.ASK_AGAIN)


@pytest.mark.parametrize(
    ("status", "headers"),
    [
        (204, {}),
        (302, {}),
        (206, {}),
        (206, {"content-range": "items 0-1/2"}),
        (206, {"content-range": "bytes */10"}),
        (206, {"content-type": "multipart/byteranges; boundary=x"}),
        (416, {"content-range": "bytes */10"}),
    ],
)
def test_what_is_no_answer_to_a_download_is_named(status, headers):
    with pytest.raises(UnexpectedContent, match=f"status {status} is no answer") as caught:
        judge_answer(status, headers, 0)
    assert caught.value.status == status


@given(st.none() | sizes, sizes)
def test_a_length_is_right_or_an_error_with_both_numbers(expected, got):
    if expected in (None, got):
        check_length(expected, got)
    else:
        with pytest.raises(Truncated, match=f"a.jpg has {got} bytes instead of {expected}") as caught:
            check_length(expected, got, "a.jpg")
        assert (caught.value.expected, caught.value.got) == (expected, got)


def text(digest):
    return b64encode(digest).decode()


@given(st.binary())
def test_the_strongest_known_digest_is_taken(content):
    one = f"sha-256=:{text(sha256(content).digest())}:"
    many = f"crc32c=:AAAA:, {one}, sha-512=:{text(sha512(content).digest())}:"
    assert digest_from_headers({"content-digest": many}) == ("sha512", sha512(content).hexdigest())
    assert digest_from_headers({"content-digest": many, "repr-digest": one}) == (
        "sha256",
        sha256(content).hexdigest(),
    )
    old = text(md5(content).digest())
    assert digest_from_headers({"content-md5": old}) == ("md5", md5(content).hexdigest())
    assert digest_from_headers({"repr-digest": f"md5=:{old}:"}) == ("md5", md5(content).hexdigest())


def test_a_digest_of_the_part_says_nothing_about_the_file():
    digest = f"sha-256=:{text(sha256(b'').digest())}:"
    headers = {"content-digest": digest, "content-md5": text(md5(b"").digest())}
    assert digest_from_headers(headers, partial=True) is None
    assert digest_from_headers({"repr-digest": digest}, partial=True) is not None


def test_a_tag_is_a_digest_only_where_the_caller_knows_that():
    tag = f'"{md5(b"x").hexdigest().upper()}"'
    assert digest_from_headers({"etag": tag}) is None
    assert digest_from_headers({"etag": tag}, etag_is_md5=True) == ("md5", md5(b"x").hexdigest())


@pytest.mark.parametrize("tag", ["", f'W/"{"a" * 32}"', f'"{"a" * 32}-2"', '"abc"', "a" * 32])
def test_the_tag_of_a_multipart_upload_is_no_digest(tag):
    assert digest_from_headers({"etag": tag}, etag_is_md5=True) is None


@given(st.text())
def test_a_malformed_digest_is_ignored(garbage):
    assert digest_from_headers({"repr-digest": f"sha-256=:{garbage}", "content-md5": garbage[:5]}) is None


@pytest.mark.parametrize("value", ["sha-256=:AAAA:", "sha-256=:===:", "sha-999=:AAAA:", "sha-256"])
def test_a_digest_of_the_wrong_size_or_name_is_ignored(value):
    assert digest_from_headers({"repr-digest": value}) is None


@given(st.none() | sizes, st.sampled_from([None, TAG]))
def test_the_state_of_a_part_survives_its_file(total, etag):
    state = PartState.of("https://s3.example.net/a.jpg", etag, total)
    assert PartState.from_text(state.to_text()) == state


def test_the_state_of_a_part_holds_no_secret():
    state = PartState.of("https://user:marker@s3.example.net/a.jpg?X-Amz-Signature=marker#marker", 'W/"x"')
    assert "marker" not in state.to_text()
    assert state.etag is None


def test_a_part_fits_to_a_newly_signed_address_of_the_same_file():
    state = PartState.of("https://s3.example.net/a.jpg?sig=1")
    assert state.matches("https://s3.example.net/a.jpg?sig=2")
    assert not state.matches("https://s3.example.net/b.jpg?sig=1")
    assert not state.matches("https://[x")


GOOD = {"version": 1, "url": "https://x.example/a", "etag": TAG, "total": 5}


@pytest.mark.parametrize(
    "damaged",
    [
        "",
        "null",
        "[]",
        "{",
        "{}",
        "[" * 100_000,
        *(
            json.dumps({**GOOD, **change})
            for change in (
                {"version": 2},
                {"url": None},
                {"etag": 5},
                {"total": "5"},
                {"total": True},
                {"total": -1},
            )
        ),
    ],
    ids=lambda text: text[:40],
)
def test_a_damaged_state_means_to_begin_anew(damaged):
    assert PartState.from_text(damaged) is None


@given(st.text())
def test_any_text_is_a_state_or_none(garbage):
    assert PartState.from_text(garbage) is None
