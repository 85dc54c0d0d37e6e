"""Login, logout, registration, passwords, access tokens (wire contract, section 2)."""

import io
import tarfile
from datetime import timedelta
from email.utils import format_datetime
from secrets import token_hex, token_urlsafe
from typing import Any

from sqlalchemy import ColumnElement, or_, select, true

from sightline_api.cvat import auth

from ...passwords import hash_password, verify_password
from ..answers import Answer, json_answer, page
from ..credentials import digest, forget_keys, unauthorized
from ..fields import Flag, Integer, Moment, Schema, Text, check
from ..lists.listing import Listing, boolean, name_of, number
from ..problems import fields, listed, missing
from ..registry import serves
from ..rights import must
from ..tables import AccessToken, Login, LoginKey, User
from ..views.people import show_token
from ..visit import Visit

__all__ = ["change_password", "log_in", "log_out", "register", "rules"]

_SESSION, _FRESH, _CSRF = timedelta(days=14), timedelta(days=1), timedelta(days=364)
_MOST_TOKENS = 50


@serves(auth.create_login_endpoint, anonymous=True)
def log_in(visit: Visit) -> Answer:
    """A key, and a session in cookies."""
    given = check(
        Schema(username=Text(blank=True), email=Text(blank=True), password=Text(blank=True)), visit.data
    )
    name, address, password = given.get("username"), given.get("email"), given.get("password")
    if not (name or address) or not password:
        raise listed('Must include either "username" or "email" and "password".')
    wanted = select(User).where(User.username == name if name else User.email == address)
    user = visit.session.scalars(wanted).first()
    if user is None or not user.is_active or not verify_password(password, user.hashed):
        raise fields({"non_field_errors": ["Unable to log in with provided credentials."]})
    key, cookies = _begin(visit, user)
    return json_answer(200, {"key": key}).with_cookies(cookies)


@serves(auth.create_logout_endpoint, anonymous=True)
def log_out(visit: Visit) -> Answer:
    """The key and the session are worth nothing from now on."""
    if visit.visitor is not None:
        forget_keys(visit.session, visit.user.id)
    if login := visit.session.get(Login, visit.cookies.get("sessionid", "")):
        visit.session.delete(login)
    cookies = tuple(_cookie(visit, name, "", timedelta(0)) for name in ("sessionid", "sessionfresh"))
    return json_answer(200, {"detail": "Successfully logged out."}).with_cookies(cookies)


@serves(auth.create_register_endpoint, anonymous=True)
def register(visit: Visit) -> Answer:
    """A new account, which is logged in at once."""
    schema = Schema(
        username=Text(required=True, least=5, most=150),
        email=Text(form="email", blank=True),
        password1=Text(required=True, least=8),
        password2=Text(required=True),
        first_name=Text(blank=True, most=150),
        last_name=Text(blank=True, most=150),
    )
    given = check(schema, visit.data)
    if given["password1"] != given["password2"]:
        raise fields({"non_field_errors": ["The two password fields didn't match."]})
    if visit.session.scalar(select(User.id).where(User.username == given["username"])) is not None:
        raise fields({"username": ["A user with that username already exists."]})
    if not given.get("email"):
        raise fields({"email": ["This field is required."]})
    told = {name: given.get(name, "") for name in ("username", "email", "first_name", "last_name")}
    user = User(**told, hashed=hash_password(given["password1"]), date_joined=visit.now)
    visit.session.add(user)
    visit.session.flush()
    key, cookies = _begin(visit, user)
    return json_answer(201, {**told, "email_verification_required": False, "key": key}).with_cookies(cookies)


@serves(auth.create_password_change_endpoint)
def change_password(visit: Visit) -> dict[str, str]:
    """Another password for the caller."""
    names = ("old_password", "new_password1", "new_password2")
    given = check(Schema({name: Text(required=True) for name in names}), visit.data)
    if not verify_password(given["old_password"], visit.user.hashed):
        raise fields({"old_password": ["Your old password was entered incorrectly. Please enter it again."]})
    _set_password(visit.user, given)
    return {"detail": "New password has been saved."}


@serves(auth.create_password_reset_endpoint, anonymous=True)
def reset_password(visit: Visit) -> dict[str, str]:
    """Says that a mail is on its way; the sandbox sends none."""
    check(Schema(email=Text(required=True, form="email")), visit.data)
    return {"detail": "Password reset e-mail has been sent."}


@serves(auth.create_password_reset_confirm_endpoint, anonymous=True)
def confirm_reset(visit: Visit) -> dict[str, str]:
    """400: without mail nobody has the token that this asks for."""
    names = ("uid", "token", "new_password1", "new_password2")
    check(Schema({name: Text(required=True) for name in names}), visit.data)
    raise fields({"token": ["Invalid value"]})


@serves(auth.retrieve_rules_endpoint, anonymous=True)
def rules(visit: Visit) -> Answer:
    """A packed folder of rules: an empty one, the sandbox keeps its rules in code."""
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w:gz"):
        pass
    return page(content.getvalue(), "application/x-tar")


