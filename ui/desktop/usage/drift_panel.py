"""What changed: this week beside the four before, groups of trouble, and the self-tests."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop.charts import ChartCard
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.usage import wording
from ui.desktop.usage.table_card import TableCard
from ui.desktop.usage.watch_charts import drift_chart
from ui.desktop.widgets import ComboBox, GhostButton
from workbench.domain.drift import SIGNALS, DriftLook, Trouble
from workbench.domain.self_test import Comparison, SelfTest
from workbench.services.usage.drift import TroubleGroup

_TROUBLES: dict[Trouble, str] = {
    "disliked": tr("Disliked answers"),
    "failed": tr("Failed requests"),
    "no answer": tr("Answers that the documents do not say"),
}
_NOTHING = tr("No week was compared yet. It is done once a week by itself.")


class DriftPanel(QWidget):
    narrowed = Signal(str, dict)  # a title, what the requests behind it have
    group_chosen = Signal(object)  # TroubleGroup
    troubles_wanted = Signal(str)  # Trouble
    failed = Signal(object)

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.signals = TableCard(
            theme,
            tr("This week beside the four before"),
            (tr("Of"), tr("Signal"), tr("Before"), tr("This week"), "p", tr("Requests"), ""),
            numbers=(4, 5),
            wide=3,
        )
        self.compare = GhostButton(theme, tr("Compare now"), "refresh-cw")
        self.compare.setAccessibleName(tr("Compare this week with the four before now"))
        self.signals.head.addWidget(self.compare)
        self.history = ChartCard(theme, tr("Signals that drifted, by week"))
        self.troubles = TableCard(
            theme,
            tr("Groups of trouble"),
            (tr("Group"), tr("Requests"), tr("For example")),
            numbers=(1,),
            wide=2,
        )
        self.trouble = ComboBox(theme, tr("Which trouble"))
        for key, word in _TROUBLES.items():
            self.trouble.addItem(word, key)
        self.group = GhostButton(theme, tr("Group them"))
        self.troubles.head.addWidget(self.trouble)
        self.troubles.head.addWidget(self.group)
        self.tests = TableCard(
            theme,
            tr("Self-test"),
            (tr("When"), tr("Changed"), tr("Of"), tr("What it says")),
            numbers=(1, 2),
            wide=3,
        )
        self.test = GhostButton(theme, tr("Test now"), "refresh-cw")
        self.test.setAccessibleName(tr("Run the self-test now"))
        self.tests.head.addWidget(self.test)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.signals, self.history, self.troubles, self.tests):
            column.addWidget(widget)
        column.addStretch(1)
        self._looks: tuple[DriftLook, ...] = ()
        self._groups: tuple[TroubleGroup, ...] = ()
        self.history.failed.connect(self.failed)
        self.history.chosen.connect(self._open_week)
        self.signals.opened.connect(self._open_newest)
        self.troubles.opened.connect(lambda at: self.group_chosen.emit(self._groups[at]))
        self.group.clicked.connect(lambda: self.troubles_wanted.emit(self.trouble.currentData()))
        self.tests.opened.connect(
            lambda _at: self.narrowed.emit(tr("Self-tests"), {"feature": "self-test"})
        )
        self.show_looks(())
        self.show_tests(())
        self.troubles.show_rows(
            [], tr("Groups the questions by meaning and names each by its words.")
        )

    @Slot(str)
    def show_busy(self, words: str) -> None:
        for button in (self.compare, self.group, self.test):
            button.setEnabled(not words)

    @Slot(tuple)
    def show_looks(self, looks: tuple[DriftLook, ...]) -> None:
        self._looks = looks
        self.history.setVisible(len(looks) > 1)
        self.history.set_data(drift_chart(looks))
        if not looks:
            self.signals.show_rows([], _NOTHING)
            return
        newest = looks[0]
        n = sum(one.is_drift for one in newest.shifts)
        days = tr("{since} to {until} (UTC)", since=newest.since[:10], until=newest.until[:10])
        says = (
            tr("{n} of {n_shifts} signals drifted.", n=n, n_shifts=len(newest.shifts))
            if n
            else tr("No drift.")
        )
        if not newest.shifts:
            says = tr("Nothing could be compared.")
        rows = [
            [
                SIGNALS[one.signal][0],
                SIGNALS[one.signal][1],
                one.before or wording.NONE,
                one.now or wording.NONE,
                f"{one.corrected_p:.3f}",
                f"{one.n_before:,} / {one.n_now:,}",
                "drift" if one.is_drift else "",
            ]
            for one in newest.shifts
        ]
        self.signals.show_rows(rows, " ".join((f"{days}: {says}", *newest.notes)))

    @Slot(str, tuple)
    def show_troubles(self, trouble: Trouble, groups: tuple[TroubleGroup, ...]) -> None:
        self._groups = groups
        rows = [
            [one.name, f"{one.n:,}", " ".join(one.examples[0][1].split())[:160]] for one in groups
        ]
        nothing = tr(
            "{troubles}: none in this period whose text is still there.",
            troubles=_TROUBLES[trouble],
        )
        self.troubles.show_rows(rows, "" if rows else nothing)

    @Slot(tuple)
    def show_tests(self, tests: tuple[tuple[SelfTest, Comparison], ...]) -> None:
        rows = [
            [
                test.at[:16].replace("T", " "),
                str(len(comparison.changed)),
                str(sum(of for _, of in comparison.subjects.values())),
                comparison.sentence,
            ]
            for test, comparison in tests
        ]
        first = tr(
            "A pinned suite, asked once a week after the first time, says whether a file, a "
            "driver, a quantisation or a library changed results."
        )
        self.tests.show_rows(rows, first if not rows else "")

    def _open_newest(self, _at: int) -> None:
        for one in self._looks[:1]:
            self._open_week(one.since)

    def _open_week(self, since: str) -> None:
        for one in self._looks:
            if one.since == since:
                title = tr("Week from {since}", since=one.since[:10])
                self.narrowed.emit(title, {"since": one.since, "until": one.until})
