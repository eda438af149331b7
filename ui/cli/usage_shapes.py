"""What `usage` prints: figures and requests as JSON, as lines and as cells of tables."""

from __future__ import annotations

from dataclasses import asdict
from datetime import tzinfo
from typing import Any

from workbench.domain.request_fact import RequestFact
from workbench.domain.time_buckets import from_stored
from workbench.domain.trace import WORDS, Step
from workbench.domain.usage import Counts, Figures, Group, GroupBy, Metric, Spread, Summary
from workbench.domain.usage_cost import Prices

EXPORTED = (
    "id", "at", "feature", "model_id", "model", "prompt_id", "prompt_version", "prompt_hash",
    "release", "collections", "turn_id", "status", "error_kind", "prompt_tokens",
    "completion_tokens", "reused_tokens", "queue_s", "retrieval_s", "first_token_s", "total_s",
    "tokens_per_second", "hits", "passages", "best_score", "citations", "refused", "cached",
    "profile", "adapters", "language", "input_chars", "output_chars", "guard", "guard_findings",
    "guard_families", "energy_wh", "energy_source",
)  # fmt: skip
GROUP_HEADINGS = (
    "REQUESTS", "COMPLETE", "STOPPED", "FAILED", "INTERRUPTED", "TOKENS IN", "TOKENS OUT",
    "FIRST p50", "p95", "p99", "TOTAL p50", "p95", "p99",
)  # fmt: skip
REQUEST_HEADINGS = (
    "WHEN", "FEATURE", "MODEL", "STATUS", "TOKENS IN", "TOKENS OUT", "FIRST", "TOTAL",
)  # fmt: skip
_WHOLE = 0.995
_SECONDS: tuple[tuple[Metric, str], ...] = (
    ("queue_s", "waiting for the model"),
    ("retrieval_s", "searching"),
    ("first_token_s", "first token"),
    ("total_s", "whole request"),
)


def summary_shape(
    summary: Summary, by: GroupBy | None, zone: str, prices: Prices
) -> dict[str, Any]:
    shape: dict[str, Any] = {
        "time_zone": zone,
        "currency": prices.currency,
        "price": prices.used,
        "watts": prices.watts,
        "total": figures_shape(summary.total, prices),
    }
    if by is not None:
        shape["by"] = by
        shape["groups"] = [
            {"key": item.key, "label": item.label, **figures_shape(item.figures, prices)}
            for item in summary.groups
        ]
    return shape


def figures_shape(figures: Figures, prices: Prices) -> dict[str, Any]:
    counts = figures.counts
    return {
        **asdict(counts),
        "success_rate": counts.success_rate,
        "liked_rate": counts.liked_rate,
        "equivalent_cost": prices.cost(counts),
        "watt_hours": prices.watt_hours(counts),
        **{metric: asdict(spread) for metric, spread in figures.spreads.items()},
    }


def fact_shape(fact: RequestFact) -> dict[str, Any]:
    begin, end = fact.begin, fact.end
    return {
        "id": begin.id,
        "at": begin.at,
        "feature": begin.feature,
        "model_id": begin.model_id,
        "model": begin.model,
        "prompt_id": begin.prompt_id,
        "prompt_version": begin.prompt_version,
        "prompt_hash": begin.prompt_hash,
        "release": begin.release,
        "collections": list(begin.collection_ids),
        "turn_id": fact.turn_id,
        "status": end.status,
        "error_kind": end.error_kind,
        "prompt_tokens": end.prompt_tokens,
        "completion_tokens": end.completion_tokens,
        "reused_tokens": end.reused_tokens,
        "queue_s": end.queue_s,
        "retrieval_s": end.retrieval_s,
        "first_token_s": end.first_token_s,
        "total_s": end.total_s,
        "tokens_per_second": end.tokens_per_second,
        "hits": end.n_hits,
        "passages": end.n_passages,
        "best_score": end.best_score,
        "citations": end.n_citations,
        "refused": end.refused,
        "cached": end.cached,
        "profile": begin.profile,
        "adapters": list(end.adapters),
        "language": begin.language,
        "input_chars": begin.input_chars,
        "output_chars": end.output_chars,
        "guard": end.guard,
        "guard_findings": end.guard_findings,
        "guard_families": list(end.guard_families),
        "energy_wh": end.energy_wh,
        "energy_source": end.energy_source,
    }


