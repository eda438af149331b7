"""Every grader on answers that are right, wrong, empty and hostile."""

from __future__ import annotations

import math
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.grading import bleu, chrf, edits, numeric, rouge, squad
from workbench.domain.grading.grade import Check, Evidence, Grade, counts, total
from workbench.domain.grading.graders import KINDS, grade
from workbench.domain.grading.ifeval import INSTRUCTIONS
from workbench.services.evaluation.grading_kit import grading_kit

PERSON = {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}


def graded(kind: str, answer: str, value: Any = None, **more: Any) -> Grade:
    return grade(Evidence(answer, 0.5, "end"), Check(kind, value, **more), grading_kit())


@pytest.mark.parametrize(
    ("kind", "value", "right", "wrong"),
    [
        ("equals", "Paris", " Paris\n", "paris"),
        ("equals", {"a": 1}, '{ "a": 1 }', '{"a": 2}'),
        ("contains", "cat", "a cat", "a Cat"),
        ("icontains", "cat", "a CAT", "a dog"),
        ("contains-all", ["a", "b"], "b a", "a"),
        ("contains-any", ["x", "b"], "b", "a"),
        ("icontains-all", ["A", "b"], "B a", "a"),
        ("icontains-any", ["X", "B"], "b", "a"),
        ("starts-with", "Dear", "Dear Ann", "Hello"),
        ("starts-with", ["Yes", "No"], "No.", "Maybe"),
        ("ends-with", "bye", "well, bye ", "bye now"),
        ("regex", r"\d{4}", "in 1999", "in 199"),
        ("choice", {"answer": "B", "choices": ["A", "B"]}, "The answer is (B).", "A"),
        ("choice", "positive", "**Positive**.", "it is not clear"),
        ("is-json", PERSON, '{"name": "Ann"}', '{"name": 1}'),
        ("is-json", None, "[1]", "so: [1]"),
        ("contains-json", PERSON, 'Here: {"name": "Ann"}.', "no braces"),
        ("json-path", {"path": "$.a[1].b", "equals": 2}, '{"a": [0, {"b": 2}]}', '{"a": [0]}'),
        ("json-path", {"path": "a[*]", "equals": True}, '{"a": [1, true]}', '{"a": [1]}'),
        ("numeric", 1234.5, "so it is $1,234.50.", "1234"),
        ("numeric", {"answer": 10, "tolerance": 0.5}, "about 10.4", "10.6"),
        ("numeric", {"answer": 200, "relative": 0.01}, "202", "203"),
        ("numeric", "#### 18", "3 + 15 = 18", "3 + 15 = 19"),
        ("numeric", 0.75, "it is 3/4", "it is 4/3"),
        ("exact-match", ["the Cat", "dog"], "Cat.", "cats"),
        ("f1", "big black cat", "black cat", "a dog"),
        ("rouge-l", "the cat sat", "the cat sat", "a dog"),
        ("rouge-n", "the cat sat", "sat the cat", "a dog"),
        ("bleu", "the cat sat on the mat", "the cat sat on the mat", "a dog"),
        ("chrf", "die Katze", "die Katzen", "ein Hund"),
        ("levenshtein", "kitten", "sitting", "sit in the garden"),
        ("edit-similarity", "kitten", "kittens", "dogs"),
        ("length", {"max": 5}, "12345", "123456"),
        ("word-count", {"min": 2, "max": 3}, "two words", "one"),
        ("word-count", "2", "two words", "one"),
        ("finish-reason", "stop", "x", None),
        ("readability", {"min": 60}, "The cat sat on the mat. It was warm.", "Organisational "
         "considerations necessitate comprehensive interdisciplinary collaboration immediately."),
        ("is-refusal", None, "I’m sorry, but I can't help with that.", "Here it is."),
        ("pii", ["EMAIL_ADDRESS"], "Write to ann@example.org.", "Write to Ann."),
        ("language", "de", "Das ist der Hund und die Katze ist nicht da.", "The cat is on the mat "
         "and the dog is in the house."),
        ("ifeval", {"instruction": "punctuation:no_comma"}, "none here", "one, here"),
    ],
)  # fmt: skip
def test_it_passes_what_is_right_and_its_negation_passes_what_is_wrong(
    kind: str, value: Any, right: str, wrong: str | None
) -> None:
    assert graded(kind, right, value).outcome == "pass"
    assert graded(kind, right, value, negate=True).outcome == "fail"
    if wrong is not None:
        assert graded(kind, wrong, value).outcome == "fail"
        assert graded(kind, wrong, value, negate=True).outcome == "pass"


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("contains", None),
        ("regex", "("),
        ("regex", ""),
        ("choice", {"answer": "C", "choices": ["A"]}),
        ("is-json", {"type": "nonsense"}),
        ("is-json", {"$ref": "https://example.org/schema.json"}),
        ("is-json", {"$ref": "#"}),
        ("is-json", 7),
        ("json-path", {"path": "a b[", "equals": 1}),
        ("numeric", "none"),
        ("length", None),
        ("pii", "SHOE_SIZE"),
        ("language", "xx"),
        ("ifeval", {"instruction": "no:such"}),
        ("ifeval", {"instruction": "length_constraints:number_words"}),
        ("no-such-grader", 1),
        ("latency", None),
    ],
)
def test_a_check_that_cannot_be_is_an_error_and_so_is_its_negation(kind: str, value: Any) -> None:
    assert graded(kind, '{"a": 1}', value).outcome == "error"
    assert graded(kind, '{"a": 1}', value, negate=True).outcome == "error"


