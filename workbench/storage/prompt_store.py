"""Prompts, their versions and labels in SQLite.

Knows rows and JSON columns; that a version never changes is a trigger of the schema.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator

from workbench.domain.clock import now
from workbench.domain.prompt import (
    Prompt,
    PromptContent,
    PromptId,
    PromptVersion,
    TurnWithPrompt,
    WholePrompt,
)
from workbench.errors import InputError, NotFound
from workbench.storage.codec import dumps, loads, storable
from workbench.storage.database import Database, Row, nothing
from workbench.storage.search import fts_query

_PROMPTS = """
SELECT prompts.*,
    (SELECT max(number) FROM prompt_versions WHERE prompt_id = prompts.id) AS latest,
    (SELECT json_group_array(json_array(label, version))
     FROM (SELECT label, version FROM prompt_labels
           WHERE prompt_id = prompts.id ORDER BY label)) AS labels
FROM prompts
"""
_USES = """
SELECT id, conversation_id, question, created_at, model, state,
    json_extract(prompt, '$.version') AS version,
    (SELECT title FROM conversations WHERE conversations.id = conversation_id) AS title,
    (SELECT feature FROM requests WHERE requests.turn_id = turns.id LIMIT 1) AS feature
FROM turns
WHERE prompt IS NOT NULL AND json_extract(prompt, '$.prompt_id') = ?1
    AND (?2 IS NULL OR json_extract(prompt, '$.version') = ?2)
ORDER BY seq DESC LIMIT ?3
"""


class PromptStore:
    """Every write is one transaction; what has returned is on disk."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # -- reading

    def all(self) -> tuple[Prompt, ...]:
        """By folder and name."""
        rows = self._database.read(f"{_PROMPTS} ORDER BY folder COLLATE NOCASE, name")
        return tuple(map(_prompt, rows))

    def get(self, prompt_id: PromptId) -> Prompt:
        """Raises NotFound."""
        return self._one("id", prompt_id)

    def named(self, name: str) -> Prompt | None:
        row = self._database.read_one(f"{_PROMPTS} WHERE name = ?", (storable(name),))
        return _prompt(row) if row is not None else None

    def search(self, text: str) -> tuple[PromptId, ...]:
        """The best match first; the last word may be unfinished. Nothing for no words."""
        query = fts_query(text)
        if not query:
            return ()
        rows = self._database.read(
            "SELECT prompt_id FROM prompts_fts WHERE prompts_fts MATCH ?"
            " ORDER BY bm25(prompts_fts, 0, 8, 6, 4, 2, 1), prompt_id",
            (query,),
        )
        return tuple(PromptId(row["prompt_id"]) for row in rows)

    def versions(self, prompt_id: PromptId) -> tuple[PromptVersion, ...]:
        """Newest first."""
        rows = self._database.read(
            "SELECT * FROM prompt_versions WHERE prompt_id = ? ORDER BY number DESC", (prompt_id,)
        )
        return tuple(map(_version, rows))

    def version(self, prompt_id: PromptId, number: int) -> PromptVersion:
        """Raises NotFound."""
        row = self._database.read_one(
            "SELECT * FROM prompt_versions WHERE prompt_id = ? AND number = ?", (prompt_id, number)
        )
        if row is None:
            raise NotFound(
                f"This prompt has no version {number}.",
                hint="Its versions are listed on its page and by `workbench prompts show`.",
            )
        return _version(row)

    def uses(
        self, prompt_id: PromptId, number: int | None, limit: int
    ) -> tuple[TurnWithPrompt, ...]:
        """Turns asked with it, newest first; with a `number`, those of that version."""
        rows = self._database.read(_USES, (prompt_id, number, limit))
        return tuple(
            TurnWithPrompt(
                turn_id=row["id"],
                conversation_id=row["conversation_id"],
                title=self._database.texts.show(row["title"]),
                question=self._database.texts.show(row["question"]),
                version=row["version"],
                model=row["model"],
                state=row["state"],
                created_at=row["created_at"],
                feature=row["feature"] or "",
            )
            for row in rows
        )

    def use_counts(self, prompt_id: PromptId) -> dict[int, int]:
        """How many turns used each version; versions that none used are left out."""
        rows = self._database.read(
            "SELECT json_extract(prompt, '$.version') AS version, count(*) AS n FROM turns"
            " WHERE prompt IS NOT NULL AND json_extract(prompt, '$.prompt_id') = ? GROUP BY 1",
            (prompt_id,),
        )
        return {row["version"]: row["n"] for row in rows}

    # -- writing

    def insert(self, *wholes: WholePrompt) -> None:
        """Prompts that are new here, or come back: all of them, or none.

        Raises InputError if a name is taken.
        """
        with self._database.write() as connection:
            for whole in wholes:
                prompt = whole.prompt
                with _unique(prompt.name):
                    connection.execute(
                        "INSERT INTO prompts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        (
                            prompt.id,
                            prompt.name,
                            *_facts(prompt),
                            prompt.is_favourite,
                            prompt.created_at,
                            prompt.updated_at,
                        ),
                    )
                for version in whole.versions:
                    _insert_version(connection, version)
                for label, number in prompt.labels:
                    _put_label(connection, prompt.id, label, number)
                _index(connection, prompt.id, is_new=True)

    def append(self, version: PromptVersion) -> PromptVersion:
        """A next version. Raises InputError if somebody else saved that number meanwhile."""
        with self._database.write() as connection:
            try:
                _insert_version(connection, version)
            except sqlite3.IntegrityError as error:
                raise InputError(
                    "This prompt was saved elsewhere in the meantime.",
                    hint="Look at its newest version and save again.",
                ) from error
            connection.execute(
                "UPDATE prompts SET updated_at = ? WHERE id = ?",
                (version.created_at, version.prompt_id),
            )
            _index(connection, version.prompt_id)
        return version

    def update(self, prompt: Prompt) -> Prompt:
        """Name, title, description, folder, tags and favourite. Raises NotFound, InputError."""
        with self._database.write() as connection, _unique(prompt.name):
            done = connection.execute(
                "UPDATE prompts SET name = ?, title = ?, description = ?, folder = ?, tags = ?,"
                " is_favourite = ? WHERE id = ?",
                (prompt.name, *_facts(prompt), prompt.is_favourite, prompt.id),
            )
            if done.rowcount:
                _index(connection, prompt.id)
        return self.get(prompt.id)

    def put_label(self, prompt_id: PromptId, label: str, number: int) -> None:
        """Raises NotFound if there is no such version."""
        self.version(prompt_id, number)
        with self._database.write() as connection:
            _put_label(connection, prompt_id, label, number)

    def remove_label(self, prompt_id: PromptId, label: str) -> None:
        """Raises NotFound."""
        with self._database.write() as connection:
            done = connection.execute(
                "DELETE FROM prompt_labels WHERE prompt_id = ? AND label = ?", (prompt_id, label)
            )
        if not done.rowcount:
            raise NotFound(
                f"This prompt has no label “{label}”.", hint="`workbench prompts show` lists them."
            )

    def delete(self, prompt_id: PromptId, record: Callable[[], None] = nothing) -> None:
        """With all versions; the text is gone from the files when this returns.

        What `record` writes is on disk together with the deletion.

        A kill on the way leaves a row in `erasures`, and the next start finishes the job.
        """
        with self._database.write() as connection:
            record()
            erasure = connection.execute(
                "INSERT INTO erasures(started_at) VALUES (?)", (now(),)
            ).lastrowid
            connection.execute("DELETE FROM prompts WHERE id = ?", (prompt_id,))
            connection.execute("DELETE FROM prompts_fts WHERE prompt_id = ?", (prompt_id,))
        self._database.optimize_after_delete(("prompts_fts",))
        with self._database.write() as connection:
            connection.execute("DELETE FROM erasures WHERE id = ?", (erasure,))

    def _one(self, column: str, value: str) -> Prompt:
        row = self._database.read_one(f"{_PROMPTS} WHERE {column} = ?", (value,))
        if row is None:
            raise NotFound("This prompt is not in the library.", hint="It may have been deleted.")
        return _prompt(row)


