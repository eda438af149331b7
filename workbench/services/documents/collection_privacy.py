"""A collection's privacy policy: personal data is taken out before anything is indexed.

What placeholders stand for is in one vault for each collection, beside the database and opened by
the workspace's own key. Numbers are given once in a workspace, so that a placeholder means one
thing wherever it is read. Knows the policies and the vaults; not how documents are stored.
"""

from __future__ import annotations

import contextlib
import re
import threading
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from workbench.domain.collection_settings import CollectionSettings
from workbench.domain.document import Collection, ParsedDocument
from workbench.domain.document_redaction import redacted
from workbench.domain.known_values import KnownValues
from workbench.domain.privacy import LITERAL, Detection
from workbench.domain.privacy_placeholders import Restored
from workbench.domain.privacy_policy import Policy, parse_policy
from workbench.errors import Corrupt, InputError, NotFound, UnreadableDocument, WorkbenchError
from workbench.paths import WorkspacePaths
from workbench.services.privacy.privacy import DEFAULT_SCOPE, Privacy, Pseudonyms, VaultAccess
from workbench.services.privacy.privacy_resources import policy_names
from workbench.services.workspace.audit import Audit
from workbench.storage.collection_store import CollectionStore
from workbench.storage.vault import Entry, Vault
from workbench.storage.workspace_key import WorkspaceKey

OFF = "off"
_LARGEST_POLICY_BYTES = 20_000
_SUFFIX = ".vault"
_HIGHEST = "highest"  # scope of entries that say which numbers were given once
_PLACEHOLDER = re.compile(r"<([A-Z][A-Z_]{1,29})_([0-9]{1,9})>")
PROMPTS = "prompts"  # names the vault of what is taken out of prompts


def policy_from(word: str) -> str:
    """A person's word for a policy as settings keep it: empty for off, a name, or a file's text.

    Raises NotFound, InputError.
    """
    if not word.strip() or word.strip().casefold() == OFF:
        return ""
    if word in policy_names():
        return word
    path = Path(word).expanduser()
    try:
        if path.stat().st_size > _LARGEST_POLICY_BYTES:
            raise InputError("The policy file is too large.", hint="A policy is a short TOML file.")
        text = path.read_text("utf-8")
    except FileNotFoundError:
        raise NotFound(
            f"There is no privacy policy “{word}”.",
            hint=f"Use {OFF}, {', '.join(policy_names())}, or the path of a TOML file.",
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"The policy {path.name} cannot be read.", hint="It is a TOML file in UTF-8."
        ) from error
    policy_of(CollectionSettings(privacy=text))
    return text


def policy_of(settings: CollectionSettings) -> Policy | None:
    """None: documents are indexed as they are. Raises InputError for a policy that is none."""
    kept = settings.privacy
    if not kept:
        return None
    if kept in policy_names():
        return Privacy().policy(kept)
    try:
        raw = tomllib.loads(kept) if "=" in kept else None
    except tomllib.TOMLDecodeError as error:
        raise InputError(
            "The collection's privacy policy cannot be read.",
            hint="It must be TOML; see resources/privacy/policies.",
            details=str(error),
        ) from error
    if raw is None:
        raise InputError(
            f"There is no privacy policy “{kept[:60]}”.",
            hint=f"Use {OFF}, {', '.join(policy_names())}, or a TOML file.",
        )
    return parse_policy(raw)


def said(settings: CollectionSettings) -> str:
    """The policy's name for people; empty for none."""
    policy = policy_of(settings)
    return "" if policy is None else policy.name


def policy_choices(settings: CollectionSettings) -> tuple[tuple[str, str], ...]:
    """What settings keep and what people read: none, the bundled policies, and the one in force."""
    bundled = [(name, name.capitalize()) for name in policy_names()]
    own = settings.privacy and settings.privacy not in policy_names()
    return (
        ("", "Nothing is taken out"),
        *bundled,
        *([(settings.privacy, f"{said(settings)}, from a file")] if own else []),
    )


