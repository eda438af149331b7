"""Releases and versions of prompts tried in use: begin a trial, see how it stands, stop it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.desktop.errors import present
from ui.desktop.evaluation.view_model import EvaluationViewModel
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    Banner,
    Card,
    ComboBox,
    GhostButton,
    Label,
    LineEdit,
    NumberField,
    Pill,
    PrimaryButton,
    scroll_column,
)
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.labels import Tone
from workbench.app import Workbench
from workbench.domain.check_text import check_of_text
from workbench.domain.groups import GroupDifference
from workbench.domain.trial import Standing, Trial, TrialContent
from workbench.services.trials.trials import ShadowStanding

_KINDS = (
    ("ab", tr("Split: some conversations by each")),
    ("shadow", tr("Shadow: answers later, seen by nobody")),
    ("canary", tr("Canary: a share that grows, back by itself")),
)
_SUBJECTS = (("release", tr("Releases")), ("prompt", tr("Prompts")))
_STATES: dict[str, Tone] = {"running": "ok", "stopped": "muted", tr("rolled back"): "danger"}
Found = tuple[Trial, Standing, ShadowStanding | None]


class TrialsDialog(Dialog):
    def __init__(
        self, parent: QWidget, theme: ThemeController, view_model: EvaluationViewModel
    ) -> None:
        super().__init__(
            parent,
            theme,
            tr("Tried in use"),
            tr(
                "A release or a version of a prompt beside the one that is in use. A"
                " conversation stays"
                " with the one that it began with."
            ),
        )
        self.setMinimumSize(760, 620)
        self._view_model = view_model
        self.banner = Banner(theme)
        self.name = LineEdit(theme, tr("Name"), tr("Name"))
        self.kind = ComboBox(theme, tr("Kind"))
        for kind, text in _KINDS:
            self.kind.addItem(text, kind)
        self.subject = ComboBox(theme, tr("What is tried"))
        for subject, text in _SUBJECTS:
            self.subject.addItem(text, subject)
        self.subject.currentIndexChanged.connect(self._fill)
        self._offers: dict[str, tuple[str, ...]] = {}
        self.first = ComboBox(theme, tr("In use"))
        self.second = ComboBox(theme, tr("Tried"))
        self.split = NumberField(theme, tr("Per cent that the first answers"), low=0, high=100)
        self.split.set_value(50)
        self.check = LineEdit(
            theme, tr("Check"), tr("a check of every answer, as not-contains: sorry")
        )
        self.begin = PrimaryButton(theme, tr("Begin"), "play")
        self.begin.setAutoDefault(False)
        self.begin.setEnabled(False)  # until it is known what can be tried
        self.begin.clicked.connect(self._begin)
        self._build(theme)
        self._list_area, self._list = scroll_column(theme, width=1000, margin=4, spacing=10)
        self.column.addWidget(self.banner)
        self.column.addWidget(self._list_area, 1)
        close = GhostButton(theme, tr("Close"))
        close.clicked.connect(self.accept)
        close.setAutoDefault(False)
        self.add_buttons(close)
        self.stops: list[GhostButton] = []
        view_model.failed.connect(self._on_failed)
        self.look()

    def look(self) -> None:
        self._view_model.ask(_standings, self._show)

    def _build(self, theme: ThemeController) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        places: tuple[tuple[str, QWidget], ...] = (
            (tr("Name"), self.name),
            (tr("What"), self.subject),
            (tr("In use"), self.first),
            (tr("Tried"), self.second),
            (tr("Kind"), self.kind),
            (tr("In use answers, %"), self.split),
            (tr("Check"), self.check),
        )
        for number, (word, widget) in enumerate(places):
            row, column = divmod(number, 2)
            grid.addWidget(Label(theme, word, size_px=13), row, 2 * column)
            grid.addWidget(widget, row, 2 * column + 1)
        self.column.addLayout(grid)
        row_of_button = QHBoxLayout()
        row_of_button.addStretch(1)
        row_of_button.addWidget(self.begin)
        self.column.addLayout(row_of_button)

    @Slot()
    def _fill(self) -> None:
        """What can be tried of the chosen kind; of a prompt the two newest versions first."""
        offered = list(self._offers.get(self.subject.currentData(), ()))
        is_new = [self.first.itemText(n) for n in range(self.first.count())] != offered
        for box in (self.first, self.second) if is_new else ():
            box.clear()
            box.addItems(offered)
        if is_new and len(offered) > 1 and self.subject.currentData() == "prompt":
            self.first.setCurrentIndex(1)
            self.second.setCurrentIndex(0)
        if len(offered) > 1 and self.first.currentIndex() == self.second.currentIndex():
            self.second.setCurrentIndex(1 - min(1, self.first.currentIndex()))
        self.begin.setEnabled(len(offered) > 1)

    def _show(self, found: tuple[dict[str, tuple[str, ...]], tuple[Found, ...]]) -> None:
        is_first, (self._offers, trials) = not self._offers, found
        if is_first and len(self._offers["release"]) < 2 <= len(self._offers["prompt"]):
            self.subject.setCurrentIndex(self.subject.findData("prompt"))
        self._fill()
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.stops = []
        for trial, standing, shadow in trials:
            self._list.addWidget(self._card(trial, standing, shadow))
        if not trials:
            said = tr("Nothing is tried. It takes two releases, or two versions of a prompt.")
            self._list.addWidget(Label(self._theme, said, tone="muted", size_px=13))
        self._list.addStretch(1)

    def _card(self, trial: Trial, standing: Standing, shadow: ShadowStanding | None) -> QWidget:
        card = Card(self._theme, margin=12, spacing=4)
        head = QHBoxLayout()
        head.setSpacing(8)
        content = trial.content
        title = tr(
            "{name}: {second} beside {first}",
            name=trial.name,
            second=content.second,
            first=content.first,
        )
        head.addWidget(
            Label(self._theme, title, size_px=13, weight=QFont.Weight.DemiBold, wrap=True), 1
        )
        head.addWidget(Pill(self._theme, trial.state.capitalize(), tone=_STATES[trial.state]))
        if trial.state == "running":
            stop = GhostButton(self._theme, tr("Stop"))
            stop.setAccessibleName(tr("Stop {name}", name=trial.name))
            stop.setAutoDefault(False)
            stop.clicked.connect(partial(self._stop, trial.name))
            self.stops.append(stop)
            head.addWidget(stop)
        card.body.addLayout(head)
        share = (
            tr("{share:.0%} of conversations", share=trial.share)
            if content.kind != "shadow"
            else tr("unseen")
        )
        line = tr(
            "{kind}, {share} · {n_first:,} and {n_second:,} answers",
            kind=content.kind,
            share=share,
            n_first=standing.n_first,
            n_second=standing.n_second,
        )
        if trial.reason:
            line = f"{line} · {trial.reason}"
        card.body.addWidget(Label(self._theme, line, tone="muted", size_px=13, wrap=True))
        if content.kind != "shadow":
            self._verdict(card, tr("What people said"), standing.feedback)
            if standing.graders is not None:
                self._verdict(card, tr("Checks"), standing.graders)
        if shadow is not None:
            text = tr(
                "Checks: {sentence}, {n:,} pairs, {n_waiting:,} wait, {n_failed:,} failed",
                sentence=shadow.difference.sentence,
                n=shadow.difference.n,
                n_waiting=shadow.n_waiting,
                n_failed=shadow.n_failed,
            )
            card.body.addWidget(Label(self._theme, text, size_px=13, wrap=True))
        return card

    def _verdict(self, card: Card, what: str, found: GroupDifference) -> None:
        text = f"{what}: {found.sentence}"
        if found.n_first and found.n_second:
            low, high = found.interval.low, found.interval.high
            text += tr(
                " ({mean:+.3f}, 95 %: {low:+.3f} to {high:+.3f})",
                mean=found.mean,
                low=low,
                high=high,
            )
        tone: Tone = "text"
        if found.is_told:
            tone = "ok" if found.mean > 0 else "danger"
        card.body.addWidget(Label(self._theme, text, tone=tone, size_px=13, wrap=True))

    def _begin(self) -> None:
        name, check = self.name.text().strip(), self.check.text().strip()
        if not name or self.split.problem:
            self.name.set_wrong(not name)
            return
        self.name.set_wrong(False)
        self.banner.clear()
        kind, share = self.kind.currentData(), 1 - float(self.split.value or 0) / 100
        first, second = self.first.currentText(), self.second.currentText()
        checks = (check_of_text(check)[0],) if check else ()
        content = TrialContent(kind, first, second, checks, subject=self.subject.currentData())
        self._view_model.ask(
            lambda workbench: workbench.judging.trials.create(name, content, share),
            lambda _trial: self.look(),
        )

    def _stop(self, name: str) -> None:
        self._view_model.ask(
            lambda workbench: workbench.judging.trials.stop(name), lambda _trial: self.look()
        )

    def _on_failed(self, error: object) -> None:
        if isinstance(error, BaseException) and self.isVisible():
            present(error, self.banner)


def _standings(workbench: Workbench) -> tuple[dict[str, tuple[str, ...]], tuple[Found, ...]]:
    service = workbench.judging.trials
    offers = {
        "release": tuple(one.reference for one in workbench.releases.list()),
        "prompt": tuple(
            f"{prompt.name}@{number}"
            for prompt in workbench.prompts.list()
            if prompt.latest > 1
            for number in range(prompt.latest, 0, -1)
        ),
    }
    return offers, tuple(
        (
            trial,
            service.standing(trial),
            service.shadow_standing(trial) if trial.content.kind == "shadow" else None,
        )
        for trial in service.all()
    )
