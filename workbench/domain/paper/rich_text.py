"""A sheet in the few tags that a text widget knows, to look at before it is printed. Pure."""

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


def as_rich_text(sheet: Sheet, muted: str) -> str:
    """`muted`: a colour, `#rrggbb`."""
    return "".join(_block(block, muted) for block in sheet.blocks)


def _block(block: Block, muted: str) -> str:
    match block:
        case Heading(text, level):
            return f"<h{level + 1}>{escape(text)}</h{level + 1}>"
        case Paragraph(text, tone):
            weight = " font-weight:600" if tone in ("good", "bad") else ""
            colour = f" color:{muted};" if tone == "muted" else ""
            return f'<p style="{colour}{weight}">{escape(text)}</p>'
        case Quoted(text):
            return f'<p style="white-space:pre-wrap; margin-left:14px">{escape(text)}</p>'
        case Compared(pieces):
            tags = {"=": ("", ""), "-": ("<s>", "</s>"), "+": ("<b>", "</b>")}
            told = "".join(f"{tags[kind][0]}{escape(text)}{tags[kind][1]}" for kind, text in pieces)
            return f'<p style="white-space:pre-wrap; margin-left:14px">{told}</p>'
        case Table(head, rows):
            top = "".join(
                f'<th align="left" style="color:{muted}">{escape(cell)}</th>' for cell in head
            )
            lines = "".join(
                f"<tr>{''.join(f'<td>{_breakable(cell)}</td>' for cell in row)}</tr>"
                for row in rows
            )
            return f'<table cellpadding="4" width="100%"><tr>{top}</tr>{lines}</table>'
        case _:
            assert_never(block)


def _breakable(text: str) -> str:
    """Long hashes break, or a table would be wider than what it stands in."""
    pieces = [text[at : at + 16] for at in range(0, len(text), 16)]
    return escape("\u200b".join(pieces) if " " not in text and len(text) > 20 else text)
