"""Does every text come back, and does every way of cutting a stream give the same?

    python -m tests.benchmarks.placeholders [--cases 100000] [--seed 1]

Each case is a random text of names, placeholders, bent placeholders and noise. It is redacted with
random detections and restored; the redacted text, bent further, is then streamed in three pieces
cut at random, and every twentieth in two pieces cut at every place and sign by sign, and compared
with `restore` on the whole.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterable

from workbench.domain.privacy import ENTITY_TYPES, Detection
from workbench.domain.privacy_placeholders import Lookup, restore
from workbench.domain.privacy_policy import Policy
from workbench.domain.privacy_redaction import Ledger, redact
from workbench.domain.privacy_stream import StreamRestorer

PIECES = (
    "<PERSON_1>", "<PERSON_", "PERSON_1", "PERSON 1", "person_2", "&lt;", "&gt;", "&", "lt;", "<",
    ">", "\\", "\\_", "_", "1", "23", " ", "\n", "LITERAL_1", "<OWN_TYPE_3>", "PER", "SON", "URL",
    "_CREDENTIALS", "Anna", "'s", "s", "[", "]", "**", "é", "ſ", "😀", "<US_SSN_4>", "AGE-7",
    "\\<PERSON_1\\>", "< person_1 >", "<PERSON_1s>", "EMAIL", "ADDRESS_9", "Berg", "ing", ". ",
)  # fmt: skip
BENDS = (
    ("<", "&lt;"), (">", "&gt;"), ("_", "\\_"), ("_", " "), (">", ""), (">", "s>"), ("<", "< "),
    ("", ""), ("", ""),
)  # fmt: skip

EVERY = 20  # one case in so many is cut at every place


def streamed(parts: Iterable[str], lookup: Lookup) -> str:
    stream = StreamRestorer(lookup)
    return "".join([*map(stream.feed, parts), stream.finish()])


def case(chance: random.Random, *, every_cut: bool) -> tuple[int, int, int]:
    """Return how many streams were tried, whether the round trip failed, how many streams did."""
    text = "".join(chance.choice(PIECES) for _ in range(chance.randrange(1, 10)))
    cuts = sorted(chance.randrange(len(text) + 1) for _ in range(4))
    kinds = (*ENTITY_TYPES, "OWN_TYPE")
    detections = [
        Detection(chance.choice(kinds), a, b, 0.9, "drawn")
        for a, b in zip(cuts, cuts[1:], strict=False)
        if b > a
    ]
    ledger = Ledger()
    made = redact(
        text, detections, Policy(), ledger, key=b"", stand_in=lambda _f, value: value
    ).text
    failed = restore(made, ledger.value_of).text != text
    bent = made.replace(*chance.choice(BENDS))
    whole = restore(bent, ledger.value_of).text
    first, second = sorted(chance.randrange(len(bent) + 1) for _ in range(2))
    ways: list[tuple[str, ...]] = [(bent[:first], bent[first:second], bent[second:])]
    if every_cut:
        ways += [(bent[:at], bent[at:]) for at in range(len(bent) + 1)]
        ways.append(tuple(bent))
    wrong = sum(streamed(way, ledger.value_of) != whole for way in ways)
    return len(ways), int(failed), wrong


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    began = time.process_time()
    ways = failed = wrong = 0
    for n in range(given.cases):
        tried, not_restored, differing = case(chance, every_cut=n % EVERY == 0)
        ways, failed, wrong = ways + tried, failed + not_restored, wrong + differing
    seconds = time.process_time() - began
    print(f"round trips        {given.cases}, not restored exactly {failed}")
    print(f"ways of cutting    {ways}, other than the whole {wrong}")
    print(f"CPU                {seconds:.0f} s")


if __name__ == "__main__":
    main()
