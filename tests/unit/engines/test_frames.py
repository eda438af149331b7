"""Messages survive the pipe whole, and nothing else passes for a message."""

from __future__ import annotations

import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engines.frames import MAX_HEADER_BYTES, BrokenFrame, read_frame, write_frame

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
headers = st.dictionaries(st.text().filter(lambda key: key != "blobs"), values, max_size=5)


@given(st.lists(st.tuples(headers, st.lists(st.binary(), max_size=3)), max_size=4))
def test_messages_arrive_as_they_were_sent(
    messages: list[tuple[dict[str, object], list[bytes]]],
) -> None:
    pipe = io.BytesIO()
    for header, blobs in messages:
        write_frame(pipe, header, blobs)
    pipe.seek(0)

    received = [read_frame(pipe) for _ in messages]

    assert [(dict(f.header), list(f.blobs)) for f in received if f is not None] == messages
    assert read_frame(pipe) is None


@given(headers, st.binary(max_size=50), st.data())
def test_a_message_cut_short_counts_as_the_end(
    header: dict[str, object], blob: bytes, data: st.DataObject
) -> None:
    pipe = io.BytesIO()
    write_frame(pipe, header, [blob, b"x"])
    whole = pipe.getvalue()
    cut = data.draw(st.integers(min_value=0, max_value=len(whole) - 1))

    assert read_frame(io.BytesIO(whole[:cut])) is None


@given(st.binary(max_size=200))
def test_arbitrary_bytes_end_or_are_refused(noise: bytes) -> None:
    try:
        frame = read_frame(io.BytesIO(noise))
    except BrokenFrame:
        return
    assert frame is None or isinstance(frame.header, dict)


@pytest.mark.parametrize(
    "wire",
    [
        struct.pack(">I", MAX_HEADER_BYTES + 1),
        struct.pack(">I", 2) + b"[]",
        struct.pack(">I", 1) + b"x",
        struct.pack(">I", 14) + b'{"blobs":[-1]}',
        struct.pack(">I", 16) + b'{"blobs":[true]}',
        struct.pack(">I", 25) + b'{"blobs":[9999999999999]} ',
    ],
)
def test_what_is_no_message_is_refused(wire: bytes) -> None:
    with pytest.raises(BrokenFrame):
        read_frame(io.BytesIO(wire))
