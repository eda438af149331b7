"""Read one document for a question by rules: tables, labelled fields, sentences, in this order.

Pure and deterministic. What the rules cannot tell is left open for a model, or stays untold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath

from workbench.domain.sentences import sentence_spans, statements
from workbench.domain.survey.fields import Field, find_fields
from workbench.domain.survey.found import Cell, DocumentResult, FoundRow, How
from workbench.domain.survey.plan import SurveyPlan
from workbench.domain.survey.tables import Table, TableRow, find_tables
from workbench.domain.survey.values import Value, the_value, values_in
from workbench.domain.survey.words import Concept, SurveyWords, stem, stems_of, words_of

_HEAD = 400  # characters in which a document says what it is
_SHORT = 60  # characters of a line that may be a heading
_AROUND = 400  # characters on either side of a word, in which its sentence lies
_NEAR = 90  # characters between a word and its date
_MOST_SENTENCES = 40  # with the word, that are looked at
_LONGEST_QUOTE = 400
_TERM = re.compile(r"\b(?:from|between|von|zwischen|ab)\b", re.IGNORECASE)
_NEGATED = re.compile(r"\b(?:not|never|no longer|nicht|kein\w*)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Text:
    """One document, as it is read."""

    name: str
    text: str
    title: str = ""


def columns_of(plan: SurveyPlan, words: SurveyWords) -> tuple[Concept, ...]:
    """What each row tells: what is wanted, what is compared, what is grouped by."""
    keys = dict.fromkeys((plan.wanted, plan.tested, plan.group_concept))
    found = [concept for key in keys if key and (concept := words.concept(key)) is not None]
    if plan.words:
        said = " ".join(plan.words)
        found.insert(0, Concept("words", said.capitalize(), "text", (said,), (said,)))
    return tuple(found)


def read(document: Text, plan: SurveyPlan, words: SurveyWords) -> tuple[DocumentResult, bool]:
    """What the document says, and whether it is settled; else a model may know more."""
    reader = _Reader(document, plan, words)
    if plan.kind == "summarise":
        return DocumentResult(is_subject=reader.is_subject()), not reader.is_subject()
    rows = reader.table_rows()
    if rows:
        return DocumentResult(rows), True
    if not reader.is_subject():
        return DocumentResult(is_subject=False), True
    row = reader.row()
    is_settled = row.fits is not None and all(
        cell.text for cell in row.cells[:1] if cell.concept == (plan.wanted or "words")
    )
    return DocumentResult((row,)), is_settled


def judged(plan: SurveyPlan, cells: Sequence[Cell], topic: bool | None = None) -> bool | None:
    """Whether cells fit the plan's period and bound; None where they do not tell."""
    verdicts: list[bool | None] = []
    if plan.topic:
        verdicts.append(topic)
    by_key = {cell.concept: cell for cell in cells}
    if plan.period is not None:
        cell = by_key.get(plan.tested)
        verdicts.append(None if cell is None or not cell.first else _in_period(plan, cell))
    if plan.bound is not None:
        cell = by_key.get(plan.wanted)
        number = cell.number if cell is not None else None
        over = plan.bound.side == "over"
        verdicts.append(
            None
            if number is None
            else (number >= plan.bound.value if over else number <= plan.bound.value)
        )
    if any(verdict is False for verdict in verdicts):
        return False
    return None if any(verdict is None for verdict in verdicts) else True


def cell_of(
    concept: Concept, value: Value, offset: int, how: How, others: Iterable[str] = ()
) -> Cell:
    """The value with its place in the document."""
    start, end = offset + value.start, offset + value.end
    return Cell(
        concept.key,
        value.text,
        value.first,
        value.last,
        value.number,
        value.currency,
        start,
        end,
        how,
        tuple(others),
    )


def _in_period(plan: SurveyPlan, cell: Cell) -> bool | None:
    """A date that is only as exact as its year may lie on both sides of the border."""
    period = plan.period
    assert period is not None
    first, last = date.fromisoformat(cell.first), date.fromisoformat(cell.last)
    if period.holds(first, last):
        return True
    return None if period.holds(first, first) or period.holds(last, last) else False


