"""Small values of Picterra: grants, what a training gave, what a check found."""

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen

from sightline_api.picterra import models

from ..core.checks import identifier, one_of
from ..core.errors import InvalidInput

__all__ = ["Grant", "Precheck", "Run", "Training", "grants_body", "grants_of"]

_GRANTEES = ("user", "organization")
_ROLES = ("viewer", "editor")


@frozen
class Grant:
    """What someone may do: ``grantee`` is ``user`` or ``organization``, ``role`` ``viewer`` or ``editor``."""

    grantee: str
    id: str
    role: str

    @classmethod
    def of(cls, given: "Grant | Mapping[str, Any] | Sequence[str]", field: str = "grant") -> "Grant":
        """A grant as it is, from (grantee, id, role), or in the service's own spelling; InvalidInput else."""
        try:
            if isinstance(given, Grant):
                kind, identity, role = given.grantee, given.id, given.role
            elif isinstance(given, Mapping):
                grantee, role = given["grantee"], given["role"]
                kind, identity = grantee["type"], grantee["id"]
            else:
                kind, identity, role = given
        except (KeyError, TypeError, ValueError):
            raise InvalidInput(f"{field}: a Grant, or grantee, id and role are needed", field=field) from None
        return cls(
            one_of(f"{field}.grantee", kind, _GRANTEES),
            identifier(f"{field}.id", identity),
            one_of(f"{field}.role", role, _ROLES),
        )


def grants_body(grants: Sequence["Grant | Mapping[str, Any] | Sequence[str]"]) -> dict[str, Any]:
    """The document that sets grants."""
    given = [Grant.of(grant, f"grants[{index}]") for index, grant in enumerate(grants)]
    return {"grants": [{"grantee": {"type": one.grantee, "id": one.id}, "role": one.role} for one in given]}


def grants_of(raw: models.AuthorizationGrants) -> tuple[Grant, ...]:
    """The grants in an answer."""
    return tuple(
        Grant(str(one.grantee.type.value), str(one.grantee.id), str(one.role.value)) for one in raw.grants
    )


@frozen
class Training:
    """How a training went: ``score`` on the service's own scale, higher is better (92 in its examples)."""

    score: float | None
    stats: Mapping[str, int]
    """What it learnt from: numbers of rasters, areas and annotations by the service's names."""


@frozen
class Precheck:
    """Whether plots conform to the rules of their methodology, and what is wrong by gravity."""

    status: str
    critical: tuple[Any, ...] = ()
    high: tuple[Any, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether the analysis can be made."""
        return self.status == "passed"


@frozen
class Run:
    """A finished run of a detector: its operation, and what the server says of the results."""

    operation_id: str
    results: models.DetectionResults
    raster_id: str | None = None
    detector_id: str | None = None
