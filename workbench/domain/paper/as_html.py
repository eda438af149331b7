"""A sheet as one page of HTML that loads nothing. Pure."""

from __future__ import annotations

from html import escape
from typing import assert_never

from workbench.domain.paper.sheet import (
    Block,
    Compared,
    Heading,
    Paragraph,
    Quoted,
    Sheet,
    Table,
)

_STYLE = (
    "body{font:14px/1.5 Inter,system-ui,sans-serif;color:#171a23;background:#fff;max-width:900px;"
    "margin:32px auto;padding:0 20px}h1{font-size:24px}h2{font-size:17px;margin-top:28px}"
    "h3{font-size:14px;margin-top:20px}table{border-collapse:collapse;width:100%;margin:8px 0}"
    "th{text-align:left;color:#525c72;font-weight:600}td,th{padding:5px 10px 5px 0;"
    "border-bottom:1px solid #e3e6ee;vertical-align:top;overflow-wrap:anywhere}"
    ".muted{color:#525c72}.good{color:#17633b}.bad{color:#a3261f;font-weight:600}"
    "pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f5f6fa;padding:10px 12px;"
    "border-radius:8px;font:13px/1.5 inherit}del{background:#fbe1df;color:#7d1d17}"
    "ins{background:#d9f2e3;color:#0f4d2c;text-decoration:none}footer{color:#525c72;margin-top:32px;"
    "font-size:12px}@media print{body{margin:0;max-width:none}tr{break-inside:avoid}}"
)


def as_html(sheet: Sheet) -> str:
    title = escape(sheet.title)
    body = "\n".join(map(_block, sheet.blocks))
    foot = f"<footer>{escape(sheet.foot)}</footer>" if sheet.foot else ""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">"
        f"<title>{title}</title><style>{_STYLE}</style></head><body><h1>{title}</h1>\n"
        f"{body}\n{foot}</body></html>\n"
    )


def _block(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"<h{level}>{escape(text)}</h{level}>"
        case Paragraph(text, tone):
            mark = "" if tone == "plain" else f' class="{tone}"'
            return f"<p{mark}>{escape(text)}</p>"
        case Quoted(text):
            return f"<pre>{escape(text)}</pre>"
        case Compared(pieces):
            tags = {"=": "span", "-": "del", "+": "ins"}
            told = "".join(f"<{tags[kind]}>{escape(text)}</{tags[kind]}>" for kind, text in pieces)
            return f"<pre>{told}</pre>"
        case Table(head, rows):
            top = "".join(f"<th>{escape(cell)}</th>" for cell in head)
            lines = "".join(
                f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows
            )
            return f"<table><tr>{top}</tr>{lines}</table>"
        case _:
            assert_never(block)
