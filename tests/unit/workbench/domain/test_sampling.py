"""Which sampler settings are refused, and that no JSON breaks reading them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.model import STANDARD_SAMPLERS, Constraint, SamplingSettings
from workbench.domain.sampling import check_sampling, sampling_from
from workbench.errors import InputError
from workbench.storage.codec import encode

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=5,
)
NAMES = st.sampled_from(sorted(SamplingSettings.__dataclass_fields__))


@pytest.mark.parametrize(
    "changed",
    [
        {"temperature": -0.1},
        {"top_p": float("nan")},
        {"seed": 1.5},
        {"mirostat": 3},
        {"mirostat": True},
        {"min_tokens": -1},
        {"ignore_eos": 1},
        {"n_probs": 1_000},
        {"samplers": ("top_k", "top_k")},
        {"samplers": ("luck",)},
        {"stop": ("a",) * 65},
        {"stop": "a"},
        {"logit_bias": ((-1, 2.0),)},
        {"logit_bias": ((1, float("inf")),)},
        {"logit_bias": ((1,),)},
        {"dry_base": 0.5},
        {"constraint": Constraint("poem", "x")},  # type: ignore[arg-type]
        {"constraint": Constraint("grammar", "x" * 1_000_001)},
    ],
    ids=str,
)
def test_a_value_that_cannot_be_is_named_with_a_hint(changed: dict[str, Any]) -> None:
    with pytest.raises(InputError) as refused:
        check_sampling(replace(SamplingSettings(), **changed))

    assert next(iter(changed)) in refused.value.message or "grammar" in refused.value.message
    assert refused.value.hint


def test_the_defaults_are_allowed() -> None:
    assert check_sampling(SamplingSettings()) == SamplingSettings()
    assert SamplingSettings().samplers == STANDARD_SAMPLERS


@given(
    st.builds(
        SamplingSettings,
        temperature=st.floats(0, 5),
        stop=st.lists(st.text(max_size=4), max_size=3).map(tuple),
        logit_bias=st.lists(st.tuples(st.integers(0, 9), st.floats(-200, 200))).map(tuple),
        samplers=st.permutations(STANDARD_SAMPLERS).map(tuple),
        constraint=st.none() | st.just(Constraint("regex", "a+")),
        ignore_eos=st.booleans(),
    )
)
def test_settings_come_back_from_json(settings: SamplingSettings) -> None:
    assert sampling_from(json.loads(json.dumps(encode(settings)))) == settings


@given(st.dictionaries(NAMES, JSON, max_size=4))
def test_any_json_is_settings_or_refused(raw: dict[str, Any]) -> None:
    try:
        settings = sampling_from(raw)
    except InputError:
        return
    assert check_sampling(settings) is settings


def test_biases_may_be_given_as_openai_does() -> None:
    assert sampling_from({"logit_bias": {"5": -100, "7": 1.5}}).logit_bias == ((5, -100), (7, 1.5))
