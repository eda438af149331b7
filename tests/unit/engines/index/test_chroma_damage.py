"""Whatever happens to Chroma's files or process, the answer is right or an IndexFailure."""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import numpy as np
import numpy.typing as npt
import psutil
import pytest

from engines.index.chroma_index import ChromaIndex
from workbench.errors import IndexFailure

pytestmark = pytest.mark.real

COMMAND = (sys.executable, "-m", "engines.build", "--child")
COLLECTION = "0b51c2d8"


def rows(n: int) -> npt.NDArray[np.float32]:
    return np.random.default_rng(3).standard_normal((n, 32)).astype(np.float32)


@pytest.fixture
def index(tmp_path: Path) -> Iterator[ChromaIndex]:
    opened = ChromaIndex(COMMAND, tmp_path / "index")
    yield opened
    opened.close()


def index_child() -> psutil.Process:
    """The one child of this test that keeps an index."""
    return next(child for child in psutil.Process().children() if child.cmdline()[-1] == "index")


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def try_to_use(index: ChromaIndex) -> bool:
    """True if it answered, False if it said that it is damaged. Anything else is a failure."""
    try:
        index.query(COLLECTION, rows(1), 3)
        index.ids(COLLECTION)
        index.add(COLLECTION, [7], rows(1))
    except IndexFailure as error:
        return not error.hint
    return True


@pytest.mark.parametrize("damage", ["noise", "emptied", "deleted", "cut"])
def test_damaged_files_are_noticed_or_harmless_and_a_reset_cures(
    tmp_path: Path, damage: str
) -> None:
    folder = tmp_path / "index"
    first = ChromaIndex(COMMAND, folder)
    first.add(COLLECTION, range(300), rows(300))
    first.close()
    victim = next(path for path in files(folder) if path.name == "chroma.sqlite3")
    data = victim.read_bytes()
    match damage:
        case "noise":
            victim.write_bytes(random.Random(1).randbytes(len(data)))
        case "emptied":
            victim.write_bytes(b"")
        case "deleted":
            victim.unlink()
        case _:
            victim.write_bytes(data[: len(data) // 2])
    index = ChromaIndex(COMMAND, folder)

    try_to_use(index)

    index.reset()
    assert index.ids(COLLECTION) == set()
    index.add(COLLECTION, [1], rows(1))
    assert index.query(COLLECTION, rows(1), 1)[0][0] == 1
    index.close()


def test_a_pointer_to_nothing_is_an_index_failure(index: ChromaIndex, tmp_path: Path) -> None:
    index.add(COLLECTION, [1], rows(1))
    index.close()
    (tmp_path / "index" / "CURRENT").write_text("generation-77")
    again = ChromaIndex(COMMAND, tmp_path / "index")

    with pytest.raises(IndexFailure) as caught:
        again.ids(COLLECTION)

    assert caught.value.hint
    again.reset()
    assert again.ids(COLLECTION) == set()
    again.close()


@pytest.mark.skipif(os.name == "nt", reason="kills as POSIX does")
def test_what_was_acknowledged_survives_the_death_of_the_child(index: ChromaIndex) -> None:
    index.add(COLLECTION, range(50), rows(50))

    index_child().kill()

    assert index.ids(COLLECTION) == set(range(50))


def test_a_reset_while_others_ask_leaves_a_usable_index(index: ChromaIndex) -> None:
    index.add(COLLECTION, range(200), rows(200))

    def ask() -> None:
        for _ in range(20):
            with suppress(IndexFailure):
                index.query(COLLECTION, rows(1), 3)

    with ThreadPoolExecutor(3) as pool:
        asking = [pool.submit(ask) for _ in range(3)]
        index.reset()
        for future in asking:
            future.result()

    index.add(COLLECTION, [1], rows(1))
    assert index.ids(COLLECTION) == {1}


def test_vectors_that_do_not_fit_are_an_index_failure(index: ChromaIndex) -> None:
    index.add(COLLECTION, [1], rows(1))

    with pytest.raises(IndexFailure):
        index.add(COLLECTION, [2], np.ones((1, 5), dtype=np.float32))


def test_removed_vectors_are_gone_from_the_disk_after_compacting(
    index: ChromaIndex, tmp_path: Path
) -> None:
    marked = np.full((1, 32), 0.123, dtype=np.float32)
    index.add(COLLECTION, [1], marked)
    index.add(COLLECTION, [2], rows(1))
    index.remove(COLLECTION, [1])

    index.compact()
    index.close()

    kept = files(tmp_path / "index")
    assert any(rows(1)[0, :4].tobytes() in path.read_bytes() for path in kept)
    assert not any(marked[0, :4].tobytes() in path.read_bytes() for path in kept)
