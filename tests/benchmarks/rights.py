"""Rights of a person on a filled workspace: seconds to find, erase and prove, beside reading it.

    python -m tests.benchmarks.rights [--documents 200] [--chats 300]

Prints the time of each step, what was read per second, and the ratio to reading the database's
texts alone. Fake engines, real storage; a name is planted in one document and chat of fifty.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from pathlib import Path

from tests.fakes.bundle import fake_engines
from workbench.app import open_workspace
from workbench.domain.rights.person import Person
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.chat.chat import Ask
from workbench.storage.database import Database
from workbench.storage.rights_rows import RowSweep

NAME = "Zoraida Quillfeather"
WORDS = ("notice", "period", "clause", "Müller", "supplier", "invoice", "minutes", "policy")


def main(n_documents: int, n_chats: int) -> None:
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        workbench = open_workspace(WorkspacePaths(root / "workspace"), fake_engines)
        papers = root / "papers"
        papers.mkdir()
        for n in range(n_documents):
            lines = [" ".join(chance.choices(WORDS, k=40)) + "." for _ in range(60)]
            if n % 50 == 0:
                lines.insert(30, f"{NAME} signs here.")
            (papers / f"{n:05}.md").write_text(f"# Paper {n}\n\n" + "\n\n".join(lines), "utf-8")
        collection = workbench.library.collection_named("Papers", create=True)
        workbench.ingest.add(sorted(papers.iterdir()), collection.id, plain_context())
        for n in range(n_chats):
            asked = f"Who is {NAME}?" if n % 50 == 0 else f"What of {' '.join(WORDS)} {n}?"
            workbench.chat.send(Ask(question=asked), plain_context())
        subjects, person = workbench.rights.subjects, Person((NAME,))
        database = Database(workbench.paths.database)
        sweep = RowSweep(database)
        begun = time.process_time()
        n_chars = sum(
            len(text)
            for table in sweep.tables()
            for row in sweep.texts(table)
            for _, text in row.texts
        )
        reading = time.process_time() - begun
        database.close()
        begun = time.process_time()
        found = subjects.find(person, plain_context())
        finding = time.process_time() - begun
        plan = subjects.plan(found)
        begun, wall = time.process_time(), time.monotonic()
        erased = subjects.erase(person, plan, plain_context())
        erasing, wall = time.process_time() - begun, time.monotonic() - wall
        size = workbench.paths.database.stat().st_size
        workbench.close()
    print(f"{n_documents:,} documents, {n_chats:,} chats, {n_chars / 1e6:.1f} M characters of text")
    print(f"reading all texts      {reading:8.2f} s of processor time")
    print(
        f"finding a person       {finding:8.2f} s, {finding / reading:.1f} times reading,"
        f" {n_chars / 1e6 / finding:.1f} M characters a second, {len(found.found)} things"
    )
    print(f"erasing and proving    {erasing:8.2f} s ({wall:.1f} s by the clock), {len(plan.items)}"
          f" things, {erased.receipt['proof']['bytes'] / 1e6:.1f} MB searched, clean:"
          f" {erased.is_clean}, database {size / 1e6:.1f} MB")  # fmt: skip


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--chats", type=int, default=300)
    options = parser.parse_args()
    main(options.documents, options.chats)
