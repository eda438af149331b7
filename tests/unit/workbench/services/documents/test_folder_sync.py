"""A linked folder and its collection: whatever happens to the files, a sync makes both agree."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.document_room import Interrupter, Killed, Room, truth, write
from workbench.domain.document import DocumentStatus
from workbench.domain.linked_folder import FolderState, IgnoreRules, SyncReport
from workbench.errors import Cancelled, InputError, NotFound, UnreadableDocument
from workbench.jobs import JobContext
from workbench.services.documents.linked_folders import LinkedFolders

KILL_EVERY = 17  # calls; each was tried once, which takes minutes


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path / "workspace")
    yield made
    made.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return settle(
        write(
            tmp_path / "source",
            {
                "travel.md": "# Travel\n\nThe limit is 140 EUR per night.\n",
                "deep/er/minutes.txt": "The committee agreed on the budget.",
                "notes.txt": "Bees visit blue flowers first.",
            },
        )
    )


def settle(folder: Path) -> Path:
    """As if everything had been written long ago; each file keeps a time of its own."""
    then = time.time_ns() - 3_600 * 10**9
    for number, path in enumerate(sorted(folder.rglob("*"))):
        if path.is_file() and not path.is_symlink() and path.stat().st_mtime_ns > then + 10**9:
            fresh = then + (hash((path.name, path.read_bytes(), number)) % 10**9)
            os.utime(path, ns=(fresh, fresh))
    return folder


def sync(room: Room, folder: Path, to: str = "Documents") -> SyncReport:
    settle(folder)
    collection = room.collection(to)
    known = room.linked.find(str(folder), collection.id)
    one = known[0] if known else room.linked.link(folder, collection.id)
    return room.sync.sync(one.id, room.context)


def names(room: Room) -> dict[str, str]:
    """Where each document comes from, and its text."""
    return {d.source_path: room.library.text(d.id) for d in room.library.documents()}


def on_disk(folder: Path) -> dict[str, str]:
    return {str(p): p.read_text("utf-8") for p in folder.rglob("*") if p.is_file()}


def test_everything_below_the_folder_comes_in_once(room: Room, folder: Path) -> None:
    first = sync(room, folder)
    second = sync(room, folder)

    assert (first.added, first.unchanged, first.removed) == (3, 0, 0)
    assert (second.added, second.changed, second.unchanged) == (0, 0, 3)
    assert names(room) == on_disk(folder)
    assert len(room.parser.parsed) == 3
    (linked,) = room.linked.all()
    assert (linked.state, linked.n_files, linked.n_failed) == (FolderState.SYNCED, 3, 0)


def test_a_changed_file_takes_the_place_of_the_old_one(room: Room, folder: Path) -> None:
    sync(room, folder)
    write(folder, {"notes.txt": "Bees visit white flowers last."})

    report = sync(room, folder)

    assert (report.added, report.changed, report.removed) == (0, 1, 0)
    assert names(room) == on_disk(folder)
    assert {d.status for d in room.library.documents()} == {DocumentStatus.READY}


def test_a_renamed_file_is_neither_parsed_nor_embedded_again(
    room: Room, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync(room, folder)
    before = {d.id for d in room.library.documents()}
    embedded: list[object] = []
    monkeypatch.setattr(room.embedder, "embed_documents", embedded.append)
    parsed = len(room.parser.parsed)
    (folder / "notes.txt").rename(folder / "deep" / "bees.txt")  # the same inode
    copied = folder / "trip.md"
    copied.write_bytes((folder / "travel.md").read_bytes())  # another one, the same content
    (folder / "travel.md").unlink()

    report = sync(room, folder)

    assert (report.renamed, report.added, report.removed) == (2, 0, 0)
    assert names(room) == on_disk(folder)
    assert {d.id for d in room.library.documents()} == before
    assert len(room.parser.parsed) == parsed
    assert not embedded


def test_files_that_change_places_keep_their_contents(room: Room, folder: Path) -> None:
    sync(room, folder)
    one, other, aside = folder / "notes.txt", folder / "deep/er/minutes.txt", folder / "aside"
    one.rename(aside)
    other.rename(one)
    aside.rename(other)

    sync(room, folder)
    sync(room, folder)

    texts = {room.library.text(d.id) for d in room.library.documents()}
    assert texts == set(on_disk(folder).values())


def test_a_deleted_file_goes_and_a_copy_of_it_keeps_the_document(room: Room, folder: Path) -> None:
    (folder / "copy.txt").write_text((folder / "notes.txt").read_text("utf-8"), "utf-8")
    sync(room, folder)
    assert len(room.library.documents()) == 3

    (folder / "copy.txt").unlink()
    assert sync(room, folder).removed == 0
    (folder / "notes.txt").unlink()
    assert sync(room, folder).removed == 1

    assert names(room) == on_disk(folder)
    assert truth(room)["unknown"] == []


def test_a_file_that_was_added_by_hand_stays_when_the_folder_loses_it(
    room: Room, folder: Path
) -> None:
    room.add(folder / "notes.txt")
    sync(room, folder)
    (folder / "notes.txt").unlink()

    sync(room, folder)

    assert len(room.library.documents()) == 3


def test_what_a_person_removed_stays_out_until_the_file_changes(room: Room, folder: Path) -> None:
    sync(room, folder)
    room.library.remove([room.library.find("notes.txt").id], room.context)

    assert sync(room, folder).added == 0
    assert len(room.library.documents()) == 2
    write(folder, {"notes.txt": "It was written anew."})
    sync(room, folder)

    assert names(room) == on_disk(folder)


def test_a_missing_folder_takes_nothing_away(room: Room, folder: Path) -> None:
    sync(room, folder)
    elsewhere = folder.rename(folder.with_name("unplugged"))

    (linked,) = room.linked.all()
    report = room.sync.sync(linked.id, room.context)

    assert report.away
    assert room.linked.all()[0].state is FolderState.AWAY
    assert len(room.library.documents()) == 3
    elsewhere.rename(folder)
    assert sync(room, folder).unchanged == 3
    assert room.linked.all()[0].state is FolderState.SYNCED


def test_an_empty_mount_point_takes_nothing_away(
    room: Room, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync(room, folder)
    (linked,) = room.linked.all()
    with room.database.write() as connection:  # the files stood on another drive
        connection.execute("UPDATE linked_files SET device = device + 1")
    for path in [p for p in folder.rglob("*") if p.is_file()]:
        path.unlink()

    report = room.sync.sync(linked.id, room.context)

    assert report.away
    assert len(room.library.documents()) == 3


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs permissions that count")
def test_a_folder_that_cannot_be_opened_takes_nothing_away(room: Room, folder: Path) -> None:
    sync(room, folder)
    (folder / "deep").chmod(0)
    try:
        assert sync(room, folder).removed == 0
    finally:
        (folder / "deep").chmod(0o700)
    assert len(room.library.documents()) == 3


def test_a_file_that_cannot_be_read_is_its_own_failure(room: Room, folder: Path) -> None:
    room.parser.failures["blue"] = UnreadableDocument("Nobody can read this.", hint="Ask.")

    report = sync(room, folder)

    assert report.failed == (("notes.txt", "Nobody can read this."),)
    assert room.linked.all()[0].n_failed == 1
    assert sync(room, folder).failed == report.failed
    room.parser.failures.clear()
    again = room.sync.sync(room.linked.all()[0].id, room.context, retry=True)
    assert again.failed == ()
    assert names(room) == on_disk(folder)


def test_a_new_version_that_cannot_be_read_leaves_the_old_one_searchable(
    room: Room, folder: Path
) -> None:
    sync(room, folder)
    room.parser.failures["broken"] = UnreadableDocument("Nobody can read this.", hint="Ask.")
    write(folder, {"notes.txt": "broken"})

    assert sync(room, folder).failed == (("notes.txt", "Nobody can read this."),)
    assert any(
        hit.passage.text.startswith("Bees")
        for hit in room.retrieval.search("blue flowers", [room.collection().id]).hits
    )
    write(folder, {"notes.txt": "Mended at last."})
    sync(room, folder)

    assert names(room) == on_disk(folder)


def test_rules_leave_out_and_take_away(room: Room, folder: Path, tmp_path: Path) -> None:
    write(folder, {".secret.txt": "hidden", "build/out.txt": "made", "big.txt": "x " * 5_000})
    secret = write(tmp_path / "outside", {"outside.txt": "not yours"})
    (folder / "link.txt").symlink_to(secret / "outside.txt")
    (folder / "way-out").symlink_to(secret)
    settle(folder)
    rules = IgnoreRules(("build", "deep/*/min*"), max_bytes=5_000)
    linked = room.linked.link(folder, room.collection().id, rules)

    report = room.sync.sync(linked.id, room.context)

    assert {d.name for d in room.library.documents()} == {"travel.md", "notes.txt"}
    assert report.left_out == {"hidden": 1, "ignored": 2, "too large": 1, "link": 2}
    room.linked.set_rules(linked.id, IgnoreRules(("*.md",), max_bytes=5_000))
    after = room.sync.sync(linked.id, room.context)
    assert (after.added, after.removed) == (2, 1)


def test_a_file_that_is_being_written_waits(room: Room, folder: Path) -> None:
    sync(room, folder)
    (folder / "fresh.txt").write_text("Still being", "utf-8")

    linked = room.linked.all()[0]
    assert room.sync.sync(linked.id, room.context).busy == ("fresh.txt",)
    (folder / "fresh.txt").write_text("Still being written.", "utf-8")
    report = room.sync.sync(linked.id, room.context, patience_s=5.0)

    assert (report.added, report.busy) == (1, ())
    assert names(room) == on_disk(folder)


def test_unlinking_keeps_or_removes_what_the_folder_brought(room: Room, folder: Path) -> None:
    sync(room, folder)
    assert room.linked.unlink(room.linked.all()[0].id, keep=True, context=room.context) == 0
    assert len(room.library.documents()) == 3
    sync(room, folder, to="Second")
    (linked,) = room.linked.all()

    assert room.linked.unlink(linked.id, keep=False, context=room.context) == 3

    assert len(room.library.documents()) == 3
    assert room.linked.all() == ()
    with pytest.raises(NotFound):
        room.linked.get(linked.id)


def test_a_folder_of_the_workspace_cannot_be_linked_and_is_never_entered(
    room: Room, tmp_path: Path
) -> None:
    with pytest.raises(InputError, match="workspace"):
        room.linked.link(room.folder / "documents", room.collection().id)
    write(tmp_path / "workspace", {"inside.txt": "ours"})
    write(tmp_path, {"outside.txt": "theirs"})

    sync(room, tmp_path)

    assert [d.name for d in room.library.documents()] == ["outside.txt"]


def test_time_that_is_up_leaves_the_rest_for_the_next_slice(room: Room, tmp_path: Path) -> None:
    many = settle(write(tmp_path / "many", {f"{n:03}.txt": f"Number {n}." for n in range(70)}))
    linked = room.linked.link(many, room.collection().id)

    report, slices = room.sync.sync(linked.id, room.context, for_s=0.0), 1
    while report.has_more:
        report, slices = room.sync.sync(linked.id, room.context, for_s=0.0), slices + 1

    assert slices == 2
    assert names(room) == on_disk(many)


def test_a_paused_folder_stops_and_a_cancelled_sync_keeps_what_it_has(
    room: Room, folder: Path
) -> None:
    linked = room.linked.link(folder, room.collection().id)
    room.linked.set_paused(linked.id, True)
    assert room.linked.get(linked.id).state is FolderState.PAUSED
    room.linked.set_paused(linked.id, False)
    import threading  # noqa: PLC0415

    stop = threading.Event()
    stop.set()
    with pytest.raises(Cancelled):
        room.sync.sync(linked.id, JobContext(lambda _event: None, stop))
    assert sync(room, folder).added == 3


def test_any_story_of_a_folder_ends_with_agreement(room: Room, tmp_path: Path) -> None:
    chance = random.Random(11)
    folder = tmp_path / "story"
    folder.mkdir()
    for _ in range(12):
        _happen(folder, chance)
        sync(room, folder)
        sync(room, folder)  # contents that went in a circle between names need a second look
        texts = sorted(room.library.text(d.id) for d in room.library.documents())
        assert texts == sorted(set(on_disk(folder).values()))
    assert truth(room)["unknown"] == []


@pytest.mark.parametrize("after", [False, True])
def test_a_kill_at_any_step_leaves_work_for_the_next_sync_and_nothing_else(
    tmp_path: Path, after: bool
) -> None:
    """One call in so many of a store or an engine is the last one."""
    at, is_over = 1 + 7 * after, False
    while not is_over:
        room = Room(tmp_path / f"w{at}")
        folder = tmp_path / f"s{at}"
        write(folder, {"a.txt": "First.", "b.md": "# Second\n\nTwo.", "c.txt": "Third."})
        sync(room, folder)
        write(folder, {"a.txt": "First, changed.", "new.txt": "Fourth."})
        (folder / "c.txt").unlink()
        (folder / "b.md").rename(folder / "d.md")
        room.reopen(Interrupter(at, after=after))
        try:
            sync(room, folder)
            is_over = True
        except Killed:
            pass
        room.reopen()
        room.ingest.resume(room.context)
        sync(room, folder)
        assert names(room) == on_disk(folder)
        assert truth(room)["unknown"] == []
        assert truth(room)["unfinished"] == ()
        room.close()
        at += KILL_EVERY
    assert at > 2 * KILL_EVERY, "nothing was interrupted"


def _happen(folder: Path, chance: random.Random) -> None:
    """Something that people do to files."""
    files = sorted(p for p in folder.rglob("*") if p.is_file())
    for _ in range(chance.randint(1, 4)):
        name = f"{chance.choice(['', 'sub/', 'sub/deep/'])}{chance.randint(0, 9)}.txt"
        match chance.randint(0, 4):
            case 0 | 1:
                write(folder, {name: f"Text {chance.randint(0, 30)}."})
            case 2 if files:
                chance.choice(files).unlink(missing_ok=True)
            case 3 if files:
                source, target = chance.choice(files), folder / name
                target.parent.mkdir(parents=True, exist_ok=True)
                if source.is_file():
                    source.replace(target)
            case 4 if files:
                source = chance.choice(files)
                if source.is_file():
                    write(folder, {name: source.read_text("utf-8")})


def test_only_linked_folders_are_found(room: Room, folder: Path) -> None:
    service: LinkedFolders = room.linked
    with pytest.raises(NotFound, match="not linked"):
        service.found(str(folder))
    linked = service.link(folder, room.collection().id)
    assert service.found(str(folder)) == (linked,)
    assert service.found(linked.id[:10]) == (linked,)
    with pytest.raises(InputError, match="already"):
        service.link(folder, room.collection().id)
