"""Whether a folder lies on a drive that others change without this machine being told."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from workbench.paths import resources


@dataclass(frozen=True, slots=True)
class Drive:
    place: str  # where it is mounted
    kind: str  # its file system
    options: str = ""


def mounted() -> tuple[Drive, ...]:
    """All of them, in the order they were mounted."""
    import psutil

    return tuple(
        Drive(one.mountpoint, one.fstype, one.opts) for one in psutil.disk_partitions(all=True)
    )


def is_untold(path: str, drives: Callable[[], Iterable[Drive]] = mounted) -> bool:
    """True for network drives and the like; false where nothing is known of the drive."""
    real = os.path.realpath(path)
    if real.startswith("\\\\"):
        return True
    found: Drive | None = None
    for drive in drives():
        if _is_below(real, drive.place) and (
            found is None or len(drive.place) >= len(found.place)  # the later one lies on top
        ):
            found = drive
    return found is not None and _is_known_as_untold(found)


def _is_below(path: str, place: str) -> bool:
    whole = os.path.normcase(os.path.normpath(place))
    inner = os.path.normcase(path)
    return inner == whole or inner.startswith(whole.rstrip("\\/") + os.sep)


def _is_known_as_untold(drive: Drive) -> bool:
    known, kind = _known(), drive.kind.lower()
    return (
        kind in known["untold"]
        or kind.startswith(tuple(known["untold_beginnings"]))
        or any(word in known["untold_options"] for word in drive.options.lower().split(","))
    )


@cache
def _known() -> dict[str, Any]:
    text = (Path(resources()) / "folders" / "drives.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded
