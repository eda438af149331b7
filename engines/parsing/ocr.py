"""Text in pictures, read by Tesseract where the system has it; it is not part of this program.

Tesseract runs below this process, so its limits of time and memory hold for it as well.
"""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass

from engines.parsing.source import Source, TextBuilder
from workbench.domain.document import ParsedDocument, RectF
from workbench.errors import LimitExceeded, UnreadableDocument, UnsupportedFormat

PICTURES = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp", ".gif")
MISSING = "Pictures are read by Tesseract, which is not installed."
MISSING_HINT = "Install it (Debian and Ubuntu: apt install tesseract-ocr) and add the file again."

Word = tuple[str, RectF]  # and its box in pixels of the picture

_PROGRAM = "tesseract"
_MAX_LANGUAGES = 4  # each one costs as much time again
_NOT_LANGUAGES = ("osd", "equ")
_MAX_LIST_S = 20.0
_TSV_COLUMNS, _TSV_PAGE, _TSV_WORD = 12, "1", "5"  # of a line, and levels: a page, a word
_AS_ONE_LINE = "13"  # the quickest way to have a picture read, for when the words do not matter
_BETWEEN_PAGES = "\f"


@dataclass(frozen=True, slots=True)
class ReadPage:
    """One picture of a file: its text, its words with their places, its size in pixels."""

    text: str
    words: tuple[Word, ...]
    width: float
    height: float


def is_installed() -> bool:
    return shutil.which(_PROGRAM) is not None


def parse_picture(source: Source) -> ParsedDocument:
    """The text in a picture. Raises UnsupportedFormat without Tesseract, UnreadableDocument."""
    data = source.read()
    if not data:
        raise UnreadableDocument("This file is empty.", hint="Choose a picture with text in it.")
    builder = TextBuilder(source.limits)
    pages = _pages_of(_read(data, source.limits.seconds))
    for number, text in enumerate(pages, start=1):
        if len(pages) > 1:  # a TIFF, or a GIF that moves
            builder.page(number, functools.partial(builder.block, text))
        else:
            builder.block(text)
    if builder.is_empty:
        raise UnreadableDocument(
            "No text was found in this picture.", hint="A sharper or larger picture may help."
        )
    return builder.document("image/" + source.suffix.lstrip("."))


def read_picture(data: bytes, seconds: float) -> str:
    """Paragraphs with an empty line between them. Raises like `parse_picture`, LimitExceeded."""
    return _read(data, seconds).replace(_BETWEEN_PAGES, "\n")


def read_pages(data: bytes, seconds: float) -> list[ReadPage]:
    """Each picture of the file with its words in order. Raises like `read_picture`."""
    # Both through the pipe, the table first: nothing of a page is put into a file.
    lines = _run(data, seconds, "txt", "tsv").decode("utf-8", "replace").split("\n")
    sizes: list[tuple[float, float]] = []
    words: list[list[Word]] = []
    n_table = 0
    for line in lines:
        cells = line.split("\t")
        if len(cells) != _TSV_COLUMNS:
            break
        n_table += 1
        if cells[0] == _TSV_PAGE:
            sizes.append((float(cells[8]), float(cells[9])))
            words.append([])
        elif cells[0] == _TSV_WORD and cells[-1].strip() and words:
            words[-1].append((cells[-1], RectF(*map(float, cells[6:10]))))
    texts = _pages_of("\n".join(lines[n_table:]))
    texts += [""] * (len(sizes) - len(texts))
    return [
        ReadPage(text, tuple(found), *size)
        for text, found, size in zip(texts, words, sizes, strict=False)
    ]


def as_pdf(data: bytes, seconds: float) -> bytes:
    """The pictures of the file as pages of a PDF, unread. Raises like `read_picture`."""
    return _run(data, seconds, "pdf", mode=_AS_ONE_LINE, reads=languages()[:1])


def _read(data: bytes, seconds: float) -> str:
    if not is_installed():
        raise UnsupportedFormat(MISSING, hint=MISSING_HINT)
    return _run(data, seconds).decode("utf-8", "replace")


def _pages_of(text: str) -> list[str]:
    """Tesseract ends each page, also the last one."""
    return text.removesuffix(_BETWEEN_PAGES).split(_BETWEEN_PAGES)


def _run(
    data: bytes, seconds: float, *forms: str, mode: str = "", reads: Sequence[str] = ()
) -> bytes:
    mode = mode or ("1" if _can_turn() else "3")
    options = ["-l", "+".join(reads or languages()), "--psm", mode]
    command = [_PROGRAM, "stdin", "stdout", *options, *forms]
    try:
        done = subprocess.run(
            command, input=data, capture_output=True, timeout=seconds, check=False, env=_quiet()
        )
    except subprocess.TimeoutExpired as error:
        raise LimitExceeded(
            f"Reading the text in this picture took longer than {seconds:g} seconds.",
            hint="Make the picture smaller.",
        ) from error
    if done.returncode != 0:
        raise UnreadableDocument(
            "This picture is damaged, or of a kind that Tesseract does not read.",
            hint="Save it as PNG and add that.",
        )
    return done.stdout


@functools.cache
def languages() -> tuple[str, ...]:
    """What the installed Tesseract can read, English first."""
    named = [one for one in _installed() if one not in _NOT_LANGUAGES and "/" not in one]
    return tuple(sorted(named, key=lambda one: (one != "eng", one))[:_MAX_LANGUAGES]) or ("eng",)


@functools.cache
def _installed() -> tuple[str, ...]:
    try:
        done = subprocess.run(
            [_PROGRAM, "--list-langs"], capture_output=True, text=True, timeout=_MAX_LIST_S,
            check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return ()
    return tuple(filter(None, map(str.strip, done.stdout.splitlines()[1:])))


def _can_turn() -> bool:
    """Whether it can find out which way up a page is."""
    return "osd" in _installed()


def _quiet() -> dict[str, str]:
    return {**os.environ, "OMP_THREAD_LIMIT": "1"}  # one file must not take all cores
