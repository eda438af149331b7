"""A linked folder of many small files: the first sync beside the second, and kill -9 in between.

    python tests/benchmarks/folder_sync.py [--files 10000] [--kills 50] [--engines real|fake]

Prints the first sync, a second one with nothing changed, and their ratio: by the clock, and by the
processor, this process and its children.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
import tempfile
import time
from pathlib import Path

import psutil

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.trips.sync_worker import open_it
from tests.trips.test_sync_kill import kill_and_check
from workbench.jobs import plain_context


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--engines", choices=("real", "fake"), default="real")
    options = parser.parse_args()
    if hasattr(os, "nice"):
        os.nice(10)
    with tempfile.TemporaryDirectory() as name:
        if options.files:
            compare(Path(name), options.files, options.engines)
        if options.kills:
            began = time.perf_counter()
            where = Path(name) / "kills"
            where.mkdir()
            n = kill_and_check(where, options.kills, options.engines, longest_s=3.0)
            took = time.perf_counter() - began
            print(f"{options.kills} kills, {n} syncs acknowledged, all agree ({took:.0f} s)")


def compare(where: Path, n_files: int, engines: str) -> None:
    folder = where / "folder"
    for number in range(n_files):
        path = folder / f"{number // 100:03}" / f"{number:05}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Note {number}: the delivery of part {number * 7} is due.", "utf-8")
        os.utime(path, (1_700_000_000 + number, 1_700_000_000 + number))
    workbench = open_it(where / "workspace", engines)
    try:
        collection = workbench.library.collection_named("Benchmark", create=True)
        linked = workbench.linked_folders.link(folder, collection.id)
        seconds, spent = [], []
        for _ in range(3):
            began, before = time.perf_counter(), processor_s()
            report = workbench.folder_sync.sync(linked.id, plain_context())
            seconds.append(time.perf_counter() - began)
            spent.append(processor_s() - before)
            print(
                f"{report.added} added, {report.unchanged} unchanged: {seconds[-1]:.2f} s,"
                f" processor {spent[-1]:.2f} s",
                flush=True,
            )
        for kind, took in (("clock", seconds), ("processor", spent)):
            print(f"first / second by the {kind}: {took[0] / took[1]:.0f} times")
    finally:
        workbench.close()


def processor_s() -> float:
    """Seconds of this process and of its children, those that live and those that ended."""
    ended = os.times()
    living = 0.0
    for child in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.Error):
            times = child.cpu_times()
            living += times.user + times.system
    return ended.user + ended.system + ended.children_user + ended.children_system + living


if __name__ == "__main__":
    main()
