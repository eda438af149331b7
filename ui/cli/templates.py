"""`workbench models template`: see, try, replace and restore the chat template of a model."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ui.cli.context import Context
from ui.cli.output import Output
from ui.cli.sampling_options import read_text
from workbench.domain.model import Message, PromptPreview
from workbench.jobs import plain_context

if TYPE_CHECKING:
    from workbench.services.chat.templates import TemplateState

_TRIAL: Final = (
    Message("system", "Answer in one sentence."),
    Message("user", "What is the notice period?"),
)


def register(verbs: Any, common: argparse.ArgumentParser) -> None:
    parser = verbs.add_parser(
        "template",
        parents=[common],
        help="show or replace a model's chat template",
        description="Without an option: where the template comes from. What is set is tried first.",
    )
    parser.add_argument("model", help="name or id")
    action = parser.add_mutually_exclusive_group()
    action.add_argument("--show", action="store_true", help="its source")
    action.add_argument(
        "--preview", metavar="TEXT", help="the prompt for this question, and its tokens"
    )
    action.add_argument("--set", type=Path, metavar="FILE", help="use the template in FILE")
    action.add_argument("--preset", metavar="NAME", help="use a template that ships: chatml, …")
    action.add_argument("--revert", action="store_true", help="back to the file's own template")
    parser.add_argument("--system", metavar="TEXT", help="the system text of the preview")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, context: Context, output: Output) -> int:
    templates = context.workbench.templates
    model = context.workbench.models.get(options.model)
    if options.preview is not None:
        system = options.system if options.system is not None else _TRIAL[0].content
        messages = (
            *((Message("system", system),) if system else ()),
            Message("user", options.preview or _TRIAL[1].content),
        )
        return _print_preview(templates.preview(model.id, messages, plain_context()), output)
    if options.set is not None:
        state = templates.set(model.id, read_text(options.set))
    elif options.preset is not None:
        state = templates.use_preset(model.id, options.preset)
    elif options.revert:
        state = templates.revert(model.id)
    else:
        state = templates.state(model.id)
    return _print_state(state, templates.presets(), output, with_source=options.show)


def _print_state(
    state: TemplateState, presets: tuple[str, ...], output: Output, *, with_source: bool
) -> int:
    if output.as_json:
        output.json(
            {
                "model": state.model.name,
                "origin": state.origin,
                "preset": state.preset,
                "characters": len(state.source),
                "template": state.source,
                "presets": list(presets),
            }
        )
    elif with_source:
        output.line(state.source)
    else:
        where = {
            "file": "its file's own template",
            "override": "a template that was put in place of the file's own",
            "none": "no template of its own; ChatML stands in",
        }[state.origin]
        named = f" ({state.preset})" if state.preset else ""
        output.line(f"{state.model.name} uses {where}{named}.")
        output.line(f"Presets: {', '.join(presets)}")
    return 0


def _print_preview(preview: PromptPreview, output: Output) -> int:
    tokens = [(number, data.decode("utf-8", "replace")) for number, data in preview.tokens]
    if output.as_json:
        output.json(
            {
                "text": preview.text,
                "tokens": [{"id": number, "text": text} for number, text in tokens],
                "notes": list(preview.notes),
            }
        )
        return 0
    output.line(preview.text)
    output.line()
    output.line(f"{len(tokens):,} tokens:")
    output.line(" ".join(f"{number}:{text!r}" for number, text in tokens))
    for note in preview.notes:
        output.line(f"Note: {note}")
    return 0
