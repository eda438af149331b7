"""Manifests and keys: what is read, what is refused, and that OpenSSL's files fit."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from workbench.changes import Changes
from workbench.errors import InputError, ModelRefused, NotFound
from workbench.services.workspace.audit import Audit
from workbench.services.workspace.manifests import read_manifest, sign_manifest
from workbench.services.workspace.trusted_keys import TrustedKeys, read_public_key
from workbench.storage.audit_log import AuditLog
from workbench.storage.database import Database
from workbench.storage.key_store import KeyStore
from workbench.storage.migrations import migrate

PRIVATE = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
RAW = PRIVATE.public_key().public_bytes_raw()
PEM = PRIVATE.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
ENTRY = {"name": "a.gguf", "size": 5, "sha256": "A" * 64, "licence": "MIT", "source": "here"}


@pytest.fixture
def keys(tmp_path: Path) -> TrustedKeys:
    database = Database(tmp_path / "workbench.db")
    migrate(database, tmp_path / "backups")
    return TrustedKeys(store=KeyStore(database), audit=Audit(AuditLog(database)), changes=Changes())


def write(folder: Path, content: object) -> Path:
    path = folder / "models.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    return path


@pytest.mark.parametrize(
    "text", [PEM, RAW.hex().encode(), b" " + RAW.hex().upper().encode(), base64.b64encode(RAW)]
)
def test_a_public_key_is_read_in_each_form(text: bytes) -> None:
    assert read_public_key(text) == RAW


def other_pem() -> bytes:
    key = generate_private_key(65_537, 2_048)
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


@pytest.mark.parametrize("text", [b"", b"hello", RAW[:31], b"-----BEGIN PUBLIC KEY-----\nx", None])
def test_what_is_no_ed25519_key_is_refused(text: bytes | None) -> None:
    with pytest.raises(InputError, match="no Ed25519 public key"):
        read_public_key(other_pem() if text is None else text)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_key_or_refused(text: bytes) -> None:
    try:
        key = read_public_key(text)
    except InputError:
        return
    assert len(key) == 32


def test_keys_are_added_listed_found_and_removed(keys: TrustedKeys) -> None:
    added = keys.add(" The  lab ", PEM)

    assert keys.list() == (added,)
    assert added.name == "The lab"
    for name in ("the lab", added.fingerprint, added.fingerprint[:8]):
        assert keys.find(name) == added
    with pytest.raises(InputError, match="trusted already"):
        keys.add("Again", RAW.hex().encode())
    with pytest.raises(NotFound):
        keys.find(added.fingerprint[:7])
    keys.remove(added.fingerprint)
    assert keys.list() == ()


def test_two_keys_of_one_name_are_refused(keys: TrustedKeys) -> None:
    keys.add("Lab", PEM)
    other = Ed25519PrivateKey.generate().public_key().public_bytes_raw()

    with pytest.raises(InputError, match="already"):
        keys.add("LAB", other.hex().encode())
    with pytest.raises(InputError, match="name"):
        keys.add("  ", other.hex().encode())


def test_what_openssl_signs_is_verified(keys: TrustedKeys, tmp_path: Path) -> None:
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not installed")
    private, public = tmp_path / "key.pem", tmp_path / "key.pub"
    manifest = write(tmp_path, {"files": [ENTRY]})
    signature = tmp_path / "models.json.sig"
    for command in (
        ["genpkey", "-algorithm", "ed25519", "-out", private],
        ["pkey", "-in", private, "-pubout", "-out", public],
        ["pkeyutl", "-sign", "-inkey", private, "-rawin", "-in", manifest, "-out", signature],
    ):
        subprocess.run([openssl, *command], check=True, capture_output=True)
    keys.add("OpenSSL", public.read_bytes())

    assert read_manifest(manifest, keys).signer == "OpenSSL"
    ours = signature.read_bytes()
    assert sign_manifest(manifest, private).read_bytes() == ours
    signature.write_bytes(base64.encodebytes(ours))
    assert read_manifest(manifest, keys).signer == "OpenSSL"


def test_each_changed_byte_breaks_the_signature(keys: TrustedKeys, tmp_path: Path) -> None:
    keys.add("Lab", PEM)
    manifest = write(tmp_path, {"files": [ENTRY]})
    signature = tmp_path / "models.json.sig"
    signature.write_bytes(PRIVATE.sign(manifest.read_bytes()))
    assert read_manifest(manifest, keys).signer == "Lab"

    whole = manifest.read_text()
    manifest.write_text(whole + " ")
    with pytest.raises(ModelRefused):
        read_manifest(manifest, keys)
    manifest.write_text(whole)
    signature.write_bytes(bytes(64))
    with pytest.raises(ModelRefused):
        read_manifest(manifest, keys)


def test_a_claim_is_read_as_it_stands(keys: TrustedKeys, tmp_path: Path) -> None:
    (claim,) = read_manifest(write(tmp_path, {"files": [ENTRY], "more": 1}), keys).claims

    assert (claim.name, claim.size_bytes, claim.sha256) == ("a.gguf", 5, "a" * 64)
    assert (claim.licence, claim.source) == ("MIT", "here")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[",
        "[" * 100_000,
        "{}",
        {"files": []},
        {"files": ["a"]},
        {"files": [ENTRY, ENTRY]},
        {"files": [{**ENTRY, "size": -1}]},
        {"files": [{**ENTRY, "size": True}]},
        {"files": [{**ENTRY, "size": 1e3}]},
        {"files": [{**ENTRY, "sha256": "abc"}]},
        {"files": [{**ENTRY, "name": "../a.gguf"}]},
        {"files": [{**ENTRY, "name": "b\\a.gguf"}]},
        {"files": [{**ENTRY, "name": ""}]},
        {"files": [{**ENTRY, "name": 5}]},
        {"files": [{**ENTRY, "licence": "x" * 3_000}]},
    ],
)
def test_what_is_no_manifest_is_said(keys: TrustedKeys, tmp_path: Path, content: object) -> None:
    with pytest.raises(InputError, match="is no manifest") as caught:
        read_manifest(write(tmp_path, content), keys)

    assert caught.value.hint


def test_a_huge_manifest_is_not_read(keys: TrustedKeys, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="too large"):
        read_manifest(write(tmp_path, " " * (5 << 20)), keys)
    with pytest.raises(InputError, match="cannot be read"):
        read_manifest(tmp_path / "none.json", keys)


def test_only_an_ed25519_private_key_signs(tmp_path: Path) -> None:
    manifest = write(tmp_path, {"files": [ENTRY]})
    key = tmp_path / "key.pem"
    key.write_bytes(PEM)

    with pytest.raises(InputError, match="no Ed25519 private key"):
        sign_manifest(manifest, key)
