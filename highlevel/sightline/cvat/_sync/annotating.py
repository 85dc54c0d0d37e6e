# Written by `make generate` from highlevel/sightline/cvat/_async/annotating.py: change that file, not this one.

"""The annotations of one task or job: read, replaced, added to, changed and deleted."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from msgspec import Struct

from sightline_api._runtime.endpoint import Call
from sightline_api.cvat import labels as label_calls
from sightline_api.cvat import models

from ..._sync._primitives import in_thread
from ..._sync.shell import Shell
from ...core.errors import InvalidInput, UnexpectedContent
from ..annotations.index import LabelIndex
from ..annotations.reading import Annotations, decode
from ..annotations.writing import FrameRange, check_frames, encode
from .records import as_it_is, pages

__all__ = ["AnnotationSet", "FramesThere"]

FramesThere = Callable[[], FrameRange | None]
"""Tells the frames that there are; None where nobody knows."""

_MANY = 2000
"""From so many on, work with them happens beside the event loop."""


class AnnotationSet:
    """The annotations of one task or job. Labels go by name; they are read once for each of these objects.

    Frames are numbers in the task, for jobs too. On a task with overlapping jobs the server keeps what lies
    in the overlap once for each job, and so lists it more than once (wire contract, section 8).
    """

    def __init__(
        self,
        shell: Shell,
        calls: Any,
        id: int,
        frames: FramesThere,
        **whose: int,
    ) -> None:
        self._shell = shell
        self._calls = calls
        self._id = id
        self._ask_frames = frames
        self._frames: FrameRange | None = None
        self._whose = whose
        self._labels: LabelIndex | None = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value}' for name, value in self._whose.items())})"

    def labels(self, *, anew: bool = False) -> LabelIndex:
        """The labels that can be used here, with their attributes; ``anew`` asks for them again."""
        if self._labels is None or anew:
            pager = self._shell.pager(pages(label_calls.list_endpoint.call(self._whose), 500), as_it_is)
            self._labels = LabelIndex([raw for raw in pager])
        return self._labels

    def get(self) -> Annotations:
        """All of them, with label names. A large task is better read job by job: servers have a hard time."""
        return self._read(self._shell.send(self._calls.retrieve_annotations(self._id)))

    def replace(self, annotations: Any) -> Annotations:
        """What is there now: these, with their ids, and none of those that were there before.

        Of a task whose jobs overlap, write back job by job: what lies in an overlap is listed once for each
        job, and every copy would be kept once for each job again. InvalidInput for what was read with parts
        that this version cannot read: they would be lost.
        """
        if isinstance(annotations, Annotations) and annotations.strange:
            raise InvalidInput(
                f"annotations: {len(annotations.strange)} of them are of kinds that are not known here, and "
                "would be deleted; use update() and add(), or replace(list(annotations)) to leave them out",
                field="annotations",
            )
        body = self._body(_flat((annotations,)))
        return self._sent(body, self._calls.update_annotations(self._id, body))

    def add(self, *annotations: Any) -> Annotations:
        """What was added, with ids: annotations one by one, or all in a list; one call for all of them."""
        return self._change("create", _flat(annotations))

    def update(self, *annotations: Any) -> Annotations:
        """What was changed: whole annotations with the ids that they have.

        What is left out falls back to its default: this replaces, and merges nothing (trap 10). So take
        what was read and change that: ``update(box.changed(left=0))``.
        """
        return self._change("update", _flat(annotations))

    def delete(self, *annotations: Any) -> Annotations:
        """What is gone now: annotations that were read from here, or their ids.

        Ids cost a read before, since the server wants whole annotations (trap 10). The ids of tags, shapes
        and tracks are counted apart: an id that several have means all of these.
        """
        given = _flat(annotations)
        if isinstance(given, list) and any(isinstance(one, int) for one in given):
            given = self._found([one for one in given if isinstance(one, int)]) + [
                one for one in given if not isinstance(one, int)
            ]
        return self._change("delete", given)

    def clear(self) -> None:
        """Nothing; all of them are gone."""
        self._shell.send(self._calls.destroy_annotations(self._id))

    def _found(self, ids: list[int]) -> list[Any]:
        wanted = set(ids)
        found = [one for one in self.get() if one.id in wanted]
        missing = wanted - {one.id for one in found}
        if missing:
            shown = ", ".join(map(str, sorted(missing)[:5]))
            raise InvalidInput(f"annotations: there is none with the id {shown}", field="annotations")
        return found

    def _change(self, action: str, annotations: Any) -> Annotations:
        body = self._body(annotations, with_ids=action != "create")
        if action != "create":
            _all_have_ids(body)
        call = self._calls.partial_update_annotations(self._id, body, action=action)
        return self._sent(body, call)

    def _sent(self, body: Any, call: Call[Any]) -> Annotations:
        raw = self._shell.send(call)
        if isinstance(body, dict) and body.get("intervals") and not isinstance(raw.intervals, list):
            raise UnexpectedContent(
                "intervals were sent to a server that does not know them (they came with 2.72): it stored "
                "everything else and dropped them without a word",
                status=200,
            )
        return self._read(raw)

    def _body(self, annotations: Any, *, with_ids: bool = False) -> Any:
        if isinstance(annotations, Mapping) or (
            isinstance(annotations, Struct) and hasattr(annotations, "shapes")
        ):
            # As the contract has it: the rest is checked when it is sent.
            check_frames(annotations, self._frames_there())
            return annotations
        given = list(annotations)
        labels = self._labels_for(given)
        frames = self._frames_there()
        if len(given) < _MANY:
            return encode(given, labels, frames, with_ids=with_ids)

        def work() -> Any:
            return encode(given, labels, frames, with_ids=with_ids)

        return in_thread(work)

    def _frames_there(self) -> FrameRange | None:
        if self._frames is None:
            self._frames = self._ask_frames()
        return self._frames

    def _labels_for(self, annotations: list[Any]) -> LabelIndex:
        known = self._labels
        labels = self.labels()
        named = {label for one in annotations if isinstance(label := getattr(one, "label", None), str)}
        # Somebody may have added a label since they were read.
        if known is not None and not named <= labels.by_name.keys():
            labels = self.labels(anew=True)
        return labels

    def _read(self, raw: models.LabeledData) -> Annotations:
        labels = self.labels()
        count = sum(len(part) for part in (raw.tags, raw.shapes, raw.tracks) if isinstance(part, list))
        return decode(raw, labels) if count < _MANY else in_thread(decode, raw, labels)


def _flat(annotations: tuple[Any, ...]) -> Any:
    if len(annotations) != 1:
        return list(annotations)
    (only,) = annotations
    if isinstance(only, Mapping) or (
        isinstance(only, Struct) and hasattr(only, "shapes") and hasattr(only, "tags")
    ):
        return only
    if isinstance(only, Annotations) or (isinstance(only, Iterable) and not isinstance(only, Struct | str)):
        return list(only)
    return [only]


def _all_have_ids(body: Any) -> None:
    if not isinstance(body, dict):
        return
    for part in ("tags", "shapes", "tracks", "intervals"):
        for at, one in enumerate(body.get(part, ())):
            if isinstance(one, Struct) and not isinstance(getattr(one, "id", None), int):
                raise InvalidInput(
                    f"{part}[{at}].id: missing; take annotations that were read", field=f"{part}[{at}].id"
                )
