"""A collection goes out and comes back whole; what is damaged or hostile is refused."""

from __future__ import annotations

import hashlib
import json
import random
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.document_room import write
from tests.fakes.bundle import fake_engines
from tests.fakes.embedder import FakeEmbedder
from workbench.app import Workbench, open_workspace
from workbench.domain.collection_archive import MANIFEST, ArchivedChunk, ArchivedDocument, fault_of
from workbench.domain.collection_settings import CollectionSettings
from workbench.domain.document import DocumentStatus, PageSpan
from workbench.errors import Corrupt, InputError, WorkbenchError
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.documents.archive_file import ArchiveReader

FILES = {
    "hotel.txt": "The limit for a hotel is 140 EUR per night.",
    "hotels.md": "# Hotels\n\nThe limit for a hotel is 160 EUR.\n\n# Trains\n\nFirst class.",
    "prices.txt": "Bolts are three EUR, and nuts are two.",
}
Members = dict[str, bytes]


@pytest.fixture
def other(tmp_path: Path) -> Any:
    """Another workspace."""
    opened = open_workspace(WorkspacePaths(tmp_path / "other"), lambda _paths: fake_engines())
    yield opened
    opened.close()


@pytest.fixture
def archive(workbench: Workbench, tmp_path: Path) -> Path:
    library = workbench.library
    collection = library.collection_named("Travel", create=True).id
    workbench.ingest.add([write(tmp_path / "source", FILES)], collection, plain_context())
    library.set_search(collection, "off", 0.5)
    library.set_settings(collection, CollectionSettings(instructions="Answer in verse."))
    library.properties.tag([library.find("hotel.txt").id], ["signed"], [])
    path = tmp_path / "travel.wbcollection"
    done = workbench.reading.archives.export(collection, path, plain_context())
    assert (done.n_documents, done.n_bytes) == (3, path.stat().st_size)
    return path


def truth(workbench: Workbench, name: str = "Travel") -> list[tuple[Any, ...]]:
    library = workbench.library
    documents = library.documents(library.collection_named(name).id)
    return sorted(
        (
            one.name,
            one.sha256,
            one.media_type,
            one.status,
            library.text(one.id),
            library.pages(one.id),
            tuple((c.start, c.end, c.page, c.heading, c.text) for c in library.chunks(one.id)),
            workbench.retrieval._documents.layouts.of(one.id),
            sorted(library.properties.of([one.id]).get(one.id, {}).items()),
            library.original(one.id).read_bytes(),
        )
        for one in documents
    )


def rewritten(path: Path, change: Callable[[Members], None]) -> Path:
    with zipfile.ZipFile(path) as before:
        members = {name: before.read(name) for name in before.namelist()}
    change(members)
    changed = path.with_name("changed.wbcollection")
    with zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as after:
        for name, data in members.items():
            after.writestr(name, data)
    return changed


def test_what_comes_back_is_what_went_out_and_nothing_is_embedded_again(
    workbench: Workbench, other: Workbench, archive: Path
) -> None:
    embedder = other.embedders.bundled
    assert isinstance(embedder, FakeEmbedder)

    done = other.reading.archives.bring_in(archive, plain_context())

    assert truth(other) == truth(workbench)
    assert (done.n_added, done.n_known, done.n_to_read) == (3, 0, 0)
    assert done.n_vectors == done.collection.n_chunks == 4
    assert (done.collection.rerank, done.collection.variety) == ("off", 0.5)
    assert done.collection.settings.instructions == "Answer in verse."
    assert not done.collection.is_rereading
    assert other.reading.verification.check(plain_context()).is_sound
    trace = other.retrieval.search("hotel limit", [done.collection.id])
    assert {hit.passage.document for hit in trace.hits[:2]} == {"hotel.txt", "hotels.md"}


def test_a_second_import_makes_another_collection_and_merging_adds_nothing(
    workbench: Workbench, archive: Path
) -> None:
    archives = workbench.reading.archives

    again = archives.bring_in(archive, plain_context())
    merged = archives.bring_in(archive, plain_context(), "travel")

    assert again.collection.name == "Travel (2)"
    assert truth(workbench, "Travel (2)") == truth(workbench, "Travel")
    assert (merged.collection.name, merged.n_added, merged.n_known) == ("Travel", 0, 3)


def test_files_can_be_read_here_instead_of_trusting_the_archive(
    workbench: Workbench, other: Workbench, archive: Path
) -> None:
    done = other.reading.archives.bring_in(archive, plain_context(), "Mine", read_anew=True)

    assert (done.n_to_read, done.n_vectors) == (3, 0)
    assert truth(other, "Mine") == truth(workbench)


