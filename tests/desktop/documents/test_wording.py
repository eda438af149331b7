"""How the documents page says numbers and states."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.desktop.documents.wording import (
    count,
    fraction_of,
    progress_line,
    report_line,
    size_of,
    skipped_details,
    skipped_line,
    time_left,
)
from workbench.domain.ingestion import FileSkipped, IngestProgress, IngestReport, Scanning


def skipped(*reasons: str) -> tuple[FileSkipped, ...]:
    return tuple(FileSkipped(f"/files/{n}.txt", reason) for n, reason in enumerate(reasons))


def test_skipped_files_are_counted_by_reason() -> None:
    files = skipped(*["duplicate"] * 10, "unsupported", "unsupported")

    assert skipped_line(files) == "12 files skipped: 10 duplicates, 2 unsupported"


def test_one_skipped_file_is_said_in_the_singular() -> None:
    assert skipped_line(skipped("duplicate")) == "1 file skipped: 1 duplicate"


def test_the_details_of_ten_thousand_skipped_files_stay_short() -> None:
    lines = skipped_details(skipped(*["duplicate"] * 10_000)).splitlines()

    assert len(lines) == 201
    assert lines[-1] == "… and 9,800 more"


def test_an_import_of_nothing_says_so() -> None:
    assert report_line(IngestReport((), ())) == "Nothing to add was found."


def test_progress_names_files_chunks_and_the_time_left() -> None:
    event = IngestProgress(12, 40, 340, 1200, "a.pdf", 75.0)

    assert progress_line(event) == "12 of 40 files · 340 of 1,200 chunks · about 80 s left"


def test_an_import_that_waits_for_an_answer_says_so() -> None:
    event = IngestProgress(12, 40, 340, 1200, "a.pdf", 75.0)

    assert progress_line(event, is_held=True).endswith("goes on when the answer is written")


def test_a_scan_has_no_known_length() -> None:
    assert fraction_of(Scanning(7)) is None
    assert progress_line(Scanning(7)) == "Looking for documents: 7 files found"


@given(st.integers(1, 500), st.integers(0, 5000), st.data())
def test_a_fraction_stays_between_nothing_and_all(
    files_total: int, chunks_total: int, data: st.DataObject
) -> None:
    files = data.draw(st.integers(0, files_total))
    chunks = data.draw(st.integers(0, chunks_total))

    fraction = fraction_of(IngestProgress(files, files_total, chunks, chunks_total, "", None))

    assert fraction is not None
    assert 0.0 <= fraction <= 1.0


@pytest.mark.parametrize(
    ("size", "said"),
    [(0, "0 bytes"), (999, "999 bytes"), (1500, "1.5 KB"), (2_500_000, "2.5 MB")],
)
def test_sizes_are_said_in_the_unit_that_fits(size: int, said: str) -> None:
    assert size_of(size) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (3, "a few seconds left"),
        (42, "about 40 s left"),
        (600, "about 10 min left"),
        (9000, "about 2.5 h left"),
    ],
)
def test_time_left_is_rounded_to_what_one_can_trust(seconds: float, said: str) -> None:
    assert time_left(seconds) == said


def test_counts_carry_thousands() -> None:
    assert (count(1, "document"), count(12_000, "document")) == ("1 document", "12,000 documents")
