"""Client applications as values."""

from attrs import frozen

from sightline_api._runtime.secret import Secret

__all__ = ["Registered"]


@frozen
class Registered:
    """The credentials of a new client. The secret shows with ``reveal()``, and is told this once."""

    client_id: str
    client_secret: Secret
