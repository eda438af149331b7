"""Only the systems' own keyrings are used; one that writes into a file never is."""

from __future__ import annotations

import pytest

from workbench.errors import ResourceError
from workbench.storage.os_secrets import OsSecrets


def keyring_of(module: str, priority: float) -> object:
    kept: dict[str, str] = {}

    class Backend:
        def get_password(self, _service: str, account: str) -> str | None:
            return kept.get(account)

        def set_password(self, _service: str, account: str, secret: str) -> None:
            kept[account] = secret

        def delete_password(self, _service: str, account: str) -> None:
            del kept[account]

    Backend.__module__ = module
    Backend.priority = priority  # type: ignore[attr-defined]
    return Backend()


@pytest.fixture
def there(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    found: list[object] = []
    monkeypatch.setattr("keyring.backend.get_all_keyring", lambda: found)
    return found


def test_a_keyring_in_a_file_is_never_used_whatever_it_claims(there: list[object]) -> None:
    there += [
        keyring_of("keyrings.alt.file", 99),
        keyring_of("keyring.backends.fail", 1),
        keyring_of("keyring.backends.SecretService", -1),  # not here
    ]

    with pytest.raises(ResourceError, match="no keyring"):
        OsSecrets().put("workspace", b"secret")
    assert OsSecrets().get("workspace") is None
    OsSecrets().remove("workspace")


def test_the_system_keyring_gives_back_what_it_took(there: list[object]) -> None:
    there += [keyring_of("keyrings.alt.file", 99), keyring_of("keyring.backends.SecretService", 5)]
    OsSecrets().put("workspace", b"\x00\xffsecret")

    assert OsSecrets().get("workspace") == b"\x00\xffsecret"
    OsSecrets().remove("workspace")
    OsSecrets().remove("workspace")
    assert OsSecrets().get("workspace") is None
