"""Runs of agents on 30 tasks over the sample documents, with scripted models and real storage.

Run: `python -m tests.benchmarks.agents [--real] [--stdio]`. Each task has a script, what it should
come to, and what must be true of the record afterwards. `--real` has the demo model write calls
under the grammar, 20 times, and counts those that a tool could not take; `--stdio` asks
`workbench mcp serve` with the official SDK's client over a real pipe.
"""

# ruff: noqa: E501 - the tasks are a table

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.fakes.bundle import fake_engines
from tests.fakes.chat_model import write_fake_model
from tests.fakes.scripted_model import Line, ScriptedModel, call, done, plan
from tests.llama_child import child_command
from ui.samples import sample_files
from workbench.app import Workbench, open_workspace
from workbench.domain.agent.arguments import misfit
from workbench.domain.agent.consent import ConsentMode, Reply
from workbench.domain.agent.run import AgentRun, AgentStep, Budget, ConsentAsked, StepTaken
from workbench.domain.model import LoadSettings, Message, SamplingSettings
from workbench.domain.tool_form import form_of, read_form, with_words
from workbench.jobs import plain_context
from workbench.paths import WorkspacePaths, resources
from workbench.services.agents.agent_resources import built_in_specs, form_words
from workbench.services.agents.agents import DEFAULT, AgentWish
from workbench.services.agents.tool_caller import in_short

MORE = {"status": "more"}
HERE = str(Path(__file__).resolve().parents[2])
NATIVE = '<tool_call>{{"name": "calculate", "arguments": {{"expression": "{}"}}}}</tool_call>'


@dataclass(frozen=True, slots=True)
class Task:
    name: str
    script: Sequence[Line]
    state: str = "complete"
    fits: Callable[[AgentRun, Sequence[AgentStep], Workbench], bool] = lambda *_: True
    budget: Budget = DEFAULT
    consent: ConsentMode = "read-only"
    reply: Reply | None = None
    steps: tuple[str, ...] = ()
    pause_after: int = 0  # steps
    edit: tuple[str, ...] = ()
    resume: Budget | None = None
    family: Any = ""
    policy: dict[str, Any] = field(default_factory=dict)
    reopen: bool = False  # the program ends and begins again before it goes on


def outcome(steps: Sequence[AgentStep], tool: str) -> list[str]:
    return [one.state for one in steps if one.tool == tool]


def files(workbench: Workbench) -> set[str]:
    folder = workbench.paths.root / "outbox"
    return {one.name for one in folder.iterdir()} if folder.is_dir() else set()


