"""The one place through which everything goes that is written for others: exports without personal
data, where the workspace or its policy says so.

Values stay of their kind: texts are changed inside of them, and one value keeps its placeholder.
"""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from typing import Any, Final, Protocol, TypeVar

from workbench.domain.privacy_places import Place
from workbench.errors import InputError
from workbench.services.privacy.hiding import Hiding
from workbench.storage.export_files import ExportFiles

Value = TypeVar("Value")
_AT_ONCE: Final = 500  # rows
# Names of fields that hold no words of a person; neither do ids, hashes and times by their looks.
_NOT_WORDS: Final = frozenset({
    "id", "key", "hash", "sha256", "at", "state", "how", "kind", "format", "version", "signature",
    "public_key", "role", "reference", "head", "previous",
})  # fmt: skip
_SUFFIXES: Final = ("_id", "_at", "_hash", "_sha256")
_NO_WORDS: Final = re.compile(r"[0-9a-f-]{16,}|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)?|\W*")


class Leaves(Protocol):
    """As the services ask it: the value as it may leave."""

    def __call__(self, value: Value) -> Value: ...


def as_it_is(value: Value) -> Value:
    return value


class Leaving:
    """Thread-safe."""

    def __init__(self, hiding: Hiding, files: ExportFiles) -> None:
        """`files`: how what leaves is written, sealed where that is wanted."""
        self._hiding = hiding
        self.files = files

    @property
    def is_on(self) -> bool:
        return self._hiding.is_on(Place.EXPORTS)

    def value(self, value: Value) -> Value:
        """Every text in it: in frozen values, lists and objects; ids, hashes and times stay."""
        if not self.is_on:
            return value
        leaves = list(dict.fromkeys(_leaves(value)))
        if not leaves:
            return value
        made = dict(zip(leaves, self._hiding.hidden(leaves)[0], strict=True))
        return _changed(value, lambda text: made.get(text, text))  # type: ignore[no-any-return]

    def rows(self, rows: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
        """The same for very many rows, some at a time."""
        waiting: list[Mapping[str, Any]] = []
        for row in rows:
            waiting.append(row)
            if len(waiting) >= _AT_ONCE:
                yield from self.value(waiting)
                waiting = []
        yield from self.value(waiting)

    def table(self, text: str, kind: str) -> str:
        """A written table, `csv`, `json` or anything else as a text."""
        if not self.is_on:
            return text
        if kind == "csv":
            out = io.StringIO()
            writer = csv.writer(out, lineterminator="\n")
            writer.writerows(self.value(list(csv.reader(io.StringIO(text)))))
            return out.getvalue()
        if kind == "json":
            return json.dumps(self.value(json.loads(text)), ensure_ascii=False, indent=2) + "\n"
        return self._hiding.texts(Place.EXPORTS, (text,))[0]

    def refuse_open(self, what: str) -> None:
        """For what another program needs as it is. Raises InputError where exports are sealed."""
        if self.files.is_sealed:
            raise InputError(
                f"{what} cannot be sealed, and exports of this workspace are.",
                hint="Switch it off in “Workspace”, or with `workbench exports seal off`, where the"
                " policy allows it.",
            )

    def refuse_whole(self, what: str) -> None:
        """For what cannot be changed inside. Raises InputError where exports are redacted."""
        if self.is_on:
            raise InputError(
                f"{what} would leave with everything that is in it, and exports of this workspace"
                " leave without personal data.",
                hint="Switch it off in “Privacy”, or with `workbench pii places exports off`, where"
                " the policy allows it.",
            )


def _leaves(value: Any, name: str = "") -> Iterator[str]:
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        if not (name in _NOT_WORDS or name.endswith(_SUFFIXES) or _NO_WORDS.fullmatch(value)):
            yield value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from _leaves(getattr(value, field.name), field.name)
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from _leaves(one, str(key))
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from _leaves(one, name)


def _changed(value: Any, change: Callable[[str], str], name: str = "") -> Any:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        is_kept = name in _NOT_WORDS or name.endswith(_SUFFIXES)
        return value if is_kept else change(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        made = {
            field.name: _changed(getattr(value, field.name), change, field.name)
            for field in dataclasses.fields(value)
            if field.init
        }
        return dataclasses.replace(value, **made)
    if isinstance(value, Mapping):
        return {key: _changed(one, change, str(key)) for key, one in value.items()}
    if isinstance(value, tuple):
        made_tuple = [_changed(one, change, name) for one in value]
        return type(value)(*made_tuple) if hasattr(value, "_fields") else tuple(made_tuple)
    if isinstance(value, list):
        return [_changed(one, change, name) for one in value]
    return value
