"""A trace as OTLP JSON: OpenTelemetry's spans, with its attribute names for generative AI.

Pure. Source: opentelemetry-proto (JSON Protobuf encoding: ids in hex, 64-bit numbers as text) and
OpenTelemetry's semantic conventions for generative AI, `gen_ai.*`; what has no name there begins
with `workbench.`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from workbench.domain.request_fact import RequestFact
from workbench.domain.time_buckets import from_stored, microseconds
from workbench.domain.trace import Fact, Step

PROVIDER: Final = "llama.cpp"
_OPERATIONS: Final = {"chat": "chat", "ask": "chat"}
_INTERNAL, _CLIENT = 1, 3
_OK, _ERROR = 1, 2
_STEP_OPERATIONS: Final = {"retrieval": "retrieval", "generation": "chat"}
_KNOWN: Final = {
    "input_tokens": "gen_ai.usage.input_tokens",
    "output_tokens": "gen_ai.usage.output_tokens",
    "reused_tokens": "gen_ai.usage.cache_read.input_tokens",
    "model": "gen_ai.request.model",
}


def document(requests: Sequence[tuple[RequestFact, Sequence[Step]]]) -> dict[str, Any]:
    """One `ExportTraceServiceRequest` with all these requests."""
    spans = [span for fact, steps in requests for span in spans_of(fact, steps)]
    return {
        "resourceSpans": [
            {
                "resource": {"attributes": attributes({"service.name": "ai-workbench"})},
                "scopeSpans": [{"scope": {"name": "workbench"}, "spans": spans}],
            }
        ]
    }


def spans_of(fact: RequestFact, steps: Sequence[Step]) -> Iterator[dict[str, Any]]:
    """The request, then its steps under it."""
    begin, end = fact.begin, fact.end
    trace_id = hashlib.sha256(begin.id.encode()).hexdigest()[:32]
    root = _span_id(begin.id, 0)
    lasted = end.total_s or 0.0
    operation = _OPERATIONS.get(begin.feature, "text_completion")
    known: dict[str, Fact | None] = {
        "gen_ai.operation.name": operation,
        "gen_ai.provider.name": PROVIDER,
        "gen_ai.request.model": begin.model or None,
        "gen_ai.usage.input_tokens": end.prompt_tokens,
        "gen_ai.usage.output_tokens": end.completion_tokens,
        "gen_ai.usage.cache_read.input_tokens": end.reused_tokens,
        "gen_ai.response.time_to_first_chunk": end.first_token_s,
        "error.type": end.error_kind or None,
        "workbench.request.id": begin.id,
        "workbench.feature": begin.feature,
        "workbench.status": end.status,
        "workbench.release": begin.release or None,
        "workbench.prompt.id": begin.prompt_id or None,
        "workbench.prompt.version": begin.prompt_version,
        "workbench.citations": end.n_citations,
        "workbench.refused": end.refused,
        "workbench.profile": begin.profile or None,
        "workbench.adapters": end.adapters or None,
        "workbench.guard": end.guard or None,
        "workbench.guard.families": end.guard_families or None,
        "workbench.energy.watt_hours": end.energy_wh,
    }
    yield _span(trace_id, root, "", f"{operation} {begin.model}".strip(), _CLIENT) | {
        **_times(from_stored(begin.at), 0.0, lasted),
        "attributes": attributes(known),
        "status": {"code": _ERROR if end.status == "failed" else _OK},
    }
    for ordinal, step in enumerate(steps, 1):
        known = {"gen_ai.operation.name": _STEP_OPERATIONS.get(step.name)}
        known |= {
            _KNOWN.get(name, f"workbench.{name}"): value for name, value in step.facts.items()
        }
        yield _span(trace_id, _span_id(begin.id, ordinal), root, step.name, _INTERNAL) | {
            **_times(from_stored(begin.at), step.start_s, step.duration_s),
            "attributes": attributes(known),
            "status": {"code": _ERROR if step.outcome == "failed" else _OK},
        }


def attributes(values: Mapping[str, Fact | None]) -> list[dict[str, Any]]:
    """What is None is left out."""
    return [
        {"key": name, "value": _value(value)} for name, value in values.items() if value is not None
    ]


def _value(value: Fact) -> dict[str, Any]:
    match value:
        case bool():
            return {"boolValue": value}
        case int():
            return {"intValue": str(value)}
        case float():
            return {"doubleValue": value}
        case str():
            return {"stringValue": value}
        case _:
            return {"arrayValue": {"values": [_value(item) for item in value]}}


def _span(trace_id: str, span_id: str, parent: str, name: str, kind: int) -> dict[str, Any]:
    return {
        "traceId": trace_id,
        "spanId": span_id,
        "parentSpanId": parent,
        "name": name,
        "kind": kind,
    }


def _times(at: datetime, start_s: float, duration_s: float) -> dict[str, str]:
    start = microseconds(at) * 1_000 + round(start_s * 1e9)
    return {
        "startTimeUnixNano": str(start),
        "endTimeUnixNano": str(start + round(duration_s * 1e9)),
    }


def _span_id(request_id: str, ordinal: int) -> str:
    return hashlib.sha256(f"{request_id}/{ordinal}".encode()).hexdigest()[:16]
