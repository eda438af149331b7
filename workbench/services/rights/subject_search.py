"""Search everything that a workspace holds for a person: tables, files, backups, vaults.

Reads only. A table that nobody described is searched as well. What a vault knows of the person is
looked for by its placeholders, too.
"""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from workbench.domain.rights.findings import Finding, Findings, Gathering
from workbench.domain.rights.json_texts import as_text
from workbench.domain.rights.matching import Matcher, Naming
from workbench.domain.rights.person import Term
from workbench.domain.rights.places import TableRule, Unit, rules_from
from workbench.domain.work_progress import WorkProgress
from workbench.errors import WorkbenchError
from workbench.jobs import JobContext
from workbench.paths import resources
from workbench.services.rights.files import WorkspaceFiles
from workbench.services.rights.lineage import Lineage
from workbench.services.rights.vaults import OpenVault
from workbench.storage.chat_columns import HELD_IN
from workbench.storage.database import Database
from workbench.storage.rights_rows import RightsRows, RowSweep, RowText, StillCopy, Table
from workbench.storage.workspace_key import WorkspaceKey

_ASK_EVERY = 256  # rows
_SAID = frozenset(
    {"turns.question", "turns.answer", "turns.prompt", "conversations.title", "feedback.note"}
)
Held = Callable[[Unit, str], str]  # the hold that keeps what lies in this place


def table_rules() -> dict[str, TableRule]:
    return rules_from(json.loads((resources() / "rights" / "places.json").read_text("utf-8")))


@dataclass(slots=True)
class _Hunt:
    matcher: Naming
    context: JobContext
    found: dict[tuple[str, str], Gathering] = field(default_factory=dict)
    searched: dict[str, int] = field(default_factory=dict)
    insides: list[tuple[Gathering, Unit]] = field(default_factory=list)

    def counts(self, place: str, n: int) -> None:
        self.searched[place] = self.searched.get(place, 0) + n

    def gathering(self, made: Gathering) -> Gathering:
        return self.found.setdefault((made.unit.kind, made.unit.key), made)


