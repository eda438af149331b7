"""Which grader answers to which name. Pure.

Names are promptfoo's where it has the notion. A name that is not here is told by name; nothing is
passed over in silence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from workbench.domain.grading import (
    bleu,
    chrf,
    edits,
    form,
    json_checks,
    matching,
    numeric,
    retrieved,
    rouge,
    squad,
)
from workbench.domain.grading.followed import not_followed
from workbench.domain.grading.grade import Check, Evidence, Grade, broken, negated, verdict
from workbench.domain.grading.ifeval import follows
from workbench.domain.grading.judged_kinds import EMBEDDED, JUDGED, MEASURED, SCRIPTED
from workbench.domain.grading.kit import Kit
from workbench.domain.grading.personal_data import pii_found
from workbench.domain.grading.refusal import refused
from workbench.domain.grading.toxicity import toxicity

_PLAIN: Final[Mapping[str, Callable[[Evidence, Check], Grade]]] = {
    "equals": matching.equals,
    "contains": matching.contains,
    "contains-all": matching.contains,
    "contains-any": matching.contains_any,
    "icontains": matching.icontains,
    "icontains-all": matching.icontains,
    "icontains-any": matching.icontains_any,
    "starts-with": matching.starts_with,
    "ends-with": matching.ends_with,
    "regex": matching.matches,
    "choice": matching.choice,
    "is-json": json_checks.is_json,
    "contains-json": json_checks.contains_json,
    "json-path": json_checks.path_equals,
    "numeric": numeric.close_to,
    "exact-match": squad.exact_match,
    "f1": squad.f1,
    "rouge-n": rouge.rouge_1,
    "rouge-1": rouge.rouge_1,
    "rouge-2": rouge.rouge_2,
    "rouge-l": rouge.rouge_l,
    "bleu": bleu.bleu,
    "chrf": chrf.chrf,
    "levenshtein": edits.levenshtein,
    "edit-similarity": edits.similarity,
    "length": form.length,
    "word-count": form.word_count,
    "latency": form.latency,
    "finish-reason": form.finish_reason,
    "readability": form.readability,
    "grounded": retrieved.grounded,
    "context-coverage": retrieved.coverage,
    "citations": retrieved.citations,
    "recall-at-k": retrieved.recall_at_k,
    "mrr": retrieved.mrr,
    "ndcg": retrieved.ndcg,
}


def _language(evidence: Evidence, check: Check, kit: Kit) -> Grade:
    """`value`: a code such as `de`."""
    known = kit.languages.codes
    if not isinstance(check.value, str) or check.value not in known:
        return broken(f"the language must be one of {', '.join(sorted(known))}")
    found = kit.languages.of(evidence.answer)
    if not found:
        return Grade("abstain", 0.0, "its language cannot be told")
    return verdict(found == check.value, f"it is “{found}”")


_WITH_KIT: Final[Mapping[str, Callable[[Evidence, Check, Kit], Grade]]] = {
    "is-refusal": lambda evidence, _check, kit: refused(evidence.answer, kit.refusals),
    "pii": lambda evidence, check, kit: pii_found(evidence.answer, check, kit.recognizers),
    "toxicity": lambda evidence, check, kit: toxicity(evidence.answer, check, kit.toxic),
    "injection-followed": lambda evidence, check, kit: not_followed(evidence, check, kit.rails()),
    "ifeval": lambda evidence, check, kit: follows(evidence, check, kit.languages),
    "language": _language,
}
RULES: Final = frozenset({*_PLAIN, *_WITH_KIT})  # these need no model
KINDS: Final = frozenset({*RULES, *JUDGED, *EMBEDDED, *MEASURED, *SCRIPTED})


def grade(evidence: Evidence, check: Check, kit: Kit) -> Grade:
    """Never raises for what others wrote: what cannot be carried out is an error of the check."""
    if check.kind in _PLAIN:
        found = _PLAIN[check.kind](evidence, check)
    elif check.kind in _WITH_KIT:
        found = _WITH_KIT[check.kind](evidence, check, kit)
    elif check.kind in MEASURED:
        return broken("it can be told only of the answers of a run")
    elif check.kind in SCRIPTED:
        return broken("a snippet is run only for the answers of a run")
    elif check.kind in KINDS:
        return broken("a model has to judge it")
    else:
        return broken(f"there is no grader “{check.kind[:40]}”")
    return negated(found) if check.negate else found
