"""Read one document for a survey: rules first, then the model for what they leave open.

Knows no survey as a whole; what it returns is stored at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.document import Passage
from workbench.domain.survey.found import Cell, DocumentResult, FoundRow
from workbench.domain.survey.plan import SurveyPlan
from workbench.domain.survey.reading import Text, columns_of, judged, read
from workbench.domain.survey.short import telling_sentences
from workbench.domain.survey.words import SurveyWords
from workbench.services.surveys.survey_model import SurveyModel

_LONGEST_SUMMARY = 1_000


class SurveyReader:
    """Reads documents for one plan. A model is loaded only when one is left open."""

    def __init__(self, plan: SurveyPlan, words: SurveyWords) -> None:
        self._plan = plan
        self._words = words

    def needs_model(self, name: str, text: str) -> bool:
        """Whether the rules leave something open in this document."""
        return not read(Text(name, text), self._plan, self._words)[1]

    def read(
        self, name: str, text: str, passages: Sequence[Passage], model: SurveyModel | None
    ) -> DocumentResult:
        """What the document says; raises what asking the model raises."""
        result, is_settled = read(Text(name, text), self._plan, self._words)
        if self._plan.kind == "summarise":
            return _summary(text, passages, result, self._words, model)
        if is_settled or model is None:
            return result
        return _asked(passages, self._plan, self._words, model, result)


def _summary(
    text: str,
    passages: Sequence[Passage],
    result: DocumentResult,
    words: SurveyWords,
    model: SurveyModel | None,
) -> DocumentResult:
    if not result.is_subject:
        return result
    if model is not None and not model.is_demo:
        said = model.summary(passages)
        if said is not None:
            cell = Cell("summary", said.text[:_LONGEST_SUMMARY], start=said.start, end=said.end)
            row = FoundRow((replace(cell, how="model"),), said.start, said.end, "model", True)
            return DocumentResult((row,), asked_model=True, note=_left_out(model))
    spans = telling_sentences(text, words.empty)
    if not spans:
        return DocumentResult(note="There is no text in it.")
    said_text = " ".join(" ".join(text[start:end].split()) for start, end in spans)
    start, end = spans[0]
    cell = Cell("summary", said_text[:_LONGEST_SUMMARY], start=start, end=end, how="sentence")
    return DocumentResult((FoundRow((cell,), start, end, "sentence", True),))


def _asked(
    passages: Sequence[Passage],
    plan: SurveyPlan,
    words: SurveyWords,
    model: SurveyModel,
    result: DocumentResult,
) -> DocumentResult:
    """Fill the cells that the rules left empty, and judge the row anew."""
    row = result.rows[0]
    subject = plan.subject_words[0] if plan.subject_words else "document"
    cells = list(row.cells)
    start, end, how = row.start, row.end, row.how
    for place, concept in enumerate(columns_of(plan, words)):
        if cells[place].text:
            continue
        answer = model.cell(passages, concept, subject)
        if answer is not None:
            cells[place], quoted = answer
            start, end, how = quoted.start, quoted.end, "model"
    topic: bool | None = True if row.fits and plan.topic else None
    if plan.topic and topic is None:
        quoted_topic = model.topic(passages, plan)
        topic = quoted_topic is not None
        if quoted_topic is not None:
            start, end, how = quoted_topic.start, quoted_topic.end, "model"
    fits = row.fits if row.fits is False else judged(plan, cells, topic)
    filled = FoundRow(tuple(cells), start, end, how, fits, row.title)
    return DocumentResult((filled,), asked_model=True, note=_left_out(model))


def _left_out(model: SurveyModel) -> str:
    n = model.n_left_out
    return f"{n} passages do not fit into the model's context." if n else ""
