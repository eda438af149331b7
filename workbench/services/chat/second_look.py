"""Tier two inside an answer: the model that answers judges the question and what it wrote, and
criticises and rewrites it, where the policy says so.

Steps of the same request. A judge that gives no verdict has not said that all is well: what the
policy does about a find is done then, too. An answer that cannot be rewritten stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from workbench.domain.guard.finding import Direction, Finding, Severity
from workbench.domain.guard.oversight import JUDGEMENT_FORM
from workbench.domain.guard.policy import GuardPolicy
from workbench.domain.guard.verdict import Revised
from workbench.domain.model import Message
from workbench.services.chat.asking_aside import ask_aside
from workbench.services.models.model_memory import Ready
from workbench.services.privacy.oversight_resources import (
    critique_form,
    critique_request,
    judge_policies,
    oversight_texts,
    principles,
)

# The messages, the form to fill in, and how many tokens it may take; None: it could not.
Aside = Callable[[Sequence[Message], dict[str, Any], int], dict[str, Any] | None]
_FORM_TOKENS: Final = 160
_REWRITE_TOKENS: Final = 1_024
_SEVERITIES: Final[dict[str, Severity]] = {"yes": "high", "unsure": "medium"}
_REWRITTEN: Final[dict[str, Any]] = {
    "type": "object",
    "properties": {"answer": {"type": "string", "minLength": 1}},
    "required": ["answer"],
    "additionalProperties": False,
}


def aside_of(ready: Ready, is_cancelled: Callable[[], bool]) -> Aside:
    return lambda messages, form, tokens: ask_aside(ready, messages, form, is_cancelled, tokens)


@dataclass(frozen=True, slots=True)
class SecondLook:
    """For one answer."""

    policy: GuardPolicy
    aside: Aside

    def judged(self, text: str, direction: Direction) -> tuple[Finding, ...]:
        """One call for each policy that is judged there; actions are set."""
        action = self.policy.action(direction, "judge")
        found: list[Finding] = []
        for name in self.policy.judges(direction):
            asks = self.policy.asks.get(name) or judge_policies()[name].asks
            user = oversight_texts()["judge_user"].format(asks=asks, text=text)
            made = self._filled("judge_system", user, dict(JUDGEMENT_FORM))
            verdict = made.get("verdict") if made else None
            if verdict == "no":
                continue
            severity = _SEVERITIES.get(str(verdict), "medium")
            says = f"{name}: {verdict}" if verdict else f"{name}: the judge gave no verdict"
            found.append(Finding("judge", name, severity, 0, len(text), says, action))
        return tuple(found)

    def revised(self, question: str, answer: str) -> tuple[str, Revised | None]:
        """The answer as it may be shown; None: no principle was found broken."""
        user = critique_request(question, answer)
        found = self._filled("critique_system", user, critique_form())
        number = found.get("principle") if found else 0
        if not isinstance(number, int) or not 1 <= number <= len(principles()) or not found:
            return answer, None
        principle, critique = principles()[number - 1], str(found.get("critique", ""))
        user = oversight_texts()["revise_user"].format(
            question=question, answer=answer, principle=principle, critique=critique
        )
        made = self._filled("revise_system", user, _REWRITTEN, _REWRITE_TOKENS)
        text = str(made.get("answer", "")).strip() if made else ""
        if not text or text == answer.strip():
            return answer, None
        return text, Revised(principle, critique, answer)

    def _filled(
        self, system: str, user: str, form: dict[str, Any], tokens: int = _FORM_TOKENS
    ) -> dict[str, Any] | None:
        messages = (Message("system", oversight_texts()[system]), Message("user", user))
        return self.aside(messages, form, tokens)
