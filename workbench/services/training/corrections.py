"""From feedback to examples: answers that were corrected or liked wait for a review, and what a
person accepts becomes a version of a training set. Knows turns; no trainer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from workbench.changes import Changes, Kind
from workbench.domain.conversation import TurnId
from workbench.domain.feedback import RatedAnswer
from workbench.domain.training_data import TrainingExample, Turn
from workbench.domain.training_set import Learned, TrainingSet
from workbench.errors import InputError
from workbench.services.training.training_sets import TrainingSets
from workbench.storage.conversation_store import ConversationStore
from workbench.storage.feedback_store import FeedbackStore
from workbench.storage.training_set_store import TrainingSetStore

Verdict = Literal["", "accepted", "refused"]
FORM: Final = "feedback"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An answer of which something may be learned. `verdict` empty: nobody reviewed it."""

    rated: RatedAnswer
    verdict: Verdict

    @property
    def turn_id(self) -> str:
        return self.rated.feedback.turn_id

    @property
    def wanted(self) -> str:
        """The answer as it should be."""
        return self.rated.feedback.correction or self.rated.answer


class Corrections:
    """Thread-safe."""

    def __init__(
        self,
        *,
        feedback: FeedbackStore,
        conversations: ConversationStore,
        store: TrainingSetStore,
        sets: TrainingSets,
        changes: Changes,
    ) -> None:
        self._feedback = feedback
        self._conversations = conversations
        self._store = store
        self._sets = sets
        self._changes = changes

    def candidates(self, *, waiting_only: bool = False) -> Iterator[Candidate]:
        """Corrected or liked answers, the newest first."""
        verdicts = self._store.reviewed()
        for rated in self._feedback.rated(0, "", -1):
            if not rated.feedback.correction and rated.feedback.rating < 1:
                continue
            verdict = verdicts.get(rated.feedback.turn_id, "")
            if waiting_only and verdict:
                continue
            yield Candidate(rated, "accepted" if verdict == "accepted" else _refused(verdict))

    def review(self, turn_id: str, verdict: Verdict) -> None:
        """The last word counts; empty takes it back. Raises InputError for one nobody can give."""
        if verdict not in ("", "accepted", "refused"):
            raise InputError("A candidate is accepted or refused.", hint="Say one of them.")
        if all(one.turn_id != turn_id for one in self.candidates()):
            raise InputError(
                "Nothing can be learned of this answer.",
                hint="Like it or correct it first.",
            )
        self._store.review(turn_id, verdict)
        self._changes.publish(Kind.FEEDBACK, turn_id)

    def collect(self, name: str, *, as_pairs: bool = False) -> TrainingSet:
        """What was accepted, as the next version of a training set. `as_pairs`: only corrections,
        with the answer that was given as the worse one. Raises InputError if there is none.
        """
        examples = self.learned(as_pairs=as_pairs)
        if not examples:
            raise InputError(
                "No answer was accepted yet.",
                hint="`workbench feedback review` shows those that wait.",
            )
        return self._sets.add_examples(name, examples, FORM, "accepted feedback")

    def learned(self, *, as_pairs: bool = False) -> list[Learned]:
        """What was accepted, as examples that name their turns."""
        return [
            self._example(one, as_pairs=as_pairs)
            for one in self.candidates()
            if one.verdict == "accepted" and (not as_pairs or one.rated.feedback.correction)
        ]

    def _example(self, one: Candidate, *, as_pairs: bool) -> Learned:
        turn = self._conversations.turn(TurnId(one.turn_id))
        said: list[Turn] = []
        for past in self._conversations.path(turn.parent_id):
            said += [("user", past.question), ("assistant", past.answer)]
        said += [("user", turn.question), ("assistant", one.wanted)]
        rejected = turn.answer if as_pairs and turn.answer != one.wanted else None
        return Learned(TrainingExample(tuple(said), rejected), source=f"turn:{turn.id}")


def _refused(verdict: str) -> Verdict:
    return "refused" if verdict == "refused" else ""
