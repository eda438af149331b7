"""The workspace's settings: one versioned JSON file, written atomically, unknown keys kept."""

from __future__ import annotations

import contextlib
import json
import os
import threading
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Protocol

from workbench.changes import Changes, Kind
from workbench.domain.model import SamplingSettings
from workbench.domain.public_settings import PUBLIC, public_part
from workbench.domain.sampling import check_sampling, sampling_from
from workbench.errors import InputError, WorkspaceReadOnly

VERSION = 1
THEMES = ("system", "light", "dark", "contrast-light", "contrast-dark")
SCALE = (80, 200)  # per cent
MOTIONS = ("system", "full", "reduced")
ANNOUNCEMENTS = ("sentences", "off")
CONVERSATION_CACHES = ("off", "encrypted", "plain")  # each allows less care than the one before
PASSAGES = (1, 50)
CONVERSATION_CACHE_MB = (0, 1_000_000)
RESPONSE_CACHE_MB = (0, 100_000)
VARIETY = (0.0, 1.0)
_RANGES: dict[str, tuple[float, float]] = {
    "variety": VARIETY,
    "passages": PASSAGES,
    "conversation_cache_mb": CONVERSATION_CACHE_MB,
    "response_cache_mb": RESPONSE_CACHE_MB,
    "scale": SCALE,
}

