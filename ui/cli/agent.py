"""`workbench agent`: give an objective, watch the run, pause it, edit its plan, read its report."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ui.cli import agent_consent, agent_shapes
from ui.cli.context import Context
from ui.cli.output import Output
from workbench.domain import ai_mark
from workbench.errors import WorkspaceLocked
from workbench.jobs import plain_context

if TYPE_CHECKING:
    from workbench.domain.agent.run import AgentRun, Budget
    from workbench.services.agents.agents import Agents, WishName

_LONGEST = 70


def register(commands: Any, common: argparse.ArgumentParser) -> None:
    parser = commands.add_parser("agent", help="let a model plan, call tools and report")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")

    run = verbs.add_parser(
        "run",
        parents=[common],
        help="begin a run and work on it to its end",
        description="Each call of a tool that does more than read is shown before it is carried "
        "out. Where nobody can be asked, the run pauses there; --yes decides beforehand.",
    )
    run.add_argument("objective", metavar="OBJECTIVE")
    run.add_argument(
        "--collection", "-c", action="append", default=[], metavar="C", help="may be repeated"
    )
    run.add_argument("--tool", action="append", default=[], metavar="T", help="these tools alone")
    run.add_argument(
        "--server", action="append", default=[], metavar="S", help="start this tool server, too"
    )
    run.add_argument("--model", "-m", default="", metavar="M", help="name or id of a model")
    run.add_argument(
        "--step", action="append", default=[], metavar="TEXT", help="a plan of your own, in order"
    )
    _add_budget(run)
    agent_consent.add(run)
    run.set_defaults(run=run_run)

    resume = verbs.add_parser("resume", parents=[common], help="go on with a run")
    resume.add_argument("id", metavar="RUN")
    resume.add_argument("--server", action="append", default=[], metavar="S")
    _add_budget(resume)
    agent_consent.add(resume)
    resume.set_defaults(run=run_resume)

    listing = verbs.add_parser("list", parents=[common], help="all runs, the newest first")
    listing.set_defaults(run=run_list)

    show = verbs.add_parser("show", parents=[common], help="plan, steps and evidence of a run")
    show.add_argument("id", metavar="RUN")
    show.set_defaults(run=run_show)

    report = verbs.add_parser("report", parents=[common], help="the report of a run, as Markdown")
    report.add_argument("id", metavar="RUN")
    report.set_defaults(run=run_report)

    edit = verbs.add_parser(
        "edit",
        parents=[common],
        help="write the open items of a paused run's plan anew",
        description="What is done stays as it is.",
    )
    edit.add_argument("id", metavar="RUN")
    edit.add_argument("steps", nargs="*", metavar="STEP")
    edit.set_defaults(run=run_edit)

    for verb, what in (("pause", "stop after the step it takes"), ("cancel", "end it for good")):
        one = verbs.add_parser(verb, parents=[common], help=f"{what}, also from another terminal")
        one.add_argument("id", metavar="RUN")
        one.set_defaults(run=run_pause if verb == "pause" else run_cancel)

    delete = verbs.add_parser("delete", parents=[common], help="a run with all its steps, for good")
    delete.add_argument("id", metavar="RUN")
    delete.add_argument("--yes", action="store_true", help="without it nothing is deleted")
    delete.set_defaults(run=run_delete)


def run_run(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if the run did not come to its end."""
    from workbench.services.agents.agents import AgentWish  # noqa: PLC0415 - parsing does without

    workbench = context.workbench
    library = workbench.library
    chosen = tuple(library.collection_named(name).id for name in options.collection)
    model = workbench.models.resolve(options.model).id if options.model else ""
    _start_servers(options, context, output)
    run = workbench.agency.agents.begin(
        AgentWish(
            options.objective,
            chosen,
            _budget(options),
            agent_consent.mode(options),
            tuple(options.tool),
            model,
            tuple(options.step),
        )
    )
    return _work(run, options, workbench.agency.agents, output)


def run_resume(options: argparse.Namespace, context: Context, output: Output) -> int:
    agents = context.workbench.agency.agents
    run = agents.find(options.id)
    _start_servers(options, context, output)
    has_budget = options.max_steps or options.max_tokens or options.max_minutes
    budget = _budget(options, run) if has_budget else None
    mode = agent_consent.mode(options) if options.yes else None
    return _work(agents.resume(run.id, budget, mode), options, agents, output)


def run_list(_options: argparse.Namespace, context: Context, output: Output) -> int:
    runs = context.workbench.agency.agents.all()
    if output.as_json:
        output.json([agent_shapes.run(one) for one in runs])
        return 0
    if not runs:
        output.line("No runs yet. Begin one with: workbench agent run OBJECTIVE")
        return 0
    rows = [
        (
            one.id[:13],
            one.state,
            f"{sum(item.state == 'done' for item in one.plan)} of {len(one.plan)}",
            one.objective[:_LONGEST],
        )
        for one in runs
    ]
    output.table(("ID", "STATE", "DONE", "OBJECTIVE"), rows)
    return 0


