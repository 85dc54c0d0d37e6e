"""What can be given by name where a call hands it on, so that editors and type checkers know it."""

from typing import TypedDict

__all__ = ["ProjectChoice", "UserChoice"]


class UserChoice(TypedDict, total=False):
    """What accounts can be chosen by; texts are patterns."""

    id: int | str
    username: str
    email: str
    is_admin: bool | int | str
    can_write: bool | int | str
    datetime_created: str
    api_version: str
    api_user: str
    api_user_id: int | str


class ProjectChoice(TypedDict, total=False):
    """What projects can be chosen by; texts are patterns."""

    id: int | str
    name: str
    description: str
    notes: str
    datetime_created: str
    api_version: str
    api_user_id: int | str
