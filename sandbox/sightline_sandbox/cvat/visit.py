"""One request as handlers see it: who asks, in which workspace, with what."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from sqlalchemy.orm import Session

from .bodies import Body
from .problems import missing
from .tables import AccessToken, Base, Organization, User

if TYPE_CHECKING:
    from .world import World

__all__ = ["Context", "Visit", "Way"]

Way = Literal["basic", "session", "token", "bearer"]
T = TypeVar("T", bound=Base)


@dataclass(frozen=True)
class Context:
    """The workspace that a request names: none, the personal one, or an organization."""

    named: bool = False
    organization: Organization | None = None


@dataclass
class Visit:
    """A request with its session on the database."""

    world: "World"
    session: Session
    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    cookies: Mapping[str, str]
    base: str
    """Scheme and host as the client wrote them: links begin with it."""
    body: Body
    visitor: User | None = None
    way: Way | None = None
    token: AccessToken | None = None
    context: Context = field(default_factory=Context)
    afterwards: list[Callable[[], None]] = field(default_factory=list)

    @property
    def user(self) -> User:
        """Who asks; only where a handler is not open to everybody."""
        assert self.visitor is not None
        return self.visitor

    @property
    def data(self) -> dict[str, Any]:
        """The fields of the body."""
        return self.body.data

    @property
    def now(self) -> datetime:
        """The time, naive UTC."""
        return self.world.now()

    @property
    def newer(self) -> bool:
        """Whether answers are those of release 2.80."""
        return self.world.newer

    def later(self, work: Callable[[], None]) -> None:
        """Do this once what the request changed is kept."""
        self.afterwards.append(work)

    def url(self, path: str) -> str:
        """An absolute address of this service."""
        return f"{self.base}/api/{path}"

    def fetch(self, table: type[T], identity: str | int, what: str | None = None) -> T:
        """The row with this id; 404 where there is none."""
        text = str(identity)
        # SQLite keeps 64 bits; a longer number is an id of nothing.
        row = self.session.get(table, int(text)) if text.isdecimal() and len(text) < 19 else None
        if row is None:
            raise missing(what or table.__name__)
        return row
