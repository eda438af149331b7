"""From a hub on loopback into the library: real bytes, a real header check, a real kill -9."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.hub_server import hub_server
from tests.tiny_gguf import write_tiny_gguf
from tests.trips.download_worker import open_with_hub, pull
from workbench.domain.model_file import FileState
from workbench.egress import gated
from workbench.errors import InputError

WORKER = Path(__file__).with_name("download_worker.py")


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.services.models.downloads.read_secret", lambda *_: "")
    monkeypatch.setattr(gated, "_hosts", [])


def test_a_split_model_arrives_as_one(tmp_path: Path) -> None:
    write_tiny_gguf(tmp_path / "tiny-Q8_0.gguf", tensors_per_part=8)
    parts = sorted(tmp_path.glob("tiny-Q8_0-*.gguf"))
    files = {f"Q8_0/{part.name}": part.read_bytes() for part in parts}
    with hub_server(files=files) as room:
        workbench = open_with_hub(tmp_path / "workspace", room.hub_port, room.cdn_port)
        model = pull(workbench, "Q8_0")
        again = pull(workbench, "Q8_0")
        listed = workbench.models.list()
        workbench.close()

    assert len(parts) > 2
    assert [Path(file.path).name for file in model.files] == [part.name for part in parts]
    assert model.state is FileState.VERIFIED
    assert again.id == model.id
    assert len(listed) == 2  # with the demo model
    assert list((tmp_path / "workspace" / "downloads").iterdir()) == []


def test_what_is_no_model_is_refused_at_the_desk(tmp_path: Path) -> None:
    with hub_server(files={"evil-Q4_K_M.gguf": b"GGUF" + bytes(5_000)}) as room:
        workbench = open_with_hub(tmp_path / "workspace", room.hub_port, room.cdn_port)
        with pytest.raises(InputError):
            pull(workbench, "Q4_K_M")
        assert len(workbench.models.list()) == 1
        workbench.close()


def test_a_killed_program_goes_on_where_it_was(tmp_path: Path) -> None:
    path = write_tiny_gguf(tmp_path / "tiny-Q8_0.gguf")
    data = path.read_bytes()
    root = tmp_path / "workspace"
    with hub_server(files={path.name: data}, piece_pause_s=0.05) as room:
        ports = (str(room.hub_port), str(room.cdn_port))
        program = subprocess.Popen(
            [sys.executable, str(WORKER), str(root), *ports], stdout=subprocess.PIPE, text=True
        )
        assert program.stdout is not None
        program.stdout.readline()
        program.kill()
        program.wait()
        program.stdout.close()
        room.piece_pause_s = 0.0

        workbench = open_with_hub(root, room.hub_port, room.cdn_port)
        (left,) = workbench.downloads.unfinished()
        model = pull(workbench, "")
        asked = [headers.get("range") for _, place, headers in room.seen if "/cdn/" in place]
        fits = workbench.audit_trail.verify().fits
        workbench.close()

    assert 0 < left.arrived_bytes < len(data)
    assert asked[-1] == f"bytes={left.arrived_bytes}-"
    assert Path(model.path).read_bytes() == data
    assert fits
