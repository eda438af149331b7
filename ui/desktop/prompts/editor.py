"""The middle of the page: a prompt's facts, its parts, variables, examples and settings."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui.desktop.language import tr
from ui.desktop.prompts.example_list import ExampleList
from ui.desktop.prompts.template_edit import TemplateEdit
from ui.desktop.prompts.variable_table import VariableTable
from ui.desktop.prompts.view_model import OpenPrompt
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    Banner,
    Card,
    ElidedLabel,
    GhostButton,
    IconButton,
    Label,
    LineEdit,
    NumberField,
    PrimaryButton,
    SectionLabel,
    scroll_column,
)
from workbench.domain.prompt import PromptContent, RecommendedSettings

_NUMBERS = (
    ("temperature", tr("Temperature"), 0.0, 5.0, 0.1, False),
    ("top_p", tr("Top-p"), 0.0, 1.0, 0.05, False),
    ("top_k", tr("Top-k"), 0, 100_000, 1, True),
    ("max_tokens", tr("Longest answer"), 1, 1_000_000, 64, True),
)


class Editor(QWidget):
    """`edited` carries the content as it stands; facts are told when their field is left."""

    edited = Signal(object)  # PromptContent
    facts_edited = Signal(dict)
    save_wanted = Signal(str)  # message
    discard_wanted = Signal()
    use_wanted = Signal()
    delete_wanted = Signal()
    panel_wanted = Signal()

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._open: OpenPrompt | None = None
        self._base = PromptContent()
        self.banner = Banner(theme)
        self._title = ElidedLabel(theme, size_px=18, weight=QFont.Weight.DemiBold)
        self._line = ElidedLabel(theme, tone="muted", size_px=13)
        self.favourite = IconButton(theme, "star", tr("Favourite"))
        self.favourite.setCheckable(True)
        self.more = IconButton(theme, "ellipsis", tr("Prompt menu"), tr("Delete"))
        self.use = GhostButton(theme, tr("Use in chat"), "message-square")
        self.facts = {
            "title": LineEdit(theme, tr("Title"), tr("Title")),
            "name": LineEdit(theme, tr("Name in chat"), tr("what follows / in chat")),
            "folder": LineEdit(theme, tr("Folder"), tr("none")),
            "tags": LineEdit(theme, tr("Tags"), tr("separated by commas")),
        }
        self.description = LineEdit(theme, tr("Description"), tr("What it is for"))
        self.system = TemplateEdit(
            theme,
            tr("System part"),
            tr("Who the model is and what always holds. May stay empty."),
            most=10,
        )
        self.user = TemplateEdit(
            theme,
            tr("User part"),
            tr("What to do, with {{ name }} where a value belongs."),
            least=6,
            most=30,
        )
        self.variables = VariableTable(theme)
        self.examples = ExampleList(theme)
        self.schema = TemplateEdit(
            theme, tr("Output schema"), tr("JSON Schema. May stay empty."), least=1
        )
        self.numbers = {
            key: NumberField(theme, name, low=low, high=high, step=step, is_whole=whole)
            for key, name, low, high, step, whole in _NUMBERS
        }
        self.message = LineEdit(theme, tr("What changed"), tr("What changed and why"))
        self.save = PrimaryButton(theme, tr("Save version"), "check")
        self.discard = GhostButton(theme, tr("Discard"), "undo-2")
        self.discard.setAccessibleName(tr("Discard changes"))
        self._foot = QWidget()
        self._build()
        self._bind()

    @property
    def content(self) -> PromptContent:
        kept = self._base.settings
        settings = replace(
            kept,
            temperature=self._number("temperature", kept.temperature),
            top_p=self._number("top_p", kept.top_p),
            top_k=_whole(self._number("top_k", kept.top_k)),
            max_tokens=_whole(self._number("max_tokens", kept.max_tokens)),
        )
        return PromptContent(
            user=self.user.toPlainText(),
            system=self.system.toPlainText(),
            variables=self.variables.model.variables,
            examples=self.examples.examples,
            output_schema=self.schema.toPlainText(),
            settings=settings,
        )

    def show_prompt(self, opened: OpenPrompt, content: PromptContent) -> None:
        """Another prompt, or another content of the same one."""
        self.banner.clear()
        self._base = content
        self.system.show_text(content.system)
        self.user.show_text(content.user)
        self.variables.model.show_variables(content.variables)
        self.examples.show_examples(content.examples)
        self.schema.show_text(content.output_schema)
        self._show_settings(content.settings)
        self.message.clear()
        self.show_facts(opened)

    def show_facts(self, opened: OpenPrompt) -> None:
        """What is not versioned. A field that is being typed into keeps its text."""
        prompt = opened.prompt
        self._open = opened
        self._title.setText(prompt.title or prompt.name)
        where = f"{prompt.folder} · " if prompt.folder else ""
        labels = " · ".join(
            tr("{label} is {number}", label=label, number=number) for label, number in prompt.labels
        )
        self._line.setText(
            tr(
                "{where}/{name} · version {latest}",
                where=where,
                name=prompt.name,
                latest=prompt.latest,
            )
            + (f" · {labels}" if labels else "")
        )
        texts = {
            "title": prompt.title,
            "name": prompt.name,
            "folder": prompt.folder,
            "tags": ", ".join(prompt.tags),
        }
        for key, text in texts.items():
            if not self.facts[key].hasFocus():
                self.facts[key].setText(text)
                self.facts[key].setCursorPosition(0)
        if not self.description.hasFocus():
            self.description.setText(prompt.description)
            self.description.setCursorPosition(0)
        was_blocked = self.favourite.blockSignals(True)
        self.favourite.setChecked(prompt.is_favourite)
        self.favourite.blockSignals(was_blocked)
        self.favourite.setAccessibleName(
            tr("Remove from favourites") if prompt.is_favourite else tr("Add to favourites")
        )
        self.favourite.setToolTip(self.favourite.accessibleName())
        self.favourite.update()

    def show_draft(self, is_draft: bool) -> None:
        """Whether there is something to save."""
        self._foot.setVisible(is_draft)

    def go_to(self, part: str, line: int) -> None:
        """The place of a finding."""
        word, _, number = part.partition(" ")
        fields = {"system": self.system, "user": self.user, "schema": self.schema}
        target: TemplateEdit | None = fields.get(part)
        if word in ("example", "answer") and number.isdigit():
            target = self.examples.edit_of(int(number), is_answer=word == "answer")
        if target is not None:
            target.go_to_line(line or 1)
        elif part == "variables":
            self.variables.table.setFocus()
        elif part == "settings":
            next(iter(self.numbers.values())).setFocus()

    # -- building

    def _build(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(self._title)
        titles.addWidget(self._line)
        head = QHBoxLayout()
        head.setContentsMargins(24, 16, 20, 10)
        head.setSpacing(6)
        head.addLayout(titles, 1)
        head.addWidget(self.favourite)
        head.addWidget(self.more)
        head.addWidget(self.use)
        area, column = scroll_column(self._theme, width=900, margin=0, spacing=14)
        area.widget().layout().setContentsMargins(24, 2, 20, 20)  # type: ignore[union-attr]
        column.addWidget(self.banner)
        column.addWidget(self._facts_card())
        for name, field in ((tr("System"), self.system), (tr("User"), self.user)):
            column.addLayout(self._part(name, field))
        column.addWidget(self.variables)
        column.addWidget(self.examples)
        column.addLayout(self._part(tr("Output schema"), self.schema))
        column.addLayout(self._settings())
        column.addStretch(1)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(24, 10, 20, 12)
        foot.setSpacing(8)
        foot.addWidget(self.message, 1)
        foot.addWidget(self.discard)
        foot.addWidget(self.save)
        self._foot.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(area, 1)
        whole.addWidget(self._foot)

    def _facts_card(self) -> Card:
        card = Card(self._theme, margin=14)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        places = {"title": (0, 0), "name": (0, 2), "folder": (1, 0), "tags": (1, 2)}
        for key, field in self.facts.items():
            row, left = places[key]
            label = Label(self._theme, field.accessibleName(), tone="muted", size_px=12)
            label.setBuddy(field)
            grid.addWidget(label, row, left)
            grid.addWidget(field, row, left + 1)
        label = Label(self._theme, tr("Description"), tone="muted", size_px=12)
        label.setBuddy(self.description)
        grid.addWidget(label, 2, 0)
        grid.addWidget(self.description, 2, 1, 1, 3)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        card.body.addLayout(grid)
        return card

    def _part(self, name: str, field: TemplateEdit) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(SectionLabel(self._theme, name))
        column.addWidget(field)
        return column

    def _settings(self) -> QVBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        for key, name, *_ in _NUMBERS:
            cell = QVBoxLayout()
            cell.setSpacing(4)
            label = Label(self._theme, name, tone="muted", size_px=12)
            label.setBuddy(self.numbers[key])
            self.numbers[key].setPlaceholderText(tr("as set"))
            cell.addWidget(label)
            cell.addWidget(self.numbers[key])
            row.addLayout(cell)
        row.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(SectionLabel(self._theme, tr("Recommended settings")))
        column.addLayout(row)
        return column

    def _bind(self) -> None:
        for field in (self.system, self.user, self.schema):
            field.textChanged.connect(self._tell)
        self.variables.edited.connect(self._tell)
        self.examples.edited.connect(self._tell)
        for number in self.numbers.values():
            number.textEdited.connect(self._tell)
            number.edited.connect(self._tell)
        for key, line in self.facts.items():
            line.editingFinished.connect(lambda key=key: self._tell_fact(key))
        self.description.editingFinished.connect(lambda: self._tell_fact("description"))
        self.favourite.toggled.connect(
            lambda is_on: self.facts_edited.emit({"is_favourite": is_on})
        )
        self.message.returnPressed.connect(self._on_save)
        self.save.clicked.connect(self._on_save)
        self.discard.clicked.connect(self.discard_wanted)
        self.use.clicked.connect(self.use_wanted)
        self.more.clicked.connect(self._show_menu)

    def _show_settings(self, settings: RecommendedSettings) -> None:
        for key, field in self.numbers.items():
            value = getattr(settings, key)
            if value is None:
                field.clear()
                field.set_wrong(False)
            else:
                field.set_value(value)

    def _number(self, key: str, kept: float | None) -> float | None:
        """What is typed; nothing for an empty field, what was there for one that is wrong."""
        field = self.numbers[key]
        if not field.text().strip():
            return None
        return kept if field.problem else field.value

    @Slot()
    def _tell(self) -> None:
        for field in self.numbers.values():
            if not field.text().strip():
                field.set_wrong(False)
        self.edited.emit(self.content)

    def _tell_fact(self, key: str) -> None:
        if self._open is None:
            return
        prompt = self._open.prompt
        field = self.description if key == "description" else self.facts[key]
        text = field.text().strip()
        value: object = text
        if key == "tags":
            value = tuple(part.strip() for part in text.split(",") if part.strip())
        if value != getattr(prompt, key):
            self.facts_edited.emit({key: value})

    @Slot()
    def _on_save(self) -> None:
        if not self._foot.isHidden():
            self.save_wanted.emit(self.message.text().strip())

    @Slot()
    def _show_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Delete"), self.delete_wanted.emit)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))


def _whole(value: float | None) -> int | None:
    return None if value is None else int(value)
