"""SHA-256 sums of what was made, and a detached Ed25519 signature over them."""

from __future__ import annotations

import hashlib
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from dev_console import StepFailed

SUMS = "SHA256SUMS"
SIGNATURE = "SHA256SUMS.sig"


def sum_up(files: list[Path], folder: Path, key: Path | None) -> Path:
    """Write the sums as `sha256sum -c` reads them; sign them if there is a key."""
    lines = []
    for file in sorted(files):
        with file.open("rb") as stream:
            lines.append(f"{hashlib.file_digest(stream, 'sha256').hexdigest()}  {file.name}\n")
    sums = folder / SUMS
    kept = [] if not sums.exists() else sums.read_text("utf-8").splitlines(keepends=True)
    names = {file.name for file in files}
    older = [
        line for line in kept
        if (name := line.split("  ")[-1].strip()) not in names and (folder / name).exists()
    ]  # fmt: skip
    sums.write_text("".join(sorted(older + lines, key=lambda line: line[66:])), "utf-8")
    signature = folder / SIGNATURE
    signature.unlink(missing_ok=True)  # one over other sums would be worse than none
    if key is not None:
        signature.write_bytes(read_key(key).sign(sums.read_bytes()))
    return sums


def read_key(path: Path) -> Ed25519PrivateKey:
    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError, TypeError) as error:
        raise StepFailed(
            f"{path} is no key that can sign.",
            "Make one with: openssl genpkey -algorithm ed25519 -out KEY.pem",
        ) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise StepFailed(f"{path} is no Ed25519 key.", "Make one with openssl genpkey.")
    return key
