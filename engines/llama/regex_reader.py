"""A regular expression to a grammar tree. The whole text matches, as with `re.fullmatch`.

What a grammar cannot say (looking around, back references, word borders) is refused by place. As
the text is written, not searched, greedy and lazy repetitions mean the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from engines.llama.grammar_checks import MOST_DEPTH
from engines.llama.grammar_tree import (
    EMPTY,
    MOST_REPEATS,
    Chars,
    Node,
    Ranges,
    alt,
    inverted,
    repeated,
    seq,
    united,
)
from workbench.errors import InputError

MOST_CHARS: Final = 10_000
_COUNT: Final = re.compile(r"\{(\d{0,6})(,(\d{0,6}))?\}")
_DIGITS: Final[Ranges] = ((0x30, 0x39),)
_WORD: Final[Ranges] = ((0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A))
_BLANKS: Final[Ranges] = ((0x09, 0x0D), (0x20, 0x20))
_SETS: Final = {
    "d": _DIGITS, "D": inverted(_DIGITS), "w": _WORD, "W": inverted(_WORD),
    "s": _BLANKS, "S": inverted(_BLANKS),
}  # fmt: skip
_ESCAPES: Final = {"n": "\n", "r": "\r", "t": "\t", "f": "\f", "v": "\v", "a": "\a"}
_HEX_DIGITS: Final = {"x": 2, "u": 4, "U": 8}
_NO_LINE_END: Final = inverted(((0x0A, 0x0A),))


def read_regex(
    source: str, char: Callable[[Ranges], Node] = Chars, where: str = "The regular expression"
) -> Node:
    """`char` says how one character of some ranges is written; `where` begins error messages."""
    return _Reader(source, char, where).whole()


class _Reader:
    def __init__(self, source: str, char: Callable[[Ranges], Node], where: str) -> None:
        self._source = source
        self._char = char
        self._where = where
        self._at = 0
        self._depth = 0
        if len(source) > MOST_CHARS:
            raise self._wrong(f"it has more than {MOST_CHARS:,} characters")

    def whole(self) -> Node:
        if self._source.startswith("^"):
            self._at = 1
        node = self._alternatives()
        if self._at < len(self._source):
            raise self._wrong(f"“{self._peek()}” does not belong here")
        return node

    def _alternatives(self) -> Node:
        parts = [self._sequence()]
        while self._peek() == "|":
            self._at += 1
            parts.append(self._sequence())
        return alt(*parts)

    def _sequence(self) -> Node:
        parts: list[Node] = []
        while self._peek() and self._peek() not in "|)":
            if self._peek() == "$" and self._at == len(self._source) - 1 and not self._depth:
                self._at += 1
                break
            part = self._atom()
            while self._peek() in {"*", "+", "?"} or _COUNT.match(self._source, self._at):
                part = self._repeated(part)
            parts.append(part)
        return seq(*parts) if parts else EMPTY

    def _atom(self) -> Node:
        char = self._peek()
        match char:
            case "(":
                return self._group()
            case "[":
                return self._char(self._set())
            case ".":
                self._at += 1
                return self._char(_NO_LINE_END)
            case "\\":
                return self._char(self._escape(inside_set=False))
            case "^" | "$":
                raise self._wrong("anchors are allowed at its beginning and end only")
            case "*" | "+" | "?":
                raise self._wrong(f"there is nothing that “{char}” could repeat")
            case _:
                self._at += 1
                return self._char(_one(self._checked(char)))

    def _group(self) -> Node:
        self._depth += 1
        if self._depth > MOST_DEPTH // 2:
            raise self._wrong("its groups are nested too deeply")
        self._at += 1
        if self._peek() == "?":
            met = re.compile(r"\?:|\?P?<[A-Za-z_]\w*>").match(self._source, self._at)
            if met is None:
                raise self._wrong("groups that look around or set flags are not supported")
            self._at = met.end()
        node = self._alternatives()
        if self._peek() != ")":
            raise self._wrong("a closing bracket is missing")
        self._at += 1
        self._depth -= 1
        return node

    def _repeated(self, part: Node) -> Node:
        char = self._peek()
        if char == "{":
            met = _COUNT.match(self._source, self._at)
            assert met is not None  # the caller looked
            low = int(met[1] or 0)
            high = (int(met[3]) if met[3] else None) if met[2] else low
            if not met[1] and not met[3]:
                raise self._wrong("a repetition needs a number")
            self._at = met.end()
        else:
            low, high = {"*": (0, None), "+": (1, None), "?": (0, 1)}[char]
            self._at += 1
        if max(low, high or 0) > MOST_REPEATS:
            raise self._wrong(f"at most {MOST_REPEATS:,} repetitions can be counted")
        if high is not None and high < low:
            raise self._wrong("a repetition ends before it begins")
        if self._peek() in {"?", "+"}:  # lazy and possessive
            self._at += 1
        if high == 0:
            return EMPTY
        return repeated(part, low, high)

    def _set(self) -> Ranges:
        self._at += 1
        is_inverted = self._peek() == "^"
        self._at += is_inverted
        ranges: list[tuple[int, int]] = []
        is_first = True
        while is_first or self._peek() != "]":
            is_first = False
            found = self._member()
            following = self._source[self._at + 1 : self._at + 2]
            if self._peek() == "-" and following not in {"]", ""}:
                self._at += 1
                last = self._member()
                if len(found) > 1 or len(last) > 1 or found[0][0] > last[0][1]:
                    raise self._wrong("a range of characters is not one")
                found = ((found[0][0], last[0][1]),)
            ranges.extend(found)
        self._at += 1
        chosen = inverted(united(ranges)) if is_inverted else united(ranges)
        if not chosen:
            raise self._wrong("a set of characters is empty")
        return chosen

    def _member(self) -> Ranges:
        char = self._peek()
        if not char:
            raise self._wrong("a set of characters is not closed")
        if char == "\\":
            return self._escape(inside_set=True)
        self._at += 1
        return _one(self._checked(char))

    def _escape(self, *, inside_set: bool) -> Ranges:
        letter = self._source[self._at + 1 : self._at + 2]
        self._at += 2
        if letter in _SETS:
            return _SETS[letter]
        if letter in _ESCAPES:
            return _one(_ESCAPES[letter])
        if inside_set and letter == "b":
            return _one("\b")
        if letter in _HEX_DIGITS:
            n_digits = _HEX_DIGITS[letter]
            digits = self._source[self._at : self._at + n_digits]
            if len(digits) == n_digits and re.fullmatch("[0-9A-Fa-f]+", digits):
                self._at += n_digits
                if 0 < int(digits, 16) <= 0x10FFFF:
                    return _one(self._checked(chr(int(digits, 16))))
            raise self._wrong(f"“\\{letter}” lacks its digits")
        if letter.isascii() and (letter.isalnum() or not letter):
            raise self._wrong(f"“\\{letter}” is not supported")
        return _one(self._checked(letter))

    def _checked(self, char: str) -> str:
        if not char or char == "\0" or 0xD800 <= ord(char) <= 0xDFFF:
            raise self._wrong("it holds a character that no text can have")
        return char

    def _peek(self) -> str:
        return self._source[self._at : self._at + 1]

    def _wrong(self, what: str) -> InputError:
        return InputError(
            f"{self._where} cannot be used: {what}, at character {self._at + 1}.",
            hint="Write it without that part.",
        )


def _one(char: str) -> Ranges:
    return ((ord(char), ord(char)),)
