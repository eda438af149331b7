"""What a snippet's result means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.grading.grade import OUTCOMES, Check
from workbench.domain.grading.snippet import snippet_grade, snippet_material, snippet_of

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(
        st.sampled_from(["pass", "pass_", "score", "reason", "x"]), inner
    ),
    max_leaves=8,
)  # fmt: skip


@pytest.mark.parametrize(
    ("found", "threshold", "outcome", "score"),
    [
        (True, None, "pass", 1.0),
        (False, None, "fail", 0.0),
        (0.3, None, "pass", 0.3),
        (0.3, 0.5, "fail", 0.3),
        (0, None, "fail", 0.0),
        (7, 2.0, "pass", 1.0),
        ({"pass": True, "score": 0.4, "reason": "so"}, None, "pass", 0.4),
        ({"pass": True, "score": 0.4}, 0.5, "fail", 0.4),
        ({"pass_": False, "reason": "no"}, None, "fail", 0.0),
        ({"score": 0.9}, 0.5, "pass", 0.9),
        ({"score": True}, None, "error", 0.0),
        ({"pass": "yes"}, None, "error", 0.0),
        ({}, None, "error", 0.0),
        (None, None, "error", 0.0),
        ("nan", None, "error", 0.0),
        ([1], None, "error", 0.0),
    ],
)
def test_results_are_verdicts_or_errors(
    found: object, threshold: float | None, outcome: str, score: float
) -> None:
    graded = snippet_grade(found, threshold)
    assert (graded.outcome, graded.score) == (outcome, score)


@given(PLAIN, st.none() | st.floats(0, 1))
def test_whatever_comes_back_has_a_score(found: object, threshold: float | None) -> None:
    graded = snippet_grade(found, threshold)
    assert graded.outcome in OUTCOMES and 0 <= graded.score <= 1


def test_the_case_travels_with_the_code() -> None:
    made = snippet_material(Check("python", "output == '{{ a }}'"), {"a": 1}, "Ask")
    snippet = snippet_of(Check("python", made))
    assert snippet is not None
    assert (snippet.code, snippet.variables, snippet.prompt) == (
        "output == '{{ a }}'",
        {"a": 1},
        "Ask",
    )
    assert snippet_of(Check("python", {"code": " "})) is None
    assert snippet_of(Check("python", 3)) is None
