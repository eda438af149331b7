"""How well the right passages are found: words alone, meaning alone, both fused.

    python tests/benchmarks/retrieval.py --data PATH [--sets cranfield] [--keep FOLDER]

Other sets (excerpts, four languages, filings as PDF) are described in `retrieval_more.py`. PATH
holds the public data sets (`retrieval/cranfield`, `retrieval/msmarco_mini`). Every text goes
in as a file through the real ingestion into a real workspace, and is asked for as the program
asks. Prints nDCG@10 and recall@10 of words, meaning, both fused by ranks and by scores (equal
weights, for comparison), of late fusion, and of variety against repetition; the median time of a
search; and how many questions of this set and of the other find nothing useful: none of its own
should, all of the other's might. With --keep the workspace stays for looking into, and is used
again: a collection of the set's name keeps its embedder.
"""

from __future__ import annotations

import argparse
import html
import json
import math
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.retrieval_more import MORE, PLACES
from ui.compose import open_real_workspace
from workbench.app import Workbench
from workbench.domain.search_options import FUSION, OFF, SearchOptions
from workbench.jobs import plain_context

DEPTH = 10
VARIETIES = (0.1, 0.2, 0.3, 0.5)
PASSAGES = 40  # several may be of one document; enough for ten documents

Judgements = Mapping[str, Mapping[str, int]]  # query id -> document id -> grade, 0 is not relevant
Search = Callable[[str], list[str]]


@dataclass(frozen=True)
class TestSet:
    name: str
    texts: Mapping[str, str]
    queries: Mapping[str, str]
    judgements: Judgements


@dataclass(frozen=True)
class Score:
    ndcg: float
    recall: float
    median_ms: float


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--sets", default=",".join((*READERS, *MORE)))
    arguments.add_argument("--keep", type=Path)
    given = arguments.parse_args()
    base = given.data / "retrieval" if (given.data / "retrieval").is_dir() else given.data
    with tempfile.TemporaryDirectory() as scratch:
        workbench = open_real_workspace(given.keep or Path(scratch) / "workspace")
        try:
            tests: list[TestSet] = []
            for name in given.sets.split(","):
                if name in MORE:
                    folder = base / PLACES.get(name, name)
                    if folder.is_dir():
                        MORE[name](workbench, folder, Path(scratch))
                    else:
                        print(f"{name}: skipped, {folder} is not there")
                elif (base / name).is_dir():
                    tests.append(READERS[name](base / name))
                else:
                    print(f"{name}: skipped, {base / name} is not there")
            for test in tests:
                measure(workbench, test, Path(scratch))
                for other in tests:
                    print(f"  nothing useful for {refused(workbench, test, other)}")
        finally:
            workbench.close()
    return 0


def measure(workbench: Workbench, test: TestSet, scratch: Path) -> None:
    collection = workbench.library.collection_named(test.name, create=True).id
    files = scratch / test.name
    files.mkdir()
    for number, text in test.texts.items():
        (files / f"{number}.txt").write_text(text, "utf-8")
    began = time.perf_counter()
    report = workbench.ingest.add([files], collection, plain_context())
    took = time.perf_counter() - began
    n_chunks = workbench.library.collection(collection).n_chunks
    print(
        f"{test.name}: {len(report.added)} documents, {n_chunks} chunks,"
        f" {len(report.failed)} unreadable, {len(report.skipped)} skipped, {took:.0f} s"
    )
    names = {
        document.id: Path(document.name).stem
        for document in workbench.library.documents(collection)
    }
    for name, search in searches(workbench, collection, names).items():
        score = evaluate(search, test)
        print(
            f"  {name:14} nDCG@10 {score.ndcg:.4f}  recall@10 {score.recall:.4f}"
            f"  {score.median_ms:6.1f} ms"
        )


def refused(workbench: Workbench, test: TestSet, other: TestSet) -> str:
    """How many questions of `other` find nothing useful in the documents of `test`."""
    collection = workbench.library.collection_named(test.name).id
    traces = [workbench.retrieval.search(query, [collection]) for query in other.queries.values()]
    n_refused = sum(not trace.used for trace in traces)
    return f"{n_refused} of {len(traces)} questions of {other.name}"