def tasks() -> list[Task]:
    """Plans, refusals, budget stops, resumes, spoilt calls, each tool."""
    hotel = call("search_documents", query="How much may a hotel room cost a night?")
    found = done("A hotel room may cost at most EUR 165 a night [1].")
    sums = call("calculate", expression="3 * 165")
    ok = done("Done.")
    write = call("write_file", name="limit.txt", content="EUR 165")
    counted = [call("calculate", expression=f"{n} + 1") for n in range(40)]
    by_steps = [line for one in counted[:12] for line in (one, MORE)]
    sql = "SELECT count(*) FROM {}"

    def table(messages: Sequence[Message]) -> dict[str, Any]:
        listed = re.search(r"list_tables \{\}: (\w+)\(", messages[-1].content)
        assert listed is not None
        return call("query_tables", sql=sql.format(listed[1]))

    return [
        Task("plan, search, report", [plan("Find"), hotel, found, "At most EUR 165 [1]."],
             fits=lambda run, steps, _: "165" in run.report and not run.plan[0].doubt),
        Task("two items, a sum", [plan("Find", "Sum"), hotel, found, sums, done("EUR 495."), "EUR 495."],
             fits=lambda run, *_: not any(one.doubt for one in run.plan)),
        Task("a plan of the person", [hotel, found, "165."], steps=("Find the limit",)),
        Task("a plan that was cut off", ['{"steps": ["a', hotel, found, "165."],
             fits=lambda run, *_: len(run.plan) == 1),
        Task("a plan made anew", [plan("Item A", "Item B"), hotel,
             {"status": "replan", "finding": "165.", "steps": ["Item C"]}, sums, ok, "Done."],
             fits=lambda run, *_: [one.text for one in run.plan] == ["Item A", "Item C"]),
        Task("an answer without a call", [plan("Say"), {"answer": "Nothing is needed."}, "Done."]),
        Task("an invented figure", [plan("Find"), hotel, done("EUR 190 [1]."), "EUR 190."],
             fits=lambda run, *_: "190" in run.plan[0].doubt),
        Task("an invented passage", [plan("Find"), hotel, done("It is so [99]."), "So."],
             fits=lambda run, *_: "[99]" in run.plan[0].doubt),
        Task("a check that was cut off", [plan("Find"), hotel, '{"status": "do', sums, ok, "Done."]),
        Task("given up after four calls", [plan("Find"), *by_steps[:8]],
             fits=lambda run, *_: run.plan[0].state == "dropped"),
        Task("the same call again", [plan("Find"), sums, MORE, sums, ok, "Done."],
             fits=lambda _r, steps, _w: "before" in [s for s in steps if s.tool][1].text),
        Task("read a passage", [plan("Read"), hotel, MORE,
             call("read_passage", document="[1]"), ok, "Done."],
             fits=lambda _r, steps, _w: outcome(steps, "read_passage") == ["done"]),
        Task("read a document that is not there", [plan("Read"),
             call("read_passage", document="secret plans"), ok, "Done."],
             fits=lambda _r, steps, _w: outcome(steps, "read_passage") == ["failed"]),
        Task("a question about all documents", [plan("Ask"),
             call("ask_all_documents", question="How many invoices are there?"), ok, "Done."],
             fits=lambda _r, steps, _w: outcome(steps, "ask_all_documents") == ["done"]),
        Task("tables in SQL", [plan("Ask"), call("list_tables"), MORE, table, ok, "Done."],
             fits=lambda _r, steps, _w: outcome(steps, "query_tables") == ["done"]),
        Task("SQL that would write", [plan("Ask"),
             call("query_tables", sql="DROP TABLE invoices"), ok, "Done."],
             fits=lambda _r, steps, _w: outcome(steps, "query_tables") == ["failed"]),
        Task("redact", [plan("Redact"), call("redact_text", text="Mail ada@example.org"), ok, "Done."],
             fits=lambda _r, steps, _w: "ada@example.org" not in next(s for s in steps if s.tool).text),
        Task("an evaluation that is not there", [plan("Run"),
             call("run_evaluation", dataset="nothing"), ok, "Done."], consent="all",
             fits=lambda _r, steps, _w: outcome(steps, "run_evaluation") == ["failed"]),
        Task("write, allowed", [plan("Write"), write, ok, "Done."], reply="once",
             fits=lambda _r, _s, w: files(w) == {"limit.txt"}),
        Task("write, refused", [plan("Write"), write, ok, "Not done."], reply="refuse",
             fits=lambda _r, _s, w: not files(w)),
        Task("write twice, always", [plan("Item A", "Item B"), write, ok,
             call("write_file", name="b.txt", content="x"), ok, "Done."], reply="always",
             fits=lambda run, _s, w: len(files(w)) == 2 and run.granted == ("write_file",)),
        Task("write over a file", [plan("Item A", "Item B"), write, ok,
             call("write_file", name="limit.txt", content="other"), ok, "Done."], consent="all",
             fits=lambda _r, steps, _w: outcome(steps, "write_file") == ["done", "failed"]),
        Task("write outside", [plan("Item A"),
             call("write_file", name="../../out.txt", content="x"), ok, "Done."], consent="all",
             fits=lambda _r, steps, w: outcome(steps, "write_file") == ["failed"] and not files(w)),
        Task("nobody to ask", [plan("Write"), write], state="paused",
             fits=lambda run, _s, w: "waits for you" in run.problem and not files(w)),
        Task("forbidden by policy", [plan("Write"),
             lambda _: json.dumps(write), ok, "No."], consent="all",
             policy={"tools": {"forbidden": [":writes"]}},
             fits=lambda _r, steps, w: outcome(steps, "write_file") == ["forbidden"] and not files(w)),
        Task("budget of steps", [plan("Item A", "Item B", "Item C"), sums, ok, "Part."], budget=Budget(steps=1),
             fits=lambda run, *_: "1 steps" in run.problem and "2 of 3" in run.report),
        Task("budget of tokens, then more", [plan("Item A"), sums, ok, "Whole."], budget=Budget(tokens=200),
             resume=Budget(), fits=lambda run, *_: not run.problem and "Whole." in run.report),
        Task("paused, edited, resumed", [plan("Item A", "Item B"), sums, ok, hotel, found, "165."],
             pause_after=4, edit=("Only the hotel",),
             fits=lambda run, *_: [one.text for one in run.plan] == ["Item A", "Only the hotel"]),
        Task("paused, program ended, resumed", [plan("Item A", "Item B"), sums, ok, hotel, found, "165."],
             pause_after=2, reopen=True, fits=lambda run, *_: len(run.plan) == 2),
        Task("its own form, spoilt once", [plan("Item A", "Item B"), NATIVE.format("1 + 1"), ok,
             NATIVE.format("1 + 1")[:-14], sums, ok, "Done."], family="hermes",
             fits=lambda _r, steps, _w: outcome(steps, "calculate") == ["done", "done"]),
    ]  # fmt: skip


