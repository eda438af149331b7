"""GBNF text to a grammar tree; what is wrong is told with its line.

The notation of llama.cpp without its token references, which would tie a grammar to one model.
"""

from __future__ import annotations

import re
from typing import Final

from engines.llama.grammar_checks import MOST_DEPTH
from engines.llama.grammar_tree import (
    EMPTY,
    LAST_CODE,
    Chars,
    Node,
    Ref,
    Repeat,
    Text,
    alt,
    inverted,
    seq,
    united,
)
from workbench.errors import InputError

_SPACE: Final = re.compile(r"(?:[ \t]|#[^\r\n]*)*")
_SPACE_AND_LINES: Final = re.compile(r"(?:[ \t\r\n]|#[^\r\n]*)*")
_NAME: Final = re.compile(r"[A-Za-z0-9-]+")
_COUNT: Final = re.compile(r"\{[ \t]*(\d{1,6})[ \t]*(,[ \t]*(\d{1,6})?[ \t]*)?\}")
_HEX_DIGITS: Final = {"x": 2, "u": 4, "U": 8}
_ESCAPES: Final = {
    "t": "\t",
    "r": "\r",
    "n": "\n",
    "\\": "\\",
    '"': '"',
    "[": "[",
    "]": "]",
    "-": "-",
}


def read_gbnf(source: str) -> dict[str, Node]:
    """Rules by name. Raises InputError."""
    return _Reader(source).rules()


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._depth = 0

    def rules(self) -> dict[str, Node]:
        found: dict[str, Node] = {}
        self._skip(lines=True)
        while self._at < len(self._source):
            name = self._match(_NAME, "a rule's name")
            self._skip(lines=False)
            if not self._source.startswith("::=", self._at):
                raise self._wrong("“::=” is missing")
            self._at += 3
            self._skip(lines=True)
            node = self._alternatives()
            if self._at < len(self._source) and self._peek() not in "\r\n":
                raise self._wrong(f"“{self._peek()}” does not belong here")
            if name in found:
                raise self._wrong(f"the rule “{name}” is defined twice")
            found[name] = node
            self._skip(lines=True)
        return found

    def _alternatives(self) -> Node:
        parts = [self._sequence()]
        while self._peek() == "|":
            self._at += 1
            self._skip(lines=True)
            parts.append(self._sequence())
        return alt(*parts)

    def _sequence(self) -> Node:
        parts: list[Node] = []
        while True:
            char = self._peek()
            if char == '"':
                parts.append(self._text())
            elif char == "[":
                parts.append(self._chars())
            elif char == "(":
                parts.append(self._group())
            elif char == ".":
                self._at += 1
                parts.append(Chars(inverted(())))
            elif char and _NAME.match(char):
                parts.append(Ref(self._match(_NAME, "a name")))
            elif char and char in "*+?{":
                if not parts:
                    raise self._wrong(f"there is nothing that “{char}” could repeat")
                parts.append(self._repeated(parts.pop()))
            elif char in {"<", "!"}:
                raise self._wrong("references to tokens are not supported")
            else:
                return seq(*parts) if parts else EMPTY
            self._skip(lines=self._depth > 0)

    def _group(self) -> Node:
        self._depth += 1
        if self._depth > MOST_DEPTH:
            raise self._wrong("the brackets are nested too deeply")
        self._at += 1
        self._skip(lines=True)
        node = self._alternatives()
        if self._peek() != ")":
            raise self._wrong("a closing bracket is missing")
        self._at += 1
        self._depth -= 1
        return node

    def _repeated(self, part: Node) -> Node:
        char = self._peek()
        if char != "{":
            self._at += 1
            low, high = {"*": (0, None), "+": (1, None), "?": (0, 1)}[char]
            return Repeat(part, low, high)
        met = _COUNT.match(self._source, self._at)
        if met is None:
            raise self._wrong("a repetition is written {3}, {3,} or {3,5}")
        self._at = met.end()
        low = int(met[1])
        high = int(met[3]) if met[3] else None if met[2] else low
        if high is not None and high < low:
            raise self._wrong("a repetition ends before it begins")
        return Repeat(part, low, high)

    def _text(self) -> Node:
        self._at += 1
        found: list[str] = []
        while self._peek() != '"':
            found.append(self._char())
        self._at += 1
        return Text("".join(found))

    def _chars(self) -> Node:
        self._at += 1
        is_inverted = self._peek() == "^"
        self._at += is_inverted
        ranges: list[tuple[int, int]] = []
        while self._peek() != "]":
            low = high = ord(self._char())
            following = self._source[self._at + 1 : self._at + 2]
            if self._peek() == "-" and following != "]":
                self._at += 1
                high = ord(self._char())
            if high < low:
                raise self._wrong("a range ends before it begins")
            ranges.append((low, high))
        self._at += 1
        chosen = inverted(united(ranges)) if is_inverted else united(ranges)
        if not chosen:
            raise self._wrong("a set of characters is empty")
        return Chars(chosen)

    def _char(self) -> str:
        char = self._peek()
        if not char:
            raise self._wrong("it ends in the middle of a text or a set of characters")
        self._at += 1
        if char != "\\":
            return char
        letter = self._peek()
        self._at += 1
        if letter in _ESCAPES:
            return _ESCAPES[letter]
        n_digits = _HEX_DIGITS.get(letter, 0)
        digits = self._source[self._at : self._at + n_digits]
        if not n_digits or not re.fullmatch(r"[0-9A-Fa-f]+", digits) or len(digits) != n_digits:
            raise self._wrong(f"“\\{letter}” is no escape")
        self._at += n_digits
        if int(digits, 16) > LAST_CODE:
            raise self._wrong(f"there is no character {digits}")
        return chr(int(digits, 16))

    def _peek(self) -> str:
        return self._source[self._at : self._at + 1]

    def _skip(self, *, lines: bool) -> None:
        met = (_SPACE_AND_LINES if lines else _SPACE).match(self._source, self._at)
        assert met is not None  # both patterns match nothing, too
        self._at = met.end()

    def _match(self, pattern: re.Pattern[str], what: str) -> str:
        met = pattern.match(self._source, self._at)
        if met is None:
            raise self._wrong(f"{what} is missing")
        self._at = met.end()
        return met[0]

    def _wrong(self, what: str) -> InputError:
        line = self._source.count("\n", 0, self._at) + 1
        return InputError(
            f"The grammar cannot be read: line {line}, {what}.",
            hint='The notation is GBNF: root ::= "yes" | "no"',
        )
