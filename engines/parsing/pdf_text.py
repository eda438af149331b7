"""The text layer of a PDF page as pdfium has it: a row of characters, made legible. Thin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

REPLACEMENT = "\ufffd"
NOWHERE = -1  # the index of what the program put between the letters of a page

_LINE_END_HYPHEN = 0x02  # pdfium's stand-in for the hyphen of a word that continues below


@dataclass(frozen=True, slots=True)
class PageText:
    """`text[i]` is pdfium's character `indices[i]`, or NOWHERE on the page.

    Some of pdfium's characters have no text, and a few are repeated.
    """

    text: str
    indices: Sequence[int]


def read_raw_text(text_page: PdfTextPage) -> PageText:
    """In the order in which the page is drawn.

    Line ends are unified, surrogate pairs joined, words hyphenated by layout healed.
    """
    import pypdfium2.raw as pdfium

    unicode_of, raw = pdfium.FPDFText_GetUnicode, text_page.raw
    codes = [unicode_of(raw, i) for i in range(text_page.count_chars())]
    parts: list[str] = []
    indices: list[int] = []
    i = 0
    while i < len(codes):
        code, step = codes[i], 1
        if 0x20 <= code < 0x7F:  # nearly all of most pages
            parts.append(chr(code))
            indices.append(i)
            i += 1
            continue
        following = codes[i + 1] if i + 1 < len(codes) else 0
        if 0xD800 <= code < 0xDC00 <= following < 0xE000:
            character = chr(0x10000 + ((code - 0xD800) << 10) + (following - 0xDC00))
            step = 2
        elif code == 0x0D and following == 0x0A:
            character, step = "\n", 2
        elif code == _LINE_END_HYPHEN:
            character = _heal_hyphen(codes, i)
        else:
            character = _legible(code)
        if character:
            parts.append(character)
            indices.append(i)
        i += step
    return PageText("".join(parts), indices)


def _legible(code: int) -> str:
    if code in (0x09, 0x0A, 0x0D):
        return "\n" if code == 0x0D else chr(code)
    if code < 0x20 or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000 or code in (0xFFFE, 0xFFFF):
        return "" if code == 0 else REPLACEMENT
    return chr(code) if code <= 0x10FFFF else REPLACEMENT


def _heal_hyphen(codes: Sequence[int], i: int) -> str:
    """Nothing inside a word in small letters ("infor-mation"), a hyphen elsewhere ("ISO-9001")."""
    before = _legible(codes[i - 1]) if i else ""
    after = _legible(codes[i + 1]) if i + 1 < len(codes) else ""
    return "" if before.islower() and after.islower() else "-"
