"""Text in pictures, read by Tesseract where the system has it; it is not part of this program.

Tesseract runs below this process, so its limits of time and memory hold for it as well.
"""

from __future__ import annotations

import functools
import os
import shutil
import subprocess

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
_TSV_COLUMNS, _TSV_WORD = 12, "5"  # of a line, and the level that says it is a word


def is_installed() -> bool:
    return shutil.which(_PROGRAM) is not None


def parse_picture(source: Source) -> ParsedDocument:
    """The text in a picture. Raises UnsupportedFormat without Tesseract, UnreadableDocument."""
    data = source.read()
    if not data:
        raise UnreadableDocument("This file is empty.", hint="Choose a picture with text in it.")
    builder = TextBuilder(source.limits)
    builder.block(read_picture(data, source.limits.seconds))
    if builder.is_empty:
        raise UnreadableDocument(
            "No text was found in this picture.", hint="A sharper or larger picture may help."
        )
    return builder.document("image/" + source.suffix.lstrip("."))


def read_picture(data: bytes, seconds: float) -> str:
    """Paragraphs with an empty line between them. Raises like `parse_picture`, LimitExceeded."""
    if not is_installed():
        raise UnsupportedFormat(MISSING, hint=MISSING_HINT)
    return _text(_run(data, seconds, "stdout"))


def read_words(data: bytes, seconds: float) -> tuple[str, list[Word]]:
    """The text as `read_picture` gives it, and its words in order with their places."""
    # Both through the pipe, the table first: nothing of a page is put into a file.
    lines = _run(data, seconds, "stdout", "txt", "tsv").decode("utf-8", "replace").split("\n")
    words = []
    n_table = 0
    for line in lines:
        cells = line.split("\t")
        if len(cells) != _TSV_COLUMNS:
            break
        n_table += 1
        if cells[0] == _TSV_WORD and cells[-1].strip():
            words.append((cells[-1], RectF(*map(float, cells[6:10]))))
    return _text("\n".join(lines[n_table:]).encode()), words


def _text(output: bytes) -> str:
    return output.decode("utf-8", "replace").replace("\f", "\n")


def _run(data: bytes, seconds: float, to: str, *forms: str) -> bytes:
    mode = "1" if _can_turn() else "3"
    options = ["-l", "+".join(languages()), "--psm", mode]
    command = [_PROGRAM, "stdin", to, *options, *forms]
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
