"""The form of an answer that can only quote: lines of a list, each once, or a refusal. Pure."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

from workbench.errors import InputError

MOST_QUOTES: Final = 5_000
MOST_LINES: Final = 20  # of one answer


@dataclass(frozen=True, slots=True)
class QuoteForm:
    """The answer is `refusal`, or one to `most` of the `quotes`, one on each line, none twice."""

    refusal: str
    quotes: tuple[str, ...]
    most: int = 1

    def source(self) -> str:
        """As a constraint carries it."""
        return json.dumps(
            {"refusal": self.refusal, "quotes": self.quotes, "most": self.most},
            ensure_ascii=False,
        )


def quote_form(source: str) -> QuoteForm:
    """Raises InputError that says what is wrong with it."""
    try:
        raw = json.loads(source)
    except (ValueError, RecursionError):
        raw = None
    if not isinstance(raw, dict):
        raise _refused("It is no JSON object")
    refusal, quotes, most = raw.get("refusal", ""), raw.get("quotes"), raw.get("most", 1)
    if not isinstance(refusal, str) or not isinstance(quotes, list):
        raise _refused("It needs “refusal”, a text, and “quotes”, a list of texts")
    if not all(isinstance(one, str) for one in quotes):
        raise _refused("A quote is no text")
    if isinstance(most, bool) or not isinstance(most, int) or not 1 <= most <= MOST_LINES:
        raise _refused(f"“most” must lie between 1 and {MOST_LINES}")
    if len(quotes) > MOST_QUOTES:
        raise _refused(f"There are {len(quotes):,} quotes; {MOST_QUOTES:,} are allowed")
    texts = [refusal, *quotes] if refusal else quotes
    if not texts or not all(texts):
        raise _refused("A text is empty")
    if any("\n" in one or "\0" in one or not _is_encodable(one) for one in texts):
        raise _refused("A text holds a line break or a character that no text can have")
    return QuoteForm(refusal, tuple(dict.fromkeys(quotes)), most)


def _is_encodable(text: str) -> bool:
    return not any(0xD800 <= ord(character) <= 0xDFFF for character in text)


def _refused(what: str) -> InputError:
    return InputError(
        f"The quotes cannot be used. {what}.",
        hint='For instance {"refusal": "No.", "quotes": ["[1a] It is."], "most": 3}.',
    )
