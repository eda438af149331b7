"""What was erased does not come back with a backup; sealed runs of training are searched too."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.fakes.bundle import fake_engines
from tests.fakes.trainer import FakeTrainer
from workbench.app import Workbench, open_workspace
from workbench.domain.rights.person import Person
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.chat.chat import Ask
from workbench.services.training.training import TrainingWish
from workbench.services.workspace import backups
from workbench.storage.workspace_key import WorkspaceKey

NAME = "Zoraida Quillfeather"
HER = Person((NAME,))


def erase(workbench: Workbench, *, keep: tuple[str, ...] = ()) -> str:
    subjects = workbench.rights.subjects
    plan = subjects.plan(subjects.find(HER, plain_context()), keep=keep)
    subjects.erase(HER, plan, plain_context())
    return plan.id


def test_a_restored_backup_is_erased_again(workspace_paths: WorkspacePaths, tmp_path: Path) -> None:
    workbench = open_workspace(workspace_paths, fake_engines)
    gone = workbench.chat.send(Ask(f"Who is {NAME}?"), plain_context()).conversation_id
    stays = workbench.chat.send(Ask(f"May we keep {NAME}?"), plain_context()).conversation_id
    other = workbench.chat.send(Ask("What is a lighthouse?"), plain_context()).conversation_id
    target, into = tmp_path / "backups", tmp_path / "restored"
    workbench.backups.make(target, "", plain_context(), program="test")
    request = erase(workbench, keep=(stays,))
    listed = (target / "erasures.json").read_text("utf-8")
    workbench.close()
    assert "uillfeather" not in listed.casefold() and stays in listed

    folder = backups.open_folder(target, "")
    snapshot = backups.newest(folder)
    assert backups.erased_since(folder, snapshot, into) == 1
    backups.restore(folder, snapshot, into, replace=False)
    restored = open_workspace(WorkspacePaths(into), fake_engines)

    assert {one.id for one in restored.conversations.list()} == {stays, other}
    assert gone not in {one.id for one in restored.conversations.list()}
    (done,) = [one for one in restored.rights.subjects.requests() if one.kind == "erase"]
    receipt = json.loads(done.receipt)
    assert done.id == request and receipt["proof"]["after_a_restore"] is True
    assert restored.rights.subjects.verify(receipt)
    assert restored.audit_trail.verify().fits
    since = datetime.now(UTC).date()
    report = restored.rights.compliance.report(since, since + timedelta(days=1))
    assert ("Erasures done again after a restore", "1") in report.incidents
    restored.close()
    again = open_workspace(WorkspacePaths(into), fake_engines)
    assert len(again.rights.subjects.requests()) == len([done])  # once is enough
    again.close()


def test_a_sealed_run_of_training_is_found_and_emptied(
    workspace_paths: WorkspacePaths, tmp_path: Path
) -> None:
    workbench = open_workspace(
        workspace_paths,
        lambda _paths: replace(fake_engines(), trainer=FakeTrainer()),
        key=WorkspaceKey(bytes(range(32))),
    )
    data = tmp_path / "answers.jsonl"
    lines = [{"prompt": f"{n}: who is {NAME}?", "completion": f"{n}: nobody."} for n in range(40)]
    data.write_text("".join(json.dumps(one) + "\n" for one in lines))
    run = workbench.training.start(TrainingWish(data, name="who"), plain_context()).id
    workbench.training.work(run, plain_context())

    found = workbench.rights.subjects.find(HER, plain_context())
    runs = [one for one in found.found if one.unit.kind == "run"]
    erase(workbench)

    assert [one.unit.key for one in runs] == [run]
    assert "train.jsonl" in " ".join(runs[0].where)
    folder = workspace_paths.training / run
    assert not (folder / "train.jsonl").exists()
    assert workbench.training.find(run).run.name == "who"
    workbench.close()
