"""Long hostile texts end; every repetition of every rule has an upper bound."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from re import _constants as constants  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from workbench.domain.recognizers.addresses import AddressRecognizer
from workbench.domain.recognizers.engine import Recognizers
from workbench.paths import resources

LENGTH = 60_000
UNITS = (
    "a", "A", "1", "1 ", "1-", "(1", "a.", "a@", "@a.", "http://a", "://:", "A1", "1.", ":", "::1",
    "aA ", "Aa ", "Anna ", "Main Street ", "1 Main ", "street ", "password=", "token ", "0x", "eyJ",
    "-----BEGIN PRIVATE KEY-----", "born ", "+1", "0 0", "12/", "Rue ", "de la ", "Apt. 1 ", "\n",
    "Mr. ", "\u200b", "é", "<PERSON_1>", "1A1", "card 4111 ", "Ä-", "Suite 1\n", "corner of A and ",
    "address 1, ", "A, A and ",
)  # fmt: skip


@pytest.mark.timeout(60)
@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_a_long_hostile_text_ends(recognizers: Recognizers, unit: str) -> None:
    text = unit * (LENGTH // len(unit))
    found = recognizers.find(text + "!")

    assert all(detection.end <= len(text) + 1 for detection in found)


def regexes(recognizers: Recognizers) -> Iterator[tuple[str, str]]:
    for path in sorted((resources() / "privacy" / "patterns").glob("*.toml")):
        for item in tomllib.loads(path.read_text("utf-8"))["pattern"]:
            yield item["name"], item["regex"]
    addresses = recognizers._addresses
    assert isinstance(addresses, AddressRecognizer)
    for rule in (*addresses._cased, *addresses._caseless):
        yield rule.why, rule.regex.pattern


def unbounded(tree: Any) -> bool:
    for operation, argument in tree:
        if operation in {constants.MAX_REPEAT, constants.MIN_REPEAT}:
            if argument[1] is constants.MAXREPEAT or unbounded(argument[2]):
                return True
        elif operation is constants.SUBPATTERN:
            if unbounded(argument[3]):
                return True
        elif operation is constants.BRANCH and any(map(unbounded, argument[1])):
            return True
    return False


def test_every_repetition_has_an_upper_bound(recognizers: Recognizers) -> None:
    checked = list(regexes(recognizers))

    assert len(checked) > 90
    assert [name for name, regex in checked if unbounded(parser.parse(regex))] == []
    assert unbounded(parser.parse("(?:a+)b"))
