"""How long what is kept: rules, what is due, pins and legal holds."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.errors import present
from ui.desktop.language import tr, tr_n
from ui.desktop.rights.hold_dialog import HoldDialog
from ui.desktop.rights.view_model import RightsViewModel
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Banner, ComboBox, GhostButton, Label, PrimaryButton, confirm
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.row_list import Row, RowList
from ui.desktop.widgets.tick_box import TickBox
from workbench.domain.retention.rules import CLASSES, TOLD, Due
from workbench.services.retention.retention import RetentionPlan
from workbench.services.rights.holding import LegalHold

_TEXT = tr("A legal hold comes before an erasure and before every rule; a pin comes before a rule.")
_DAYS = (None, 1, 7, 30, 90, 180, 365, 730, 1_095, 3_650)


class RetentionDialog(Dialog):
    def __init__(
        self, parent: QWidget, theme: ThemeController, view_model: RightsViewModel
    ) -> None:
        super().__init__(parent, theme, tr("How long what is kept"), _TEXT)
        self._model = view_model
        self._plan: RetentionPlan | None = None
        self.banner = Banner(theme)
        self.rules = {
            kind: ComboBox(theme, tr("How long {kind} are kept", kind=kind)) for kind in CLASSES
        }
        self.daily = TickBox(
            theme, tr("Delete what is due by itself, once a day, while nobody asks")
        )
        self.due = RowList(theme, tr("What is due"))
        self.nothing = Label(theme, tr("Nothing is due."), tone="muted", size_px=13)
        self.pin = GhostButton(theme, tr("Pin"), "star")
        self.purge = GhostButton(theme, tr("Delete what is due…"), "trash-2", tone="danger")
        self.holds = RowList(theme, tr("Legal holds"))
        self.no_holds = Label(theme, tr("There are no legal holds."), tone="muted", size_px=13)
        self.hold = GhostButton(theme, tr("New hold…"), "lock")
        self.release = GhostButton(theme, tr("Release…"))
        self.close_button = PrimaryButton(theme, tr("Close"))
        self._build()
        self._bind()
        self.resize(980, 640)
        view_model.look()

    def _build(self) -> None:
        theme = self._theme
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(8)
        right.setSpacing(8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for row, (kind, box) in enumerate(self.rules.items()):
            name = Label(theme, kind.capitalize(), size_px=13)
            name.setToolTip(TOLD[kind])
            box.setToolTip(TOLD[kind])
            grid.addWidget(name, row, 0)
            grid.addWidget(box, row, 1)
        left.addWidget(Label(theme, tr("Rules"), size_px=14, weight=QFont.Weight.DemiBold))
        left.addLayout(grid)
        left.addWidget(self.daily)
        left.addStretch(1)
        for title, rows, empty, buttons in (
            (tr("Due now"), self.due, self.nothing, (self.pin, self.purge)),
            (tr("Legal holds"), self.holds, self.no_holds, (self.hold, self.release)),
        ):
            right.addWidget(Label(theme, title, size_px=14, weight=QFont.Weight.DemiBold))
            right.addWidget(empty)
            right.addWidget(rows, 1)
            below = QHBoxLayout()
            for button in buttons:
                below.addWidget(button)
            below.addStretch(1)
            right.addLayout(below)
        both = QHBoxLayout()
        both.setSpacing(28)
        both.addLayout(left)
        both.addLayout(right, 1)
        self.column.addWidget(self.banner)
        self.column.addLayout(both, 1)
        self.add_buttons(self.close_button)
        self.close_button.setAutoDefault(False)

    def _bind(self) -> None:
        model = self._model
        for kind, box in self.rules.items():
            box.activated.connect(lambda _index, kind=kind: self._on_rule(kind))
        self.daily.clicked.connect(model.set_daily)
        self.pin.clicked.connect(self._on_pin)
        self.purge.clicked.connect(self._on_purge)
        self.hold.clicked.connect(self._on_hold)
        self.release.clicked.connect(self._on_release)
        self.due.chosen.connect(self._on_due)
        self.holds.chosen.connect(lambda one: self.release.setEnabled(one is not None))
        self.close_button.clicked.connect(self.accept)
        model.retention_found.connect(self._show)
        model.told.connect(self._on_told)
        model.failed.connect(self._on_failed)

    @Slot(str)
    def _on_told(self, text: str) -> None:
        self.banner.show_message(text, "", kind="info")

    @Slot(object, bool, tuple)
    def _show(self, plan: RetentionPlan, is_daily: bool, holds: tuple[LegalHold, ...]) -> None:
        self._plan = plan
        for rule in plan.rules:
            _fill(self.rules[rule.kind], rule.days, by_policy=rule.by_policy)
        self.daily.setChecked(is_daily)
        self.due.show_rows([_due_row(one) for one in plan.due], 0 if plan.due else -1)
        self.due.setVisible(bool(plan.due))
        self.nothing.setVisible(not plan.due)
        self.pin.setEnabled(bool(plan.due))
        self.purge.setEnabled(bool(plan.going))
        rows = [
            Row(one.name, f"{one.reason} · {', '.join(one.scopes)}",
                tr("since {at}", at=one.at[:10]), "muted", one)
            for one in holds
        ]  # fmt: skip
        self.holds.show_rows(rows, 0 if rows else -1)
        self.holds.setVisible(bool(rows))
        self.no_holds.setVisible(not rows)
        self.release.setEnabled(bool(rows))

    def _on_rule(self, kind: str) -> None:
        self.banner.hide()
        self._model.set_rule(kind, self.rules[kind].currentData())

    @Slot(object)
    def _on_due(self, one: Due | None) -> None:
        self.pin.setText(tr("Unpin") if one is not None and one.is_pinned else tr("Pin"))

    @Slot()
    def _on_pin(self) -> None:
        one = self.due.value
        if one is not None:
            self._model.pin(one.kept.kind, one.kept.key, not one.is_pinned)

    @Slot()
    def _on_purge(self) -> None:
        going = self._plan.going if self._plan is not None else ()
        confirm(
            self,
            self._theme,
            tr("Delete {n_going:,} things for good?", n_going=len(going)),
            tr("They are listed as going. What is pinned or held stays."),
            tr("Delete"),
            self._model.purge,
        )

    @Slot()
    def _on_hold(self) -> None:
        dialog = HoldDialog(self, self._theme)
        dialog.wanted.connect(self._model.hold)
        dialog.open()

    @Slot()
    def _on_release(self) -> None:
        one = self.holds.value
        if one is not None:
            confirm(
                self,
                self._theme,
                tr("Release “{name}”?", name=one.name),
                tr("What it kept can be erased, and goes by its rules, from then on."),
                tr("Release"),
                lambda: self._model.release(one.name),
            )

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        present(error, self.banner)
        if self._plan is not None:  # what could not be set shows as it was
            for rule in self._plan.rules:
                _fill(self.rules[rule.kind], rule.days, by_policy=rule.by_policy)


def _fill(box: ComboBox, days: int | None, *, by_policy: bool) -> None:
    box.clear()
    for choice in sorted({*_DAYS, days}, key=lambda one: -1 if one is None else one):
        box.addItem(
            _days(choice) + (tr(" (policy)") if by_policy and choice == days else ""), choice
        )
    box.setCurrentIndex(box.findData(days))


def _days(days: int | None) -> str:
    if days is None:
        return tr("Never deleted")
    if days >= 365 and days % 365 == 0:
        years = days // 365
        return tr_n("After {n:,} year", "After {n:,} years", years)
    return tr_n("After {n:,} day", "After {n:,} days", days)


def _due_row(one: Due) -> Row:
    mark, tone = tr("goes"), "danger"
    if one.held:
        mark, tone = tr("held: {held}", held=one.held), "muted"
    elif one.is_pinned:
        mark, tone = tr("pinned"), "muted"
    below = tr("{kind}, last {at}", kind=one.kept.kind, at=one.kept.at[:10])
    return Row(one.kept.title or one.kept.key, below, mark, tone, one)  # type: ignore[arg-type]
