"""Surveys in SQLite: the survey, and a row for each document that is filled when it was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.clock import now
from workbench.domain.survey.found import DocumentResult
from workbench.domain.survey.plan import SurveyPlan
from workbench.domain.survey.survey import Survey, SurveyDocument, SurveyState
from workbench.errors import InputError, NotFound
from workbench.storage.codec import dumps, loads, storable
from workbench.storage.database import Database, Row

_SURVEYS = """
SELECT surveys.*,
    (SELECT count(*) FROM survey_documents WHERE survey_id = surveys.id) AS n_documents,
    (SELECT count(*) FROM survey_documents
     WHERE survey_id = surveys.id AND state = 'read') AS n_read,
    (SELECT count(*) FROM survey_documents
     WHERE survey_id = surveys.id AND state = 'failed') AS n_failed
FROM surveys
"""
_DOCUMENTS = """
SELECT s.*, d.name, d.collection_id FROM survey_documents s
JOIN documents d ON d.id = s.document_id
WHERE s.survey_id = ?
"""


class SurveyStore:
    """Every write is one transaction; what has returned is on disk."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, survey: Survey, document_ids: Sequence[str]) -> Survey:
        """The survey with all its documents, waiting."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO surveys(id, created_at, state, question, plan, collections, filter,"
                " model_id, model, purpose) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    survey.id,
                    survey.created_at,
                    survey.state,
                    storable(survey.question),
                    dumps(survey.plan),
                    dumps(survey.collections),
                    dumps(survey.filter),
                    survey.model_id,
                    survey.model,
                    storable(survey.purpose),
                ),
            )
            connection.executemany(
                "INSERT INTO survey_documents(survey_id, position, document_id) VALUES (?, ?, ?)",
                [(survey.id, position, each) for position, each in enumerate(document_ids)],
            )
        return replace(survey, n_documents=len(document_ids))

    def read(self, survey_id: str, position: int, result: DocumentResult, seconds: float) -> None:
        """What came of one document."""
        self._set(survey_id, position, "read", "", dumps(result), seconds)

    def failed(self, survey_id: str, position: int, reason: str, seconds: float) -> None:
        self._set(survey_id, position, "failed", reason, None, seconds)

    def _set(
        self,
        survey_id: str,
        position: int,
        state: str,
        reason: str,
        result: str | None,
        seconds: float,
    ) -> None:
        with self._database.write() as connection:
            connection.execute(
                "UPDATE survey_documents SET state = ?, reason = ?, result = ?, seconds = ?"
                " WHERE survey_id = ? AND position = ?",
                (state, storable(reason), result, seconds, survey_id, position),
            )

    def move(self, survey_id: str, state: SurveyState, problem: str = "") -> None:
        with self._database.write() as connection:
            connection.execute(
                "UPDATE surveys SET state = ?, problem = ?, ended_at = ? WHERE id = ?",
                (state, storable(problem), "" if state == "running" else now(), survey_id),
            )

    def retry_failed(self, survey_id: str, purpose: str) -> None:
        """What could not be read waits again; from now on documents are asked for this."""
        with self._database.write() as connection:
            connection.execute(
                "UPDATE surveys SET purpose = ? WHERE id = ?", (storable(purpose), survey_id)
            )
            connection.execute(
                "UPDATE survey_documents SET state = 'waiting', reason = ''"
                " WHERE survey_id = ? AND state = 'failed'",
                (survey_id,),
            )

    def write_overview(self, survey_id: str, text: str) -> None:
        with self._database.write() as connection:
            connection.execute(
                "UPDATE surveys SET overview = ? WHERE id = ?", (storable(text), survey_id)
            )

    def recover(self) -> None:
        """What still counts as running, at a start, was cut short; it can go on."""
        with self._database.write() as connection:
            connection.execute("UPDATE surveys SET state = 'paused' WHERE state = 'running'")

    def delete(self, survey_id: str) -> None:
        with self._database.write() as connection:
            connection.execute("DELETE FROM surveys WHERE id = ?", (survey_id,))

    def all(self) -> tuple[Survey, ...]:
        """The newest first."""
        return tuple(map(_survey, self._database.read(f"{_SURVEYS} ORDER BY id DESC")))

    def get(self, survey_id: str) -> Survey:
        """Raises NotFound."""
        row = self._database.read_one(f"{_SURVEYS} WHERE id = ?", (survey_id,))
        if row is None:
            raise NotFound("This survey is not in the workspace.", hint="It may be deleted.")
        return _survey(row)

    def find(self, beginning: str) -> Survey:
        """By the beginning of its id. Raises NotFound, InputError."""
        rows = self._database.read(
            f"{_SURVEYS} WHERE id >= ? AND id < ? ORDER BY id LIMIT 2",
            (beginning, f"{beginning}~"),
        )
        if not beginning or not rows:
            raise NotFound(
                f"There is no survey “{beginning}”.", hint="`workbench ask-all --list` has all."
            )
        if len(rows) > 1:
            raise InputError(f"More than one survey begins with “{beginning}”.", hint="Write more.")
        return _survey(rows[0])

    def documents(self, survey_id: str) -> tuple[SurveyDocument, ...]:
        rows = self._database.read(f"{_DOCUMENTS} ORDER BY s.position", (survey_id,))
        return tuple(map(_document, rows))

    def document(self, survey_id: str, position: int) -> SurveyDocument | None:
        row = self._database.read_one(f"{_DOCUMENTS} AND s.position = ?", (survey_id, position))
        return _document(row) if row is not None else None

    def waiting(self, survey_id: str) -> tuple[SurveyDocument, ...]:
        rows = self._database.read(
            f"{_DOCUMENTS} AND s.state = 'waiting' ORDER BY s.position", (survey_id,)
        )
        return tuple(map(_document, rows))


def _survey(row: Row) -> Survey:
    return Survey(
        row["id"],
        row["created_at"],
        row["ended_at"],
        row["state"],
        loads(SurveyPlan, row["plan"]),
        loads(tuple[str, ...], row["collections"]),
        loads(tuple[str, ...], row["filter"]),
        row["model_id"],
        row["model"],
        row["problem"],
        row["overview"],
        row["n_documents"],
        row["n_read"],
        row["n_failed"],
        row["purpose"],
    )


def _document(row: Row) -> SurveyDocument:
    result = row["result"]
    return SurveyDocument(
        row["position"],
        row["document_id"],
        row["collection_id"],
        row["name"],
        row["state"],
        row["reason"],
        loads(DocumentResult, result) if result is not None else None,
        row["seconds"],
    )
