"""The desk: hashed, compared, kept as wished, refused with a reason, nothing left behind."""

from __future__ import annotations

import hashlib
import json
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.unit.workbench.services.chat_world import World
from workbench.domain.model import ModelId, RegisteredModel
from workbench.domain.model_file import FileState, Keep
from workbench.errors import Cancelled, InputError, ModelFileMissing, ModelRefused
from workbench.jobs import JobContext, plain_context
from workbench.services.models.carry_in import CarryIn, Wish
from workbench.services.models.model_files import CarryProgress
from workbench.services.workspace.trusted_keys import TrustedKeys
from workbench.storage.key_store import KeyStore
from workbench.storage.model_store import ModelStore

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
CONTENT = b"GGUF " + bytes(range(256)) * 40


@dataclass
class Desk:
    world: World
    keys: TrustedKeys
    carry_in: CarryIn
    stick: Path
    folder: Path

    def write(self, name: str = "small.gguf", content: bytes = CONTENT) -> Path:
        path = self.stick / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path

    def bring(self, path: Path, keep: Keep = Keep.IN_PLACE, **wish: object) -> RegisteredModel:
        return self.carry_in.bring_in(Wish(path, keep, **wish), plain_context())  # type: ignore[arg-type]

    def manifest(self, *paths: Path, signed_by: Ed25519PrivateKey | None = KEY) -> Path:
        files = [
            {
                "name": path.name,
                "size": path.stat().st_size,
                "sha256": sha256(path),
                "licence": "MIT",
                "source": "The lab",
            }
            for path in paths
        ]
        made = self.stick / "manifest.json"
        made.write_text(json.dumps({"files": files}))
        if signed_by is not None:
            made.with_name("manifest.json.sig").write_bytes(signed_by.sign(made.read_bytes()))
        return made

    def kept(self) -> list[str]:
        """Everything in the workspace's folder of models."""
        return sorted(p.relative_to(self.folder).as_posix() for p in self.folder.rglob("*"))


@pytest.fixture
def desk(world: World, tmp_path: Path) -> Iterator[Desk]:
    keys = TrustedKeys(store=KeyStore(world.database), audit=world.audit, changes=world.changes)
    carry_in = CarryIn(
        models=world.models,
        store=ModelStore(world.database),
        inspector=world.inspector,
        keys=keys,
        audit=world.audit,
        changes=world.changes,
        folder=tmp_path / "models",
    )
    return Desk(world, keys, carry_in, tmp_path / "stick", tmp_path / "models")


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def trust(desk: Desk, name: str = "The lab") -> None:
    desk.keys.add(name, KEY.public_key().public_bytes_raw().hex().encode())


# ------------------------------------------------------------------------ ways of keeping


def test_in_place_the_file_is_hashed_and_stays_where_it_is(desk: Desk) -> None:
    path = desk.write()

    model = desk.bring(path)

    assert (model.path, model.keep, model.sha256) == (str(path), Keep.IN_PLACE, sha256(path))
    assert model.state is FileState.UNVERIFIED
    assert model.check is not None and "Nobody vouches" in model.check.reason
    assert desk.kept() == []


@pytest.mark.parametrize("keep", [Keep.COPY, Keep.LINK])
def test_a_copy_and_a_link_live_in_the_workspace(desk: Desk, keep: Keep) -> None:
    path = desk.write()

    model = desk.bring(path, keep)

    kept = Path(model.path)
    assert kept == desk.folder / model.sha256[:16] / "small.gguf"
    assert kept.read_bytes() == CONTENT
    assert kept.samefile(path) == (keep is Keep.LINK)
    path.unlink()
    assert desk.world.models.get(model.id).state is FileState.UNVERIFIED


def test_a_copy_replaces_a_registration_on_the_stick(desk: Desk) -> None:
    path = desk.write()
    first = desk.bring(path)

    copied = desk.bring(path, Keep.COPY)

    assert copied.id == first.id
    assert Path(copied.path).is_relative_to(desk.folder)
    assert len(desk.world.models.list()) == 2


def test_removing_a_model_takes_its_copy_along_and_leaves_the_original(desk: Desk) -> None:
    path = desk.write()
    model = desk.bring(path, Keep.COPY)

    desk.carry_in.remove(model.id)

    assert desk.kept() == []
    assert path.is_file()


# ----------------------------------------------------------------------------- sameness


@pytest.mark.parametrize("keep", [Keep.IN_PLACE, Keep.COPY])
def test_the_same_bytes_are_the_same_model(desk: Desk, keep: Keep) -> None:
    first = desk.bring(desk.write("a.gguf"), keep)

    again = desk.bring(desk.write("elsewhere/b.gguf"), keep)

    assert (again.id, again.path) == (first.id, first.path)
    assert len(desk.world.models.list()) == 2


def test_a_model_that_was_moved_is_found_by_its_bytes(desk: Desk) -> None:
    first = desk.bring(desk.write("a.gguf"))
    moved = Path(first.path).rename(desk.stick / "moved.gguf")
    assert desk.world.models.get(first.id).state is FileState.MISSING

    again = desk.bring(moved)

    assert (again.id, again.path, again.state) == (first.id, str(moved), FileState.UNVERIFIED)