class _Reader:
    def __init__(self, document: Text, plan: SurveyPlan, words: SurveyWords) -> None:
        self._text = document.text
        self._document = document
        self._plan = plan
        self._words = words
        self._tables = find_tables(document.text)
        self._fields = find_fields(document.text, self._tables)
        self._columns = columns_of(plan, words)
        self._name_words = words_of(
            PurePath(document.name).stem.replace("_", " ").replace("-", " ")
        )

    def is_subject(self) -> bool:
        """Whether the document says that it is one of those asked about: its name, title, head."""
        plan = self._plan
        if not plan.subject:
            return True
        wanted = {stem(word) for word in plan.subject_words}
        said = {stem(word) for word in self._name_words}
        said |= set(stems_of(f"{self._document.title}\n{self._heads()}"))
        return bool(wanted & said)

    def _heads(self) -> str:
        """The first line, and those near it that look like headings: short, and no sentence."""
        lines = [line.strip() for line in self._text[:_HEAD].splitlines() if line.strip()]
        short = [line for line in lines[1:] if len(line) <= _SHORT and not line.endswith(".")]
        return "\n".join([*lines[:1], *short])

    # -- tables whose rows are what is asked about

    def table_rows(self) -> tuple[FoundRow, ...]:
        if not self._columns or self._plan.topic:
            return ()
        for table in self._tables:
            if len(table.rows) < 2 or not table.header or not self._is_of_subject(table):
                continue
            places = [self._column(table, concept) for concept in self._columns]
            if places[0] is not None or (self._plan.tested and any(p is not None for p in places)):
                return tuple(self._table_row(row, places) for row in table.rows)
        return ()

    def _is_of_subject(self, table: Table) -> bool:
        plan = self._plan
        if not plan.subject:
            return len(table.rows) > 2 and not self._says_more_than_tables()
        kind = self._words.kind(plan.subject)
        plurals = set(kind.plurals) if kind is not None else set()
        header = set(stems_of(" ".join(table.header)))
        wanted = {stem(word) for word in plan.subject_words}
        return bool(wanted & header) or bool(plurals & set(self._name_words))

    def _says_more_than_tables(self) -> bool:
        in_tables = sum(row.end - row.start for table in self._tables for row in table.rows)
        return in_tables < 0.6 * len(self._text)

    def _column(self, table: Table, concept: Concept) -> int | None:
        """The column that is headed as the concept is called, and holds values of its kind."""
        best: tuple[int, int] | None = None
        for place, heading in enumerate(table.header):
            rank = _label_rank(" ".join(words_of(heading)), concept)
            if rank is None or (best is not None and rank >= best[0]):
                continue
            filled = [r.cells[place] for r in table.rows if len(r.cells) > place and r.cells[place]]
            read_as = [
                the_value(text, concept, self._words, is_labelled=True) for text in filled[:50]
            ]
            if filled and sum(value is not None for value in read_as) >= 0.6 * len(read_as):
                best = (rank, place)
        return best[1] if best is not None else None

    def _table_row(self, row: TableRow, places: Sequence[int | None]) -> FoundRow:
        cells = []
        for concept, place in zip(self._columns, places, strict=True):
            text = row.cells[place] if place is not None and place < len(row.cells) else ""
            value = the_value(text, concept, self._words, is_labelled=True) if text else None
            if value is None:
                cells.append(Cell(concept.key, start=row.start, end=row.end, how="table"))
            else:
                cells.append(
                    replace(cell_of(concept, value, 0, "table"), start=row.start, end=row.end)
                )
        fits = judged(self._plan, cells)
        line = self._text[row.start : row.end].casefold()
        if self._plan.names and not all(name.casefold() in line for name in self._plan.names):
            fits = False
        title = next((cell for cell in row.cells if cell), "")
        return FoundRow(tuple(cells), row.start, row.end, "table", fits, title)

    # -- the document as a whole

    def row(self) -> FoundRow:
        cells = tuple(self._cell(concept) for concept in self._columns)
        told = next((cell for cell in cells if cell.text), None)
        start, end = (told.start, told.end) if told is not None else self._opening()
        how: How = told.how if told is not None else "document"
        topic: bool | None = None
        if self._plan.topic:
            span = self._topic_span()
            if span is not None:
                topic, how = not _NEGATED.search(self._text[slice(*span)]) or None, "sentence"
                start, end = span
        fits = judged(self._plan, cells, topic)
        whole = self._text.casefold()
        if not all(name.casefold() in whole for name in self._plan.names):
            fits = False
        if told is not None and how in ("field", "sentence") and not self._plan.topic:
            start, end = self._sentence(start, end)
        return FoundRow(cells, start, end, how, fits)

    def _cell(self, concept: Concept) -> Cell:
        labelled = self._labelled(concept)
        said = self._said(concept)
        found = labelled or said
        if not found:
            return Cell(concept.key)
        best = found[0]
        keys = {best.key}
        others: list[str] = []
        # A document names many amounts, and a part of one is no contradiction.
        rest = labelled[1:] if labelled and concept.value == "amount" else (*labelled[1:], *said)
        for other in rest:
            value_key = other.key
            if value_key not in keys and len(others) < 3:
                keys.add(value_key)
                others.append(other.text)
        if concept.value == "text":
            others = []
        how: How = "field" if labelled else "sentence"
        return replace(cell_of(concept, best, 0, how), others=tuple(others))

    def _labelled(self, concept: Concept) -> list[Value]:
        """Values of fields that are labelled as the concept is called, the best label first."""
        ranked: list[tuple[int, int, Value]] = []
        for number, field in enumerate(self._fields):
            rank = _label_rank(field.label, concept)
            if rank is None:
                continue
            value = the_value(field.value, concept, self._words, is_labelled=True)
            if value is not None:
                ranked.append((rank, number, _placed(value, field)))
        ranked.sort(key=lambda one: one[:2])
        best = ranked[0][0] if ranked else 0
        return [value for rank, _, value in ranked if rank == best]

    def _said(self, concept: Concept) -> list[Value]:
        """Values that stand near the concept's words in a sentence."""
        found: list[tuple[int, int, Value]] = []
        forms = _forms(concept)
        for number, match in enumerate(forms.finditer(self._text)):
            if number >= _MOST_SENTENCES:
                break
            start, end = self._sentence(match.start(), match.end())
            sentence = self._text[start:end]
            if concept.value == "text":
                value = Value(" ".join(sentence.split())[:_LONGEST_QUOTE], start=start, end=end)
                found.append((0, start, value))
                continue
            values = values_in(sentence, concept, self._words, is_labelled=False)
            at = match.start() - start
            best = _nearest(
                values,
                at,
                match.end() - start,
                _TERM.search(sentence) is not None and concept.is_last,
            )
            if best is not None:
                distance, value = best
                placed = replace(value, start=start, end=end)
                found.append((distance, start, placed))
        found.sort(key=lambda one: one[:2])
        return [value for _, _, value in found]

    def _topic_span(self) -> tuple[int, int] | None:
        """The first sentence that holds all words of the topic."""
        wanted = set(self._plan.topic)
        first = next(iter(self._plan.topic))
        for match in re.finditer(rf"\b{re.escape(first)}", self._text, re.IGNORECASE):
            start, end = self._sentence(match.start(), match.end())
            if wanted <= set(stems_of(self._text[start:end])):
                return start, end
        return None

    def _sentence(self, start: int, end: int) -> tuple[int, int]:
        """The statement that `text[start:end]` stands in."""
        left, right = max(0, start - _AROUND), min(len(self._text), end + _AROUND)
        piece = self._text[left:right]
        for begin, stop in statements(piece):
            if begin <= start - left < stop:
                return left + begin, left + max(stop, end - left)
        return start, end

    def _opening(self) -> tuple[int, int]:
        """The first sentence: what is cited where a document is counted for what it is."""
        spans = sentence_spans(self._text, 0, min(len(self._text), 2 * _AROUND))
        return spans[0] if spans else (0, 0)


def _placed(value: Value, field: Field) -> Value:
    return replace(value, start=field.start, end=field.end)


def _label_rank(label: str, concept: Concept) -> int | None:
    """0 for a label that says just this, more for one that says it among other words."""
    names = (*concept.labels, *concept.words)
    if label in concept.labels:
        return concept.labels.index(label)
    if label in concept.words:
        return len(concept.labels)
    padded = f" {label} "
    if any(f" {name} " in padded for name in names):
        return len(concept.labels) + 10
    return None


def _forms(concept: Concept) -> re.Pattern[str]:
    names = sorted((*concept.words, *(name for name in concept.labels if " " in name)), key=len)
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, reversed(names)))})(?!\w)", re.IGNORECASE
    )


def _nearest(
    values: Sequence[Value], start: int, end: int, is_span: bool
) -> tuple[int, Value] | None:
    """The value that stands closest behind the word, else before it; of a span of time its end."""
    if is_span and len(values) >= 2:
        return 0, values[-1]
    best: tuple[int, Value] | None = None
    for value in values:
        distance = value.start - end if value.start >= end else 40 + start - value.end
        if distance <= _NEAR and (best is None or distance < best[0]):
            best = (max(0, distance), value)
    return best
