"""The rails' policy: of the workspace, or what a collection adds; with a field to try a text in."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from ui.desktop.errors import present
from ui.desktop.fonts import sans
from ui.desktop.language import tr, tr_n
from ui.desktop.rails.judge_panel import JudgePanel
from ui.desktop.rails.matrix_panel import MatrixPanel
from ui.desktop.rails.view_model import Policies, RailsViewModel, Tested
from ui.desktop.rails.wording import ACTION, DIRECTION, FAMILY, SEVERITY
from ui.desktop.rails.words_panel import WordsPanel
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Banner, ComboBox, GhostButton, Label, PrimaryButton, confirm
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.segments import Segments
from workbench.domain.guard.finding import DIRECTIONS, Direction, Family, GuardAction, strictest
from workbench.domain.guard.meaning import Like
from workbench.domain.guard.policy import GuardPolicy

_TRY_AFTER_MS = 400
_MOST_TOLD = 6


class PolicyDialog(Dialog):
    def __init__(self, parent: QWidget, theme: ThemeController, view_model: RailsViewModel) -> None:
        super().__init__(parent, theme, tr("Rails policy"), "")
        self._view_model = view_model
        self._policies: Policies | None = None
        self.resize(980, 720)
        self.banner = Banner(theme)
        self.scope = ComboBox(theme, tr("Policy of"))
        self.tabs = Segments(theme, (tr("Rails"), tr("Words and examples"), tr("Judge and form")))
        self.matrix = MatrixPanel(theme)
        self.words = WordsPanel(theme)
        self.judge = JudgePanel(theme)
        self._stack = QStackedWidget()
        self.text = QPlainTextEdit()
        self.direction = ComboBox(theme, tr("As what it is tried"))
        self.told = Label(theme, "", tone="muted", size_px=13, wrap=True, selectable=True)
        self.reset = GhostButton(theme, tr("Back to the default…"), "undo-2")
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_TRY_AFTER_MS)
        self._build()
        self._bind()
        view_model.read()
        self._show_tested(None)

    def _build(self) -> None:
        theme = self._theme
        head = QHBoxLayout()
        head.setSpacing(12)
        self.scope.setMinimumWidth(220)
        head.addWidget(Label(theme, tr("Policy of"), size_px=13))
        head.addWidget(self.scope)
        head.addWidget(self.tabs, 1)
        self.column.addLayout(head)
        self.column.addWidget(self.banner)
        for panel in (self.matrix, self.words, self.judge):
            self._stack.addWidget(panel)
        self.column.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.setSpacing(12)
        left = QVBoxLayout()
        left.setSpacing(6)
        self.text.setFont(sans(13))
        self.text.setFixedHeight(74)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Try a text"))
        self.text.setPlaceholderText(tr("Try a text: what would the rails say?"))
        for direction in DIRECTIONS:
            self.direction.addItem(DIRECTION[direction], direction)
        left.addWidget(self.direction, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self.text)
        left.addStretch(1)
        row.addLayout(left, 1)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self.told)
        right.addStretch(1)
        row.addLayout(right, 1)
        self.column.addLayout(row)
        close = PrimaryButton(theme, tr("Done"))
        close.clicked.connect(self.accept)
        for button in (close, self.reset):
            button.setAutoDefault(False)
        self.add_buttons(self.reset, close)

    def _bind(self) -> None:
        model = self._view_model
        model.policies_found.connect(self._on_policies)
        model.tested.connect(self._show_tested)
        model.failed.connect(lambda error: present(error, self.banner))
        self.tabs.chosen.connect(self._stack.setCurrentIndex)
        self.scope.activated.connect(self._show_policy)
        self.matrix.chosen.connect(self._on_action)
        self.words.words_wanted.connect(
            lambda family, words: self._act(lambda of: model.set_words(family, words, of))
        )
        self.words.meanings_wanted.connect(
            lambda meanings: self._act(lambda of: model.set_meanings(meanings, of))
        )
        self.judge.judged.connect(
            lambda way, names, asks: self._act(lambda of: model.set_judged(way, names, asks, of))
        )
        self.judge.revises.connect(lambda on: self._act(lambda of: model.set_revises(on, of)))
        self.judge.schema_wanted.connect(
            lambda text: self._act(lambda of: model.set_schema(text, of))
        )
        self.judge.longest_wanted.connect(self._on_longest)
        self.judge.rate_wanted.connect(model.set_rate)
        self.reset.clicked.connect(self._on_reset)
        self.text.textChanged.connect(self._later.start)
        self.direction.activated.connect(self._later.start)
        self._later.timeout.connect(self._try)

    @property
    def collection(self) -> str:
        """Whose policy is shown; empty: the workspace's."""
        return str(self.scope.currentData() or "")

    @property
    def policy(self) -> GuardPolicy:
        if self._policies is None:
            return GuardPolicy()
        if not self.collection:
            return self._policies.workspace
        return self._policies.collections.get(self.collection, GuardPolicy())

    @Slot(object, dict)
    def _on_policies(self, policies: Policies, names: dict[str, str]) -> None:
        self._policies = policies
        shown = self.collection
        self.scope.clear()
        self.scope.addItem(tr("This workspace"), "")
        for collection_id, name in names.items():
            mark = " •" if collection_id in policies.collections else ""
            self.scope.addItem(f"{name}{mark}", collection_id)
        self.scope.setCurrentIndex(max(0, self.scope.findData(shown)))
        self._show_policy()

    @Slot()
    def _show_policy(self) -> None:
        policy, is_addition = self.policy, bool(self.collection)
        self.matrix.show_policy(policy, is_addition=is_addition)
        self.words.show_policy(policy)
        self.judge.show_policy(policy, is_addition=is_addition)
        self._later.start()

    def _act(self, change: object) -> None:
        self.banner.clear()
        change(self.collection)  # type: ignore[operator]

    @Slot(str, str, object)
    def _on_action(self, direction: Direction, family: Family, action: GuardAction) -> None:
        if family == "length" and direction not in self.policy.longest:
            longest = 20_000 if action is not GuardAction.ALLOW else None
        else:
            longest = None
        self.banner.clear()
        self._view_model.set_action(direction, family, action, self.collection, longest)

    @Slot(str, int)
    def _on_longest(self, direction: Direction, longest: int) -> None:
        action = self.policy.action(direction, "length")
        self._view_model.set_action(direction, "length", action, self.collection, longest)

    @Slot()
    def _on_reset(self) -> None:
        confirm(
            self,
            self._theme,
            tr("Back to the default?"),
            tr(
                "Orders in documents are noted, everything else is allowed; lists, examples and"
                " what collections add are gone."
            ),
            tr("Back to the default"),
            self._view_model.reset,
        )

    @Slot()
    def _try(self) -> None:
        text = self.text.toPlainText()
        if text.strip():
            self._view_model.test(text, self.direction.currentData(), self.collection)
        else:
            self._show_tested(None)

    @Slot(object)
    def _show_tested(self, tested: Tested | None) -> None:
        if tested is None:
            self.told.setText(tr("Type or paste something; nothing of it is kept."))
            return
        if tested.text != self.text.toPlainText():
            return
        lines = [
            tr(
                "{name} ({severity}): {why}",
                name=FAMILY[one.family][0],
                severity=SEVERITY[one.severity],
                why=one.explanation,
            )
            for one in tested.findings[:_MOST_TOLD]
        ]
        more = len(tested.findings) - _MOST_TOLD
        if more > 0:
            lines.append(tr_n("and {n:,} more", "and {n:,} more", more))
        action = strictest(one.action for one in tested.findings)
        first = tr("Done about it: {action}.", action=ACTION[action])
        if not lines:
            first = tr("Nothing was found.")
        self.told.setText("\n".join((first, *lines, *_likes(tested.likes))))


def _likes(likes: tuple[Like, ...]) -> list[str]:
    """The nearest of each entry, so that a likeness can be set."""
    best: dict[str, Like] = {}
    for one in likes:
        known = best.get(one.meaning.name)
        if known is None or one.likeness > known.likeness:
            best[one.meaning.name] = one
    return [
        tr(
            "Likeness to “{name}”: {likeness:.2f}, counts from {least:.2f}",
            name=name,
            likeness=one.likeness,
            least=one.meaning.likeness,
        )
        for name, one in best.items()
    ]