def test_parts_are_carried_and_named_together(desk: Desk) -> None:
    names = [f"big-0000{n}-of-00002.gguf" for n in (1, 2)]
    parts = [desk.write(name, CONTENT + name.encode()) for name in names]

    model = desk.bring(parts[1], Keep.COPY)

    assert model.name == "big"
    assert [Path(file.path).name for file in model.files] == names
    assert [file.sha256 for file in model.files] == [sha256(part) for part in parts]
    assert model.header.size_bytes == sum(file.size_bytes for file in model.files)
    Path(model.files[1].path).unlink()
    assert desk.world.models.get(model.id).state is FileState.MISSING
    with pytest.raises(ModelFileMissing, match="big-00002"):
        desk.world.models.load(model.id, plain_context())


# -------------------------------------------------------------------------- who vouches


def test_a_hash_that_was_given_and_is_right_verifies(desk: Desk) -> None:
    path = desk.write()

    model = desk.bring(path, sha256s=(f"sha256:{sha256(path).upper()}",))

    assert model.state is FileState.VERIFIED
    assert model.check is not None and model.check.by == "the SHA-256 that was given"


@pytest.mark.parametrize("keep", list(Keep))
def test_a_wrong_hash_is_refused_recorded_and_leaves_nothing(desk: Desk, keep: Keep) -> None:
    path = desk.write()

    with pytest.raises(ModelRefused) as caught:
        desk.bring(path, keep, sha256s=("0" * 64,))

    assert sha256(path) in caught.value.message and caught.value.hint
    assert len(desk.world.models.list()) == 1
    assert desk.kept() == []
    ((name, check),) = desk.carry_in.refusals()
    assert (name, check.state) == ("small.gguf", FileState.REFUSED)
    assert "0" * 64 in check.reason


def test_a_manifest_signed_by_a_trusted_key_verifies(desk: Desk) -> None:
    trust(desk)
    path = desk.write()

    model = desk.bring(path, Keep.COPY, manifest=desk.manifest(path))

    assert model.state is FileState.VERIFIED
    check = model.check
    assert check is not None
    assert (check.by, check.licence, check.source) == (
        "The lab, who signed manifest.json",
        "MIT",
        "The lab",
    )


def test_a_manifest_without_a_signature_vouches_for_nothing(desk: Desk) -> None:
    trust(desk)
    path = desk.write()

    model = desk.bring(path, manifest=desk.manifest(path, signed_by=None))

    assert model.state is FileState.UNVERIFIED
    assert model.check is not None and "no trusted key" in model.check.reason


def test_a_signature_of_somebody_unknown_is_refused(desk: Desk) -> None:
    path = desk.write()

    with pytest.raises(ModelRefused, match="None of the 0 trusted keys"):
        desk.bring(path, manifest=desk.manifest(path))

    assert len(desk.carry_in.refusals()) == 1


def test_a_manifest_that_was_changed_after_signing_is_refused(desk: Desk) -> None:
    trust(desk)
    path = desk.write()
    manifest = desk.manifest(path)
    manifest.write_text(manifest.read_text().replace("MIT", "GPL"))

    with pytest.raises(ModelRefused, match="changed after it was signed"):
        desk.bring(path, manifest=manifest)


@pytest.mark.parametrize("damage", ["other bytes", "other size", "not listed"])
def test_what_a_signed_manifest_does_not_mean_is_refused(desk: Desk, damage: str) -> None:
    trust(desk)
    path = desk.write()
    manifest = desk.manifest(path)
    if damage == "other bytes":
        desk.write(content=CONTENT[:-1] + b"!")
    elif damage == "other size":
        desk.write(content=CONTENT + b"!")
    else:
        path = path.rename(desk.stick / "other.gguf")

    with pytest.raises(ModelRefused):
        desk.bring(path, Keep.COPY, manifest=manifest)

    assert len(desk.world.models.list()) == 1
    assert desk.kept() == []


@pytest.mark.parametrize("given", ["", "abc", "z" * 64])
def test_what_is_no_hash_is_said_before_anything_is_read(desk: Desk, given: str) -> None:
    with pytest.raises(InputError, match="no SHA-256"):
        desk.bring(desk.stick / "not there.gguf", sha256s=(given,))


# --------------------------------------------------------------------- verifying again


def change(model: RegisteredModel, content: bytes) -> None:
    path = Path(model.path)
    before = path.stat()
    path.write_bytes(content)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns + 1_000_000_000))


def test_a_touched_file_is_changed_until_it_is_verified_again(desk: Desk) -> None:
    path = desk.write()
    model = desk.bring(path, sha256s=(sha256(path),))
    change(model, CONTENT)

    assert desk.world.models.get(model.id).state is FileState.CHANGED
    with pytest.raises(ModelRefused, match="has changed"):
        desk.world.models.load(model.id, plain_context())
    again = desk.carry_in.verify(model.id, plain_context())

    assert again.state is FileState.VERIFIED
    assert again.check is not None and again.check.by == "the SHA-256 that was given"
    desk.world.models.load(model.id, plain_context())


