"""What one training or evaluation sample is, and how it becomes chat messages.

Pure. The wording of the prompt is the product's own file, so that both read the same text.
"""

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .quoting import sentences, telling

PROMPT_FILE = Path(__file__).parents[1] / "prompts" / "answer_from_passages.json"


@dataclass(frozen=True, slots=True)
class Passage:
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """`answer` is the exact value and `passage` its number from 1; both empty if nothing tells."""

    text: str
    answer: str = ""
    passage: int = 0

    def reply(self, passages: Sequence["Passage"]) -> str:
        """Return the right answer over these passages, or nothing if no short sentence holds it."""
        if not self.passage:
            return prompt()["refusal"]
        found = telling(
            self.text, self.answer, sentences(passages[self.passage - 1].text, self.passage)
        )
        return prompt()["sentence"].format(mark=found.mark, text=found.text) if found else ""


@dataclass(frozen=True, slots=True)
class Message:
    role: str
    content: str


@dataclass(frozen=True, slots=True)
class Sample:
    """Passages with independent questions about them; `kind` names the generator."""

    kind: str
    passages: tuple[Passage, ...]
    questions: tuple[Question, ...]


@cache
def prompt() -> dict[str, str]:
    """Return the product's prompt: keys system, passage, user, refusal."""
    loaded: dict[str, str] = json.loads(PROMPT_FILE.read_text("utf-8"))
    return loaded


def render_passages(passages: tuple[Passage, ...]) -> list[str]:
    """Return the numbered passages as they stand in the user message, one line each sentence."""
    return [render_passage(number, passage) for number, passage in enumerate(passages, 1)]


def render_passage(number: int, passage: Passage) -> str:
    """Return the head of a passage and its sentences, a line each."""
    head = prompt()["passage"].format(number=number, title=one_line(passage.title))
    lines = [
        prompt()["sentence"].format(mark=part.mark, text=part.text)
        for part in sentences(passage.text, number)
    ]
    return "\n".join([head, *lines])


def one_line(text: str) -> str:
    """Return the text as the program puts it into a prompt: without line breaks."""
    return " ".join(text.splitlines()).strip()


def user_message(passages: tuple[Passage, ...], question: str) -> str:
    """Return the whole user message."""
    return prompt()["user"].format(passages="\n".join(render_passages(passages)), question=question)


def with_extra_passages(sample: Sample, extra: Sequence[Passage], rng: random.Random) -> Sample:
    """Return the sample with passages put in between that answer nothing."""
    order: list[tuple[int, Passage]] = list(enumerate(sample.passages, 1))
    for passage in extra:
        order.insert(rng.randrange(len(order) + 1), (0, passage))
    moved = {old: new for new, (old, _) in enumerate(order, 1) if old}
    questions = tuple(
        Question(question.text, question.answer, moved.get(question.passage, 0))
        for question in sample.questions
    )
    return Sample(sample.kind, tuple(passage for _, passage in order), questions)
