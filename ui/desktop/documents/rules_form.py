"""How documents of a collection are cut into passages, and what is said about them: a form."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.desktop.fonts import sans
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import ComboBox, Label, LineEdit, NumberField, use_thin_scroll_bars
from workbench.domain.collection_settings import (
    LEAST_TOKENS,
    MOST_CHARS,
    MOST_TOKENS,
    CollectionSettings,
)
from workbench.services.documents.collection_privacy import policy_choices

_ROWS_PX = 64
_FIELD_PX = 96


class RulesForm(QWidget):
    """`settings` as they stand; `problem` says in one sentence what cannot be."""

    def __init__(
        self, theme: ThemeController, settings: CollectionSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.tokens = NumberField(
            theme, tr("Tokens of a passage"), low=LEAST_TOKENS, high=MOST_TOKENS, step=10
        )
        self.overlap = NumberField(
            theme, tr("Tokens that passages share"), low=0, high=MOST_TOKENS // 2, step=5
        )
        self.structure = ComboBox(theme, tr("Where passages end"))
        self.structure.addItem(tr("By headings"), True)
        self.structure.addItem(tr("By length alone"), False)
        self.language = LineEdit(theme, tr("Language"), "any")
        for field in (self.tokens, self.overlap, self.language):
            field.setMaximumWidth(_FIELD_PX)
        self.instructions = QPlainTextEdit()
        self.instructions.setFont(sans(13))
        self.instructions.setTabChangesFocus(True)
        self.instructions.setFixedHeight(_ROWS_PX)
        self.instructions.setAccessibleName(tr("Instructions to the model"))
        self.instructions.setPlaceholderText(tr("For example: Answer in German. Name the clause."))
        use_thin_scroll_bars(self.instructions, theme)
        self.purpose = LineEdit(theme, tr("Purpose"), tr("Why these documents are here"))
        self.purpose.setMaxLength(MOST_CHARS)
        self.privacy = ComboBox(theme, tr("Privacy policy"))
        for policy, label in policy_choices(settings):
            self.privacy.addItem(label, policy)
        self._before = settings
        self._build(theme)
        self._show(settings)

    @property
    def problem(self) -> str:
        if said := self.tokens.problem:
            return tr("Tokens of a passage: {said}", said=said)
        if said := self.overlap.problem:
            return tr("Tokens that passages share: {said}", said=said)
        tokens, overlap = self.tokens.value, self.overlap.value
        if tokens is not None and overlap is not None and overlap > tokens // 2:
            return tr("Passages cannot share more than half of their tokens.")
        if len(self.instructions.toPlainText()) > MOST_CHARS:
            return tr(
                "The instructions are longer than {most_chars:,} characters.", most_chars=MOST_CHARS
            )
        return ""

    @property
    def settings(self) -> CollectionSettings:
        """What cannot be used stays as it was."""
        tokens, overlap = self.tokens.value, self.overlap.value
        return CollectionSettings(
            self._before.chunk_tokens if tokens is None else int(tokens),
            self._before.overlap_tokens if overlap is None else int(overlap),
            bool(self.structure.currentData()),
            self.language.text().strip().casefold(),
            self.instructions.toPlainText().strip(),
            " ".join(self.purpose.text().split()),
            self.privacy.currentData(),
        )

    def _build(self, theme: ThemeController) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinimumSize)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        fields = (
            (tr("Passages"), self.structure),
            (tr("Tokens"), self.tokens),
            (tr("Shared"), self.overlap),
            (tr("Language"), self.language),
        )
        for at, (name, field) in enumerate(fields):
            grid.addWidget(Label(theme, name, size_px=13), 0, at)
            grid.addWidget(field, 1, at)
        grid.setColumnStretch(0, 1)
        column.addLayout(grid)
        hint = tr("Other passages are made in the background; the old ones answer until then.")
        column.addWidget(Label(theme, hint, tone="muted", size_px=12, wrap=True))
        column.addWidget(Label(theme, tr("Instructions to the model"), size_px=13))
        column.addWidget(self.instructions)
        row = QHBoxLayout()
        row.addWidget(Label(theme, tr("Purpose"), size_px=13))
        row.addWidget(self.purpose, 1)
        row.addSpacing(8)
        row.addWidget(Label(theme, tr("Privacy"), size_px=13))
        row.addWidget(self.privacy)
        column.addLayout(row)
        hint = tr(
            "A policy takes personal data out before anything is indexed; files stay as they are."
        )
        column.addWidget(Label(theme, hint, tone="muted", size_px=12, wrap=True))

    def _show(self, settings: CollectionSettings) -> None:
        self.tokens.set_value(settings.chunk_tokens)
        self.overlap.set_value(settings.overlap_tokens)
        self.structure.setCurrentIndex(0 if settings.by_structure else 1)
        self.language.setText(settings.language)
        self.instructions.setPlainText(settings.instructions)
        self.purpose.setText(settings.purpose)
        self.privacy.setCurrentIndex(max(0, self.privacy.findData(settings.privacy)))
