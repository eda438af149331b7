"""A report counts what happened, uses of collections are kept to, copies hold no person."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from workbench.app import Workbench
from workbench.domain.audit import Action
from workbench.domain.feedback import Feedback
from workbench.domain.paper.as_html import as_html
from workbench.domain.privacy_places import Place
from workbench.domain.rights.person import Person
from workbench.domain.rights.uses import CollectionUses
from workbench.domain.training_data import TrainingExample
from workbench.domain.training_set import Learned
from workbench.errors import AccessDenied, InputError
from workbench.jobs import plain_context
from workbench.paths import resources
from workbench.services.chat.chat import Ask
from workbench.services.compliance.compliance import today
from workbench.services.rights.paper_files import pdf_of
from workbench.services.workspace.audit_export import audit_sheet, check_export, signature_of
from workbench.storage import sqlite


def test_a_report_counts_the_period_and_maps_it_to_rules(workbench: Workbench) -> None:
    workbench.chat.send(Ask(question="Hello?"), plain_context())
    workbench.rights.subjects.find(Person(("Zoraida Quillfeather",)), plain_context())
    workbench.rights.retention.set("chats", 365)
    compliance, day = workbench.rights.compliance, today()
    made = compliance.report(day, day + timedelta(days=1))
    assert made.is_verified
    assert made.figures["answer.made"] == 1
    assert made.figures["subject.found"] == 1
    assert made.figures["requests"] == 1
    assert "chats 365 days" in dict(made.policies)["Retention"]
    assert len(made.controls) > 15
    sheet = compliance.sheet(made)
    html = as_html(sheet)
    assert "GDPR Art. 17" in html
    assert "SOC 2" in html
    assert "Quillfeather" not in html
    assert pdf_of(sheet).startswith(b"%PDF")
    before = compliance.report(day - timedelta(days=9), day)
    assert before.figures.get("answer.made", 0) == 0
    with pytest.raises(InputError):
        compliance.report(day, day)


def test_evidence_names_what_there_is(workbench: Workbench) -> None:
    """Each word of the mapping is an action of the log or a figure of the report."""
    raw = json.loads((resources() / "compliance" / "controls.json").read_text("utf-8"))
    day = today()
    figures = workbench.rights.compliance.report(day, day + timedelta(days=1)).figures
    known = {action.value for action in Action} | set(figures)
    counted = {"rails_found", "rails_held", "network_refused"}
    named = {name for one in raw["controls"] for name in one["evidence"]}
    assert named - known - counted == set()


def test_what_a_purpose_forbids_is_refused(workbench: Workbench, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A\n\nThe notice period is eight weeks.", "utf-8")
    collection = workbench.library.collection_named("Patients", create=True)
    workbench.ingest.add([tmp_path / "a.md"], collection.id, plain_context())
    ask = Ask(question="What is the notice period?", collection_ids=(collection.id,))
    turn = workbench.chat.send(ask, plain_context())
    example = TrainingExample((("user", "What?"), ("assistant", "Eight weeks.")))
    learned = Learned(example, source=f"turn:{turn.id}")
    purposes, sets = workbench.rights.purposes, workbench.learning.sets
    purposes.set(CollectionUses(collection.id, "consent", ("export",)))
    with pytest.raises(AccessDenied) as refused:
        sets.add_examples("learned", [learned], "messages")
    assert "Patients" in refused.value.message
    assert workbench.audit_trail.list(1, "collection.use_refused")[0].subject == collection.id
    archive = tmp_path / "patients.zip"
    workbench.reading.archives.export(collection.id, archive, plain_context())
    purposes.set(CollectionUses(collection.id, "consent", ("train",)))
    sets.add_examples("learned", [learned], "messages")
    with pytest.raises(AccessDenied):
        workbench.reading.archives.export(collection.id, tmp_path / "b.zip", plain_context())
    purposes.set(CollectionUses(collection.id, "consent", ("train",), until="2020-01-01"))
    other = replace(learned, example=TrainingExample((("user", "Who?"), ("assistant", "I."))))
    with pytest.raises(AccessDenied):
        sets.add_examples("learned", [other], "messages")
    purposes.clear(collection.id)
    sets.add_examples("learned", [other], "messages")
    with pytest.raises(InputError):
        purposes.set(CollectionUses(collection.id, "because", ()))


def test_a_copy_for_analysis_holds_no_person(workbench: Workbench, tmp_path: Path) -> None:
    for _ in range(3):
        turn = workbench.chat.send(Ask(question="Hello?", profile="Ada"), plain_context())
    workbench.feedback.keep(Feedback(turn.id, -1, note="Ada wants more"))
    made = workbench.rights.anonymous.write(tmp_path / "copy.db", pseudonyms=True)
    assert (made.rows, made.left_out) == (3, 0)
    content = made.path.read_bytes()
    assert b"Ada" not in content
    assert turn.id.encode() not in content
    connection = sqlite.connect(made.path)
    rows = [dict(row) for row in connection.execute("SELECT * FROM requests")]
    connection.close()
    assert len({row["profile"] for row in rows}) == 1
    assert all(row["profile"] and row["hour"].endswith(":00Z") for row in rows)
    assert sum(row["feedback"] for row in rows) == -1
    few = workbench.rights.anonymous.write(tmp_path / "few.db", pseudonyms=False, least=4)
    assert (few.rows, few.left_out) == (0, 3)
    with pytest.raises(InputError):
        workbench.rights.anonymous.write(tmp_path / "few.db", pseudonyms=False)


def test_an_exported_log_is_checked_by_itself(workbench: Workbench, tmp_path: Path) -> None:
    for _ in range(3):
        workbench.chat.send(Ask(question="Hello?"), plain_context())
    path, trail = tmp_path / "log.jsonl", workbench.audit_trail
    assert trail.checkpoint().entries  # the log names a checkpoint, which lies beside the workspace
    path.write_text("".join(f"{line}\n" for line in trail.export()), "utf-8")
    path.with_name("log.jsonl.sig").write_text(json.dumps(signature_of(trail, path)), "utf-8")
    found, signature = check_export(path)
    assert (found.fits, signature) == (True, "valid")
    assert pdf_of(audit_sheet(trail.verify(), trail.export())).startswith(b"%PDF")
    lines = path.read_text("utf-8").splitlines()
    damages = {
        "edited": [lines[0].replace('"cached":0', '"cached":1'), *lines[1:]],
        "deleted": [lines[0], *lines[2:]],
        "moved": [lines[1], lines[0], *lines[2:]],
        "cut off": lines[:-1],
    }
    for what, changed in damages.items():
        assert changed != lines, what
        path.write_text("".join(f"{line}\n" for line in changed), "utf-8")
        found, signature = check_export(path)
        assert signature == "wrong", what
        assert found.fits == (what == "cut off"), what  # the signature tells what the chain cannot


def test_what_is_taken_out_and_how_exports_leave_is_told(workbench: Workbench) -> None:
    def told() -> dict[str, str]:
        return dict(
            workbench.rights.compliance.report(today(), today() + timedelta(days=1)).policies
        )

    assert told()["Personal data taken out"] == "nowhere"
    assert told()["Exports"] == "in the clear"
    workbench.privacy_desk.rules.set_place(Place.PROMPT, on=True)
    workbench.paths.policy.write_text('{"redact_api": "on", "seal_exports": "on"}', "utf-8")

    taken_out = told()["Personal data taken out"].split("; ")
    assert {"before the prompt", "in the local API (policy)"} <= set(taken_out)
    assert "in exports" not in taken_out
    assert told()["Exports"] == "none before there is a passphrase (policy)"
    workbench.sealed_exports.set_passphrase("four words nobody guesses")
    assert told()["Exports"] == "sealed (policy)"
