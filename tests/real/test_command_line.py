"""The `workbench` command end to end: a process per command, real engines, real files."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "resources" / "sample_documents"
QUESTIONS = json.loads((SAMPLES / "questions.json").read_text("utf-8"))

pytestmark = pytest.mark.real


def workbench(
    workspace: Path, *arguments: str, stdin: str | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "ui", "--workspace", str(workspace), *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        input=stdin,
        timeout=240,
        check=False,
    )


def as_json(done: subprocess.CompletedProcess[str]) -> Any:
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace that holds the sample documents."""
    root = tmp_path_factory.mktemp("cli") / "workspace"
    files = [str(path) for path in sorted(SAMPLES.iterdir()) if path.name != "questions.json"]
    report = as_json(workbench(root, "docs", "add", *files, "--collection", "Samples", "--json"))
    assert len(report["added"]) == len(files)
    assert {item["status"] for item in report["added"]} == {"ready"}
    return root


def test_a_question_gets_an_answer_with_sources_and_figures(workspace: Path) -> None:
    answer = as_json(
        workbench(workspace, "ask", QUESTIONS[0]["question"], "--collection", "Samples", "--json")
    )

    assert answer["answer"].strip()
    assert answer["model"]
    assert answer["usage"]["prompt_tokens"] > 50
    assert answer["usage"]["completion_tokens"] > 0
    assert answer["usage"]["tokens_per_second"] > 0
    assert answer["usage"]["time_to_first_token_s"] > 0
    assert answer["usage"]["reused_tokens"] >= 0
    assert answer["citations"], answer["answer"]
    for citation in answer["citations"]:
        assert citation["document"] in {path.name for path in SAMPLES.iterdir()}
        assert citation["start"] < citation["end"]
        assert re.search(rf"\[{citation['number']}[a-z]*\]", answer["answer"])


@pytest.mark.parametrize("item", QUESTIONS[:3], ids=lambda item: item["question"][:30])
def test_each_sample_question_is_answered_rightly(workspace: Path, item: dict[str, Any]) -> None:
    answer = as_json(
        workbench(workspace, "ask", item["question"], "--collection", "Samples", "--json")
    )

    assert item["answer"] in answer["answer"]
    assert item["document"] in {citation["document"] for citation in answer["citations"]}


def test_the_answer_streams_and_the_sources_follow(workspace: Path) -> None:
    done = workbench(workspace, "ask", QUESTIONS[0]["question"], "-c", "Samples")

    assert done.returncode == 0, done.stderr
    assert re.search(r"^\[\d\] .+: “", done.stdout, re.MULTILINE)
    assert "tokens" in done.stdout


def test_every_document_is_gone_through_by_rules_and_by_the_demo_model(workspace: Path) -> None:
    question = "How much is paid in all documents?"
    found = as_json(workbench(workspace, "ask-all", question, "-c", "Samples", "--json"))

    assert found["state"] == "complete"
    assert found["n_read"] == found["n_documents"] > 3
    ways = {row["found_in"] for row in found["rows"] if row["values"]}
    assert {"table", "model"} <= ways
    told = {row["citation"]["text"] for row in found["rows"] if row["found_in"] == "model"}
    assert any("EUR" in text for text in told)


def test_a_found_passage_stands_where_it_says(workspace: Path) -> None:
    hits = as_json(
        workbench(workspace, "docs", "search", QUESTIONS[0]["question"], "-c", "Samples", "--json")
    )

    assert hits
    for hit in hits[:3]:
        assert {"document", "page", "start", "end", "text", "score"} <= hit.keys()
        shown = as_json(workbench(workspace, "docs", "show", hit["document_id"], "--json"))
        assert shown["text"][hit["start"] : hit["end"]] == hit["text"]


def test_a_second_import_of_the_same_folder_adds_nothing(workspace: Path) -> None:
    again = as_json(
        workbench(workspace, "docs", "add", str(SAMPLES), "--collection", "Samples", "--json")
    )

    names = {Path(item["path"]).name: item["reason"] for item in again["skipped"]}
    assert all(item["name"] == "questions.json" for item in again["added"])
    assert set(names.values()) <= {"duplicate", "unsupported"}


