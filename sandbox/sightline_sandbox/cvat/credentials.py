"""Who is at the door: Basic, session and CSRF, Token, access token (wire contract, section 2)."""

import hmac
from base64 import b64decode
from datetime import timedelta
from hashlib import sha256

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from ..passwords import verify_password
from .problems import Problem, detail
from .tables import AccessToken, Login, LoginKey, User
from .visit import Visit, Way

__all__ = ["SAFE", "check_csrf", "digest", "forget_keys", "identify", "unauthorized"]

SAFE = ("GET", "HEAD", "OPTIONS")
_SEEN_EVERY = timedelta(minutes=30)
"""How exactly it is kept when an access token was last used."""


def digest(value: str) -> str:
    """What is kept of an access token."""
    return sha256(value.encode()).hexdigest()


def unauthorized(words: str, scheme: str = "Token") -> Problem:
    """401; the challenge names one scheme whatever was tried."""
    return detail(401, words, www_authenticate=scheme)


def identify(visit: Visit) -> None:
    """Note who asks and how; 401 for credentials that are no good."""
    given = visit.headers.get("authorization", "")
    scheme, _, value = given.partition(" ")
    way: Way | None = None
    if scheme.lower() == "bearer":
        way, visit.visitor = "bearer", _bearer(visit, value.strip())
    elif scheme.lower() == "token":
        way, visit.visitor = "token", _key(visit.session, value)
    elif scheme.lower() == "basic":
        way, visit.visitor = "basic", _basic(visit.session, value)
    elif "sessionid" in visit.cookies:
        visit.visitor = _login(visit)
        way = "session" if visit.visitor is not None else None
    visit.way = way
    if visit.visitor is not None and not visit.visitor.is_active:
        raise unauthorized("User inactive or deleted.")


def check_csrf(visit: Visit) -> None:
    """403 where a session changes something without proving that the page is ours."""
    if visit.way != "session" or visit.method in SAFE:
        return
    sent, kept = visit.headers.get("x-csrftoken"), visit.cookies.get("csrftoken")
    if not sent or not kept:
        raise detail(403, "CSRF Failed: CSRF token missing.")
    if not hmac.compare_digest(sent.encode(), kept.encode()):
        raise detail(403, "CSRF Failed: CSRF token incorrect.")
    origin = visit.headers.get("origin")
    if origin is not None and origin != visit.base:
        raise detail(
            403, f"CSRF Failed: Origin checking failed - {origin} does not match any trusted origins."
        )


def _basic(session: Session, value: str) -> User:
    try:
        name, _, password = b64decode(value).decode().partition(":")
    except ValueError:
        raise unauthorized("Invalid basic header. Credentials not correctly base64 encoded.") from None
    user = session.scalars(select(User).where(User.username == name)).one_or_none()
    if user is None or not verify_password(password, user.hashed):
        raise unauthorized("Invalid username/password.")
    return user


def _key(session: Session, value: str) -> User:
    if " " in value.strip():
        raise unauthorized("Invalid token header. Token string should not contain spaces.")
    key = session.get(LoginKey, value.strip())
    if key is None:
        raise unauthorized("Invalid token.")
    return session.get_one(User, key.user_id)


def _bearer(visit: Visit, value: str) -> User:
    found = visit.session.scalars(
        select(AccessToken).where(AccessToken.digest == digest(value))
    ).one_or_none()
    if found is None or (found.expiry_date is not None and found.expiry_date <= visit.now):
        raise unauthorized("Invalid token.")
    if found.last_used_date is None or visit.now - found.last_used_date > _SEEN_EVERY:
        _note_use(visit, found)
    visit.token = found
    return visit.session.get_one(User, found.owner_id)


def _note_use(visit: Visit, token: AccessToken) -> None:
    """Keep when the token was used; a request that only reads cannot do so in its own session."""
    if visit.method in SAFE:
        with visit.world.store.writing() as session:
            session.get_one(AccessToken, token.id).last_used_date = visit.now
        visit.session.expunge(token)
    token.last_used_date = visit.now


def _login(visit: Visit) -> User | None:
    login = visit.session.get(Login, visit.cookies["sessionid"])
    if login is None or login.ends <= visit.now:
        return None
    return visit.session.get_one(User, login.user_id)


def forget_keys(session: Session, user_id: int) -> None:
    """Make the login key of a user useless."""
    session.execute(delete(LoginKey).where(LoginKey.user_id == user_id))
