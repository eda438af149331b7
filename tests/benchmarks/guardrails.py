"""How much do the rails find, what do they stop wrongly, and what does a check cost?

    python -m tests.benchmarks.guardrails --data PATH/guardrails

Rules were written by hand and classifiers trained on texts of our own and on books, PEPs and
tweets (`resources/guard_model`); no text of these sets was used for either, so each is a test set
as a whole. The kinds of orders in BIPIA's test file were known when our planted sentences were
written; those of its train file were not, so both are told. Attacks are compared with harmless
texts: questions of customers and word problems, where they lie beside the data, and our own
look-alikes, of which every second one was looked at for thresholds and the others were not.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import statistics
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path

from engines.embedding.bundled_embedder import BundledEmbedder
from workbench.domain.grading.toxicity import toxic_words
from workbench.domain.guard.evasions import EVASIONS, evaded
from workbench.domain.guard.finding import Direction, GuardAction, suspicion
from workbench.domain.guard.holdback import HELD, HoldBack
from workbench.domain.guard.meaning import Meaning
from workbench.domain.guard.policy import DEFAULT_POLICY, GuardPolicy
from workbench.paths import resources
from workbench.services.privacy.guard_classifier import GuardClassifier
from workbench.services.privacy.guard_resources import load_checks
from workbench.services.privacy.meaning_rails import MeaningRails

FALSE_ALARMS = 0.01
PARTS = ("asked", "documents", "topics", "toxicity", "time")
HARMLESS = Path(__file__).with_name("guardrails_harmless.txt")
MOST = 1_000  # of each set
ATTACK = frozenset({"injection", "jailbreak"})
LOOKS = (*sorted(ATTACK), "invisible", "homoglyph")
LOOKALIKES = Path(__file__).with_name("guardrails_lookalikes.tsv")
HALF = 0.5  # what a classifier says counts by half beside rules, which are surer
Scores = tuple[float, float, float]  # by rules, by classifiers, by both


class Scorer:
    """Rules and classifiers over one text, and whether either finds something."""

    def __init__(self, embed: object) -> None:
        self._classifier = GuardClassifier(embed)  # type: ignore[arg-type]

    def __call__(
        self, text: str, way: Direction, families: Sequence[str] = tuple(ATTACK)
    ) -> Scores:
        found = load_checks().find(text, way, DEFAULT_POLICY, families=families)
        rules = suspicion(found, families)
        (scored,) = self._classifier.scores((text,), way, families)
        learnt = max((one.probability for one in scored), default=0.0)
        return rules, learnt, 1 - (1 - rules) * (1 - HALF * learnt)

    def finds(self, text: str, way: Direction, families: Sequence[str] = tuple(ATTACK)) -> bool:
        found = load_checks().find(text, way, DEFAULT_POLICY, families=families)
        (learnt,) = self._classifier.findings((text,), way, families)
        return any(one.severity != "low" for one in (*found, *learnt))


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


def told(name: str, attacks: Sequence[Scores], harmless: Sequence[Scores]) -> None:
    parts = []
    for n, what in enumerate(("rules", "classifiers", "both")):
        bad, good = [one[n] for one in attacks], [one[n] for one in harmless]
        parts.append(f"{what} {auc(bad, good):.3f} / {recall_at(bad, good, FALSE_ALARMS):.3f}")
    print(f"{name:42} n={len(attacks):5}  {'   '.join(parts)}", flush=True)


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
    sets = {
        f"our look-alikes, {name} ({kind})": texts
        for name, first in (("looked at", 0), ("unseen", 1))
        for kind in ("ask",)
        if (texts := lookalikes(kind, first))
    }
    sets["older look-alikes, looked at"] = HARMLESS.read_text("utf-8").splitlines()
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


def lookalikes(kind: str, first: int) -> list[str]:
    """Of this kind every second one from `first`: 0 was looked at, 1 was not."""
    pairs = [line.split("\t") for line in LOOKALIKES.read_text("utf-8").splitlines()]
    return [text for one, text in pairs if one == kind][first::2]


def read_lines(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--only", choices=PARTS, action="append", help="these parts alone")
    options = parser.parse_args()
    data, parts = options.data, frozenset(options.only or PARTS)
    if not data.is_dir():
        print(f"skipped: there is no {data}")
        return 0
    with tempfile.TemporaryDirectory() as cache:
        embedder = BundledEmbedder((sys.executable, "-m", "ui", "--child"), Path(cache), threads=1)
        try:
            measure(data, Scorer(embedder.embed_documents), parts)
        finally:
            embedder.close()
    return 0


def measure(data: Path, score: Scorer, parts: frozenset[str]) -> None:
    if "documents" in parts:
        documents(data, score)
    if "topics" in parts:
        topics(data)
    if "toxicity" in parts:
        toxicity(data, score)
    wild = sample(
        strings(json.loads((data / "jailbreaks" / "inthewild_even.json").read_text("utf-8")))
    )
    if "asked" in parts:
        asked_things(data, score, wild)
    if "time" in parts:
        timing(wild, score)
        window(" ".join(wild)[:6_000])


def asked_things(data: Path, score: Scorer, wild: Sequence[str]) -> None:
    print("Stopped wrongly: a finding of medium or high severity")
    harmless: list[Scores] = []
    for name, texts in harmless_sets(data).items():
        wrong = sum(score.finds(text, "in") for text in texts)
        print(f"{name:42} n={len(texts):5}  {wrong / len(texts):.3f}", flush=True)
        if "looked at" not in name:
            harmless += [score(text, "in") for text in texts]
    for kind, way, families in (
        ("document", "document", ("injection",)),
        ("talk", "in", ("toxicity",)),
    ):
        for name, first in (("looked at", 0), ("unseen", 1)):
            texts = lookalikes(kind, first)
            wrong = sum(score.finds(text, way, families) for text in texts)  # type: ignore[arg-type]
            title = f"our look-alikes, {name} ({kind})"
            print(f"{title:42} n={len(texts):5}  {wrong / len(texts):.3f}", flush=True)

    print("\nAUC / recall at 1 % false alarms, against all harmless texts but those looked at")
    told("jailbreaks found in the wild", [score(text, "in") for text in wild], harmless)
    asked = sample(
        line["prompt"]
        for path in (data / "jailbreaks").glob("*.jsonl")
        for line in read_lines(path)
    )[:300]
    told("harmful questions without a trick", [score(text, "in") for text in asked], harmless)

    print("\nThe jailbreaks' first 400 characters, evaded")
    for how in ("", *EVASIONS):
        cut = [score(evaded(text[:400], how), "in") for text in wild[:60]]
        told(how or "as it is", cut, harmless)


def documents(data: Path, score: Scorer) -> None:
    print("\nOrders hidden in documents (BIPIA), against the same documents without them")
    chance = random.Random(3)
    for kind, attacks in (("email", "text"), ("table", "text"), ("code", "code")):
        contexts = [line["context"] for line in read_lines(data / "bipia" / kind / "test.jsonl")]
        bodies = [one if isinstance(one, str) else "\n".join(one) for one in contexts]
        clean = [score(body, "document", ("injection",)) for body in bodies]
        wrong = sum(score.finds(body, "document", ("injection",)) for body in bodies)
        print(f"  {kind}: {wrong / len(bodies):.3f} of {len(bodies)} clean ones flagged")
        for part in ("test", "train"):
            path = data / "bipia" / f"{attacks}_attack_{part}.json"
            orders = list(strings(json.loads(path.read_text("utf-8"))))
            mixed = []
            for n, order in enumerate(orders):
                lines = bodies[n % len(bodies)].split("\n")
                lines.insert(chance.randrange(len(lines) + 1), order)
                mixed.append("\n".join(lines))
            told(
                f"  {kind}, kinds of {part}",
                [score(text, "document", ("injection",)) for text in mixed],
                clean,
            )
            found = sum(score.finds(text, "document", ("injection",)) for text in mixed)
            print(f"  {kind}, kinds of {part}: found at the thresholds {found / len(mixed):.3f}")


def topics(data: Path) -> None:
    """Questions that have to be about what a bank is asked: twenty examples, other wordings."""
    print("\nTopics by example: what a bank is asked, against other harmless questions")
    folder = data.parent / "instruct" / "banking77"
    asked = {}
    for part in ("train", "test"):
        path = next(iter(sorted(folder.glob(f"*{part}*.csv"))))
        with path.open(encoding="utf-8", newline="") as file:
            asked[part] = sample(row["text"] for row in csv.DictReader(file))
    other = [text for texts in harmless_sets(data).values() for text in texts]
    other = random.Random(2).sample([one for one in other if one not in set(asked["test"])], 200)
    with tempfile.TemporaryDirectory() as cache:
        embedder = BundledEmbedder((sys.executable, "-m", "ui", "--child"), Path(cache), threads=1)
        try:
            rails = MeaningRails(embedder.embed_documents)
            for n in (5, 20, 100):
                bank = Meaning("bank", "off_topic", tuple(asked["train"][:n]), is_wanted=True)
                near = [
                    [nearest(rails, text, bank) for text in texts]
                    for texts in (asked["test"][:200], other)
                ]
                curve = auc(near[0], near[1])
                at = {
                    bound: (
                        sum(x < bound for x in near[0]) / len(near[0]),
                        sum(x < bound for x in near[1]) / len(near[1]),
                    )
                    for bound in (0.3, 0.4, 0.5, 0.6)
                }
                told_at = "   ".join(f"{b}: {w:.1%} / {o:.1%}" for b, (w, o) in at.items())
                print(f"  {n:3} examples  auc {curve:.3f}   {told_at}", flush=True)
        finally:
            embedder.close()
    print("  (at each likeness: wanted questions stopped / others stopped)")


def nearest(rails: MeaningRails, text: str, meaning: Meaning) -> float:
    (likes,) = rails.likes((text,), "in", (meaning,), ("off_topic",))
    return max((one.likeness for one in likes), default=0.0)


def toxicity(data: Path, score: Scorer) -> None:
    """Against tweets that three people called neither hateful nor offensive."""
    print("\nToxicity (tweets labelled by people)")
    with (data / "davidson_hate" / "labeled_data.csv").open(encoding="utf-8") as table:
        rows = random.Random(1).sample(list(csv.DictReader(table)), 1_000)
    scored = [(score(row["tweet"], "in", ("toxicity",)), row["class"]) for row in rows]
    clean = [one for one, label in scored if label == "2"]
    for name, labels in (("hateful", "0"), ("offensive", "1"), ("either", "01")):
        told(name, [one for one, label in scored if label in labels], clean)
    raw = (resources() / "evaluation" / "toxic_words.toml").read_text("utf-8")
    words = toxic_words(tomllib.loads(raw))
    by_words = [(words.score(words.found(row["tweet"])), row["class"]) for row in rows]
    bad, good = (
        [one for one, label in by_words if (label == "2") is is_clean] for is_clean in (False, True)
    )
    print(f"either, by words alone: {auc(bad, good):.3f} / {recall_at(bad, good, 0.01):.3f}")


def timing(wild: Sequence[str], score: Scorer) -> None:
    load_checks().find("Anna", "in", DEFAULT_POLICY)  # reads the recognisers
    score("Anna", "in")
    print("\nMilliseconds per check, one text after the other, of the clock")
    for length in (100, 1_000, 10_000):
        text = (" ".join(wild) * 2)[:length]
        for label, families in (("rules", LOOKS), ("rules and personal data", None)):
            known = {} if families is None else {"families": families}
            took = least(lambda t=text, k=known: load_checks().find(t, "in", DEFAULT_POLICY, **k))
            print(f"{length:7,} characters, {label:26} {took:8.2f}")
        for way in ("in", "document"):
            # Another text each time: vectors of one that was seen a moment ago are kept.
            fresh = iter([(" ".join(wild[n:]) * 2)[:length] for n in range(1, 9)])
            took = least(lambda f=fresh, w=way: score(next(f), w))
            label = f"rules and classifiers ({way})"
            print(f"{length:7,} characters, {label:26} {took:8.2f}")


def least(work: object, times: int = 7) -> float:
    """The shortest of so many tries, in milliseconds: other programs are at work too."""
    best = float("inf")
    for _ in range(times):
        began = time.perf_counter()
        work()  # type: ignore[operator]
        best = min(best, time.perf_counter() - began)
    return best * 1000


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
