"""Cases from conversations: what was asked, and the correction as the answer that is expected."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from workbench.domain.conversation import Turn, TurnId
from workbench.domain.dataset import Case
from workbench.domain.feedback import Feedback
from workbench.domain.grading.grade import Check
from workbench.domain.grading.graders import KINDS
from workbench.errors import InputError
from workbench.services.chat.feedback import FeedbackBook
from workbench.services.evaluation.datasets import Datasets, ImportReport
from workbench.storage.conversation_store import ConversationStore

DATASET: Final = "from chats"
CHECK: Final = "similar"
TAG: Final = "from chat"


class ChatCases:
    """Thread-safe."""

    def __init__(
        self, conversations: ConversationStore, feedback: FeedbackBook, datasets: Datasets
    ) -> None:
        self._conversations = conversations
        self._feedback = feedback
        self._datasets = datasets

    def add_turn(self, turn_id: str, name: str = DATASET, check: str = CHECK) -> ImportReport:
        """One turn with what came before it. Raises NotFound, InputError without an answer."""
        turn = self._conversations.turn(TurnId(turn_id))
        return self._add(name, [self._case(turn, self._feedback.get(turn_id), check)], check)

    def add_reviewed(
        self, key: str, question: str, answer: str, name: str, *, was_corrected: bool
    ) -> ImportReport:
        """What a reviewer let stand, or wrote, of a question without a chat."""
        tag = "corrected" if was_corrected else "as answered"
        case = Case(
            f"review-{key}",
            messages=(("user", question),),
            checks=(Check(CHECK, answer),),
            tags=(TAG, tag),
        )
        return self._add(name, [case], CHECK)

    def add_rated(
        self, name: str, *, rating: int = 0, reason: str = "", check: str = CHECK
    ) -> ImportReport:
        """Every rated turn: of a disliked one the correction, which it must have."""
        cases = []
        for one in self._feedback.rated(rating, reason):
            feedback = one.feedback
            if feedback.rating > 0 or feedback.correction:
                turn = self._conversations.turn(TurnId(feedback.turn_id))
                cases.append(self._case(turn, feedback, check))
        if not cases:
            raise InputError(
                "No answer was liked or corrected.",
                hint="Rate answers in chat, or with `workbench feedback`.",
            )
        return self._add(name, cases, check)

    def _add(self, name: str, cases: Iterable[Case], check: str) -> ImportReport:
        if check not in KINDS:
            raise InputError(f"There is no grader “{check[:60]}”.", hint="See the guide.")
        return self._datasets.add_cases(name, tuple(cases), "from chats")

    def _case(self, turn: Turn, feedback: Feedback | None, check: str) -> Case:
        corrected = feedback.correction if feedback is not None else ""
        expected = corrected or turn.answer
        if not expected.strip():
            raise InputError("This turn has no answer.", hint="Choose another.")
        before = self._conversations.path(turn.parent_id)
        messages = [
            (role, text)
            for past in before
            for role, text in (("user", past.question), ("assistant", past.answer))
            if text.strip()
        ]
        reasons = feedback.reasons if feedback is not None else ()
        return Case(
            f"turn-{turn.id}",
            messages=(*messages, ("user", turn.question)),
            checks=(Check(check, expected),),
            tags=(TAG, "corrected" if corrected else "as answered", *reasons),
        )
