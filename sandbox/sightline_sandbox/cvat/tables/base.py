"""What all tables share."""

from datetime import datetime
from typing import Annotated, Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

__all__ = ["Base", "Dated", "ToOrganization", "ToUser", "ToUserOrNobody"]

ToUser = Annotated[int, mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)]
ToUserOrNobody = Annotated[int | None, mapped_column(ForeignKey("users.id", ondelete="SET NULL"), index=True)]
ToOrganization = Annotated[
    int | None, mapped_column(ForeignKey("organizations.id", ondelete="CASCADE"), index=True)
]


class Base(DeclarativeBase):
    """Numbers are never given twice, not even after a deletion."""

    __table_args__: Any = ({"sqlite_autoincrement": True},)
    type_annotation_map = {dict[str, Any]: JSON, list[Any]: JSON}  # noqa: RUF012 (SQLAlchemy's way)


class Dated(Base):
    """A row with an id that knows when it was made and changed (naive UTC)."""

    __abstract__ = True
    id: Mapped[int] = mapped_column(primary_key=True)
    created_date: Mapped[datetime]
    updated_date: Mapped[datetime]