def test_another_embedder_embeds_anew(workbench: Workbench, archive: Path, tmp_path: Path) -> None:
    engines = replace(fake_engines(), embedder=FakeEmbedder(name="another"))
    opened = open_workspace(WorkspacePaths(tmp_path / "third"), lambda _paths: engines)
    try:
        done = opened.reading.archives.bring_in(archive, plain_context())

        assert done.n_vectors == 0
        assert opened.reading.verification.check(plain_context()).is_sound
        assert {one[3] for one in truth(opened)} == {DocumentStatus.READY}
    finally:
        opened.close()


def test_documents_that_failed_come_as_files(
    workbench: Workbench, other: Workbench, tmp_path: Path
) -> None:
    collection = workbench.library.collection_named("Mixed", create=True).id
    workbench.ingest.add([write(tmp_path / "m", FILES)], collection, plain_context())
    documents = workbench.library.documents(collection)
    workbench.retrieval._documents.fail(documents[0].id, "It was encrypted.", "")
    path = tmp_path / "mixed.zip"
    workbench.reading.archives.export(collection, path, plain_context())

    done = other.reading.archives.bring_in(path, plain_context())

    assert (done.n_added, done.n_to_read) == (3, 1)
    assert {one[3] for one in truth(other, "Mixed")} == {DocumentStatus.READY}


def test_nothing_is_overwritten_and_a_missing_copy_leaves_nothing(
    workbench: Workbench, archive: Path, tmp_path: Path
) -> None:
    collection = workbench.library.collection_named("Travel").id
    with pytest.raises(InputError, match="already"):
        workbench.reading.archives.export(collection, archive, plain_context())

    workbench.library.original(workbench.library.find("hotels.md").id).unlink()
    with pytest.raises(WorkbenchError):
        workbench.reading.archives.export(collection, tmp_path / "x.zip", plain_context())
    assert [path.name for path in tmp_path.glob("*x.zip*")] == []


def manifest_of(members: Members) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(members[MANIFEST])
    return found


def put_manifest(parts: Members, **changes: Any) -> None:
    parts[MANIFEST] = json.dumps({**manifest_of(parts), **changes}).encode()


def first(members: Members, folder: str) -> str:
    return next(name for name in sorted(members) if name.startswith(folder))


def swap_text(members: Members) -> None:
    name = first(members, "documents/")
    members[name] = members[name].replace(b"hotel", b"motel")


def lie_about(members: Members, name: str, data: bytes) -> None:
    """A part with another content, and a manifest that fits it."""
    members[name] = data
    stated = manifest_of(members)["members"]
    for one in stated:
        if one["name"] == name:
            one.update(sha256=hashlib.sha256(data).hexdigest(), size_bytes=len(data))
    put_manifest(members, members=stated)


def lying_document(members: Members, **changes: Any) -> None:
    name = next(
        name
        for name in sorted(members)
        if name.startswith("documents/") and b"hotels.md" in members[name]
    )
    lie_about(members, name, json.dumps({**json.loads(members[name]), **changes}).encode())


HOSTILE: dict[str, Callable[[Members], None]] = {
    "a path that leads out": lambda m: m.update({"../../evil.txt": b"x"}),
    "an absolute path": lambda m: m.update({"/etc/passwd": b"x"}),
    "a backslash": lambda m: m.update({"files\\evil": b"x"}),
    "a part that is not stated": lambda m: m.update({"files/" + "0" * 64: b"x"}),
    "no manifest": lambda m: m.pop(MANIFEST) and None,
    "another format": lambda m: put_manifest(m, format="other"),
    "another version": lambda m: put_manifest(m, version=2),
    "a manifest that is no object": lambda m: m.update({MANIFEST: b"[]"}),
    "a manifest that is cut off": lambda m: m.update({MANIFEST: m[MANIFEST][:-20]}),
    "a manifest of deep lists": lambda m: m.update({MANIFEST: b"[" * 200_000}),
    "settings that cannot be": lambda m: put_manifest(m, settings={"chunk_tokens": 1}),
    "a variety that cannot be": lambda m: put_manifest(m, variety=7.0),
    "a name of the wrong kind": lambda m: put_manifest(m, name=7),
    "an impossible dimension": lambda m: put_manifest(m, dimension=-1),
    "another text": swap_text,
    "a missing file": lambda m: m.pop(first(m, "files/")) and None,
    "a missing document": lambda m: m.pop(first(m, "documents/")) and None,
    "another file": lambda m: lie_about(m, first(m, "files/"), b"evil"),
    "vectors cut off": lambda m: lie_about(m, "vectors.bin", m["vectors.bin"][:-3]),
    "vectors of nothing": lambda m: lie_about(m, "vectors.bin", bytes(len(m["vectors.bin"]))),
    "a passage outside": lambda m: lying_document(
        m, chunks=[{"start": 0, "end": 10**9, "page": None, "heading": ""}]
    ),
    "a passage on no page": lambda m: lying_document(
        m, chunks=[{"start": 0, "end": 5, "page": 3, "heading": ""}]
    ),
    "no passages": lambda m: lying_document(m, chunks=[]),
    "another size": lambda m: lying_document(m, size_bytes=1),
    "a name with a path": lambda m: lying_document(m, name="../x.txt"),
    "an unknown property": lambda m: lying_document(
        m, properties=[{"key": "x", "value": "y", "is_given": True}]
    ),
}


