"""Two versions of a prompt side by side, line by line, with the changed words marked. Pure.

The versions are compared in the form of their text files, so that variables, settings and
examples show as well as the wording.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from workbench.domain.prompt import PromptContent
from workbench.domain.prompt_file import PromptFile, write_prompt_file

RowKind = Literal["same", "changed", "removed", "added"]
Span = tuple[int, int]
_WORD = re.compile(r"\w+|\s+|.", re.DOTALL)
_ALIKE = 0.4  # of the characters; lines less alike are shown as one removed and one added
_LONGEST_COMPARED = 2_000  # characters of a line whose words are compared


@dataclass(frozen=True, slots=True)
class DiffRow:
    """One line of both sides; a side that has none has no number. Spans are what differs."""

    kind: RowKind
    left_number: int | None
    left: str
    right_number: int | None
    right: str
    left_spans: tuple[Span, ...] = ()
    right_spans: tuple[Span, ...] = ()


def diff_contents(left: PromptContent, right: PromptContent) -> tuple[DiffRow, ...]:
    """All lines in order, those that are the same included."""
    return diff_texts(as_text(left), as_text(right))


def as_text(content: PromptContent) -> str:
    """The content as its text file shows it, without what is not versioned."""
    return write_prompt_file(PromptFile(content)).removesuffix("\n")


def diff_texts(left: str, right: str) -> tuple[DiffRow, ...]:
    """Rows that give `left` when their left sides are read down, and `right` likewise."""
    old, new = left.split("\n"), right.split("\n")
    rows: list[DiffRow] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            rows += [
                DiffRow("same", a + n + 1, line, c + n + 1, line) for n, line in enumerate(old[a:b])
            ]
        else:
            rows += _replaced(old[a:b], new[c:d], a, c)
    return tuple(rows)


def inline(rows: Sequence[DiffRow]) -> Iterator[tuple[str, str, tuple[Span, ...]]]:
    """For one column: mark (` `, `-`, `+`), line and spans; what goes stands above what comes."""
    waiting: list[tuple[str, str, tuple[Span, ...]]] = []
    for row in rows:
        if row.kind != "changed" and waiting:
            yield from waiting
            waiting = []
        match row.kind:
            case "same":
                yield " ", row.left, ()
            case "removed":
                yield "-", row.left, ()
            case "added":
                yield "+", row.right, ()
            case "changed":
                yield "-", row.left, row.left_spans
                waiting.append(("+", row.right, row.right_spans))
    yield from waiting


def unified(rows: Sequence[DiffRow], context: int = 3) -> str:
    """For a terminal: changed lines with a few around them, `…` where lines are left out."""
    lines = [(mark, text) for mark, text, _ in inline(rows)]
    near = {
        n
        for at, (mark, _) in enumerate(lines)
        if mark != " "
        for n in range(at - context, at + context + 1)
    }
    shown: list[str] = []
    last = -1
    for n, (mark, text) in enumerate(lines):
        if n in near:
            if n != last + 1:
                shown.append("…")
            shown.append(f"{mark} {text}".rstrip())
            last = n
    if near and last < len(lines) - 1:
        shown.append("…")
    return "\n".join(shown)


def _replaced(old: list[str], new: list[str], a: int, c: int) -> list[DiffRow]:
    rows: list[DiffRow] = []
    for n in range(max(len(old), len(new))):
        left = old[n] if n < len(old) else None
        right = new[n] if n < len(new) else None
        if left is not None and right is not None:
            rows += _pair(left, right, a + n + 1, c + n + 1)
        elif left is not None:
            rows.append(DiffRow("removed", a + n + 1, left, None, ""))
        elif right is not None:
            rows.append(DiffRow("added", None, "", c + n + 1, right))
    return rows


def _pair(left: str, right: str, left_number: int, right_number: int) -> list[DiffRow]:
    if max(len(left), len(right)) <= _LONGEST_COMPARED:
        old, new = _WORD.findall(left), _WORD.findall(right)
        matcher = SequenceMatcher(None, old, new, autojunk=False)
        same = sum(
            len("".join(old[a:b])) for tag, a, b, _, _ in matcher.get_opcodes() if tag == "equal"
        )
        if 2 * same >= _ALIKE * (len(left) + len(right)):
            spans = [op for op in matcher.get_opcodes() if op[0] != "equal"]
            return [
                DiffRow(
                    "changed",
                    left_number,
                    left,
                    right_number,
                    right,
                    _spans(old, [(a, b) for _, a, b, _, _ in spans]),
                    _spans(new, [(c, d) for _, _, _, c, d in spans]),
                )
            ]
    return [DiffRow("changed", left_number, left, right_number, right)]


def _spans(words: list[str], ranges: list[Span]) -> tuple[Span, ...]:
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word))
    return tuple((starts[a], starts[b]) for a, b in ranges if a < b)
