"""Words and texts that go to the server: the misspelt and the dangerous are refused before that."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.core.errors import InvalidInput
from sightline.stickypi import BundleWhat, ImageWhat, ProjectLevel, Revision, Role
from sightline.stickypi.accounts import new_user, patterns, role_of
from sightline.stickypi.enums import (
    annotation_what,
    bundle_what,
    file_what,
    image_what,
    level,
    revision,
    tuboid_what,
)
from sightline.stickypi.hints import explain
from sightline.stickypi.project_columns import cell, sql_type
from sightline.stickypi.texts import algorithm, column, exactly, version
from sightline_api.stickypi.models import ProjectFilter, UserFilter


@pytest.mark.parametrize("word", ["metadata", "image", "thumbnail", "thumbnail-mini"])
def test_the_words_of_the_service_are_taken(word):
    assert image_what(word) == word
    assert image_what(ImageWhat(word)) is ImageWhat(word)


def test_the_misspelling_that_the_server_takes_without_a_word_is_refused_with_the_right_one():
    with pytest.raises(
        InvalidInput, match=r"what: 'thumbnail_mini' is not one of .*did you mean 'thumbnail-mini'"
    ):
        image_what("thumbnail_mini")


def test_the_word_of_the_old_guide_is_refused_with_the_one_that_brings_outlines():
    with pytest.raises(InvalidInput, match=r"what: 'json' is not one of metadata, data: .* with 'data'"):
        annotation_what("json")


@pytest.mark.parametrize(
    ("check", "word"),
    [
        (image_what, "picture"),
        (image_what, ImageWhat("thumbnail_mini")),
        (image_what, None),
        (file_what, "metadata"),
        (annotation_what, "image"),
        (tuboid_what, "image"),
        (bundle_what, "everything"),
        (revision, "0.2.0"),
    ],
)
def test_other_words_are_refused(check, word):
    with pytest.raises(InvalidInput):
        check(word)


def test_a_revision_is_found_out_where_none_is_given():
    assert revision(None) is None
    assert revision("0.1.0") is Revision.A


@pytest.mark.parametrize("given_as", ["write", "WRITE", 2, ProjectLevel.WRITE])
def test_a_level_is_a_name_or_a_number(given_as):
    assert level(given_as) is ProjectLevel.WRITE


@pytest.mark.parametrize("wrong", [0, 4, True, "owner", None])
def test_other_levels_are_refused(wrong):
    with pytest.raises(InvalidInput, match="read, write, admin"):
        level(wrong)


@given(st.text(max_size=80))
def test_nothing_that_ends_a_text_in_sql_gets_into_the_servers_sql(text):
    for check in (algorithm, version):
        try:
            taken = check(text)
        except InvalidInput:
            continue
        assert not set("'\"`;\\\n\r\0") & set(taken)


@given(st.text(max_size=20))
def test_a_column_is_a_plain_name(text):
    with suppress(InvalidInput):
        assert column("column", text).isidentifier()


@pytest.mark.parametrize("good", ["INT", "float", "VARCHAR(16)", "DECIMAL(9, 6)"])
def test_types_of_columns(good):
    assert sql_type(good) == good


@pytest.mark.parametrize("bad", ["", "INT; DROP TABLE users", "INT) --", "INT DEFAULT 'x'", 7])
def test_a_type_holds_nothing_but_a_type(bad):
    with pytest.raises(InvalidInput):
        sql_type(bad)


@pytest.mark.parametrize("bad", ["it's", "2020-06-20_21-33-24", float("nan"), [1], b"x"])
def test_a_cell_is_a_plain_value(bad):
    with pytest.raises(InvalidInput, match="site"):
        cell("site", bad)


def test_a_pattern_for_one_text_fits_no_other():
    assert exactly(r"50%_\x") == r"50\%\_\\x"


@pytest.mark.parametrize("name", ["al_ce", "50%", "a b", "a:b", "o'brien", "", "x" * 33])
def test_a_user_name_that_the_server_would_read_as_a_pattern_is_refused(name):
    with pytest.raises(InvalidInput, match="username"):
        new_user(name, "secret", email=None, is_admin=False, can_write=True)


def test_a_new_user_says_what_is_not_usual():
    assert new_user("bob", "pw", email=None, is_admin=False, can_write=True) == {
        "username": "bob",
        "password": "pw",
    }
    assert new_user("eve", "pw", email="e@x", is_admin=True, can_write=False) == {
        "username": "eve",
        "password": "pw",
        "email": "e@x",
        "is_admin": True,
        "can_write": False,
    }


def test_the_password_is_in_no_error():
    with pytest.raises(InvalidInput) as caught:
        new_user("bob", "hunter2", email="", is_admin=False, can_write=True)
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize(
    ("is_admin", "can_write", "role"),
    [
        (True, True, Role.ADMIN),
        (False, True, Role.READ_WRITE),
        (True, False, Role.READ_ONLY),
        (None, None, "read_only"),
    ],
)
def test_who_may_not_write_is_a_reader_administrator_or_not(is_admin, can_write, role):
    assert role_of(is_admin, can_write) == role


def test_filters_become_patterns():
    assert patterns(UserFilter, {"is_admin": True, "id": 3, "username": "a%"}) == {
        "is_admin": "1",
        "id": "3",
        "username": "a%",
    }
    with pytest.raises(InvalidInput, match=r"user: there is no such filter \(did you mean 'username'"):
        patterns(UserFilter, {"user": "a"})
    with pytest.raises(InvalidInput, match="name"):
        patterns(ProjectFilter, {"name": "' OR 1=1"})


def test_every_write_has_a_hint_for_its_500():
    from sightline.core.errors import InternalServerError
    from sightline_sandbox.catalog import read_endpoints

    for endpoint in read_endpoints("sightline_api.stickypi"):
        error = InternalServerError("", status=500)
        explain(error, endpoint)
        assert error.hint, endpoint.operation_id


def test_bundles_know_three_words():
    assert [bundle_what(word) for word in ("all", "data", "model")] == list(BundleWhat)
