"""Work in a workspace until killed, printing a line after each thing that was acknowledged.

Run as a script: `kill_worker.py WORKSPACE DOCUMENTS SEED`. Fake engines, real storage.
"""

from __future__ import annotations

import itertools
import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.fakes.bundle import fake_engines
from workbench.app import open_workspace
from workbench.domain.chat_event import Finished, Opened
from workbench.domain.ingestion import FileIngested
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.chat.chat import Ask


def acknowledge(kind: str, *values: str) -> None:
    print(kind, *values, flush=True)


def on_event(event: object) -> None:
    match event:
        case FileIngested(document):
            acknowledge("document", document.sha256)
        case Opened(turn):
            acknowledge("opened", turn.id)
        case Finished(turn):
            acknowledge("finished", turn.id)


def main(root: Path, documents: Path, seed: int) -> None:
    chance = random.Random(seed)
    workbench = open_workspace(WorkspacePaths(root), fake_engines)
    acknowledge("ready")
    context = plain_context(on_event)
    collection = workbench.library.collection_named("Kill", create=True)
    files = sorted(documents.iterdir())
    for round_number in itertools.count():
        some = chance.sample(files, k=min(4, len(files)))
        workbench.ingest.add(some, collection.id, context)
        ask = Ask(question=f"What does file {round_number} say?", collection_ids=(collection.id,))
        workbench.chat.send(ask, context)
        found = workbench.library.documents(collection.id)
        if len(found) > 6:
            gone = chance.choice(found)
            acknowledge("removing", gone.sha256)
            workbench.library.remove([gone.id], context)
            acknowledge("removed", gone.sha256)
        time.sleep(0.001)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
