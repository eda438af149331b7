"""Judge answers of the demo model, and say how sure the figures are.

Pure: strings and counts in, verdicts and intervals out.
"""

import math
import re
import string
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from .quoting import contains
from .sample import Question, prompt

CITATION = re.compile(r"\[(\d+)[a-z]*\]")
ARTICLE = re.compile(r"\b(a|an|the)\b")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is true of one answer; `answerable` says which of the others count."""

    answerable: bool
    exact: bool
    cited: bool
    refused: bool


@dataclass(frozen=True, slots=True)
class Share:
    """A share of successes with its 95 % Wilson interval."""

    hits: int
    total: int

    @property
    def value(self) -> float:
        return self.hits / self.total if self.total else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Return the lower and upper bound. Source: Wilson, JASA 1927."""
        if not self.total:
            return 0.0, 1.0
        z, n, p = 1.959964, self.total, self.value
        middle = (p + z * z / (2 * n)) / (1 + z * z / n)
        half = z / (1 + z * z / n) * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        return max(0.0, middle - half), min(1.0, middle + half)

    def __str__(self) -> str:
        low, high = self.interval
        return f"{self.value:.1%} ({low:.1%} to {high:.1%}, {self.hits} of {self.total})"


def value_in(reply: str) -> str:
    """Return the reply without its marks."""
    return CITATION.sub("", reply).strip()


def judge(question: Question, reply: str) -> Verdict:
    """Return the verdict on one reply: the value must be the same to the letter."""
    answerable = question.passage > 0
    numbers = {int(number) for number in CITATION.findall(reply)}
    return Verdict(
        answerable=answerable,
        exact=answerable and contains(value_in(reply), question.answer),
        cited=answerable and numbers == {question.passage},
        refused=reply.strip() == prompt()["refusal"],
    )


def summary(verdicts: Iterable[Verdict]) -> dict[str, Share]:
    """Return the shares that the model card states."""
    found = list(verdicts)
    told = [verdict for verdict in found if verdict.answerable]
    untold = [verdict for verdict in found if not verdict.answerable]
    return {
        "exact value": Share(sum(v.exact for v in told), len(told)),
        "right citation": Share(sum(v.cited for v in told), len(told)),
        "refused though answerable": Share(sum(v.refused for v in told), len(told)),
        "refused when unanswerable": Share(sum(v.refused for v in untold), len(untold)),
    }


def normalised(text: str) -> list[str]:
    """Return the words of an answer the way SQuAD compares them."""
    plain = "".join(letter for letter in text.lower() if letter not in string.punctuation)
    return ARTICLE.sub(" ", plain).split()


def overlap(reply: str, expected: str) -> float:
    """Return the F1 of the words of a reply against an expected answer, from 0 to 1."""
    ours, theirs = normalised(reply), normalised(expected)
    common = sum((Counter(ours) & Counter(theirs)).values())
    if not common:
        return 0.0
    precision, recall = common / len(ours), common / len(theirs)
    return 2 * precision * recall / (precision + recall)
