"""Vaults of placeholders that were opened for a search: what they know, how it is forgotten."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain.rights.matching import Naming
from workbench.storage.vault import Entry, Vault


@dataclass(frozen=True, slots=True)
class Known:
    scope: str
    placeholder: str
    value: str


class OpenVault:
    """The caller closes the vault."""

    def __init__(self, name: str, vault: Vault) -> None:
        self.name = name
        self._vault = vault

    @property
    def entries(self) -> tuple[Known, ...]:
        return tuple(
            Known(one.scope, f"<{one.label}_{one.number}>", one.value)
            for one in self._vault.entries
        )

    def forget(self, matcher: Naming) -> int:
        """Write the vault anew without what names the person; how many entries went."""

        def stays(entry: Entry) -> bool:
            return not matcher.names(entry.value)

        return self._vault.forget(stays)
