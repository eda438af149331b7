"""Cases from files: CSV, JSON lines, OpenAI evals, the `tests:` of promptfoo.

Untrusted: sizes are bounded, nothing is run, nothing is read but the file and snippets beside it.
What is not taken is told by name.
"""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from workbench.domain.check_text import check_of, check_of_text
from workbench.domain.dataset import MOST_CASES, Case, CaseFile, Unread
from workbench.domain.grading.grade import Check
from workbench.domain.grading.graders import KINDS
from workbench.domain.yaml_text import YamlRefused, load_yaml
from workbench.errors import InputError, UnsupportedFormat
from workbench.services.evaluation.snippet_files import with_snippets

MOST_BYTES: Final = 200_000_000
_RESERVED: Final = frozenset(
    {"id", "key", "expected", "ideal", "tags", "split", "assert", "threshold", "messages", "vars"}
)
_NESTED: Final = frozenset({"assert", "messages", "input", "vars", "tags", "ideal", "choices"})
_TEST_KEYS: Final = frozenset(
    {"vars", "assert", "threshold", "description", "metadata", "id", "tags", "split", "expected"}
)
_SUFFIXES: Final = (".csv", ".jsonl", ".json", ".yaml", ".yml")


def read_cases(path: Path, check: str = "") -> CaseFile:
    """`check`: the grader of what a file just calls expected. Raises InputError."""
    if check and check not in KINDS:
        raise InputError(
            f"There is no grader “{check[:60]}”.", hint=f"Use one of {', '.join(sorted(KINDS))}."
        )
    suffix = path.suffix.lower()
    if suffix not in _SUFFIXES:
        raise UnsupportedFormat(
            f"Cases in files of the kind {suffix or 'without suffix'} are not read.",
            hint=f"Use {', '.join(_SUFFIXES)}.",
        )
    text = _text(path)
    if suffix == ".csv":
        return _collected(_from_table(text, check))
    if suffix == ".jsonl":
        return _collected(_from_lines(text, check))
    try:
        raw = json.loads(text, parse_constant=_refuse) if suffix == ".json" else load_yaml(text)
    except (YamlRefused, ValueError, RecursionError) as error:
        raise InputError(f"{path.name} cannot be read.", hint="Check its form.") from error
    tests = raw.get("tests") if isinstance(raw, dict) else raw
    if not isinstance(tests, list):
        raise InputError(f"{path.name} has no list of tests.", hint="Write `tests:` with a list.")
    found = read_tests(tests, {}, check)
    cases, unread = with_snippets(found.cases, path.parent)
    return CaseFile(cases, (*found.unread, *unread))


def read_lines(text: str, check: str = "") -> CaseFile:
    """JSON objects, one a line; of a table's rows the fields that hold JSON are read as such."""
    return _collected(_from_lines(text, check, is_table=True))


def read_tests(tests: list[Any], default: Mapping[str, Any], check: str = "") -> CaseFile:
    """The entries of promptfoo's `tests:`, over its `defaultTest:`."""
    return _collected(_from_tests(tests, default, check))


def _from_table(text: str, check: str) -> Iterator[Case | Unread]:
    try:
        rows = csv.DictReader(io.StringIO(text), strict=True)
        names = list(rows.fieldnames or ())
        for number, row in enumerate(rows, 1):
            if None in row:
                yield Unread(f"row {number}", "it has more cells than the table has columns")
                continue
            yield from _row({name: row[name] or "" for name in names}, number, check)
    except csv.Error as error:
        raise InputError("The table cannot be read as CSV.", hint="Check its quotes.") from error


def _row(row: Mapping[str, str], number: int, check: str) -> Iterator[Case | Unread]:
    checks: list[Check] = []
    for name, cell in row.items():
        if name.startswith("__expected"):
            found, unread = check_of_text(cell)
            checks += [found] if cell.strip() else []
            yield from unread
        elif name.startswith("__") and name not in {"__description", "__threshold"}:
            yield Unread(f"column {name[:60]}", "it is not supported")
    expected = row.get("expected", "").strip()
    if expected:
        checks.append(Check(check or "exact-match", expected))
    threshold = row.get("__threshold", "") or row.get("threshold", "")
    yield Case(
        row.get("id", "").strip() or str(number),
        {n: c for n, c in row.items() if n not in _RESERVED and not n.startswith("__")},
        checks=tuple(checks),
        threshold=_number(threshold),
        tags=_tags(row.get("tags", "")),
        split=row.get("split", "").strip(),
    )


def _from_lines(text: str, check: str, *, is_table: bool = False) -> Iterator[Case | Unread]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            raw = json.loads(line, parse_constant=_refuse)
        except (ValueError, RecursionError):
            yield Unread(f"line {number}", "it is not JSON")
            continue
        if not isinstance(raw, dict):
            yield Unread(f"line {number}", "it is no object")
            continue
        if is_table:
            raw = {name: _opened(name, value) for name, value in raw.items() if value is not None}
        if "vars" in raw:
            yield from _test(raw, {}, number, check)
        else:
            yield from _object(raw, number, check)


