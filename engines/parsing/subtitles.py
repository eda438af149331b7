"""Subtitles and transcripts (WebVTT, SubRip): what is said, and by whom; times are its places.

Identifiers, notes, styles and positions are left out.
"""

from __future__ import annotations

import html
import re

from engines.parsing.decoding import decode
from engines.parsing.source import Source, TextBuilder, clean
from workbench.domain.document import ParsedDocument

_TIME = re.compile(r"\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{3})\s*-->\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{3}")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]*)>")
_TAG = re.compile(r"<[^<>]*>|\{\\[^{}]*\}")
_MEDIA_TYPES = {".vtt": "text/vtt", ".srt": "application/x-subrip"}


def parse_subtitles(source: Source) -> ParsedDocument:
    """One block for each cue. Raises UnreadableDocument, LimitExceeded."""
    builder = TextBuilder(source.limits)
    text = clean(decode(source.read()))
    for block in re.split(r"\n\s*\n", text):
        lines = block.split("\n")
        times = ((n, time) for n, line in enumerate(lines) if (time := _TIME.match(line)))
        found = next(times, None)
        if found is not None:
            number, time = found
            builder.block(_said(lines[number + 1 :]), time[1].replace(",", "."))
    if builder.is_empty:  # no cue in it: then it is text as any other
        builder.block(text)
    return builder.document(_MEDIA_TYPES.get(source.suffix, "text/vtt"))


def _said(lines: list[str]) -> str:
    """The words of a cue, each voice with its name before it."""
    text = _VOICE.sub(lambda voice: f"\n{voice[1].strip()}: ", "\n".join(lines))
    text = html.unescape(_TAG.sub("", text))
    return "\n".join(" ".join(line.split()) for line in text.split("\n") if line.strip())
