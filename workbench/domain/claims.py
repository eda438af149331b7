"""Which sentence of an answer each of its marks stands for.

Pure; knows where the marks stand, not what they name. `The rent is 5 euros [1b].` and
`[1b] The rent is 5 euros.` both claim the same.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from workbench.domain.sentences import statements


class Claims:
    """The sentences of `answer`, whose marks stand at `marks`, in order, blanked out."""

    def __init__(self, answer: str, marks: Sequence[tuple[int, int]]) -> None:
        blanked = list(answer)
        for start, end in marks:
            blanked[start:end] = " " * (end - start)
        self._text = "".join(blanked)
        self._spans = statements(self._text)
        self._starts = [start for start, _ in self._spans]
        self._firsts = {start for start, _ in marks}
        self._lasts = {end for _, end in marks}
        self._answer = answer

    def of(self, start: int, end: int, *, names_sentence: bool) -> str:
        """The sentence that the mark at `start:end` stands in, ahead of, or directly behind."""
        chosen = self.span(start, end, names_sentence=names_sentence)
        return self._text[slice(*chosen)] if chosen else ""

    def span(self, start: int, end: int, *, names_sentence: bool) -> tuple[int, int] | None:
        """Where that sentence stands."""
        at = bisect_right(self._starts, start)
        before = self._spans[at - 1] if at else None
        after = self._spans[at] if at < len(self._spans) else None
        chosen = before or after
        if before and after and start >= before[1]:
            leads = self._leads(before[1], start, end, after[0], names_sentence)
            chosen = after if leads else before
        return chosen

    def _leads(self, ended: int, start: int, end: int, begins: int, names_sentence: bool) -> bool:
        """Whether a mark between two sentences belongs to the second.

        At the start of a line it does. Inside one the line decides: if it begins with a mark, its
        marks lead; if it ends with one, they follow. Where it does neither, a mark that names a
        sentence leads, for that is how answers are asked for, and a passage's number follows.
        """
        if "\n" in self._text[end:begins]:
            return False
        if "\n" in self._text[ended:start]:
            return True
        line_start = self._answer.rfind("\n", 0, start) + 1
        line_end = self._answer.find("\n", end)
        line = self._answer[line_start : line_end if line_end >= 0 else None]
        if line_start + len(line) - len(line.lstrip()) in self._firsts:
            return True
        if line_start + len(line.rstrip(" \t\r.")) in self._lasts:
            return False
        return names_sentence
