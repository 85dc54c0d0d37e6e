"""Credentials: found in a fixed order, guarded, and never repeated in an error."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.core.credentials import (
    check_mode,
    parse_profiles,
    resolve,
    resolve_address,
    resolve_any,
    variable,
)
from sightline.core.errors import CredentialsMissing, FileRefused, InvalidInput
from sightline_api._runtime.secret import Secret


def look(wanted=("token",), explicit=None, environ=None, **more):
    return resolve("pyronear", wanted, explicit=explicit or {}, environ=environ or {}, **more)


@pytest.mark.parametrize("given_in", list(itertools.product([True, False], repeat=4)))
def test_the_first_place_that_has_it_wins(given_in):
    places = ["explicit", "ours", "historic", "profile"]
    have = dict(zip(places, given_in, strict=True))
    environ = {"SIGHTLINE_PYRONEAR_TOKEN": "ours"} if have["ours"] else {}
    environ |= {"API_TOKEN": "historic"} if have["historic"] else {}

    def found():
        return look(
            explicit={"token": "explicit" if have["explicit"] else None},
            environ=environ,
            profile={"token": Secret("profile")} if have["profile"] else None,
            aliases={"token": ["API_TOKEN"]},
        )

    if any(given_in):
        assert found() == {"token": Secret(next(place for place in places if have[place]))}
    else:
        with pytest.raises(CredentialsMissing):
            found()


def test_each_field_is_looked_up_by_itself():
    found = look(
        ("username", "password"), {"username": "ann"}, {"SIGHTLINE_PYRONEAR_PASSWORD": "marker-secret"}
    )
    assert found == {"username": "ann", "password": Secret("marker-secret")}
    assert "marker-secret" not in repr(found)


@pytest.mark.parametrize("name", ["token", "password", "api_key", "client_secret", "something_new"])
def test_a_field_that_nobody_called_plain_is_a_secret(name):
    assert isinstance(look((name,), {name: "x"})[name], Secret)


@pytest.mark.parametrize("value", ["ann", Secret("ann")])
def test_a_plain_field_is_text(value):
    assert look(("username",), {"username": value}) == {"username": "ann"}


def test_a_secret_given_as_such_stays_one():
    assert look(explicit={"token": Secret("x")}) == {"token": Secret("x")}


def test_an_empty_variable_is_an_unset_one():
    found = look(environ={"SIGHTLINE_PYRONEAR_TOKEN": "", "OLD": "x\n"}, aliases={"token": ["OLD"]})
    assert found == {"token": Secret("x")}


@pytest.mark.parametrize("empty", ["", Secret("")])
def test_an_empty_argument_is_a_mistake_and_not_a_reason_to_look_elsewhere(empty):
    with pytest.raises(InvalidInput, match="token: an empty text was given"):
        look(explicit={"token": empty}, environ={"SIGHTLINE_PYRONEAR_TOKEN": "x"})


@pytest.mark.parametrize("wrong", [12345, b"bytes", ["token"], 1.5])
def test_what_is_no_text_is_refused_without_showing_it(wrong):
    with pytest.raises(InvalidInput, match=f"token: a text is needed, not {type(wrong).__name__}") as caught:
        look(explicit={"token": wrong})
    assert str(wrong) not in str(caught.value)


def test_what_is_missing_is_named_with_every_place():
    with pytest.raises(CredentialsMissing) as caught:
        look(("username", "password"), {"username": "ann"}, aliases={"password": ["PYRO_PWD"]})
    assert str(caught.value) == (
        "pyronear: no password. Looked for: arguments password; "
        "environment SIGHTLINE_PYRONEAR_PASSWORD, PYRO_PWD; a profile (none chosen). Give one of these"
    )
    assert caught.value.missing == ("password",)
    assert caught.value.service == "pyronear"


@pytest.mark.parametrize(("name", "words"), [("site-a", "profile 'site-a'"), ("", "profile")])
def test_a_profile_without_the_field_is_named(name, words):
    with pytest.raises(CredentialsMissing) as caught:
        look(profile={}, profile_name=name)
    assert caught.value.looked[-1] == words


def test_a_profile_of_another_service_is_refused():
    with pytest.raises(InvalidInput, match="profile 'site-a' is for cvat, not for pyronear"):
        look(profile={"service": "cvat", "token": "x"}, profile_name="site-a")


def test_a_variable_is_named_after_service_and_field():
    assert variable("sticky-pi", "client_id") == "SIGHTLINE_STICKY_PI_CLIENT_ID"


WAYS = [("token",), ("username", "password")]
LOGIN = {"username": "ann", "password": "pw"}


@pytest.mark.parametrize(
    ("given", "environ", "profile", "expected"),
    [
        ("https://a.test", {"SIGHTLINE_PYRONEAR_BASE_URL": "https://b.test"}, None, "https://a.test"),
        (
            None,
            {"SIGHTLINE_PYRONEAR_BASE_URL": "https://b.test", "OLD": "https://c.test"},
            None,
            "https://b.test",
        ),
        (None, {"OLD": "https://c.test"}, {"base_url": "https://d.test"}, "https://c.test"),
        (None, {"SIGHTLINE_PYRONEAR_BASE_URL": ""}, {"base_url": "https://d.test"}, "https://d.test"),
        (None, {}, {"token": "x"}, "https://default.test"),
    ],
    ids=["call", "environment", "variable of the other client", "profile", "default"],
)
def test_an_address_comes_from_the_first_place_that_has_it(given, environ, profile, expected):
    more = {"profile": profile, "aliases": ["OLD"], "default": "https://default.test"}
    assert resolve_address("pyronear", given, environ=environ, **more) == expected


def test_an_address_that_is_nowhere_and_has_no_default_is_missing():
    with pytest.raises(CredentialsMissing, match="no base_url"):
        resolve_address("pyronear", None, environ={})
    with pytest.raises(InvalidInput, match="base_url: an empty text"):
        resolve_address("pyronear", "", environ={}, default="https://default.test")


def any_way(explicit=None, environ=None, **more):
    return resolve_any("pyronear", WAYS, explicit=explicit or {}, environ=environ or {}, **more)


def test_the_first_complete_way_is_taken():
    assert any_way(environ={"SIGHTLINE_PYRONEAR_TOKEN": "x"}) == {"token": Secret("x")}
    assert any_way(profile=LOGIN) == {"username": "ann", "password": Secret("pw")}


def test_a_token_in_the_environment_does_not_overrule_a_login_in_the_call():
    assert "token" not in any_way(LOGIN, {"SIGHTLINE_PYRONEAR_TOKEN": "x"})


def test_two_ways_in_the_call_are_refused_since_nobody_knows_which_is_meant():
    with pytest.raises(InvalidInput, match=r"give token, or username with password$") as caught:
        any_way({"token": "t0ken", **LOGIN})
    assert "t0ken" not in str(caught.value)


def test_half_a_login_in_the_call_is_not_replaced_by_a_token_elsewhere():
    with pytest.raises(CredentialsMissing, match="no password") as caught:
        any_way({"username": "ann"}, {"SIGHTLINE_PYRONEAR_TOKEN": "x"})
    assert caught.value.missing == ("password",)


def test_all_ways_are_named_where_none_is_complete():
    with pytest.raises(CredentialsMissing, match="no token or username or password") as caught:
        any_way({"token": None})
    assert "SIGHTLINE_PYRONEAR_TOKEN" in str(caught.value)
    assert "SIGHTLINE_PYRONEAR_USERNAME, SIGHTLINE_PYRONEAR_PASSWORD" in str(caught.value)


def test_profiles_are_read_by_name_with_their_secrets_guarded():
    profiles = parse_profiles(
        """
        [site-a]
        service = "pyronear"
        base_url = "https://api.example.org"
        token = "marker-secret"

        [site-b]
        service = "cvat"
        username = "ann"
        password = "marker-secret"
        """
    )
    assert profiles == {
        "site-a": {
            "service": "pyronear",
            "base_url": "https://api.example.org",
            "token": Secret("marker-secret"),
        },
        "site-b": {"service": "cvat", "username": "ann", "password": Secret("marker-secret")},
    }
    assert "marker-secret" not in repr(profiles)


def test_no_text_is_no_profile():
    assert parse_profiles("") == {}


@pytest.mark.parametrize(
    ("text", "field", "words"),
    [
        (
            '[a]\nservice = "x"\ntokn = "marker-secret"',
            "a.tokn",
            "there is no such field .did you mean 'token'",
        ),
        (
            '[a]\nservice = "x"\nzzz = "marker-secret"',
            "a.zzz",
            "there is no such field; there are access_token, api_key",
        ),
        ('[a]\ntoken = "marker-secret"', "a.service", "missing; it says what the profile is for"),
        ('[a]\nservice = "x"\ntoken = 5', "a.token", "a text in quotes is needed"),
        ('[a]\nservice = "x"\ntoken = ""', "a.token", "a text in quotes is needed"),
        ('token = "marker-secret"', "token", "stands outside of a section"),
        ("[a]\ntoken = marker-secret", "profiles", "no TOML .line 2, column 9"),
        ('[a]\ntoken = "marker-secret', "profiles", "no TOML"),
    ],
)
def test_a_wrong_profile_is_named_by_place_and_not_by_content(text, field, words):
    with pytest.raises(InvalidInput, match=words) as caught:
        parse_profiles(text)
    assert caught.value.field == field
    assert "marker-secret" not in str(caught.value)
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


def test_a_caller_may_know_other_fields():
    assert parse_profiles('[a]\nservice = "x"\nregion = "eu"', fields=["region"])["a"]["region"] == Secret(
        "eu"
    )


@given(st.integers(0, 0o777))
def test_a_file_that_others_can_reach_is_refused(mode):
    if mode & 0o077:
        with pytest.raises(FileRefused, match=f"mode {mode:03o}.; run chmod 600 profiles.toml") as caught:
            check_mode(0o100000 | mode, "profiles.toml")
        assert caught.value.path == "profiles.toml"
    else:
        check_mode(0o100000 | mode)


def test_a_file_without_a_name_is_refused_as_well():
    with pytest.raises(FileRefused, match=r"the profile file: .* chmod 600 on it"):
        check_mode(0o644)
