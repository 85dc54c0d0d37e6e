"""Ids and secrets of clients, checked as their own client does: before anything is sent."""

import re

from sightline_api._runtime.secret import Secret

from .errors import InvalidClientIdError, InvalidClientSecretError

__all__ = ["check_client_id", "check_client_secret"]

_ID_LENGTH = 96
_SHORTEST_SECRET = 71


def check_client_id(client_id: str) -> str:
    """The id itself, 96 characters that can stand in an address; else InvalidClientIdError."""
    if not isinstance(client_id, str) or len(client_id) != _ID_LENGTH or re.search(r"[\s/?#]", client_id):
        length = len(client_id) if isinstance(client_id, str) else 0
        raise InvalidClientIdError(
            f"client_id: {length} characters given, {_ID_LENGTH} needed, without blanks and slashes",
            field="client_id",
        )
    return client_id


def check_client_secret(secret: Secret) -> Secret:
    """The secret itself, at least 71 characters; else InvalidClientSecretError, which does not show it."""
    length = len(secret.reveal())
    if length < _SHORTEST_SECRET:
        raise InvalidClientSecretError(
            f"client_secret: {length} characters given, at least {_SHORTEST_SECRET} needed",
            field="client_secret",
        )
    return secret
