"""What a model would be sent: values to try, the messages, and how many tokens they take."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.desktop.fonts import mono
from ui.desktop.language import tr
from ui.desktop.prompts.variable_form import VariableForm
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, Label, ProgressBar, SectionLabel, use_thin_scroll_bars
from workbench.domain.model import Message
from workbench.services.prompts.prompts import Preview

_MOST_SHOWN = 20_000  # characters of a message
_NAMES = {"system": tr("System"), "user": tr("User"), "assistant": tr("Answer shown as example")}


class PreviewPanel(QScrollArea):
    values_edited = Signal(dict)

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWidgetResizable(True)
        use_thin_scroll_bars(self, theme)
        self.viewport().setAutoFillBackground(False)
        self.form = VariableForm(theme)
        self.form.edited.connect(self.values_edited)
        self._values_head = SectionLabel(theme, tr("Values to try"))
        self.tokens = Label(theme, size_px=13, weight=QFont.Weight.Medium, wrap=True)
        self._bar = ProgressBar(theme, tr("Share of the context"))
        self.problem = Label(theme, tone="danger", size_px=13, wrap=True)
        self._messages = QVBoxLayout()
        self._messages.setSpacing(8)
        self._cards: list[tuple[Label, Label, Card]] = []
        inner = QWidget()
        inner.setAutoFillBackground(False)
        column = QVBoxLayout(inner)
        column.setContentsMargins(14, 4, 14, 14)
        column.setSpacing(8)
        column.addWidget(self.tokens)
        column.addWidget(self._bar)
        column.addSpacing(4)
        column.addWidget(self._values_head)
        column.addWidget(self.form)
        column.addWidget(SectionLabel(theme, tr("What is sent")))
        column.addWidget(self.problem)
        column.addLayout(self._messages)
        column.addStretch(1)
        self.setWidget(inner)

    def show_preview(self, preview: Preview) -> None:
        self.problem.setText(preview.problem)
        self.problem.setVisible(bool(preview.problem))
        self._values_head.setVisible(self.form.has_fields)
        if preview.n_tokens is None:
            self.tokens.setText(tr("Tokens are counted by the loaded model. None is loaded."))
            self.tokens.set_tone("muted")
            self._bar.hide()
        else:
            share = preview.n_tokens / preview.n_ctx
            self.tokens.setText(
                tr(
                    "{n_tokens:,} of {n_ctx:,} tokens · {model}",
                    n_tokens=preview.n_tokens,
                    n_ctx=preview.n_ctx,
                    model=preview.model,
                )
            )
            self.tokens.set_tone("danger" if share > 1 else "text")
            self._bar.set_fraction(min(1.0, share))
            self._bar.show()
        self._show_messages(preview.messages)

    def _show_messages(self, messages: tuple[Message, ...]) -> None:
        while len(self._cards) < len(messages):
            card = Card(self._theme, margin=12, spacing=4)
            role = Label(self._theme, tone="muted", size_px=12)
            text = Label(self._theme, size_px=12, wrap=True, selectable=True)
            text.setFont(mono(12))
            card.body.addWidget(role)
            card.body.addWidget(text)
            self._messages.addWidget(card)
            self._cards.append((role, text, card))
        for (role, text, card), message in zip(self._cards, messages, strict=False):
            role.setText(_NAMES[message.role])
            shown = message.content[:_MOST_SHOWN]
            text.setText(shown if shown == message.content else f"{shown}…")
            text.setAccessibleName(f"{role.text()}: {text.text()}")
            card.show()
        for _, _, card in self._cards[len(messages) :]:
            card.hide()
