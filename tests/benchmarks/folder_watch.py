"""A linked folder that is followed: how soon a change can be searched, and what rest costs.

    python -m tests.benchmarks.folder_watch [--files 10000] [--changes 6] [--between 40]
        [--rest 120] [--engines fake|real]

Twice over the same folder, side by side: told by the system, and looked at regularly. Seconds are
by the clock, from the end of a write to the first search that finds it, after the folder was left
alone for `--between` seconds; the cost of rest is processor time of this process in `--rest`
seconds, scaled to an hour.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from engines.folders.events import LocalFolderEvents
from tests.fakes.bundle import fake_engines
from workbench.app import Workbench, open_workspace
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.ports.engines import Engines

_PATIENCE_S = 120.0
_WORDS = ("delivery", "invoice", "harbour", "granite", "meadow", "lantern", "orchard", "compass")


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--files", type=int, default=10_000)
    arguments.add_argument("--changes", type=int, default=6)
    arguments.add_argument("--between", type=float, default=40.0, metavar="SECONDS")
    arguments.add_argument("--rest", type=float, default=120.0, metavar="SECONDS")
    arguments.add_argument("--engines", choices=("real", "fake"), default="fake")
    given = arguments.parse_args()
    if hasattr(os, "nice"):
        os.nice(10)
    with tempfile.TemporaryDirectory() as name:
        where = Path(name)
        fill(where / "folder", given.files)
        first_sync(where, given.engines)
        for is_told in (True, False):
            measure(where, given, is_told)
    return 0


def fill(folder: Path, n_files: int) -> None:
    for number in range(n_files):
        path = folder / f"{number // 100:03}" / f"{number:05}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Note {number}: the delivery of part {number * 7} is due.", "utf-8")
        os.utime(path, (1_700_000_000 + number, 1_700_000_000 + number))


def opened(root: Path, engines: str, is_told: bool) -> Workbench:
    def changed(made: Engines) -> Engines:
        return replace(made, folder_events=LocalFolderEvents() if is_told else None)

    def build(paths: WorkspacePaths) -> Engines:
        if engines == "fake":
            return changed(fake_engines(paths))
        from engines import build as real  # noqa: PLC0415
        from ui.compose import child_command  # noqa: PLC0415

        return changed(real.build(paths, child_command()))

    return open_workspace(WorkspacePaths(root), build)


def first_sync(where: Path, engines: str) -> None:
    workbench = opened(where / "workspace", engines, False)
    try:
        into = workbench.library.collection_named("Followed", create=True)
        linked = workbench.linked_folders.link(where / "folder", into.id)
        began, spent = time.perf_counter(), time.process_time()
        report = workbench.folder_sync.sync(linked.id, plain_context())
        print(
            f"{report.added} files read: {time.perf_counter() - began:.0f} s, "
            f"{time.process_time() - spent:.0f} s of this process"
        )
    finally:
        workbench.close()


def measure(where: Path, given: argparse.Namespace, is_told: bool) -> None:
    workbench = opened(where / "workspace", given.engines, is_told)
    try:
        (linked,) = workbench.linked_folders.all()
        workbench.folder_watch.start()
        until = time.monotonic() + _PATIENCE_S
        while not ((now := workbench.folder_watch.watching(linked.id)) and now.looked_at):
            assert time.monotonic() < until, "the first look did not end"
            time.sleep(0.1)
        assert now.is_told is is_told, now
        soon = []
        for number in range(given.changes):
            time.sleep(given.between)
            soon.append(change(workbench, where / "folder", number, is_told))
        time.sleep(given.between)
        began, spent = time.monotonic(), time.process_time()
        time.sleep(given.rest)
        rest = (time.process_time() - spent) / (time.monotonic() - began) * 3600
        kind = "told by the system " if is_told else "looked at regularly"
        print(
            f"{kind}  change to search: median {statistics.median(soon):.1f} s, "
            f"worst {max(soon):.1f} s of {len(soon)};  rest: {rest:.1f} s of the processor an hour",
            flush=True,
        )
    finally:
        workbench.close()


def change(workbench: Workbench, folder: Path, number: int, is_told: bool) -> float:
    """Seconds until one more file can be found by its words."""
    word = f"{_WORDS[number % len(_WORDS)]}{number}{'told' if is_told else 'looked'}"
    path = folder / "new" / f"{word}.txt"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"Only this note speaks of {word}.", "utf-8")
    began = time.monotonic()
    (collection,) = workbench.library.collections()
    while True:
        hits = workbench.retrieval.search(word, [collection.id], k=3).hits
        if any(word in hit.passage.text for hit in hits):
            return time.monotonic() - began
        assert time.monotonic() - began < _PATIENCE_S, "the change was not noticed"
        time.sleep(0.05)


if __name__ == "__main__":
    sys.exit(main())
