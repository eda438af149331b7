"""PDF text: the text layer of every page, in a form that can be found on the page again.

pdfium gives a page as a row of characters. `PageText` keeps, for every code point of our text,
the index of the pdfium character that it came from; reading a page twice gives the same result.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from engines.parsing.source import Source, no_text, too_long
from workbench.domain.document import HeadingSpan, PageSpan, ParsedDocument
from workbench.errors import LimitExceeded, UnreadableDocument

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

MEDIA_TYPE = "application/pdf"
PAGE_SEPARATOR = "\n\n"

_LINE_END_HYPHEN = 0x02  # pdfium's stand-in for the hyphen of a word that continues below
_REPLACEMENT = "\ufffd"
_MAX_BOOKMARKS = 5_000
_MAX_TITLE_CHARS = 300


@dataclass(frozen=True, slots=True)
class PageText:
    """`text[i]` is pdfium's character `indices[i]`; some of its characters have no text."""

    text: str
    indices: Sequence[int]


def open_pdf(file: Path | bytes, password: str = "") -> PdfDocument:
    """Open a document. Raises UnreadableDocument when it is encrypted or damaged."""
    import pypdfium2
    import pypdfium2.raw as pdfium

    try:
        return pypdfium2.PdfDocument(file, password or None)
    except pypdfium2.PdfiumError as error:
        if error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise _locked(password) from error
        raise UnreadableDocument(
            "This PDF is damaged, or not a PDF at all.",
            hint="Open it in a PDF program, which may repair it, and save it again.",
        ) from error


def _locked(password: str) -> UnreadableDocument:
    if password:
        return UnreadableDocument(
            "The password does not open this PDF.", hint="Check the password, or ask for another."
        )
    return UnreadableDocument(
        "This PDF is encrypted and needs a password.",
        hint="Add it with its password, or save a copy without one and add that.",
    )


def parse_pdf(source: Source) -> ParsedDocument:
    """Text, pages, and headings from the outline. Raises UnreadableDocument, LimitExceeded."""
    if source.size_bytes() == 0:
        raise UnreadableDocument("This file is empty.", hint="Choose a file with text in it.")
    document = open_pdf(source.path if source.data is None else source.data, source.password)
    try:
        return _read(document, source)
    finally:
        document.close()


def read_page_text(text_page: PdfTextPage) -> PageText:
    """One page: line ends unified, surrogate pairs joined, words hyphenated by layout healed."""
    import pypdfium2.raw as pdfium

    codes = [pdfium.FPDFText_GetUnicode(text_page, i) for i in range(text_page.count_chars())]
    parts: list[str] = []
    indices: list[int] = []
    i = 0
    while i < len(codes):
        code, step = codes[i], 1
        following = codes[i + 1] if i + 1 < len(codes) else 0
        if 0xD800 <= code < 0xDC00 <= following < 0xE000:
            character = chr(0x10000 + ((code - 0xD800) << 10) + (following - 0xDC00))
            step = 2
        elif code == 0x0D and following == 0x0A:
            character, step = "\n", 2
        elif code == _LINE_END_HYPHEN:
            character = _heal_hyphen(codes, i)
        else:
            character = _legible(code)
        if character:
            parts.append(character)
            indices.append(i)
        i += step
    return PageText("".join(parts), indices)


def _legible(code: int) -> str:
    if code in (0x09, 0x0A, 0x0D):
        return "\n" if code == 0x0D else chr(code)
    if code < 0x20 or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000 or code in (0xFFFE, 0xFFFF):
        return "" if code == 0 else _REPLACEMENT
    return chr(code) if code <= 0x10FFFF else _REPLACEMENT


def _heal_hyphen(codes: Sequence[int], i: int) -> str:
    """Nothing inside a word in small letters ("infor-mation"), a hyphen elsewhere ("ISO-9001")."""
    before = _legible(codes[i - 1]) if i else ""
    after = _legible(codes[i + 1]) if i + 1 < len(codes) else ""
    return "" if before.islower() and after.islower() else "-"