def searches(workbench: Workbench, collection: str, names: Mapping[str, str]) -> dict[str, Search]:
    retrieval = workbench.retrieval
    documents, index = retrieval._documents, retrieval._index
    shown = workbench.library.collection(collection)
    embedder = workbench.embedders.of(shown.embedder)

    def named(ids: Sequence[int]) -> list[str]:
        passages = documents.chunks.passages(ids)
        return unique(names[passages[number].document_id] for number in ids)

    def by_words(query: str) -> list[str]:
        return named([n for n, _ in documents.chunks.keyword_hits(query, [collection], PASSAGES)])

    def by_meaning(query: str) -> list[str]:
        found = index.query(shown.index, embedder.embed_query(query), PASSAGES)
        return named([number for number, _ in found])

    def ordered(rerank: str, variety: float) -> Search:
        def search(query: str) -> list[str]:
            options = SearchOptions(rerank, variety)
            trace = retrieval.search(query, [collection], k=PASSAGES, options=options)
            return unique(names[hit.passage.document_id] for hit in trace.hits)

        return search

    def by_scores(query: str) -> list[str]:
        plain = SearchOptions(OFF, 0.0)
        hits = retrieval.search(query, [collection], k=PASSAGES, options=plain).hits
        meaning = scaled([hit.dense_score or 0.0 for hit in hits])
        words = scaled([hit.keyword_score or 0.0 for hit in hits])
        order = sorted(range(len(hits)), key=lambda at: -(meaning[at] + words[at]))
        return unique(names[hits[at].passage.document_id] for at in order)

    return {
        "keyword": by_words,
        "dense": by_meaning,
        "hybrid": ordered(OFF, 0.0),
        "scores": by_scores,
        "late fusion": ordered(FUSION, 0.0),
        **{f"variety {value}": ordered(FUSION, value) for value in VARIETIES},
    }


def scaled(values: list[float]) -> list[float]:
    """From 0 for the least to 1 for the most."""
    least, most = min(values, default=0.0), max(values, default=0.0)
    return [(value - least) / ((most - least) or 1.0) for value in values]


def unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))[:DEPTH]


def evaluate(search: Search, test: TestSet) -> Score:
    ndcgs, recalls, times = [], [], []
    for number, query in test.queries.items():
        grades = {name: grade for name, grade in test.judgements[number].items() if grade > 0}
        if not grades:
            continue
        began = time.perf_counter()
        found = search(query)
        times.append(time.perf_counter() - began)
        gained = sum(gain(grades.get(name, 0), at) for at, name in enumerate(found))
        best = sorted(grades.values(), reverse=True)[:DEPTH]
        ndcgs.append(gained / sum(gain(grade, at) for at, grade in enumerate(best)))
        recalls.append(len(grades.keys() & set(found)) / len(grades))
    median_ms = 1000 * statistics.median(times)
    return Score(sum(ndcgs) / len(ndcgs), sum(recalls) / len(recalls), median_ms)


def gain(grade: int, at: int) -> float:
    return grade / math.log2(at + 2)


# -- data sets


def read_cranfield(folder: Path) -> TestSet:
    """Grades are 1; queries are numbered by their place, as the judgements count them."""
    documents = (folder / "cran.all.1400.xml").read_text("utf-8")
    texts = {
        tag(document, "docno"): tag(document, "text")
        for document in re.findall(r"<doc>(.*?)</doc>", documents, re.DOTALL)
    }
    topics = re.findall(
        r"<top>(.*?)</top>", (folder / "cran.qry.xml").read_text("utf-8"), re.DOTALL
    )
    queries = {str(place): tag(topic, "title") for place, topic in enumerate(topics, start=1)}
    judgements: dict[str, dict[str, int]] = {number: {} for number in queries}
    for line in (folder / "cranqrel.trec.txt").read_text("utf-8").splitlines():
        if line.strip():
            query, _, document, grade = line.split()[:4]
            judgements[query][document] = max(int(grade), 0)
    return TestSet("cranfield", texts, queries, judgements)


def read_beir(folder: Path) -> TestSet:
    texts = {
        row["_id"]: f"{row['title']}\n\n{row['text']}".strip() for row in lines(folder, "corpus")
    }
    queries = {row["_id"]: row["text"] for row in lines(folder, "queries")}
    judgements: dict[str, dict[str, int]] = {number: {} for number in queries}
    for line in (folder / "test.tsv").read_text("utf-8").splitlines():
        query, document, grade = line.split("\t")
        if query in judgements and grade.isdigit():
            judgements[query][document] = int(grade)
    return TestSet(folder.name, texts, queries, judgements)


def lines(folder: Path, name: str) -> list[dict[str, str]]:
    text = (folder / f"{name}.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def tag(text: str, name: str) -> str:
    found = re.search(rf"<{name}>(.*?)</{name}>", text, re.DOTALL)
    return html.unescape(found[1]).strip() if found else ""


READERS: Mapping[str, Callable[[Path], TestSet]] = {
    "cranfield": read_cranfield,
    "msmarco_mini": read_beir,
}

if __name__ == "__main__":
    sys.exit(main())
