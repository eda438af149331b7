"""Where the policy says so, what is hidden in a stored chat is shown once somebody said why.

`policy.json`: {"reveal_chats": "reason"}. A reason holds for one chat until the program ends, and
is on record before anything is shown. Knows which chats were opened; not how they are shown.
"""

from __future__ import annotations

import threading
from typing import Final

from workbench.changes import Changes, Kind
from workbench.domain.audit import Action, Event
from workbench.domain.clock import now
from workbench.domain.privacy_marks import WHOLE, marks_in
from workbench.errors import InputError
from workbench.services.privacy.privacy_desk import LONGEST_REASON
from workbench.services.workspace.audit import Audit
from workbench.storage.chat_columns import CHAT_COLUMNS
from workbench.storage.database import Database
from workbench.storage.hidden_texts import HiddenTexts, PlainTexts
from workbench.storage.policy_file import PolicyFile
from workbench.storage.privacy_store import PrivacyStore, Reveal

ENTRY: Final = "reveal_chats"
REASON, FREE = "reason", "free"
PLACE: Final = "chat"
_PLACEHOLDERS: Final = PlainTexts()


class ChatReveals:
    """Thread-safe."""

    def __init__(
        self, *, database: Database, policy: PolicyFile, audit: Audit, changes: Changes
    ) -> None:
        self._database = database
        self._policy = policy
        self._store = PrivacyStore(database)
        self._audit = audit
        self._changes = changes
        self._lock = threading.Lock()
        self._shown: set[str] = set()
        self._known: tuple[tuple[int, int] | None, bool] | None = None

    @property
    def asks_reason(self) -> bool:
        stamp = self._policy.stamp()  # asked for each row that is shown
        if self._known is None or self._known[0] != stamp:
            asks = self._policy.most(ENTRY, (REASON, FREE)).value == REASON
            self._known = stamp, asks
        return self._known[1]

    def texts(self, conversation_id: str) -> HiddenTexts:
        """How a chat is read for a person."""
        if self.asks_reason and not self._is_shown(conversation_id):
            return _PLACEHOLDERS
        return self._database.texts

    def is_concealed(self, conversation_id: str) -> bool:
        """Whether a reason is asked before it is shown; not where nothing is hidden in it."""
        if not self.asks_reason or self._is_shown(conversation_id):
            return False
        return self._n_hidden(conversation_id) > 0

    def check(self, conversation_id: str) -> None:
        """Raises InputError for a chat that nobody may go on with yet: placeholders would be taken
        for words.
        """
        if self.is_concealed(conversation_id):
            raise InputError(
                "What is hidden in this chat was not shown yet.",
                hint="Say why you need it (“Show…”, or --reason), or begin a new chat.",
            )

    def typed(self, conversation_id: str) -> None:
        """It began in this run of the program: who typed it knows it."""
        with self._lock:
            self._shown.add(conversation_id)

    def reveal(self, conversation_id: str, reason: str) -> int:
        """Show it from now on; how many originals that are. Raises InputError without a reason."""
        reason = reason.strip()
        if not reason or len(reason) > LONGEST_REASON:
            raise InputError(
                "Revealing asks for a reason.", hint=f"Write up to {LONGEST_REASON} characters."
            )
        n_hidden = self._n_hidden(conversation_id)
        with self._audit.together():
            self._audit.record(Event(Action.TEXT_REVEALED, conversation_id, {"restored": n_hidden}))
            self._store.add_reveal(Reveal(now(), PLACE, n_hidden, reason))
        with self._lock:
            self._shown.add(conversation_id)
        self._changes.publish(Kind.CONVERSATIONS, conversation_id)
        return n_hidden

    def _is_shown(self, conversation_id: str) -> bool:
        with self._lock:
            return conversation_id in self._shown

    def _n_hidden(self, conversation_id: str) -> int:
        found: set[tuple[str, int]] = set()
        for table, key in (("conversations", "id"), ("turns", "conversation_id")):
            columns = ", ".join(CHAT_COLUMNS[table])
            for row in self._database.read(
                f"SELECT {columns} FROM {table} WHERE {key} = ?",  # noqa: S608 - our own words
                (conversation_id,),
            ):
                found |= {one for text in row if text for one in marks_in(text)}
        return len({one for one in found if one[0] != WHOLE})
