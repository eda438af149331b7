"""Answers for other programs on this machine: on or off, where, and who has a token."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, GhostButton, Label
from ui.desktop.widgets.switch import Switch
from workbench.domain.api_token import ApiToken

_TEXT = tr(
    "Editors and scripts can ask the models and collections of this workspace, in OpenAI's and"
    " Anthropic's protocols. Off until you switch it on; no other machine can reach it."
)


class LocalApiCard(Card):
    switched = Signal(bool)
    token_wanted = Signal()
    revoke_wanted = Signal(object)  # ApiToken

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        self.switch = Switch(theme, tr("Answer other programs on this machine"))
        self.switch.clicked.connect(self.switched)
        self.address = Label(theme, size_px=13, selectable=True)
        self.copy = GhostButton(theme, tr("Copy address"), "copy")
        self.copy.clicked.connect(self._on_copy)
        self.add = GhostButton(theme, tr("New token…"), "plus")
        self.add.clicked.connect(self.token_wanted)
        self._tokens = QVBoxLayout()
        self._tokens.setSpacing(4)
        self._build(theme)
        self.show_address("")
        self.show_tokens(())

    def show_address(self, address: str) -> None:
        """Empty: nobody is answered."""
        self.switch.setChecked(bool(address))
        self.address.setText(
            tr("Answering at {address}/v1", address=address)
            if address
            else tr("Nobody is answered.")
        )
        self.address.set_tone("text" if address else "muted")
        self.copy.setVisible(bool(address))
        self._address = address

    def show_tokens(self, tokens: Sequence[ApiToken]) -> None:
        """Those that are valid."""
        while (item := self._tokens.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        valid = [token for token in tokens if not token.revoked_at]
        if not valid:
            self._tokens.addWidget(
                Label(self._theme, tr("No program has a token yet."), tone="muted", size_px=12)
            )
        for token in valid:
            self._tokens.addWidget(_TokenRow(self._theme, token, self.revoke_wanted))

    def _build(self, theme: ThemeController) -> None:
        head = QHBoxLayout()
        titles = QVBoxLayout()
        titles.setSpacing(2)
        title = tr("Answers for other programs")
        titles.addWidget(Label(theme, title, size_px=15, weight=QFont.Weight.DemiBold))
        titles.addWidget(Label(theme, _TEXT, tone="muted", size_px=13, wrap=True))
        head.addLayout(titles, 1)
        head.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.address, 1)
        line.addWidget(self.copy)
        line.addWidget(self.add)
        self.body.addLayout(line)
        self.body.addLayout(self._tokens)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self._address}/v1")


class _TokenRow(QWidget):
    def __init__(self, theme: ThemeController, token: ApiToken, revoke: object) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Label(theme, token.name, size_px=13))
        used = (
            tr("last used {used_at}", used_at=token.used_at[:10])
            if token.used_at
            else tr("never used")
        )
        row.addWidget(Label(theme, f"{_may(token)}, {used}", tone="muted", size_px=12), 1)
        end = GhostButton(theme, tr("Revoke"), tone="danger")
        end.setAccessibleName(tr("Revoke the token of {name}", name=token.name))
        end.clicked.connect(lambda: revoke.emit(token))  # type: ignore[attr-defined]
        row.addWidget(end)


def _may(token: ApiToken) -> str:
    scope = token.scope
    parts = [
        tr("{n_models} models", n_models=len(scope.models)) if scope.models else tr("all models")
    ]
    parts.append(tr("its collections") if scope.collections else tr("all collections"))
    if not scope.may_search:
        parts[-1] = tr("no documents")
    if scope.per_minute:
        parts.append(tr("{per_minute:,} a minute", per_minute=scope.per_minute))
    return ", ".join(parts)
