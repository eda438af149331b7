"""Tokens of the local API: hashes, never secrets."""

from __future__ import annotations

from workbench.domain.api_token import ApiToken, Scope
from workbench.domain.clock import now
from workbench.errors import NotFound
from workbench.storage.codec import dumps, loads, storable
from workbench.storage.database import Database, Row


class ApiTokenStore:
    """Every write is one transaction; what has returned is on disk."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[ApiToken, ...]:
        """Revoked ones included, the newest first."""
        rows = self._database.read("SELECT * FROM api_tokens ORDER BY id DESC")
        return tuple(map(_token, rows))

    def add(self, token: ApiToken, secret_hash: str) -> None:
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO api_tokens(id, name, hash, scope, created_at, profile)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (
                    token.id,
                    storable(token.name),
                    secret_hash,
                    dumps(token.scope),
                    token.created_at,
                    token.profile,
                ),
            )

    def by_hash(self, secret_hash: str) -> ApiToken | None:
        rows = self._database.read("SELECT * FROM api_tokens WHERE hash = ?", (secret_hash,))
        return _token(rows[0]) if rows else None

    def used(self, token_id: str) -> None:
        with self._database.write() as connection:
            connection.execute("UPDATE api_tokens SET used_at = ? WHERE id = ?", (now(), token_id))

    def revoke(self, token_id: str) -> None:
        """The first time counts. Raises NotFound."""
        with self._database.write() as connection:
            done = connection.execute(
                "UPDATE api_tokens SET revoked_at = CASE revoked_at WHEN '' THEN ? ELSE revoked_at"
                " END WHERE id = ?",
                (now(), token_id),
            )
        if not done.rowcount:
            raise NotFound("There is no such token.", hint="`workbench tokens list` shows them.")


def _token(row: Row) -> ApiToken:
    return ApiToken(
        id=row["id"],
        name=row["name"],
        scope=loads(Scope, row["scope"]),
        created_at=row["created_at"],
        used_at=row["used_at"],
        revoked_at=row["revoked_at"],
        profile=row["profile"],
    )