def test_a_conversation_can_be_listed_shown_and_exported(workspace: Path, tmp_path: Path) -> None:
    asked = as_json(workbench(workspace, "ask", "Hello", "--no-documents", "--json"))

    chats = as_json(workbench(workspace, "chats", "list", "--json"))
    shown = as_json(workbench(workspace, "chats", "show", asked["conversation_id"], "--json"))
    target = tmp_path / "chat.md"
    exported = workbench(
        workspace, "chats", "export", asked["conversation_id"], "--out", str(target)
    )

    assert asked["conversation_id"] in {item["id"] for item in chats}
    assert shown["turns"][0]["question"] == "Hello"
    assert exported.returncode == 0
    assert "Hello" in target.read_text("utf-8")


def test_a_removed_document_is_gone(tmp_path: Path) -> None:
    root = tmp_path / "workspace"
    note = tmp_path / "note.txt"
    note.write_text("The launch code word is Zanzibarquartz.", "utf-8")
    as_json(workbench(root, "docs", "add", str(note), "--json"))

    removed = workbench(root, "docs", "remove", "note.txt", "--json")
    found = as_json(workbench(root, "docs", "list", "--json"))

    assert removed.returncode == 0, removed.stderr
    assert found == []
    for path in root.rglob("*"):
        if path.is_file():
            assert b"Zanzibarquartz" not in path.read_bytes(), path


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("docs", "add", "/no/such/file"), 1, "no file or folder"),
        (("ask", "x", "--collection", "Nowhere"), 1, "Nowhere"),
        (("ask", "x", "--no-documents", "--temperature", "-1"), 1, "temperature"),
        (("ask", "   ", "--no-documents"), 1, "question"),
        (("models", "show", "nothing"), 1, "nothing"),
        (("chats", "show", "nothing"), 1, "nothing"),
        (("docs", "show", "nothing"), 1, "nothing"),
        (("models", "import", "/no/such.gguf"), 1, "such.gguf"),
        (("frobnicate",), 2, "frobnicate"),
        (("docs",), 2, "VERB"),
    ],
)
def test_bad_input_gets_one_sentence_and_an_exit_code(
    tmp_path: Path, arguments: tuple[str, ...], code: int, says: str
) -> None:
    done = workbench(tmp_path / "workspace", *arguments)

    assert done.returncode == code, done.stderr
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_that_is_no_model_is_refused_with_a_hint(tmp_path: Path) -> None:
    fake = tmp_path / "fake.gguf"
    fake.write_bytes(b"This is not a model" * 100)

    done = workbench(tmp_path / "workspace", "models", "import", str(fake))

    assert done.returncode == 1
    assert "GGUF" in done.stderr
    assert "Hint:" in done.stderr


def test_a_workspace_in_use_says_who_holds_it(tmp_path: Path) -> None:
    root = tmp_path / "workspace"
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; from pathlib import Path\n"
            "from workbench.storage.workspace_lock import WorkspaceLock\n"
            "root = Path(sys.argv[1]); root.mkdir(parents=True)\n"
            "lock = WorkspaceLock(root / 'workbench.lock'); print('held', flush=True)\n"
            "sys.stdin.read()",
            str(root),
        ],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        done = workbench(root, "chats", "list")
    finally:
        holder.communicate("")

    assert done.returncode == 1
    assert f"process {holder.pid}" in done.stderr
    assert workbench(root, "chats", "list").returncode == 0


def test_doctor_says_what_runs_and_where_things_are(tmp_path: Path) -> None:
    sections = as_json(workbench(tmp_path / "workspace", "doctor", "--json"))

    titles = [section["title"] for section in sections]
    rows = {row["name"]: row["value"] for section in sections for row in section["rows"]}
    assert {"Program", "Machine", "Workspace", "Network"} <= set(titles)
    assert rows["Folder"] == str(tmp_path / "workspace")
    assert rows["Refused attempts"] == "0"
    assert "llama-cpp-python" in " ".join(rows)
