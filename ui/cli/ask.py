"""`workbench ask`: stream one answer, then its numbered sources."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ui.cli import (
    adapters,
    ask_tools,
    filters,
    prompts_use,
    reveal,
    routing_options,
    shapes,
    shapes_routing,
)
from ui.cli.context import Context
from ui.cli.output import Output
from ui.verdicts import checks_shape, rails_shape
from workbench.domain.budget import Trimmed
from workbench.domain.chat_event import FellBack, Reading, TextDelta
from workbench.domain.conversation import Turn
from workbench.domain.guard.verdict import told_lines
from workbench.domain.release import Release
from workbench.domain.route_words import told as told_how
from workbench.domain.support import told_of
from workbench.errors import InputError
from workbench.jobs import plain_context
from workbench.settings import validated

if TYPE_CHECKING:
    from workbench.services.prompts.prompts import PreparedPrompt


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    parser = commands.add_parser("ask", parents=[common], help="ask a question")
    parser.add_argument("question", nargs="?", help="the question; - reads it from standard input")
    parser.add_argument(
        "--prompt",
        metavar="P",
        help="NAME, NAME@VERSION or NAME@LABEL of the library; the question then fills the one"
        " variable that is still missing",
    )
    prompts_use.add_variables(parser)
    parser.add_argument(
        "--collection",
        "-c",
        action="append",
        default=[],
        metavar="C",
        help="ask over this collection's documents; may be repeated",
    )
    filters.add(parser)
    parser.add_argument(
        "--verbatim",
        action="store_true",
        default=None,
        help="answer with sentences of the documents alone, word for word",
    )
    parser.add_argument("--no-documents", action="store_true", help="plain chat, no retrieval")
    parser.add_argument("--chat", metavar="ID", help="continue this conversation")
    parser.add_argument(
        "--reason", default="", help="why what is hidden in --chat is needed, if the policy asks"
    )
    parser.add_argument("--model", "-m", default="", metavar="M", help="name or id of a model")
    parser.add_argument(
        "--release",
        metavar="R",
        help="ask with what this release binds: NAME (the version in production) or NAME@VERSION",
    )
    parser.add_argument(
        "--override", default="", metavar="REASON", help="go on where the rails ask for a reason"
    )
    reveal.add(parser)
    routing_options.add(parser)
    adapters.add_option(parser)
    ask_tools.add(parser)
    parser.add_argument("--max-tokens", type=int, metavar="N")
    parser.add_argument("--temperature", type=float, metavar="T")
    parser.add_argument("--seed", type=int, metavar="S")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Ask, stream, cite. Without --collection every collection that has documents is asked.

    A prompt brings its own text: with one, documents are asked only if --collection names them.
    """
    workbench = context.workbench
    release = _release(options, context)
    prepared = _prepared(options, context) if options.prompt else None
    question = prepared.question if prepared else _question(options)
    collection_ids = _collections(options, context)
    given = {
        "max_tokens": options.max_tokens,
        "temperature": options.temperature,
        "seed": options.seed,
    }
    sampling = replace(
        prepared.content.settings.over(workbench.settings.current.sampling)
        if prepared
        else workbench.settings.current.sampling,
        **{name: value for name, value in given.items() if value is not None},
    )
    validated(replace(workbench.settings.current, sampling=sampling))
    conversation = workbench.conversations.find(options.chat) if options.chat else None
    if conversation is not None and options.reason:
        workbench.chat_reveals.reveal(conversation.id, options.reason)
    from workbench.services.chat.chat import Ask  # noqa: PLC0415 - the window does without

    request = Ask(
        question=question,
        conversation_id=conversation.id if conversation else None,
        collection_ids=collection_ids,
        sampling=sampling,
        model_id=workbench.models.resolve(options.model).id if options.model else "",
        prompt=prepared.use if prepared else None,
        release=release,
        adapters=adapters.chosen(options, context) if options.lora else None,
        feature="ask",
        route=options.route,
        tags=routing_options.tags(options, context),
        use_cache=not options.no_cache,
        only=filters.of(options),
        override=options.override,
        verbatim=options.verbatim,
        tools=ask_tools.wish(options, context, conversation),
    )
    request = workbench.chosen.around(request)

    told_already: set[str] = set()

    def show(event: object) -> None:
        match event:
            case Reading(done, total, _):
                output.status(f"Reading the prompt: {done} of {total} tokens")
            case Trimmed(notes=notes):
                output.end_status()
                for note in notes:
                    output.note(f"Note: {note}")
                told_already.update(notes)
            case TextDelta(text) if not options.reveal:
                output.end_status()
                output.stream(text)
            case FellBack(failed):
                output.end_status()
                output.note(f"\n{failed.asked} could not answer: {failed.message}")
            case _ if request.tools is not None:
                ask_tools.hear(event, context, output)

    turn = workbench.chat.send(request, plain_context(show))
    output.end_status()
    answer = turn.answer
    if options.reveal:
        answer = workbench.library.privacy.reveal(answer, request.collection_ids).text
        output.stream(answer)
    offer = workbench.surveys.offer(question, request.collection_ids)
    if output.as_json:
        asks_all = offer.n_documents if offer else None
        output.json({**answer_shape(turn), "answer": answer, "asks_about_all": asks_all})
    else:
        left = tuple(note for note in turn.notes if note not in told_already)
        print_sources(replace(turn, notes=left), output)
        if offer is not None:
            output.line(
                f"This asks about all {offer.n_documents:,} documents; `workbench ask-all` goes "
                "through every one."
            )
    return 0


