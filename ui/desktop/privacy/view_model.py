"""State of the privacy desk: a text, what was found in it, the rules, labels and figures.

Asks the services on lanes and never waits. Knows no widgets.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.desktop.lane_calls import LaneCalls
from ui.desktop.language import tr
from workbench.app import Workbench
from workbench.domain.conversation import ConversationId
from workbench.domain.privacy_eval import Agreement
from workbench.domain.privacy_places import Place, Places
from workbench.domain.privacy_policy import Action, Policy
from workbench.errors import InputError
from workbench.services.privacy.privacy_desk import MOST_CHARACTERS, Seen

Source = tuple[str, str, str]  # kind, id, name


class PrivacyViewModel(QObject):
    seen = Signal(object)  # Seen
    rules_changed = Signal(object, object)  # Policy, Places
    types_changed = Signal(tuple)  # names
    sources_found = Signal(list)  # list[Source]
    text_found = Signal(str)
    measured = Signal(object, int)  # Agreement, how many texts
    revealed = Signal(object)  # Restored
    notice = Signal(str)
    failed = Signal(object)  # an exception

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._desk = workbench.privacy_desk
        self._calls = LaneCalls(self)
        self._text = ""
        self._is_looking = False
        self.current: Seen | None = None

    def close(self) -> None:
        self._calls.close()

    def open(self) -> None:
        """Rules, and what text there is to look at."""
        self._told_rules()
        self._read(self._sources, self.sources_found.emit)

    def look(self, text: str) -> None:
        """The last text that was asked for is the one that is shown."""
        self._text = text
        if not self._is_looking:
            self._is_looking = True
            self._calls.read(
                self._workbench.io_lane,
                lambda: self._desk.look(text),
                self._on_seen,
                self._on_error,
            )

    def choose(self, source: Source) -> None:
        kind, found, _ = source
        self._read(lambda: self._text_of(kind, found), self.text_found.emit)

    def read_file(self, path: Path) -> None:
        self._read(lambda: _read_file(path), self.text_found.emit)

    def allow(self, value: str) -> None:
        self._change(
            lambda: self._desk.rules.allow(value),
            tr("“{value}” is not reported any more.", value=value),
        )

    def deny(self, value: str, entity_type: str) -> None:
        self._change(
            lambda: self._desk.rules.deny(value, entity_type),
            tr("“{value}” is always reported.", value=value),
        )

    def set_action(self, entity_type: str, action: Action) -> None:
        self._change(lambda: self._desk.rules.set_action(entity_type, action))

    def set_threshold(self, entity_type: str, least: float) -> None:
        self._change(lambda: self._desk.rules.set_threshold(entity_type, least))

    def set_place(self, place: Place, *, on: bool) -> None:
        self._change(lambda: self._desk.rules.set_place(place, on=on))

    def found_by_others(self) -> None:
        """Types or recognisers changed: the text is looked at anew."""
        self._read(self._desk.types, self.types_changed.emit)
        self._told_rules()
        self.look(self._text)

    def keep_sample(self) -> None:
        """The text as it is found now, with the person's corrections, as the right answer."""
        seen = self.current
        if seen is None:
            return
        spans = [
            (one.detection.entity_type, one.detection.start, one.detection.end)
            for one in seen.replacements
            if one.detection.entity_type != "LITERAL"
        ]

        def then(_none: object) -> None:
            self.notice.emit(tr("The text was kept as a labelled sample."))
            self.measure()

        self._read(lambda: self._desk.label(seen.text, spans), then)

    def measure(self) -> None:
        def then(found: tuple[Agreement, int]) -> None:
            self.measured.emit(*found)

        self._read(lambda: (self._desk.measure(), len(self._desk.samples())), then)

    def reveal(self, text: str, reason: str) -> None:
        self._read(lambda: self._desk.reveal(text, reason), self.revealed.emit)

    def save(self, path: Path) -> None:
        """The text without personal data, with placeholders that the vault can undo."""
        text = self._text

        def work() -> None:
            path.write_text(self._desk.hide(text), "utf-8", newline="")

        self._read(work, lambda _none: self.notice.emit(tr("Saved as {name}.", name=path.name)))

    def _sources(self) -> list[Source]:
        chats = [("chat", one.id, one.title) for one in self._workbench.conversations.list(50)]
        documents = [
            ("document", one.id, one.name)
            for collection in self._workbench.library.collections()
            for one in self._workbench.library.documents(collection.id)[:50]
        ]
        return [*chats, *documents]

    def _text_of(self, kind: str, found: str) -> str:
        if kind == "chat":
            return self._workbench.conversations.written(ConversationId(found), "markdown")[
                :MOST_CHARACTERS
            ]
        return self._workbench.library.text(found)[:MOST_CHARACTERS]

    def _on_seen(self, seen: Seen) -> None:
        self._is_looking = False
        if seen.text != self._text:
            self.look(self._text)
            return
        self.current = seen
        self.seen.emit(seen)

    def _on_error(self, error: object) -> None:
        self._is_looking = False
        self.failed.emit(error)

    def _change(self, change: Callable[[], None], said: str = "") -> None:
        def then(_none: object) -> None:
            if said:
                self.notice.emit(said)
            self._told_rules()
            self.look(self._text)

        self._read(change, then)

    def _told_rules(self) -> None:
        def then(found: tuple[Policy, Places]) -> None:
            self.rules_changed.emit(*found)

        self._read(lambda: (self._desk.rules.policy(), self._desk.rules.places()), then)

    def _read(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        self._calls.read(self._workbench.io_lane, work, then, self.failed.emit)


def _read_file(path: Path) -> str:
    try:
        with path.open("rb") as file:
            raw = file.read(4 * MOST_CHARACTERS + 1)
        text = raw.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            tr("The file {name} cannot be read.", name=path.name),
            hint=tr("Choose a text file in UTF-8; other formats can be added as documents."),
            details=str(error),
        ) from error
    if len(text) > MOST_CHARACTERS:
        raise InputError(
            tr("The file is too long for the desk."), hint=tr("Use `workbench redact` for it.")
        )
    return text
