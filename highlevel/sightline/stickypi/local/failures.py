"""Why a call fails: a status, and a reason that servers keep to themselves."""

__all__ = ["Failure", "Refused"]


class Failure(Exception):
    """A call ends with this status."""

    def __init__(self, status: int, reason: str = "") -> None:
        super().__init__(reason)
        self.status = status


class Refused(Failure):
    """500: what the service answers to everything that it does not like (wire contract, section 2.5)."""

    def __init__(self, reason: str) -> None:
        super().__init__(500, reason)
