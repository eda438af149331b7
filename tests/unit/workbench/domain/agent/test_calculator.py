"""The calculator: what it works out, what it refuses, and that nothing makes it run away."""

from __future__ import annotations

import contextlib
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.agent.calculator import calculate
from workbench.errors import InputError


@pytest.mark.parametrize(
    ("expression", "result"),
    [
        ("1 + 2 * 3", "7"),
        ("(1200 + 80) * 19 %", "243.2"),
        ("0.1 + 0.2", "0.3"),
        ("-2 ^ 2", "-4"),
        ("2 ^ -1", "0.5"),
        ("2 ^ 3 ^ 2", "512"),
        ("17 % 5", "2"),
        ("50 % * 4", "2"),
        ("round(2.5) + round(2.345, 2)", "5.35"),
        ("avg(1, 2, 6) + max(3, 9) - min(3, 9)", "9"),
        ("sqrt(2)", "1.414213562373"),
        ("3 × 4 ÷ 2 − 1", "5"),
        ("1e3 / 8", "125"),
        ("--3", "3"),
    ],
)
def test_expressions_are_worked_out(expression: str, result: str) -> None:
    assert calculate(expression) == result


@pytest.mark.parametrize(
    "expression",
    [
        "", "1 / 0", "1 % 0", "1 +", "(1", "1)", "2 3", "__import__('os')", "abs", "abs()", "x + 1",
        "1 if 1 else 2", "9 ^ 9 ^ 9", "9 ^ 99999", "sqrt(-1)", "(" * 60 + "1" + ")" * 60,
        "1" * 2_000, "round(1, 99)", "1_000", "0x10", "[1].append(2)", "1;2", "2 ^ 2 ^ " * 60 + "2",
    ],
)  # fmt: skip
def test_what_is_no_expression_is_refused(expression: str) -> None:
    with pytest.raises(InputError):
        calculate(expression)


@settings(max_examples=40)
@given(st.text(max_size=60))
def test_any_text_has_a_result_or_is_refused(text: str) -> None:
    with contextlib.suppress(InputError):
        assert calculate(text)


_WHOLE = st.integers(min_value=-999, max_value=999)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.sampled_from("+-*"), _WHOLE), min_size=1, max_size=8), _WHOLE)
def test_whole_numbers_come_out_as_python_counts_them(
    more: list[tuple[str, int]], first: int
) -> None:
    expression = f"({first})" + "".join(f" {sign} ({number})" for sign, number in more)

    counted = Fraction(eval(expression))  # a test may; these are numbers that it made itself

    assert Fraction(calculate(expression)) == counted
