"""The libraries that the sandbox serves with, which only its extra installs."""

from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["from_extra"]


@contextmanager
def from_extra() -> Iterator[None]:
    """A ``with`` block of imports; ImportError says how to install what is missing."""
    try:
        yield
    except ModuleNotFoundError as missing:
        library = (missing.name or "").partition(".")[0]
        if not library or library.startswith("sightline"):
            raise
        raise ImportError(
            f"{library}, which the sandbox needs, is not installed: pip install 'sightline[sandbox]'",
            name=missing.name,
        ) from None
