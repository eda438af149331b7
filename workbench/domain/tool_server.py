"""Programs that bring tools of their own, as the user registered them. Pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProgramFile:
    """A file that a command line names, and what its bytes were."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ToolServer:
    """`command`: its program with its arguments. `environment`: what it is given beside the
    little that every program needs. `allowed`: the files as they were when a person allowed the
    program to be started; none: nobody did.
    """

    name: str
    command: tuple[str, ...]
    added_at: str
    environment: tuple[tuple[str, str], ...] = ()
    folder: str = ""  # where it is started; empty: a folder of its own that is thrown away
    allowed: tuple[ProgramFile, ...] = ()
    allowed_at: str = ""


@dataclass(frozen=True, slots=True)
class Sight:
    """What a person is shown before the program is started: `files` as they are now."""

    server: ToolServer
    files: tuple[ProgramFile, ...]

    @property
    def is_allowed(self) -> bool:
        return bool(self.server.allowed) and self.server.allowed == self.files

    @property
    def has_changed(self) -> bool:
        return bool(self.server.allowed) and not self.is_allowed


@dataclass(frozen=True, slots=True)
class OfferedTool:
    """A tool as its server describes it: text from outside."""

    name: str
    description: str
    parameters: str  # a JSON Schema, or so the server says


@dataclass(frozen=True, slots=True)
class StartedServer:
    """`network`: whether the system could take it away from the program."""

    title: str  # as the server calls itself
    version: str
    tools: tuple[OfferedTool, ...]
    network: str  # "closed" or "open"


@dataclass(frozen=True, slots=True)
class ToolOutput:
    text: str
    is_error: bool = False
