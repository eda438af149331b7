"""Registered tool servers in SQLite."""

from __future__ import annotations

from workbench.domain.tool_server import ProgramFile, ToolServer
from workbench.errors import NotFound
from workbench.storage.codec import dumps, loads, storable
from workbench.storage.database import Database, Row


class ToolServerStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, server: ToolServer) -> None:
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO tool_servers(name, command, environment, folder, added_at, allowed,"
                " allowed_at) VALUES (?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT(name) DO UPDATE SET command = excluded.command,"
                " environment = excluded.environment, folder = excluded.folder,"
                " allowed = excluded.allowed, allowed_at = excluded.allowed_at",
                (
                    server.name,
                    dumps(server.command),
                    dumps(server.environment),
                    storable(server.folder),
                    server.added_at,
                    dumps(server.allowed),
                    server.allowed_at,
                ),
            )

    def remove(self, name: str) -> None:
        with self._database.write() as connection:
            connection.execute("DELETE FROM tool_servers WHERE name = ?", (name,))

    def all(self) -> tuple[ToolServer, ...]:
        return tuple(map(_server, self._database.read("SELECT * FROM tool_servers ORDER BY name")))

    def get(self, name: str) -> ToolServer:
        """Raises NotFound."""
        row = self._database.read_one("SELECT * FROM tool_servers WHERE name = ?", (name,))
        if row is None:
            raise NotFound(
                f"There is no server “{name[:60]}”.", hint="`workbench mcp list` has all."
            )
        return _server(row)


def _server(row: Row) -> ToolServer:
    return ToolServer(
        row["name"],
        loads(tuple[str, ...], row["command"]),
        row["added_at"],
        loads(tuple[tuple[str, str], ...], row["environment"]),
        row["folder"],
        loads(tuple[ProgramFile, ...], row["allowed"]),
        row["allowed_at"],
    )
