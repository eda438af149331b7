"""The rubrics of `resources/rubrics`, read once."""

from __future__ import annotations

import tomllib
from functools import lru_cache

from workbench.domain.judging import Rubric, rubric_from
from workbench.errors import NotFound
from workbench.paths import resources


@lru_cache(maxsize=1)
def rubrics() -> dict[str, Rubric]:
    """By name."""
    return {
        path.stem: rubric_from(path.stem, tomllib.loads(path.read_text("utf-8")))
        for path in sorted((resources() / "rubrics").glob("*.toml"))
    }


def rubric(name: str) -> Rubric:
    """Raises NotFound."""
    found = rubrics().get(name)
    if found is None:
        raise NotFound(f"There is no rubric “{name[:60]}”.", hint=f"Use {', '.join(rubrics())}.")
    return found
