# Written by `make generate` from scripts/generator/runtime/owner.py: change that file, not this one.
"""Who gives connections back that several clients share."""

from weakref import ref

__all__ = ["Owner"]


class Owner:
    """One of those who share connections: closing it closes them, unless somebody else has lent them.

    Who lends them goes on with them, calls under way included. Where the lender is closed or gone, as in
    ``with Client(…).with_auth(…) as client``, nobody else is there to give them back.
    """

    def __init__(self, lender: "Owner | None" = None) -> None:
        if lender is not None:
            lender = lender._open_lender() or lender
        # Not held: a client that nobody has any more cannot close anything.
        self._lender = None if lender is None else ref(lender)
        self._closed = False

    def close(self) -> bool:
        """Whether the connections are to be closed with this one."""
        self._closed = True
        return self._open_lender() is None

    def _open_lender(self) -> "Owner | None":
        lender = None if self._lender is None else self._lender()
        return None if lender is None or lender._closed else lender
