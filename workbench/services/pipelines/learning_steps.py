"""Steps towards an adapter: a set of data from feedback, chats or another set; training on one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from workbench.domain.pipeline import PipelineStep
from workbench.domain.training import RunState
from workbench.domain.training_data import line_of
from workbench.domain.training_set import TrainingSet, set_hash
from workbench.errors import InputError, NotFound, ResourceError
from workbench.jobs import JobContext
from workbench.services.pipelines.step_kit import Begun, Came, Kit, Needed, Way, digest
from workbench.services.training.training import TrainingWish, check_estimate
from workbench.services.training.training_runner import TrainingProgress
from workbench.services.training.training_sets import Progress
from workbench.services.training.training_wish_data import wish_fields

_RESUMED: Final = (RunState.WAITING, RunState.RUNNING, RunState.PAUSED, RunState.STOPPED)


class DatasetStep:
    """`from`: feedback (accepted answers), chats (rated ones, as cases), set (another version)."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    def facts(self, step: PipelineStep, _needed: Needed, _context: JobContext) -> dict[str, str]:
        kit = self._kit
        match step.text("from"):
            case "feedback":
                learned = kit.corrections.learned(as_pairs=bool(step.settings.get("pairs")))
                return {"examples": digest(*(line_of(one.example) for one in learned))}
            case "chats":
                rated = tuple(kit.corrections.candidates())
                return {"turns": digest(*(f"{one.turn_id} {one.wanted}" for one in rated))}
            case _:
                return {"set": kit.sets.resolve(step.text("name")).hash}

    def work(self, step: PipelineStep, _needed: Needed, _begun: Begun, context: JobContext) -> Came:
        kit, name = self._kit, step.text("name")
        if step.text("from") == "chats":
            kit.chat_cases.add_rated(name)
            found = kit.datasets.resolve(name)
            said = f"{found.reference}, {found.n_cases:,} cases from chats"
            return Came(said, {"reference": found.reference, "for": "evaluation"})
        version = self._collected(step) if step.text("from") == "feedback" else None
        version = version or kit.sets.resolve(name)
        n_before = version.n_redacted
        if "redact" in step.settings:
            told = context.telling(lambda event: _tell(event, context))
            version = kit.sets.redact(version.reference, step.text("redact"), "redact", told)
        if "validation" in step.settings or "test" in step.settings:
            shares = [float(step.settings.get(one, 0.0)) for one in ("validation", "test")]
            version = kit.sets.split(version.reference, shares[0], shares[1])
        n_redacted = version.n_redacted - n_before
        said = f"{version.reference}, {version.n_examples:,} examples, {n_redacted:,} redacted"
        return Came(said, {"reference": version.reference, "for": "training"})

    def is_there(self, output: Mapping[str, str]) -> bool:
        services = self._kit.datasets if output["for"] == "evaluation" else self._kit.sets
        try:
            services.resolve(output["reference"])
        except NotFound:
            return False
        return True

    def _collected(self, step: PipelineStep) -> TrainingSet:
        """What was accepted; a version that holds exactly it already is taken as it is."""
        kit, pairs = self._kit, bool(step.settings.get("pairs"))
        wanted = set_hash(kit.corrections.learned(as_pairs=pairs))
        try:
            for version in kit.sets.versions(step.text("name")):
                if version.hash == wanted:
                    return version
        except NotFound:
            return kit.corrections.collect(step.text("name"), as_pairs=pairs)
        return kit.corrections.collect(step.text("name"), as_pairs=pairs)


class TuneStep:
    """Training in this process; a run that was cut short goes on from its last checkpoint."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    def facts(self, step: PipelineStep, needed: Needed, _context: JobContext) -> dict[str, str]:
        named = step.text("base")
        model = self._kit.models.resolve(named) if named else self._kit.models.current()
        facts = {"base": model.sha256 or model.id}
        if step.text("data") not in needed:
            facts["data"] = self._kit.sets.resolve(step.text("data")).hash
        return facts

    def work(self, step: PipelineStep, needed: Needed, begun: Begun, context: JobContext) -> Came:
        training = self._kit.training
        run_id = begun.handle
        if not self._goes_on(run_id):
            reference = _reference(step, needed, "training")
            wish = TrainingWish(
                **wish_fields(self._kit.sets, reference),
                base=step.text("base"),
                preset=step.text("preset", "balanced"),
                changes={k: str(v) for k, v in dict(step.settings.get("settings", {})).items()},
                name=step.text("name"),
            )
            check_estimate(training.plan(wish, context).estimate)
            run_id = training.start(wish, context).id
            begun.keep(run_id)
        view = training.find(run_id)
        if view.status.state is not RunState.DONE:
            view = training.work(run_id, context.telling(lambda event: _tell(event, context)))
        if view.status.state is not RunState.DONE:
            raise ResourceError(
                f"The training rests: {view.status.message or view.status.state.value}",
                hint="Go on with the run of the pipeline.",
            )
        outcome, adapter = training.export(run_id, context)
        verified = outcome.verified
        said = f"{view.run.name}, {view.status.step:,} steps"
        if verified is not None:
            said += f", perplexity {verified.before:.3g} to {verified.after:.3g}"
        output = {"run": run_id, "adapter": adapter.id, "base": view.run.base_id}
        return Came(said, output)

    def is_there(self, output: Mapping[str, str]) -> bool:
        try:
            self._kit.training.find(output["run"])
            self._kit.models.get(output["adapter"])
        except NotFound:
            return False
        return True

    def _goes_on(self, run_id: str) -> bool:
        if not run_id:
            return False
        try:
            state = self._kit.training.find(run_id).status.state
        except NotFound:
            return False
        return state in (*_RESUMED, RunState.DONE)


def _reference(step: PipelineStep, needed: Needed, wanted: str) -> str:
    """The set that a step names: of another step, or by its own name. Raises InputError."""
    data = step.text("data")
    if data not in needed:
        return data
    output = needed[data].output
    if output.get("for") != wanted:
        raise InputError(
            f"“{data}” makes data for {output.get('for', 'something else')}, not for {wanted}.",
            hint="`from: chats` makes cases to evaluate; feedback and sets are trained on.",
        )
    return output["reference"]


def _tell(event: object, context: JobContext) -> None:
    match event:
        case TrainingProgress():
            context.report(Way(event.fraction, event.seconds_left))
        case Progress(done, total) if total:
            context.report(Way(done / total))
