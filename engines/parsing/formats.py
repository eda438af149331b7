"""Which parser reads which file: by suffix first, by content where the suffix says nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeAlias

from engines.parsing import ocr
from engines.parsing.archive import parse_compressed, parse_tar, parse_zip
from engines.parsing.delimited import parse_delimited
from engines.parsing.docx import parse_docx
from engines.parsing.email_message import parse_email
from engines.parsing.epub import parse_epub
from engines.parsing.html import parse_html
from engines.parsing.json_text import parse_json, parse_json_lines
from engines.parsing.markdown import parse_markdown
from engines.parsing.mbox import parse_mbox
from engines.parsing.msg import parse_msg
from engines.parsing.notebook import parse_notebook
from engines.parsing.odf import parse_odf
from engines.parsing.parquet_rows import SUFFIX as PARQUET_ROWS
from engines.parsing.parquet_rows import parse_parquet_rows
from engines.parsing.pdf import parse_pdf
from engines.parsing.plain import parse_plain
from engines.parsing.pptx import parse_pptx
from engines.parsing.restructured import parse_restructured
from engines.parsing.rtf import parse_rtf
from engines.parsing.source import Source
from engines.parsing.subtitles import parse_subtitles
from engines.parsing.xls import parse_xls
from engines.parsing.xlsx import parse_xlsx
from engines.parsing.xml_text import parse_xml_file
from workbench.domain.document import ParsedDocument
from workbench.errors import UnsupportedFormat

Parser: TypeAlias = Callable[[Source], ParsedDocument]

_BY_PARSER: tuple[tuple[Parser, str], ...] = (
    (parse_pdf, "pdf"),
    (parse_docx, "docx docm dotx"),
    (parse_pptx, "pptx pptm ppsx"),
    (parse_xlsx, "xlsx xlsm"),
    (parse_xls, "xls"),
    (parse_odf, "odt ott ods odp"),
    (parse_rtf, "rtf"),
    (parse_markdown, "md markdown"),
    (parse_restructured, "rst"),
    (parse_html, "html htm xhtml"),
    (parse_delimited, "csv tsv"),
    (parse_json, "json geojson boxnote"),
    (parse_json_lines, "jsonl ndjson"),
    (parse_xml_file, "xml nxml xsd rss atom"),
    (parse_notebook, "ipynb"),
    (parse_epub, "epub"),
    (parse_email, "eml"),
    (parse_mbox, "mbox"),
    (parse_subtitles, "vtt srt"),
    (parse_msg, "msg"),
    (parse_zip, "zip"),
    (parse_tar, "tar tgz tbz2 txz tar.gz tar.bz2 tar.xz"),
    (parse_compressed, "gz bz2 xz"),
    (
        parse_plain,
        "txt text log adoc asciidoc tex bib yaml yml toml ini cfg conf properties env sql graphql"
        " proto sh bash zsh bat cmd ps1 py pyi js mjs cjs ts jsx tsx css scss vue java kt kts"
        " groovy gradle c h cc cpp cxx hpp hh cs fs vb go rs rb php pl pm lua r jl swift scala clj"
        " ex exs erl hs ml dart m zig nim f90 pas asm tf cmake diff patch",
    ),
)

PARSERS: Mapping[str, Parser] = {
    f".{name}": parser for parser, names in _BY_PARSER for name in names.split()
}

SUFFIXES = frozenset(PARSERS)
KINDS = (
    "PDF, Word, PowerPoint, Excel, OpenDocument, RTF, Markdown, HTML, CSV, JSON, XML, e-books,"
    " mails, notebooks, archives, source code and plain text can."
)


def readable_suffixes() -> frozenset[str]:
    """Everything that can be read on this machine now: pictures only where Tesseract is."""
    return SUFFIXES | frozenset(ocr.PICTURES) if ocr.is_installed() else SUFFIXES


def unavailable_suffixes() -> dict[str, str]:
    """Suffix -> what is missing on this machine to read such files."""
    return {} if ocr.is_installed() else dict.fromkeys(ocr.PICTURES, ocr.MISSING)


def parse_file(source: Source) -> ParsedDocument:
    """Read one file with the parser of its format.

    Raises UnsupportedFormat, UnreadableDocument, LimitExceeded.
    """
    source = replace(source, suffix=source.suffix.lower(), parse=parse_file)
    parser = PARSERS.get(source.suffix)
    if parser is None and source.suffix in ocr.PICTURES:
        parser = ocr.parse_picture
    if source.suffix == PARQUET_ROWS:  # asked for by data sets; no document has it
        parser = parse_parquet_rows
    if parser is None and not source.suffix:
        parser = parse_pdf if _head(source) == b"%PDF-" else parse_plain
    if parser is None:
        raise UnsupportedFormat(f"Files of the kind {source.suffix} cannot be read.", hint=KINDS)
    return parser(source)


def _head(source: Source) -> bytes:
    if source.data is not None:
        return source.data[:5]
    with source.path.open("rb") as stream:
        return stream.read(5)
