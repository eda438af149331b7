"""Servers of tools that the user registered: seen, allowed, started, asked, ended.

None is started before a person was shown its command line and the hashes of its files and allowed
just that; if a file changes, it is to be allowed again. What a server says of itself, of its tools
and in its answers is text from outside.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from workbench.domain.agent.toolbox import ToolResult, ToolSpec
from workbench.domain.audit import Action, Event, word
from workbench.domain.clock import now
from workbench.domain.model import Constraint
from workbench.domain.tool_server import ProgramFile, Sight, StartedServer, ToolServer
from workbench.domain.tools import Tool
from workbench.errors import AccessDenied, InputError, NotFound
from workbench.jobs import JobContext
from workbench.ports.tool_servers import ToolServers as Port
from workbench.services.chat.generate import Generate
from workbench.services.workspace.audit import Audit
from workbench.storage.tool_server_store import ToolServerStore

_NAME: Final = re.compile(r"[a-z][a-z0-9_-]{0,30}")
_TOOL: Final = re.compile(r"[\w.-]{1,90}")
_VARIABLE: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,100}")
_LARGEST_FILE: Final = 1 << 30
_LONGEST_DESCRIPTION: Final = 300
_ANY: Final = '{"type": "object"}'


class ToolServers:
    """Thread-safe; `start` and `call` block."""

    def __init__(
        self, store: ToolServerStore, port: Port | None, generate: Generate, audit: Audit
    ) -> None:
        self._store = store
        self._port = port
        self._generate = generate
        self._audit = audit
        self._lock = threading.Lock()
        self._started: dict[str, StartedServer] = {}

    # -- registered

    def add(
        self,
        name: str,
        command: Sequence[str],
        environment: Mapping[str, str] | None = None,
        folder: str = "",
    ) -> ToolServer:
        """Nothing is started. Raises InputError for what cannot be."""
        if not _NAME.fullmatch(name):
            raise InputError(
                f"“{name[:40]}” is no name for a server.",
                hint="Use small letters, figures, - and _, beginning with a letter.",
            )
        if any(one.name == name for one in self._store.all()):
            raise InputError(f"There is a server {name} already.", hint="Remove it first.")
        if not command:
            raise InputError("There is no command line.", hint="Write it after --.")
        program = shutil.which(command[0])
        if program is None:
            raise InputError(
                f"There is no program {command[0]}.", hint="Give its whole path, or install it."
            )
        if folder and not Path(folder).is_dir():
            raise InputError(f"There is no folder {folder}.", hint="Name one that exists.")
        given = environment or {}
        for variable in given:
            if not _VARIABLE.fullmatch(variable):
                raise InputError(
                    f"“{variable[:40]}” is no name of a variable.", hint="Write NAME=VALUE."
                )
        absolute = [str(Path(program).absolute()), *map(_whole, command[1:])]
        server = ToolServer(name, tuple(absolute), now(), tuple(given.items()), folder)
        with self._audit.telling(Event(Action.TOOL_SERVER_ADDED, word(name))):
            self._store.save(server)
        return server

    def all(self) -> tuple[ToolServer, ...]:
        return self._store.all()

    def remove(self, name: str) -> None:
        """Raises NotFound."""
        self._store.get(name)
        self.stop(name)
        with self._audit.telling(Event(Action.TOOL_SERVER_REMOVED, word(name))):
            self._store.remove(name)

    # -- allowed

    def sight(self, name: str) -> Sight:
        """What a person is to be shown; reads the program whole. Raises NotFound, InputError."""
        server = self._store.get(name)
        return Sight(server, _files_of(server.command))

    def allow(self, sight: Sight) -> ToolServer:
        """A person saw this and allowed it. Raises InputError if it is not so any more."""
        now_seen = self.sight(sight.server.name)
        if (now_seen.files, now_seen.server.command) != (sight.files, sight.server.command):
            raise InputError("The program has changed meanwhile.", hint="Look at it again.")
        server = replace(sight.server, allowed=sight.files, allowed_at=now())
        facts = {"files": tuple(one.sha256 for one in sight.files)}
        with self._audit.telling(Event(Action.TOOL_SERVER_ALLOWED, word(server.name), facts)):
            self._store.save(server)
        return server

    # -- running

    def start(self, name: str, context: JobContext) -> StartedServer:
        """What it offers. Raises AccessDenied if nobody allowed it as it is now; NotFound, and
        what the port raises.
        """
        sight = self.sight(name)
        if not sight.is_allowed:
            why = "has changed since it was allowed" if sight.has_changed else "was not allowed yet"
            raise AccessDenied(
                f"The program of the server {name} {why}.",
                hint=f"Look at it and allow it: workbench mcp allow {name}",
            )
        if self._port is None:
            raise InputError("Servers cannot be started here.", hint="Use the whole program.")
        facts = {"files": tuple(one.sha256 for one in sight.files)}
        self._audit.record(Event(Action.TOOL_SERVER_STARTED, word(name), facts))
        started = self._port.start(sight.server, lambda: context.cancelled)
        with self._lock:
            self._started[name] = started
        return started

    def started(self, name: str) -> StartedServer | None:
        with self._lock:
            found = self._started.get(name)
        return found if self._port is not None and name in self._port.started() else None

    def stop(self, name: str) -> None:
        if self._port is not None:
            self._port.stop(name)
        with self._lock:
            self._started.pop(name, None)

    # -- tools, for the toolbox

    def specs(self) -> tuple[ToolSpec, ...]:
        """Of servers that are running now."""
        with self._lock:
            running = dict(self._started)
        alive = self._port.started() if self._port is not None else ()
        return tuple(
            ToolSpec(
                Tool(
                    f"{name}.{tool.name}",
                    f"(Says the server {name}: {tool.description[:_LONGEST_DESCRIPTION]})",
                    self._usable(tool.parameters),
                ),
                "outside",  # what a server says of its effects is its word alone
                name,
            )
            for name, started in running.items()
            if name in alive
            for tool in started.tools
            if _TOOL.fullmatch(tool.name)
        )

    def call(self, name: str, arguments: str, context: JobContext) -> ToolResult:
        """`name`: SERVER.TOOL. Raises NotFound, and what the port raises."""
        server, _, tool = name.partition(".")
        if self._port is None or self.started(server) is None:
            raise NotFound(f"The server {server} is not running.", hint="Start it first.")
        made = self._port.call(server, tool, arguments, lambda: context.cancelled)
        return ToolResult(made.text, is_error=made.is_error)

    def _usable(self, parameters: str) -> str:
        """The schema if a grammar can be made of it, else any object; the server checks it."""
        try:
            schema = json.loads(parameters)
            if schema.get("type") != "object":
                return _ANY
            self._generate.check(Constraint("json_schema", parameters))
        except (ValueError, AttributeError, RecursionError, InputError):
            return _ANY
        return parameters


def _files_of(command: Sequence[str]) -> tuple[ProgramFile, ...]:
    """The program, and every argument that is a file. Raises InputError."""
    found: list[ProgramFile] = []
    for place, name in enumerate(command):
        path = Path(name)
        try:
            if place and not (path.is_absolute() and path.is_file()):
                continue
            if path.stat().st_size > _LARGEST_FILE:
                raise InputError(f"{path.name} is too large to be looked at.", hint="Leave it out.")
            with path.open("rb") as file:
                found.append(
                    ProgramFile(str(path), hashlib.file_digest(file, "sha256").hexdigest())
                )
        except OSError as error:
            raise InputError(
                f"The file {path.name} cannot be read.",
                hint="Look whether it is still there.",
                details=type(error).__name__,
            ) from error
    return tuple(found)


def _whole(argument: str) -> str:
    """An argument that names a file, as its whole path: it is started in another folder."""
    path = Path(argument)
    if argument and not argument.startswith("-") and path.is_file():
        return str(path.absolute())
    return argument
