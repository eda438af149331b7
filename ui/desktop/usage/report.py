"""A period's figures as a page to print: HTML, or PDF made from it. Figures alone, no pictures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument

from ui.desktop.language import shown, tr
from ui.desktop.usage import wording
from ui.desktop.usage.figures import charts, part_chart, tiles
from ui.desktop.usage.view_model import Overview
from workbench.domain.usage import GroupBy, Selection, Tally
from workbench.errors import WorkspaceReadOnly
from workbench.services.privacy.export_sealing import IN_THE_CLEAR, ExportFiles

FILTER = tr("PDF document (*.pdf);;Web page (*.html)")
_MARGIN_MM = 18
_DOTS_AN_INCH = 150
_STYLE = (
    "body { font-family: Inter, sans-serif; font-size: 10pt; color: #171a23; }"
    "h1 { font-size: 18pt; } h2 { font-size: 12pt; margin-top: 18pt; }"
    "th { text-align: left; color: #525c72; } td, th { padding: 3pt 8pt; }"
    "p { color: #525c72; }"
)


def as_html(overview: Overview, parts: dict[GroupBy, tuple[Tally, ...]]) -> str:
    drawn = charts(overview)
    sections = [
        _table(
            tr("In short"),
            [["", tr("Value"), "", tr("Against the period before")]]
            + [[item.title, item.value, item.foot, item.change] for item in tiles(overview)],
        ),
        *(
            _table(tr("By {by}", by=by), part_chart(by, tallies).rows())
            for by, tallies in parts.items()
        ),
        *(
            _table(tr("{title}, by {unit}", title=data.title, unit=overview.unit), data.rows())
            for data in drawn.values()
        ),
    ]
    made = shown(datetime.now().astimezone(), "%d %b %Y %H:%M")
    title = tr("Usage, {period_text}", period_text=wording.period_text(overview.period))
    filters = _filters(overview.selection)
    return (
        f"<!doctype html><html lang='en'><head><meta charset='utf-8'><title>{escape(title)}</title>"
        f"<style>{_STYLE}</style></head><body><h1>{escape(title)}</h1>"
        f"<p>Time zone {escape(overview.zone)}. {escape(filters)} Made on {made}.</p>"
        f"{''.join(sections)}</body></html>"
    )


def write(html: str, path: Path, files: ExportFiles = IN_THE_CLEAR) -> Path:
    """By the end of the name; where it lies. Raises WorkspaceReadOnly if it cannot be written."""
    is_page = path.suffix.lower() in {".html", ".htm"}
    try:
        return files.write(path, html if is_page else _as_pdf(html))
    except OSError as error:
        raise WorkspaceReadOnly(
            tr("{path} cannot be written.", path=path),
            hint=tr("Choose another place."),
            details=str(error),
        ) from error


def _as_pdf(html: str) -> bytes:
    into = QBuffer()
    into.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(into)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    writer.setResolution(_DOTS_AN_INCH)
    writer.setTitle(tr("Usage"))
    document = QTextDocument()
    document.setHtml(html)
    document.print_(writer)
    return bytes(into.data().data())


def _table(title: str, rows: Sequence[Sequence[str]]) -> str:
    head, *body = rows
    heading = "".join(f"<th>{escape(cell)}</th>" for cell in head)
    lines = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in body
    )
    return f"<h2>{escape(title)}</h2><table><tr>{heading}</tr>{lines}</table>"


def _filters(selection: Selection) -> str:
    names = ("feature", "model", "prompt", "collection", "release", "status")
    chosen = [f"{name} {value}" for name in names if (value := getattr(selection, name))]
    return tr("Only {chosen}.", chosen=", ".join(chosen)) if chosen else tr("All requests.")
