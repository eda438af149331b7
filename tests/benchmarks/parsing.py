"""How true is the text of each type, against Markdown that people accepted, beside markitdown?

    python -m tests.benchmarks.parsing --data PATH [--markitdown PYTHON] [--files] [--only TYPE ...]

PATH holds `documents/docling` of the public data sets: sources, and the Markdown that docling's
tests accept for them. Both texts are freed of Markdown's own marks; what is compared are the
words in order: twice the longest common subsequence over the sum of both lengths, so a word too
much costs as much as one too few. PYTHON is an interpreter that has markitdown installed; without
it that column stays empty. --files prints a line for every file.
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
OTHER = """
import json, sys
from markitdown import MarkItDown
reader = MarkItDown(enable_plugins=False)
for line in sys.stdin:
    try:
        text = reader.convert(line.strip()).text_content or ""
    except Exception as error:
        text = ""
    print(json.dumps(text), flush=True)
"""
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_TARGET = re.compile(r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)")  # of a link
_RULE = re.compile(r"^[\s|:=~-]+$", re.MULTILINE)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Case:
    kind: str
    source: Path
    accepted: str


@dataclass(frozen=True, slots=True)
class Scores:
    ours: float
    other: float | None
    reason: str = ""


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--markitdown", type=Path, metavar="PYTHON")
    arguments.add_argument("--files", action="store_true")
    arguments.add_argument("--only", nargs="*", default=[], metavar="TYPE")
    given = arguments.parse_args()
    folder = given.data / "documents" / "docling"
    if not folder.is_dir():
        print(f"skipped: {folder} is not there")
        return 0
    chosen = [case for case in cases(folder) if not given.only or case.kind in given.only]
    other = None
    if given.markitdown is None or not given.markitdown.is_file():
        print("markitdown: skipped, no interpreter that has it was given (--markitdown PYTHON)")
    else:
        other = read_with_markitdown(given.markitdown, [case.source for case in chosen])
    results = list(measure(chosen, other))
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


def measure(chosen: Sequence[Case], other: Sequence[str] | None) -> Iterator[Scores]:
    parser = ChildDocumentParser(CHILD)
    try:
        for number, case in enumerate(chosen):
            accepted = words(case.accepted)
            text, reason = ours(parser, case.source)
            yield Scores(
                similarity(words(text), accepted),
                None if other is None else similarity(words(other[number]), accepted),
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


def body(document: ParsedDocument) -> str:
    """The text without running heads and page numbers, as passages have it."""
    parts, begin = [], 0
    for start, end in document.furniture:
        parts.append(document.text[begin:start])
        begin = end
    return "".join((*parts, document.text[begin:]))


def read_with_markitdown(python: Path, paths: Sequence[Path]) -> list[str]:
    done = subprocess.run(
        [str(python), "-c", OTHER],
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
    print(f"{'type':16}{'files':>6}{'ours':>8}{'markitdown':>12}{'difference':>12}")
    for kind in dict.fromkeys(case.kind for case in chosen):
        rows = [(c, r) for c, r in zip(chosen, results, strict=True) if c.kind == kind]
        mine = sum(r.ours for _, r in rows) / len(rows)
        others = [r.other for _, r in rows if r.other is not None]
        theirs = sum(others) / len(others) if others else None
        print(f"{kind:16}{len(rows):6}{mine:8.3f}{column(theirs)}{difference(mine, theirs)}")
        for case, result in rows if each_file else ():
            print(f"  {case.source.name:44}{result.ours:8.3f}{column(result.other)}{result.reason}")


def column(value: float | None) -> str:
    return f"{'':>12}" if value is None else f"{value:12.3f}"


def difference(mine: float, theirs: float | None) -> str:
    return "" if theirs is None else f"{mine - theirs:+12.3f}"


if __name__ == "__main__":
    sys.exit(main())