@pytest.mark.parametrize("pattern", ["(a|aa)+$", r"(\w+\s?)*!$"])
def test_a_pattern_that_never_ends_is_an_error_soon(pattern: str) -> None:
    answer = "a" * 5_000 + "b" if "w" not in pattern else "word " * 500
    schema = {"type": "string", "pattern": pattern}

    begun = time.monotonic()
    assert graded("regex", answer, pattern).outcome in {"error", "fail"}
    assert graded("is-json", f'"{answer}"', schema).outcome in {"error", "fail"}
    assert time.monotonic() - begun < 30


def test_what_cannot_be_judged_is_an_abstention() -> None:
    assert graded("readability", "Yes.", {"min": 60}).outcome == "abstain"
    assert graded("language", "Xylophon", "de").outcome == "abstain"
    assert grade(Evidence("x"), Check("latency", threshold=5), grading_kit()).outcome == "abstain"


def test_latency_is_in_milliseconds() -> None:
    assert graded("latency", "x", threshold=600).outcome == "pass"
    assert graded("latency", "x", threshold=400).outcome == "fail"


def test_an_answer_that_repeats_all_choices_settles_for_none() -> None:
    value = {"answer": "A", "choices": ["A", "B"]}

    assert graded("choice", "Either A or B could be meant.", value).outcome == "fail"


def test_one_case_needs_all_checks_unless_it_has_a_threshold() -> None:
    right, wrong = Grade("pass", 1.0), Grade("fail", 0.0, "no")
    heavy, light = Check("equals", weight=3), Check("contains")

    assert total([(heavy, right), (light, wrong)]) == Grade("fail", 0.75, "contains: no")
    assert total([(heavy, right), (light, wrong)], 0.7).outcome == "pass"
    assert total([(heavy, right), (light, wrong)], 0.8).outcome == "fail"
    assert total([(heavy, right), (Check("pii", weight=0), wrong)]) == right
    assert total([(heavy, right), (light, Grade("abstain", 0.0))]) == right
    assert total([(heavy, right), (light, Grade("error", 0.0, "x"))]).outcome == "error"
    assert total([(light, Grade("abstain", 0.0))]).outcome == "abstain"
    assert total([]).outcome == "abstain"


def test_outcomes_are_counted_apart() -> None:
    assert counts(["pass", "error", "pass"]) == {"pass": 2, "fail": 0, "abstain": 0, "error": 1}


@settings(max_examples=60)
@given(
    st.sampled_from(sorted(KINDS)),
    st.text(max_size=60),
    st.one_of(
        st.none(),
        st.text(max_size=20),
        st.floats(),
        st.lists(st.text(max_size=5), max_size=3),
        st.dictionaries(
            st.sampled_from(["instruction", "path", "equals", "answer", "min", "max", "choices"]),
            st.one_of(st.sampled_from(sorted(INSTRUCTIONS)), st.floats(), st.text(max_size=5)),
            max_size=3,
        ),
    ),
    st.one_of(st.none(), st.floats(allow_nan=False)),
)
def test_no_answer_and_no_value_makes_a_grader_raise(
    kind: str, answer: str, value: Any, threshold: float | None
) -> None:
    found = graded(kind, answer, value, threshold=threshold)

    assert math.isfinite(found.score)
    assert 0 <= found.score <= 1


WORDS = st.text(alphabet="ab cß漢.", max_size=30)


@given(WORDS, WORDS)
def test_measures_lie_between_0_and_1_and_a_text_is_like_itself(left: str, right: str) -> None:
    for measure in (
        rouge.rouge_l_of,
        squad.f1_of,
        chrf.chrf_of,
        lambda a, b: bleu.bleu_of(a, [b]),
        lambda a, b: rouge.rouge_n_of(a, b, 2),
    ):
        assert 0 <= measure(left, right) <= 1 + 1e-12
    if rouge.words(left):
        assert rouge.rouge_l_of(left, left) == 1
    if left.strip():
        assert chrf.chrf_of(left, left) == pytest.approx(1)


@given(WORDS, WORDS)
def test_edits_are_those_of_the_table(left: str, right: str) -> None:
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))

    assert edits.distance(left, right) == row[-1]
    assert edits.distance(right, left) == row[-1]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The answer is 42.", 42),
        ("First 3, then 5.\n#### 1,200", 1200),
        (r"so \boxed{-7}", -7),
        ("it costs €12.50 a day", 12.5),
        ("−3 degrees", -3),
        ("about 1e3", 1000),
        ("1/3 of it", 1 / 3),
        ("between 1-3", 3),
        ("no number", None),
        ("v2.0.1", None),
    ],
)
def test_the_number_that_a_text_settles_for(text: str, number: float | None) -> None:
    assert numeric.number_in(text) == (pytest.approx(number) if number is not None else None)
