"""Consent and purpose of one collection: on what ground it is here, what it may be asked and used
for, and what happens to other questions.
"""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import ComboBox, GhostButton, Label, LineEdit, PrimaryButton
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.switch import Switch
from workbench.domain.rights.uses import CollectionUses, Outside, Use, checked, cleaned_purpose
from workbench.errors import InputError

_TEXT = tr(
    "What is said here holds for every question, for agents and for other programs. It is on record"
    " and stands in the compliance report."
)
_GROUNDS = (
    (tr("Consent"), "consent"),
    (tr("Contract"), "contract"),
    (tr("Legal obligation"), "legal obligation"),
    (tr("Vital interests"), "vital interests"),
    (tr("Public task"), "public task"),
    (tr("Legitimate interests"), "legitimate interests"),
    (tr("No personal data"), "no personal data"),
)
_OUTSIDE: tuple[tuple[str, Outside], ...] = (
    (tr("Ask what it is for, and note it"), "ask"),
    (tr("Refuse"), "refuse"),
)


class UsesDialog(Dialog):
    """`agreed` carries the CollectionUses; `cleared`: nothing is said of it any more."""

    agreed = Signal(object)
    cleared = Signal()

    def __init__(
        self,
        parent: QWidget,
        theme: ThemeController,
        collection_id: str,
        name: str,
        uses: CollectionUses | None,
    ) -> None:
        super().__init__(parent, theme, tr("Consent and purposes of “{name}”", name=name), _TEXT)
        self.setMinimumWidth(560)
        self._collection_id = collection_id
        self.ground = ComboBox(theme, tr("Why these documents may be here"))
        for label, ground in _GROUNDS:
            self.ground.addItem(label, ground)
        self.purposes = LineEdit(theme, tr("Purposes"), tr("Any. For example: hiring; payroll"))
        self.outside = ComboBox(theme, tr("Questions for something else"))
        for label, outside in _OUTSIDE:
            self.outside.addItem(label, outside)
        self.learn = Switch(theme, tr("Models may learn from it"))
        self.hand_out = Switch(theme, tr("It may be handed out as an archive"))
        self.until = LineEdit(theme, tr("Until"), tr("No end. A date as 2027-12-31"))
        self.note = LineEdit(theme, tr("Note"), tr("Whose consent, which contract"))
        self._problem = Label(theme, tone="warn", size_px=12, wrap=True)
        self._problem.hide()
        self._build(theme, has_uses=uses is not None)
        if uses is not None:
            self._show(uses)
        self.purposes.textChanged.connect(self._on_purposes)
        self._on_purposes()

    @property
    def uses(self) -> CollectionUses:
        """Raises InputError."""
        named = [one for one in self.purposes.text().split(";") if one.strip()]
        chosen: list[Use] = []
        if self.learn.isChecked():
            chosen.append("train")
        if self.hand_out.isChecked():
            chosen.append("export")
        return checked(
            CollectionUses(
                self._collection_id,
                self.ground.currentData(),
                tuple(chosen),
                self.note.text().strip(),
                self.until.text().strip(),
                purposes=tuple(dict.fromkeys(map(cleaned_purpose, named))),
                outside=self.outside.currentData(),
            )
        )

    def _build(self, theme: ThemeController, *, has_uses: bool) -> None:
        for label, field in (
            (tr("Ground"), self.ground),
            (tr("May be asked for, with semicolons between"), self.purposes),
            (tr("A question that is for something else"), self.outside),
        ):
            self.column.addSpacing(6)
            self.column.addWidget(Label(theme, label, size_px=13))
            self.column.addWidget(field)
        self.column.addSpacing(6)
        for switch in (self.learn, self.hand_out):
            line = QHBoxLayout()
            line.addWidget(Label(theme, switch.accessibleName(), size_px=13), 1)
            line.addWidget(switch)
            self.column.addLayout(line)
        self.column.addSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        for label, field in ((tr("Until"), self.until), (tr("Note"), self.note)):
            row.addWidget(Label(theme, label, size_px=13))
            row.addWidget(field, 1)
        self.column.addLayout(row)
        hint = tr("After that day only questions are allowed: nothing is learned or handed out.")
        self.column.addWidget(Label(theme, hint, tone="muted", size_px=12, wrap=True))
        self.column.addWidget(self._problem)
        clear = GhostButton(theme, tr("Say nothing of it"), tone="danger")
        clear.setVisible(has_uses)
        clear.clicked.connect(self._on_clear)
        cancel = GhostButton(theme, tr("Cancel"))
        cancel.clicked.connect(self.reject)
        save = PrimaryButton(theme, tr("Save"))
        save.setDefault(True)
        save.clicked.connect(self._on_save)
        self.add_buttons(clear, cancel, save)

    def _show(self, uses: CollectionUses) -> None:
        self.ground.setCurrentIndex(max(0, self.ground.findData(uses.ground)))
        self.purposes.setText("; ".join(uses.purposes))
        self.outside.setCurrentIndex(max(0, self.outside.findData(uses.outside)))
        self.learn.setChecked("train" in uses.uses)
        self.hand_out.setChecked("export" in uses.uses)
        self.until.setText(uses.until)
        self.note.setText(uses.note)

    @Slot()
    def _on_purposes(self) -> None:
        self.outside.setEnabled(bool(self.purposes.text().strip()))

    @Slot()
    def _on_save(self) -> None:
        try:
            uses = self.uses
        except InputError as error:
            self._problem.setText(f"{error.message} {error.hint}")
            self._problem.show()
            return
        self.agreed.emit(uses)
        self.accept()

    @Slot()
    def _on_clear(self) -> None:
        self.cleared.emit()
        self.accept()
