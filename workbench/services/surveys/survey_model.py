"""Ask the local model about one document of a survey, under a JSON grammar, window by window.

What it answers counts only where the sentence that it names says it: the value is read out of that
sentence by the same rules, or stands in it word for word. The demo model, which can do nothing but
quote, is asked for a sentence instead.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from workbench.domain.document import Passage
from workbench.domain.model import Constraint, Message, Priority, SamplingSettings
from workbench.domain.passage_marks import marked_sentences, marks_in
from workbench.domain.survey.found import Cell
from workbench.domain.survey.plan import SurveyPlan
from workbench.domain.survey.reading import cell_of
from workbench.domain.survey.values import the_value
from workbench.domain.survey.words import Concept, SurveyWords
from workbench.errors import ContextOverflow
from workbench.jobs import JobContext
from workbench.paths import resources
from workbench.services.chat.generate import Generate
from workbench.services.chat.verbatim import held_to
from workbench.services.documents.passage_lines import passage_lines
from workbench.services.models.models import Models
from workbench.services.retrieval.prompting import is_refusal, passage_prompt
from workbench.storage.codec import loads

_ANSWER_TOKENS = 200
_SUMMARY_TOKENS = 160
_OVERVIEW_TOKENS = 300
_LONGEST_VALUE = 200
_TEMPLATE_TOKENS = 120  # around the passages: system text, template, question


@dataclass(frozen=True, slots=True)
class SurveyPrompts:
    """`survey.json`: what a model is told for a survey."""

    system: str
    value: str
    topic: str
    summary_system: str
    summary: str
    overview_system: str
    overview: str
    any_question: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """What the model said, with the sentence of the document that it rests on."""

    text: str
    start: int
    end: int


@functools.cache
def survey_prompts() -> SurveyPrompts:
    return loads(SurveyPrompts, (resources() / "prompts" / "survey.json").read_text("utf-8"))


class SurveyModel:
    """One model for one survey; the calls block."""

    def __init__(
        self,
        models: Models,
        generate: Generate,
        model_id: str,
        words: SurveyWords,
        context: JobContext,
    ) -> None:
        """Loads the model. Raises what loading raises."""
        ready = models.ready(model_id, context)
        self._generate = generate
        self._model_id = model_id
        self._words = words
        self._context = context
        self._count = ready.engine.count_tokens
        self._room = ready.loaded.n_ctx
        self.is_demo = ready.model.is_demo
        self.n_left_out = 0  # passages of the last document that no context holds

    def cell(
        self, passages: Sequence[Passage], concept: Concept, subject: str
    ) -> tuple[Cell, Quoted] | None:
        """What the document says of the concept; None if it does not tell."""
        if concept.question:
            question = concept.question.format(subject=subject)
        else:
            question = survey_prompts().any_question.format(words=" ".join(concept.words))
        for window in self._windows(passages, question, _ANSWER_TOKENS):
            found = self._quote(window, question, survey_prompts().value)
            if found is None:
                continue
            cell = self._read(found, concept)
            if cell is not None:
                return cell, found
        return None

    def topic(self, passages: Sequence[Passage], plan: SurveyPlan) -> Quoted | None:
        """The sentence in which the document says something about the plan's topic."""
        asked = plan.question if self.is_demo else " ".join(plan.topic)
        for window in self._windows(passages, asked, _ANSWER_TOKENS):
            found = self._quote(window, asked, survey_prompts().topic)
            if found is not None:
                return found
        return None

    def summary(self, passages: Sequence[Passage]) -> Quoted | None:
        """Of the document; window by window, and then of these summaries together."""
        prompts = survey_prompts()
        parts: list[Quoted] = []
        for window in self._windows(passages, "", _SUMMARY_TOKENS):
            raw = self._json(
                prompts.summary_system,
                prompts.summary.format(passages=_lines(window)),
                _schema("summary", window),
                _SUMMARY_TOKENS,
            )
            text = " ".join(str(raw.get("summary", "")).split())
            span = _span(window, str(raw.get("mark", "")))
            if text:
                first = (window[0].start, window[0].end)
                parts.append(Quoted(text, *(span or first)))
        if len(parts) < 2:
            return parts[0] if parts else None
        return Quoted(self.overview([part.text for part in parts]), parts[0].start, parts[0].end)

    def overview(self, summaries: Sequence[str]) -> str:
        """One text of many, in rounds if they do not fit into the context together."""
        prompts = survey_prompts()
        texts = list(summaries)
        while True:
            groups = self._fitting(texts, _OVERVIEW_TOKENS)
            merged = []
            for group in groups:
                listed = "\n".join(f"- {text}" for text in group)
                messages = (
                    Message("system", prompts.overview_system),
                    Message("user", prompts.overview.format(summaries=listed)),
                )
                merged.append(self._ask(messages, None, _OVERVIEW_TOKENS).strip())
            if len(merged) == 1 or len(merged) >= len(texts):
                return "\n\n".join(merged)
            texts = merged

    # -- asking

    def _quote(self, window: Sequence[Passage], question: str, wording: str) -> Quoted | None:
        if self.is_demo:
            return self._demo_quote(window, question)
        prompts = survey_prompts()
        raw = self._json(
            prompts.system,
            wording.format(passages=_lines(window), question=question),
            _schema("value", window),
            _ANSWER_TOKENS,
        )
        span = _span(window, str(raw.get("mark", "")))
        value = " ".join(str(raw.get("value", "")).split())[:_LONGEST_VALUE]
        return Quoted(value, *span) if span is not None else None

    def _demo_quote(self, window: Sequence[Passage], question: str) -> Quoted | None:
        """In its own format: a mark and the sentence, or that the passages do not tell."""
        texts = passage_prompt()
        prompt = texts.user.format(passages=_lines(window), question=question)
        messages = (
            Message("system", texts.system_for(is_demo=True)),
            Message("user", prompt),
        )
        sampling = held_to(window, texts, SamplingSettings(max_tokens=_ANSWER_TOKENS))
        answer = self._ask(messages, sampling.constraint, _ANSWER_TOKENS).strip()
        if is_refusal(answer, texts):
            return None
        mark = answer[1:].partition("]")[0]
        span = _span(window, mark)
        return Quoted(answer.partition("] ")[2], *span) if span is not None else None

    def _json(self, system: str, user: str, schema: str, max_tokens: int) -> dict[str, Any]:
        messages = (Message("system", system), Message("user", user))
        answer = self._ask(messages, Constraint("json_schema", schema), max_tokens)
        try:
            raw = json.loads(answer)
        except ValueError:  # cut off at its limit of tokens
            return {}
        return raw if isinstance(raw, dict) else {}

    def _ask(
        self, messages: Sequence[Message], constraint: Constraint | None, max_tokens: int
    ) -> str:
        sampling = SamplingSettings(max_tokens=max_tokens, constraint=constraint)
        return self._generate.one(
            messages,
            sampling,
            self._context.telling(lambda _piece: None),
            self._model_id,
            priority=Priority.BACKGROUND,
            feature="batch",
        ).text

    def _read(self, found: Quoted, concept: Concept) -> Cell | None:
        """What the named sentence says; what the model made of it counts if it stands there."""
        if concept.value == "text":
            return Cell(concept.key, found.text, start=found.start, end=found.end, how="model")
        value = the_value(found.text, concept, self._words, is_labelled=False)
        if value is None:
            return None
        cell = cell_of(concept, value, 0, "model")
        return replace(cell, start=found.start, end=found.end)

    # -- windows

    def _windows(
        self, passages: Sequence[Passage], question: str, n_answer: int
    ) -> list[list[Passage]]:
        """All passages in order, in groups that fit into the context. Raises ContextOverflow."""
        spent = self._count(question) + _TEMPLATE_TOKENS + n_answer
        room = self._room - spent
        if room <= 0:
            raise ContextOverflow(
                f"The context of {self._room:,} tokens has no room for a passage.",
                hint="Load the model with a longer context.",
            )
        windows: list[list[Passage]] = []
        used = self.n_left_out = 0
        for passage in passages:
            n = self._count("\n".join(passage_lines(passage, 1, passage_prompt()))) + 4
            if windows and used + n <= room:
                windows[-1].append(passage)
                used += n
            elif n <= room:
                windows.append([passage])
                used = n
            else:
                self.n_left_out += 1
        return windows

    def _fitting(self, texts: Sequence[str], n_answer: int) -> list[list[str]]:
        room = self._room - _TEMPLATE_TOKENS - n_answer
        groups: list[list[str]] = []
        used = 0
        for text in texts:
            n = self._count(text) + 4
            if groups and used + n <= room:
                groups[-1].append(text)
                used += n
            else:
                groups.append([text])
                used = n
        return groups


def _lines(window: Sequence[Passage]) -> str:
    texts = passage_prompt()
    return "\n".join(
        line
        for number, passage in enumerate(window, 1)
        for line in passage_lines(passage, number, texts)
    )


def _schema(what: str, window: Sequence[Passage]) -> str:
    """A mark of these passages or none, and then what it says."""
    marks = [
        sentence.mark
        for number, passage in enumerate(window, 1)
        for sentence in marked_sentences(passage.text, number)
    ]
    return json.dumps(
        {
            "type": "object",
            "properties": {
                "mark": {"enum": ["", *marks]},
                what: {"type": "string", "maxLength": 4 * _LONGEST_VALUE},
            },
            "required": ["mark", what],
            "additionalProperties": False,
        }
    )


def _span(window: Sequence[Passage], mark: str) -> tuple[int, int] | None:
    """Where in the document the named sentence stands."""
    known = marks_in(mark) if mark else ()
    if not known or not 1 <= known[0].number <= len(window):
        return None
    passage = window[known[0].number - 1]
    for sentence in marked_sentences(passage.text, known[0].number):
        if sentence.mark == str(known[0]):
            return passage.start + sentence.start, passage.start + sentence.end
    return None
