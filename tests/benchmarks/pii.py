"""How well is personal data found, and how fast, against Presidio's patterns?

    python -m tests.benchmarks.pii --data PATH/generated_large.json [--presidio PYTHON]
                                   [--spacy FOLDER]

The sample is cut in two by a hash of its texts: rules were tuned on one half, the other is
reported. `--presidio` names a Python with presidio-analyzer installed, in an environment of its
own; without it those columns are left out. `--spacy` is a folder with a spaCy pipeline for English,
with which Presidio is then run a second time. Beside the sample, false alarms are counted in texts
without personal data of ours (`text/peps.tar.xz`, `eval/gsm8k`), where they are found: PEPs and
word problems do name people, so those figures are detections, not proven mistakes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tarfile
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from workbench.domain.privacy import Detection
from workbench.domain.privacy_eval import Agreement, Counts, Sample, agreement, parse_samples
from workbench.domain.recognizers.engine import Recognizers, Selection
from workbench.services.privacy.privacy_resources import load_recognizers, load_rules

PRESIDIO_NAMES = {"US_PASSPORT": "PASSPORT", "US_BANK_NUMBER": "BANK_ACCOUNT"}
PRESIDIO_THRESHOLD = 0.0  # its default; at 0.5 it reports no telephone number at all
PROSE_CHARACTERS, PROSE_PART = 400_000, 4_000
NAME_TYPES = {"PERSON", "ORGANIZATION", "LOCATION", "ADDRESS"}
# No network: tldextract gets its bundled list, the engine an empty pipeline or one from a folder.
PRESIDIO = """
import json, sys, time
import tldextract
tldextract.extract = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
tldextract.tldextract.TLD_EXTRACTOR = tldextract.extract
from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
from presidio_analyzer.nlp_engine import NoOpNlpEngine, SpacyNlpEngine
folder = sys.argv[4]
kind = SpacyNlpEngine if folder else NoOpNlpEngine
engine = kind([{"lang_code": "en", "model_name": folder}])
engine.load()
registry = RecognizerRegistry(supported_languages=["en"])
registry.load_predefined_recognizers(nlp_engine=engine, languages=["en"])
analyzer = AnalyzerEngine(registry=registry, nlp_engine=engine, supported_languages=["en"])
analyzer.analyze("warm up a@b.com", language="en")
out = []
for texts in json.load(open(sys.argv[1])):
    best = 1e9
    for _ in range(5):
        began = time.process_time()
        found = [[(r.entity_type, r.start, r.end) for r in analyzer.analyze(t, language="en",
                  score_threshold=float(sys.argv[2]))] for t in texts]
        best = min(best, time.process_time() - began)
    out.append({"seconds": best, "found": found})
