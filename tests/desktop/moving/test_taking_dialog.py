"""Collections of other programs in the window: offered, chosen, taken over."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from pytestqt.qtbot import QtBot

from ui.desktop.moving.taking_dialog import TakingDialog
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Card
from workbench.app import Workbench

LAYOUT = """
CREATE TABLE chunks(id INTEGER PRIMARY KEY, document_id INTEGER, chunk_text TEXT, file TEXT);
CREATE TABLE collections(id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE folders(id INTEGER PRIMARY KEY, path TEXT);
CREATE TABLE collection_items(collection_id INTEGER, folder_id INTEGER);
CREATE TABLE documents(id INTEGER PRIMARY KEY, folder_id INTEGER, document_path TEXT);
"""


def local_docs(folder: Path) -> Path:
    (folder / "rent.txt").write_text("The rent is 900 euros a month. " * 5, "utf-8")
    with sqlite3.connect(folder / "localdocs_v3.db") as database:
        database.executescript(LAYOUT)
        for number, name in enumerate(("Flat", "Car"), 1):
            database.execute("INSERT INTO collections VALUES (?, ?)", (number, name))
        database.execute("INSERT INTO folders VALUES (7, ?)", (str(folder),))
        database.execute("INSERT INTO collection_items VALUES (1, 7)")
        database.execute("INSERT INTO documents VALUES (1, 7, ?)", (str(folder / "rent.txt"),))
    database.close()
    return folder / "localdocs_v3.db"


def test_what_is_ticked_is_taken_over(
    qtbot: QtBot, theme: ThemeController, workbench: Workbench, tmp_path: Path
) -> None:
    page = Card(theme)
    qtbot.addWidget(page)
    dialog = TakingDialog(page, theme, workbench)
    dialog.show()
    assert not dialog.take.isEnabled()

    dialog.look(str(local_docs(tmp_path)))
    qtbot.waitUntil(lambda: len(dialog.ticks) == 2)
    assert "1 file" in dialog.ticks["Flat"].text()
    dialog.ticks["Car"].click()
    dialog.take.click()
    qtbot.waitUntil(lambda: "Flat" in dialog.line.text())

    (collection,) = workbench.library.collections()
    assert (collection.name, collection.n_documents) == ("Flat", 1)
    dialog.close()


def test_another_file_is_refused_in_words(
    qtbot: QtBot, theme: ThemeController, workbench: Workbench, tmp_path: Path
) -> None:
    page = Card(theme)
    qtbot.addWidget(page)
    dialog = TakingDialog(page, theme, workbench)
    dialog.show()
    (tmp_path / "other.db").write_text("no database", "utf-8")

    dialog.look(str(tmp_path / "other.db"))

    qtbot.waitUntil(lambda: dialog.banner.isVisible())
    assert not dialog.take.isEnabled()
    dialog.close()
