"""Signed packs: prompts in JSON under an Ed25519 signature; what was changed is refused.

The signature says that a pack is as its signer made it, and the fingerprint which key that was;
whose key it is, people tell each other. Keys are files of their owner (PKCS 8, PEM).
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import os
from pathlib import Path
from typing import Any

from workbench.errors import InputError, WorkspaceReadOnly
from workbench.services.prompts.prompt_folder import read_text, write_text
from workbench.storage.export_files import IN_THE_CLEAR, ExportFiles

SUFFIX = ".promptpack"
FORMAT = "ai-workbench-prompt-pack/1"
_SIGNED = (FORMAT + "\n").encode()  # a signature made for something else fits nothing here
_LEAST_FINGERPRINT = 16  # digits that must be given to name a signer


def write_pack(path: Path, text: str, key: Path, files: ExportFiles = IN_THE_CLEAR) -> Path:
    """Sign `text` with the key in the file `key`, made if it is not there; where it lies."""
    private = _private_key(key)
    public = private.public_key().public_bytes_raw()
    pack = {
        "format": FORMAT,
        "signer": base64.b64encode(public).decode(),
        "signature": base64.b64encode(private.sign(_SIGNED + text.encode("utf-8"))).decode(),
        "prompts": text,
    }
    return write_text(path, json.dumps(pack, ensure_ascii=False, indent=2) + "\n", files)


def open_pack(path: Path, signer: str = "") -> tuple[str, str]:
    """The signer's fingerprint and the text, after the signature has been checked.

    Raises InputError for a pack that is damaged, was changed, or is not by `signer`.
    """
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - only for packs
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PublicKey,
    )

    public, signature, text = _parts(path)
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, _SIGNED + text.encode("utf-8"))
    except (InvalidSignature, ValueError) as error:
        raise InputError(
            "This pack was changed after it was signed; nothing was imported.",
            hint="Ask whoever made it for a fresh copy.",
        ) from error
    found = fingerprint(public)
    wanted = signer.replace(":", "").replace(" ", "").casefold()
    if wanted and (len(wanted) < _LEAST_FINGERPRINT or not found.startswith(wanted)):
        raise InputError(
            f"This pack was signed by another key, {found[:32]}; nothing was imported.",
            hint=f"Compare the fingerprint with its maker; {_LEAST_FINGERPRINT} digits are needed.",
        )
    return found, text


def fingerprint(public: bytes) -> str:
    """SHA-256 of the public key, in hexadecimal digits."""
    return hashlib.sha256(public).hexdigest()


def _parts(path: Path) -> tuple[bytes, bytes, str]:
    broken = InputError("This is not a pack of prompts.", hint="Ask for a fresh copy.")
    try:
        pack: Any = json.loads(read_text(path))
        if pack["format"] != FORMAT or not isinstance(pack["prompts"], str):
            raise broken
        public = base64.b64decode(pack["signer"], validate=True)
        signature = base64.b64decode(pack["signature"], validate=True)
        pack["prompts"].encode("utf-8")
    except (ValueError, KeyError, TypeError, binascii.Error, RecursionError) as error:
        raise broken from error
    return public, signature, pack["prompts"]


def _private_key(path: Path) -> Any:
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415 - only for packs
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
        Ed25519PrivateKey,
    )

    if path.exists():
        try:
            key = serialization.load_pem_private_key(path.read_bytes(), password=None)
        except (ValueError, TypeError, OSError) as error:
            raise InputError(
                f"{path.name} holds no key that can be used.",
                hint="Name another file; one that is not there is made.",
            ) from error
        if not isinstance(key, Ed25519PrivateKey):
            raise InputError(f"The key in {path.name} is not Ed25519.", hint="Name another file.")
        return key
    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(pem)
    except OSError as error:
        raise WorkspaceReadOnly(
            f"{path} cannot be written.", hint="Choose another place.", details=str(error)
        ) from error
    return key
