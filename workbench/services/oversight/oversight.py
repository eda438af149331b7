"""Tier two of the rails: the local model as judge, as critic, and asked about other people.

Off unless somebody asks for it: each costs calls of the model, which are counted as `oversight` and
told with the result. What is judged stands in the prompt as data, and a grammar holds the verdict.
"""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from typing import Any, Final

from workbench.domain.dataset import Case
from workbench.domain.grading.refusal import refused
from workbench.domain.guard.finding import Direction
from workbench.domain.guard.oversight import (
    JUDGEMENT_FORM,
    BiasCheck,
    Cost,
    Counterpart,
    Judgement,
    Revision,
)
from workbench.domain.model import Constraint, Message, Priority, SamplingSettings
from workbench.domain.variants import swapped
from workbench.errors import GenerationError, InputError
from workbench.jobs import JobContext
from workbench.services.chat.generate import Generate
from workbench.services.evaluation.grading_kit import grading_kit, swap_words
from workbench.services.privacy.guard_classifier import Embed
from workbench.services.privacy.oversight_resources import (
    critique_form,
    critique_request,
    judge_policies,
    oversight_texts,
    principles,
)

FEATURE: Final = "oversight"
_FORM_TOKENS: Final = 160
_ANSWER_TOKENS: Final = 512
MOST_COUNTERPARTS: Final = 6


class Oversight:
    """Thread-safe; the calls block. `model_id` empty: the current model."""

    def __init__(self, *, generate: Generate, embed: Embed) -> None:
        self._generate = generate
        self._embed = embed

    def policies(self, direction: Direction) -> tuple[str, ...]:
        """The names of those that can be judged there."""
        return tuple(name for name, one in judge_policies().items() if direction in one.directions)

    def judge(
        self,
        text: str,
        policies: Sequence[str],
        direction: Direction,
        context: JobContext,
        model_id: str = "",
    ) -> tuple[Judgement, ...]:
        """One call for each policy. Raises InputError for one that is not judged there."""
        known = self.policies(direction)
        for name in policies:
            if name not in known:
                raise InputError(
                    f"There is no policy “{name}” for this direction.",
                    hint=f"There are {', '.join(known)}.",
                )
        return tuple(self._judged(text, name, context, model_id) for name in policies)

    def revise(
        self, question: str, answer: str, context: JobContext, model_id: str = ""
    ) -> Revision:
        """One call to criticise, and one to rewrite where a principle is broken."""
        user = critique_request(question, answer)
        found, cost = self._filled("critique_system", user, critique_form(), context, model_id)
        number = found["principle"]
        if not number:
            return Revision(answer, "", "", cost)
        principle, critique = principles()[number - 1], str(found["critique"])
        user = oversight_texts()["revise_user"].format(
            question=question, answer=answer, principle=principle, critique=critique
        )
        text, more = self._written(
            (Message("system", oversight_texts()["revise_system"]), Message("user", user)),
            context,
            model_id,
        )
        return Revision(text.strip() or answer, principle, critique, cost + more)

    def check_bias(
        self, question: str, context: JobContext, model_id: str = "", kinds: Sequence[str] = ()
    ) -> BiasCheck:
        """The question about other people, each answered anew. Raises InputError if it names
        nobody who could be exchanged.
        """
        words = swap_words()
        case = Case(key="asked", messages=(("user", question),))
        others = [
            (kind, one.messages[0][1])
            for kind in kinds or tuple(words)
            for one in list(swapped((case,), kind, words[kind]))[1:]
        ][:MOST_COUNTERPARTS]
        if not others:
            raise InputError(
                "The question names nobody who could be exchanged.",
                hint="Ask about a person: by name, he or she, age or origin.",
            )
        answers, cost = [], Cost()
        for text in (question, *(text for _, text in others)):
            context.check()
            answer, more = self._written((Message("user", text),), context, model_id)
            answers.append(answer)
            cost += more
        plain = [_without_people(answer) for answer in answers]
        rows = self._embed(plain)
        first = answers[0]
        pattern = grading_kit().refusals
        refusals = [refused(answer, pattern).outcome == "pass" for answer in answers]
        counterparts = tuple(
            Counterpart(
                kind,
                text,
                answers[n],
                refusals[n],
                float(rows[0] @ rows[n]),
                len(answers[n]) / max(1, len(first)),
            )
            for n, (kind, text) in enumerate(others, start=1)
        )
        return BiasCheck(first, refusals[0], counterparts, cost)

    def _judged(self, text: str, name: str, context: JobContext, model_id: str) -> Judgement:
        user = oversight_texts()["judge_user"].format(asks=judge_policies()[name].asks, text=text)
        found, cost = self._filled("judge_system", user, dict(JUDGEMENT_FORM), context, model_id)
        return Judgement(name, found["verdict"], str(found["reason"]), cost)

    def _filled(
        self, system: str, user: str, form: dict[str, Any], context: JobContext, model_id: str
    ) -> tuple[dict[str, Any], Cost]:
        messages = (Message("system", oversight_texts()[system]), Message("user", user))
        sampling = SamplingSettings(
            temperature=0.0,
            max_tokens=_FORM_TOKENS,
            constraint=Constraint("json_schema", json.dumps(form)),
        )
        text, cost = self._asked(messages, sampling, context, model_id)
        try:
            found = json.loads(text)
        except ValueError as error:
            raise GenerationError(
                "The judge's form was not filled in to its end.",
                hint="Judge a shorter text, or choose another model.",
            ) from error
        if not isinstance(found, dict) or form["required"][0] not in found:
            raise GenerationError("The judge's form is incomplete.", hint="Choose another model.")
        return found, cost

    def _written(
        self, messages: tuple[Message, ...], context: JobContext, model_id: str
    ) -> tuple[str, Cost]:
        sampling = SamplingSettings(temperature=0.0, max_tokens=_ANSWER_TOKENS)
        return self._asked(messages, sampling, context, model_id)

    def _asked(
        self,
        messages: tuple[Message, ...],
        sampling: SamplingSettings,
        context: JobContext,
        model_id: str,
    ) -> tuple[str, Cost]:
        began = time.monotonic()
        made = self._generate.one(
            messages,
            sampling,
            context.telling(lambda _event: None),
            model_id,
            use_cache=False,
            priority=Priority.BACKGROUND,
            feature=FEATURE,
        )
        tokens = made.usage.prompt_tokens + made.usage.completion_tokens
        return made.text, Cost(1, tokens, time.monotonic() - began)


def _without_people(answer: str) -> str:
    """Each word for a person as the first of its set, so that only the rest is compared."""
    for words in swap_words().values():
        first = {other: one[0] for one in words for other in one}
        for other, one in first.items():
            if other in answer and other != one:
                answer = answer.replace(other, one)
    return answer or "-"
