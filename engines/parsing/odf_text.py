"""What is readable in one paragraph of an OpenDocument file: spaces, tabs, formulas, note marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engines.parsing.xml_tree import attribute, child, descendants, name

if TYPE_CHECKING:
    from lxml.etree import _Element

    from engines.parsing.container import Container

_LEFT_OUT = frozenset(("annotation", "annotation-end", "tracked-changes", "frame", "text-box"))
_MAX_SPACES = 1_000


class Notes:
    """Foot- and endnotes, numbered as they are met."""

    def __init__(self) -> None:
        self.texts: list[tuple[int, str]] = []

    def add(self, text: str) -> int:
        self.texts.append((len(self.texts) + 1, text))
        return len(self.texts)


def inline_text(element: _Element, notes: Notes, container: Container) -> str:
    """The paragraph's text as it is read; frames in it are the caller's."""
    parts = [_collapsed(element.text)]
    for part in element:
        parts.append(_one(part, notes, container))
        parts.append(_collapsed(part.tail))
    return "".join(parts)


def _one(element: _Element, notes: Notes, container: Container) -> str:
    kind = name(element)
    if kind == "s":
        count = attribute(element, "c")
        return " " * (min(int(count), _MAX_SPACES) if count.isdecimal() and len(count) < 6 else 1)
    if kind == "tab":
        return "\t"
    if kind == "line-break":
        return "\n"
    if kind == "note":
        body = child(element, "note-body")
        texts = [inline_text(p, notes, container) for p in descendants(body, "p")]
        return f"[^{notes.add(' '.join(' '.join(texts).split()))}]"
    if kind == "frame":
        return _formula(element, container)
    if kind in _LEFT_OUT or not kind:
        return ""
    return inline_text(element, notes, container)


def _formula(frame: _Element, container: Container) -> str:
    """The formula of a frame as its author wrote it, if it holds one."""
    for part in frame:
        folder = attribute(part, "href").removeprefix("./")
        if name(part) == "object" and folder:
            root = container.xml(f"{folder}/content.xml")
            written = next(descendants(root, "annotation"), None)
            if written is not None and name(root) == "math":
                return f"${(written.text or '').strip()}$"
    return ""


def _collapsed(text: str | None) -> str:
    """Blanks in a row count as one; more are written as elements of their own."""
    if not text:
        return ""
    words = " ".join(text.split())
    before = " " if text[0].isspace() else ""
    after = " " if words and text[-1].isspace() else ""
    return before + words + after
