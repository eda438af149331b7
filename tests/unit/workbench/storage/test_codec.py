"""What is written is read back; anything else is called damaged, never guessed at."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.conversation import Turn
from workbench.domain.document import Citation, Passage
from workbench.domain.model import LoadSettings, ModelHeader, SamplingSettings, Usage
from workbench.domain.retrieval import Hit, RetrievalTrace
from workbench.errors import Corrupt
from workbench.storage.codec import dumps, encode, loads, storable

st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
STORED: list[type[Any]] = [
    Citation,
    Hit,
    LoadSettings,
    ModelHeader,
    Passage,
    RetrievalTrace,
    SamplingSettings,
    Turn,
    Usage,
]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@pytest.mark.parametrize("kind", STORED, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_what_is_written_is_read_back(kind: type[Any], data: st.DataObject) -> None:
    value = data.draw(st.from_type(kind))

    assert loads(kind, dumps(value)) == value


@pytest.mark.parametrize("kind", STORED, ids=lambda kind: kind.__name__)
@given(raw=JSON)
def test_other_json_is_a_value_or_damaged(kind: type[Any], raw: Any) -> None:
    try:
        value = loads(kind, json.dumps(raw))
    except Corrupt:
        return
    assert isinstance(value, kind)


@given(text=st.text())
def test_what_is_no_json_is_damaged(text: str) -> None:
    try:
        json.loads(text)
    except ValueError:
        with pytest.raises(Corrupt):
            loads(Usage, text)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("prompt_tokens", "1"),
        ("prompt_tokens", 1.5),
        ("prompt_tokens", True),
        ("prompt_tokens", None),
        ("total_s", "1"),
        ("total_s", False),
        ("total_s", 10**400),
    ],
)
def test_a_field_of_the_wrong_type_is_named(name: str, wrong: object) -> None:
    raw = encode(Usage(1, 2, 3, 0.5, 6.0, 7.0))

    with pytest.raises(Corrupt) as refused:
        loads(Usage, json.dumps({**raw, name: wrong}))

    assert refused.value.hint
    if wrong != 10**400:
        assert name in refused.value.details


def test_a_missing_field_takes_its_default_or_is_named() -> None:
    assert loads(SamplingSettings, '{"seed":3}') == SamplingSettings(seed=3)
    with pytest.raises(Corrupt) as refused:
        loads(Usage, '{"prompt_tokens":3}')
    assert ".completion_tokens" in refused.value.details


def test_keys_of_a_later_version_are_ignored() -> None:
    assert loads(LoadSettings, '{"n_ctx":5,"of_tomorrow":[1]}') == LoadSettings(n_ctx=5)


def test_a_damaged_record_does_not_repeat_its_content() -> None:
    with pytest.raises(Corrupt) as refused:
        loads(tuple[str, ...], '["fine", {"secret": "diagnosis"}]')

    assert "[1]" in refused.value.details
    assert "diagnosis" not in refused.value.details


@pytest.mark.parametrize("text", ["[" * 100_000, "NaN", '{"a":', "1" * 10_000])
def test_hostile_json_is_damaged(text: str) -> None:
    with pytest.raises(Corrupt):
        loads(Usage, text)


def test_what_is_not_a_number_is_never_written() -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        dumps(Usage(1, 1, 1, float("nan"), 1.0, 1.0))


def test_a_lone_surrogate_is_replaced() -> None:
    assert storable("report-\udcff.txt") == "report-?.txt"
    assert dumps(("\udcff",)) == '["?"]'