def _facts(prompt: Prompt) -> tuple[str, str, str, str]:
    return (
        storable(prompt.title),
        storable(prompt.description),
        storable(prompt.folder),
        dumps(prompt.tags),
    )


def _insert_version(connection: sqlite3.Connection, version: PromptVersion) -> None:
    connection.execute(
        "INSERT INTO prompt_versions VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            version.prompt_id,
            version.number,
            dumps(version.content),
            version.hash,
            storable(version.message),
            storable(version.author),
            version.created_at,
            version.restored_from,
        ),
    )


def _put_label(connection: sqlite3.Connection, prompt_id: str, label: str, number: int) -> None:
    connection.execute(
        "INSERT INTO prompt_labels VALUES (?, ?, ?, ?) ON CONFLICT(prompt_id, label)"
        " DO UPDATE SET version = excluded.version, moved_at = excluded.moved_at",
        (prompt_id, label, number, now()),
    )


def _index(connection: sqlite3.Connection, prompt_id: str, *, is_new: bool = False) -> None:
    """The newest version is what a search finds."""
    row = connection.execute(
        "SELECT prompts.*, content FROM prompts JOIN prompt_versions ON prompt_id = id"
        " WHERE id = ? ORDER BY number DESC LIMIT 1",
        (prompt_id,),
    ).fetchone()
    if row is None:
        return
    content = loads(PromptContent, row["content"])
    tags = " ".join(loads(tuple[str, ...], row["tags"]))
    examples = [text for one in content.examples for text in (one.input, one.output)]
    text = "\n".join([content.system, content.user, *examples])
    if not is_new:  # looks at every row
        connection.execute("DELETE FROM prompts_fts WHERE prompt_id = ?", (prompt_id,))
    connection.execute(
        "INSERT INTO prompts_fts VALUES (?, ?, ?, ?, ?, ?)",
        (prompt_id, row["name"], row["title"], tags, row["description"], text),
    )


@contextlib.contextmanager
def _unique(name: str) -> Iterator[None]:
    try:
        yield
    except sqlite3.IntegrityError as error:
        raise InputError(
            f"There is a prompt “{name}” already.",
            hint="Choose another name, or save a new version of it.",
        ) from error


def _prompt(row: Row) -> Prompt:
    return Prompt(
        id=PromptId(row["id"]),
        name=row["name"],
        title=row["title"],
        description=row["description"],
        folder=row["folder"],
        tags=loads(tuple[str, ...], row["tags"]),
        is_favourite=bool(row["is_favourite"]),
        created_at=row["created_at"],
        updated_at=row["updated_at"],
        latest=row["latest"],
        labels=loads(tuple[tuple[str, int], ...], row["labels"]),
    )


def _version(row: Row) -> PromptVersion:
    return PromptVersion(
        prompt_id=PromptId(row["prompt_id"]),
        number=row["number"],
        content=loads(PromptContent, row["content"]),
        hash=row["hash"],
        message=row["message"],
        author=row["author"],
        created_at=row["created_at"],
        restored_from=row["restored_from"],
    )
