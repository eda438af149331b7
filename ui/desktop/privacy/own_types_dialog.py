"""Types of one's own: an expression or a list of words, with what it must find and must not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QWidget

from ui.desktop.fonts import sans
from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr
from ui.desktop.said import said_of
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    ComboBox,
    GhostButton,
    Label,
    LineEdit,
    PrimaryButton,
    confirm,
    use_thin_scroll_bars,
)
from ui.desktop.widgets.dialogs import Dialog
from workbench.app import Workbench
from workbench.domain.recognizers.custom import CustomType, check_is_quick, checked, slowest
from workbench.errors import WorkbenchError

_TEXT = tr(
    "Such as case numbers or names of projects. An expression needs an upper bound for each "
    "repetition: {1,40} instead of +. A type is kept only if its examples come out right."
)
_TOP, _BESIDE = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter
_FORM_HEIGHT, _EXAMPLES_HEIGHT = 84, 84


class OwnTypesDialog(Dialog):
    def __init__(
        self,
        parent: QWidget,
        theme: ThemeController,
        workbench: Workbench,
        on_changed: Callable[[], object],
    ) -> None:
        super().__init__(parent, theme, tr("Types of your own"), _TEXT)
        self.setMinimumWidth(620)
        self._rules = workbench.privacy_desk.rules
        self._lane = workbench.io_lane
        self._calls = LaneCalls(self)
        self._on_changed = on_changed
        self._own: tuple[CustomType, ...] = ()
        self.chosen = ComboBox(theme, tr("Type"))
        self.name = LineEdit(theme, tr("Name"), "CASE_NUMBER")
        self.form = ComboBox(theme, tr("Found by"))
        self.form.addItem(tr("An expression"), "regex")
        self.form.addItem(tr("Words, one a line"), "words")
        self.rule = self._lines(tr("Expression or words"), _FORM_HEIGHT)
        self.matches = self._lines(tr("Must be found, one a line"), _EXAMPLES_HEIGHT)
        self.misses = self._lines(tr("Must not be found, one a line"), _EXAMPLES_HEIGHT)
        self.said = Label(theme, "", tone="muted", size_px=12, wrap=True)
        self.problem = Label(theme, "", tone="danger", size_px=12, wrap=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for row, (words, field) in enumerate(
            (
                (tr("Type"), self.chosen),
                (tr("Name"), self.name),
                (tr("Found by"), self.form),
                ("", self.rule),
                (tr("Must be found"), self.matches),
                (tr("Must not be"), self.misses),
            )
        ):
            said, top = (
                Label(theme, words, tone="muted", size_px=13),
                isinstance(field, QPlainTextEdit),
            )
            grid.addWidget(said, row, 0, _TOP if top else _BESIDE)
            grid.addWidget(field, row, 1)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)
        self.column.addWidget(self.said)
        self.column.addWidget(self.problem)
        self.remove = GhostButton(theme, tr("Remove…"), tone="danger")
        self.check = GhostButton(theme, tr("Try"))
        close, self.keep = GhostButton(theme, tr("Close")), PrimaryButton(theme, tr("Keep"))
        for button in (self.remove, self.check, close, self.keep):
            button.setAutoDefault(False)
        self.add_buttons(self.remove, self.check, close, self.keep)
        self.chosen.activated.connect(self._show_chosen)
        self.check.clicked.connect(self._on_try)
        self.keep.clicked.connect(self._on_keep)
        self.remove.clicked.connect(self._on_remove)
        close.clicked.connect(self.reject)
        self._read("")

    def done(self, result: int) -> None:
        self._calls.close()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._calls.close()
        super().closeEvent(event)

    def _lines(self, name: str, height: int) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setFont(sans(13))
        field.setAccessibleName(name)
        field.setFixedHeight(height)
        field.setTabChangesFocus(True)
        use_thin_scroll_bars(field, self._theme)
        return field

    def _read(self, choose: str) -> None:
        def then(own: tuple[CustomType, ...]) -> None:
            self._own = own
            self.chosen.clear()
            self.chosen.addItem(tr("A new type"))
            self.chosen.addItems([one.entity_type for one in own])
            self.chosen.setCurrentIndex(max(0, self.chosen.findText(choose)) if choose else 0)
            self._show_chosen()

        self._ask(lambda: self._rules.policy().selection.custom, then)

    @Slot()
    def _show_chosen(self) -> None:
        at = self.chosen.currentIndex() - 1
        one = self._own[at] if at >= 0 else CustomType("")
        self.name.setText(one.entity_type)
        self.form.setCurrentIndex(self.form.findData("words" if one.words else "regex"))
        self.rule.setPlainText(one.regex or "\n".join(one.words))
        self.matches.setPlainText("\n".join(one.matches))
        self.misses.setPlainText("\n".join(one.misses))
        self.remove.setEnabled(at >= 0)
        self.said.setText("")
        self.problem.setText("")

    def written(self) -> CustomType:
        """The type as it stands in the fields."""
        rule, is_regex = self.rule.toPlainText(), self.form.currentData() == "regex"
        return CustomType(
            entity_type=self.name.text().strip(),
            regex=rule.strip() if is_regex else "",
            words=() if is_regex else tuple(word.casefold() for word in _lines_of(rule)),
            matches=_lines_of(self.matches.toPlainText()),
            misses=_lines_of(self.misses.toPlainText()),
        )

    @Slot()
    def _on_try(self) -> None:
        custom = self.written()

        def work() -> float:
            return slowest(check_is_quick(checked(custom)))

        def then(seconds: float) -> None:
            n = len(custom.matches) + len(custom.misses)
            self.said.setText(
                tr(
                    "All examples come out right: {n}. The hardest 2,000 signs took {ms:.1f} ms.",
                    n=n,
                    ms=seconds * 1000,
                )
            )

        self._ask(work, then)

    @Slot()
    def _on_keep(self) -> None:
        custom = self.written()

        def then(_none: object) -> None:
            self._on_changed()
            self._read(custom.entity_type)

        self._ask(lambda: self._rules.set_custom(custom), then)

    @Slot()
    def _on_remove(self) -> None:
        name = self.chosen.currentText()

        def then(_none: object) -> None:
            self._on_changed()
            self._read("")

        confirm(
            self,
            self._theme,
            tr("Remove the type {name}?", name=name),
            tr("It is not looked for any more. Placeholders that were given can still be undone."),
            tr("Remove"),
            lambda: self._ask(lambda: self._rules.remove_custom(name), then),
        )

    def _ask(self, work: Callable[[], object], then: Callable[..., None]) -> None:
        self.problem.setText("")
        self.said.setText("")
        self._calls.read(self._lane, work, then, self._fail)

    def _fail(self, error: BaseException) -> None:
        is_known = isinstance(error, WorkbenchError)
        self.problem.setText(said_of(error) if is_known else str(error))  # type: ignore[arg-type]


def _lines_of(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
