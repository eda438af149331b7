"""The desk: a text before and after, what was found in it and why, labels, figures and reveals.

Knows the rules, the vault of prompts and the labelled texts; not where a text came from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.audit import Action, Event
from workbench.domain.clock import new_id, now
from workbench.domain.privacy import ENTITY_TYPES
from workbench.domain.privacy_eval import Agreement, Sample, agreement
from workbench.domain.privacy_placeholders import Restored
from workbench.domain.privacy_policy import Policy
from workbench.domain.privacy_redaction import Redacted, Replacement
from workbench.errors import InputError
from workbench.services.privacy.larger import LargerRecognizers
from workbench.services.privacy.own_rules import OwnRules
from workbench.services.privacy.privacy import Privacy, Pseudonyms
from workbench.services.privacy.prompt_tags import Shared
from workbench.services.workspace.audit import Audit
from workbench.storage.privacy_store import PrivacyStore, Reveal

MOST_CHARACTERS = 400_000
LONGEST_REASON = 500


@dataclass(frozen=True, slots=True)
class Seen:
    """One text before and after. `places` are where each replacement stands after."""

    text: str
    after: str
    replacements: tuple[Replacement, ...]
    places: tuple[tuple[int, int], ...]


class PrivacyDesk:
    """Thread-safe. `look` and `measure` work for long texts: call them from a lane."""

    def __init__(
        self,
        rules: OwnRules,
        shared: Shared,
        store: PrivacyStore,
        audit: Audit,
        larger: LargerRecognizers,
    ) -> None:
        """`shared` gives the placeholders of prompts."""
        self.rules = rules
        self.larger = larger
        self._shared = shared
        self._store = store
        self._audit = audit
        self._privacy = Privacy(larger.find)

    def privacy(self) -> Privacy:
        """Finds as this workspace does, larger recognisers included."""
        return self._privacy

    def types(self) -> tuple[str, ...]:
        """What can be found, the workspace's own types first."""
        own = [custom.entity_type for custom in self.rules.policy().selection.custom]
        return (*own, *sorted(ENTITY_TYPES))

    def look(self, text: str) -> Seen:
        """Nothing is kept: placeholders are numbered from 1, and stand for this text alone."""
        if len(text) > MOST_CHARACTERS:
            raise InputError(
                f"The desk takes up to {MOST_CHARACTERS:,} characters.",
                hint="Use `workbench redact` for longer texts.",
            )
        policy = self.rules.policy()
        return _seen(text, Pseudonyms().redact(text, self._privacy.find(text, policy), policy))

    def hide(self, text: str) -> str:
        """The text as it may be handed on, with the placeholders of the workspace's vault."""
        policy = self.rules.policy()
        pseudonyms, _ = self._shared()
        return pseudonyms.redact(text, self._privacy.find(text, policy), policy).text

    def reveal(self, text: str, reason: str) -> Restored:
        """Put originals back, after a reason was given; on record before. Raises InputError."""
        reason = reason.strip()
        if not reason or len(reason) > LONGEST_REASON:
            raise InputError(
                "Revealing asks for a reason.", hint=f"Write up to {LONGEST_REASON} characters."
            )
        restored = self._shared()[0].restore(text)
        with self._audit.together():
            self._audit.record(Event(Action.TEXT_REVEALED, "", {"restored": restored.n_restored}))
            self._store.add_reveal(Reveal(now(), "desk", restored.n_restored, reason))
        return restored

    def reveals(self) -> tuple[Reveal, ...]:
        """The newest first."""
        return self._store.reveals()

    def label(self, text: str, spans: Sequence[tuple[str, int, int]]) -> None:
        """Keep a text with what is personal in it, to measure with. Raises InputError."""
        known = set(self.types())
        for kind, start, end in spans:
            if kind not in known or not 0 <= start < end <= len(text):
                raise InputError("A label does not fit its text.", hint="Look at the text again.")
        if not text.strip():
            raise InputError("There is no text to keep.", hint="Paste one first.")
        self._store.keep_sample(new_id(), now(), Sample(text, tuple(spans)))

    def samples(self) -> dict[str, Sample]:
        return self._store.samples()

    def forget_sample(self, sample_id: str) -> None:
        self._store.remove_sample(sample_id)

    def measure(self) -> Agreement:
        """How well the rules find what was labelled. Raises InputError without a sample."""
        samples = list(self._store.samples().values())
        if not samples:
            raise InputError(
                "There is no labelled text yet.", hint="Correct the finds of a text and keep it."
            )
        policy = self.rules.policy()
        found = self._privacy.find_many([sample.text for sample in samples], policy)
        return agreement(samples, found, _own(policy))


def _own(policy: Policy) -> list[str]:
    return [custom.entity_type for custom in policy.selection.custom]


def _seen(text: str, made: Redacted) -> Seen:
    places: list[tuple[int, int]] = []
    moved = 0
    for one in made.replacements:
        start = one.detection.start + moved
        places.append((start, start + len(one.text)))
        moved += len(one.text) - one.detection.length
    return Seen(text, made.text, made.replacements, tuple(places))