class Room:
    """A workspace of its own for each task."""

    def __init__(self, folder: Path, task: Task) -> None:
        self._folder = folder
        self.task = task
        self.model = ScriptedModel()
        self.model.begin(task.script, task.family, None)
        self.workbench = self._open()
        imported = self.workbench.models.import_file(write_fake_model(folder / "model.gguf"))
        self.workbench.models.choose(imported.id)
        chosen = self.workbench.library.collection_named("Samples", create=True)
        self.workbench.ingest.add(sample_files(), chosen.id, plain_context())
        if task.policy:
            policy = self.workbench.paths.root / "policy.json"
            policy.write_text(json.dumps(task.policy), "utf-8")
        self.collection = chosen.id

    def _open(self) -> Workbench:
        self.model._closed = False  # of the program that ended
        engines = replace(fake_engines(), chat_model=self.model)
        return open_workspace(WorkspacePaths(self._folder / "workspace"), lambda _: engines)

    def run(self) -> tuple[AgentRun, Sequence[AgentStep]]:
        task, n_steps = self.task, 0

        def hear(event: object) -> None:
            nonlocal n_steps
            if isinstance(event, ConsentAsked) and task.reply is not None:
                agents().reply(event.run_id, event.position, task.reply)
            if isinstance(event, StepTaken):
                n_steps += 1
                if n_steps == task.pause_after:
                    agents().pause(event.run.id)

        def agents() -> Any:
            return self.workbench.agency.agents

        context = plain_context(hear)
        wish = AgentWish(
            "How much may a hotel room cost a night?", (self.collection,), task.budget,
            task.consent, plan=task.steps,
        )  # fmt: skip
        asks = task.reply is not None
        run = agents().work(agents().begin(wish), context, asks=asks)
        if task.reopen:
            self.workbench.close()
            self.workbench = self._open()
        if task.edit:
            agents().edit_plan(run.id, task.edit)
        if task.pause_after or task.resume is not None:
            run = agents().work(agents().resume(run.id, task.resume), context, asks=asks)
        return run, agents().told(run.id).steps


