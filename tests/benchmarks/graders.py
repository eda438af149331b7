"""Graders beside known verdicts: IFEval's own, SQuAD's definition, GSM8K, rouge-score, sacrebleu.

Run: `python tests/benchmarks/graders.py --data FOLDER [--libraries FOLDER]`. `--libraries` is where
`pip install --target FOLDER rouge-score sacrebleu` put them; without it that part is left out.
"""

from __future__ import annotations

import argparse
import collections
import json
import random
import re
import string
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from workbench.domain.grading import bleu, chrf, ifeval, numeric, rouge, squad
from workbench.domain.grading.grade import Check, Evidence
from workbench.services.evaluation.grading_kit import grading_kit


def lines_of(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def ifeval_verdicts(folder: Path) -> None:
    """Each instruction of each answer, strictly and loosely, beside the published verdicts."""
    asked = {one["prompt"]: one for one in lines_of(folder / "input_data.jsonl")}
    languages = grading_kit().languages
    for mode, judge in (("strict", ifeval.is_followed), ("loose", ifeval.is_followed_loosely)):
        published = lines_of(folder / "test_output" / f"eval_results_{mode}.jsonl")
        same = n = whole = 0
        others: list[str] = []
        begun = time.perf_counter()
        for one in published:
            case = asked[one["prompt"]]
            found = [
                judge(name, arguments, one["response"], languages)
                for name, arguments in zip(case["instruction_id_list"], case["kwargs"], strict=True)
            ]
            pairs = zip(
                found, one["follow_instruction_list"], case["instruction_id_list"], strict=True
            )
            for ours, theirs, name in pairs:
                n += 1
                same += ours == theirs
                if ours != theirs:
                    others.append(f"    key {case['key']} {name}: here {ours}, there {theirs}")
            whole += all(found) == one["follow_all_instructions"]
        took = time.perf_counter() - begun
        print(
            f"IFEval {mode}: {same:,} of {n:,} instructions and {whole} of {len(published)} ",
            end="",
        )
        print(f"answers judged alike, {took:.1f} s")
        print("\n".join(others) or "    no difference")


def squad_published(prediction: str, truths: list[str]) -> tuple[float, float]:
    """The definition of the evaluation script of SQuAD 1.1, written down once more."""

    def normal(text: str) -> str:
        kept = "".join(c for c in text.lower() if c not in set(string.punctuation))
        return " ".join(re.sub(r"\b(a|an|the)\b", " ", kept).split())

    def f1(truth: str) -> float:
        left, right = normal(prediction).split(), normal(truth).split()
        common = sum((collections.Counter(left) & collections.Counter(right)).values())
        if common == 0:
            return 0.0
        precision, recall = 1.0 * common / len(left), 1.0 * common / len(right)
        return (2 * precision * recall) / (precision + recall)

    exact = max(float(normal(prediction) == normal(truth)) for truth in truths)
    return exact, max(f1(truth) for truth in truths)


def xquad(folder: Path) -> None:
    chance = random.Random(5)
    for path in sorted(folder.glob("xquad.*.json")):
        differ = n = 0
        for article in json.loads(path.read_text("utf-8"))["data"]:
            for paragraph in article["paragraphs"]:
                words = paragraph["context"].split()
                for question in paragraph["qas"]:
                    truths = [one["text"] for one in question["answers"]]
                    start = chance.randrange(len(words))
                    told = [truths[0], f"The {truths[0]}.", truths[0].upper()]
                    told += [" ".join(words[start : start + 5]), f"It is {truths[0]}, I think"]
                    for answer in told:
                        wanted = squad_published(answer, truths)
                        evidence = Evidence(answer)
                        ours = (
                            squad.exact_match(evidence, Check("exact-match", truths)).score,
                            squad.f1(evidence, Check("f1", truths)).score,
                        )
                        n += 1
                        differ += ours != wanted
        print(f"SQuAD EM and F1 on {path.name}: {n:,} answers, {differ} differ")


def gsm8k(path: Path) -> None:
    """Each solution is graded against its own result, and against one that is off by one."""
    right = wrong = n = 0
    for one in lines_of(path):
        final = one["answer"].rsplit("####", 1)[1].strip()
        prose = one["answer"].rsplit("####", 1)[0]
        n += 1
        for answer in (one["answer"], f"{prose}\nThe answer is {final}."):
            graded = numeric.close_to(Evidence(answer), Check("numeric", final))
            right += graded.outcome == "pass"
            off = numeric.number_in(final)
            assert off is not None
            other = numeric.close_to(Evidence(answer), Check("numeric", off + 1))
            wrong += other.outcome == "fail"
    print(f"GSM8K: {right} of {2 * n} right ones pass, {wrong} of {2 * n} wrong ones fail")


def overlaps(libraries: Path, data: Path) -> None:
    sys.path.append(str(libraries))
    from rouge_score import rouge_scorer
    from sacrebleu.metrics import BLEU, CHRF

    texts = [one["response"] for one in lines_of(
        data / "eval" / "ifeval" / "input_response_data_gpt4_20231107_145030.jsonl"
    )]  # fmt: skip
    chance = random.Random(7)
    pairs: list[tuple[str, str]] = []
    for text in texts:
        words = text.split(" ")
        shuffled = [word for word in words if chance.random() > 0.3]
        if chance.random() < 0.3:
            chance.shuffle(shuffled)
        pairs.append((" ".join(shuffled), text))
        pairs.append((chance.choice(texts)[:400], text[:300]))
    pairs += [("", "a"), ("a", "a"), ("the cat", "the cat sat on the mat"), ("ß", "ss")]
    scorer = rouge_scorer.RougeScorer(["rouge1", "rouge2", "rougeL"])
    sentence_bleu, sentence_chrf = BLEU(effective_order=True), CHRF()
    most: dict[str, float] = collections.defaultdict(float)
    for answer, reference in pairs:
        theirs = scorer.score(reference, answer)
        for name, ours in (
            ("rouge1", rouge.rouge_n_of(answer, reference, 1)),
            ("rouge2", rouge.rouge_n_of(answer, reference, 2)),
            ("rougeL", rouge.rouge_l_of(answer, reference)),
        ):
            most[name] = max(most[name], abs(ours - theirs[name].fmeasure))
        wanted = sentence_bleu.sentence_score(answer, [reference]).score / 100
        most["BLEU"] = max(most["BLEU"], abs(bleu.bleu_of(answer, [reference]) - wanted))
        wanted = sentence_chrf.sentence_score(answer, [reference]).score / 100
        most["chrF"] = max(most["chrF"], abs(chrf.chrf_of(answer, reference) - wanted))
    for name, difference in most.items():
        print(f"{name}: largest difference over {len(pairs):,} pairs {difference:.1e}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--libraries", type=Path)
    options = parser.parse_args()
    ifeval_verdicts(options.data / "eval" / "ifeval")
    xquad(options.data / "retrieval" / "xquad")
    gsm8k(options.data / "eval" / "gsm8k" / "test_400.jsonl")
    if options.libraries:
        overlaps(options.libraries, options.data)


if __name__ == "__main__":
    main()
