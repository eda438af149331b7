"""E-books: the chapters in reading order, each an HTML page inside the archive."""

from __future__ import annotations

import posixpath
import re
from functools import partial
from urllib.parse import unquote

from engines.parsing.container import Container, damaged, open_container
from engines.parsing.decoding import decode
from engines.parsing.html import add_html
from engines.parsing.source import Source, TextBuilder
from engines.parsing.xml_tree import attribute, child, children, descendants, text_of
from workbench.domain.document import ParsedDocument
from workbench.errors import UnreadableDocument

MEDIA_TYPE = "application/epub+zip"
KIND = "e-book"

_PAGES = ("application/xhtml+xml", "text/html", "text/x-oeb1-document")
_FONT_ENCRYPTION = re.compile(r"obfuscation|font", re.IGNORECASE)


def parse_epub(source: Source) -> ParsedDocument:
    """Chapters and headings. Raises UnreadableDocument (protected, damaged), LimitExceeded."""
    with open_container(source, KIND, "e-book program") as container:
        _refuse_protected(container)
        main = _main_part(container)
        package = container.xml(main)
        if package is None:
            raise damaged(KIND)
        builder = TextBuilder(source.limits, counts=True)
        pages = {
            attribute(item, "id"): unquote(attribute(item, "href"))
            for item in children(child(package, "manifest"), "item")
            if attribute(item, "media-type") in _PAGES
            and "nav" not in attribute(item, "properties").split()
        }
        spine = children(child(package, "spine"), "itemref")
        for number, reference in enumerate(spine, 1):
            path = pages.get(attribute(reference, "idref"))
            name = posixpath.normpath(posixpath.join(posixpath.dirname(main), path or ""))
            data = container.read(name) if path else None
            if data:
                text = decode(data)
                builder.within(f"chapter {number}", partial(add_html, text, builder))
        return builder.document(MEDIA_TYPE, text_of(next(descendants(package, "title"), None)))


def _main_part(container: Container) -> str:
    root = container.xml("META-INF/container.xml")
    return attribute(next(descendants(root, "rootfile"), None), "full-path")


def _refuse_protected(container: Container) -> None:
    root = container.xml("META-INF/encryption.xml")
    for data in descendants(root, "EncryptedData"):
        method = attribute(next(descendants(data, "EncryptionMethod"), None), "Algorithm")
        if not _FONT_ENCRYPTION.search(method):
            raise UnreadableDocument(
                "This e-book is protected against copying.",
                hint="Only the program that it was bought for can open it.",
            )
