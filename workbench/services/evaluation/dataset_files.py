"""Data sets to files and out of Parquet; and whether cases repeat each other or training data."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Any, Final

from workbench.domain.case_overlap import Overlap, near_duplicates, standing_in
from workbench.domain.dataset import Case, CaseFile, check_plain
from workbench.errors import InputError, UnsupportedFormat, WorkspaceReadOnly
from workbench.ports.document_parser import DocumentParser, ParseLimits
from workbench.services.evaluation.case_files import read_lines
from workbench.storage.export_files import IN_THE_CLEAR, ExportFiles

PARQUET: Final = ".parquet"
_ROWS: Final = ".parquet-rows"  # how the parsing child is asked for rows in place of a document
_LIMITS: Final = ParseLimits(text_chars=200_000_000)
_TEXTS: Final = (".txt", ".md", ".jsonl", ".json", ".csv")
_MOST_BYTES: Final = 500_000_000


def read_parquet(path: Path, parser: DocumentParser, check: str) -> CaseFile:
    """Read in a child with limits. Raises InputError, LimitExceeded, UnreadableDocument."""
    if not path.is_file():
        raise InputError(f"There is no file {path.name}.", hint="Name one that is there.")
    return read_lines(parser.parse(path, _ROWS, _LIMITS).text, check)


def write_cases(cases: Sequence[Case], path: Path, files: ExportFiles = IN_THE_CLEAR) -> Path:
    """As `.jsonl`, `.parquet` or `.csv`; `.jsonl` and `.parquet` keep everything. Where it lies.

    Raises UnsupportedFormat, WorkspaceReadOnly, InputError.
    """
    writers = {".jsonl": _as_lines, ".csv": _as_table}
    try:
        if path.suffix.lower() == PARQUET:
            with files.writing(path) as file:
                _write_parquet(cases, file)
            return files.place(path)
        if path.suffix.lower() in writers:
            return files.write(path, writers[path.suffix.lower()](cases))
    except OSError as error:
        raise WorkspaceReadOnly(
            f"{path} cannot be written.", hint="Choose another place.", details=str(error)
        ) from error
    raise UnsupportedFormat(
        f"Cases are not written as {path.suffix or 'a file without suffix'}.",
        hint="Use .jsonl, .parquet or .csv.",
    )


def duplicates(cases: Sequence[Case]) -> tuple[Overlap, ...]:
    return near_duplicates(cases)


def overlap_with(cases: Sequence[Case], paths: Sequence[Path]) -> tuple[Overlap, ...]:
    """Cases that stand in these files, each line of `.jsonl` for itself. Raises InputError."""
    return standing_in(cases, (text for path in paths for text in _texts(path)))


def _texts(path: Path) -> Iterator[tuple[str, str]]:
    try:
        if path.suffix.lower() not in _TEXTS or path.stat().st_size > _MOST_BYTES:
            raise InputError(
                f"{path.name} is no text of at most {_MOST_BYTES // 1_000_000} MB.",
                hint=f"Use {', '.join(_TEXTS)}.",
            )
        with path.open(encoding="utf-8", errors="replace") as lines:
            if path.suffix.lower() == ".jsonl":
                for number, line in enumerate(lines, 1):
                    yield f"{path.name}:{number}", "\n".join(_strings(line))
            else:
                yield path.name, lines.read()
    except OSError as error:
        raise InputError(f"{path.name} cannot be read.", hint="Name a text file.") from error


def _strings(line: str) -> Iterator[str]:
    """The texts in a line of JSON; the line itself if it is none."""
    try:
        left = [json.loads(line)]
    except (ValueError, RecursionError):
        left = [line]
    while left:
        value = left.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            left += list(value.values())
        elif isinstance(value, list):
            left += value


def _plain(case: Case) -> dict[str, Any]:
    """As `read_lines` takes it in again."""
    found: dict[str, Any] = {"id": case.key}
    if case.messages:
        found["messages"] = [{"role": role, "content": text} for role, text in case.messages]
    found |= {name: value for name, value in case.variables.items() if name not in found}
    asserts = []
    for check in case.checks:
        plain = check_plain(check)
        kind = f"not-{check.kind}" if check.negate else check.kind
        kept = {name: plain[name] for name in ("value", "threshold", "weight", "metric")}
        asserts.append({"type": kind, **{n: v for n, v in kept.items() if v not in (None, "")}})
    found["assert"] = asserts
    found |= {"tags": list(case.tags), "split": case.split}
    return found | ({} if case.threshold is None else {"threshold": case.threshold})


def _as_lines(cases: Sequence[Case]) -> str:
    return "".join(json.dumps(_plain(one), ensure_ascii=False) + "\n" for one in cases)


def _as_table(cases: Sequence[Case]) -> str:
    names = list(dict.fromkeys(name for case in cases for name in case.variables))
    n_checks = max((len(case.checks) for case in cases), default=0)
    if any(case.messages for case in cases):
        raise UnsupportedFormat("Chats do not fit into a table.", hint="Use .jsonl or .parquet.")
    stream = io.StringIO()
    table = csv.writer(stream, lineterminator="\n")
    checks = [f"__expected{n}" for n in range(1, n_checks + 1)]
    table.writerow(["id", *names, *checks, "tags", "split"])
    for case in cases:
        cells = [str(case.variables.get(name, "")) for name in names]
        written = [_short(case.checks[n]) if n < len(case.checks) else "" for n in range(n_checks)]
        table.writerow([case.key, *cells, *written, ",".join(case.tags), case.split])
    return stream.getvalue()


def _short(check: Any) -> str:
    threshold = "" if check.threshold is None else f"({check.threshold:g})"
    value = check.value if isinstance(check.value, str) else json.dumps(check.value)
    return f"{'not-' if check.negate else ''}{check.kind}{threshold}: {value}"


def _write_parquet(cases: Sequence[Case], file: IO[bytes]) -> None:
    """Texts stay texts; lists and objects are written as JSON."""
    import pyarrow as pa  # type: ignore[import-untyped]  # noqa: PLC0415 - takes long
    import pyarrow.parquet as pq  # type: ignore[import-untyped]  # noqa: PLC0415 - the same

    rows = [
        {
            name: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
            for name, value in _plain(case).items()
        }
        for case in cases
    ]
    names = list(dict.fromkeys(name for row in rows for name in row))
    columns = {name: pa.array([row.get(name) for row in rows], pa.string()) for name in names}
    pq.write_table(pa.table(columns), file, compression="zstd")
