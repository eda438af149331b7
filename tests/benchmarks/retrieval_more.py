"""The other public sets that `retrieval.py` knows: excerpts, four languages, filings as PDF.

    python tests/benchmarks/retrieval.py --data PATH --sets chunking_eval,xquad,sec-10-q

`chunking_eval`: which share of the excerpts that answer is read (recall), and which share of what
is read is such excerpts (precision), beside fixed windows of 500 tokens that share 50, searched by
the same program. Both sides are given the same numbers of tokens, which stand in `BUDGETS` (four
characters a token): the best first, the last one cut where the budget ends, so that neither reads
more. Ours twice: passages alone, and as a model with room reads them, eight passages and what
stands beside the best of them.
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
BUDGETS = (512, 1_024, 2_000, 3_000)  # tokens that are read, fixed before anything was measured
TOKEN_CHARS = 4
DEEP = 32  # passages looked for; more than the largest budget holds
READ = 8  # passages that a model with room is given before what stands beside them
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

    found: dict[str, list[list[Span]]] = {"500/50": [], "passages": [], "as read": []}
    for row in rows:
        for label, collection, place in (("passages", ours, own), ("500/50", fixed, windowed)):
            hits = workbench.retrieval.search(row["question"], [collection], k=DEEP).hits
            passages = [hit.passage for hit in hits]
            found[label].append([place(one) for one in passages])
            if label == "passages":
                found["as read"].append(as_read(workbench, passages[:READ], corpora))
    print(f"chunking_eval: {len(rows)} questions")
    for tokens in BUDGETS:
        for label, each in found.items():
            cut = [within(spans, tokens * TOKEN_CHARS) for spans in each]
            scores = [
                overlap(spans, row["corpus_id"], json.loads(row["references"]))
                for spans, row in zip(cut, rows, strict=True)
            ]
            recall, precision = (sum(part) / len(scores) for part in zip(*scores, strict=True))
            n_chars = sum(end - start for spans in cut for _, start, end in spans)
            print(
                f"  {tokens:5,} tokens  {label:9} recall {recall:.4f}  precision {precision:.4f}"
                f"  {n_chars / len(rows):,.0f} characters"
            )


def as_read(
    workbench: Workbench, passages: Sequence[Passage], texts: Mapping[str, str]
) -> list[Span]:
    """The passages, then what stands right before and after each, the best first."""
    beside = workbench.retrieval.surroundings(passages)
    spans = [(Path(one.document).stem, one.start, one.end) for one in passages]
    for one in passages:
        name = Path(one.document).stem
        near = beside.get(one.chunk_id)
        if near is not None and near.before:
            start = max(0, texts[name].rfind(near.before, 0, one.start))
            spans.append((name, start, one.start))
        if near is not None and near.after:
            at = texts[name].find(near.after, one.end)
            if at >= 0:
                spans.append((name, one.end, at + len(near.after)))
    return spans


def within(spans: Sequence[Span], n_chars: int) -> list[Span]:
    """The first of them, as many characters as may be read; the last one is cut there."""
    taken: list[Span] = []
    for name, start, end in spans:
        if n_chars <= 0:
            break
        taken.append((name, start, min(end, start + n_chars)))
        n_chars -= end - start
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
