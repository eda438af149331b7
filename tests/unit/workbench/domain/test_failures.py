"""What fails alike, from results and vectors."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.evaluation import Cell, CellResult, Done, GradeLine
from workbench.domain.failures import bared, failed_cases, failure_groups
from workbench.domain.grading.grade import Outcome
from workbench.domain.model import Message


def done(key: str, text: str, outcome: Outcome, column: int = 1, tags: tuple[str, ...] = (),
         check: str = "contains") -> Done:  # fmt: skip
    cell = Cell(0, column, key, (Message("user", text),), (), None, tags, 0)
    return Done(cell, CellResult(outcome, 0.0, "why", "x", (GradeLine(check, outcome, 0.0, ""),)))


def test_cases_that_failed_are_grouped_named_and_told_apart() -> None:
    cases = [
        *(done(f"m{n}", f"Invoice number {n} payment overdue", "fail", 1, ("money",), "regex")
          for n in range(6)),
        *(done(f"h{n}", f"Holiday request number {n} august", "fail", tags=("people",))
          for n in range(6)),
        *(done(f"p{n}", f"Weather number {n} today", "pass") for n in range(6)),
        done("m0", "Invoice number 0 payment overdue", "fail", column=2),
    ]  # fmt: skip
    failed = failed_cases(cases)
    assert [one.key for one in failed][:2] == ["m0", "m1"] and failed[0].columns == (1, 2)
    vectors = np.array([[1.0, 0.01 * n] if n < 6 else [0.01 * n, 1.0] for n in range(12)])
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)

    groups = failure_groups(failed, vectors, ["Weather number 1 today"], {"number"})
    money, people = sorted(groups, key=lambda one: one.cases[0].key, reverse=True)

    assert {"invoice", "overdue", "payment"} == set(money.name.split(", "))
    assert people.name.startswith("august")
    assert {one.key for one in money.cases} == {f"m{n}" for n in range(6)}
    assert [(one.name, one.n, one.n_all) for one in money.tags] == [("money", 6, 6)]
    assert money.checks[0].name == "regex" and people.checks[0].name == "contains"


def test_what_all_prompts_share_is_left_out() -> None:
    texts = ["Sort this mail: late order. One word.", "Sort this mail: kind thanks. One word."]
    assert bared(texts) == ["late order.", "kind thanks."]
    assert bared(["same", "same"]) == ["same", "same"]


@given(st.lists(st.text("ab \n", max_size=12), min_size=1, max_size=5))
def test_nothing_that_was_asked_becomes_empty(texts: list[str]) -> None:
    for bare, text in zip(bared(texts), texts, strict=True):
        assert bare.strip() in text
        assert bare or not text.strip()


def test_a_run_without_failures_has_none() -> None:
    assert failed_cases([done("a", "x", "pass"), done("b", "y", "abstain")]) == ()
