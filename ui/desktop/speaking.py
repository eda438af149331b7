"""Tell a screen reader an answer sentence by sentence, while it is written.

Whole sentences alone: a reader that is given half a word says half a word. Marks of Markdown are
left out, code is named and not spelled.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from ui.desktop.language import tr
from workbench.domain.sentences import sentence_spans

Say = Callable[[QObject, str], object]
_FENCE: Final = re.compile(r"^ {0,3}(`{3,}|~{3,})", re.MULTILINE)
_MARKS: Final = re.compile(
    r"^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+)"  # headings, quotes, items of lists
    r"|\*\*|__|`|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)",
    re.MULTILINE,
)
_LINK: Final = re.compile(r"!?\[([^\]]+)\]\([^)]*\)")


def announce(thing: QObject, words: str) -> None:
    """Politely: after what the reader is saying now. Nothing happens where no reader listens."""
    if QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(thing, words)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)


class SentenceAnnouncer:
    """`thing` is what speaks: the transcript. One answer at a time."""

    def __init__(self, thing: QObject, say: Say = announce) -> None:
        self._thing = thing
        self._say = say
        self._text = ""
        self._told = 0  # characters of the text
        self.is_on = True

    def begin(self) -> None:
        self._text, self._told = "", 0

    def add(self, text: str) -> None:
        """The next piece of the answer."""
        self._text += text
        self._tell(is_over=False)

    def end(self) -> None:
        """The answer is there: what was held back is told."""
        self._tell(is_over=True)
        self.begin()

    def _tell(self, *, is_over: bool) -> None:
        rest = self._text[self._told :]
        begin = 0
        while (fence := _FENCE.search(rest, begin)) is not None:
            self._tell_prose(rest[begin : fence.start()], is_over=True)
            end = re.compile(rf"^ {{0,3}}{re.escape(fence[1])}\s*$", re.MULTILINE).search(
                rest, fence.end()
            )
            if end is None:  # the code is still being written
                if is_over:
                    self._speak(tr("Code."))
                    begin = len(rest)
                else:
                    begin = fence.start()
                self._told += begin
                return
            self._speak(tr("Code."))
            begin = end.end()
        told = self._tell_prose(rest[begin:], is_over=is_over)
        self._told += begin + told

    def _tell_prose(self, text: str, *, is_over: bool) -> int:
        """Returns how many characters were told: up to the last sentence that has surely ended."""
        spans = sentence_spans(text)
        if not is_over:
            spans = spans[:-1]  # the last one may go on
        for start, end in spans:
            self._speak(spoken(text[start:end]))
        return len(text) if is_over else (spans[-1][1] if spans else 0)

    def _speak(self, words: str) -> None:
        if words and self.is_on:
            self._say(self._thing, words)


def spoken(text: str) -> str:
    """Without the marks that are seen and not said."""
    plain = _MARKS.sub("", _LINK.sub(r"\1", text))
    return re.sub(r"\s+", " ", plain.replace("|", " ")).strip()
