"""Fact rows of requests: written without a turn, listed.

Figures of many requests are made from `usage_rollup`; here is what a single one was.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final

from workbench.domain.request_fact import RequestBegin, RequestEnd, RequestFact
from workbench.domain.usage import GroupBy, Selection
from workbench.domain.usage_dimension import Wanted
from workbench.errors import NotFound
from workbench.storage.database import Database, Row
from workbench.storage.request_rows import ERROR_KIND, begin_request, end_request

_PROMPT_NAMES: Final = "SELECT id FROM prompts WHERE name = ? COLLATE NOCASE"
_IN_COLLECTION: Final = "SELECT 1 FROM request_collections f WHERE f.request_id = r.id"
_COLLECTION_NAMES: Final = "SELECT id FROM collections WHERE name = ? COLLATE NOCASE"

_FACTS: Final = (
    f"SELECT r.*, {ERROR_KIND} AS kind,"  # noqa: S608 - our own words alone
    " (SELECT json_group_array(collection_id) FROM request_collections"
    " WHERE request_id = r.id) AS collections FROM requests r"
)


class UsageStore:
    """Every write is one transaction; what has returned is on disk."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, request: RequestBegin) -> None:
        with self._database.write() as connection:
            begin_request(connection, request)

    def end(self, request_id: str, end: RequestEnd) -> None:
        with self._database.write() as connection:
            end_request(connection, request_id, end)

    def wanted(self, selection: Selection) -> Wanted:
        """The selection with the ids behind its names."""
        name, _, _ = selection.prompt.partition("@")
        return Wanted(
            selection,
            self._ids(_PROMPT_NAMES, name),
            self._ids(_COLLECTION_NAMES, selection.collection),
        )

    def labels(self, by: GroupBy, keys: Sequence[str]) -> dict[str, str]:
        """What a person reads in place of these ids. What was deleted has none."""
        match by:
            case "model":  # the newest name that it had
                sql = (
                    "SELECT value AS id, (SELECT model FROM requests WHERE model_id = value"
                    " ORDER BY at DESC LIMIT 1) AS label FROM json_each(?)"
                )
            case "prompt":
                sql = (
                    "SELECT id || '@' || number AS id, name || '@' || number AS label"
                    " FROM prompts JOIN prompt_versions ON prompt_id = id"
                    " WHERE id || '@' || number IN (SELECT value FROM json_each(?))"
                )
            case "collection":
                sql = (
                    "SELECT id, name AS label FROM collections"
                    " WHERE id IN (SELECT value FROM json_each(?))"
                )
            case _:
                return {}
        rows = self._database.read(sql, (json.dumps(list(keys)),))
        return {row["id"]: row["label"] for row in rows}

    def facts(self, selection: Selection, limit: int = -1) -> Iterator[RequestFact]:
        """The newest first; all of them if `limit` is negative."""
        where, parameters = _where(selection)
        rows = self._database.stream(
            f"{_FACTS} {where} ORDER BY r.at DESC, r.seq DESC LIMIT ?", (*parameters, limit)
        )
        return map(_fact, rows)

    def fact(self, request_id: str) -> RequestFact:
        """Raises NotFound."""
        row = self._database.read_one(f"{_FACTS} WHERE r.id = ?", (request_id,))
        if row is None:
            raise NotFound(
                "This request is not in the workspace.", hint="It may have been removed."
            )
        return _fact(row)

    def _ids(self, names: str, wanted: str) -> frozenset[str]:
        """What is wanted itself, it may be an id, and what has it as its name."""
        if not wanted:
            return frozenset()
        return frozenset({wanted, *(row["id"] for row in self._database.read(names, (wanted,)))})


def _where(selection: Selection) -> tuple[str, tuple[Any, ...]]:
    terms: list[str] = []
    parameters: list[Any] = []

    def add(term: str, *values: Any) -> None:
        terms.append(term)
        parameters.extend(values)

    for term, value in (
        ("r.at >= ?", selection.since),
        ("r.at < ?", selection.until),
        ("r.feature = ?", selection.feature),
        ("r.status = ?", selection.status),
        (f"{ERROR_KIND} = ?", selection.error_kind),
        ("r.release = ?", selection.release),
        ("r.profile = ?", selection.profile),
        ("r.guard = ?", selection.guard if selection.guard != "any" else ""),
        ("r.guard <> '' AND r.guard <> ?", "-" if selection.guard == "any" else ""),
        (
            "EXISTS (SELECT 1 FROM json_each(r.adapters) WHERE value = ?)",
            selection.adapter,
        ),
    ):
        if value:
            add(term, value)
    if selection.refused is not None:
        add("r.refused = ?", int(selection.refused))
    if selection.feedback is not None:
        add("r.feedback = ?", selection.feedback)
    if selection.model:
        add("(r.model_id = ? OR r.model = ? COLLATE NOCASE)", selection.model, selection.model)
    if selection.prompt:
        name, _, version = selection.prompt.partition("@")
        add(f"(r.prompt_id = ? OR r.prompt_id IN ({_PROMPT_NAMES}))", name, name)
        if version:
            add("CAST(r.prompt_version AS TEXT) = ?", version)
    if selection.collection:
        add(
            f"EXISTS ({_IN_COLLECTION} AND (f.collection_id = ?"
            f" OR f.collection_id IN ({_COLLECTION_NAMES})))",
            selection.collection,
            selection.collection,
        )
    return (f"WHERE {' AND '.join(terms)}" if terms else ""), tuple(parameters)


def _fact(row: Row) -> RequestFact:
    return RequestFact(
        RequestBegin(
            id=row["id"],
            at=row["at"],
            feature=row["feature"],
            model_id=row["model_id"],
            model=row["model"],
            prompt_id=row["prompt_id"],
            prompt_version=row["prompt_version"],
            prompt_hash=row["prompt_hash"],
            release=row["release"],
            collection_ids=tuple(json.loads(row["collections"])),
            profile=row["profile"],
            language=row["language"],
            input_chars=row["input_chars"],
        ),
        RequestEnd(
            status=row["status"],
            error_kind=row["kind"],
            model_asked=bool(row["model_id"]),
            prompt_tokens=row["prompt_tokens"],
            completion_tokens=row["completion_tokens"],
            reused_tokens=row["reused_tokens"],
            queue_s=row["queue_s"],
            first_token_s=row["first_token_s"],
            total_s=row["total_s"],
            tokens_per_second=row["tokens_per_second"],
            retrieval_s=row["retrieval_s"],
            n_hits=row["n_hits"],
            n_passages=row["n_passages"],
            best_score=row["best_score"],
            n_citations=row["n_citations"],
            cached=bool(row["cached"]),
            refused=bool(row["refused"]),
            adapters=tuple(json.loads(row["adapters"])),
            output_chars=row["output_chars"],
            guard=row["guard"],
            guard_findings=row["guard_findings"],
            guard_families=tuple(json.loads(row["guard_families"])),
            energy_wh=row["energy_wh"],
            energy_source=row["energy_source"],
        ),
        row["turn_id"] or "",
    )
