"""How the passages were found: the question, each candidate's ranks and scores, what was used."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.desktop.chat.source_chip import place_text, source_text
from ui.desktop.fonts import sans
from ui.desktop.language import tr
from ui.desktop.painting import focus_ring, frame
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Label, SectionLabel, pill, use_thin_scroll_bars
from workbench.domain.document import Citation
from workbench.domain.retrieval import LEFT_OUT, Hit, RetrievalTrace

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROW_PX = 112


class HitRole(IntEnum):
    HIT = Qt.ItemDataRole.UserRole + 1


def _time(seconds: float) -> str:
    return f"{seconds:.1f} s" if seconds >= 1 else tr("{seconds:.0f} ms", seconds=seconds * 1000)


def scores_text(hit: Hit) -> str:
    """Ranks and scores of both searches and the fused score, in one line."""
    return tr(
        "{meaning} · {words} · fused {fused_score:.3f}",
        meaning=_meaning(hit),
        words=_words(hit),
        fused_score=hit.fused_score,
    )


_SHORTLY = {"unlike": tr("too unlike"), "beyond": tr("others better"), "room": tr("no room")}


def _why(hit: Hit) -> str:
    """Why it did not enter the prompt; whether what stands beside it did."""
    if hit.has_neighbours:
        return tr(" · with its neighbours")
    return tr(" · left out: {left_out}", left_out=LEFT_OUT[hit.left_out]) if hit.left_out else ""


def _meaning(hit: Hit) -> str:
    if hit.dense_rank is None:
        return tr("meaning –")
    score = f" {hit.dense_score:.2f}" if hit.dense_score is not None else ""
    return tr("meaning #{dense_rank}{score}", dense_rank=hit.dense_rank, score=score)


def _words(hit: Hit) -> str:
    if hit.keyword_rank is None:
        return tr("words –")
    score = f" {hit.keyword_score:.2f}" if hit.keyword_score is not None else ""
    return tr("words #{keyword_rank}{score}", keyword_rank=hit.keyword_rank, score=score)


class HitModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()

    def show_hits(self, hits: tuple[Hit, ...]) -> None:
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == HitRole.HIT:
            return hit
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            used = tr(", entered the prompt") if hit.used else _why(hit)
            return f"{index.row() + 1}. {source_text(hit.passage)}, {scores_text(hit)}{used}"
        if role == Qt.ItemDataRole.ToolTipRole:
            told = tr("meaning: rank and cosine similarity · words: rank and BM25")
            return f"{scores_text(hit)}{_why(hit)}\n{told}"
        return None


class _HitDelegate(QStyledItemDelegate):
    def __init__(self, theme: ThemeController, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, _ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit = index.data(HitRole.HIT)
        if not isinstance(hit, Hit):
            return
        theme = self._theme.current
        state = option.state
        rect: QRect = option.rect.adjusted(0, 4, 0, -4)
        painter.save()
        is_over = bool(state & QStyle.StateFlag.State_MouseOver)
        fill = theme.card_hover if is_over else theme.card
        frame(painter, rect, fill=fill, border=theme.border)
        if state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, rect, theme.accent_text)
        inner = rect.adjusted(12, 9, -12, -9)
        right = inner.right()
        if hit.used:
            painter.setFont(sans(11, QFont.Weight.Medium))
            width = pill.width_of(tr("in the prompt"), painter.font())
            badge = QRect(right - width, inner.top() - 1, width, 22)
            pill.paint(painter, theme, badge, tr("in the prompt"), "ok")
            right = badge.left() - 8
        elif hit.left_out:
            painter.setFont(sans(11, QFont.Weight.Medium))
            said = _SHORTLY[hit.left_out]
            width = pill.width_of(said, painter.font())
            badge = QRect(right - width, inner.top() - 1, width, 22)
            pill.paint(painter, theme, badge, said, "warn" if hit.left_out == "room" else "muted")
            right = badge.left() - 8
        title_font = sans(13, QFont.Weight.DemiBold)
        painter.setFont(title_font)
        painter.setPen(theme.text)
        title = QFontMetrics(title_font).elidedText(
            f"{index.row() + 1}  {hit.passage.document}",
            Qt.TextElideMode.ElideMiddle,
            right - inner.left(),
        )
        title_area = QRect(inner.left(), inner.top(), right - inner.left(), 20)
        painter.drawText(title_area, Qt.AlignmentFlag.AlignVCenter, title)
        small = sans(12)
        metrics = QFontMetrics(small)
        painter.setFont(small)
        painter.setPen(theme.muted)
        snippet = " ".join(hit.passage.text.split())
        place = place_text(hit.passage)
        line = f"{place} · {snippet}" if place else snippet
        area = QRect(inner.left(), inner.top() + 24, inner.width(), 2 * metrics.lineSpacing())
        painter.setClipRect(area)
        painter.drawText(
            area, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop), line[:400]
        )
        painter.setClipping(False)
        foot_font = sans(11, QFont.Weight.Medium)
        painter.setFont(foot_font)
        painter.setPen(theme.muted)
        shown = QFontMetrics(foot_font).elidedText(
            scores_text(hit), Qt.TextElideMode.ElideRight, inner.width()
        )
        foot = QRect(inner.left(), inner.bottom() - 18, inner.width(), 18)
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


class TraceView(QWidget):
    """The story of one search; a hit opens in its document."""

    chosen = Signal(object)  # Citation

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = Label(theme, size_px=13, wrap=True, selectable=True)
        self._where = Label(theme, tone="muted", size_px=12, wrap=True)
        self._note = Label(theme, tone="warn", size_px=13, wrap=True)
        self._nothing = Label(theme, tone="muted", size_px=13, wrap=True)
        self._hits = HitModel(self)
        self._list = QListView()
        self._list.setModel(self._hits)
        self._list.setItemDelegate(_HitDelegate(theme, self._list))
        self._list.setAccessibleName(tr("What was found"))
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.viewport().setAutoFillBackground(False)
        use_thin_scroll_bars(self._list, theme)
        self._asked = SectionLabel(theme, tr("Searched for"))
        self._found = SectionLabel(theme, tr("Found"))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 4, 14, 8)
        column.setSpacing(6)
        for widget in (self._nothing, self._asked, self._query, self._where, self._note):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addWidget(self._found)
        column.addWidget(self._list, 1)
        column.addStretch(0)
        self._list.clicked.connect(self._open)
        self._list.activated.connect(self._open)
        self.show_trace(None, {})

    def show_trace(self, trace: RetrievalTrace | None, names: Mapping[str, str]) -> None:
        """`names` are the collections' names by id."""
        for widget in (self._asked, self._query, self._where, self._note, self._found, self._list):
            widget.setVisible(trace is not None)
        self._nothing.setVisible(trace is None)
        if trace is None:
            self._nothing.setText(
                tr(
                    "No documents were searched for this answer. Choose a collection below the "
                    "question to search it."
                )
            )
            self._hits.show_hits(())
            return
        by = tr("the model") if trace.completed_by == "model" else tr("rules")
        searched = tr(
            "{asked}\nSearched for, completed by {by}: {query}",
            asked=trace.asked,
            by=by,
            query=trace.query,
        )
        self._query.setText(searched if trace.completed_by else trace.query)
        where = ", ".join(names.get(c, tr("a deleted collection")) for c in trace.collections)
        n_used = len(trace.used)
        used = tr(
            "{n_used} of {n_hits} passages entered the prompt",
            n_used=n_used,
            n_hits=len(trace.hits),
        )
        order = tr(
            "put in order by {reranker} in {time}",
            reranker=trace.reranker,
            time=_time(trace.rerank_s),
        )
        parts = (where, used, _time(trace.took_s), order if trace.reranker else "")
        self._where.setText(" · ".join(part for part in parts if part))
        self._note.setText(trace.note)
        self._note.setVisible(bool(trace.note))
        self._found.setVisible(bool(trace.hits))
        self._list.setVisible(bool(trace.hits))
        self._hits.show_hits(trace.hits)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        hit = index.data(HitRole.HIT)
        if isinstance(hit, Hit):
            passage = hit.passage
            self.chosen.emit(Citation(0, passage, passage.start, passage.end))
