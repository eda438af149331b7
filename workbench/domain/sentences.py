"""Where sentences begin and end in plain text.

Pure. Rules for scripts that end sentences with `.`, `!`, `?` or their full-width and Arabic
forms; a rare wrong cut costs nothing but a shorter highlight.
"""

from __future__ import annotations

import re

_END = re.compile(
    r"""
    (?P<stop>[.!?…]+|[。！？｡؟۔।]+)     # what ends a sentence
    (?P<close>["'”’»)\]」』）]*)        # and what may close after it
    | \n[ \t]*\n\s*                     # a blank line
    | \n(?=[ \t]*(?:[-*•‣–]|\(?\d{1,3}[.)])[ \t])   # the next item of a list
    """,
    re.VERBOSE,
)
WRAPPED_LINE_CHARS = 45  # a line at least this long without an end mark goes on in the next
_FULL_WIDTH = frozenset("。！？｡")
_OPENS = re.compile(r"""["'“‘«(\[「『（¿¡*_#-]*\s*[^\W_a-z]|["'“‘«(\[「『（¿¡*_#-]+\w""")
_LAST_WORD = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]+$")
# A full stop after one of these belongs to the word; after the second kind before a number only.
_ABBREVIATION = re.compile(
    "approx|bzw|ca|cf|co|corp|dept|dr|etc|inc|jr|ltd|mrs?|ms|prof|ref|resp|sr|st|vgl|vs|z",
    re.IGNORECASE,
)
_DAY = re.compile(r"(?<!\d)\d{1,2}$")
_MONTH = re.compile(
    "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
)
_BEFORE_NUMBERS = re.compile(
    "abs|arts?|ch|eqs?|figs?|nos?|nr|paras?|pp?|rev|secs?|tab|vols?", re.IGNORECASE
)


def sentence_spans(
    text: str, start: int = 0, end: int | None = None
) -> tuple[tuple[int, int], ...]:
    """Spans of the sentences in `text[start:end]`, in order, as offsets into `text`.

    No span is blank or has blanks at its ends; together they hold every non-blank character.
    """
    end = len(text) if end is None else end
    spans: list[tuple[int, int]] = []
    begin = start
    for found in _END.finditer(text, start, end):
        cut = found.end()
        if found["stop"] is not None and not _ends_sentence(text, found, begin, end):
            continue
        _append(spans, text, begin, cut)
        begin = cut
    _append(spans, text, begin, end)
    return tuple(spans)


def statements(text: str) -> tuple[tuple[int, int], ...]:
    """Sentences, and the lines of lists, tables and letter heads, which end without a mark."""
    spans: list[tuple[int, int]] = []
    for start, end in sentence_spans(text):
        begin = start
        for found in re.finditer(r"\n", text[start:end]):
            line_end = start + found.start()
            if not _goes_on(text[begin:line_end], text[line_end + 1 : end]):
                _append(spans, text, begin, line_end)
                begin = line_end + 1
        _append(spans, text, begin, end)
    return tuple(spans)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the blanks at its ends; `(start, start)` if it is all blank."""
    piece = text[start:end]
    words = piece.strip()
    if words:
        start += len(piece) - len(piece.lstrip())
    return start, start + len(words)


def _goes_on(line: str, rest: str) -> bool:
    """Whether a line was broken by the width of its page only."""
    last = line.rstrip().rsplit("\n", 1)[-1]
    if last.lstrip().startswith("|") or rest.lstrip().startswith("|"):
        return False  # rows of a table
    if last.endswith((".", "!", "?", ":", ";", "。", "！", "？")):
        return False
    return len(last) >= WRAPPED_LINE_CHARS or rest[:1].islower()


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    start, end = trimmed(text, start, end)
    if start < end:
        spans.append((start, end))


def _ends_sentence(text: str, found: re.Match[str], begin: int, end: int) -> bool:
    stop, cut = found["stop"], found.end()
    if stop[0] in _FULL_WIDTH or cut >= end:
        return True
    if not text[cut].isspace():
        return False
    rest = text[cut : cut + 40].lstrip()
    if (
        stop == "."
        and _MONTH.match(rest)
        and _DAY.search(text, max(begin, found.start() - 3), found.start())
    ):
        return False  # 13. Januar
    if stop != ".":
        return not rest or not rest[0].islower()
    word = (
        None
        if found["close"]
        else _LAST_WORD.search(text, max(begin, found.start() - 30), found.start())
    )
    if word is not None:
        name = word[0]
        is_initial = len(name) == 1 and name.isupper()
        if is_initial or "." in name or _ABBREVIATION.fullmatch(name):
            return False
        if rest[:1].isdigit() and _BEFORE_NUMBERS.fullmatch(name):
            return False
    return not rest or _OPENS.match(rest) is not None
