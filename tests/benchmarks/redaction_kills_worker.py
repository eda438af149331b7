"""Add documents to a redacted collection and change its policy until killed, saying each step.

Run as a script: `redaction_kills_worker.py WORKSPACE FILES SEED ENGINES`; ENGINES is fake or real.
A line says what begins and what was acknowledged: `begin STEP`, `document SHA256`, `end STEP`.
"""

from __future__ import annotations

import random
import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks.kill_patience import show_stacks_when_asked
from tests.trips.sync_worker import open_it
from workbench.domain.ingestion import FileIngested
from workbench.jobs import plain_context

REDACTED, CHANGING = "Redacted", "Changing"
POLICY = "default"
_AT_ONCE = 4


def say(*words: str) -> None:
    print(*words, flush=True)


def on_event(event: object) -> None:
    if isinstance(event, FileIngested):
        say("document", event.document.sha256)


def main(root: Path, files: Path, seed: int, engines: str) -> None:
    chance = random.Random(seed)
    workbench = open_it(root, engines)
    library, context = workbench.library, plain_context(on_event)
    redacted = library.collection_named(REDACTED, create=True)
    library.set_settings(redacted.id, replace(redacted.settings, privacy=POLICY))
    changing = library.collection_named(CHANGING, create=True)
    workbench.ingest.resume(context)
    workbench.reindexing.run(context)
    say("begin", "ready")
    every = sorted(files.iterdir())
    while True:
        say("begin", "ingest")
        workbench.ingest.add(chance.sample(every, k=_AT_ONCE), redacted.id, context)
        say("end", "ingest")
        say("begin", "policy")
        plain = replace(library.collection(changing.id).settings, privacy="")
        library.set_settings(changing.id, plain)
        workbench.reindexing.run(context)
        workbench.ingest.add(chance.sample(every, k=_AT_ONCE), changing.id, context)
        library.set_settings(changing.id, replace(plain, privacy=POLICY))
        workbench.reindexing.run(context)
        say("end", "policy")
        for collection in (redacted, changing):
            library.remove([one.id for one in library.documents(collection.id)], context)


if __name__ == "__main__":
    show_stacks_when_asked()
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
