"""What is readable in a piece of a Word document: runs, tabs, line ends, formulas, note marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.parsing.omml import to_latex
from engines.parsing.xml_tree import attribute, name

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEFT_OUT = frozenset(
    ("del", "moveFrom", "delText", "instrText", "fldData", "pPr", "rPr", "tcPr", "tblPr", "sdtPr")
)
_FIXED = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_REFERENCES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_FORMULAS = ("oMath", "oMathPara")
_BOXES = str.maketrans({"☐": "[ ]", "☒": "[x]", "☑": "[x]"})


class Notes:
    """Numbers foot- and endnotes in the order in which the text refers to them."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}

    def number(self, kind: str, note_id: str) -> int:
        return self._numbers.setdefault((kind, note_id), len(self._numbers) + 1)


def paragraph_text(element: _Element, notes: Notes, boxes: list[_Element] | None = None) -> str:
    """Everything readable below; paragraphs inside it begin on lines of their own.

    With `boxes` the contents of text boxes are put there instead.
    """
    parts: list[str] = []
    for one in element:
        _visit(one, notes, parts, boxes)
    return "".join(parts)


def _visit(node: _Element, notes: Notes, parts: list[str], boxes: list[_Element] | None) -> None:
    kind = name(node)
    if kind in _LEFT_OUT:
        return
    if kind == "txbxContent" and boxes is not None:
        boxes.append(node)
    elif kind == "t":
        parts.append((node.text or "").translate(_BOXES))
    elif kind in _FIXED:
        parts.append(_FIXED[kind])
    elif kind in _REFERENCES:
        parts.append(f"[^{notes.number(_REFERENCES[kind], attribute(node, 'id'))}]")
    elif kind in _FORMULAS:
        parts.append(f"${to_latex(node)}$")
    else:
        if kind in ("p", "tr") and parts:
            parts.append("\n")
        # An alternative holds the same content twice, for new and for old readers.
        for one in list(node)[:1] if kind == "AlternateContent" else node:
            _visit(one, notes, parts, boxes)
