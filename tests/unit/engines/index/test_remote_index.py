"""An index on a server: who may permit it, what its silence means, and what this machine keeps."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from engines.index.remote_index import RemoteChromaIndex
from workbench.egress import Gate, Policy, launch
from workbench.egress.hosts import Host, parse_hosts
from workbench.errors import InputError, NetworkRefused, Unreachable

SERVER = "http://127.0.0.1:9"  # nobody listens there


class OpenGate(Gate):
    """Permits whatever its policy says; starts nothing."""

    def hosts(self, action: str) -> tuple[Host, ...]:
        return self.policy.permitted.get(action, ())


@pytest.mark.parametrize(
    ("hosts", "by"),
    [(["127.0.0.1:9"], "workspace"), (["127.0.0.1:8"], "administrator"), ([], "administrator")],
)
def test_only_a_server_that_an_administrator_listed_is_asked(
    tmp_path: Path, hosts: list[str], by: str
) -> None:
    policy = Policy({"vectors": parse_hosts(hosts)}, by, vector_server=SERVER)
    index = RemoteChromaIndex(OpenGate(policy), tmp_path / "index")

    with pytest.raises(NetworkRefused, match="administrator"):
        index.ids("one")


def test_what_this_machine_kept_of_the_index_is_unlinked(tmp_path: Path) -> None:
    kept = tmp_path / "index" / "generation-3"
    kept.mkdir(parents=True)
    (kept / "vectors.bin").write_bytes(b"old")
    (tmp_path / "index" / "CURRENT").write_text("generation-3")
    index = RemoteChromaIndex(OpenGate(Policy(vector_server=SERVER)), tmp_path / "index")

    with pytest.raises(NetworkRefused):
        index.ids("one")

    assert [path.name for path in (tmp_path / "index").iterdir()] == ["REMOTE"]


def test_a_token_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    policy = Policy(vector_server=SERVER, vector_key_file=str(tmp_path / "none"))

    with pytest.raises(InputError, match="token"):
        RemoteChromaIndex(OpenGate(policy), tmp_path / "index").ids("one")


@pytest.fixture
def silent(tmp_path: Path) -> Iterator[RemoteChromaIndex]:
    policy = Policy(
        {"vectors": parse_hosts(["127.0.0.1:9"])}, "administrator", vector_server=SERVER
    )
    gate = launch(policy, (sys.executable, "-m", "ui"))
    gate.record_with(lambda _: None)
    index = RemoteChromaIndex(gate, tmp_path / "index")
    yield index
    index.close()
    gate.close()


@pytest.mark.real
def test_a_server_that_does_not_answer_is_unreachable_and_not_damaged(
    silent: RemoteChromaIndex,
) -> None:
    for _ in range(2):
        with pytest.raises(Unreachable, match="does not answer") as caught:
            silent.query("one", np.ones((1, 4), dtype=np.float32), 3)
    assert caught.value.hint
