"""How much of a scan is read by the installed Tesseract, and do its boxes hold the words?

    python -m tests.benchmarks.scans --data PATH

PATH holds `documents/docling` of the public data sets: scanned PDFs, some of them on their side,
and pictures, with the texts that docling's tests accept for its own call of Tesseract. Told is the
similarity of words in order, as in `parsing`. For PDFs each of up to 20 lines is then looked for on
the page: the box is cut out of the picture of the page, read by Tesseract once more as one block,
turned each way, and compared. Without Tesseract: what the program says.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from engines.parsing import ocr
from engines.parsing.parser import ChildDocumentParser
from engines.parsing.png import encode_png
from tests.benchmarks.parsing import similarity, words
from workbench.domain.document import PageImage, PageSpan, ParsedDocument, RectF
from workbench.errors import WorkbenchError
from workbench.ports.document_parser import ParseLimits

CHILD = (sys.executable, "-m", "engines.build", "--child")
LIMITS = ParseLimits(seconds=300.0)
SCANS = {".pdf", *ocr.PICTURES}
WIDTH_PX, EDGE_PX, LINES, ALIKE = 1_700, 6, 20, 0.7


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    folder = arguments.parse_args().data / "documents" / "docling"
    if not folder.is_dir():
        print(f"skipped: {folder} is not there")
        return 0
    if not ocr.is_installed():
        print(f"Tesseract is not installed; the program says: {ocr.MISSING} {ocr.MISSING_HINT}")
        return 0
    parser = ChildDocumentParser(CHILD)
    print(f"{'file':34}{'pages':>6}{'words':>7}{'similar':>9}   lines found again in their boxes")
    try:
        for kind in ("ocr", "tiff", "webp"):
            for path in sorted((folder / kind / "sources").iterdir()):
                if path.suffix.lower() in SCANS:
                    read(parser, path, folder / kind / "groundtruth" / "tesseract" / "full_page")
    finally:
        parser.close()
    return 0


def read(parser: ChildDocumentParser, path: Path, accepted: Path) -> None:
    try:
        document = parser.parse(path, path.suffix, LIMITS)
    except WorkbenchError as error:
        print(f"{path.name:34}{error.message}")
        return
    found = sorted(accepted.glob(f"{path.stem}.tesseract.*md"))
    alike = ""
    if found:
        alike = f"{similarity(words(document.text), words(found[0].read_text('utf-8'))):.3f}"
    told = f"{path.name:34}{len(document.pages):6}{len(words(document.text)):7}{alike:>9}"
    print(f"{told}   {boxes(parser, path, document)}", flush=True)


def boxes(parser: ChildDocumentParser, path: Path, document: ParsedDocument) -> str:
    n_lines = n_found = 0
    for page in document.pages:
        at = page.start
        for line in document.text[page.start : page.end].split("\n"):
            if len(line.split()) > 2 and n_lines < LINES:
                n_lines += 1
                n_found += reads_back(parser, path, page, (at, at + len(line)), line)
            at += len(line) + 1
    return f"{n_found} of {n_lines}" if n_lines else ""


def reads_back(
    parser: ChildDocumentParser, path: Path, page: PageSpan, span: tuple[int, int], line: str
) -> bool:
    image = parser.render_page(path, page, (span,), WIDTH_PX)
    if not image.boxes:
        return False
    for degrees in (0, 90, 270, 180):
        seen = " ".join(block(cut(image, box, degrees)) for box in image.boxes)
        if similarity(words(seen), words(line)) >= ALIKE:
            return True
    return False


def block(picture: bytes) -> str:
    command = ["tesseract", "stdin", "stdout", "-l", "+".join(ocr.languages()), "--psm", "6"]
    done = subprocess.run(command, input=picture, capture_output=True, check=True, timeout=60)
    return done.stdout.decode("utf-8", "replace")


def cut(image: PageImage, box: RectF, degrees: int) -> bytes:
    """The box and a little around it, as PNG."""
    from PySide6.QtGui import QImage, QTransform

    left, top = max(0, int(box.x) - EDGE_PX), max(0, int(box.y) - EDGE_PX)
    width, height = int(box.width) + 2 * EDGE_PX, int(box.height) + 2 * EDGE_PX
    whole = QImage.fromData(image.png).convertToFormat(QImage.Format.Format_RGB888)
    part = whole.copy(left, top, width, height).scaled(2 * width, 2 * height)
    part = part.transformed(QTransform().rotate(degrees))
    pixels = memoryview(part.constBits()).cast("B")
    return encode_png(pixels, part.width(), part.height(), part.bytesPerLine())


if __name__ == "__main__":
    sys.exit(main())
