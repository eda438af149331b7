"""Unsent questions are sealed where stored chats are hidden: nobody looks through what is typed."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from workbench.services.privacy.stored_chats import StoredChats
from workbench.storage.chat_vault import ChatVault

DRAFTS: Final = ("drafts.json", "prompt-drafts.json")


class DraftSealing:
    def __init__(self, chats: StoredChats, vault: ChatVault) -> None:
        self._chats = chats
        self._vault = vault

    @property
    def is_on(self) -> bool:
        return self._chats.is_on

    def wants(self, path: Path) -> bool:
        return path.name in DRAFTS

    def key(self) -> bytes:
        return self._vault.file_key()
