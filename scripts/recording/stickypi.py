"""Scenarios with a Sticky Pi server. Each deletes what it made, and returns what it saw."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sightline import StickyPi
from sightline.core.errors import ApiError
from sightline.stickypi import Image, NewAnnotation, NewLabel, Series, TuboidId, TuboidPut
from sightline.stickypi.samples import sample_image, sample_name
from sightline_api._runtime.files import File

__all__ = ["SCENARIOS", "Setup"]

_DEVICE = "0ec0de01"
_TIMES = ("2021-06-01T21:00:00Z", "2021-06-01T21:30:00Z", "2021-06-01T22:00:00Z")
_NIGHT = ("2021-06-01T21:00:00Z", "2021-06-02T09:00:00Z")
_ALGO = {"algo_name": "recorded", "algo_version": "1600000000-recorded"}
_SQUARE = [(5, 5), (20, 5), (20, 20), (5, 20)]


@dataclass(frozen=True)
class Setup:
    """Where a session takes place, and as whom: an administrator."""

    url: str
    username: str
    password: str = field(repr=False)

    @property
    def known(self) -> dict[str, str]:
        """What must not be in a cassette; the user name has a placeholder too."""
        return {"username": self.username, "password": self.password}

    def client(self, password: str | None = None) -> StickyPi:
        """A client that repeats nothing and does one thing at a time: a session is the same each time."""
        return StickyPi(
            self.url, username=self.username, password=password or self.password, retries=0, parallel=1
        )


def images(setup: Setup) -> list[Any]:
    """Pictures put, put again, found in each way, fetched, deleted."""
    seen: list[Any] = []
    with setup.client() as pi, _pictures(pi) as made:
        again = pi.images.put(_files())
        seen.append([one.status for one in again if not isinstance(one, Exception)])
        seen.append([image.name for image in pi.images.get([(_DEVICE, when) for when in _TIMES])])
        for what in ("metadata", "image", "thumbnail", "thumbnail-mini"):
            seen.append(sorted(image.name for image in pi.images.series(_DEVICE, *_NIGHT, what=what)))
        seen.append(len(pi.images.series([f"{_DEVICE[:4]}%", _DEVICE], _TIMES[0], _TIMES[2])))
        seen.append(made[0].read() == _content(_TIMES[0]))
        seen.append([made[0].read(what)[:3] for what in ("thumbnail", "thumbnail-mini")])
        seen.append(_refusal(lambda: pi.images.get_one(_DEVICE, "2021-06-03")))
    return seen


def annotations(setup: Setup) -> list[Any]:
    """Outlines drawn on two of three pictures, found in each way, and refused the second time."""
    seen: list[Any] = []
    with setup.client() as pi, _pictures(pi) as made:
        drawn = [NewAnnotation.of_image(image, [_SQUARE], **_ALGO) for image in made[:2]]
        seen.append([one.n_objects for one in pi.uid_annotations.put(drawn)])
        (found,) = pi.uid_annotations.get(made[0])
        seen.append([contour.area for contour in found.contours or ()])
        seen.append(len(pi.uid_annotations.series(_DEVICE, *_NIGHT, what="metadata")))
        joined = pi.images.with_annotations(_DEVICE, *_NIGHT, what_annotation="data")
        seen.append([(one.image.name, one.annotation is not None) for one in joined])
        seen.append(_refusal(lambda: pi.uid_annotations.put(drawn[0])))
        seen.append(_refusal(lambda: pi.images.to_annotate(_DEVICE, *_NIGHT, **_ALGO)))
    return seen


def tuboids(setup: Setup) -> list[Any]:
    """A series of one tuboid: put, labelled, found with its label, read, deleted with its series."""
    seen: list[Any] = []
    series = Series(
        device=_DEVICE, start_datetime=_NIGHT[0], end_datetime=_NIGHT[1], n_images=3, n_tuboids=1, **_ALGO
    )
    name = TuboidId(_DEVICE, series.start_datetime, series.end_datetime, series.algo_version, 0)
    shot, picture = f"{_DEVICE}.2021-06-01_21-00-00,10,10,1.0\n".encode(), _content(_TIMES[0])
    tile = TuboidPut(name, shot, tuboid=picture, context=picture)
    with setup.client() as pi:
        try:
            seen.append([one.n_shots for one in _rows(pi.tiled_tuboids.put([tile], series))])
            label = NewLabel(tuboid_id=str(name), label=3, pattern="^Insecta.*$", type="Insecta", **_ALGO)
            seen.append([one.label for one in pi.itc_labels.put(label)])
            seen.append([one.type for one in pi.itc_labels.get(str(name))])
            joined = pi.tiled_tuboids.with_labels(_DEVICE, *_NIGHT)
            seen.append([(one.tuboid.tuboid_id, one.label is not None) for one in joined])
            (found,) = pi.tiled_tuboids.series(_DEVICE, *_NIGHT, what="data")
            seen.append(found.read("tuboid") == picture)
        finally:
            gone = pi.tiled_tuboids.delete(_DEVICE, *_NIGHT)
        seen.append([one.series.n_tuboids for one in gone])
    return seen


def projects(setup: Setup) -> list[Any]:
    """A project of revision 0.1.1 with a column and a series of its own; of 0.1.0, how it refuses one."""
    seen: list[Any] = []
    with setup.client() as pi:
        seen.append(str(pi.revision()))
        try:
            project = pi.projects.create("recorded", description="for a recording")
        except ApiError as refusal:
            return [*seen, refusal.status]
        try:
            project.columns.create("site", "VARCHAR(16)")
            row = project.series.create(_DEVICE, *_NIGHT, site="north")
            project.series.update(row.id, site="south")
            seen.append([(one.device, one.record()["site"]) for one in project.series.list()])
            seen.append([one.level for one in project.permissions.list()])
            project.series.delete(row.id)
        finally:
            project.delete()
        seen.append([one.name for one in pi.projects.list(name="recorded")])
    return seen


def refusals(setup: Setup) -> list[Any]:
    """Who may not in, and what nobody has."""
    seen: list[Any] = []
    with setup.client("placeholder-wrong-password") as stranger:
        seen.append(_refusal(lambda: stranger.images.get((_DEVICE, _TIMES[0]))))
    with setup.client() as pi:
        seen.append(pi.sign_in() is not None)
        seen.append(len(pi.images.get((_DEVICE, _TIMES[0]))))
        seen.append(len(pi.ml_bundles.list("no-such-bundle")))
        seen.append(sorted({one.role for one in pi.users.list()}))
    return seen


@contextmanager
def _pictures(pi: StickyPi) -> Iterator[list[Image]]:
    """Three pictures, which are gone afterwards."""
    try:
        puts = pi.images.put(_files())
        yield [_row(one) for one in puts]
    finally:
        pi.images.delete([(_DEVICE, when) for when in _TIMES])


def _row(put: Any) -> Image:
    if isinstance(put, Exception):
        raise put
    image: Image = put.image
    return image.refresh()


def _rows(given: Any) -> list[Any]:
    for one in given:
        if isinstance(one, Exception):
            raise one
    return list(given)


def _files() -> list[File]:
    return [File(_content(when), sample_name(_DEVICE, when)) for when in _TIMES]


def _content(when: str) -> bytes:
    # The older of the two kinds of EXIF, which both revisions take.
    return sample_image(_DEVICE, when, generation=2020)


def _refusal(ask: Callable[[], Any]) -> Any:
    """The status with which that is refused, or how many there are."""
    try:
        return len(ask())
    except ApiError as refusal:
        return refusal.status


SCENARIOS: dict[str, Callable[[Setup], list[Any]]] = {
    "annotations": annotations,
    "images": images,
    "projects": projects,
    "refusals": refusals,
    "tuboids": tuboids,
}
"""By the name of the cassette."""
