"""The user guide that comes with the program: its topics, their sections, and a search over them.

Reads `docs/guide` once, from a checkout or a frozen build; asks nothing and nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from workbench.paths import resources

_HEADING: Final = re.compile(r"^(#{1,6}) +(.+?) *#*$")
_FENCE: Final = re.compile(r"^ {0,3}(```|~~~)")
_WORD: Final = re.compile(r"\w+")
_MARKS: Final = re.compile(r"[`*_|]+|!?\[([^\]]*)\]\([^)]*\)")
_SNIPPET_CHARS: Final = 160
# In the order of a first reading; topics that are not named follow by title.
FIRST: Final = ("first-steps", "chat", "documents", "collections", "models", "prompts")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it; the first of a topic has the topic's title."""

    title: str
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Topic:
    name: str  # of the file, without its ending
    title: str
    text: str  # Markdown, whole
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Found:
    topic: Topic
    section: Section
    score: float
    snippet: str


def folder() -> Path:
    """Where the guide lies."""
    return resources().parent / "docs" / "guide"


@cache
def topics() -> tuple[Topic, ...]:
    """All of them, those to begin with first."""
    found = [read_topic(path) for path in sorted(folder().glob("*.md"))]
    order = {name: place for place, name in enumerate(FIRST)}
    return tuple(sorted(found, key=lambda one: (order.get(one.name, len(FIRST)), one.title)))


def topic(name: str) -> Topic | None:
    return next((one for one in topics() if one.name == name), None)


def read_topic(path: Path) -> Topic:
    text = path.read_text("utf-8")
    parts = tuple(sections(text))
    return Topic(path.stem, parts[0].title if parts else path.stem, text, parts)


def sections(text: str) -> Iterator[Section]:
    """The text cut at its headings; what a fence holds is no heading. Anchors as on code hosts."""
    title, lines, used, in_fence = "", list[str](), dict[str, int](), False
    for line in text.splitlines():
        if _FENCE.match(line):
            in_fence = not in_fence
        heading = None if in_fence else _HEADING.match(line)
        if heading is None:
            lines.append(line)
            continue
        if title:
            yield Section(title, _unique(anchor_of(title), used), "\n".join(lines).strip())
        title, lines = plain(heading[2]), []
    if title:
        yield Section(title, _unique(anchor_of(title), used), "\n".join(lines).strip())


def anchor_of(title: str) -> str:
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def plain(text: str) -> str:
    """Without Markdown's marks."""
    return re.sub(r"\s+", " ", _MARKS.sub(lambda found: found[1] or " ", text)).strip()


def search(words: str, among: Sequence[Topic] | None = None) -> tuple[Found, ...]:
    """Sections that hold every word, by its beginning; titles count more. The best first."""
    wanted = [word.lower() for word in _WORD.findall(words)]
    if not wanted:
        return ()
    found: list[Found] = []
    for one in topics() if among is None else among:
        for section in one.sections:
            score = _score(wanted, one.title, section)
            if score:
                found.append(Found(one, section, score, _snippet(wanted[0], section.text)))
    return tuple(sorted(found, key=lambda one: -one.score))


def _score(wanted: Sequence[str], topic_title: str, section: Section) -> float:
    """0 if a word is missing."""
    heads = _WORD.findall(f"{topic_title} {section.title}".lower())
    body = _WORD.findall(section.text.lower())
    score = 0.0
    for word in wanted:
        in_title = sum(head.startswith(word) for head in heads)
        in_body = sum(part.startswith(word) for part in body)
        if not in_title and not in_body:
            return 0.0
        score += 5.0 * min(in_title, 1) + in_body / (in_body + 2.0)
    phrase = " ".join(wanted)
    score += 2.0 if len(wanted) > 1 and phrase in " ".join(body) else 0.0
    return score + 1.0 / (1.0 + len(body) / 100)  # a short section is about what it says


def _snippet(word: str, text: str) -> str:
    """What stands around the word, in one line."""
    line = plain(text)
    found = re.search(rf"\b{re.escape(word)}", line, re.IGNORECASE)
    start = max(0, (found.start() if found else 0) - _SNIPPET_CHARS // 3)
    start = line.rfind(" ", 0, start) + 1
    piece = line[start : start + _SNIPPET_CHARS]
    before = "… " if start else ""
    return f"{before}{piece}{' …' if start + _SNIPPET_CHARS < len(line) else ''}"


def _unique(anchor: str, used: dict[str, int]) -> str:
    n = used.get(anchor, 0)
    used[anchor] = n + 1
    return f"{anchor}-{n}" if n else anchor
