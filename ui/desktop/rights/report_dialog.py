"""A period for the compliance report, and where it is written."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ui.desktop.errors import present
from ui.desktop.language import tr
from ui.desktop.rights.view_model import RightsViewModel
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Banner, ComboBox, GhostButton, Label, LineEdit, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog
from workbench.services.compliance.compliance import today, whole_month

_TEXT = tr(
    "Policies in force, figures, incidents, whether the audit log fits, requests of persons and"
    " retention, and which rules of the GDPR and SOC 2 they bear on. An aid; it certifies nothing."
)
_FILTER = tr("PDF document (*.pdf);;Web page (*.html)")


class ReportDialog(Dialog):
    def __init__(
        self, parent: QWidget, theme: ThemeController, view_model: RightsViewModel
    ) -> None:
        super().__init__(parent, theme, tr("Compliance report"), _TEXT)
        self._model = view_model
        self.banner = Banner(theme)
        self.period = ComboBox(theme, tr("Period"))
        self.since = LineEdit(theme, tr("From, as 2026-01-31"))
        self.until = LineEdit(theme, tr("To, not included, as 2026-02-28"))
        for words, begin, end in _periods(today()):
            self.period.addItem(words, (begin, end))
        self.period.activated.connect(self._on_period)
        row = QHBoxLayout()
        for label, field in ((tr("From"), self.since), (tr("to, not included"), self.until)):
            row.addWidget(Label(theme, label, size_px=13))
            row.addWidget(field, 1)
        self.column.addWidget(self.banner)
        self.column.addWidget(self.period)
        self.column.addLayout(row)
        close = GhostButton(theme, tr("Close"))
        close.clicked.connect(self.reject)
        self.write = PrimaryButton(theme, tr("Write…"), "download")
        self.write.setDefault(True)
        self.write.clicked.connect(self._on_write)
        self.add_buttons(close, self.write)
        self.setMinimumWidth(560)
        for field in (self.since, self.until):
            field.textChanged.connect(self._check)
        view_model.told.connect(self._on_told)
        view_model.failed.connect(self._on_failed)
        view_model.busy_changed.connect(self.write.setDisabled)
        self._on_period(0)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        present(error, self.banner)

    @Slot(str)
    def _on_told(self, text: str) -> None:
        self.banner.show_message(text, "", kind="info")

    @Slot(int)
    def _on_period(self, index: int) -> None:
        begin, end = self.period.itemData(index)
        self.since.setText(begin.isoformat())
        self.until.setText(end.isoformat())

    @Slot()
    def _check(self) -> None:
        begin, end = _date(self.since.text()), _date(self.until.text())
        self.since.set_wrong(begin is None)
        self.until.set_wrong(end is None)
        self.write.setEnabled(begin is not None and end is not None and begin < end)

    @Slot()
    def _on_write(self) -> None:
        begin, end = _date(self.since.text()), _date(self.until.text())
        if begin is None or end is None:
            return
        name = tr("compliance {begin} to {end}.pdf", begin=begin, end=end)
        path, chosen = QFileDialog.getSaveFileName(self, tr("Write the report"), name, _FILTER)
        if path:
            place = Path(path)
            if not place.suffix:
                place = place.with_suffix(".html" if "html" in chosen else ".pdf")
            self._model.report(begin, end, place)


def _periods(day: date) -> tuple[tuple[str, date, date], ...]:
    begin, end = whole_month(day)
    tomorrow, year = day + timedelta(days=1), day.replace(month=1, day=1)
    return (
        (tr("Last month, {begin:%B %Y}", begin=begin), begin, end),
        (tr("This month so far"), day.replace(day=1), tomorrow),
        (tr("{year} so far", year=year.year), year, tomorrow),
        (tr("Last year, {year}", year=year.year - 1), year.replace(year=year.year - 1), year),
    )


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
