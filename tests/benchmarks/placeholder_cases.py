"""A hundred thousand hypothesis cases: does every text come back, however its stream is cut?

    python -m tests.benchmarks.placeholder_cases [--cases 100000]

Each case draws a text, what was found in it, and how a model bent the result. It is redacted and
restored; then the bent text is streamed in *every* way that it can be cut. A text of n signs has
2^(n-1) ways; they are all covered by n²/2 comparisons: what has been shown and what is held back
after the first j signs, fed at once, must, fed with the signs up to k, give exactly what the first
k signs fed at once give. From there every way of cutting follows, piece by piece.
"""

from __future__ import annotations

import argparse
import copy
import time
from dataclasses import dataclass

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from workbench.domain.privacy import ENTITY_TYPES, Detection
from workbench.domain.privacy_placeholders import Lookup, restore
from workbench.domain.privacy_policy import Policy
from workbench.domain.privacy_redaction import Ledger, redact
from workbench.domain.privacy_stream import StreamRestorer

LONGEST = 48  # signs of a stream that is cut in every way
PIECES = (
    "<PERSON_1>", "<PERSON_", "PERSON_1", "PERSON 1", "person_2", "&lt;", "&gt;", "&", "lt;", "<",
    ">", "\\", "\\_", "_", "1", "23", " ", "\n", "LITERAL_1", "<OWN_TYPE_3>", "PER", "SON", "URL",
    "_CREDENTIALS", "Anna", "'s", "s", "[", "]", "**", "é", "ſ", "😀", "<US_SSN_4>", "AGE-7",
    "\\<PERSON_1\\>", "< person_1 >", "<PERSON_1s>", "EMAIL", "ADDRESS_9", "Berg", "ing", ". ",
)  # fmt: skip
BENDS = (
    ("", ""), ("<", "&lt;"), (">", "&gt;"), ("_", "\\_"), ("_", " "), (">", ""), (">", "s>"),
    ("<", "< "), (">", "'s>"), ("<", "\\<"),
)  # fmt: skip

PARTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), min_size=1, max_size=9)
KINDS = st.sampled_from((*ENTITY_TYPES, "OWN_TYPE"))


@dataclass(slots=True)
class Tally:
    cases: int = 0
    with_placeholders: int = 0
    comparisons: int = 0
    ways: int = 0  # of cutting, all covered


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, list[Detection], tuple[str, str]]:
    text = "".join(draw(PARTS))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=4)))
    found = [
        Detection(draw(KINDS), start, end, 0.9, "drawn")
        for start, end in zip(cuts, cuts[1:], strict=False)
        if start < end
    ]
    return text, found, draw(st.sampled_from(BENDS))


def check(case: tuple[str, list[Detection], tuple[str, str]], tally: Tally) -> None:
    text, found, (old, new) = case
    ledger = Ledger()
    made = redact(text, found, Policy(), ledger, key=b"", stand_in=lambda _f, value: value).text
    assert restore(made, ledger.value_of).text == text
    bent = (made.replace(old, new) if old else made)[:LONGEST]
    whole = restore(bent, ledger.value_of)
    tally.comparisons += cut_every_way(bent, ledger.value_of, whole.text)
    tally.cases += 1
    tally.with_placeholders += whole.n_restored > 0
    tally.ways += 2 ** max(len(bent) - 1, 0)


def cut_every_way(text: str, lookup: Lookup, whole: str) -> int:
    """Return how many comparisons were made."""
    states: list[tuple[StreamRestorer, str]] = []
    for end in range(len(text) + 1):
        stream = StreamRestorer(lookup)
        states.append((stream, stream.feed(text[:end])))
    n = 0
    for start, (stream, shown) in enumerate(states):
        for end in range(start + 1, len(text) + 1):
            further = copy.copy(stream)
            now = shown + further.feed(text[start:end])
            assert (now, further.n_held) == (states[end][1], states[end][0].n_held)
            n += 1
    stream, shown = states[-1]
    assert shown + stream.finish() == whole
    return n


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--cases", type=int, default=100_000)
    wanted = parser.parse_args().cases
    tally = Tally()

    @settings(
        max_examples=wanted,
        deadline=None,
        database=None,
        derandomize=True,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(cases())
    def holds(case: tuple[str, list[Detection], tuple[str, str]]) -> None:
        check(case, tally)

    began = time.process_time()
    holds()
    print(f"cases                 {tally.cases}, with placeholders put back in "
          f"{tally.with_placeholders}; not restored exactly 0")  # fmt: skip
    print(f"ways of cutting       {tally.ways:.3g}, by {tally.comparisons} comparisons; other 0")
    print(f"CPU                   {time.process_time() - began:.0f} s")


if __name__ == "__main__":
    main()
