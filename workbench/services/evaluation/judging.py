"""Judge what rules cannot: by a model through small forms, or by an embedder.

Every question is a form of a JSON Schema, so nothing has to be parsed out of prose; what fails is
an error of the check and never a number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from workbench.domain.evaluation import JudgeModel
from workbench.domain.grading.grade import (
    Check,
    Evidence,
    Grade,
    abstained,
    broken,
    measured,
    negated,
    verdict,
)
from workbench.domain.grading.judged_kinds import EMBEDDED, JUDGED, RUBRIC_OF
from workbench.domain.grading.retrieved import cited_claims, passages_of, said, statements_of
from workbench.domain.judging import (
    CHOICES,
    MOST_REASON_CHARS,
    SAID,
    Choice,
    Material,
    PairVerdict,
    Rubric,
    StepAnswer,
    grade_of,
    judge_key,
)
from workbench.domain.model import Message
from workbench.errors import GenerationError, InputError, NotFound
from workbench.jobs import JobContext
from workbench.services.chat.forms import Forms
from workbench.services.documents.text_models import Embedders
from workbench.services.evaluation.rubrics import rubric

MOST_STATEMENTS: Final = 30
_TOKENS: Final = 4 * MOST_REASON_CHARS + 64  # no form that fits its schema needs more
_PLAIN_CHARS: Final = rf"[ -!#-\[\]-~\u00a0-\uffff]{{0,{MOST_REASON_CHARS}}}"
_SIMILAR: Final = 0.75
_CORRECT_SHARE: Final = 0.75  # of answer correctness: statements; the rest is likeness


@dataclass(frozen=True, slots=True)
class Judged:
    """A grade, and by whom it was given: empty if the judge's bytes are not known."""

    grade: Grade
    key: str = ""


