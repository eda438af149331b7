"""Do questions that lean on the chat find their passage, with and without being completed?

Run: `python tests/benchmarks/follow_ups.py --data ../shared/data`. Follow-ups are made of XQuAD's
English questions: the first of two questions on one paragraph stays, the second has what both name
replaced by “it” or “its”. A passage is a paragraph; recall@5 over all 240, by words and meaning as
the program searches, and how many questions that stand by themselves were changed. With `--sec N`
N of the SEC filings, too: after a question on one company and quarter come “and in 2023 Q1?” and
“what about Intel?”, and the right filing must be among those of the first five passages.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from ui.compose import open_real_workspace
from workbench.domain.follow_up import Exchange, complete
from workbench.jobs import plain_context
from workbench.services.chat.follow_ups import follow_up_words
from workbench.services.retrieval.retrieval import Retrieval
from workbench.storage.search import stop_words

_NAME = re.compile(r"(?<!^)(?:the )?\b[A-Z][\w’'-]+(?: (?:of (?:the )?)?[A-Z][\w’'-]+)*")
K = 5


@dataclass(frozen=True, slots=True)
class Case:
    before: Exchange
    question: str
    document: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--sec", type=int, default=0, help="how many filings to read")
    options = parser.parse_args()
    if options.sec:
        sec(options.data / "retrieval/kg_rag/sec-10-q/data/v1/docs", options.sec)
        return
    raw = json.loads((options.data / "retrieval/xquad/xquad.en.json").read_text("utf-8"))["data"]
    paragraphs = [paragraph for article in raw for paragraph in article["paragraphs"]]
    cases, alone = cases_of(paragraphs)
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "texts"
        texts.mkdir()
        for number, one in enumerate(paragraphs):
            (texts / f"{number:03}.txt").write_text(one["context"], "utf-8")
        workbench = open_real_workspace(Path(folder) / "workspace")
        try:
            collection = workbench.library.collection_named("XQuAD", create=True)
            workbench.ingest.add([texts], collection.id, plain_context())
            report(workbench.retrieval, collection.id, cases, alone)
        finally:
            workbench.close()


def cases_of(paragraphs: list[dict[str, object]]) -> tuple[list[Case], list[Case]]:
    """Follow-ups, and second questions as they were: those name what they ask about."""
    cases, alone = [], []
    for number, one in enumerate(paragraphs):
        asked = [(qa["question"].strip(), qa["answers"][0]["text"]) for qa in one["qas"]]  # type: ignore[attr-defined]
        for (first, answer), (second, _) in zip(asked, asked[1:], strict=False):
            before = Exchange(first, answer)
            name = f"{number:03}.txt"
            shared = [found for found in _NAME.findall(second) if found in first]
            if shared:
                longest = max(shared, key=len)
                pronoun = re.sub(rf"{re.escape(longest)}[’']s?(?!\w)", "its", second)
                cases.append(Case(before, pronoun.replace(longest, "it"), name))
                alone.append(Case(before, second, name))
    return cases, alone


def report(retrieval: Retrieval, collection: str, cases: list[Case], alone: list[Case]) -> None:
    words = follow_up_words()

    def completed(case: Case) -> str:
        found = complete(case.question, [case.before], words, stop_words())
        return found.query if found is not None else case.question

    def recall(queries: list[str], of: list[Case]) -> float:
        hits = 0
        for text, case in zip(queries, of, strict=True):
            trace = retrieval.search(text, [collection], k=K)
            hits += any(hit.passage.document == case.document for hit in trace.hits[:K])
        return hits / max(1, len(of))

    plain = [case.question for case in cases]
    changed = [completed(case) for case in cases]
    n_changed = sum(a != b for a, b in zip(plain, changed, strict=True))
    print(f"{len(cases)} follow-ups, {n_changed} completed; recall@{K} over 240 paragraphs")
    print(f"  as they are:        {recall(plain, cases):.3f}")
    print(f"  completed by rules: {recall(changed, cases):.3f}")
    print(f"  before they were made follow-ups: {recall([c.question for c in alone], alone):.3f}")
    touched = sum(completed(case) != case.question for case in alone)
    print(f"questions that stand by themselves and were changed: {touched} of {len(alone)}")
    changed_alone = [completed(case) for case in alone]
    print(f"  their recall@{K} then: {recall(changed_alone, alone):.3f}")


# -- filings

COMPANIES = {
    "AAPL": "Apple",
    "AMZN": "Amazon",
    "INTC": "Intel",
    "MSFT": "Microsoft",
    "NVDA": "Nvidia",
}
TOPICS = ("total net sales", "operating expenses", "cash and cash equivalents")


def sec(folder: Path, n: int) -> None:
    files = sorted(folder.glob("*.pdf"))[:n]
    known = [tuple(path.stem.rsplit(" ", 1)) for path in files]  # ("2022 Q3", "AAPL")
    with tempfile.TemporaryDirectory() as place:
        workbench = open_real_workspace(Path(place) / "workspace")
        try:
            collection = workbench.library.collection_named("SEC", create=True)
            workbench.ingest.add(files, collection.id, plain_context())
            for name, cases in (("and in …?", quarters(known)), ("what about …?", others(known))):
                report_sec(workbench.retrieval, collection.id, name, cases)
        finally:
            workbench.close()


def quarters(known: list[tuple[str, ...]]) -> list[Case]:
    return [
        Case(Exchange(asked(topic, ticker, quarter)), f"And in {other}?", f"{other} {ticker}.pdf")
        for topic in TOPICS
        for quarter, ticker in known
        for other, same in known
        if same == ticker and other != quarter
    ]


def others(known: list[tuple[str, ...]]) -> list[Case]:
    return [
        Case(
            Exchange(asked(topic, ticker, quarter)),
            f"What about {COMPANIES[another]}?",
            f"{quarter} {another}.pdf",
        )
        for topic in TOPICS
        for quarter, ticker in known
        for same, another in known
        if same == quarter and another != ticker
    ]


def asked(topic: str, ticker: str, quarter: str) -> str:
    return f"What were the {topic} of {COMPANIES[ticker]} in {quarter}?"


def report_sec(retrieval: Retrieval, collection: str, name: str, cases: list[Case]) -> None:
    words = follow_up_words()
    right = {"as they are": 0, "completed by rules": 0}
    for case in cases:
        found = complete(case.question, [case.before], words, stop_words())
        queries = (case.question, found.query if found is not None else case.question)
        for way, query in zip(right, queries, strict=True):
            trace = retrieval.search(query, [collection], k=K)
            right[way] += any(hit.passage.document == case.document for hit in trace.hits[:K])
    said = ", ".join(f"{way} {n / max(1, len(cases)):.3f}" for way, n in right.items())
    print(f"SEC, “{name}”, {len(cases)} follow-ups: {said}", flush=True)


if __name__ == "__main__":
    main()
