"""Names of parts, names for bytes, and what size and time tell."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.model_file import (
    FileState,
    ModelCheck,
    ModelFile,
    Seen,
    digest_of,
    split_name,
    state_now,
)


@given(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20),
    st.integers(1, 300),
    st.integers(0, 300),
)
def test_each_part_names_all_of_them(prefix: str, number: int, more: int) -> None:
    names = [f"{prefix}-{n:05d}-of-{number + more:05d}.gguf" for n in range(1, number + more + 1)]

    found = split_name(names[number - 1])

    assert found is not None
    assert (found.prefix, found.number) == (prefix, number)
    assert list(found.names()) == names


@pytest.mark.parametrize(
    "name", ["a.gguf", "-00001-of-00002.gguf", "a-00003-of-00002.gguf", "a-00000-of-00002.gguf"]
)
def test_other_names_are_no_parts(name: str) -> None:
    assert split_name(name) is None


def test_one_file_is_named_by_its_hash_and_several_by_all_of_theirs() -> None:
    one, two = "a" * 64, "b" * 64

    assert digest_of([one]) == one
    assert digest_of([one, two]) == hashlib.sha256(f"{one}\n{two}\n".encode()).hexdigest()
    assert digest_of([two, one]) != digest_of([one, two])
    assert digest_of([one, ""]) == digest_of([]) == ""


@pytest.mark.parametrize(
    ("seen", "state"),
    [
        (Seen(10, 5), FileState.VERIFIED),
        (Seen(10, 6), FileState.CHANGED),
        (Seen(11, 5), FileState.CHANGED),
        (None, FileState.MISSING),
    ],
)
def test_size_and_time_tell_the_state(seen: Seen | None, state: FileState) -> None:
    files = (ModelFile("/m-1", 10, 5), ModelFile("/m-2", 10, 5))
    looked = {"/m-1": Seen(10, 5), "/m-2": seen}

    assert state_now(files, ModelCheck(FileState.VERIFIED), looked.get) is state


def test_without_a_recorded_time_only_the_size_tells() -> None:
    assert state_now([ModelFile("/m", 10)], None, lambda _path: Seen(10, 99)) is (
        FileState.UNVERIFIED
    )
