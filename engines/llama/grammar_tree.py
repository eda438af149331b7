"""A grammar as a tree, and the tree as GBNF, llama.cpp's notation.

Whatever a form was given as (choices, GBNF, regular expression, JSON Schema) becomes this tree; it
is checked as a tree and written out from it, so that what was checked is what llama.cpp reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from typing import Final, TypeAlias, assert_never

MOST_REPEATS: Final = 2_000  # llama-grammar.cpp: MAX_REPETITION_THRESHOLD
LAST_CODE: Final = 0x10FFFF
SURROGATES: Final = (0xD800, 0xDFFF)
_DEEPEST_BRANCH: Final = 30

Ranges: TypeAlias = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Chars:
    """One character out of sorted, disjoint ranges of code points, both ends included."""

    ranges: Ranges


@dataclass(frozen=True, slots=True)
class Text:
    value: str


@dataclass(frozen=True, slots=True)
class Seq:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Alt:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    part: Node
    low: int
    high: int | None  # None: without end


@dataclass(frozen=True, slots=True)
class Ref:
    name: str


Node: TypeAlias = Chars | Text | Seq | Alt | Repeat | Ref
Rules: TypeAlias = Mapping[str, Node]
EMPTY: Final = Text("")


def seq(*parts: Node) -> Node:
    return parts[0] if len(parts) == 1 else Seq(parts)


def alt(*parts: Node) -> Node:
    return parts[0] if len(parts) == 1 else Alt(parts)


def optional(part: Node) -> Node:
    return Repeat(part, 0, 1)


def united(ranges: Iterable[tuple[int, int]]) -> Ranges:
    """Sorted and disjoint, neighbours joined."""
    joined: list[tuple[int, int]] = []
    for low, high in sorted(ranges):
        if joined and low <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(high, joined[-1][1]))
        else:
            joined.append((low, high))
    return tuple(joined)


def inverted(ranges: Ranges) -> Ranges:
    """All other characters; never a surrogate or the end mark 0, which no text holds."""
    others, start = [], 1
    for low, high in united([*ranges, SURROGATES]):
        if start < low:
            others.append((start, low - 1))
        start = max(start, high + 1)
    if start <= LAST_CODE:
        others.append((start, LAST_CODE))
    return tuple(others)


def without(ranges: Ranges, removed: Ranges) -> Ranges:
    return inverted(united([*inverted(ranges), *removed]))


def written(rules: Rules) -> str:
    """The grammar as GBNF; its start is the rule `root`."""
    return "".join(f"{name} ::= {_alternatives(node)}\n" for name, node in rules.items())


def children(node: Node) -> tuple[Node, ...]:
    match node:
        case Seq(parts) | Alt(parts):
            return parts
        case Repeat(part, _, _):
            return (part,)
        case Chars() | Text() | Ref():
            return ()
        case _:
            assert_never(node)


def size(node: Node) -> int:
    """How many nodes there are, this one and the text's characters included."""
    total, open_nodes = 0, [node]
    while open_nodes:
        one = open_nodes.pop()
        total += 1 + (len(one.value) if isinstance(one, Text) else 0)
        open_nodes.extend(children(one))
    return total


def _alternatives(node: Node) -> str:
    if isinstance(node, Alt):
        return " | ".join(_sequence(part) for part in node.parts)
    return _sequence(node)


def _sequence(node: Node) -> str:
    if isinstance(node, Seq):
        return " ".join(_item(part) for part in node.parts) or '""'
    return _item(node)


def _item(node: Node) -> str:
    match node:
        case Text(value):
            return '"' + "".join(map(_char, value)) + '"'
        case Chars(ranges):
            inside = (
                _char(chr(low)) + (f"-{_char(chr(high))}" if high > low else "")
                for low, high in ranges
            )
            return f"[{''.join(inside)}]"
        case Ref(name):
            return name
        case Seq() | Alt():
            return f"({_alternatives(node)})"
        case Repeat(part, low, high):
            return _repeated(part, low, high)
        case _:
            assert_never(node)


