"""Whether the answer may be what CVAT speaks (wire contract, section 1)."""

from .problems import detail

__all__ = ["check_accept"]

_KINDS = ("application/vnd.cvat+json", "application/*", "*/*", "text/html")
_VERSIONS = ("2.0",)


def check_accept(accept: str | None) -> None:
    """406 where nothing that is accepted can be given, or only another version of it."""
    if not accept or not accept.strip():
        return
    versions = []
    for one in accept.split(","):
        kind, *parameters = (part.strip() for part in one.split(";"))
        if kind.lower() not in _KINDS:
            continue
        version = next((text[8:].strip() for text in parameters if text.lower().startswith("version=")), None)
        if version is None or version in _VERSIONS:
            return
        versions.append(version)
    if versions:
        raise detail(406, 'Invalid version in "Accept" header.')
    raise detail(406, "Could not satisfy the request Accept header.")
