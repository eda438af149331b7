"""The values that a person gives for a prompt's variables: checked, typed, defaults filled in.

Pure apart from the day that `today` stands for, which the caller gives.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from workbench.domain.prompt import Variable, VariableKind, clean_text
from workbench.errors import InputError

TODAY = "today"
Value = str | int | float


def typed_values(
    variables: Sequence[Variable], given: Mapping[str, str], today: date
) -> dict[str, Value]:
    """A value for every variable. A file's value is its text, read before.

    Raises InputError for a value that is missing, unknown or not of its kind.
    """
    known = {variable.name for variable in variables}
    for name in given:
        if name not in known:
            names = ", ".join(sorted(known)) or "none"
            raise InputError(
                f"The prompt has no variable “{name}”.", hint=f"Its variables are: {names}."
            )
    missing = missing_names(variables, given)
    if missing:
        raise InputError(
            f"The prompt needs a value for {_listed(missing)}.",
            hint="Give one with --var NAME=VALUE, or fill in the field.",
        )
    return {
        variable.name: typed(variable, given.get(variable.name, variable.default or ""), today)
        for variable in variables
    }


def missing_names(variables: Sequence[Variable], given: Mapping[str, str]) -> list[str]:
    """Variables that have neither a value nor a default, in order."""
    return [one.name for one in variables if one.default is None and one.name not in given]


def typed(variable: Variable, text: str, today: date) -> Value:
    """One value of the variable's kind. Raises InputError that names the variable."""
    value = clean_text(text)
    match variable.kind:
        case VariableKind.NUMBER:
            return _number(variable.name, value)
        case VariableKind.CHOICE if value not in variable.choices:
            raise InputError(
                f"“{value}” is not among the choices of “{variable.name}”.",
                hint=f"Choose one of: {', '.join(variable.choices) or 'none are listed'}.",
            )
        case VariableKind.DATE:
            return _day(variable.name, value, today)
        case _:
            return value


def stand_ins(variables: Sequence[Variable], given: Mapping[str, str]) -> dict[str, Value]:
    """Values good enough to look at: what is missing or wrong stands as «name»."""
    values: dict[str, Value] = {}
    for variable in variables:
        text = given.get(variable.name, variable.default)
        values[variable.name] = f"«{variable.name}»" if text is None else text
    return values


def _number(name: str, text: str) -> int | float:
    plain = text.strip().replace("_", "x")  # Python would read 1_000 as a number
    for read in (int, float):
        try:
            value = read(plain)
        except ValueError:
            continue
        if value == value and abs(value) != float("inf"):  # noqa: PLR0124 - NaN is unlike itself
            return value
    raise InputError(f"“{name}” must be a number.", hint="Write it in digits, such as 3 or 0.5.")


def _day(name: str, text: str, today: date) -> str:
    if text.strip() == TODAY:
        return today.isoformat()
    try:
        return date.fromisoformat(text.strip()).isoformat()
    except ValueError as error:
        raise InputError(
            f"“{name}” must be a date.", hint=f"Write it as YYYY-MM-DD, or “{TODAY}”."
        ) from error


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)
