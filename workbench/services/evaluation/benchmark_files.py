"""Benchmark tasks and their rows out of local folders: YAML with includes; JSON, CSV, Parquet.

Untrusted: sizes are bounded, no code is run, and nothing is read outside the folders that were
named. A task whose data set has a name of the hub is looked for below the folder of the data.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Final

from workbench.domain.benchmark.task import BenchmarkTask, TaskRefused, task_from
from workbench.domain.yaml_text import YamlRefused, load_yaml
from workbench.errors import InputError, NotFound
from workbench.ports.document_parser import DocumentParser, ParseLimits

MOST_ROWS: Final = 1_000_000
MOST_BYTES: Final = 500_000_000
_MOST_FILES: Final = 50_000
_MOST_TASK_BYTES: Final = 2_000_000
_DEEPEST: Final = 8
_FORMATS: Final = frozenset({"json", "csv", "parquet", "text"})
_SUFFIXES: Final = (".jsonl", ".json", ".csv", ".parquet", ".txt")
_NAMED: Final = re.compile(r"^(?:task|group|tag)\s*:\s*(.*)$", re.MULTILINE)
_PARQUET_ROWS: Final = ".parquet-rows"  # how the parsing child is asked for rows
_LIMITS: Final = ParseLimits(text_chars=200_000_000)


@dataclass(frozen=True, slots=True)
class TaskFile:
    task: BenchmarkTask
    folder: Path
    root: Path


class BenchmarkFiles:
    """`root`: the folder of tasks; `data`: where data sets lie that are named, not pointed to."""

    def __init__(self, root: Path, data: Path | None, parser: DocumentParser) -> None:
        self._root = root.expanduser().resolve()
        self._data = data.expanduser().resolve() if data is not None else self._root
        self._parser = parser

    def tasks(self, name: str) -> tuple[TaskFile, ...]:
        """Those of a YAML file, of a task's name, or of all tasks of a group or tag. Raises
        NotFound, InputError for a task that cannot be run here.
        """
        path = Path(name).expanduser()
        if path.suffix in (".yaml", ".yml") and path.is_file():
            return tuple(self._of_file(path.resolve()))
        if not self._root.is_dir():
            raise NotFound(f"There is no folder {self._root.name}.", hint="Name it with --tasks.")
        found = [one for path in self._naming(name) for one in self._of_named(path, name)]
        if not found:
            raise NotFound(
                f"There is no task “{name[:60]}” in {self._root.name}.",
                hint="Name a YAML file, or the folder of the tasks with --tasks.",
            )
        return tuple(found)

    def rows(self, file: TaskFile, split: str) -> list[dict[str, Any]]:
        """All of a split, each with the same fields. Raises InputError."""
        paths = self._paths(file, split)
        rows = [row for path in paths for row in self._read(path)]
        if len(rows) > MOST_ROWS:
            raise InputError(f"A split has more than {MOST_ROWS:,} rows.", hint="Use a part of it.")
        fields = list(dict.fromkeys(name for row in rows for name in row))
        return [{name: row.get(name) for name in fields} for row in rows]

    # -- tasks

    def _naming(self, name: str) -> Iterator[Path]:
        """Files in which this name stands behind `task:`, `group:` or `tag:`, or below it."""
        for n_files, path in enumerate(sorted(self._root.rglob("*.yaml"))):
            if n_files >= _MOST_FILES:
                raise InputError("The folder holds too many tasks.", hint="Name a folder in it.")
            text = _small_text(path)
            if name in text and _NAMED.search(text):
                yield path

    def _of_named(self, path: Path, name: str) -> Iterator[TaskFile]:
        raw = self._raw(path, 0)
        if raw.get("group") == name:
            yield from self._of_group(raw, path)
        elif raw.get("task") == name or name in _listed(raw.get("tag")):
            yield self._made(raw, path)

    def _of_file(self, path: Path) -> Iterator[TaskFile]:
        raw = self._raw(path, 0)
        if raw.get("group") is not None and isinstance(raw.get("task"), list):
            yield from self._of_group(raw, path)
        else:
            yield self._made(raw, path)

    def _of_group(self, raw: Mapping[str, Any], path: Path) -> Iterator[TaskFile]:
        for one in _listed(raw.get("task")):
            if isinstance(one, dict) and "dataset_path" not in one:
                known = self.tasks(str(one.get("task", "")))
                changed = {key: value for key, value in one.items() if key != "task"}
                for each in known:
                    yield (
                        each
                        if not changed
                        else self._made({**self._raw_of(each), **changed}, each.folder / "x")
                    )
            elif isinstance(one, dict):
                yield self._made(one, path)
            else:
                yield from self.tasks(str(one))

    def _raw_of(self, file: TaskFile) -> dict[str, Any]:
        for path in sorted(file.folder.glob("*.yaml")):
            raw = self._raw(path, 0)
            if raw.get("task") == file.task.name:
                return raw
        raise NotFound(f"There is no task “{file.task.name[:60]}”.", hint="Check the group.")

    def _made(self, raw: Mapping[str, Any], path: Path) -> TaskFile:
        try:
            root = self._root if path.is_relative_to(self._root) else path.parent
            return TaskFile(task_from(raw), path.parent, root)
        except TaskRefused as error:
            name = str(raw.get("task", path.name))[:60]
            raise InputError(
                f"The task “{name}” cannot be run here: {error}.", hint="Choose another."
            ) from error

    def _raw(self, path: Path, depth: int) -> dict[str, Any]:
        """With what it includes below what it says itself."""
        text = _small_text(path)
        if "!function" in text:
            raise InputError(
                f"The task in {path.name} runs Python of its own (!function).",
                hint="Only tasks that are plain YAML are run here.",
            )
        try:
            raw = load_yaml(text)
        except YamlRefused as error:
            raise InputError(
                f"{path.name} cannot be read: {error}.", hint="Check the file."
            ) from error
        if not isinstance(raw, dict) or depth > _DEEPEST:
            raise InputError(f"{path.name} is no task.", hint="Name a task's YAML file.")
        below: dict[str, Any] = {}
        for name in _listed(raw.pop("include", None)):
            below |= self._raw(_inside(path.parent, str(name), self._root, path.parent), depth + 1)
        return below | raw

    # -- rows

    def _paths(self, file: TaskFile, split: str) -> list[Path]:
        task = file.task
        if task.data_files:
            names = task.data_files.get(split)
            if not names:
                raise InputError(f"The task has no file for “{split}”.", hint="Check data_files.")
            return [self._given(file, name) for name in names]
        if task.dataset_path in _FORMATS or not task.dataset_path:
            raise InputError("The task names no data files.", hint="Check its dataset_kwargs.")
        found = list(self._looked_for(file, split))
        if not found:
            what = "/".join(filter(None, (task.dataset_path, task.dataset_name)))
            raise InputError(
                f"The rows “{split}” of the data set {what} are not here.",
                hint="Put them below the folder of --data, such as "
                f"{PurePosixPath(task.dataset_path).name}/{split}.jsonl.",
            )
        return found

    def _given(self, file: TaskFile, name: str) -> Path:
        if "://" in name:
            raise InputError("The task's data lie on the network.", hint="Use local files.")
        for base in (file.folder, file.root, self._data):
            path = (base / name).resolve()
            if path.is_file():
                if any(path.is_relative_to(one) for one in (file.root, self._root, self._data)):
                    return path
                raise InputError(
                    f"{path.name} lies outside of the task's folder.",
                    hint="Name the folder of the data with --data.",
                )
        raise InputError(f"There is no file {Path(name).name}.", hint="Check data_files.")

    def _looked_for(self, file: TaskFile, split: str) -> Iterator[Path]:
        """Where a data set of the hub lies when it was copied: by its name, with or without its
        owner, the subset as a folder or in front, the split as a file or its parts.
        """
        task = file.task
        owner = PurePosixPath(task.dataset_path)
        bases = [base / part for base in dict.fromkeys((self._data, file.folder))
                 for part in dict.fromkeys((task.dataset_path, owner.name))]  # fmt: skip
        subset = task.dataset_name
        for base in bases:
            folder = base.resolve()
            is_ours = any(folder.is_relative_to(one) for one in (self._data, file.folder))
            if not folder.is_dir() or not is_ours:
                continue
            for inner in filter(None, (subset, f"data/{subset}" if subset else "", "data", ".")):
                place = folder / inner
                names = [f"{subset}_{split}", f"{subset}-{split}"] if subset else []
                for stem in (split, *names):
                    for suffix in _SUFFIXES:
                        if (place / f"{stem}{suffix}").is_file():
                            yield place / f"{stem}{suffix}"
                            return
                    parts = sorted(place.glob(f"{stem}-*-of-*.parquet")) if place.is_dir() else []
                    if parts:
                        yield from parts
                        return

    def _read(self, path: Path) -> Iterator[dict[str, Any]]:
        suffix = path.suffix.lower()
        if path.stat().st_size > MOST_BYTES:
            raise InputError(f"{path.name} has more than {MOST_BYTES:,} bytes.", hint="Use a part.")
        if suffix == ".parquet":
            text = self._parser.parse(path, _PARQUET_ROWS, _LIMITS).text
            yield from _lines(text, path, is_table=True)
            return
        try:
            text = path.read_text("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"{path.name} cannot be read.", hint="Use UTF-8.") from error
        if suffix == ".csv":
            yield from csv.DictReader(io.StringIO(text))
        elif suffix == ".txt":
            yield from ({"text": line} for line in text.splitlines())
        elif suffix == ".json" and text.lstrip().startswith("["):
            yield from _objects(_parsed(text, path), path)
        else:
            yield from _lines(text, path)


def _lines(text: str, path: Path, *, is_table: bool = False) -> Iterator[dict[str, Any]]:
    for line in text.splitlines():
        if line.strip():
            for row in _objects([_parsed(line, path)], path):
                yield {k: _nested(v) for k, v in row.items()} if is_table else row


def _nested(value: Any) -> Any:
    """What a table's row holds as JSON."""
    if isinstance(value, str) and value[:1] in ("[", "{"):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def _objects(values: Sequence[Any], path: Path) -> Iterator[dict[str, Any]]:
    for one in values:
        if not isinstance(one, dict):
            raise InputError(f"{path.name} holds a row that is no object.", hint="Check the file.")
        yield one


def _parsed(text: str, path: Path) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path.name} holds what is no JSON.", hint="Check the file.") from error


def _small_text(path: Path) -> str:
    try:
        if path.stat().st_size > _MOST_TASK_BYTES:
            return ""
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _inside(folder: Path, name: str, *allowed: Path) -> Path:
    path = (folder / name).resolve()
    if not path.is_file() or not any(path.is_relative_to(one) for one in allowed):
        raise InputError(
            f"The task includes {Path(name).name}, which is not in its folder.",
            hint="Name the folder of all tasks with --tasks.",
        )
    return path


def _listed(raw: Any) -> list[Any]:
    return raw if isinstance(raw, list) else [] if raw is None else [raw]
