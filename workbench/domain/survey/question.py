"""Tell questions that ask about every document from those that a few passages answer.

Pure rules over word lists, with as few false alarms as can be: a question that is not recognised
is answered as ever, one that is wrongly recognised annoys. Measured on labelled questions, see
`tests/benchmarks/ask_all.py`.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from workbench.domain.survey.amounts import find_amounts
from workbench.domain.survey.periods import find_period
from workbench.domain.survey.plan import Bound, Extreme, Group, Kind, Side, SurveyPlan
from workbench.domain.survey.words import (
    Concept,
    DocumentKind,
    SurveyWords,
    Triggers,
    stem,
    words_of,
)

_OVER = re.compile(
    r"\b(?:over|above|more than|at least|exceed(?:s|ing)?|from|über|mehr als|mindestens)\s*$"
)
_UNDER = re.compile(
    r"\b(?:under|below|less than|at most|up to|unter|weniger als|höchstens|bis zu)\s*$"
)
_LONGEST_QUESTION = 600
_QUOTED = re.compile(r"[\"“„«]([^\"“”„«»]{2,80})[\"”“»]")
_NAME = re.compile(
    r"(?<![.?!] )(?<!^)\b([A-ZÄÖÜ][\w&.-]+"
    r"(?:\s+(?:of|de|von|&)\s+[A-ZÄÖÜ][\w&.-]+|\s+[A-ZÄÖÜ][\w&.-]+)*)"
)


def recognise(
    question: str, words: SurveyWords, today: date, names: Collection[str] = ()
) -> SurveyPlan | None:
    """What the question asks of all documents; None if it asks about a few passages.

    `names`: words that the names of several documents share; they count as kinds of documents.
    """
    text = " ".join(question.split())
    if not text or len(text) > _LONGEST_QUESTION:
        return None
    return _Reading(text, words, today, names).plan()


def as_survey(
    question: str, words: SurveyWords, today: date, names: Collection[str] = ()
) -> SurveyPlan:
    """What the question asks of all documents, by somebody who says that it does."""
    text = " ".join(question.split())
    reading = _Reading(text, words, today, names)
    return reading.plan() or reading.assumed()


@dataclass(frozen=True, slots=True)
class _Forms:
    """The triggers, ready to be searched for."""

    patterns: dict[str, re.Pattern[str]]

    def find(self, name: str, text: str) -> re.Match[str] | None:
        return self.patterns[name].search(text)


@functools.lru_cache(maxsize=4)
def _forms(words: SurveyWords) -> _Forms:
    plural = _either(form for kind in words.kinds for form in kind.plurals)
    any_form = _either(form for kind in words.kinds for form in (*kind.words, *kind.plurals))
    patterns = {}
    for name in Triggers.__slots__:
        parts = getattr(words.triggers, name)
        source = "|".join(part if "(" in part else f"(?:{part})" for part in parts)
        source = source.replace("%ANY%", any_form).replace("%ALL%", plural)
        patterns[name] = re.compile(source)
    return _Forms(patterns)


def _either(forms: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, forms), key=len, reverse=True))


class _Reading:
    """One question being understood."""

    def __init__(self, text: str, words: SurveyWords, today: date, names: Collection[str]) -> None:
        self._text = text
        self._lower = text.casefold().rstrip("?!. ")
        self._words = words
        self._today = today
        self._names = {stem(name) for name in names}
        self._forms = _forms(words)
        self._kind, self._is_plural, self._kind_words = self._subject()

    # -- whether

    def plan(self) -> SurveyPlan | None:
        kind = self._kind_of_question()
        return self._filled(kind) if kind is not None else None

    def assumed(self) -> SurveyPlan:
        """Not recognised, but wished: each document is asked what the question asks."""
        kind: Kind = "list"
        if self._has("count"):
            kind = "count"
        elif self._has("summarise"):
            kind = "summarise"
        elif self._has("average"):
            kind = "average"
        elif self._has("total"):
            kind = "total"
        elif self._has("compare"):
            kind = "compare"
        return self._filled(kind)

    def _has(self, trigger: str) -> bool:
        return self._forms.find(trigger, self._lower) is not None

    def _kind_of_question(self) -> Kind | None:  # noqa: PLR0911 - a table of cases
        is_wide = self._has("scope")
        is_every = self._has("every")
        several = self._kind is not None and self._is_plural
        if self._has("count"):
            return "count" if self._counts_documents() or is_wide else None
        if self._has("summarise"):
            of_every = is_every and self._kind is not None
            return "summarise" if several or is_wide or of_every else None
        if self._has("compare"):
            return "compare" if several or is_wide else None
        if self._grouped()[0] and (several or self._has("spending")):
            if self._has("average"):
                return "average"
            concept = self._concept_in(self._lower)
            is_money = concept is not None and concept.value == "amount"
            return "total" if is_money or self._has("spending") else "count"
        if self._has("average") and (several or is_wide):
            return "average"
        if self._has("total") and (several or is_wide):
            return "total"
        if self._has("listing"):
            if self._superlative() and self._kind is not None and self._heads_with_kind():
                return "compare"
            if self._has("personal"):
                return None
            is_of_kind = self._heads_with_kind() and (several or is_every)
            if is_wide or is_of_kind or (several and is_every):
                return "list"
            return "list" if is_every and self._wants_concept() else None
        return None

    def _wants_concept(self) -> bool:
        """“every supplier”, “all due dates”: what is listed is what documents tell."""
        match = re.search(r"\b(?:all|every|alle|jede[rsnm]?)\s+(?:the\s+)?(.+)$", self._lower)
        head = match[1] if match else ""
        concept = self._concept_in(head)
        if concept is None:
            return False
        forms = sorted((*concept.words, *concept.labels), key=len, reverse=True)
        begins = re.match(_either(forms), head)
        return begins is not None and len(words_of(head[begins.end() :])) <= 1

    def _counts_documents(self) -> bool:
        """Whether the thing that is counted is a kind of document: its noun comes first."""
        return self._kind is not None and self._heads_with_kind(least_plural=True)

    def _heads_with_kind(self, *, least_plural: bool = False) -> bool:
        match = self._forms.find("count", self._lower) or self._forms.find("listing", self._lower)
        rest = self._lower[match.end() :] if match else self._lower
        for word in words_of(rest.removeprefix(" of")):
            if word in self._kind_words:
                return self._is_plural or not least_plural
            if word in self._words.ends_phrase:
                return False
        return False

    # -- what

    def _filled(self, kind: Kind) -> SurveyPlan:
        rest = self._text.rstrip("?!. ")
        names, rest = self._proper_names(rest)
        period, rest = find_period(rest, self._today, self._words.months)
        bound, rest = _bound_in(rest)
        group, group_concept = self._grouped()
        extreme = self._superlative()
        concept = self._concept_in(rest.casefold())
        plan = SurveyPlan(
            self._text,
            kind,
            self._kind.key if self._kind is not None and not self._kind.is_any else "",
            self._kind_words if self._kind is not None and not self._kind.is_any else (),
            period=period,
            bound=bound,
            names=names,
            group=group,
            group_concept=group_concept,
            extreme=extreme,
        )
        left = self._left_over(rest, concept)
        if kind == "summarise":
            return replace(plan, topic=())
        plan = self._with_concept(plan, concept)
        if period is not None and not plan.tested:
            plan = replace(plan, tested=self._usual_date())
        if group in ("month", "quarter", "year") and not plan.tested:
            plan = replace(plan, tested=self._usual_date())
        if self._has("count") and not self._heads_with_kind() and (plan.wanted or left):
            return replace(plan, is_distinct=True, words=() if plan.wanted else left)
        if kind in ("count", "list") and self._kind is not None and left:
            return replace(plan, topic=tuple(dict.fromkeys(map(stem, left))))
        if not plan.wanted and left:
            return replace(plan, words=left)
        return plan

    def _with_concept(self, plan: SurveyPlan, concept: Concept | None) -> SurveyPlan:
        """What is wanted of each document, and what its period is compared with."""
        if plan.kind in ("total", "average") and (concept is None or concept.value != "amount"):
            tested = concept.key if concept is not None and concept.value == "date" else ""
            return replace(plan, wanted="amount", tested=tested)
        if plan.bound is not None and (concept is None or concept.value != "amount"):
            tested = concept.key if concept is not None and concept.value == "date" else ""
            return replace(plan, wanted="amount", tested=tested)
        if concept is None:
            return plan
        if concept.value == "date" and plan.period is not None:
            return replace(plan, wanted=concept.key, tested=concept.key)
        return replace(plan, wanted=concept.key)

    def _usual_date(self) -> str:
        """A period without a verb is about when something is dated."""
        return "issued"

    def _grouped(self) -> tuple[Group, str]:
        if self._has("per_month"):
            return "month", ""
        if self._has("per_quarter"):
            return "quarter", ""
        if self._has("per_year"):
            return "year", ""
        match = self._forms.find("per_value", self._lower)
        if match is None:
            return "", ""
        concept = self._concept_in(next(group for group in match.groups() if group))
        return "value", concept.key if concept is not None else ""

    def _superlative(self) -> Extreme:
        if self._has("most"):
            return "most"
        return "least" if self._has("least") else ""

    def _concept_in(self, text: str) -> Concept | None:
        """The concept with the longest words in the text; of equals the first in the text."""
        best: tuple[int, int, Concept] | None = None
        for concept in self._words.concepts:
            for form in (*concept.words, *(label for label in concept.labels if " " in label)):
                match = re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text)
                if match is None:
                    continue
                rank = (form.count(" "), -match.start())
                if best is None or rank > best[:2]:
                    best = (*rank, concept)
        return best[2] if best is not None else None

    def _left_over(self, rest: str, concept: Concept | None) -> tuple[str, ...]:
        """Words of the question that nothing has explained so far."""
        text = rest.casefold()
        said = (*concept.words, *concept.labels) if concept is not None else ()
        for form in sorted(said, key=len, reverse=True):
            text = re.sub(rf"(?<!\w){re.escape(form)}(?!\w)", " ", text)
        known = set(self._words.empty) | set(self._kind_words)
        return tuple(
            word
            for word in words_of(text)
            if word not in known and not word.isdigit() and len(word) > 1
        )

    def _proper_names(self, text: str) -> tuple[tuple[str, ...], str]:
        """What stands in quotation marks, and names written with capitals, with what is left."""
        found: list[str] = [match[1] for match in _QUOTED.finditer(text)]
        text = _QUOTED.sub(" ", text)
        if not set(words_of(text)) & set(self._words.tells_german):
            known = {name for names in self._words.months for name in names}
            for match in _NAME.finditer(text):
                name = match[1]
                if words_of(name)[0] not in known and not re.fullmatch(r"Q[1-4]|[A-Z]{3}", name):
                    found.append(name)
            for name in found:
                text = text.replace(name, " ")
        return tuple(found), " ".join(text.split())

    def _subject(self) -> tuple[DocumentKind | None, bool, tuple[str, ...]]:
        """The kind of documents that the question names first, and its words."""
        kinds = [*self._words.kinds]
        words = words_of(self._lower)
        for number, word in enumerate(words):
            pair = f"{word} {words[number + 1]}" if number + 1 < len(words) else ""
            for kind in kinds:
                if word in kind.plurals or pair in kind.plurals:
                    return kind, True, (*kind.words, *kind.plurals)
                if word in kind.words:
                    return kind, False, (*kind.words, *kind.plurals)
            if stem(word) in self._names and word not in self._words.empty:
                own = DocumentKind(stem(word), (word,), (word,))
                return own, word.endswith(("s", "en", "e")), (word, stem(word))
        return None, False, ()


def _bound_in(text: str) -> tuple[Bound | None, str]:
    """“over EUR 10,000” and what is left without it."""
    for found in find_amounts(text):
        before = text[: found.start]
        for side, pattern in (("over", _OVER), ("under", _UNDER)):
            match = pattern.search(before.casefold())
            if match is not None:
                said = text[match.start() : found.end].strip()
                kind: Side = "over" if side == "over" else "under"
                left = f"{text[: match.start()].rstrip()} {text[found.end :].lstrip()}".strip()
                return Bound(kind, found.value, said), left
    return None, text
