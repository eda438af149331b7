"""The SHA-256 of a model's bytes, the demo model's included, which no import ever hashed."""

from __future__ import annotations

import threading
from pathlib import Path

from workbench.domain.model import RegisteredModel
from workbench.domain.model_file import ModelFile, Seen, digest_of
from workbench.jobs import plain_context
from workbench.services.models.model_files import hashed, look


class ModelDigests:
    """Thread-safe."""

    def __init__(self) -> None:
        self._demo: tuple[Seen | None, str] = (None, "")
        self._hashing = threading.Lock()

    def of(self, model: RegisteredModel) -> str:
        """Empty if the model was never hashed. Of the demo model it is computed, again when its
        file is another one.
        """
        if not model.is_demo:
            return model.sha256
        with self._hashing:
            seen = look(model.path)
            if self._demo[0] != seen or not self._demo[1]:
                files = hashed([ModelFile(str(Path(model.path)), 0)], plain_context())
                self._demo = (seen, digest_of([file.sha256 for file in files]))
            return self._demo[1]
