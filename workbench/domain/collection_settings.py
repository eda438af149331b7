"""What a collection demands of its documents and answers. Pure; values are checked here.

`reading_of` names the rules by which a document is parsed, cut and redacted: documents that were
read by other rules are stale, and read again.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from workbench.errors import InputError

READ_AS = 4  # one more whenever parsing or cutting makes other passages of the same file
TARGET_TOKENS = 180  # all-MiniLM-L6-v2 cuts at 256; 128 to 200 retrieved best
OVERLAP_TOKENS = 0  # 45 read more twice and found no more
LEAST_TOKENS, MOST_TOKENS = 128, 2_000
MOST_CHARS = 4_000
MOST_POLICY_CHARS = 20_000
_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class CollectionSettings:
    """The defaults are what collections had before there was anything to choose."""

    chunk_tokens: int = TARGET_TOKENS  # of a passage, at most
    overlap_tokens: int = OVERLAP_TOKENS  # that two passages of one paragraph share, at most
    by_structure: bool = True  # off: headings neither end a passage nor are carried
    language: str = ""  # of its documents, as a code; empty: told for each
    instructions: str = ""  # to the model that answers from it
    purpose: str = ""  # why these documents are here, and on what ground; for people
    privacy: str = ""  # policy by which they are redacted: a bundled name or TOML; empty: none


def checked(settings: CollectionSettings) -> CollectionSettings:
    """Raises InputError that says which value cannot be."""
    if not LEAST_TOKENS <= settings.chunk_tokens <= MOST_TOKENS:
        raise InputError(
            f"Passages of {settings.chunk_tokens} tokens cannot be made.",
            hint=f"Choose {LEAST_TOKENS} to {MOST_TOKENS}; {TARGET_TOKENS} is usual.",
        )
    if not 0 <= settings.overlap_tokens <= settings.chunk_tokens // 2:
        raise InputError(
            f"An overlap of {settings.overlap_tokens} tokens does not fit passages of"
            f" {settings.chunk_tokens}.",
            hint="Half of a passage is the most.",
        )
    if settings.language and not _LANGUAGE.fullmatch(settings.language):
        raise InputError(
            f"“{settings.language}” is no code of a language.", hint="Write de, en, zh and so on."
        )
    for name, text in (("instructions", settings.instructions), ("purpose", settings.purpose)):
        if len(text) > MOST_CHARS:
            raise InputError(
                f"The {name} are longer than {MOST_CHARS:,} characters.", hint="Shorten them."
            )
    if len(settings.privacy) > MOST_POLICY_CHARS:
        raise InputError(
            f"The privacy policy is longer than {MOST_POLICY_CHARS:,} characters.",
            hint="A policy is a short TOML file.",
        )
    return settings


def reading_of(settings: CollectionSettings) -> str:
    """The rules by which documents of such a collection are read."""
    structure = "s" if settings.by_structure else "l"
    rules = f"{READ_AS}/{settings.chunk_tokens}/{settings.overlap_tokens}/{structure}"
    if not settings.privacy:
        return rules
    return f"{rules}/p{hashlib.sha256(settings.privacy.encode()).hexdigest()[:12]}"
