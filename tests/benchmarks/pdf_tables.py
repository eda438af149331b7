"""How many cells of a PDF's tables stand in the right row and column?

    python -m tests.benchmarks.pdf_tables --data PATH [--markitdown PYTHON] [--files] [--speed]

PATH holds `documents/docling` of the public data sets. Two sets:

`accepted`: PDF files whose accepted Markdown, by docling's tests, holds tables.
`set anew`: tables of the accepted Markdown of other types (up to eight columns, letters of Western
Europe, cells of up to 40 characters), set by this script as PDFs, below prose and above prose:
once with lines around their cells, once with none, where columns of figures are set flush right.

A table that was found is laid beside the accepted one: columns first, by the cells that they
share, then rows by the cells that stand in these columns, both in order. A cell is right if its
words are the same. Recall is the share of accepted cells that are right, precision the share of
the cells in tables that were told; a false alarm costs precision. Header rows that repeat a cell
of the row above them are joined first, on both sides. PYTHON has markitdown installed, and with it
pdfplumber: --speed takes the processor time per page of its tables beside that of our whole
reading of the SEC 10-Q filings (`retrieval/kg_rag`).
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from engines.parsing.formats import parse_file
from engines.parsing.source import Source
from tests.benchmarks.parsing import read_with
from tests.documents.pdf_writer import write_placed_pdf
from workbench.domain.survey.tables import find_tables
from workbench.errors import WorkbenchError
from workbench.ports.document_parser import ParseLimits

Rows = list[list[str]]

_WORD = re.compile(r"\w+|[^\w\s]")
_NUMBER = re.compile(r"[-+(]?[$€£]?\d[\d.,]*%?\)?")
MOST_COLUMNS, MOST_ROWS, MOST_CHARS = 8, 40, 40
LETTER_PT, LINE_PT, SIZE_PT = 5.6, 14.0, 10.0
PAGE_WIDTH = 1_100
PROSE = (
    "The table that follows was set anew from a file of another type, and these are words",
    "that stand above it, as long as those of a report, so that nothing else is told from them.",
)


@dataclass
class Count:
    right: int = 0
    accepted: int = 0
    told: int = 0

    def add(self, other: Count) -> None:
        self.right += other.right
        self.accepted += other.accepted
        self.told += other.told

    def __str__(self) -> str:
        recall = self.right / self.accepted if self.accepted else 0.0
        precision = self.right / self.told if self.told else 0.0
        return f"{self.accepted:8,}{self.told:8,}{precision:11.3f}{recall:8.3f}"


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--markitdown", type=Path, metavar="PYTHON")
    arguments.add_argument("--files", action="store_true")
    arguments.add_argument("--speed", action="store_true")
    given = arguments.parse_args()
    folder = given.data / "documents" / "docling"
    if not folder.is_dir():
        print(f"skipped: {folder} is not there")
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        sets = {
            "accepted": list(accepted_files(folder)),
            "set anew, lines": list(set_anew(folder, Path(scratch), with_lines=True)),
            "set anew, none": list(set_anew(folder, Path(scratch), with_lines=False)),
        }
        print(f"{'set':17}{'reader':12}{'files':>6}{'tables':>8}{'cells':>8}{'told':>8}"
              f"{'precision':>11}{'recall':>8}")  # fmt: skip
        for name, files in sets.items():
            n_tables = sum(len(tables) for _, tables in files)
            readers = {"ours": [ours(path) for path, _ in files]}
            if given.markitdown is not None:
                readers["markitdown"] = read_with(
                    "markitdown", given.markitdown, [path for path, _ in files]
                )
            for reader, texts in readers.items():
                total = Count()
                for (path, accepted), text in zip(files, texts, strict=True):
                    count = compare(accepted, tables_in(text))
                    total.add(count)
                    if given.files and count.accepted + count.told:
                        print(f"  {reader:12}{path.name[:40]:42}{count}")
                print(f"{name:17}{reader:12}{len(files):6}{n_tables:8}{total}")
    if given.speed:
        speed(given.data / "retrieval" / "kg_rag", given.markitdown)
    return 0


def accepted_files(folder: Path) -> Iterator[tuple[Path, list[Rows]]]:
    """Also those without tables, where one that is told is a false alarm."""
    for path in sorted(folder.glob("*/sources/*.pdf")):
        for name in (f"{path.stem}.md", f"{path.name}.md"):
            accepted = path.parents[1] / "groundtruth" / name
            if accepted.is_file():
                yield path, tables_in(accepted.read_text("utf-8"))
                break


def set_anew(folder: Path, scratch: Path, *, with_lines: bool) -> Iterator[tuple[Path, list[Rows]]]:
    for accepted in sorted(folder.glob("*/groundtruth/*.md")):
        if accepted.parts[-3] == "pdf":
            continue
        for number, table in enumerate(tables_in(accepted.read_text("utf-8"))):
            rows = [[" ".join(cell.split()) for cell in row] for row in table[:MOST_ROWS]]
            if can_be_set(rows):
                name = f"{accepted.parts[-3]} {accepted.stem} {number} {with_lines:d}.pdf"
                path = scratch / name.replace("/", " ")
                path.write_bytes(drawn(rows, with_lines=with_lines))
                yield path, [rows]


def can_be_set(rows: Rows) -> bool:
    filled = [cell for row in rows for cell in row if cell]
    return (
        len(rows) > 3
        and 2 <= len(rows[0]) <= MOST_COLUMNS
        and len(filled) > 0.6 * len(rows) * len(rows[0])
        and all(len(cell) <= MOST_CHARS for cell in filled)
        and all(cell.encode("cp1252", "ignore").decode("cp1252") == cell for cell in filled)
        and not any(a == b != "" for row in rows for a, b in pairwise(row))
        and not any(a == b != "" for one, other in pairwise(rows) for a, b in zip(one, other))  # noqa: B905
    )


def drawn(rows: Rows, *, with_lines: bool) -> bytes:
    widths = [LETTER_PT * max(4, *(len(row[n]) for row in rows)) + 16 for n in range(len(rows[0]))]
    lefts = [72.0]
    for width in widths:
        lefts.append(lefts[-1] + width)
    top = 700.0
    texts = [(72.0, top + 60 - LINE_PT * n, line) for n, line in enumerate(PROSE)]
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if cell:
                is_figure = number > 0 and _NUMBER.fullmatch(cell) is not None
                end = lefts[column + 1] - 8 - width_of(cell)
                x = end if is_figure else lefts[column] + 4
                texts.append((round(x, 2), top - LINE_PT * number, cell))
    bottom = top - LINE_PT * (len(rows) - 1) - 4
    texts += [(72.0, bottom - 30 - LINE_PT * n, line) for n, line in enumerate(PROSE)]
    rules = []
    if with_lines:
        across = [top + 10 - LINE_PT * n for n in range(len(rows) + 1)]
        rules = [(lefts[0], y, lefts[-1], y) for y in across]
        rules += [(x, across[0], x, across[-1]) for x in lefts]
    box = f"/MediaBox [0 {min(0, bottom - 80):.0f} {max(612, lefts[-1] + 72):.0f} 792]"
    return write_placed_pdf([texts], rules=rules, page_entries=box)


def width_of(text: str) -> float:
    """Of Helvetica at 10 points, near enough: figures are all alike."""
    return sum(2.78 if c in ".,()- '" else 8.89 if c == "%" else 5.56 for c in text)


def ours(path: Path) -> str:
    try:
        return parse_file(Source(path, ".pdf", ParseLimits())).text
    except WorkbenchError:
        return ""


def tables_in(markdown: str) -> list[Rows]:
    return [
        joined([list(table.header)] * bool(table.header) + [list(r.cells) for r in table.rows])
        for table in find_tables(markdown)
    ]


def joined(rows: Rows) -> Rows:
    """The rows with a header of several lines as one."""
    width = max(map(len, rows), default=0)
    rows = [[*row, *[""] * (width - len(row))] for row in rows]
    while len(rows) > 1 and any(a == b != "" for a, b in zip(rows[0], rows[1], strict=True)):
        head = [a if a == b else f"{a} {b}" for a, b in zip(rows[0], rows[1], strict=True)]
        rows = [head, *rows[2:]]
    return rows


def compare(accepted: Sequence[Rows], told: Sequence[Rows]) -> Count:
    count = Count(
        accepted=sum(n_cells(table) for table in accepted),
        told=sum(n_cells(table) for table in told),
    )
    left = list(told)
    for table in accepted:
        scores = [(right_cells(table, other), number) for number, other in enumerate(left)]
        if scores:
            right, number = max(scores)
            if right:
                count.right += right
                left.pop(number)
    return count


def n_cells(table: Rows) -> int:
    return sum(bool(key(cell)) for row in table for cell in row)


def key(cell: str) -> str:
    return "".join(_WORD.findall(cell.casefold().replace("*", "")))


def right_cells(accepted: Rows, told: Rows) -> int:
    a = [[key(cell) for cell in row] for row in accepted]
    b = [[key(cell) for cell in row] for row in told]
    pairs = aligned(
        [Counter(cell for cell in column if cell) for column in zip(*a, strict=True)],
        [Counter(cell for cell in column if cell) for column in zip(*b, strict=True)],
        lambda one, other: (one & other).total(),
    )
    shared = lambda one, other: sum(bool(one[i]) and one[i] == other[j] for i, j in pairs)  # noqa: E731
    return sum(shared(a[i], b[j]) for i, j in aligned(a, b, shared))


def aligned(one, other, score):  # type: ignore[no-untyped-def]
    """Pairs in the order of both that share the most."""
    best = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i in range(len(one)):
        for j in range(len(other)):
            best[i + 1][j + 1] = max(
                best[i][j] + score(one[i], other[j]), best[i][j + 1], best[i + 1][j]
            )
    pairs, i, j = [], len(one), len(other)
    while i and j:
        if best[i][j] == best[i - 1][j]:
            i -= 1
        elif best[i][j] == best[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            pairs.append((i, j))
    return pairs[::-1]


PLUMBER = """
import sys, time, pdfplumber
pages = 0
began = time.process_time()
for path in sys.argv[1:]:
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_tables()
            pages += 1
            page.close()
print(f"{(time.process_time() - began) * 1000 / pages:.1f}")
"""


def speed(folder: Path, python: Path | None) -> None:
    files = sorted(folder.rglob("*.pdf"))[:2]
    if not files:
        print(f"skipped: there are no PDFs below {folder}")
        return
    began, n_pages = time.process_time(), 0
    for path in files:
        n_pages += len(parse_file(Source(path, ".pdf", ParseLimits())).pages)
    spent_ms = (time.process_time() - began) * 1000
    print(f"ours, all of the reading    {spent_ms / n_pages:.1f} ms a page")
    if python is not None:
        done = subprocess.run(
            [str(python), "-c", PLUMBER, *map(str, files)],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        print(f"pdfplumber, tables alone    {done.stdout.strip()} ms a page")


if __name__ == "__main__":
    sys.exit(main())
