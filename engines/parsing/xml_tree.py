"""XML of untrusted files: entities, document types and the network stay switched off.

Names are compared without their namespace: the strict and the usual kinds of office files differ
only there. Knows no format.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from workbench.errors import LimitExceeded

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_XML_BYTES = 300_000_000


class BrokenXml(Exception):
    """The bytes are not XML that will be read; the format words it for people."""


def parse_xml(data: bytes) -> _Element:
    """The root element. Raises BrokenXml, also for a document type."""
    root = _parsed(data, recover=False)
    if root is None or root.getroottree().docinfo.doctype:
        raise BrokenXml
    return root


def parse_any_xml(data: bytes) -> tuple[_Element, bool]:
    """(root, is it whole): what can be read of broken XML too. Raises BrokenXml.

    A document type is passed over: its entities stay references that are not resolved.
    """
    root = _parsed(data, recover=False)
    if root is not None:
        return root, True
    root = _parsed(data, recover=True)
    if root is None:
        raise BrokenXml
    return root, False


def _parsed(data: bytes, *, recover: bool) -> _Element | None:
    from lxml import etree

    if len(data) > MAX_XML_BYTES:
        raise LimitExceeded(
            "A part of this file is too large to be read.", hint="Split it into smaller files."
        )
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True, recover=recover,
    )  # fmt: skip
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def name(element: _Element) -> str:
    """The tag without its namespace; nothing for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: _Element | None, tag: str) -> Iterator[_Element]:
    return (child for child in (() if element is None else element) if name(child) == tag)


def child(element: _Element | None, *path: str) -> _Element | None:
    """The first child of that name, of it the first child of the next name, and so on."""
    for tag in path:
        element = next(children(element, tag), None)
    return element


def descendants(element: _Element | None, tag: str) -> Iterator[_Element]:
    return (one for one in (() if element is None else element.iter()) if name(one) == tag)


def attribute(element: _Element | None, wanted: str) -> str:
    """The attribute of that local name, or nothing."""
    for key, value in () if element is None else element.attrib.items():
        if str(key).rpartition("}")[2] == wanted:
            return str(value)
    return ""


def text_of(element: _Element | None) -> str:
    """All text below, as one line."""
    return "" if element is None else " ".join("".join(map(str, element.itertext())).split())
