"""Measure a GGUF file: `python -m resources.demo_model.evaluate --model FILE [--data TEXT]`.

Prints one line per measure with its 95 % interval, and the whole as JSON with `--json FILE`.
"""

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path

from .answering import Answerer
from .corpus import Book, books
from .examples import Example, examples
from .quoting import contains
from .sample import Passage, user_message
from .scoring import Share, Verdict, judge, normalised, overlap, summary, value_in

SEED = 4001
LONGEST_PROMPT = 1800  # tokens; beyond, a paragraph stands alone
MATERIALS = ("documents", "paraphrased", "labelled", "tables", "cloze")


def measure(
    answerer: Answerer, chosen: Iterator[Example], show: int, *, verbatim: bool
) -> tuple[dict[str, Share], list[int], list[int]]:
    """Return the shares over the examples, the tokens of every prompt, the words of every reply."""
    verdicts: list[Verdict] = []
    lengths, words = [], []
    for example in chosen:
        reply = answerer.ask(example.passages, example.question.text, verbatim=verbatim)
        verdict = judge(example.question, reply)
        verdicts.append(verdict)
        lengths.append(answerer.n_tokens(user_message(example.passages, example.question.text)))
        words.append(len(value_in(reply).split()))
        wrong = not (verdict.exact and verdict.cited) if verdict.answerable else not verdict.refused
        if wrong and show > 0:
            show -= 1
            print(
                f"  {example.question.text}\n"
                f"    expected {example.question.reply(example.passages)!r}, got {reply!r}"
            )
    return summary(verdicts), lengths, words


def measure_xquad(answerer: Answerer, file: Path, limit: int) -> dict[str, float]:
    """Return exact match and F1 on SQuAD-style data, each paragraph among two others."""
    articles = json.loads(file.read_text("utf-8"))["data"]
    paragraphs = [
        (article["title"], paragraph) for article in articles for paragraph in article["paragraphs"]
    ]
    rng = random.Random(SEED)
    asked = [
        (place, qa) for place, (_, paragraph) in enumerate(paragraphs) for qa in paragraph["qas"]
    ]
    rng.shuffle(asked)
    exact, held, shared = 0, 0, 0.0
    asked = asked[:limit]
    for place, qa in asked:
        others = rng.sample([n for n in range(len(paragraphs)) if n != place], 2)
        passages = shuffled_passages([paragraphs[n] for n in (place, *others)], rng)
        if answerer.n_tokens(user_message(passages, qa["question"])) > LONGEST_PROMPT:
            passages = shuffled_passages([paragraphs[place]], rng)
        reply = value_in(answerer.ask(passages, qa["question"]))
        expected = [answer["text"] for answer in qa["answers"]]
        exact += any(normalised(reply) == normalised(text) for text in expected)
        held += any(contains(reply, text) for text in expected)
        shared += max(overlap(reply, text) for text in expected)
    print(f"XQuAD English: exact match {Share(exact, len(asked))}, F1 {shared / len(asked):.1%}")
    return {
        "exact_match": exact / len(asked),
        "contains": held / len(asked),
        "f1": shared / len(asked),
        "questions": float(len(asked)),
    }


def shuffled_passages(
    chosen: list[tuple[str, dict[str, str]]], rng: random.Random
) -> tuple[Passage, ...]:
    """Return titled paragraphs as passages, in random order."""
    rng.shuffle(chosen)
    return tuple(Passage(title.replace("_", " "), text["context"]) for title, text in chosen)


def main() -> None:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(description="Measure the demo model.")
    parser.add_argument("--model", type=Path, required=True, help="GGUF file")
    parser.add_argument("--data", type=Path, help="folder with the text archives")
    parser.add_argument("--xquad", type=Path, help="xquad.en.json")
    parser.add_argument("--xquad-limit", type=int, default=1190)
    parser.add_argument("--count", type=int, default=600, help="examples per material")
    parser.add_argument("--materials", nargs="*", default=list(MATERIALS), choices=MATERIALS)
    parser.add_argument("--show", type=int, default=0, help="mistakes to print per material")
    parser.add_argument(
        "--free", action="store_true", help="let the model write anything, not sentences alone"
    )
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--json", type=Path, help="file to write the figures to")
    given = parser.parse_args()
    answerer = Answerer(given.model, given.threads)
    found: list[Book] = books(given.data, "held_out") if given.data else []
    figures: dict[str, object] = {}
    for material in given.materials:
        if material == "cloze" and not found:
            continue
        shares, lengths, words = measure(
            answerer,
            examples(material, given.count, SEED, found),
            given.show,
            verbatim=not given.free,
        )
        ordered = sorted(lengths)
        print(f"{material}: prompts of {ordered[0]} to {ordered[-1]} tokens", flush=True)
        for name, share in shares.items():
            print(f"  {name}: {share}", flush=True)
        figures[material] = {
            name: [share.hits, share.total, *share.interval] for name, share in shares.items()
        }
        figures[f"{material} prompt tokens"] = {
            "median": ordered[len(ordered) // 2],
            "longest": ordered[-1],
        }
        figures[f"{material} reply words"] = {
            "median": sorted(words)[len(words) // 2],
            "longest": max(words),
        }
    if given.xquad:
        figures["xquad_en"] = measure_xquad(answerer, given.xquad, given.xquad_limit)
    answerer.close()
    if given.json:
        given.json.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
