"""Citations over real storage: edits, newer versions of linked files, removed documents."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.document_room import Room
from workbench.domain.citation_place import CitationState
from workbench.domain.citations import cite
from workbench.domain.document import Citation
from workbench.services.documents.citations import Citations

TEXT = "Preface of the contract.\n\nThe cap is twelve months of fees.\n\nThe end of it all."


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    opened = Room(tmp_path / "workspace")
    yield opened
    opened.close()


def answer(room: Room, name: str) -> Citation:
    (document,) = (one for one in room.library.documents() if one.name == name)
    passages = [room.library.chunks(document.id)[0]]
    (found,) = Citations(room.store).anchored(cite("It is twelve months of fees [1].", passages))
    return found


def old(path: Path, text: str) -> None:
    """Written long enough ago not to look as if it were being written."""
    path.write_text(text, "utf-8")
    os.utime(path, (time.time() - 60, time.time() - 60))


def test_a_citation_leads_to_its_sentence_and_knows_its_surroundings(
    room: Room, tmp_path: Path
) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"# One\n\n{'Filler words. ' * 20}\n\n# Two\n\n{TEXT}", "utf-8")
    room.add(path)
    (document,) = room.library.documents()
    passages = [room.library.chunks(document.id)[-1]]
    (cited,) = Citations(room.store).anchored(cite("Twelve months of fees [1].", passages))
    assert cited.anchor is not None
    assert cited.anchor.before.endswith("# Two\n\n")
    assert room.library.locate(cited).state is CitationState.IN_PLACE


def test_a_newer_version_of_a_linked_file_stands_for_the_one_that_was_cited(
    room: Room, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    old(folder / "a.txt", TEXT)
    linked = room.linked.link(folder, room.collection().id)
    room.sync.sync(linked.id, room.context)
    cited = answer(room, "a.txt")
    for number, above in enumerate(("A new first paragraph.", "And another one."), 1):
        old(folder / "a.txt", f"{above}\n\n" * number + TEXT)
        room.sync.sync(linked.id, room.context)
        place = room.library.locate(cited)
        assert place.state is CitationState.MOVED
        assert "newer version" in place.note
        text = room.library.text(place.citation.passage.document_id)
        quote = text[place.citation.quote_start : place.citation.quote_end]
        assert quote == "The cap is twelve months of fees."
    old(folder / "a.txt", TEXT.replace("twelve months", "ten weeks"))
    room.sync.sync(linked.id, room.context)
    assert room.library.locate(cited).state is CitationState.CHANGED
    (folder / "a.txt").unlink()
    room.sync.sync(linked.id, room.context)
    assert room.library.locate(cited).state is CitationState.GONE


def test_a_document_that_was_removed_and_added_again_is_found_by_its_name(
    room: Room, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    (document,) = room.add(path)
    cited = answer(room, "a.txt")
    room.library.remove([document.id], room.context)
    assert room.library.locate(cited).state is CitationState.GONE
    room.add(path)
    assert room.library.locate(cited).state is CitationState.IN_PLACE
