"""Text in pictures, read by Tesseract where the system has it; it is not part of this program.

Tesseract runs below this process, so its limits of time and memory hold for it as well.
"""

from __future__ import annotations

import functools
import os
import shutil
import subprocess

from engines.parsing.source import Source, TextBuilder
from workbench.domain.document import ParsedDocument
from workbench.errors import LimitExceeded, UnreadableDocument, UnsupportedFormat

PICTURES = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp", ".gif")
MISSING = "Pictures are read by Tesseract, which is not installed."
MISSING_HINT = "Install it (Debian and Ubuntu: apt install tesseract-ocr) and add the file again."

_PROGRAM = "tesseract"
_MAX_LANGUAGES = 4  # each one costs as much time again
_NOT_LANGUAGES = ("osd", "equ")
_MAX_LIST_S = 20.0


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
    command = [_PROGRAM, "stdin", "stdout", "-l", "+".join(languages()), "--psm", "3"]
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
    return done.stdout.decode("utf-8", "replace").replace("\f", "\n")


@functools.cache
def languages() -> tuple[str, ...]:
    """What the installed Tesseract can read, English first."""
    try:
        done = subprocess.run(
            [_PROGRAM, "--list-langs"], capture_output=True, text=True, timeout=_MAX_LIST_S,
            check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return ("eng",)
    found = [line.strip() for line in done.stdout.splitlines()[1:]]
    named = [one for one in found if one and one not in _NOT_LANGUAGES and "/" not in one]
    return tuple(sorted(named, key=lambda one: (one != "eng", one))[:_MAX_LANGUAGES]) or ("eng",)


def _quiet() -> dict[str, str]:
    return {**os.environ, "OMP_THREAD_LIMIT": "1"}  # one file must not take all cores
