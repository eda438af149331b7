"""Profiles of the workspace: add one, change its roles or passphrase, remove it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.errors import present
from ui.desktop.language import tr
from ui.desktop.locking.passphrase_dialog import ADVICE, FEWEST, PassphraseDialog
from ui.desktop.locking.secret_field import SecretField
from ui.desktop.people.view_model import PeopleViewModel
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    Banner,
    Card,
    GhostButton,
    Label,
    LineEdit,
    PrimaryButton,
    confirm,
    scroll_column,
)
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.tick_box import TickBox
from workbench.domain.profile import ROLES, TOLD, Profile, Role

_TEXT = tr(
    "Each person signs in with a passphrase of their own. What is changed counts from the next time"
    " the workspace is opened."
)
_FIRST = tr(
    "The first profile must be one that may make others: owner or administrator. From then on this"
    " workspace is opened by signing in."
)
_PLAIN = tr(
    "This workspace is not encrypted: profiles keep apart people who use the program, not people"
    " who read its files."
)


class ProfilesDialog(Dialog):
    def __init__(
        self,
        parent: QWidget,
        theme: ThemeController,
        view_model: PeopleViewModel,
        *,
        is_encrypted: bool,
    ) -> None:
        super().__init__(parent, theme, tr("Profiles"), _TEXT)
        self._view_model = view_model
        self.resize(720, 640)
        self.banner = Banner(theme)
        self.column.addWidget(self.banner)
        if not is_encrypted:
            self.column.addWidget(Label(theme, _PLAIN, tone="warn", size_px=12, wrap=True))
        area, self._cards = scroll_column(theme, width=660)
        self.column.addWidget(area, 1)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._cards.addLayout(self._rows)
        self.form = NewProfileForm(theme)
        self._cards.addWidget(self.form)
        self._cards.addStretch(1)
        close = PrimaryButton(theme, tr("Close"))
        close.clicked.connect(self.accept)
        close.setAutoDefault(False)
        self.add_buttons(close)
        self.form.wanted.clicked.connect(self._on_add)
        view_model.profiles_found.connect(self.show_profiles)
        view_model.failed.connect(self._on_failed)
        view_model.told.connect(self._on_told)
        view_model.list_profiles()

    @Slot(tuple)
    def show_profiles(self, profiles: Sequence[Profile]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if not profiles:
            self._rows.addWidget(Label(self._theme, _FIRST, tone="muted", wrap=True))
        me = self._view_model.standing.who
        for one in profiles:
            self._rows.addWidget(_ProfileRow(self._theme, one, me, self))

    def change_roles(self, profile: Profile, roles: tuple[str, ...]) -> None:
        self._view_model.set_roles(profile.id, roles)

    def ask_passphrase(self, profile: Profile) -> None:
        PassphraseDialog(
            self,
            self._theme,
            tr("Another passphrase for {name}", name=profile.name),
            tr("For somebody who forgot theirs. Tell it to them in person; they can change it."),
            tr("Set it"),
            lambda _current, new: self._view_model.reset_passphrase(profile.id, new),
            asks_current=False,
            asks_new=True,
        ).open()

    def ask_removal(self, profile: Profile) -> None:
        confirm(
            self,
            self._theme,
            tr("Remove {name}?", name=profile.name),
            tr(
                "The profile opens nothing any more. What it did stays in the audit"
                " log under its name."
                " Who held a key to an encrypted workspace may have kept it: give"
                " the workspace a new"
                " key then."
            ),
            tr("Remove"),
            lambda: self._view_model.remove(profile.id),
        )

    @Slot()
    def _on_add(self) -> None:
        self.banner.clear()
        self._view_model.add(self.form.name.text(), self.form.roles, self.form.secret.text)

    @Slot(str)
    def _on_told(self, text: str) -> None:
        self.form.clear()
        self.banner.show_message(text, "", kind="info")
        self._view_model.list_profiles()

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        present(error, self.banner)
        self._view_model.list_profiles()  # as it is, whatever was ticked


class NewProfileForm(Card):
    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.body.addWidget(
            Label(theme, tr("New profile"), size_px=14, weight=QFont.Weight.DemiBold)
        )
        self.name = LineEdit(theme, tr("Name"), tr("Name"))
        self.body.addWidget(self.name)
        self._ticks = {role: TickBox(theme, f"{role.capitalize()}: {TOLD[role]}") for role in ROLES}
        for tick in self._ticks.values():
            tick.toggled.connect(self._look)
            self.body.addWidget(tick)
        self.secret = SecretField(theme, tr("Passphrase"))
        self.again = SecretField(theme, tr("Passphrase, again"))
        for field in (self.secret, self.again):
            field.edited.connect(self._look)
            field.show_button.setAutoDefault(False)
            self.body.addWidget(field)
        self.missing = Label(theme, ADVICE, tone="muted", size_px=12, wrap=True)
        self.body.addWidget(self.missing)
        self.wanted = GhostButton(theme, tr("Add profile"), "plus")
        self.wanted.setAutoDefault(False)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.wanted)
        self.body.addLayout(row)
        self.name.textChanged.connect(self._look)
        self._look()

    @property
    def roles(self) -> tuple[Role, ...]:
        return tuple(role for role, tick in self._ticks.items() if tick.isChecked())

    def tick(self, role: Role) -> TickBox:
        return self._ticks[role]

    def clear(self) -> None:
        self.name.clear()
        self.secret.clear()
        self.again.clear()
        for tick in self._ticks.values():
            tick.setChecked(False)
        self._look()

    @Slot()
    def _look(self) -> None:
        wrong = ""
        if self.secret.text and len(self.secret.text) < FEWEST:
            wrong = tr("A passphrase has {fewest} characters at least.", fewest=FEWEST)
        elif self.again.text and self.again.text != self.secret.text:
            wrong = tr("These are two different passphrases.")
        self.missing.setText(wrong or ADVICE)
        self.missing.set_tone("danger" if wrong else "muted")
        is_whole = bool(self.name.text().strip() and self.roles and self.secret.text)
        self.wanted.setEnabled(is_whole and not wrong and self.again.text == self.secret.text)


class _ProfileRow(Card):
    def __init__(
        self, theme: ThemeController, profile: Profile, me: Profile, dialog: ProfilesDialog
    ) -> None:
        super().__init__(theme)
        head = QHBoxLayout()
        is_me = profile.id == me.id and bool(me.id)
        name = tr("{name} (you)", name=profile.name) if is_me else profile.name
        head.addWidget(Label(theme, name, size_px=14, weight=QFont.Weight.DemiBold), 1)
        reset = GhostButton(theme, tr("Passphrase…"))
        reset.setAccessibleName(tr("Another passphrase for {name}", name=profile.name))
        reset.clicked.connect(lambda: dialog.ask_passphrase(profile))
        remove = GhostButton(theme, tr("Remove"), "trash-2", tone="danger")
        remove.setAccessibleName(tr("Remove {name}", name=profile.name))
        remove.clicked.connect(lambda: dialog.ask_removal(profile))
        for button in (reset, remove):
            button.setAutoDefault(False)
            button.setVisible(not is_me)
            head.addWidget(button)
        self.body.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(12)
        ticks: dict[str, TickBox] = {}

        def changed() -> None:
            chosen = tuple(role for role, tick in ticks.items() if tick.isChecked())
            dialog.change_roles(profile, chosen)

        for role in ROLES:
            tick = ticks[role] = TickBox(theme, role.capitalize())
            tick.setAccessibleName(f"{profile.name}: {role}")
            tick.setToolTip(TOLD[role])
            tick.setChecked(role in profile.roles)
            tick.setEnabled(not is_me or "owner" in me.roles)
            tick.clicked.connect(changed)
            row.addWidget(tick)
        row.addStretch(1)
        self.body.addLayout(row)
