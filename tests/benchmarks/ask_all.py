"""Questions about all documents: are they recognised, and is every row found that should be?

Run: `python tests/benchmarks/ask_all.py [--data ../shared/data] [--contracts 60]`. The archive is
made up (60 contracts in six wordings, 30 invoices, 12 other papers) and its truth is known; one
contract in four says its end in words that no list holds. Side by side: rules alone, rules and
then the demo model, and the plain way, in which the passages that a search finds are all there is.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.survey_corpus import TODAY, Archive, make_archive
from ui.compose import open_real_workspace
from workbench.app import Workbench
from workbench.domain.survey.question import recognise
from workbench.jobs import plain_context
from workbench.services.documents.survey_words import survey_words
from workbench.services.surveys.surveys import SurveyWish

LABELLED = Path("tests/unit/workbench/domain/survey/labelled_questions.json")
IN_PROMPT = 4  # passages, as the settings have it


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--contracts", type=int, default=60)
    options = parser.parse_args()
    recognition(options.data)
    with tempfile.TemporaryDirectory() as folder:
        answers(Path(folder), options.contracts)


# -- recognition


def recognition(data: Path) -> None:
    """Own labelled questions, and how many of the public ones about passages are taken for one."""
    words, today = survey_words(), date(2026, 6, 15)
    labelled = json.loads(LABELLED.read_text("utf-8"))
    found = [recognise(one, words, today) is not None for one in labelled["about_all"]]
    alarms = [recognise(one, words, today) is not None for one in labelled["about_some"]]
    print(
        f"labelled: {sum(found)} of {len(found)} recognised, {sum(alarms)} of {len(alarms)} wrong"
    )
    n_all = n_wrong = 0
    for name, questions in public_questions(data):
        wrong = sum(recognise(one, words, today) is not None for one in questions)
        n_all, n_wrong = n_all + len(questions), n_wrong + wrong
        print(f"  {name}: {wrong} of {len(questions)} taken for one about all documents")
    if n_all:
        print(f"  together: {n_wrong} of {n_all} ({n_wrong / n_all:.2%})")


def public_questions(data: Path) -> Iterator[tuple[str, list[str]]]:
    folder = data / "retrieval"
    path = folder / "msmarco_mini" / "queries.jsonl"
    if path.exists():
        yield "MS MARCO mini", [json.loads(line)["text"] for line in path.open(encoding="utf-8")]
    for language in ("en", "de"):
        path = folder / "xquad" / f"xquad.{language}.json"
        if path.exists():
            raw = json.loads(path.read_text("utf-8"))["data"]
            asked = [q["question"] for one in raw for p in one["paragraphs"] for q in p["qas"]]
            yield f"XQuAD {language}", asked
    path = folder / "chunking_eval" / "questions_df.csv"
    if path.exists():
        with path.open(encoding="utf-8") as file:
            yield "chunking_eval", [row["question"] for row in csv.DictReader(file)]
    path = folder / "cranfield" / "cran.qry.xml"
    if path.exists():
        titles = re.findall(r"<title>(.*?)</title>", path.read_text("utf-8"), re.DOTALL)
        yield "Cranfield", titles
    path = folder / "kg_rag" / "sec-10-q" / "data" / "v1" / "qna_data.csv"
    if path.exists():
        with path.open(encoding="utf-8-sig") as file:
            yield "SEC 10-Q", [row["Question"] for row in csv.DictReader(file)]


# -- answers


def answers(folder: Path, n_contracts: int) -> None:
    archive = make_archive(folder / "archive", n_contracts=n_contracts)
    workbench = open_real_workspace(folder / "workspace")
    try:
        workbench.surveys._today = lambda: TODAY
        collection = workbench.library.collection_named("Archive", create=True)
        begun = time.perf_counter()
        workbench.ingest.add([folder / "archive"], collection.id, plain_context())
        print(f"\n{archive.n_documents} documents read in in {time.perf_counter() - begun:.1f} s")
        for question, expected in expectations(archive):
            print(f"\n{question}  ({len(expected)} rows expected)")
            in_passages(workbench, collection.id, question, expected)
            for uses_model in (False, True):
                survey(workbench, collection.id, question, expected, uses_model=uses_model)
    finally:
        workbench.close()


def expectations(archive: Archive) -> Iterator[tuple[str, set[str]]]:
    year = TODAY.year
    contracts, invoices = archive.contracts, archive.invoices
    yield (
        "How many contracts end this year?",
        {one.name for one in contracts if one.end.year == year},
    )
    yield (
        "List every contract that ends before July 2026",
        {one.name for one in contracts if one.end < date(2026, 7, 1)},
    )
    yield (
        "How many invoices are over EUR 5,000?",
        {one.name for one in invoices if one.amount >= 5_000},
    )
    yield (
        "Which invoices were issued in Q1 2026?",
        {one.name for one in invoices if (one.day.year, (one.day.month + 2) // 3) == (2026, 1)},
    )
    supplier = contracts[0].supplier
    yield (
        f"List all contracts with {supplier}",
        {one.name for one in contracts if one.supplier == supplier},
    )


def in_passages(workbench: Workbench, collection: str, question: str, expected: set[str]) -> None:
    trace = workbench.retrieval.search(question, [collection], k=8, use=IN_PROMPT)
    report("the prompt's passages", {hit.passage.document for hit in trace.used}, expected, 0.0)


def survey(
    workbench: Workbench, collection: str, question: str, expected: set[str], *, uses_model: bool
) -> None:
    wish = SurveyWish(question, (collection,), uses_model=uses_model)
    begun = time.perf_counter()
    done = workbench.surveys.work(workbench.surveys.begin(wish), plain_context())
    took = time.perf_counter() - begun
    answer = workbench.surveys.answer(done.id)
    documents = workbench.surveys.documents(done.id)
    asked = sum(one.result is not None and one.result.asked_model for one in documents)
    name = f"rules and the demo model ({asked} asked)" if uses_model else "rules alone"
    report(name, [one.document.name for one in answer.rows], expected, took)
    print(f"      {answer.sentence} {answer.coverage}")


def report(name: str, found: Sequence[str] | set[str], expected: set[str], took: float) -> None:
    right = len(expected & set(found))
    wrong = len(set(found) - expected)
    print(f"   {name}: {right} of {len(expected)} rows, {wrong} wrong, {took:.1f} s")


if __name__ == "__main__":
    main()
