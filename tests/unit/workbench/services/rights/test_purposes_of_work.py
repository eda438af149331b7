"""What runs later, again or by itself is asked for its purpose once, and keeps it."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.app import Workbench
from workbench.domain.rights.uses import CollectionUses
from workbench.domain.schedule import ScheduleContent
from workbench.errors import AccessDenied, InputError, PurposeNeeded
from workbench.jobs import plain_context
from workbench.services.agents.agents import AgentWish
from workbench.services.chat.chat import Ask
from workbench.services.evaluation.datasets import ImportWish
from workbench.services.evaluation.evaluation import EvalWish
from workbench.services.privacy import stated
from workbench.services.surveys.surveys import SurveyWish


@pytest.fixture
def letters(workbench: Workbench, tmp_path: Path) -> str:
    (tmp_path / "letter.txt").write_text("The candidate begins in March.", "utf-8")
    made = workbench.library.create_collection("Letters").id
    workbench.ingest.add([tmp_path / "letter.txt"], made, plain_context())
    restrict(workbench, made, "refuse")
    return made


def restrict(workbench: Workbench, letters: str, outside: str) -> None:
    workbench.rights.purposes.set(
        CollectionUses(letters, "consent", (), purposes=("hiring",), outside=outside)  # type: ignore[arg-type]
    )


def test_an_agent_states_its_purpose_before_it_begins_and_keeps_it(
    workbench: Workbench, letters: str
) -> None:
    agents = workbench.agency.agents
    with pytest.raises(PurposeNeeded):
        agents.begin(AgentWish("When does she begin?", (letters,)))
    assert not agents.all()
    with pytest.raises(AccessDenied):
        agents.begin(AgentWish("When does she begin?", (letters,), purpose="marketing"))
    with pytest.raises(InputError):
        agents.begin(AgentWish("When does she begin?", (letters,), purpose="x" * 61))

    run = agents.begin(AgentWish("When does she begin?", (letters,), purpose=" Hiring "))
    agents.work(run, plain_context())
    told = agents.told(run.id)

    assert (told.run.purpose, stated.purpose()) == ("Hiring", "")
    assert [one.passage.document for one in told.evidence] == ["letter.txt"]
    (event,) = workbench.audit_trail.list(9, "agent.begun")
    assert "Hiring" in event.facts


def test_an_agent_that_reads_no_documents_is_not_asked(workbench: Workbench, letters: str) -> None:
    run = workbench.agency.agents.begin(
        AgentWish("What is 3 times 4?", (letters,), tools=("calculate",))
    )
    assert run.purpose == ""


def test_a_run_that_goes_on_is_held_to_what_holds_then(workbench: Workbench, letters: str) -> None:
    agents = workbench.agency.agents
    workbench.rights.purposes.clear(letters)
    run = agents.begin(AgentWish("When does she begin?", (letters,)))
    restrict(workbench, letters, "refuse")

    with pytest.raises(PurposeNeeded):
        agents.resume(run.id)
    assert agents.resume(run.id, purpose="hiring").purpose == "hiring"
    assert agents.resume(run.id).purpose == "hiring"


def test_a_survey_keeps_its_purpose(workbench: Workbench, letters: str) -> None:
    surveys = workbench.surveys
    with pytest.raises(PurposeNeeded):
        surveys.begin(SurveyWish("Who begins when?", (letters,)))
    survey = surveys.begin(SurveyWish("Who begins when?", (letters,), purpose="hiring"))
    assert surveys.find(survey.id).purpose == "hiring"
    assert surveys.work(surveys.resume(survey.id), plain_context()).state == "complete"

    workbench.rights.purposes.set(
        CollectionUses(letters, "consent", (), purposes=("payroll",), outside="refuse")
    )
    with pytest.raises(AccessDenied, match="payroll only, not for hiring"):
        surveys.resume(survey.id)


def test_an_evaluation_over_documents_states_its_purpose_once(
    workbench: Workbench, letters: str
) -> None:
    wish = {"question": "When does she begin?", "collections": ("Letters",)}
    with pytest.raises(PurposeNeeded):
        workbench.evaluation.begin(EvalWish("", **wish))  # type: ignore[arg-type]
    restrict(workbench, letters, "ask")
    run = workbench.evaluation.begin(EvalWish("", **wish, purpose="a test", repeat=3))  # type: ignore[arg-type]
    assert run.settings.purpose == "a test"
    assert len(workbench.audit_trail.list(99, "collection.use_overridden")) == 1


def test_a_schedule_is_asked_when_it_is_made(
    workbench: Workbench, letters: str, tmp_path: Path
) -> None:
    cases = tmp_path / "cases.jsonl"
    cases.write_text('{"question": "When does she begin?", "reference": "March"}\n', "utf-8")
    workbench.datasets.import_from("golden", ImportWish(cases))
    schedules = workbench.judging.schedules
    content = ScheduleContent("daily", "golden", collections=("Letters",))
    with pytest.raises(PurposeNeeded):
        schedules.create("Nightly", content)
    with stated.said("hiring"):
        made = schedules.create("Nightly", content)
    assert schedules.all()[0].content.purpose == "hiring"

    ended = schedules.run(made, "by hand", plain_context())
    assert workbench.evaluation.find(ended.run_id).settings.purpose == "hiring"


def test_a_pipeline_says_what_it_is_for(workbench: Workbench, letters: str, tmp_path: Path) -> None:
    cases = tmp_path / "cases.jsonl"
    cases.write_text('{"question": "When does she begin?", "reference": "March"}\n', "utf-8")
    workbench.datasets.import_from("golden", ImportWish(cases))
    pipelines = workbench.pipelines
    text = """
name: Check
{purpose}
steps:
  - id: judged
    kind: evaluate
    data: golden
    collections: [Letters]
    least: 0
"""
    faults = pipelines.check(text.format(purpose=f"purpose: {'x' * 61}"))[1]
    assert [one.text for one in faults] == ["`purpose` must be a text of up to 60 characters."]
    pipelines.save(text.format(purpose=""))
    told = pipelines.work(pipelines.begin("Check").id, plain_context())
    assert told.run.state == "failed" and "here for hiring" in told.run.problem

    pipelines.save(text.format(purpose="purpose: hiring"))
    told = pipelines.work(pipelines.begin("Check").id, plain_context())
    assert told.run.state == "complete", told.run.problem


def test_an_answer_is_replayed_for_what_its_conversation_is_for(
    workbench: Workbench, letters: str
) -> None:
    with stated.said("hiring"):
        turn = workbench.chat.send(
            Ask("When does she begin?", collection_ids=(letters,)), plain_context()
        )
    with pytest.raises(PurposeNeeded):
        workbench.rights.replays.run(turn.id, plain_context())
    workbench.rights.purposes.state(turn.conversation_id, "hiring")
    assert workbench.rights.replays.run(turn.id, plain_context()).answer
