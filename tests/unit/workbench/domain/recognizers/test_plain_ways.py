"""The quick ways of looking find what the plain ones find: each pattern on every line by itself."""

from __future__ import annotations

import re
import tomllib

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.workbench.domain.recognizers.test_engine import FOUND, PASSED_OVER
from workbench.domain.recognizers.engine import Recognizers
from workbench.domain.recognizers.needles import Needles
from workbench.domain.recognizers.page import Page, lowered
from workbench.domain.recognizers.patterns import parse_patterns, quick
from workbench.domain.recognizers.short_page import TOGETHER, ShortPage
from workbench.paths import resources

FILES = [
    tomllib.loads(path.read_text("utf-8"))
    for path in sorted((resources() / "privacy" / "patterns").glob("*.toml"))
]
PLAIN = {raw["name"]: raw["regex"] for file in FILES for raw in file["pattern"]}
PATTERNS = parse_patterns(FILES)
DIGIT = re.compile(r"\d")
Found = set[tuple[str, int, int, str]]

PIECES = (
    *[text for text, _, _ in FOUND], *PASSED_OVER, "12", "5.", "x", "é", "ß", "Ǆ", "İ", "AB 12",
    "in May", "2024", "tel.", "18 50 32", "1:2::3", "born", "MRN:", "USA", "key", "page 3 of 12",
)  # fmt: skip
TEXTS = st.builds(
    lambda parts: "".join(part + gap for part, gap in parts),
    st.lists(
        st.tuples(
            st.one_of(st.sampled_from(PIECES), st.text(max_size=6)),
            st.sampled_from((" ", "\n", ", ", ". ", "\n\n", "\t", "")),
        ),
        max_size=12,
    ),
)
NEEDLES = ("|may|", "year", "@", "::", "|né|", "d.o.b", "ß", "|ssn|", "a", "://", "|a b|", "0x")


def plainly(text: str) -> tuple[Found, Found]:
    """Every pattern as it stands in its file, on every line with enough digits, or on all of it;
    and those finds of which enough digits stand together where the find is, with a word that they
    ask for on their line.
    """
    lines = ShortPage(text, Needles(())).lines
    together = [(m.start(), m.end(), len(DIGIT.findall(m[0]))) for m in TOGETHER.finditer(text)]
    found: Found = set()
    sure: Found = set()
    for pattern in PATTERNS:
        regex, least = re.compile(PLAIN[pattern.name]), pattern.min_digits
        spans = [(a, b) for a, b, n in lines if n >= least] if least else [(0, len(text))]
        for start, end in spans:
            for match in regex.finditer(text, start, end):
                one = pattern.judge(text, match, 0)
                if one is None:
                    continue
                told = one.entity_type, one.start, one.end, one.explanation
                found.add(told)
                line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()].lower()
                if pattern.needs_context and pattern.context and not pattern.context.in_(line):
                    continue
                if not least or any(
                    n >= least and a < match.end() and b > match.start() for a, b, n in together
                ):
                    sure.add(told)
    return found, sure


@settings(max_examples=40, deadline=None)
@given(text=TEXTS)
def test_patterns_find_what_each_finds_alone_on_every_line(
    recognizers: Recognizers, text: str
) -> None:
    needles = recognizers._needles
    possible, sure = plainly(text)

    for page in (Page(text, needles), ShortPage(text, needles)):
        found = {
            (one.entity_type, one.start, one.end, one.explanation)
            for one in recognizers._patterns.find(page)
        }
        assert sure <= found <= possible


@settings(max_examples=60, deadline=None)
@given(text=TEXTS)
def test_a_short_look_and_a_long_one_see_the_same(text: str) -> None:
    needles = Needles(NEEDLES)
    long, short = Page(text, needles), ShortPage(text, needles)

    assert long.hits == short.hits
    assert long.lines == short.lines
    assert sorted(long.numbers()) == sorted(short.numbers())
    assert long.n_digits(0, len(text)) == short.n_digits(0, len(text))
    for at in range(len(text)):
        assert long.line_around(at) == short.line_around(at)
        assert long.lines_around(at) == short.lines_around(at)


@settings(max_examples=100)
@given(
    text=st.lists(st.sampled_from([*NEEDLES, "b", "|", " ", "É", "né", "12", "may"])).map("".join)
)
def test_needles_are_found_wherever_they_stand(text: str) -> None:
    low = lowered(text)
    needles = Needles(NEEDLES)
    found = Page(text, needles).hits

    assert found == needles.find_each(low)
    for needle in NEEDLES:
        plain = re.escape(needle.strip("|"))
        edges = ("(?<![^\\W_])" * needle.startswith("|"), "(?![^\\W_])" * needle.endswith("|"))
        places = [match.start() for match in re.finditer(f"(?={edges[0]}{plain}{edges[1]})", low)]
        assert found.get(needle, []) == places


def test_what_may_not_stand_before_is_asked_behind_the_first_sign() -> None:
    assert quick(r"(?<![\w.])\d{3}-\d") == r"\d(?<![\w.]\d)\d{2,2}-\d"
    assert quick(r"(?i)(?<!\w)[ab]c") == r"(?i)[ab](?<!\w[ab])c"
    assert quick(r"\bword") == r"\bword"
