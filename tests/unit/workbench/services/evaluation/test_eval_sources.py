"""Cases are given as many passages as chat would give them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.document_room import Room, write
from tests.unit.workbench.storage.test_model_store import MODEL
from workbench.changes import Changes
from workbench.domain.dataset import Case
from workbench.domain.model import LoadSettings
from workbench.domain.neighbours import FIRST
from workbench.services.evaluation.eval_sources import EvalSources
from workbench.settings import SettingsFile

TOWNS = ("Bern", "Basel", "Chur", "Genf", "Sitten", "Aarau", "Zug", "Thun", "Biel", "Olten")


def test_more_than_the_first_passages_are_for_models_with_room(tmp_path: Path) -> None:
    room = Room(tmp_path / "workspace")
    texts = {f"{town}.md": f"The bridge of {town} was built by people of {town}." for town in TOWNS}
    room.add(write(tmp_path / "files", texts))
    settings = SettingsFile(tmp_path / "settings.json", Changes())
    sources = EvalSources(room.retrieval, room.library, settings)
    case = Case("one", {"question": "Who built the bridge?"})

    wide = replace(MODEL, settings=LoadSettings(n_ctx=8_192))
    narrow = replace(MODEL, settings=LoadSettings(n_ctx=2_048))
    for models, n in (
        ([wide], settings.current.passages),
        ([wide, narrow], FIRST),
        ([replace(wide, is_demo=True)], FIRST),
    ):
        found = sources.of([case], [room.collection().id], models)["one"]
        assert len(found.passages) == n
    room.close()
