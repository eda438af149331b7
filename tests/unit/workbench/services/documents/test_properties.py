"""Tags, properties and the searches they narrow."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.document_room import Room, write
from workbench.domain.document import Document
from workbench.domain.document_filter import parse_filter
from workbench.errors import InputError, NotFound
from workbench.services.retrieval import meaning, retrieval

GERMAN = "Der Vertrag ist nicht mit der Firma und wir haben das für den Kunden von dem Lager."
ENGLISH = "The contract is not with the firm and we have this for the customer of the store."


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    folder = tmp_path_factory.mktemp("properties")
    made = Room(folder / "workspace")
    source = write(
        folder / "source",
        {
            "german/vertrag.txt": GERMAN,
            "english/contract.md": ENGLISH,
            "english/50%_off.txt": "Contract 7: 88 99",
        },
    )
    for number, path in enumerate(sorted(source.rglob("*.*"))):
        os.utime(path, (1_700_000_000 + number * 40 * 86_400,) * 2)
    made.add(source)
    yield made
    made.close()


def document(room: Room, name: str) -> Document:
    return room.library.find(name)


def fitting(room: Room, *conditions: str) -> set[str]:
    every = [one.id for one in room.library.collections()]
    found = room.library.properties.fitting(parse_filter(conditions), every)
    return {room.library.document(one).name for one in found}


def test_languages_are_told_or_unknown(room: Room) -> None:
    assert fitting(room, "language=de") == {"vertrag.txt"}
    assert fitting(room, "language=en") == {"contract.md"}
    assert fitting(room, "language=unknown") == {"50%_off.txt"}
    assert fitting(room, "language!=unknown") == {"vertrag.txt", "contract.md"}


def test_files_tell_their_date_folder_type_and_name(room: Room) -> None:
    assert fitting(room, "date=2023-11") == {"50%_off.txt"}
    assert fitting(room, "date=2023") == {"50%_off.txt", "contract.md"}
    assert fitting(room, "date>=2023-12", "date<=2023-12") == {"contract.md"}
    assert fitting(room, "folder=english") == {"50%_off.txt", "contract.md"}
    source = str(Path(document(room, "vertrag.txt").source_path).parents[1])
    assert len(fitting(room, f"folder={source}")) == 3
    assert fitting(room, "folder=eng%") == set()
    assert fitting(room, "type=txt", "name=50*") == {"50%_off.txt"}
    assert fitting(room, "type!=txt") == {"contract.md"}


def test_tags_and_authors_are_given_and_taken_back(room: Room) -> None:
    properties = room.library.properties
    one, other = document(room, "contract.md"), document(room, "vertrag.txt")
    properties.tag([one.id, other.id], ["Signed"])
    properties.tag([one.id], ["2024 round"])
    properties.give([one.id], {"author": "Ada", "language": "NL"})

    assert fitting(room, "tag=signed") == {"contract.md", "vertrag.txt"}
    assert fitting(room, "tag=signed", "tag!=2024 round") == {"vertrag.txt"}
    assert fitting(room, "tag=signed", "tag=other", "author=ada") == {"contract.md"}
    room.store.properties.read_from_file(one.id, {"language": "en"})
    assert properties.of([one.id])[one.id]["language"] == ("nl",)
    properties.tag([one.id, other.id], remove=["signed", "2024 round"])
    properties.give([one.id], {"author": "", "language": "en"})
    assert fitting(room, "tag=signed") == set()
    assert "author" not in properties.of([one.id])[one.id]
    with pytest.raises(InputError):
        properties.tag([one.id], [" "])
    with pytest.raises(NotFound):
        properties.give(["nobody"], {"author": "Ada"})


@pytest.mark.parametrize("few", [1, 5_000])
def test_a_search_finds_only_what_fits(
    room: Room, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    for module in (meaning, retrieval):  # one decides, the other compares
        monkeypatch.setattr(module, "FEW", few - 1)
    collections = [room.collection().id]

    def found(*conditions: str) -> set[str]:
        only = parse_filter(conditions)
        hits = room.retrieval.search("contract customer", collections, only=only).hits
        return {hit.passage.document for hit in hits}

    assert found() >= {"contract.md", "50%_off.txt"}
    assert found("type=md") == {"contract.md"}
    assert found("folder=english", "type=txt") == {"50%_off.txt"}
    nothing = room.retrieval.search("contract", collections, only=parse_filter(["tag=none"]))
    assert nothing.hits == ()
    assert "tag=none" in nothing.note


def test_documents_from_before_get_their_language_at_the_next_start(room: Room) -> None:
    with room.database.write() as connection:
        connection.execute("DELETE FROM document_properties WHERE key = 'language'")
    assert fitting(room, "language=de") == set()

    room.ingest.resume(room.context)

    assert fitting(room, "language=de") == {"vertrag.txt"}


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(["tag", "author", "folder", "name", "type", "language"]), st.text(max_size=9)
)
def test_any_value_is_looked_for_as_it_is(room: Room, key: str, value: str) -> None:
    try:
        only = parse_filter([f"{key}={value}"])
        without = parse_filter([f"{key}!={value}"])
    except InputError:
        return
    every = [one.id for one in room.library.collections()]
    fits = room.library.properties.fitting(only, every)
    rest = room.library.properties.fitting(without, every)
    assert fits | rest == {one.id for one in room.library.documents()}
    assert not fits & rest
