"""Manifests that come with carried-in models: read, with limits, and whose signature they bear.

A manifest is one JSON object: `{"files": [{"name", "size", "sha256", "licence", "source"}]}`. Its
signature lies beside it as `NAME.sig` and covers the bytes of the file as they are.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import Any, Final

from workbench.domain.provenance import SHA256, Claim, Manifest
from workbench.errors import InputError, ModelRefused
from workbench.services.workspace.trusted_keys import TrustedKeys, read_signature, sign, small_file

SIGNATURE_SUFFIX: Final = ".sig"
_MOST_BYTES: Final = 4 << 20
_MOST_FILES: Final = 10_000
_MOST_TEXT: Final = 2_000
_LARGEST: Final = 1 << 50


def read_manifest(path: Path, keys: TrustedKeys) -> Manifest:
    """Read the claims, and who signed them.

    Raises InputError if it is no manifest, ModelRefused if it bears a signature that no trusted
    key made: then it was changed, or somebody unknown signed it.
    """
    data = small_file(path, "manifest", _MOST_BYTES)
    claims = _claims(data, path.name)
    signature = path.with_name(path.name + SIGNATURE_SUFFIX)
    if not signature.is_file():
        return Manifest(path.name, claims)
    trusted = keys.list()
    signer = keys.signer_of(data, read_signature(signature))
    if not signer:
        raise ModelRefused(
            f"None of the {len(trusted)} trusted keys made the signature of {path.name}: it was "
            "changed after it was signed, or somebody unknown signed it.",
            hint="Get the signer's public key over another way and add it with "
            "`workbench models keys add`, or get the manifest again.",
        )
    return Manifest(path.name, claims, signer)


def sign_manifest(path: Path, private_key: Path) -> Path:
    """Write the signature beside the manifest and return where. Raises InputError."""
    data = small_file(path, "manifest", _MOST_BYTES)
    _claims(data, path.name)
    signature = path.with_name(path.name + SIGNATURE_SUFFIX)
    made = sign(data, small_file(private_key, "private key"))
    try:
        signature.write_bytes(made)
    except OSError as error:
        raise InputError(
            f"The signature {signature.name} cannot be written.",
            hint="Check the permissions of the folder.",
            details=str(error),
        ) from error
    return signature


def _claims(data: bytes, name: str) -> tuple[Claim, ...]:
    try:
        parsed: Any = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise _wrong(name, "it is not JSON") from error
    listed = parsed.get("files") if isinstance(parsed, dict) else None
    if not isinstance(listed, list) or not 0 < len(listed) <= _MOST_FILES:
        raise _wrong(name, f"it has no list “files” of 1 to {_MOST_FILES:,} entries")
    claims = tuple(_claim(item, name, n) for n, item in enumerate(listed, 1))
    _check_names([claim.name for claim in claims], name)
    return claims


def _claim(item: Any, manifest: str, number: int) -> Claim:
    if not isinstance(item, dict):
        raise _wrong(manifest, f"entry {number} is no object")
    size, sha256 = item.get("size"), item.get("sha256")
    if not isinstance(size, int) or isinstance(size, bool) or not 0 <= size < _LARGEST:
        raise _wrong(manifest, f"entry {number} has no whole number “size”")
    if not isinstance(sha256, str) or not SHA256.fullmatch(sha256.lower()):
        raise _wrong(manifest, f"entry {number} has no “sha256” of 64 hexadecimal digits")
    texts = [item.get(key, "") for key in ("name", "licence", "source")]
    if not all(isinstance(text, str) and len(text) <= _MOST_TEXT for text in texts):
        raise _wrong(manifest, f"entry {number} has a text that is none or is too long")
    file_name, licence, source = (
        "".join(letter if letter.isprintable() else " " for letter in text) for text in texts
    )
    return Claim(file_name, size, sha256.lower(), licence, source)


def _check_names(names: Sequence[str], manifest: str) -> None:
    for name in names:
        if not name or name in {".", ".."} or PurePath(name).name != name or "\\" in name:
            raise _wrong(manifest, "a “name” is not the plain name of a file")
    if len(set(names)) != len(names):
        raise _wrong(manifest, "a file stands in it twice")


def _wrong(name: str, what: str) -> InputError:
    return InputError(
        f"{name} is no manifest: {what}.",
        hint="A manifest lists name, size, sha256, licence and source of each file.",
    )
