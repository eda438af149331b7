"""Change a folder and sync it until killed, printing a line after each sync.

Run as a script: `sync_worker.py WORKSPACE FOLDER SEED ENGINES [follow]`; ENGINES is `fake` or
`real`. With `follow` nobody asks for a sync: the system tells of the changes.
"""

from __future__ import annotations

import os
import random
import sys
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from workbench.app import Workbench, open_workspace
from workbench.domain.look_times import LookPace
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.ports.engines import Engines
from workbench.services.documents import folder_listening

QUICK = partial(LookPace, quiet_s=0.05, soonest_s=0.05, told_share=1.0)

WORDS = ("notice", "period", "clause", "amount", "supplier", "invoice", "minutes", "policy")


def open_it(root: Path, engines: str) -> Workbench:
    if engines == "real":
        from ui.compose import open_real_workspace  # noqa: PLC0415
        from workbench.egress import Seal  # noqa: PLC0415

        return open_real_workspace(root, seal=Seal(False, "a test"))
    from engines.folders.events import LocalFolderEvents  # noqa: PLC0415
    from tests.fakes.bundle import fake_engines  # noqa: PLC0415

    def told(paths: WorkspacePaths) -> Engines:
        return replace(fake_engines(paths), folder_events=LocalFolderEvents())

    return open_workspace(WorkspacePaths(root), told)


def happen(folder: Path, chance: random.Random) -> None:
    """What people do to files: write, change, delete, rename, copy."""
    for _ in range(chance.randint(1, 5)):
        files = sorted(path for path in folder.rglob("*.md"))
        target = folder / chance.choice(("", "sub", "sub/deep")) / f"{chance.randint(0, 19)}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        act = chance.randint(0, 4)
        if act < 2 or not files:
            lines = [" ".join(chance.choices(WORDS, k=20)) for _ in range(chance.randint(1, 12))]
            target.write_text(f"# {chance.random()}\n\n" + "\n\n".join(lines), "utf-8")
            then = time.time_ns() - chance.randint(60, 9_000) * 10**9
            os.utime(target, ns=(then, then))
        elif act == 2:
            chance.choice(files).unlink()
        elif act == 3:
            chance.choice(files).replace(target)
        else:
            target.write_bytes(chance.choice(files).read_bytes())
            os.utime(target, ns=(1, time.time_ns() - 10**13))


def looked_at(workbench: Workbench, number: str) -> str:
    watching = workbench.folder_watch.watching(number)
    return watching.looked_at if watching is not None else ""


def follow(workbench: Workbench, number: str, before: str) -> None:
    """Go on until the folder was compared again; or a while, since some changes are none."""
    workbench.folder_watch.start()
    until = time.monotonic() + 5.0
    while looked_at(workbench, number) == before and time.monotonic() < until:
        time.sleep(0.02)


def main(root: Path, folder: Path, seed: int, engines: str, is_followed: bool) -> None:
    chance = random.Random(seed)
    workbench = open_it(root, engines)
    collection = workbench.library.collection_named("Kill", create=True)
    known = workbench.linked_folders.find(str(folder))
    linked = known[0] if known else workbench.linked_folders.link(folder, collection.id)
    context = plain_context()
    workbench.ingest.resume(context)
    print("ready", flush=True)
    while True:
        before = looked_at(workbench, linked.id)
        happen(folder, chance)
        if is_followed:
            follow(workbench, linked.id, before)
        else:
            workbench.folder_sync.sync(linked.id, context)
        print("synced", flush=True)


if __name__ == "__main__":
    folder_listening.LookPace = QUICK  # type: ignore[assignment, misc]
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4], "follow" in sys.argv)
