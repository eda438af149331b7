"""The key that exports are sealed with, and whether they are: one row."""

from __future__ import annotations

from workbench.domain.clock import now
from workbench.storage.database import Database
from workbench.storage.export_files import ExportKey


class ExportSealStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self) -> tuple[bool, ExportKey] | None:
        """Whether it is on, and the key; None before a passphrase was set."""
        row = self._database.read_one("SELECT is_on, header, secret FROM export_seal")
        return (
            None if row is None else (bool(row["is_on"]), ExportKey(row["header"], row["secret"]))
        )

    def keep(self, key: ExportKey) -> None:
        """In place of the one before; whether it is on stays, and is at first."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO export_seal (id, is_on, header, secret, changed_at)"
                " VALUES (1, 1, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                " header = excluded.header, secret = excluded.secret,"
                " changed_at = excluded.changed_at",
                (key.header, key.secret, now()),
            )

    def switch(self, is_on: bool) -> None:
        with self._database.write() as connection:
            connection.execute("UPDATE export_seal SET is_on = ?, changed_at = ?", (is_on, now()))
