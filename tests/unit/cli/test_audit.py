"""`workbench audit` as a person types it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fakes.bundle import fake_engines
from ui.cli.main import FIXABLE, OK, run
from workbench.app import Workbench, open_workspace
from workbench.domain.prompt import PromptContent
from workbench.egress import Seal
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.chat.chat import Ask

Run = Callable[..., tuple[int, str, str]]
SECRETS = ("Obermaier", "Is he ill", "diagnosis", "Sober words", "letter.txt", "My files")


@pytest.fixture
def audit(workspace_paths: WorkspacePaths, capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs `workbench audit ...`; gives exit code, output and errors."""

    def go(*arguments: object) -> tuple[int, str, str]:
        words = ["--workspace", str(workspace_paths.root), "audit", *map(str, arguments)]
        code = run(words, Seal(False, "a test"), lambda *_: 99)
        out, errors = capfd.readouterr()
        return code, out, errors

    return go


def busy(workbench: Workbench, tmp_path: Path) -> None:
    """Much of what is logged, with words in it that the log must not hold."""
    letter = tmp_path / "letter.txt"
    letter.write_text("Mr. Obermaier, your diagnosis is ready.", "utf-8")
    collection = workbench.library.collection_named("My files", create=True)
    workbench.ingest.add([letter], collection.id, plain_context())
    turn = workbench.chat.send(
        Ask("Is he ill, this Obermaier?", collection_ids=(collection.id,)), plain_context()
    )
    workbench.conversations.export(turn.conversation_id, "json")
    prompt = workbench.prompts.create("sober", PromptContent("Sober words"))
    workbench.prompts.label(prompt.id, "production", 1)
    workbench.prompts.save(prompt.id, PromptContent("Sober words, again"))
    workbench.prompts.unlabel(prompt.id, "production")
    workbench.prompts.remove(prompt.id)
    workbench.keys.add("Obermaier", b"ab" * 32)
    workbench.keys.remove(workbench.keys.find("Obermaier").fingerprint)
    workbench.conversations.delete(turn.conversation_id)
    workbench.library.delete_collection(collection.id, plain_context())


def test_what_was_done_is_listed_without_itsPromptContent(
    workbench: Workbench, audit: Run, tmp_path: Path
) -> None:
    busy(workbench, tmp_path)

    code, out, _ = audit("list", "--json")  # while the workspace is open
    assert code == OK
    assert [entry["action"] for entry in reversed(json.loads(out))] == [
        "document.added", "answer.made", "conversation.exported", "prompt.saved",
        "prompt.labelled", "prompt.saved", "prompt.unlabelled", "prompt.removed", "key.added",
        "key.removed", "conversation.deleted", "document.removed", "collection.removed",
    ]  # fmt: skip
    answer = next(e for e in json.loads(out) if e["action"] == "answer.made")
    assert answer["outcome"] == "complete"
    assert len(answer["facts"]["collections"]) == 1
    for arguments in (("list",), ("export",), ("list", "--action", "document")):
        code, out, _ = audit(*arguments)
        assert code == OK
        assert "document.removed" in out
        assert [word for word in SECRETS if word in out] == []


def test_closing_signs_and_verify_says_so(
    workspace_paths: WorkspacePaths, audit: Run, tmp_path: Path
) -> None:
    opened = open_workspace(workspace_paths, lambda _paths: fake_engines())
    busy(opened, tmp_path)
    opened.close()

    code, out, _ = audit("verify")
    assert code == OK
    assert "All 15 entries fit; the first 14 are under a signature" in out
    result = json.loads(audit("verify", "--json")[1])
    assert (result["fits"], result["signed_entries"], result["misfit"]) == (True, 14, None)


def test_a_changed_log_ends_with_exit_code_1(
    workspace_paths: WorkspacePaths, audit: Run, tmp_path: Path
) -> None:
    opened = open_workspace(workspace_paths, lambda _paths: fake_engines())
    busy(opened, tmp_path)
    opened.close()
    connection = sqlite3.connect(workspace_paths.database)
    connection.execute("DROP TRIGGER audit_events_never_change")
    connection.execute("UPDATE audit_events SET who = 'eve' WHERE number = 3")
    connection.commit()
    connection.close()

    code, out, _ = audit("verify")
    assert (code, out) == (
        FIXABLE,
        "The audit log does not fit: Entry 3 was changed, or another was put in its place.\n",
    )
    code, out, _ = audit("verify", "--json")
    assert code == FIXABLE
    assert json.loads(out)["misfit"]["number"] == 3


def test_a_checkpoint_and_an_export_go_to_files(
    workbench: Workbench, audit: Run, tmp_path: Path
) -> None:
    busy(workbench, tmp_path)
    kept, lines = tmp_path / "checkpoint.json", tmp_path / "log.jsonl"

    assert audit("checkpoint", "--out", kept)[0] == OK
    assert json.loads(audit("checkpoint", "--json")[1])["entries"] == 14
    assert json.loads(audit("export", "--out", lines, "--json")[1])["entries"] == 16
    assert len(lines.read_text("utf-8").splitlines()) == 16
    assert audit("verify", "--checkpoint", kept)[0] == OK
    assert audit("verify", "--checkpoint", lines)[0] == FIXABLE


def test_an_empty_log_and_wrong_numbers(audit: Run) -> None:
    assert "Nothing in the log" in audit("list")[1]
    assert "empty" in audit("verify")[1]
    assert audit("checkpoint")[0] == FIXABLE
    assert audit("list", "--limit", 0)[0] == FIXABLE
