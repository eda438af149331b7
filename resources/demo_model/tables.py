"""Make lists and tables with invented labels, and questions on single entries.

Pure given the random generator. Labels are two words put together at random, so that the question
can only be answered by finding the same words in a passage.
"""

import random

from .documents import PHRASINGS, UNANSWERABLE_SHARE, frame_templates
from .sample import Passage, Question, Sample
from .split import Split, side
from .values import Values, lists

LABEL_TYPES = (
    "amount", "date", "duration", "person", "place", "company", "code", "percent", "decimal",
    "phone", "email", "time", "weight", "length", "product", "phrase", "colour", "room", "version",
)  # fmt: skip
ROW_TYPES = ("company", "person", "place", "product", "code", "project", "sample", "machine")


class TableSamples:
    """Samples over invented lists and tables of one split."""

    def __init__(self, rng: random.Random, split: Split) -> None:
        self._rng = rng
        self._split: Split = split
        self._values = Values(rng, split)

    def labelled(self, n_passages: int, n_words: int) -> Sample:
        """Return passages of facts under invented labels, as prose or as lines."""
        rng = self._rng
        n_facts = max(1, min(6, n_words // n_passages // 8))
        passages, questions = [], []
        subjects = [self._values.make(rng.choice(ROW_TYPES)) for _ in range(n_passages)]
        shared = [self._label() for _ in range(n_facts)]
        for number, subject in enumerate(subjects, 1):
            labels = [
                shared[place] if rng.random() < 0.4 else self._label() for place in range(n_facts)
            ]
            facts = [(label, self._values.make(rng.choice(LABEL_TYPES))) for label in labels]
            passages.append(Passage(self._title(subject), self._facts(subject, facts)))
            for label, value in facts:
                named = label in shared or rng.random() < 0.4
                asked = {self._ask(label, subject if named else "") for _ in range(PHRASINGS)}
                questions += [Question(text, value, number) for text in sorted(asked)]
        for _ in range(self._n_unanswerable(len(questions))):
            label = self._label() if rng.random() < 0.7 else rng.choice(shared)
            stranger = self._values.make(rng.choice(ROW_TYPES))
            known = rng.choice(subjects)
            subject = stranger if label in shared else rng.choice((known, stranger, ""))
            questions.append(Question(self._ask(label, subject)))
        rng.shuffle(questions)
        return Sample("labelled", tuple(passages), tuple(questions))

    def tables(self, n_passages: int, n_words: int) -> Sample:
        """Return passages that are tables of several columns, with questions on cells."""
        rng = self._rng
        passages, questions, strangers = [], [], []
        n_columns = rng.randint(1, 3)
        n_rows = max(2, min(8, n_words // n_passages // (n_columns * 3 + 2)))
        for number in range(1, n_passages + 1):
            row_type = rng.choice(ROW_TYPES)
            columns = [(self._label(), rng.choice(LABEL_TYPES)) for _ in range(n_columns)]
            rows = list({self._values.make(row_type): None for _ in range(n_rows)})
            cells = [[self._values.make(kind) for _, kind in columns] for _ in rows]
            title = self._frame("table_titles").format(
                w=rng.choice(lists()["label_nouns"]), c=self._values.make("code")
            )
            heads = [label for label, _ in columns]
            passages.append(Passage(title, self._table(row_type, heads, rows, cells)))
            for row, values in zip(rows, cells, strict=True):
                for label, value in zip(heads, values, strict=True):
                    questions.append(self._cell(row_type, row, label, value, number))
            stranger = self._values.make(row_type)
            strangers.append(self._row_ask(stranger, rng.choice(heads)))
            strangers.append(self._row_ask(rng.choice(rows), self._label()))
        rng.shuffle(questions)
        questions = questions[:16]
        rng.shuffle(strangers)
        for text in strangers[: self._n_unanswerable(len(questions))]:
            questions.insert(rng.randrange(len(questions) + 1), Question(text))
        return Sample("tables", tuple(passages), tuple(questions))

    def _frame(self, name: str) -> str:
        return self._rng.choice(frame_templates(name, self._split))

    def _n_unanswerable(self, n_answerable: int) -> int:
        wanted = n_answerable * UNANSWERABLE_SHARE / (1 - UNANSWERABLE_SHARE)
        return int(wanted) + (self._rng.random() < wanted % 1)

    def _label(self) -> str:
        words = lists()
        while True:
            noun = self._rng.choice(words["label_nouns"])
            if self._rng.random() < 0.15:
                label = f"{self._values.word(2).lower()} {noun}"
            else:
                label = f"{self._rng.choice(words['label_words'])} {noun}"
            if side(label) == self._split:
                return label

    def _title(self, subject: str) -> str:
        noun = self._rng.choice(lists()["label_nouns"])
        form = self._rng.randrange(4)
        if form == 0:
            return f"{noun}-{self._values.make('code').replace('/', '-')}.txt"
        return subject if form == 1 else f"{subject} {noun}"

    def _facts(self, subject: str, facts: list[tuple[str, str]]) -> str:
        rng = self._rng
        if rng.random() < 0.55:
            parts = []
            for label, value in facts:
                text = self._frame("label_says").format(l=label, v=value)
                if rng.random() < 0.2:
                    text = text.replace(label, f"{label} {self._about(subject)}", 1)
                parts.append(text)
            return f"{subject}: {' '.join(parts)}"
        pattern = rng.choice(("{l}: {v}", "- {l}: {v}", "| {l} | {v} |", "{l} = {v}", "{l}; {v}"))
        lines = [pattern.format(l=label.capitalize(), v=value) for label, value in facts]
        return "\n".join([subject, *lines])

    def _about(self, subject: str) -> str:
        return self._frame("about").format(s=subject)

    def _ask(self, label: str, subject: str) -> str:
        if subject:
            frame = self._frame("label_asks_about")
            return frame.format(l=label, L=label.capitalize(), b=self._about(subject))
        return self._frame("label_asks").format(l=label, L=label.capitalize())

    def _cell(self, row_type: str, row: str, label: str, value: str, number: int) -> Question:
        if self._rng.random() < 0.2:
            text = self._frame("key_asks").format(k=row_type, l=label, v=value)
            return Question(text, row, number)
        return Question(self._row_ask(row, label), value, number)

    def _row_ask(self, row: str, label: str) -> str:
        return self._frame("row_asks").format(l=label, r=row)

    def _table(
        self, row_type: str, heads: list[str], rows: list[str], cells: list[list[str]]
    ) -> str:
        if self._rng.random() < 0.35:
            return self._named_cells(row_type, heads, rows, cells)
        left, middle, right = self._rng.choice(
            (("| ", " | ", " |"), ("", ", ", ""), ("", "; ", ""), ("- ", ": ", ""), ("", "\t", ""))
        )
        lines = [left + middle.join([row_type.capitalize(), *heads]) + right]
        if right and self._rng.random() < 0.6:
            lines.append("| " + " | ".join("---" for _ in range(len(heads) + 1)) + " |")
        for row, values in zip(rows, cells, strict=True):
            lines.append(left + middle.join([row, *values]) + right)
        return "\n".join(lines)

    def _named_cells(
        self, row_type: str, heads: list[str], rows: list[str], cells: list[list[str]]
    ) -> str:
        """Return the table the way the program reads a CSV file: every value with its header."""
        names = [row_type.capitalize(), *heads]
        lines = ["; ".join(names)] if self._rng.random() < 0.7 else []
        for row, values in zip(rows, cells, strict=True):
            pairs = zip(names, [row, *values], strict=True)
            lines.append("; ".join(f"{name}: {value}" for name, value in pairs))
        return "\n".join(lines)
