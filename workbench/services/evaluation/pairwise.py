"""Which of two answers is better: each case asked in both orders, each verdict stored at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.domain.evaluation import JudgeModel, Run
from workbench.domain.judging import PairTotals, PairVerdict, pair_totals
from workbench.domain.statistics import Interval, mcnemar, wilson
from workbench.errors import InputError
from workbench.jobs import JobContext
from workbench.services.evaluation.judging import Judging
from workbench.services.evaluation.licences import Licences
from workbench.services.evaluation.rubrics import rubric
from workbench.storage.eval_store import EvalStore
from workbench.storage.judge_store import JudgeStore, PairPlace


@dataclass(frozen=True, slots=True)
class PairResult:
    totals: PairTotals
    p_value: float  # that the winner wins by luck: an exact test of signs
    by_place: Interval  # of the share of cases in which only the place was chosen
    is_licensed: bool
    verdicts: Mapping[str, PairVerdict]


class Pairwise:
    def __init__(
        self, store: JudgeStore, runs: EvalStore, judging: Judging, licences: Licences
    ) -> None:
        self._store = store
        self._runs = runs
        self._judging = judging
        self._licences = licences

    def compare(
        self,
        first: tuple[Run, int],
        second: tuple[Run, int],
        judge: JudgeModel,
        context: JobContext,
        rubric_name: str = "better",
    ) -> PairResult:
        """Runs with the numbers of their columns. Reports how many cases were asked of how many;
        what was asked before is not asked again. Raises InputError, Cancelled.
        """
        chosen = rubric(rubric_name)
        if chosen.kind != "pair":
            raise InputError(f"“{chosen.name}” compares no pairs.", hint="Use the rubric better.")
        known = self._licences.know(judge, chosen)
        place = PairPlace(first[0].id, first[1], second[0].id, second[1], known.key)
        left = self._answers(*first)
        right = self._answers(*second)
        keys = [key for key in left if key in right]
        if not keys:
            raise InputError("The two have no answered case in common.", hint="Choose others.")
        done = dict(self._store.pairs(place))
        for number, key in enumerate(keys, 1):
            context.check()
            if key not in done:
                question, answer = left[key]
                done[key] = self._judging.pair(
                    question, answer, right[key][1], chosen, judge, context
                )
                self._store.keep_pair(place, key, done[key])
            context.report((number, len(keys)))
        totals = pair_totals(done)
        n_whole = totals.first + totals.second + totals.tie
        return PairResult(
            totals,
            mcnemar(totals.first, totals.second),
            wilson(totals.n_by_place, n_whole),
            self._licences.is_granted(known.key),
            done,
        )

    def _answers(self, run: Run, column: int) -> dict[str, tuple[str, str]]:
        """Question and answer by key of the case."""
        return {
            one.cell.case_key: (one.cell.messages[-1].content, one.result.answer)
            for one in self._runs.done(run.id)
            if one.cell.column == column and one.result.finish_reason
        }
