"""Ingest, sync, remove and rebuild with the real engines until killed, saying each step.

Run as a script: `kills_worker.py WORKSPACE FILES LINKED STEP SEED`; STEP is the first one.
A line says what begins, and what was acknowledged: `begin STEP`, `document SHA256`,
`removed SHA256`.
"""

from __future__ import annotations

import itertools
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks.kill_patience import show_stacks_when_asked
from tests.trips.sync_worker import happen, open_it
from workbench.app import Workbench
from workbench.domain.ingestion import FileIngested
from workbench.jobs import JobContext, plain_context

ADDED, LINKED = "Added", "Linked"
STEPS = ("ingest", "sync", "delete", "rebuild")
_KEPT = 14  # documents of the first collection, above which some are removed


def say(*words: str) -> None:
    print(*words, flush=True)


def on_event(event: object) -> None:
    if isinstance(event, FileIngested):
        say("document", event.document.sha256)


def main(root: Path, files: Path, linked: Path, first: str, seed: int) -> None:
    chance = random.Random(seed)
    workbench = open_it(root, "real")
    context = plain_context(on_event)
    workbench.ingest.resume(context)
    workbench.reindexing.run(context)
    say("begin", "ready")
    for round_number in itertools.count(STEPS.index(first)):
        step = STEPS[round_number % len(STEPS)]
        say("begin", step)
        do(step, workbench, files, linked, chance, context)
        say("end", step)


def do(
    step: str,
    workbench: Workbench,
    files: Path,
    linked: Path,
    chance: random.Random,
    context: JobContext,
) -> None:
    added = workbench.library.collection_named(ADDED, create=True)
    match step:
        case "ingest":
            chosen = chance.sample(sorted(files.iterdir()), k=6)
            workbench.ingest.add(chosen, added.id, context)
        case "sync":
            known = workbench.linked_folders.find(str(linked))
            to = workbench.library.collection_named(LINKED, create=True)
            folder = known[0] if known else workbench.linked_folders.link(linked, to.id)
            happen(linked, chance)
            workbench.folder_sync.sync(folder.id, plain_context())
        case "delete":
            there = workbench.library.documents(added.id)
            gone = chance.sample(there, k=min(len(there), 1 + max(0, len(there) - _KEPT)))
            for document in gone:
                say("removing", document.sha256)
            workbench.library.remove([document.id for document in gone], context)
            for document in gone:
                say("removed", document.sha256)
        case "rebuild":
            workbench.reindexing.rebuild(added.id)
            workbench.reindexing.run(context)


if __name__ == "__main__":
    show_stacks_when_asked()
    main(*map(Path, sys.argv[1:4]), sys.argv[4], int(sys.argv[5]))
