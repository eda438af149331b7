"""Tables of documents can be asked in SQL, and nothing else can be done to anything."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.app import Workbench
from workbench.errors import InputError, LimitExceeded
from workbench.jobs import plain_context
from workbench.services.documents.document_tables import column_names, value_of
from workbench.storage.table_sandbox import MOST_ROWS, TableSandbox


@pytest.fixture
def sandbox() -> TableSandbox:
    made = TableSandbox(timeout_s=0.5)
    made.add("prices", ["item", "price"], [("nail", 2.0), ("screw", 3.5)])
    made.seal()
    return made


def test_tables_with_the_same_columns_are_one(workbench: Workbench, tmp_path: Path) -> None:
    for month, amount in (("01", "EUR 1,250.00"), ("02", "900")):
        head = "| Supplier | Paid on | Amount |\n| - | - | - |\n"
        table = f"{head}| Acme | 3.{month}.2026 | {amount} |\n"
        (tmp_path / f"paid-{month}.txt").write_text(table, "utf-8")
    collection = workbench.library.collection_named("Paid", create=True)
    workbench.ingest.add(sorted(tmp_path.glob("*.txt")), collection.id, plain_context())
    tables = workbench.tables

    (known,) = tables.tables([collection.id])
    assert (known.name, known.n_rows) == ("paid_01", 2)
    assert known.documents == ("paid-01.txt", "paid-02.txt")
    found = tables.query(
        "SELECT substr(paid_on, 1, 7) AS month, sum(amount), _document FROM paid_01"
        " GROUP BY month ORDER BY month",
        [collection.id],
    )
    assert found.rows == (("2026-01", 1250.0, "paid-01.txt"), ("2026-02", 900.0, "paid-02.txt"))


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM prices", "INSERT INTO prices VALUES ('a', 1)", "DROP TABLE prices",
        "ATTACH '/tmp/other.db' AS other", "PRAGMA query_only = OFF", "VACUUM INTO '/tmp/x.db'",
        "CREATE TABLE x (y)", "SELECT load_extension('/tmp/x.so')", "UPDATE prices SET price = 0",
        "SELECT 1; DELETE FROM prices", "", "SELECT * FROM nothing", "BEGIN",
        "SELECT writefile('/tmp/x', 'y')", "SELECT zeroblob(2000000)",
        "EXPLAIN DELETE FROM prices", "SELECT * FROM pragma_database_list",
    ],
)  # fmt: skip
def test_nothing_but_reading_is_possible(sandbox: TableSandbox, sql: str) -> None:
    with pytest.raises(InputError):
        sandbox.query(sql)
    assert sandbox.query("SELECT count(*) FROM prices").rows == ((2,),)


def test_endless_and_huge_queries_end(sandbox: TableSandbox) -> None:
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT {} FROM n"
    with pytest.raises(LimitExceeded, match="longer"):
        sandbox.query(endless.format("max(x)"))
    many = sandbox.query(endless.format("x"))
    assert many.is_cut
    assert len(many.rows) == MOST_ROWS


@given(st.lists(st.text(max_size=12), max_size=8))
def test_any_header_makes_names_that_differ(header: list[str]) -> None:
    names = column_names(header)
    assert len(set(names)) == len(header)
    made = TableSandbox()
    if names:
        made.add("t", names, [])
    made.close()


def test_cells_become_what_they_are() -> None:
    assert [value_of(one) for one in ("1.250,50", "31.03.2026", "EUR 3", "", "two nails")] == [
        1250.5,
        "2026-03-31",
        3.0,
        None,
        "two nails",
    ]
