"""HTML: what a reader of the page would see, with headings, list items and table rows as lines.

Markup is read by lxml, whatever its faults; nothing is fetched and nothing is executed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from engines.parsing.decoding import decode
from engines.parsing.grid import Grid
from engines.parsing.source import Source, TextBuilder, clean
from workbench.domain.document import ParsedDocument
from workbench.errors import UnreadableDocument
from workbench.ports.document_parser import ParseLimits

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MEDIA_TYPE = "text/html"

_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,500}?(?:charset|encoding)\s*=\s*["']?([\w.:-]+)"""
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SKIPPED = "head script style template noscript svg math object iframe select nav"
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = (
    "address article aside blockquote body caption dd details dialog div dl dt fieldset figcaption"
    " figure footer form header hr html legend li main ol p pre section summary table tbody td"
    " tfoot th thead tr ul"
)
_PARTS = frozenset(["article", "section", "aside", "main", "blockquote", "figure", "dialog"])
_SKIPPED_TAGS = frozenset(_SKIPPED.split())
_BLOCK_TAGS = frozenset(_BLOCKS.split())
# As XML has them: "<title/>" would hide the rest of the page from a reader of HTML.
_SELF_CLOSED = re.compile(r"<(title|script|style|a|p|div|span|i|b|em|strong|td|th|li)(\s[^<>]*)?/>")
_SIGN = re.compile(r"\b(nav|navbar|navigation|logo)\b|\bnav[-_]|[-_]logo\b", re.IGNORECASE)
_MAX_SPAN = 1_000
_SPACES = re.compile(r"[ \t\n\r\f\v\u00a0]+")


def parse_html(source: Source) -> ParsedDocument:
    """Visible text and headings. Raises UnreadableDocument, LimitExceeded."""
    data = source.read()
    declared = _DECLARED.search(data[:4096])
    return read_html(decode(data, declared[1].decode("ascii") if declared else None), source.limits)


def read_html(markup: str, limits: ParseLimits) -> ParsedDocument:
    """The same for markup that is text already, as in the body of a mail."""
    builder = TextBuilder(limits, counts=True)
    title = add_html(markup, builder)
    return builder.document(MEDIA_TYPE, title)


