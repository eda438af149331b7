"""A split model is one model: all parts checked, named and counted together."""

from __future__ import annotations

from pathlib import Path

import gguf
import numpy as np
import pytest

from engines.llama.gguf import read_gguf
from engines.llama.inspector import GgufInspector
from engines.llama.split import read_model
from tests.tiny_gguf import write_tiny_gguf
from workbench.domain.model import LoadSettings
from workbench.errors import InputError


@pytest.fixture
def first(tmp_path: Path) -> Path:
    return write_tiny_gguf(tmp_path / "tiny.gguf", tensors_per_part=8)


def write_part(path: Path, number: int, count: int, tensor: str, total: int = 2) -> Path:
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_uint16("split.no", number)
    writer.add_uint16("split.count", count)
    writer.add_int32("split.tensors.count", total)
    writer.add_tensor(tensor, np.ones(8, dtype=np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def test_any_part_leads_to_the_whole_model(first: Path, tmp_path: Path) -> None:
    parts = sorted(tmp_path.glob("*.gguf"))
    assert len(parts) == 3

    for part in parts:
        whole = read_model(part)

        assert whole.names == tuple(p.name for p in parts)
        assert len(whole.gguf.tensors) == 21
        assert whole.gguf.size_bytes == sum(p.stat().st_size for p in parts)
        assert whole.gguf.metadata["general.architecture"] == "llama"


def test_a_split_model_says_of_itself_what_the_whole_one_says(first: Path, tmp_path: Path) -> None:
    inspector = GgufInspector()
    whole = inspector.inspect(write_tiny_gguf(tmp_path / "whole.gguf"))
    split = inspector.inspect(first)

    assert len(split.parts) == 3
    assert (split.name, split.n_params, split.n_layers) == (
        whole.name,
        whole.n_params,
        whole.n_layers,
    )
    estimates = [inspector.estimate(h, LoadSettings(n_ctx=512)) for h in (split, whole)]
    assert estimates[0].kv_bytes == estimates[1].kv_bytes
    assert estimates[0].weights_bytes == sum(p.stat().st_size for p in tmp_path.glob("tiny-*"))


def test_a_whole_file_is_its_only_part(tmp_path: Path) -> None:
    path = write_tiny_gguf(tmp_path / "tiny.gguf")

    assert read_model(path).names == ("tiny.gguf",)
    assert read_model(path).gguf == read_gguf(path)
    assert GgufInspector().inspect(path).parts == ()


def test_a_missing_part_is_named(first: Path, tmp_path: Path) -> None:
    (tmp_path / "tiny-00002-of-00003.gguf").unlink()

    with pytest.raises(InputError, match=r"Part 2 of 3.*tiny-00002-of-00003.gguf"):
        read_model(first)


def test_a_part_that_is_cut_off_is_refused(first: Path, tmp_path: Path) -> None:
    last = tmp_path / "tiny-00003-of-00003.gguf"
    last.write_bytes(last.read_bytes()[:-5_000])

    with pytest.raises(InputError, match=r"tiny-00003-of-00003.gguf is cut off"):
        read_model(first)


def test_a_part_under_another_name_is_refused(first: Path) -> None:
    renamed = first.rename(first.with_name("renamed.gguf"))

    with pytest.raises(InputError, match="part 1 of 3") as caught:
        read_model(renamed)

    assert "-00001-of-00003.gguf" in caught.value.hint


def test_parts_that_were_swapped_are_told(first: Path, tmp_path: Path) -> None:
    second, third = (tmp_path / f"tiny-0000{n}-of-00003.gguf" for n in (2, 3))
    aside = second.rename(tmp_path / "aside")
    third.rename(second)
    aside.rename(third)

    with pytest.raises(InputError, match="part 3 of 3"):
        read_model(first)


def test_parts_of_different_models_are_told_apart(tmp_path: Path) -> None:
    one = write_part(tmp_path / "m-00001-of-00002.gguf", 0, 2, "a")
    two = tmp_path / "m-00002-of-00002.gguf"

    write_part(two, 1, 2, "a")
    with pytest.raises(InputError, match="stands in two parts"):
        read_model(one)
    write_part(two, 1, 2, "b", total=7)
    with pytest.raises(InputError, match="2 of 7 tensors"):
        read_model(one)


def test_impossible_numbers_are_damage(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="part 6 of 2"):
        read_model(write_part(tmp_path / "m-00001-of-00002.gguf", 5, 2, "a"))
    with pytest.raises(InputError, match="of 60,000"):
        read_model(write_part(tmp_path / "m-00001-of-60000.gguf", 0, 60_000, "a"))
