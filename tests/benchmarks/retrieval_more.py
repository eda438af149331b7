"""The other public sets that `retrieval.py` knows: excerpts, four languages, filings as PDF.

    python tests/benchmarks/retrieval.py --data PATH --sets chunking_eval,xquad,sec-10-q

`chunking_eval`: which share of the excerpts that answer stands in the first passages (recall), and
which share of these passages is such excerpts (precision), beside fixed windows of 500 tokens that
share 50, cut by length (four characters a token), searched by the same program; for five passages
each, alone and with what is read beside them, and for as many as make 2,000 tokens.
`xquad`: in four languages, whether the paragraph that
a question was asked about is among the first ten, by words, by meaning and by both. `sec-10-q`:
questions about twenty reports. A document is right if the data set names it. The data set names no
pages: a page is right if it holds a figure of the accepted answer (three digits or decimals, no
years) that stands on at most 15 % of the pages of the right documents (three pages at least).
"""

from __future__ import annotations

import csv
import fnmatch
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.app import Workbench
from workbench.domain.collection_settings import CollectionSettings
from workbench.domain.document import Passage
from workbench.domain.search_options import MODES, SearchOptions
from workbench.jobs import plain_context

FIXED_CHARS, SHARED_CHARS = 2_000, 200  # 500 and 50 tokens
FIRST = 5
ROOM_CHARS = 8_000  # 2,000 tokens
LANGUAGES = ("en", "de", "zh", "ar")
_FIGURE = re.compile(r"\d[\d,]*\.\d+|\d{1,3}(?:,\d{3})+|\d{3,}")
_YEAR = re.compile(r"20\d\d")
_SOURCES = re.compile(r"\(SOURCE.*?\)|SOURCE\(S\):.*", re.DOTALL)

Span = tuple[str, int, int]  # corpus, start, end


def fill(workbench: Workbench, name: str, paths: Sequence[Path], **settings: int | bool) -> str:
    """The collection with these files, added unless it is kept from an earlier run."""
    library = workbench.library
    collection = library.collection_named(name, create=True)
    if not collection.n_documents:
        library.set_settings(collection.id, CollectionSettings(**settings))  # type: ignore[arg-type]
        workbench.ingest.add(paths, collection.id, plain_context())
    return collection.id


def written(folder: Path, texts: Mapping[str, str]) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return [folder]


# -- excerpts


