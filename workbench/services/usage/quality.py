"""How good the answers of a period were: evaluations, feedback, refusals, searches, grounding."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import tzinfo

from workbench.domain.quality import Quality, Score, charts_of
from workbench.domain.usage import Selection, TimeUnit
from workbench.services.usage.usage import RequestHistory
from workbench.storage.quality_rows import QualityRows, ScoreRow


class QualityBook:
    """Thread-safe; call from a lane."""

    def __init__(self, rows: QualityRows, usage: RequestHistory) -> None:
        self._rows = rows
        self._usage = usage

    def look(self, selection: Selection, unit: TimeUnit, zone: tzinfo) -> Quality:
        """Filters narrow the charts; evaluations and reasons are those of the whole period."""
        since, until = selection.since, selection.until
        summary = self._usage.summary(selection, unit, zone, ())
        checks = self._scores(self._rows.checks(since, until))
        return Quality(
            self._scores(self._rows.scores(since, until)),
            tuple(one for one in checks if one.is_of_grounding),
            self._rows.reasons(since, until),
            tuple(group.key for group in summary.groups),
            charts_of(summary),
        )

    def newest_score(self, source: str = "") -> Score | None:
        """Of the newest run, the subject that did worst; `source`: of runs of this one."""
        found = [
            one for one in self._scores(self._rows.scores()) if one.n and source in {"", one.source}
        ]
        if not found:
            return None
        newest = [one for one in found if one.run_id == found[-1].run_id]
        return min(newest, key=lambda one: one.share or 0.0)

    def _scores(self, rows: Iterable[ScoreRow]) -> tuple[Score, ...]:
        return tuple(
            Score(
                row.at,
                row.run_id,
                row.source,
                row.label or row.release or row.model,
                row.check,
                row.n_pass + row.n_fail,
                row.n_pass,
                row.score / (row.n_pass + row.n_fail) if row.n_pass + row.n_fail else None,
            )
            for row in rows
        )
