"""The tables of all documents, gathered by what heads their columns, to be asked in SQL.

Tables with the same columns become one, so that twelve lists of a month are one of a year. Each
row knows its document and its place in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from workbench.domain.document import DocumentStatus
from workbench.domain.survey.amounts import bare_number, find_amounts
from workbench.domain.survey.dates import find_dates
from workbench.domain.survey.tables import Table, find_tables
from workbench.errors import InputError, LimitExceeded
from workbench.services.documents.survey_words import survey_words
from workbench.storage.document_store import DocumentStore
from workbench.storage.table_sandbox import SandboxTable, SqlResult, TableSandbox, Value

MOST_TABLES = 500
MOST_TABLE_ROWS = 500_000
_LONGEST_CELL = 2_000
DOCUMENT, START = "_document", "_start"  # columns that every table has


@dataclass(slots=True)
class _Gathered:
    name: str
    header: tuple[str, ...]
    columns: tuple[str, ...]
    rows: list[tuple[Value, ...]] = field(default_factory=list)
    documents: dict[str, None] = field(default_factory=dict)


class DocumentTables:
    """The calls block: every document of the collections is looked through each time."""

    def __init__(self, documents: DocumentStore) -> None:
        self._documents = documents
        self.may_ask: Callable[[Sequence[str]], None] = lambda _collections: None  # or it raises

    def tables(self, collection_ids: Sequence[str]) -> tuple[SandboxTable, ...]:
        """What can be selected from."""
        return tuple(
            SandboxTable(
                one.name,
                tuple(zip(one.columns, one.header, strict=True)),
                len(one.rows),
                tuple(one.documents),
            )
            for one in self._gathered(collection_ids)
        )

    def query(self, sql: str, collection_ids: Sequence[str]) -> SqlResult:
        """Raises InputError, LimitExceeded, AccessDenied for a purpose that forbids it."""
        if not sql.strip():
            raise InputError("The query is empty.", hint="Begin with SELECT.")
        self.may_ask(collection_ids)
        sandbox = TableSandbox()
        try:
            for one in self._gathered(collection_ids):
                sandbox.add(one.name, [*one.columns, DOCUMENT, START], one.rows)
            sandbox.seal()
            return sandbox.query(sql)
        finally:
            sandbox.close()

    def _gathered(self, collection_ids: Sequence[str]) -> list[_Gathered]:
        found: dict[tuple[str, ...], _Gathered] = {}
        n_rows = 0
        for collection_id in dict.fromkeys(collection_ids):
            for document in self._documents.all(collection_id):
                if document.status in (DocumentStatus.FAILED, DocumentStatus.WAITING):
                    continue
                for table in find_tables(self._documents.text(document.id)):
                    if not table.header or not table.rows:
                        continue
                    n_rows += len(table.rows)
                    if n_rows > MOST_TABLE_ROWS or len(found) > MOST_TABLES:
                        raise LimitExceeded(
                            f"The documents hold more than {MOST_TABLE_ROWS:,} rows or "
                            f"{MOST_TABLES:,} tables.",
                            hint="Choose fewer collections.",
                        )
                    _take(found, table, document.name)
        return list(found.values())


def _take(found: dict[tuple[str, ...], _Gathered], table: Table, document: str) -> None:
    columns = column_names(table.header)
    one = found.get(columns)
    if one is None:
        taken = {each.name for each in found.values()}
        name = _free(_plain_name(PurePath(document).stem) or "table", taken)
        one = found[columns] = _Gathered(name, table.header, columns)
    one.documents[document] = None
    for row in table.rows:
        cells = [*row.cells, *[""] * len(columns)][: len(columns)]
        one.rows.append((*map(value_of, cells), document, row.start))


def column_names(header: Iterable[str]) -> tuple[str, ...]:
    """Names as SQL takes them without quotes: small letters, figures, `_`; each once."""
    names: list[str] = []
    for place, heading in enumerate(header, 1):
        names.append(_free(_plain_name(heading) or f"column_{place}", {*names, DOCUMENT, START}))
    return tuple(names)


def value_of(cell: str) -> Value:
    """A cell as it can be compared: a number, a day as 2026-03-31, or its text."""
    text = cell.strip()
    if not text:
        return None
    number = bare_number(text)
    if number is not None:
        return number
    amounts = find_amounts(text)
    if len(amounts) == 1 and amounts[0].end - amounts[0].start == len(text):
        return amounts[0].value
    dates = find_dates(text, survey_words().months)
    if len(dates) == 1 and dates[0].end - dates[0].start == len(text):
        return dates[0].said()
    return text[:_LONGEST_CELL]


def _plain_name(text: str) -> str:
    name = re.sub(r"[^a-z0-9äöüß]+", "_", text.casefold()).strip("_")[:60]
    return f"t_{name}" if name[:1].isdigit() else name


def _free(name: str, taken: Iterable[str]) -> str:
    known, free, number = set(taken), name, 2
    while free in known:
        free, number = f"{name}_{number}", number + 1
    return free
