"""Issues: what reviewers found wrong, and what is said about it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, ClassVar

from attrs import frozen

from sightline_api.cvat import comments as comment_calls
from sightline_api.cvat import issues as calls
from sightline_api.cvat import models

from ..._async.pager import AsyncPager
from ..._fields import flag, moment, text, whole
from ...core.checks import length, not_negative_int
from ...core.errors import InvalidInput
from ..annotations.base import listed, numbers
from .records import AsyncOwned, AsyncRecords, id_of, user_name

__all__ = ["AsyncComment", "AsyncComments", "AsyncIssue", "AsyncIssues"]


@frozen(repr=False)
class AsyncComment(AsyncOwned[models.CommentRead]):
    """What somebody said about an issue."""

    _calls: ClassVar[Any] = comment_calls

    @property
    def issue_id(self) -> int | None:
        """The issue that it is about."""
        return whole(self.raw.issue)

    @property
    def message(self) -> str | None:
        """What was said."""
        return text(self.raw.message)

    @property
    def owner(self) -> str | None:
        """The user name of who said it."""
        return user_name(self.raw.owner)

    @property
    def created_date(self) -> datetime | None:
        """When it was said (aware)."""
        return moment(self.raw.created_date)


class AsyncComments(AsyncRecords[AsyncComment]):
    """What is said about issues; ``issue_id`` and ``job_id`` are among the filters."""

    _calls: ClassVar[Any] = comment_calls
    _entity: ClassVar[Any] = AsyncComment

    async def create(self, issue: Any, message: str) -> AsyncComment:
        """A new comment on an issue, or its id."""
        body = {"issue": id_of("issue", issue), "message": length("message", message, 1)}
        return self._make(await self._shell.send(comment_calls.create(body)))


@frozen(repr=False)
class AsyncIssue(AsyncOwned[models.IssueRead]):
    """Something wrong at a place of a frame."""

    _calls: ClassVar[Any] = calls

    @property
    def job_id(self) -> int | None:
        """The job that it was found in."""
        return whole(self.raw.job)

    @property
    def frame(self) -> int | None:
        """The frame, counted in the task."""
        return whole(self.raw.frame)

    @property
    def position(self) -> tuple[float, ...]:
        """Coordinates x, y, x, y … in pixels."""
        return tuple(self.raw.position) if isinstance(self.raw.position, list) else ()

    @property
    def is_resolved(self) -> bool | None:
        """Whether it was put right."""
        return flag(self.raw.resolved)

    @property
    def owner(self) -> str | None:
        """The user name of who found it."""
        return user_name(self.raw.owner)

    @property
    def created_date(self) -> datetime | None:
        """When it was found (aware)."""
        return moment(self.raw.created_date)

    def _shown(self) -> dict[str, Any]:
        return {"id": self.id, "job_id": self.job_id, "resolved": self.is_resolved}

    def comments(self) -> AsyncPager[AsyncComment]:
        """What is said about it, the message that it began with among that."""
        return AsyncComments(self._shell).list(issue_id=self.id)

    def get_comments(self) -> AsyncPager[AsyncComment]:
        """What is said about it: CVAT's word for ``comments``."""
        return self.comments()

    async def comment(self, message: str) -> AsyncComment:
        """A new comment on it."""
        return await AsyncComments(self._shell).create(self, message)

    async def resolve(self) -> "AsyncIssue":
        """The issue, which is put right now."""
        return await self.update(resolved=True)

    async def reopen(self) -> "AsyncIssue":
        """The issue, which is not put right after all."""
        return await self.update(resolved=False)


class AsyncIssues(AsyncRecords[AsyncIssue]):
    """What reviewers found wrong; ``job_id``, ``task_id`` and ``resolved`` are among the filters."""

    _calls: ClassVar[Any] = calls
    _entity: ClassVar[Any] = AsyncIssue

    async def create(
        self, job: Any, message: str, *, frame: int, position: Sequence[float], assignee: Any = None
    ) -> AsyncIssue:
        """A new issue in a job (or its id): ``position`` are coordinates x, y, x, y … in pixels.

        The message becomes its first comment. Naming an assignee needs the context of an organization.
        """
        place = numbers("position", listed("position", position, "coordinates x, y, x, y …"))
        if not place or len(place) % 2:
            raise InvalidInput(
                f"position: {len(place)} numbers are no coordinates x, y, x, y …", field="position"
            )
        body: dict[str, Any] = {
            "job": id_of("job", job),
            "frame": not_negative_int("frame", frame),
            "position": list(place),
            "message": length("message", message, 1),
        }
        if assignee is not None:
            body["assignee"] = id_of("assignee", assignee)
        return self._make(await self._shell.send(calls.create(body)))
