"""Domain values to JSON and back, strictly: what is read is checked field by field.

Knows dataclasses, enums, literals, tuples and plain values; no table. Keys that this version does
not know are ignored, missing ones take their default, anything of the wrong type is `Corrupt`.
"""

from __future__ import annotations

import dataclasses
import functools
import json
import math
import types
from collections.abc import Callable
from enum import Enum
from typing import (
    Any,
    Literal,
    NewType,
    NoReturn,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from workbench.errors import Corrupt

Value = TypeVar("Value")
Decoder = Callable[[Any], Any]


class _Mismatch(ValueError):
    """`path` says where; never carries the value itself, which may be a document's text."""

    def __init__(self, expected: str, path: str = "") -> None:
        super().__init__(f"{path or 'value'}: expected {expected}")
        self.expected = expected
        self.path = path


def encode(value: object) -> Any:
    """Return `value` as dicts, lists and plain values."""
    match value:
        case Enum():
            return value.value
        case None | bool() | int() | float() | str():
            return value
        case tuple() | list():
            return [encode(item) for item in value]
        case _ if dataclasses.is_dataclass(value):
            return {
                field.name: encode(getattr(value, field.name))
                for field in dataclasses.fields(value)
            }
        case _:
            raise TypeError(f"{type(value).__name__} has no form in JSON")


def dumps(value: object) -> str:
    """Return compact JSON that SQLite can store and search. Raises ValueError for NaN."""
    return storable(
        json.dumps(encode(value), ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    )


def loads(kind: type[Value], text: str) -> Value:
    """Return the value that `text` holds. Raises Corrupt if it is not a `kind`."""
    wanted: Any = kind  # a type is hashable; mypy does not know it of type[Value]
    try:
        value: Value = decoder(wanted)(json.loads(text, parse_constant=_refuse_constant))
    except (ValueError, RecursionError, OverflowError) as error:
        raise Corrupt(
            "A record in the workspace's database is damaged.",
            hint="Restore the newest file from the workspace's “backups” folder.",
            details=str(error) if isinstance(error, _Mismatch) else type(error).__name__,
        ) from error
    return value


def storable(text: str) -> str:
    """Replace lone surrogates, which file names may carry and UTF-8 cannot."""
    return text.encode("utf-8", "replace").decode("utf-8")


@functools.cache
def decoder(kind: Any) -> Decoder:
    """Return the function that checks and builds a `kind` from parsed JSON."""
    if isinstance(kind, NewType):
        return decoder(kind.__supertype__)
    build = _GENERIC.get(get_origin(kind))
    if build is not None:
        return build(get_args(kind))
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _dataclass(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _enum(kind)
    if kind in _PLAIN:
        return _PLAIN[kind]
    raise TypeError(f"{kind} has no form in JSON")


def _str(raw: Any) -> str:
    if not isinstance(raw, str):
        raise _Mismatch("text")
    return raw


def _bool(raw: Any) -> bool:
    if not isinstance(raw, bool):
        raise _Mismatch("true or false")
    return raw


def _int(raw: Any) -> int:
    if not isinstance(raw, int) or isinstance(raw, bool):
        raise _Mismatch("a whole number")
    return raw


def _float(raw: Any) -> float:
    if not isinstance(raw, (int, float)) or isinstance(raw, bool) or not math.isfinite(raw):
        raise _Mismatch("a number")
    return float(raw)


def _none(raw: Any) -> None:
    if raw is not None:
        raise _Mismatch("null")


_PLAIN: dict[Any, Decoder] = {
    str: _str,
    bool: _bool,
    int: _int,
    float: _float,
    type(None): _none,
}


def _union(members: tuple[Any, ...]) -> Decoder:
    """Only `X | None` occurs; a general union would need a tag."""
    (member,) = [item for item in members if item is not type(None)]
    inner = decoder(member)
    return lambda raw: None if raw is None else inner(raw)


def _literal(allowed: tuple[Any, ...]) -> Decoder:
    def decode(raw: Any) -> Any:
        if raw not in allowed:
            raise _Mismatch("one of " + ", ".join(map(str, allowed)))
        return raw

    return decode


def _enum(kind: type[Enum]) -> Decoder:
    by_value = {member.value: member for member in kind}

    def decode(raw: Any) -> Enum:
        found = by_value.get(raw) if isinstance(raw, (str, int)) else None
        if found is None:
            raise _Mismatch("one of " + ", ".join(map(str, by_value)))
        return found

    return decode


def _tuple(members: tuple[Any, ...]) -> Decoder:
    if len(members) == 2 and members[1] is Ellipsis:
        each = decoder(members[0])
        return lambda raw: tuple(_at(f"[{n}]", each, item) for n, item in enumerate(_list(raw)))
    fixed = tuple(decoder(member) for member in members)

    def decode(raw: Any) -> tuple[Any, ...]:
        items = _list(raw)
        if len(items) != len(fixed):
            raise _Mismatch(f"a list of {len(fixed)}")
        return tuple(
            _at(f"[{n}]", each, item)
            for n, (each, item) in enumerate(zip(fixed, items, strict=True))
        )

    return decode


_GENERIC: dict[Any, Callable[[tuple[Any, ...]], Decoder]] = {
    Union: _union,
    types.UnionType: _union,
    Literal: _literal,
    tuple: _tuple,
}


def _dataclass(kind: type[Any]) -> Decoder:
    hints = get_type_hints(kind)
    members = [
        (field.name, f".{field.name}", decoder(hints[field.name]), _has_default(field))
        for field in dataclasses.fields(kind)
    ]

    def decode(raw: Any) -> Any:
        if not isinstance(raw, dict):
            raise _Mismatch("an object")
        values: dict[str, Any] = {}
        for name, where, inner, optional in members:
            if name in raw:
                values[name] = _at(where, inner, raw[name])
            elif not optional:
                raise _Mismatch("a value", where)
        return kind(**values)

    return decode


def _has_default(field: dataclasses.Field[Any]) -> bool:
    return (
        field.default is not dataclasses.MISSING or field.default_factory is not dataclasses.MISSING
    )


def _list(raw: Any) -> list[Any]:
    if not isinstance(raw, list):
        raise _Mismatch("a list")
    return raw


def _at(where: str, inner: Decoder, raw: Any) -> Any:
    try:
        return inner(raw)
    except _Mismatch as error:
        raise _Mismatch(error.expected, where + error.path) from None


def _refuse_constant(_name: str) -> NoReturn:
    raise _Mismatch("a number")
