"""Grammar trees of JSON's own parts: strings, numbers, any value.

Blanks stand only where a model is used to them, one behind a colon or a comma, so that nothing can
run away in blanks. Numbers have a bounded length; no string holds half a surrogate pair.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final

from engines.llama.grammar_tree import (
    Alt,
    Chars,
    Node,
    Ranges,
    Ref,
    Repeat,
    Text,
    alt,
    inverted,
    literal,
    optional,
    seq,
    united,
    without,
)

_DIGIT: Final = Chars(((0x30, 0x39),))
_NOT_ZERO: Final = Chars(((0x31, 0x39),))
_HEX: Final = Chars(((0x30, 0x39), (0x41, 0x46), (0x61, 0x66)))
# Whether a character of a string stands for itself, or is written with a backslash.
_ESCAPED: Final[Ranges] = united([(0x00, 0x1F), (0x22, 0x22), (0x5C, 0x5C), (0x7F, 0x7F)])
_SHORT: Final = {0x08: "b", 0x09: "t", 0x0A: "n", 0x0C: "f", 0x0D: "r", 0x22: '"', 0x5C: "\\"}

BLANK: Final = optional(Text(" "))
COMMA: Final = seq(Text(","), BLANK)
_DEEPEST: Final = 30
COLON: Final = seq(Text(":"), BLANK)
QUOTE: Final = Text('"')
FRACTION: Final = seq(Text("."), Repeat(_DIGIT, 1, 15))
WHOLE: Final = alt(Text("0"), seq(_NOT_ZERO, Repeat(_DIGIT, 0, 15)))  # without a sign
_EXPONENT: Final = seq(
    Chars(((0x45, 0x45), (0x65, 0x65))),
    optional(Chars(((0x2B, 0x2B), (0x2D, 0x2D)))),
    Repeat(_DIGIT, 1, 2),
)
_HIGH_HALF: Final = Chars(((0x44, 0x44), (0x64, 0x64)))  # \\ud800 and up are halves of pairs
_NO_HALF: Final = Chars(((0x30, 0x39), (0x41, 0x43), (0x45, 0x46), (0x61, 0x63), (0x65, 0x66)))
_BEHIND_U: Final = seq(
    alt(seq(_NO_HALF, _HEX), seq(_HIGH_HALF, Chars(((0x30, 0x37),)))), _HEX, _HEX
)
_BEHIND_BACKSLASH: Final = alt(
    Chars(united((ord(one), ord(one)) for one in '"\\/bfnrt')), seq(Text("u"), _BEHIND_U)
)
_CHAR: Final = alt(Chars(inverted(_ESCAPED)), seq(Text("\\"), _BEHIND_BACKSLASH))

BASICS: Final[dict[str, Node]] = {
    "char": _CHAR,
    "string": seq(QUOTE, Repeat(Ref("char"), 0, None), QUOTE),
    "integer": seq(optional(Text("-")), WHOLE),
    "number": seq(optional(Text("-")), WHOLE, optional(FRACTION), optional(_EXPONENT)),
    "boolean": alt(Text("true"), Text("false")),
    "null": Text("null"),
    "value": alt(*map(Ref, ("object", "array", "string", "number", "boolean", "null"))),
    "object": seq(
        Text("{"),
        optional(seq(Ref("member"), Repeat(seq(COMMA, Ref("member")), 0, None))),
        Text("}"),
    ),
    "member": seq(Ref("string"), COLON, Ref("value")),
    "array": seq(
        Text("["),
        optional(seq(Ref("value"), Repeat(seq(COMMA, Ref("value")), 0, None))),
        Text("]"),
    ),
}
NEEDED_BY: Final = {
    "string": ("char",),
    "value": ("object", "array", "string", "number", "boolean", "null", "member", "char"),
    "object": ("value", "array", "string", "number", "boolean", "null", "member", "char"),
    "array": ("value", "object", "string", "number", "boolean", "null", "member", "char"),
}


def fixed(value: Any) -> str:
    """One JSON value, written as the grammar's objects are."""
    return json.dumps(value, ensure_ascii=False)


def fixed_values(values: Sequence[Any]) -> Node:
    return literal(map(fixed, values))


def string_char(ranges: Ranges) -> Node:
    """One character out of `ranges` as it stands inside a JSON string."""
    plain = without(ranges, _ESCAPED)
    parts: list[Node] = [Chars(plain)] if plain else []
    for low, high in _ESCAPED:
        for code in range(low, high + 1):
            if any(first <= code <= last for first, last in ranges):
                short = _SHORT.get(code)
                parts.append(Text(f"\\{short}" if short else f"\\u{code:04x}"))
    return Alt(tuple(parts)) if len(parts) != 1 else parts[0]


def other_key(names: Sequence[str]) -> Node:
    """A string that is none of `names`, written without backslashes so that it cannot be one."""
    writable = [name for name in names if not any(_is_escaped(ord(char)) for char in name)]
    return seq(QUOTE, _other(sorted(writable), _DEEPEST), QUOTE)


def _is_escaped(code: int) -> bool:
    return any(low <= code <= high for low, high in _ESCAPED)


def _other(names: list[str], n_levels: int) -> Node:
    """What follows a common beginning of `names` (sorted, cut behind it) and ends as no name.

    At the last level whatever goes on as a name does is left out.
    """
    plain = inverted(_ESCAPED)
    firsts = sorted({name[0] for name in names if name})
    ways: list[Node] = []
    others = without(plain, united((ord(one), ord(one)) for one in firsts))
    if others:
        ways.append(seq(Chars(others), Repeat(Chars(plain), 0, None)))
    for first in firsts if n_levels else ():
        tails = [name[1:] for name in names if name.startswith(first)]
        ways.append(seq(Text(first), _other(tails, n_levels - 1)))
    return alt(*ways) if "" in names else optional(alt(*ways))
