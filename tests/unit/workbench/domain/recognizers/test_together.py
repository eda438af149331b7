"""Many texts read as one give what each gives by itself, and gates hide nothing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.workbench.domain.recognizers.test_engine import FOUND
from workbench.domain.privacy import Detection
from workbench.domain.recognizers.address_gates import Everywhere
from workbench.domain.recognizers.engine import Recognizers

TEXTS = [text for text, _, _ in FOUND]


def rough(found: tuple[Detection, ...]) -> list[tuple[str, int, int]]:
    """Without scores, whose last digit depends on how numbers are added up."""
    return [(one.entity_type, one.start, one.end) for one in found]


@settings(max_examples=25)
@given(texts=st.lists(st.sampled_from([*TEXTS, "", "\n", "\0", "ALL UPPER 12"]), max_size=12))
def test_many_texts_at_once_give_what_each_gives_alone(
    recognizers: Recognizers, texts: list[str]
) -> None:
    together = recognizers.find_many(texts)

    assert [rough(found) for found in together] == [rough(recognizers.find(text)) for text in texts]


@settings(max_examples=25)
@given(parts=st.lists(st.sampled_from([*TEXTS, "5", "Foo", "ul. Prosta 7", "út 10"]), max_size=8))
def test_a_gate_lets_through_whatever_a_rule_would_find(
    recognizers: Recognizers, parts: list[str]
) -> None:
    text = "\n".join(parts) + " Aa"
    addresses = recognizers._addresses
    page = recognizers.page(text)
    gated = addresses._gates.open(page)
    open_to_all = Everywhere(page)

    for rule in addresses._cased:
        wanted = {
            match.span()
            for start, end in open_to_all.spans("", (), digits=rule.needs_digit)
            for match in rule.regex.finditer(text, start, end)
        }
        found = {
            match.span()
            for start, end in gated.spans(rule.gate, rule.needs, digits=rule.needs_digit)
            for match in rule.regex.finditer(text, start, end)
        }
        assert wanted <= found
