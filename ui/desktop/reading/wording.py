"""How figures of passages, hits and tests are put into words. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import PurePath

from ui.desktop.language import tr, tr_n
from ui.desktop.widgets.labels import Tone
from workbench.domain.document import Document, DocumentStatus, Passage
from workbench.domain.library_stats import CollectionStats, Freshness
from workbench.domain.retrieval import Hit, RetrievalTrace
from workbench.domain.search_options import Mode
from workbench.domain.search_test import ModeFigures, SearchTestRun
from workbench.domain.verification import Finding, VerifyReport
from workbench.services.prompts.prompt_preview import PromptPreview
from workbench.services.retrieval.search_tests import RightAnswer

NONE = "–"
MODES: dict[Mode, str] = {"hybrid": tr("Both"), "keyword": tr("Words"), "dense": tr("Meaning")}
FRESHNESS: dict[Freshness, tuple[str, Tone, str]] = {
    Freshness.CURRENT: (tr("As its file is"), "ok", "circle-check"),
    Freshness.CHANGED: (tr("Its file has changed"), "warn", "triangle-alert"),
    Freshness.GONE: (tr("Its file is gone"), "muted", "info"),
    Freshness.KEPT: (tr("Came with an archive"), "muted", "info"),
}
STATES: dict[DocumentStatus, tuple[str, Tone, str]] = {
    DocumentStatus.WAITING: (tr("Waiting"), "muted", "clock"),
    DocumentStatus.PENDING: (tr("Indexing"), "accent_text", "loader-circle"),
    DocumentStatus.READY: (tr("Ready"), "ok", "circle-check"),
    DocumentStatus.FAILED: (tr("Failed"), "danger", "circle-alert"),
}
_SNIPPET = 240


def count(n: int, what: str) -> str:
    return f"{n:,} {what}" if n == 1 else f"{n:,} {what}s"


def kind(document: Document) -> str:
    """What a person calls the format."""
    return PurePath(document.name).suffix.lstrip(".").upper() or tr("Text")


def snippet(text: str) -> str:
    return " ".join(text.split())[:_SNIPPET]


def place(passage: Passage) -> str:
    """Page and heading, as much as there is."""
    parts = [tr("page {page}", page=passage.page)] if passage.page else []
    parts += [passage.heading] if passage.heading else []
    return ", ".join(parts) or (
        tr("character {start:,}", start=passage.start) if passage.start else tr("beginning")
    )


def where(passage: Passage) -> str:
    """Document and place."""
    return f"{passage.document}, {place(passage)}"


def hit_row(number: int, hit: Hit) -> list[str]:
    return [
        f"{number}",
        where(hit.passage),
        _ranked(hit.dense_score, hit.dense_rank, 3),
        _ranked(hit.keyword_score, hit.keyword_rank, 1),
        f"{hit.fused_score:.4f}",
        NONE if hit.rerank_score is None else f"{hit.rerank_score:.3f}",
        "yes" if hit.used else "",
    ]


def trace_line(trace: RetrievalTrace) -> str:
    parts = [
        tr(
            "{amount} in {what:.0f} ms",
            amount=tr_n("{n:,} passage", "{n:,} passages", len(trace.hits)),
            what=1000 * trace.took_s,
        )
    ]
    if trace.reranker:
        parts.append(
            tr(
                "put in order by {reranker} in {what:.0f} ms",
                reranker=trace.reranker,
                what=1000 * trace.rerank_s,
            )
        )
    return " · ".join([*parts, *([trace.note] if trace.note else [])])


def prompt_line(preview: PromptPreview) -> str:
    if preview.problem:
        return preview.problem
    n_in = sum(one.fits for one in preview.passages)
    out = len(preview.passages) - n_in
    said = tr(
        "{amount}, {n_tokens:,} of {n_ctx:,} tokens for"
        " {model}: {n_frame:,} for instruction and question,"
        " at most {n_answer:,} left for the answer",
        amount=tr_n("{n:,} passage", "{n:,} passages", n_in),
        n_tokens=preview.n_tokens,
        n_ctx=preview.n_ctx,
        model=preview.model,
        n_frame=preview.n_frame,
        n_answer=preview.n_answer,
    )
    return (
        tr(
            "{said}. {amount} did not fit.",
            said=said,
            amount=tr_n("{n:,} passage", "{n:,} passages", out),
        )
        if out
        else f"{said}."
    )


def prompt_rows(preview: PromptPreview) -> list[list[str]]:
    return [
        [
            f"{number}",
            where(one.passage),
            f"{one.n_tokens:,}" if one.fits else tr("does not fit"),
        ]
        for number, one in enumerate(preview.passages, start=1)
    ]


def figures_row(name: str, one: ModeFigures) -> list[str]:
    return [
        name,
        f"{one.ndcg:.3f}",
        f"{one.recall:.3f}",
        f"{one.mrr:.3f}",
        tr("{p50_ms:.0f} ms", p50_ms=one.p50_ms),
        tr("{p95_ms:.0f} ms", p95_ms=one.p95_ms),
    ]


def run_line(run: SearchTestRun) -> str:
    figures = run.figures
    parts = [
        tr(
            "{moment}: {amount} over {amount_2}, {embedder}, order {rerank}",
            moment=moment(run.at),
            amount=tr_n("{n:,} question", "{n:,} questions", figures.n_questions),
            amount_2=tr_n("{n:,} passage", "{n:,} passages", run.n_chunks),
            embedder=run.embedder,
            rerank=run.rerank,
        )
    ]
    if figures.missed:
        parts.append(tr("nothing right found for {n_missed:,}", n_missed=len(figures.missed)))
    if figures.unknown:
        parts.append(
            tr(
                "{amount} not in the collection",
                amount=tr_n("{n:,} right document", "{n:,} right documents", len(figures.unknown)),
            )
        )
    return "; ".join(parts) + "."


def right_line(right: tuple[RightAnswer, ...]) -> str:
    said = []
    for one in right:
        if one.is_gone:
            said.append(tr("{document} (the passage is gone)", document=one.document))
        elif one.passage is not None:
            said.append(f"{one.document}, {place(one.passage)}")
        else:
            said.append(one.document)
    return "; ".join(said) or NONE


def finding_row(one: Finding) -> list[str]:
    return [
        one.where,
        one.trouble.value[:1].upper() + one.trouble.value[1:],
        f"{one.n:,}",
        tr("can be repaired") if one.trouble.can_be_repaired else tr("cannot be repaired here"),
    ]


def verify_line(report: VerifyReport) -> str:
    of = tr(
        "{amount}, {amount_2}, {n_indexed:,} in the index",
        amount=tr_n("{n:,} document", "{n:,} documents", report.n_documents),
        amount_2=tr_n("{n:,} passage", "{n:,} passages", report.n_chunks),
        n_indexed=report.n_indexed,
    )
    waiting = (
        tr("; {amount} waiting", amount=tr_n("{n:,} document", "{n:,} documents", report.n_waiting))
        if report.n_waiting
        else ""
    )
    if report.is_sound:
        return tr(
            "Database, full text, index and files agree: {of}{waiting}.", of=of, waiting=waiting
        )
    return tr(
        "{amount} not as they should be: {of}{waiting}.",
        amount=tr_n("{n:,} thing", "{n:,} things", len(report.findings)),
        of=of,
        waiting=waiting,
    )


def stats_rows(one: CollectionStats) -> list[tuple[str, str]]:
    coverage = one.coverage
    rows = [
        (tr("Documents"), f"{one.n_documents:,} ({said(one.statuses) or tr('none')})"),
        (tr("Pages"), f"{one.n_pages:,}"),
        (tr("Passages"), f"{one.n_chunks:,}"),
        (tr("Text"), tr_n("{n:,} character", "{n:,} characters", one.n_chars)),
        (tr("Files"), f"{megabytes(one.n_bytes)} ({said(one.types) or tr('none')})"),
        (tr("Languages"), said(one.languages) or NONE),
        (tr("Freshness"), said(one.freshness) or NONE),
        (tr("Last added"), moment(one.last_added) if one.last_added else NONE),
    ]
    if one.last_sync:
        rows.append((tr("Last sync"), moment(one.last_sync)))
    if one.n_left_out:
        rows.append(
            (
                tr("Left out"),
                tr_n("{n:,} file", "{n:,} files", one.n_left_out) + tr(" of linked folders"),
            )
        )
    rows += [
        (tr("Found by words"), tr("{by_words:.0%} of documents", by_words=coverage.by_words)),
        (
            tr("Found by meaning"),
            tr("{by_meaning:.0%} of passages", by_meaning=coverage.by_meaning),
        ),
        (tr("Text in passages"), f"{coverage.of_text:.1%}"),
    ]
    return rows


def moment(at: str) -> str:
    return f"{datetime.fromisoformat(at).astimezone():%Y-%m-%d %H:%M}"


def megabytes(n: int) -> str:
    return tr("{n:,.1f} MB", n=n / 1_000_000) if n >= 100_000 else tr("{n:,.1f} kB", n=n / 1_000)


def said(counts: Mapping[str, int], most: int = 8) -> str:
    shown = [f"{n:,} {word}" for word, n in list(counts.items())[:most]]
    rest = sum(list(counts.values())[most:])
    return ", ".join([*shown, *([tr("{rest:,} others", rest=rest)] if rest else [])])


def _ranked(score: float | None, rank: int | None, digits: int) -> str:
    """The score, and the rank in its own search; a dot if the search did not list it."""
    if score is None:
        return NONE
    return f"{score:.{digits}f}  #{rank}" if rank is not None else f"{score:.{digits}f}  ·"
