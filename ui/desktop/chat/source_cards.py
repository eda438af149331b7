"""Cards of an answer's sources: number, document, page, how close it was, what it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop.chat.source_chip import place_text
from ui.desktop.direction import directed
from ui.desktop.fonts import sans
from ui.desktop.language import tr
from ui.desktop.painting import focus_ring, frame
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Label, SectionLabel, use_thin_scroll_bars
from workbench.domain.document import Citation
from workbench.domain.retrieval import RetrievalTrace

_SNIPPET_LINES = 3


@dataclass(frozen=True, slots=True)
class Source:
    """`closeness` is the cosine similarity of question and passage, None if only words matched."""

    citation: Citation
    closeness: float | None
    is_cited: bool


def sources_of(citations: Sequence[Citation], trace: RetrievalTrace | None) -> tuple[Source, ...]:
    """The cited passages, then those only read; each numbered as in the prompt."""
    hits = trace.used if trace is not None else ()
    closeness = {hit.passage.chunk_id: hit.dense_score for hit in hits}
    cited = [Source(c, closeness.get(c.passage.chunk_id), True) for c in citations]
    seen = {source.citation.number for source in cited}
    read = [
        Source(Citation(n, h.passage, h.passage.start, h.passage.end), h.dense_score, False)
        for n, h in enumerate(hits, 1)
        if n not in seen
    ]
    return tuple(sorted(cited, key=lambda s: s.citation.number)) + tuple(read)


class SourceCard(QAbstractButton):
    def __init__(self, theme: ThemeController, source: Source, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._source = source
        passage = source.citation.passage
        self._snippet = " ".join(_quote(source.citation).split())
        self._cut = (-1, "")  # the snippet as it fits into a width
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        place = place_text(passage)
        self.setAccessibleName(
            tr(
                "Source {number}: {document}, {place}. {snippet}",
                number=source.citation.number,
                document=passage.document,
                place=place,
                snippet=self._snippet,
            )
        )
        self.setToolTip(tr("Show the passage in its document"))

    def sizeHint(self) -> QSize:
        height = 136 if self._source.closeness is not None else 116
        return QSize(260, height if place_text(self._source.citation.passage) else height - 20)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, source = self._theme.current, self._source
        passage = source.citation.passage
        painter = directed(QPainter(self), self.rect())
        fill = theme.card_hover if self.underMouse() else theme.card
        frame(painter, self.rect(), fill=fill, border=theme.border, radius=12)
        if self.hasFocus():
            focus_ring(painter, self.rect(), theme.accent_text, 12)
        number = QRect(13, 12, 22, 20)
        frame(painter, number, fill=theme.accent_soft, radius=6)
        painter.setFont(sans(11, QFont.Weight.DemiBold))
        painter.setPen(theme.accent_text)
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(source.citation.number))
        right = self.width() - 13
        font = sans(13, QFont.Weight.DemiBold)
        self._line(painter, QRect(43, 11, right - 43, 22), passage.document, font, theme.text)
        small = sans(12)
        place, top = place_text(passage), 37
        if place:
            self._line(painter, QRect(13, 36, right - 13, 18), place, small, theme.muted)
            top += 20
        painter.setFont(small)
        painter.setPen(theme.muted if not source.is_cited else theme.text)
        area = QRect(13, top, right - 13, _SNIPPET_LINES * QFontMetrics(small).lineSpacing())
        painter.drawText(
            area,
            int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop),
            self._fitted(QFontMetrics(small), area.width()),
        )
        if source.closeness is not None:
            self._bar(painter, source.closeness)
        painter.end()

    def _fitted(self, metrics: QFontMetrics, width: int) -> str:
        """Measured word by word, so only where the width is another one."""
        if self._cut[0] != width:
            self._cut = width, _fitting(self._snippet, metrics, width, _SNIPPET_LINES)
        return self._cut[1]

    def _line(self, painter: QPainter, area: QRect, text: str, font: QFont, color: str) -> None:
        painter.setFont(font)
        painter.setPen(color)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)

    def _bar(self, painter: QPainter, closeness: float) -> None:
        theme = self._theme.current
        y = self.height() - 19
        painter.setFont(sans(11, QFont.Weight.Medium))
        painter.setPen(theme.muted)
        text = f"{closeness:.2f}"
        width = painter.fontMetrics().horizontalAdvance(text)
        painter.drawText(self.width() - 13 - width, y + 7, text)
        track = QRectF(13, y + 1, self.width() - 26 - width - 10, 4)
        frame(painter, track, fill=theme.border, radius=2)
        track.setWidth(max(4.0, track.width() * min(1.0, max(0.0, closeness))))
        frame(painter, track, fill=theme.accent, radius=2)


class SourceCards(QScrollArea):
    """All cards of one answer, or why there are none."""

    chosen = Signal(object)  # Citation

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[tuple[Source, ...], str] | None = None
        use_thin_scroll_bars(self, theme)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Sources"))
        self.viewport().setAutoFillBackground(False)
        self.show_sources((), "")

    def show_sources(self, sources: tuple[Source, ...], nothing: str) -> None:
        """`nothing` is shown instead of cards if there are none."""
        if (sources, nothing) == self._shown:
            return
        self._shown = sources, nothing
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(14, 4, 14, 14)
        column.setSpacing(10)
        cited = [source for source in sources if source.is_cited]
        read = [source for source in sources if not source.is_cited]
        also = tr("Also read") if cited else tr("Read for this answer")
        for heading, group in ((tr("Cited"), cited), (also, read)):
            if group and read:
                column.addWidget(SectionLabel(self._theme, heading))
            for source in group:
                card = SourceCard(self._theme, source, content)
                card.clicked.connect(lambda _=False, c=source.citation: self.chosen.emit(c))
                column.addWidget(card)
        if not sources and nothing:
            column.addWidget(Label(self._theme, nothing, tone="muted", size_px=13, wrap=True))
        column.addStretch(1)
        self.setWidget(content)
        content.setAutoFillBackground(False)  # setWidget switches it on


def _quote(citation: Citation) -> str:
    """The passage from the quoted sentence on, if it lies inside."""
    passage = citation.passage
    offset = citation.quote_start - passage.start
    if 0 < offset < len(passage.text):
        return "…" + passage.text[offset:]
    return passage.text


def _fitting(text: str, metrics: QFontMetrics, width: int, lines: int) -> str:
    """As much of the text as `lines` lines of `width` hold, with an ellipsis if it is cut."""
    words, done, current = text.split(" "), 0, ""
    for i, word in enumerate(words):
        longer = f"{current} {word}" if current else word
        if metrics.horizontalAdvance(longer) <= width or not current:
            current = longer
            continue
        done += 1
        if done == lines:
            kept = " ".join(words[: i - 1]) if i > 1 else current
            return kept.rstrip(".,;: ") + "…"
        current = word
    return text
