"""Judged questions from files in BEIR's layout: `queries.jsonl` and `qrels.tsv`, or TREC's qrels.

Untrusted: sizes are bounded, and every refusal names the file and the line.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from workbench.domain.search_test import JudgedQuestion, Target
from workbench.errors import InputError

MOST_BYTES: Final = 100_000_000
MOST_QUESTIONS: Final = 100_000
_MOST_CHARS: Final = 10_000  # of one question
_COLUMNS = (3, 4)  # query, document, grade; TREC has a column without use behind the query
_QRELS: Final = ("qrels.tsv", "qrels/test.tsv", "test.tsv", "qrels/dev.tsv", "qrels/train.tsv")


def files_in(folder: Path) -> tuple[Path, Path]:
    """Questions and judgements of a folder as BEIR lays it out. Raises InputError."""
    questions = folder / "queries.jsonl"
    judgements = next((folder / name for name in _QRELS if (folder / name).is_file()), None)
    if not questions.is_file() or judgements is None:
        raise InputError(
            f"{folder} does not hold questions in BEIR's layout.",
            hint="It needs queries.jsonl, and qrels/test.tsv or qrels.tsv.",
        )
    return questions, judgements


def read_judgements(queries: Path, qrels: Path) -> tuple[JudgedQuestion, ...]:
    """In the order of the questions; those without a judgement are left out. Raises InputError."""
    texts = dict(_questions(queries))
    targets: dict[str, list[Target]] = {}
    for question, document, grade in _grades(qrels):
        if question in texts:
            targets.setdefault(question, []).append(Target(document, grade))
    judged = tuple(
        JudgedQuestion(key, text, tuple(targets[key]))
        for key, text in texts.items()
        if key in targets
    )
    if not any(one.is_judged for one in judged):
        raise InputError(
            f"No question of {queries.name} has a right answer in {qrels.name}.",
            hint="The ids in the first column of the judgements are those of the questions.",
        )
    return judged


def _questions(path: Path) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for number, line in _lines(path):
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            raise _wrong(path, number, "is not JSON") from None
        key, text = (row.get("_id"), row.get("text")) if isinstance(row, dict) else (None, None)
        if isinstance(key, int) and not isinstance(key, bool):
            key = str(key)
        if not isinstance(key, str) or not isinstance(text, str) or not text.strip():
            raise _wrong(path, number, "has no “_id” and “text”")
        if len(text) > _MOST_CHARS:
            raise _wrong(path, number, f"is longer than {_MOST_CHARS:,} characters")
        if key in seen:
            raise _wrong(path, number, f"repeats the id “{key[:60]}”")
        seen.add(key)
        if len(seen) > MOST_QUESTIONS:
            raise InputError(
                f"{path.name} has more than {MOST_QUESTIONS:,} questions.", hint="Take a sample."
            )
        yield key, text


def _grades(path: Path) -> Iterator[tuple[str, str, int]]:
    for at, (number, line) in enumerate(_lines(path)):
        cells = line.split("\t") if "\t" in line else line.split()
        if len(cells) not in _COLUMNS:
            raise _wrong(path, number, "has not three columns: question, document, grade")
        try:
            grade = int(cells[-1])
        except ValueError:
            if at == 0:
                continue  # names of columns
            raise _wrong(path, number, "has a grade that is no whole number") from None
        yield cells[0].strip(), cells[-2].strip(), grade


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """Those that hold something, with their numbers."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise InputError(
                f"{path.name} is larger than {MOST_BYTES // 1_000_000} MB.", hint="Take a sample."
            )
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"{path} cannot be read.", hint="Check that it is a text file in UTF-8."
        ) from error
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, line.rstrip("\r")


def _wrong(path: Path, number: int, what: str) -> InputError:
    return InputError(
        f"Line {number} of {path.name} {what}.", hint="The layout is BEIR's; see the guide."
    )
