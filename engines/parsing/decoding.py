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
_FALLBACK = "cp1252"  # what Windows programs of western countries write


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
            return data.decode(encoding, errors="replace")
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

    best = charset_normalizer.from_bytes(data[:_SAMPLE_BYTES]).best()
    # Short western texts fit dozens of code pages; the common one is the better guess.
    if best is None or _FALLBACK in best.could_be_from_charset:
        return _FALLBACK
    return best.encoding