class Judging:
    """Thread-safe; the calls block. `Cancelled` is the only thing that they raise, beside what
    concerns the model as a whole.
    """

    def __init__(self, forms: Forms, embedders: Embedders) -> None:
        self._forms = forms
        self._embedders = embedders

    def is_mine(self, check: Check) -> bool:
        return check.kind in JUDGED or check.kind in EMBEDDED

    def needs_model(self, check: Check) -> bool:
        return check.kind in JUDGED

    def rubric_of(self, check: Check) -> Rubric:
        """Raises NotFound."""
        name = RUBRIC_OF.get(check.kind, "")
        raw = said(check)
        if check.kind == "judge":
            name = raw if isinstance(raw, str) else raw.get("rubric") if _is(raw) else ""
        return rubric(str(name))

    def grade(
        self, evidence: Evidence, check: Check, judge: JudgeModel, context: JobContext
    ) -> Judged:
        if check.kind in EMBEDDED:
            found = self._similar(evidence, check)
            return Judged(negated(found) if check.negate else found)
        try:
            chosen = self.rubric_of(check)
            asker = _Asker(self._forms, chosen, judge, context)
            found = self._judged(evidence, check, asker)
        except (NotFound, InputError) as error:
            return Judged(broken(error.message))
        key = judge_key(judge.sha256, chosen.hash)
        return Judged(negated(found) if check.negate else found, key)

    def pair(
        self, question: str, first: str, second: str, chosen: Rubric, judge: JudgeModel,
        context: JobContext,
    ) -> PairVerdict:  # fmt: skip
        """Both orders are asked; what fails leaves a side empty."""
        asker = _Asker(self._forms, chosen, judge, context)
        one, because = asker.choose(question, first, second)
        other, _ = asker.choose(question, second, first)
        return PairVerdict(one, other, because)

    # ------------------------------------------------------------------------ private

    def _judged(self, evidence: Evidence, check: Check, asker: _Asker) -> Grade:
        match check.kind:
            case "context-faithfulness" | "hallucination":
                return self._faithful(evidence, check, asker)
            case "citation-support":
                return self._cited(evidence, check, asker)
            case "context-recall":
                parts = statements_of(_reference(check))
                return _share(asker.over(parts, _joined(check)), check, asker, "context recall")
            case "context-relevance" | "context-precision":
                return self._precise(check, asker)
            case "answer-correctness":
                return self._correct(evidence, check, asker)
            case "answer-relevance":
                return self._relevant(evidence, check, asker)
            case _:
                return self._by_rubric(evidence, check, asker)

    def _by_rubric(self, evidence: Evidence, check: Check, asker: _Asker) -> Grade:
        raw = said(check)
        given: Mapping[str, Any] = raw if _is(raw) else {}
        plain = raw if isinstance(raw, str) and check.kind != "judge" else ""
        material = Material(
            _question(check),
            evidence.answer,
            str(given.get("reference") or plain or _filled(check, "reference")),
            str(given.get("criterion") or plain),
            passages_of(check),
        )
        for need in asker.rubric.needs:
            if not getattr(material, need):
                return broken(f"the rubric “{asker.rubric.name}” needs a {need}")
        return grade_of(asker.rubric, asker.steps(material), check.threshold)

    def _faithful(self, evidence: Evidence, check: Check, asker: _Asker) -> Grade:
        parts = statements_of(evidence.answer)
        answers = asker.over(parts, _joined(check))
        found = _share(answers, check, asker, "faithfulness")
        if check.kind == "context-faithfulness" or found.outcome in {"error", "abstain"}:
            return found
        return verdict(found.score < 1.0, "every statement is borne by the passages")

    def _cited(self, evidence: Evidence, check: Check, asker: _Asker) -> Grade:
        passages = passages_of(check)
        claimed = cited_claims(evidence.answer, len(passages))[:MOST_STATEMENTS]
        if not claimed:
            return abstained("nothing is cited")
        answers = [asker.over([claim], passages[number - 1])[0] for claim, number in claimed]
        return _share(answers, check, asker, "the share of supported citations")

    def _precise(self, check: Check, asker: _Asker) -> Grade:
        """The mean of the precision at each place where something useful stands."""
        passages = passages_of(check)
        if not passages:
            return broken("there are no passages")
        reference = _reference(check) or "It is not known."
        answers = asker.over(passages, "", reference=reference, question=_question(check))
        problem = next((one.problem for one in answers if one.problem), "")
        if problem:
            return broken(problem)
        useful = [one.said == "yes" for one in answers]
        if all(one.said == "cannot tell" for one in answers):
            return abstained("the judge cannot tell")
        at = [sum(useful[: n + 1]) / (n + 1) for n, is_useful in enumerate(useful) if is_useful]
        score = sum(at) / len(at) if at else 0.0
        return measured(score, _threshold(check, asker.rubric.threshold), "context precision")

    def _correct(self, evidence: Evidence, check: Check, asker: _Asker) -> Grade:
        """Statements of both, each looked for in the other; and how alike they are."""
        reference, question = _reference(check), _question(check)
        if not reference.strip():
            return broken("there is no reference")
        mine, theirs = statements_of(evidence.answer), statements_of(reference)
        stated = asker.over(mine, reference, question=question)
        missed = asker.over(theirs, evidence.answer, question=question)
        problem = next((one.problem for one in (*stated, *missed) if one.problem), "")
        if problem:
            return broken(problem)
        right = sum(one.said == "yes" for one in stated)
        wrong = sum(one.said == "no" for one in stated)
        left_out = sum(one.said == "no" for one in missed)
        if not right + wrong + left_out:
            return abstained("the judge cannot tell")
        score = right / (right + 0.5 * (wrong + left_out))
        alike = self._likeness(evidence.answer, reference)
        whole = _CORRECT_SHARE * score + (1 - _CORRECT_SHARE) * alike
        said_so = f"{right} right, {wrong} wrong, {left_out} left out, likeness {alike:.2f}"
        found = measured(whole, _threshold(check, asker.rubric.threshold), "answer correctness")
        return replace(found, reason=f"{found.reason}; {said_so}")

    def _relevant(self, evidence: Evidence, check: Check, asker: _Asker) -> Grade:
        """How near the questions that the answer answers are to the one that was asked."""
        question = _question(check)
        if not question.strip():
            return broken("the question is not known")
        asked = asker.questions(evidence.answer)
        if isinstance(asked, str):
            return broken(asked)
        score = sum(self._likeness(one, question) for one in asked) / len(asked)
        return measured(score, _threshold(check, asker.rubric.threshold), "answer relevancy")

    def _similar(self, evidence: Evidence, check: Check) -> Grade:
        """`value`: a text, or several of which the nearest counts."""
        raw = said(check)
        wanted = [raw] if isinstance(raw, str) else raw if isinstance(raw, list) else []
        if not wanted or not all(isinstance(one, str) and one.strip() for one in wanted):
            return broken("it needs a text to be compared with")
        if not evidence.answer.strip():
            return measured(0.0, _threshold(check, _SIMILAR), "likeness")
        best = max(self._likeness(evidence.answer, one) for one in wanted)
        return measured(best, _threshold(check, _SIMILAR), "likeness")

    def _likeness(self, left: str, right: str) -> float:
        """The cosine, from 0 on."""
        if not left.strip() or not right.strip():
            return 0.0
        rows = self._embedders.bundled.embed_documents([left, right])
        return max(0.0, float(rows[0] @ rows[1]))


