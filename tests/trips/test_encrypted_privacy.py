"""A collection's privacy policy in an encrypted workspace, and in one that is encrypted later."""

from __future__ import annotations

from pathlib import Path

from tests.fakes.bundle import fake_engines
from workbench.app import Workbench, open_workspace
from workbench.domain.collection_settings import CollectionSettings
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.workspace.encryption import Encryption
from workbench.services.workspace.workspace_check import check_workspace
from workbench.storage.key_header import Cost

WORDS = "correct horse battery"
MAIL = "ada@analytical-engines.org"
CHEAP = Cost(1, 1, 64)


def add_letter(workbench: Workbench, folder: Path) -> str:
    (folder / "lease.txt").write_text(f"Write to {MAIL} about the lease.", "utf-8")
    letters = workbench.library.collection_named("Letters", create=True).id
    workbench.library.set_settings(letters, CollectionSettings(privacy="default"))
    workbench.ingest.add([folder / "lease.txt"], letters, plain_context())
    return letters


def revealed(workbench: Workbench) -> str:
    letters = workbench.library.collection_named("Letters").id
    (document,) = workbench.library.documents(letters)
    text = workbench.library.text(document.id)
    assert "<EMAIL_ADDRESS_1>" in text
    return workbench.library.privacy.reveal(text, [letters]).text


def bytes_of(paths: WorkspacePaths) -> bytes:
    return b"\n".join(path.read_bytes() for path in paths.root.rglob("*") if path.is_file())


def test_it_works_and_nothing_of_it_is_readable(
    workspace_paths: WorkspacePaths, tmp_path: Path
) -> None:
    encryption = Encryption(workspace_paths, cost=CHEAP)
    encryption.begin_encrypting(WORDS)
    key = encryption.finish(WORDS)
    workbench = open_workspace(workspace_paths, fake_engines, key=key)
    add_letter(workbench, tmp_path)
    assert MAIL in revealed(workbench)
    workbench.close()
    found = bytes_of(workspace_paths)
    assert MAIL.encode() not in found
    assert b"EMAIL_ADDRESS_1" not in found

    again = open_workspace(workspace_paths, fake_engines, key=encryption.unlock(WORDS))
    assert MAIL in revealed(again)
    again.close()
    assert check_workspace(workspace_paths, encryption.unlock(WORDS)).flaws == ()


def test_a_vault_is_opened_after_its_workspace_was_encrypted(
    workspace_paths: WorkspacePaths, tmp_path: Path
) -> None:
    workbench = open_workspace(workspace_paths, fake_engines)
    add_letter(workbench, tmp_path)
    workbench.close()
    encryption = Encryption(workspace_paths, cost=CHEAP)
    encryption.begin_encrypting(WORDS)
    encryption.finish(WORDS).wipe()

    workbench = open_workspace(workspace_paths, fake_engines, key=encryption.unlock(WORDS))
    assert MAIL in revealed(workbench)
    workbench.close()
    assert check_workspace(workspace_paths, encryption.unlock(WORDS)).flaws == ()
