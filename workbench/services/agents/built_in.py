"""The tools that come with the program; each works on this machine alone and within its scope.

Arguments were checked against the tool's schema before. Raises what the services raise.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from workbench.domain import ai_mark
from workbench.domain.agent.calculator import calculate
from workbench.domain.agent.toolbox import ToolResult
from workbench.domain.document import Document, DocumentStatus, Passage
from workbench.domain.evaluation import totals
from workbench.domain.survey.survey import ResultRow
from workbench.errors import InputError, NotFound
from workbench.jobs import JobContext
from workbench.services.agents.scope import Scope
from workbench.services.documents.document_tables import DOCUMENT, DocumentTables
from workbench.services.evaluation.evaluation import Evaluation, EvalWish
from workbench.services.models.models import Models
from workbench.services.privacy.leaving import Leaves, as_it_is
from workbench.services.privacy.privacy import Privacy, Pseudonyms
from workbench.services.retrieval.retrieval import Retrieval
from workbench.services.surveys.survey_export import cells_of, headings_of
from workbench.services.surveys.surveys import Surveys, SurveyWish
from workbench.storage.document_store import DocumentStore
from workbench.storage.outbox import Outbox

_FOUND: Final = 4  # passages, where no number is given
_PARTS: Final = 2  # of a document, in one reading
_MOST_ROWS: Final = 20
_LONGEST_CELL: Final = 120
_MOST_TABLES: Final = 30
_FIRST_CASES: Final = 20
_REDACTION: Final = "default"

Handler = Callable[[Mapping[str, Any], Scope, JobContext], ToolResult]


class BuiltInTools:
    """The calls block."""

    def __init__(  # noqa: PLR0913 - what tools are made of
        self,
        *,
        documents: DocumentStore,
        retrieval: Retrieval,
        surveys: Surveys,
        tables: DocumentTables,
        evaluation: Evaluation,
        models: Models,
        outbox: Outbox,
        leaving: Leaves = as_it_is,
        finding: Privacy | None = None,
    ) -> None:
        """`finding` None: personal data is found by the rules of the program alone."""
        self._documents = documents
        self._retrieval = retrieval
        self._surveys = surveys
        self._tables = tables
        self._evaluation = evaluation
        self._models = models
        self._outbox = outbox
        self._leaving = leaving
        self._finding = finding or Privacy()
        self._handlers: Mapping[str, Handler] = {
            "search_documents": self._search,
            "read_passage": self._read,
            "ask_all_documents": self._ask_all,
            "calculate": self._calculate,
            "list_tables": self._list_tables,
            "query_tables": self._query,
            "write_file": self._write,
            "run_evaluation": self._evaluate,
            "redact_text": self._redact,
        }

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self._handlers)

    def call(
        self, name: str, arguments: Mapping[str, Any], scope: Scope, context: JobContext
    ) -> ToolResult:
        return self._handlers[name](arguments, scope, context)

    # -- documents

    def _search(self, given: Mapping[str, Any], scope: Scope, _context: JobContext) -> ToolResult:
        limit = int(given.get("limit", _FOUND))
        trace = self._retrieval.search(given["query"], scope.collections, k=2 * limit, use=limit)
        passages = tuple(hit.passage for hit in trace.used)
        return ToolResult(trace.note or ("" if passages else "Nothing was found."), passages)

    def _read(self, given: Mapping[str, Any], scope: Scope, _context: JobContext) -> ToolResult:
        named = given["document"].strip()
        number = named.strip("[]").strip()
        if number.isdigit() and int(number) in scope.known:
            known = scope.known[int(number)]
            document = self._documents.get(known.document_id)
            parts = self._documents.chunks.of_document(document.id)
            met = [n for n, one in enumerate(parts, 1) if one.end > known.start]
            first = max(1, (met[0] if met else 1) - 1)
        else:
            document = self._named(named, scope)
            parts = self._documents.chunks.of_document(document.id)
            first = 1
        first = int(given.get("part", first))
        chosen = parts[first - 1 : first - 1 + _PARTS]
        if not chosen:
            raise InputError(
                f"“{document.name}” has {len(parts)} parts.", hint="Ask for one of them."
            )
        last = first + len(chosen) - 1
        return ToolResult(f"Parts {first} to {last} of {len(parts)} of {document.name}.", chosen)

    def _named(self, name: str, scope: Scope) -> Document:
        wanted = name.casefold()
        held = [
            document
            for collection_id in scope.collections
            for document in self._documents.all(collection_id)
            if document.status not in (DocumentStatus.FAILED, DocumentStatus.WAITING)
        ]
        for fits in (str.__eq__, str.startswith, str.__contains__):
            met = [one for one in held if fits(one.name.casefold(), wanted)]
            if met:
                return met[0]
        names = ", ".join(one.name for one in held[:10])
        raise NotFound(
            f"There is no document “{name[:80]}” here.", hint=f"There are: {names or 'none'}."
        )

    def _ask_all(self, given: Mapping[str, Any], scope: Scope, context: JobContext) -> ToolResult:
        model_id = scope.model_id
        uses_model = bool(model_id) and not self._models.get(model_id).is_demo
        survey = self._surveys.begin(
            SurveyWish(
                given["question"],
                scope.collections,
                uses_model=uses_model,
                model_id=model_id if uses_model else "",
            )
        )
        survey = self._surveys.work(survey, context)
        context.check()
        answer = self._surveys.answer(survey.id)
        lines = [answer.sentence, answer.coverage, survey.overview]
        rows = answer.rows[:_MOST_ROWS]
        if rows:
            lines.append(" | ".join(headings_of(answer)))
            for one in rows:
                cells = cells_of(one, answer, self._surveys.quote, True)
                lines.append(" | ".join(cell[:_LONGEST_CELL] for cell in cells))
        for group in answer.groups[:_MOST_ROWS]:
            sums = ", ".join(f"{unit} {value:,.2f}".strip() for unit, value in group.amounts)
            lines.append(f"{group.name}: {group.n:,}" + (f", {sums}" if sums else ""))
        found = [self._passage_of(one) for one in rows]
        passages = tuple(one for one in found if one is not None)
        text = "\n".join(line for line in lines if line)
        return ToolResult(text, passages, link=f"survey:{survey.id}")

    def _passage_of(self, one: ResultRow) -> Passage | None:
        return self._surveys.passage(one.document.document_id, one.row.start)

    # -- figures

    def _calculate(
        self, given: Mapping[str, Any], _scope: Scope, _context: JobContext
    ) -> ToolResult:
        expression = given["expression"].strip()
        return ToolResult(f"{expression} = {calculate(expression)}")

    def _list_tables(
        self, _given: Mapping[str, Any], scope: Scope, _context: JobContext
    ) -> ToolResult:
        found = self._tables.tables(scope.collections)
        if not found:
            return ToolResult("No tables stand in the documents.")
        lines = [
            f"{one.name}({', '.join(name for name, _ in one.columns)}): {one.n_rows:,} rows,"
            f" from {', '.join(one.documents[:3])}"
            for one in found[:_MOST_TABLES]
        ]
        return ToolResult("\n".join((*lines, f"Each has the column {DOCUMENT}, too.")))

    def _query(self, given: Mapping[str, Any], scope: Scope, _context: JobContext) -> ToolResult:
        result = self._tables.query(given["sql"], scope.collections)
        lines = [" | ".join(result.columns)]
        for row in result.rows[:_MOST_ROWS]:
            cells = ["" if value is None else str(value) for value in row]
            lines.append(" | ".join(cell[:_LONGEST_CELL] for cell in cells))
        if len(result.rows) > _MOST_ROWS or result.is_cut:
            lines.append(f"({len(result.rows):,} rows in all; the first {_MOST_ROWS} are here)")
        return ToolResult("\n".join(lines) if result.rows else "No rows.")

    # -- what leaves something behind

    def _write(self, given: Mapping[str, Any], _scope: Scope, _context: JobContext) -> ToolResult:
        content = self._leaving(given["content"])
        marked = ai_mark.in_file(given["name"], content)
        written = self._outbox.write(given["name"], marked)
        if not ai_mark.is_marked(marked):
            self._outbox.write(*ai_mark.beside(given["name"]))
        said = "Written" if written.is_new else "It was there already, the same"
        text = f"{said}: {written.path.name}, {written.size_bytes:,} bytes, in the outbox."
        if content != given["content"]:
            text += " Personal data was taken out."
        return ToolResult(text, link=f"outbox:{written.path.name}")

    def _evaluate(self, given: Mapping[str, Any], _scope: Scope, context: JobContext) -> ToolResult:
        limit = int(given.get("limit", _FIRST_CASES))
        if "/" in given["dataset"] or "\\" in given["dataset"]:
            raise InputError("That is no data set of the workspace.", hint="Name one.")
        run = self._evaluation.begin(EvalWish(given["dataset"], limit=limit, parallel=1))
        run = self._evaluation.work(run, context)
        context.check()
        lines = [f"Run {run.id[:13]}: {run.n_done:,} of {run.n_cells:,} cases."]
        done = self._evaluation.done(run)
        for column in run.columns:
            sums = totals([one for one in done if one.cell.column == column.number])
            share = "nothing was decided" if sums.share is None else f"{sums.share:.1%} passed"
            counts = ", ".join(f"{n} {name}" for name, n in sums.counts.items() if n)
            lines.append(f"{column.label}: {share} ({counts})")
        return ToolResult("\n".join(lines), link=f"evaluation:{run.id}")

    def _redact(self, given: Mapping[str, Any], _scope: Scope, _context: JobContext) -> ToolResult:
        privacy = self._finding
        policy = privacy.policy(_REDACTION)
        made = Pseudonyms().redact(given["text"], privacy.find(given["text"], policy), policy)
        return ToolResult(made.text)
