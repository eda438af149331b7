"""What collections hold together, and how much of a text stands in passages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.library_stats import CollectionStats, covered, together

spans = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted).map(tuple))


@given(spans)
def test_every_character_counts_once(found: list[tuple[int, int]]) -> None:
    assert covered(found) == len({at for start, end in found for at in range(start, end)})


def test_collections_add_up() -> None:
    one = CollectionStats(
        "A", 2, 3, 10, 100, 1_000, {"ready": 2}, {"pdf": 2}, {"en": 1, "de": 1}, {"current": 2},
        8, 90, "2024-01-01", "2024-02-01", "", 1,
    )  # fmt: skip
    other = CollectionStats(
        "B", 1, 0, 5, 50, 10, {"failed": 1}, {"txt": 1}, {"de": 1}, {"gone": 1},
        5, 50, "2023-01-01", "2025-02-01", "2025-03-01", 2,
    )  # fmt: skip

    total = together([one, other], "all")

    assert (total.n_documents, total.n_chunks, total.n_bytes) == (3, 15, 1_010)
    assert total.languages == {"de": 2, "en": 1}
    assert (total.first_added, total.last_added, total.last_sync) == (
        "2023-01-01",
        "2025-02-01",
        "2025-03-01",
    )
    assert total.coverage.by_words == 2 / 3
    assert total.coverage.by_meaning == 13 / 15
    assert total.coverage.of_text == 140 / 150
    assert together([], "none").coverage.of_text == 0.0
