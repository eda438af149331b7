"""A collection with a privacy policy: what it takes out is in no table, index or cache."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.document_room import Interrupter, Killed, Room, bytes_below, write
from workbench.domain.audit import Action
from workbench.domain.collection_settings import CollectionSettings, reading_of
from workbench.domain.document import DocumentStatus
from workbench.errors import InputError, NotFound
from workbench.services.documents.collection_privacy import policy_from, policy_of
from workbench.storage.audit_log import AuditLog

MAIL = "ada.lovelace@analytical-engines.org"
IBAN = "DE89 3704 0044 0532 0130 00"
LETTER = f"# Lease\n\nWrite to {MAIL} about the lease.\n\nPay the rent to {IBAN} each May.\n"
OTHER = "# Travel\n\nThe limit for a hotel is 140 EUR per night.\n"
PRIVATE = CollectionSettings(privacy="default")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path / "workspace")
    yield made
    made.close()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return write(tmp_path / "source", {"lease.md": LETTER, "travel.md": OTHER})


def private(room: Room, name: str = "Letters", settings: CollectionSettings = PRIVATE) -> str:
    collection = room.collection(name)
    room.library.set_settings(collection.id, settings)
    return collection.id


def indexed_bytes(room: Room) -> bytes:
    """Every byte on disk but for the files that were added and the vaults."""
    room.database.checkpoint()
    kept = [
        path.read_bytes()
        for path in sorted(room.folder.rglob("*"))
        if path.is_file() and not {"documents", "vaults"} & {one.name for one in path.parents}
    ]
    assert kept
    return b"\n".join(kept)


def text_of(room: Room, name: str = "lease.md") -> str:
    return room.library.text(room.library.find(name).id)


def test_what_is_found_is_nowhere_in_database_and_index(room: Room, source: Path) -> None:
    collection = private(room)
    room.add(source, to="Letters")

    assert MAIL.encode() in bytes_below(room.folder / "documents")
    assert "Write to <EMAIL_ADDRESS_1> about the lease." in text_of(room)
    found = indexed_bytes(room)
    assert b"140 EUR" in found
    for secret in (MAIL, IBAN, "ada.lovelace", "0044 0532"):
        assert secret.encode() not in found
        assert secret.encode() not in bytes_below(room.folder / "vaults")
    trace = room.retrieval.search("Where is the rent paid to?", [collection])
    assert "<IBAN_CODE_1>" in trace.used[0].passage.text


def test_a_policy_that_comes_later_leaves_nothing_of_the_old_texts(
    room: Room, source: Path
) -> None:
    room.add(source, to="Letters")
    assert MAIL.encode() in indexed_bytes(room)

    private(room)
    while room.reindexing.run(room.context):
        pass

    assert MAIL.encode() not in indexed_bytes(room)
    assert not room.collection("Letters").is_rereading
    assert {d.status for d in room.library.documents()} == {DocumentStatus.READY}


@pytest.mark.parametrize("after", [False, True])
def test_a_change_of_policy_killed_anywhere_is_finished_by_the_next_run(
    tmp_path: Path, source: Path, after: bool
) -> None:
    at, was_killed = 0, True
    while was_killed:
        at += 17
        room = Room(tmp_path / f"{at}")
        room.add(source, to="Letters")
        private(room)
        room.reopen(Interrupter(at, after=after))
        try:
            while room.reindexing.run(room.context):
                pass
            was_killed = False
        except Killed:
            pass
        room.reopen()
        room.ingest.resume(room.context)
        while room.reindexing.run(room.context):
            pass

        assert MAIL.encode() not in indexed_bytes(room), f"killed at call {at}"
        text = text_of(room)
        assert room.privacy.reveal(text, [room.collection("Letters").id]).text == LETTER
        assert not room.collection("Letters").is_rereading
        room.close()
    assert at > 30


def test_a_file_that_cannot_be_parsed_again_is_redacted_from_its_text(
    room: Room, source: Path
) -> None:
    room.add(source, to="Letters")
    for document in room.library.documents():
        room.blobs.path(document.sha256).unlink()
    private(room)
    while room.reindexing.run(room.context):
        pass
    assert MAIL.encode() not in indexed_bytes(room)
    assert "<EMAIL_ADDRESS_1>" in text_of(room)


def test_a_twin_in_another_collection_is_not_copied(room: Room, source: Path) -> None:
    room.add(source, to="Plain")
    private(room)
    room.add(source, to="Letters")
    private(room, "Others")
    room.add(source, to="Others")

    texts = {
        room.library.collection(one.collection_id).name: room.library.text(one.id)
        for one in room.library.documents()
        if one.name == "lease.md"
    }
    assert MAIL in texts["Plain"]
    assert "<EMAIL_ADDRESS_1>" in texts["Letters"]
    assert "<EMAIL_ADDRESS_2>" in texts["Others"], "a number stands for one thing in a workspace"


def test_revealing_puts_everything_back_and_is_on_record(room: Room, source: Path) -> None:
    collection = private(room)
    room.add(source, to="Letters")
    made = room.privacy.reveal(text_of(room), [collection, room.collection().id])
    assert made.text == LETTER
    assert made.n_restored >= 2
    log = AuditLog(room.database)
    assert log.newest(5, Action.TEXT_RESTORED.value, "")
    assert log.newest(5, Action.COLLECTION_PRIVACY.value, collection)


def test_a_question_is_put_in_the_collections_words(room: Room, source: Path) -> None:
    collection = private(room)
    room.add(source, to="Letters")
    question = f"What does {MAIL.upper()} want?"
    assert room.retrieval.hidden(question, [collection]) == "What does <EMAIL_ADDRESS_1> want?"
    both = room.retrieval.hidden(question, [collection, room.collection().id])
    assert both == f"What does {MAIL.upper()} <EMAIL_ADDRESS_1> want?"
    assert room.retrieval.hidden(question, [room.collection().id]) == question
    trace = room.retrieval.search(question, [collection])
    assert "<EMAIL_ADDRESS_1>" in trace.hits[0].passage.text


def test_the_vault_goes_with_its_collection(room: Room, source: Path) -> None:
    collection = private(room)
    room.add(source, to="Letters")
    assert list((room.folder / "vaults").glob("*.vault"))
    room.library.delete_collection(collection, room.context)
    assert not list((room.folder / "vaults").iterdir())


def test_the_vault_forgets_what_only_a_removed_document_held(room: Room, source: Path) -> None:
    collection = private(room)
    (source / "other.md").write_text(f"Write to {MAIL}, or to bob@other-people.org.", "utf-8")
    room.add(source, to="Letters")
    room.library.remove([room.library.find("lease.md").id], room.context)

    room.reopen()
    vault = room.privacy._pseudonyms(collection).entries()
    assert {value for label, _, value in vault if label in ("EMAIL_ADDRESS", "IBAN_CODE")} == {
        MAIL,
        "bob@other-people.org",
    }
    (source / "third.md").write_text(
        "Ask carol@third-people.org. Pay to GB82 WEST 1234 5698 7654 32."
    )
    room.add(source / "third.md", to="Letters")
    assert text_of(room, "third.md") == "Ask <EMAIL_ADDRESS_3>. Pay to <IBAN_CODE_2>."


def test_without_its_vault_nothing_is_indexed_unredacted(room: Room, source: Path) -> None:
    collection = private(room)
    (room.folder / "vaults").mkdir()
    (room.folder / "vaults" / f"{collection}.vault").write_bytes(b"not a vault")
    room.add(source, to="Letters")
    documents = room.library.documents()
    assert {one.status for one in documents} == {DocumentStatus.FAILED}
    assert "privacy policy" in documents[0].error
    assert MAIL.encode() not in indexed_bytes(room)


def test_another_policy_means_another_reading() -> None:
    own = CollectionSettings(privacy='name = "ours"\naction = "mask"\n')
    assert len({reading_of(one) for one in (CollectionSettings(), PRIVATE, own)}) == 3
    policy = policy_of(own)
    assert policy is not None
    assert policy.name == "ours"


def test_a_policy_is_named_or_a_file(tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    path.write_text('name = "ours"\n', "utf-8")
    assert policy_from(str(path)) == 'name = "ours"\n'
    assert policy_from("share") == "share"
    assert policy_from("off") == ""
    path.write_text('actionn = "mask"\n', "utf-8")
    for word, error in (("nowhere.toml", NotFound), (str(path), InputError)):
        with pytest.raises(error):
            policy_from(word)
