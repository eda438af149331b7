"""How figures of passages, hits and tests are put into words. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import PurePath

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
MODES: dict[Mode, str] = {"hybrid": "Both", "keyword": "Words", "dense": "Meaning"}
FRESHNESS: dict[Freshness, tuple[str, Tone, str]] = {
    Freshness.CURRENT: ("As its file is", "ok", "circle-check"),
    Freshness.CHANGED: ("Its file has changed", "warn", "triangle-alert"),
    Freshness.GONE: ("Its file is gone", "muted", "info"),
}
STATES: dict[DocumentStatus, tuple[str, Tone, str]] = {
    DocumentStatus.WAITING: ("Waiting", "muted", "clock"),
    DocumentStatus.PENDING: ("Indexing", "accent_text", "loader-circle"),
    DocumentStatus.READY: ("Ready", "ok", "circle-check"),
    DocumentStatus.FAILED: ("Failed", "danger", "circle-alert"),
}
_SNIPPET = 240


def count(n: int, what: str) -> str:
    return f"{n:,} {what}" if n == 1 else f"{n:,} {what}s"


def kind(document: Document) -> str:
    """What a person calls the format."""
    return PurePath(document.name).suffix.lstrip(".").upper() or "Text"


def snippet(text: str) -> str:
    return " ".join(text.split())[:_SNIPPET]


def place(passage: Passage) -> str:
    """Page and heading, as much as there is."""
    parts = [f"page {passage.page}"] if passage.page else []
    parts += [passage.heading] if passage.heading else []
    return ", ".join(parts) or (f"character {passage.start:,}" if passage.start else "beginning")


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
    parts = [f"{count(len(trace.hits), 'passage')} in {1000 * trace.took_s:.0f} ms"]
    if trace.reranker:
        parts.append(f"put in order by {trace.reranker} in {1000 * trace.rerank_s:.0f} ms")
    return " · ".join([*parts, *([trace.note] if trace.note else [])])


def prompt_line(preview: PromptPreview) -> str:
    if preview.problem:
        return preview.problem
    n_in = sum(one.fits for one in preview.passages)
    out = len(preview.passages) - n_in
    said = (
        f"{count(n_in, 'passage')}, {preview.n_tokens:,} of {preview.n_ctx:,} tokens for"
        f" {preview.model}: {preview.n_frame:,} for instruction and question,"
        f" at most {preview.n_answer:,} left for the answer"
    )
    return f"{said}. {count(out, 'passage')} did not fit." if out else f"{said}."


def prompt_rows(preview: PromptPreview) -> list[list[str]]:
    return [
        [
            f"{number}",
            where(one.passage),
            f"{one.n_tokens:,}" if one.fits else "does not fit",
        ]
        for number, one in enumerate(preview.passages, start=1)
    ]


def figures_row(name: str, one: ModeFigures) -> list[str]:
    return [
        name,
        f"{one.ndcg:.3f}",
        f"{one.recall:.3f}",
        f"{one.mrr:.3f}",
        f"{one.p50_ms:.0f} ms",
        f"{one.p95_ms:.0f} ms",
    ]


def run_line(run: SearchTestRun) -> str:
    figures = run.figures
    parts = [
        f"{moment(run.at)}: {count(figures.n_questions, 'question')} over"
        f" {count(run.n_chunks, 'passage')}, {run.embedder}, order {run.rerank}"
    ]
    if figures.missed:
        parts.append(f"nothing right found for {len(figures.missed):,}")
    if figures.unknown:
        parts.append(f"{count(len(figures.unknown), 'right document')} not in the collection")
    return "; ".join(parts) + "."


def right_line(right: tuple[RightAnswer, ...]) -> str:
    said = []
    for one in right:
        if one.is_gone:
            said.append(f"{one.document} (the passage is gone)")
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
        "can be repaired" if one.trouble.can_be_repaired else "cannot be repaired here",
    ]


def verify_line(report: VerifyReport) -> str:
    of = (
        f"{count(report.n_documents, 'document')}, {count(report.n_chunks, 'passage')},"
        f" {report.n_indexed:,} in the index"
    )
    waiting = f"; {count(report.n_waiting, 'document')} waiting" if report.n_waiting else ""
    if report.is_sound:
        return f"Database, full text, index and files agree: {of}{waiting}."
    return f"{count(len(report.findings), 'thing')} not as they should be: {of}{waiting}."


def stats_rows(one: CollectionStats) -> list[tuple[str, str]]:
    coverage = one.coverage
    rows = [
        ("Documents", f"{one.n_documents:,} ({said(one.statuses) or 'none'})"),
        ("Pages", f"{one.n_pages:,}"),
        ("Passages", f"{one.n_chunks:,}"),
        ("Text", count(one.n_chars, "character")),
        ("Files", f"{megabytes(one.n_bytes)} ({said(one.types) or 'none'})"),
        ("Languages", said(one.languages) or NONE),
        ("Freshness", said(one.freshness) or NONE),
        ("Last added", moment(one.last_added) if one.last_added else NONE),
    ]
    if one.last_sync:
        rows.append(("Last sync", moment(one.last_sync)))
    if one.n_left_out:
        rows.append(("Left out", count(one.n_left_out, "file") + " of linked folders"))
    rows += [
        ("Found by words", f"{coverage.by_words:.0%} of documents"),
        ("Found by meaning", f"{coverage.by_meaning:.0%} of passages"),
        ("Text in passages", f"{coverage.of_text:.1%}"),
    ]
    return rows


def moment(at: str) -> str:
    return f"{datetime.fromisoformat(at).astimezone():%Y-%m-%d %H:%M}"


def megabytes(n: int) -> str:
    return f"{n / 1_000_000:,.1f} MB" if n >= 100_000 else f"{n / 1_000:,.1f} kB"


def said(counts: Mapping[str, int], most: int = 8) -> str:
    shown = [f"{n:,} {word}" for word, n in list(counts.items())[:most]]
    rest = sum(list(counts.values())[most:])
    return ", ".join([*shown, *([f"{rest:,} others"] if rest else [])])


def _ranked(score: float | None, rank: int | None, digits: int) -> str:
    """The score, and the rank in its own search; a dot if the search did not list it."""
    if score is None:
        return NONE
    return f"{score:.{digits}f}  #{rank}" if rank is not None else f"{score:.{digits}f}  ·"
