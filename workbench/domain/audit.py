"""The log of what was done: events, the chain of hashes over them, and whether both still fit.

Pure: knows neither SQLite nor where the key is. An event holds ids, hashes, counts and fixed words,
never text of a person, a document or a model; `Event` refuses what looks like a sentence.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

GENESIS: Final = "0" * 64  # what the first entry follows
Facts = Mapping[str, str | int | tuple[str, ...]]
_WORD: Final = re.compile(r"[\w.:@+/=-]{0,200}")  # no blank, so that no sentence fits
_NO_WORD: Final = re.compile(r"[^\w.:@+/=-]")
_ENCODER: Final = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=True)
IsSigned = Callable[[bytes, bytes, bytes], bool]  # message, signature, public key


class Action(Enum):
    MODEL_CARRIED_IN = "model.carried_in"
    MODEL_MADE = "model.made"
    MODEL_VERIFIED = "model.verified"
    MODEL_REFUSED = "model.refused"
    MODEL_REMOVED = "model.removed"
    MODEL_PROMOTED = "model.promoted"
    MODEL_ROLLED_BACK = "model.rolled_back"
    RELEASE_CREATED = "release.created"
    RELEASE_PROMOTED = "release.promoted"
    RELEASE_ROLLED_BACK = "release.rolled_back"
    KEY_ADDED = "key.added"
    KEY_REMOVED = "key.removed"
    PROMPT_SAVED = "prompt.saved"
    PROMPT_LABELLED = "prompt.labelled"
    PROMPT_UNLABELLED = "prompt.unlabelled"
    PROMPT_REMOVED = "prompt.removed"
    DOCUMENT_ADDED = "document.added"
    DOCUMENT_REMOVED = "document.removed"
    COLLECTION_EMBEDDER = "collection.embedder_chosen"
    COLLECTION_PRIVACY = "collection.privacy_chosen"
    COLLECTION_REMOVED = "collection.removed"
    COLLECTION_EXPORTED = "collection.exported"
    COLLECTION_IMPORTED = "collection.imported"
    FOLDER_LINKED = "folder.linked"
    FOLDER_UNLINKED = "folder.unlinked"
    CONVERSATION_EXPORTED = "conversation.exported"
    CONVERSATION_DELETED = "conversation.deleted"
    ANSWER_MADE = "answer.made"
    SURVEY_MADE = "survey.made"
    SURVEY_DELETED = "survey.deleted"
    AGENT_BEGUN = "agent.begun"
    AGENT_RESUMED = "agent.resumed"
    AGENT_STEP = "agent.step"
    AGENT_ENDED = "agent.ended"
    AGENT_DELETED = "agent.deleted"
    TOOL_CALLED = "tool.called"
    TOOL_SERVER_ADDED = "tool_server.added"
    TOOL_SERVER_REMOVED = "tool_server.removed"
    TOOL_SERVER_ALLOWED = "tool_server.allowed"
    TOOL_SERVER_STARTED = "tool_server.started"
    TEXT_REDACTED = "text.redacted"
    TEXT_RESTORED = "text.restored"
    TEXT_REVEALED = "text.revealed"
    PRIVACY_CHANGED = "privacy.changed"
    CACHE_CLEARED = "cache.cleared"
    ROUTES_SAVED = "routes.saved"
    ROUTES_REMOVED = "routes.removed"
    ROUTE_FELL_BACK = "route.fell_back"
    OUTSIDE_MODEL_ADDED = "model.outside_added"
    OUTSIDE_MODEL_REMOVED = "model.outside_removed"
    OUTSIDE_MODEL_ASKED = "model.outside_asked"
    NETWORK_ALLOWED = "network.allowed"
    NETWORK_DENIED = "network.denied"
    NETWORK_OPENED = "network.opened"
    NETWORK_CLOSED = "network.closed"
    NETWORK_REFUSED = "network.refused"
    LICENCE_ACCEPTED = "licence.accepted"
    MODEL_DOWNLOADED = "model.downloaded"
    RAILS_CHANGED = "rails.changed"
    RAILS_OVERRIDDEN = "rails.overridden"
    REDTEAM_RUN = "redteam.run"
    EVALUATION_REMOVED = "evaluation.removed"
    EVALUATION_PINNED = "evaluation.pinned"
    DATASET_REMOVED = "dataset.removed"
    JUDGE_LABELLED = "judge.labelled"
    CHATS_IMPORTED = "chats.imported"
    TRIAL_BEGUN = "trial.begun"
    TRIAL_ENDED = "trial.ended"
    TRAINING_SET_SAVED = "training_set.saved"
    TRAINING_SET_REMOVED = "training_set.removed"
    EXPORTS_PASSPHRASE = "exports.passphrase_set"  # noqa: S105 - what was done, no secret
    EXPORTS_SEALED = "exports.sealed"
    BACKUP_MADE = "backup.made"
    BACKUP_MERGED = "backup.merged"
    PROGRAM_UPDATED = "program.updated"
    TOKEN_CREATED = "token.created"  # noqa: S105 - what was done, no secret
    TOKEN_REVOKED = "token.revoked"  # noqa: S105 - what was done, no secret
    API_OPENED = "api.opened"
    API_CLOSED = "api.closed"
    WORKSPACE_ENCRYPTED = "workspace.encrypted"
    WORKSPACE_REKEYED = "workspace.rekeyed"
    WORKSPACE_UNLOCKED = "workspace.unlocked"
    UNLOCK_FAILED = "workspace.unlock_failed"
    PASSPHRASE_CHANGED = "workspace.passphrase_changed"  # noqa: S105 - what was done, no secret
    RECOVERY_KEY_MADE = "workspace.recovery_key_made"
    KEYRING_ALLOWED = "workspace.keyring_allowed"
    PROFILE_ADDED = "profile.added"
    PROFILE_CHANGED = "profile.changed"
    PROFILE_REMOVED = "profile.removed"
    PROFILE_PASSPHRASE = "profile.passphrase_changed"  # noqa: S105 - what was done, no secret
    PROFILE_SIGNED_IN = "profile.signed_in"
    PROFILE_REFUSED = "profile.refused"
    PERMISSION_REFUSED = "permission.refused"
    REVIEW_WAITS = "review.waits"
    REVIEW_ASSIGNED = "review.assigned"
    REVIEW_ESCALATED = "review.escalated"
    REVIEW_DECIDED = "review.decided"
    REVIEW_REOPENED = "review.reopened"
    REVIEW_RULES = "review.rules_changed"
    SUBJECT_FOUND = "subject.found"
    SUBJECT_EXPORTED = "subject.exported"
    SUBJECT_ERASING = "subject.erasing"
    SUBJECT_ERASED = "subject.erased"
    RETENTION_SET = "retention.set"
    RETENTION_PURGED = "retention.purged"
    HOLD_SET = "hold.set"
    HOLD_RELEASED = "hold.released"
    USES_SET = "collection.uses_set"
    USE_REFUSED = "collection.use_refused"
    USE_OVERRIDDEN = "collection.use_overridden"
    PURPOSE_STATED = "conversation.purpose_stated"
    DOSSIER_MADE = "answer.dossier_made"
    ANSWER_REPLAYED = "answer.replayed"
    COMPLIANCE_REPORTED = "compliance.reported"
    USAGE_COPIED = "usage.copied"
    LOG_KEY_MADE = "log.key_made"
    LOG_SIGNED = "log.signed"
    LOG_EXPORTED = "log.exported"
    LOG_COPY_READ = "log.copy_read"


@dataclass(frozen=True, slots=True)
class Event:
    """What was done, to what (`subject`, an id or a hash), with which outcome and facts."""

    action: Action
    subject: str = ""
    facts: Facts | None = None
    outcome: str = "done"

    def __post_init__(self) -> None:
        for value in (self.subject, self.outcome, *(self.facts or {}).values()):
            for word in (value,) if isinstance(value, (str, int)) else value:
                if isinstance(word, str) and not _WORD.fullmatch(word):
                    raise ValueError("an event holds ids, hashes, counts and fixed words only")


def word(text: str) -> str:
    """A name from outside as an event takes it: `*.hf.co` becomes `.hf.co`, a blank `_`."""
    return _NO_WORD.sub("_", text.replace("*", "").replace("[", "").replace("]", ""))[:200]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log as it is stored; `facts` is canonical JSON."""

    number: int  # from 1, without a gap
    at: str
    who: str  # the profile, and the user name of the operating system
    action: str
    subject: str
    outcome: str
    facts: str
    previous: str  # the hash of the entry before
    hash: str


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A signature over how long the log was and how it ended."""

    entries: int
    head: str  # the hash of the last of these entries
    at: str
    public_key: str  # 32 bytes in hexadecimal
    signature: str  # 64 bytes in hexadecimal

    @property
    def message(self) -> bytes:
        return canonical(
            {
                "format": "ai-workbench-audit-checkpoint",
                "entries": self.entries,
                "head": self.head,
                "at": self.at,
                "public_key": self.public_key,
            }
        )


@dataclass(frozen=True, slots=True)
class Misfit:
    """The first place that does not fit. `number` is the entry's, or the checkpoint's length."""

    number: int
    problem: str  # edited, missing, moved, cut_off, unlike_checkpoint, bad_signature, ...
    explanation: str


@dataclass(frozen=True, slots=True)
class Verification:
    """`signed_entries`: so many are under a signature; cutting off later ones would not show."""

    entries: int
    head: str
    checkpoints: int
    signed_entries: int
    misfit: Misfit | None

    @property
    def fits(self) -> bool:
        return self.misfit is None


def canonical(value: Mapping[str, Any]) -> bytes:
    """JSON with sorted keys, no blanks, ASCII: the same bytes for the same value, anywhere."""
    return _ENCODER.encode(value).encode()


def facts_text(facts: Facts | None) -> str:
    return canonical(facts or {}).decode()


def parse_facts(text: str) -> Any:
    """Raises ValueError if the text is not exactly what `facts_text` writes."""
    value = json.loads(text)
    if not isinstance(value, dict) or facts_text(value) != text:
        raise ValueError("not canonical")
    return value


def as_object(entry: Entry) -> dict[str, Any]:
    """As it is hashed and exported, without the hash itself. Raises ValueError for its facts."""
    return {
        "number": entry.number,
        "at": entry.at,
        "who": entry.who,
        "action": entry.action,
        "subject": entry.subject,
        "outcome": entry.outcome,
        "facts": parse_facts(entry.facts),
        "previous": entry.previous,
    }


def chain_hash(entry: Entry) -> str:
    """SHA-256 over everything in the entry, the hash of the one before included."""
    return hashlib.sha256(canonical(as_object(entry))).hexdigest()


def verify(
    entries: Iterable[Entry], checkpoints: Sequence[Checkpoint] | None, is_signed: IsSigned
) -> Verification:
    """Read the whole log in its order and tell the first place that does not fit. `checkpoints`
    None: they are not at hand, as beside an export, and none is missed.
    """
    is_missed = checkpoints is not None
    checkpoints = checkpoints or ()
    wanted = {item.entries for item in checkpoints}
    heads = {0: GENESIS}
    keys: set[str] = set()
    signed: list[int] = []  # lengths that the log itself says were signed
    number, head, misfit = 0, GENESIS, None
    for entry in entries:
        misfit = _misfit(entry, number + 1, head)
        if misfit is not None:
            break
        number, head = entry.number, entry.hash
        if number in wanted:
            heads[number] = head
        if entry.action == Action.LOG_KEY_MADE.value:
            keys.add(entry.subject)
        elif entry.action == Action.LOG_SIGNED.value:
            length = parse_facts(entry.facts).get("entries")
            signed.append(length if isinstance(length, int) else number)
    if misfit is None:
        misfit = _checkpoint_misfit(checkpoints, number, heads, keys, is_signed)
    lost = [length for length in signed if length not in wanted]
    if misfit is None and is_missed and lost:
        misfit = Misfit(
            lost[0],
            "checkpoint_missing",
            f"The log says that its first {lost[0]:,} entries were signed, but this checkpoint is"
            " gone.",
        )
    n_signed = max(wanted, default=0) if misfit is None else 0
    return Verification(number, head, len(checkpoints), n_signed, misfit)


def _misfit(entry: Entry, number: int, head: str) -> Misfit | None:
    if entry.number != number:
        return Misfit(number, "missing", f"Entry {number:,} is missing.")
    try:
        found = chain_hash(entry)
    except (ValueError, RecursionError):
        return Misfit(number, "edited", f"The facts of entry {number:,} were changed.")
    if found != entry.hash:
        told = f"Entry {number:,} was changed, or another was put in its place."
        return Misfit(number, "edited", told)
    if entry.previous != head:
        told = f"Entry {number:,} does not follow the one before it."
        return Misfit(number, "moved", told)
    return None


def _checkpoint_misfit(
    checkpoints: Sequence[Checkpoint],
    length: int,
    heads: Mapping[int, str],
    keys: set[str],
    is_signed: IsSigned,
) -> Misfit | None:
    for item in checkpoints:
        place, when = item.entries, item.at[:19]
        if not _has_valid_signature(item, is_signed):
            told = f"The signature of the checkpoint over {place:,} entries is not valid."
            return Misfit(place, "bad_signature", told)
        if place > length:
            told = (
                f"The log ends after entry {length:,}, but {place:,} entries were signed at {when}:"
                " its end was cut off."
            )
            return Misfit(length + 1, "cut_off", told)
        if heads.get(place) != item.head:
            told = f"Up to entry {place:,} the log is not what was signed at {when}."
            return Misfit(place, "unlike_checkpoint", told)
        if item.public_key not in keys:
            told = f"The checkpoint over {place:,} entries is by a key that the log does not name."
            return Misfit(place, "unknown_key", told)
    return None


def _has_valid_signature(item: Checkpoint, is_signed: IsSigned) -> bool:
    try:
        signature, key = bytes.fromhex(item.signature), bytes.fromhex(item.public_key)
    except ValueError:
        return False
    return len(key) == 32 and is_signed(item.message, signature, key)
