"""How true is the text of each type, against Markdown that people accepted, beside others?

    python -m tests.benchmarks.parsing --data PATH [--markitdown PYTHON] [--docling PYTHON]
                                       [--files] [--only TYPE ...] [--headings]

PATH holds `documents/docling` of the public data sets: sources, and the Markdown that docling's
tests accept for them. Both texts are freed of Markdown's own marks; what is compared are the
words in order: twice the longest common subsequence over the sum of both lengths, so a word too
much costs as much as one too few. PYTHON is an interpreter that has markitdown, or docling,
installed; without it that column stays empty. docling reads what it reads without model files: no
PDF and no picture; and the accepted texts are its own, as it wrote them at some time. --files
prints a line for every file. --headings counts those of our headings that the accepted text has,
letter by letter, per type.
"""

from __future__ import annotations

import argparse
import html
import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from engines.parsing.formats import SUFFIXES
from engines.parsing.parser import ChildDocumentParser
from workbench.domain.document import ParsedDocument
from workbench.errors import WorkbenchError
from workbench.ports.document_parser import ParseLimits

CHILD = (sys.executable, "-m", "engines.build", "--child")
LIMITS = ParseLimits(seconds=120.0)
OTHERS = {
    "markitdown": """
from markitdown import MarkItDown
reader = MarkItDown(enable_plugins=False)
read = lambda path: reader.convert(path).text_content or ""
""",
    "docling": """
import os
os.environ["HF_HUB_OFFLINE"] = "1"
from docling.document_converter import DocumentConverter
reader = DocumentConverter()
models = (".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp", ".bmp")
def read(path):
    return "" if path.endswith(models) else reader.convert(path).document.export_to_markdown()
""",
}
LOOP = """
import json, sys
for line in sys.stdin:
    try:
        text = read(line.strip())
    except Exception:
        text = ""
    print(json.dumps(text), flush=True)
"""
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_TARGET = re.compile(r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)")  # of a link
_RULE = re.compile(r"^[\s|:=~-]+$", re.MULTILINE)
_WORD = re.compile(r"\w+")
_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Case:
    kind: str
    source: Path
    accepted: str


@dataclass(frozen=True, slots=True)
class Scores:
    ours: float
    others: Sequence[float | None]  # in the order of OTHERS
    reason: str = ""


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    for name in OTHERS:
        arguments.add_argument(f"--{name}", type=Path, metavar="PYTHON")
    arguments.add_argument("--files", action="store_true")
    arguments.add_argument("--only", nargs="*", default=[], metavar="TYPE")
    arguments.add_argument("--headings", action="store_true")
    given = arguments.parse_args()
    folder = given.data / "documents" / "docling"
    if not folder.is_dir():
        print(f"skipped: {folder} is not there")
        return 0
    chosen = [case for case in cases(folder) if not given.only or case.kind in given.only]
    if given.headings:
        show_headings(chosen)
        return 0
    others: list[list[str] | None] = []
    for name in OTHERS:
        python: Path | None = getattr(given, name)
        if python is None or not python.is_file():
            print(f"{name}: skipped, no interpreter that has it was given (--{name} PYTHON)")
            others.append(None)
        else:
            others.append(read_with(name, python, [case.source for case in chosen]))
    results = list(measure(chosen, others))
    show(chosen, results, each_file=given.files)
    return 0


def cases(folder: Path) -> Iterator[Case]:
    """Every source that has an accepted text and that one of both readers may know."""
    for accepted in sorted(folder.glob("*/groundtruth/*.md")):
        kind, name = accepted.parts[-3], accepted.name.removesuffix(".md")
        found = sorted((folder / kind / "sources").rglob(name))
        if not found:  # named without the source's suffix
            found = sorted((folder / kind / "sources").rglob(f"{name}.*"))
        if found:
            suffix = found[0].suffix.lower().lstrip(".")
            label = kind if suffix == kind else f"{kind} {suffix}"
            yield Case(label, found[0], accepted.read_text("utf-8"))


def measure(chosen: Sequence[Case], others: Sequence[Sequence[str] | None]) -> Iterator[Scores]:
    parser = ChildDocumentParser(CHILD)
    try:
        for number, case in enumerate(chosen):
            accepted = words(case.accepted)
            text, reason = ours(parser, case.source)
            yield Scores(
                similarity(words(text), accepted),
                [
                    None if other is None else similarity(words(other[number]), accepted)
                    for other in others
                ],
                reason,
            )
    finally:
        parser.close()


