"""Files made to take all memory, disk or time: each must end with a reason, within its limits.

    python -m tests.benchmarks.bombs

Each is read as an added file would be, in the parsing child with the usual limits. Told are how it
ended, after how long, and the most memory that the child and what it started had. Exit code 1 if
one crashed, hung or had no reason.
"""

from __future__ import annotations

import gzip
import io
import struct
import sys
import tempfile
import threading
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import psutil

from engines.parsing.parser import ChildDocumentParser
from tests.documents.docx_writer import write_docx, write_zip
from tests.documents.pdf_writer import assemble
from tests.documents.samples import write_tar
from workbench.errors import WorkbenchError
from workbench.ports.document_parser import ParseLimits

CHILD = (sys.executable, "-m", "engines.build", "--child")
LIMITS = ParseLimits()
MIB = 2**20
_ZEROS = 1_000 * MIB


def main() -> int:
    parser = ChildDocumentParser(CHILD)
    n_wrong = 0
    try:
        with tempfile.TemporaryDirectory() as name:
            for (what, suffix), make in BOMBS.items():
                path = Path(name) / "bomb"
                path.write_bytes(make())
                n_wrong += not try_it(parser, what, path, suffix)
    finally:
        parser.close()
    return int(n_wrong > 0)


def try_it(parser: ChildDocumentParser, what: str, path: Path, suffix: str) -> bool:
    watch = Watch()
    began = time.perf_counter()
    is_right = True
    try:
        document = parser.parse(path, suffix, LIMITS)
        ended = f"read: {len(document.text):,} characters, {len(document.pages):,} pages"
    except WorkbenchError as error:
        ended = error.message
        is_right = bool(error.message and error.hint) and "brought down" not in error.message
    took = time.perf_counter() - began
    is_right = is_right and took < LIMITS.seconds + 10
    size = path.stat().st_size / 1000
    print(
        f"{what:34}{size:9,.0f} kB{took:7.1f} s{watch.stop() / MIB:7,.0f} MiB  {ended}", flush=True
    )
    return is_right


class Watch:
    """The most memory that the children of this process have."""

    def __init__(self) -> None:
        self._most = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look)
        self._thread.start()

    def stop(self) -> int:
        self._over.set()
        self._thread.join()
        return self._most

    def _look(self) -> None:
        while not self._over.wait(0.02):
            now = 0
            for child in psutil.Process().children(recursive=True):
                try:
                    now += child.memory_info().rss
                except psutil.Error:
                    continue
            self._most = max(self._most, now)


# -- made


def zeros_in_zip() -> bytes:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("zeros.txt", "w") as member,
    ):
        for _ in range(_ZEROS // MIB):
            member.write(bytes(MIB))
    return out.getvalue()


def zeros_in_gzip() -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    parts = [packer.compress(bytes(MIB)) for _ in range(_ZEROS // MIB)]
    return b"".join((*parts, packer.flush()))


def zips_in_zips() -> bytes:
    inner = write_zip({"a.txt": "x" * 1_000})
    for _ in range(30):
        inner = write_zip({"deeper.zip": inner, "note.txt": "here"})
    return inner


def wide_zips() -> bytes:
    """16 archives of 16 of 16: few bytes, and many files."""
    inner = write_zip({"a.txt": "x" * 20_000})
    for _ in range(4):
        inner = write_zip({f"{n}.zip": inner for n in range(16)})
    return inner


def quine() -> bytes:
    """A tar within gzip that names itself as far as its size allows."""
    data = b"x"
    for _ in range(40):
        data = gzip.compress(write_tar({"again.tgz": data}))
    return data


def laughs(root: str, text: str = "&l9;") -> str:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE {root} [<!ENTITY l0 "ha">{entities}]><{root}>{text}</{root}>'


def pages(n: int) -> Callable[[], bytes]:
    def make() -> bytes:
        kids = " ".join(f"{n_} 0 R" for n_ in range(10, 10 + n))
        stream = b"BT /F1 12 Tf 72 700 Td (A page of many.) Tj ET"
        objects: dict[int, str | bytes] = {
            1: "<</Type/Catalog/Pages 2 0 R>>",
            2: f"<</Type/Pages/Kids[{kids}]/Count {n}>>",
            3: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            4: b"<</Length %d>>\nstream\n%s\nendstream" % (len(stream), stream),
        }
        page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
        for number in range(10, 10 + n):
            objects[number] = f"{page}/Resources<</Font<</F1 3 0 R>>>>>>"
        return assemble(objects, "/Root 1 0 R")

    return make


def stream_bomb() -> bytes:
    """A page whose contents unpack to a gigabyte of drawing."""
    packer = zlib.compressobj(9)
    line = b"0 0 m 1 1 l S\n" * 70_000
    data = b"".join((*(packer.compress(line) for _ in range(_ZEROS // len(line))), packer.flush()))
    objects: dict[int, str | bytes] = {
        1: "<</Type/Catalog/Pages 2 0 R>>",
        2: "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>",
        4: b"<</Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream" % (len(data), data),
    }
    return assemble(objects, "/Root 1 0 R")


def huge_picture() -> bytes:
    """A PNG of 30,000 by 30,000 white pixels."""
    side = 30_000
    packer = zlib.compressobj(9)
    row = b"\0" + b"\xff" * side
    data = b"".join((*(packer.compress(row) for _ in range(side)), packer.flush()))

    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    size = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def sheet_of_a_billion_cells() -> bytes:
    from tests.documents.samples import XLSX_STRINGS, write_xlsx

    cells = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
    last = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    merged = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    return write_xlsx(cells + last + merged, strings=XLSX_STRINGS)


def rows(n: int) -> Iterator[str]:
    for number in range(n):
        yield f"{number};" * 50


BOMBS: Mapping[tuple[str, str], Callable[[], bytes]] = {
    ("a gigabyte of zeros in a ZIP", ".zip"): zeros_in_zip,
    ("a gigabyte of zeros in gzip", ".gz"): zeros_in_gzip,
    ("archives in archives, 30 deep", ".zip"): zips_in_zips,
    ("65,536 files in 4 levels of ZIP", ".zip"): wide_zips,
    ("archives in archives, gzip and tar", ".tgz"): quine,
    ("billion laughs in XML", ".xml"): lambda: laughs("d").encode(),
    ("billion laughs in a Word document", ".docx"): lambda: write_docx(
        "", parts={"word/document.xml": laughs("w")}
    ),
    ("billion laughs in HTML", ".html"): lambda: laughs("html").encode(),
    ("a PDF of 10,000 pages", ".pdf"): pages(10_000),
    ("a PDF of 10,001 pages", ".pdf"): pages(10_001),
    ("a page of a gigabyte of drawing", ".pdf"): stream_bomb,
    ("a picture of 900 megapixels", ".png"): huge_picture,
    ("a sheet of 17 billion merged cells", ".xlsx"): sheet_of_a_billion_cells,
    ("a million brackets in JSON", ".json"): lambda: b"[" * 1_000_000,
    ("half a million nested elements", ".html"): lambda: b"<div>" * 500_000,
    ("half a million nested elements", ".xml"): lambda: b"<d>" * 500_000,
    ("60 MB of table", ".csv"): lambda: "\n".join(rows(200_000)).encode(),
    ("a line of 100 MB", ".txt"): lambda: b"x" * 100_000_000,
    ("500,000 nested groups in RTF", ".rtf"): lambda: b"{\\rtf1" + b"{" * 500_000,
}


if __name__ == "__main__":
    sys.exit(main())
