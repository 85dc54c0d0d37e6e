# Written by `make generate` from scripts/generator/runtime/unions.py: change that file, not this one.
"""Unions that msgspec cannot tell apart by itself: by the tag that the contract names, else by what fits."""

import types
from collections.abc import Mapping
from typing import Annotated, Any, Union, get_args, get_origin

import msgspec

__all__ = ["OneOf", "candidates", "decode_one_of", "knows"]


class _Union(type):
    def __instancecheck__(cls, value: object) -> bool:
        # msgspec asks this of what the hook below made.
        return any(_is_a(value, member) for member in getattr(cls, "members", ()))


class OneOf(metaclass=_Union):
    """Base of such a union. With a ``tag`` that field's value decides, by ``by_tag``; else see below."""

    members: tuple[Any, ...] = ()
    tag: str = ""
    by_tag: Mapping[Any, Any] = {}


def candidates(union: type[OneOf], value: Any) -> list[Any]:
    """The members that come into question, the first one first.

    Without a tag these are the members that know most of the value's keys: a member that fits because it
    overlooks a key that another one knows would lose what stands there.
    """
    if union.tag:
        tag = value.get(union.tag) if isinstance(value, Mapping) else None
        return [union.by_tag[tag]] if isinstance(tag, str | int) and tag in union.by_tag else []
    known = [_known_keys(member, value) for member in union.members]
    return [member for member, count in zip(union.members, known, strict=True) if count == max(known)]


def decode_one_of(union: type[OneOf], value: Any, dec_hook: Any) -> Any:
    """The value as the first candidate that it converts to; ValueError where it fits none."""
    if isinstance(value, msgspec.Struct) and isinstance(value, union):
        return value
    problems: dict[str, str] = {}
    members = candidates(union, value)
    for member in members:
        try:
            return msgspec.convert(value, member, dec_hook=dec_hook)
        except msgspec.ValidationError as problem:
            problems[getattr(member, "__name__", str(member))] = str(problem)
    # A ValueError: msgspec puts the path to the union behind it, after the path inside of the member.
    if len(members) == 1:
        raise ValueError(*problems.values())
    if union.tag:
        raise ValueError(f"{union.tag} is none of {', '.join(str(tag) for tag in union.by_tag)}")
    told = [f"{name} ({text.replace(' - at `$', ' at `')})" for name, text in problems.items()]
    raise ValueError(f"fits none of {', '.join(told)}")


def knows(member: Any, value: Any) -> bool:
    """Whether the member has a place for any key of the value: else all of it would be lost in it."""
    return not isinstance(value, Mapping) or get_origin(member) is dict or _known_keys(member, value) > 0


def _known_keys(member: Any, value: Any) -> int:
    if not isinstance(value, Mapping):
        return 0
    if isinstance(member, type) and issubclass(member, msgspec.Struct):
        return len(set(member.__struct_encode_fields__) & set(value))
    if isinstance(member, type) and issubclass(member, OneOf):
        return max((_known_keys(inner, value) for inner in member.members), default=0)
    return 0


def _is_a(value: object, member: Any) -> bool:
    if member is Any:
        return True
    if get_origin(member) is Annotated:
        return _is_a(value, get_args(member)[0])
    if get_origin(member) in (Union, types.UnionType):
        return any(_is_a(value, part) for part in get_args(member))
    kind = get_origin(member) or member
    return isinstance(value, kind) if isinstance(kind, type) else True
