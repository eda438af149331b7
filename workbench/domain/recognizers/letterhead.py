"""Read the lines above a postal address: who lives there, and what firm it is.

Pure. Envelopes, signatures and forms name a person, then perhaps an organisation, then a street.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbench.domain.privacy import Detection
from workbench.domain.recognizers.words import WORD, Lexicon

MOST_LINES = 4
MOST_WORDS = 6
LEAD = re.compile(r"[ \t>?|*•\-]{0,8}")
LABEL = re.compile(r"[^\W\d_]{2,15}(?: [^\W\d_]{2,15})?:")


def letterhead(
    text: str, address_start: int, people: Sequence[Detection], lexicon: Lexicon
) -> Iterator[Detection]:
    """Finds for the lines directly above the address that begins at `address_start`."""
    lines = _lines_above(text, address_start)
    for place, (start, end) in enumerate(lines):
        words = [match[0] for match in WORD.finditer(text, start, end)]
        if any(detection.start < end and detection.end > start for detection in people):
            continue
        strange = [word for word in words if word.lower() not in lexicon.common]
        if place == 0 and len(lines) > 1 and 2 <= len(words) <= 4 and strange:
            yield Detection("PERSON", start, end, 0.55, "first line above an address")
        elif place == len(lines) - 1 and (strange or _is_titled(words)):
            yield Detection("ORGANIZATION", start, end, 0.55, "line above an address")


def _is_titled(words: Sequence[str]) -> bool:
    """Every Word Has a Capital: a name, not a job."""
    return all(word[0].isupper() or len(word) < 4 for word in words)


def _lines_above(text: str, address_start: int) -> list[tuple[int, int]]:
    """Spans of the short lines above, top first; none if the address is inside a line."""
    line_start = text.rfind("\n", 0, address_start) + 1
    lead = LEAD.match(text, line_start)
    if line_start == 0 or lead is None or lead.end() < address_start:
        return []
    found: list[tuple[int, int]] = []
    end, blanks = line_start - 1, 0
    while end > 0 and len(found) < MOST_LINES:
        start = text.rfind("\n", 0, end) + 1
        lead = LEAD.match(text, start, end)
        content = lead.end() if lead is not None else start
        line = text[content:end].rstrip()
        if line == "\0":  # another text begins above
            break
        if not line:
            blanks += 1
            if found or blanks > 1:
                break
        elif not _is_short(line):
            return []
        else:
            found.insert(0, (content, content + len(line)))
        end = start - 1
    return found


def _is_short(line: str) -> bool:
    words = WORD.findall(line)
    return (
        0 < len(words) <= MOST_WORDS and len(line) <= 60 and line[-1] not in ".,;:!?"
        and not LABEL.match(line) and "@" not in line and "/" not in line
    )  # fmt: skip
