"""Look at a model file without loading it."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from workbench.domain.model import LoadSettings, MemoryEstimate, ModelHeader


class ModelInspector(Protocol):
    """Pure Python; checks every count, offset and length against the file."""

    def inspect(self, path: Path) -> ModelHeader:
        """Read the header. Under a second, under 200 MB, whatever the bytes are.

        Raises ModelFileMissing; InputError if it is not a GGUF, is cut off, damaged, or of an
        architecture that the library does not know.
        """

    def estimate(self, header: ModelHeader, settings: LoadSettings) -> MemoryEstimate:
        """Memory for weights, keys and values, and computing, against what is free now."""
