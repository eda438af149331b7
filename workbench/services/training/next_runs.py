"""Propose the next run of training, filled in from the last one, and take a person's yes or no.

Knows corrections, sets, earlier runs and alerts; starts nothing itself.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from workbench.changes import Changes, Kind
from workbench.domain.alert import METRICS
from workbench.domain.next_run import NextRun, NextRunRules, Raised, reasons_for
from workbench.domain.training import Preset, TrainingSettings
from workbench.domain.training_data import line_of
from workbench.domain.training_run import TrainingRun
from workbench.domain.training_set import Learned
from workbench.errors import InputError, NotFound
from workbench.services.models.models import Models
from workbench.services.training.corrections import Corrections
from workbench.services.training.training import TrainingWish
from workbench.services.training.training_sets import TrainingSets
from workbench.services.training.training_wish_data import fields_of, wish_fields
from workbench.storage.alert_store import AlertStore
from workbench.storage.codec import loads
from workbench.storage.proposal_store import ProposalStore
from workbench.storage.training_store import TrainingStore

_SET: Final = "corrections"
_PRESET: Final = "balanced"


class NextRuns:
    """Thread-safe; quick. Publishes `Kind.TRAINING`."""

    def __init__(  # noqa: PLR0913 - whatever speaks for another run
        self,
        *,
        store: ProposalStore,
        corrections: Corrections,
        sets: TrainingSets,
        runs: TrainingStore,
        alerts: AlertStore,
        models: Models,
        presets: tuple[Preset, ...],
        rules: NextRunRules,
        changes: Changes,
    ) -> None:
        self._store = store
        self._corrections = corrections
        self._sets = sets
        self._runs = runs
        self._alerts = alerts
        self._models = models
        self._presets = presets
        self._rules = rules
        self._changes = changes

    def proposed(self) -> NextRun | None:
        """The next run, if it is time for one."""
        new, last = self._new(), next(iter(self._runs.all()), None)
        name = self._set_of(last)
        examples = self._together(name)
        reasons = reasons_for(
            len(new), len(examples), self._raised(), self._store.last(), self._rules
        )
        if not reasons:
            return None
        base, base_name = self._base(last)
        preset = last.preset if last is not None else _PRESET
        return NextRun(
            reasons=reasons,
            n_new=len(new),
            n_examples=len(examples),
            set_name=name,
            base=base,
            base_name=base_name,
            preset=preset,
            changes=self._changes_of(last.settings, preset) if last is not None else {},
            after=last.name if last is not None else "",
        )

    def needed(self) -> NextRun:
        """The same. Raises InputError where there is none."""
        found = self.proposed()
        if found is None:
            raise InputError(
                "No run is proposed now.",
                hint=f"One is when {self._rules.new_corrections} corrections were accepted that no "
                "run has learned from, or when an alert of quality is raised.",
            )
        return found

    def wish(self, proposal: NextRun) -> TrainingWish:
        """What it would train on, to be planned; nothing is kept."""
        examples = self._together(proposal.set_name)
        fields = fields_of(examples, proposal.set_name)
        known = {one.name: one.licence for one in self._sets.list()}
        return TrainingWish(
            **fields,
            licence=known.get(proposal.set_name, ""),
            base=proposal.base,
            preset=proposal.preset,
            changes=proposal.changes,
        )

    def accept(self, proposal: NextRun) -> TrainingWish:
        """A person said yes: the corrections go into the set, and this is to be started."""
        new = self._corrections.learned()
        if new:
            self._sets.add_examples(proposal.set_name, new, "feedback", "accepted feedback")
        self._store.add("accepted", proposal.n_new, self._keys())
        self._changes.publish(Kind.TRAINING)
        fields = wish_fields(self._sets, proposal.set_name)
        return TrainingWish(
            **fields, base=proposal.base, preset=proposal.preset, changes=proposal.changes
        )

    def decline(self, proposal: NextRun) -> None:
        """It is not proposed again for the same reasons."""
        self._store.add("declined", proposal.n_new, self._keys())
        self._changes.publish(Kind.TRAINING)

    # ------------------------------------------------------------------------ private

    def _new(self) -> list[Learned]:
        seen = self._runs.sources()
        return [one for one in self._corrections.learned() if one.source not in seen]

    def _set_of(self, last: TrainingRun | None) -> str:
        """The set of the last run, if it is there and holds answers; else one for corrections."""
        name = last.data_name.rpartition("@")[0] if last is not None else ""
        known = {one.name: one for one in self._sets.list()}
        return name if name in known and not known[name].is_pairs else _SET

    def _together(self, name: str) -> list[Learned]:
        """What is in the set, and the accepted corrections that are not."""
        try:
            examples = list(self._sets.examples(self._sets.resolve(name)))
        except NotFound:
            examples = []
        lines = {line_of(one.example) for one in examples}
        new = self._corrections.learned()
        return examples + [one for one in new if line_of(one.example) not in lines]

    def _base(self, last: TrainingRun | None) -> tuple[str, str]:
        if last is not None and last.base_id:
            try:
                model = self._models.get(last.base_id)
            except NotFound:
                model = self._models.current()
            return model.id, model.name
        if last is not None and Path(last.base_path).is_dir():
            return last.base_path, last.base_name
        model = self._models.current()
        return model.id, model.name

    def _changes_of(self, settings: TrainingSettings, preset: str) -> dict[str, object]:
        usual = next((one.settings for one in self._presets if one.name == preset), settings)
        before = usual.plain()
        return {name: value for name, value in settings.plain().items() if value != before[name]}

    def _raised(self) -> tuple[Raised, ...]:
        return tuple(
            Raised(f"{one.id}/{one.changed_at}", f"{one.rule.name}: {METRICS[one.rule.metric][0]}.")
            for one in self._alerts.rules()
            if one.is_raised and one.rule.metric in self._rules.quality
        )

    def _keys(self) -> frozenset[str]:
        return frozenset(one.key for one in self._raised())


def read_rules(path: Path) -> NextRunRules:
    return loads(NextRunRules, path.read_text("utf-8"))
