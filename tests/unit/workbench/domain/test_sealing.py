"""What is sealed comes back whole, and nothing of it can be changed, cut, moved or swapped."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain import sealing
from workbench.domain.sealing import (
    HEAD_BYTES,
    TAG_BYTES,
    StreamSeal,
    Unsealable,
    seal,
    sealed_bytes,
    stream_key,
    unseal,
    unsealed_bytes,
)

SECRET, TAIL = b"s" * 32, b"name"


@pytest.fixture(autouse=True)
def _small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "CHUNK_BYTES", 16)


@given(st.lists(st.binary(max_size=40), max_size=6))
def test_what_was_sealed_in_any_pieces_comes_back(pieces: list[bytes]) -> None:
    sealed = b"".join(seal(pieces, SECRET, lambda: TAIL))
    with_key = StreamSeal(stream_key(SECRET, sealed), TAIL)

    assert b"".join(unseal(io.BytesIO(sealed).read, with_key)) == b"".join(pieces)


@given(st.binary(max_size=70), st.data())
def test_no_byte_can_be_changed(content: bytes, data: st.DataObject) -> None:
    sealed = bytearray(sealed_bytes(content, SECRET, TAIL))
    sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= data.draw(st.integers(1, 255))

    with pytest.raises(Unsealable):
        unsealed_bytes(bytes(sealed), SECRET, TAIL)


@given(st.binary(max_size=70), st.data())
def test_no_beginning_of_it_passes_for_the_whole(content: bytes, data: st.DataObject) -> None:
    sealed = sealed_bytes(content, SECRET, TAIL)
    length = data.draw(st.integers(0, len(sealed) - 1))

    with pytest.raises(Unsealable):
        unsealed_bytes(sealed[:length], SECRET, TAIL)


CHUNK = 16 + TAG_BYTES
CHANGES: dict[str, Callable[[bytes], bytes]] = {
    "two chunks swapped": lambda b: b[CHUNK : 2 * CHUNK] + b[:CHUNK] + b[2 * CHUNK :],
    "a chunk left out": lambda b: b[CHUNK:],
    "a chunk twice": lambda b: b[:CHUNK] + b,
    "something behind the end": lambda b: b + b"\0",
    "the last chunk gone": lambda b: b[: 2 * CHUNK],
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_chunks_keep_their_places(change: Callable[[bytes], bytes]) -> None:
    sealed = sealed_bytes(b"a" * 16 + b"b" * 16 + b"c" * 16, SECRET, TAIL)

    with pytest.raises(Unsealable):
        unsealed_bytes(sealed[:HEAD_BYTES] + change(sealed[HEAD_BYTES:]), SECRET, TAIL)


@pytest.mark.parametrize(("secret", "tail"), [(b"t" * 32, TAIL), (SECRET, b"another name")])
def test_another_secret_or_another_name_opens_nothing(secret: bytes, tail: bytes) -> None:
    with pytest.raises(Unsealable):
        unsealed_bytes(sealed_bytes(b"content", SECRET, TAIL), secret, tail)


def test_the_same_content_is_never_sealed_to_the_same_bytes() -> None:
    assert sealed_bytes(b"content", SECRET, TAIL) != sealed_bytes(b"content", SECRET, TAIL)


@pytest.mark.parametrize("content", [b"", b"WBSEAL01", b"x" * 200])
def test_what_is_not_sealed_is_refused(content: bytes) -> None:
    with pytest.raises(Unsealable):
        unsealed_bytes(content, SECRET, TAIL)
