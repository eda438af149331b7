"""A new version is believed only if it is signed, whole and works here; the one before stays."""

from __future__ import annotations

import hashlib
import io
import json
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from workbench.app import Workbench
from workbench.errors import InputError, NotFound, ResourceError
from workbench.jobs import plain_context
from workbench.services.workspace import updates

NAME = "ai-workbench-slim-1.2.3-linux-x86_64.tar.xz"
Publish = Callable[..., Path]


class Publisher:
    """Signs with a key of its own; trusts itself."""

    def __init__(self) -> None:
        self.key = Ed25519PrivateKey.generate()

    def signer_of(self, message: bytes, signature: bytes) -> str:
        try:
            self.key.public_key().verify(signature, message)
        except Exception:  # noqa: BLE001 - whatever is wrong with it, it is not ours
            return ""
        return "the publisher"


@pytest.fixture
def publisher() -> Publisher:
    return Publisher()


@pytest.fixture
def publish(tmp_path: Path, publisher: Publisher) -> Publish:
    def make(report: object = None, code: int = 0, name: str = NAME, extra: str = "") -> Path:
        told = json.dumps({"works": True} if report is None else report)
        script = f"#!/bin/sh\necho '{told}'\nexit {code}\n".encode()
        folder = tmp_path / "published"
        folder.mkdir(exist_ok=True)
        with tarfile.open(folder / name, "w:xz") as archive:
            for where, data in (("ai-workbench/workbench", script), (extra, b"x")):
                if where:
                    info = tarfile.TarInfo(where)
                    info.size, info.mode = len(data), 0o755
                    archive.addfile(info, io.BytesIO(data))
        digest = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        sums = f"{digest}  {name}\n".encode()
        (folder / updates.SUMS).write_bytes(sums)
        (folder / updates.SIGNATURE).write_bytes(publisher.key.sign(sums))
        return folder / name

    return make


@pytest.fixture
def place(tmp_path: Path) -> Path:
    place = tmp_path / "programs" / "ai-workbench"
    (place / "workspace").mkdir(parents=True)
    (place / "portable").touch()
    (place / "workspace" / "kept").write_text("mine", "utf-8")
    (place / "workbench").write_text("the old one", "utf-8")
    return place


def test_a_signed_package_takes_its_place_and_can_be_taken_back(
    publish: Publish, publisher: Publisher, place: Path, workbench: Workbench
) -> None:
    package = updates.check(publish(), publisher)
    assert (package.version, package.edition, package.signer) == ("1.2.3", "slim", "the publisher")

    before = updates.install(package, place, workbench.audit, plain_context())

    assert "echo" in (place / "workbench").read_text("utf-8")
    assert (place / "workspace" / "kept").read_text("utf-8") == "mine"
    assert (before / "workbench").read_text("utf-8") == "the old one"
    assert not list(place.parent.glob("*.next"))
    updates.roll_back(place, workbench.audit)
    assert (place / "workbench").read_text("utf-8") == "the old one"
    assert (place / "workspace" / "kept").read_text("utf-8") == "mine"
    actions = [event.action for event in workbench.audit_trail.list(10)]
    assert actions.count("program.updated") == 2


@pytest.mark.parametrize(
    ("report", "code"), [({"works": False, "failures": {"chat": "no"}}, 1), ({}, 0), ("", 3)]
)
def test_what_does_not_work_here_changes_nothing(
    publish: Publish,
    publisher: Publisher,
    place: Path,
    workbench: Workbench,
    report: object,
    code: int,
) -> None:
    package = updates.check(publish(report, code), publisher)

    with pytest.raises(ResourceError):
        updates.install(package, place, workbench.audit, plain_context())
    assert (place / "workbench").read_text("utf-8") == "the old one"
    assert (place / "workspace" / "kept").exists()
    assert [one.name for one in place.parent.iterdir()] == ["ai-workbench"]


def test_what_is_not_signed_or_not_whole_is_refused(
    publish: Publish, publisher: Publisher, tmp_path: Path
) -> None:
    file = publish()
    with pytest.raises(InputError, match="not signed by anybody"):
        updates.check(file, Publisher())
    file.write_bytes(file.read_bytes()[:-1] + b"x")
    with pytest.raises(InputError, match="not the file"):
        updates.check(file, publisher)
    other = file.with_name(NAME.replace("1.2.3", "1.2.4"))
    other.write_bytes(b"")
    with pytest.raises(InputError, match="does not name"):
        updates.check(other, publisher)
    with pytest.raises(InputError, match="not named like"):
        updates.check(tmp_path / "program.exe", publisher)


def test_an_archive_writes_nowhere_else(
    publish: Publish, publisher: Publisher, place: Path, workbench: Workbench
) -> None:
    for extra in ("../escaped", "/tmp/escaped", "other/file"):
        package = updates.check(publish(extra=extra), publisher)
        with pytest.raises(InputError):
            updates.install(package, place, workbench.audit, plain_context())
    package = updates.check(publish(extra="ai-workbench/../../escaped"), publisher)
    with pytest.raises(InputError):
        updates.install(package, place, workbench.audit, plain_context())
    assert not (place.parent / "escaped").exists()
    assert (place / "workbench").read_text("utf-8") == "the old one"


def test_there_is_nothing_to_go_back_to_and_sources_are_not_exchanged(
    place: Path, workbench: Workbench
) -> None:
    with pytest.raises(NotFound):
        updates.roll_back(place, workbench.audit)
    with pytest.raises(InputError, match="sources"):
        updates.place_of_program()
