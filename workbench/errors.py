"""The errors a person may see: what happened, and what to do about it.

Three fates: a `WorkbenchError` is shown, `Cancelled` ends a job silently, anything else is a bug.
Messages and hints never carry document text, prompts or secrets; file names are allowed.
"""

from __future__ import annotations


class WorkbenchError(Exception):
    """One clear sentence, one thing to do (`hint`), folded `details` for the curious."""

    def __init__(self, message: str, *, hint: str = "", details: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.details = details


class InputError(WorkbenchError):
    """What was given cannot be used; the person can fix it."""


class UnsupportedFormat(InputError):
    """A file of a kind that the program does not read."""


class UnreadableDocument(InputError):
    """A file of a known kind that is encrypted, damaged, empty, or holds no text."""


class PasswordNeeded(UnreadableDocument):
    """An encrypted file, and no password or another one."""


class ModelRefused(InputError):
    """A model whose bytes are not those that somebody trusted vouches for."""


class ContextOverflow(InputError):
    """The prompt needs more tokens than the model's context holds."""


class NotFound(InputError):
    """A name or id that the workspace does not hold."""


class ResourceError(WorkbenchError):
    """The machine cannot do it now: a missing file, a full disk, too little memory."""


class ModelFileMissing(ResourceError):
    """The file of a registered model is no longer where it was."""


class DiskFull(ResourceError):
    """No space left, or a quota reached; nothing acknowledged was lost."""


class NotEnoughMemory(ResourceError):
    """What was asked for does not fit into the memory that is free."""


class QueueFull(ResourceError):
    """More requests wait for the model than it keeps; the message has the numbers."""


class LimitExceeded(ResourceError):
    """A child process went over its limit of time, memory or output."""


class RateLimited(ResourceError):
    """A profile asked as often as the policy of the rails allows."""


class WorkspaceLocked(ResourceError):
    """Another process works in this workspace; the message says which."""


class WorkspaceSealed(ResourceError):
    """The workspace is encrypted and nothing was given that opens it."""


class ProfileNeeded(ResourceError):
    """The workspace has profiles and nobody said who opens it; `names` are those it has."""

    def __init__(
        self, message: str, *, hint: str = "", details: str = "", names: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message, hint=hint, details=details)
        self.names = names


class AccessDenied(InputError):
    """Who asks is not known, or may not ask for this."""


class PurposeNeeded(AccessDenied):
    """A collection is asked and nobody said for what; `may_be_other`: than these, with a note."""

    def __init__(
        self,
        message: str,
        *,
        hint: str = "",
        details: str = "",
        purposes: tuple[str, ...],
        may_be_other: bool,
    ) -> None:
        super().__init__(message, hint=hint, details=details)
        self.purposes = purposes
        self.may_be_other = may_be_other


class TooManyRequests(ResourceError):
    """More than was agreed upon; `wait_s` says after how many seconds to ask again."""

    def __init__(self, message: str, *, hint: str = "", details: str = "", wait_s: float) -> None:
        super().__init__(message, hint=hint, details=details)
        self.wait_s = wait_s


class WorkspaceReadOnly(ResourceError):
    """The workspace folder cannot be written to."""


class Unreachable(ResourceError):
    """A permitted host did not answer, or broke off; trying again later may help."""


class NetworkRefused(ResourceError):
    """A connection that nobody allowed."""


class StorageError(WorkbenchError):
    """The workspace's own files are not as they should be."""


class SchemaTooNew(StorageError):
    """The workspace was written by a newer version of the program."""


class Corrupt(StorageError):
    """A file of the workspace is damaged."""


class EngineError(WorkbenchError):
    """A library behind a port failed; translated where it happened."""


class ModelLoadError(EngineError):
    """llama.cpp could not load this model with these settings."""


class GenerationError(EngineError):
    """Decoding failed part way."""


class IndexFailure(EngineError):
    """The vector index could not be read or written; it can be rebuilt from SQLite."""


class Cancelled(Exception):
    """The person stopped the job. Not an error; ends the job silently."""
