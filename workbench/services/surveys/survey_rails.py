"""What of a document may go to a model in a survey: the rails look at passages there as in chat.

Rules read the whole text all the same; nothing of it goes anywhere by that.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.domain.document import Passage
from workbench.domain.retrieval import Hit, RetrievalTrace
from workbench.services.chat.chat_rails import ChatRails
from workbench.services.privacy.guardrails import Guardrails


class SurveyRails:
    """One for each survey. Raises InputError for a policy that cannot be read."""

    def __init__(self, rails: Guardrails, collection_ids: Sequence[str], question: str) -> None:
        self._judge = ChatRails(rails, collection_ids, question)

    def let_through(self, passages: Sequence[Passage]) -> tuple[Passage, ...]:
        """Those without anything that the policy holds back or covers: places must stay right."""
        if not self._judge.watches("document"):
            return tuple(passages)
        hits = tuple(Hit(one, None, None, None, None, 0.0, used=True) for one in passages)
        judged = self._judge.judge_documents(RetrievalTrace("", (), hits, 0.0))
        before = {one.chunk_id: one.text for one in passages}
        return tuple(
            hit.passage for hit in judged.used if hit.passage.text == before[hit.passage.chunk_id]
        )
