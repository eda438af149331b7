"""A sample of the damaged files that `tests/benchmarks/mutated_gguf.py` makes ten thousand of."""

from __future__ import annotations

from pathlib import Path

import pytest

from engines.llama.inspector import GgufInspector
from tests.gguf_mutations import Base, Damaged, base_from, damaged, every_type
from tests.tiny_gguf import write_tiny_gguf
from workbench.domain.model import LoadSettings
from workbench.errors import WorkbenchError


@pytest.fixture(scope="module")
def bases(tmp_path_factory: pytest.TempPathFactory) -> tuple[Base, ...]:
    folder = tmp_path_factory.mktemp("bases")
    (folder / "types.gguf").write_bytes(every_type())
    tiny = write_tiny_gguf(folder / "tiny.gguf", quantized=True)
    return base_from(folder / "types.gguf"), base_from(tiny)


def test_the_bases_are_intact(bases: tuple[Base, ...], tmp_path: Path) -> None:
    for base in bases:
        path = Damaged(base.name, base.head, base.size).write(tmp_path / base.name)

        assert GgufInspector().inspect(path).architecture == "llama"
        assert {"count", "length", "text", "type", "value", "extent", "offset"} <= {
            field.kind for field in base.fields
        }


def test_damaged_files_get_a_clear_error_or_are_read(
    bases: tuple[Base, ...], tmp_path: Path
) -> None:
    inspector = GgufInspector()
    path = tmp_path / "damaged.gguf"
    n_read = 0
    refusals: list[WorkbenchError] = []
    for item in damaged(bases, 300, seed=5):
        item.write(path)
        try:
            inspector.estimate(inspector.inspect(path), LoadSettings())
        except WorkbenchError as error:
            refusals.append(error)
        else:
            n_read += 1
    assert all(error.message and error.hint for error in refusals)
    assert len(refusals) > 100 and n_read > 10


def test_the_same_seed_makes_the_same_files(bases: tuple[Base, ...]) -> None:
    first, again = (list(damaged(bases, 40, seed=3)) for _ in range(2))

    assert first == again != list(damaged(bases, 40, seed=4))
