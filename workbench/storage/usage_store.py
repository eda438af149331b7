"""Fact rows of requests: written without a turn, counted, listed.

Counts and sums are SQL's; of percentiles it delivers the values, grouped. Groups by time come as
stretches of UTC, since SQLite knows no time zones.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator, Sequence
from typing import Any, Final

from workbench.domain.request_fact import RequestBegin, RequestEnd, RequestFact
from workbench.domain.time_buckets import Stretch, stored
from workbench.domain.usage import METRICS, NOTHING, Counts, GroupBy, Metric, Selection
from workbench.storage.database import Database, Row
from workbench.storage.request_rows import begin_request, end_request

Values = dict[str, dict[Metric, "array[float]"]]

_COUNTS: Final = """
    count(*) AS requests,
    sum(r.status = 'complete') AS complete, sum(r.status = 'stopped') AS stopped,
    sum(r.status = 'interrupted') AS interrupted, sum(r.status = 'failed') AS failed,
    sum(r.status = 'open') AS open,
    sum(r.error_kind = 'user') AS errors_user, sum(r.error_kind = 'resource') AS errors_resource,
    sum(r.error_kind = 'engine') AS errors_engine,
    sum(r.error_kind = 'cancelled') AS errors_cancelled,
    count(DISTINCT nullif(r.model_id, '')) AS models,
    coalesce(sum(r.prompt_tokens), 0) AS prompt_tokens,
    coalesce(sum(r.completion_tokens), 0) AS completion_tokens,
    coalesce(sum(r.reused_tokens), 0) AS reused_tokens,
    count(r.retrieval_s) AS retrievals, sum(r.n_citations) AS citations,
    sum(r.refused) AS refused, avg(r.best_score) AS mean_best_score
"""
_COLLECTIONS: Final = " JOIN request_collections c ON c.request_id = r.id"
_STRETCHES: Final = (
    "(SELECT json_extract(value, '$[0]') AS key, json_extract(value, '$[1]') AS start,"
    " json_extract(value, '$[2]') AS stop FROM json_each(?)) s"
    " CROSS JOIN requests r ON r.at >= s.start AND r.at < s.stop"
)
_KEYS: Final = {
    "model": "r.model_id",
    "prompt": "CASE r.prompt_id WHEN '' THEN '' ELSE r.prompt_id || '@' || r.prompt_version END",
    "feature": "r.feature",
    "collection": "c.collection_id",
}
_PROMPT_NAMES: Final = "SELECT id FROM prompts WHERE name = ? COLLATE NOCASE"
_IN_COLLECTION: Final = "SELECT 1 FROM request_collections f WHERE f.request_id = r.id"
_COLLECTION_NAMES: Final = "SELECT id FROM collections WHERE name = ? COLLATE NOCASE"


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

    def span(self, selection: Selection) -> tuple[str, str] | None:
        """When the first and the last of these requests were accepted; None without any."""
        where, parameters = _where(selection)
        row = self._database.read_one(
            f"SELECT min(r.at) AS first, max(r.at) AS last FROM requests r {where}",  # noqa: S608
            parameters,
        )
        return (row["first"], row["last"]) if row is not None and row["first"] else None

    def counts(
        self, selection: Selection, by: GroupBy | None = None, within: Sequence[Stretch] = ()
    ) -> dict[str, Counts]:
        """For each key, in order of the keys; under "" without `by`."""
        source, parameters = _source(selection, by, within)
        rows = self._database.read(
            f"SELECT {_key(by)} AS key, {_COUNTS} {source} GROUP BY 1 ORDER BY 1",
            parameters,
        )
        return {row["key"]: _counts(row) for row in rows}

    def values(
        self, selection: Selection, by: GroupBy | None = None, within: Sequence[Stretch] = ()
    ) -> Values:
        """What was measured, for each key and metric, in no order."""
        source, parameters = _source(selection, by, within)
        columns = ", ".join(f"r.{metric}" for metric in METRICS)
        found: Values = {}
        rows = self._database.stream(f"SELECT {_key(by)}, {columns} {source}", parameters)
        for key, *measured in rows:
            arrays = found.get(key)
            if arrays is None:
                arrays = found[key] = {metric: array("d") for metric in METRICS}
            for kept, value in zip(arrays.values(), measured, strict=True):
                if value is not None:
                    kept.append(value)
        return found

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
            "SELECT r.*, (SELECT json_group_array(collection_id) FROM request_collections"  # noqa: S608
            f" WHERE request_id = r.id) AS collections FROM requests r {where}"
            " ORDER BY r.at DESC, r.seq DESC LIMIT ?",
            (*parameters, limit),
        )
        return map(_fact, rows)


def _key(by: GroupBy | None) -> str:
    return "''" if by is None else _KEYS.get(by, "s.key")


def _source(
    selection: Selection, by: GroupBy | None, within: Sequence[Stretch]
) -> tuple[str, tuple[Any, ...]]:
    where, parameters = _where(selection)
    if by == "collection":
        return f"FROM requests r{_COLLECTIONS} {where}", parameters
    if by is None or by in _KEYS:
        return f"FROM requests r {where}", parameters
    listed = json.dumps([[item.key, stored(item.start), stored(item.end)] for item in within])
    return f"FROM {_STRETCHES} {where}", (listed, *parameters)


def _where(selection: Selection) -> tuple[str, tuple[Any, ...]]:
    terms: list[str] = []
    parameters: list[Any] = []

    def add(term: str, *values: Any) -> None:
        terms.append(term)
        parameters.extend(values)

    if selection.since:
        add("r.at >= ?", selection.since)
    if selection.until:
        add("r.at < ?", selection.until)
    if selection.feature:
        add("r.feature = ?", selection.feature)
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
    if selection.status:
        add("r.status = ?", selection.status)
    if selection.error_kind:
        add("r.error_kind = ?", selection.error_kind)
    return (f"WHERE {' AND '.join(terms)}" if terms else ""), tuple(parameters)


def _counts(row: Row) -> Counts:
    if not row["requests"]:
        return NOTHING
    return Counts(**{name: row[name] for name in row.keys() if name != "key"})  # noqa: SIM118


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
        ),
        RequestEnd(
            status=row["status"],
            error_kind=row["error_kind"],
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
            refused=bool(row["refused"]),
        ),
        row["turn_id"] or "",
    )
