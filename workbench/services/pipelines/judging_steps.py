"""Steps that judge: an evaluation, two of them side by side, and a report of one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from workbench.domain.evaluation import Versus, gate, totals
from workbench.domain.pipeline import PipelineStep
from workbench.errors import InputError, NotFound, WorkspaceReadOnly
from workbench.jobs import JobContext
from workbench.services.evaluation.eval_report import report_page, write_report
from workbench.services.evaluation.evaluation import EvalProgress, EvalWish
from workbench.services.pipelines.step_kit import (
    Begun,
    Came,
    Kit,
    Needed,
    Way,
    digest,
    documents_digest,
)
from workbench.services.training.training_gate import evidence
from workbench.services.trials.adapter_rollout import AdapterRollout, RolloutWish

_SHOWN: Final = 5
_PARALLEL: Final = 4


class EvaluateStep:
    """A gate: it passes where enough cases do. `of`: the adapter that a step made."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    def facts(self, step: PipelineStep, needed: Needed, _context: JobContext) -> dict[str, str]:
        kit = self._kit
        facts = {
            f"documents {one}": documents_digest(kit, one) for one in step.names("collections")
        }
        facts |= {
            f"prompt {one}": kit.prompts.resolve(one)[1].hash for one in step.names("prompts")
        }
        if step.text("data") not in needed:
            facts["cases"] = self._cases(step.text("data"))
        if "of" not in step.settings:
            facts["subject"] = self._subject(step.text("subject"))
        if "judge" in step.settings:
            facts["judge"] = self._subject(step.text("judge"))
        return facts

    def work(self, step: PipelineStep, needed: Needed, begun: Begun, context: JobContext) -> Came:
        evaluation = self._kit.evaluation
        run = None
        if begun.handle:
            try:
                run = evaluation.find(begun.handle)
            except NotFound:
                run = None
        if run is None:
            run = evaluation.begin(self._wish(step, needed, context))
            begun.keep(run.id)

        def tell(event: object) -> None:
            if isinstance(event, EvalProgress):
                context.report(Way(event.n_done / max(1, event.n_cells), event.seconds_left))

        run = evaluation.work(run, context.telling(tell))
        done = evaluation.done(run)
        against = evaluation.compare(evaluation.find(run.baseline), run) if run.baseline else ()
        least = step.settings.get("least")
        reasons = gate(done, run.n_cells, against, None if least is None else float(least)).reasons
        share = totals(done).share
        said = "nothing was judged" if share is None else f"{share:.1%} of {run.n_cells:,} pass"
        said += f"; {'; '.join(reasons)}" if reasons else ""
        return Came(said, {"run": run.id}, passed=not reasons)

    def is_there(self, output: Mapping[str, str]) -> bool:
        try:
            return self._kit.evaluation.find(output["run"]).state == "complete"
        except NotFound:
            return False

    def _wish(self, step: PipelineStep, needed: Needed, context: JobContext) -> EvalWish:
        data = step.text("data")
        if data in needed:
            output = needed[data].output
            if output.get("for") != "evaluation":
                raise InputError(
                    f"“{data}” makes examples to train on, not cases.", hint="Use `from: chats`."
                )
            data = output["reference"]
        subject = step.text("subject")
        if "of" in step.settings:
            subject = self._release(needed[step.text("of")].output, context)
        return EvalWish(
            data,
            (subject,) if subject else (),
            step.names("prompts"),
            parallel=_PARALLEL,
            baseline=step.text("baseline"),
            limit=int(step.settings.get("limit", 0)),
            judge=step.text("judge"),
            collections=step.names("collections"),
        )

    def _release(self, output: Mapping[str, str], context: JobContext) -> str:
        """The adapter with its base, as a release in staging: one that is there is taken."""
        context.check()
        adapter = self._kit.models.get(output["adapter"])
        judgement = self._kit.training.judge(output["run"])
        rollout = AdapterRollout(self._kit.releases, self._kit.trials)
        made = rollout.begin(adapter, output["base"], judgement, RolloutWish("staging"))
        return made.release.reference

    def _cases(self, data: str) -> str:
        path = Path(data).expanduser()
        if path.suffix.lower() in (".yaml", ".yml"):
            try:
                return digest(path.read_text("utf-8"))
            except (OSError, UnicodeDecodeError) as error:
                raise InputError(f"{path.name} cannot be read.", hint="Check the path.") from error
        return self._kit.datasets.resolve(data).hash

    def _subject(self, named: str) -> str:
        kit = self._kit
        name = named.partition("?")[0]
        if not name:
            model = kit.models.current()
            return model.sha256 or model.id
        try:
            return kit.releases.find(name).hash
        except NotFound:
            model = kit.models.resolve(name)
            return model.sha256 or model.id


class CompareStep:
    """A gate over two evaluations of the same cases; with `of`, the gate of training speaks too."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    def facts(self, _step: PipelineStep, _needed: Needed, _context: JobContext) -> dict[str, str]:
        return {}

    def work(self, step: PipelineStep, needed: Needed, _begun: Begun, context: JobContext) -> Came:
        context.check()
        evaluation = self._kit.evaluation
        before, after = (needed[step.text(one)].output["run"] for one in ("before", "after"))
        known = evidence(evaluation, before, after)
        found = evaluation.compare(evaluation.find(before), evaluation.find(after))
        reasons = [f"worse by {-one.difference.mean:.3f}" for one in found if _is_worse(one)]
        if known.lost:
            shown = ", ".join(known.lost[:_SHOWN])
            reasons.append(f"{len(known.lost):,} cases passed and now fail ({shown})")
        if not needed[step.text("after")].passed:
            reasons.append(f"{step.text('after')} did not pass")
        if "of" in step.settings:
            run_id = needed[step.text("of")].output["run"]
            judgement = self._kit.training.judge(run_id, known.lost, known.judge_low)
            reasons += list(judgement.reasons) if not judgement.offered else []
        told = "; ".join(one.difference.sentence for one in found)
        said = f"{told}{'; ' if reasons else ''}{'; '.join(reasons)}"
        return Came(said, {"before": before, "after": after}, passed=not reasons)

    def is_there(self, output: Mapping[str, str]) -> bool:
        try:
            return all(self._kit.evaluation.find(output[one]) for one in ("before", "after"))
        except NotFound:
            return False


class ReportStep:
    """An evaluation as one HTML page in the outbox."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    def facts(self, _step: PipelineStep, _needed: Needed, _context: JobContext) -> dict[str, str]:
        return {}

    def work(self, step: PipelineStep, needed: Needed, _begun: Begun, context: JobContext) -> Came:
        context.check()
        evaluation, outbox = self._kit.evaluation, self._kit.outbox
        run = evaluation.find(needed[step.text("of")].output["run"])
        against = evaluation.compare(evaluation.find(run.baseline), run) if run.baseline else ()
        name = f"evaluation-{run.id}.html"
        try:
            outbox.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WorkspaceReadOnly(
                "The outbox cannot be made.", hint="Check the workspace's folder."
            ) from error
        if outbox.is_symlink() or (outbox / name).is_symlink():
            raise InputError("The outbox is a link to somewhere else.", hint="Remove the link.")
        told = self._kit.leaving((run, tuple(evaluation.done(run)), tuple(against)))
        name = write_report(outbox / name, report_page(*told), self._kit.export_files).name
        return Came(f"outbox/{name}", {"file": name})

    def is_there(self, output: Mapping[str, str]) -> bool:
        return (self._kit.outbox / output["file"]).is_file()


def _is_worse(one: Versus) -> bool:
    return one.difference.is_told and one.difference.mean < 0
