"""What requests have in common, as a list that knows its own columns.

There are thousands of dimensions and a million requests: what depends on the dimension alone is
worked out once for each of them, kept, and spread over the requests by its number. numpy is
imported where something is computed, so that opening a workspace does without.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, get_args

from workbench.domain.request_fact import ErrorKind, Guard, Status
from workbench.domain.usage import GroupBy, Selection
from workbench.domain.usage_dimension import Dimension, Wanted

if TYPE_CHECKING:
    import numpy.typing as npt

    Array = npt.NDArray[Any]

STATUSES: Final[tuple[Status, ...]] = get_args(Status)
KINDS: Final[tuple[ErrorKind, ...]] = get_args(ErrorKind)
GUARDS: Final[tuple[Guard, ...]] = get_args(Guard)  # "", noted, in, out
# What is counted of each request, in this order; then a column for each model.
MARKS: Final = (
    *STATUSES, *(f"errors_{kind}" for kind in KINDS if kind),
    "refused", "liked", "disliked", "guard_hits",
)  # fmt: skip


class Dimensions(tuple[Dimension, ...]):  # noqa: SLOT001 - it keeps what was worked out
    """By number. Never changes; what was worked out stays with it."""

    @cached_property
    def outcomes(self) -> tuple[Array, Array]:
        """The number of its outcome for each dimension, and what each outcome counts as.

        The second has a row for each outcome: a one or nothing for each of `MARKS`, and then for
        each model.
        """
        import numpy as np

        models = {name: at for at, name in enumerate(sorted({d.model_id for d in self} - {""}))}
        known: dict[tuple[Any, ...], int] = {}
        numbers = np.fromiter(
            (
                known.setdefault(
                    (d.status, d.error_kind, d.refused, d.feedback, d.guard, d.model_id), len(known)
                )
                for d in self
            ),
            np.uint16 if len(self) < 1 << 16 else np.uint32,
            len(self),
        )
        marks = np.zeros((len(known), len(MARKS) + len(models)))
        for at, (status, kind, refused, feedback, guard, model) in enumerate(known):
            names = [status, f"errors_{kind}"]
            names += ["refused"] * bool(refused) + ["guard_hits"] * bool(guard)
            names += ["liked"] * (feedback == 1) + ["disliked"] * (feedback == -1)
            for name in names:
                if name in MARKS:
                    marks[at, MARKS.index(name)] = 1
            if model:
                marks[at, len(MARKS) + models[model]] = 1
        return numbers, marks

    @cached_property
    def _coded(self) -> dict[str, tuple[Array, list[Dimension]]]:
        return {}

    @cached_property
    def _groups(self) -> dict[GroupBy, tuple[tuple[str, ...], Array]]:
        return {}

    def coded(self, field: str) -> tuple[Array, list[Dimension]]:
        """By what a field of a selection looks at: a number for each, and one of each number."""
        import numpy as np

        if field not in self._coded:
            known: dict[Any, int] = {}
            of = _LOOKED_AT[field]
            numbers = np.fromiter(
                (known.setdefault(of(item), len(known)) for item in self), np.int32, len(self)
            )
            _, first = np.unique(numbers, return_index=True)
            self._coded[field] = numbers, [self[at] for at in first.tolist()]
        return self._coded[field]

    def groups(self, by: GroupBy) -> tuple[tuple[str, ...], Array]:
        """The keys there are, and the place of its key for each dimension."""
        import numpy as np

        if by not in self._groups:
            of_each = [item.keys(by)[0] for item in self]
            keys = sorted(set(of_each))
            places = {key: at for at, key in enumerate(keys)}
            codes = np.fromiter((places[key] for key in of_each), np.int16, len(self))
            self._groups[by] = tuple(keys), codes
        return self._groups[by]

    def members(self, by: GroupBy) -> dict[str, Array]:
        """Of what a request may have several: which dimensions have each."""
        import numpy as np

        numbers, some = self.coded(by)
        keys = sorted({key for item in some for key in item.keys(by)})
        return {
            key: np.fromiter((key in item.keys(by) for item in some), np.bool_, len(some))[numbers]
            for key in keys
        }

    def fitting(self, wanted: Wanted) -> Array | None:
        """Which of them are wanted; None: all are, since nothing is said.

        A selection is a list of conditions that all have to hold, and each looks at one thing, of
        which there are few: so each is asked of one dimension of a kind.
        """
        import numpy as np

        nothing, want = Selection(), wanted.selection
        fits: Array | None = None
        for field in _LOOKED_AT:
            value = getattr(want, field)
            if value == getattr(nothing, field):
                continue
            narrow: dict[str, Any] = {field: value}
            one = replace(wanted, selection=Selection(**narrow))
            numbers, some = self.coded(field)
            found = np.fromiter((one.fits(item) for item in some), np.bool_, len(some))[numbers]
            fits = found if fits is None else fits & found
        return fits


_LOOKED_AT: Final[dict[str, Callable[[Dimension], Any]]] = {
    "feature": lambda item: item.feature,
    "model": lambda item: (item.model_id, item.model),
    "prompt": lambda item: (item.prompt_id, item.prompt_version),
    "collection": lambda item: item.collections,
    "status": lambda item: item.status,
    "error_kind": lambda item: item.error_kind,
    "release": lambda item: item.release,
    "refused": lambda item: item.refused,
    "feedback": lambda item: item.feedback,
    "profile": lambda item: item.profile,
    "adapter": lambda item: item.adapters,
    "guard": lambda item: item.guard,
}
