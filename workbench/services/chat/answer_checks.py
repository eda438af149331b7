"""Compare each sentence of an answer with the passages that it cites, and say what they bear out.

Words and figures first, then meaning where words do not settle it, then the model as a judge where
one is able and wished. A check that fails says nothing; it never costs the answer.
"""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from workbench.domain.document import Passage
from workbench.domain.model import Message
from workbench.domain.neighbours import Surroundings
from workbench.domain.support import (
    ENOUGH_WORDS,
    Claim,
    SentenceCheck,
    by_words,
    claims_of,
    missing_figures,
    sentences_of,
    source_of,
    state_of,
)
from workbench.errors import WorkbenchError
from workbench.paths import resources
from workbench.services.chat.asking_aside import ask_aside, is_able
from workbench.services.documents.text_models import Embedders
from workbench.services.models.model_memory import Ready
from workbench.settings import SettingsFile
from workbench.storage.codec import loads
from workbench.storage.search import stop_words

_MOST_NEAR = 64  # sentences of sources that a claim is compared with by meaning
_MOST_JUDGED = 4  # sources that a model reads for a sentence that names none of them
_MOST_CLAIMS = 40  # of one answer that are compared by meaning or judged


@dataclass(frozen=True, slots=True)
class SupportPrompt:
    system: str
    user: str


@functools.cache
def _prompt() -> SupportPrompt:
    return loads(SupportPrompt, (resources() / "prompts" / "support.json").read_text("utf-8"))


class AnswerChecks:
    def __init__(self, settings: SettingsFile, embedders: Embedders) -> None:
        self._settings = settings
        self._embedders = embedders

    def check(
        self,
        answer: str,
        passages: Sequence[Passage],
        ready: Ready | None,
        is_cancelled: Callable[[], bool],
        beside: Surroundings = MappingProxyType({}),
        *,
        always: bool = False,
        anywhere: bool = False,
    ) -> tuple[SentenceCheck, ...]:
        """A check for each sentence that claims something; none if they are switched off.

        `beside`: what the model read right before and after passages. `always`: also then, by
        words and meaning. `anywhere`: a sentence that names no source is compared with all of them.
        """
        way = self._settings.current.answer_checks
        if always and way == "off":
            way = "meaning"
        if way == "off" or not passages:
            return ()
        checks = []
        for number, claim in enumerate(claims_of(answer, len(passages))):
            if not claim.numbers and not anywhere:
                checks.append(SentenceCheck(claim.start, claim.end, "uncited"))
                continue
            numbers = claim.numbers or tuple(range(1, len(passages) + 1))
            about = replace(claim, numbers=numbers)
            check = self._checked(about, passages, beside, asks_meaning=way != "words")
            check = replace(check, numbers=claim.numbers)
            few = bool(claim.numbers) or len(passages) <= _MOST_JUDGED
            if way == "model" and number < _MOST_CLAIMS and few:
                sources = [source_of(passages[cited - 1], beside) for cited in numbers]
                check = self._judged(check, claim, "\n\n".join(sources), ready, is_cancelled)
            checks.append(check)
        return tuple(checks)

    def _checked(
        self,
        claim: Claim,
        passages: Sequence[Passage],
        beside: Surroundings,
        *,
        asks_meaning: bool,
    ) -> SentenceCheck:
        sources = sentences_of(passages, claim.numbers, beside)
        words = by_words(claim.text, sources, stop_words())
        # A figure may stand in a heading, or in the name of the document.
        around = [f"{passages[n - 1].document} {passages[n - 1].heading}" for n in claim.numbers]
        missing = missing_figures(claim.text, (*sources, *around))
        meaning: float | None = None
        if asks_meaning and words < ENOUGH_WORDS and not missing and sources:
            if len(sources) > _MOST_NEAR:  # those that share the most words with it
                shared = {one: by_words(claim.text, [one], stop_words()) for one in sources}
                sources = tuple(sorted(sources, key=lambda one: -shared[one])[:_MOST_NEAR])
            with contextlib.suppress(WorkbenchError):  # words alone decide then
                rows = self._embedders.bundled.embed_documents([claim.text, *sources])
                meaning = float((rows[1:] @ rows[0]).max())
        state = state_of(words, meaning, missing)
        return SentenceCheck(claim.start, claim.end, state, claim.numbers, words, meaning, missing)

    def _judged(
        self,
        check: SentenceCheck,
        claim: Claim,
        source: str,
        ready: Ready | None,
        is_cancelled: Callable[[], bool],
    ) -> SentenceCheck:
        """What the model that answered says of it; figures that no source has stay unborne."""
        if ready is None or not is_able(ready.model) or check.missing:
            return check
        prompt = _prompt()
        messages = (
            Message("system", prompt.system),
            Message("user", prompt.user.format(source=source, claim=claim.text)),
        )
        schema = {
            "type": "object",
            "properties": {"supported": {"enum": ["yes", "no"]}},
            "required": ["supported"],
            "additionalProperties": False,
        }
        found = ask_aside(ready, messages, schema, is_cancelled, max_tokens=20)
        if found is None:
            return check
        says_yes = found.get("supported") == "yes"
        return replace(check, judge=says_yes, state="supported" if says_yes else "unsupported")