_TOKEN = Schema(name=Text(required=True, most=50), expiry_date=Moment(null=True), read_only=Flag())
_TOKENS = Listing(
    columns={
        "id": AccessToken.id,
        "name": AccessToken.name,
        "read_only": AccessToken.read_only,
        "created_date": AccessToken.created_date,
        "updated_date": AccessToken.updated_date,
        "expiry_date": AccessToken.expiry_date,
        "last_used_date": AccessToken.last_used_date,
        "owner": name_of(AccessToken.owner_id),
    },
    search=("name",),
    cast={"id": number, "read_only": boolean},
)


@serves(auth.list_access_tokens_endpoint)
def list_tokens(visit: Visit) -> dict[str, Any]:
    """The caller's tokens that still work."""
    wanted = select(AccessToken).where(AccessToken.owner_id == visit.user.id, _alive(visit))
    return _TOKENS.show(visit, wanted, lambda rows: [show_token(visit, one) for one in rows])


@serves(auth.create_access_tokens_endpoint)
def create_token(visit: Visit) -> dict[str, Any]:
    """A token, with its value this once; not to those who come with a token."""
    must(visit.way != "bearer")
    given = check(_TOKEN, visit.data)
    mine = select(AccessToken.id).where(AccessToken.owner_id == visit.user.id)
    if len(visit.session.scalars(mine).all()) >= _MOST_TOKENS:
        raise listed(f"No more than {_MOST_TOKENS} tokens are allowed.")
    value = f"{token_hex(4)}.{token_urlsafe(32)}"
    token = AccessToken(
        name=given["name"],
        digest=digest(value),
        owner_id=visit.user.id,
        expiry_date=given.get("expiry_date"),
        last_used_date=None,
        read_only=given.get("read_only", True),
        created_date=visit.now,
        updated_date=visit.now,
    )
    visit.session.add(token)
    visit.session.flush()
    return {**show_token(visit, token), "value": value}


@serves(auth.retrieve_access_tokens_self_endpoint)
def own_token(visit: Visit) -> dict[str, Any]:
    """The token that the call was made with."""
    if visit.token is None:
        raise unauthorized("Authentication credentials were not provided.", "Bearer")
    return show_token(visit, visit.token)


@serves(auth.retrieve_access_tokens_endpoint)
def retrieve_token(visit: Visit, token_id: str) -> dict[str, Any]:
    """One of the caller's tokens; one that ended cannot be read any more."""
    return show_token(visit, _find(visit, token_id))


@serves(auth.partial_update_access_tokens_endpoint)
def update_token(visit: Visit, token_id: str) -> dict[str, Any]:
    """Another name, end, or kind; not by a token."""
    must(visit.way != "bearer")
    token = _find(visit, token_id)
    for name, value in check(_TOKEN, visit.data, partial=True).items():
        setattr(token, name, value)
    token.updated_date = visit.now
    return show_token(visit, token)


@serves(auth.destroy_access_tokens_endpoint)
def destroy_token(visit: Visit, token_id: str) -> None:
    """The token is worth nothing from now on; not by a token."""
    must(visit.way != "bearer")
    visit.session.delete(_find(visit, token_id))


def _find(visit: Visit, token_id: str) -> AccessToken:
    identity = Integer().check(token_id) if token_id.isdecimal() else 0
    mine = AccessToken.owner_id == visit.user.id
    found = visit.session.scalars(select(AccessToken).where(AccessToken.id == identity, mine, _alive(visit)))
    token = found.one_or_none()
    if token is None:
        raise missing("AccessToken")
    return token


def _alive(visit: Visit) -> ColumnElement[bool]:
    if visit.user.is_superuser:
        return true()
    return or_(AccessToken.expiry_date.is_(None), AccessToken.expiry_date > visit.now)


def _begin(visit: Visit, user: User) -> tuple[str, tuple[str, ...]]:
    """Log somebody in: the key that stays the same until they log out, and the cookies of a session."""
    user.last_login = visit.now
    key = visit.session.scalars(select(LoginKey).where(LoginKey.user_id == user.id)).one_or_none()
    if key is None:
        key = LoginKey(key=token_hex(20), user_id=user.id)
        visit.session.add(key)
    login = Login(key=token_hex(16), user_id=user.id, ends=visit.now + _SESSION)
    visit.session.add(login)
    cookies = (
        _cookie(visit, "csrftoken", token_hex(16), _CSRF, hidden=False),
        _cookie(visit, "sessionfresh", "1", _FRESH),
        _cookie(visit, "sessionid", login.key, _SESSION),
    )
    return key.key, cookies


def _cookie(visit: Visit, name: str, value: str, lasts: timedelta, hidden: bool = True) -> str:
    ends = format_datetime(visit.now + lasts).replace("-0000", "GMT")
    mark = "HttpOnly; " if hidden else ""
    return f"{name}={value}; expires={ends}; {mark}Max-Age={int(lasts.total_seconds())}; Path=/; SameSite=Lax"


def _set_password(user: User, given: dict[str, Any]) -> None:
    if given["new_password1"] != given["new_password2"]:
        raise fields({"new_password2": ["The two password fields didn't match."]})
    user.hashed = hash_password(given["new_password1"])
