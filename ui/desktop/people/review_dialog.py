"""The review queue: what waits at the left, the answer and the decision at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from ui.desktop.charts.table import RowsModel, table_view
from ui.desktop.errors import present
from ui.desktop.fonts import sans
from ui.desktop.language import tr, tr_n
from ui.desktop.people.view_model import PeopleViewModel
from ui.desktop.people.wording import why_not
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Banner, ComboBox, GhostButton, Label, LineEdit, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.tick_box import TickBox
from workbench.domain.ai_mark import by_model
from workbench.domain.profile import Permission, Profile
from workbench.domain.review import DECISIONS, REASONS, SOURCES, Review
from workbench.services.review.reviews import Shown

_HEADINGS = [tr("Since"), tr("State"), tr("Why"), tr("Waits for")]
_EMPTY = tr(
    "Nothing waits. Answers that a rail flags come here; “What waits…” adds those with doubts."
)
_ANYBODY = tr("Anybody who may review")


class ReviewDialog(Dialog):
    def __init__(
        self, parent: QWidget, theme: ThemeController, view_model: PeopleViewModel
    ) -> None:
        super().__init__(parent, theme, tr("Review queue"), "")
        self._view_model = view_model
        self._reviews: tuple[Review, ...] = ()
        self._shown: Shown | None = None
        self.resize(1040, 680)
        self.banner = Banner(theme)
        self.all = TickBox(theme, tr("What was decided as well"))
        self.line = Label(theme, _EMPTY, tone="muted", size_px=13, wrap=True)
        self.view = table_view(theme, tr("Answers that wait"), is_even=False)
        self.why = Label(theme, size_px=13, tone="warn", wrap=True, selectable=True)
        self.question = Label(
            theme, size_px=14, weight=QFont.Weight.DemiBold, wrap=True, selectable=True
        )
        self.answer = QPlainTextEdit()
        self.answer.setFont(sans(13))
        self.answer.setTabChangesFocus(True)
        self.answer.setAccessibleName(tr("The answer; change it to edit it"))
        self.made_by = Label(theme, tone="muted", size_px=12, wrap=True)
        self.note = LineEdit(theme, tr("Note"), tr("A note to the decision"))
        self.reviewer = ComboBox(theme, tr("Waits for"))
        self.approve = PrimaryButton(theme, tr("Approve"), "check")
        self.edit = GhostButton(theme, tr("Keep as edited"), "pencil")
        self.refuse = GhostButton(theme, tr("Refuse"), "x", tone="danger")
        self.reopen = GhostButton(theme, tr("Take back"), "undo-2")
        self._right = QWidget()
        self._build()
        self._bind()
        self.show_review(None)
        view_model.list_profiles()
        self._list()

    def show_review(self, shown: Shown | None) -> None:
        self._shown = shown
        self._right.setVisible(shown is not None)
        if shown is None:
            for button in (self.approve, self.edit, self.refuse, self.reopen):
                button.setEnabled(False)
            return
        review = shown.review
        lines = [REASONS[reason] for reason in review.reasons]
        if review.source != "chat":
            lines.append(tr("Not of a chat, but of {source}.", source=SOURCES[review.source]))
        lines += [*shown.rails, *(tr("Not borne out: {one}", one=one) for one in shown.unsupported)]
        if not review.waits:
            by = shown.decided_by or tr("the owner")
            lines.append(
                tr(
                    "{decisions} by {by}. {note}",
                    decisions=DECISIONS[review.decision].capitalize(),
                    by=by,
                    note=review.note,
                )
            )
        self.why.setText("\n".join(lines))
        self.question.setText(shown.question)
        self.answer.setPlainText(shown.answer)
        self.answer.setReadOnly(not review.waits)
        by = by_model(shown.model) if shown.model else tr("No model was asked")
        self.made_by.setText(
            tr(
                "{by}. Asked by {asked_by}; waits for {assigned_to}.",
                by=by,
                asked_by=shown.asked_by or tr("the owner"),
                assigned_to=shown.assigned_to or tr("anybody who may review"),
            )
        )
        self.note.clear()
        self.reviewer.setCurrentIndex(max(0, self.reviewer.findData(review.assigned_to)))
        self._show_buttons()

    def _build(self) -> None:
        theme = self._theme
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self.view, 1)
        self._foot = QWidget()  # keeps the rest at the top where nothing waits
        column.addWidget(self._foot, 1)
        column.addWidget(self.all)
        inner = QVBoxLayout(self._right)
        inner.setContentsMargins(12, 0, 0, 0)
        inner.setSpacing(8)
        for widget in (self.why, self.question, self.made_by):
            inner.addWidget(widget)
        inner.addWidget(self.answer, 1)
        inner.addWidget(self.note)
        inner.addWidget(self.reviewer)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.refuse, self.edit, self.reopen, self.approve):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        inner.addLayout(buttons)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self._right)
        split.setSizes([460, 540])
        self.column.addWidget(self.banner)
        self.column.addWidget(split, 1)
        close = GhostButton(theme, tr("Close"))
        close.clicked.connect(self.accept)
        close.setAutoDefault(False)
        self.add_buttons(close)

    def _bind(self) -> None:
        model = self._view_model
        model.reviews_found.connect(self._on_reviews)
        model.review_found.connect(self.show_review)
        model.profiles_found.connect(self._on_profiles)
        model.failed.connect(lambda error: present(error, self.banner))
        model.told.connect(self._on_told)
        self.all.toggled.connect(self._list)
        self.answer.textChanged.connect(self._show_buttons)
        self.approve.clicked.connect(self._on_approve)
        self.edit.clicked.connect(self._on_edit)
        self.refuse.clicked.connect(self._on_refuse)
        self.reopen.clicked.connect(self._on_reopen)
        self.reviewer.activated.connect(self._on_assign)

    @Slot()
    def _list(self) -> None:
        self._view_model.list_reviews(waiting_only=not self.all.isChecked())

    @Slot(tuple, dict)
    def _on_reviews(self, found: tuple[Review, ...], names: dict[str, str]) -> None:
        self._reviews = found
        n_late = sum(bool(one.escalated_at) and one.waits for one in found)
        waiting = sum(one.waits for one in found)
        late = (
            tr(" {n_late:,} were passed on, since nobody decided in time.", n_late=n_late)
            if n_late
            else ""
        )
        waits = tr_n("{n:,} waits, the oldest first.", "{n:,} wait, the oldest first.", waiting)
        self.line.setText(f"{waits}{late}" if found else _EMPTY)
        rows = [_HEADINGS, *(_row(one, names) for one in found)]
        self.view.setModel(RowsModel(rows, (), self.view))
        self.view.resizeColumnsToContents()
        self.view.selectionModel().currentRowChanged.connect(self._on_row)
        self.view.setVisible(bool(found))
        self._foot.setVisible(not found)
        self.show_review(None)
        if found:
            self.view.selectRow(0)

    @Slot(QModelIndex)
    def _on_row(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        if index.isValid() and index.row() < len(self._reviews):
            self._view_model.show_review(self._reviews[index.row()].id)

    @Slot(tuple)
    def _on_profiles(self, profiles: tuple[Profile, ...]) -> None:
        self.reviewer.clear()
        self.reviewer.addItem(_ANYBODY, "")
        for one in profiles:
            if one.may(Permission.REVIEW):
                self.reviewer.addItem(tr("Waits for {name}", name=one.name), one.id)

    @Slot()
    def _show_buttons(self) -> None:
        if self._shown is None:
            return
        who, waits = self._view_model.standing.who, self._shown.review.waits
        is_changed = self.answer.toPlainText().strip() != self._shown.answer.strip()
        may = who.may(Permission.REVIEW)
        for button, is_shown, is_on in (
            (self.approve, waits, not is_changed),
            (self.edit, waits, is_changed),
            (self.refuse, waits, True),
            (self.reopen, not waits, True),
        ):
            button.setVisible(is_shown)
            button.setEnabled(may and is_on)
            button.setToolTip(why_not(who, Permission.REVIEW))
        self.reviewer.setEnabled(waits and who.may(Permission.REVIEW, Permission.POLICY))

    @Slot()
    def _on_approve(self) -> None:
        if self._shown is not None:
            self._view_model.approve(self._shown, self.note.text())

    @Slot()
    def _on_edit(self) -> None:
        if self._shown is not None:
            self._view_model.edit(self._shown, self.answer.toPlainText(), self.note.text())

    @Slot()
    def _on_refuse(self) -> None:
        if self._shown is not None:
            self._view_model.refuse(self._shown, self.note.text())

    @Slot()
    def _on_reopen(self) -> None:
        if self._shown is not None:
            self._view_model.reopen(self._shown)

    @Slot(int)
    def _on_assign(self, place: int) -> None:
        if self._shown is not None:
            self._view_model.assign(self._shown, self.reviewer.itemData(place))

    @Slot(str)
    def _on_told(self, _text: str) -> None:
        self.banner.clear()
        self._list()


def _row(one: Review, names: dict[str, str]) -> list[str]:
    state = DECISIONS[one.decision]
    if one.waits and one.escalated_at:
        state = tr("waits, passed on")
    return [
        one.made_at[:16].replace("T", " "),
        state,
        "; ".join(REASONS[reason] for reason in one.reasons),
        names.get(one.assigned_to, tr("anybody")),
    ]
