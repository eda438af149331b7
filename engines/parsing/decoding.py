"""Bytes to text: find the encoding, refuse what is not text.

Pure. Order: byte order mark, UTF-8, then what charset-normalizer finds most likely.
"""

from __future__ import annotations

import codecs
import re

from workbench.errors import UnreadableDocument

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAMPLE_BYTES = 256 * 1024
_MAX_CONTROL_SHARE = 0.01
_UNREADABLE, _MAX_UNREADABLE_SHARE = "\ufffd", 0.1
_FALLBACK = "cp1252"  # what Windows programs of western countries write
# What programs of the last thirty years wrote; older code pages are mistaken for these too often.
_CANDIDATES = (
    "cp1252 cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 cp1257 koi8_r cp932 euc_jp gb18030 big5 cp949"
)


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of `data`; `declared` is the encoding that the file names itself, if it does.

    Raises UnreadableDocument when it is empty or binary.
    """
    if not data:
        raise UnreadableDocument("This file is empty.", hint="Choose a file with text in it.")
    text = _decode_marked(data)
    if text is None:
        if b"\x00" in data[:_SAMPLE_BYTES]:
            raise binary()
        text = _decode_unmarked(data, declared)
    sample = text[:_SAMPLE_BYTES]
    if len(_CONTROL.findall(sample)) > len(sample) * _MAX_CONTROL_SHARE:
        raise binary()
    return text


def binary() -> UnreadableDocument:
    return UnreadableDocument(
        "This file holds binary data, not text.",
        hint="Its name may carry the wrong suffix; rename it or choose another file.",
    )


def _decode_marked(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data.decode(encoding, errors="replace")
            if text.count(_UNREADABLE) > len(text) * _MAX_UNREADABLE_SHARE:
                raise binary()  # what looked like a mark is none
            return text
    return None


def _decode_unmarked(data: bytes, declared: str | None) -> str:
    for encoding in (declared, "utf-8"):
        if encoding:
            try:
                return data.decode(encoding)
            except (UnicodeDecodeError, LookupError):
                continue
    return data.decode(_likely_encoding(data), errors="replace")


def _likely_encoding(data: bytes) -> str:
    import charset_normalizer

    matches = charset_normalizer.from_bytes(data[:_SAMPLE_BYTES], cp_isolation=_CANDIDATES.split())
    best = matches.best()
    if best is None or _FALLBACK in best.could_be_from_charset:
        return _FALLBACK
    # A short western text fits several code pages equally well; the commonest is the best guess.
    equals = [m for m in matches if (m.chaos, m.coherence) == (best.chaos, best.coherence)]
    return _FALLBACK if any(m.encoding == _FALLBACK for m in equals) else best.encoding
