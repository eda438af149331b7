"""Sentences that the services said, in the person's language: found again with their values.

A service raises its sentence in English with names and numbers filled in. The catalogue has it with
numbered fields; the sentence is held against those until one fits, and its values are taken over.
What fits none is shown as it was said.
"""

from __future__ import annotations

import json
import re
from functools import cache
from string import Formatter
from typing import Final

from ui.desktop.language import ENGLISH, SAID, language, looked_up
from workbench.errors import WorkbenchError
from workbench.paths import resources

# Longer ones are texts with a sentence in them, and not worth the search.
_LONGEST: Final = 1000


def said(text: str) -> str:
    """`text` in the person's language if it is a sentence of the services, else as it is."""
    if language() == ENGLISH or not text or len(text) > _LONGEST:
        return text
    if found := looked_up(SAID, text):
        return found
    for source, pattern in _patterns():
        if (fitting := pattern.fullmatch(text)) and (found := looked_up(SAID, source)):
            return found.format(*fitting.groups())
    return text


def said_of(error: WorkbenchError) -> str:
    """An error's sentence and what to do about it, on one line."""
    return f"{said(error.message)} {said(error.hint)}".strip()


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The sentences that hold values, those with the most words of their own first."""
    path = resources() / "languages" / "sentences.json"
    sources = sorted(json.loads(path.read_text("utf-8")), key=_n_own, reverse=True)
    return tuple((one, re.compile(_pattern(one), re.DOTALL)) for one in sources if _n_own(one))


def _n_own(source: str) -> int:
    return sum(len(own.strip(" .:;“”")) for own, *_ in Formatter().parse(source))


def _pattern(source: str) -> str:
    return "".join(
        re.escape(own) + ("" if name is None else "(.+?)")
        for own, name, *_ in Formatter().parse(source)
    )
