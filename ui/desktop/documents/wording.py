"""How numbers, kinds and states of documents are said. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ui.desktop.language import tr, tr_n
from ui.desktop.widgets.labels import Tone
from workbench.domain.document import Document, DocumentStatus
from workbench.domain.ingestion import FileSkipped, IngestProgress, IngestReport, Scanning

_MOST_DETAILS = 200
_REASONS = {
    "duplicate": (tr("duplicate"), tr("duplicates")),
    "unsupported": (tr("unsupported"), tr("unsupported")),
    "empty": (tr("empty"), tr("empty")),
    "unreadable": (tr("unreadable"), tr("unreadable")),
}
_ICONS = {
    tr("PDF"): "file-text",
    tr("DOCX"): "file-text",
    tr("TXT"): "file-text",
    tr("CSV"): "file-spreadsheet",
    tr("TSV"): "file-spreadsheet",
    tr("HTML"): "globe",
    tr("HTM"): "globe",
    tr("MD"): "file-code",
    tr("EML"): "mail",
}
_STATES: dict[DocumentStatus, tuple[str, Tone, str]] = {
    DocumentStatus.WAITING: (tr("Waiting"), "muted", "clock"),
    DocumentStatus.PENDING: (tr("Indexing"), "accent_text", "loader-circle"),
    DocumentStatus.READY: (tr("Ready"), "ok", "circle-check"),
    DocumentStatus.FAILED: (tr("Failed"), "danger", "circle-alert"),
}


def icon_of(document: Document) -> str:
    """By its suffix: a file that could not be read has no other kind."""
    return _ICONS.get(kind_of(document), "file")


def state_of(status: DocumentStatus) -> tuple[str, Tone, str]:
    """Word, tone and icon."""
    return _STATES[status]


def kind_of(document: Document) -> str:
    """What a person calls the format."""
    suffix = document.name.rpartition(".")[2]
    is_suffix = "." in document.name and 0 < len(suffix) <= 5
    return suffix.upper() if is_suffix else tr("Text")


def count(n: int, one: str, many: str = "") -> str:
    return f"{n:,} {one if n == 1 else many or one + 's'}"


def size_of(size_bytes: int) -> str:
    size = float(size_bytes)
    for unit in ("bytes", "KB", "MB", "GB"):
        if size < 1000 or unit == "GB":
            return f"{size:,.0f} {unit}" if unit == "bytes" else f"{size:,.1f} {unit}"
        size /= 1000
    raise AssertionError("unreachable: the last unit always fits")


def day_of(stamp: str) -> str:
    """The day and minute of an ISO time stamp."""
    return stamp[:16].replace("T", " ")


def facts_line(document: Document) -> str:
    """One quiet line under the name: why it failed, or what is in it."""
    if document.status is DocumentStatus.FAILED:
        return document.error
    parts = [kind_of(document), size_of(document.size_bytes)]
    if document.n_pages:
        parts.append(tr_n("{n:,} page", "{n:,} pages", document.n_pages))
    if document.n_chunks:
        parts.append(tr_n("{n:,} chunk", "{n:,} chunks", document.n_chunks))
    return " · ".join(parts)


def time_left(seconds: float) -> str:
    if seconds < 10:
        return tr("a few seconds left")
    if seconds < 90:
        return tr("about {seconds} s left", seconds=round(seconds / 10) * 10)
    if seconds < 5400:
        return tr("about {seconds} min left", seconds=round(seconds / 60))
    return tr("about {seconds:.1f} h left", seconds=seconds / 3600)


def progress_line(
    event: Scanning | IngestProgress | None, *, is_held: bool = False, is_paused: bool = False
) -> str:
    """`is_held`: it waits while an answer is written. `is_paused`: by the person."""
    match event:
        case None:
            return tr("Starting…")
        case Scanning(found):
            return tr(
                "Looking for documents: {amount} found",
                amount=tr_n("{n:,} file", "{n:,} files", found),
            )
        case IngestProgress():
            parts = [
                tr(
                    "{files_done:,} of {amount}",
                    files_done=event.files_done,
                    amount=tr_n("{n:,} file", "{n:,} files", event.files_total),
                )
            ]
            if event.pages_done:
                parts.append(tr_n("{n:,} page", "{n:,} pages", event.pages_done))
            if event.chunks_total:
                parts.append(
                    tr(
                        "{chunks_done:,} of {amount}",
                        chunks_done=event.chunks_done,
                        amount=tr_n("{n:,} chunk", "{n:,} chunks", event.chunks_total),
                    )
                )
            if is_paused:
                parts.append(tr("paused"))
            elif is_held:
                parts.append(tr("goes on when the answer is written"))
            elif event.seconds_left is not None:
                parts.append(time_left(event.seconds_left))
            return " · ".join(parts)


def fraction_of(event: Scanning | IngestProgress | None) -> float | None:
    """Reading and indexing count half each; None while nobody knows."""
    if not isinstance(event, IngestProgress) or not event.files_total:
        return None
    files = event.files_done / event.files_total
    chunks = event.chunks_done / event.chunks_total if event.chunks_total else files
    return 0.5 * files + 0.5 * min(chunks, files if files < 1 else 1.0)


def skipped_line(skipped: Sequence[FileSkipped]) -> str:
    """“12 files skipped: 10 duplicates, 2 unsupported”; empty if there were none."""
    if not skipped:
        return ""
    counts = Counter(item.reason for item in skipped)
    parts = []
    for reason, n in counts.most_common():
        one, many = _REASONS.get(reason, (reason, reason))
        parts.append(f"{n:,} {one if n == 1 else many}")
    return tr(
        "{amount} skipped: {parts}",
        amount=tr_n("{n:,} file", "{n:,} files", len(skipped)),
        parts=", ".join(parts),
    )


def skipped_details(skipped: Sequence[FileSkipped]) -> str:
    lines = [f"{item.path} — {item.detail or item.reason}" for item in skipped[:_MOST_DETAILS]]
    if len(skipped) > _MOST_DETAILS:
        lines.append(tr("… and {n_skipped:,} more", n_skipped=len(skipped) - _MOST_DETAILS))
    return "\n".join(lines)


def report_line(report: IngestReport) -> str:
    """What an import came to, in one line."""
    n_failed = len(report.failed)
    n_added = len(report.added) - n_failed
    parts = (
        [tr("{amount} added", amount=tr_n("{n:,} document", "{n:,} documents", n_added))]
        if n_added
        else []
    )
    if n_failed:
        parts.append(
            tr("{amount} could not be read", amount=tr_n("{n:,} file", "{n:,} files", n_failed))
        )
    skipped = skipped_line(report.skipped)
    if skipped:
        parts.append(skipped)
    return ". ".join(parts) + "." if parts else tr("Nothing to add was found.")
