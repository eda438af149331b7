"""PDF text: the text layer of every page, in a form that can be found on the page again.

pdfium gives a page as a row of characters. `PageText` keeps, for every code point of our text,
the index of the pdfium character that it came from; reading a page twice gives the same result.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from engines.parsing import ocr
from engines.parsing.pdf_form import read_fields
from engines.parsing.pdf_furniture import MarginLine, repeated_lines
from engines.parsing.pdf_headings import StyledLine, set_headings
from engines.parsing.pdf_layout import in_reading_order, margin_lines, styled_lines
from engines.parsing.pdf_picture import has_picture, picture_of
from engines.parsing.pdf_tables import tables_of, with_tables
from engines.parsing.pdf_text import REPLACEMENT, PageText, read_raw_text
from engines.parsing.source import Source, clean, no_text, too_long
from workbench.domain.document import HeadingSpan, OriginSpan, PageSpan, ParsedDocument
from workbench.domain.locked import LOCKED_PDF, WRONG_PASSWORD
from workbench.errors import LimitExceeded, PasswordNeeded, UnreadableDocument

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

MEDIA_TYPE = "application/pdf"
PAGE_SEPARATOR = "\n\n"
FORM_HEADING = "Form fields"

_NOTHING_SEEN = "Tesseract found no text in its pages; a sharper scan may help."
_OCR_SHARE = 0.8  # of the time that the file may take
_MAX_BOOKMARKS = 5_000
_MAX_TITLE_CHARS = 300
_OUTLINED = 0.5  # headings a page; an outline with fewer does not tell the structure


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


def _locked(password: str) -> PasswordNeeded:
    if password:
        return PasswordNeeded(WRONG_PASSWORD, hint="Check the password, or ask for another.")
    return PasswordNeeded(
        LOCKED_PDF,
        hint="Give its password, or save a copy without one and add that.",
    )


def parse_pdf(source: Source) -> ParsedDocument:
    """Text, pages, and headings, from the outline or told by how they are set.

    Raises UnreadableDocument, LimitExceeded.
    """
    if source.size_bytes() == 0:
        raise UnreadableDocument("This file is empty.", hint="Choose a file with text in it.")
    document = open_pdf(source.path if source.data is None else source.data, source.password)
    try:
        return _read(document, source)
    finally:
        document.close()


def read_page_text(page: PdfPage, text_page: PdfTextPage, *, has_tables: bool = True) -> PageText:
    """One page in reading order, its tables as rows; the same each time.

    Without tables it is what documents hold that were read before tables were told.
    """
    read = read_raw_text(text_page)
    tables = tables_of(page, text_page, read) if has_tables else []
    return with_tables(read, tables, partial(in_reading_order, text_page))


def _read(document: PdfDocument, source: Source) -> ParsedDocument:
    if len(document) == 0:
        raise UnreadableDocument(
            "This PDF has no pages.", hint="Open it in a PDF program and save it again."
        )
    if len(document) > source.limits.pages:
        raise LimitExceeded(
            f"This PDF has {len(document):,} pages; the limit is {source.limits.pages:,}.",
            hint="Split it into smaller files.",
        )
    fields = list(read_fields(document))
    pages = _Pages(document, source)
    pages.read()
    if not fields:
        pages.check_legible()
    whole, furniture = pages.text, tuple(pages.furniture())
    headings = _outline(document, pages.text, pages.spans)
    if len(headings) < _OUTLINED * len(pages.spans):
        headings = _completed(headings, set_headings(pages.lines, furniture))
    form = "\n".join(f"{field.name}: {field.value}" for field in fields)
    origins: list[OriginSpan] = []
    if form:
        start = len(whole) + len(PAGE_SEPARATOR)
        whole = f"{whole}{PAGE_SEPARATOR}{FORM_HEADING}{PAGE_SEPARATOR}{clean(form)}"
        headings.append(HeadingSpan(1, start, start + len(FORM_HEADING)))
        at = start + len(FORM_HEADING) + len(PAGE_SEPARATOR)
        for field in fields:
            end = at + len(field.name) + 2 + len(field.value)
            origins.append(OriginSpan(f"page {field.page}, field {field.name}", at, end))
            at = end + 1
    return ParsedDocument(
        whole,
        MEDIA_TYPE,
        _title(document),
        tuple(pages.spans),
        tuple(headings),
        tuple(pages.warnings()),
        tuple(origins),
        furniture,
    )


class _Pages:
    """The text of all pages, one after the other."""

    def __init__(self, document: PdfDocument, source: Source) -> None:
        self._document = document
        self._limits = source.limits
        self._margins: list[list[MarginLine]] = []
        self._broken = self._by_ocr = self._unread = 0
        self._begun = time.monotonic()
        self.spans: list[PageSpan] = []
        self.lines: list[StyledLine] = []
        self.text = ""

    def read(self) -> None:
        import pypdfium2

        parts: list[str] = []
        length = 0
        for number in range(1, len(self._document) + 1):
            try:
                text, margin, lines = self._page(number)
            except pypdfium2.PdfiumError:
                text, margin, lines = "", [], []
                self._broken += 1
            if parts:
                parts.append(PAGE_SEPARATOR)
                length += len(PAGE_SEPARATOR)
            self.lines += [
                replace(one, start=length + one.start, end=length + one.end) for one in lines
            ]
            parts.append(text)
            self.spans.append(PageSpan(number, length, length + len(text)))
            self._margins.append(margin)
            length += len(text)
            if length > self._limits.text_chars:
                raise too_long(self._limits)
        self.text = "".join(parts)

    def _page(self, number: int) -> tuple[str, list[MarginLine], list[StyledLine]]:
        page = self._document[number - 1]
        try:
            text_page = page.get_textpage()
            try:
                read = read_page_text(page, text_page)
                margin = list(margin_lines(page, text_page, read))
                lines = list(styled_lines(page, text_page, read))
            finally:
                text_page.close()
            if read.text.strip() or not ocr.is_installed():
                return read.text, margin, lines
            return self._scanned(page), [], []
        finally:
            page.close()

    def _scanned(self, page: PdfPage) -> str:
        """The page as Tesseract reads it, as long as there is time."""
        left = self._limits.seconds * _OCR_SHARE - (time.monotonic() - self._begun)
        if left <= 0 or not has_picture(page):
            self._unread += left <= 0
            return ""
        try:
            text = clean(ocr.read_picture(picture_of(page), left)).strip()
        except (LimitExceeded, UnreadableDocument):
            self._unread += 1
            return ""
        self._by_ocr += bool(text)
        return text

    def furniture(self) -> Iterator[tuple[int, int]]:
        for span, lines in zip(self.spans, repeated_lines(self._margins), strict=True):
            for line in sorted(lines, key=lambda line: line.start):
                yield span.start + line.start, span.start + line.end

    def check_legible(self) -> None:
        """Raises UnreadableDocument, with what to do, when there is nothing to read."""
        _check_legible(self.text, self._broken == len(self.spans))

    def warnings(self) -> Iterator[str]:
        n_pages = len(self.spans)
        empty = sum(not self.text[page.start : page.end].strip() for page in self.spans)
        empty -= self._broken
        if self._broken:
            yield f"{self._broken} of {n_pages} pages are damaged and were left out."
        if self._by_ocr:
            yield f"{self._by_ocr} of {n_pages} pages are scans; their text was read by Tesseract."
        if self._unread:
            yield f"{self._unread} scanned pages were not read in the time that a file may take."
        elif empty:
            yield f"{empty} of {n_pages} pages hold no text; they may be scans."
        if self.text.count(REPLACEMENT) > len(self.text) // 20:
            yield "Some fonts of this PDF do not say which letters they draw."


def _check_legible(text: str, all_broken: bool) -> None:
    if all_broken:
        raise UnreadableDocument(
            "No page of this PDF can be read; it is damaged.",
            hint="Open it in a PDF program, which may repair it, and save it again.",
        )
    letters = text.replace(REPLACEMENT, "").strip()
    if not letters:
        if text.strip():
            raise UnreadableDocument(
                "The fonts of this PDF do not say which letters they draw.",
                hint="Run it through OCR software and add the result.",
            )
        raise UnreadableDocument(
            "This PDF has no text layer, it is probably a scan.",
            hint=_NOTHING_SEEN
            if ocr.is_installed()
            else f"Scans need Tesseract. {ocr.MISSING_HINT}",
        ) from no_text()


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


def _completed(outline: list[HeadingSpan], told: list[HeadingSpan]) -> list[HeadingSpan]:
    """The outline's headings, and below them those that the page itself shows."""
    depth = max((heading.level for heading in outline), default=0)
    taken = {at for heading in outline for at in range(heading.start, heading.end)}
    below = [
        replace(one, level=one.level + depth)
        for one in told
        if taken.isdisjoint(range(one.start, one.end))
    ]
    return sorted([*outline, *below], key=lambda heading: heading.start)


def _search(pattern: str, text: str, page: PageSpan) -> tuple[int, int] | None:
    try:
        match = re.compile(pattern, re.IGNORECASE).search(text, page.start, page.end)
    except re.error:  # a title cut in the middle of an escape
        return None
    return match.span() if match else None