def run_show(options: argparse.Namespace, context: Context, output: Output) -> int:
    agents = context.workbench.agency.agents
    told = agents.told(agents.find(options.id).id)
    if output.as_json:
        output.json(agent_shapes.told(told))
        return 0
    run = told.run
    output.line(run.objective)
    output.line(agent_shapes.state_line(run))
    if run.plan:
        output.line()
        for line in agent_shapes.plan_lines(run):
            output.line(line)
    if told.steps:
        output.line()
        for step in told.steps:
            output.line(agent_shapes.step_line(step))
    if told.evidence:
        output.line()
        for one in told.evidence:
            output.line(agent_shapes.evidence_line(one))
    return 0


def run_report(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 if there is none yet."""
    agents = context.workbench.agency.agents
    run = agents.find(options.id)
    if output.as_json:
        shape = {"id": run.id, "state": run.state, "report": run.report or None}
        output.json(ai_mark.marked(shape, is_generated=bool(run.report)))
    elif run.report:
        output.line(ai_mark.in_report(run.report, run.model).rstrip())
    else:
        output.note("This run has no report yet.")
    return 0 if run.report else 1


def run_edit(options: argparse.Namespace, context: Context, output: Output) -> int:
    agents = context.workbench.agency.agents
    run = agents.edit_plan(agents.find(options.id).id, options.steps)
    if output.as_json:
        output.json(agent_shapes.run(run))
    for line in agent_shapes.plan_lines(run):
        output.line(line)
    return 0


def run_pause(options: argparse.Namespace, context: Context, output: Output) -> int:
    return _elsewhere(options, context, output, "pause", lambda _agents, _run_id: None)


def run_cancel(options: argparse.Namespace, context: Context, output: Output) -> int:
    return _elsewhere(
        options, context, output, "stop", lambda agents, run_id: agents.cancel(run_id)
    )


def run_delete(options: argparse.Namespace, context: Context, output: Output) -> int:
    """Exit code 1 without --yes."""
    agents = context.workbench.agency.agents
    run = agents.find(options.id)
    if options.yes:
        agents.delete(run.id)
    if output.as_json:
        output.json({"id": run.id, "deleted": options.yes})
    else:
        output.line("1 deleted" if options.yes else "Nothing was deleted. Add --yes to do it.")
    return 0 if options.yes else 1


def _elsewhere(
    options: argparse.Namespace,
    context: Context,
    output: Output,
    wish: WishName,
    act: Callable[[Agents, str], object],
) -> int:
    """Of a run that another program works on: leave word for it. Else `act`."""
    from workbench.services.agents.agents import leave_word  # noqa: PLC0415

    try:
        agents = context.workbench.agency.agents
    except WorkspaceLocked:
        leave_word(context.root, options.id, wish)
        state, run_id = "asked", options.id
    else:
        run = agents.find(options.id)
        act(agents, run.id)
        state, run_id = agents.find(run.id).state, run.id
    if output.as_json:
        output.json({"id": run_id, "state": state})
    else:
        said = "The program that works on it was asked." if state == "asked" else f"It is {state}."
        output.line(said)
    return 0


def _work(run: AgentRun, options: argparse.Namespace, agents: Agents, output: Output) -> int:
    shower = agent_consent.Watcher(agents, output)
    try:
        run = agents.work(run, plain_context(shower.hear), asks=agent_consent.can_ask(options))
    except KeyboardInterrupt:
        output.end_status()
        output.note(f"Paused. Go on with: workbench agent resume {run.id[:13]}")
        raise
    output.end_status()
    if output.as_json:
        output.json(agent_shapes.told(agents.told(run.id)))
    elif run.report and run.state == "complete":
        output.line(ai_mark.in_report(run.report, run.model).rstrip())
    else:
        output.note(agent_shapes.state_line(run))
        output.note(f"Go on with: workbench agent resume {run.id[:13]}")
    return 0 if run.state == "complete" else 1


def _start_servers(options: argparse.Namespace, context: Context, output: Output) -> None:
    from ui.cli import mcp  # noqa: PLC0415 - seldom

    for name in options.server:
        mcp.start(context.workbench.agency.servers, name, output)


def _add_budget(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--max-steps", type=int, default=0, metavar="N", help="calls and answers")
    parser.add_argument("--max-tokens", type=int, default=0, metavar="N", help="read and written")
    parser.add_argument("--max-minutes", type=float, default=0, metavar="M")


def _budget(options: argparse.Namespace, run: AgentRun | None = None) -> Budget:
    """What was given, and of the rest what the run has, or the default."""
    from workbench.domain.agent.run import Budget  # noqa: PLC0415

    known = run.budget if run is not None else Budget()
    return Budget(
        options.max_steps or known.steps,
        options.max_tokens or known.tokens,
        options.max_minutes or known.minutes,
    )
