"""A picture file as a page: drawn as wide as asked, boxes around what Tesseract read in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from engines.parsing import ocr
from engines.parsing.picture_page import is_picture, render_picture
from tests.documents.pdf_writer import write_pdf
from tests.unit.engines.parsing.support import parse
from workbench.domain.document import PageSpan, RectF
from workbench.errors import UnreadableDocument, UnsupportedFormat

needs_tesseract = pytest.mark.skipif(
    shutil.which("tesseract") is None, reason="Tesseract is not installed"
)
LINES = ["The cap is twelve months of fees.", "Nothing else was agreed in writing."]


def picture() -> bytes:
    """The lines as PNG, one inch from the top of a letter page."""
    import pypdfium2

    from engines.parsing.pdf_picture import picture_of

    file = pypdfium2.PdfDocument(write_pdf([LINES]))
    try:
        return picture_of(file[0])
    finally:
        file.close()


@needs_tesseract
def test_a_citation_of_a_picture_is_boxed_in_it() -> None:
    data = picture()
    document = parse(data, ".png")
    assert document.pages == ()
    whole = PageSpan(1, 0, len(document.text))
    start = document.text.index("twelve months")

    first, second = (
        render_picture(data, whole, (span,), 800)
        for span in ((start, start + 13), (0, len(document.text)))
    )

    assert first.width == 800
    assert first.png.startswith(b"\x89PNG")
    (box,) = first.boxes
    assert len(second.boxes) == len(LINES)
    line = second.boxes[0]
    assert inside(box, line)
    assert box.width < line.width / 2
    assert second.boxes[1].y > line.y


def inside(box: RectF, around: RectF) -> bool:
    across = around.x <= box.x and box.x + box.width <= around.x + around.width
    return across and around.y <= box.y and box.y + box.height <= around.y + around.height


@needs_tesseract
def test_a_picture_that_there_is_not_is_refused() -> None:
    with pytest.raises(UnreadableDocument):
        render_picture(picture(), PageSpan(2, 0, 4), (), 300)
    with pytest.raises(UnreadableDocument):
        render_picture(b"\x89PNG\r\n\x1a\n" + bytes(40), PageSpan(1, 0, 4), (), 300)


def test_without_tesseract_it_is_said_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnsupportedFormat, match="not installed"):
        render_picture(b"\x89PNG\r\n\x1a\n", PageSpan(1, 0, 4), (), 300)


@pytest.mark.parametrize(
    ("beginning", "expected"),
    [
        (b"\x89PNG\r\n\x1a\n0000", True),
        (b"RIFF\0\0\0\0WEBP", True),
        (b"GIF89a......", True),
        (b"%PDF-1.7\n%..", False),
        (b"RIFF\0\0\0\0WAVE", False),
        (b"", False),
    ],
)
def test_pictures_are_known_by_their_first_bytes(beginning: bytes, expected: bool) -> None:
    assert is_picture(beginning) is expected


def test_pages_of_what_was_read_end_with_a_form_feed() -> None:
    assert ocr._pages_of("one\n\ftwo\n\f") == ["one\n", "two\n"]
    assert ocr._pages_of("one\n") == ["one\n"]
