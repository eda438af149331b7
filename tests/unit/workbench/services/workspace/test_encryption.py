"""A workspace is encrypted, unlocked, rekeyed; whatever goes wrong on the way loses nothing."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fakes.bundle import fake_engines
from workbench.app import Workbench, open_workspace
from workbench.domain.audit import Action
from workbench.errors import (
    Cancelled,
    Corrupt,
    DiskFull,
    InputError,
    ResourceError,
    StorageError,
    WorkspaceLocked,
    WorkspaceSealed,
)
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.chat.chat import Ask
from workbench.services.workspace.audit_opening import opened_audit
from workbench.services.workspace.encryption import Encryption
from workbench.services.workspace.workspace_check import check_workspace
from workbench.storage import conversion, sealing_state, swapping
from workbench.storage.key_header import Cost
from workbench.storage.workspace_key import WorkspaceKey

WORDS, OTHER = "correct horse battery", "another four words"
SECRET = "zirconium"


class Keyring:
    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.works = True

    def get(self, account: str) -> bytes | None:
        return self.kept.get(account)

    def put(self, account: str, secret: bytes) -> None:
        if not self.works:
            raise ResourceError("There is no keyring.")
        self.kept[account] = secret

    def remove(self, account: str) -> None:
        self.kept.pop(account, None)


def made(paths: WorkspacePaths, keyring: Keyring | None = None) -> Encryption:
    return Encryption(paths, keyring=keyring or Keyring(), cost=Cost(1, 1, 64))


def opened(paths: WorkspacePaths, key: WorkspaceKey | None = None) -> Workbench:
    return open_workspace(paths, lambda _paths: fake_engines(), key=key)


def fill(workbench: Workbench, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for number in range(3):
        (folder / f"{number}.md").write_text(f"# Part {number}\nThe {SECRET} is in {number}.")
    collection = workbench.library.collection_named(f"About {SECRET}", create=True)
    workbench.ingest.add([folder], collection.id, plain_context())
    workbench.chat.send(Ask(f"Where is the {SECRET}?"), plain_context())
    workbench.settings.update(system_prompt=f"You know {SECRET}.", theme="dark")
    workbench.paths.backups.mkdir(exist_ok=True)


def holds_everything(paths: WorkspacePaths, key: WorkspaceKey | None) -> bool:
    workbench = opened(paths, key)
    try:
        workbench.ingest.resume(plain_context())
        (collection,) = [found for found in workbench.library.collections() if SECRET in found.name]
        trace = workbench.retrieval.search(SECRET, [collection.id])
        (conversation,) = workbench.conversations.list()
        return (
            workbench.settings.current.system_prompt == f"You know {SECRET}."
            and len(workbench.library.documents(collection.id)) == 3
            and len(trace.hits) == 3
            and SECRET in workbench.conversations.path(conversation.id)[0].question
            and workbench.audit_trail.verify().fits
        )
    finally:
        workbench.close()


def bare(paths: WorkspacePaths) -> list[str]:
    """Files of the workspace in which the secret can be read, or lies in a name."""
    return [
        path.relative_to(paths.root).as_posix()
        for path in paths.root.rglob("*")
        if SECRET in path.name or (path.is_file() and SECRET.encode() in path.read_bytes())
    ]


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> WorkspacePaths:
    paths = WorkspacePaths(tmp_path_factory.mktemp("first") / "workspace")
    workbench = opened(paths)
    fill(workbench, paths.root.with_name("files"))
    workbench.close()
    shutil.copy2(paths.database, paths.backups / "workbench-1.db")
    (paths.root / "drafts.json").write_text(json.dumps({"": f"unsent {SECRET}"}))
    (paths.cache / "opened").mkdir()
    (paths.cache / "opened" / "0.md").write_text(SECRET)
    assert len(bare(paths)) >= 7
    return paths


@pytest.fixture(scope="module")
def second(first: WorkspacePaths) -> WorkspacePaths:
    paths = WorkspacePaths(first.root.with_name("encrypted"))
    shutil.copytree(first.root, paths.root)
    encryption = made(paths)
    encryption.begin_encrypting(WORDS)
    encryption.finish(WORDS)
    return paths


@pytest.fixture
def plain(workspace_paths: WorkspacePaths, first: WorkspacePaths) -> WorkspacePaths:
    shutil.copytree(first.root, workspace_paths.root)
    return workspace_paths


@pytest.fixture
def encrypted(workspace_paths: WorkspacePaths, second: WorkspacePaths) -> WorkspacePaths:
    shutil.copytree(second.root, workspace_paths.root)
    return workspace_paths


def test_an_encrypted_workspace_holds_everything_and_shows_nothing(
    encrypted: WorkspacePaths,
) -> None:
    assert bare(encrypted) == []
    assert holds_everything(encrypted, made(encrypted).unlock(WORDS))
    assert bare(encrypted) == []
    found = check_workspace(encrypted, made(encrypted).unlock(WORDS))
    assert (found.is_encrypted, found.documents, found.backups, found.flaws) == (True, 3, 1, ())


def test_without_its_key_it_is_locked_for_every_way_in(encrypted: WorkspacePaths) -> None:
    with pytest.raises(WorkspaceSealed, match="encrypted and locked"):
        opened(encrypted)
    with pytest.raises(WorkspaceSealed), opened_audit(encrypted):
        raise AssertionError("opened")
    with pytest.raises(StorageError):
        opened(encrypted, WorkspaceKey.new())


def test_a_new_folder_can_be_encrypted_from_the_beginning(workspace_paths: WorkspacePaths) -> None:
    encryption = made(workspace_paths)
    encryption.begin_encrypting(WORDS)
    key = encryption.finish(WORDS)
    workbench = opened(workspace_paths, key)

    assert workbench.audit_trail.list(9, Action.WORKSPACE_ENCRYPTED.value)
    workbench.close()


def test_rekeying_changes_every_file_and_loses_nothing(encrypted: WorkspacePaths) -> None:
    encryption = made(encrypted)
    old = encryption.unlock(WORDS)
    before = {p: p.read_bytes() for p in encrypted.root.rglob("*") if p.is_file()}
    code = encryption.begin_rekeying(WORDS)
    new = encryption.finish(WORDS)

    assert new.master != old.master
    same = [p.name for p, content in before.items() if p.is_file() and p.read_bytes() == content]
    assert set(same) <= {"checkpoints.jsonl", "workbench.lock", "settings.json"}
    assert holds_everything(encrypted, encryption.unlock(code))
    assert check_workspace(encrypted, encryption.unlock(WORDS)).flaws == ()


def test_the_passphrase_changes_without_writing_anything_else(encrypted: WorkspacePaths) -> None:
    encryption = made(encrypted)
    blobs = {p: p.stat().st_mtime_ns for p in encrypted.blobs.rglob("*")}
    encryption.change_passphrase(WORDS, OTHER)

    assert {p: p.stat().st_mtime_ns for p in encrypted.blobs.rglob("*")} == blobs
    assert holds_everything(encrypted, encryption.unlock(OTHER))
    with pytest.raises(InputError, match="does not open"):
        encryption.unlock(WORDS)


def test_wrong_passphrases_are_told_to_the_log_at_the_next_opening(
    encrypted: WorkspacePaths,
) -> None:
    encryption = made(encrypted)
    for _ in range(3):
        with pytest.raises(InputError):
            encryption.unlock("a wrong one")
    workbench = opened(encrypted, encryption.unlock(WORDS))
    (entry,) = workbench.audit_trail.list(9, Action.UNLOCK_FAILED.value)
    workbench.close()

    assert json.loads(entry.facts) == {"times": 3}


def test_a_keyring_opens_it_after_it_was_asked_to_and_also_after_rekeying(
    encrypted: WorkspacePaths,
) -> None:
    keyring = Keyring()
    encryption = made(encrypted, keyring)
    assert encryption.unlock_with_keyring() is None
    encryption.remember(WORDS)
    encryption.begin_rekeying(WORDS)
    encryption.finish(WORDS)
    key = encryption.unlock_with_keyring()

    assert key is not None
    assert holds_everything(encrypted, key)
    encryption.forget()
    assert (encryption.unlock_with_keyring(), keyring.kept) == (None, {})


def test_a_keyring_that_does_not_work_changes_nothing(encrypted: WorkspacePaths) -> None:
    keyring = Keyring()
    keyring.works = False
    with pytest.raises(ResourceError):
        made(encrypted, keyring).remember(WORDS)

    assert "keyring" not in made(encrypted).status().ways


# -- interrupted anywhere


class Killed(BaseException):
    """As a kill does, it passes every handler and cleans nothing up."""


def _killed(*_arguments: object, **_named: object) -> None:
    raise Killed


STEP_PLACES: dict[str, tuple[object, str]] = {
    "copy_database": (conversion, "copy_database"),
    "write": (conversion.PrivateFiles, "write"),
    "put_from": (conversion.BlobStore, "put_from"),
    "write_next": (sealing_state.HeaderFile, "write_next"),
    "_swap": (swapping, "_swap"),
    "wipe": (swapping, "wipe"),
    "drop_next": (sealing_state.HeaderFile, "drop_next"),
}


# Every step there is: tests/benchmarks/encryption.py kills at each of them.
STEPS = ("copy_database", "write", "put_from", "write_next", "_swap", "wipe", "drop_next")


@pytest.mark.parametrize("step", STEPS)
def test_a_kill_while_encrypting_loses_nothing(plain: WorkspacePaths, step: str) -> None:
    _killed_before(step, plain, made(plain).begin_encrypting)


@pytest.mark.parametrize("step", ["put_from", "_swap"])
def test_a_kill_while_rekeying_loses_nothing(encrypted: WorkspacePaths, step: str) -> None:
    _killed_before(step, encrypted, made(encrypted).begin_rekeying)


def _killed_before(step: str, paths: WorkspacePaths, begin: Callable[[str], str]) -> None:
    begin(WORDS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(*STEP_PLACES[step], _killed)
        with pytest.raises(Killed):
            made(paths).finish(WORDS)

    key = made(paths).unlock(WORDS)
    assert check_workspace(paths, key).flaws == ()
    assert bare(paths) == []
    if step in {"put_from", "_swap"}:  # to open all of them takes too long for a test
        assert holds_everything(paths, key)


def test_what_was_interrupted_while_copying_can_be_undone(plain: WorkspacePaths) -> None:
    encryption = made(plain)
    encryption.begin_encrypting(WORDS)

    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        encryption.finish(WORDS, check=stop)
    with pytest.raises(WorkspaceSealed, match="interrupted"):
        opened(plain)
    encryption.cancel()

    assert holds_everything(plain, None)
    assert not list(plain.root.glob("*.next*"))


def test_a_full_disk_changes_nothing(
    plain: WorkspacePaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    encryption = made(plain)
    nearly_full = shutil.disk_usage(plain.root)._replace(free=1 << 20)
    with monkeypatch.context() as patch:
        patch.setattr(conversion.shutil, "disk_usage", lambda _path: nearly_full)
        with pytest.raises(DiskFull, match="MiB"):
            encryption.begin_encrypting(WORDS)

    assert holds_everything(plain, None)


def test_a_disk_that_fills_on_the_way_changes_nothing_and_goes_on_later(
    plain: WorkspacePaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    encryption = made(plain)
    encryption.begin_encrypting(WORDS)

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(conversion.BlobStore, "put_from", full)
        with pytest.raises(DiskFull, match="nothing was changed"):
            encryption.finish(WORDS)

    assert holds_everything(plain, encryption.unlock(WORDS))


def test_a_damaged_copy_of_a_document_stops_rekeying_before_anything_changes(
    encrypted: WorkspacePaths,
) -> None:
    victim = next(path for path in encrypted.blobs.rglob("*") if path.is_file())
    victim.write_bytes(victim.read_bytes()[:-1])
    encryption = made(encrypted)
    encryption.begin_rekeying(WORDS)

    with pytest.raises(Corrupt, match="damaged, so nothing was changed"):
        encryption.finish(WORDS)
    encryption.cancel()
    (flaw,) = check_workspace(encrypted, encryption.unlock(WORDS)).flaws
    assert flaw.where == victim.relative_to(encrypted.root).as_posix()


def test_a_workspace_that_is_open_is_not_encrypted_under_its_user(
    workbench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbench.services.workspace.encryption._LOCK_WAIT_S", 0.0)
    with pytest.raises(WorkspaceLocked):
        made(workbench.paths).begin_encrypting(WORDS)


def test_closing_wipes_the_key(encrypted: WorkspacePaths) -> None:
    key = made(encrypted).unlock(WORDS)
    opened(encrypted, key).close()

    with pytest.raises(StorageError, match="locked"):
        _ = key.master
    assert not any(key._master) and not any(key._files) and not any(key._names)


def test_what_lies_bare_in_an_encrypted_workspace_is_found(encrypted: WorkspacePaths) -> None:
    (encrypted.blobs / "ab").mkdir()
    (encrypted.blobs / "ab" / ("ab" * 32)).write_text(SECRET)
    (encrypted.root / "old.db").write_bytes(b"SQLite format 3\0" + bytes(100))
    flaws = check_workspace(encrypted, made(encrypted).unlock(WORDS)).flaws

    assert {flaw.what for flaw in flaws} == {
        "is a copy of a document in the clear",
        "is a database in the clear",
    }


def test_an_earlier_recovery_key_is_told_why_it_does_not_finish_a_new_key(
    workspace_paths: WorkspacePaths,
) -> None:
    encryption = made(workspace_paths)
    code = encryption.begin_encrypting(WORDS)
    encryption.finish(WORDS)
    encryption.begin_rekeying(WORDS)

    with pytest.raises(InputError, match="the earlier recovery key does not finish that"):
        encryption.unlock(code)
    encryption.cancel()
    assert encryption.unlock(code).way == "recovery"


def test_a_damaged_page_and_a_damaged_small_file_are_found(encrypted: WorkspacePaths) -> None:
    content = bytearray(encrypted.database.read_bytes())
    content[len(content) // 2] ^= 1
    encrypted.database.write_bytes(content)
    drafts = encrypted.root / "drafts.json"
    drafts.write_bytes(drafts.read_bytes()[:-1])
    flaws = check_workspace(encrypted, made(encrypted).unlock(WORDS)).flaws

    assert {flaw.where for flaw in flaws} == {"workbench.db", "drafts.json"}
