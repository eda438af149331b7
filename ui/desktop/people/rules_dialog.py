"""Which answers wait for a person, for whom, and how long before they are passed on."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.language import tr
from ui.desktop.people.view_model import PeopleViewModel
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import ComboBox, GhostButton, Label, NumberField, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.tick_box import TickBox
from workbench.domain.profile import Permission, Profile
from workbench.domain.review import MOST_HOURS, REASONS, ReviewRules

_ANYBODY = tr("Anybody who may review")


class ReviewRulesDialog(Dialog):
    def __init__(
        self, parent: QWidget, theme: ThemeController, view_model: PeopleViewModel
    ) -> None:
        super().__init__(
            parent,
            theme,
            tr("What waits for review"),
            tr(
                "An answer that waits is marked, in the chat and in every export,"
                " until it is decided."
            ),
        )
        self._view_model = view_model
        self._rules = ReviewRules()
        self.flagged = TickBox(theme, REASONS["flagged"])
        self.unsupported = TickBox(theme, REASONS["unsupported"])
        self.abstained = TickBox(theme, REASONS["abstained"])
        self.reviewer = ComboBox(theme, tr("Waits for"))
        self.hours = NumberField(theme, tr("Hours until it is passed on"), low=0, high=MOST_HOURS)
        self.escalate_to = ComboBox(theme, tr("Passed on to"))
        for tick in (self.flagged, self.unsupported, self.abstained):
            self.column.addWidget(tick)
        for text, field in (
            (tr("Waits for"), self.reviewer),
            (tr("Hours until it is passed on; 0: never"), self.hours),
            (tr("Passed on to"), self.escalate_to),
        ):
            self.column.addSpacing(4)
            self.column.addWidget(Label(theme, text, size_px=13))
            self.column.addWidget(field)
        cancel, self.keep = GhostButton(theme, tr("Cancel")), PrimaryButton(theme, tr("Keep"))
        cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        self.hours.edited.connect(lambda: self.keep.setEnabled(not self.hours.problem))
        self.add_buttons(cancel, self.keep)
        view_model.profiles_found.connect(self._on_profiles)
        view_model.rules_found.connect(self._on_rules)
        view_model.list_profiles()
        view_model.read_rules()

    @Slot(tuple)
    def _on_profiles(self, profiles: tuple[Profile, ...]) -> None:
        for box in (self.reviewer, self.escalate_to):
            box.clear()
            box.addItem(_ANYBODY, "")
            for one in profiles:
                if one.may(Permission.REVIEW):
                    box.addItem(one.name, one.id)
        self._on_rules(self._rules)

    @Slot(object)
    def _on_rules(self, rules: ReviewRules) -> None:
        self._rules = rules
        self.flagged.setChecked(rules.flagged)
        self.unsupported.setChecked(rules.unsupported)
        self.abstained.setChecked(rules.abstained)
        self.hours.set_value(rules.hours)
        for box, wanted in ((self.reviewer, rules.reviewer), (self.escalate_to, rules.escalate_to)):
            box.setCurrentIndex(max(0, box.findData(wanted)))

    @Slot()
    def _on_keep(self) -> None:
        self._view_model.set_rules(
            ReviewRules(
                flagged=self.flagged.isChecked(),
                unsupported=self.unsupported.isChecked(),
                abstained=self.abstained.isChecked(),
                reviewer=self.reviewer.currentData() or "",
                escalate_to=self.escalate_to.currentData() or "",
                hours=int(self.hours.value or 0),
            )
        )
        self.accept()