def test_a_changed_archive_is_refused_in_one_sentence_before_anything_is_written(
    other: Workbench, archive: Path
) -> None:
    for name, change in HOSTILE.items():
        changed = rewritten(archive, change)

        with pytest.raises((InputError, Corrupt)) as caught:
            other.reading.archives.bring_in(changed, plain_context())

        assert caught.value.message.endswith("."), name
        assert caught.value.hint, name
        assert other.library.documents() == (), name
        assert "Travel" not in [one.name for one in other.library.collections()], name


def test_a_bomb_is_not_unpacked(other: Workbench, archive: Path) -> None:
    def swell(members: Members) -> None:
        lie_about(members, first(members, "documents/"), b" " * 210_000_000)

    changed = rewritten(archive, swell)
    assert changed.stat().st_size < 500_000

    with pytest.raises(Corrupt, match="300 times"):
        other.reading.archives.bring_in(changed, plain_context())


def test_any_damaged_byte_is_noticed_or_does_no_harm(
    workbench: Workbench, other: Workbench, archive: Path
) -> None:
    """Names and times in the ZIP's own tables may change without any harm."""
    good, chance = archive.read_bytes(), random.Random(5)
    damaged = archive.with_name("damaged.wbcollection")
    refused = 0
    for _ in range(150):
        data = bytearray(good)
        for _ in range(chance.choice((1, 1, 1, 20))):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        if chance.random() < 0.1:
            del data[chance.randrange(len(data)) :]
        damaged.write_bytes(data)
        try:
            with ArchiveReader(damaged) as reader:
                reader.check(lambda _done, _total: None)
                texts = sorted(reader.document(one).text for one in reader.hashes)
        except (InputError, Corrupt):
            refused += 1
        else:
            assert texts == sorted(one[4] for one in truth(workbench))
    assert refused > 100


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.binary(max_size=400))
def test_any_file_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "any.wbcollection"
    path.write_bytes(data)

    with pytest.raises((InputError, Corrupt)), ArchiveReader(path):
        pass


class Killed(BaseException):
    """Where a kill would strike."""


def test_an_import_that_is_killed_leaves_whole_documents_and_is_finished_by_another(
    workbench: Workbench, other: Workbench, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archives = other.reading.archives
    stored, add = [], archives._add

    def dying(*arguments: Any, **named: Any) -> None:
        if len(stored) == 2:
            raise Killed
        stored.append(add(*arguments, **named))

    monkeypatch.setattr(archives, "_add", dying)
    with pytest.raises(Killed):
        archives.bring_in(archive, plain_context())
    monkeypatch.setattr(archives, "_add", add)
    other.ingest.resume(plain_context())

    assert {one[3] for one in truth(other)} == {DocumentStatus.READY}
    assert other.reading.verification.check(plain_context()).is_sound
    done = archives.bring_in(archive, plain_context(), "Travel")
    assert (done.n_added, done.n_known) == (1, 2)
    assert truth(other) == truth(workbench)


def test_faults_are_told_apart() -> None:
    good = ArchivedDocument(
        "0" * 64, "a.txt", 3, True, text="abc", pages=(PageSpan(1, 0, 3),),
        chunks=(ArchivedChunk(0, 3, 1, ""),),
    )  # fmt: skip

    assert fault_of(good) == ""
    assert fault_of(ArchivedDocument("0" * 64, "a.txt", 3, False)) == ""
    assert "hash" in fault_of(ArchivedDocument("0", "a.txt", 3, False))
    assert "name" in fault_of(ArchivedDocument("0" * 64, " ", 3, False))
