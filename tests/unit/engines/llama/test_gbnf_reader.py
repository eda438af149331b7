"""GBNF is read as llama.cpp reads it, written back unchanged in meaning, and refused by line."""

from __future__ import annotations

import contextlib
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engines.llama.gbnf_reader import read_gbnf
from engines.llama.grammar_checks import check_grammar
from engines.llama.grammar_source import gbnf_of
from engines.llama.grammar_tree import (
    Alt,
    Chars,
    Repeat,
    Seq,
    Text,
    inverted,
    literal,
    united,
    without,
    written,
)
from tests.grammar_walk import allows, random_text
from workbench.domain.model import Constraint
from workbench.errors import InputError

RANGES = st.lists(
    st.tuples(st.integers(1, 0x2FFF), st.integers(0, 300)).map(lambda two: (two[0], sum(two))),
    max_size=4,
).map(united)
LEAVES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=4).map(
    Text
) | RANGES.filter(bool).map(Chars)
TREES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: Seq(tuple(parts)))
        | st.lists(inner, min_size=2, max_size=3).map(lambda parts: Alt(tuple(parts)))
        | st.builds(Repeat, inner, st.integers(0, 2), st.none() | st.integers(2, 4))
    ),
    max_leaves=6,
)


@given(TREES, st.randoms(use_true_random=False))
def test_what_is_written_is_read_with_the_same_meaning(tree, random: Random) -> None:  # type: ignore[no-untyped-def]
    rules = {"root": tree}

    read = read_gbnf(written(rules))

    text = random_text(rules, random)
    assert allows(read, text)
    assert allows(rules, random_text(read, random))
    assert written(read) == written(read_gbnf(written(read)))


def test_the_notation_of_llama_cpp_is_understood() -> None:
    rules = read_gbnf(
        """# a list of things
        root ::= (item "\\n")+ | "none"  # or none
        item ::= "- " [^\\r\\n\\x0b-\\x0c\\u2028-]{1,3}
            # a comment between
        """.replace("        ", "")
    )
    check_grammar(rules)

    assert allows(rules, "- ab\n- c\n")
    assert allows(rules, "none")
    assert not allows(rules, "- abcd\n")
    assert not allows(rules, "- -\n")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ('root = "a"', "line 1, “::=” is missing"),
        ('root ::= "a"\nother ::= (', "line 2"),
        ('root ::= "a', "it ends in the middle"),
        ("root ::= [b-a]", "range ends before"),
        ('root ::= "\\q"', "“\\q” is no escape"),
        ('root ::= "a"{3,1}', "ends before it begins"),
        ("root ::= *", "nothing"),
        ("root ::= <think>", "references to tokens"),
        ('root ::= "a"\nroot ::= "b"', "defined twice"),
        ("root ::= " + "(" * 200 + '"a"' + ")" * 200, "nested too deeply"),
        ("root ::= other", "“other” is not defined"),
        ('start ::= "a"', "no rule “root”"),
        ('root ::= root "a" | "b"', "can begin with itself"),
        ('root ::= empty root "c" | "x"\nempty ::= also\nalso ::= ""', "can begin with itself"),
        ('root ::= ("a"*)*', "repeats something that may be empty"),
        ('root ::= "a" root', "without end"),
        ('root ::= "a"{3000}', "2,000 times"),
        ("root ::= a20\n" + "\n".join(
            f'a{n} ::= a{n - 1} "x" | a{n - 1} "y"' for n in range(1, 21)
        ) + '\na0 ::= "z"', "too many ways"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_with_a_sentence(source: str, said: str) -> None:
    with pytest.raises(InputError) as refused:
        gbnf_of(Constraint("grammar", source))

    assert said in refused.value.message
    assert refused.value.hint


@given(st.text(st.sampled_from(list('root::=abc"[]^-()|*+?{}0,1\\nx \n#.')), max_size=60))
def test_any_text_is_a_grammar_or_refused(source: str) -> None:
    with contextlib.suppress(InputError):
        gbnf_of(Constraint("grammar", "root ::= " + source))


@given(
    st.lists(st.text(st.sampled_from(list('abé"\\ \n')), min_size=1), min_size=1, max_size=6),
    st.text(st.sampled_from(list('abé"\\ \n')), max_size=5),
)
def test_choices_allow_exactly_themselves(choices: list[str], other: str) -> None:
    rules = {"root": literal(choices)}

    assert all(allows(rules, one) for one in choices)
    assert allows(rules, other) == (other in choices)


def test_many_choices_that_begin_alike_stay_shallow() -> None:
    grammar = gbnf_of(
        Constraint("choices", str(["a" * n for n in range(1, 400)]).replace("'", '"'))
    )

    assert allows(read_gbnf(grammar), "a" * 399)


@given(RANGES, RANGES, st.integers(1, 0x3000))
def test_ranges_are_sets(left, right, code: int) -> None:  # type: ignore[no-untyped-def]
    def holds(ranges) -> bool:  # type: ignore[no-untyped-def]
        return any(low <= code <= high for low, high in ranges)

    assert holds(without(left, right)) == (holds(left) and not holds(right))
    assert holds(inverted(left)) != holds(left)
    assert inverted(inverted(left)) == left