class SubjectSearch:
    def __init__(
        self,
        *,
        database: Database,
        files: WorkspaceFiles,
        lineage: Lineage,
        key: WorkspaceKey | None,
        held: Held,
    ) -> None:
        self._database = database
        self._rows = RightsRows(database)
        self._files = files
        self._lineage = lineage
        self._key = key
        self._held = held
        self._rules = table_rules()

    def find(
        self, terms: Sequence[Term], context: JobContext, vaults: Sequence[OpenVault] = ()
    ) -> Findings:
        """Reports WorkProgress. Raises Cancelled, Corrupt."""
        hunt = _Hunt(Matcher(terms), context)
        placeholders: list[Term] = []
        for vault in vaults:
            placeholders += self._vault(vault, hunt)
        if placeholders:
            hunt.matcher = Matcher([*terms, *dict.fromkeys(placeholders)])
        return self._found(hunt, len(terms))

    def find_by(self, naming: Naming, n_terms: int, context: JobContext) -> Findings:
        """The same for whoever is known by hashes alone; no vault is looked into."""
        return self._found(_Hunt(naming, context), n_terms)

    def _found(self, hunt: _Hunt, n_terms: int) -> Findings:
        begun = time.monotonic()
        self._tables(self._rows, hunt)
        self._texts_of_files(hunt)
        self._backups(hunt)
        found = self._told(hunt)
        witnesses = self._lineage.of(found)
        took = time.monotonic() - begun
        return Findings(n_terms, found, witnesses, dict(hunt.searched), took)

    # ---------------------------------------------------------------------- tables

    def _tables(self, rows: RowSweep, hunt: _Hunt) -> None:
        tables = [one for one in rows.tables() if self._rule(one.name).place]
        for n, table in enumerate(tables):
            hunt.context.report(WorkProgress("Searching", n, len(tables)))
            rule = self._rule(table.name)
            n_rows = 0
            for n_rows, row in enumerate(rows.texts(table, rule.packed), start=1):
                if n_rows % _ASK_EVERY == 0:
                    hunt.context.check()
                self._row(table, rule, row, hunt)
            hunt.counts(rule.place, n_rows)

    def _rule(self, table: str) -> TableRule:
        return self._rules.get(table, TableRule())

    def _row(self, table: Table, rule: TableRule, row: RowText, hunt: _Hunt) -> None:
        show = self._database.texts.show if table.name in HELD_IN else str
        for column, value in row.texts:
            text = show(as_text(value))
            matches = hunt.matcher.find(text)
            if not matches:
                continue
            key = str(row.row[rule.of]) if rule.of else f"{table.name}:{row.key}"
            made = Gathering(Unit(rule.unit, key), rule.place, rule.usual, rule.why)
            made.title = f"{table.name}, row {row.key}" if rule.unit == "row" else ""
            gathering = hunt.gathering(made)
            gathering.add(f"{table.name}.{column}", text, matches)
            if rule.inside is not None:
                outer = Unit(rule.inside, self._rows.one(rule.within, row.row))
                hunt.insides.append((gathering, outer))

    # ----------------------------------------------------------------------- files

    def _texts_of_files(self, hunt: _Hunt) -> None:
        for one in self._files.all():
            hunt.context.check()
            hunt.counts(one.place, 1)
            text = as_text(self._files.text(one.name))
            matches = hunt.matcher.find(text)
            if matches:
                made = Gathering(Unit(one.unit, one.key), one.place, one.act, title=one.name)
                hunt.gathering(made).add(one.name, text, matches)

    def _backups(self, hunt: _Hunt) -> None:
        """Copies from before upgrades are searched as the database is."""
        for path in self._files.backups():
            hunt.counts("backups", 1)
            made = Gathering(Unit("backup", path.name), "backups", "remove", title=path.name)
            try:
                copy = StillCopy(path, self._key)
            except WorkbenchError as error:  # cannot be read: it may hold anything
                hunt.gathering(made).add(path.name, "", ())
                made.why = error.message
                continue
            with contextlib.closing(copy):
                self._copy(RowSweep(copy), made, hunt)
            if made.matches:
                hunt.gathering(made)

    def _copy(self, rows: RowSweep, made: Gathering, hunt: _Hunt) -> None:
        for table in rows.tables():
            rule = self._rule(table.name)
            if not rule.place or rule.usual == "stays":
                continue
            for n, row in enumerate(rows.texts(table, rule.packed)):
                if n % _ASK_EVERY == 0:
                    hunt.context.check()
                for column, value in row.texts:
                    text = as_text(value)
                    if matches := hunt.matcher.find(text):
                        made.add(f"{table.name}.{column}", text, matches)

    # ---------------------------------------------------------------------- vaults

    def _vault(self, vault: OpenVault, hunt: _Hunt) -> Iterable[Term]:
        hunt.counts("vaults", len(vault.entries))
        for entry in vault.entries:
            matches = hunt.matcher.find(entry.value)
            if matches:
                made = Gathering(Unit("vault", vault.name), "vaults", "remove", title=vault.name)
                hunt.gathering(made).add(entry.placeholder, entry.value, matches)
                yield Term("placeholder", entry.placeholder, entry.scope)

    # --------------------------------------------------------------------- results

    def _told(self, hunt: _Hunt) -> tuple[Finding, ...]:
        """What goes with something that goes anyway is named there, not twice."""
        going = set(hunt.found)
        absorbed = {
            (inner.unit.kind, inner.unit.key): (outer.kind, outer.key)
            for inner, outer in hunt.insides
            if (outer.kind, outer.key) in going
        }
        found = []
        for key, one in hunt.found.items():
            if key in absorbed:
                outer = hunt.found[absorbed[key]]
                outer.matches += one.matches
                outer.where |= one.where
                outer.forms |= one.forms
        for key, one in hunt.found.items():
            if one.unit.kind == "conversation" and not one.where & _SAID:
                one.usual = "words"  # only passages that were read for it name the person
            if key not in absorbed:
                found.append(one.finding(self._title(one), self._held(one.unit, one.place)))
        return tuple(sorted(found, key=lambda item: (item.place, item.title)))

    def _title(self, one: Gathering) -> str:
        queries = {
            "conversation": "SELECT title FROM conversations WHERE id = :id",
            "document": "SELECT name FROM documents WHERE id = :id",
            "run": "SELECT name FROM training_runs WHERE id = :id",
        }
        query = queries.get(one.unit.kind)
        title = self._rows.one(query, {"id": one.unit.key}) if query else ""
        return self._database.texts.show(title)
