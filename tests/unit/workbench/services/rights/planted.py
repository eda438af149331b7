"""A workspace with one person's name in every place that holds text."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from workbench.app import Workbench
from workbench.domain.dataset import Case
from workbench.domain.feedback import Feedback
from workbench.domain.prompt import PromptContent
from workbench.domain.training_data import TrainingExample
from workbench.domain.training_set import Learned
from workbench.jobs import plain_context
from workbench.services.chat.chat import Ask
from workbench.storage import sqlite

NAME = "Zoraida Quillfeather"
MAIL = "zoraida.q@planted.example"
PHONE = "+49 170 5550199"
OTHERS = "Nothing of hers is here: the notice period is eight weeks."


@dataclass(frozen=True)
class Planted:
    conversation: str
    turn: str
    document: str
    other_conversation: str
    other_document: str
    run: str
    cell_run: str


def plant(workbench: Workbench, folder: Path) -> Planted:
    """Through the services where that is quick, else as the rows that they write."""
    root = workbench.paths.root
    told, quiet = folder / "told.md", folder / "quiet.md"
    told.write_text(f"# Staff\n\n{NAME} has the number 0170 5550199.\n\nMore.", "utf-8")
    quiet.write_text(f"# Rules\n\n{OTHERS}", "utf-8")
    collection = workbench.library.collection_named("Papers", create=True)
    workbench.ingest.add([told, quiet], collection.id, plain_context())
    documents = {one.name: one.id for one in workbench.library.documents(collection.id)}
    ask = Ask(question=f"Who is {NAME}?", collection_ids=(collection.id,))
    turn = workbench.chat.send(ask, plain_context())
    other = workbench.chat.send(Ask(question="What is the notice period?"), plain_context())
    workbench.feedback.keep(Feedback(other.id, -1, note=f"ask {MAIL}"))
    workbench.prompts.create(
        "letter", PromptContent(user="Write to {{ who }}", system=f"You work for {NAME}.")
    )
    case = Case("one", variables={"who": NAME})
    workbench.datasets.add_cases("people", [case, Case("two", variables={"who": "Ada"})], "")
    example = TrainingExample((("user", f"Call {PHONE}"), ("assistant", "Done.")))
    plain = TrainingExample((("user", "Hello"), ("assistant", "Hello.")))
    workbench.learning.sets.add_examples("learned", [Learned(example), Learned(plain)], "messages")
    workbench.settings.update(system_prompt=f"Be kind to {NAME}.")
    workbench.rights.retention.set("logs", None)
    rows = {
        "eval_runs": {
            "id": "run1",
            "created_at": "2026-01-01",
            "state": "complete",
            "source": "people@1",
            "source_hash": "x",
            "columns": "[]",
            "seed": 0,
            "parallel": 1,
            "note": f"for {NAME}",
        },
        "eval_cells": {
            "run_id": "run1",
            "position": 0,
            "column_number": 0,
            "case_key": "one",
            "request": json.dumps({"messages": [["user", NAME]]}),
            "result": json.dumps({"answer": f"{NAME} said so"}),
        },
        "surveys": {
            "id": "survey1",
            "created_at": "2026-01-01",
            "state": "complete",
            "question": f"Which papers name {NAME}?",
            "plan": "{}",
            "collections": "[]",
        },
        "survey_documents": {
            "survey_id": "survey1",
            "position": 0,
            "document_id": documents["quiet.md"],
            "state": "read",
            "result": json.dumps({"rows": [f"no {NAME} here"]}),
        },
        "case_drafts": {
            "id": "draft1",
            "dataset": "people",
            "origin": "document",
            "source": "x",
            "content": json.dumps({"text": MAIL}),
            "created_at": "2026-01-01",
        },
        "cached_answers": {
            "key": "kept",
            "model_id": "m",
            "answer": json.dumps({"text": NAME}),
            "size_bytes": 9,
            "created_at": "2026-01-01",
            "used_at": "2026-01-01",
        },
        "shadow_answers": {
            "trial_id": "trial1",
            "turn_id": other.id,
            "answer": f"{NAME}!",
            "problem": "",
            "made_at": "2026-01-01",
        },
        "training_runs": {
            "id": "trained1",
            "name": "a run",
            "created_at": "2026-01-01",
            "base_sha256": "b",
            "data_sha256": "d",
            "content": json.dumps({"system": f"for {NAME}"}),
        },
        "training_sources": {"run_id": "trained1", "source": f"turn:{turn.id}"},
        "training_adapters": {
            "adapter_id": "adapter1",
            "run_id": "trained1",
            "sha256": "s",
            "content": "{}",
        },
        "alert_events": {
            "rule_id": "r",
            "name": "slow",
            "at": "2026-01-01",
            "kind": "raised",
            "value": 1.0,
            "threshold": 1.0,
            "note": f"told {NAME}",
        },
        "stage_changes": {
            "subject": "model",
            "name": "m",
            "version": 1,
            "before": "staging",
            "after": "production",
            "action": "promote",
            "reason": f"{NAME} wished",
            "at": "2026-01-01",
        },
    }
    connection = sqlite.connect(workbench.paths.database)
    connection.execute(
        "INSERT INTO trials(id, name, content, state, share, created_at)"
        " VALUES ('trial1', 't', '{}', 'stopped', 0.5, '2026-01-01')"
    )
    for table, row in rows.items():
        marks = ", ".join("?" * len(row))
        connection.execute(
            f"INSERT INTO {table}({', '.join(row)}) VALUES ({marks})", tuple(row.values())
        )
    connection.close()
    run = root / "training" / "trained1"
    (run / "checkpoints" / "step-1").mkdir(parents=True)
    (run / "train.jsonl").write_text(json.dumps({"text": f"{NAME} again"}) + "\n", "utf-8")
    (run / "run.json").write_text(json.dumps({"system": f"for {NAME}"}), "utf-8")
    (run / "checkpoints" / "step-1" / "facts.json").write_text(json.dumps([NAME]), "utf-8")
    (root / "drafts.json").write_text(json.dumps({"": f"Dear {NAME}"}), "utf-8")
    (root / "logs" / "crash.txt").write_text(f"while at {NAME}", "utf-8")
    (root / "cache" / "look.txt").write_text(f"a copy for {NAME}", "utf-8")
    backups = root / "backups"
    backups.mkdir(exist_ok=True)
    copy = sqlite.connect(backups / "workbench-20260101T000000Z.db")
    copy.execute("CREATE TABLE turns (id TEXT, conversation_id TEXT, question TEXT)")
    copy.execute("INSERT INTO turns VALUES ('t', 'c', ?)", (f"an old word of {NAME}",))
    copy.close()
    return Planted(
        turn.conversation_id, turn.id, documents["told.md"], other.conversation_id,
        documents["quiet.md"], "trained1", "run1",
    )  # fmt: skip


def bytes_with(root: Path, *words: str) -> list[str]:
    """Files that hold one of the words, in UTF-8 or UTF-16, in any case of ASCII letters."""
    needles = [word.lower().encode(code) for word in words for code in ("utf-8", "utf-16-le")]
    found = []
    for path in sorted(root.rglob("*")):
        content = path.read_bytes().lower() if path.is_file() else b""
        found += [f"{path.name}: {one!r}" for one in needles if one in content]
    return found
