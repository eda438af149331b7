from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.document import HeadingSpan, OriginSpan, TextEdit
from workbench.errors import Corrupt
from workbench.storage.layout_store import Layout, packed, unpacked

numbers = st.integers(0, 10**6)
spans = st.tuples(numbers, numbers)
layouts = st.builds(
    Layout,
    st.lists(st.builds(HeadingSpan, st.integers(1, 9), numbers, numbers)).map(tuple),
    st.lists(st.builds(OriginSpan, st.text(), numbers, numbers)).map(tuple),
    st.lists(spans).map(tuple),
    st.lists(st.builds(TextEdit, numbers, numbers, numbers, numbers)).map(tuple),
)


@given(layouts)
def test_a_layout_comes_back_as_it_was(layout: Layout) -> None:
    assert unpacked(packed(layout)) == layout


def test_ten_thousand_rows_take_little_room() -> None:
    rows = tuple(OriginSpan(f"Sheet1!A{n}:F{n}", n * 40, n * 40 + 39) for n in range(10_000))
    assert len(packed(Layout(origins=rows))) < 60_000


@given(st.binary(max_size=60))
def test_damage_is_said(content: bytes) -> None:
    with pytest.raises(Corrupt):
        unpacked(content)
