"""Evaluations in SQLite: a run, and a row for each cell that is filled when it was judged."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.clock import now
from workbench.domain.dataset import Unread
from workbench.domain.evaluation import (
    Cell,
    CellResult,
    Column,
    Done,
    Outline,
    Run,
    RunSettings,
    State,
    cell_from,
    request_plain,
)
from workbench.errors import Corrupt, InputError, NotFound
from workbench.storage.codec import dumps, loads, storable
from workbench.storage.database import Database, Row

_RUNS = """
SELECT eval_runs.*,
    (SELECT count(*) FROM eval_cells WHERE run_id = eval_runs.id) AS n_cells,
    (SELECT count(*) FROM eval_cells WHERE run_id = eval_runs.id AND is_done = 1) AS n_done,
    EXISTS (SELECT 1 FROM eval_pins WHERE run_id = eval_runs.id) AS is_pinned
FROM eval_runs
"""
_OUTLINE = """
SELECT position, column_number, case_key, is_done, outcome, score,
    json_extract(request, '$.tags') AS tags,
    json_extract(result, '$.completion_tokens') AS tokens,
    json_extract(result, '$.latency_s') AS seconds
FROM eval_cells WHERE run_id = ? ORDER BY position
"""


class EvalStore:
    """Every write is one transaction; what has returned is on disk."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, run: Run, cells: Sequence[Cell]) -> Run:
        """The run with all its cells, waiting."""
        rows = [
            (
                run.id,
                cell.position,
                cell.column,
                storable(cell.case_key),
                storable(json.dumps(request_plain(cell), ensure_ascii=False, allow_nan=False)),
            )
            for cell in cells
        ]
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO eval_runs(id, created_at, state, source, source_hash, columns, seed,"
                " parallel, baseline, unread, settings) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    run.id,
                    run.created_at,
                    run.state,
                    storable(run.source),
                    run.source_hash,
                    dumps(run.columns),
                    run.seed,
                    run.parallel,
                    run.baseline,
                    dumps(run.unread),
                    dumps(run.settings),
                ),
            )
            connection.executemany(
                "INSERT INTO eval_cells(run_id, position, column_number, case_key, request)"
                " VALUES (?, ?, ?, ?, ?)",
                rows,
            )
        return replace(run, n_cells=len(rows), n_done=0)

    def finish(self, run_id: str, cell: Cell, result: CellResult) -> None:
        """What came of one cell."""
        with self._database.write() as connection:
            connection.execute(
                "UPDATE eval_cells SET is_done = 1, answered = '', outcome = ?, score = ?,"
                " result = ?"
                " WHERE run_id = ? AND position = ?",
                (result.outcome, result.score, dumps(result), run_id, cell.position),
            )

    def keep_answer(self, run_id: str, cell: Cell, answered: CellResult) -> None:
        """An answer that still has to be judged: a run that is cut short asks for it no more."""
        with self._database.write() as connection:
            connection.execute(
                "UPDATE eval_cells SET answered = ? WHERE run_id = ? AND position = ?",
                (dumps(answered), run_id, cell.position),
            )

    def answered(self, run_id: str) -> dict[int, CellResult]:
        """By position: what was answered and not judged yet."""
        rows = self._database.read(
            "SELECT position, answered FROM eval_cells"
            " WHERE run_id = ? AND is_done = 0 AND answered <> ''",
            (run_id,),
        )
        return {row["position"]: loads(CellResult, row["answered"]) for row in rows}

    def move(self, run_id: str, state: State) -> None:
        with self._database.write() as connection:
            connection.execute(
                "UPDATE eval_runs SET state = ?, ended_at = ? WHERE id = ?",
                (state, "" if state == "running" else now(), run_id),
            )

    def recover(self) -> None:
        """What still counts as running, at a start, was cut short."""
        with self._database.write() as connection:
            connection.execute("UPDATE eval_runs SET state = 'stopped' WHERE state = 'running'")

    def waiting(self, run_id: str) -> tuple[Cell, ...]:
        rows = self._database.read(
            "SELECT * FROM eval_cells WHERE run_id = ? AND is_done = 0 ORDER BY position", (run_id,)
        )
        return tuple(map(_cell, rows))

    def done(self, run_id: str) -> tuple[Done, ...]:
        rows = self._database.read(
            "SELECT * FROM eval_cells WHERE run_id = ? AND is_done = 1 ORDER BY position", (run_id,)
        )
        return tuple(Done(_cell(row), loads(CellResult, row["result"])) for row in rows)

    def outline(self, run_id: str) -> Outline:
        """All cells without their texts: thousands in tens of milliseconds."""
        keys: dict[str, None] = {}
        done: list[Done] = []
        for row in self._database.read(_OUTLINE, (run_id,)):
            keys[row["case_key"]] = None
            if row["is_done"]:
                tags = tuple(json.loads(row["tags"] or "[]"))
                place = (row["position"], row["column_number"], row["case_key"])
                result = CellResult(
                    row["outcome"],
                    row["score"],
                    completion_tokens=row["tokens"] or 0,
                    latency_s=row["seconds"] or 0.0,
                )
                done.append(Done(Cell(*place, (), (), None, tags, 0), result))
        return Outline(tuple(keys), tuple(done))

    def cell(self, run_id: str, column: int, case_key: str) -> tuple[Cell, CellResult | None]:
        """One cell with its texts; its result if it was judged. Raises NotFound."""
        row = self._database.read_one(
            "SELECT * FROM eval_cells WHERE run_id = ? AND column_number = ? AND case_key = ?",
            (run_id, column, case_key),
        )
        if row is None:
            raise NotFound(
                f"The run has no case “{case_key}”.", hint="`workbench eval show` lists them."
            )
        return _cell(row), loads(CellResult, row["result"]) if row["is_done"] else None

    def cell_at(self, run_id: str, position: int) -> tuple[Cell, CellResult | None]:
        """As `cell`, by its position. Raises NotFound."""
        row = self._database.read_one(
            "SELECT * FROM eval_cells WHERE run_id = ? AND position = ?", (run_id, position)
        )
        if row is None:
            raise NotFound("There is no such cell.", hint="`workbench eval show` lists them.")
        return _cell(row), loads(CellResult, row["result"]) if row["is_done"] else None

    def remove(self, run_id: str) -> None:
        """With all its cells and answers, for good."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM eval_runs WHERE id = ?", (run_id,))
            connection.execute("UPDATE eval_runs SET baseline = '' WHERE baseline = ?", (run_id,))

    def pin(self, source: str, run_id: str) -> None:
        """In place of what was pinned for this source; an empty id unpins."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM eval_pins WHERE source = ?", (source,))
            if run_id:
                connection.execute(
                    "INSERT INTO eval_pins(source, run_id, pinned_at) VALUES (?, ?, ?)",
                    (source, run_id, now()),
                )

    def pinned(self, source: str) -> str:
        """The id of the run that is pinned for a source; empty: none."""
        row = self._database.read_one("SELECT run_id FROM eval_pins WHERE source = ?", (source,))
        return str(row["run_id"]) if row is not None else ""

    def note(self, run_id: str, text: str) -> None:
        with self._database.write() as connection:
            connection.execute(
                "UPDATE eval_runs SET note = ? WHERE id = ?", (storable(text), run_id)
            )

    def all(self) -> tuple[Run, ...]:
        """The newest first."""
        return tuple(map(_run, self._database.read(f"{_RUNS} ORDER BY id DESC")))

    def find(self, beginning: str) -> Run:
        """By the beginning of its id. Raises NotFound, InputError."""
        rows = self._database.read(
            f"{_RUNS} WHERE id >= ? AND id < ? ORDER BY id LIMIT 2", (beginning, f"{beginning}~")
        )
        if not beginning or not rows:
            raise NotFound(f"There is no run “{beginning}”.", hint="`workbench eval list` has all.")
        if len(rows) > 1:
            raise InputError(f"More than one run begins with “{beginning}”.", hint="Write more.")
        return _run(rows[0])


def _run(row: Row) -> Run:
    return Run(
        row["id"],
        row["created_at"],
        row["ended_at"],
        row["state"],
        row["source"],
        row["source_hash"],
        loads(tuple[Column, ...], row["columns"]),
        row["seed"],
        row["parallel"],
        row["baseline"],
        loads(tuple[Unread, ...], row["unread"]),
        row["n_cells"],
        row["n_done"],
        loads(RunSettings, row["settings"]),
        row["note"],
        bool(row["is_pinned"]),
    )


def _cell(row: Row) -> Cell:
    try:
        raw = json.loads(row["request"])
        return cell_from(row["position"], row["column_number"], row["case_key"], raw)
    except (ValueError, KeyError, TypeError) as error:
        raise Corrupt(
            "A cell of an evaluation is damaged.",
            hint="Restore the newest file from the workspace's “backups” folder.",
            details=type(error).__name__,
        ) from error
