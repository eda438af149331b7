"""Training sets from the command line, and corrections that become one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.bundle import fake_engines
from ui.cli.context import Context
from ui.cli.main import build_parser
from ui.cli.output import Output
from workbench import egress
from workbench.app import Workbench, open_workspace
from workbench.domain.feedback import Feedback
from workbench.errors import InputError, NotFound
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.chat.chat import Ask

ROWS = [
    {"messages": [{"role": "user", "content": f"Question {n} of Ada Lovelace"},
                  {"role": "assistant", "content": f"Write to ada{n}@example.org."}]}
    for n in range(20)
]  # fmt: skip


class World:
    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys
        self.workbench: Workbench = open_workspace(WorkspacePaths(folder / "w"), fake_engines)
        self._context = Context(folder / "w", egress.Seal(False, "a test"))
        self._context._workbench = self.workbench

    def run(self, *arguments: str) -> tuple[int, Any]:
        options = build_parser().parse_args([*arguments, "--json"])
        code = options.run(options, self._context, Output(as_json=True))
        out = self._capsys.readouterr().out
        return code, json.loads(out) if out else None

    def file(self, name: str, rows: list[Any]) -> str:
        path = self.folder / name
        path.write_text("\n".join(map(json.dumps, rows)) + "\n", "utf-8")
        return str(path)


@pytest.fixture
def world(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    world = World(tmp_path, capsys)
    yield world
    world.workbench.close()


def test_a_set_is_imported_divided_redacted_compared_and_written(world: World) -> None:
    path = world.file("rows.jsonl", [*ROWS, {"messages": []}])
    code, made = world.run("datasets", "import", "mine", path, "--for", "training")
    assert (code, made["examples"], made["n_bad"], made["bad"][0]["row"]) == (1, 20, 1, 21)
    assert world.run("datasets", "list", "--for", "training")[1][0]["version"] == 1
    assert world.run("datasets", "list")[1] == []

    code, report = world.run("datasets", "report", "mine")
    assert code == 1
    assert report["personal"]["EMAIL_ADDRESS"] == 20
    _, divided = world.run("datasets", "split", "mine", "--validation", "0.2", "--test", "0.1")
    assert divided["splits"] == {"train": 14, "validation": 4, "test": 2}

    _, clean = world.run("datasets", "redact", "mine")
    assert clean["version"] == 3 and clean["redacted"] >= 20
    out = world.folder / "out.jsonl"
    world.run("datasets", "write", "mine", "--out", str(out), "--split", "train")
    text = out.read_text("utf-8")
    assert "@example.org" not in text and len(text.splitlines()) == 14
    assert world.run("datasets", "report", "mine@3")[1]["personal"].get("EMAIL_ADDRESS") is None

    _, changed = world.run("datasets", "diff", "mine@2", "mine@3")
    assert changed["added"] or changed["answered_otherwise"]
    with pytest.raises(NotFound):
        world.run("datasets", "report", "mine@9")
    with pytest.raises(InputError, match="would be deleted"):
        world.run("datasets", "delete", "mine", "--for", "training")
    world.run("datasets", "delete", "mine", "--for", "training", "--yes")
    assert world.run("datasets", "list", "--for", "training")[1] == []
    actions = [entry.action for entry in world.workbench.audit_trail.list(20)]
    assert "training_set.saved" in actions and "training_set.removed" in actions


def test_a_table_needs_its_columns_named(world: World) -> None:
    path = world.folder / "table.csv"
    path.write_text("frage,antwort\nWie?,So.\nWo?,Hier.\n", "utf-8")
    arguments = ("datasets", "import", "table", str(path), "--for", "training")
    with pytest.raises(InputError, match="Which columns") as caught:
        world.run(*arguments)
    assert "frage" in caught.value.hint
    _, made = world.run(*arguments, "--prompt-column", "frage", "--answer-column", "antwort")
    assert made["examples"] == 2
    with pytest.raises(InputError, match="belong together"):
        world.run(*arguments, "--prompt-column", "frage")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.jsonl", ""),
        ("a.json", "{"),
        ("a.json", '"text"'),
        ("a.csv", 'prompt,completion\n"open'),
        ("a.pdf", "x"),
        ("a.jsonl", '{"text": "running"}'),
    ],
)
def test_a_file_that_cannot_be_learned_from_is_told(world: World, name: str, text: str) -> None:
    path = world.folder / name
    path.write_text(text, "utf-8")
    with pytest.raises(InputError) as caught:
        world.run("datasets", "import", "x", str(path), "--for", "training")
    assert caught.value.hint


def test_corrections_are_reviewed_and_learned_from(world: World) -> None:
    chat, book = world.workbench.chat, world.workbench.feedback
    first = chat.send(Ask("What is it?"), plain_context())
    second = chat.send(Ask("And then?", first.conversation_id), plain_context())
    book.keep(Feedback(second.id, -1, correction="Then it rains."))
    book.keep(Feedback(first.id, 1))
    third = chat.send(Ask("Bad one"), plain_context())
    book.keep(Feedback(third.id, -1))

    _, waiting = world.run("feedback", "review")
    assert {one["turn"] for one in waiting} == {first.id, second.id}
    with pytest.raises(InputError, match="No answer was accepted"):
        world.run("feedback", "collect", "mine")
    world.run("feedback", "review", second.id, "--accept")
    world.run("feedback", "review", first.id, "--refuse")
    assert world.run("feedback", "review")[1] == []
    with pytest.raises(InputError, match="Nothing can be learned"):
        world.run("feedback", "review", third.id, "--accept")

    _, made = world.run("feedback", "collect", "mine")
    assert made["examples"] == 1
    sets = world.workbench.learning.sets
    (one,) = sets.examples(sets.resolve("mine"))
    assert one.source == f"turn:{second.id}"
    assert [role for role, _ in one.example.messages] == ["user", "assistant"] * 2
    assert one.example.messages[-1] == ("assistant", "Then it rains.")
    _, pairs = world.run("feedback", "collect", "pairs", "--pairs")
    (pair,) = sets.examples(sets.resolve("pairs"))
    assert pairs["pairs"] and pair.example.rejected == "You said: And then?"


def test_advice_looks_at_the_data_and_asks_the_model(world: World) -> None:
    path = world.file("rows.jsonl", ROWS)
    world.run("datasets", "import", "mine", path, "--for", "training")
    _, found = world.run("advise", "--style", "--data", "mine", "--ask", "4")
    assert found["baseline"]["examples"] == 4
    assert 0 <= found["baseline"]["plain"] <= 1
    assert found["problems"]
    assert [one["way"] for one in found["ways"]]
    _, plain = world.run("advise", "--changing", "--knowledge")
    assert plain["ways"][0]["way"] == "retrieval" and plain["baseline"] is None
