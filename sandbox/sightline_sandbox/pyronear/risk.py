"""The fire weather filter of the lists (wire contract, section 7, Risk filter)."""

from sqlalchemy import ColumnElement, true

from .schemas import RiskClass
from .tables import Sequence
from .tokens import Caller

__all__ = ["visible"]

_LEAST: dict[RiskClass, float] = {"very_low": 0.6, "low": 0.45}


def visible(caller: Caller, risk_score: RiskClass | None) -> ColumnElement[bool]:
    """Which sequences a list shows: all to administrators, else those of enough confidence.

    Without a risk service no camera has a class of its own, so only ``risk_score`` filters.
    """
    least = _LEAST.get(risk_score) if risk_score is not None else None
    if caller.is_admin or least is None:
        return true()
    return Sequence.max_conf.is_(None) | (Sequence.max_conf >= least)
