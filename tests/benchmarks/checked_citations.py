"""Is a sentence that its source does not bear out told from one that it does?

Run: `python tests/benchmarks/checked_citations.py --data ../shared/data`. Statements are made of
XQuAD's English questions and answers by putting the answer in place of the question word: *Who
found X?* and *Y* become *Y found X*. So they say what the passage says in the words of those who
asked. Not borne out are: the same with an answer of another paragraph, with one of the same
paragraph, with another figure, and the true statement beside the passage that is found next best.
Paragraphs of even number choose the bounds, those of odd number are what is reported.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np

from engines.embedding.bundled_embedder import BundledEmbedder
from tests.llama_child import child_command
from workbench.domain import support
from workbench.domain.sentences import statements
from workbench.domain.support import by_words, missing_figures
from workbench.storage.search import stop_words

_SUBJECT = re.compile(
    r"^(?:who|what|which(?: \w+){1,3}?) (?=(?:is|was|were|are|has|had|won|made|led|gave|took|"
    r"became|wrote|founded|built|used|played|scored|created|described|called|began|started|said|"
    r"allows?|makes?|provides?|contains?|causes?|became|\w+ed) )",
    re.IGNORECASE,
)
KINDS = ("answer from elsewhere", "answer from the passage", "another figure", "next passage")


@dataclass(frozen=True, slots=True)
class Case:
    claim: str
    sources: tuple[str, ...]
    kind: str  # empty: borne out
    is_dev: bool


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    options = parser.parse_args()
    raw = json.loads((options.data / "retrieval/xquad/xquad.en.json").read_text("utf-8"))["data"]
    paragraphs = [paragraph for article in raw for paragraph in article["paragraphs"]]
    with tempfile.TemporaryDirectory() as folder:
        embedder = BundledEmbedder(child_command(), Path(folder))
        try:
            vectors = embedder.embed_documents([one["context"][:1_000] for one in paragraphs])
            cases = cases_of(paragraphs, vectors @ vectors.T)
            measured = measure(cases, embedder)
        finally:
            embedder.close()
    report(measured)


def cases_of(paragraphs: list[dict[str, object]], likeness: object) -> list[Case]:
    chance = Random(3)
    like = np.array(likeness)
    np.fill_diagonal(like, -1)
    answers = [[qa["answers"][0]["text"] for qa in one["qas"]] for one in paragraphs]  # type: ignore[index]
    cases = []
    for number, one in enumerate(paragraphs):
        sources = split(str(one["context"]))
        others = split(str(paragraphs[int(like[number].argmax())]["context"]))
        for place, qa in enumerate(one["qas"]):  # type: ignore[arg-type,var-annotated]
            said = statement(qa["question"], answers[number][place])
            if said is None:
                continue
            is_dev = number % 2 == 0
            cases.append(Case(said, sources, "", is_dev))
            elsewhere = chance.choice(answers[chance.randrange(len(answers))])
            if elsewhere not in str(one["context"]):
                wrong = statement(qa["question"], elsewhere)
                cases.append(Case(wrong or "", sources, KINDS[0], is_dev))
            here = chance.choice(answers[number])
            if here != answers[number][place]:
                wrong = statement(qa["question"], here)
                cases.append(Case(wrong or "", sources, KINDS[1], is_dev))
            figure = re.search(r"\d+", said)
            if figure:
                changed = str(int(figure[0]) + chance.choice((1, 3, 10)))
                cases.append(Case(said.replace(figure[0], changed), sources, KINDS[2], is_dev))
            cases.append(Case(said, others, KINDS[3], is_dev))
    return cases


def statement(question: str, answer: str) -> str | None:
    text = question.strip().rstrip("?").strip()
    match = _SUBJECT.match(text)
    return f"{answer} {text[match.end() :]}." if match else None


def split(text: str) -> tuple[str, ...]:
    texts = [text[start:end] for start, end in statements(text)]
    return (*texts, *(f"{a} {b}" for a, b in zip(texts, texts[1:], strict=False)))


def measure(cases: list[Case], embedder: BundledEmbedder) -> list[tuple[Case, float, float, bool]]:
    """Share of words, nearest meaning and whether a figure is missing, for each case."""
    texts = list(dict.fromkeys(text for case in cases for text in (case.claim, *case.sources)))
    rows = embedder.embed_documents(texts)
    at = {text: place for place, text in enumerate(texts)}
    found = []
    for case in cases:
        sources = rows[[at[text] for text in case.sources]]
        meaning = float((sources @ rows[at[case.claim]]).max())
        words = by_words(case.claim, case.sources, stop_words())
        missing = bool(missing_figures(case.claim, case.sources))
        found.append((case, words, meaning, missing))
    return found


def report(measured: list[tuple[Case, float, float, bool]]) -> None:
    dev = [one for one in measured if one[0].is_dev]
    test = [one for one in measured if not one[0].is_dev]
    print(f"{len(dev)} statements to choose the bounds, {len(test)} to report")
    print("\nchosen on the first half: share of meaning, bound -> precision, recall, F1")
    ranked = []
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        for bound in np.arange(0.3, 0.96, 0.02):
            p, r, _ = quality(dev, share, float(bound))
            ranked.append((2 * p * r / max(1e-9, p + r), share, float(bound), p, r))
    ranked.sort(reverse=True)
    for f1, share, bound, p, r in ranked[:5]:
        print(f"  {share:.2f} {bound:.2f} -> {p:.3f} {r:.3f} {f1:.3f}")
    print("\nsecond half, “not borne out”: precision, recall, wrongly marked of those borne out")
    for name, share, bound in (
        ("words alone", 0.0, best(ranked, 0.0)),
        ("meaning alone", 1.0, best(ranked, 1.0)),
        ("as it is set", support.MEANING_SHARE, support.LEAST_SCORE),
    ):
        p, r, wrong = quality(test, share, bound)
        print(f"  {name:14} bound {bound:.2f}: {p:.3f} {r:.3f} {wrong:.3f}")
    for kind in KINDS:
        own = [one for one in test if one[0].kind == kind]
        found = sum(is_bad(one, support.MEANING_SHARE, support.LEAST_SCORE) for one in own)
        print(f"    {kind}: {found} of {len(own)} marked")


def best(ranked: list[tuple[float, ...]], share: float) -> float:
    return next(one[2] for one in ranked if one[1] == share)


def is_bad(one: tuple[Case, float, float, bool], share: float, bound: float) -> bool:
    _, words, meaning, missing = one
    return missing or (1 - share) * words + share * max(0.0, meaning) < bound


def quality(
    cases: list[tuple[Case, float, float, bool]], share: float, bound: float
) -> tuple[float, float, float]:
    marked = [one for one in cases if is_bad(one, share, bound)]
    right = sum(bool(one[0].kind) for one in marked)
    n_bad = sum(bool(one[0].kind) for one in cases)
    n_good = len(cases) - n_bad
    wrong = len(marked) - right
    return right / max(1, len(marked)), right / max(1, n_bad), wrong / max(1, n_good)


if __name__ == "__main__":
    main()
