"""Backups: consistent, incremental, sealed, whole or refused; and drills of the way back."""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.bundle import fake_engines
from workbench.app import Workbench, open_workspace
from workbench.domain.rights.person import Person
from workbench.errors import (
    Cancelled,
    Corrupt,
    InputError,
    NotFound,
    WorkbenchError,
    WorkspaceLocked,
    WorkspaceSealed,
)
from workbench.jobs import JobContext, plain_context
from workbench.paths import WorkspacePaths
from workbench.services.chat.chat import Ask
from workbench.services.workspace import backups
from workbench.services.workspace.backups import BackupMade

SECRET = "a word that nobody says twice"


@pytest.fixture
def workbench(tmp_path: Path) -> Iterator[Workbench]:
    opened = open_workspace(WorkspacePaths(tmp_path / "workspace"), fake_engines)
    paper = tmp_path / "paper.txt"
    paper.write_text("The planted lighthouse stands on the cape. " * 20, "utf-8")
    collection = opened.library.create_collection("Papers")
    opened.ingest.add([paper], collection.id, plain_context())
    opened.chat.send(Ask("What about the planted question?"), plain_context())
    yield opened
    opened.close()


def make(workbench: Workbench, folder: Path, passphrase: str = "") -> BackupMade:
    return workbench.backups.make(folder, passphrase, plain_context(), program="test")


def contents(root: Path) -> dict[str, bytes]:
    left_out = {"index", "cache", "logs", "downloads", "backups"}
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
        and path.relative_to(root).parts[0] not in left_out
        and not path.name.startswith(("workbench.db", "workbench.lock"))
    }


@pytest.mark.parametrize("passphrase", ["", SECRET])
def test_what_was_backed_up_comes_back(
    workbench: Workbench, tmp_path: Path, passphrase: str
) -> None:
    target, into = tmp_path / "backups", tmp_path / "restored"
    made = make(workbench, target, passphrase)
    assert made.snapshot.counts["conversations"] == 1
    again = make(workbench, target, passphrase)
    assert again.new_bytes < made.new_bytes  # the document is there already

    folder = backups.open_folder(target, passphrase)
    assert folder.snapshots() == (again.snapshot.id, made.snapshot.id)
    backups.verify(folder, backups.newest(folder))
    assert backups.restore(folder, backups.newest(folder), into, replace=False) is None
    assert contents(into) == contents(workbench.paths.root)

    opened = open_workspace(WorkspacePaths(into), fake_engines)
    try:
        assert [one.title for one in opened.conversations.list()] == [
            one.title for one in workbench.conversations.list()
        ]
        assert opened.audit_trail.verify().fits
        assert opened.retrieval.search("lighthouse", [opened.library.collections()[0].id]).hits
    finally:
        opened.close()


def test_a_sealed_backup_tells_nothing(workbench: Workbench, tmp_path: Path) -> None:
    make(workbench, tmp_path / "backups", SECRET)
    for path in (tmp_path / "backups").rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert b"planted" not in content and b"conversations" not in content
            assert b"documents/" not in content
    with pytest.raises(WorkspaceSealed):
        backups.open_folder(tmp_path / "backups", "")
    with pytest.raises(InputError):
        backups.open_folder(tmp_path / "backups", "another word altogether")


def test_a_backup_is_one_state_while_people_work(workbench: Workbench, tmp_path: Path) -> None:
    stop = threading.Event()

    def work() -> None:
        while not stop.is_set():
            workbench.chat.send(Ask("And on and on?"), plain_context())

    worker = threading.Thread(target=work)
    worker.start()
    try:
        made = [make(workbench, tmp_path / "backups") for _ in range(3)]
    finally:
        stop.set()
        worker.join()
    folder = backups.open_folder(tmp_path / "backups", "")
    for n, one in enumerate(made):
        into = tmp_path / f"restored-{n}"
        backups.restore(folder, one.snapshot, into, replace=False)
        opened = open_workspace(WorkspacePaths(into), fake_engines)
        assert len(opened.conversations.list(10_000)) == one.snapshot.counts["conversations"]
        assert opened.audit_trail.verify().fits
        opened.close()


def tried(root: Path, passphrase: str, into: Path | None) -> None:
    """Read all of the newest snapshot, or bring it back."""
    folder = backups.open_folder(root, passphrase)
    if into is None:
        backups.verify(folder, backups.newest(folder))
    else:
        backups.restore(folder, backups.newest(folder), into, replace=True)


