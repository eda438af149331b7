"""What a run needs to go on, in one folder that is there whole or not at all. In the child.

Adapter, optimiser, step, best value and every random state; written beside, synced, renamed. With
a secret both files are sealed, each bound to its place in the run's folder.
"""

from __future__ import annotations

import errno
import hashlib
import io
import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from workbench.domain.sealing import Unsealable, sealed_bytes, unsealed_bytes
from workbench.errors import Corrupt, DiskFull

STATE: Final = "state.pt"
FACTS: Final = "facts.json"
_PARTIAL: Final = "partial-"
_NUMBER: Final = "step-{:07d}"


@dataclass(frozen=True, slots=True)
class Kept:
    step: int
    folder: Path


def save(
    folder: Path, step: int, state: dict[str, Any], facts: dict[str, Any], secret: bytes = b""
) -> Path:
    """Write checkpoint `step` into `folder`. Raises DiskFull, which leaves nothing behind."""
    import torch

    target = folder / _NUMBER.format(step)
    partial = folder / f"{_PARTIAL}{step}"
    try:
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir(parents=True)
        if secret:
            buffer = io.BytesIO()
            torch.save(state, buffer)
            content = sealed_bytes(buffer.getvalue(), secret, _name(target, STATE))
            (partial / STATE).write_bytes(content)
        else:
            torch.save(state, partial / STATE)
        digest = hashlib.sha256((partial / STATE).read_bytes()).hexdigest()
        told = json.dumps({**facts, "step": step, "sha256": digest}).encode()
        if secret:
            told = sealed_bytes(told, secret, _name(target, FACTS))
        (partial / FACTS).write_bytes(told)
        for name in (STATE, FACTS):
            _sync(partial / name)
        if target.is_dir():
            shutil.rmtree(target)
        partial.rename(target)
        _sync(folder)
    except (OSError, RuntimeError) as error:
        shutil.rmtree(partial, ignore_errors=True)
        if getattr(error, "errno", None) in {errno.ENOSPC, errno.EDQUOT} or "write" in str(error):
            raise DiskFull(
                "The disk is full: the checkpoint could not be written.",
                hint="Free some space and resume the run; it goes on from its last checkpoint.",
            ) from error
        raise
    return target


def kept(folder: Path) -> tuple[Kept, ...]:
    """Whole checkpoints, the oldest first."""
    if not folder.is_dir():
        return ()
    found = [
        Kept(int(one.name.removeprefix("step-")), one)
        for one in folder.iterdir()
        if one.name.startswith("step-") and (one / FACTS).is_file() and (one / STATE).is_file()
    ]
    return tuple(sorted(found, key=lambda one: one.step))


def load(folder: Path, secret: bytes = b"") -> dict[str, Any]:
    """The state in a checkpoint. Raises Corrupt if its bytes are not those that were written."""
    import torch

    content = (folder / STATE).read_bytes()
    try:
        told = (folder / FACTS).read_bytes()
        facts = json.loads(unsealed_bytes(told, secret, _name(folder, FACTS)) if secret else told)
        if hashlib.sha256(content).hexdigest() != facts["sha256"]:
            raise Unsealable("other bytes than were written")
        if secret:
            content = unsealed_bytes(content, secret, _name(folder, STATE))
    except Unsealable as error:
        step = int(folder.name.removeprefix("step-"))
        raise Corrupt(
            f"The checkpoint of step {step} is damaged.", hint="Resume from an earlier one."
        ) from error
    state: dict[str, Any] = torch.load(io.BytesIO(content), map_location="cpu", weights_only=True)
    return state


def newest_whole(folder: Path, secret: bytes = b"") -> tuple[Kept, dict[str, Any]] | None:
    """The last checkpoint that can be read; damaged ones are passed over."""
    for one in reversed(kept(folder)):
        try:
            return one, load(one.folder, secret)
        except (Corrupt, ValueError, KeyError, OSError):
            continue
    return None


def _name(folder: Path, name: str) -> bytes:
    """What a sealed file is bound to."""
    return f"{folder.parent.name}/{folder.name}/{name}".encode()


def _sync(path: Path) -> None:
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
