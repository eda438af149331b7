"""Do the boxes of a citation lie on its words? Draw pages, and read what stands inside the boxes.

    python tests/benchmarks/citation_boxes.py --data PATH [--pages 8] [--spans 4] [--ocr]

PATH holds PDF files (`documents/docling` of the public data, or any folder). Each is read by the
real parser; sentences of its pages are cited, the page is drawn with their boxes, and pdfium is
asked which characters lie inside these boxes, which is another way to find them than the one that
made the boxes. With --ocr, and always on scanned pages, Tesseract reads the pixels inside the boxes
instead. A span is right when what is read back is nine tenths alike, letters and digits compared in
their order. Prints the share right, the worst files and what was read there.
"""

from __future__ import annotations

import argparse
import ctypes
import difflib
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import pypdfium2
import pypdfium2.raw as pdfium

from engines.parsing.formats import parse_file
from engines.parsing.pdf_page import render_page
from engines.parsing.png import encode_png
from engines.parsing.source import Source
from workbench.domain.document import PageImage, PageSpan, ParsedDocument, RectF
from workbench.domain.sentences import sentence_spans
from workbench.errors import WorkbenchError
from workbench.ports.document_parser import ParseLimits

WIDTH_PX = 1_600
MARGIN_PX = 20
LEAST_LETTERS, MOST_CHARS = 8, 600
RIGHT = 0.9


@dataclass(frozen=True)
class Read:
    """One cited span and what was read inside its boxes."""

    file: str
    page: int
    wanted: str
    found: str

    @property
    def likeness(self) -> float:
        return difflib.SequenceMatcher(None, self.wanted, self.found, autojunk=False).ratio()


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--pages", type=int, default=8, help="pages of each file at most")
    arguments.add_argument("--spans", type=int, default=4, help="spans of each page at most")
    arguments.add_argument("--ocr", action="store_true", help="read the pixels with Tesseract")
    given = arguments.parse_args()
    folder = given.data / "documents" / "docling"
    files = sorted((folder if folder.is_dir() else given.data).rglob("*.pdf"))
    if not files:
        print(f"skipped: there are no PDF files below {given.data}")
        return 0
    reads: list[Read] = []
    left_out: Counter[str] = Counter()
    for path in files:
        try:
            document = parse_file(Source(path, ".pdf", ParseLimits()))
            reads += check(path, document, given.pages, given.spans, with_ocr=given.ocr)
        except WorkbenchError as error:
            left_out[error.message] += 1
    report(reads, len(files), left_out, "the pixels" if given.ocr else "the text layer")
    return 0


def check(
    path: Path, document: ParsedDocument, n_pages: int, n_spans: int, *, with_ocr: bool
) -> Iterator[Read]:
    chosen = random.Random(path.name)  # the same spans each time
    pages = [page for page in document.pages if letters(document.text[page.start : page.end])]
    for page in chosen.sample(pages, min(n_pages, len(pages))):
        spans = [
            span
            for span in sentence_spans(document.text, page.start, page.end)
            if span[1] - span[0] <= MOST_CHARS
            and len(letters(document.text[slice(*span)])) >= LEAST_LETTERS
        ]
        for start, end in chosen.sample(spans, min(n_spans, len(spans))):
            image = render_page(path, page, [(start, end)], WIDTH_PX)
            found = "" if with_ocr else inside(path, page, image)
            if not found and image.boxes:  # a scan has no text layer
                found = seen(path, page, image)
            yield Read(path.name, page.number, letters(document.text[start:end]), letters(found))


def inside(path: Path, page: PageSpan, image: PageImage) -> str:
    """The characters whose middle lies in one of the boxes, box after box."""
    file = pypdfium2.PdfDocument(path)
    try:
        sheet = file[page.number - 1]
        layer = sheet.get_textpage()
        centres = [
            (at, *centre)
            for at in range(layer.count_chars())
            if (centre := middle(sheet, layer, at, image)) is not None
        ]
        found = []
        taken: set[int] = set()
        for box in image.boxes:
            for at, x, y in centres:
                if at not in taken and holds(box, x, y):
                    taken.add(at)
                    found.append(chr(pdfium.FPDFText_GetUnicode(layer, at)))
        return "".join(found)
    finally:
        file.close()


def middle(
    sheet: pypdfium2.PdfPage, layer: pypdfium2.PdfTextPage, at: int, image: PageImage
) -> tuple[float, float] | None:
    """Where on the picture the ink of a character has its middle."""
    left, bottom, right, top = layer.get_charbox(at)
    if right <= left or top <= bottom:
        return None
    x, y = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(
        sheet, 0, 0, image.width, image.height, 0, (left + right) / 2, (bottom + top) / 2, x, y
    )
    return x.value, y.value


def holds(box: RectF, x: float, y: float) -> bool:
    return box.x <= x <= box.x + box.width and box.y <= y <= box.y + box.height


def seen(path: Path, page: PageSpan, image: PageImage) -> str:
    """What Tesseract reads in the boxes, each with a little room around it."""
    file = pypdfium2.PdfDocument(path)
    try:
        sheet = file[page.number - 1]
        scale = (WIDTH_PX - 0.001) / sheet.get_size()[0]
        bitmap = sheet.render(scale=scale, rev_byteorder=True)
        pixels = bytes(memoryview(bitmap.buffer).cast("B"))
        parts = []
        for box in image.boxes:
            done = subprocess.run(
                ["tesseract", "stdin", "stdout", "--psm", "7"],
                input=cut_out(pixels, bitmap.stride, box), capture_output=True, check=False,
            )  # fmt: skip
            parts.append(done.stdout.decode("utf-8", "replace"))
        return " ".join(parts)
    finally:
        file.close()


def cut_out(pixels: bytes, stride: int, box: RectF) -> bytes:
    """The pixels of the box as PNG, on white."""
    left, top, width, height = (round(value) for value in (box.x, box.y, box.width, box.height))
    rows = [
        pixels[y * stride + left * 3 : y * stride + (left + width) * 3]
        for y in range(top, top + height)
    ]
    wide = (width + 2 * MARGIN_PX) * 3
    edge, blank = b"\xff" * (MARGIN_PX * 3), b"\xff" * (wide * MARGIN_PX)
    whole = blank + b"".join(edge + row + edge for row in rows) + blank
    return encode_png(memoryview(whole), wide // 3, height + 2 * MARGIN_PX, wide)


def letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def report(reads: list[Read], n_files: int, left_out: Counter[str], how: str) -> None:
    right = [read for read in reads if read.likeness >= RIGHT]
    print(f"{n_files} files, {sum(left_out.values())} without text; read back from {how}")
    print(f"right {len(right)} of {len(reads)} spans, {len(right) / max(1, len(reads)):.1%}")
    wrong = [read for read in reads if read.likeness < RIGHT]
    print(f"  nothing read {sum(not read.found for read in wrong)}")
    for name, n in Counter(read.file for read in wrong).most_common(10):
        print(f"  {name}: {n} wrong of {sum(read.file == name for read in reads)}")
    for read in wrong[:10]:
        print(f"    {read.file} p{read.page} {read.likeness:.2f}")
        print(f"      wanted {read.wanted[:90]}")
        print(f"      found  {read.found[:90]}")


if __name__ == "__main__":
    sys.exit(main())
