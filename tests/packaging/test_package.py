"""What goes into an installed program, and that its archive and sums can be relied on."""

from __future__ import annotations

import hashlib
import tarfile
from pathlib import Path

import package_archive
import package_debian
import package_signature
import package_tree
import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from dev_console import StepFailed
from package_editions import EDITIONS, is_kept


def test_only_the_full_edition_trains() -> None:
    slim, full = EDITIONS["slim"], EDITIONS["full"]

    assert {"torch", "transformers", "peft"} <= set(slim.excluded)
    assert not {"torch", "transformers", "peft"} & set(full.excluded)
    for edition in (slim, full):
        assert {"pytest", "mypy", "hypothesis"} <= set(edition.excluded)
        assert not {"chromadb", "llama_cpp", "PySide6", "numpy", "mcp"} & set(edition.excluded)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("torch/bin/torch_shm_manager", True),
        ("torch/bin/protoc", False),
        ("torch/include/ATen/ATen.h", False),
        ("torch/lib/libtorch_cpu.so", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6\\Qt\\qml\\QtQuick\\plugin.dll", False),
        ("llama_cpp/lib/libggml-cpu-haswell.so", True),
        ("numpy/_core/include/numpy/arrayobject.h", False),
        ("resources/demo_model/demo.gguf", True),
    ],
)
def test_what_nobody_opens_stays_at_home(name: str, kept: bool) -> None:
    assert is_kept(name) is kept


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("libggml-cpu-x64.so", True),
        ("libggml-cpu-sapphirerapids.so", False),
        ("libllama.dylib", True),
        ("ggml.dll", True),
        ("__init__.py", False),
    ],
)
def test_libraries_that_could_end_the_program_are_not_carried(name: str, wanted: bool) -> None:
    assert package_tree.is_wanted(name) is wanted


def test_an_archive_is_the_same_twice(tmp_path: Path) -> None:
    made = []
    for number in range(2):
        folder = tmp_path / str(number) / "ai-workbench"
        (folder / "inner").mkdir(parents=True)
        program = folder / "workbench"
        program.write_bytes(b"#!")
        program.chmod(0o755 if number else 0o700)
        (folder / "inner" / "data").write_bytes(b"text" * 100)
        (folder / "link").symlink_to("inner/data")
        made.append(package_archive.write(folder, tmp_path / f"{number}.tar.xz"))

    first, second = (file.read_bytes() for file in made)
    assert first == second
    with tarfile.open(made[0]) as archive:
        names = archive.getnames()
        assert archive.getmember("ai-workbench/workbench").mode == 0o755
        assert archive.getmember("ai-workbench/link").issym()
    assert names == sorted(names)


def test_sums_are_signed_and_kept_for_what_is_still_there(tmp_path: Path) -> None:
    key = Ed25519PrivateKey.generate()
    pem = tmp_path / "key.pem"
    pem.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    for name in ("a.deb", "b.tar.xz", "gone.deb"):
        (tmp_path / name).write_bytes(name.encode())
    package_signature.sum_up([tmp_path / "gone.deb", tmp_path / "a.deb"], tmp_path, None)
    (tmp_path / "gone.deb").unlink()

    sums = package_signature.sum_up([tmp_path / "b.tar.xz"], tmp_path, pem)

    told = dict(reversed(line.split("  ")) for line in sums.read_text("utf-8").splitlines())
    assert told == {
        name: hashlib.sha256(name.encode()).hexdigest() for name in ("a.deb", "b.tar.xz")
    }
    signature = (tmp_path / package_signature.SIGNATURE).read_bytes()
    key.public_key().verify(signature, sums.read_bytes())
    with pytest.raises(InvalidSignature):
        key.public_key().verify(signature, sums.read_bytes() + b"x")
    package_signature.sum_up([tmp_path / "a.deb"], tmp_path, None)
    assert not (tmp_path / package_signature.SIGNATURE).exists()  # not over other sums


def test_a_key_of_another_kind_is_refused_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "key.pem").write_text("no key", "utf-8")
    with pytest.raises(StepFailed, match="no key that can sign"):
        package_signature.read_key(tmp_path / "key.pem")


def test_the_editions_replace_each_other(tmp_path: Path) -> None:
    slim = package_debian.control_text(tmp_path, EDITIONS["slim"])
    full = package_debian.control_text(tmp_path, EDITIONS["full"])

    assert "Package: ai-workbench-slim\n" in slim and "Conflicts: ai-workbench\n" in slim
    assert "Package: ai-workbench\n" in full and "Conflicts: ai-workbench-slim\n" in full
    assert f"Version: {package_tree.version()}\n" in slim
