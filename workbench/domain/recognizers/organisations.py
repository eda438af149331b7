"""Find organisations by what their names end or begin with, by a list, and by the words around.

Pure. Weak where a name gives no sign of itself; the coverage table says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.domain.privacy import Detection
from workbench.domain.recognizers.words import WORD, Lexicon, Run, View, Word

ORGANIZATION = "ORGANIZATION"


class OrganisationRecognizer:
    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.organisations
        self._lexicon = lexicon
        self._places = lexicon.cities | lexicon.countries
        self._legal = frozenset(words["legal"])
        self._words = frozenset(words["words"])
        self._ends = self._legal | self._words
        self._known = frozenset(words["known"])
        self._known_first = {name.split()[0] for name in self._known}
        self._heads = frozenset(words["heads"])
        self._strong = frozenset(words["strong_before"])
        self._after = frozenset(words["after"])
        self._never = frozenset(lexicon.people["never"])

    def find(self, view: View) -> Iterator[Detection]:
        if view.is_lower:
            words = [Word(m[0], m[0], m.start(), m.end(), False) for m in WORD.finditer(view.text)]
            yield from self._by_list(words, least=2)
        for place, run in enumerate(view.runs):
            yield from self._by_list(run.words)
            before = view.runs[place - 1] if place else None
            yield from self._by_shape(view, run.words, self._joined_start(view.text, before, run))
            if len(run.words) == 1 and run.words[0].low in self._lexicon.last_names:
                yield from self._firm_of_partners(view.text, view.runs[place : place + 3])

    def _by_list(self, words: Sequence[Word], least: int = 1) -> Iterator[Detection]:
        for at, word in enumerate(words):
            if word.low not in self._known_first:
                continue
            for n in range(min(5, len(words) - at), least - 1, -1):
                name = " ".join(part.low for part in words[at : at + n])
                end = words[at + n - 1].end
                if name not in self._known:
                    continue
                short = n == 1 and len(name) <= 4
                if short and not word.text.isupper():
                    break
                doubtful = n == 1 and (name in self._lexicon.common or word.low in self._never)
                yield Detection(
                    ORGANIZATION, word.start, end, 0.5 if doubtful else 0.7, "known organisation"
                )
                break

    def _joined_start(self, text: str, before: Run | None, run: Run) -> int:
        """Where a name begins that an “&” joins to the run before: Schmidt & Söhne GmbH."""
        joined = before is not None and text[before.end : run.start] == " & "
        return before.start if before is not None and joined else run.start

    def _by_shape(self, view: View, words: Sequence[Word], joined: int) -> Iterator[Detection]:
        start, end = words[0].start, words[-1].end
        last = words[-1].low.rstrip(".")
        name = [word.low for word in words]
        if len(words) > 1 and not self._ends.isdisjoint(part.rstrip(".") for part in name):
            for place in range(len(words) - 1, 0, -1):
                if name[place].rstrip(".") in self._legal and words[place].text != "As":
                    until = words[place].end
                    yield Detection(ORGANIZATION, joined, until, 0.8, "legal form at the end")
                    return
            if last in self._words and not words[0].opens_sentence:
                yield Detection(ORGANIZATION, start, end, 0.65, f"ends with “{last}”")
                return
            if last in self._words:
                solid = [w for w in words[:-1] if w.low not in self._lexicon.common]
                score = 0.65 if solid or len(words) > 2 else 0.4
                yield Detection(ORGANIZATION, start, end, score, f"ends with “{last}”")
                return
        if len(words) > 2 and (" ".join(name[:2]) in self._heads or name[0] in self._heads):
            yield Detection(ORGANIZATION, start, end, 0.7, f"begins with “{name[0]}”")
            return
        yield from self._by_context(view, words)

    def _by_context(self, view: View, words: Sequence[Word]) -> Iterator[Detection]:
        start, end = words[0].start, words[-1].end
        lexicon = self._lexicon
        plain = (
            all(word.low in lexicon.common or word.low in self._never for word in words)
            or words[0].low in lexicon.first_names
        )
        place = " ".join(word.low for word in words) in self._places
        if plain:
            return
        near = not (
            self._strong.isdisjoint(view.lead(start)) and self._after.isdisjoint(view.follow(end))
        )
        if near and not place:
            yield Detection(ORGANIZATION, start, end, 0.65, "by the words around it")
        elif len(words) == 1 and _is_camel(words[0].text):
            yield Detection(ORGANIZATION, start, end, 0.4, "capitals inside the word")
        elif len(words) == 1 and self._two_surnames(words[0].low):
            yield Detection(ORGANIZATION, start, end, 0.55, "two surnames with a hyphen")

    def _two_surnames(self, low: str) -> bool:
        left, hyphen, right = low.partition("-")
        names = self._lexicon.last_names
        return bool(hyphen) and left in names and right in names

    def _firm_of_partners(self, text: str, runs: Sequence[Run]) -> Iterator[Detection]:
        """Miller, Holt and Sons; Craig, Palmer and Quinn."""
        if len(runs) < 3 or any(len(run.words) != 1 for run in runs[:2]):
            return
        gaps = [text[runs[i].end : runs[i + 1].start] for i in (0, 1)]
        if gaps[0] != ", " or gaps[1] not in {" and ", " & ", ", and ", " und ", " et "}:
            return
        names = self._lexicon.last_names
        if not all(run.words[0].low in names for run in runs[:3]):
            return
        lead = text[max(0, runs[0].start - 20) : runs[0].start].lower().split()
        line = text[text.rfind("\n", 0, runs[0].start) + 1 : runs[0].start].strip(" >?|*•-")
        end = runs[2].words[0].end
        alone = not line and text[end : end + 1] in {"", "\n", "\r"}
        if alone or (
            lead and lead[-1] in {"at", "for", "by", "from", "of", "with", "the", "joined"}
        ):
            yield Detection(
                ORGANIZATION, runs[0].start, runs[2].words[0].end, 0.6, "a firm of partners"
            )


def _is_camel(text: str) -> bool:
    """Capitals inside, as in PowerPoint; not McDonald, not O'Neil, not USA."""
    inner = [at for at, sign in enumerate(text) if at and sign.isupper()]
    return (
        bool(inner) and not text.isupper() and text[0].isupper() and "-" not in text
        and "'" not in text and not text.startswith(("Mc", "Mac", "De", "Di", "La", "Le", "O’"))
        and not text[:-1].isupper()
    )  # fmt: skip