def add_html(markup: str, builder: TextBuilder) -> str:
    """Add what a reader of the page would see; return its title. Raises UnreadableDocument."""
    from lxml import etree, html

    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True
    )
    whole = _SELF_CLOSED.sub(r"<\1\2></\1>", clean(markup))
    try:
        root = html.document_fromstring(whole.encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableDocument(
            "This HTML file holds nothing that can be read.", hint="Choose a file with text in it."
        ) from error
    _Reader(builder).read(root)
    return root.findtext(".//title") or ""


class _Reader:
    """Walks the tree without recursion, collecting inline text until a block ends."""

    def __init__(self, builder: TextBuilder) -> None:
        self._builder = builder
        self._inline: list[str] = []
        self._table = Grid()  # of the data table that is open; they never nest
        self._in_data_table: list[bool] = []
        self._preformatted = 0
        self._item_mark = ""  # of the list item that has begun and has no text yet
        self._counts: list[int | None] = []  # the last number of each open list; None: no numbers

    def read(self, root: HtmlElement) -> None:
        from lxml import etree

        hidden_in: Any = None
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if event == "start":
                if hidden_in is None and _is_hidden(element):
                    hidden_in = element
                if hidden_in is None:
                    self._open(element)
            else:
                if hidden_in is None:
                    self._close(element)
                elif hidden_in is element:
                    hidden_in = None
                if hidden_in is None and element.tail:
                    self._add(element.tail)
        self._flush()

    def _open(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag == "table":
            self._flush()
            self._in_data_table.append(_is_data_table(element))
            self._table = Grid()
        elif tag == "br":
            self._inline.append("\n")
        elif tag in _BLOCK_TAGS or tag in _HEADINGS:
            if not self._in_cell():
                self._flush()
            elif tag not in ("tr", "td", "th"):
                self._inline.append(" ")
        self._begin(element)
        if element.text:
            self._add(element.text)

    def _begin(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag == "pre":
            self._preformatted += 1
        elif tag == "img":
            self._add_picture(element)
        elif tag == "sup":
            self._raise(element)
        elif tag == "li":
            self._begin_item()
        elif tag in ("ol", "ul"):
            self._counts.append(_first_number(element) - 1 if tag == "ol" else None)
        elif tag == "tr" and self._in_cell():
            self._table.begin_row()

    def _close(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag in _HEADINGS and not self._in_cell():
            self._builder.heading(_HEADINGS[tag], self._take())
            self._item_mark = ""
        elif tag in ("td", "th") and self._in_cell():
            text = " ".join(self._take().split())
            self._table.add(text, _span(element, "colspan"), _span(element, "rowspan"))
        elif tag in _BLOCK_TAGS and not self._in_cell():
            self._flush()
        if tag == "pre":
            self._preformatted -= 1
        elif tag == "table" and self._in_data_table.pop():
            self._builder.table(self._table.rows())
        elif tag in ("ol", "ul"):
            self._counts.pop()

    def _begin_item(self) -> None:
        mark = self._next_mark()
        self._item_mark = "" if self._in_cell() else mark
        if self._in_cell():
            self._inline.append(f"{mark} ")

    def _add_picture(self, element: HtmlElement) -> None:
        """What its author wrote for those who do not see it, unless a caption says it, or it is
        a sign of the page rather than of its text.
        """
        words = " ".join((element.get("alt") or "").split())
        if not words or any(map(_is_sign, (element, *element.iterancestors()))):
            return
        figure = next(element.iterancestors("figure"), None)
        if figure is None or figure.find(".//figcaption") is None:
            self._inline.append(f" {words} ")

    def _raise(self, element: HtmlElement) -> None:
        """A caret before powers and notes: 10^6 is not 106. None in 1st and Mme."""
        before = self._inline[-1][-1:] if self._inline else ""
        raised = next(element.itertext(), "").strip()
        is_letter = before.isalpha() and len(raised) == 1 and raised.isalpha()
        if before.isalnum() and (raised[:1].isdigit() or is_letter):
            self._inline.append("^")

    def _next_mark(self) -> str:
        if not self._counts or self._counts[-1] is None:
            return "-"
        self._counts[-1] += 1
        return f"{self._counts[-1]}."

    def _in_cell(self) -> bool:
        return bool(self._in_data_table) and self._in_data_table[-1]

    def _add(self, text: str) -> None:
        self._inline.append(text if self._preformatted else _SPACES.sub(" ", text))

    def _take(self) -> str:
        text = "".join(self._inline)
        self._inline.clear()
        return text

    def _flush(self) -> None:
        text = self._take()
        if not self._preformatted:
            text = "\n".join(_SPACES.sub(" ", line).strip() for line in text.split("\n"))
        if text.strip():
            if self._item_mark:
                self._builder.item(text, self._item_mark, max(0, len(self._counts) - 1))
            else:
                self._builder.block(text)
            self._item_mark = ""


def _first_number(element: HtmlElement) -> int:
    value = (element.get("start") or "").strip()
    return int(value) if value.isdecimal() and len(value) < 9 else 1


def _span(element: HtmlElement, name: str) -> int:
    value = (element.get(name) or "").strip()
    return min(int(value), _MAX_SPAN) if value.isdecimal() and len(value) < 6 else 1


def _is_hidden(element: HtmlElement) -> bool:
    return (
        element.tag in _SKIPPED_TAGS
        or (element.tag == "footer" and not _is_in_part(element))
        or element.get("hidden") is not None
        or bool(_HIDDEN_STYLE.search(element.get("style") or ""))
    )


def _is_sign(element: HtmlElement) -> bool:
    """Called a logo, or of the navigation, by those who made the page."""
    return bool(_SIGN.search(f"{element.get('class') or ''} {element.get('id') or ''}"))


def _is_in_part(element: HtmlElement) -> bool:
    """Does it close an article or a quotation, rather than the page?"""
    return any(above.tag in _PARTS for above in element.iterancestors())


def _is_data_table(element: HtmlElement) -> bool:
    """Rows of values, not a page laid out in cells: no table or heading inside, some rows."""
    layout = element.find(".//table") is not None or any(
        element.find(f".//{heading}") is not None for heading in _HEADINGS
    )
    return not layout
