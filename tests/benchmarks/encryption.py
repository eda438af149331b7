"""What encryption costs, how soon an encrypted workspace answers, and what kills leave of it.

    python tests/benchmarks/encryption.py cost [--chunks 10000]
    python tests/benchmarks/encryption.py kills [--rounds 20]
    python tests/benchmarks/encryption.py bytes

`cost` fills a plain and an encrypted workspace through the same stores, document by document in
turns, reads both back in turns, and prints processor time (which other work on the machine moves
less) and clock for each kind of work, with the ratio of encrypted to plain. Then it closes the
encrypted one and times unlocking: Argon2id, opening, the first answers by words and by meaning.
`kills` encrypts and rekeys a workspace in a child and kills it with SIGKILL at a random moment,
then unlocks, checks every byte and counts what was lost. `bytes` works with the real engines
(parsing, embedding, the demo model, kept conversations) and searches the files for planted words.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import numpy as np

from engines.index.exact_index import ExactIndex
from tests.fakes.bundle import fake_engines
from tests.fakes.embedder import FakeEmbedder
from tests.planted import found, plant, word
from ui.compose import open_real_workspace
from workbench.app import open_workspace
from workbench.domain.document import Chunk, ParsedDocument
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.ports.engines import Engines
from workbench.services.chat.chat import Ask
from workbench.services.workspace.encryption import Encryption
from workbench.services.workspace.workspace_check import check_workspace
from workbench.storage.database import Database
from workbench.storage.document_store import DocumentStore, NewDocument
from workbench.storage.migrations import migrate

PASSPHRASE = "four words of mine"
DIMENSION, PER_DOCUMENT, WORDS_EACH = 384, 20, 120
VOCABULARY = [f"word{number}" for number in range(8_000)]


class Clock:
    """Processor and wall seconds by kind of work and by workspace."""

    def __init__(self) -> None:
        self.spent: dict[tuple[str, str], tuple[float, float]] = {}

    @contextlib.contextmanager
    def on(self, work: str, who: str) -> Iterator[None]:
        cpu, wall = time.process_time(), time.perf_counter()
        yield
        before = self.spent.get((work, who), (0.0, 0.0))
        self.spent[work, who] = (
            before[0] + time.process_time() - cpu,
            before[1] + time.perf_counter() - wall,
        )

    def table(self) -> None:
        print(f"{'':34} {'plain':>16} {'encrypted':>16}   ratio")
        print(f"{'':34} {'CPU s / clock s':>16} {'CPU s / clock s':>16}   CPU / clock")
        for work in dict.fromkeys(name for name, _ in self.spent):
            plain, sealed = self.spent[work, "plain"], self.spent[work, "encrypted"]
            print(
                f"{work:34} {plain[0]:7.2f} / {plain[1]:6.2f} {sealed[0]:7.2f} / {sealed[1]:6.2f}"
                f"   {sealed[0] / plain[0]:.2f} / {sealed[1] / plain[1]:.2f}"
            )

    def total(self, works: tuple[str, ...]) -> str:
        sums = {
            who: [sum(self.spent[work, who][at] for work in works) for at in (0, 1)]
            for who in ("plain", "encrypted")
        }
        ratios = [sums["encrypted"][at] / sums["plain"][at] for at in (0, 1)]
        return f"{ratios[0]:.2f} times in processor time, {ratios[1]:.2f} times by the clock"


WRITES = ("documents: text, index, vectors", "turns of a conversation")
READS = ("passages by number", "search by words", "conversations", "all vectors")


def cost(n_chunks: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        plain = WorkspacePaths(Path(folder) / "plain")
        sealed = WorkspacePaths(Path(folder) / "sealed")
        encryption = Encryption(sealed)
        encryption.begin_encrypting(PASSPHRASE)
        key = encryption.finish(PASSPHRASE)
        plain.root.mkdir()
        clock = Clock()
        databases = {
            "plain": Database(plain.database),
            "encrypted": Database(sealed.database, key),
        }
        for database in databases.values():
            migrate(database, plain.backups)
        _fill(databases, n_chunks, clock)
        sizes = {who: database.path.stat().st_size >> 20 for who, database in databases.items()}
        for who, paths, its_key in (("plain", plain, None), ("encrypted", sealed, key)):
            databases[who].close()
            databases[who] = Database(paths.database, its_key)  # with an empty cache of pages
        _read(databases, clock)
        for database in databases.values():
            database.close()
        print(f"{n_chunks:,} chunks of {WORDS_EACH} words; {sizes} MiB\n")
        clock.table()
        print(f"\nwrites together: {clock.total(WRITES)}")
        print(f"reads together:  {clock.total(READS)}\n")
        _unlocking(sealed)


def _fill(databases: dict[str, Database], n_chunks: int, clock: Clock) -> None:
    chance, vectors = random.Random(7), np.random.default_rng(7)
    stores = {who: DocumentStore(database) for who, database in databases.items()}
    homes = {who: store.collections.create("All").id for who, store in stores.items()}
    for number in range(n_chunks // PER_DOCUMENT):
        texts = [" ".join(chance.choices(VOCABULARY, k=WORDS_EACH)) for _ in range(PER_DOCUMENT)]
        rows = vectors.standard_normal((PER_DOCUMENT, DIMENSION)).astype("<f4")
        whole, chunks = "\n\n".join(texts), []
        for ordinal, text in enumerate(texts):
            start = ordinal * 2 + sum(map(len, texts[:ordinal]))
            chunks.append(Chunk(ordinal, start, start + len(text), text))
        for who in _turns(number):
            store = stores[who]
            with clock.on(WRITES[0], who):
                new = NewDocument(f"{number}.txt", f"/{number}.txt", f"{number:064x}", len(whole))
                document = store.add(homes[who], new)
                store.store_parsed(document.id, ParsedDocument(whole, "text/plain"), chunks)
                ids = store.chunks.ids_of_documents([document.id])[homes[who]]
                embedded = {ids[at]: rows[at].tobytes() for at in range(PER_DOCUMENT)}
                store.chunks.store_vectors(embedded, "fake-words")  # type: ignore[arg-type]
                store.chunks.mark_indexed(ids, [document.id])
    for who, database in databases.items():
        for number in range(300):
            with clock.on(WRITES[1], who):
                _turn(database, number, chance)


def _turn(database: Database, number: int, chance: random.Random) -> None:
    with database.write() as connection:
        connection.execute(
            "INSERT INTO conversations(id, title, created_at, updated_at) VALUES (?, ?, '', '')",
            (f"c{number}", f"About {number}"),
        )
        connection.execute(
            "INSERT INTO turns(id, conversation_id, question, answer, created_at, state)"
            " VALUES (?, ?, ?, ?, '', 'complete')",
            (f"t{number}", f"c{number}", "Why?", " ".join(chance.choices(VOCABULARY, k=200))),
        )


def _read(databases: dict[str, Database], clock: Clock) -> None:
    stores = {who: DocumentStore(database) for who, database in databases.items()}
    chance = random.Random(8)
    for round_number in range(200):
        wanted = chance.sample(range(1, 8_000), 20)
        words = " ".join(chance.choices(VOCABULARY, k=3))
        for who in _turns(round_number):
            store, database = stores[who], databases[who]
            (collection,) = [one for one in store.collections.all() if one.name == "All"]
            with clock.on(READS[0], who):
                store.chunks.passages(wanted)
            with clock.on(READS[1], who):
                store.chunks.keyword_hits(words, [collection.id], 20)
            with clock.on(READS[2], who):
                database.read("SELECT * FROM conversations ORDER BY id DESC LIMIT 50")
                database.read(
                    "SELECT * FROM turns WHERE conversation_id = ?", (f"c{round_number}",)
                )
    for who, store in stores.items():
        (collection,) = [one for one in store.collections.all() if one.name == "All"]
        with clock.on(READS[3], who):
            store.chunks.vectors(list(store.chunks.ids(collection.id)), "fake-words")


def _turns(number: int) -> tuple[str, str]:
    return ("plain", "encrypted") if number % 2 else ("encrypted", "plain")


def _engines(_paths: WorkspacePaths) -> Engines:
    embedder = FakeEmbedder(DIMENSION)
    return replace(fake_engines(), embedder=embedder, index=ExactIndex())


def _unlocking(paths: WorkspacePaths) -> None:
    begin = time.perf_counter()
    key = Encryption(paths).unlock(PASSPHRASE)
    unwrapped = time.perf_counter() - begin
    workbench = open_workspace(paths, _engines, key=key)
    opened = time.perf_counter() - begin
    (collection,) = [one for one in workbench.library.collections() if one.name == "All"]
    chunks = DocumentStore(Database(paths.database, key)).chunks
    chunks.keyword_hits("word1 word2", [collection.id], 20)
    by_words = time.perf_counter() - begin
    trace = workbench.retrieval.search("word1 word2", [collection.id])
    by_meaning = time.perf_counter() - begin
    workbench.close()
    print(
        f"unlocking: key {unwrapped:.2f} s, workspace open {opened:.2f} s, search by words answers"
        f" {by_words:.2f} s, by meaning too {by_meaning:.2f} s after the passphrase"
        f" ({len(trace.hits)} hits)"
    )


def kills(rounds: int) -> None:
    chance = random.Random(11)
    with tempfile.TemporaryDirectory() as folder:
        start = WorkspacePaths(Path(folder) / "start")
        workbench = open_workspace(start, fake_engines)
        documents = Path(folder) / "documents"
        plant(workbench, documents, None)
        for number in range(60):
            (documents / f"{number}.md").write_text(f"{number} " + word("document") * 3_000)
        (collection,) = [
            one for one in workbench.library.collections() if one.name == word("collection")
        ]
        workbench.ingest.add([documents], collection.id, plain_context())
        workbench.close()
        for what in ("encrypt", "rekey"):
            if what == "rekey":
                _changed(start, "encrypt").communicate()
            whole = _seconds(start, what, Path(folder))
            counts = {"while copying": 0, "while exchanging": 0, "when done": 0}
            for _ in range(rounds):
                paths = WorkspacePaths(Path(folder) / "try")
                shutil.copytree(start.root, paths.root)
                child = _changed(paths, what)
                assert child.stdout is not None
                child.stdout.readline()
                time.sleep(chance.random() * whole)
                child.kill()
                child.wait()
                child.stdout.close()
                counts[_WHEN[Encryption(paths).status().interrupted]] += 1
                key = Encryption(paths).unlock(PASSPHRASE)
                assert check_workspace(paths, key).flaws == ()
                bare = found(paths.root)
                assert bare == {}, bare
                opened = open_workspace(
                    paths, fake_engines, key=Encryption(paths).unlock(PASSPHRASE)
                )
                assert len(opened.library.documents(collection.id)) == 61
                assert opened.audit_trail.verify().fits
                assert opened.conversations.search(word("title"))
                opened.close()
                shutil.rmtree(paths.root)
            print(
                f"{what}: {rounds} kills within {whole:.2f} s, nothing lost, nothing bare; {counts}"
            )


_WHEN = {"copy": "while copying", "swap": "while exchanging", "": "when done"}


def _changed(paths: WorkspacePaths, what: str) -> subprocess.Popen[str]:
    command = [sys.executable, str(Path(__file__)), "change", what, str(paths.root)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _seconds(start: WorkspacePaths, what: str, folder: Path) -> float:
    paths = WorkspacePaths(folder / "timed")
    shutil.copytree(start.root, paths.root)
    child = _changed(paths, what)
    assert child.stdout is not None
    child.stdout.readline()
    begin = time.perf_counter()
    child.communicate()
    seconds = time.perf_counter() - begin
    shutil.rmtree(paths.root)
    return seconds


def change(what: str, root: Path) -> None:
    encryption = Encryption(WorkspacePaths(root))
    begin = encryption.begin_encrypting if what == "encrypt" else encryption.begin_rekeying
    begin(PASSPHRASE)
    print("begun", flush=True)
    encryption.finish(PASSPHRASE)


def every_byte() -> None:
    with tempfile.TemporaryDirectory() as folder:
        paths = WorkspacePaths(Path(folder) / "workspace")
        temporary = Path(folder) / "tmp"
        temporary.mkdir()
        tempfile.tempdir = str(temporary)
        encryption = Encryption(paths)
        encryption.begin_encrypting(PASSPHRASE)
        key = encryption.finish(PASSPHRASE)
        workbench = open_real_workspace(paths.root, key=key)
        plant(workbench, Path(folder) / "documents", key)
        workbench.chat.send(Ask(f"Tell me of {word('question')}."), plain_context())
        time.sleep(3)  # the conversation's keys go to the disk after a second without work
        seen = found(paths.root, temporary)
        workbench.close()
        seen = {**seen, **found(paths.root, temporary)}
        files = sorted(
            p.relative_to(paths.root).as_posix() for p in paths.root.rglob("*") if p.is_file()
        )
        assert any(name.startswith("cache/kv/") for name in files), "no conversation was kept"
        n_bytes = sum((paths.root / name).stat().st_size for name in files)
        print(
            f"{len(files)} files, {n_bytes:,} bytes searched; words in the clear: {seen or 'none'}"
        )
        print(json.dumps(files, indent=1))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("what", choices=("cost", "kills", "bytes", "change"))
    parser.add_argument("more", nargs="*")
    parser.add_argument("--chunks", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=20)
    options = parser.parse_args()
    acts: dict[str, Callable[[], None]] = {
        "cost": lambda: cost(options.chunks),
        "kills": lambda: kills(options.rounds),
        "bytes": every_byte,
        "change": lambda: change(options.more[0], Path(options.more[1])),
    }
    acts[options.what]()


if __name__ == "__main__":
    main()
