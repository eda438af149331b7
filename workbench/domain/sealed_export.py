"""What a sealed export looks like: a mark, the wrapped key, then the content in sealed chunks.

The wrapped key is the form in which a workspace keeps its own: who knows the passphrase opens it.
The content is bound to it by its key. Pure: bytes in, bytes out; knows no file.
"""

from __future__ import annotations

from typing import Final

from workbench.domain.sealing import Read, Unsealable, derived

MARK: Final = b"WBEXPORT"
SUFFIX: Final = ".sealed"
MOST_HEADER: Final = 65_536
_LENGTH_BYTES: Final = 4


def beginning(header: bytes) -> bytes:
    """What stands before the sealed stream."""
    return MARK + len(header).to_bytes(_LENGTH_BYTES, "big") + header


def header_from(read: Read) -> bytes:
    """The wrapped key; `read` then stands at the sealed stream. Raises Unsealable."""
    if read(len(MARK)) != MARK:
        raise Unsealable("not a sealed export")
    length = int.from_bytes(read(_LENGTH_BYTES), "big")
    header = read(length) if 0 < length <= MOST_HEADER else b""
    if not header or len(header) != length:
        raise Unsealable("cut off")
    return header


def content_secret(master: bytes) -> bytes:
    """The secret of the streams that follow a wrapped key."""
    return derived(master, b"export")
