"""One small, whole file of every type, made from what people could read in it."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import tarfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tests.documents.docx_writer import write_zip
from tests.documents.ole_writer import write_msg
from tests.documents.pdf_writer import write_form_pdf
from tests.documents.xls_writer import label as xls_label
from tests.documents.xls_writer import text as xls_text
from tests.documents.xls_writer import write_xls

FOLDER = Path(__file__).resolve().parent
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main"
_SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
        ("style", "style"), ("presentation", "presentation"),
    )
)  # fmt: skip


def relations(*parts: tuple[str, str, str]) -> str:
    """A part's relations: (id, last word of the type, target)."""
    inside = "".join(
        f'<Relationship Id="{key}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for key, kind, target in parts
    )
    return f'<Relationships xmlns="{_PACKAGE}">{inside}</Relationships>'


def write_xlsx(rows: str, *, more: Mapping[str, str] | None = None, strings: str = "") -> bytes:
    """A workbook with one sheet "Prices"; `rows` is the XML inside its sheetData, or after it."""
    return write_zip(
        {
            "_rels/.rels": relations(("r1", "officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f'<workbook xmlns="{_SHEETS}" xmlns:r="{_RELATIONS}"><sheets>'
            '<sheet name="Prices" sheetId="1" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": relations(
                ("r1", "worksheet", "worksheets/one.xml"),
                ("r2", "sharedStrings", "strings.xml"),
                ("r3", "styles", "styles.xml"),
            ),
            "xl/strings.xml": f'<sst xmlns="{_SHEETS}">{strings}</sst>',
            "xl/styles.xml": f'<styleSheet xmlns="{_SHEETS}"><numFmts>'
            '<numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs>'
            '<xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs></styleSheet>',
            "xl/worksheets/one.xml": f'<worksheet xmlns="{_SHEETS}">{rows}</worksheet>',
            **(more or {}),
        }
    )


def write_pptx(*slides: str, more: Mapping[str, str] | None = None) -> bytes:
    """A presentation; each slide is the XML inside its shape tree."""
    ids = "".join(f'<p:sldId id="{256 + n}" r:id="r{n}"/>' for n in range(len(slides)))
    targets = [(f"r{n}", "slide", f"slides/slide{n}.xml") for n in range(len(slides))]
    names = f'xmlns:p="{_SLIDES}" xmlns:a="{_DRAWING}" xmlns:r="{_RELATIONS}"'
    return write_zip(
        {
            "_rels/.rels": relations(("r1", "officeDocument", "ppt/presentation.xml")),
            "ppt/presentation.xml": f"<p:presentation {names}><p:sldIdLst>{ids}</p:sldIdLst>"
            "</p:presentation>",
            "ppt/_rels/presentation.xml.rels": relations(*targets),
            **{
                f"ppt/slides/slide{n}.xml": f"<p:sld {names}><p:cSld><p:spTree>{slide}"
                "</p:spTree></p:cSld></p:sld>"
                for n, slide in enumerate(slides)
            },
            **(more or {}),
        }
    )


def shape(text: str, placeholder: str | None = None, place: str = "") -> str:
    """A shape of one paragraph; `placeholder` is its kind, empty for the usual one."""
    mark = "" if placeholder is None else f'<p:ph type="{placeholder}"/>'.replace(' type=""', "")
    return (
        f"<p:sp><p:nvSpPr><p:nvPr>{mark}</p:nvPr></p:nvSpPr><p:spPr>{place}</p:spPr>"
        f"<p:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody>"
        "</p:sp>"
    )


def write_odf(content: str, styles: str = "", *, more: Mapping[str, str] | None = None) -> bytes:
    """An OpenDocument file; `content` is the XML inside office:body."""
    return write_zip(
        {
            "content.xml": f"<office:document-content {_ODF}><office:automatic-styles>{styles}"
            f"</office:automatic-styles><office:body>{content}</office:body>"
            "</office:document-content>",
            **(more or {}),
        }
    )


def write_epub(*chapters: str, more: Mapping[str, str] | None = None) -> bytes:
    items = "".join(
        f'<item id="c{n}" href="c{n}.xhtml" media-type="application/xhtml+xml"/>'
        for n in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    return write_zip(
        {
            "META-INF/container.xml": "<container><rootfiles>"
            '<rootfile full-path="book/content.opf"/></rootfiles></container>',
            "book/content.opf": "<package><metadata><title>Field notes</title></metadata>"
            f"<manifest>{items}</manifest><spine>{spine}</spine></package>",
            **{f"book/c{n}.xhtml": chapter for n, chapter in enumerate(chapters)},
            **(more or {}),
        }
    )


def write_tar(members: Mapping[str, bytes], compression: str = "") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=f"w:{compression}") as archive:
        for name, data in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return out.getvalue()


def write_notebook(*cells: Mapping[str, object]) -> bytes:
    notebook = {
        "cells": list(cells),
        "nbformat": 4,
        "metadata": {"kernelspec": {"language": "python"}},
    }
    return json.dumps(notebook).encode()


def read(name: str) -> bytes:
    return (FOLDER / name).read_bytes()


MEMBERS = {
    "notes/plan.md": b"# Plan\n\nMeasure twice.",
    "prices.csv": b"article,price\ngloves,11.90\n",
}
MAIL = b"From: a@fernhill.example\nSubject: Keys\n\nThe keys are in the box.\n"
XLSX_ROWS = (
    '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    '<row r="2"><c r="A2" t="inlineStr"><is><t>Gloves</t></is></c><c r="B2"><v>11.9</v></c></row>'
    "</sheetData>"
)
XLSX_STRINGS = "<si><t>Article</t></si><si><r><t>Pri</t></r><r><t>ce</t></r></si>"
RTF = rb"""{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset204 Arial;}}{\stylesheet{\s1 heading 1;}}
\pard\s1 Laboratory\par\pard\plain Caf\'e9 \u8364? 5\par
\trowd\intbl A\cell B\cell\row\trowd\intbl 1\cell 2\cell\row\pard See{\footnote Annex.} it.\par}"""
_SLIDE = shape("Safety", "title") + shape("Wear gloves", "body")
_ODT = (
    '<office:text><text:h text:outline-level="1">Rules</text:h><text:p>Wear gloves.</text:p>'
    "<text:list><text:list-item><text:p>one</text:p></text:list-item></text:list></office:text>"
)
_ODS = (
    '<office:spreadsheet><table:table table:name="Prices"><table:table-row><table:table-cell>'
    "<text:p>Article</text:p></table:table-cell><table:table-cell><text:p>Price</text:p>"
    "</table:table-cell></table:table-row></table:table></office:spreadsheet>"
)
_ODP = (
    '<office:presentation><draw:page><draw:frame presentation:class="title"><draw:text-box>'
    "<text:p>Safety</text:p></draw:text-box></draw:frame></draw:page></office:presentation>"
)

SAMPLES: Mapping[str, Callable[[], bytes]] = {
    ".pdf": lambda: write_form_pdf([["Order form"]], {"Name": "Okafor", "Town": "Lagos"}),
    ".docx": lambda: read("report.docx"),
    ".pptx": lambda: write_pptx(_SLIDE, shape("Second")),
    ".xlsx": lambda: write_xlsx(XLSX_ROWS, strings=XLSX_STRINGS),
    ".xls": lambda: write_xls("Prices", xls_label(0, 0, 0), strings=[xls_text("Article")]),
    ".odt": lambda: write_odf(_ODT),
    ".ods": lambda: write_odf(_ODS),
    ".odp": lambda: write_odf(_ODP),
    ".rtf": lambda: RTF,
    ".md": lambda: read("handbook.md"),
    ".rst": lambda: b"Title\n=====\n\nText.\n\nPart\n----\n\nMore text.\n",
    ".html": lambda: read("guide.html"),
    ".csv": lambda: read("prices.csv"),
    ".tsv": lambda: read("prices.csv").replace(b",", b"\t"),
    ".json": lambda: b'[{"name": "Okafor", "town": "Lagos"}, {"name": "Brandt", "town": null}]',
    ".jsonl": lambda: b'{"name": "Okafor", "town": "Lagos"}\n{"name": "Brandt", "town": "Bonn"}\n',
    ".xml": lambda: (
        b"<article><title>Gloves</title><sec><title>Use</title><p>Wear <b>them</b>.</p>"
        b"<table><tr><td>a</td><td>b</td></tr></table></sec></article>"
    ),
    ".ipynb": lambda: write_notebook(
        {"cell_type": "markdown", "source": ["# Study\n", "Words."]},
        {"cell_type": "code", "source": "1 + 1", "outputs": [{"text": ["2"]}]},
    ),
    ".epub": lambda: write_epub("<html><body><h1>One</h1><p>It rained.</p></body></html>"),
    ".eml": lambda: read("message.eml"),
    ".mbox": lambda: b"From a\n" + MAIL + b"\nFrom b\n" + MAIL.replace(b"Keys", b"More keys"),
    ".msg": lambda: write_msg("Keys", "The keys are in the box.", {"plan.txt": b"Measure twice."}),
    ".zip": lambda: write_zip(MEMBERS),
    ".tar": lambda: write_tar(MEMBERS),
    ".tgz": lambda: write_tar(MEMBERS, "gz"),
    ".gz": lambda: gzip.compress(b"Measure twice, cut once.", mtime=0),
    ".bz2": lambda: bz2.compress(b"Measure twice, cut once."),
    ".xz": lambda: lzma.compress(write_tar(MEMBERS)),
    ".vtt": lambda: b"WEBVTT\n\n1\n00:01.000 --> 00:02.500\n<v Ada>Measure twice.</v>\n",
    ".srt": lambda: b"1\n00:00:01,000 --> 00:00:02,500\nMeasure twice.\n",
    ".txt": lambda: read("minutes.txt"),
    ".py": lambda: b'def cut(n):\n    """Measure twice."""\n    return n\n',
}


def sample_names() -> Sequence[str]:
    return sorted(SAMPLES)
