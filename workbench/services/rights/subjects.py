"""Rights of a person: find what there is, hand it out, erase it, and prove that it is gone.

Search → plan → confirmation (by whoever calls) → erasure that a kill cannot leave half done → proof
over the bytes → signed receipt. Legal holds come before erasure.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.domain.audit import Action, Event, Facts, canonical
from workbench.domain.clock import new_id, now
from workbench.domain.rights import receipt as receipts
from workbench.domain.rights.findings import ErasurePlan, Finding, Findings, Item
from workbench.domain.rights.matching import Matcher
from workbench.domain.rights.person import Person, Term
from workbench.domain.rights.places import Act
from workbench.errors import InputError
from workbench.jobs import JobContext, plain_context
from workbench.services.rights.byte_proof import ByteProof, needles_of, prove
from workbench.services.rights.erasing import Eraser, check_not_training
from workbench.services.rights.past_erasures import BY_CHOICE, PastErasures
from workbench.services.rights.subject_search import SubjectSearch
from workbench.services.rights.vaults import OpenVault
from workbench.services.workspace.audit import Audit
from workbench.services.workspace.audit_trail import AuditTrail
from workbench.storage.rights_store import RightsRequest, RightsStore


@dataclass(frozen=True, slots=True)
class Erased:
    receipt: dict[str, Any]
    proof: ByteProof | None
    left: tuple[Finding, ...]  # what a second search still found

    @property
    def is_clean(self) -> bool:
        """Nothing is left but what was meant to be kept."""
        has_kept = bool(self.receipt["kept"])
        no_bytes = self.proof is not None and not self.proof.remains
        return (no_bytes or has_kept) and not self.receipt["proof"]["unexpected"]


class Subjects:
    """Thread-safe; the calls block."""

    def __init__(
        self,
        *,
        search: SubjectSearch,
        eraser: Eraser,
        store: RightsStore,
        root: Path,
        audit: Audit,
        trail: AuditTrail,
        past: PastErasures,
        check: Callable[[str], None] = lambda _right: None,
    ) -> None:
        """`check` raises where the profile that works may not do this."""
        self._search = search
        self._eraser = eraser
        self._store = store
        self._root = root
        self._audit = audit
        self._trail = trail
        self._past = past
        self._check = check

    def find(
        self, person: Person, context: JobContext, vaults: Sequence[OpenVault] = ()
    ) -> Findings:
        """Reports WorkProgress. Raises InputError, Cancelled."""
        self._check("find")
        terms = person.terms()
        found = self._search.find(terms, context, vaults)
        self._note("find", terms, {"units": len(found.found)}, Action.SUBJECT_FOUND)
        return found

    def handed_out(self, person: Person, n_units: int) -> None:
        """On record before what was found is written anywhere."""
        self._check("export")
        self._note("export", person.terms(), {"units": n_units}, Action.SUBJECT_EXPORTED)

    def plan(
        self,
        findings: Findings,
        *,
        acts: Mapping[str, Act] | None = None,
        keep: Sequence[str] = (),
    ) -> ErasurePlan:
        """`acts`: by place, in place of the usual; `keep`: keys of units that stay.

        Touches nothing. Raises InputError for an act that cannot be done there.
        """
        items, kept = [], []
        wanted = acts or {}
        for one in findings.found:
            act = wanted.get(one.place, one.usual)
            is_kept = one.unit.key in keep or act == "stays"
            if act not in one.acts:
                act = one.usual  # of another kind than the place's others
            if one.usual == "stays":
                kept.append((_item(one, "stays"), one.why))
            elif one.held:
                kept.append((_item(one, "stays"), f"legal hold “{one.held}”"))
            elif is_kept:
                kept.append((_item(one, "stays"), BY_CHOICE))
            else:
                items.append(_item(one, act))
        return ErasurePlan(
            new_id(), findings, tuple(items), tuple(kept), _consequences(findings, items)
        )

    def erase(
        self,
        person: Person,
        plan: ErasurePlan,
        context: JobContext,
        vaults: Sequence[OpenVault] = (),
    ) -> Erased:
        """What was planned and confirmed. Cannot be stopped once it has begun; a kill on the way
        is made up for at the next start. Reports WorkProgress.

        Raises InputError before anything is touched, StorageError, ResourceError.
        """
        self._check("erase")
        if not plan.items:
            raise InputError("There is nothing to erase.", hint="Look at what the plan keeps.")
        check_not_training(self._root / "training", plan.items)
        terms = person.terms()
        subject = self._pseudonym(terms)
        counted = {"units": len(plan.items), "kept": len(plan.kept)}
        self._past.keep(plan, terms, subject)
        with self._audit.telling(
            Event(Action.SUBJECT_ERASING, subject, {**counted, "plan": plan.id})
        ):
            self._store.begin(plan.id, subject, terms, plan.items, len(plan.kept))
        self._eraser.act(plan.items, Matcher(terms), context.telling(context.report), vaults)
        return self._closed(plan, terms, subject, context, vaults)

    def finish(self) -> int:
        """At the start: erasures that a kill cut short. Returns how many there were."""
        unfinished = self._store.unfinished()
        for one in unfinished:
            proof: dict[str, Any] = {"interrupted": True, "unexpected": 0}
            if one.state == "acting":
                self._eraser.act(one.items, Matcher(one.terms), plain_context())
                self._store.forget_terms(one.id)
                forms = [term.text for term in one.terms]
                self._eraser.act((), Matcher(one.terms), plain_context())
                found = self._prove(forms, plain_context())
                proof |= _told(found)
            told = self._receipt(one.id, one.subject, receipts.units(one.items, ()), [], [], proof)
            self._end(one.id, one.subject, told)
        return len(unfinished)

    def erase_again(self) -> int:
        """At the start: erasures that this database does not know, since it came back from a
        backup that is older than they. Returns how many there were. Raises Corrupt.
        """
        due = self._past.due(frozenset(one.id for one in self._store.all() if one.kind == "erase"))
        for past in due:
            naming = self._past.naming(past)
            found = self._search.find_by(naming, len(past.terms), plain_context())
            plan = self.plan(found, acts=dict(past.acts), keep=past.keep)
            facts: Facts = {
                "units": len(plan.items),
                "kept": len(plan.kept),
                "plan": past.id,
            }
            self._audit.record(Event(Action.SUBJECT_ERASING, past.subject, facts, "again"))
            self._eraser.act(plan.items, naming, plain_context())
            forms = sorted({form for one in found.found for form in one.forms})
            proof = {"interrupted": False, "unexpected": 0} | _told(
                self._prove(forms, plain_context())
            )
            told = self._receipt(
                past.id, past.subject, receipts.units(plan.items, [item for item, _ in plan.kept]),
                [{"kind": item.kind, "place": item.place, "why": why} for item, why in plan.kept],
                receipts.witness_rows(found.witnesses), {**proof, "after_a_restore": True},
            )  # fmt: skip
            counts = canonical({"units": told["units"], "kept": len(plan.kept)}).decode()
            digest = hashlib.sha256(receipts.message(told)).hexdigest()
            event = Event(
                Action.SUBJECT_ERASED, past.subject, {"plan": past.id, "receipt": digest}, "again"
            )
            text = json.dumps(told, ensure_ascii=True)
            request = RightsRequest(
                past.id, "erase", told["at"], now(), "done", past.subject, counts, text
            )
            with self._audit.telling(event):
                self._store.note(request)
        return len(due)

    def erase_since(self, at: str) -> int:
        """What was erased after this time, once more: a backup older than that was merged in.
        Returns how many erasures there were. Raises Corrupt.
        """
        due = [one for one in self._past.due(frozenset()) if one.at > at]
        for past in due:
            naming = self._past.naming(past)
            found = self._search.find_by(naming, len(past.terms), plain_context())
            plan = self.plan(found, acts=dict(past.acts), keep=past.keep)
            facts: Facts = {"units": len(plan.items), "kept": len(plan.kept), "plan": past.id}
            self._audit.record(Event(Action.SUBJECT_ERASING, past.subject, facts, "again"))
            self._eraser.act(plan.items, naming, plain_context())
        return len(due)

    def requests(self, since: str = "", until: str = "~") -> tuple[RightsRequest, ...]:
        """Searches, exports and erasures with their receipts, the newest first."""
        return self._store.all(since, until)

    def verify(self, receipt: Mapping[str, Any]) -> bool:
        """Whether a receipt is as it was signed, with the key of this workspace's log."""
        return self._trail.is_ours(
            receipts.message(receipt), str(receipt.get("public_key", "")),
            str(receipt.get("signature", "")),
        )  # fmt: skip

    # --------------------------------------------------------------------- private

    def _closed(
        self,
        plan: ErasurePlan,
        terms: tuple[Term, ...],
        subject: str,
        context: JobContext,
        vaults: Sequence[OpenVault],
    ) -> Erased:
        forms = {form for one in plan.findings.found for form in one.forms}
        forms |= {term.text for term in terms}
        self._store.forget_terms(plan.id)
        self._eraser.act((), Matcher(terms), plain_context())  # the terms leave the log, too
        proof = self._prove(sorted(forms), context)
        left = self._search.find(terms, plain_context(), vaults)
        meant = {item.unit for item, _ in plan.kept}
        unexpected = [one for one in left.found if one.unit not in meant]
        told = self._receipt(
            plan.id,
            subject,
            receipts.units(plan.items, [item for item, _ in plan.kept]),
            [{"kind": item.kind, "place": item.place, "why": why} for item, why in plan.kept],
            receipts.witness_rows(plan.findings.witnesses),
            {**_told(proof), "interrupted": False, "found_again": len(left.found),
             "unexpected": len(unexpected)},
        )  # fmt: skip
        self._end(plan.id, subject, told)
        return Erased(told, proof, tuple(unexpected))

    def _prove(self, forms: Sequence[str], context: JobContext) -> ByteProof:
        needles = needles_of(forms)
        found = prove(self._root, needles, context)
        if any(one.path.startswith("workbench.db") for one in found.remains):
            self._eraser.scrub()
            found = prove(self._root, needles, context)
        return found

    def _receipt(
        self,
        request_id: str,
        subject: str,
        units: Mapping[str, Any],
        kept: Sequence[Mapping[str, str]],
        witnesses: Sequence[Mapping[str, str]],
        proof: Mapping[str, Any],
    ) -> dict[str, Any]:
        last = self._trail.last()
        told: dict[str, Any] = {
            "format": receipts.FORMAT,
            "version": receipts.VERSION,
            "id": request_id,
            "at": now(),
            "subject": subject,
            "units": units,
            "kept": list(kept),
            "saw_the_data": list(witnesses),
            "proof": dict(proof),
            "audit_log": {"entries": last.number, "head": last.hash} if last else {},
            "public_key": self._trail.public_key(),
        }
        told["signature"] = self._trail.signed(receipts.message(told))
        return told

    def _end(self, request_id: str, subject: str, told: Mapping[str, Any]) -> None:
        counts = canonical({"units": told["units"], "kept": len(told["kept"])}).decode()
        digest = hashlib.sha256(receipts.message(told)).hexdigest()
        outcome = "interrupted" if told["proof"].get("interrupted") else "done"
        event = Event(
            Action.SUBJECT_ERASED, subject, {"plan": request_id, "receipt": digest}, outcome
        )
        with self._audit.telling(event):
            self._store.end(request_id, counts, json.dumps(told, ensure_ascii=True))

    def _note(
        self, kind: str, terms: tuple[Term, ...], counts: Mapping[str, int], action: Action
    ) -> None:
        subject, at = self._pseudonym(terms), now()
        request = RightsRequest(
            new_id(), kind, at, at, "done", subject, canonical(counts).decode(), ""
        )
        with self._audit.telling(Event(action, subject, dict(counts))):
            self._store.note(request)

    def _pseudonym(self, terms: tuple[Term, ...]) -> str:
        """The same for the same person in this workspace; says nothing without its key."""
        told = canonical({"terms": sorted(f"{one.kind}:{one.text.casefold()}" for one in terms)})
        return hmac.new(self._trail.secret(), told, hashlib.sha256).hexdigest()[:32]


