"""Who works here: the profile that acts, and the ways to profiles, reviews and the audit log."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.people.view_model import Standing
from ui.desktop.people.wording import why_not
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, Label, Pill
from workbench.domain.profile import TOLD, Permission

_ALONE = tr(
    "Whoever opens this workspace may do everything. With profiles each person has a passphrase and"
    " roles: analyst, reviewer, auditor, administrator."
)


class PeopleCard(Card):
    profiles_wanted = Signal()
    passphrase_wanted = Signal()
    switch_wanted = Signal()
    reviews_wanted = Signal()
    rules_wanted = Signal()
    log_wanted = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._pill = Pill(theme, "", tone="muted", icon="shield-check")
        self._text = Label(theme, _ALONE, tone="muted", size_px=13, wrap=True)
        self.profiles = GhostButton(theme, tr("Profiles…"), "settings")
        self.passphrase = GhostButton(theme, tr("My passphrase…"))
        self.switch = GhostButton(theme, tr("Switch profile…"), "lock")
        self.reviews = GhostButton(theme, tr("Review queue…"), "circle-check")
        self.rules = GhostButton(theme, tr("What waits…"))
        self.log = GhostButton(theme, tr("Audit log…"), "file-text")
        for button, signal in (
            (self.profiles, self.profiles_wanted),
            (self.passphrase, self.passphrase_wanted),
            (self.switch, self.switch_wanted),
            (self.reviews, self.reviews_wanted),
            (self.rules, self.rules_wanted),
            (self.log, self.log_wanted),
        ):
            button.clicked.connect(signal)
        self._build()
        self.show_standing(Standing())

    @Slot(object)
    def show_standing(self, standing: Standing) -> None:
        who = standing.who
        self._pill.set(who.name or tr("Owner"), "accent_text" if standing.has_profiles else "muted")
        roles = "; ".join(f"{role}: {TOLD[role]}" for role in who.roles)
        self._text.setText(
            tr("You are {name}. {roles}.", name=who.name, roles=roles)
            if standing.has_profiles
            else _ALONE
        )
        waiting = standing.counts.waiting
        late = tr(", {late:,} late", late=standing.counts.late) if standing.counts.late else ""
        words = (
            tr("Review queue ({waiting:,}{late})…", waiting=waiting, late=late)
            if waiting
            else tr("Review queue…")
        )
        self.reviews.setText(words)
        self.reviews.setAccessibleName(words)
        self.passphrase.setVisible(bool(who.id))
        self.switch.setVisible(standing.has_profiles)
        for button, permissions in (
            (self.profiles, (Permission.PROFILES,)),
            (self.reviews, (Permission.REVIEW, Permission.READ)),
            (self.rules, (Permission.POLICY,)),
            (self.log, (Permission.AUDIT,)),
        ):
            button.setEnabled(who.may(*permissions))
            button.setToolTip(why_not(who, *permissions))

    def _build(self) -> None:
        head = QHBoxLayout()
        title = Label(self._theme, tr("People"), size_px=15, weight=QFont.Weight.DemiBold)
        head.addWidget(title, 1)
        head.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(head)
        self.body.addWidget(self._text)
        rows = QVBoxLayout()
        rows.setSpacing(8)
        for buttons in (
            (self.reviews, self.rules, self.log),
            (self.profiles, self.passphrase, self.switch),
        ):
            row = QHBoxLayout()
            row.setSpacing(8)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            rows.addLayout(row)
        self.body.addLayout(rows)
