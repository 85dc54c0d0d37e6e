"""Values as an error may show them: short, and never a secret."""

import re

__all__ = ["is_secret", "shown"]

_LONGEST = 80
_HIDDEN = "***"
# Compiled when an error is made, and not with every start.
_SECRET = (
    r"passw|passphrase|secret|token|credential|authorization|cookie|session|signature|connection_string"
    r"|api_?key|(?:^|[^a-z])keys?(?:_file)?(?:$|[^a-z])"
)


def is_secret(field: str) -> bool:
    """Whether what stands under this name, or path of names, is not for everybody to read."""
    return re.search(_SECRET, field, re.IGNORECASE) is not None


def shown(value: object, field: str = "") -> str:
    """The value as an error shows it: cut where it is long, ``***`` where its field holds a secret.

    Of an address neither the user and password nor the query is shown: signatures and tokens stand there.
    """
    if is_secret(field):
        return _HIDDEN
    text = repr(_safe(value))
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _safe(value: object) -> object:
    if isinstance(value, str) and "://" in value:
        return re.sub(
            r"[?#].*", f"?{_HIDDEN}", re.sub(r"//[^/?#]*@", f"//{_HIDDEN}@", value), flags=re.DOTALL
        )
    if type(value) is dict:
        return {key: _HIDDEN if is_secret(str(key)) else _safe(item) for key, item in value.items()}
    if type(value) is list:
        return [_safe(item) for item in value[:_LONGEST]]
    if type(value) is tuple:
        return tuple(_safe(item) for item in value[:_LONGEST])
    return value
