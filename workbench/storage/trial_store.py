"""Trials in SQLite, and what was answered in them. Knows rows alone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.clock import now
from workbench.domain.dataset import check_from, check_plain
from workbench.domain.trial import KINDS, SUBJECTS, State, Trial, TrialContent, TriedAnswer
from workbench.errors import Corrupt, InputError, NotFound
from workbench.storage.codec import storable
from workbench.storage.database import Database, Row
from workbench.storage.hidden_rows import writing

# A prompt's answers are those that the trial drew: a text that was changed, or a version that
# somebody named, is not its.
_PROMPT_ANSWERS = """
SELECT turns.id, turns.conversation_id, turns.question, turns.answer, turns.created_at,
    json_extract(turns.prompt, '$.drawn') AS arm, coalesce(feedback.rating, 0) AS rating,
    (SELECT total_s FROM requests WHERE requests.turn_id = turns.id LIMIT 1) AS seconds
FROM turns LEFT JOIN feedback ON feedback.turn_id = turns.id
WHERE json_extract(turns.prompt, '$.trial') = ? AND turns.state = 'complete'
    AND NOT json_extract(turns.prompt, '$.is_edited') AND turns.created_at >= ?
    AND (? = '' OR turns.created_at <= ?)
ORDER BY turns.created_at, turns.id
"""
_PROMPT_ARM = """
SELECT json_extract(prompt, '$.drawn') AS arm FROM turns
WHERE conversation_id = ? AND json_extract(prompt, '$.trial') = ?
ORDER BY created_at DESC, id DESC LIMIT 1
"""
_ANSWERS = """
SELECT turns.id, turns.conversation_id, turns.release AS arm, turns.question, turns.answer,
    turns.created_at, coalesce(feedback.rating, 0) AS rating,
    (SELECT total_s FROM requests WHERE requests.turn_id = turns.id LIMIT 1) AS seconds
FROM turns LEFT JOIN feedback ON feedback.turn_id = turns.id
WHERE turns.release IN (?, ?) AND turns.created_at >= ? AND turns.state = 'complete'
    AND (? = '' OR turns.created_at <= ?)
ORDER BY turns.created_at, turns.id
"""


@dataclass(frozen=True, slots=True)
class Shadow:
    turn_id: str
    answer: str
    problem: str


class TrialStore:
    """Every write is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, trial: Trial) -> None:
        """Raises InputError if the name is taken."""
        with self._database.write() as connection:
            taken = connection.execute(
                "SELECT 1 FROM trials WHERE name = ?", (trial.name,)
            ).fetchone()
            if taken is not None:
                raise InputError(f"There is a trial “{trial.name}” already.", hint="Name another.")
            connection.execute(
                "INSERT INTO trials(id, name, content, state, share, created_at)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (
                    trial.id,
                    storable(trial.name),
                    storable(_text(trial.content)),
                    trial.state,
                    trial.share,
                    trial.created_at,
                ),
            )

    def all(self) -> tuple[Trial, ...]:
        """The newest first."""
        rows = self._database.read("SELECT * FROM trials ORDER BY created_at DESC, id DESC")
        return tuple(map(_trial, rows))

    def get(self, name: str) -> Trial:
        """By its name. Raises NotFound."""
        row = self._database.read_one("SELECT * FROM trials WHERE name = ?", (name,))
        if row is None:
            raise NotFound(f"There is no trial “{name[:60]}”.", hint="`workbench ab status`.")
        return _trial(row)

    def share(self, trial_id: str, share: float) -> None:
        with self._database.write() as connection:
            connection.execute("UPDATE trials SET share = ? WHERE id = ?", (share, trial_id))

    def end(self, trial_id: str, state: State, reason: str) -> None:
        with self._database.write() as connection:
            connection.execute(
                "UPDATE trials SET state = ?, reason = ?, ended_at = ? WHERE id = ?",
                (state, storable(reason), now(), trial_id),
            )

    def remove(self, trial_id: str) -> None:
        with self._database.write() as connection:
            connection.execute("DELETE FROM trials WHERE id = ?", (trial_id,))

    def answers(self, trial: Trial) -> tuple[TriedAnswer, ...]:
        """Complete answers of both releases since the trial began, until it ended."""
        content = trial.content
        times = (trial.created_at, trial.ended_at, trial.ended_at)
        if content.subject == "prompt":
            rows = self._database.read(_PROMPT_ANSWERS, (trial.id, *times))
        else:
            rows = self._database.read(_ANSWERS, (content.first, content.second, *times))
        return tuple(
            TriedAnswer(
                row["id"],
                row["conversation_id"],
                row["arm"],
                self._database.texts.show(row["question"]),
                self._database.texts.show(row["answer"]),
                row["rating"],
                row["seconds"],
                row["created_at"],
            )
            for row in rows
        )

    def arm_of(self, conversation_id: str, releases: Sequence[str]) -> str:
        """The release of the conversation's newest answer by one of these; empty: none."""
        row = self._database.read_one(
            "SELECT release FROM turns WHERE conversation_id = ? AND release IN (?, ?)"
            " ORDER BY created_at DESC, id DESC LIMIT 1",
            (conversation_id, *releases),
        )
        return str(row["release"]) if row is not None else ""

    def prompt_arm_of(self, conversation_id: str, trial_id: str) -> str:
        """What the trial drew for the conversation's newest answer; empty: nothing yet."""
        row = self._database.read_one(_PROMPT_ARM, (conversation_id, trial_id))
        return str(row["arm"]) if row is not None else ""

    def keep_shadow(self, trial_id: str, turn_id: str, answer: str, problem: str) -> None:
        said = {"answer": answer, "problem": problem}
        with writing(self._database, said) as (connection, stored):
            connection.execute(
                "INSERT OR REPLACE INTO shadow_answers(trial_id, turn_id, answer, problem,"
                " made_at) VALUES (?, ?, ?, ?, ?)",
                (trial_id, turn_id, stored["answer"], stored["problem"], now()),
            )

    def shadows(self, trial_id: str) -> dict[str, Shadow]:
        """By turn."""
        rows = self._database.read(
            "SELECT turn_id, answer, problem FROM shadow_answers WHERE trial_id = ?", (trial_id,)
        )
        show = self._database.texts.show
        return {
            r["turn_id"]: Shadow(r["turn_id"], show(r["answer"]), show(r["problem"])) for r in rows
        }


def _text(content: TrialContent) -> str:
    return json.dumps(
        {
            "kind": content.kind,
            "first": content.first,
            "second": content.second,
            "checks": [check_plain(one) for one in content.checks],
            "tolerance": content.tolerance,
            "per_step": content.per_step,
            "subject": content.subject,
        },
        ensure_ascii=False,
    )


def _trial(row: Row) -> Trial:
    try:
        raw = json.loads(row["content"])
        kind = next(one for one in KINDS if one == raw["kind"])
        subject = next(one for one in SUBJECTS if one == raw.get("subject", "release"))
        content = TrialContent(
            kind,
            raw["first"],
            raw["second"],
            tuple(check_from(one) for one in raw["checks"]),
            raw["tolerance"],
            raw["per_step"],
            subject,
        )
    except (ValueError, KeyError, TypeError, StopIteration) as error:
        raise Corrupt(
            "A trial is damaged.",
            hint="Restore the newest file from the workspace's “backups” folder.",
            details=type(error).__name__,
        ) from error
    return Trial(
        row["id"],
        row["name"],
        content,
        row["state"],
        row["share"],
        row["created_at"],
        row["ended_at"],
        row["reason"],
    )
