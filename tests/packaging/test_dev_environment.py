"""When an environment is good, and what a lock says."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path

import dev_environment
import pytest
from dev_environment import Stamp

GOOD = Stamp(
    place="/somewhere/.venv",
    python="CPython 3.11.2",
    system="linux-x86_64",
    runtime="aaaa",
    features=["avx", "avx2"],
    dev="bbbb",
)
LOCK = (
    "# Written by hand\n"
    "alpha==1.0 \\\n    --hash=sha256:00\n    # via beta\n"
    "beta==2.0 ; sys_platform == 'win32' \\\n    --hash=sha256:01\n"
)


def test_an_environment_that_was_made_from_the_same_things_serves() -> None:
    assert dev_environment.serves(GOOD, GOOD)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("place", "/copied/elsewhere/.venv"),
        ("python", "CPython 3.12.1"),
        ("system", "linux-aarch64"),
        ("runtime", "cccc"),
        ("dev", "dddd"),
    ],
)
def test_an_environment_that_differs_in_one_thing_does_not_serve(name: str, value: str) -> None:
    made = dataclasses.replace(GOOD, **{name: value})

    assert not dev_environment.serves(made, GOOD)


def test_an_unfinished_environment_does_not_serve(tmp_path: Path) -> None:
    assert not dev_environment.serves(Stamp.read(tmp_path), GOOD)


def test_an_environment_built_for_a_richer_processor_does_not_serve() -> None:
    made = dataclasses.replace(GOOD, features=["avx", "avx2", "avx512f"])

    assert not dev_environment.serves(made, GOOD)


def test_an_environment_built_for_a_plainer_processor_serves() -> None:
    assert dev_environment.serves(dataclasses.replace(GOOD, features=["avx"]), GOOD)


def test_running_the_program_needs_no_tools_for_the_checks() -> None:
    made = dataclasses.replace(GOOD, dev="")

    assert dev_environment.serves(made, dataclasses.replace(GOOD, dev=""))
    assert not dev_environment.serves(made, GOOD)


def test_a_stamp_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    GOOD.write(tmp_path)

    assert Stamp.read(tmp_path) == GOOD
    assert [file.name for file in tmp_path.iterdir()] == ["stamp.json"]


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"place": 1, "unknown": 2}'])
def test_a_stamp_that_cannot_be_read_is_no_stamp(tmp_path: Path, text: str) -> None:
    (tmp_path / "stamp.json").write_text(text)

    assert Stamp.read(tmp_path) is None


def test_one_package_can_be_taken_out_of_a_lock() -> None:
    rest, ours = dev_environment.split_lock(LOCK, "beta")

    assert ours.startswith("beta==2.0") and "sha256:01" in ours
    assert "alpha==1.0" in rest and "beta==" not in rest


def test_the_entries_of_a_lock_are_counted() -> None:
    assert dev_environment.count_entries(LOCK) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="CUDA builds are offered on Linux only")
def test_the_cuda_build_of_pytorch_is_told_by_what_it_declares(tmp_path: Path) -> None:
    folder = tmp_path / "torch-2.13.0.dist-info"
    folder.mkdir()
    metadata = folder / "METADATA"

    metadata.write_text("Name: torch\nRequires-Dist: filelock\n")
    assert not dev_environment.torch_needs_cuda(tmp_path)

    metadata.write_text('Name: torch\nRequires-Dist: triton==3.7.1; platform_system == "Linux"\n')
    assert dev_environment.torch_needs_cuda(tmp_path)


def test_too_small_a_disk_is_refused_before_anything_is_made() -> None:
    with pytest.raises(dev_environment.StepFailed, match="GB of disk space"):
        dev_environment.require_room(10**18)


def locked(name: str) -> dict[str, str]:
    lock = (dev_environment.LOCKS / name).read_text(encoding="utf-8")
    blocks = dev_environment.re.split(r"(?m)^(?=[a-zA-Z0-9])", lock)
    return {block.split("==")[0]: block for block in blocks if "==" in block.splitlines()[0]}


@pytest.mark.parametrize(
    "name", ["runtime.txt", "dev.txt", "build.txt", "torch-cpu.txt", "torch-cuda.txt"]
)
def test_every_locked_package_carries_a_hash(name: str) -> None:
    entries = locked(name)

    assert entries
    assert [package for package, text in entries.items() if "--hash=sha256:" not in text] == []


def test_no_package_stands_in_two_locks_of_one_environment() -> None:
    runtime, dev, cuda = (
        locked(name).keys() for name in ("runtime.txt", "dev.txt", "torch-cuda.txt")
    )

    assert not runtime & dev
    assert not runtime & cuda


def test_what_is_left_out_is_not_in_the_programs_lock() -> None:
    lines = (dev_environment.LOCKS / "left-out.in").read_text(encoding="utf-8").splitlines()
    left_out = {line for line in lines if line and not line.startswith("#")}

    assert "kubernetes" in left_out
    assert not left_out & locked("runtime.txt").keys()
