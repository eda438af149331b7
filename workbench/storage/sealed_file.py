"""Whether a file is sealed: told by how it begins."""

from __future__ import annotations

from pathlib import Path

from workbench.domain.sealing import HEAD_BYTES, is_sealed


def is_sealed_file(path: Path) -> bool:
    """False where there is none, or it cannot be read."""
    try:
        with path.open("rb") as file:
            return is_sealed(file.read(HEAD_BYTES))
    except OSError:
        return False


def sealed_adapters_in(models: Path) -> bool:
    """Whether a sealed adapter is among the models of a workspace."""
    return any(is_sealed_file(path) for path in models.glob("*/*.gguf"))
