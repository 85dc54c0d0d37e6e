"""Whether the answer may be what CVAT speaks (wire contract, section 1)."""

from .problems import detail

__all__ = ["SCHEMA_KIND", "SCHEMA_PATH", "check_accept"]

_KINDS = ("application/vnd.cvat+json", "application/*", "*/*", "text/html")
_VERSIONS = ("2.0",)
SCHEMA_PATH = "/api/schema/"
SCHEMA_KIND = "application/vnd.oai.openapi+json"
_SCHEMA_KINDS = (SCHEMA_KIND, "application/vnd.oai.openapi", "application/json", "application/yaml")
_MATRIX_KINDS = ("application/json", "text/csv")


def _also(path: str) -> tuple[str, ...]:
    """The other forms of the few addresses that have some."""
    if path == SCHEMA_PATH:
        return _SCHEMA_KINDS
    return _MATRIX_KINDS if path.endswith("/confusion/matrix") else ()


def check_accept(accept: str | None, path: str) -> None:
    """406 where nothing that is accepted can be given, or only another version of it."""
    if not accept or not accept.strip():
        return
    versions = []
    for one in accept.split(","):
        kind, *parameters = (part.strip() for part in one.split(";"))
        if kind.lower() in _also(path):
            return
        if kind.lower() not in _KINDS:
            continue
        version = next((text[8:].strip() for text in parameters if text.lower().startswith("version=")), None)
        if version is None or version in _VERSIONS:
            return
        versions.append(version)
    if versions:
        raise detail(406, 'Invalid version in "Accept" header.')
    raise detail(406, "Could not satisfy the request Accept header.")
