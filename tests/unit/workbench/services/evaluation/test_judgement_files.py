"""Questions and judgements from files: BEIR's and TREC's layout, and what is refused."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.errors import InputError
from workbench.services.evaluation.judgement_files import files_in, read_judgements


def files(folder: Path, questions: str, judgements: str) -> tuple[Path, Path]:
    one, two = folder / "queries.jsonl", folder / "qrels.tsv"
    one.write_text(questions, "utf-8")
    two.write_text(judgements, "utf-8")
    return one, two


def line(key: object, text: object) -> str:
    return json.dumps({"_id": key, "text": text}) + "\n"


@pytest.mark.parametrize(
    "judgements",
    ["query-id\tcorpus-id\tscore\n1\ta b\t2\n1\tc\t0\n9\td\t1\n", "1\t0\ta b\t2\n1\t0\tc\t0\n"],
)
def test_both_layouts_are_read(tmp_path: Path, judgements: str) -> None:
    found = read_judgements(*files(tmp_path, line("1", "What?") + line(2, "Who?"), judgements))

    assert [(one.key, one.text) for one in found] == [("1", "What?")]
    assert [(one.document, one.grade) for one in found[0].targets] == [("a b", 2), ("c", 0)]


@pytest.mark.parametrize(
    ("questions", "judgements", "said"),
    [
        ("{\n", "1\ta\t1\n", "Line 1 of queries.jsonl is not JSON."),
        ("[" * 100_000 + "\n", "1\ta\t1\n", "Line 1 of queries.jsonl is not JSON."),
        ('{"_id": "1"}\n', "1\ta\t1\n", "has no “_id” and “text”"),
        ("7\n", "1\ta\t1\n", "has no “_id” and “text”"),
        (line("1", "a") + line("1", "b"), "1\ta\t1\n", "Line 2 of queries.jsonl repeats the id"),
        (line("1", "x" * 10_001), "1\ta\t1\n", "is longer than"),
        (line("1", "a"), "1\ta\n", "Line 1 of qrels.tsv has not three columns"),
        (line("1", "a"), "h\th\th\n1\ta\tgood\n", "Line 2 of qrels.tsv has a grade"),
        (line("1", "a"), "2\ta\t1\n", "No question of queries.jsonl has a right answer"),
        (line("1", "a"), "1\ta\t0\n", "No question of queries.jsonl has a right answer"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(
    tmp_path: Path, questions: str, judgements: str, said: str
) -> None:
    with pytest.raises(InputError) as caught:
        read_judgements(*files(tmp_path, questions, judgements))

    assert said in caught.value.message


def test_files_that_are_not_there_or_no_text_are_refused(tmp_path: Path) -> None:
    good, other = files(tmp_path, line("1", "a"), "1\ta\t1\n")
    other.write_bytes(b"\xff\xfe\x00")
    for judgements in (tmp_path / "gone.tsv", other):
        with pytest.raises(InputError, match="cannot be read"):
            read_judgements(good, judgements)


def test_a_folder_is_looked_through_for_both_files(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="BEIR"):
        files_in(tmp_path)
    (tmp_path / "qrels").mkdir()
    (tmp_path / "queries.jsonl").write_text(line("1", "a"), "utf-8")
    (tmp_path / "qrels" / "test.tsv").write_text("1\ta\t1\n", "utf-8")

    assert files_in(tmp_path) == (tmp_path / "queries.jsonl", tmp_path / "qrels" / "test.tsv")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(st.binary(max_size=200), st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(tmp_path: Path, questions: bytes, judged: bytes) -> None:
    one, two = tmp_path / "q", tmp_path / "j"
    one.write_bytes(questions)
    two.write_bytes(judged)

    with contextlib.suppress(InputError):
        assert all(question.targets for question in read_judgements(one, two))
