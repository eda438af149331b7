"""Find personal data in a text, replace it by policy, put it back, and measure how well that works.

Knows the recognisers and the vault; not where text comes from.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.domain.audit import Action, Event
from workbench.domain.privacy import Detection
from workbench.domain.privacy_eval import Agreement, Sample, agreement, parse_samples
from workbench.domain.privacy_placeholders import Restored, restore
from workbench.domain.privacy_policy import Policy
from workbench.domain.privacy_redaction import Ledger, Redacted, redact
from workbench.domain.privacy_standins import StandIns
from workbench.domain.privacy_stream import StreamRestorer
from workbench.domain.recognizers.engine import FindsMore, Recognizers
from workbench.errors import InputError
from workbench.services.privacy.found_before import FoundBefore
from workbench.services.privacy.privacy_resources import (
    load_policy,
    load_recognizers,
    stand_in_words,
)
from workbench.services.workspace.audit import Audit
from workbench.storage.private_files import PrivateFiles
from workbench.storage.vault import Entry, Vault
from workbench.storage.workspace_key import WorkspaceKey

DEFAULT_SCOPE = ""
LARGEST_SAMPLE_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class VaultAccess:
    """Where a vault is and what opens it. Without a passphrase the workspace's key file does."""

    path: Path
    key_file: Path
    passphrase: str | None = None
    workspace_key: WorkspaceKey | None = None  # of an encrypted workspace: it seals the key file


class Pseudonyms:
    """The placeholders of one scope (a conversation, a project), kept in a vault or in memory."""

    def __init__(
        self,
        vault: Vault | None = None,
        scope: str = DEFAULT_SCOPE,
        audit: Audit | None = None,
    ) -> None:
        """With `audit`, what goes through the vault is on record before it is returned."""
        self._vault = vault
        self._audit = audit
        self._scope = scope
        self._ledger = Ledger()
        self._key = vault.hash_key if vault is not None else secrets.token_bytes(32)
        for entry in vault.entries if vault is not None else ():
            if entry.scope == scope:
                self._ledger.add(entry.label, entry.number, entry.value)

    def redact(
        self,
        text: str,
        detections: Sequence[Detection],
        policy: Policy,
        kept: Container[str] = (),
    ) -> Redacted:
        """Replace `detections`. With a vault, every new placeholder is on disk on return.

        `kept`: placeholders of other scopes that stay as they are.
        """
        made = redact(
            text,
            detections,
            policy,
            self._ledger,
            key=self._key,
            stand_in=StandIns(self._key, stand_in_words()),
            kept=kept,
        )
        self._save()
        self._record(Action.TEXT_REDACTED, {"replaced": len(made.replacements)})
        return made

    def restore(self, text: str) -> Restored:
        restored = restore(text, self._ledger.value_of)
        counts = {"restored": restored.n_restored, "unknown": len(restored.unknown)}
        self._record(Action.TEXT_RESTORED, counts)
        return restored

    def entries(self) -> list[tuple[str, int, str]]:
        """Label, number and value of every placeholder."""
        return self._ledger.entries()

    def number_of(self, label: str, value: str) -> int | None:
        """Of a value that has one already."""
        return self._ledger.number_of(label, value)

    def counts(self) -> dict[str, int]:
        """The highest number by label, those that were reserved included."""
        return self._ledger.counts()

    def reserve(self, label: str, number: int) -> None:
        """Give higher numbers than this one from now on: it is another scope's."""
        self._ledger.reserve(label, number)

    def follow(self, elsewhere: Mapping[tuple[str, str], int]) -> None:
        """Give a value that another scope has numbered the same number: label, value, number."""
        self._ledger.elsewhere = elsewhere

    def follow_also(self, number_of: Callable[[str, str], int | None]) -> None:
        """As `follow`, by asking."""
        self._ledger.also = number_of

    def restorer(self) -> StreamRestorer:
        """For an answer that arrives in pieces."""
        return StreamRestorer(self._ledger.value_of)

    def _record(self, action: Action, counts: dict[str, int]) -> None:
        if self._audit is not None and self._vault is not None:
            self._audit.record(Event(action, self._vault.id, counts))

    def _save(self) -> None:
        fresh = [Entry(self._scope, *item) for item in self._ledger.fresh]
        if self._vault is not None:
            self._vault.add(fresh)
        self._ledger.fresh.clear()


class Privacy:
    """The one service for personal data. Rules are read on first use, 0.1 s of processor time."""

    def __init__(self, more: FindsMore | None = None) -> None:
        """`more`: what larger recognisers find beside the rules."""
        self._more = more
        self._before = FoundBefore()

    @property
    def recognizers(self) -> Recognizers:
        return load_recognizers()

    def policy(self, name_or_path: str) -> Policy:
        """Raises NotFound, InputError."""
        return load_policy(name_or_path)

    def find(self, text: str, policy: Policy) -> tuple[Detection, ...]:
        return self.find_many((text,), policy)[0]

    def find_many(self, texts: Sequence[str], policy: Policy) -> list[tuple[Detection, ...]]:
        """As `find` for each, in less time. Texts that were looked through before cost nothing."""

        def find(new: Sequence[str]) -> list[tuple[Detection, ...]]:
            return self.recognizers.find_many(new, policy.selection, self._more)

        return self._before.find_many(texts, policy.selection, find)

    def open_vault(self, access: VaultAccess) -> Vault:
        """Raises what `Vault.open` raises. The caller closes it."""
        files = PrivateFiles(access.key_file.parent, access.workspace_key)
        return Vault.open(
            access.path, passphrase=access.passphrase, key_file=access.key_file, files=files
        )

    def read_samples(self, path: Path) -> list[Sample]:
        """Labelled texts in presidio-research's JSON or in CoNLL. Raises InputError."""
        try:
            if path.stat().st_size > LARGEST_SAMPLE_BYTES:
                raise InputError("The labelled sample is too large.", hint="Split the file.")
            return parse_samples(path.read_text("utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(
                f"The file {path.name} cannot be read.",
                hint="Check the path; the file must be UTF-8 text.",
                details=str(error),
            ) from error

    def evaluate(self, samples: Sequence[Sample], policy: Policy) -> Agreement:
        """Compare with the labels; the policy decides thresholds and types."""
        detections = self.find_many([sample.text for sample in samples], policy)
        own = [custom.entity_type for custom in policy.selection.custom]
        return agreement(samples, detections, own)