def test_other_bytes_of_the_same_size_and_time_are_found_by_hashing(desk: Desk) -> None:
    model = desk.bring(desk.write())
    path = Path(model.path)
    before = path.stat()
    path.write_bytes(CONTENT[:-1] + b"!")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert desk.world.models.get(model.id).state is FileState.UNVERIFIED

    again = desk.carry_in.verify(model.id, plain_context())

    assert again.state is FileState.CHANGED
    assert again.check is not None and model.sha256 in again.check.reason
    with pytest.raises(ModelRefused):
        desk.world.models.load(model.id, plain_context())


def test_bytes_that_came_back_are_trusted_as_before(desk: Desk) -> None:
    path = desk.write()
    model = desk.bring(path, sha256s=(sha256(path),))
    change(model, CONTENT + b"!")
    assert desk.carry_in.verify(model.id, plain_context()).state is FileState.CHANGED
    change(model, CONTENT)

    assert desk.carry_in.verify(model.id, plain_context()).state is FileState.VERIFIED


def test_importing_a_changed_file_again_accepts_it(desk: Desk) -> None:
    model = desk.bring(desk.write())
    change(model, CONTENT + b"!")

    again = desk.bring(Path(model.path))

    assert again.id == model.id
    assert again.sha256 == sha256(Path(model.path)) != model.sha256
    assert again.state is FileState.UNVERIFIED


def test_a_refusal_stays_until_somebody_vouches(desk: Desk) -> None:
    path = desk.write()
    model = desk.bring(path)

    refused = desk.carry_in.verify(model.id, plain_context(), sha256s=("1" * 64,))
    still = desk.carry_in.verify(model.id, plain_context())
    with pytest.raises(ModelRefused):
        desk.bring(path)

    assert refused.state is still.state is FileState.REFUSED
    for use in (desk.world.models.choose, lambda id_: desk.world.models.load(id_, plain_context())):
        with pytest.raises(ModelRefused):
            use(model.id)
    lifted = desk.carry_in.verify(model.id, plain_context(), sha256s=(sha256(path),))
    assert lifted.state is FileState.VERIFIED
    states = [check.state for check in desk.carry_in.history(model.id)]
    assert states == [
        FileState.VERIFIED,
        FileState.REFUSED,
        FileState.REFUSED,
        FileState.REFUSED,
        FileState.UNVERIFIED,
    ]


def test_a_model_that_was_never_hashed_gets_its_hash_when_verified(desk: Desk) -> None:
    path = desk.write()
    model = desk.world.models.import_file(path)
    assert model.sha256 == ""

    again = desk.carry_in.verify(model.id, plain_context())

    assert (again.sha256, again.state) == (sha256(path), FileState.UNVERIFIED)


def test_a_model_that_changed_before_it_was_ever_hashed_stays_changed(desk: Desk) -> None:
    model = desk.world.models.import_file(desk.write())
    change(model, CONTENT + b"!")

    assert desk.carry_in.verify(model.id, plain_context()).state is FileState.CHANGED


def test_the_demo_model_can_be_hashed_too(desk: Desk) -> None:
    model = desk.carry_in.verify(ModelId("demo"), plain_context())

    assert model.sha256 == sha256(desk.world.demo)


# ---------------------------------------------------------------- progress and interruption


def test_progress_ends_at_all_bytes(desk: Desk) -> None:
    events: list[CarryProgress] = []

    desk.carry_in.bring_in(Wish(desk.write()), plain_context(events.append))

    assert events[-1].done_bytes == events[-1].total_bytes == len(CONTENT)
    assert events[-1].fraction == 1.0


@pytest.mark.parametrize("keep", list(Keep))
def test_a_cancelled_import_leaves_nothing(desk: Desk, keep: Keep) -> None:
    class Stopped(JobContext):
        def check(self) -> None:
            raise Cancelled

    path = desk.write()
    stopped = Stopped(lambda _event: None, threading.Event())

    with pytest.raises(Cancelled):
        desk.carry_in.bring_in(Wish(path, keep), stopped)

    assert desk.kept() == []
    assert len(desk.world.models.list()) == 1


def test_what_a_kill_left_is_swept_and_what_is_used_stays(desk: Desk) -> None:
    model = desk.bring(desk.write(), Keep.COPY)
    for name in ("partial-1", "0123456789abcdef"):
        (desk.folder / name).mkdir()
        (desk.folder / name / "half.gguf").write_bytes(b"GGUF")

    desk.carry_in.tidy()

    folder = Path(model.path).parent.name
    assert desk.kept() == [folder, f"{folder}/small.gguf"]


def test_a_damaged_copy_is_replaced_by_carrying_it_in_again(desk: Desk) -> None:
    path = desk.write()
    model = desk.bring(path, Keep.COPY)
    change(model, b"GGUF damaged")

    again = desk.bring(path, Keep.COPY)

    assert (again.id, again.state) == (model.id, FileState.UNVERIFIED)
    assert Path(again.path).read_bytes() == CONTENT
