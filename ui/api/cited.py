"""Answers from collections: `workbench: {collection, prompt, release}` beside OpenAI's fields.

Such an answer is a turn of a conversation in the workspace, as in the window: with passages,
citations, figures and its entry in the audit log. A client that sends its history back goes on in
the same conversation, which is known by what was said in it.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from ui.api import sse
from ui.api.desk import Desk
from ui.api.problems import openai_body, problem_of
from ui.api.sampling import Lenient, SamplingFields
from ui.verdicts import checks_shape, rails_shape
from workbench.domain.api_token import ApiToken
from workbench.domain.chat_event import TextDelta
from workbench.domain.clock import new_id
from workbench.domain.conversation import Turn
from workbench.domain.model import Message, SamplingSettings
from workbench.domain.prompt import VariableKind
from workbench.domain.prompt_values import missing_names
from workbench.domain.rights.uses import cleaned_purpose
from workbench.errors import AccessDenied, InputError, NotFound, WorkbenchError
from workbench.jobs import JobContext
from workbench.services.api.local_answers import CURRENT, FEATURE
from workbench.services.chat.given_sources import MOST_CHARS, MOST_SOURCES
from workbench.services.privacy import stated

if TYPE_CHECKING:
    from workbench.app import Workbench
    from workbench.domain.conversation import ConversationId
    from workbench.services.prompts.prompts import PreparedPrompt


class SourceText(Lenient):
    """A text that the answer is compared with; it stands in the messages already."""

    text: Annotated[str, Field(max_length=MOST_CHARS)]
    name: Annotated[str, Field(max_length=200)] = ""


class CollectionFields(Lenient):
    collection: str | list[str] | None = None
    conversation: Annotated[str, Field(max_length=64)] = ""
    release: Annotated[str, Field(max_length=200)] = ""
    prompt: Annotated[str, Field(max_length=200)] = ""
    variables: dict[str, str | int | float] = Field(default_factory=dict)
    purpose: Annotated[str, Field(max_length=200)] = ""
    override: Annotated[str, Field(max_length=1_000)] = ""
    sources: Annotated[tuple[SourceText, ...], Field(max_length=MOST_SOURCES)] = ()

    @property
    def is_asked(self) -> bool:
        """Whether the chat of the workspace answers: from documents, or with a prompt."""
        return bool(self.names or self.prompt)

    @property
    def names(self) -> tuple[str, ...]:
        if self.collection is None:
            return ()
        return (self.collection,) if isinstance(self.collection, str) else tuple(self.collection)


@dataclass(frozen=True, slots=True)
class CitedAsk:
    question: str
    before: tuple[Message, ...]  # what was said before it, without system texts
    collections: tuple[str, ...]
    conversation: str
    model: str
    release: str
    sampling: SamplingSettings
    prompt: str = ""  # of the library, as NAME, NAME@VERSION or NAME@LABEL
    variables: Mapping[str, str] = field(default_factory=dict)
    purpose: str = ""  # what the collections are asked for
    override: str = ""  # the reason to go on where the rails ask a person

    @classmethod
    def of(
        cls,
        fields: CollectionFields,
        messages: tuple[Message, ...],
        body: SamplingFields,
        desk: Desk,
    ) -> CitedAsk:
        """Raises InputError for what cannot be said to documents."""
        if fields.sources:
            raise InputError(
                "An answer from collections is compared with its passages.",
                hint="Leave out the sources, or the collection.",
            )
        if body.n != 1:
            raise InputError("One answer at a time comes from documents.", hint="Leave out n.")
        said = tuple(one for one in messages if one.role in ("user", "assistant"))
        if any(one.role == "system" for one in messages):
            raise InputError(
                "An answer from documents has the workspace's own system text.",
                hint="Leave out the system message, or name a release that binds one.",
            )
        if len(said) != len(messages) or not said or said[-1].role != "user":
            raise InputError("Documents are asked with a question.", hint="End with the user's.")
        sampling = body.settings(desk.workbench.settings.current.sampling, most=body.max_tokens)
        return cls(
            said[-1].content,
            said[:-1],
            fields.names,
            fields.conversation,
            body.model,
            fields.release,
            sampling,
            fields.prompt,
            {name: str(value) for name, value in fields.variables.items()},
            cleaned_purpose(fields.purpose) if fields.purpose.strip() else "",
            fields.override,
        )


async def answer_cited(
    ask: CitedAsk, request: Request, token: ApiToken, desk: Desk, *, is_stream: bool
) -> Response:
    if is_stream:
        return sse.streamed(_chunks(ask, token, desk))
    turn = await desk.bridge.call(request, lambda job: _answered(ask, token, desk, job))
    return JSONResponse(cited_shape(turn))


def cited_shape(turn: Turn) -> dict[str, Any]:
    usage = turn.usage
    prompt, written = (usage.prompt_tokens, usage.completion_tokens) if usage else (0, 0)
    reason = "content_filter" if turn.rails is not None and turn.rails.held else "stop"
    return {
        "id": f"chatcmpl-{turn.id}",
        "object": "chat.completion",
        "created": int(time.time()),
        "model": turn.model,
        "choices": [
            {
                "index": 0,
                "message": {"role": "assistant", "content": turn.answer, "refusal": None},
                "logprobs": None,
                "finish_reason": reason,
            }
        ],
        "usage": {
            "prompt_tokens": prompt,
            "completion_tokens": written,
            "total_tokens": prompt + written,
        },
        "workbench": _sources(turn),
    }


def _sources(turn: Turn) -> dict[str, Any]:
    used = turn.retrieval.used if turn.retrieval else ()
    return {
        "conversation": turn.conversation_id,
        "turn": turn.id,
        "passages": [
            {
                "number": number,
                "document": hit.passage.document,
                "document_id": hit.passage.document_id,
                "page": hit.passage.page,
                "start": hit.passage.start,
                "end": hit.passage.end,
                "text": hit.passage.text,
            }
            for number, hit in enumerate(used, start=1)
        ],
        "notes": list(turn.notes),
        "checks": [checks_shape(turn.answer, one) for one in turn.checks],
        "rails": rails_shape(turn.rails),
    }


def _answered(ask: CitedAsk, token: ApiToken, desk: Desk, job: JobContext) -> Turn:
    from workbench.services.chat.chat import Ask  # noqa: PLC0415 - the server starts without it

    workbench = desk.workbench
    ids = tuple(workbench.library.collection_named(name).id for name in ask.collections)
    for name, collection_id in zip(ask.collections, ids, strict=True):
        if not token.scope.may_read(collection_id):
            raise AccessDenied(
                f"This token may not read “{name}”.", hint="Ask a collection that it may."
            )
    model, release = workbench.local_answers.chosen(ask.release or ask.model, token)
    conversation = ask.conversation or desk.known.find(ask.before) or None
    sampling = ask.sampling
    most = token.scope.most_tokens
    if most and sampling.max_tokens > most:
        sampling = replace(sampling, max_tokens=most)
    is_routed = ask.model in CURRENT and release is None
    prepared = _prepared(ask, workbench, conversation or "")
    asked = Ask(
        prepared.question if prepared is not None else ask.question,
        conversation_id=_conversation(desk, conversation),
        collection_ids=ids,
        sampling=sampling,
        model_id="" if is_routed or release is not None else model.id,
        release=release,
        feature=FEATURE,
        prompt=prepared.use if prepared is not None else None,
        override=workbench.local_answers.check_override(ask.override, token),
    )
    with stated.said(ask.purpose):
        turn = workbench.chat.send(asked, job)
    said = (*ask.before, Message("user", ask.question), Message("assistant", turn.answer))
    desk.known.note(said, turn.conversation_id)
    return turn


def _prepared(ask: CitedAsk, workbench: Workbench, conversation: str) -> PreparedPrompt | None:
    """The prompt that is named; the question is the value of its one variable that is missing.
    Raises NotFound, InputError, also for a prompt that would read a file.
    """
    if not ask.prompt:
        return None
    drawn = workbench.judging.trials.prompt_for(ask.prompt, conversation)
    variables = workbench.prompts.resolve(drawn.reference)[1].content.variables
    if any(one.kind is VariableKind.FILE for one in variables):
        raise InputError(
            "This prompt takes a file, which a program cannot name.",
            hint="Use a prompt with a text in its place.",
        )
    missing = missing_names(variables, ask.variables)
    if len(missing) != 1:
        names = ", ".join(missing) or "none"
        raise InputError(
            f"The question would be the value of one variable, but missing are: {names}.",
            hint="Give values in workbench.variables until one is left.",
        )
    values = {**ask.variables, missing[0]: ask.question}
    return workbench.prompts.prepare(drawn.reference, values, drawn)


def _conversation(desk: Desk, wanted: str | None) -> ConversationId | None:
    if not wanted:
        return None
    try:
        return desk.workbench.conversations.find(wanted).id
    except NotFound:
        raise NotFound(
            "This conversation is not in the workspace.", hint="Leave it out to begin a new one."
        ) from None


async def _chunks(ask: CitedAsk, token: ApiToken, desk: Desk) -> AsyncIterator[bytes]:
    ended: list[Turn] = []
    head = {
        "id": f"chatcmpl-{new_id()}",
        "object": "chat.completion.chunk",
        "created": int(time.time()),
        "model": ask.model,
    }

    def chunk(delta: dict[str, Any], reason: str | None = None, **more: Any) -> bytes:
        choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": reason}
        return sse.event({**head, "choices": [choice], **more})

    yield chunk({"role": "assistant", "content": ""})
    try:
        async for event in desk.bridge.stream(
            lambda job: _answered(ask, token, desk, job), ended.append
        ):
            if isinstance(event, TextDelta):
                yield chunk({"content": event.text})
    except WorkbenchError as error:
        yield sse.event(openai_body(problem_of(error)))
        yield sse.DONE
        return
    (turn,) = ended
    reason = cited_shape(turn)["choices"][0]["finish_reason"]
    yield chunk({}, reason, workbench=_sources(turn))
    yield sse.DONE
