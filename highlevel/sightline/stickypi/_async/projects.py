"""Projects of revision 0.1.1: who may see them, stretches of time in them, and columns of their own."""

from typing import TYPE_CHECKING, Any, Unpack

from attrs import frozen

from sightline_api.stickypi import models
from sightline_api.stickypi import project_permissions as permission_calls
from sightline_api.stickypi import projects as calls

from ..._fields import text
from ..._rows import Rows
from ...core.checks import length, positive_int
from ...core.errors import NotFound
from ..accounts import any_of
from ..columns import record
from ..enums import ProjectLevel, level
from ..keywords import ProjectChoice
from .link import AsyncPiCollection, AsyncPiEntity, AsyncPiShell
from .row import AsyncPiRow

if TYPE_CHECKING:
    from .project_series import AsyncProjectColumns, AsyncProjectSeries
    from .users import AsyncUser

__all__ = ["AsyncProject", "AsyncProjectPermission", "AsyncProjectPermissions", "AsyncProjects"]


@frozen(repr=False)
class AsyncProjectPermission(AsyncPiEntity[models.ProjectPermission | models.ProjectPermissionStored]):
    """What a user may do in a project."""

    @property
    def id(self) -> int | None:
        """The row's number; None where it was just made."""
        return self.raw.id

    @property
    def project_id(self) -> int:
        """The project."""
        return self.raw.parent_project_id

    @property
    def user_id(self) -> int:
        """The user."""
        return self.raw.parent_user_id

    @property
    def level(self) -> ProjectLevel:
        """Read, write, or admin."""
        return self.raw.level

    def _shown(self) -> dict[str, Any]:
        return {"project_id": self.project_id, "user_id": self.user_id, "level": int(self.raw.level)}

    def record(self) -> dict[str, Any]:
        """Its columns by the service's names."""
        return record(self.raw)


@frozen(repr=False)
class AsyncProject(AsyncPiRow[models.Project]):
    """A project."""

    @property
    def id(self) -> int:
        """The row's number."""
        return self.raw.id

    @property
    def name(self) -> str:
        """Its name; two may have the same."""
        return self.raw.name

    @property
    def description(self) -> str | None:
        """What it is, in a few words."""
        return text(self.raw.description)

    @property
    def notes(self) -> str | None:
        """Anything else."""
        return text(self.raw.notes)

    def _shown(self) -> dict[str, Any]:
        return {"id": self.raw.id, "name": self.raw.name}

    @property
    def permissions(self) -> "AsyncProjectPermissions":
        """Who may do what in it."""
        return AsyncProjectPermissions(self._pi, self.id)

    @property
    def series(self) -> "AsyncProjectSeries":
        """Its stretches of time."""
        from .project_series import AsyncProjectSeries

        return AsyncProjectSeries(self._pi, self.id)

    @property
    def columns(self) -> "AsyncProjectColumns":
        """The columns that it has added to its series."""
        from .project_series import AsyncProjectColumns

        return AsyncProjectColumns(self._pi, self.id)

    async def delete(self) -> None:
        """Nothing; the project is gone with its series and permissions. Needs level 3, or raises NotFound."""
        await AsyncProjects(self._pi).delete(self.id)


class AsyncProjectPermissions(AsyncPiCollection):
    """Who may do what in one project."""

    def __init__(self, shell: AsyncPiShell, project_id: int) -> None:
        super().__init__(shell)
        self._project_id = project_id

    async def list(self) -> Rows[AsyncProjectPermission]:
        """Every permission of the project; needs level 1."""
        rows = await self._shell.send(permission_calls.get([{"id": str(self._project_id)}]))
        return Rows(AsyncProjectPermission(row, connection=self._shell) for row in rows)

    async def create(
        self, user: "AsyncUser | int", level_: ProjectLevel | str | int
    ) -> AsyncProjectPermission:
        """The permission that was given: ``read``, ``write`` or ``admin``. Needs level 3.

        A user has one permission, which cannot be changed: a second one is refused (500).
        """
        user_id: Any = getattr(user, "id", user)
        body = {
            "project_id": self._project_id,
            "user_id": positive_int("user", user_id),
            "level": int(level(level_)),
        }
        rows = await self._shell.send(permission_calls.put([body]))
        return AsyncProjectPermission(rows[0], connection=self._shell)


class AsyncProjects(AsyncPiCollection):
    """The projects that the user may see; administrators see all."""

    async def list(self, *choices: ProjectChoice, **filters: Unpack[ProjectChoice]) -> Rows[AsyncProject]:
        """The projects that fit every filter, or all: ``name="bees%"``; texts are patterns as for users.

        Given as objects, those that fit one of them.
        """
        rows = await self._shell.send(calls.get(any_of(models.ProjectFilter, choices, filters)))
        unique = {row.id: row for row in rows}
        return Rows(AsyncProject(row, connection=self._shell) for row in unique.values())

    async def get(self, project_id: int) -> AsyncProject:
        """The project with this number; raises NotFound where there is none, or it is not for the user."""
        rows = await self.list(id=str(positive_int("project_id", project_id)))
        if not rows:
            raise NotFound(
                f"there is no project {project_id} here",
                status=404,
                operation=calls.get_endpoint.operation_id,
            )
        return rows[0]

    async def create(
        self, name: str, *, description: str | None = None, notes: str | None = None
    ) -> AsyncProject:
        """A new project, run by whoever makes it: at most 32, 20 and 2048 characters."""
        body: dict[str, Any] = {"name": length("name", name, 1, 32)}
        if description is not None:
            body["description"] = length("description", description, 0, 20)
        if notes is not None:
            body["notes"] = length("notes", notes, 0, 2048)
        return AsyncProject((await self._shell.send(calls.put([body])))[-1], connection=self._shell)

    async def delete(self, project_id: int) -> AsyncProject:
        """The project that was deleted; raises NotFound where the user does not run it (level 3)."""
        rows = await self._shell.send(calls.delete([{"id": str(positive_int("project_id", project_id))}]))
        if not rows:
            raise NotFound(
                f"there is no project {project_id} that you run",
                status=404,
                operation=calls.delete_endpoint.operation_id,
            )
        return AsyncProject(rows[0], connection=self._shell)