def _opened(name: str, value: Any) -> Any:
    if name in _NESTED and isinstance(value, str) and value.lstrip()[:1] in ("[", "{"):
        try:
            return json.loads(value, parse_constant=_refuse)
        except (ValueError, RecursionError):
            return value
    return value


def _object(raw: Mapping[str, Any], number: int, check: str) -> Iterator[Case | Unread]:
    """A plain object, or a sample of OpenAI's evals with `input` and `ideal`."""
    messages = raw.get("messages")
    variables = {name: value for name, value in raw.items() if name not in _RESERVED}
    if isinstance(raw.get("input"), list):
        messages = variables.pop("input")
    chat = _chat(messages) if messages is not None else ()
    if chat is None:
        yield Unread(f"line {number}", "its messages are no chat")
        return
    expected, kind = raw.get("expected"), check or "exact-match"
    if expected is None and "ideal" in raw:
        expected, kind = raw["ideal"], check or "starts-with"
    checks = [Check(kind, expected)] if expected not in (None, "", []) else []
    for one in raw.get("assert") or () if isinstance(raw.get("assert"), list) else ():
        found, unread = check_of(one)
        checks += [found] if found is not None else []
        yield from unread
    yield Case(
        _key(raw, number),
        variables,
        chat,
        tuple(checks),
        _number(raw.get("threshold")),
        _tags(raw.get("tags")),
        str(raw.get("split") or ""),
    )


def _from_tests(
    tests: list[Any], default: Mapping[str, Any], check: str
) -> Iterator[Case | Unread]:
    for number, raw in enumerate(tests, 1):
        if isinstance(raw, Mapping):
            yield from _test(raw, default, number, check)
        else:
            what = f"test {number} ({raw[:60]})" if isinstance(raw, str) else f"test {number}"
            yield Unread(what, "only tests that are written out are read")


def _test(
    raw: Mapping[str, Any], default: Mapping[str, Any], number: int, check: str
) -> Iterator[Case | Unread]:
    for name in sorted(set(map(str, raw)) - _TEST_KEYS):
        yield Unread(f"tests: {name[:60]}", "this setting is not supported")
    given = [one.get("vars") or {} for one in (default, raw)]
    if not all(isinstance(one, Mapping) for one in given):
        yield Unread(f"test {number}", "its variables are not written out")
        return
    variables = {**given[0], **given[1]}
    for name, value in variables.items():
        if isinstance(value, str) and value.startswith("file://"):
            yield Unread(f"test {number}: {name[:60]}", "values in files are not read")
            return
    checks: list[Check] = []
    for entry in (*_list(default.get("assert")), *_list(raw.get("assert"))):
        found, unread = check_of(entry)
        checks += [found] if found is not None else []
        yield from unread
    if raw.get("expected") not in (None, "", []):
        checks.append(Check(check or "exact-match", raw["expected"]))
    threshold = _number(raw.get("threshold"))
    yield Case(
        _key(raw, number),
        variables,
        (),
        tuple(checks),
        _number(default.get("threshold")) if threshold is None else threshold,
        _tags(raw.get("tags")),
        str(raw.get("split") or ""),
    )


def _collected(found: Iterator[Case | Unread]) -> CaseFile:
    cases: list[Case] = []
    unread: dict[Unread, None] = {}
    for one in found:
        if isinstance(one, Unread):
            unread[one] = None
            continue
        cases.append(one)
        if len(cases) > MOST_CASES:
            raise InputError(f"There are more than {MOST_CASES:,} cases.", hint="Split the file.")
    return CaseFile(tuple(cases), tuple(unread))


def _chat(raw: Any) -> tuple[tuple[str, str], ...] | None:
    found = []
    for one in raw if isinstance(raw, list) else ():
        match one:
            case {"role": "system" | "user" | "assistant" as role, "content": str(content)}:
                found.append((role, content))
            case _:
                return None
    return tuple(found) or None


def _key(raw: Mapping[str, Any], number: int) -> str:
    given = raw.get("id", raw.get("key"))
    is_given = isinstance(given, (str, int)) and not isinstance(given, bool) and str(given).strip()
    return str(given).strip()[:200] if is_given else str(number)


def _tags(raw: Any) -> tuple[str, ...]:
    parts = raw.split(",") if isinstance(raw, str) else raw if isinstance(raw, list) else []
    return tuple(dict.fromkeys(str(one).strip() for one in parts if str(one).strip()))


def _number(raw: Any) -> float | None:
    try:
        value = float(raw) if isinstance(raw, (str, int, float)) and raw != "" else math.nan
    except (ValueError, OverflowError):
        return None
    return value if math.isfinite(value) else None


def _list(raw: Any) -> list[Any]:
    return raw if isinstance(raw, list) else []


def _refuse(name: str) -> Any:
    raise ValueError(name)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise InputError(
                f"{path.name} is larger than {MOST_BYTES // 1_000_000} MB.", hint="Split it."
            )
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"{path.name} cannot be read as text.", hint="Name a text file in UTF-8."
        ) from error
