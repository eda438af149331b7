"""From a search to a registered model, on a hub in memory; what is refused leaves nothing."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.bundle import fake_engines
from tests.fakes.hub import COMMIT, FakeHub
from workbench import egress
from workbench.app import Workbench, open_workspace
from workbench.domain.model_file import FileState, Keep
from workbench.egress.hosts import parse_hosts
from workbench.errors import (
    Cancelled,
    DiskFull,
    InputError,
    ModelRefused,
    NetworkRefused,
    NotFound,
)
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths
from workbench.services.models.downloads import Downloads
from workbench.services.workspace.audit_trail import facts_of

CONTENTS = {
    "small-Q4_K_M.gguf": b"GGUF" + b"4" * 4_000,
    "small-Q8_0.gguf": b"GGUF" + b"8" * 8_000,
    "small-F16.gguf": b"GGUF" + b"f" * 16_000,
    "big/big-Q6_K-00001-of-00002.gguf": b"GGUF" + b"1" * 100,
    "big/big-Q6_K-00002-of-00002.gguf": b"GGUF" + b"2" * 100,
    "cut-Q5_K_M-00001-of-00002.gguf": b"GGUF",
    "mmproj-model-F16.gguf": b"GGUF",
}


class OpenGate:
    """A gate that says that `hosts` are permitted, and has no gatekeeper."""

    def __init__(self, *hosts: str) -> None:
        self.policy = egress.Policy({"models": parse_hosts(hosts)} if hosts else {})
        self.is_open = bool(hosts)
        self.gatekeeper_pid = 0

    def hosts(self, action: str) -> Any:
        return self.policy.permitted.get(action, ())

    def record_with(self, recorder: object) -> None: ...


class World:
    def __init__(self, workbench: Workbench, hub: FakeHub) -> None:
        self.workbench = workbench
        self.hub = hub
        self.downloads: Downloads = workbench.downloads
        self.folder = workbench.paths.arriving
        self.events: list[object] = []
        self.context = plain_context(self.events.append)

    def pull(self, wanted: str = "Q4_K_M") -> Any:
        looked = self.downloads.look("maker/small-GGUF", self.context)
        plan = self.downloads.plan(looked, wanted)
        return self.downloads.download(plan, self.context, is_accepted=True)

    @property
    def arriving(self) -> list[Path]:
        return sorted(self.folder.rglob("*")) if self.folder.exists() else []


def opened(tmp_path: Path, *hosts: str) -> World:
    hub = FakeHub(dict(CONTENTS))
    bundle = fake_engines()
    engines = type(bundle)(**{**_fields(bundle), "hub": hub})
    seal = egress.Seal(False, "a test", gate=OpenGate(*hosts))  # type: ignore[arg-type]
    paths = WorkspacePaths(tmp_path / "workspace")
    return World(open_workspace(paths, lambda _paths: engines, seal=seal), hub)


def _fields(bundle: object) -> dict[str, Any]:
    return {name: getattr(bundle, name) for name in bundle.__dataclass_fields__}  # type: ignore[attr-defined]


@pytest.fixture
def world(tmp_path: Path) -> Any:
    it = opened(tmp_path, "huggingface.co")
    yield it
    it.workbench.close()


def test_a_search_and_a_look_say_what_fits(world: World) -> None:
    (found,) = world.downloads.search("small", world.context)
    looked = world.downloads.look(found.repository, world.context)

    names = [item.offer.quantization for item in looked.choice.offers]
    assert names == ["Q6_K", "Q4_K_M", "Q8_0", "F16"]
    assert looked.choice.recommended is not None
    assert looked.choice.recommended.offer.quantization == "Q8_0"
    assert "half of the 8.0 GiB" in looked.choice.reason


def test_a_download_passes_the_desk_and_is_on_record(world: World) -> None:
    model = world.pull()

    assert model.keep is Keep.LINK
    assert model.state is FileState.VERIFIED
    assert Path(model.path).read_bytes() == CONTENTS["small-Q4_K_M.gguf"]
    assert Path(model.path).is_relative_to(world.workbench.paths.models)
    assert world.arriving == []
    assert model.check is not None
    assert model.check.by == "the SHA-256 that huggingface.co lists"
    assert model.check.licence == "apache-2.0"
    assert model.check.source == f"maker/small-GGUF at {COMMIT[:12]}, huggingface.co"
    assert world.workbench.models.get(model.id).sha256 == model.sha256
    entries = world.workbench.audit_trail.list(20)
    told = {entry.action: (entry.subject, facts_of(entry)) for entry in entries}
    assert told["licence.accepted"][0] == "maker/small-GGUF"
    assert told["licence.accepted"][1]["licence"] == "apache-2.0"
    assert told["model.downloaded"][1]["sha256"] == model.sha256
    assert told["model.downloaded"][1]["commit"] == COMMIT


def test_a_split_model_is_one(world: World) -> None:
    plan = world.downloads.plan(world.downloads.look("maker/small-GGUF", world.context), "q6_k")

    assert [file.name for file in plan.offer.offer.files] == [
        "big-Q6_K-00001-of-00002.gguf",
        "big-Q6_K-00002-of-00002.gguf",
    ]
    assert plan.offer.offer.size_bytes == 208


def test_a_file_can_be_named(world: World) -> None:
    looked = world.downloads.look("https://huggingface.co/maker/small-GGUF", world.context)
    assert world.downloads.plan(looked, "small-f16.gguf").offer.offer.quantization == "F16"
    with pytest.raises(NotFound) as unknown:
        world.downloads.plan(looked, "Q3_K_S")
    assert "Q4_K_M" in unknown.value.hint


def test_nothing_is_downloaded_without_agreement(world: World) -> None:
    plan = world.downloads.plan(world.downloads.look("maker/small-GGUF", world.context))
    with pytest.raises(InputError, match="agreed"):
        world.downloads.download(plan, world.context, is_accepted=False)
    assert [what for what, _ in world.hub.asked] == ["repository"]


def test_what_is_not_permitted_asks_nobody(tmp_path: Path) -> None:
    world = opened(tmp_path)
    with pytest.raises(NetworkRefused) as refused:
        world.downloads.search("small", world.context)
    assert "workbench network allow models" in refused.value.hint
    world.workbench.network.allow("models")
    with pytest.raises(NetworkRefused) as refused:
        world.downloads.search("small", world.context)
    assert "Start the program again" in refused.value.hint
    assert world.hub.asked == []
    world.workbench.close()


def test_a_hub_of_ones_own_needs_to_be_permitted_too(world: World) -> None:
    world.workbench.settings.update(hub_endpoint="https://models.office.example")
    with pytest.raises(NetworkRefused, match=r"models\.office\.example is not among"):
        world.downloads.search("small", world.context)


@pytest.mark.parametrize(
    "address", ["http://models.example", "models.example", "https://", "ftp://x", "https://a@b/c"]
)
def test_a_hub_without_encryption_or_address_is_refused(world: World, address: str) -> None:
    world.workbench.settings.update(hub_endpoint=address)
    with pytest.raises(InputError, match="no address of a hub"):
        world.downloads.search("small", world.context)


@pytest.mark.parametrize("name", ["small", "a/b/c", "../x", "a b/c", "maker/", "http://x/y"])
def test_what_is_no_repository_is_refused(world: World, name: str) -> None:
    with pytest.raises(InputError, match="no repository"):
        world.downloads.look(name, world.context)


def test_a_full_disk_is_seen_before(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: type("Disk", (), {"free": 1_000})())
    with pytest.raises(DiskFull, match="GiB free"):
        world.pull()
    assert [what for what, _ in world.hub.asked] == ["repository"]


def test_a_stopped_download_is_listed_resumed_and_can_be_discarded(world: World) -> None:
    world.hub.fail_after_bytes = 1_000
    with pytest.raises(Cancelled):
        world.pull("Q8_0")
    (left,) = world.downloads.unfinished()
    assert (left.name, left.arrived_bytes, left.total_bytes) == ("small-Q8_0.gguf", 1_000, 8_004)

    world.hub.fail_after_bytes = None
    model = world.downloads.resume(left.id, world.context)
    assert model.name
    assert world.downloads.unfinished() == ()

    world.hub.fail_after_bytes = 10
    with pytest.raises(Cancelled):
        world.pull("F16")
    (left,) = world.downloads.unfinished()
    world.downloads.discard(left.id)
    assert world.arriving == []
    with pytest.raises(NotFound):
        world.downloads.resume(left.id, world.context)


def test_other_bytes_are_refused_at_the_desk_too(world: World) -> None:
    looked = world.downloads.look("maker/small-GGUF", world.context)
    plan = world.downloads.plan(looked, "Q4_K_M")
    world.hub.contents["small-Q4_K_M.gguf"] = b"GGUF" + b"x" * 4_000
    with pytest.raises(ModelRefused):
        world.downloads.download(plan, world.context, is_accepted=True)
    assert len(world.workbench.models.list()) == 1  # the demo model


def test_a_job_file_that_is_damaged_or_elsewhere_is_no_download(world: World) -> None:
    world.hub.fail_after_bytes = 10
    with pytest.raises(Cancelled):
        world.pull()
    (job,) = world.folder.glob("*/job.json")
    text = job.read_text()
    for damaged in ("", "{", "[]", '{"files": []}', text.replace("maker", "other")):
        job.write_text(damaged)
        assert world.downloads.unfinished() == ()


def test_the_token_is_in_no_file(world: World) -> None:
    looked = world.downloads.look("maker/small-GGUF", world.context, token="hf_planted")
    plan = world.downloads.plan(looked, "Q4_K_M")
    world.downloads.download(plan, world.context, is_accepted=True, token="hf_planted")
    assert [access.token for _, access in world.hub.asked] == ["hf_planted"] * 2
    root = world.workbench.paths.root
    world.workbench.close()
    assert not [p for p in root.rglob("*") if p.is_file() and b"hf_planted" in p.read_bytes()]
