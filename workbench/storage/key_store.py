"""Public keys whose signatures this workspace trusts."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.storage.codec import storable
from workbench.storage.database import Database


@dataclass(frozen=True, slots=True)
class StoredKey:
    fingerprint: str
    name: str
    public_key: str  # 32 bytes in hexadecimal
    added_at: str


class KeyStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[StoredKey, ...]:
        """Oldest first."""
        rows = self._database.read("SELECT * FROM trusted_keys ORDER BY added_at, name")
        return tuple(
            StoredKey(row["fingerprint"], row["name"], row["public_key"], row["added_at"])
            for row in rows
        )

    def add(self, key: StoredKey) -> None:
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO trusted_keys(fingerprint, name, public_key, added_at)"
                " VALUES (?, ?, ?, ?)",
                (key.fingerprint, storable(key.name), key.public_key, key.added_at),
            )

    def remove(self, fingerprint: str) -> None:
        with self._database.write() as connection:
            connection.execute("DELETE FROM trusted_keys WHERE fingerprint = ?", (fingerprint,))
