"""Sentences that introduce code, and what the code behind them does.

An order to take code over reads like advice on code; what it brings along tells them apart. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from workbench.domain.guard.windows import Span

BEHIND: Final = 600  # characters of code that are looked at
_MARKS: Final = frozenset("(){}[]=;<>_")
_LEAST_SHARE: Final = 0.04  # of a line, in signs that prose hardly has
_LEAST_LINES: Final = 3
_FENCE: Final = ("```", "~~~")
_BEGINS = re.compile(
    r"(?:import|from|def|class|for|while|if|with|try|return|print|var|let|const|public|static|"
    r"function|async|await|#include|using|package|SELECT|INSERT|UPDATE|DELETE|\$|>>>|@)\b"
)


@dataclass(frozen=True, slots=True)
class Payloads:
    """`leads`: the words of a sentence that introduces code; `kinds`: what code does, by kind."""

    leads: re.Pattern[str]
    kinds: tuple[re.Pattern[str], ...]

    def behind(self, text: str, span: Span) -> int | None:
        """Of how many kinds something is in the code that this sentence introduces; None if it
        introduces none.
        """
        sentence = text[slice(*span)].rstrip()
        if not self._introduces(sentence, text[span[1] : span[1] + BEHIND]):
            return None
        code = behind(text, span)
        return sum(one.search(code) is not None for one in self.kinds)

    def _introduces(self, sentence: str, rest: str) -> bool:
        if is_code(sentence) or not self.leads.search(sentence):
            return False
        after = rest.lstrip(" :\t\n\r")
        if after.startswith(_FENCE):
            return True
        return sentence.endswith(":") and is_code(after.split("\n", 1)[0])


def behind(text: str, span: Span) -> str:
    """The code that follows a sentence: to the end of its fence, or as far as one looks."""
    rest = text[span[1] : span[1] + BEHIND].lstrip(" :\t\n\r")
    for fence in _FENCE:
        if rest.startswith(fence):
            inside = rest[len(fence) :]
            end = inside.find(fence)
            return inside if end < 0 else inside[:end]
    kept = []
    for line in rest.splitlines():
        if line.strip() and not is_code(line):
            break
        kept.append(line)
    return "\n".join(kept)


def holds_code(text: str) -> bool:
    """Whether a text is a program, or talks of one and shows it."""
    if any(fence in text for fence in _FENCE):
        return True
    return sum(map(is_code, text.splitlines())) >= _LEAST_LINES


def is_code(line: str) -> bool:
    """Whether a line reads like a program."""
    plain = line.strip()
    if not plain:
        return False
    if plain.startswith(_FENCE):
        return True
    share = sum(sign in _MARKS for sign in plain) / len(plain)
    return share >= _LEAST_SHARE or (bool(_BEGINS.match(plain)) and not plain.endswith("."))


def read_payloads(raw: Mapping[str, Any]) -> Payloads:
    return Payloads(_any_of(raw["leads"]), tuple(map(_any_of, raw["kinds"].values())))


def _any_of(lines: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{line})" for line in lines.split("\n") if line), re.IGNORECASE)
