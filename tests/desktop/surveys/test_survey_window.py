"""Surveys in the window: offered in chat, worked on, shown as a table whose rows open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.survey_corpus import TODAY, make_archive
from ui.desktop.surveys.desk import SurveyDesk
from ui.desktop.surveys.dialog import SurveyDialog
from ui.desktop.surveys.wording import state_line
from ui.desktop.theme import ThemeController
from workbench.app import Workbench
from workbench.domain.document import Collection
from workbench.jobs import plain_context

QUESTION = "How many contracts end this year?"


@pytest.fixture
def collection(workbench: Workbench, tmp_path: Path) -> Collection:
    make_archive(tmp_path / "archive", n_contracts=6)
    made = workbench.library.collection_named("Archive", create=True)
    files = sorted((tmp_path / "archive").glob("contract*"))
    workbench.ingest.add(files, made.id, plain_context())
    workbench.surveys._today = lambda: TODAY
    return workbench.library.collection(made.id)


@pytest.fixture
def desk(qtbot: QtBot, theme: ThemeController, workbench: Workbench) -> Iterator[SurveyDesk]:
    page = QWidget()
    qtbot.addWidget(page)
    made = SurveyDesk(theme, page)
    made.attach(workbench)
    page.show()
    yield made
    made.detach()


def test_a_question_about_all_documents_is_offered_and_another_takes_the_offer_away(
    qtbot: QtBot, desk: SurveyDesk, collection: Collection
) -> None:
    desk.look_at(QUESTION, [collection.id], [collection])
    qtbot.waitUntil(lambda: not desk.strip.isHidden())
    assert "Go through all 6?" in desk.strip.text

    desk.look_at("When does the contract end?", [collection.id], [collection])
    assert desk.strip.isHidden()


def test_the_offer_leads_to_a_table_whose_rows_open_their_passages(
    qtbot: QtBot, desk: SurveyDesk, collection: Collection, tmp_path: Path
) -> None:
    desk.look_at(QUESTION, [collection.id], [collection])
    qtbot.waitUntil(lambda: not desk.strip.isHidden())
    opened = desk.open([collection])
    assert isinstance(opened, SurveyDialog)
    opened.model.setChecked(False)
    opened.begin(QUESTION)
    qtbot.waitUntil(lambda: "contracts" in opened.answer.text())
    qtbot.waitUntil(lambda: not desk.view_model.is_working)
    qtbot.waitUntil(lambda: opened.line.text() == "Finished by rules alone.")

    assert "Read 6 of 6 documents." in opened.facts.text()
    model = opened.table.model()
    assert model.rowCount() >= 1
    opened.table.selectRow(0)
    document = opened._rows[0].document.name
    qtbot.waitUntil(lambda: opened.passage._title.text() == document)
    with qtbot.waitSignal(desk.view_model.exported):
        desk.view_model.export(tmp_path / "answer.csv")
    assert (tmp_path / "answer.csv").read_text("utf-8").startswith("Document,")
    for widget in (opened.question, opened.ask, opened.earlier, opened.table, opened.model):
        assert widget.accessibleName() or widget.text()
    opened.close()


def test_an_earlier_survey_is_shown_again_and_one_that_was_cut_short_goes_on(
    qtbot: QtBot, desk: SurveyDesk, collection: Collection, workbench: Workbench
) -> None:
    from workbench.services.surveys.surveys import SurveyWish  # noqa: PLC0415

    begun = workbench.surveys.begin(SurveyWish(QUESTION, (collection.id,), uses_model=False))
    workbench.surveys._store.move(begun.id, "paused")
    opened = desk.open()
    assert opened is not None
    desk.view_model.open(begun.id)
    qtbot.waitUntil(lambda: not opened.resume.isHidden())
    assert opened.line.text() == "Paused after 0 of 6."

    opened.resume.click()
    qtbot.waitUntil(lambda: opened.line.text() == "Finished by rules alone.")
    desk.view_model.delete(begun.id)
    qtbot.waitUntil(lambda: opened.line.text() == "Nothing is asked yet.")
    opened.close()
    assert state_line(None) == "Nothing is asked yet."
