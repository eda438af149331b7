"""What every document parser promises, held against the fake and the real one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from engines.parsing.parser import ChildDocumentParser
from tests.contracts.engine_children import CHILD_COMMAND
from tests.documents.pdf_writer import write_encrypted_pdf
from tests.documents.samples import SAMPLES
from tests.fakes.parser import FakeParser
from workbench.domain.sealing import StreamSeal, Unsealable, sealed_bytes, stream_key
from workbench.errors import Cancelled, LimitExceeded, UnreadableDocument, UnsupportedFormat
from workbench.ports.document_parser import DocumentParser, ParseLimits

DOCUMENTS = Path(__file__).resolve().parents[1] / "documents"
LIMITS = ParseLimits(seconds=60)


@pytest.fixture(scope="module")
def real_parser() -> Iterator[DocumentParser]:
    parser = ChildDocumentParser(CHILD_COMMAND)
    yield parser
    parser.close()


@pytest.fixture(params=["fake", pytest.param("real", marks=pytest.mark.real)])
def parser(request: pytest.FixtureRequest) -> DocumentParser:
    if request.param == "fake":
        return FakeParser()
    real: DocumentParser = request.getfixturevalue("real_parser")
    return real


def test_a_sealed_copy_is_read_with_its_own_key_and_a_damaged_one_is_said(
    parser: DocumentParser, tmp_path: Path
) -> None:
    copy, secret, tail = tmp_path / "copy", b"s" * 32, b"its hash"
    content = (DOCUMENTS / "handbook.md").read_bytes()
    copy.write_bytes(sealed_bytes(content, secret, tail))
    opening = StreamSeal(stream_key(secret, copy.read_bytes()), tail)
    assert "24 months" in parser.parse(copy, ".md", LIMITS, seal=opening).text

    copy.write_bytes(copy.read_bytes()[:-1])
    with pytest.raises((UnreadableDocument, Unsealable)):
        parser.parse(copy, ".md", LIMITS, seal=opening)


def test_text_and_headings_of_a_file_without_a_suffix_of_its_own(
    parser: DocumentParser, tmp_path: Path
) -> None:
    blob = tmp_path / "0f3a"
    blob.write_bytes((DOCUMENTS / "handbook.md").read_bytes())

    document = parser.parse(blob, ".MD", LIMITS)

    assert "24 months" in document.text
    assert document.media_type == "text/markdown"
    assert document.title == "Laboratory handbook"
    first = document.headings[1]
    assert document.text[first.start : first.end] == "Storage of samples"
    assert document.pages == ()


def test_its_suffixes_are_lower_case_with_the_dot(parser: DocumentParser) -> None:
    assert {".txt", ".md"} <= parser.suffixes
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in parser.suffixes)


def test_an_unknown_suffix_is_refused(parser: DocumentParser, tmp_path: Path) -> None:
    path = tmp_path / "a.xyz"
    path.write_text("words")

    with pytest.raises(UnsupportedFormat) as caught:
        parser.parse(path, ".xyz", LIMITS)

    assert caught.value.hint


@pytest.mark.parametrize("data", [b"", b" \n\n", b"\x00\x01\x02" * 50])
def test_empty_and_binary_files_are_refused_with_a_hint(
    parser: DocumentParser, tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)

    with pytest.raises(UnreadableDocument) as caught:
        parser.parse(path, ".txt", LIMITS)

    assert caught.value.hint


def test_a_file_that_is_not_there_is_refused(parser: DocumentParser, tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument):
        parser.parse(tmp_path / "gone.txt", ".txt", LIMITS)


def test_more_text_than_allowed_is_refused(parser: DocumentParser, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("word " * 100)

    with pytest.raises(LimitExceeded) as caught:
        parser.parse(path, ".txt", ParseLimits(text_chars=300))

    assert caught.value.hint


def test_a_cancelled_parse_ends_silently_and_the_next_one_works(parser: DocumentParser) -> None:
    with pytest.raises(Cancelled):
        # The real one asks only while it waits; a file of this size keeps it waiting.
        parser.parse(large_text(), ".txt", LIMITS, lambda: True)

    assert parser.parse(DOCUMENTS / "minutes.txt", ".txt", LIMITS).text


def large_text() -> Path:
    import tempfile

    folder = Path(tempfile.mkdtemp())
    path = folder / "large.txt"
    path.write_text("a line of a file that takes a while to read\n" * 900_000)
    return path


# --------------------------------------------------------------------- what only children can do


@pytest.mark.real
def test_a_file_over_its_time_costs_only_itself(
    real_parser: DocumentParser, tmp_path: Path
) -> None:
    path = tmp_path / "slow.txt"
    path.write_text("a line of a file that takes a while to read\n" * 900_000)

    with pytest.raises(LimitExceeded, match="seconds") as caught:
        real_parser.parse(path, ".txt", ParseLimits(seconds=0.01))

    assert caught.value.hint
    assert real_parser.parse(DOCUMENTS / "minutes.txt", ".txt", LIMITS).text


@pytest.mark.real
def test_a_file_over_its_memory_costs_only_itself(
    real_parser: DocumentParser, tmp_path: Path
) -> None:
    path = tmp_path / "wide.txt"
    path.write_text("é" * 40_000_000)

    with pytest.raises(LimitExceeded, match="memory") as caught:
        real_parser.parse(path, ".txt", ParseLimits(memory_bytes=120_000_000))

    assert caught.value.hint
    assert real_parser.parse(DOCUMENTS / "minutes.txt", ".txt", LIMITS).text


@pytest.mark.real
@pytest.mark.parametrize("suffix", sorted(SAMPLES))
def test_every_format_of_the_program_is_read(
    real_parser: DocumentParser, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / "blob"
    path.write_bytes(SAMPLES[suffix]())

    document = real_parser.parse(path, suffix, LIMITS)

    assert document.text.strip()
    assert suffix in real_parser.suffixes
    assert all(document.text[o.start : o.end].strip() for o in document.origins)


@pytest.mark.real
def test_a_password_opens_an_encrypted_file(real_parser: DocumentParser, tmp_path: Path) -> None:
    path = tmp_path / "blob"
    path.write_bytes(write_encrypted_pdf("secret", "The terms are private."))

    with pytest.raises(UnreadableDocument, match="password") as caught:
        real_parser.parse(path, ".pdf", LIMITS)
    document = real_parser.parse(path, ".pdf", LIMITS, password="secret")
    image = real_parser.render_page(path, document.pages[0], ((0, 9),), 300, "secret")

    assert caught.value.hint
    assert document.text == "The terms are private."
    assert len(image.boxes) == 1


def test_what_is_missing_for_a_kind_of_file_is_not_among_its_suffixes(
    parser: DocumentParser,
) -> None:
    assert not parser.suffixes & set(parser.unavailable)
    assert all(parser.unavailable.values())


@pytest.mark.real
def test_a_page_is_drawn_with_the_boxes_of_a_span(real_parser: DocumentParser) -> None:
    path = DOCUMENTS / "contract.pdf"
    document = real_parser.parse(path, ".pdf", LIMITS)
    start = document.text.index("36 months")

    image = real_parser.render_page(path, document.pages[1], ((start, start + 9),), 640)

    assert image.png.startswith(b"\x89PNG")
    assert image.width == 640
    assert len(image.boxes) == 1
    assert 0 < image.boxes[0].x < image.boxes[0].x + image.boxes[0].width < image.width


@pytest.mark.real
def test_drawing_a_page_that_is_no_pdf_is_refused(real_parser: DocumentParser) -> None:
    document = real_parser.parse(DOCUMENTS / "contract.pdf", ".pdf", LIMITS)

    with pytest.raises(UnreadableDocument) as caught:
        real_parser.render_page(DOCUMENTS / "minutes.txt", document.pages[0], (), 640)

    assert caught.value.hint
