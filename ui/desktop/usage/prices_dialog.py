"""Edit the prices that usage is compared with, and the watts of the energy estimate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.said import said_of
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import ComboBox, GhostButton, Label, LineEdit, NumberField, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog
from workbench.domain.usage_cost import MOST_WATTS, Price, Prices, checked
from workbench.errors import InputError

_TEXT = tr(
    "For a million tokens, of models that somebody else runs. The three rows that are there at "
    "first are round examples: put the prices of your contract in their place."
)
_MOST = 10_000.0


class PricesDialog(Dialog):
    def __init__(
        self,
        parent: QWidget,
        theme: ThemeController,
        prices: Prices,
        on_kept: Callable[[Prices], None],
    ) -> None:
        super().__init__(parent, theme, tr("Prices and energy"), _TEXT)
        self._prices = prices
        self._on_kept = on_kept
        self.setMinimumWidth(560)
        self.rows: list[tuple[LineEdit, NumberField, NumberField, NumberField]] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        for column, word in enumerate((tr("Name"), tr("Read"), tr("Reused"), tr("Written"))):
            self._grid.addWidget(Label(theme, word, tone="muted", size_px=12), 0, column)
        for price in prices.prices:
            self._add(price)
        more = GhostButton(theme, tr("Add a row"), "plus")
        more.clicked.connect(lambda: self._add(Price("", 0.0, 0.0, 0.0)))
        self.used = ComboBox(theme, tr("Compare with"))
        for price in prices.prices:
            self.used.addItem(price.name, price.name)
        self.used.setCurrentIndex(self.used.findData(prices.used))
        self.currency = LineEdit(theme, tr("Currency"))
        self.currency.setText(prices.currency)
        self.currency.setMaximumWidth(80)
        self.watts = NumberField(theme, tr("Watts"), low=1, high=MOST_WATTS, is_whole=False)
        self.watts.set_value(prices.watts)
        self.problem = Label(theme, "", tone="danger", size_px=12, wrap=True)
        self.column.addLayout(self._grid)
        self.column.addWidget(more)
        self.column.addLayout(self._foot(theme))
        self.column.addWidget(self.problem)
        cancel, keep = GhostButton(theme, tr("Cancel")), PrimaryButton(theme, tr("Keep"))
        cancel.clicked.connect(self.reject)
        keep.clicked.connect(self.keep)
        for button in (cancel, keep, more):
            button.setAutoDefault(False)
        self.add_buttons(cancel, keep)

    def _foot(self, theme: ThemeController) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for word, field in (
            (tr("Compare with"), self.used),
            ("in", self.currency),
            (tr("Watts while answering"), self.watts),
        ):
            row.addWidget(Label(theme, word, tone="muted", size_px=13))
            row.addWidget(field)
        row.addStretch(1)
        return row

    def _add(self, price: Price) -> None:
        number = len(self.rows) + 1
        name = LineEdit(self._theme, tr("Name of price {number}", number=number))
        name.setText(price.name)
        fields = [
            NumberField(
                self._theme,
                tr("{word}, price {number}", word=word, number=number),
                low=0,
                high=_MOST,
                step=0.1,
                is_whole=False,
            )
            for word in (tr("Read"), tr("Reused"), tr("Written"))
        ]
        for field, value in zip(fields, (price.input, price.reused, price.output), strict=True):
            field.set_value(value)
        for column, widget in enumerate((name, *fields)):
            self._grid.addWidget(widget, number, column)
        self.rows.append((name, fields[0], fields[1], fields[2]))

    @Slot()
    def keep(self) -> None:
        """Rows without a name are left out."""
        try:
            kept = self._read()
        except InputError as error:
            self.problem.setText(said_of(error))
            return
        self.accept()
        self._on_kept(kept)

    def _read(self) -> Prices:
        rows: list[Price] = []
        for name, *fields in self.rows:
            values = [field.value for field in fields]
            if not name.text().strip():
                continue
            wrong = next((field.problem for field in fields if field.problem), "")
            if wrong:
                raise InputError(
                    tr("A price of “{what}” cannot be used.", what=name.text()), hint=wrong
                )
            rows.append(Price(name.text().strip(), *(float(value or 0) for value in values)))
        used = self.used.currentData()
        names = [price.name for price in rows]
        return checked(
            replace(
                self._prices,
                currency=self.currency.text().strip() or self._prices.currency,
                used=used if used in names else names[0] if names else "",
                watts=float(self.watts.value or 0),
                prices=tuple(rows),
            )
        )
