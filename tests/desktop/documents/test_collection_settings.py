"""A collection's settings on the documents page: chosen in a dialog, built beside the old index."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.desktop.documents.collection_dialog import CollectionDialog
from ui.desktop.documents.collection_wish import CollectionWish, read_choices
from ui.desktop.documents.page import DocumentsPage
from ui.desktop.documents.reindex_strip import ReindexStrip
from ui.desktop.theme import ThemeController
from workbench.app import Workbench
from workbench.jobs import plain_context
from workbench.services.documents.reindexing import ReindexProgress


@pytest.fixture
def page(qtbot: QtBot, workbench: Workbench, tmp_path: Path) -> DocumentsPage:
    (tmp_path / "note.txt").write_text("The limit for a hotel is 140 EUR.", "utf-8")
    notes = workbench.library.collection_named("Notes", create=True)
    workbench.ingest.add([tmp_path / "note.txt"], notes.id, plain_context())
    page = DocumentsPage(ThemeController("light"))
    qtbot.addWidget(page)
    page.resize(1180, 760)
    page.show()
    with qtbot.waitSignal(page.view_model.documents_changed):
        page.attach(workbench)
    return page


def open_dialog(qtbot: QtBot, page: DocumentsPage, workbench: Workbench) -> CollectionDialog:
    notes = workbench.library.collection_named("Notes")
    with qtbot.waitSignal(page.settings.choices_read):
        page.collections.settings_wanted.emit(notes)
    found = page.findChild(CollectionDialog)
    assert found is not None
    return found


def test_the_dialog_shows_what_holds_and_saves_what_is_chosen(
    qtbot: QtBot, page: DocumentsPage, workbench: Workbench, tmp_path: Path
) -> None:
    (tmp_path / "model").mkdir()
    dialog = open_dialog(qtbot, page, workbench)
    assert dialog.wish == CollectionWish("", None, None)
    assert dialog.embedder.itemText(0).endswith(", bundled")

    dialog.use_folder(str(tmp_path / "model"))
    dialog.rerank.setCurrentIndex(1)
    dialog.variety.setCurrentIndex(2)
    dialog._on_save()

    def is_done() -> bool:
        return workbench.library.collection_named("Notes").generation == 1

    qtbot.waitUntil(is_done, timeout=10_000)
    notes = workbench.library.collection_named("Notes")
    assert notes.embedder == f"folder:{tmp_path / 'model'}"
    assert (notes.rerank, notes.variety) == ("off", 0.2)
    assert read_choices(workbench, notes.id).wish == CollectionWish(notes.embedder, "off", 0.2)


def test_giving_up_keeps_the_old_index(
    qtbot: QtBot, page: DocumentsPage, workbench: Workbench, tmp_path: Path
) -> None:
    (tmp_path / "model").mkdir()
    notes = workbench.library.collection_named("Notes")
    workbench.reindexing.choose(notes.id, f"folder:{tmp_path / 'model'}")

    page.reindexing.show_progress(ReindexProgress(notes.id, notes.name, 20, 300, 14.0))
    page.reindexing.give_up.click()

    qtbot.waitUntil(lambda: not workbench.reindexing.waiting(), timeout=10_000)
    assert workbench.library.collection_named("Notes").embedder == ""


def test_progress_is_said_and_goes_away(qtbot: QtBot) -> None:
    strip = ReindexStrip(ThemeController("dark"))
    qtbot.addWidget(strip)

    strip.show_progress(ReindexProgress("c", "Notes", 20, 300, 120.0))
    assert strip.line == "New index for “Notes”: 20 of 300 passages, 2 min left"

    strip.show_progress(None)
    assert strip.isHidden()


def test_passages_instructions_and_purpose_are_kept_and_documents_read_again(
    qtbot: QtBot, page: DocumentsPage, workbench: Workbench
) -> None:
    dialog = open_dialog(qtbot, page, workbench)
    dialog.rules.tokens.setText("12")
    dialog._on_save()
    assert "between 128" in dialog._problem.text()
    assert dialog.isVisible()

    dialog.rules.tokens.set_value(140)
    dialog.rules.overlap.set_value(0)
    dialog.rules.instructions.setPlainText("Answer in German.\nName the clause.")
    dialog.rules.purpose.setText("Contracts of the club")
    dialog._on_save()

    def is_done() -> bool:
        notes = workbench.library.collection_named("Notes")
        return notes.settings.chunk_tokens == 140 and not notes.is_rereading

    qtbot.waitUntil(is_done, timeout=10_000)
    settings = workbench.library.collection_named("Notes").settings
    assert settings.instructions == "Answer in German.\nName the clause."
    assert settings.purpose == "Contracts of the club"


def test_reading_again_is_said(qtbot: QtBot) -> None:
    strip = ReindexStrip(ThemeController("dark"))
    qtbot.addWidget(strip)
    strip.show_progress(ReindexProgress("c", "Notes", 2, 30, None, of="documents"))
    assert strip.line == "Reading again “Notes”: 2 of 30 documents"
