"""Find the citations `[n]` and `[nb]` in an answer, and the sentence that each leans on.

Pure. A mark that names a sentence quotes just that one; the sentence behind a passage's bare number
is found by its words. A number that no passage of the prompt bears stays plain text, and so does
what stands in code or names a link.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.domain.claims import Claims
from workbench.domain.document import Citation, Passage
from workbench.domain.passage_marks import BRACKETS, Mark, marked_sentences, marks_in, place_of
from workbench.domain.quotes import Sentences

_MARKER = re.compile(BRACKETS.pattern + r"(?!\()")
_CODE = re.compile(r"```.*?(?:```|\Z)|`[^`\n]*`", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Marker:
    """`answer[start:end]` holds these marks; the passage of each is known, and there is one."""

    start: int
    end: int
    marks: tuple[Mark, ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        """The passages cited, each once."""
        return tuple(dict.fromkeys(mark.number for mark in self.marks))


def markers(answer: str, n_passages: int) -> tuple[Marker, ...]:
    """Return the citation markers in `answer`, in order."""
    code = [match.span() for match in _CODE.finditer(answer)]
    found: list[Marker] = []
    for match in _MARKER.finditer(answer):
        if any(start <= match.start() < end for start, end in code):
            continue
        known = tuple(mark for mark in marks_in(match[1]) if 1 <= mark.number <= n_passages)
        if known:
            found.append(Marker(match.start(), match.end(), known))
    return tuple(found)


def cite(answer: str, passages: Sequence[Passage], question: str = "") -> tuple[Citation, ...]:
    """Return one citation for each passage that `answer` cites, by number.

    Passage `n` of the prompt is `passages[n - 1]`. When a passage is cited more than once, the
    sentence that fits best is quoted, and one that was named goes before one that was guessed.
    """
    best: dict[int, tuple[bool, float, Citation]] = {}
    read: dict[int, Sentences] = {}
    found = markers(answer, len(passages))
    claims = Claims(answer, [(marker.start, marker.end) for marker in found])
    for marker in found:
        names_sentence = any(mark.letters for mark in marker.marks)
        claim = claims.of(marker.start, marker.end, names_sentence=names_sentence)
        for mark in marker.marks:
            passage = passages[mark.number - 1]
            if mark.number not in read:
                read[mark.number] = Sentences(passage.text)
            sentences = read[mark.number]
            named = _place(mark, len(sentences.spans))
            if named is None:
                fit, start, end = sentences.best(claim, question)
            else:
                fit, (start, end) = sentences.fit(named, claim, question), sentences.spans[named]
            before = best.get(mark.number)
            if before is None or (named is not None, fit) > before[:2]:
                citation = Citation(
                    mark.number, passage, passage.start + start, passage.start + end
                )
                best[mark.number] = (named is not None, fit, citation)
    return tuple(best[number][2] for number in sorted(best))


def narrowed(citation: Citation, mark: Mark) -> Citation:
    """The citation with the sentence that `mark` names as its quote; as it is if it names none."""
    passage = citation.passage
    sentences = marked_sentences(passage.text, citation.number)
    place = _place(mark, len(sentences))
    if place is None:
        return citation
    start, end = sentences[place].start, sentences[place].end
    return replace(citation, quote_start=passage.start + start, quote_end=passage.start + end)


def _place(mark: Mark, n_sentences: int) -> int | None:
    """Which sentence of its passage a mark names; None for the passage, or if it has no such."""
    place = place_of(mark.letters)
    return place if 0 <= place < n_sentences else None
