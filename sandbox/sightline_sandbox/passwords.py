"""Passwords as bcrypt hashes, at the lowest cost: nothing here is worth guarding, and tests log in often."""

import bcrypt

__all__ = ["hash_password", "verify_password"]

_LIMIT = 72
"""Only so many bytes count: bcrypt looks at no more."""

_ROUNDS = 4


def hash_password(password: str) -> str:
    """The hash that is stored."""
    return bcrypt.hashpw(password.encode()[:_LIMIT], bcrypt.gensalt(_ROUNDS)).decode()


def verify_password(password: str, hashed: str) -> bool:
    """Whether the password belongs to the hash."""
    return bcrypt.checkpw(password.encode()[:_LIMIT], hashed.encode())