def summary_lines(summary: Summary, prices: Prices) -> list[str]:
    counts, spreads = summary.total.counts, summary.total.spreads
    if not counts.requests:
        return ["No requests."]
    rate = counts.success_rate
    lines = [
        f"{counts.requests:,} requests to {counts.models:,} models: {counts.complete:,} complete, "
        f"{counts.stopped:,} stopped, {counts.failed:,} failed, "
        f"{counts.interrupted:,} interrupted"
        + (f", {counts.open:,} open" if counts.open else "")
        + (f"; success {rate:.1%}" if rate is not None else ""),
        f"Failed by: {counts.errors_user:,} user, {counts.errors_resource:,} resource, "
        f"{counts.errors_engine:,} engine",
        f"Tokens: {counts.prompt_tokens:,} read, {counts.reused_tokens:,} of them reused, "
        f"{counts.completion_tokens:,} written",
        f"Documents: {counts.retrievals:,} searches, {counts.citations:,} citations, "
        f"{counts.refused:,} without an answer"
        + (f", mean best score {counts.mean_best_score:.2f}" if counts.mean_best_score else ""),
    ]
    lines.append(
        f"Hosted, at the price “{prices.used}”: {prices.currency} {prices.cost(counts):,.2f}; "
        f"energy, {energy_words(counts, prices)}: {prices.watt_hours(counts):,.1f} Wh"
    )
    if counts.guard_hits:
        lines.append(
            f"Rails: {counts.guard_hits:,} requests with findings, "
            f"{counts.errors_guard:,} held back"
        )
    if counts.liked_rate is not None:
        lines.append(f"Rated: {counts.liked:,} liked, {counts.disliked:,} disliked")
    lines += [
        f"Seconds, {name}: {_spread(spreads[metric])}"
        for metric, name in _SECONDS
        if metric in spreads
    ]
    if "tokens_per_second" in spreads:
        lines.append(f"Tokens per second: {_spread(spreads['tokens_per_second'])}")
    return lines


def energy_words(counts: Counts, prices: Prices) -> str:
    """Where the figure comes from."""
    share = counts.measured_s / counts.busy_s if counts.busy_s else 0.0
    if share >= _WHOLE:
        return "measured by this machine's meter"
    estimated = f"estimated at {prices.watts:g} W"
    return f"{share:.0%} measured, the rest {estimated}" if share else estimated


def group_cells(group: Group) -> list[str]:
    counts, spreads = group.figures.counts, group.figures.spreads
    numbers = (
        counts.requests,
        counts.complete,
        counts.stopped,
        counts.failed,
        counts.interrupted,
        counts.prompt_tokens,
        counts.completion_tokens,
    )
    cells = [group.label or "(none)", *(f"{number:,}" for number in numbers)]
    for metric in ("first_token_s", "total_s"):
        spread = spreads.get(metric)
        values = (spread.p50, spread.p95, spread.p99) if spread else (None, None, None)
        cells += [_seconds(value) for value in values]
    return cells


def request_cells(fact: RequestFact, zone: tzinfo) -> list[str]:
    begin, end = fact.begin, fact.end
    status = f"{end.status} ({end.error_kind})" if end.status == "failed" else end.status
    return [
        f"{from_stored(begin.at).astimezone(zone):%Y-%m-%d %H:%M:%S}",
        begin.feature,
        begin.model or "(none)",
        status,
        _number(end.prompt_tokens),
        _number(end.completion_tokens),
        _seconds(end.first_token_s),
        _seconds(end.total_s),
    ]


def step_cells(step: Step) -> list[str]:
    facts = (
        f"{name} {len(value) if isinstance(value, tuple) else value}"
        for name, value in step.facts.items()
    )
    return [
        WORDS[step.name],
        f"{step.start_s:.3f}",
        f"{step.duration_s:.3f}",
        step.outcome,
        ", ".join(facts),
    ]


def _spread(spread: Spread) -> str:
    return f"p50 {spread.p50:.2f}  p95 {spread.p95:.2f}  p99 {spread.p99:.2f}  of {spread.n:,}"


def _number(value: int | None) -> str:
    return "-" if value is None else f"{value:,}"


def _seconds(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
