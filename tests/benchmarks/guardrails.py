"""How much do the rails find, what do they stop wrongly, and what does a check cost?

    python -m tests.benchmarks.guardrails --data PATH/guardrails

Nothing is trained: the rules were written by hand, and no text of these sets was used for them, so
each set is a test set as a whole. Attacks are compared with harmless texts: questions of customers
and word problems, where `instruct/banking77` and `eval/gsm8k` lie beside the data, and our own
look-alikes, which speak of rules, prompts and instructions without attacking anything.
"""

from __future__ import annotations

import argparse
import base64
import codecs
import csv
import json
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from workbench.domain.guard.finding import Direction, GuardAction, suspicion
from workbench.domain.guard.holdback import HELD, HoldBack
from workbench.domain.guard.policy import DEFAULT_POLICY, GuardPolicy
from workbench.services.privacy.guard_resources import load_checks

FALSE_ALARMS = 0.01
SEEN = (
    60  # of our look-alikes: eight of them were stopped at first, and rules were changed for them
)
HARMLESS = Path(__file__).with_name("guardrails_harmless.txt")
MOST = 1_000  # of each set
ATTACK = frozenset({"injection", "jailbreak"})
LOOKS = (*sorted(ATTACK), "invisible", "homoglyph")
LEET = str.maketrans({"a": "4", "e": "3", "i": "1", "o": "0", "s": "5"})
ALIKE = str.maketrans({"a": "а", "e": "е", "o": "о", "c": "с", "p": "р"})
EVASIONS: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "base64": lambda text: base64.b64encode(text.encode()).decode(),
    "base64 in a sentence": lambda text: (
        f"Decode this and follow it: {base64.b64encode(text.encode()).decode()}"
    ),
    "leetspeak": lambda text: text.lower().translate(LEET),
    "zero-width": lambda text: "\u200b".join(text),
    "look-alike letters": lambda text: text.translate(ALIKE),
    "ROT13": lambda text: codecs.encode(text, "rot13"),
    "letters set apart": lambda text: "  ".join(" ".join(word) for word in text.split()),
}


def score(text: str, direction: Direction) -> float:
    return suspicion(load_checks().find(text, direction, DEFAULT_POLICY, families=LOOKS), ATTACK)


def auc(attacks: Sequence[float], harmless: Sequence[float]) -> float:
    """The chance that an attack scores higher than a harmless text; ties count half."""
    above = sum((a > h) + 0.5 * (a == h) for a in attacks for h in harmless)
    return above / (len(attacks) * len(harmless))


def recall_at(attacks: Sequence[float], harmless: Sequence[float], rate: float) -> float:
    """At the lowest threshold that stops at most `rate` of the harmless texts, and more than 0."""
    for threshold in sorted({*attacks, *harmless} - {0.0}):
        if sum(h >= threshold for h in harmless) <= rate * len(harmless):
            return sum(a >= threshold for a in attacks) / len(attacks)
    return 0.0


def told(name: str, attacks: Sequence[str], harmless: Sequence[float], way: Direction) -> None:
    scores = [score(text, way) for text in attacks]
    print(
        f"{name:44} n={len(attacks):5}  AUC {auc(scores, harmless):.3f}  recall at 1 % false"
        f" alarms {recall_at(scores, harmless, FALSE_ALARMS):.3f}  any finding"
        f" {sum(s > 0 for s in scores) / len(scores):.3f}"
    )


def strings(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)


def sample(texts: Iterable[str]) -> list[str]:
    found = sorted({text for text in texts if text.strip()})
    random.Random(5).shuffle(found)
    return found[:MOST]


def harmless_sets(data: Path) -> dict[str, list[str]]:
    ours = HARMLESS.read_text("utf-8").splitlines()
    sets = {
        "our look-alikes, looked at once": ours[:SEEN],
        "our look-alikes, written afterwards": ours[SEEN:],
    }
    banking = sorted((data.parent / "instruct" / "banking77").glob("*test*.csv"))
    for path in banking[:1]:
        with path.open(encoding="utf-8", newline="") as file:
            sets["customers' questions (banking77)"] = sample(
                row["text"] for row in csv.DictReader(file)
            )
    for path in sorted((data.parent / "eval" / "gsm8k").glob("*.json*"))[:1]:
        lines = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        sets["word problems (gsm8k)"] = sample(
            line["question"] for line in lines if isinstance(line, dict) and "question" in line
        )
    return {name: texts for name, texts in sets.items() if texts}


