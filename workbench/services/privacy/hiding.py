"""Take personal data out of the texts of one request, example or export, by the workspace's rules.

What is found in one of the texts is taken out of all of them, and a value keeps its placeholder in
the whole workspace. Knows the rules and the vault; not where the texts go.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from workbench.domain.known_values import KnownValues
from workbench.domain.privacy import Detection
from workbench.domain.privacy_places import Place
from workbench.domain.privacy_policy import Action
from workbench.domain.privacy_stream import StreamRestorer
from workbench.domain.training_data import TrainingExample
from workbench.services.privacy.own_rules import OwnRules
from workbench.services.privacy.privacy import Privacy
from workbench.services.privacy.prompt_tags import PromptTags

# Entries of exported JSON that hold what somebody wrote; the others are ids, times and settings.
WRITTEN: Final = frozenset({
    "title", "question", "answer", "thinking", "text", "quote", "passage", "content", "before",
    "after", "comment", "correction", "note", "heading", "document_name",
})  # fmt: skip


class Hiding:
    """Thread-safe."""

    def __init__(self, rules: OwnRules, tags: PromptTags, privacy: Privacy | None = None) -> None:
        """`privacy` None: by the rules that ship with the program alone."""
        self._rules = rules
        self._tags = tags
        self._privacy = privacy or Privacy()

    def restorer(self) -> StreamRestorer:
        return self._tags.restorer()

    def is_on(self, place: Place) -> bool:
        return self._rules.is_on(place)

    def texts(self, place: Place, texts: Sequence[str]) -> list[str]:
        """As they may go to this place: as they are, unless it is switched on."""
        return self.hidden(texts)[0] if self.is_on(place) else list(texts)

    def tree(self, place: Place, value: Any) -> Any:
        """The same for JSON: what was written by somebody, in all of it at once."""
        if not self.is_on(place):
            return value
        leaves = list(dict.fromkeys(_leaves(value)))
        return _with_leaves(value, dict(zip(leaves, self.hidden(leaves)[0], strict=True)))

    def leaving(self, content: Any) -> Any:
        """What goes into a file for another place: a text, or the content of a JSON file."""
        if isinstance(content, str):
            return self.texts(Place.EXPORTS, (content,))[0]
        return self.tree(Place.EXPORTS, content)

    def examples(self, examples: Sequence[TrainingExample]) -> Sequence[TrainingExample]:
        """What a model may learn from."""
        if not examples or not self.is_on(Place.TRAINING):
            return examples
        made: list[TrainingExample] = []
        for one in examples:
            texts = [*(text for _, text in one.messages), one.rejected or ""]
            new, _ = self.hidden(texts)
            messages = tuple(
                (role, text) for (role, _), text in zip(one.messages, new, strict=False)
            )
            worse = new[-1] if one.rejected is not None else None
            made.append(replace(one, messages=messages, rejected=worse))
        return made

    def hidden(self, texts: Sequence[str]) -> tuple[list[str], dict[str, str]]:
        """The texts without personal data, and what stands for which value now."""
        policy = self._rules.policy()
        found = self._privacy.find_many(texts, policy)
        kinds = {
            text[one.start : one.end]: one.entity_type
            for text, some in zip(texts, found, strict=True)
            for one in some
            if policy.action_for(one.entity_type) is not Action.LEAVE
        }
        values = KnownValues(value for value in kinds if len(value) > 1)
        wanted = [
            (text, (*some, *_again(text, kinds, values)))
            for text, some in zip(texts, found, strict=True)
        ]
        made = self._tags.hide(wanted, policy)
        shown = {
            text[one.detection.start : one.detection.end]: one.text
            for (text, _), redacted in zip(wanted, made, strict=True)
            for one in redacted.replacements
        }
        return [one.text for one in made], shown


def _again(text: str, kinds: Mapping[str, str], values: KnownValues) -> list[Detection]:
    """What was found in any of the texts, where it stands in this one."""
    return [
        Detection(kinds[value], start, end, 1.0, "found elsewhere in the same request")
        for start, end, value in values.find(text)
    ]


def _leaves(value: Any, *, is_written: bool = False) -> list[str]:
    if isinstance(value, str):
        return [value] if is_written else []
    if isinstance(value, Mapping):
        return [leaf for k, one in value.items() for leaf in _leaves(one, is_written=k in WRITTEN)]
    if isinstance(value, (list, tuple)):
        return [leaf for one in value for leaf in _leaves(one, is_written=is_written)]
    return []


def _with_leaves(value: Any, made: Mapping[str, str], *, is_written: bool = False) -> Any:
    if isinstance(value, str):
        return made[value] if is_written else value
    if isinstance(value, Mapping):
        return {k: _with_leaves(one, made, is_written=k in WRITTEN) for k, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_with_leaves(one, made, is_written=is_written) for one in value]
    return value
