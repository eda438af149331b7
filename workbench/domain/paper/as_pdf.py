"""A sheet as PDF 1.7 on A4, with its fonts inside and text that can be searched and copied.

Pure: fonts come in as typefaces. Characters that the font has not are drawn as its empty box; the
HTML of the same sheet has them. Source: ISO 32000-1.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, assert_never

from workbench.domain.paper.sheet import (
    Block,
    Compared,
    Heading,
    Paragraph,
    Quoted,
    Sheet,
    Table,
    Tone,
)
from workbench.domain.paper.typeface import Typeface

_WIDTH, _HEIGHT, _MARGIN = 595.0, 842.0, 50.0  # points
_ROOM: Final = _WIDTH - 2 * _MARGIN
_BODY: Final = 9.5
_SIZES: Final = {1: 18.0, 2: 13.0, 3: 10.5}
_LEAD: Final = 1.42
_GAP: Final = 6.0
_COLOURS: Final[dict[str, str]] = {
    "plain": "0.09 0.10 0.14", "muted": "0.32 0.36 0.45", "good": "0.09 0.39 0.23",
    "bad": "0.64 0.15 0.12", "rule": "0.87 0.89 0.92", "paper": "0.96 0.965 0.98",
}  # fmt: skip
Weight = Literal["regular", "bold"]


@dataclass(slots=True)
class _Page:
    marks: list[str] = field(default_factory=list)


class _Writer:
    def __init__(self, faces: dict[Weight, Typeface], foot: str) -> None:
        self._faces = faces
        self._foot = foot
        self.pages: list[_Page] = []
        self.used: dict[Weight, dict[int, str]] = {"regular": {}, "bold": {}}
        self._y = 0.0
        self.new_page()

    def new_page(self) -> None:
        self.pages.append(_Page())
        self._y = _HEIGHT - _MARGIN
        at = _MARGIN / 2
        number = f"{len(self.pages)}"
        self._text(_MARGIN, at, self._fit(self._foot, 7.5, _ROOM - 40), 7.5, "regular", "muted")
        self._text(_WIDTH - _MARGIN - 14, at, number, 7.5, "regular", "muted")

    def space(self, points: float) -> None:
        self._y -= points

    def needs(self, points: float) -> None:
        if self._y - points < _MARGIN:
            self.new_page()

    def lines(
        self, text: str, size: float, weight: Weight, tone: str, *, left: float = 0.0,
        room: float = _ROOM,
    ) -> None:  # fmt: skip
        for line in self.wrapped(text, size, weight, room):
            self.needs(size * _LEAD)
            self._y -= size * _LEAD
            self._text(_MARGIN + left, self._y + size * 0.3, line, size, weight, tone)

    def quoted(self, text: str) -> None:
        for line in self.wrapped(text, _BODY, "regular", _ROOM - 16):
            self.needs(_BODY * _LEAD)
            self._y -= _BODY * _LEAD
            self._box(_MARGIN, self._y, _ROOM, _BODY * _LEAD, "paper")
            self._text(_MARGIN + 8, self._y + _BODY * 0.3, line, _BODY, "regular", "plain")

    def table(self, table: Table) -> None:
        n = len(table.head)
        shares = table.widths or (1.0,) * n
        widths = [_ROOM * share / sum(shares) for share in shares]
        self._row(table.head, widths, "bold", "muted")
        for row in table.rows:
            self._row(row, widths, "regular", "plain")

    def _row(
        self, cells: Sequence[str], widths: Sequence[float], weight: Weight, tone: str
    ) -> None:
        wrapped = [
            self.wrapped(cell, _BODY - 0.5, weight, width - 8)
            for cell, width in zip(cells, widths, strict=True)
        ]
        step = (_BODY - 0.5) * _LEAD
        most = max(1, int((_HEIGHT - 2 * _MARGIN) / step) - 1)
        n_lines = max(map(len, wrapped), default=1)
        for first in range(0, n_lines, most):  # a row that is longer than a page goes on
            part = [lines[first : first + most] for lines in wrapped]
            tall = max(map(len, part), default=1) * step + 5
            self.needs(tall)
            left = _MARGIN
            for lines, width in zip(part, widths, strict=True):
                for number, line in enumerate(lines, 1):
                    at = self._y - number * step + 1
                    self._text(left, at, line, _BODY - 0.5, weight, tone)
                left += width
            self._y -= tall
            self._box(_MARGIN, self._y + 1, _ROOM, 0.6, "rule")

    def wrapped(self, text: str, size: float, weight: Weight, room: float) -> list[str]:
        face, found = self._faces[weight], []
        for line in text.replace("\t", "    ").splitlines() or [""]:
            current = ""
            for word in line.split(" "):
                joined = f"{current} {word}" if current else word
                if face.length(joined, size) <= room:
                    current = joined
                    continue
                if current:
                    found.append(current)
                while face.length(word, size) > room and len(word) > 1:
                    cut = self._cut(word, size, weight, room)
                    found.append(word[:cut])
                    word = word[cut:]  # noqa: PLW2901 - what is left of it
                current = word
            found.append(current)
        return found

    def _cut(self, word: str, size: float, weight: Weight, room: float) -> int:
        face, length = self._faces[weight], 0.0
        for n, one in enumerate(word):
            length += face.width(face.glyph(one)) * size / 1_000
            if length > room:
                return max(1, n)
        return len(word)

    def _fit(self, text: str, size: float, room: float) -> str:
        lines = self.wrapped(text, size, "regular", room)
        return lines[0] if lines else ""

    def _text(self, x: float, y: float, text: str, size: float, weight: Weight, tone: str) -> None:
        face, codes = self._faces[weight], []
        for one in text:
            glyph = face.glyph(one)
            self.used[weight].setdefault(glyph, one if glyph else "\ufffd")
            codes.append(f"{glyph:04X}")
        if codes:
            name = "F1" if weight == "regular" else "F2"
            self.pages[-1].marks.append(
                f"BT {_COLOURS[tone]} rg /{name} {size:g} Tf {x:.2f} {y:.2f} Td"
                f" <{''.join(codes)}> Tj ET"
            )

    def _box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        self.pages[-1].marks.append(
            f"{_COLOURS[colour]} rg {x:.2f} {y:.2f} {width:.2f} {height:.2f} re f"
        )


def as_pdf(sheet: Sheet, regular: Typeface, bold: Typeface) -> bytes:
    writer = _Writer({"regular": regular, "bold": bold}, sheet.foot or sheet.title)
    _draw(writer, Heading(sheet.title, 1))
    for block in sheet.blocks:
        _draw(writer, block)
    return _assembled(sheet.title, writer, {"regular": regular, "bold": bold})


def _draw(writer: _Writer, block: Block) -> None:
    match block:
        case Heading(text, level):
            size = _SIZES.get(level, _BODY)
            writer.space(_GAP * (0 if level == 1 else 2))
            writer.needs(size * _LEAD + 3 * _BODY * _LEAD)  # never alone at the foot of a page
            writer.lines(text, size, "bold", "plain")
            writer.space(_GAP / 2)
        case Paragraph(text, tone):
            writer.lines(text, _BODY, _weight(tone), tone)
            writer.space(_GAP)
        case Quoted(text):
            writer.quoted(text)
            writer.space(_GAP)
        case Compared(pieces):
            signs = {"=": ("", ""), "-": ("[−", "−]"), "+": ("[+", "+]")}
            told = "".join(signs[kind][0] + text + signs[kind][1] for kind, text in pieces)
            writer.quoted(told)
            writer.space(_GAP)
        case Table():
            writer.table(block)
            writer.space(_GAP)
        case _:
            assert_never(block)


def _weight(tone: Tone) -> Weight:
    return "bold" if tone == "bad" else "regular"


# ------------------------------------------------------------------------------- the file


def _assembled(title: str, writer: _Writer, faces: dict[Weight, Typeface]) -> bytes:
    objects: list[bytes] = [b"", b""]  # catalogue and pages come last
    named: tuple[tuple[str, Weight], ...] = (("F1", "regular"), ("F2", "bold"))
    fonts = {
        name: _font(objects, weight, faces[weight], writer.used[weight]) for name, weight in named
    }
    resources = " ".join(f"/{name} {number} 0 R" for name, number in fonts.items())
    kids = []
    for page in writer.pages:
        content = _stream(objects, "\n".join(page.marks).encode("ascii"))
        kids.append(
            _add(
                objects,
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {_WIDTH:g} {_HEIGHT:g}]"
                f" /Resources << /Font << {resources} >> >> /Contents {content} 0 R >>".encode(),
            )
        )
    producer = _hex("AI Workbench")
    info = _add(objects, f"<< /Title {_hex(title)} /Producer {producer} >>".encode())
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R /Lang (en) >>"
    told = " ".join(f"{kid} 0 R" for kid in kids)
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{told}] >>".encode()
    return _file(objects, info)


def _font(objects: list[bytes], weight: Weight, face: Typeface, used: dict[int, str]) -> int:
    name = f"Inter-{weight.title()}"
    packed = zlib.compress(face.content, 9)
    program = _add(
        objects,
        f"<< /Length {len(packed)} /Length1 {len(face.content)} /Filter /FlateDecode >>\n"
        "stream\n".encode()
        + packed
        + b"\nendstream",
    )
    box = " ".join(map(str, face.box))
    descriptor = _add(
        objects,
        f"<< /Type /FontDescriptor /FontName /{name} /Flags 32 /FontBBox [{box}] /ItalicAngle 0"
        f" /Ascent {face.ascent} /Descent {face.descent} /CapHeight {face.ascent} /StemV 80"
        f" /FontFile2 {program} 0 R >>".encode(),
    )
    widths = " ".join(f"{glyph} [{face.width(glyph)}]" for glyph in sorted(used))
    inner = _add(
        objects,
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDToGIDMap /Identity"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        f" /FontDescriptor {descriptor} 0 R /DW 600 /W [{widths}] >>".encode(),
    )
    unicode = _stream(objects, _to_unicode(used))
    return _add(
        objects,
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H"
        f" /DescendantFonts [{inner} 0 R] /ToUnicode {unicode} 0 R >>".encode(),
    )


def _to_unicode(used: dict[int, str]) -> bytes:
    pairs = [
        f"<{glyph:04X}> <{one.encode('utf-16-be', 'replace').hex().upper()}>"
        for glyph, one in sorted(used.items())
    ]
    blocks = [pairs[at : at + 100] for at in range(0, len(pairs), 100)]
    told = "\n".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /ours def"
        " /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{told}\nendcmap end end"
    ).encode("ascii")


def _stream(objects: list[bytes], content: bytes) -> int:
    packed = zlib.compress(content, 9)
    head = f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n".encode()
    return _add(objects, head + packed + b"\nendstream")


def _add(objects: list[bytes], body: bytes) -> int:
    objects.append(body)
    return len(objects)


def _hex(text: str) -> str:
    marked = "\ufeff" + text
    return f"<{marked.encode('utf-16-be', 'replace').hex().upper()}>"


def _file(objects: list[bytes], info: int) -> bytes:
    made = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(made)
    made += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    for place in places:
        made += f"{place:010d} 00000 n \n".encode()
    made += (
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {info} 0 R >>\n"
        f"startxref\n{start}\n%%EOF\n"
    ).encode()
    return bytes(made)