def _item(one: Finding, act: Act) -> Item:
    return Item(one.unit.kind, one.unit.key, one.place, act)


def _told(proof: ByteProof) -> dict[str, Any]:
    return {
        "files": proof.files,
        "bytes": proof.bytes,
        "needles": proof.needles,
        "files_with_remains": len(proof.remains),
    }


def _consequences(findings: Findings, items: Sequence[Item]) -> tuple[str, ...]:
    """What a person should know before saying yes."""
    counts = findings.by_place
    told = []
    gone = [item for item in items if item.act == "remove"]
    if any(item.kind == "conversation" for item in gone):
        told.append(
            "Conversations go with all their branches, feedback and kept answers, and cannot be"
            " brought back."
        )
    if any(item.kind == "document" for item in gone):
        told.append(
            "Documents go whole: text, passages, vectors and the copy of the file. Answers that"
            " cite them lose their source."
        )
    if any(item.key.startswith(("dataset_cases:", "training_set_examples:")) for item in items):
        told.append(
            "Versions of data sets and training sets lose rows and get a new hash; results that"
            " name the earlier hash can no longer be repeated exactly."
        )
    if any(item.key.startswith(("prompt_versions:", "releases:")) for item in items):
        told.append(
            "Versions of prompts or releases are changed and get a new hash; releases that are"
            " bound to an earlier one have to be made anew."
        )
    if counts.get("backups"):
        told.append(
            "Copies of the database from before upgrades are deleted whole: the way back to an"
            " earlier version of the program is closed."
        )
    if any(one.kind == "backup" for one in findings.witnesses):
        told.append(
            "Backups outside the workspace are never changed: forget their old snapshots, or keep"
            " them beyond use until they expire, and erase again after a restore."
        )
    if any(one.kind == "adapter" for one in findings.witnesses):
        told.append("Adapters that were trained on the data keep what they learned.")
    return tuple(told)
