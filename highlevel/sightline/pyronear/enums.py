"""The words that a Pyronear server knows, and checks that refuse other ones before anything is sent."""

from msgspec import UNSET, UnsetType

from sightline_api.pyronear.models import Direction, Label, RiskScore
from sightline_api.pyronear.models import UserRole as Role

from ..core.checks import member
from ..core.errors import InvalidInput

__all__ = ["Direction", "Label", "RiskScore", "Role", "direction", "label", "risk_score", "role"]


def label(value: Label | str) -> Label:
    """The label; refuses unknown words, None and truth values: a label cannot be taken back."""
    try:
        return member("label", Label, value)
    except InvalidInput as problem:
        raise InvalidInput(f"{problem}; once given, a label cannot be taken back", field="label") from None


def risk_score(value: RiskScore | str | None) -> RiskScore | UnsetType:
    """The fire weather class to ask with, or UNSET for that of each camera."""
    return UNSET if value is None else member("risk_score", RiskScore, value)


def role(value: Role | str) -> Role:
    """The role of a user."""
    return member("role", Role, value)


def direction(value: Direction | str) -> Direction:
    """The way to turn a camera."""
    return member("direction", Direction, value)
