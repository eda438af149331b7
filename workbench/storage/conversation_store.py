"""Conversations and their turns in SQLite.

Knows rows and JSON columns; decides nothing about branches beyond which leaf is shown.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace

from workbench.domain.adapter import BoundAdapter
from workbench.domain.answer_trace import AnswerTrace
from workbench.domain.clock import new_id, now
from workbench.domain.conversation import (
    Conversation,
    ConversationId,
    ConversationMatch,
    Turn,
    TurnId,
    TurnState,
)
from workbench.domain.document import Citation
from workbench.domain.guard.verdict import RailsVerdict
from workbench.domain.model import SamplingSettings, Usage
from workbench.domain.privacy_marks import OPEN, escaped
from workbench.domain.prompt import PromptUse
from workbench.domain.request_fact import RequestBegin, RequestEnd
from workbench.domain.retrieval import RetrievalTrace
from workbench.domain.support import SentenceCheck
from workbench.domain.tool_use import TOOL_SETTINGS, ToolSetting, ToolUse
from workbench.errors import NotFound
from workbench.storage.chat_search import chat_query
from workbench.storage.codec import dumps, loads, storable
from workbench.storage.database import Database, Row, nothing
from workbench.storage.hidden_rows import look_at, writing
from workbench.storage.hidden_texts import HiddenTexts, load
from workbench.storage.request_rows import begin_request, end_request, interrupt_open_requests

_PATH = """
WITH RECURSIVE path(id, parent_id, depth) AS (
    SELECT id, parent_id, 0 FROM turns WHERE id = ?
    UNION
    SELECT turns.id, turns.parent_id, path.depth + 1
    FROM turns JOIN path ON turns.id = path.parent_id
)
SELECT turns.* FROM path JOIN turns USING (id) ORDER BY path.depth DESC
"""
# The newest matches only: a single letter may fit every turn there is, and ranking them is slow.
_NEWEST_TURNS = """
WITH found(seq) AS MATERIALIZED (
    SELECT rowid FROM turns_fts WHERE turns_fts MATCH ? ORDER BY rowid DESC LIMIT 5000
), newest(seq, conversation_id) AS (
    SELECT max(seq), conversation_id FROM found JOIN turns USING (seq) GROUP BY conversation_id
)
SELECT seq FROM newest JOIN conversations ON conversations.id = conversation_id
ORDER BY updated_at DESC LIMIT ?
"""
_SNIPPETS = """
SELECT turns.conversation_id, turns.id, snippet(turns_fts, -1, '', '', '…', 16) AS snippet
FROM turns_fts JOIN turns ON turns.seq = turns_fts.rowid
WHERE turns_fts MATCH ? AND turns_fts.rowid IN (SELECT value FROM json_each(?))
"""

_HAS_MARKS = """
SELECT EXISTS (SELECT 1 FROM conversations WHERE id = ?1 AND instr(title, ?2)) OR EXISTS (
    SELECT 1 FROM turns WHERE conversation_id = ?1
    AND instr(question || answer || citations || coalesce(retrieval, ''), ?2)
)
"""

_LEAST_BEGINNING = 6  # characters of an id


class ConversationStore:
    """Every write is one transaction; what has returned is on disk."""

    def __init__(
        self, database: Database, view: Callable[[str], HiddenTexts] | None = None
    ) -> None:
        """`view`: how a conversation is read, by its id; None: as it was said."""
        self._database = database
        self._view = view or (lambda _conversation_id: database.texts)

    # ------------------------------------------------------------------ conversations

    def recent(self, limit: int, offset: int) -> tuple[Conversation, ...]:
        """Newest update first."""
        rows = self._database.read(
            "SELECT * FROM conversations ORDER BY updated_at DESC, id DESC LIMIT ? OFFSET ?",
            (limit, offset),
        )
        return tuple(map(self._conversation, rows))

    def create(self, title: str, collection_ids: Iterable[str], question: str = "") -> Conversation:
        """`question`: what the title is the beginning of, if it is."""
        at = now()
        created = Conversation(
            ConversationId(new_id()), storable(title), at, at, None, tuple(collection_ids)
        )
        with writing(self._database, {"title": title}, (question,)) as (connection, stored):
            connection.execute(
                "INSERT INTO conversations(id, title, created_at, updated_at, collection_ids)"
                " VALUES (?, ?, ?, ?, ?)",
                (created.id, stored["title"], at, at, dumps(created.collection_ids)),
            )
        return created

    def get(self, conversation_id: ConversationId) -> Conversation:
        """Raises NotFound."""
        row = self._database.read_one(
            "SELECT * FROM conversations WHERE id = ?", (conversation_id,)
        )
        if row is None:
            raise NotFound(
                "This conversation is not in the workspace.", hint="It may have been deleted."
            )
        return self._conversation(row)

    def with_id_prefix(self, prefix: str, limit: int = 2) -> tuple[Conversation, ...]:
        rows = self._database.read(
            "SELECT * FROM conversations WHERE substr(id, 1, ?) = ? ORDER BY id LIMIT ?",
            (len(prefix), storable(prefix), limit),
        )
        return tuple(map(self._conversation, rows))

    def with_title(self, title: str, limit: int = 2) -> tuple[Conversation, ...]:
        """Exact, without regard to ASCII case."""
        rows = self._database.read(
            "SELECT * FROM conversations WHERE title = ? COLLATE NOCASE OR instr(title, ?)"
            " ORDER BY id",
            (escaped(storable(title)), OPEN),
        )
        found = map(self._conversation, rows)
        wanted = storable(title).casefold()
        return tuple(one for one in found if one.title.casefold() == wanted)[:limit]

    def search(self, text: str, limit: int) -> tuple[ConversationMatch, ...]:
        """One match a conversation: those whose title matches first, then the newest."""
        query = chat_query(text, self._database.texts)
        if not query:
            return ()
        titles = self._database.read(
            "SELECT conversations.* FROM conversations_fts JOIN conversations"
            " ON conversations.id = conversation_id"
            " WHERE conversations_fts MATCH ? ORDER BY updated_at DESC LIMIT ?",
            (query, limit),
        )
        matches = [
            ConversationMatch(found, found.title) for found in map(self._conversation, titles)
        ]
        seen = {match.conversation.id for match in matches}
        matches += [
            match for match in self._search_turns(query, limit) if match.conversation.id not in seen
        ]
        return tuple(matches[:limit])

    def _search_turns(self, query: str, limit: int) -> list[ConversationMatch]:
        newest = [row["seq"] for row in self._database.read(_NEWEST_TURNS, (query, limit))]
        rows = self._database.read(_SNIPPETS, (query, json.dumps(newest)))
        matches = [
            ConversationMatch(
                self.get(row["conversation_id"]),
                " ".join(self._view(row["conversation_id"]).show(row["snippet"]).split()),
                TurnId(row["id"]),
            )
            for row in rows
        ]
        return sorted(matches, key=lambda match: match.conversation.updated_at, reverse=True)

    def rename(self, conversation_id: ConversationId, title: str, question: str = "") -> None:
        """`question`: what the title is the beginning of, if it is."""
        with writing(self._database, {"title": title}, (question,)) as (_, stored):
            self._update(conversation_id, "title = ?", stored["title"])

    def set_collections(self, conversation_id: ConversationId, ids: Iterable[str]) -> None:
        self._update(conversation_id, "collection_ids = ?", dumps(tuple(ids)))

    def set_verbatim(self, conversation_id: ConversationId, is_verbatim: bool) -> None:
        self._update(conversation_id, "is_verbatim = ?", int(is_verbatim))

    def set_tools(self, conversation_id: ConversationId, setting: ToolSetting) -> None:
        self._update(conversation_id, "tools = ?", setting)

    def set_granted(self, conversation_id: ConversationId, names: Iterable[str]) -> None:
        self._update(conversation_id, "granted_tools = ?", dumps(tuple(names)))

    def show_branch(self, conversation_id: ConversationId, leaf_id: TurnId) -> None:
        self._update(conversation_id, "leaf_id = ?", leaf_id)

    def delete(self, conversation_id: ConversationId, record: Callable[[], None] = nothing) -> None:
        """Delete it with all its turns, and make their text vanish from the files.

        What `record` writes is on disk together with the deletion.

        A kill on the way leaves a row in `erasures`, and the next start finishes the job.
        """
        self.get(conversation_id)
        with self._database.write() as connection:
            record()
            erasure = connection.execute(
                "INSERT INTO erasures(started_at) VALUES (?)", (now(),)
            ).lastrowid
            # The youngest first: a cascade down a long chain would exceed SQLite's trigger depth.
            has_marks = connection.execute(_HAS_MARKS, (conversation_id, OPEN)).fetchone()[0]
            rows = connection.execute(
                "SELECT seq FROM turns WHERE conversation_id = ? ORDER BY seq DESC",
                (conversation_id,),
            ).fetchall()
            connection.executemany("DELETE FROM turns WHERE seq = ?", [tuple(row) for row in rows])
            connection.execute("DELETE FROM conversations WHERE id = ?", (conversation_id,))
        self._database.optimize_after_delete(("turns_fts", "conversations_fts"))
        with self._database.write() as connection:
            connection.execute("DELETE FROM erasures WHERE id = ?", (erasure,))
            if has_marks:
                self._database.texts.forget_unused(connection)

    def _update(self, conversation_id: ConversationId, assignment: str, value: object) -> None:
        with self._database.write() as connection:
            done = connection.execute(
                f"UPDATE conversations SET {assignment} WHERE id = ?",  # noqa: S608 - our own words
                (value, conversation_id),
            )
        if not done.rowcount:
            self.get(conversation_id)

    # -------------------------------------------------------------------------- turns

    def turns(self, conversation_id: ConversationId) -> tuple[Turn, ...]:
        """All branches, oldest first."""
        rows = self._database.read(
            "SELECT * FROM turns WHERE conversation_id = ? ORDER BY seq", (conversation_id,)
        )
        return tuple(map(self._turn, rows))

    def turn(self, turn_id: TurnId) -> Turn:
        """Raises NotFound."""
        row = self._database.read_one("SELECT * FROM turns WHERE id = ?", (turn_id,))
        if row is None:
            raise NotFound("This turn is not in the workspace.", hint="It may have been deleted.")
        return self._turn(row)

    def turn_beginning(self, beginning: str) -> Turn:
        """By its id or how it begins. Raises NotFound, also where more than one begins so."""
        wanted = beginning.strip()
        rows = self._database.read(
            "SELECT * FROM turns WHERE substr(id, 1, ?) = ? ORDER BY id LIMIT 2",
            (len(wanted), storable(wanted)),
        )
        if len(wanted) < _LEAST_BEGINNING or len(rows) != 1:
            raise NotFound(
                f"There is no one answer “{wanted[:40]}”.",
                hint="Give more of its id; `workbench chats show CHAT --json` has them.",
            )
        return self._turn(rows[0])

    def path(self, leaf_id: TurnId | None) -> tuple[Turn, ...]:
        """The turns from the first to `leaf_id`, in order."""
        return tuple(map(self._turn, self._database.read(_PATH, (leaf_id,))))

    def siblings(self, turn_id: TurnId) -> tuple[Turn, ...]:
        """The branches at this point, oldest first, the turn itself among them."""
        rows = self._database.read(
            "SELECT other.* FROM turns JOIN turns AS other"
            " ON other.conversation_id = turns.conversation_id"
            " AND other.parent_id IS turns.parent_id WHERE turns.id = ? ORDER BY other.seq",
            (turn_id,),
        )
        return tuple(map(self._turn, rows))

    def open_turn(self, turn: Turn, request: RequestBegin | None = None) -> Turn:
        """Insert it with its fact row and make it the leaf that is shown, in one transaction."""
        opened = replace(turn, state=TurnState.OPEN)
        values = {
            "question": opened.question,
            "settings": opened.settings,
            "prompt": opened.prompt,
        }
        with writing(self._database, values) as (connection, stored):
            connection.execute(
                "INSERT INTO turns(id, conversation_id, parent_id, question, state, created_at,"
                " model, settings, prompt, release) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    opened.id,
                    opened.conversation_id,
                    opened.parent_id,
                    stored["question"],
                    opened.state.value,
                    opened.created_at,
                    opened.model,
                    stored["settings"],
                    stored["prompt"] if opened.prompt else None,
                    opened.release,
                ),
            )
            connection.execute(
                "UPDATE conversations SET leaf_id = ?, updated_at = ? WHERE id = ?",
                (opened.id, now(), opened.conversation_id),
            )
            if request is not None:
                begin_request(connection, request, opened.id)
        return opened

    def save_answer(self, turn_id: TurnId, answer: str) -> None:
        """Keep what has been answered so far. Raises NotFound if the turn was deleted."""
        with self._database.write() as connection:
            stored = self._database.texts.growing(turn_id, storable(answer))
            done = connection.execute("UPDATE turns SET answer = ? WHERE id = ?", (stored, turn_id))
        if not done.rowcount:
            raise _deleted_meanwhile()

    def save_turn(
        self,
        turn: Turn,
        ended: tuple[str, RequestEnd] | None = None,
        record: Callable[[], None] = nothing,
    ) -> Turn:
        """Write everything that answering may change, and with it how the request `ended` and what
        `record` writes.

        Raises NotFound if the turn was deleted; the fact row is closed all the same.
        """
        with writing(self._database, _said(turn), (turn.question,)) as (connection, stored):
            if turn.state is TurnState.OPEN:
                stored["answer"] = self._database.texts.growing(turn.id, storable(turn.answer))
            done = connection.execute(
                "UPDATE turns SET answer = ?, state = ?, model = ?, settings = ?, usage = ?,"
                " retrieval = ?, citations = ?, notes = ?, error = ?, hint = ?, release = ?,"
                " answer_trace = ?, adapters = ?, rails = ?, checks = ?, tools = ? WHERE id = ?",
                (
                    stored["answer"],
                    turn.state.value,
                    turn.model,
                    stored["settings"],
                    dumps(turn.usage) if turn.usage else None,
                    stored["retrieval"] if turn.retrieval else None,
                    stored["citations"],
                    stored["notes"],
                    stored["error"],
                    stored["hint"],
                    turn.release,
                    stored["trace"] if turn.trace else None,
                    dumps(turn.adapters),
                    stored["rails"] if turn.rails else None,
                    stored["checks"],
                    stored["tools"],
                    turn.id,
                ),
            )
            connection.execute(
                "UPDATE conversations SET updated_at = ? WHERE id = ?",
                (now(), turn.conversation_id),
            )
            if ended is not None:
                end_request(connection, *ended)
            record()
        if turn.state is not TurnState.OPEN:
            self._database.texts.grown(turn.id)
        if not done.rowcount:
            raise _deleted_meanwhile()
        return turn

    def look_at(self, turn: Turn) -> None:
        """Find what is personal in it, ahead of a transaction in which it is saved."""
        look_at(self._database, _said(turn), (turn.question,))

    def revise(self, turn_id: TurnId, answer: str, notes: tuple[str, ...]) -> None:
        """Put what a reviewer decided in place of the answer; checks of other words go.

        Raises NotFound.
        """
        values = {"answer": answer, "notes": notes}
        with writing(self._database, values) as (connection, stored):
            row = connection.execute("SELECT answer FROM turns WHERE id = ?", (turn_id,)).fetchone()
            if row is None:
                raise _deleted_meanwhile()
            is_same = self._database.texts.show(row["answer"]) == storable(answer)
            connection.execute(
                "UPDATE turns SET checks = iif(?, checks, ?), answer = ?, notes = ? WHERE id = ?",
                (is_same, dumps(()), stored["answer"], stored["notes"], turn_id),
            )

    def interrupt_open_turns(self) -> tuple[ConversationId, ...]:
        """Mark what a crash left open, facts of requests without a turn included; the
        conversation of each such turn is returned.
        """
        with self._database.write() as connection:
            rows = connection.execute(
                "UPDATE turns SET state = 'interrupted' WHERE state = 'open'"
                " RETURNING conversation_id"
            ).fetchall()
            interrupt_open_requests(connection)
        return tuple(ConversationId(row["conversation_id"]) for row in rows)

    def _conversation(self, row: Row) -> Conversation:
        return _conversation(row, self._view(row["id"]))

    def _turn(self, row: Row) -> Turn:
        return _turn(row, self._view(row["conversation_id"]))


def _said(turn: Turn) -> dict[str, object]:
    """What of a turn may hold words of a person, by column; the question is written once."""
    return {
        "answer": turn.answer if turn.state is not TurnState.OPEN else "",
        "settings": turn.settings,
        "retrieval": turn.retrieval,
        "citations": turn.citations,
        "notes": turn.notes,
        "error": turn.error,
        "hint": turn.hint,
        "trace": turn.trace,
        "rails": turn.rails,
        "checks": turn.checks,
        "tools": turn.tools,
    }


def _deleted_meanwhile() -> NotFound:
    return NotFound(
        "This conversation was deleted while it was being answered.",
        hint="Ask again in a new conversation.",
    )


def _conversation(row: Row, texts: HiddenTexts) -> Conversation:
    return Conversation(
        id=ConversationId(row["id"]),
        title=texts.show(row["title"]),
        created_at=row["created_at"],
        updated_at=row["updated_at"],
        leaf_id=TurnId(row["leaf_id"]) if row["leaf_id"] is not None else None,
        collection_ids=loads(tuple[str, ...], row["collection_ids"]),
        is_verbatim=bool(row["is_verbatim"]),
        tools=next((one for one in TOOL_SETTINGS if one == row["tools"]), ""),
        granted_tools=loads(tuple[str, ...], row["granted_tools"]),
    )


def _turn(row: Row, texts: HiddenTexts) -> Turn:
    return Turn(
        id=TurnId(row["id"]),
        conversation_id=ConversationId(row["conversation_id"]),
        parent_id=TurnId(row["parent_id"]) if row["parent_id"] is not None else None,
        question=texts.show(row["question"]),
        answer=texts.show(row["answer"]),
        state=TurnState(row["state"]),
        created_at=row["created_at"],
        model=row["model"],
        settings=load(SamplingSettings, row["settings"], texts),
        usage=loads(Usage, row["usage"]) if row["usage"] is not None else None,
        citations=load(tuple[Citation, ...], row["citations"], texts),
        retrieval=load(RetrievalTrace, row["retrieval"], texts)
        if row["retrieval"] is not None
        else None,
        notes=load(tuple[str, ...], row["notes"], texts),
        error=texts.show(row["error"]),
        hint=texts.show(row["hint"]),
        prompt=load(PromptUse, row["prompt"], texts) if row["prompt"] is not None else None,
        release=row["release"],
        adapters=loads(tuple[BoundAdapter, ...], row["adapters"]),
        rails=load(RailsVerdict, row["rails"], texts) if row["rails"] is not None else None,
        trace=load(AnswerTrace, row["answer_trace"], texts)
        if row["answer_trace"] is not None
        else None,
        checks=load(tuple[SentenceCheck, ...], row["checks"], texts),
        tools=load(tuple[ToolUse, ...], row["tools"], texts),
    )
