"""Pipelines as text: what is read, what is wrong and in which line, and what never raises."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.pipeline import PipelineStep, StepResult, fingerprint, is_held, ordered
from workbench.domain.pipeline_text import MOST_CHARS, read_pipeline
from workbench.domain.yaml_text import dump_yaml
from workbench.paths import resources

WHOLE = """\
name: Weekly
confirm: false
steps:
  - id: put
    kind: promote
    of: tune
    gate: better
    to: production
    if: passed
  - id: data
    kind: dataset
    from: feedback
    name: corrections
  - id: tune
    kind: tune
    data: data
  - {id: before, kind: evaluate, data: golden, least: 0.5}
  - {id: after, kind: evaluate, data: golden, of: tune, least: 0.5}
  - {id: better, kind: compare, before: before, after: after, of: tune}
"""


def test_steps_stand_after_what_they_need() -> None:
    pipeline, faults = read_pipeline(WHOLE)

    assert faults == () and pipeline is not None
    assert pipeline.name == "Weekly" and not pipeline.confirm
    ids = [one.id for one in pipeline.steps]
    assert ids == ["data", "tune", "before", "after", "better", "put"]
    by_id = {one.id: one for one in pipeline.steps}
    assert by_id["tune"].needs == ("data",)
    assert set(by_id["put"].needs) == {"tune", "better"} and by_id["put"].if_passed


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        ("gate: better", "gate: nowhere", 4, "needs “nowhere”, which is no step"),
        ("gate: better", "gate: data", 4, "must name a step of kind evaluate or compare"),
        ("    gate: better\n", "", 4, "needs `gate`"),
        ("kind: dataset", "kind: dateset", 11, "`kind` must be one of"),
        ("least: 0.5}", "least: 5}", 17, "number between 0 and 1"),
        ("from: feedback", "from: feedback\n    colour: red", 13, "means nothing in a step"),
        ("data: data", "data: data\n    needs: [put]", 4, "wait for each other"),
        ("id: data", "id: tune", 14, "two steps “tune”"),
        ("if: passed", "if: maybe", 9, "can only say `passed`"),
        ("confirm: false", "confirm: 'no'", 2, "must be true or false"),
        ("name: Weekly", "name: Weekly\nname: Other", 2, "stands there twice"),
        ("name: Weekly", "name: &a Weekly\nx: *a", 2, "alias"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(old: str, new: str, line: int, told: str) -> None:
    assert old in WHOLE
    pipeline, faults = read_pipeline(WHOLE.replace(old, new, 1))

    assert pipeline is None
    assert any(one.line == line and told in one.text for one in faults), faults


def test_all_faults_are_told_and_too_much_is_refused() -> None:
    _, faults = read_pipeline("name: x\nsteps:\n  - {id: 1, kind: sync}\n  - {id: a, kind: b}\n")
    assert [one.line for one in faults] == [3, 4]
    _, faults = read_pipeline("#" * (MOST_CHARS + 1))
    assert "longer than" in faults[0].text
    many = "name: x\nsteps:\n" + "  - {id: a, kind: sync, collection: c}\n" * 51
    assert "1 to 50" in read_pipeline(many)[1][0].text


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(["passed"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=8,
)
KEYS = ["id", "kind", "needs", "if", "data", "of", "gate", "to", "least", "before", "after"]


@settings(max_examples=60)
@given(st.lists(st.dictionaries(st.sampled_from(KEYS), VALUES | st.sampled_from(KEYS)), max_size=4))
def test_any_text_is_read_or_refused(steps: list[object]) -> None:
    pipeline, faults = read_pipeline(dump_yaml({"name": "x", "steps": steps}))
    assert (pipeline is None) == bool(faults)


@settings(max_examples=60)
@given(st.lists(st.lists(st.integers(0, 7), max_size=3), min_size=1, max_size=8))
def test_an_order_has_every_step_once_or_names_the_circle(needs: list[list[int]]) -> None:
    steps = [
        PipelineStep(str(n), "sync", {}, tuple(str(one) for one in wanted))
        for n, wanted in enumerate(needs)
    ]
    placed, circle = ordered(steps)

    assert sorted([*(one.id for one in placed), *circle]) == sorted(one.id for one in steps)
    known = {one.id for one in steps}
    for at, one in enumerate(placed):
        before = {other.id for other in placed[:at]}
        assert all(need in before for need in one.needs if need in known)


def test_promotion_is_held_behind_a_gate_that_did_not_pass_whatever_it_says() -> None:
    step = PipelineStep("put", "promote", {"to": "staging"}, ("gate",))
    failed = {"gate": StepResult("gate", "evaluate", "done", passed=False)}
    plain = PipelineStep("page", "report", {}, ("gate",))

    assert is_held(step, failed) and not is_held(plain, failed)
    assert is_held(plain, {"gate": StepResult("gate", "evaluate", "held")})


def test_a_fingerprint_knows_settings_needs_and_facts() -> None:
    step = PipelineStep("a", "evaluate", {"data": "x"}, ("b",))
    needed = {"b": StepResult("b", "tune", "done", output={"run": "1"})}
    marks = {
        fingerprint(step, needed, {"x": "1"}),
        fingerprint(step, needed, {"x": "2"}),
        fingerprint(step, {"b": StepResult("b", "tune", output={"run": "2"})}, {"x": "1"}),
        fingerprint(PipelineStep("a", "evaluate", {"data": "y"}), needed, {"x": "1"}),
    }
    assert len(marks) == 4
    assert fingerprint(step, needed, {"x": "1"}) in marks


@pytest.mark.parametrize(
    "path", sorted((resources() / "pipelines").glob("*.yaml")), ids=lambda path: path.stem
)
def test_the_examples_are_pipelines(path: Path) -> None:
    pipeline, faults = read_pipeline(path.read_text("utf-8"))
    assert faults == () and pipeline is not None