class ChatNumbers(Protocol):
    """What stands for what in stored chats."""

    def number_of(self, label: str, value: str) -> int | None: ...

    def counts(self) -> Mapping[str, int]: ...


class CollectionPrivacy:
    """Thread-safe. Vaults are opened when they are needed, and stay so until `close`."""

    def __init__(
        self,
        *,
        collections: CollectionStore,
        paths: WorkspacePaths,
        audit: Audit,
        key: WorkspaceKey | None = None,
        privacy: Privacy | None = None,
    ) -> None:
        """`key`: of an encrypted workspace; it seals what opens the vaults. `privacy` None: by the
        rules that ship with the program alone.
        """
        self._collections = collections
        self._paths = paths
        self._audit = audit
        self._key = key
        self._privacy = privacy or Privacy()
        self._lock = threading.RLock()
        self._open: dict[str, tuple[Vault, Pseudonyms]] = {}
        self.chats: ChatNumbers | None = None  # bound when the workspace is open

    def redacted(
        self, parsed: ParsedDocument, collection: Collection, check: Callable[[], None]
    ) -> ParsedDocument:
        """As it may be indexed. `check` is called again and again, and may raise Cancelled.

        Raises UnreadableDocument if that cannot be done: nothing is indexed unredacted.
        """
        if not collection.settings.privacy:
            return parsed
        try:
            policy = policy_of(collection.settings)
            assert policy is not None
            with self._lock:
                pseudonyms = self._pseudonyms(collection.id)
                self._keep_numbers_apart(pseudonyms)
                return redacted(
                    parsed,
                    lambda text: self._found(text, policy, check),
                    lambda text, found: pseudonyms.redact(text, found, policy),
                )
        except WorkbenchError as error:
            raise UnreadableDocument(
                f"The collection's privacy policy could not be applied: {error.message}",
                hint=error.hint,
                details=error.details,
            ) from error

    def reveal(self, text: str, collection_ids: Sequence[str]) -> Restored:
        """`text` with the originals put back, for the eye of a person; the audit log says so."""
        unknown: tuple[str, ...] = ()
        n = 0
        with self._lock:
            for collection_id in self._with_vault(collection_ids):
                found = self._pseudonyms(collection_id).restore(text)
                text, unknown, n = found.text, found.unknown, n + found.n_restored
        return Restored(text, n, unknown)

    def can_reveal(self, collection_ids: Sequence[str]) -> bool:
        return bool(self._with_vault(collection_ids))

    def hidden(self, question: str, collection_ids: Sequence[str]) -> str:
        """The question in the words of these collections: their placeholders for what they hide.

        Where other collections are asked as well, placeholders stand behind the words.
        """
        private = [
            one.id
            for one in self._collections.uncounted(collection_ids)
            if one.settings.privacy and self._path(one.id).exists()
        ]
        if not private:
            return question
        shown: dict[str, str] = {}
        with self._lock, contextlib.suppress(WorkbenchError):
            for collection_id in private:
                for label, number, value in self._pseudonyms(collection_id).entries():
                    if label != LITERAL:
                        known = shown.get(value.lower())
                        mark = f"<{label}_{number}>"
                        shown[value.lower()] = mark if known is None else f"{known} {mark}"
        parts: list[str] = []
        at = 0
        for start, end, value in KnownValues(shown, fold=True).find(question):
            own = "" if len(private) == len(set(collection_ids)) else f"{question[start:end]} "
            parts += [question[at:start], own, shown[value]]
            at = end
        return "".join([*parts, question[at:]])

    def shared(self) -> tuple[Pseudonyms, Mapping[tuple[str, str], int]]:
        """The placeholders of prompts, which belong to no collection, and the numbers that
        collections gave: by label and value."""
        with self._lock:
            pseudonyms = self._pseudonyms(PROMPTS)
            self._keep_numbers_apart(pseudonyms)
            elsewhere = {
                (label, value): number
                for path in self._paths.vaults.glob(f"*{_SUFFIX}")
                if (name := path.name.removesuffix(_SUFFIX)) != PROMPTS
                for label, number, value in self._entries(name)
            }
            if self.chats is not None:
                for label, n in self.chats.counts().items():
                    pseudonyms.reserve(label, n)
                pseudonyms.follow_also(self.chats.number_of)
            return pseudonyms, elsewhere

    def number_of(self, label: str, value: str) -> int | None:
        """That prompts or collections gave, as far as their vaults are open. Takes no lock."""
        for _vault, pseudonyms in list(self._open.values()):
            if number := pseudonyms.number_of(label, value):
                return number
        return None

    def highest(self, label: str) -> int:
        """The highest number of a type in the vaults that are open. Takes no lock."""
        return max((one.counts().get(label, 0) for _, one in list(self._open.values())), default=0)

    def _entries(self, name: str) -> Sequence[tuple[str, int, str]]:
        try:
            return self._pseudonyms(name).entries()
        except Corrupt:  # its numbers mean nothing any more
            return ()

    def prune(self, collection_id: str, texts: Iterable[str]) -> None:
        """Forget what no placeholder in these texts stands for; its numbers are not given again."""
        if not self._path(collection_id).exists():
            return
        with self._lock:
            counts = self._pseudonyms(collection_id).counts()
            vault = self._open[collection_id][0]
            used = {
                (found[1], int(found[2])) for text in texts for found in _PLACEHOLDER.finditer(text)
            }
            own = [one for one in vault.entries if one.scope == DEFAULT_SCOPE]
            kept = [one for one in own if (one.label, one.number) in used]
            if len(kept) < len(own):
                highest = [Entry(_HIGHEST, label, n, "") for label, n in counts.items()]
                vault.keep([*kept, *highest])
                self._open[collection_id] = vault, self._made(vault)

    def forget(self, collection_id: str) -> None:
        """What its placeholders stood for, for good."""
        with self._lock:
            opened = self._open.pop(collection_id, None)
            if opened is not None:
                opened[0].close()
            path = self._path(collection_id)
            for one in (path, path.with_name(f"{path.name}.lock")):
                one.unlink(missing_ok=True)

    def tidy(self) -> None:
        """Forget vaults of collections that are gone: a kill may have come before."""
        known = {PROMPTS, *(one.id for one in self._collections.all())}
        for path in self._paths.vaults.glob(f"*{_SUFFIX}"):
            if path.name.removesuffix(_SUFFIX) not in known:
                self.forget(path.name.removesuffix(_SUFFIX))

    def close(self) -> None:
        with self._lock:
            for vault, _pseudonyms in self._open.values():
                vault.close()
            self._open.clear()

    def _found(self, text: str, policy: Policy, check: Callable[[], None]) -> tuple[Detection, ...]:
        check()
        return self._privacy.find(text, policy)

    def _with_vault(self, collection_ids: Sequence[str]) -> list[str]:
        return [one for one in dict.fromkeys(collection_ids) if self._path(one).exists()]

    def _pseudonyms(self, collection_id: str) -> Pseudonyms:
        if collection_id not in self._open:
            path = self._path(collection_id)
            access = VaultAccess(path, self._paths.vault_key, workspace_key=self._key)
            vault = self._privacy.open_vault(access)
            self._open[collection_id] = vault, self._made(vault)
        return self._open[collection_id][1]

    def _made(self, vault: Vault) -> Pseudonyms:
        made = Pseudonyms(vault, audit=self._audit)
        for one in vault.entries:
            if one.scope == _HIGHEST:
                made.reserve(one.label, one.number)
        return made

    def _keep_numbers_apart(self, pseudonyms: Pseudonyms) -> None:
        """No number that another collection has given."""
        for path in self._paths.vaults.glob(f"*{_SUFFIX}"):
            with contextlib.suppress(Corrupt):  # its numbers mean nothing any more
                for label, n in self._pseudonyms(path.name.removesuffix(_SUFFIX)).counts().items():
                    pseudonyms.reserve(label, n)

    def _path(self, collection_id: str) -> Path:
        return self._paths.vaults / f"{collection_id}{_SUFFIX}"