def answer_shape(turn: Turn) -> dict[str, Any]:
    """What `ask --json` prints."""
    return {
        "answer": turn.answer,
        "citations": [shapes.citation(item) for item in turn.citations],
        "usage": shapes.usage(turn.usage),
        "model": turn.model,
        "release": turn.release or None,
        "adapters": adapters.applied_shape(turn.adapters),
        "state": turn.state.value,
        "cached": bool(turn.trace and turn.trace.cached_at),
        "answer_trace": shapes_routing.answer_trace(turn.trace),
        "notes": list(turn.notes),
        "retrieval": [shapes.hit(item) for item in turn.retrieval.hits] if turn.retrieval else [],
        "searched_for": turn.retrieval.query if turn.retrieval else None,
        "checks": [checks_shape(turn.answer, one) for one in turn.checks],
        "conversation_id": turn.conversation_id,
        "turn_id": turn.id,
        "prompt": shapes.prompt_of(turn),
        "rails": rails_shape(turn.rails),
        "tools": ask_tools.shapes(turn),
    }


def print_sources(turn: Turn, output: Output) -> None:
    """The numbered sources and the figures under an answer that was streamed."""
    output.line()
    for item in turn.citations:
        page = f", page {item.passage.page}" if item.passage.page else ""
        quote = " ".join(_quote(item.passage.text, item.passage.start, item).split())
        output.line(f"[{item.number}] {item.passage.document}{page}: “{quote}”")
    for note in turn.notes:
        output.line(f"Note: {note}")
    if turn.retrieval and turn.retrieval.completed_by:
        output.line(f"Searched for: {turn.retrieval.query}")
    if told := told_of(turn.checks):
        output.line(f"Check: {told}")
    for one in turn.checks:
        if one.state == "unsupported":
            said = " ".join(turn.answer[one.start : one.end].split())
            output.line(f"  ⚠ “{said}”")
    for line in told_lines(turn.rails) if turn.rails else ():
        output.line(f"Rail: {line}")
    if turn.rails and turn.rails.held and turn.rails.may_go_on:
        output.line("Go on with --override REASON.")
    if turn.trace:
        output.line(told_how(turn.trace, turn.model, turn.release))
    if turn.usage:
        used = turn.usage
        guessed = f"guessed {used.accepted_tokens} of {used.drafted_tokens} ahead rightly, "
        output.line(
            f"{used.completion_tokens} tokens, first after {used.time_to_first_token_s:.2f} s, "
            f"{used.tokens_per_second:.0f} per second, "
            f"reused {used.reused_tokens} of {used.prompt_tokens} prompt tokens, "
            f"{guessed if used.drafted_tokens else ''}{turn.model}"
            + (f" with {adapters.said(turn.adapters)}" if turn.adapters else "")
        )


def _quote(text: str, start: int, item: Any) -> str:
    return text[item.quote_start - start : item.quote_end - start]


def _release(options: argparse.Namespace, context: Context) -> Release | None:
    """The release to ask with; its prompt is asked for as if it had been named."""
    if not options.release:
        return None
    chosen = (options.model, options.prompt, options.temperature, options.max_tokens, options.seed)
    if options.lora or any(item not in {None, ""} for item in chosen):
        raise InputError(
            "A release binds model, adapters, prompt and sampling.",
            hint="Leave these options out, or make another version of the release.",
        )
    release = context.workbench.releases.for_asking(options.release)
    bound = release.content.prompt
    options.prompt = bound.reference if bound else None
    return release


def _prepared(options: argparse.Namespace, context: Context) -> PreparedPrompt:
    """The prompt with its values; the question is the value that --var leaves out."""
    from workbench.domain.prompt_values import missing_names  # noqa: PLC0415 - rarely

    service = context.workbench.prompts
    values = prompts_use.values_of(options)
    conversation = context.workbench.conversations.find(options.chat).id if options.chat else ""
    drawn = context.workbench.judging.trials.prompt_for(options.prompt, conversation)
    if options.question:
        variables = service.resolve(drawn.reference)[1].content.variables
        missing = missing_names(variables, values)
        if len(missing) != 1:
            names = ", ".join(missing) or "none"
            raise InputError(
                f"The question would be the value of one variable, but missing are: {names}.",
                hint="Give values with --var NAME=VALUE until one is left, or no question.",
            )
        values[missing[0]] = _question(options)
    return service.prepare(drawn.reference, values, drawn)


def _question(options: argparse.Namespace) -> str:
    given: str | None = options.question
    if given is None:
        raise InputError(
            "There is no question.", hint="Write it after `ask`, or name a prompt with --prompt."
        )
    if options.var and not options.prompt:
        raise InputError("--var needs a prompt.", hint="Name one with --prompt.")
    if given != "-":
        return given
    import sys  # noqa: PLC0415

    text = sys.stdin.read().strip()
    if not text:
        raise InputError("There is no question on standard input.", hint="Pipe one in.")
    return text


def _collections(options: argparse.Namespace, context: Context) -> tuple[str, ...]:
    if options.no_documents or (options.prompt and not options.collection):
        return ()
    library = context.workbench.library
    if options.collection:
        return tuple(library.collection_named(name).id for name in options.collection)
    return tuple(item.id for item in library.collections() if item.n_documents)