def chunking(workbench: Workbench, folder: Path, scratch: Path) -> None:
    corpora = {path.stem: path.read_text("utf-8") for path in folder.glob("*.md")}
    ours = fill(workbench, "chunking_eval", sorted(folder.glob("*.md")))
    windows = {
        f"{name}@{start}": text[start : start + FIXED_CHARS]
        for name, text in corpora.items()
        for start in range(0, len(text), FIXED_CHARS - SHARED_CHARS)
    }
    fixed = fill(
        workbench, "chunking_eval_fixed", written(scratch / "windows", windows), chunk_tokens=2_000
    )
    with (folder / "questions_df.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))

    def own(passage: Passage) -> Span:
        return Path(passage.document).stem, passage.start, passage.end

    def windowed(passage: Passage) -> Span:
        name, _, start = Path(passage.document).stem.rpartition("@")
        return name, int(start) + passage.start, int(start) + passage.end

    print(f"chunking_eval: {len(rows)} questions")
    found: dict[str, list[list[Span]]] = {"ours": [], "500/50": [], "ours, read": []}
    for row in rows:
        for label, collection, place in (("ours", ours, own), ("500/50", fixed, windowed)):
            hits = workbench.retrieval.search(row["question"], [collection], k=24).hits
            passages = [hit.passage for hit in hits]
            found[label].append([place(one) for one in passages])
            if label == "ours":
                found["ours, read"].append(as_read(workbench, passages[:FIRST], corpora))
    for label, cuts in (
        ("ours", (("5 passages", first), ("2,000 tokens", roomy))),
        ("ours, read", (("5 passages", list),)),
        ("500/50", (("5 windows", first), ("2,000 tokens", roomy))),
    ):
        for what, cut in cuts:
            scores = [
                overlap(cut(spans), row["corpus_id"], json.loads(row["references"]))
                for spans, row in zip(found[label], rows, strict=True)
            ]
            recall, precision = (sum(part) / len(scores) for part in zip(*scores, strict=True))
            n_chars = sum(end - start for spans in found[label] for _, start, end in cut(spans))
            print(
                f"  {label:11} {what:13} recall {recall:.4f}  precision {precision:.4f}"
                f"  {n_chars / len(rows):,.0f} characters"
            )


def as_read(
    workbench: Workbench, passages: Sequence[Passage], texts: Mapping[str, str]
) -> list[Span]:
    """The passages with what stands right before and after, as a model with room reads them."""
    beside = workbench.retrieval.surroundings(passages)
    spans: list[Span] = []
    for one in passages:
        name, start, end = Path(one.document).stem, one.start, one.end
        near = beside.get(one.chunk_id)
        if near is not None and near.before:
            start = max(0, texts[name].rfind(near.before, 0, start))
        if near is not None and near.after:
            at = texts[name].find(near.after, end)
            end = at + len(near.after) if at >= 0 else end
        spans.append((name, start, end))
    return spans


def first(spans: Sequence[Span]) -> list[Span]:
    return list(spans[:FIRST])


def roomy(spans: Sequence[Span]) -> list[Span]:
    """As many as fit; the first always does."""
    taken: list[Span] = []
    for span in spans:
        if taken and sum(end - start for _, start, end in [*taken, span]) > ROOM_CHARS:
            break
        taken.append(span)
    return taken


def overlap(
    spans: Iterable[Span], corpus: str, references: Sequence[Mapping[str, int]]
) -> tuple[float, float]:
    """Recall and precision, in characters; what is found twice counts once, but as read twice."""
    wanted = {at for one in references for at in range(one["start_index"], one["end_index"])}
    read, got = 0, set[int]()
    for name, start, end in spans:
        read += end - start
        if name == corpus:
            got |= wanted & set(range(start, end))
    return len(got) / max(1, len(wanted)), len(got) / max(1, read)


# -- four languages


def languages(workbench: Workbench, folder: Path, scratch: Path) -> None:
    for language in LANGUAGES:
        data = json.loads((folder / f"xquad.{language}.json").read_text("utf-8"))["data"]
        paragraphs = [one for article in data for one in article["paragraphs"]]
        texts = {str(number): one["context"] for number, one in enumerate(paragraphs)}
        files = written(scratch / f"xquad_{language}", texts)
        collection = fill(workbench, f"xquad {language}", files)
        asked = [(qa["question"], str(n)) for n, one in enumerate(paragraphs) for qa in one["qas"]]
        shares = []
        for mode in MODES:
            options = SearchOptions(mode=mode)
            right = sum(
                number in documents(workbench, question, collection, options)
                for question, number in asked
            )
            shares.append(f"{mode} {right / len(asked):.4f}")
        print(f"xquad {language}: recall@10 of {len(asked)} questions: {', '.join(shares)}")


def documents(
    workbench: Workbench, question: str, collection: str, options: SearchOptions
) -> list[str]:
    hits = workbench.retrieval.search(question, [collection], k=20, options=options).hits
    return list(dict.fromkeys(Path(hit.passage.document).stem for hit in hits))[:10]


# -- filings


@dataclass(frozen=True)
class Filing:
    question: str
    documents: frozenset[str]
    pages: frozenset[tuple[str, int]]


def filings(workbench: Workbench, folder: Path, scratch: Path) -> None:
    del scratch
    collection = fill(workbench, "sec-10-q", sorted((folder / "data/v1/docs").glob("*.pdf")))
    library = workbench.library
    pages: dict[str, dict[int, str]] = {}
    for document in library.documents(collection):
        text = library.text(document.id)
        pages[Path(document.name).stem] = {
            page.number: text[page.start : page.end] for page in library.pages(document.id)
        }
    with (folder / "data/v1/qna_data.csv").open(encoding="utf-8-sig", newline="") as file:
        asked = [filing(row, pages) for row in csv.DictReader(file)]
    paged = [one for one in asked if one.pages]
    print(f"sec-10-q: {len(asked)} questions, {len(paged)} of them with figures")
    for use in (4, 8):
        right = right_page = 0
        for one in asked:
            trace = workbench.retrieval.search(one.question, [collection], k=2 * use, use=use)
            sources = [(Path(h.passage.document).stem, h.passage.page) for h in trace.used]
            right += any(name in one.documents for name, _ in sources)
            right_page += any(source in one.pages for source in sources)
        print(
            f"  {use} sources: right document {right / len(asked):.4f},"
            f" right page {right_page / len(paged):.4f}"
        )


def filing(row: Mapping[str, str], pages: Mapping[str, Mapping[int, str]]) -> Filing:
    patterns = [part.strip() for part in row["Source Docs"].split(",")]
    named = {name for name in pages if any(fnmatch.fnmatch(name, one) for one in patterns)}
    answer = _SOURCES.sub("", row["Answer"])
    figures = {one for one in _FIGURE.findall(answer) if not _YEAR.fullmatch(one)}
    n_pages = sum(len(pages[name]) for name in named)
    found: set[tuple[str, int]] = set()
    for figure in figures:
        as_written = re.compile(rf"(?<![\d,.]){re.escape(figure)}(?!\d|,\d)")
        where = {
            (name, number)
            for name in named
            for number, text in pages[name].items()
            if as_written.search(text)
        }
        if len(where) <= max(3, 0.15 * n_pages):
            found |= where
    return Filing(row["Question"], frozenset(named), frozenset(found))


MORE: Mapping[str, Callable[[Workbench, Path, Path], None]] = {
    "chunking_eval": chunking,
    "xquad": languages,
    "sec-10-q": filings,
}
PLACES: Mapping[str, str] = {"sec-10-q": "kg_rag/sec-10-q"}
