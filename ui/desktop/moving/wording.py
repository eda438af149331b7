"""Backups in words. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from ui.desktop.language import tr, tr_n
from ui.desktop.widgets.row_list import Row
from workbench.domain.backup import Snapshot


def snapshot_row(one: Snapshot) -> Row:
    made = one.created_at[:16].replace("T", " ")
    below = tr(
        "{files:,} files, {megabytes:,.1f} MB: {holds}",
        files=len(one.files),
        megabytes=one.size_bytes / 1e6,
        holds=counts_line(one.counts),
    )
    mark = tr("with models") if one.with_models else ""
    return Row(f"{made} UTC", below, mark, "muted", one.id)


def counts_line(counts: Mapping[str, int]) -> str:
    """`3 conversations, 12 documents`; nothing is said of what is not there."""
    said = [_counted(name, n) for name, n in counts.items() if n]
    return ", ".join(said) or tr("nothing")


def _counted(name: str, n: int) -> str:
    match name:
        case "conversations":
            return tr_n("{n:,} conversation", "{n:,} conversations", n)
        case "turns":
            return tr_n("{n:,} answer", "{n:,} answers", n)
        case "collections":
            return tr_n("{n:,} collection", "{n:,} collections", n)
        case "documents":
            return tr_n("{n:,} document", "{n:,} documents", n)
        case "prompts":
            return tr_n("{n:,} prompt", "{n:,} prompts", n)
        case "datasets":
            return tr_n("{n:,} data set", "{n:,} data sets", n)
        case "training_sets":
            return tr_n("{n:,} training set", "{n:,} training sets", n)
        case "pipelines":
            return tr_n("{n:,} pipeline", "{n:,} pipelines", n)
        case "eval_runs":
            return tr_n("{n:,} evaluation", "{n:,} evaluations", n)
        case _:
            return f"{n:,} {name}"
