"""What kinds of requests there were, and how quickly each model read and wrote.

numpy is imported where something is computed, so that opening a workspace does without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.domain.advice import EDGES, Speed, Traffic
from workbench.services.usage.usage_columns import Columns, lookup

if TYPE_CHECKING:
    from workbench.services.usage.usage_columns import Array

OF_ITSELF: Final = ("evaluation", "self-test")
_KINDS: Final = (*EDGES, 0)


def traffic_of(columns: Columns) -> tuple[Traffic, ...]:
    """Complete requests that a model answered; kept answers are none, and what the program asked
    by itself is nobody's need, unless nothing else is there."""
    import numpy as np

    rows = _answered(columns)
    is_wanted = lookup(columns.dimensions, lambda item: item.feature not in OF_ITSELF, np.bool_)
    wanted = rows[is_wanted[columns.pick(rows)["dimension"]]]
    some = columns.pick(wanted if len(wanted) else rows)
    prompt, written = some["prompt_tokens"], some["completion_tokens"]
    whole = prompt.astype(np.int64) + written
    size = np.searchsorted(EDGES, whole)
    code = some["dimension"].astype(np.int64) * len(_KINDS) + size
    n_codes = len(columns.dimensions) * len(_KINDS)
    sums = {
        "n": np.bincount(code, minlength=n_codes),
        "fresh": np.bincount(
            code, prompt.astype(np.float64) - some["reused_tokens"], minlength=n_codes
        ),
        "written": np.bincount(code, written, minlength=n_codes),
        "busy": np.bincount(code, some["busy_s"], minlength=n_codes),
    }
    longest = np.zeros(n_codes, np.int64)
    np.maximum.at(longest, code, whole)
    found: dict[tuple[str, int, str], list[float]] = {}
    for place in np.flatnonzero(sums["n"]).tolist():
        item = columns.dimensions[place // len(_KINDS)]
        key = (item.feature, _KINDS[place % len(_KINDS)], item.model_id)
        line = found.setdefault(key, [0.0] * 5)
        for number, name in enumerate(("n", "fresh", "written", "busy")):
            line[number] += float(sums[name][place])
        line[4] = max(line[4], float(longest[place]))
    return tuple(
        Traffic(*key, round(n), round(fresh), round(written_), busy, round(most))
        for key, (n, fresh, written_, busy, most) in sorted(found.items())
    )


def speeds_of(columns: Columns) -> dict[str, Speed]:
    """By the id of a model: tokens read in a second of reading, and the median of writing."""
    import numpy as np

    rows = _answered(columns)
    some = columns.pick(rows)
    ids = sorted({item.model_id for item in columns.dimensions} - {""})
    places = {one: place for place, one in enumerate(ids)}
    of_each = lookup(columns.dimensions, lambda item: places.get(item.model_id, -1), np.int64)
    model = of_each[some["dimension"]]
    waited = np.nan_to_num(some["queue_s"]) + np.nan_to_num(some["retrieval_s"])
    read_s = some["first_token_s"] - waited
    fresh = some["prompt_tokens"].astype(np.float64) - some["reused_tokens"]
    speed = some["tokens_per_second"]
    found: dict[str, Speed] = {}
    for one, place in places.items():
        mine = model == place
        reads = mine & (read_s > 0) & (fresh > 0)
        writes = speed[mine & ~np.isnan(speed)]
        if reads.any() and len(writes):
            reading = float(fresh[reads].sum() / read_s[reads].sum())
            found[one] = Speed(reading, max(float(np.median(writes)), 1e-9))
    return found


def _answered(columns: Columns) -> Array:
    import numpy as np

    fits = lookup(
        columns.dimensions, lambda item: item.status == "complete" and item.model_id != "", np.bool_
    )
    if not len(columns):
        return np.empty(0, np.int64)
    # A kept answer has no speed, and nothing was read or written for it.
    return np.flatnonzero(fits[columns["dimension"]] & ~np.isnan(columns["tokens_per_second"]))
