"""The person's conversations: list, search, branches, names, export, deletion.

Answers are made elsewhere (`chat`); this room only keeps and shows them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any, Literal, assert_never

from workbench.changes import Changes, Kind
from workbench.domain import ai_mark
from workbench.domain.audit import Action, Event
from workbench.domain.conversation import (
    Conversation,
    ConversationId,
    ConversationMatch,
    Turn,
    TurnId,
    deepest_leaf,
)
from workbench.domain.document import Citation
from workbench.domain.export import to_markdown
from workbench.domain.tool_use import TOOL_SETTINGS, ToolSetting
from workbench.errors import InputError, NotFound
from workbench.services.documents.citations import Citations
from workbench.services.privacy.chat_reveals import ChatReveals
from workbench.services.workspace.audit import Audit
from workbench.storage.codec import encode
from workbench.storage.conversation_store import ConversationStore

UNTITLED = "New chat"
EXPORT_VERSION = 1
ExportFormat = Literal["markdown", "json"]


class Conversations:
    """Thread-safe. Publishes `Kind.CONVERSATIONS` with the conversation's id after each write."""

    def __init__(
        self,
        *,
        store: ConversationStore,
        audit: Audit,
        changes: Changes,
        forget: Callable[[ConversationId], None] = lambda _id: None,
        citations: Citations | None = None,
        leaving: Callable[[Any], Any] = lambda content: content,
        reveals: ChatReveals | None = None,
    ) -> None:
        """`forget` drops what was computed of a conversation, ahead of its text. With `citations`
        exports say of each source whether it still stands where it was cited. `leaving` takes out
        of a text, or of the content of a JSON file, what must not leave. `reveals` knows which
        chats are shown only after somebody said why; `store` reads as they say.
        """
        self._reveals = reveals
        self._leaving = leaving
        self._citations = citations
        self._store = store
        self._audit = audit
        self._changes = changes
        self._forget = forget

    def list(self, limit: int = 500, offset: int = 0) -> tuple[Conversation, ...]:
        """Newest update first."""
        return self._store.recent(limit, offset)

    def search(self, query: str, limit: int = 50) -> tuple[ConversationMatch, ...]:
        """In titles, questions and answers; the last word may be unfinished. Any text is safe.

        One match a conversation: matching titles first, then the newest. Nothing for no words.
        """
        return self._store.search(query, limit)

    def create(
        self, title: str = "", collection_ids: Sequence[str] = (), question: str = ""
    ) -> Conversation:
        """`question`: what the title is the beginning of, if it is."""
        created = self._store.create(_clean(title) or UNTITLED, collection_ids, question)
        if self._reveals is not None:
            self._reveals.typed(created.id)
        self._publish(created.id)
        return created

    def get(self, conversation_id: ConversationId) -> Conversation:
        """Raises NotFound."""
        return self._store.get(conversation_id)

    def check_shown(self, conversation_id: ConversationId) -> None:
        """Raises InputError for one that is read as placeholders until somebody says why."""
        if self._reveals is not None:
            self._reveals.check(conversation_id)

    def find(self, text: str) -> Conversation:
        """By id, the beginning of one id, or the exact title. Raises NotFound."""
        wanted = text.strip()
        found = (self._store.with_id_prefix(wanted) if wanted else ()) or self._store.with_title(
            wanted
        )
        if len(found) == 1 or (found and found[0].id == wanted):
            return found[0]
        if found:
            raise NotFound(
                f"More than one conversation fits “{wanted}”.",
                hint="Give more of its id; `workbench chats list` shows them.",
            )
        raise NotFound(
            f"There is no conversation “{wanted}”.", hint="`workbench chats list` shows them."
        )

    def turns(self, conversation_id: ConversationId) -> tuple[Turn, ...]:
        """All branches, oldest first. Raises NotFound."""
        self._store.get(conversation_id)
        return self._store.turns(conversation_id)

    def path(self, conversation_id: ConversationId) -> tuple[Turn, ...]:
        """The branch that is shown, from the first turn on. Raises NotFound."""
        return self._store.path(self._store.get(conversation_id).leaf_id)

    def siblings(self, turn_id: TurnId) -> tuple[Turn, ...]:
        """The branches at this turn, oldest first, the turn itself among them."""
        return self._store.siblings(turn_id)

    def walk_to(self, turn_id: TurnId) -> Conversation:
        """Show the branch through this turn, down to its newest leaf. Raises NotFound."""
        conversation_id = self._store.turn(turn_id).conversation_id
        leaf = deepest_leaf(self._store.turns(conversation_id), turn_id)
        self._store.show_branch(conversation_id, leaf)
        self._publish(conversation_id)
        return self._store.get(conversation_id)

    def rename(self, conversation_id: ConversationId, title: str) -> Conversation:
        """Raises InputError for an empty title, NotFound."""
        name = _clean(title)
        if not name:
            raise InputError("A conversation needs a title.", hint="Type at least one character.")
        self._store.rename(conversation_id, name)
        self._publish(conversation_id)
        return self._store.get(conversation_id)

    def set_collections(
        self, conversation_id: ConversationId, collection_ids: Sequence[str]
    ) -> Conversation:
        """Choose which collections are asked by default; none means plain chat."""
        self._store.set_collections(conversation_id, collection_ids)
        self._publish(conversation_id)
        return self._store.get(conversation_id)

    def set_verbatim(self, conversation_id: ConversationId, is_verbatim: bool) -> Conversation:
        """Whether answers over documents may only quote them."""
        self._store.set_verbatim(conversation_id, is_verbatim)
        self._publish(conversation_id)
        return self._store.get(conversation_id)

    def set_tools(self, conversation_id: ConversationId, setting: ToolSetting) -> Conversation:
        """Whether its questions may use tools, and which calls are asked about. Without tools what
        was always allowed in it is forgotten. Raises InputError for another word, NotFound.
        """
        if setting not in TOOL_SETTINGS:
            raise InputError("That is no way to use tools.", hint="Use off, ask, read-only or all.")
        self._store.set_tools(conversation_id, setting)
        if not setting:
            self._store.set_granted(conversation_id, ())
        self._publish(conversation_id)
        return self._store.get(conversation_id)

    def grant_tool(self, conversation_id: ConversationId, name: str) -> None:
        """From now on this tool is called in this conversation without asking."""
        granted = self._store.get(conversation_id).granted_tools
        self._store.set_granted(conversation_id, dict.fromkeys((*granted, name)))

    def delete(self, conversation_id: ConversationId) -> None:
        """Delete it with every branch; its text is gone from the files when this returns."""
        self._forget(conversation_id)
        event = Event(Action.CONVERSATION_DELETED, conversation_id)
        self._store.delete(conversation_id, lambda: self._audit.record(event))
        self._publish(conversation_id)

    def forget_computed(self, conversation_id: ConversationId) -> None:
        """Drop what was computed of its text, ahead of a change of that text."""
        self._forget(conversation_id)

    def export(self, conversation_id: ConversationId, format: ExportFormat) -> str:  # noqa: A002
        """What `written` returns, for another place; on record in the audit log before."""
        text = self._written(conversation_id, format, self._leaving)
        event = Event(Action.CONVERSATION_EXPORTED, conversation_id, {"format": format})
        self._audit.record(event)
        return text

    def written(self, conversation_id: ConversationId, format: ExportFormat) -> str:  # noqa: A002
        """Markdown: the branch that is shown, with its sources. JSON: everything, all branches."""
        return self._written(conversation_id, format, lambda content: content)

    def _written(
        self,
        conversation_id: ConversationId,
        format: ExportFormat,  # noqa: A002
        leaving: Callable[[Any], Any],
    ) -> str:
        conversation = self._store.get(conversation_id)
        match format:
            case "markdown":
                path = self._store.path(conversation.leaf_id)
                return str(leaving(to_markdown(conversation, path, self._said_of)))
            case "json":
                content: dict[str, Any] = {
                    "format": "ai-workbench-conversation",
                    "version": EXPORT_VERSION,
                    "conversation": encode(conversation),
                    "turns": [
                        ai_mark.marked(encode(turn), is_generated=bool(turn.model))
                        for turn in self._store.turns(conversation_id)
                    ],
                }
                if self._citations is not None:
                    content["citations_now"] = self._citations_now(conversation_id)
                return json.dumps(leaving(content), ensure_ascii=False, indent=2)
            case _:
                assert_never(format)

    def _said_of(self, citation: Citation) -> str:
        return "" if self._citations is None else self._citations.locate(citation).note

    def _citations_now(self, conversation_id: ConversationId) -> dict[str, dict[str, str]]:
        """By turn and number: in place, moved, changed or gone."""
        assert self._citations is not None
        return {
            turn.id: {
                str(one.number): self._citations.locate(one).state.value for one in turn.citations
            }
            for turn in self._store.turns(conversation_id)
            if turn.citations
        }

    def _publish(self, conversation_id: ConversationId) -> None:
        self._changes.publish(Kind.CONVERSATIONS, conversation_id)


def _clean(title: str) -> str:
    return " ".join(title.split())