def ours(parser: ChildDocumentParser, path: Path) -> tuple[str, str]:
    if path.suffix.lower() not in SUFFIXES:
        return "", "not a type of ours"
    try:
        return body(parser.parse(path, path.suffix, LIMITS)), ""
    except WorkbenchError as error:
        return "", error.message


def show_headings(chosen: Sequence[Case]) -> None:
    """Ours, the accepted ones, and how many are the same; for types that have any."""
    counts: dict[str, list[int]] = {}
    parser = ChildDocumentParser(CHILD)
    try:
        for case in chosen:
            if case.source.suffix.lower() not in SUFFIXES:
                continue
            accepted = [letters(one) for one in _HEADING.findall(case.accepted)]
            document = parser.parse(case.source, case.source.suffix, LIMITS)
            told = [letters(document.text[one.start : one.end]) for one in document.headings]
            count = counts.setdefault(case.kind, [0, 0, 0])
            found = (len(told), len(accepted), sum(one in accepted for one in told))
            counts[case.kind] = [a + b for a, b in zip(count, found, strict=True)]
    finally:
        parser.close()
    for kind, (n_told, n_accepted, n_right) in counts.items():
        if n_accepted:
            print(f"{kind:16} told {n_told:4}  accepted {n_accepted:4}  the same {n_right:4}")


def letters(text: str) -> str:
    return "".join(_WORD.findall(text.casefold()))


def body(document: ParsedDocument) -> str:
    """The text without running heads and page numbers, as passages have it."""
    parts, begin = [], 0
    for start, end in document.furniture:
        parts.append(document.text[begin:start])
        begin = end
    return "".join((*parts, document.text[begin:]))


def read_with(name: str, python: Path, paths: Sequence[Path]) -> list[str]:
    done = subprocess.run(
        [str(python), "-c", OTHERS[name] + LOOP],
        input="".join(f"{path.resolve()}\n" for path in paths),
        capture_output=True,
        text=True,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def words(markdown: str) -> list[str]:
    text = _TARGET.sub("] ", _IMAGE.sub(" ", _COMMENT.sub(" ", markdown)))
    text = html.unescape(_RULE.sub(" ", text)).replace("\\", "")
    return _WORD.findall(text.replace("_", " ").casefold())


def similarity(a: Sequence[str], b: Sequence[str]) -> float:
    """Twice the common subsequence over both lengths; 1.0 is the same words in the same order."""
    if not a and not b:
        return 1.0
    return 2 * common_length(a, b) / (len(a) + len(b))


def common_length(a: Sequence[str], b: Sequence[str]) -> int:
    """Length of the longest common subsequence, by bits (Hyyrö 2004)."""
    places: dict[str, int] = {}
    for position, word in enumerate(a):
        places[word] = places.get(word, 0) | 1 << position
    ones = (1 << len(a)) - 1
    row = ones
    for word in b:
        hits = row & places.get(word, 0)
        row = ((row + hits) | (row - hits)) & ones
    return len(a) - row.bit_count()


def show(chosen: Sequence[Case], results: Sequence[Scores], *, each_file: bool) -> None:
    names = "".join(f"{name:>12}" for name in OTHERS)
    print(f"{'type':16}{'files':>6}{'ours':>8}{names}  less than")
    for kind in dict.fromkeys(case.kind for case in chosen):
        rows = [(c, r) for c, r in zip(chosen, results, strict=True) if c.kind == kind]
        mine = sum(r.ours for _, r in rows) / len(rows)
        theirs = [mean([r.others[at] for _, r in rows]) for at in range(len(OTHERS))]
        print(f"{kind:16}{len(rows):6}{mine:8.3f}{columns(theirs)}  {behind(mine, theirs)}")
        for case, result in rows if each_file else ():
            shown = f"{result.ours:8.3f}{columns(result.others)}"
            print(f"  {case.source.name:44}{shown}  {behind(result.ours, result.others)}"
                  f"{result.reason}")  # fmt: skip


def mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def columns(values: Sequence[float | None]) -> str:
    return "".join(f"{'':>12}" if value is None else f"{value:12.3f}" for value in values)


def behind(mine: float, theirs: Sequence[float | None]) -> str:
    """Whose text is truer, by more than the third digit shows."""
    named = zip(OTHERS, theirs, strict=True)
    return " ".join(name for name, value in named if value is not None and value > mine + 0.0005)


if __name__ == "__main__":
    sys.exit(main())