def _repeated(part: Node, low: int, high: int | None) -> str:
    inside = _item(part)
    if isinstance(part, Repeat) or (isinstance(part, Text) and len(part.value) != 1):
        inside = f"({inside})"
    match low, high:
        case 0, 1:
            return f"{inside}?"
        case 0, None:
            return f"{inside}*"
        case 1, None:
            return f"{inside}+"
        case _, None:
            return f"{inside}{{{low},}}"
        case _:
            return f"{inside}{{{low}}}" if low == high else f"{inside}{{{low},{high}}}"


def _char(char: str) -> str:
    if char.isascii() and (char.isalnum() or char in " .,:;/_{}()=+*?<>@#%&|~!$'`"):
        return char
    code = ord(char)
    if code < 0x80:
        return f"\\x{code:02X}"
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"


def nonempty(node: Node) -> Node | None:
    """The same language without the empty text, None if nothing is left; for trees without Ref.

    Repeating something that may be empty would send llama.cpp round in circles.
    """
    match node:
        case Text(value):
            return node if value else None
        case Chars() | Ref():
            return node
        case Alt(parts):
            left = [one for one in map(nonempty, parts) if one is not None]
            return alt(*left) if left else None
        case Repeat(part, low, high):
            kept = nonempty(part)
            if kept is None or high == 0:
                return None
            return Repeat(kept, 1 if may_be_empty(part) else max(1, low), high)
        case Seq(parts):
            return _nonempty_sequence(parts)
        case _:
            assert_never(node)


def _nonempty_sequence(parts: tuple[Node, ...]) -> Node | None:
    if not all(map(may_be_empty, parts)):
        return seq(*parts)
    found = []
    for number, part in enumerate(parts):
        first = nonempty(part)
        if first is not None:
            found.append(seq(first, *parts[number + 1 :]))
    return alt(*found) if found else None


def may_be_empty(node: Node, empty_rules: frozenset[str] = frozenset()) -> bool:
    match node:
        case Text(value):
            return not value
        case Chars():
            return False
        case Ref(name):
            return name in empty_rules
        case Seq(parts):
            return all(may_be_empty(part, empty_rules) for part in parts)
        case Alt(parts):
            return any(may_be_empty(part, empty_rules) for part in parts)
        case Repeat(part, low, _):
            return low == 0 or may_be_empty(part, empty_rules)
        case _:
            assert_never(node)


def repeated(part: Node, low: int, high: int | None) -> Node:
    """`part` so many times, told so that every round reads something."""
    if may_be_empty(part):
        kept = nonempty(part)
        return EMPTY if kept is None else Repeat(kept, 0, high)
    return Repeat(part, low, high)


def literal(texts: Iterable[str]) -> Node:
    """One of these texts, shared beginnings read once."""
    return _branch(sorted(set(texts)), _DEEPEST_BRANCH)


def _branch(texts: list[str], n_levels: int) -> Node:
    """`texts` are sorted and differ."""
    if len(texts) == 1 or n_levels == 0:
        return alt(*map(Text, texts))
    branches: list[Node] = []
    rest = texts
    if rest[0] == "":
        branches, rest = [EMPTY], rest[1:]
    while rest:
        group = [text for text in rest if text[0] == rest[0][0]]
        rest = rest[len(group) :]
        n_shared = len(reduce(_common, group))
        if len(group) == 1:
            branches.append(Text(group[0]))
        else:
            tails = [text[n_shared:] for text in group]
            branches.append(seq(Text(group[0][:n_shared]), _branch(tails, n_levels - 1)))
    return alt(*branches)


def _common(left: str, right: str) -> str:
    n = 0
    while n < min(len(left), len(right)) and left[n] == right[n]:
        n += 1
    return left[:n]