json.dump(out, open(sys.argv[3], "w"))
"""


def half_of(samples: Sequence[Sample], wanted: str) -> list[Sample]:
    parity = {"tune": 0, "test": 1}[wanted]
    return [
        sample
        for sample in samples
        if hashlib.sha256(sample.text.encode()).digest()[0] % 2 == parity
    ]


def measured(
    find: Callable[[Sequence[str]], Sequence[Sequence[Detection]]], texts: Sequence[str]
) -> tuple[list[Sequence[Detection]], float]:
    """The best of five runs, as on the other side: the machine may be busy."""
    best = float("inf")
    found: list[Sequence[Detection]] = []
    for _ in range(5):
        began = time.process_time()
        found = list(find(texts))
        best = min(best, time.process_time() - began)
    return found, best


def presidio(
    python: str, groups: Sequence[Sequence[str]], threshold: float, spacy: str = ""
) -> list[tuple[list[list[Detection]], float]]:
    with tempfile.TemporaryDirectory() as folder:
        texts, out = Path(folder) / "texts.json", Path(folder) / "out.json"
        texts.write_text(json.dumps(groups), "utf-8")
        subprocess.run(
            [python, "-c", PRESIDIO, str(texts), str(threshold), str(out), spacy],
            check=True,
            capture_output=True,
            env={**os.environ, "OMP_NUM_THREADS": "1"},
        )
        raw = json.loads(out.read_text("utf-8"))
    return [
        (
            [
                [
                    Detection(PRESIDIO_NAMES.get(kind, kind), a, b, 1.0, "presidio")
                    for kind, a, b in f
                ]
                for f in group["found"]
            ],
            group["seconds"],
        )
        for group in raw
    ]


def _shuffled(name: str) -> bytes:
    return hashlib.sha256(name.encode()).digest()


def prose(data: Path) -> dict[str, list[str]]:
    """Parts of PEPs and word problems, if they lie beside the sample."""
    found: dict[str, list[str]] = {}
    archive = data.parent.parent / "text" / "peps.tar.xz"
    if archive.is_file():
        text = ""
        with tarfile.open(archive) as tar:
            for member in sorted(tar.getmembers(), key=lambda member: _shuffled(member.name)):
                file = tar.extractfile(member) if member.isfile() else None
                if file is not None and len(text) < PROSE_CHARACTERS:
                    text += file.read().decode("utf-8", "replace")
        text = text[:PROSE_CHARACTERS]
        found["PEPs"] = [text[at : at + PROSE_PART] for at in range(0, len(text), PROSE_PART)]
    problems = data.parent.parent / "eval" / "gsm8k" / "test_400.jsonl"
    if problems.is_file():
        lines = problems.read_text("utf-8").splitlines()
        found["GSM8K"] = [json.loads(line)["question"] for line in lines]
    return found


def figures(counts: Counts) -> str:
    return f"{counts.precision:.3f} {counts.recall:.3f} {counts.f2:.3f}"


def table(ours: Agreement, theirs: Agreement | None) -> None:
    print(
        f"{'type':20} {'n':>5}   ours  P     R     F2    {'presidio P  R     F2' if theirs else ''}"
    )
    for name, counts in (*ours.types.items(), ("overall", ours.overall)):
        line = f"{name:20} {counts.labelled:5}       {figures(counts)}"
        other = (
            (theirs.types.get(name) if name != "overall" else theirs.overall) if theirs else None
        )
        if other is not None and other.detections:
            line += f"        {figures(other)}"
        elif other is not None:
            line += "        not covered"
        print(line)
    if theirs is not None:
        both = [n for n, c in theirs.types.items() if c.detections and ours.types[n].detections]
        better = [n for n in both if ours.types[n].f2 >= theirs.types[n].f2]
        print(f"types both cover: {len(both)}; ours at least equal in {len(better)}")
    if ours.unnamed:
        print("labels without a type of ours:", dict(ours.unnamed))


def alarms(texts: Sequence[str], found: Sequence[Sequence[Detection]]) -> str:
    words = sum(len(text.split()) for text in texts)
    counts = Counter(detection.entity_type for one in found for detection in one)
    shapes = sum(n for kind, n in counts.items() if kind not in NAME_TYPES)
    names = sum(n for kind, n in counts.items() if kind in NAME_TYPES)
    often = ", ".join(f"{kind} {n * 1e4 / words:.1f}" for kind, n in counts.most_common(6))
    return (
        f"{shapes * 1e4 / words:.1f} by shape, {names * 1e4 / words:.1f} names and addresses "
        f"in 10,000 words ({often})"
    )


def names(folder: Path, rules: Recognizers) -> None:
    """People, places and organisations on UNER EWT dev, which nothing was trained or tuned on:
    with the network, and by word lists alone."""
    path = folder / "uner_ewt" / "en_ewt-ud-dev.iob2"
    if not path.is_file():
        print("\nUNER EWT dev is not beside the sample.")
        return
    tagged = "\n".join(
        "\t".join(parts[1:3]) if len(parts := line.split("\t")) > 2 else ""
        for line in path.read_text("utf-8").splitlines()
    )
    samples = parse_samples(tagged)
    lists = Recognizers(*load_rules())
    print(f"\nUNER EWT dev, {len(samples)} sentences: precision, recall, F2")
    for name, one in (("network", rules), ("word lists", lists)):
        told = agreement(samples, one.find_many([sample.text for sample in samples]))
        row = ", ".join(f"{kind} {figures(counts)}" for kind, counts in told.types.items())
        print(f"{name:11} {row}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--presidio", metavar="PYTHON")
    parser.add_argument("--spacy", metavar="FOLDER", default="")
    parser.add_argument("--half", choices=("tune", "test", "all"), default="test")
    parser.add_argument("--threshold", type=float, default=0.5)
    given = parser.parse_args()
    data = given.data / "pii" / "generated_large.json" if given.data.is_dir() else given.data
    if not data.is_file():
        sys.exit(f"Not run: {data} is not there.")
    samples = parse_samples(data.read_text("utf-8"))
    samples = samples if given.half == "all" else half_of(samples, given.half)
    texts = [sample.text for sample in samples]
    others = prose(data)
    rules: Recognizers = load_recognizers()
    selection = Selection(threshold=given.threshold)

    def find(many: Sequence[str]) -> Sequence[Sequence[Detection]]:
        return rules.find_many(many, selection)

    def one_by_one(many: Sequence[str]) -> Sequence[Sequence[Detection]]:
        return [rules.find(text, selection) for text in many]

    def shapes_of(many: Sequence[str]) -> Sequence[Sequence[Detection]]:
        return [rules.find_shapes(text) for text in many]

    find(texts[:1])
    found, seconds = measured(find, texts)
    groups = [texts, *others.values()]
    there = presidio(given.presidio, groups, PRESIDIO_THRESHOLD) if given.presidio else []
    print(f"{len(samples)} labelled texts ({given.half}), threshold {given.threshold}")
    table(agreement(samples, found), agreement(samples, there[0][0]) if there else None)
    if given.presidio and given.spacy:
        print(f"\nPresidio with the spaCy pipeline in {Path(given.spacy).name}, its threshold 0")
        with_model = presidio(given.presidio, groups, PRESIDIO_THRESHOLD, given.spacy)
        table(agreement(samples, found), agreement(samples, with_model[0][0]))
        for (name, group), (_, took) in zip(
            {"labelled texts": texts, **others}.items(), with_model, strict=True
        ):
            print(f"{name:15} presidio with a model {sum(map(len, group)) / 1e6 / took:.3f} MB/s")
    if not there:
        print("Presidio was not compared: name a Python that has it with --presidio.")
    print("\nMB per CPU second")
    for place, (name, group) in enumerate({"labelled texts": texts, **others}.items()):
        size = sum(map(len, group)) / 1e6
        whole = seconds if place == 0 else measured(find, group)[1]
        shapes, single = measured(shapes_of, group)[1], measured(one_by_one, group)[1]
        line = f"{name:15} all rules {size / whole:.3f}, one by one {size / single:.3f}"
        line += f"   patterns alone {size / shapes:.3f}"
        if there:
            slow = there[place][1]
            line += f"   presidio {size / slow:.3f}"
            line += f"   ratio {slow / whole:.1f}, one by one {slow / single:.1f}"
            line += f", patterns {slow / shapes:.1f}"
        print(line)
    names(data.parent.parent / "ner", rules)
    print("\nfinds in texts that were not written to hold any")
    for place, (name, group) in enumerate(others.items(), start=1):
        print(f"{name:8} ours      {alarms(group, measured(find, group)[0])}")
        if there:
            print(f"{name:8} presidio  {alarms(group, there[place][0])}")


if __name__ == "__main__":
    main()
