"""`workbench usage quality|drift|troubles|self-test|advise` on a real workspace over fakes."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.chat_model import write_fake_model
from ui.cli.context import Context
from ui.cli.main import OK, build_parser
from ui.cli.output import Output
from workbench.app import Workbench
from workbench.domain.feedback import Feedback
from workbench.domain.time_buckets import stored
from workbench.egress import Seal
from workbench.services.chat.chat import Ask

from workbench.jobs import plain_context  # isort: skip

Run = Callable[..., Any]
TALK = ("How do I cancel the contract?", "Which invoices are due?", "Who signed the agreement?")
OTHER = ("A recipe for onion soup please", "How long do I bake the bread?", "Soup with leeks?")


@pytest.fixture
def run(workbench: Workbench, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    model = workbench.models.import_file(write_fake_model(tmp_path / "fake.gguf"))
    workbench.models.choose(model.id)
    context = Context(workbench.paths.root, Seal(False, "a test"))
    context._workbench = workbench

    def call(*arguments: str, as_json: bool = True) -> Any:
        options = build_parser().parse_args([*arguments, *(["--json"] if as_json else [])])
        capsys.readouterr()
        assert options.run(options, context, Output(as_json=as_json)) == OK
        printed = capsys.readouterr().out
        return json.loads(printed) if as_json else printed

    return call


def ask_all(workbench: Workbench, questions: tuple[str, ...], n: int, days_ago: float) -> list[str]:
    """Asked many times, as if it had been so long ago; ids of the turns."""
    database = workbench.usage._store._database
    first = workbench.chat.send(Ask(questions[0]), plain_context())
    with database.write() as connection:
        turns = dict(connection.execute("SELECT * FROM turns WHERE id = ?", (first.id,)).fetchone())
        facts = dict(
            connection.execute("SELECT * FROM requests WHERE turn_id = ?", (first.id,)).fetchone()
        )
        ids = []
        for number in range(n):
            at = stored(datetime.now(UTC) - timedelta(days=days_ago, seconds=number))
            turn = turns | {
                "id": f"{first.id[:-6]}{number:06}",
                "question": f"{questions[number % len(questions)]} {number}",
            }
            fact = facts | {"id": f"f{days_ago}-{number}", "turn_id": turn["id"], "at": at}
            turn.pop("seq")
            fact.pop("seq")
            for table, row in (("turns", turn), ("requests", fact)):
                names = ", ".join(row)
                marks = ", ".join("?" * len(row))
                connection.execute(
                    f"INSERT INTO {table}({names}) VALUES ({marks})", tuple(row.values())
                )
            ids.append(turn["id"])
    return ids


def test_a_week_like_the_weeks_before_is_no_drift_and_another_topic_is(
    run: Run, workbench: Workbench
) -> None:
    ask_all(workbench, TALK, 120, 12)
    ask_all(workbench, TALK, 60, 2)

    calm = run("usage", "drift")

    assert not calm["is_drift"]
    signals = {one["signal"] for one in calm["shifts"]}
    assert {"meaning", "topics", "languages", "question length", "endings"} <= signals
    ids = ask_all(workbench, OTHER, 60, 3)

    found = run("usage", "drift")

    assert found["is_drift"]
    drifted = {one["signal"] for one in found["shifts"] if one["corrected_p"] <= 0.05}
    assert {"meaning", "topics"} <= drifted
    assert len(run("usage", "drift", "--history")) == 1  # one look a week, the newest
    drift = workbench.monitoring.drift
    assert drift._store.n_vectors() == 240
    conversation = workbench.conversations._store.turn(ids[0]).conversation_id  # type: ignore[arg-type]
    workbench.conversations.delete(conversation)
    assert drift._store.n_vectors() == 180  # those of the deleted conversation are gone
    assert run("usage", "drift", "--forget") == {"forgotten": 180}
    assert "DRIFT" in run("usage", "drift", "--history", as_json=False)


def test_a_policy_that_forbids_vectors_leaves_none(run: Run, workbench: Workbench) -> None:
    ask_all(workbench, TALK, 60, 12)
    ask_all(workbench, TALK, 60, 2)
    run("usage", "drift")
    assert workbench.monitoring.drift._store.n_vectors() == 120
    workbench.paths.policy.write_text('{"question_vectors": "off"}', "utf-8")

    found = run("usage", "drift")

    assert workbench.monitoring.drift._store.n_vectors() == 0
    assert "meaning" not in {one["signal"] for one in found["shifts"]}
    assert "policy" in found["notes"][0]


def test_disliked_answers_are_grouped_and_named(run: Run, workbench: Workbench) -> None:
    for questions in (TALK, OTHER):
        for number, turn_id in enumerate(ask_all(workbench, questions, 12, 1 + len(questions[0]))):
            if number < 6:
                workbench.feedback.keep(Feedback(turn_id, -1, ("wrong",)))

    groups = run("usage", "troubles", "--of", "disliked")

    assert sum(one["n"] for one in groups) == 12
    assert all(one["name"] and one["examples"] for one in groups)
    assert run("usage", "troubles", "--of", "failed") == []
    quality = run("usage", "quality")
    assert quality["reasons"] == {"wrong": 12}
    assert len(quality["charts"]["disliked"]) >= 1
    assert "Disliked as wrong: 12" in run("usage", "quality", as_json=False)


def test_a_self_test_tells_when_a_model_answers_otherwise(
    run: Run, workbench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run("usage", "self-test")
    again = run("usage", "self-test")
    assert first["changed"] == again["changed"] == []
    assert "as they were" in again["sentence"]
    engine = workbench.generate._chat_model
    monkeypatch.setattr(engine, "_answer", lambda _messages: "Something else")
    report = workbench.monitoring.self_tests._machine.report()
    libraries = {**report.libraries, "llama_cpp_python": "9.9"}

    class Other:
        def report(self) -> Any:
            from dataclasses import replace

            return replace(report, libraries=libraries)

    monkeypatch.setattr(workbench.monitoring.self_tests, "_machine", Other())

    changed = run("usage", "self-test")

    assert len(changed["changed"]) == 8
    assert "Library llama_cpp_python" in {one["name"] for one in changed["causes"]}
    assert "9.9" in changed["sentence"]
    history = run("usage", "self-test", "--history")
    assert [len(one["changed"]) for one in history] == [8, 0, 0]
    assert run("usage", "summary", "--feature", "self-test")["total"]["requests"] >= 24


def test_advice_is_given_from_what_was_recorded(run: Run, workbench: Workbench) -> None:
    workbench.chat.send(Ask("Hello there?"), plain_context())

    found = run("usage", "advise")

    assert found["n"] == 1
    mine = next(one for one in found["candidates"] if one["n_fits"] == 1 and one["seconds"])
    assert "never measured" in mine["sentence"]
    assert "would have served all 1" in run("usage", "advise", as_json=False)


def test_alerts_watch_quality_drift_and_self_tests(run: Run, workbench: Workbench) -> None:
    run("alerts", "add", "Drift", "drift_signals", "above", "0")
    run("alerts", "add", "Changed", "self_test_changes", "above", "0")
    run("alerts", "add", "Quality", "evaluation_share", "below", "0.9")
    run("alerts", "add", "Rails", "held_rate", "above", "0.1")
    seen = {one["name"]: one for one in run("alerts", "test")}
    assert seen["Drift"]["value"] is None
    ask_all(workbench, TALK, 60, 12)
    ask_all(workbench, OTHER, 60, 2)
    run("usage", "drift")
    run("usage", "self-test")

    events = run("alerts", "check")

    assert [one["name"] for one in events] == ["Drift"]
    assert next(one for one in run("alerts", "test") if one["name"] == "Changed")["value"] == 0


def test_parquet_holds_what_csv_holds(run: Run, workbench: Workbench, tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    from tests.usage_rows import fill
    from ui.cli.usage_shapes import EXPORTED

    fill(workbench.usage._store._database, 300)
    path = tmp_path / "usage.parquet"

    told = run("usage", "export", "--format", "parquet", "--out", str(path))

    table = pq.read_table(path)
    rows = run("usage", "export", "--format", "json")
    assert told["requests"] == table.num_rows == len(rows) == 300
    assert table.column_names == list(EXPORTED)
    read = table.to_pylist()
    for name in set(EXPORTED) - {"at"}:
        assert [row[name] for row in read] == [row[name] for row in rows], name
    assert [stored(row["at"]) for row in read] == [row["at"] for row in rows]
