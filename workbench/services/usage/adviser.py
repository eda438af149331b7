"""Advice on models from what was recorded and evaluated here. Asks no model anything."""

from __future__ import annotations

from workbench.domain.advice import Advice, Installed, Verdict, advise
from workbench.domain.model_kind import ModelKind, kind_of
from workbench.domain.stage import Stage
from workbench.domain.statistics import wilson
from workbench.domain.usage import Selection
from workbench.services.models.models import Models
from workbench.services.usage.usage import RequestHistory
from workbench.storage.quality_rows import QualityRows


class Adviser:
    """Thread-safe; call from a lane."""

    def __init__(self, *, models: Models, usage: RequestHistory, rows: QualityRows) -> None:
        self._models = models
        self._usage = usage
        self._rows = rows

    def look(self, selection: Selection) -> Advice:
        """Which of the installed models would have served the selected requests, and how."""
        traffic, speeds = self._usage.traffic(selection)
        if any((selection.since, selection.until, selection.feature, selection.model)):
            _, everywhere = self._usage.traffic(Selection())
            speeds = everywhere | speeds
        verdicts: dict[str, dict[str, Verdict]] = {}
        for row in self._rows.scores():  # the oldest first: the newest of each source stays
            n = row.n_pass + row.n_fail
            if n and row.model_id:
                share = row.n_pass / n
                verdicts.setdefault(row.model_id, {})[row.source] = Verdict(
                    row.source, share, n, wilson(row.n_pass, n)
                )
        installed = [
            Installed(
                model.id,
                model.name,
                model.settings.n_ctx or model.header.context_length,
                model.header.size_bytes,
                speeds.get(model.id),
                verdicts.get(model.id, {}),
            )
            for model in self._models.list()
            if model.place is None
            and model.stage is not Stage.ARCHIVED
            and kind_of(model.header) is ModelKind.CHAT
        ]
        return advise(traffic, installed)
