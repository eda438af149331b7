"""Write the fact row of a request, within a transaction that the caller has begun."""

from __future__ import annotations

import json
import sqlite3
from typing import Final

from workbench.domain.request_fact import RequestBegin, RequestEnd
from workbench.storage.codec import storable
from workbench.storage.trace_rows import write_steps

# What kept a request `r` from its answer: what is stored, or the rails that held it back.
ERROR_KIND: Final = (
    "CASE WHEN r.guard IN ('in', 'out') AND r.error_kind = '' THEN 'guard' ELSE r.error_kind END"
)


def begin_request(
    connection: sqlite3.Connection, begin: RequestBegin, turn_id: str | None = None
) -> None:
    connection.execute(
        "INSERT INTO requests(id, turn_id, at, feature, model_id, model, prompt_id,"
        " prompt_version, prompt_hash, release, profile, language, input_chars, status)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open')",
        (
            begin.id,
            turn_id,
            begin.at,
            begin.feature,
            begin.model_id,
            storable(begin.model),
            begin.prompt_id,
            begin.prompt_version,
            begin.prompt_hash,
            begin.release,
            storable(begin.profile),
            begin.language,
            begin.input_chars,
        ),
    )
    connection.executemany(
        "INSERT INTO request_collections(request_id, collection_id) VALUES (?, ?)",
        [(begin.id, collection_id) for collection_id in begin.collection_ids],
    )


def end_request(connection: sqlite3.Connection, request_id: str, end: RequestEnd) -> None:
    """The first end counts: what fails after an answer is complete does not undo it."""
    no_model = "" if end.model_asked else ", model_id = '', model = ''"
    other = end.model_asked and end.model_id is not None
    done = connection.execute(
        "UPDATE requests SET status = ?, error_kind = ?, prompt_tokens = ?,"  # noqa: S608 - ours
        " completion_tokens = ?, reused_tokens = ?, queue_s = ?, first_token_s = ?, total_s = ?,"
        " tokens_per_second = ?, retrieval_s = ?, n_hits = ?, n_passages = ?, best_score = ?,"
        " n_citations = ?, refused = ?, cached = ?, adapters = ?, output_chars = ?, guard = ?,"
        " guard_findings = ?, guard_families = ?, energy_wh = ?, energy_source = ?,"
        " release = coalesce(?, release),"
        " model_id = CASE WHEN ? THEN ? ELSE model_id END,"
        f" model = CASE WHEN ? THEN ? ELSE model END{no_model}"
        " WHERE id = ? AND status = 'open'",
        (
            end.status,
            end.error_kind,
            end.prompt_tokens,
            end.completion_tokens,
            end.reused_tokens,
            end.queue_s,
            end.first_token_s,
            end.total_s,
            end.tokens_per_second,
            end.retrieval_s,
            end.n_hits,
            end.n_passages,
            end.best_score,
            end.n_citations,
            int(end.refused),
            int(end.cached),
            storable(json.dumps(end.adapters, ensure_ascii=False)),
            end.output_chars,
            end.guard,
            end.guard_findings,
            json.dumps(end.guard_families),
            end.energy_wh,
            end.energy_source,
            end.release,
            other,
            end.model_id,
            other,
            storable(end.model),
            request_id,
        ),
    )
    if done.rowcount:
        write_steps(connection, request_id, end.steps)


def interrupt_open_requests(connection: sqlite3.Connection) -> int:
    """What a crash left open; how many that were."""
    return connection.execute(
        "UPDATE requests SET status = 'interrupted' WHERE status = 'open'"
    ).rowcount
