"""No planted word can be read in any byte of an encrypted workspace: used, killed, opened again."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.fakes.bundle import fake_engines
from tests.planted import PLACES, found, plant, word
from tests.planted_more import OPEN
from workbench.app import open_workspace
from workbench.paths import WorkspacePaths
from workbench.services.workspace.encryption import Encryption
from workbench.services.workspace.workspace_check import check_workspace
from workbench.storage.key_header import Cost

WORKER = Path(__file__).with_name("encrypted_worker.py")
WORDS = "correct horse battery"


def test_the_search_finds_what_lies_in_the_clear(
    workspace_paths: WorkspacePaths, tmp_path: Path
) -> None:
    """The control: the same use of a workspace that is not encrypted."""
    workbench = open_workspace(workspace_paths, fake_engines)
    plant(workbench, tmp_path / "documents", None)
    workbench.close()
    seen = found(workspace_paths.root)

    # A term that is searched for is kept nowhere, a vault is encrypted, a report has no message.
    assert set(PLACES) - set(seen) == {"search", "vault", "crash"}


def test_no_planted_word_is_on_disk_after_use_crash_and_kill(
    workspace_paths: WorkspacePaths, tmp_path: Path
) -> None:
    encryption = Encryption(workspace_paths, cost=Cost(1, 1, 64))
    encryption.begin_encrypting(WORDS)
    encryption.finish(WORDS).wipe()
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    worker = subprocess.Popen(
        [sys.executable, str(WORKER), str(workspace_paths.root), str(tmp_path / "docs"), WORDS],
        env={**os.environ, "TMPDIR": str(temporary)},
        cwd=temporary,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert worker.stdout is not None
    assert worker.stdout.readline() == "ready\n"
    while_it_works = found(workspace_paths.root, temporary)
    assert (workspace_paths.root / "workbench.db-wal").stat().st_size > 0
    worker.kill()
    worker.wait()
    worker.stdout.close()
    after_the_kill = found(workspace_paths.root, temporary)

    assert set(while_it_works) | set(after_the_kill) <= OPEN
    workbench = open_workspace(workspace_paths, fake_engines, key=encryption.unlock(WORDS))
    assert workbench.conversations.search(word("title"))
    assert workbench.conversations.search(word("question"))
    assert workbench.audit_trail.verify().fits
    workbench.close()
    assert set(found(workspace_paths.root, temporary)) <= OPEN
    assert check_workspace(workspace_paths, encryption.unlock(WORDS)).flaws == ()
