"""Rich Text Format: paragraphs, headings, tables, notes; no pictures, fields and styles.

Source: the RTF specification 1.9.1. One pass over the tokens, with a stack of groups.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from engines.parsing.source import Source, TextBuilder
from workbench.domain.document import ParsedDocument
from workbench.errors import LimitExceeded, UnreadableDocument

MEDIA_TYPE = "application/rtf"

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z0-9])|([{}])|[\r\n]+"
    rb"|([^\\{}\r\n]+)"
)
_SKIPPED = frozenset(
    b"fonttbl colortbl stylesheet info pict themedata colorschememapping latentstyles datastore"
    b" filetbl listtable listoverridetable revtbl rsidtbl generator header headerl headerr headerf"
    b" footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc fldinst object objdata"
    b" bkmkstart bkmkend xmlnstbl pgptbl annotation atnid atnauthor atntime atnref wgrffmtfilter"
    b" mmathPr nonshppict shpinst xe tc listname passwordhash template pnseclvl".split()
)
_MARKS = {
    b"par": "\n", b"sect": "\n", b"page": "\n", b"line": "\n", b"tab": "\t", b"lquote": "‘",
    b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”", b"bullet": "•", b"endash": "–",
    b"emdash": "—", b"enspace": " ", b"emspace": " ", b"qmspace": " ",
}  # fmt: skip
_ENDS = (b"par", b"sect", b"page")
_SYMBOLS = {b"~": "\u00a0", b"_": "\u2011", b"-": "", b"\n": "\n", b"\r": "\n"}
_CODECS = {
    128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030", 136: "big5", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250", 77: "mac_roman",
}  # fmt: skip
_MAX_GROUPS = 2_000
_MAX_HEADING = 9
_HEADING = re.compile(rb"\\s(\d{1,4})[^{};]{0,2000}?\bheading (\d)\s*;", re.IGNORECASE)


@dataclass(slots=True)
class _Group:
    """What holds until the group ends."""

    skipped: bool = False
    codec: str = "cp1252"
    unicode_skip: int = 1
    hidden: bool = False
    note: bool = False


@dataclass(slots=True)
class _Paragraph:
    style: int = -1
    level: int = 0
    in_table: bool = False
    text: list[str] = field(default_factory=list)


def parse_rtf(source: Source) -> ParsedDocument:
    """Text in order. Raises UnreadableDocument, LimitExceeded."""
    data = source.read()
    if not data.lstrip().startswith(b"{\\rtf"):
        raise UnreadableDocument(
            "This file is not RTF, whatever its name says.",
            hint="Open it in the program that made it and save it again.",
        )
    builder = TextBuilder(source.limits, counts=True)
    _Reader(builder).read(data)
    return builder.document(MEDIA_TYPE)


class _Reader:
    def __init__(self, builder: TextBuilder) -> None:
        self._builder = builder
        self._group = _Group()
        self._stack: list[_Group] = []
        self._bytes = bytearray()  # characters of the code page that wait to be decoded together
        self._to_skip = 0  # stand-ins for a Unicode character, for readers that know none
        self._is_optional = False
        self._fonts: dict[int, str] = {}
        self._codepage = "cp1252"
        self._levels: dict[int, int] = {}
        self._paragraph = _Paragraph()
        self._cells: list[str] = []
        self._rows: list[list[str]] = []
        self._notes: list[str] = []
        self._note: list[str] = []

    def read(self, data: bytes) -> None:
        self._levels = {int(m[1]): int(m[2]) for m in _HEADING.finditer(data[:2_000_000])}
        self._fonts = _read_fonts(data[:2_000_000])
        at = 0
        while at < len(data):
            token = _TOKEN.match(data, at)
            if token is None:
                at += 1
                continue
            at = token.end()
            word, number, code, symbol, brace, text = token.groups()
            if brace:
                self._brace(brace)
            elif word == b"bin":
                at += max(0, int(number or 0))
            elif word:
                self._word(word, None if number is None else int(number))
            elif code:
                self._byte(int(code, 16))
            elif symbol:
                self._symbol(symbol)
            elif text:
                self._text(text)
        self._end_paragraph()
        self._end_table()
        for number, note in enumerate(self._notes, 1):
            self._builder.block(f"[^{number}]: {note}")

    def _brace(self, brace: bytes) -> None:
        self._decode()
        self._to_skip = 0
        if brace == b"{":
            if len(self._stack) >= _MAX_GROUPS:
                raise LimitExceeded(
                    "This file is nested too deeply.", hint="Save it in another format."
                )
            self._stack.append(self._group)
            self._group = replace(self._group)
        elif self._stack:
            ended, self._group = self._group, self._stack.pop()
            if ended.note and not self._group.note:
                self._end_note()
        self._is_optional = False

    def _word(self, word: bytes, number: int | None) -> None:
        if word == b"u" and number is not None:
            self._unicode(number)
            return
        if self._to_skip and word not in _MARKS:
            self._to_skip = 0
        self._decode()
        if word in _SKIPPED or (self._is_optional and word not in (b"footnote", b"shptxt")):
            self._group.skipped = True
        self._is_optional = False
        if word == b"footnote":
            self._group.note = True
            self._put(f"[^{len(self._notes) + 1}]", to_note=False)
        elif word in _ENDS and not self._group.skipped and not self._group.note:
            self._end_paragraph()
        elif word in _MARKS:
            self._put(_MARKS[word])
        elif word in (b"cell", b"nestcell"):
            self._cells.append(self._take())
        elif word in (b"row", b"nestrow"):
            self._end_row()
        else:
            self._state(word, 1 if number is None else number)

    def _state(self, word: bytes, number: int) -> None:
        match word:
            case b"uc":
                self._group.unicode_skip = max(0, number)
            case b"ansicpg":
                self._codepage = self._group.codec = f"cp{number}"
            case b"mac":
                self._codepage = self._group.codec = "mac_roman"
            case b"f":
                self._group.codec = self._fonts.get(number, self._codepage)
            case b"v" | b"deleted":
                self._group.hidden = bool(number)
            case b"plain":
                self._group.hidden = False
            case b"pard":
                self._paragraph.style, self._paragraph.level = -1, 0
                self._paragraph.in_table = False
            case b"s":
                self._paragraph.style = number
            case b"outlinelevel":
                self._paragraph.level = number + 1 if 0 <= number < _MAX_HEADING else 0
            case b"intbl":
                self._paragraph.in_table = True

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self._is_optional = True
        elif symbol in b"\\{}":
            self._byte(symbol[0])
        elif symbol in _SYMBOLS:
            self._decode()
            self._put(_SYMBOLS[symbol])

    def _byte(self, value: int) -> None:
        if self._to_skip:
            self._to_skip -= 1
        else:
            self._bytes.append(value)

    def _text(self, text: bytes) -> None:
        skipped = min(self._to_skip, len(text))
        self._to_skip -= skipped
        self._bytes += text[skipped:]

    def _unicode(self, number: int) -> None:
        self._decode()
        code = number + 0x10000 if number < 0 else number
        if 0 <= code <= 0x10FFFF:
            self._put(chr(code))
        self._to_skip = self._group.unicode_skip

    def _decode(self) -> None:
        if self._bytes:
            try:
                text = self._bytes.decode(self._group.codec, "replace")
            except LookupError:
                text = self._bytes.decode("cp1252", "replace")
            self._bytes.clear()
            self._put(text)

    def _put(self, text: str, *, to_note: bool = True) -> None:
        if not self._group.skipped and not self._group.hidden:
            (self._note if self._group.note and to_note else self._paragraph.text).append(text)

    def _take(self) -> str:
        self._decode()
        # Characters beyond the basic plane come as two halves.
        text = "".join(self._paragraph.text).encode("utf-16", "surrogatepass")
        self._paragraph.text.clear()
        return text.decode("utf-16", "replace")

    def _end_paragraph(self) -> None:
        if self._paragraph.in_table:
            self._paragraph.text.append(" ")
            return
        text = self._take()
        if not text.strip():
            return
        self._end_table()
        level = self._paragraph.level or self._levels.get(self._paragraph.style, 0)
        if level:
            self._builder.heading(level, text)
        else:
            self._builder.block(text)

    def _end_row(self) -> None:
        if rest := self._take().strip():
            self._cells.append(rest)
        self._rows.append(self._cells)
        self._cells = []

    def _end_table(self) -> None:
        if self._cells:
            self._end_row()
        self._builder.table(self._rows)
        self._rows = []

    def _end_note(self) -> None:
        self._notes.append(" ".join("".join(self._note).split()))
        self._note.clear()


def _read_fonts(data: bytes) -> dict[int, str]:
    """Font number -> the code page of its characters, where it is not the document's."""
    fonts = re.finditer(rb"\{\\f(\d{1,5})[^{};]{0,200}?\\fcharset(\d{1,3})", data)
    return {int(m[1]): _CODECS[int(m[2])] for m in fonts if int(m[2]) in _CODECS}
