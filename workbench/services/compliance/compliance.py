"""Gather a period's report from the audit log, the records of rights, and what is set now.

Counts and states; no content. That a report was made is on record.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from typing import Any

from workbench import egress
from workbench.domain.audit import Action, Entry, Event
from workbench.domain.clock import now
from workbench.domain.compliance.report import ComplianceReport, as_sheet, controls_from
from workbench.domain.paper.sheet import Sheet
from workbench.domain.privacy_places import SAID, Place
from workbench.errors import InputError, WorkbenchError
from workbench.paths import WorkspacePaths, resources
from workbench.services.chat.asked_with import program_version
from workbench.services.privacy.export_sealing import SealedExports
from workbench.services.privacy.guardrails import Guardrails
from workbench.services.privacy.own_rules import OwnRules
from workbench.services.retention.retention import Retention
from workbench.services.rights.purposes import Purposes
from workbench.services.rights.subjects import Subjects
from workbench.services.workspace.audit import Audit
from workbench.services.workspace.audit_trail import AuditTrail, facts_of
from workbench.settings import SettingsFile
from workbench.storage.compliance_rows import ComplianceRows
from workbench.storage.policy_file import PolicyFile

_HELD = frozenset({"block", "ask"})


class Compliance:
    def __init__(  # noqa: PLR0913 - whatever a report tells of
        self,
        *,
        paths: WorkspacePaths,
        rows: ComplianceRows,
        subjects: Subjects,
        retention: Retention,
        purposes: Purposes,
        rails: Guardrails,
        settings: SettingsFile,
        policy: PolicyFile,
        own_rules: OwnRules,
        sealed_exports: SealedExports,
        audit: Audit,
        trail: AuditTrail,
        is_encrypted: bool,
    ) -> None:
        self._paths = paths
        self._rows = rows
        self._subjects = subjects
        self._retention = retention
        self._purposes = purposes
        self._rails = rails
        self._settings = settings
        self._policy = policy
        self._own_rules = own_rules
        self._sealed_exports = sealed_exports
        self._audit = audit
        self._trail = trail
        self._is_encrypted = is_encrypted

    def report(self, since: date, until: date) -> ComplianceReport:
        """`until` is not part of it. Raises InputError for a period that ends before it begins."""
        if until <= since:
            raise InputError("The period ends before it begins.", hint="Give a later end.")
        begin, end = _stamp(since), _stamp(until)
        self._audit.record(
            Event(Action.COMPLIANCE_REPORTED, "", {"from": str(since), "to": str(until)})
        )
        entries = list(self._trail.between(begin, end))
        note, controls = controls_from(
            json.loads((resources() / "compliance" / "controls.json").read_text("utf-8"))
        )
        verified = self._trail.verify()
        verification = (
            ("Entries of the audit log", f"{verified.entries:,}"),
            ("Of them under a signature", f"{verified.signed_entries:,}"),
            ("Head of the chain", verified.head),
            ("First misfit", verified.misfit.explanation if verified.misfit else "none"),
            *self._receipts(begin, end),
        )
        figures = self._figures(entries, begin, end, fits=verified.fits)
        return ComplianceReport(
            since=str(since),
            until=str(until),
            made_at=now(),
            made_by=self._audit.who,
            program=program_version(),
            policies=self._policies(),
            figures=figures,
            incidents=self._incidents(entries, figures),
            verification=verification,
            is_verified=verified.fits,
            requests=self._requests(begin, end),
            purges=tuple(
                (
                    one.at[:16].replace("T", " "),
                    ", ".join(f"{n:,} {kind}" for kind, n in one.counts.items()) or "nothing",
                )
                for one in self._retention.runs(begin, end)
            ),
            holds=tuple(
                (one.name, one.at[:10], one.released_at[:10] or "in force", one.reason)
                for one in self._retention.holds.all(with_released=True)
            ),
            controls=controls,
            note=note,
        )

    def sheet(self, report: ComplianceReport) -> Sheet:
        return as_sheet(report)

    def shape(self, report: ComplianceReport) -> dict[str, Any]:
        return asdict(report)

    # --------------------------------------------------------------------- private

    def _figures(
        self, entries: list[Entry], begin: str, end: str, *, fits: bool
    ) -> Mapping[str, int]:
        counts: Counter[str] = Counter(entry.action for entry in entries)
        for entry in entries:
            facts = facts_of(entry)
            if not isinstance(facts, dict):
                continue
            if entry.action == Action.ANSWER_MADE.value:
                for told in facts.get("rails", ()):
                    _, _, action, n = (*str(told).split(":"), "0")[:4]
                    counts["rails_found"] += int(n) if n.isdecimal() else 0
                    counts["rails_held"] += action in _HELD
            elif entry.action == Action.NETWORK_CLOSED.value:
                counts["network_refused"] += len(facts.get("refused", ()))
        counts.update(self._rows.figures(begin, end))
        counts["audit_entries"] = len(entries)
        counts["audit_fits"] = int(fits)
        counts["encrypted"] = int(self._is_encrypted)
        counts["retention_rules"] = sum(rule.days is not None for rule in self._retention.rules)
        counts["holds_in_force"] = len(self._retention.holds.all())
        counts["collections_with_uses"] = len(self._purposes.all())
        counts["erasures_with_remains"] = sum(
            bool(json.loads(one.receipt)["proof"].get("files_with_remains"))
            for one in self._subjects.requests(begin, end)
            if one.receipt
        )
        return dict(counts)

    def _policies(self) -> tuple[tuple[str, str], ...]:
        settings = self._settings.current
        named = ", ".join(self._policy.names())
        rules = [
            f"{rule.kind} {rule.days:,} days" + (" (policy)" if rule.by_policy else "")
            for rule in self._retention.rules
            if rule.days is not None
        ]
        hosts = [f"{action}: {', '.join(where)}" for action, where in settings.network.items()]
        return (
            ("Encryption", "the whole workspace" if self._is_encrypted else "none"),
            ("policy.json", named or "none"),
            ("Personal data taken out", self._places_told()),
            ("Exports", self._exports_told()),
            ("Rails", self._rails_told()),
            ("Retention", "; ".join(rules) or "everything is kept"),
            ("Runs by itself", "daily" if self._retention.is_daily else "no"),
            ("Network", "; ".join(hosts) or "closed"),
            ("Kept conversations", settings.conversation_cache),
            ("Kept answers", f"{settings.response_cache_mb:,} MB"),
            *(
                (f"Uses of “{one.collection}”", f"{one.uses.told}; {one.uses.ground}")
                for one in self._purposes.all()
            ),
        )

    def _places_told(self) -> str:
        try:
            places = self._own_rules.places()
        except WorkbenchError as error:  # somebody wrote the file wrongly; then nothing is asked
            return error.message
        told = [
            SAID[place][0].lower()
            + SAID[place][1:]
            + (" (policy)" if place in places.demanded else "")
            for place in Place
            if places.is_on(place)
        ]
        return "; ".join(told) or "nowhere"

    def _exports_told(self) -> str:
        status = self._sealed_exports.status()
        sealed = "sealed" if status.has_passphrase else "none before there is a passphrase"
        demanded = " (policy)" if status.is_demanded else ""
        return f"{sealed}{demanded}" if status.is_on else "in the clear"

    def _rails_told(self) -> str:
        try:
            policies = self._rails.policies()
        except WorkbenchError as error:  # somebody wrote the file wrongly; then rails refuse
            return error.message
        more = f", and {len(policies.collections):,} collections of their own"
        return "one for the workspace" + (more if policies.collections else "")

    def _incidents(
        self, entries: list[Entry], figures: Mapping[str, int]
    ) -> tuple[tuple[str, str], ...]:
        tried = egress.tally(egress.attempts())
        rows = [
            ("Answers or questions that rails held back", figures.get("rails_held", 0)),
            ("Rails overridden with a reason", figures.get("rails.overridden", 0)),
            ("Permissions refused", figures.get("permission.refused", 0)),
            ("Hosts refused while the network was used", figures.get("network_refused", 0)),
            ("Connections attempted in this run of the program", tried.connections),
            ("Sockets refused to native code in this run", tried.sockets),
            ("Attempts at the network refused, by origin", figures.get("network.refused", 0)),
            ("Unlocking with a wrong passphrase", figures.get("workspace.unlock_failed", 0)),
            ("Models refused", figures.get("model.refused", 0)),
            ("Alerts raised", figures.get("alerts_raised", 0)),
            ("Uses of a collection refused", figures.get("collection.use_refused", 0)),
            (
                "Questions beside a collection's purpose",
                figures.get("collection.use_overridden", 0),
            ),
        ]
        again = sum(
            entry.action == Action.SUBJECT_ERASED.value and entry.outcome == "again"
            for entry in entries
        )
        rows.append(("Erasures done again after a restore", again))
        cut = sum(entry.outcome == "interrupted" for entry in entries)
        return (*((what, f"{n:,}") for what, n in rows), ("Cut short by a crash", f"{cut:,}"))

    def _requests(self, begin: str, end: str) -> tuple[tuple[str, ...], ...]:
        return tuple(
            (
                one.at[:16].replace("T", " "),
                one.kind,
                one.state,
                one.subject,
                one.counts,
            )
            for one in self._subjects.requests(begin, end)
        )

    def _receipts(self, begin: str, end: str) -> tuple[tuple[str, str], ...]:
        found = [one for one in self._subjects.requests(begin, end) if one.receipt]
        valid = sum(self._subjects.verify(json.loads(one.receipt)) for one in found)
        return (("Receipts of erasures with a valid signature", f"{valid:,} of {len(found):,}"),)


def whole_month(today: date) -> tuple[date, date]:
    """The last month that is over."""
    until = today.replace(day=1)
    return (until - timedelta(days=1)).replace(day=1), until


def today() -> date:
    return datetime.now(UTC).date()


def _stamp(day: date) -> str:
    return f"{day.isoformat()}T00:00:00"
