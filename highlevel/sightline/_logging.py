"""A switch that shows what Sightline does, with everything that could be a secret hidden."""

import logging

__all__ = ["enable_logging"]


def enable_logging(level: int | str = logging.DEBUG) -> logging.Handler:
    """The handler that now writes Sightline's log to standard error; ``logging.INFO`` shows repeats alone.

    One line a request and answer: addresses without the values of their queries, no bodies, no credentials.
    Calling it again changes the level.
    """
    logger = logging.getLogger("sightline")
    handler = next((known for known in logger.handlers if isinstance(known, _Switched)), None)
    if handler is None:
        handler = _Switched()
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
        logger.addHandler(handler)
    logger.setLevel(level)
    return handler


class _Switched(logging.StreamHandler):  # type: ignore[type-arg]
    """The handler of the switch, told from those of the application by its class."""
