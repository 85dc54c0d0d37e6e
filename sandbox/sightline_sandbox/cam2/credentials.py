"""Ids and secrets of applications, as the server makes them."""

from hashlib import sha256
from hmac import compare_digest
from secrets import token_hex, token_urlsafe

from .options import SHORTEST_SECRET

__all__ = ["hash_secret", "is_secret", "new_client_id", "new_secret"]


def new_client_id() -> str:
    """96 hexadecimal digits."""
    return token_hex(48)


def new_secret() -> str:
    """71 characters."""
    return token_urlsafe(SHORTEST_SECRET)[:SHORTEST_SECRET]


def hash_secret(secret: str) -> str:
    """What is stored. Secrets are long and random, so that a slow hash would add nothing."""
    return sha256(secret.encode()).hexdigest()


def is_secret(secret: str, hashed: str) -> bool:
    """Whether the secret belongs to the hash."""
    return compare_digest(hash_secret(secret), hashed)
