"""Runs of agents in SQLite: rows in, domain values out. A step is on disk when its call returns."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from workbench.domain.agent.run import (
    AgentRun,
    AgentStep,
    Budget,
    Evidence,
    PlanItem,
    Spent,
)
from workbench.domain.document import Passage
from workbench.errors import InputError, NotFound
from workbench.storage.codec import dumps, loads, storable
from workbench.storage.database import Database, Row


class AgentStore:
    """Thread-safe."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, run: AgentRun) -> None:
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO agent_runs(id, created_at, state, objective, collections, model_id,"
                " model, budget, spent, plan, consent, tools, granted, profile, purpose)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    run.id,
                    run.created_at,
                    run.state,
                    storable(run.objective),
                    dumps(run.collections),
                    run.model_id,
                    storable(run.model),
                    dumps(run.budget),
                    dumps(run.spent),
                    dumps(run.plan),
                    run.consent,
                    dumps(run.tools),
                    dumps(run.granted),
                    storable(run.profile),
                    storable(run.purpose),
                ),
            )

    def save(
        self, run: AgentRun, step: AgentStep | None = None, found: Sequence[Evidence] = ()
    ) -> None:
        """The run as it is now, with a step of it and the passages found, in one transaction."""
        with self._database.write() as connection:
            connection.execute(
                "UPDATE agent_runs SET state = ?, ended_at = ?, budget = ?, spent = ?, plan = ?,"
                " consent = ?, granted = ?, report = ?, problem = ?, purpose = ? WHERE id = ?",
                (
                    run.state,
                    run.ended_at,
                    dumps(run.budget),
                    dumps(run.spent),
                    dumps(run.plan),
                    run.consent,
                    dumps(run.granted),
                    storable(run.report),
                    storable(run.problem),
                    storable(run.purpose),
                    run.id,
                ),
            )
            if step is not None:
                _write_step(connection, run.id, step)
            for one in found:
                connection.execute(
                    "INSERT OR IGNORE INTO agent_evidence(run_id, number, document_id, passage)"
                    " SELECT ?, ?, id, ? FROM documents WHERE id = ?",
                    (run.id, one.number, dumps(one.passage), one.passage.document_id),
                )

    def recover(self) -> tuple[str, ...]:
        """At a start: what still counts as running was cut short, and can go on. Their ids."""
        with self._database.write() as connection:
            rows = connection.execute(
                "UPDATE agent_runs SET state = 'paused',"
                " problem = 'The program ended while it was running.'"
                " WHERE state IN ('running', 'waiting') RETURNING id"
            ).fetchall()
        return tuple(row[0] for row in rows)

    def delete(self, run_id: str) -> None:
        with self._database.write() as connection:
            connection.execute("DELETE FROM agent_runs WHERE id = ?", (run_id,))

    def all(self) -> tuple[AgentRun, ...]:
        """The newest first."""
        return tuple(map(_run, self._database.read("SELECT * FROM agent_runs ORDER BY id DESC")))

    def get(self, run_id: str) -> AgentRun:
        """Raises NotFound."""
        row = self._database.read_one("SELECT * FROM agent_runs WHERE id = ?", (run_id,))
        if row is None:
            raise NotFound("This run is not in the workspace.", hint="It may be deleted.")
        return _run(row)

    def find(self, beginning: str) -> AgentRun:
        """By the beginning of its id. Raises NotFound, InputError."""
        rows = self._database.read(
            "SELECT * FROM agent_runs WHERE id >= ? AND id < ? ORDER BY id LIMIT 2",
            (beginning, f"{beginning}~"),
        )
        if not beginning or not rows:
            raise NotFound(
                f"There is no run “{beginning}”.", hint="`workbench agent list` has all."
            )
        if len(rows) > 1:
            raise InputError(f"More than one run begins with “{beginning}”.", hint="Write more.")
        return _run(rows[0])

    def steps(self, run_id: str) -> tuple[AgentStep, ...]:
        rows = self._database.read(
            "SELECT * FROM agent_steps WHERE run_id = ? ORDER BY position", (run_id,)
        )
        return tuple(map(_step, rows))

    def evidence(self, run_id: str) -> tuple[Evidence, ...]:
        rows = self._database.read(
            "SELECT number, passage FROM agent_evidence WHERE run_id = ? ORDER BY number",
            (run_id,),
        )
        return tuple(Evidence(row["number"], loads(Passage, row["passage"])) for row in rows)


def _write_step(connection: sqlite3.Connection, run_id: str, step: AgentStep) -> None:
    connection.execute(
        "INSERT INTO agent_steps(run_id, position, kind, state, at, item, tool, arguments, text,"
        " consent, evidence, link, tokens, seconds, request_id)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT(run_id, position) DO UPDATE SET state = excluded.state,"
        " arguments = excluded.arguments, text = excluded.text, consent = excluded.consent,"
        " evidence = excluded.evidence, link = excluded.link, tokens = excluded.tokens,"
        " seconds = excluded.seconds, request_id = excluded.request_id",
        (
            run_id,
            step.position,
            step.kind,
            step.state,
            step.at,
            step.item,
            storable(step.tool),
            storable(step.arguments),
            storable(step.text),
            step.consent,
            dumps(step.evidence),
            storable(step.link),
            step.tokens,
            step.seconds,
            step.request_id,
        ),
    )


def _run(row: Row) -> AgentRun:
    return AgentRun(
        id=row["id"],
        created_at=row["created_at"],
        ended_at=row["ended_at"],
        state=row["state"],
        objective=row["objective"],
        collections=loads(tuple[str, ...], row["collections"]),
        model_id=row["model_id"],
        model=row["model"],
        budget=loads(Budget, row["budget"]),
        spent=loads(Spent, row["spent"]),
        plan=loads(tuple[PlanItem, ...], row["plan"]),
        consent=row["consent"],
        tools=loads(tuple[str, ...], row["tools"]),
        granted=loads(tuple[str, ...], row["granted"]),
        report=row["report"],
        problem=row["problem"],
        profile=row["profile"],
        purpose=row["purpose"],
    )


def _step(row: Row) -> AgentStep:
    return AgentStep(
        position=row["position"],
        kind=row["kind"],
        state=row["state"],
        at=row["at"],
        item=row["item"],
        tool=row["tool"],
        arguments=row["arguments"],
        text=row["text"],
        consent=row["consent"],
        evidence=loads(tuple[int, ...], row["evidence"]),
        link=row["link"],
        tokens=row["tokens"],
        seconds=row["seconds"],
        request_id=row["request_id"],
    )
