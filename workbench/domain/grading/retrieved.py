"""Judge an answer beside the passages that it was given, by words alone. Pure.

`value` of these checks is filled in before a run: what the check says, the question, the passages,
and where they were found. Terms are Ragas's; what only a model can say is in `judged_kinds`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from workbench.domain.citations import markers
from workbench.domain.claims import Claims
from workbench.domain.grading.grade import Check, Evidence, Grade, abstained, broken, measured
from workbench.domain.ranking_quality import DEPTH, RankingQuality, quality
from workbench.domain.sentences import statements

SUPPORTED: Final = 0.6  # of a statement's telling words, for a passage to bear it
_WORD: Final = re.compile(r"[^\W_]+(?:[.,:/'’-][^\W_]+)*")
_SHORT: Final = 3  # words up to so long tell little, unless they have digits


def telling_words(text: str) -> frozenset[str]:
    """Longer words and everything with a digit, whatever their case."""
    found = (match[0].casefold() for match in _WORD.finditer(text))
    return frozenset(w for w in found if len(w) > _SHORT or any(c.isdigit() for c in w))


def support(statement: str, passages: Sequence[str]) -> float | None:
    """The share of its telling words in the passage that has most; 0 if that lacks one of its
    figures. None if it has no such words.
    """
    wanted = telling_words(statement)
    if not wanted:
        return None
    figures = {word for word in wanted if any(c.isdigit() for c in word)}
    best = 0.0
    for passage in passages:
        words = telling_words(passage)
        if figures <= words:
            best = max(best, len(wanted & words) / len(wanted))
    return best


def statements_of(answer: str) -> tuple[str, ...]:
    """Sentences without marks of citations, and without those that tell nothing."""
    found = markers(answer, 10_000)
    plain = list(answer)
    for one in found:
        plain[one.start : one.end] = " " * (one.end - one.start)
    text = "".join(plain)
    spans = (" ".join(text[start:end].split()) for start, end in statements(text))
    return tuple(one for one in spans if telling_words(one))


def said(check: Check) -> Any:
    """What the check itself says, without what was filled in."""
    return check.value.get("value") if isinstance(check.value, dict) else check.value


def passages_of(check: Check) -> tuple[str, ...]:
    raw = check.value.get("context") if isinstance(check.value, dict) else None
    return tuple(one for one in raw if isinstance(one, str)) if isinstance(raw, list) else ()


def found_in(check: Check) -> tuple[str, ...]:
    """The names of the documents whose passages were found, best first, each once."""
    raw = check.value.get("found") if isinstance(check.value, dict) else None
    names = [one for one in raw if isinstance(one, str)] if isinstance(raw, list) else []
    return tuple(dict.fromkeys(names))


def grounded(evidence: Evidence, check: Check) -> Grade:
    """Faithfulness by words: the share of statements that a passage bears."""
    passages = passages_of(check)
    if not passages:
        return broken("there are no passages")
    return _borne(statements_of(evidence.answer), passages, check.threshold, "faithfulness")


def coverage(_evidence: Evidence, check: Check) -> Grade:
    """Context recall by words: the share of the reference's statements that a passage bears."""
    reference = said(check)
    if not isinstance(reference, str) or not reference.strip():
        return broken("there is no reference")
    return _borne(statements_of(reference), passages_of(check), check.threshold, "context recall")


def citations(evidence: Evidence, check: Check) -> Grade:
    """The share of cited sentences that the cited passage bears, by words."""
    passages = passages_of(check)
    if not passages:
        return broken("there are no passages")
    claimed = cited_claims(evidence.answer, len(passages))
    if not claimed:
        return abstained("nothing is cited")
    shares = [support(claim, [passages[number - 1]]) for claim, number in claimed]
    counted = [one for one in shares if one is not None]
    if not counted:
        return abstained("the cited sentences tell nothing")
    right = sum(one >= SUPPORTED for one in counted) / len(counted)
    return measured(right, _threshold(check.threshold, 1.0), "the share of supported citations")


def cited_claims(answer: str, n_passages: int) -> tuple[tuple[str, int], ...]:
    """Each cited sentence with the number of the passage that it cites."""
    found = markers(answer, n_passages)
    claims = Claims(answer, [(one.start, one.end) for one in found])
    pairs = [
        (" ".join(claims.of(one.start, one.end, names_sentence=False).split()), number)
        for one in found
        for number in one.numbers
    ]
    return tuple(dict.fromkeys(pair for pair in pairs if pair[0]))


def recall_at_k(_evidence: Evidence, check: Check) -> Grade:
    """`value`: the documents that should be found, or `{documents, k}`."""
    return _ranked(check, lambda one: one.recall, "recall", 1.0)


def mrr(_evidence: Evidence, check: Check) -> Grade:
    return _ranked(check, lambda one: one.reciprocal_rank, "the reciprocal rank", 1.0)


def ndcg(_evidence: Evidence, check: Check) -> Grade:
    """`documents` may be an object of grades."""
    return _ranked(check, lambda one: one.ndcg, "nDCG", 0.5)


def _ranked(check: Check, figure: Any, what: str, threshold: float) -> Grade:
    raw = said(check)
    wanted = raw.get("documents") if isinstance(raw, dict) else raw
    depth = raw.get("k", DEPTH) if isinstance(raw, dict) else DEPTH
    if isinstance(wanted, str):
        wanted = [one.strip() for one in wanted.split(",") if one.strip()]
    if isinstance(wanted, list) and all(isinstance(one, str) for one in wanted):
        wanted = dict.fromkeys(wanted, 1)
    grades: dict[str, int] = wanted if isinstance(wanted, dict) else {}
    is_graded = all(type(one) is int for one in grades.values())
    if not grades or not is_graded or not isinstance(depth, int) or not 1 <= depth <= 1_000:
        return broken("it needs the names of the documents that should be found")
    if not isinstance(check.value, dict) or not isinstance(check.value.get("found"), list):
        return broken("no documents were searched; run it with --collection")
    found: RankingQuality | None = quality(found_in(check), grades, depth)
    if found is None:
        return broken("no document is right")
    return measured(figure(found), _threshold(check.threshold, threshold), f"{what} at {depth}")


def _borne(
    parts: Sequence[str], passages: Sequence[str], threshold: float | None, what: str
) -> Grade:
    shares = {part: support(part, passages) for part in parts}
    counted = {part: one for part, one in shares.items() if one is not None}
    if not counted:
        return abstained("there is no statement to look for")
    missing = [part for part, one in counted.items() if one < SUPPORTED]
    found = measured(1 - len(missing) / len(counted), _threshold(threshold, 0.8), what)
    if missing:
        return Grade(found.outcome, found.score, f"{found.reason}; not borne: {missing[0][:160]}")
    return found


def _threshold(given: float | None, other: float) -> float:
    return other if given is None else given
