"""What every vector index promises, held against the exact fake and the real one."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from engines.index.chroma_index import ChromaIndex
from engines.index.exact_index import ExactIndex
from engines.index.remote_index import RemoteChromaIndex
from tests.chroma_server import chroma_server, program
from tests.contracts.engine_children import CHILD_COMMAND
from tests.fakes.vector_index import FakeVectorIndex
from workbench.egress import Policy, launch
from workbench.egress.hosts import Host
from workbench.ports.vector_index import VectorIndex

DIMENSION = 16
ONE, OTHER = "0b51c2d8", "9f00aa17"


@pytest.fixture(scope="module")
def real_index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChromaIndex]:
    index = ChromaIndex(CHILD_COMMAND, tmp_path_factory.mktemp("workspace") / "index")
    yield index
    index.close()


@pytest.fixture(scope="module")
def server_index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RemoteChromaIndex]:
    """Through the real gatekeeper, as an administrator would have it."""
    if program() is None:
        pytest.skip("there is no `chroma` program to run a server with; name one: CHROMA_PROGRAM")
    folder = tmp_path_factory.mktemp("server")
    with chroma_server(folder / "files") as port:
        policy = Policy(
            {"vectors": (Host("127.0.0.1", port),)},
            "administrator",
            vector_server=f"http://127.0.0.1:{port}",
        )
        gate = launch(policy, (sys.executable, "-m", "ui"))
        gate.record_with(lambda _: None)
        index = RemoteChromaIndex(gate, folder / "index")
        yield index
        index.close()
        gate.close()


@pytest.fixture(
    params=[
        "fake",
        "in memory",
        pytest.param("real", marks=pytest.mark.real),
        pytest.param("server", marks=pytest.mark.real),
    ]
)
def index(request: pytest.FixtureRequest) -> VectorIndex:
    if request.param == "fake":
        return FakeVectorIndex()
    if request.param == "in memory":
        return ExactIndex()
    name = "server_index" if request.param == "server" else "real_index"
    real: ChromaIndex = request.getfixturevalue(name)
    real.drop(ONE)
    real.drop(OTHER)
    return real


def unit_rows(n: int, seed: int = 0) -> npt.NDArray[np.float32]:
    rows = np.random.default_rng(seed).standard_normal((n, DIMENSION)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_the_nearest_come_first_with_their_cosine(index: VectorIndex) -> None:
    rows = unit_rows(200)
    index.add(ONE, range(1000, 1200), rows)
    query = unit_rows(1, seed=7)

    hits = index.query(ONE, query, 10)

    cosines = rows @ query[0]
    best = np.argsort(-cosines)[:10]
    assert [number for number, _ in hits] == [1000 + int(i) for i in best]
    np.testing.assert_allclose([score for _, score in hits], cosines[best], atol=1e-4)


def test_an_unknown_collection_has_no_hits_and_no_ids(index: VectorIndex) -> None:
    assert index.query("nothing-here", unit_rows(1), 5) == []
    assert index.ids("nothing-here") == set()
    index.remove("nothing-here", [1])
    index.drop("nothing-here")


def test_asking_for_more_than_there_is_gives_all_there_is(index: VectorIndex) -> None:
    index.add(ONE, [1, 2], unit_rows(2))

    assert {number for number, _ in index.query(ONE, unit_rows(1), 50)} == {1, 2}
    assert index.query(ONE, unit_rows(1), 0) == []


def test_adding_an_id_again_replaces_its_vector(index: VectorIndex) -> None:
    rows = unit_rows(2)
    index.add(ONE, [5], rows[:1])

    index.add(ONE, [5], rows[1:])

    assert index.ids(ONE) == {5}
    assert index.query(ONE, rows[1:], 1)[0][1] == pytest.approx(1.0, abs=1e-4)


def test_removed_ids_are_found_no_more_and_unknown_ones_do_no_harm(index: VectorIndex) -> None:
    rows = unit_rows(3)
    index.add(ONE, [1, 2, 3], rows)

    index.remove(ONE, [2, 99])

    assert index.ids(ONE) == {1, 3}
    assert 2 not in {number for number, _ in index.query(ONE, rows[1:2], 3)}


def test_collections_do_not_see_each_other(index: VectorIndex) -> None:
    rows = unit_rows(2)
    index.add(ONE, [1], rows[:1])
    index.add(OTHER, [1, 2], rows)

    index.drop(ONE)

    assert index.ids(ONE) == set()
    assert index.ids(OTHER) == {1, 2}


def test_adding_nothing_and_removing_nothing_is_allowed(index: VectorIndex) -> None:
    index.add(ONE, [], unit_rows(0))
    index.remove(ONE, [])

    assert index.ids(ONE) == set()


def test_compacting_keeps_what_lives(index: VectorIndex) -> None:
    rows = unit_rows(20)
    index.add(ONE, range(20), rows)
    index.remove(ONE, range(10))
    index.add(OTHER, [7], rows[7:8])

    index.compact()

    assert index.ids(ONE) == set(range(10, 20))
    assert index.ids(OTHER) == {7}
    assert index.query(ONE, rows[15:16], 1)[0][0] == 15
    index.add(ONE, [3], rows[3:4])
    assert index.query(ONE, rows[3:4], 1)[0][0] == 3


def test_a_reset_index_is_empty_and_usable(index: VectorIndex) -> None:
    index.add(ONE, [1], unit_rows(1))

    index.reset()

    assert index.ids(ONE) == set()
    index.add(ONE, [2], unit_rows(1))
    assert index.ids(ONE) == {2}


def test_many_threads_may_call_at_once(index: VectorIndex) -> None:
    rows = unit_rows(80)

    def add(begin: int) -> None:
        index.add(ONE, range(begin, begin + 10), rows[begin : begin + 10])
        index.query(ONE, rows[:1], 3)

    threads = [threading.Thread(target=add, args=(begin,)) for begin in range(0, 80, 10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert index.ids(ONE) == set(range(80))


@pytest.mark.real
def test_what_was_added_is_there_after_a_restart(tmp_path: Path) -> None:
    rows = unit_rows(3)
    before = ChromaIndex(CHILD_COMMAND, tmp_path / "index")
    before.add(ONE, [1, 2, 3], rows)
    before.close()

    after = ChromaIndex(CHILD_COMMAND, tmp_path / "index")

    assert after.query(ONE, rows[1:2], 1)[0][0] == 2
    after.close()
