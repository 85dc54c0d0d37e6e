"""Which sequences show one event, and where: groups of crossing sectors (wire contract, section 6)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations
from statistics import median

from .geometry import Sector, crossing, kilometres

__all__ = ["NEAR_KM", "Event", "Place", "Sighting", "group", "locate"]

NEAR_KM = 2.0
"""Alerts and crossings farther apart than this are different events."""

_TIME_GAP = timedelta(seconds=1800)
_APEX_KM = 0.1
"""Cameras closer than this stand on one mast and cannot locate together."""

Place = tuple[float, float]


@dataclass(frozen=True)
class Sighting:
    """A sequence as triangulation sees it."""

    id: int
    sector: Sector
    started_at: datetime
    last_seen_at: datetime

    def same_mast(self, other: "Sighting") -> bool:
        """Whether both were seen from the same place."""
        return kilometres(self.sector.lat, self.sector.lon, other.sector.lat, other.sector.lon) < _APEX_KM

    def meets(self, other: "Sighting") -> Place | None:
        """Where the two cross, if they also belong together in time."""
        gap = max(self.started_at, other.started_at) - min(self.last_seen_at, other.last_seen_at)
        return crossing(self.sector, other.sector) if gap <= _TIME_GAP else None


@dataclass(frozen=True)
class Event:
    """Sequences that belong together, and their place where it is known."""

    members: frozenset[int]
    place: Place | None


def group(sightings: Iterable[Sighting]) -> list[Event]:
    """Every event among the sightings; one sighting may be part of several."""
    import networkx as nx

    known = {one.id: one for one in sightings}
    meetings = {
        frozenset((one.id, other.id)): place
        for one, other in combinations(known.values(), 2)
        if (place := one.meets(other)) is not None
    }
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(known)
    graph.add_edges_from((min(pair), max(pair)) for pair in meetings)
    groups: set[frozenset[int]] = set()
    for clique in nx.find_cliques(graph):
        groups |= _keep_or_split(frozenset(clique), known, meetings)
    largest = [one for one in groups if not any(one < other for other in groups)]
    return [Event(one, _place(one, known, meetings)) for one in sorted(largest, key=sorted)]


def locate(sightings: Iterable[Sighting]) -> Place | None:
    """Where these sequences, taken as one event, cross; None for a single one or a single mast."""
    known = {one.id: one for one in sightings}
    pairs = combinations(known.values(), 2)
    meetings = {frozenset((a.id, b.id)): place for a, b in pairs if (place := a.meets(b)) is not None}
    return _place(frozenset(known), known, meetings)


def _keep_or_split(
    clique: frozenset[int], known: Mapping[int, Sighting], meetings: Mapping[frozenset[int], Place]
) -> set[frozenset[int]]:
    """The clique itself where its crossings lie together, else its pairs."""
    if len(clique) < 3:
        return {clique}
    pairs = [frozenset(pair) for pair in combinations(sorted(clique), 2)]
    places = [meetings[pair] for pair in pairs]
    together = all(kilometres(*one, *other) <= NEAR_KM for one, other in combinations(places, 2))
    one_mast = all(known[a].same_mast(known[b]) for a, b in combinations(sorted(clique), 2))
    return {clique} if together or one_mast else set(pairs)


def _place(
    members: frozenset[int], known: Mapping[int, Sighting], meetings: Mapping[frozenset[int], Place]
) -> Place | None:
    places = [
        meetings[frozenset((a, b))]
        for a, b in combinations(sorted(members), 2)
        if frozenset((a, b)) in meetings and not known[a].same_mast(known[b])
    ]
    if not places:
        return None
    return median(lat for lat, _ in places), median(lon for _, lon in places)
