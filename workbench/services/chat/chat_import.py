"""Chats of other programs come in: recognised by what they hold, once each, with their branches.

Reads files with limits and writes conversations; asks no model. Known: ChatGPT's export (the ZIP or
its conversations.json), Open WebUI's export, LM Studio's conversations, GPT4All's chats.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from workbench.changes import Changes, Kind
from workbench.domain.audit import Action, Event
from workbench.domain.foreign_chats import chatgpt, gpt4all, lm_studio, open_webui
from workbench.domain.foreign_chats.chat import ForeignChat, UnreadableChat
from workbench.errors import InputError
from workbench.jobs import JobContext
from workbench.services.workspace.audit import Audit
from workbench.storage.foreign_rows import ForeignRows

_MOST_BYTES: Final = 512 << 20  # of one file, unpacked
_MOST_FILES: Final = 100_000
_IN_ZIP: Final = "conversations.json"
_SUFFIXES: Final = frozenset({".json", ".zip", ".chat"})
_KNOWN: Final = "ChatGPT, Open WebUI, LM Studio and GPT4All"


@dataclass
class Imported:
    """`ids` of new conversations; what was here before; `unread`: a name with its reason."""

    ids: list[str] = field(default_factory=list)
    n_known: int = 0
    n_empty: int = 0
    unread: list[tuple[str, str]] = field(default_factory=list)
    programs: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """Files that were read, of all, and the conversations that came of them."""

    n_read: int
    n_files: int
    n_chats: int


class ChatImport:
    """Thread-safe; blocks while it reads."""

    def __init__(self, *, rows: ForeignRows, audit: Audit, changes: Changes) -> None:
        self._rows = rows
        self._audit = audit
        self._changes = changes

    def read(self, place: Path, context: JobContext) -> Imported:
        """Take over every chat of a file, or of a folder and those below it.

        One that was taken over before is left as it is. Reports ImportProgress. Raises InputError
        if nothing there is a chat, Cancelled; what came in until then stays.
        """
        files = _files(place)
        done = Imported()
        try:
            for number, file in enumerate(files, 1):
                context.check()
                self._read_file(file, done, context)
                context.report(ImportProgress(number, len(files), len(done.ids)))
        finally:
            if done.ids:
                facts = {"chats": len(done.ids), "unread": len(done.unread)}
                self._audit.record(Event(Action.CHATS_IMPORTED, "", facts))
                self._changes.publish(Kind.CONVERSATIONS)
        if not (done.ids or done.n_known or done.n_empty):
            why = f" ({done.unread[0][1]})" if done.unread else ""
            raise InputError(
                f"{place.name} holds no chats that can be read{why}.",
                hint=f"Exports of {_KNOWN} are known.",
            )
        return done

    def _read_file(self, file: Path, done: Imported, context: JobContext) -> None:
        try:
            for chat in _chats(file):
                context.check()
                if not chat.turns:
                    done.n_empty += 1
                    continue
                made = self._rows.add(chat, (f"Taken over from {chat.program}.",))
                done.programs.add(chat.program)
                if made:
                    done.ids.append(made)
                else:
                    done.n_known += 1
        except UnreadableChat as error:
            done.unread.append((file.name, str(error)))
        except (OSError, zipfile.BadZipFile) as error:
            done.unread.append((file.name, type(error).__name__))


def _files(place: Path) -> list[Path]:
    if place.is_dir():
        found = sorted(one for one in place.rglob("*") if one.suffix.lower() in _SUFFIXES)
        if len(found) > _MOST_FILES:
            raise InputError(
                f"{place.name} holds more than {_MOST_FILES:,} files.", hint="Name a folder in it."
            )
        return [one for one in found if one.is_file() and not one.is_symlink()]
    if not place.is_file():
        raise InputError(f"There is no {place.name}.", hint="Check the path.")
    return [place]


def _chats(file: Path) -> Iterator[ForeignChat]:
    """Raises UnreadableChat, OSError, BadZipFile."""
    if zipfile.is_zipfile(file):
        with zipfile.ZipFile(file) as archive:
            names = [one for one in archive.infolist() if Path(one.filename).name == _IN_ZIP]
            if not names:
                raise UnreadableChat(f"it holds no {_IN_ZIP}")
            for one in names:
                if one.file_size > _MOST_BYTES:
                    raise UnreadableChat(f"more than {_MOST_BYTES:,} bytes")
                with archive.open(one) as stream:
                    yield from _of_json(stream.read(_MOST_BYTES + 1), file)
        return
    if file.stat().st_size > _MOST_BYTES:
        raise UnreadableChat(f"more than {_MOST_BYTES:,} bytes")
    data = file.read_bytes()
    if gpt4all.is_one(data):
        yield gpt4all.read(data)
    else:
        yield from _of_json(data, file)


def _of_json(data: bytes, file: Path) -> Iterator[ForeignChat]:
    if len(data) > _MOST_BYTES:
        raise UnreadableChat(f"more than {_MOST_BYTES:,} bytes")
    try:
        value = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise UnreadableChat("it is no JSON") from error
    for one in value if isinstance(value, list) else [value]:
        yield _of_value(one, file)


def _of_value(value: Any, file: Path) -> ForeignChat:
    if chatgpt.is_one(value):
        return chatgpt.read(value)
    if open_webui.is_one(value):
        return open_webui.read(value)
    if lm_studio.is_one(value):
        return lm_studio.read(value, file.name.split(".")[0])
    raise UnreadableChat("no chat of a program that is known")