class _Asker:
    """Fills in the forms of one rubric for one case."""

    def __init__(
        self, forms: Forms, chosen: Rubric, judge: JudgeModel, context: JobContext
    ) -> None:
        self.rubric = chosen
        self._forms = forms
        self._judge = judge
        self._context = context

    def steps(self, material: Material) -> tuple[StepAnswer, ...]:
        head = self.rubric.head.format(
            question=material.question,
            answer=material.answer,
            reference=material.reference,
            criterion=material.criterion,
            context=numbered(material.context),
        )
        return tuple(self._step(head, one.key, one.ask) for one in self.rubric.steps)

    def over(
        self, parts: Sequence[str], text: str, *, reference: str = "", question: str = ""
    ) -> tuple[StepAnswer, ...]:
        """The rubric's one step asked about each part."""
        head = self.rubric.head.format(context=text, reference=reference, question=question)
        (step,) = self.rubric.steps
        return tuple(
            self._step(head, step.key, step.ask.format(statement=part))
            for part in parts[:MOST_STATEMENTS]
        )

    def choose(self, question: str, first: str, second: str) -> tuple[Choice | None, str]:
        head = self.rubric.head.format(question=question, first=first, second=second)
        schema = _schema("because", {"choice": {"enum": list(CHOICES)}})
        try:
            filled = self._ask(head, self.rubric.steps[0].ask, schema)
        except GenerationError as error:
            return None, error.message
        found = next((one for one in CHOICES if filled.get("choice") == one), None)
        return found, str(filled.get("because", ""))

    def questions(self, answer: str) -> list[str] | str:
        """Or why there are none."""
        head = self.rubric.head.format(answer=answer)
        schema = _schema("question", {})
        try:
            found = [
                str(self._ask(head, step.ask, schema).get("question", ""))
                for step in self.rubric.steps
            ]
        except GenerationError as error:
            return error.message
        return found

    def _step(self, head: str, key: str, ask: str) -> StepAnswer:
        try:
            filled = self._ask(head, ask, _schema("because", {"answer": {"enum": list(SAID)}}))
        except GenerationError as error:
            return StepAnswer(key, problem=error.message)
        found = next((one for one in SAID if filled.get("answer") == one), None)
        if found is None:
            return StepAnswer(key, problem="the form has no answer")
        return StepAnswer(key, found, str(filled.get("because", "")))

    def _ask(self, head: str, ask: str, schema: Mapping[str, Any]) -> dict[str, Any]:
        messages = (
            Message("system", self.rubric.system),
            Message("user", f"{head}\n\n{ask}"),
        )
        return self._forms.ask(
            messages,
            schema,
            self._context,
            model_id=self._judge.id,
            max_tokens=_TOKENS,
        )


def numbered(passages: Sequence[str]) -> str:
    return "\n\n".join(f"[{number}] {text}" for number, text in enumerate(passages, 1))


def _schema(text: str, more: Mapping[str, Any]) -> dict[str, Any]:
    """A short text first, so that what is said of it comes after a reason."""
    properties = {text: {"type": "string", "pattern": f"^{_PLAIN_CHARS}$"}, **more}
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _share(answers: Sequence[StepAnswer], check: Check, asker: _Asker, what: str) -> Grade:
    """Of the statements that were decided, those that are borne."""
    problem = next((one.problem for one in answers if one.problem), "")
    if problem:
        return broken(problem)
    decided = [one for one in answers if one.said != "cannot tell"]
    if not decided:
        return abstained("there is nothing to look for" if not answers else "it cannot tell")
    right = sum(one.said == "yes" for one in decided)
    found = measured(right / len(decided), _threshold(check, asker.rubric.threshold), what)
    wrong = next((one.because for one in decided if one.said == "no"), "")
    return replace(found, reason=f"{found.reason}; {wrong}".removesuffix("; "))


def _joined(check: Check) -> str:
    return numbered(passages_of(check))


def _filled(check: Check, name: str) -> str:
    raw = check.value.get(name) if isinstance(check.value, dict) else ""
    return raw if isinstance(raw, str) else ""


def _question(check: Check) -> str:
    return _filled(check, "question")


def _reference(check: Check) -> str:
    raw = said(check)
    given = raw.get("reference") if _is(raw) else raw
    return given if isinstance(given, str) and given else _filled(check, "reference")


def _threshold(check: Check, other: float) -> float:
    return other if check.threshold is None else check.threshold


def _is(raw: Any) -> bool:
    return isinstance(raw, Mapping)