def scripted() -> int:
    failed, begun = 0, time.monotonic()
    every = tasks()
    for number, task in enumerate(every, 1):
        with tempfile.TemporaryDirectory() as folder:
            room = Room(Path(folder), task)
            started = time.monotonic()
            try:
                run, steps = room.run()
                log_fits = room.workbench.audit_trail.verify().fits
                is_fine = run.state == task.state and task.fits(run, steps, room.workbench)
            except Exception as error:  # noqa: BLE001 - one task must not end the others
                run, steps, log_fits, is_fine = None, (), True, False
                print(f"   {type(error).__name__}: {str(error)[:200]}")
            took = time.monotonic() - started
            room.workbench.close()
        failed += not (is_fine and log_fits)
        state = run.state if run is not None else "raised"
        sign = "ok  " if is_fine and log_fits else "FAIL"
        print(f"{sign} {number:>2} {task.name:<36} {state:<9} {len(steps):>2} steps {took:5.2f} s")
    print(f"{len(every) - failed} of {len(every)} tasks, {time.monotonic() - begun:.0f} s in all")
    return failed


def real(n: int = 20) -> int:
    """Calls that the demo model, which knows no tools, writes under the grammar."""
    from engines.llama.chat_model import LlamaChatModel

    specs = built_in_specs()
    by_name = {one.name: one.tool for one in specs}
    tools = [one.tool for one in specs]
    broken = cut = 0
    with tempfile.TemporaryDirectory() as folder:
        model = LlamaChatModel(child_command(), Path(folder))
        model.load(resources() / "demo_model" / "demo.gguf", LoadSettings())
        for seed in range(n):
            asked = [Message("user", f"Task {seed}: find, count or write something.")]
            messages = with_words(asked, [in_short(one) for one in tools], form_words())
            sampling = SamplingSettings(
                temperature=1.0,
                seed=seed,
                max_tokens=400,
                constraint=form_of(tools, must_call=True),
            )
            pieces = [
                event.text
                for event in model.generate(messages, sampling, lambda: False)
                if hasattr(event, "text")
            ]
            said = read_form("".join(pieces))
            if not said.calls:
                cut += 1  # at its limit of tokens
                continue
            (one,) = said.calls
            is_sound = one.name in by_name
            broken += not is_sound or bool(misfit(one.arguments, by_name[one.name].parameters))
        model.close()
    print(f"demo model, {n} calls under the grammar: {broken} broken, {cut} cut off at 400 tokens")
    return broken


def stdio() -> int:
    import anyio
    from mcp import Client, StdioServerParameters

    async def work(root: Path) -> int:
        program = [sys.executable, "-P", "-m", "ui", "--workspace", str(root)]
        command, *arguments = [*program, "mcp", "serve", "-c", "Samples"]
        parameters = StdioServerParameters(
            command=command, args=arguments, cwd=HERE, env={"PYTHONPATH": HERE}
        )
        async with Client(parameters) as client:
            tools = [one.name for one in (await client.list_tools()).tools]
            found = await client.call_tool("search_documents", {"query": "hotel room a night"})
            prompts = len((await client.list_prompts()).prompts)
        n = len(found.structured_content["passages"])
        print(f"over a pipe: tools {', '.join(tools)}; {n} passages; {prompts} prompts")
        return 0 if n and tools else 1

    with tempfile.TemporaryDirectory() as folder:
        from ui.compose import open_real_workspace

        root = Path(folder) / "workspace"
        workbench = open_real_workspace(root)
        chosen = workbench.library.collection_named("Samples", create=True)
        workbench.ingest.add(sample_files(), chosen.id, plain_context())
        workbench.close()
        return anyio.run(work, root)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--real", action="store_true")
    parser.add_argument("--stdio", action="store_true")
    options = parser.parse_args()
    if options.real:
        return real()
    if options.stdio:
        return stdio()
    return scripted()


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
