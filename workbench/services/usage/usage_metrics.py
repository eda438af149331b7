"""All requests as counters and histograms for Prometheus: text, which nobody is sent.

numpy is imported where something is computed, so that opening a workspace does without.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.domain.prometheus import SECONDS, Family, Sample, histogram, rendered
from workbench.domain.usage import Metric, Selection
from workbench.domain.usage_dimension import Dimension
from workbench.services.usage.usage_columns import ColumnCache, Columns
from workbench.services.usage.usage_dimensions import Dimensions

if TYPE_CHECKING:
    from workbench.services.usage.usage_columns import Array

_JOULES = 3_600  # a watt-hour
_TIMES: tuple[tuple[Metric, str, str], ...] = (
    ("first_token_s", "workbench_first_token_seconds", "From accepting a request to its text."),
    ("total_s", "workbench_request_duration_seconds", "From accepting a request to its end."),
    ("queue_s", "workbench_queue_seconds", "Waiting for the model."),
    ("retrieval_s", "workbench_retrieval_seconds", "Searching the documents."),
)
_OUTCOMES = {"noted": "noted", "in": "question_held", "out": "answer_held"}
_RATINGS = {1: "liked", -1: "disliked"}


def exposition(cache: ColumnCache) -> str:
    """Counters fall when requests are erased; Prometheus takes that for a restart."""
    columns = cache.get(Selection())
    columns = _by_name(columns)
    return rendered(
        [
            _counted(
                columns,
                "workbench_requests_total",
                "Requests by feature, model and status.",
                lambda item: {"feature": item.feature, "model": item.model, "status": item.status},
            ),
            _counted(
                columns,
                "workbench_no_answer_total",
                "Answers that the documents do not say.",
                lambda item: {"model": item.model} if item.refused else None,
            ),
            _counted(
                columns,
                "workbench_feedback_total",
                "Rated answers.",
                lambda item: (
                    {"model": item.model, "rating": _RATINGS[item.feedback]}
                    if item.feedback
                    else None
                ),
            ),
            _counted(
                columns,
                "workbench_guard_total",
                "Requests in which rails found something, by what came of it.",
                lambda item: (
                    {"feature": item.feature, "outcome": _OUTCOMES[item.guard]}
                    if item.guard
                    else None
                ),
            ),
            _tokens(columns),
            _energy(columns),
            *(_times(columns, *one) for one in _TIMES),
        ]
    )


def _by_name(columns: Columns) -> Columns:
    """A model without a name was not asked."""
    named = Dimensions(replace(item, model=item.model or "none") for item in columns.dimensions)
    return replace(columns, dimensions=named)


def _counted(
    columns: Columns,
    name: str,
    text: str,
    labels_of: Callable[[Dimension], dict[str, str] | None],
) -> Family:
    import numpy as np

    n_each = np.bincount(columns["dimension"], minlength=len(columns.dimensions)).tolist()
    found: Counter[tuple[tuple[str, str], ...]] = Counter()
    for item, n in zip(columns.dimensions, n_each, strict=True):
        labels = labels_of(item) if n else None
        if labels is not None:
            found[tuple(labels.items())] += n
    samples = (Sample(dict(labels), n) for labels, n in sorted(found.items()))
    return Family(name, text, "counter", tuple(samples))


def _tokens(columns: Columns) -> Family:
    import numpy as np

    kinds = {"read": "prompt_tokens", "reused": "reused_tokens", "written": "completion_tokens"}
    samples: list[Sample] = []
    for model, rows in _models(columns).items():
        of_model = columns.pick(rows)
        samples += [
            Sample({"model": model, "kind": kind}, int(of_model[name].sum(dtype=np.int64)))
            for kind, name in kinds.items()
        ]
    text = "Tokens; those that were reused are among those that were read."
    return Family("workbench_tokens_total", text, "counter", tuple(samples))


def _energy(columns: Columns) -> Family:
    samples = tuple(
        Sample({"model": model}, float(columns.pick(rows)["measured_wh"].sum()) * _JOULES)
        for model, rows in _models(columns).items()
    )
    text = "Of requests that this machine's own meter measured."
    return Family("workbench_energy_joules_total", text, "counter", samples)


def _times(columns: Columns, metric: Metric, name: str, text: str) -> Family:
    import numpy as np

    samples: list[Sample] = []
    for model, rows in _models(columns).items():
        values = columns.pick(rows)[metric]
        values = np.sort(values[~np.isnan(values)])
        counts = np.searchsorted(values, SECONDS, side="right").tolist()
        samples += histogram({"model": model}, [*counts, len(values)], float(values.sum()))
    return Family(name, text, "histogram", tuple(samples))


def _models(columns: Columns) -> dict[str, Array]:
    """The rows of each."""
    import numpy as np

    names = [item.model for item in columns.dimensions]
    found: dict[str, Array] = {}
    for name in sorted(set(names)):
        is_of = np.asarray([one == name for one in names], np.bool_)
        rows = np.flatnonzero(is_of[columns["dimension"]])
        if len(rows):
            found[name] = rows
    return found
