"""Read the natural text that the model is trained on, cut into paragraphs.

Takes a folder that holds the text archives (`*.tar.xz`) or text files; knows nothing of tokens.
"""

import hashlib
import math
import re
import tarfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from .split import Split, side

PARAGRAPH_BREAK = re.compile(r"\n\s*\n")
CODE_CHARACTER = re.compile(r"[^\w\s.,;:!?'\"“”‘’()—-]|__|::|--|==|\.\.")
LICENCE_LINE = re.compile(r"^\* (License|Text|Illustration|Language|Translation)", re.MULTILINE)
TEXT_SUFFIXES = (".txt", ".md", ".rst")


@dataclass(frozen=True, slots=True)
class Book:
    """One file of the corpus: its title and its paragraphs, each on one line."""

    title: str
    paragraphs: tuple[str, ...]


def read_files(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of every text file, archive by archive."""
    for archive in sorted(folder.glob("*.tar.xz")):
        with tarfile.open(archive) as tar:
            # In the order of the archive: going back in an xz stream decompresses it again.
            for member in tar:
                stream = tar.extractfile(member) if member.isfile() else None
                if stream and member.name.endswith(TEXT_SUFFIXES):
                    yield member.name, stream.read().decode("utf-8", "replace")
    for file in sorted(folder.rglob("*")):
        if file.suffix in TEXT_SUFFIXES:
            yield file.name, file.read_text("utf-8", "replace")


def books(folder: Path, split: Split) -> list[Book]:
    """Return the books of one split; which book is held out is decided by the hash of its name."""
    found = [
        Book(title_of(name), paragraphs_of(text))
        for name, text in read_files(folder)
        if side(name) == split
    ]
    return [book for book in found if book.paragraphs]


def shelf_weights(found: Sequence[Book]) -> list[float]:
    """Return how often each book should be opened: by the square root of its paragraphs."""
    return [math.sqrt(len(book.paragraphs)) for book in found]


def title_of(name: str) -> str:
    """Return a readable title made from a file name."""
    stem = Path(name).stem
    return re.sub(r"^\d+[_-]", "", stem).replace("_", " ").replace("-", " ").strip()


def paragraphs_of(text: str) -> tuple[str, ...]:
    """Return the paragraphs of prose in a text, with line breaks removed."""
    parts = (" ".join(part.removeprefix("##").split()) for part in PARAGRAPH_BREAK.split(text))
    return tuple(part for part in parts if is_prose(part))


def is_prose(paragraph: str) -> bool:
    """Return whether a paragraph is sentences rather than code, links, rules or a licence."""
    marks = len(CODE_CHARACTER.findall(paragraph))
    return (
        len(paragraph) > 20 and marks * 60 <= len(paragraph) and not LICENCE_LINE.match(paragraph)
    )


def fingerprint(folder: Path) -> str:
    """Return the SHA-256 over the names and bytes of all text files."""
    total = hashlib.sha256()
    for name, text in read_files(folder):
        total.update(name.encode() + b"\0" + text.encode() + b"\0")
    return total.hexdigest()
