"""Texts of chats on their way into the database and out of it, by the workspace's rules.

What is personal in them becomes a mark; the original is in the chats' vault, on disk, before the
row that holds the mark is written. Knows the rules and the vault; no table.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.domain.known_values import KnownValues
from workbench.domain.privacy import Detection, resolve_overlaps
from workbench.domain.privacy_marks import WHOLE, Mark, Span, cut_from, escaped, mark, marked, shown
from workbench.domain.privacy_places import Place
from workbench.domain.privacy_policy import Action, Policy
from workbench.domain.words_in_values import WordsInValues
from workbench.errors import WorkbenchError
from workbench.services.privacy.own_rules import OwnRules
from workbench.services.privacy.privacy import Privacy
from workbench.storage.chat_columns import used_marks
from workbench.storage.chat_vault import ChatVault
from workbench.storage.hidden_texts import NOTHING_HIDDEN, Looked

_CUT = "…"  # how a title ends that is the beginning of a question


@dataclass(frozen=True, slots=True)
class Marked:
    """Texts with the places in them that are to be hidden."""

    spans: Mapping[str, Sequence[Span]]
    vault: ChatVault

    def hidden(self) -> Mapping[str, str]:
        made = {
            text: marked(text, spans, self.vault.number_for) for text, spans in self.spans.items()
        }
        self.vault.save()
        return made


class StoredChats:
    """Thread-safe. What the database is bound to while a workspace is open."""

    def __init__(self, rules: OwnRules, vault: ChatVault, privacy: Privacy | None = None) -> None:
        """`privacy` None: by the rules that ship with the program alone."""
        self._rules = rules
        self._vault = vault
        self._privacy = privacy or Privacy()
        self._lock = threading.Lock()
        self._known: tuple[int, WordsInValues[Mark]] | None = None
        self._growing: dict[str, tuple[str, str]] = {}  # an answer so far, and as it is stored

    @property
    def is_on(self) -> bool:
        """Raises InputError if the rules cannot be read."""
        return self._rules.is_on(Place.CHATS)

    def show(self, text: str) -> str:
        """Where the vault cannot be opened, placeholders: a list of chats is there all the same."""
        return shown(text, self._original)

    def look(
        self, texts: Sequence[str], beside: Sequence[str] = (), *, always: bool = False
    ) -> Looked:
        if not (always or self.is_on):
            return NOTHING_HIDDEN
        return Marked(self.spans(texts, beside), self._vault)

    def spans(self, texts: Sequence[str], beside: Sequence[str] = ()) -> dict[str, list[Span]]:
        """What is to be hidden in each text. What is found in one is hidden in all of them."""
        policy = self._rules.policy()
        longer = [" ".join(text.split()) for text in beside]
        every = list(dict.fromkeys([*texts, *longer]))
        found = dict(zip(every, self._privacy.find_many(every, policy), strict=True))
        kinds = _kinds(found, policy)
        values = KnownValues(value for value in kinds if len(value) > 1)
        made = {text: _spans(text, found[text], kinds, values, policy) for text in every}
        return {
            text: _merged(
                made[text],
                [one for whole in longer for one in cut_from(whole, _head(text), made[whole])],
            )
            for text in texts
        }

    def growing(self, key: str, text: str) -> str:
        """Whole, in pieces as they came: a name that is half written is recognised by nobody."""
        if not text or not self.is_on:
            return escaped(text)
        with self._lock:
            before, stored = self._growing.get(key, ("", ""))
        if not text.startswith(before):
            before, stored = "", ""
        if len(text) > len(before):
            piece = text[len(before) :]
            stored += mark(WHOLE, self._vault.number_for(WHOLE, piece))
            self._vault.save()
        with self._lock:
            self._growing[key] = text, stored
        return stored

    def grown(self, key: str) -> None:
        with self._lock:
            self._growing.pop(key, None)

    def marks_of(self, word: str, *, is_beginning: bool) -> Sequence[str]:
        try:
            found = self._words().find(word, is_beginning=is_beginning)
        except WorkbenchError:  # the vault cannot be opened: nothing is behind any mark
            return ()
        return [mark(label, number) for label, number in found]

    def forget_unused(self, connection: sqlite3.Connection) -> int:
        if not self._vault.is_there:
            return 0
        return self._vault.prune(frozenset(used_marks(connection)))

    def _words(self) -> WordsInValues[Mark]:
        """Made anew when the vault holds something else."""
        state = self._vault.state
        with self._lock:
            if self._known is None or self._known[0] != state:
                entries = self._vault.entries()
                named = [((label, n), value) for label, n, value in entries if label != WHOLE]
                self._known = self._vault.state, WordsInValues(named)
            return self._known[1]

    def _original(self, label: str, number: int) -> str | None:
        try:
            return self._vault.value_of(label, number)
        except WorkbenchError:
            return None


def _kinds(found: Mapping[str, Sequence[Detection]], policy: Policy) -> dict[str, str]:
    return {
        text[one.start : one.end]: one.entity_type
        for text, some in found.items()
        for one in some
        if policy.action_for(one.entity_type) is not Action.LEAVE
    }


def _spans(
    text: str,
    found: Sequence[Detection],
    kinds: Mapping[str, str],
    values: KnownValues,
    policy: Policy,
) -> list[Span]:
    acted = [one for one in found if policy.action_for(one.entity_type) is not Action.LEAVE]
    again = [
        Detection(kinds[value], start, end, 1.0, "found elsewhere in the same chat")
        for start, end, value in values.find(text)
    ]
    kept = resolve_overlaps([*acted, *again])
    return [(one.start, one.end, one.entity_type) for one in kept]


def _merged(spans: list[Span], more: list[Span]) -> list[Span]:
    """In order and apart: where two touch the same signs, both become one."""
    made: list[Span] = []
    for start, end, label in sorted([*more, *spans], key=lambda one: (one[0], -one[1])):
        if made and start < made[-1][1]:
            made[-1] = made[-1][0], max(made[-1][1], end), made[-1][2]
        else:
            made.append((start, end, label))
    return made


def _head(title: str) -> str:
    return title.removesuffix(_CUT) if title.endswith(_CUT) else ""