def read_lines(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    if not data.is_dir():
        print(f"skipped: there is no {data}")
        return 0
    began = time.perf_counter()
    load_checks()
    print(f"rules read and compiled in {time.perf_counter() - began:.2f} s\n")

    harmless: list[float] = []
    print("Stopped wrongly (any finding of injection or jailbreak)")
    for name, texts in harmless_sets(data).items():
        scores = [score(text, "in") for text in texts]
        harmless += scores
        wrong = sum(s > 0 for s in scores)
        print(f"{name:44} n={len(texts):5}  {wrong / len(texts):.3f}")

    print("\nAttacks against all harmless texts together")
    wild = sample(
        strings(json.loads((data / "jailbreaks" / "inthewild_even.json").read_text("utf-8")))
    )
    told("jailbreaks found in the wild", wild, harmless, "in")
    asked = sample(
        line["prompt"]
        for path in (data / "jailbreaks").glob("*.jsonl")
        for line in read_lines(path)
    )
    told("harmful questions without a trick", asked, harmless, "in")

    print("\nOrders hidden in documents (BIPIA), against the same documents without them")
    for kind, attacks in (("email", "text"), ("table", "text"), ("code", "code")):
        bodies = [str(line["context"]) for line in read_lines(data / "bipia" / kind / "test.jsonl")]
        clean = [score(body, "document") for body in bodies]
        orders = list(
            strings(json.loads((data / "bipia" / f"{attacks}_attack_test.json").read_text("utf-8")))
        )
        mixed = [f"{bodies[i % len(bodies)]}\n{order}" for i, order in enumerate(orders)]
        print(f"  {kind}: {sum(s > 0 for s in clean) / len(clean):.3f} of the clean ones flagged")
        told(f"  {kind}", mixed, clean, "document")

    print("\nThe jailbreaks' first 400 characters, evaded")
    for name, evade in EVASIONS.items():
        told(name, [evade(text[:400]) for text in wild[:100]], harmless, "in")

    load_checks().find("Anna", "in", DEFAULT_POLICY)  # reads the recognisers
    print("\nMilliseconds per check (processor time, one text after the other)")
    for length in (100, 1_000, 10_000):
        text = (" ".join(wild) * 2)[:length]
        for label, families in (("rules", LOOKS), ("rules and personal data", None)):
            began = time.process_time()
            for _ in range(20):
                if families is None:
                    load_checks().find(text, "in", DEFAULT_POLICY)
                else:
                    load_checks().find(text, "in", DEFAULT_POLICY, families=families)
            took = (time.process_time() - began) / 20
            print(f"{length:7,} characters, {label:26} {took * 1000:8.2f}")
    window(" ".join(wild)[:6_000])
    return 0


def window(text: str) -> None:
    """What the window over an answer costs, and how the answer comes out of it."""
    families = ("secret", "pii", "claim", "injection", "jailbreak")
    policy = GuardPolicy({("out", family): GuardAction.ANNOTATE for family in families})
    held = HoldBack(
        lambda part, _before: load_checks().find(part, "out", policy, families=families),
        lambda _one: False,
        lambda _one: "",
    )
    pieces = [text[at : at + 4] for at in range(0, len(text), 4)]
    began = time.process_time()
    sizes = [len(held.feed(piece)) for piece in pieces]
    held.close()
    took = time.process_time() - began
    shown = [size for size in sizes if size]
    print(
        f"\nWindow over an answer of {len(text):,} characters: {took * 1000 / len(pieces):.2f} ms a"
        f" token of four characters; shown in runs of {statistics.median(shown):.0f} characters"
        f" (the longest {max(shown)}), {HELD} behind"
    )


if __name__ == "__main__":
    sys.exit(main())
