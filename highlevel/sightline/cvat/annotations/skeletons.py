"""Skeletons: named points that belong together."""

from collections.abc import Mapping
from typing import ClassVar

from msgspec import Struct
from msgspec.structs import force_setattr

from ...core.checks import refuse
from ...core.errors import InvalidInput
from .base import AttributeValue, ShapeBase, check_placed, listed, pairs, put_numbers

__all__ = ["Node", "Skeleton"]


class Node(Struct, frozen=True, repr_omit_defaults=True):
    """One point of a skeleton: the sublabel that it stands for, and where it is."""

    label: str | int
    x: float
    y: float
    occluded: bool = False
    outside: bool = False
    """Whether the point is not on the picture."""
    attributes: Mapping[str | int, AttributeValue] = {}
    id: int | None = None

    def __post_init__(self) -> None:
        if not self.label or not isinstance(self.label, str | int):
            raise refuse("label", self.label, "the name of a sublabel, or its id")
        put_numbers(self, "x", "y")


class Skeleton(ShapeBase, frozen=True):
    """Points by their sublabels: ``Skeleton("person", 0, {"head": (10, 5), "foot": (12, 60)})``, or nodes.

    Its label has to be one of type skeleton, with these sublabels.
    """

    kind: ClassVar[str] = "skeleton"
    label: str | int
    frame: int
    nodes: tuple[Node, ...]

    def __post_init__(self) -> None:
        check_placed(self)
        given = self.nodes
        if isinstance(given, Mapping):
            given = tuple(
                Node(name, *pairs(f"nodes[{name!r}]", [point], 1)[0]) for name, point in given.items()
            )
        nodes: tuple[Node, ...] = tuple(
            listed("nodes", given, "nodes, or points by the name of their sublabel")
        )
        if not nodes or not all(isinstance(node, Node) for node in nodes):
            raise refuse("nodes", self.nodes, "nodes, or points by the name of their sublabel")
        labels = [node.label for node in nodes]
        if twice := next((label for label in labels if labels.count(label) > 1), None):
            raise InvalidInput(f"nodes: {twice!r} comes twice", field="nodes")
        force_setattr(self, "nodes", nodes)

    @property
    def points(self) -> list[float]:
        """None of its own: they are those of its nodes."""
        return []

    def node(self, label: str | int) -> Node:
        """The node with this sublabel; InvalidInput where there is none."""
        for node in self.nodes:
            if node.label == label:
                return node
        raise refuse("label", label, f"one of {', '.join(str(node.label) for node in self.nodes)}")
