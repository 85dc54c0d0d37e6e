"""What a storage says of the bytes that it was given, and ids."""

import hashlib
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.core.checks import identifier
from sightline.core.errors import DigestMismatch, InvalidInput
from sightline.core.transfer import check_stored, digest_from_headers

ENCRYPTION = "x-amz-server-side-encryption"


@given(st.binary(), st.binary())
def test_another_md5_than_that_of_the_bytes_is_damage(sent: bytes, stored: bytes) -> None:
    digest = hashlib.md5(sent).hexdigest()
    headers = {"etag": f'"{hashlib.md5(stored).hexdigest().upper()}"'}
    if sent == stored:
        check_stored(headers, digest)
    else:
        with pytest.raises(DigestMismatch, match=r"raster\.tif was damaged on its way: md5 is"):
            check_stored(headers, digest, where="raster.tif")


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"etag": ""},
        {"etag": '"not-a-digest"'},
        {"etag": f'"{"0" * 32}-4"'},
        {"etag": f'W/"{"0" * 32}"'},
        {"etag": f'"{"0" * 32}"', ENCRYPTION: "aws:kms"},
        {"etag": f'"{"0" * 32}"', f"{ENCRYPTION}-customer-algorithm": "AES256"},
        {"content-md5": "1B2M2Y8AsgTpgAmY7PhCfg==", "repr-digest": "md5=:1B2M2Y8AsgTpgAmY7PhCfg==:"},
    ],
)
def test_who_states_no_md5_of_the_object_is_believed(headers: dict[str, str]) -> None:
    check_stored(headers, "f" * 32)


def test_the_usual_encryption_leaves_the_md5_what_it_is() -> None:
    with pytest.raises(DigestMismatch):
        check_stored({"etag": f'"{"0" * 32}"', ENCRYPTION: "AES256"}, "f" * 32)


def test_what_a_storage_encrypts_with_a_key_of_its_own_has_no_md5_for_its_etag_when_it_comes_back() -> None:
    headers = {"etag": f'"{"0" * 32}"', ENCRYPTION: "aws:kms"}
    assert digest_from_headers(headers, etag_is_md5=True) is None
    assert digest_from_headers({**headers, ENCRYPTION: "AES256"}, etag_is_md5=True) == ("md5", "0" * 32)


def test_an_id_is_a_text_a_number_or_a_uuid() -> None:
    one = uuid.uuid4()
    assert [identifier("x", value) for value in ("a", " a ", 7, one)] == ["a", "a", "7", str(one)]


@pytest.mark.parametrize("value", ["", " ", None, True, 1.0, b"a", ["a"]])
def test_anything_else_is_no_id(value: object) -> None:
    with pytest.raises(InvalidInput, match=r"raster_id: .* is not an id") as caught:
        identifier("raster_id", value)
    assert caught.value.field == "raster_id"