@pytest.mark.parametrize(("passphrase", "n_drills"), [("", 40), (SECRET, 8)])
def test_drill_every_damage_is_seen_and_nothing_is_overwritten(
    workbench: Workbench, tmp_path: Path, passphrase: str, n_drills: int
) -> None:
    whole = tmp_path / "whole"
    make(workbench, whole, passphrase)
    into = tmp_path / "into"
    into.mkdir()
    (into / "precious.txt").write_text("stays", "utf-8")
    files = sorted(path for path in whole.rglob("*") if path.is_file() and path.stat().st_size)
    chance = random.Random(7)
    for n in range(n_drills):
        hurt = tmp_path / f"hurt-{n}"
        shutil.copytree(whole, hurt)
        victim = hurt / chance.choice(files).relative_to(whole)
        content = bytearray(victim.read_bytes())
        way = chance.choice(["flip", "cut", "remove", "grow"])
        if way == "remove":
            victim.unlink()
        else:
            at = chance.randrange(len(content))
            if way == "flip":
                content[at] ^= 1 << chance.randrange(8)
            elif way == "cut":
                del content[at:]
            else:
                content[at:at] = b"x"
            victim.write_bytes(content)
        if victim.name == "backup.txt" and way != "remove":
            continue  # only its being there counts
        with pytest.raises(WorkbenchError):
            tried(hurt, passphrase, into if n % 2 else None)
        assert [path.name for path in into.iterdir()] == ["precious.txt"]
        shutil.rmtree(hurt)


def test_what_is_replaced_is_kept_beside(workbench: Workbench, tmp_path: Path) -> None:
    make(workbench, tmp_path / "backups")
    folder = backups.open_folder(tmp_path / "backups", "")
    into = tmp_path / "into"
    into.mkdir()
    (into / "old.txt").write_text("old", "utf-8")
    with pytest.raises(InputError, match="There is something"):
        backups.restore(folder, backups.newest(folder), into, replace=False)
    before = backups.restore(folder, backups.newest(folder), into, replace=True)
    assert before is not None
    assert (before / "old.txt").read_text("utf-8") == "old"
    assert (into / "workbench.db").exists()


def test_an_open_workspace_is_not_replaced(workbench: Workbench, tmp_path: Path) -> None:
    make(workbench, tmp_path / "backups")
    folder = backups.open_folder(tmp_path / "backups", "")
    with pytest.raises(WorkspaceLocked):
        backups.restore(folder, backups.newest(folder), workbench.paths.root, replace=True)
    assert workbench.conversations.list()


def test_older_snapshots_are_forgotten_with_what_only_they_hold(
    workbench: Workbench, tmp_path: Path
) -> None:
    target = tmp_path / "backups"
    for _ in range(3):
        make(workbench, target)
        workbench.chat.send(Ask("One more?"), plain_context())
    folder = backups.open_folder(target, "")
    assert backups.forget_all_but(folder, 1) > 0
    assert len(folder.snapshots()) == 1
    backups.verify(folder, backups.newest(folder))
    with pytest.raises(InputError):
        backups.forget_all_but(folder, 0)


def test_a_backup_that_was_cut_short_is_no_backup(workbench: Workbench, tmp_path: Path) -> None:
    stop = threading.Event()
    seen: list[object] = []

    def report(event: object) -> None:
        seen.append(event)
        if len(seen) > 2:
            stop.set()

    with pytest.raises(Cancelled):
        workbench.backups.make(tmp_path / "backups", "", JobContext(report, stop), program="test")
    folder = backups.open_folder(tmp_path / "backups", "")
    assert folder.snapshots() == ()
    assert not list((tmp_path / "backups").glob("copy-*"))
    make(workbench, tmp_path / "backups")
    backups.verify(folder, backups.newest(folder))


@pytest.mark.parametrize(
    "path", ["../out.txt", "/etc/passwd", "a/../../b", "C:/x", "a\\b", "", "a//b", "./a"]
)
def test_a_list_that_leads_out_of_the_workspace_is_refused(
    workbench: Workbench, tmp_path: Path, path: str
) -> None:
    made = make(workbench, tmp_path / "backups")
    place = tmp_path / "backups" / "snapshots" / f"{made.snapshot.id}.json"
    shape = json.loads(place.read_bytes().rpartition(b"\n")[0])
    shape["files"][0]["path"] = path
    content = json.dumps(shape).encode()
    place.write_bytes(content + b"\n" + hashlib.sha256(content).hexdigest().encode())
    folder = backups.open_folder(tmp_path / "backups", "")
    with pytest.raises(Corrupt):
        backups.newest(folder)


def test_places_that_cannot_hold_backups_are_told(workbench: Workbench, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="inside the workspace"):
        make(workbench, workbench.paths.root / "mine")
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "x").touch()
    with pytest.raises(InputError, match="other things"):
        make(workbench, tmp_path / "taken")
    with pytest.raises(NotFound):
        backups.open_folder(tmp_path / "taken", "")
    if os.geteuid() != 0:
        (tmp_path / "shut").mkdir(mode=0o500)
        with pytest.raises(WorkbenchError):
            make(workbench, tmp_path / "shut")


