"""Judges on pairs as in LLMBar: does every form come back filled in? And are they right?

Run: `python tests/benchmarks/judges.py [--questions N] [--model FILE]`. Each pair has an answer
that follows the instruction and one that sounds better and does not; every step of the rubrics
`better` (both orders), `helpful` and `correct` is a question to the model. Prints failures,
outcomes, and in how many pairs both orders chose the right answer.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from ui.compose import open_real_workspace
from workbench.app import Workbench
from workbench.domain.evaluation import JudgeModel
from workbench.domain.grading.grade import Check, Evidence
from workbench.jobs import plain_context
from workbench.services.evaluation.rubrics import rubric

WORDS = ("river", "copper", "window", "garden", "letter", "harbour", "silver", "morning")
POLISH = "Certainly! Here is a carefully considered and complete response to your request. "


def pair(chance: random.Random) -> tuple[str, str, str]:
    """An instruction, the answer that follows it, the one that only sounds good."""
    some = chance.sample(WORDS, 4)
    number = chance.randint(2, 90)
    kind = chance.randrange(4)
    if kind == 0:
        asked = f"Write these words in the order of the alphabet: {', '.join(some)}."
        return asked, ", ".join(sorted(some)), POLISH + ", ".join(sorted(some, reverse=True))
    if kind == 1:
        asked = f"Reply with the number {number} alone, without any other word."
        return asked, str(number), f"{POLISH}The number that you asked for is {number}."
    if kind == 2:
        asked = f"What is {number} plus 7?"
        return asked, f"{number + 7}", f"{POLISH}The sum of {number} and 7 is {number + 9}."
    asked = f"Write the word {some[0]} in capital letters."
    return asked, some[0].upper(), f"{POLISH}The word is {some[0].capitalize()}."


class Tally:
    def __init__(self, opened: Workbench) -> None:
        self.n = self.failed = 0
        self.reasons: Counter[str] = Counter()
        self._ask = opened.judging.forms.ask

    def ask(self, *arguments, **named):  # the forms that the judges ask, counted
        self.n += 1
        try:
            return self._ask(*arguments, **named)
        except Exception as error:
            self.failed += 1
            self.reasons[str(error)] += 1
            raise


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--questions", type=int, default=1_000)
    parser.add_argument("--model", type=Path)
    options = parser.parse_args()
    chance = random.Random(3)
    outcomes: Counter[str] = Counter()
    wins: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        opened = open_real_workspace(Path(folder) / "workspace")
        try:
            model = opened.models.current()
            if options.model:
                model = opened.models.import_file(options.model)
            by: JudgeModel = opened.judging.licences.judge_model(model)
            tally = Tally(opened)
            opened.judging.forms.ask = tally.ask
            judging = opened.judging.pairwise._judging
            begun = time.monotonic()
            while tally.n < options.questions:
                asked, right, wrong = pair(chance)
                found = judging.pair(asked, right, wrong, rubric("better"), by, plain_context())
                wins[found.winner] += 1
                wins["by place"] += found.follows_place
                for kind, value in (("judge", "helpful"), ("factuality", right)):
                    answer = right if chance.random() < 0.5 else wrong
                    material = {"value": value, "question": asked, "reference": right}
                    grade = judging.grade(
                        Evidence(answer), Check(kind, material), by, plain_context()
                    ).grade
                    outcomes[grade.outcome] += 1
            seconds = time.monotonic() - begun
        finally:
            opened.close()
    print(f"{model.name}: {tally.n:,} forms in {seconds:.0f} s, {tally.failed} not filled in")
    for reason, n in tally.reasons.items():
        print(f"  {n} x {reason}")
    print("verdicts: " + ", ".join(f"{n} {outcome}" for outcome, n in sorted(outcomes.items())))
    n_pairs = wins["first"] + wins["second"] + wins["tie"] + wins["error"]
    print(
        f"{n_pairs} pairs in both orders: {wins['first']} right, {wins['second']} wrong, "
        f"{wins['tie']} ties, {wins['error']} errors; {wins['by place']} follow the place"
    )


if __name__ == "__main__":
    main()
