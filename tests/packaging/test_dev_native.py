"""The instruction sets that llama.cpp is compiled with."""

from __future__ import annotations

import dev_native
import pytest
from hypothesis import given
from hypothesis import strategies as st

SAPPHIRE_RAPIDS = (
    "processor\t: 0\n"
    "model name\t: Intel(R) Xeon(R) Processor\n"
    "flags\t\t: fpu sse4_2 avx f16c fma avx2 bmi2 avx512f avx512cd avx512vl avx512dq avx512bw "
    "avx512vbmi avx512_vnni avx512_bf16 avx_vnni amx_bf16 amx_tile amx_int8\n"
    "bugs\t\t: spectre_v1\n"
)
HASWELL = "flags\t\t: fpu sse4_2 avx f16c fma avx2 bmi2\n"
NEHALEM = "flags\t\t: fpu sse4_2\n"
GRAVITON = "processor\t: 0\nFeatures\t: fp asimd asimddp asimdhp i8mm sve\n"


def switches_for(cpuinfo: str, machine: str = "x86_64") -> dict[str, str]:
    return dev_native.switches(dev_native.features_of_cpuinfo(cpuinfo), machine)


def test_a_processor_that_announces_amx_is_built_for_without_it() -> None:
    chosen = switches_for(SAPPHIRE_RAPIDS)

    assert not [name for name in chosen if "AMX" in name]
    assert chosen["GGML_NATIVE"] == "OFF"
    assert chosen["GGML_AVX512_BF16"] == "ON"


def test_features_that_a_build_relies_on_never_name_amx() -> None:
    features = dev_native.features_of_cpuinfo(SAPPHIRE_RAPIDS)

    used = dev_native.used_features(features, "x86_64")

    assert "avx512_vnni" in used
    assert not [name for name in used if name.startswith("amx")]


def test_an_older_processor_gets_avx2_and_no_avx512() -> None:
    chosen = switches_for(HASWELL)

    assert [chosen[f"GGML_{name}"] for name in ("AVX2", "FMA", "F16C", "BMI2")] == ["ON"] * 4
    assert [value for name, value in chosen.items() if "AVX512" in name] == ["OFF"] * 4


def test_every_instruction_set_is_said_off_where_the_processor_lacks_it() -> None:
    chosen = switches_for(NEHALEM)

    assert {chosen[name] for name in dev_native.X86_SWITCHES if name != "GGML_SSE42"} == {"OFF"}


def test_an_unknown_processor_gets_no_instruction_set_at_all() -> None:
    chosen = switches_for("")

    assert {chosen[name] for name in dev_native.X86_SWITCHES} == {"OFF"}


def test_an_arm_server_gets_the_extensions_that_it_announces() -> None:
    chosen = switches_for(GRAVITON, machine="aarch64")

    assert chosen["GGML_CPU_ARM_ARCH"] == "armv8.2-a+dotprod+fp16+i8mm"
    assert not dev_native.X86_SWITCHES.keys() & chosen.keys()


def test_an_arm_board_without_the_fast_extensions_gets_the_compilers_default() -> None:
    assert "GGML_CPU_ARM_ARCH" not in switches_for("Features\t: fp asimd\n", machine="aarch64")


@given(st.frozensets(st.sampled_from(sorted(dev_native.X86_FEATURES | {"amx_tile", "amx_int8"}))))
def test_no_switch_is_on_without_the_features_it_needs(features: frozenset[str]) -> None:
    chosen = dev_native.switches(features, "x86_64")

    on = [needed for name, needed in dev_native.X86_SWITCHES.items() if chosen[name] == "ON"]
    assert all(needed <= features for needed in on)
    assert set(dev_native.used_features(features, "x86_64")) == set().union(*on)


@pytest.mark.parametrize("text", ["", "nonsense", "flags", "flags:", ":\n:"])
def test_a_cpuinfo_that_says_nothing_names_no_features(text: str) -> None:
    assert dev_native.features_of_cpuinfo(text) == frozenset()