FOLLOW_UPS = ("off", "rules", "model")
NEIGHBOURS = ("off", "room")
ANSWER_CHECKS = ("off", "words", "meaning", "model")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the person chose. Every field has a default that works."""

    theme: str = "system"
    scale: int = 100  # size of everything in the window, per cent
    motion: str = "system"  # whether things turn and slide
    announcements: str = "sentences"  # how screen readers are told an answer while it is written
    shortcuts: dict[str, str] = field(default_factory=dict)  # command -> keys, where changed
    tour: str = ""  # step of the tour that comes next; empty: not begun, "done": never again
    model_id: str = ""  # the model that chat uses; empty: the demo model
    release: str = ""  # `NAME` or `NAME@VERSION` that chat asks with in place of the model
    route: str = ""  # the rule set that chooses in place of both; empty: none
    system_prompt: str = ""
    sampling: SamplingSettings = field(default_factory=SamplingSettings)
    passages: int = 8  # passages that enter a prompt at most; four where there is little room
    rerank: str = "fusion"  # off, fusion, or a reranking model as model:ID or folder:PATH
    variety: float = 0.2  # against passages that repeat each other, 0 to 1
    neighbours: str = "room"  # whether a model reads what stands beside passages, if there is room
    follow_ups: str = "rules"  # how questions are completed from the chat before a search
    answer_checks: str = "meaning"  # how sentences are compared with what they cite
    conversation_cache: str = "encrypted"  # how computed keys of conversations are kept on disk
    conversation_cache_mb: int = 1_024  # how much of them at most; 0 keeps none
    response_cache_mb: int = 0  # answers kept to be given again; 0 keeps none
    network: dict[str, list[str]] = field(default_factory=dict)  # permitted actions and their hosts
    hub_endpoint: str = ""  # where models are searched for; empty: the public hub


def validated(settings: Settings) -> Settings:
    """Return `settings`, or raise InputError naming the first field that cannot be."""
    for item in fields(settings):
        value, wanted = getattr(settings, item.name), type(getattr(Settings(), item.name))
        if not isinstance(value, wanted) or isinstance(value, bool):
            raise InputError(
                f"{item.name} has a value of the wrong kind.", hint="Choose another value."
            )
    if settings.theme not in THEMES:
        raise InputError(f"There is no theme “{settings.theme}”.", hint=f"Use {', '.join(THEMES)}.")
    if settings.conversation_cache not in CONVERSATION_CACHES:
        raise InputError(
            f"Conversations cannot be kept as “{settings.conversation_cache}”.",
            hint=f"Use {', '.join(CONVERSATION_CACHES)}.",
        )
    for name, ways in (
        ("neighbours", NEIGHBOURS),
        ("follow_ups", FOLLOW_UPS),
        ("answer_checks", ANSWER_CHECKS),
        ("motion", MOTIONS),
        ("announcements", ANNOUNCEMENTS),
    ):
        if getattr(settings, name) not in ways:
            raise InputError(
                f"{name} cannot be “{getattr(settings, name)}”.", hint=f"Use {', '.join(ways)}."
            )
    for name, (low, high) in _RANGES.items():
        value = getattr(settings, name)
        if not low <= value <= high:
            raise InputError(
                f"{name} is {value}, but must lie between {low} and {high}.",
                hint="Choose a value inside the range.",
            )
    for words in settings.shortcuts.items():
        if not all(isinstance(word, str) for word in words):
            raise InputError(
                "A shortcut is a name of a command with its keys.",
                hint='Write them as {"chat.new": "Ctrl+N"}.',
            )
    check_sampling(settings.sampling)
    return settings


class Sealed(Protocol):
    """Where an encrypted workspace keeps its settings."""

    def read(self, path: Path) -> bytes: ...

    def write(self, path: Path, content: bytes) -> None: ...


class SettingsFile:
    """Reads once, writes on change; a damaged file is set aside and the defaults are used.

    With `sealed` all settings are in a sealed file beside this one, which holds only what is read
    before the workspace is opened.
    """

    def __init__(self, path: Path, changes: Changes, sealed: Sealed | None = None) -> None:
        self._path = path
        self._sealed = sealed
        self._changes = changes
        self._lock = threading.Lock()
        self._raw: dict[str, Any] = {}
        self.notice = ""
        self._current = self._read()

    @property
    def current(self) -> Settings:
        return self._current

    def update(self, **changed: Any) -> Settings:
        """Replace the named fields, check them, write the file, tell the listeners."""
        with self._lock:
            updated = validated(replace(self._current, **changed))
            self._write(updated)
            self._current = updated
        self._changes.publish(Kind.SETTINGS)
        return updated

    def _read(self) -> Settings:
        try:
            raw = self._stored()
            if not isinstance(raw, dict):
                raise ValueError("not an object")
            known = {item.name for item in fields(Settings)}
            chosen = {key: value for key, value in raw.items() if key in known}
            if "sampling" in chosen:
                chosen["sampling"] = sampling_from(chosen["sampling"])
            settings = validated(Settings(**chosen))
        except FileNotFoundError:
            return Settings()
        except (ValueError, TypeError, AttributeError, InputError):
            aside = self._path.with_suffix(".damaged.json")
            with contextlib.suppress(OSError):
                self._path.replace(aside)
            self.notice = f"The settings could not be read; they were set aside as {aside.name}."
            return Settings()
        self._raw = raw
        return settings

    def _stored(self) -> Any:
        """Raises FileNotFoundError, ValueError, Corrupt."""
        if self._sealed is None:
            return json.loads(self._path.read_text("utf-8"))
        raw: dict[str, Any] = {}
        with contextlib.suppress(FileNotFoundError):
            raw = json.loads(self._sealed.read(self._path.with_suffix(".sealed")))
        with contextlib.suppress(FileNotFoundError):
            stored = json.loads(self._path.read_text("utf-8"))
            raw |= {name: stored[name] for name in PUBLIC if name in stored}
        return raw

    def _write(self, settings: Settings) -> None:
        raw = {**self._raw, **asdict(settings), "version": VERSION}
        partial = self._path.with_suffix(".json.partial")
        try:
            shown = raw
            if self._sealed is not None:
                content = json.dumps(raw, ensure_ascii=False).encode()
                self._sealed.write(self._path.with_suffix(".sealed"), content)
                shown = public_part(raw)
            with partial.open("w", encoding="utf-8") as file:
                json.dump(shown, file, indent=2, ensure_ascii=False)
                file.flush()
                os.fsync(file.fileno())
            partial.replace(self._path)
        except OSError as error:
            raise WorkspaceReadOnly(
                "The settings could not be saved.",
                hint="Check that the workspace folder can be written to and the disk has space.",
                details=str(error),
            ) from error
        self._raw = raw
