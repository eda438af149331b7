"""Jupyter notebooks: text cells as Markdown, code as code, and what the code printed."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from engines.parsing.decoding import decode
from engines.parsing.html import read_html
from engines.parsing.markdown import find_headings
from engines.parsing.source import Source, TextBuilder, clean
from workbench.domain.document import ParsedDocument
from workbench.errors import UnreadableDocument

MEDIA_TYPE = "application/x-ipynb+json"

_COLOURS = re.compile("\x1b\\[[0-9;]*m")
_MAX_OUTPUT_CHARS = 20_000  # of one output: what a loop printed is no document


def parse_notebook(source: Source) -> ParsedDocument:
    """Cells in order, each with its number. Raises UnreadableDocument, LimitExceeded."""
    try:
        notebook = json.loads(decode(source.read()))
    except (ValueError, RecursionError) as error:
        raise _damaged() from error
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if cells is None and isinstance(notebook, dict):
        sheets = notebook.get("worksheets")  # notebooks of 2014 and before
        first = sheets[0] if isinstance(sheets, list) and sheets else None
        cells = first.get("cells") if isinstance(first, dict) else None
    if not isinstance(cells, list):
        raise _damaged()
    builder = TextBuilder(source.limits)
    language = _language(notebook)
    for number, cell in enumerate(cells, 1):
        if isinstance(cell, dict):
            _add_cell(cell, f"cell {number}", language, source, builder)
    return builder.document(MEDIA_TYPE)


def _damaged() -> UnreadableDocument:
    return UnreadableDocument(
        "This file is not a Jupyter notebook, or it is damaged.",
        hint="Open it in Jupyter and save it again.",
    )


def _language(notebook: Mapping[str, object]) -> str:
    metadata = notebook.get("metadata")
    kernel = metadata.get("kernelspec") if isinstance(metadata, dict) else None
    language = kernel.get("language") if isinstance(kernel, dict) else None
    return language if isinstance(language, str) and language.isalnum() else ""


def _add_cell(
    cell: Mapping[str, object], place: str, language: str, source: Source, builder: TextBuilder
) -> None:
    text = clean(_joined(cell.get("source", cell.get("input"))))
    kind = cell.get("cell_type")
    if kind == "code":
        if text.strip():
            builder.block(f"```{language}\n{text.strip(chr(10))}\n```", place)
        outputs = cell.get("outputs")
        for output in outputs if isinstance(outputs, list) else ():
            if isinstance(output, dict):
                shown = _COLOURS.sub("", _output(output, source))[:_MAX_OUTPUT_CHARS]
                builder.block(shown, f"{place}, output")
        return
    headings = tuple(find_headings(text)) if kind == "markdown" else ()
    builder.nested(ParsedDocument(text, MEDIA_TYPE, headings=headings), place, 0)


def _output(output: Mapping[str, object], source: Source) -> str:
    if output.get("output_type") == "error":
        return f"{_joined(output.get('ename'))}: {_joined(output.get('evalue'))}"
    data = output.get("data")
    shown = data if isinstance(data, dict) else output
    for kind in ("text/markdown", "text/plain", "text"):
        if text := _joined(shown.get(kind)):
            return _table(shown, source) or text
    return ""


def _table(shown: Mapping[str, object], source: Source) -> str:
    """A data frame's table: its plain form is columns of blanks."""
    markup = _joined(shown.get("text/html"))
    if "<table" not in markup:
        return ""
    try:
        return read_html(markup, source.limits).text
    except UnreadableDocument:
        return ""


def _joined(value: object) -> str:
    if isinstance(value, list):
        return "".join(part for part in value if isinstance(part, str))
    return value if isinstance(value, str) else ""
