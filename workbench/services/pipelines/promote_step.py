"""The step that puts something into use: behind a gate that passed, by the registry's own ways."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.domain.check_text import check_of_text
from workbench.domain.pipeline import PipelineStep
from workbench.domain.release import Release
from workbench.domain.stage import Stage
from workbench.errors import InputError, NotFound
from workbench.jobs import JobContext
from workbench.services.pipelines.step_kit import Begun, Came, Kit, Needed
from workbench.services.training.training_gate import Evidence, evidence
from workbench.services.trials.adapter_rollout import AdapterRollout, RolloutWish, Way, named

_REASON = "A pipeline promoted it; its gate “{gate}” passed."


class PromoteStep:
    """`of`: the adapter of a step; `release`: one that is there, or the new one's name."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    def facts(self, _step: PipelineStep, _needed: Needed, _context: JobContext) -> dict[str, str]:
        return {}

    def work(self, step: PipelineStep, needed: Needed, _begun: Begun, context: JobContext) -> Came:
        context.check()
        gate = needed[step.text("gate")]
        if not gate.passed or gate.state not in ("done", "unchanged"):
            raise InputError(
                f"{gate.step_id} did not pass, so nothing is promoted.", hint="Look at its result."
            )
        if "of" in step.settings:
            return self._adapter(step, needed)
        return self._release(step)

    def is_there(self, output: Mapping[str, str]) -> bool:
        try:
            self._kit.releases.find(output["release"])
        except NotFound:
            return False
        return True

    def _release(self, step: PipelineStep) -> Came:
        stage, releases = Stage(step.text("to")), self._kit.releases
        found = releases.find(step.text("release"))
        if found.stage is not stage:
            reason = _REASON.format(gate=step.text("gate"))
            found = releases.promote(found.reference, stage, reason)
        return _came(found, step)

    def _adapter(self, step: PipelineStep, needed: Needed) -> Came:
        kit, tuned = self._kit, needed[step.text("of")].output
        adapter, way = kit.models.get(tuned["adapter"]), _way(step.text("to"))
        name = named(step.text("release") or adapter.line or adapter.name)
        there = self._in_use(name, adapter.sha256, way)
        if there is not None:  # a kill came between the promotion and its row
            return _came(there, step)
        gate, known = needed[step.text("gate")], Evidence()
        if gate.kind == "compare":
            known = evidence(kit.evaluation, gate.output["before"], gate.output["after"])
        judgement = kit.training.judge(tuned["run"], known.lost, known.judge_low)
        checks = tuple(check_of_text(one)[0] for one in step.names("checks"))
        made = AdapterRollout(kit.releases, kit.trials).begin(
            adapter, tuned["base"], judgement, RolloutWish(way, name, checks)
        )
        return _came(made.release, step)

    def _in_use(self, name: str, sha256: str, way: Way) -> Release | None:
        tried = {one.content.second for one in self._kit.trials.all() if one.content.kind == way}
        for one in self._kit.releases.list():
            bound = [each.sha256 for each in one.content.adapters]
            if one.name.casefold() != name.casefold() or bound != [sha256]:
                continue
            is_production = way == "production" and one.stage is Stage.PRODUCTION
            if is_production or one.reference in tried:
                return one
        return None


def _way(text: str) -> Way:
    match text:
        case "production" | "canary" | "shadow":
            return text
        case _:
            return "staging"


def _came(release: Release, step: PipelineStep) -> Came:
    said = f"{release.reference} is in {step.text('to')}"
    return Came(said, {"release": release.reference, "to": step.text("to")})
