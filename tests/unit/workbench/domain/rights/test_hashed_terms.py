"""A person is found again by hashes wherever the terms themselves would find them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.rights.hashed_terms import HashedMatcher, hashed_terms, hashing
from workbench.domain.rights.matching import Matcher
from workbench.domain.rights.person import Person
from workbench.storage.codec import dumps

HASHES = hashing(b"a secret of this workspace")
TERMS = Person(
    ("Jane Ångström", "Ada Byron King"), ("j.doe@example.org",), ("+44 20 7946 0958", "AB-123/4")
).terms()
BY_HASH = HashedMatcher(hashed_terms(TERMS, HASHES), HASHES)
PIECES = (
    "Jane Ångström", "jane angstrom", "ÅNGSTRÖM, Jane", "Jane\\nÅngström", "Jane Ångström’s",
    "Jane", "Ångström", "Ada Byron King", "King, Ada Byron", "ada byron", "J.Doe@Example.org",
    "xj.doe@example.org", "<j.doe@example.org>", "+44 20 7946 0958", "0044 (20) 79460958",
    "020 7946 0958", "20 7946 0958", "7946 0958", "ab1234", "AB 123 4", "AB-12345", "and", "\n",
    ", ", "Smith", "e.g. 12", "…", "“", "🙂",
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=8), st.sampled_from((" ", "", "\n", "; ")))
def test_hashes_find_what_the_terms_find(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    covered = {at for one in BY_HASH.find(text) for at in range(one.start, one.end)}
    missed = [
        text[one.start : one.end]
        for one in Matcher(TERMS).find(text)
        if any(text[at].isalnum() and at not in covered for at in range(one.start, one.end))
    ]
    assert missed == []


def test_who_is_another_is_left_alone() -> None:
    for text in ("Jane Angst", "Ada King", "doe@example.org", "7946 0958", "+44 20 7946 0957", ""):
        assert not BY_HASH.names(text), text


def test_what_is_kept_names_nobody() -> None:
    kept = dumps(hashed_terms(TERMS, HASHES)).lower()
    assert len(kept) > 200
    for word in ("jane", "ngstr", "byron", "example", "7946", "1234"):
        assert word not in kept
    other = hashing(b"the secret of another workspace")
    assert not HashedMatcher(hashed_terms(TERMS, HASHES), other).names("Jane Ångström")
