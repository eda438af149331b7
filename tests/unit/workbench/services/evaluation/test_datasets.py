"""Cases from every kind of file, versions, splits and duplicates."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.app import Workbench
from workbench.domain.check_text import check_of, check_of_text
from workbench.domain.dataset import Case, Unread, case_from, case_text, in_split
from workbench.domain.grading.grade import Check
from workbench.errors import InputError, NotFound, UnsupportedFormat
from workbench.services.evaluation.case_files import read_cases
from workbench.services.evaluation.datasets import ImportWish


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_a_table_becomes_cases_with_promptfoos_short_form(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "cases.csv",
        "id,topic,expected,tags,__expected1,__expected2\n"
        'a,birds,Swan,"easy,zoo",not-contains: dog,"rouge-l(0.4): a swan"\n'
        "b,fish,,,Pike,\n",
    )

    read = read_cases(path)

    first, second = read.cases
    assert first.key == "a" and first.variables == {"topic": "birds"}
    assert first.tags == ("easy", "zoo")
    assert first.checks == (
        Check("contains", "dog", negate=True),
        Check("rouge-l", "a swan", 0.4),
        Check("exact-match", "Swan"),
    )
    assert second.checks == (Check("equals", "Pike"),)
    assert read.unread == ()


def test_lines_of_json_and_samples_of_openais_evals(tmp_path: Path) -> None:
    lines = [
        {"input": [{"role": "user", "content": "2+2?"}], "ideal": ["4", "four"]},
        {"question": "Capital?", "expected": "Paris", "id": 7, "split": "test"},
        {"vars": {"x": 1}, "assert": [{"type": "contains", "value": "1", "weight": 2}]},
        ["no object"],
    ]
    path = write(tmp_path, "cases.jsonl", "\n".join(json.dumps(one) for one in lines) + "\n{")

    read = read_cases(path, "")

    assert [case.key for case in read.cases] == ["1", "7", "3"]
    assert read.cases[0].messages == (("user", "2+2?"),)
    assert read.cases[0].checks == (Check("starts-with", ["4", "four"]),)
    assert read.cases[1].split == "test"
    assert read.cases[2].checks == (Check("contains", "1", weight=2.0),)
    assert [one.what for one in read.unread] == ["line 4", "line 5"]


def test_what_is_not_supported_is_told_by_name_and_stays_an_error(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "promptfooconfig.yaml",
        """
tests:
  - vars: {x: a}
    assert:
      - type: moderation
        value: is polite
      - type: contains
        value: a
        transform: output.trim()
    options: {provider: x}
  - file://more.yaml
  - vars: {x: file://a.txt}
""",
    )

    read = read_cases(path)

    assert [check.kind for check in read.cases[0].checks] == ["moderation", "contains"]
    assert len(read.cases) == 1
    assert {one.what for one in read.unread} == {
        "tests: options",
        "assert moderation",
        "assert contains: transform",
        "test 2 (file://more.yaml)",
        "test 3: x",
    }


@pytest.mark.parametrize("name", ["a.txt", "a.json", "a.csv", "missing.csv", "a.yaml"])
def test_files_that_hold_no_cases_are_refused(
    workbench: Workbench, tmp_path: Path, name: str
) -> None:
    if name != "missing.csv":
        write(tmp_path, name, '{"tests": NaN}' if name != "a.csv" else 'a,b\n"x')

    with pytest.raises((InputError, UnsupportedFormat)):
        workbench.datasets.import_from("x", ImportWish(tmp_path / name))


def test_an_import_makes_versions_and_the_same_again_makes_none(
    workbench: Workbench, tmp_path: Path
) -> None:
    service = workbench.datasets
    path = write(tmp_path, "a.csv", "q,expected\nOne?,1\nTwo?,2\none? ,1\n")

    first = service.import_from("gold", ImportWish(path, message="begun"))
    again = service.import_from("gold", ImportWish(path))
    write(tmp_path, "a.csv", "id,q,expected\n1,One?,one\n3,Three?,3\n")
    second = service.import_from("gold", ImportWish(path))

    assert first.is_new and first.version.number == 1 and first.version.n_cases == 2
    assert first.unread == (Unread("case 3", "it asks what case 1 asks"),)
    assert not again.is_new and again.version == first.version
    assert [one.number for one in service.versions("gold")] == [2, 1]
    assert service.resolve("gold@1").hash == first.version.hash
    changed = service.changes(first.version, second.version)
    assert (changed.added, changed.removed, changed.changed) == (("3",), ("2",), ("1",))
    assert service.list() == (second.version,)
    with pytest.raises(NotFound):
        service.resolve("gold@9")
    with pytest.raises(NotFound):
        service.resolve("silver")


def test_cases_can_be_added_tagged_and_split(workbench: Workbench, tmp_path: Path) -> None:
    service = workbench.datasets
    rows = "".join(f"Question {n}?,{n}\n" for n in range(200))
    service.import_from(
        "gold", ImportWish(write(tmp_path, "a.csv", f"q,expected\n{rows}"), test_share=0.25)
    )
    more = write(tmp_path, "b.csv", "q,expected\nAnother?,x\n")
    report = service.import_from("gold", ImportWish(more, tags=("new",), is_added=True))

    version = report.version
    assert version.n_cases == 201
    assert [case.key for case in service.cases(version, tags=["new"])] == ["1-2"]
    assert 30 <= len(service.cases(version, split="test")) <= 70


def test_a_version_cannot_be_changed(workbench: Workbench, tmp_path: Path) -> None:
    path = write(tmp_path, "a.csv", "q,expected\nOne?,1\n")
    version = workbench.datasets.import_from("gold", ImportWish(path)).version

    cases = workbench.datasets.cases(version)

    assert [case.variables for case in cases] == [{"q": "One?"}]
    with pytest.raises(InputError):
        workbench.datasets.import_from("a/b", ImportWish(path))


TEXT = st.text(max_size=20).filter(lambda text: not any("\ud800" <= c <= "\udfff" for c in text))
PLAIN = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-9, 9), TEXT), lambda s: st.lists(s, max_size=2)
)


@given(TEXT, st.dictionaries(TEXT, PLAIN, max_size=3), PLAIN, st.lists(TEXT, max_size=2))
def test_a_case_reads_back_as_it_was(
    key: str, variables: dict[str, object], value: object, tags: list[str]
) -> None:
    case = Case(key, variables, (("user", key),), (Check("equals", value, 0.5),), 0.7, tuple(tags))

    assert case_from(case_text(case)) == case
    assert in_split(key, 0.0) == "train" and in_split(key, 1.1) == "test"


@given(TEXT, PLAIN)
def test_no_assertion_makes_the_reader_raise(text: str, value: object) -> None:
    check_of_text(text)
    check_of({"type": text, "value": value, "weight": value, "threshold": value})
    check_of(value)
