"""Consent, what comes next, what is doubted, and which forms are read: tables of cases."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.agent.arguments import misfit, signature
from workbench.domain.agent.checking import doubt_of, figures_in
from workbench.domain.agent.consent import CONSENT_MODES, NOTHING, ToolPolicy, verdict_on
from workbench.domain.agent.course import canonical, next_move, revised
from workbench.domain.agent.forms import read_check, read_plan
from workbench.domain.agent.run import AgentRun, AgentStep, Budget, PlanItem, Spent
from workbench.domain.agent.toolbox import ToolSpec
from workbench.domain.tools import Tool

READS = ToolSpec(Tool("look"), "reads")
WRITES = ToolSpec(Tool("write"), "writes")
OUTSIDE = ToolSpec(Tool("files.read"), "outside", "files")
RUN = AgentRun("r", "", "", "running", "Find it", (), "m", "M", Budget())
CALL = AgentStep(1, "call", "done", "", item=0, tool="look", arguments="{}")


@pytest.mark.parametrize(
    ("spec", "mode", "granted", "policy", "verdict"),
    [
        (READS, "read-only", (), ToolPolicy(), "allowed"),
        (READS, "ask", (), ToolPolicy(), "ask"),
        (READS, "ask", ("look",), ToolPolicy(), "allowed"),
        (WRITES, "read-only", (), ToolPolicy(), "ask"),
        (WRITES, "all", (), ToolPolicy(), "allowed"),
        (OUTSIDE, "read-only", (), ToolPolicy(), "ask"),
        (OUTSIDE, "all", (), ToolPolicy(forbidden=frozenset({"files.*"})), "forbidden"),
        (WRITES, "all", ("write",), ToolPolicy(forbidden=frozenset({":writes"})), "forbidden"),
        (WRITES, "all", (), ToolPolicy(most="ask"), "ask"),
        (WRITES, "all", (), ToolPolicy(allowed=frozenset({"look"})), "forbidden"),
        (READS, "all", ("look",), NOTHING, "forbidden"),
    ],
)
def test_consent(spec: Any, mode: Any, granted: Any, policy: Any, verdict: str) -> None:
    assert verdict_on(spec, mode, granted, policy) == verdict


@given(
    st.sampled_from([READS, WRITES, OUTSIDE]),
    st.sampled_from(CONSENT_MODES),
    st.sets(st.sampled_from(["look", "write", "files.read"])),
    st.sets(st.sampled_from(["look", "write", "files.*", ":reads", ":writes", ":outside"])),
)
def test_nothing_that_a_policy_forbids_is_ever_allowed(
    spec: Any, mode: Any, granted: set[str], forbidden: set[str]
) -> None:
    policy = ToolPolicy(forbidden=frozenset(forbidden))
    verdict = verdict_on(spec, mode, granted, policy)
    is_forbidden = not policy.permits(spec)
    assert (verdict == "forbidden") is is_forbidden


def test_what_comes_next_is_read_off_the_record() -> None:
    planned = replace(RUN, plan=(PlanItem("a", "done"), PlanItem("b")))
    asked = replace(CALL, item=1, state="asked")
    moves = [
        next_move(RUN, ()).move,
        next_move(planned, ()).item,
        next_move(planned, (asked,)).move,
        next_move(planned, (replace(asked, state="going"),)).move,
        next_move(planned, (replace(asked, state="failed"),)).move,
        next_move(planned, (replace(asked, state="done"), replace(CALL, kind="check"))).move,
        next_move(replace(planned, plan=(PlanItem("a", "done"),)), ()).move,
        next_move(replace(planned, spent=Spent(steps=20)), ()).move,
        next_move(replace(planned, report="# It"), ()).move,
    ]
    assert moves == ["plan", 1, "carry out", "carry out", "check", "act", "report", "report", "end"]


def test_a_revised_plan_keeps_what_is_done() -> None:
    plan = (PlanItem("a", "done"), PlanItem("b"), PlanItem("c", "dropped"))
    assert [one.text for one in revised(plan, ["d"])] == ["a", "c", "d"]


def test_the_order_of_arguments_does_not_make_another_call() -> None:
    assert canonical('{"a": 1, "b": 2}') == canonical('{"b":2,"a":1}')
    assert canonical("{") == "{"


@pytest.mark.parametrize(
    ("finding", "sources", "doubt"),
    [
        ("It costs 1,200.50 EUR [1].", ["1.200,5 EUR"], ""),
        ("It costs 190 EUR.", ["140 EUR"], "No tool returned 190."),
        ("Due 2026-03-31.", ["on 2026-03-31"], ""),
        ("See [4].", ["x"], "There is no passage [4]."),
        ("No figures at all.", [], ""),
    ],
)
def test_figures_and_marks_are_checked(finding: str, sources: list[str], doubt: str) -> None:
    assert doubt_of(finding, sources, [1]) == doubt


@settings(max_examples=40)
@given(st.text(max_size=60))
def test_no_text_is_doubted_that_a_source_holds_whole(text: str) -> None:
    assert figures_in(text) <= figures_in(text)
    assert not doubt_of(text.replace("[", "("), [text.replace("[", "(")], [])


@settings(max_examples=40)
@given(st.text(max_size=60))
def test_whatever_comes_instead_of_a_form_is_no_plan_and_no_end(text: str) -> None:
    assert isinstance(read_plan(text), tuple)
    assert read_check(text).status in {"more", "done", "replan"}


def test_forms_are_read() -> None:
    assert read_plan('{"steps": ["a  b", "", "a b", 3]}') == ("a b",)
    assert read_check('{"status": "done", "finding": "x"}').finding == "x"
    assert read_check('{"status": "replan", "finding": "", "steps": []}').status == "done"
    assert read_check('{"status": "done", "fin').status == "more"


def test_arguments_are_held_to_their_schema() -> None:
    schema = json.dumps(
        {
            "type": "object",
            "properties": {"q": {"type": "string"}, "n": {"enum": [1, 2]}},
            "required": ["q"],
            "additionalProperties": False,
        }
    )
    assert misfit('{"q": "x", "n": 2}', schema) == ""
    assert misfit('{"n": 3}', schema)
    assert misfit("[1]", schema) == "they are no object"
    assert misfit("{", schema) == "they are not JSON"
    assert signature(schema) == '{"q": string, "n"?: 1|2}'
    assert signature("nonsense") == "{}"