def _read(document: PdfDocument, source: Source) -> ParsedDocument:
    import pypdfium2

    if len(document) == 0:
        raise UnreadableDocument(
            "This PDF has no pages.", hint="Open it in a PDF program and save it again."
        )
    if len(document) > source.limits.pages:
        raise LimitExceeded(
            f"This PDF has {len(document):,} pages; the limit is {source.limits.pages:,}.",
            hint="Split it into smaller files.",
        )
    pages: list[PageSpan] = []
    parts: list[str] = []
    length = broken = 0
    for number in range(1, len(document) + 1):
        try:
            text = _page_text(document, number)
        except pypdfium2.PdfiumError:
            text, broken = "", broken + 1
        if parts:
            parts.append(PAGE_SEPARATOR)
            length += len(PAGE_SEPARATOR)
        parts.append(text)
        pages.append(PageSpan(number, length, length + len(text)))
        length += len(text)
        if length > source.limits.text_chars:
            raise too_long(source.limits)
    whole = "".join(parts)
    _check_legible(whole, broken == len(pages))
    return ParsedDocument(
        whole,
        MEDIA_TYPE,
        _title(document),
        tuple(pages),
        tuple(_outline(document, whole, pages)),
        tuple(_warnings(whole, pages, broken)),
    )


def _page_text(document: PdfDocument, number: int) -> str:
    page = document[number - 1]
    try:
        text_page = page.get_textpage()
        try:
            return read_page_text(text_page).text
        finally:
            text_page.close()
    finally:
        page.close()


def _check_legible(text: str, all_broken: bool) -> None:
    if all_broken:
        raise UnreadableDocument(
            "No page of this PDF can be read; it is damaged.",
            hint="Open it in a PDF program, which may repair it, and save it again.",
        )
    letters = text.replace(_REPLACEMENT, "").strip()
    if not letters:
        if text.strip():
            raise UnreadableDocument(
                "The fonts of this PDF do not say which letters they draw.",
                hint="Run it through OCR software and add the result.",
            )
        raise UnreadableDocument(
            "This PDF has no text layer, it is probably a scan.",
            hint="Run it through OCR software and add the result.",
        ) from no_text()


def _warnings(text: str, pages: Sequence[PageSpan], broken: int) -> list[str]:
    empty = sum(not text[page.start : page.end].strip() for page in pages) - broken
    warnings = []
    if broken:
        warnings.append(f"{broken} of {len(pages)} pages are damaged and were left out.")
    if empty:
        warnings.append(f"{empty} of {len(pages)} pages hold no text; they may be scans.")
    if text.count(_REPLACEMENT) > len(text) // 20:
        warnings.append("Some fonts of this PDF do not say which letters they draw.")
    return warnings


def _title(document: PdfDocument) -> str:
    title = document.get_metadata_value("Title")
    return " ".join(re.sub("[\x00-\x1f\x7f\ud800-\udfff]", " ", title).split())[:_MAX_TITLE_CHARS]


def _outline(document: PdfDocument, text: str, pages: Sequence[PageSpan]) -> list[HeadingSpan]:
    """Bookmarks whose words stand on the page that they point to."""
    import pypdfium2

    headings: dict[int, HeadingSpan] = {}
    try:
        for count, bookmark in enumerate(document.get_toc()):
            if count >= _MAX_BOOKMARKS:
                break
            target = bookmark.get_dest()
            index = None if target is None else target.get_index()
            words = bookmark.get_title().split()
            if index is None or not 0 <= index < len(pages) or not words:
                continue
            title = r"\s+".join(re.escape(word) for word in words)[: _MAX_TITLE_CHARS * 4]
            found = _search(title, text, pages[index])
            if found is not None:
                headings.setdefault(found[0], HeadingSpan(bookmark.level + 1, *found))
    except pypdfium2.PdfiumError:
        pass  # a damaged outline costs its headings, not the document
    return [headings[start] for start in sorted(headings)]


def _search(pattern: str, text: str, page: PageSpan) -> tuple[int, int] | None:
    try:
        match = re.compile(pattern, re.IGNORECASE).search(text, page.start, page.end)
    except re.error:  # a title cut in the middle of an escape
        return None
    return match.span() if match else None
