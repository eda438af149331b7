"""Benchmark tasks: what is read of them, what is asked, what answers are worth."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.benchmark.asking import Asker
from workbench.domain.benchmark.filters import filtered
from workbench.domain.benchmark.metrics import chosen, figure, standard_error, written
from workbench.domain.benchmark.run import figures
from workbench.domain.benchmark.task import FilterSteps, TaskRefused, task_from

ROWS = [{"q": f"{n} and {n} is", "choices": [str(2 * n), str(n)], "answer": 0} for n in range(1, 8)]
RAW: dict[str, Any] = {
    "task": "sums",
    "dataset_path": "json",
    "dataset_kwargs": {"data_files": {"test": "sums.jsonl"}},
    "test_split": "test",
    "training_split": "train",
    "output_type": "multiple_choice",
    "doc_to_text": "{{q}}",
    "doc_to_choice": "choices",
    "doc_to_target": "answer",
}


def asker(raw: dict[str, Any], n_shots: int = 0, seed: int = 1234) -> Asker:
    return Asker(task_from(raw), ROWS, ROWS, n_shots=n_shots, seed=seed)


def test_a_row_is_asked_with_its_choices_behind_the_delimiter() -> None:
    asked = asker(RAW).asked(ROWS[0])

    assert asked.contexts == ("1 and 1 is",)
    assert asked.continuations == (" 2", " 1")
    assert asked.gold == 0


def test_examples_stand_in_front_drawn_as_lm_eval_draws_them() -> None:
    one = asker({**RAW, "description": "Add.\n"}, n_shots=2)

    first, second = one.asked(ROWS[0]).contexts[0], one.asked(ROWS[1]).contexts[0]

    # random.Random(1234).sample(range(7), 2) is [6, 3]
    assert first == "Add.\n7 and 7 is 14\n\n4 and 4 is 8\n\n1 and 1 is"
    assert second.count("\n\n") == 2
    assert asker({**RAW, "description": "Add.\n"}, n_shots=2).asked(ROWS[0]).contexts[0] == first


def test_a_row_is_no_example_of_itself() -> None:
    one = asker({**RAW, "fewshot_split": "test"}, n_shots=6)

    for row in ROWS:
        *examples, asked = one.asked(row).contexts[0].split("\n\n")
        assert asked == row["q"]
        assert len(examples) == 6
        assert not any(example.startswith(f"{row['q']} ") for example in examples)


def test_choices_may_stand_in_the_text() -> None:
    raw = {**RAW, "doc_to_text": "{{answer}}", "doc_to_target": " follows.",
           "doc_to_choice": "{{[q ~ ' two', q ~ ' three']}}"}  # fmt: skip

    asked = asker(raw).asked(ROWS[0])

    assert asked.contexts == ("1 and 1 is two", "1 and 1 is three")
    assert asked.gold == 0


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"process_docs": "x"}, "Python"),
        ({"doc_to_image": "x"}, "pictures"),
        ({"output_type": "poem"}, "output_type poem"),
        ({"task": None}, "no name"),
        ({"test_split": None}, "neither"),
        ({"doc_to_choice": None}, "doc_to_choice"),
        ({"metric_list": [{"metric": "bleurt"}]}, "bleurt"),
        ({"filter_list": [{"filter": [{"function": "custom"}]}]}, "custom"),
        ({"num_fewshot": -1}, "between"),
    ],
)
def test_what_cannot_be_run_here_is_refused_by_name(change: dict[str, Any], why: str) -> None:
    with pytest.raises(TaskRefused, match=why):
        task_from({**RAW, **change})


@pytest.mark.parametrize(
    "template",
    ["{{missing}}", "{{'a' * 999999999}}", "{% for a in range(99999999) %}x{% endfor %}",
     "{{q.__class__.__mro__}}", "{{"],
)  # fmt: skip
def test_a_template_has_limits(template: str) -> None:
    one = Asker(task_from({**RAW, "doc_to_choice": ["a", "b"]}), ROWS, (), n_shots=0, seed=0)
    assert one.asked(ROWS[0]).choices == ("a", "b")
    with pytest.raises(TaskRefused, match="template"):
        Asker(task_from({**RAW, "doc_to_text": template}), ROWS, (), n_shots=0, seed=0)


def test_the_likeliest_choice_and_the_likeliest_by_its_length() -> None:
    names = ["acc", "acc_norm", "acc_bytes", "exact_match", "f1"]

    found = chosen([-4.0, -5.0], [False, True], ["no", "yes, indeed"], 1, names)

    assert found == {"acc": 0.0, "acc_norm": 1.0, "acc_bytes": 1.0, "exact_match": 1.0,
                     "f1": (1.0, 0.0)}  # fmt: skip


@given(st.lists(st.floats(-50, -0.1), min_size=2, max_size=6), st.data())
def test_one_choice_is_right_and_a_target_that_is_none_never(
    logs: list[float], data: st.DataObject
) -> None:
    choices = [f"c{n}" for n in range(len(logs))]
    best = logs.index(max(logs))
    other = data.draw(st.integers(0, len(logs) - 1))
    greedy = [False] * len(logs)

    assert chosen(logs, greedy, choices, best, ["acc"]) == {"acc": 1.0}
    assert chosen(logs, greedy, choices, other, ["acc"]) == {"acc": float(other == best)}
    assert chosen(logs, greedy, choices, "none", ["acc"]) == {"acc": 0.0}
    assert chosen(logs, greedy, choices, [other, best], ["acc"]) == {"acc": 1.0}


def test_written_answers_are_filtered_and_compared_as_the_task_says() -> None:
    steps = FilterSteps("n", (("regex", {"regex_pattern": r"is (-?\d+)", "group_select": -1}),
                              ("take_first", {})))  # fmt: skip
    options = {"ignore_case": True, "ignore_punctuation": True, "regexes_to_ignore": [","]}

    assert filtered(["It is 3. No, it is 41."], steps) == "41"
    assert filtered(["Nothing."], steps) == "[invalid]"
    assert filtered(["a", "b", "b"], FilterSteps("v", (("majority_vote", {}),))) == "b"
    metrics = [("exact_match", options), ("f1", {})]
    assert written("12,000 eur!", ["12000 EUR"], metrics)["exact_match"] == 1.0
    assert written("the notice period", ["notice"], metrics)["f1"] == pytest.approx(2 / 3)


def test_figures_over_all_rows() -> None:
    rows = [{"acc,none": 1.0}, {"acc,none": 0.0}, {"acc,none": 1.0}, {"acc,none": 1.0}]

    (found,) = figures(rows)

    assert (found.metric, found.value, found.n) == ("acc", 0.75, 4)
    assert found.error == pytest.approx(0.25)
    assert found.interval is not None
    assert found.interval.low < 0.75 < found.interval.high
    assert figure("perplexity", [-1.0, -3.0]) == pytest.approx(math.e**2)
    assert figure("bits_per_byte", [(-2.0, 4.0), (-6.0, 4.0)]) == pytest.approx(1 / math.log(2))
    assert figure("f1", [(1.0, 1.0), (0.0, 1.0), (1.0, 0.0)]) == 0.5
    assert figure("mcc", [(1.0, 1.0), (0.0, 0.0)]) == 1.0
    assert standard_error("perplexity", [1.0, 2.0]) is None
