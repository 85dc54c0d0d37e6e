"""The names of events, and who may hear them (wire contract, section 10)."""

__all__ = ["EVENTS", "events_of"]

_ALL = ("comment", "issue", "job", "task", "project", "membership", "organization", "invitation")
_NOT = {
    "project": (
        "create:project",
        *(f"{verb}:{of}" for of in _ALL[5:] for verb in ("create", "update", "delete")),
    ),
    "organization": ("create:organization",),
}
EVENTS = tuple(
    sorted(
        f"{verb}:{of}"
        for of in _ALL
        for verb in ("create", "update", "delete")
        if (verb, of) not in (("update", "invitation"), ("create", "organization"))
    )
)


def events_of(kind: str) -> list[str]:
    """The events that a webhook of this kind may hear; all of them for ``all``."""
    left_out = _NOT.get(kind, ())
    return [event for event in EVENTS if event not in left_out]
