"""A label to store: what a classifier takes the insect of a tuboid for."""

from collections.abc import Mapping
from typing import Any

from attrs import asdict, field, fields_dict, frozen

from ..core.checks import length, refuse
from ..core.errors import InvalidInput
from .texts import algorithm, version
from .tuboids import TuboidId

__all__ = ["NewLabel"]


def _name(value: Any) -> str:
    return str(value if isinstance(value, TuboidId) else TuboidId.of(getattr(value, "tuboid_id", value)))


def _number(_: Any, attribute: Any, value: Any) -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        raise refuse(attribute.name, value, "a whole number")


def _short(longest: int, *, needed: bool) -> Any:
    def check(_: Any, attribute: Any, value: Any) -> None:
        if value is None and not needed:
            return
        if not isinstance(value, str):
            raise refuse(attribute.name, value, "a text")
        length(attribute.name, value, 1, longest)

    return check


def _algorithm(value: str) -> str:
    return algorithm(value, longest=32)


def _version(value: str) -> str:
    return version(value)


@frozen(kw_only=True)
class NewLabel:
    """What one version of a classifier takes the insect of a tuboid for.

    ``tuboid_id`` is the tuboid's name, or the tuboid itself.
    """

    tuboid_id: str = field(converter=_name)
    algo_name: str = field(converter=_algorithm)
    algo_version: str = field(converter=_version)
    label: int = field(validator=_number)
    pattern: str = field(validator=_short(128, needed=True))
    type: str = field(validator=_short(32, needed=True))
    order: str | None = field(default=None, validator=_short(32, needed=False))
    family: str | None = field(default=None, validator=_short(32, needed=False))
    genus: str | None = field(default=None, validator=_short(32, needed=False))
    species: str | None = field(default=None, validator=_short(32, needed=False))

    @classmethod
    def of(cls, value: "NewLabel | Mapping[str, Any]") -> "NewLabel":
        """A label as it is, or from the service's own keys."""
        if isinstance(value, NewLabel):
            return value
        names = fields_dict(cls)
        if not isinstance(value, Mapping):
            raise refuse("label", value, "a NewLabel, or an object with the service's own keys")
        for name in value:
            if name not in names:
                raise refuse("label", name, f"one of {', '.join(names)}")
        try:
            return cls(**value)
        except TypeError as problem:
            raise InvalidInput(
                f"label: {problem}".replace("NewLabel.__init__() ", ""), field="label"
            ) from None

    def body(self) -> dict[str, Any]:
        """As it is sent."""
        return asdict(self)
