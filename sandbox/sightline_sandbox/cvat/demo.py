"""``--seed demo``: an organization, a project of two tasks with drawn pictures, annotations, an issue."""

import io
from typing import Any

from PIL import Image, ImageDraw
from sqlalchemy import select
from sqlalchemy.orm import Session

from ..passwords import hash_password
from .grading.settings import settings_of
from .labelling import add_labels
from .marks.checking import check_marks
from .marks.keeping import labels_of_task, write
from .marks.slicing import slice_marks
from .media.store import keep_media
from .segments import cut, frames_of, make_job
from .tables import Comment, Data, Issue, Job, Membership, Organization, Project, Task, User
from .world import World

__all__ = ["DEMO_PEOPLE", "DEMO_PROJECT", "draw_scene", "seed_demo"]

DEMO_PROJECT = "Fire watch"
DEMO_PEOPLE = {"maria": "maintainer", "pavel": "worker"}
"""Who is in the organization beside the administrator, with the administrator's password."""
_SIZE = (640, 360)
_LABELS: list[dict[str, Any]] = [
    {"name": "smoke", "type": "polygon", "color": "#9aa0a6"},
    {
        "name": "car",
        "type": "rectangle",
        "color": "#c83c32",
        "attributes": [
            {
                "name": "parked",
                "mutable": False,
                "input_type": "checkbox",
                "default_value": "false",
                "values": ["false"],
            }
        ],
    },
    {"name": "night", "type": "tag", "color": "#1c2541"},
]


def seed_demo(world: World) -> None:
    """Fill a sandbox that has no projects; one that has some is left alone."""
    if world.options.seed != "demo":
        raise ValueError(f"no seed {world.options.seed!r}: the sandbox knows 'demo'")
    with world.store.writing() as session:
        if session.scalar(select(Project.id).limit(1)) is not None:
            return
        admin = session.scalars(select(User).where(User.username == world.options.login)).one()
        organization = _gather_people(world, session, admin)
        common = {"owner_id": admin.id, "organization_id": organization.id, **_dates(world)}
        project = Project(name=DEMO_PROJECT, **common)
        session.add(project)
        session.flush()
        add_labels(session, project, _LABELS)
        for name, first in (("Morning", 0), ("Evening", 6)):
            task = Task(name=name, project_id=project.id, mode="annotation", subset="Train", **common)
            _fill(world, session, task, first)
        _talk(world, session, admin)


def draw_scene(number: int) -> tuple[bytes, dict[str, Any]]:
    """A hill with a car that drives and smoke that rises, as JPEG; and where both are."""
    picture = Image.new("RGB", _SIZE, (150, 190, 225))
    pen = ImageDraw.Draw(picture)
    pen.polygon([(0, 300), (220, 190), (430, 250), (640, 170), (640, 360), (0, 360)], fill=(88, 120, 70))
    left, top = 40 + 45 * number, 310
    car = [left, top, left + 60, top + 26]
    pen.rectangle(car, fill=(200, 60, 50))
    height = 30 + 8 * number
    smoke = [(300, 215), (322, 215), (350, 215 - height), (330, 195 - height), (280, 205 - height)]
    pen.polygon(smoke, fill=(170, 172, 176))
    content = io.BytesIO()
    picture.save(content, "JPEG", quality=85)
    places = {"car": [float(one) for one in car], "smoke": [float(one) for pair in smoke for one in pair]}
    return content.getvalue(), places


def _gather_people(world: World, session: Session, admin: User) -> Organization:
    organization = Organization(
        slug="watch", name="Fire watch", description="", contact={}, owner_id=admin.id, **_dates(world)
    )
    session.add(organization)
    session.flush()
    roles = {admin.id: "owner"}
    for name, role in DEMO_PEOPLE.items():
        user = User(
            username=name,
            first_name=name.title(),
            email=f"{name}@sandbox.test",
            hashed=hash_password(world.options.password),
            date_joined=world.now(),
        )
        session.add(user)
        session.flush()
        roles[user.id] = role
    for user_id, role in roles.items():
        session.add(
            Membership(
                user_id=user_id,
                organization_id=organization.id,
                role=role,
                is_active=True,
                joined_date=world.now(),
            )
        )
    return organization


def _fill(world: World, session: Session, task: Task, first: int) -> None:
    """Six frames in jobs of three, with what is to be seen on them drawn."""
    scenes = [draw_scene(number) for number in range(first, first + 6)]
    frames = [
        {
            "name": f"frame_{first + number:03}.jpg",
            "width": _SIZE[0],
            "height": _SIZE[1],
            "key": keep_media(world, content),
        }
        for number, (content, _) in enumerate(scenes)
    ]
    data = Data(
        image_quality=70,
        chunk_size=72,
        frames=frames,
        size=len(frames),
        stop_frame=len(frames) - 1,
        chunks_updated_date=world.now(),
    )
    session.add(data)
    session.flush()
    task.data_id, task.segment_size, task.overlap = data.id, 3, 0
    session.add(task)
    session.flush()
    settings_of(world, session, task)
    ids = {label.name: label.id for label in labels_of_task(session, task)}
    drawn = [one for number, scene in enumerate(scenes) for one in _marks(number, scene[1], ids)]
    marks = check_marks({"shapes": drawn})
    for start, stop in cut(len(frames), 3, 0):
        job = make_job(session, task, start, stop, world.now())
        write(session, job, slice_marks(marks, frames_of(job), start, stop))


def _marks(frame: int, places: dict[str, Any], ids: dict[str, int]) -> list[dict[str, Any]]:
    kinds = {"car": "rectangle", "smoke": "polygon"}
    return [
        {"type": kinds[name], "frame": frame, "label_id": ids[name], "points": points}
        for name, points in places.items()
    ]


def _talk(world: World, session: Session, admin: User) -> None:
    job = session.scalars(select(Job).order_by(Job.id)).first()
    assert job is not None
    issue = Issue(
        job_id=job.id, frame=1, position=[300.0, 180.0, 350.0, 215.0], owner_id=admin.id, **_dates(world)
    )
    session.add(issue)
    session.flush()
    said = {"issue_id": issue.id, "owner_id": admin.id, "message": "Is this smoke, or a cloud?"}
    session.add(Comment(**said, **_dates(world)))


def _dates(world: World) -> dict[str, Any]:
    return {"created_date": world.now(), "updated_date": world.now()}
