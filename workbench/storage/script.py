"""Several statements of SQL inside a transaction that is already open."""

from __future__ import annotations

import sqlite3


def run_script(connection: sqlite3.Connection, sql: str) -> None:
    """Run several statements without executescript, which would commit the transaction."""
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""
    if statement.strip():
        connection.execute(statement)
