"""A button beside a passage: it is right for the question, which a test set shall remember."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr
from ui.desktop.said import said
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import GhostButton
from workbench.app import Workbench
from workbench.domain.document import Passage
from workbench.domain.search_test import SearchTest
from workbench.errors import WorkbenchError

_TEXT = tr("Right")
_TIP = tr("This passage is right for the question: keep both in the collection's test set")


class MarkButton(GhostButton):
    """Not there while there is no question."""

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(theme, _TEXT, "check", parent=parent)
        self._workbench: Workbench | None = None
        self._calls = LaneCalls(self)
        self._question = ""
        self._passage: Passage | None = None
        self.clicked.connect(self._mark)
        self.show_passage("", None)

    def attach(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._calls = LaneCalls(self)

    def detach(self) -> None:
        self._calls.close()
        self._workbench = None

    def show_passage(self, question: str, passage: Passage | None) -> None:
        self._question, self._passage = question, passage
        self._say(_TEXT, _TIP, is_open=True)
        self.setVisible(bool(question.strip()) and passage is not None)

    @Slot()
    def _mark(self) -> None:
        workbench, passage, question = self._workbench, self._passage, self._question
        if workbench is None or passage is None:
            return
        self.setEnabled(False)

        def work() -> SearchTest:
            document = workbench.library.document(passage.document_id)
            return workbench.reading.tests.mark(document.collection_id, question, passage, "chat")

        def then(test: SearchTest) -> None:
            if passage is self._passage:
                self._say(
                    tr("Kept"), tr("Kept in the test set “{name}”", name=test.name), is_open=False
                )

        def otherwise(error: BaseException) -> None:
            is_known = isinstance(error, WorkbenchError)
            why = said(error.message) if is_known else tr("It was not kept.")  # type: ignore[attr-defined]
            if passage is self._passage:
                self._say(tr("Not kept"), why, is_open=True)

        self._calls.read(workbench.io_lane, work, then, otherwise)

    def _say(self, text: str, tip: str, *, is_open: bool) -> None:
        self.setText(text)
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)
        self.setEnabled(is_open)
