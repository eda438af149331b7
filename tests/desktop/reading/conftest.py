"""A collection of three documents, and the Documents page with its windows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.document_room import write
from ui.desktop.documents.page import DocumentsPage
from ui.desktop.theme import ThemeController
from workbench.app import Workbench
from workbench.jobs import plain_context

FILES = {
    "hotel.txt": "The limit for a hotel is 140 EUR per night.",
    "hotels.md": "# Hotels\n\nThe limit for a hotel is 160 EUR per night in towns.\n\n"
    "# Trains\n\nFirst class is allowed for long journeys.",
    "train.txt": "First class is allowed on trains that take longer than three hours.",
}


@pytest.fixture
def collection(workbench: Workbench, tmp_path: Path) -> str:
    found = workbench.library.collection_named("Travel", create=True)
    workbench.ingest.add([write(tmp_path / "source", FILES)], found.id, plain_context())
    return found.id


@pytest.fixture
def page(qtbot: QtBot, workbench: Workbench, collection: str) -> Iterator[DocumentsPage]:
    made = DocumentsPage(ThemeController("light"))
    qtbot.addWidget(made)
    made.resize(1180, 760)
    made.show()
    with qtbot.waitSignal(made.view_model.documents_changed):
        made.attach(workbench)
    yield made
    made.detach()
