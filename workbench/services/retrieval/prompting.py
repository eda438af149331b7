"""Build the messages for one question within the model's context, and read the answer's citations.

Knows the wording in `resources/prompts` and how to count tokens; neither SQLite nor how an answer
is made.

What earlier turns look like: their bare question and answer, rendered as they were first sent, so
that a plain chat reuses every key of its history. Passages stand with the last question only. A
context of 1,024 tokens holds one set of passages, not several, and an old passage can still be
found again; the price is that the keys from the last question on are computed anew.

Earlier answers keep their marks. They name passages that are no longer there, while the same marks
now name others; but the passages of the last question stand nearest to it, the earlier answers show
the model what an answer looks like, an answer without its marks would not be the one whose keys are
in the cache, and a mark is read with the passages of its own turn alone. Whether a small model
takes an earlier answer for a passage was not measured.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from workbench.domain.budget import Trimmed, answer_reserve, fit
from workbench.domain.conversation import Turn, TurnState
from workbench.domain.document import ChunkId, Passage
from workbench.domain.model import Message, SamplingSettings
from workbench.domain.neighbours import FIRST, LEAST_ROOM, MOST_READ, Around, Surroundings
from workbench.domain.passage_prompt import PassagePrompt
from workbench.domain.prompt import PromptUse
from workbench.domain.retrieval import Hit, RetrievalTrace
from workbench.errors import ContextOverflow
from workbench.paths import resources
from workbench.services.documents.passage_lines import passage_lines
from workbench.storage.codec import loads

UNCITED = "This answer cites no passage; check it against the sources."
MOST_QUOTED = 6  # sentences of an answer that quotes
CountTokens = Callable[[Sequence[Message]], int]


@dataclass(frozen=True, slots=True)
class NothingFound:
    answer: str


@dataclass(frozen=True, slots=True)
class Reader:
    """The model that will read the prompt."""

    n_ctx: int
    count_tokens: CountTokens
    is_demo: bool = False
    instructions: str = ""  # of the collections, behind the system text; the demo is not told them
    is_verbatim: bool = False  # it shall quote word for word


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is sent. Passage `n` of the prompt is `passages[n - 1]`."""

    messages: tuple[Message, ...]
    passages: tuple[Passage, ...]
    sampling: SamplingSettings  # `max_tokens` bounded by what is left of the context
    trimmed: Trimmed
    n_tokens: int
    wording: PassagePrompt  # what stands around the passages
    is_verbatim: bool = False  # the answer has to be sentences of the passages, to the letter
    most_quotes: int = 1  # so many of them at most
    extended: tuple[ChunkId, ...] = ()  # passages that stand there with their neighbours
    beside: Surroundings = field(default_factory=dict)  # and what they were

    @property
    def notes(self) -> tuple[str, ...]:
        return self.trimmed.notes


@functools.cache
def passage_prompt() -> PassagePrompt:
    return loads(PassagePrompt, _resource("answer_from_passages.json"))


@functools.cache
def nothing_found_answer() -> str:
    """The sentence that stands as the answer when no passage is worth asking a model about."""
    return loads(NothingFound, _resource("nothing_found.json")).answer


def build_prompt(  # noqa: PLR0913 - what a prompt is made of
    question: str,
    history: Sequence[Turn],
    passages: Sequence[Passage],
    *,
    system: str,
    sampling: SamplingSettings,
    reader: Reader,
    prompt: PromptUse | None = None,
    wording: PassagePrompt | None = None,
    around: Surroundings | None = None,
) -> Prompt:
    """Return the prompt, trimmed to the reader's context with room left for an answer.

    `passages` are ordered, the best first; none means plain chat with `system` as its system
    text. With a `prompt` of the library its system text stands in place of `system`, or before
    that of the passages, and its examples before the question. `wording`: around passages, None
    for the program's own. More than the `FIRST` passages are given where the context has
    `LEAST_ROOM` tokens for passages, and never in place of a turn. `around`: what may stand beside
    them; it does where there is that room, for the best of them first, never in place of a turn or
    a passage, and not beyond `MOST_READ` tokens together with them. The demo model and one that
    quotes are not given more, nor what stands beside.
    Raises ContextOverflow, with the numbers, if the question alone (or the question with one
    passage) does not fit.
    """
    n_ctx = reader.n_ctx
    past = [turn for turn in history if _is_answered(turn)]
    texts = wording or passage_prompt()
    if passages:
        system = texts.system_for(is_demo=reader.is_demo, is_verbatim=reader.is_verbatim)
        if reader.instructions and not reader.is_demo:
            system = f"{system}\n\n{reader.instructions}"

    def messages(n_turns: int, n_passages: int) -> tuple[Message, ...]:
        past_shown = past[len(past) - n_turns :]
        return _render(question, past_shown, passages[:n_passages], system, prompt, texts)

    def count(n_turns: int, n_passages: int) -> int:
        return reader.count_tokens(messages(n_turns, n_passages))

    reserve = answer_reserve(n_ctx, sampling.max_tokens, with_passages=bool(passages))
    first = min(FIRST, len(passages))
    fitting = fit(len(past), first, n_ctx - reserve, count)
    if fitting is None:
        if system and not passages:
            alone = reader.count_tokens((Message("system", system), Message("user", "")))
            if alone > n_ctx - reserve:
                raise _system_overflow(alone, n_ctx, reserve)
        raise _overflow(count(0, min(1, len(passages))), n_ctx, reserve, bool(passages))
    sent, n_tokens = messages(fitting.n_history, fitting.n_passages), fitting.tokens
    extended: tuple[ChunkId, ...] = ()
    used = passages[: fitting.n_passages]
    is_verbatim = bool(passages) and (reader.is_demo or reader.is_verbatim)
    bare = reader.count_tokens(messages(fitting.n_history, 0)) if passages else 0
    if passages and not is_verbatim and n_ctx - reserve - bare >= LEAST_ROOM:
        if len(passages) > len(used) == FIRST:
            more = fit(0, len(passages), n_ctx - reserve, lambda _, n: count(fitting.n_history, n))
            used = passages[: more.n_passages if more else first]
            sent = messages(fitting.n_history, len(used))
            n_tokens = reader.count_tokens(sent)
        shown_past = past[len(past) - fitting.n_history :]
        sent, n_tokens, extended = _extended(
            used,
            around or {},
            lambda chosen: _render(question, shown_past, used, system, prompt, texts, chosen),
            reader.count_tokens,
            min(n_ctx - reserve, bare + MOST_READ),
        ) or (sent, n_tokens, extended)
    return Prompt(
        messages=sent,
        passages=tuple(used),
        sampling=replace(sampling, max_tokens=min(sampling.max_tokens, n_ctx - n_tokens)),
        trimmed=Trimmed(len(past) - fitting.n_history, first - min(first, len(used)), n_ctx),
        n_tokens=n_tokens,
        wording=texts,
        is_verbatim=is_verbatim,
        most_quotes=1 if reader.is_demo else MOST_QUOTED,
        extended=extended,
        beside={chunk_id: around[chunk_id] for chunk_id in extended} if around else {},
    )


