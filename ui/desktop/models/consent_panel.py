"""What a download comes to, and the one button that allows it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from ui.desktop.language import tr
from ui.desktop.models.download_wording import plan_rows
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card, Label, LineEdit, PrimaryButton
from workbench.services.models.downloads import DownloadPlan


class ConsentPanel(Card):
    agreed = Signal(object)  # DownloadPlan
    token_given = Signal(str)

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, margin=14, spacing=6, parent=parent)
        self._theme = theme
        self._plan: DownloadPlan | None = None
        self._title = Label(theme, "", size_px=14, weight=QFont.Weight.DemiBold, wrap=True)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._values: list[Label] = []
        self.token = LineEdit(theme, tr("Access token"), tr("Access token, if the model needs one"))
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        self.token.editingFinished.connect(self._on_token)
        self.allow = PrimaryButton(theme, tr("Allow this download"), "download")
        self.allow.setAutoDefault(False)
        self.allow.clicked.connect(self._on_allow)
        self._hint = Label(
            theme,
            tr("Allowing it also agrees to the licence."),
            tone="muted",
            size_px=12,
            wrap=True,
        )
        self.body.addWidget(self._title)
        self.body.addLayout(self._grid)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._hint, 1)
        row.addWidget(self.allow)
        self.body.addWidget(self.token)
        self.body.addLayout(row)
        self.hide()

    def show_plan(self, plan: DownloadPlan) -> None:
        self._plan = plan
        offer = plan.offer.offer
        self._title.setText(tr("Download {name}", name=offer.name))
        rows = plan_rows(plan)
        for name, _text in rows[len(self._values) :]:
            self._add_row(name)
        for (name, text), label in zip(rows, self._values, strict=True):
            label.setText(text)
            label.setAccessibleName(f"{name}: {text}")
        self.token.setVisible(plan.repository.is_gated)
        self.allow.setEnabled(True)
        self.show()

    def show_busy(self, is_busy: bool) -> None:
        self.allow.setEnabled(self._plan is not None and not is_busy)
        self._hint.setText(
            tr("Another download is at work; pause it first.")
            if is_busy
            else tr("Allowing it also agrees to the licence.")
        )

    @property
    def text(self) -> str:
        """Everything that it says, for tests and for the clipboard."""
        return "\n".join([self._title.text(), *(label.text() for label in self._values)])

    def _add_row(self, title: str) -> None:
        number = len(self._values)
        name = Label(self._theme, title, tone="muted", size_px=12)
        value = Label(self._theme, "", size_px=12, wrap=True, selectable=True)
        self._grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, number, 1)
        self._values.append(value)

    @Slot()
    def _on_token(self) -> None:
        self.token_given.emit(self.token.text().strip())

    @Slot()
    def _on_allow(self) -> None:
        self._on_token()
        if self._plan is not None:
            self.agreed.emit(self._plan)
