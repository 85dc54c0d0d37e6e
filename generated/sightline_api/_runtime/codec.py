# Written by `make generate` from scripts/generator/runtime/codec.py: change that file, not this one.
"""Bytes to models and back: strict first, lenient where a server drifted."""

import types
import warnings
from collections.abc import Callable, Mapping
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

import msgspec
from msgspec import UNSET, UnsetType

from .errors import InvalidInput, SchemaDriftWarning
from .files import NO_FILE, File
from .model import closed_enums
from .unions import OneOf, candidates, decode_one_of, knows

__all__ = ["check", "dec_hook", "decode", "encode_json", "lenient"]

Report = Callable[[str, str], None]


def dec_hook(wanted: type, value: Any) -> Any:
    """How msgspec makes the types that it does not know."""
    if issubclass(wanted, OneOf):
        return decode_one_of(wanted, value, dec_hook)
    if wanted is File:
        if isinstance(value, str):
            # Without the text itself: it may be the content of a key file. ``check`` knows whether it is.
            raise InvalidInput(NO_FILE)
        return value if isinstance(value, File) else File(value)
    raise NotImplementedError(wanted)


@cache
def _decoder(wanted: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(wanted, dec_hook=dec_hook)


def encode_json(value: Any) -> bytes:
    """JSON text of models, dicts and lists in any mixture; raises InvalidInput for what JSON cannot say."""
    try:
        return msgspec.json.encode(value)
    except (TypeError, ValueError, OverflowError, RecursionError, msgspec.MsgspecError) as problem:
        raise InvalidInput(f"body: cannot be written as JSON: {problem}", field="body") from None


def check(value: Any, wanted: Any, where: str, *, encoded: bytes | None = None) -> None:
    """Nothing, where the input fits its type; else InvalidInput with the path of the part that does not,
    and its value, unless that is a secret.
    """
    token = closed_enums.set(True)
    try:
        if encoded is not None:
            _decoder(wanted).decode(encoded)
        else:
            msgspec.convert(value, wanted, dec_hook=dec_hook)
    except (msgspec.ValidationError, InvalidInput) as problem:
        from .misfit import misfit  # imported when something went wrong, not with every start

        # A union adds the path inside of its member first, so the parts stand in reverse.
        text, *paths = str(problem).split(" - at `$")
        path = "".join(path.rstrip("`") for path in reversed(paths))
        field = where + path
        whole = msgspec.json.decode(encoded) if encoded is not None else value
        raise InvalidInput(f"{field}: {misfit(text, field, whole, wanted, path)}", field=field) from None
    finally:
        closed_enums.reset(token)


def decode(content: bytes, wanted: Any, *, operation: str = "", warn: bool = True) -> Any:
    """The value in JSON content, as its type where it fits and as near to it as it comes where not.

    Each departure is kept and warned of once an operation and path pattern (SchemaDriftWarning).
    Raises ``msgspec.DecodeError`` where the content is no JSON at all.
    """
    report = _reporter(operation) if warn else _ignore
    try:
        return _decoder(wanted).decode(content)
    except msgspec.ValidationError as problem:
        # That it does not convert as a whole is known: that attempt is the dear one.
        return _descend(_untyped(content, report), wanted, "$", report, _reason(problem))
    except (msgspec.DecodeError, UnicodeDecodeError):
        return lenient(_untyped(content, report), wanted, "$", report)


def _untyped(content: bytes, report: Report) -> Any:
    """The plain values in JSON text, and in what Python's own library makes of NaN."""
    try:
        return msgspec.json.decode(content)
    except UnicodeDecodeError as problem:
        raise msgspec.DecodeError(str(problem)) from None
    except msgspec.DecodeError:
        if b"NaN" not in content and b"Infinity" not in content:
            raise
    import json  # only for this; the rest of the package does without

    try:
        untyped = json.loads(content)
    except (ValueError, RecursionError) as problem:
        raise msgspec.DecodeError(str(problem)) from None
    report("$", "NaN or Infinity, which JSON does not have")
    return untyped


def _ignore(path: str, problem: str) -> None:
    return None


_warned: set[tuple[str, str]] = set()


def _reporter(operation: str) -> Report:
    def report(path: str, problem: str) -> None:
        if (operation, path) not in _warned:
            warnings.warn(f"{operation or 'answer'} at {path}: {problem}", SchemaDriftWarning, stacklevel=2)
            _warned.add((operation, path))

    return report


def lenient(value: Any, wanted: Any, path: str, report: Report) -> Any:
    """The value with every part that fits in its type, and every part that does not as it came."""
    try:
        return msgspec.convert(value, wanted, dec_hook=dec_hook)
    except msgspec.ValidationError as problem:
        return _descend(value, wanted, path, report, _reason(problem))


def _reason(problem: msgspec.ValidationError) -> str:
    return str(problem).partition(" - at `")[0]


def _descend(value: Any, wanted: Any, path: str, report: Report, reason: str) -> Any:
    """A value that does not convert as a whole, part by part."""
    base = get_args(wanted)[0] if get_origin(wanted) is Annotated else wanted
    if get_origin(base) in (Union, types.UnionType):
        inside = [part for part in get_args(base) if part not in (type(None), UnsetType)]
        nearest = [part for part in inside if _alike(value, part)] if len(inside) > 1 else inside
        if len(nearest) == 1 and value is not None:
            return lenient(value, nearest[0], path, report)
    elif isinstance(base, type) and issubclass(base, OneOf):
        members = [part for part in candidates(base, value) if knows(part, value)]
        nearest = [part for part in members if _alike(value, part)]
        if nearest:
            return lenient(value, nearest[0], path, report)
    elif isinstance(base, type) and issubclass(base, msgspec.Struct) and isinstance(value, Mapping):
        return _lenient_struct(value, base, path, report)
    elif get_origin(base) is list and isinstance(value, list):
        return _lenient_list(value, get_args(base)[0], f"{path}[…]", report)
    elif get_origin(base) is dict and isinstance(value, dict):
        return {key: lenient(item, get_args(base)[1], f"{path}{{…}}", report) for key, item in value.items()}
    report(path, reason)
    return value


def _alike(value: Any, wanted: Any) -> bool:
    """Whether a value that does not fit a type has at least its JSON type: object or array."""
    if isinstance(value, Mapping):
        return get_origin(wanted) is dict or (
            isinstance(wanted, type) and issubclass(wanted, msgspec.Struct | OneOf)
        )
    return isinstance(value, list) and get_origin(wanted) is list


def _lenient_list(items: list[Any], wanted: Any, path: str, report: Report) -> list[Any]:
    # Halved until the misfits stand alone: most items of a drifting page are as they should be.
    if len(items) == 1:
        return [lenient(items[0], wanted, path, report)]
    made = []
    for part in (items[: len(items) // 2], items[len(items) // 2 :]):
        try:
            made += msgspec.convert(part, list[wanted], dec_hook=dec_hook)
        except msgspec.ValidationError:
            made += _lenient_list(part, wanted, path, report)
    return made


_fields = cache(msgspec.structs.fields)


def _lenient_struct(value: Mapping[str, Any], wanted: type[msgspec.Struct], path: str, report: Report) -> Any:
    made = {}
    for field in _fields(wanted):
        here = f"{path}.{field.encode_name}"
        if field.encode_name in value:
            made[field.name] = lenient(value[field.encode_name], field.type, here, report)
        elif field.required:
            report(here, "missing")
            made[field.name] = UNSET
    return wanted(**made)