def _extended(
    passages: Sequence[Passage],
    around: Surroundings,
    render: Callable[[Surroundings], tuple[Message, ...]],
    count: CountTokens,
    limit: int,
) -> tuple[tuple[Message, ...], int, tuple[ChunkId, ...]] | None:
    """With the neighbours of as many of the best passages as fit; None if of none."""
    wanted = [passage.chunk_id for passage in passages if passage.chunk_id in around]
    while wanted:
        sent = render({chunk_id: around[chunk_id] for chunk_id in wanted})
        if (n_tokens := count(sent)) <= limit:
            return sent, n_tokens, tuple(wanted)
        wanted.pop()
    return None


def with_used(
    trace: RetrievalTrace, passages: Sequence[Passage], extended: Collection[ChunkId] = ()
) -> RetrievalTrace:
    """The trace with exactly these passages marked as having entered the prompt.

    `extended`: those that did with their neighbours.
    """
    used = {passage.chunk_id for passage in passages}
    hits = tuple(
        replace(
            _used(hit, hit.passage.chunk_id in used),
            has_neighbours=hit.passage.chunk_id in extended,
        )
        for hit in trace.hits
    )
    return replace(trace, hits=hits)


def _used(hit: Hit, is_used: bool) -> Hit:
    """What was to enter the prompt and did not had no room in it."""
    if is_used:
        return replace(hit, used=True, left_out="")
    return replace(hit, used=False, left_out="room" if hit.used else hit.left_out)


def is_refusal(answer: str, wording: PassagePrompt | None = None) -> bool:
    return answer.strip() == (wording or passage_prompt()).refusal


def _render(
    question: str,
    past: Sequence[Turn],
    passages: Sequence[Passage],
    system: str,
    prompt: PromptUse | None,
    texts: PassagePrompt,
    around: Mapping[ChunkId, Around] = MappingProxyType({}),
) -> tuple[Message, ...]:
    if prompt is not None and prompt.system:
        system = f"{prompt.system}\n\n{system}" if passages else prompt.system
    messages = [Message("system", system)] if system else []
    for turn in past:
        messages += [Message("user", turn.question), Message("assistant", turn.answer)]
    if passages:
        lines = [
            line
            for number, item in enumerate(passages, 1)
            for near in [around.get(item.chunk_id, Around())]
            for line in passage_lines(item, number, texts, near.before, near.after)
        ]
        question = texts.user.format(passages="\n".join(lines), question=question)
    examples = prompt.examples if prompt is not None else ()
    return (*messages, *examples, Message("user", question))


def _is_answered(turn: Turn) -> bool:
    return bool(turn.answer.strip()) and turn.state is not TurnState.FAILED


def _overflow(n_tokens: int, n_ctx: int, reserve: int, has_passages: bool) -> ContextOverflow:
    what = "The question with a single passage" if has_passages else "The question alone"
    return ContextOverflow(
        f"{what} needs {n_tokens:,} tokens, but the context of {n_ctx:,} has room for "
        f"{n_ctx - reserve:,} beside the answer.",
        hint="Shorten the question, or load the model with a longer context.",
    )


def _system_overflow(n_tokens: int, n_ctx: int, reserve: int) -> ContextOverflow:
    return ContextOverflow(
        f"The instruction in front of the chat needs {n_tokens:,} tokens, but the context of "
        f"{n_ctx:,} has room for {n_ctx - reserve:,} beside the answer.",
        hint="Shorten it in the settings, or load the model with a longer context.",
    )


def _resource(name: str) -> str:
    return (resources() / "prompts" / name).read_text("utf-8")
