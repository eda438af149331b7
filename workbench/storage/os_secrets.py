"""A secret of a workspace in the keyring of the operating system, if there is one worth the name.

Only the systems' own keyrings are used; one that would write the secret into a plain file never is,
whatever is configured.
"""

from __future__ import annotations

from typing import Any, Final, Protocol

from workbench.errors import ResourceError

SERVICE: Final = "AI Workbench"
_NAMES: Final = ("SecretService", "libsecret", "kwallet", "macOS", "Windows")
_TRUSTED: Final = frozenset(f"keyring.backends.{name}" for name in _NAMES)


class SecretStore(Protocol):
    def get(self, account: str) -> bytes | None:
        """None where nothing is kept, or there is no keyring."""

    def put(self, account: str, secret: bytes) -> None:
        """Raises ResourceError."""

    def remove(self, account: str) -> None:
        """Nothing happens where nothing is kept."""


class OsSecrets:
    """Blocks while the system asks the person to unlock the keyring."""

    def get(self, account: str) -> bytes | None:
        backend = _backend()
        if backend is None:
            return None
        try:
            return bytes.fromhex(backend.get_password(SERVICE, account) or "") or None
        except Exception:  # noqa: BLE001 - a keyring that fails holds nothing; a passphrase opens
            return None

    def put(self, account: str, secret: bytes) -> None:
        backend = _backend()
        if backend is None:
            raise ResourceError(
                "This system has no keyring that the key could be kept in.",
                hint="Unlock the workspace with its passphrase.",
            )
        try:
            backend.set_password(SERVICE, account, secret.hex())
        except Exception as error:
            raise ResourceError(
                "The system's keyring did not take the key.",
                hint="Unlock the keyring and try again, or use the passphrase.",
                details=type(error).__name__,
            ) from error

    def remove(self, account: str) -> None:
        backend = _backend()
        if backend is None:
            return
        try:
            backend.delete_password(SERVICE, account)
        except Exception:  # noqa: BLE001 - without its wrap in the header the secret opens nothing
            return


def _backend() -> Any:
    """The best of the trusted ones, or None."""
    import keyring.backend  # noqa: PLC0415 - only where a keyring is used

    def priority(found: Any) -> float:
        try:
            return float(found.priority)
        except Exception:  # noqa: BLE001 - each backend has errors of its own for "not here"
            return -1.0

    trusted = [
        found for found in keyring.backend.get_all_keyring() if type(found).__module__ in _TRUSTED
    ]
    best = max(trusted, key=priority, default=None)
    return best if best is not None and priority(best) > 0 else None
