"""A TrueType font as a PDF needs it: which glyph a character has, and how wide that is.

Reads cmap (formats 4 and 12), head, hhea, hmtx and maxp. Pure; the font is one of ours.
Source: OpenType specification 1.9.
"""

from __future__ import annotations

import struct
from typing import Final

_UNITS: Final = 1_000  # of a PDF, per em


class Typeface:
    def __init__(self, content: bytes) -> None:
        self.content = content
        self._tables = _tables(content)
        head = self._tables["head"]
        self._per_em: int = struct.unpack_from(">H", content, head + 18)[0]
        self.box = tuple(self._scaled(one) for one in struct.unpack_from(">4h", content, head + 36))
        ascent, descent = struct.unpack_from(">2h", content, self._tables["hhea"] + 4)
        self.ascent, self.descent = self._scaled(ascent), self._scaled(descent)
        n_long = struct.unpack_from(">H", content, self._tables["hhea"] + 34)[0]
        at = self._tables["hmtx"]
        self._widths = [
            self._scaled(struct.unpack_from(">H", content, at + 4 * n)[0]) for n in range(n_long)
        ]
        self._glyphs = _glyphs(content, self._tables["cmap"])

    def glyph(self, character: str) -> int:
        """0 if the font has none."""
        return self._glyphs.get(ord(character), 0)

    def width(self, glyph: int) -> int:
        """In thousandths of the size."""
        found: int = self._widths[min(glyph, len(self._widths) - 1)]
        return found

    def length(self, text: str, size: float) -> float:
        return sum(self.width(self.glyph(one)) for one in text) * size / _UNITS

    def _scaled(self, value: int) -> int:
        return round(value * _UNITS / self._per_em)


def _tables(content: bytes) -> dict[str, int]:
    n = struct.unpack_from(">H", content, 4)[0]
    found = {}
    for entry in range(n):
        tag, _, offset, _ = struct.unpack_from(">4s3I", content, 12 + 16 * entry)
        found[tag.decode("latin-1")] = offset
    return found


def _glyphs(content: bytes, cmap: int) -> dict[int, int]:
    n = struct.unpack_from(">H", content, cmap + 2)[0]
    found: dict[int, int] = {}
    for entry in range(n):
        offset = cmap + struct.unpack_from(">2HI", content, cmap + 4 + 8 * entry)[2]
        form = struct.unpack_from(">H", content, offset)[0]
        if form == 4:
            found = {**_segments(content, offset), **found}
        elif form == 12:
            for group in range(struct.unpack_from(">I", content, offset + 12)[0]):
                first, last, glyph = struct.unpack_from(">3I", content, offset + 16 + 12 * group)
                found |= {code: glyph + code - first for code in range(first, last + 1)}
    return found


def _segments(content: bytes, offset: int) -> dict[int, int]:
    n = struct.unpack_from(">H", content, offset + 6)[0] // 2
    ends = struct.unpack_from(f">{n}H", content, offset + 14)
    starts = struct.unpack_from(f">{n}H", content, offset + 16 + 2 * n)
    deltas = struct.unpack_from(f">{n}h", content, offset + 16 + 4 * n)
    at = offset + 16 + 6 * n
    ranges = struct.unpack_from(f">{n}H", content, at)
    found = {}
    for n_segment, (start, end) in enumerate(zip(starts, ends, strict=True)):
        for code in range(start, end + 1):
            glyph = code
            if ranges[n_segment]:
                place = at + 2 * n_segment + ranges[n_segment] + 2 * (code - start)
                glyph = struct.unpack_from(">H", content, place)[0]
                if not glyph:
                    continue
            found[code] = (glyph + deltas[n_segment]) & 0xFFFF
    found.pop(0xFFFF, None)
    return found
