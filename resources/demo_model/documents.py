"""Make business documents with facts in them, and questions about those facts.

Pure given the random generator: policies, contracts, minutes, invoices, lab notes, tickets. A
document is a subject plus facts; its text is prose, list, key and value lines, a table or a mail.
"""

import json
import random
import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from .quoting import sentences, stems, telling
from .sample import Passage, Question, Sample
from .split import Split, templates
from .values import DATA, Values

UNANSWERABLE_SHARE = 0.2
PARAPHRASED_SHARE = 0.12  # of the questions in training share no telling word with the answer
TRIES = 16
PHRASINGS = 6  # of the question on one fact, at most


@cache
def kinds() -> tuple[dict[str, Any], ...]:
    """Return every document kind, in the order of its file name."""
    files = sorted((DATA / "kinds").glob("*.json"))
    return tuple(json.loads(file.read_text("utf-8")) for file in files)


@cache
def frames() -> dict[str, list[str]]:
    """Return sentence and question frames that fit any label."""
    loaded: dict[str, list[str]] = json.loads((DATA / "frames.json").read_text("utf-8"))
    return loaded


@cache
def kind_templates(kind: str, part: str, index: int | None, split: Split) -> tuple[str, ...]:
    """Return one split's templates of a kind's `part`, or of its field number `index`."""
    data = next(entry for entry in kinds() if entry["kind"] == kind)
    owner = data if index is None else data["fields"][index]
    return tuple(templates(owner[part], split))


@cache
def frame_templates(name: str, split: Split) -> tuple[str, ...]:
    """Return one split's frames of that name."""
    return tuple(templates(frames()[name], split))


@dataclass(frozen=True, slots=True)
class Fact:
    """One field of a document kind with its value; `index` is the field's place in the kind."""

    index: int
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """One passage to be written: what it is about and the facts that it states."""

    kind: str
    subject: str
    title: str
    facts: tuple[Fact, ...]


