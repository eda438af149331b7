"""Texts that a request brings along: what its answer has to be borne out by.

They pass the rails as documents do. Knows neither collections nor how an answer is compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from workbench.domain.document import ChunkId, DocumentId, Passage
from workbench.domain.model import Message
from workbench.errors import InputError
from workbench.services.chat.chat_rails import ChatRails
from workbench.services.documents.passage_lines import passage_lines
from workbench.services.retrieval.prompting import passage_prompt

MOST_SOURCES: Final = 100
MOST_CHARS: Final = 2_000_000  # of all of them
_LONGEST_NAME: Final = 200


@dataclass(frozen=True, slots=True)
class GivenSource:
    name: str
    text: str


def checked_sources(sources: Sequence[GivenSource]) -> tuple[GivenSource, ...]:
    """Raises InputError for too many, too long or empty ones."""
    if len(sources) > MOST_SOURCES or sum(len(one.text) for one in sources) > MOST_CHARS:
        raise InputError(
            "That is too much to compare an answer with.",
            hint=f"Give up to {MOST_SOURCES} sources of {MOST_CHARS:,} characters in all.",
        )
    for number, one in enumerate(sources, 1):
        if not one.text.strip():
            raise InputError(f"Source {number} is empty.", hint="Leave it out.")
    return tuple(replace(one, name=" ".join(one.name.split())[:_LONGEST_NAME]) for one in sources)


def railed(
    judge: ChatRails | None, messages: Sequence[Message], sources: Sequence[GivenSource]
) -> tuple[tuple[Message, ...], tuple[GivenSource, ...]]:
    """Both as they may go on: what is to be taken out of a source is missing in the messages, too.
    Raises InputError for a source that is held back.
    """
    asked, kept = list(messages), []
    for number, one in enumerate(sources, 1):
        name = one.name or f"source {number}"
        text = judge.judge_text(one.text, "document", name) if judge is not None else one.text
        if text is None:
            raise InputError(
                f"The rails hold back “{name}”.", hint="Look at this source, or leave it out."
            )
        if text != one.text:
            asked = [replace(m, content=m.content.replace(one.text, text)) for m in asked]
        kept.append(GivenSource(name, text))
    return tuple(asked), tuple(kept)


def as_passages(sources: Sequence[GivenSource]) -> tuple[Passage, ...]:
    return tuple(
        Passage(ChunkId(-n), DocumentId(""), one.name, None, 0, len(one.text), one.text)
        for n, one in enumerate(sources, 1)
    )


def behind_sources(
    messages: Sequence[Message], sources: Sequence[GivenSource], *, is_demo: bool
) -> tuple[Message, ...]:
    """The question behind its sources, numbered as passages are in a chat."""
    texts = passage_prompt()
    lines = [
        line
        for number, one in enumerate(as_passages(sources), 1)
        for line in passage_lines(one, number, texts)
    ]
    *before, last = messages
    question = texts.user.format(passages="\n".join(lines), question=last.content)
    own = [one.content for one in before if one.role == "system"]
    system = "\n\n".join([*own, texts.system_for(is_demo=is_demo)])
    others = [one for one in before if one.role != "system"]
    return (Message("system", system), *others, replace(last, content=question))
