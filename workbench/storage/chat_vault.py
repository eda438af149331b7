"""What the marks in stored chats stand for: one sealed file beside the database.

Opened when something is hidden or a mark is read. Its lock is held for its own file alone, and
nothing else is waited for meanwhile, so it may be taken inside a transaction of the database; who
takes things out of it holds the database's lock, since a row that is being written may need them.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Protocol

from workbench.domain.privacy_marks import Mark, shown
from workbench.domain.privacy_redaction import Ledger
from workbench.storage.hidden_texts import PlainTexts
from workbench.storage.private_files import PrivateFiles
from workbench.storage.vault import Entry, Vault

_SCOPE, _HIGHEST = "", "highest"  # entries; which numbers were given once


class Elsewhere(Protocol):
    """Numbers that prompts and collections gave, as far as they are in memory."""

    def number_of(self, label: str, value: str) -> int | None: ...

    def highest(self, label: str) -> int: ...


class ChatVault:
    """Thread-safe."""

    def __init__(self, path: Path, key_file: Path, files: PrivateFiles) -> None:
        self._path = path
        self._key_file = key_file
        self._files = files
        self._lock = threading.RLock()
        self._vault: Vault | None = None
        self._ledger = Ledger()
        self.elsewhere: Elsewhere | None = None
        self.state = 0  # another one whenever something came or went

    @property
    def is_there(self) -> bool:
        """Whether anything was ever hidden."""
        return self._vault is not None or self._path.exists()

    def number_for(self, label: str, value: str) -> int:
        """Of this value, from now on; `save` makes it last. Raises what `Vault.open` raises."""
        with self._lock:
            self._open()
            known = self._ledger.number_of(label, value)
            if known is None:
                known = self._new_number(label, value)
                self._ledger.add(label, known, value)
                self._ledger.fresh.append((label, known, value))
                self.state += 1
            return known

    def save(self) -> None:
        """What was numbered is on disk on return."""
        with self._lock:
            if self._vault is not None and self._ledger.fresh:
                self._vault.add([Entry(_SCOPE, *one) for one in self._ledger.fresh])
                self._ledger.fresh.clear()

    def value_of(self, label: str, number: int) -> str | None:
        """None for what is not known. Raises what `Vault.open` raises."""
        with self._lock:
            if not self.is_there:
                return None
            self._open()
            return self._ledger.value_of(label, number)

    def number_of(self, label: str, value: str) -> int | None:
        """As far as it is open: takes no lock, for whoever numbers elsewhere."""
        return self._ledger.number_of(label, value)

    def entries(self) -> list[tuple[str, int, str]]:
        """Label, number and value."""
        with self._lock:
            if not self.is_there:
                return []
            self._open()
            return self._ledger.entries()

    def counts(self) -> Mapping[str, int]:
        """The highest number by label; takes no lock."""
        return self._ledger.counts()

    def keep(self, stays: Callable[[str, int, str], bool]) -> int:
        """Forget what does not stay, for good; how many went. Hold the database's lock."""
        with self._lock:
            if not self.is_there:
                return 0
            self._open()
            assert self._vault is not None
            before = self._ledger.entries()
            kept = [one for one in before if stays(*one)]
            if len(kept) == len(before):
                return 0
            counts = self._ledger.counts()
            highest = [Entry(_HIGHEST, label, n, "") for label, n in counts.items()]
            self._vault.keep([*(Entry(_SCOPE, *one) for one in kept), *highest])
            self._read()
            return len(before) - len(kept)

    def prune(self, used: Collection[Mark]) -> int:
        """Forget what no mark stands for. Hold the database's lock."""
        return self.keep(lambda label, number, _value: (label, number) in used)

    def file_key(self) -> bytes:
        """What drafts are sealed with. Raises what `Vault.open` raises."""
        with self._lock:
            self._open()
            assert self._vault is not None
            return self._vault.key_for(b"drafts")

    def close(self) -> None:
        with self._lock:
            if self._vault is not None:
                self._vault.close()
                self._vault = None

    def _new_number(self, label: str, value: str) -> int:
        elsewhere = self.elsewhere
        same = elsewhere.number_of(label, value) if elsewhere is not None else None
        if same is not None and self._ledger.value_of(label, same) is None:
            return same
        highest = elsewhere.highest(label) if elsewhere is not None else 0
        return max(self._ledger.counts().get(label, 0), highest) + 1

    def _open(self) -> None:
        if self._vault is None:
            self._vault = Vault.open(
                self._path, passphrase=None, key_file=self._key_file, files=self._files
            )
            self._read()

    def _read(self) -> None:
        assert self._vault is not None
        self._ledger = Ledger()
        self.state += 1
        for one in self._vault.entries:
            if one.scope == _HIGHEST:
                self._ledger.reserve(one.label, one.number)
            else:
                self._ledger.add(one.label, one.number, one.value)


class ReadTexts(PlainTexts):
    """Shows what a vault holds and hides nothing: for a copy of a workspace."""

    def __init__(self, vault: ChatVault) -> None:
        self._vault = vault

    def show(self, text: str) -> str:
        return shown(text, self._vault.value_of)
