"""The same case asked in other ways: with other seeds, in another order, about other people. Pure.

A variant's key is the case's, a tilde, what was varied and a number, so that a run can be read by
families. Counterfactual pairs: as in Bertrand and Mullainathan, American Economic Review 2004.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from workbench.domain.dataset import Case

SIGN: Final = "~"
OPTIONS: Final = ("options", "choices")
Swaps = Mapping[str, Sequence[Sequence[str]]]  # sets of words that stand for each other, by name


def family_of(key: str) -> tuple[str, str]:
    """The key of the case and what was varied; empty for the case as it is."""
    first, sign, rest = key.rpartition(SIGN)
    return (first, rest.rstrip("0123456789")) if sign else (key, "")


def repeated(cases: Sequence[Case], n: int) -> Iterator[Case]:
    """`n` times in all; each gets its own seed by its place."""
    for case in cases:
        yield case
        for number in range(2, n + 1):
            yield replace(case, key=f"{case.key}{SIGN}seed{number}")


def reordered(cases: Sequence[Case], n: int, seed: int) -> Iterator[Case]:
    """Cases with a list of options, `n` times in other orders; others as they are."""
    for case in cases:
        yield case
        name = next((one for one in OPTIONS if _is_list(case.variables.get(one))), "")
        if not name:
            continue
        options = list(case.variables[name])
        chance = random.Random(f"{seed}:{case.key}")  # noqa: S311 - an order, no secret
        seen = {tuple(map(str, options))}
        for number in range(2, 10 * n):
            mixed = chance.sample(options, len(options))
            if len(seen) > n:
                break
            if tuple(map(str, mixed)) in seen:
                continue
            seen.add(tuple(map(str, mixed)))
            variables = {**case.variables, name: mixed}
            yield replace(case, key=f"{case.key}{SIGN}order{number}", variables=variables)


def swapped(cases: Sequence[Case], kind: str, words: Sequence[Sequence[str]]) -> Iterator[Case]:
    """Cases that speak of a person, again about others; others as they are. What is expected is
    exchanged in the same way.
    """
    for case in cases:
        yield case
        n_others = max(map(len, words), default=1) - 1
        seen = {_asked(case)}
        for shift in range(1, n_others + 1):
            exchange = _exchange(words, shift)
            made = replace(
                case,
                key=f"{case.key}{SIGN}{kind}{shift}",
                variables={name: _changed(one, exchange) for name, one in case.variables.items()},
                messages=tuple((role, exchange(text)) for role, text in case.messages),
                checks=tuple(
                    replace(one, value=_changed(one.value, exchange)) for one in case.checks
                ),
            )
            if _asked(made) not in seen:
                seen.add(_asked(made))
                yield made


def _exchange(words: Sequence[Sequence[str]], shift: int) -> Any:
    """A function over text: each word becomes the one `shift` places on in its set."""
    others: dict[str, str] = {}
    for one in words:
        for place, word in enumerate(one):
            others.setdefault(word.casefold(), one[(place + shift) % len(one)])
    longest = sorted(others, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)", re.IGNORECASE)

    def change(text: str) -> str:
        return pattern.sub(lambda met: _cased(met[0], others[met[0].casefold()]), text)

    return change


def _cased(before: str, after: str) -> str:
    if before.isupper() and len(before) > 1:
        return after.upper()
    return after[:1].upper() + after[1:] if before[:1].isupper() else after[:1].lower() + after[1:]


def _changed(value: Any, change: Any) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_changed(one, change) for one in value]
    if isinstance(value, dict):
        return {name: _changed(one, change) for name, one in value.items()}
    return value


def _asked(case: Case) -> str:
    return repr((sorted(case.variables.items(), key=str), case.messages))


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and len(value) > 1