class DocumentSamples:
    """Samples over made-up documents of one split."""

    def __init__(
        self, rng: random.Random, split: Split, paraphrased: float = PARAPHRASED_SHARE
    ) -> None:
        """Take the share of questions that share no telling word with the sentence that answers."""
        self._rng = rng
        self._split: Split = split
        self._paraphrased = paraphrased
        self._values = Values(rng, split)
        self._kinds = [kind for kind in kinds() if split == "held_out" or not kind["held_out"]]

    def sample(self, n_passages: int, n_words: int) -> Sample:
        """Return a sample of about `n_words` words in `n_passages` passages."""
        per_passage = max(12, n_words // n_passages)
        documents = self._documents(n_passages, max(1, min(5, per_passage // 9)))
        passages = tuple(self._passage(document, per_passage) for document in documents)
        questions = self._answerable(documents, passages)
        questions += self._unanswerable(documents, len(questions))
        self._rng.shuffle(questions)
        return Sample("documents", passages, tuple(questions))

    def _pick(self, kind: str, part: str, index: int | None = None) -> str:
        return self._rng.choice(kind_templates(kind, part, index, self._split))

    def _frame(self, name: str) -> str:
        return self._rng.choice(frame_templates(name, self._split))

    def _documents(self, count: int, most_facts: int) -> list[Document]:
        """Return passages of one document, of one kind, or mixed, in random order."""
        rng = self._rng
        scene = rng.random()
        one_kind = rng.choice(self._kinds)
        documents: list[Document] = []
        for number in range(count):
            if number and (scene < 0.3 or rng.random() < 0.15):
                documents.append(self._continued(documents, rng.choice(documents), most_facts))
            else:
                kind = one_kind if scene < 0.65 else rng.choice(self._kinds)
                documents.append(self._document(kind, most_facts))
        rng.shuffle(documents)
        return documents

    def _document(self, kind: dict[str, Any], most_facts: int) -> Document:
        subject = self._values.make(kind["subject"])
        code = self._values.make("code").replace("/", "-")
        title = self._title(self._pick(kind["kind"], "titles").format(s=subject, c=code))
        return Document(kind["kind"], subject, title, self._facts(kind, set(), most_facts))

    def _title(self, title: str) -> str:
        """Return the title as it is, like a file's name, or with the heading of a section."""
        rng = self._rng
        if rng.random() < 0.25:
            words = title.lower().replace(":", "").replace(",", "").split()
            title = rng.choice("-_ ").join(words)
        if rng.random() < 0.5:
            title = re.sub(r"\.[a-z]{2,4}$", "", title)
        return f"{title}: {self._heading()}" if rng.random() < 0.4 else title

    def _heading(self) -> str:
        heading = self._rng.choice(frames()["section_names"])
        return heading if self._rng.random() < 0.7 else f"{self._rng.randrange(1, 13)}. {heading}"

    def _continued(self, others: list[Document], first: Document, most_facts: int) -> Document:
        kind = next(entry for entry in kinds() if entry["kind"] == first.kind)
        same = [other for other in others if other.subject == first.subject]
        taken = {fact.index for other in same for fact in other.facts}
        facts = self._facts(kind, taken, most_facts)
        title = first.title
        if ": " in title and self._rng.random() < 0.7:
            title = f"{title.rsplit(': ', 1)[0]}: {self._heading()}"
        return Document(first.kind, first.subject, title, facts)

    def _facts(self, kind: dict[str, Any], taken: set[int], most: int) -> tuple[Fact, ...]:
        free = [index for index in range(len(kind["fields"])) if index not in taken]
        count = min(len(free), self._rng.randint(1, most))
        chosen = self._rng.sample(free, count)
        return tuple(self._fact(kind, index) for index in chosen)

    def _fact(self, kind: dict[str, Any], index: int) -> Fact:
        entry = kind["fields"][index]
        return Fact(index, self._rng.choice(entry["labels"]), self._values.make(entry["type"]))

    def _passage(self, document: Document, n_words: int) -> Passage:
        style = self._rng.random()
        if style < 0.66:
            text = self._prose(document, n_words)
        elif style < 0.91:
            text = self._listed(document, n_words)
        else:
            text = self._mail(document, n_words)
        if document.subject not in document.title and document.subject not in text:
            text = f"{self._opening(document)} {text}"
        return Passage(document.title, text)

    def _opening(self, document: Document) -> str:
        return self._pick(document.kind, "openings").format(s=document.subject)

    def _sentences(self, document: Document, n_words: int) -> list[str]:
        says = [
            self._pick(document.kind, "says", fact.index).format(v=fact.value)
            for fact in document.facts
        ]
        fillers = list(kind_templates(document.kind, "fillers", None, self._split))
        if self._split == "held_out":
            fillers = list(kind_templates(document.kind, "fillers", None, "train")) + fillers
        self._rng.shuffle(fillers)
        while fillers and sum(len(say.split()) for say in says) < n_words - 8:
            says.append(fillers.pop())
        self._rng.shuffle(says)
        return says

    def _prose(self, document: Document, n_words: int) -> str:
        sentences = self._sentences(document, n_words)
        if self._rng.random() < 0.6:
            sentences.insert(0, self._opening(document))
        if self._rng.random() < 0.2:
            sentences.insert(0, f"## {document.title}\n")
        breaks = self._rng.random() < 0.25
        joined = ""
        for sentence in sentences:
            gap = "\n" if breaks and self._rng.random() < 0.4 else " "
            joined += sentence if not joined or joined.endswith("\n") else gap + sentence
        return joined

    def _listed(self, document: Document, n_words: int) -> str:
        """Return the facts as a list, as key and value lines, or as a table of two columns."""
        pattern = self._rng.choice(
            ("- {l}: {v}", "{l}: {v}", "* {l}: {v}", "| {l} | {v} |", "{l}, {v}")
        )
        lines = [pattern.format(l=fact.label.capitalize(), v=fact.value) for fact in document.facts]
        if pattern.startswith("|") and self._rng.random() < 0.5:
            lines.insert(0, "| Item | Value |\n| --- | --- |")
        head = [self._opening(document)] if self._rng.random() < 0.5 else []
        tail = []
        if n_words > 40:
            tail = [" ".join(self._fillers(document))]
        return "\n".join(head + lines + tail)

    def _fillers(self, document: Document) -> list[str]:
        fillers = kind_templates(document.kind, "fillers", None, self._split)
        return self._rng.sample(fillers, min(len(fillers), self._rng.randint(1, 3)))

    def _mail(self, document: Document, n_words: int) -> str:
        values = self._values
        lines = [
            f"From: {values.make('email')}",
            f"Date: {values.make('date')}",
            f"Subject: {document.title}",
            self._frame("memo_openings"),
            self._opening(document),
            " ".join(self._sentences(document, n_words - 20)),
            self._frame("memo_closings"),
        ]
        return "\n".join(lines)

    def _answerable(
        self, documents: list[Document], passages: tuple[Passage, ...]
    ) -> list[Question]:
        several = len({document.subject for document in documents}) > 1
        labels = [label for document in documents for label in self._meanings(document)]
        questions = []
        for number, document in enumerate(documents, 1):
            found = sentences(passages[number - 1].text, number)
            for fact, meaning in zip(document.facts, self._meanings(document), strict=True):
                doubled = labels.count(meaning) > 1
                asked: set[str] = set()
                for _ in range(TRIES):
                    named = doubled or self._rng.random() < (0.6 if several else 0.3)
                    wanted = self._rng.random() >= self._paraphrased
                    text = self._ask(document, fact.index, fact.label, named)
                    told = telling(text, fact.value, found)
                    telling_words = stems(text) - stems(document.subject)
                    if told and bool(telling_words & stems(told.text)) == wanted:
                        asked.add(text)
                    if len(asked) == PHRASINGS:
                        break
                questions += [Question(text, fact.value, number) for text in sorted(asked)]
        return questions

    def _meanings(self, document: Document) -> list[str]:
        """Return the fields of a document; the same field twice is told apart by subject."""
        fields = next(kind for kind in kinds() if kind["kind"] == document.kind)["fields"]
        return [fields[fact.index]["field"] for fact in document.facts]

    def _ask(self, document: Document, index: int, label: str, named: bool) -> str:
        about = self._pick(document.kind, "about").format(s=document.subject)
        if self._rng.random() < 0.3:
            frame = self._frame("label_asks_about" if named else "label_asks")
            return frame.format(l=label, L=label.capitalize(), b=about)
        text = self._pick(document.kind, "asks", index)
        if not named:
            return text
        if self._rng.random() < 0.15:
            return f"{document.subject}: {text[0].lower()}{text[1:]}"
        if self._rng.random() < 0.15:
            return f"{about[0].upper()}{about[1:]}, {text[0].lower()}{text[1:]}"
        return f"{text[:-1]} {about}?"

    def _unanswerable(self, documents: list[Document], n_answerable: int) -> list[Question]:
        """Return questions on fields left out, on subjects that do not occur, and on neither."""
        rng = self._rng
        wanted = n_answerable * UNANSWERABLE_SHARE / (1 - UNANSWERABLE_SHARE)
        count = int(wanted) + (rng.random() < wanted % 1)
        present = {meaning for document in documents for meaning in self._meanings(document)}
        questions = []
        for _ in range(count):
            document = rng.choice(documents)
            kind = next(entry for entry in kinds() if entry["kind"] == document.kind)
            form = rng.random()
            if form < 0.25:
                stranger = self._document(kind, 1)
                index = stranger.facts[0].index
                named = True
            elif form < 0.4:
                stranger = self._document(rng.choice(self._kinds), 1)
                index = stranger.facts[0].index
                named = True
            else:
                free = [
                    index
                    for index, entry in enumerate(kind["fields"])
                    if entry["field"] not in present
                ]
                if not free:
                    continue
                stranger, index = document, rng.choice(free)
                named = rng.random() < 0.5
            entry = next(k for k in kinds() if k["kind"] == stranger.kind)["fields"][index]
            text = self._ask(stranger, index, rng.choice(entry["labels"]), named)
            questions.append(Question(text))
        return questions