def test_a_merge_brings_what_is_missing_and_leaves_the_rest(
    workbench: Workbench, tmp_path: Path
) -> None:
    target = tmp_path / "backups"
    kept = workbench.conversations.list()[0]
    lost_papers = workbench.library.create_collection("Letters")
    letter = tmp_path / "letter.txt"
    letter.write_text("The planted letter speaks of a ferry. " * 20, "utf-8")
    workbench.ingest.add([letter], lost_papers.id, plain_context())
    asked = workbench.chat.send(
        Ask("What of the ferry?", collection_ids=(lost_papers.id,)), plain_context()
    )
    made = make(workbench, target, SECRET)
    document = workbench.library.documents(lost_papers.id)[0]
    workbench.library.delete_collection(lost_papers.id, plain_context())
    workbench.conversations.delete(asked.conversation_id)
    workbench.conversations.rename(kept.id, "Renamed since")
    workbench.chat.send(Ask("Something new?"), plain_context())

    folder = backups.open_folder(target, SECRET)
    snapshot = backups.newest(folder)
    before = workbench.backup_merge.preview(folder, snapshot)
    assert {name: n for name, n in before.items() if n} == {
        "collections": 1, "documents": 1, "conversations": 1, "turns": 1,
    }  # fmt: skip
    merged = workbench.backup_merge.merge(folder, snapshot, plain_context())

    assert merged.counts == before
    assert Path(merged.kept).is_file()
    assert made.snapshot.id == snapshot.id
    assert workbench.conversations.get(kept.id).title == "Renamed since"
    assert len(workbench.conversations.list()) == 3
    assert workbench.conversations.path(asked.conversation_id)[0].answer == asked.answer
    back = next(one for one in workbench.library.collections() if one.name == "Letters")
    assert workbench.library.documents(back.id)[0].id == document.id
    assert workbench.retrieval.search("ferry", [back.id]).hits
    assert workbench.audit_trail.verify().fits
    assert not any(workbench.backup_merge.preview(folder, snapshot).values())
    again = workbench.backup_merge.merge(folder, snapshot, plain_context())
    assert (again.kept, again.n_erased) == ("", 0)
    assert not list(workbench.paths.root.glob("merge-*"))


def test_a_collection_of_the_same_name_takes_what_it_lacks(
    workbench: Workbench, tmp_path: Path
) -> None:
    make(workbench, tmp_path / "backups")
    collection = workbench.library.collections()[0]
    workbench.library.delete_collection(collection.id, plain_context())
    anew = workbench.library.create_collection("papers")

    folder = backups.open_folder(tmp_path / "backups", "")
    workbench.backup_merge.merge(folder, backups.newest(folder), plain_context())

    assert [one.name for one in workbench.library.collections()] == ["papers"]
    assert [one.name for one in workbench.library.documents(anew.id)] == ["paper.txt"]


def test_a_damaged_backup_merges_nothing(workbench: Workbench, tmp_path: Path) -> None:
    make(workbench, tmp_path / "backups", SECRET)
    workbench.library.delete_collection(workbench.library.collections()[0].id, plain_context())
    files = [path for path in (tmp_path / "backups" / "contents").rglob("*") if path.is_file()]
    largest = max(files, key=lambda path: path.stat().st_size)
    data = bytearray(largest.read_bytes())
    data[len(data) // 2] ^= 1
    largest.write_bytes(bytes(data))

    folder = backups.open_folder(tmp_path / "backups", SECRET)
    with pytest.raises(Corrupt):
        workbench.backup_merge.merge(folder, backups.newest(folder), plain_context())

    assert workbench.library.collections() == ()


def test_what_was_erased_for_a_person_does_not_come_back_with_a_merge(
    workbench: Workbench, tmp_path: Path
) -> None:
    her = Person(("Zoraida Quillfeather",))
    gone = workbench.chat.send(Ask("Who is Zoraida Quillfeather?"), plain_context())
    make(workbench, tmp_path / "backups")
    subjects = workbench.rights.subjects
    plan = subjects.plan(subjects.find(her, plain_context()))
    subjects.erase(her, plan, plain_context())
    lost = workbench.conversations.list()[0]
    workbench.conversations.delete(lost.id)

    folder = backups.open_folder(tmp_path / "backups", "")
    merged = workbench.backup_merge.merge(folder, backups.newest(folder), plain_context())

    assert merged.n_erased == 1
    there = {one.id for one in workbench.conversations.list()}
    assert lost.id in there
    assert gone.conversation_id not in there
