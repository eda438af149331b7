"""Find postal addresses: a street with its number, then what continues it line by line.

Pure. English, German, French, Spanish and US forms are meant; the Scandinavian, Dutch, Italian,
Portuguese and Polish ones come with the same word lists. Cities and countries inside an address are
places of their own, so that an address can be generalised to its city.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workbench.domain.privacy import Detection
from workbench.domain.recognizers.address_gates import Gates
from workbench.domain.recognizers.page import Looks
from workbench.domain.recognizers.patterns import quick
from workbench.domain.recognizers.pieces import Pieces
from workbench.domain.recognizers.words import Lexicon

ADDRESS, LOCATION = "ADDRESS", "LOCATION"
UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽΆΈ-ΏΑ-ΫЀ-Я"
NUMBER = r"\d{1,5}[A-Za-z]?(?:[-/]\d{1,4}[A-Za-z]?)?"
SEPARATOR = r"(?:[ ,]{1,3}|[ ,]{0,2}\n[ >?|*\-]{0,5}[ ,]{0,3}(?:\n[ >?|]{0,5})?)"
STATES = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|"
    "NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|PR|GU|VI|AA|AE|AP|AB|BC|MB|NB|NL|"
    "NS|NT|NU|ON|PE|QC|SK|YT|NSW|VIC|QLD|SA|TAS|ACT"
)
POSTCODES = (
    r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}",  # United Kingdom
    r"[A-Z]\d[A-Z] ?\d[A-Z]\d",  # Canada
    r"\d{4} ?[A-Z]{2}",  # Netherlands
    r"\d{5}(?:-\d{3,4})?",
    r"\d{2}-\d{3}",  # Poland
    r"\d{3} \d{2}",  # Sweden, Czechia
    r"\d{4}",
)
NUMBER_BEFORE = re.compile(r"(?<![\w.,$€£#-])\d{1,5},? (?![\s\S])")
LETTER = re.compile(r"[^\W\d_]")
CODE = re.compile(r"[A-Z]{2,3}|nan")
MOST_PARTS = 8
LONGEST_ABBREVIATION = 4  # its full stop included
PIECE = re.compile(r"@([a-z_]+)@")
LEAST_FOLLOWED = frozenset("\n,.?!;")


@dataclass(frozen=True, slots=True)
class _Rule:
    regex: re.Pattern[str]
    score: float
    why: str
    needs_digit: bool
    is_code: bool  # digits alone are enough
    gate: str
    needs: frozenset[str]


class AddressRecognizer:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._not_streets = frozenset(lexicon.streets["not_streets"])
        self._prefixes = frozenset(lexicon.streets["prefix"])
        self._cased = _rules(lexicon.streets, lexicon.address_rules, caseless=False)
        self._caseless = _rules(lexicon.streets, lexicon.address_rules, caseless=True)
        secondary = _either(lexicon.streets["secondary"])
        self._secondary = re.compile(
            rf"(?i)(?:{secondary})\.? ?#?\d{{1,5}}[a-z]?\b"
            r"|\d{1,2} ?[ºª°](?: ?[a-z]\b)?|(?-i:[NS]?[EW]|N|S)\b\.?(?=[ ,\n])"
        )
        self._gates = Gates(lexicon.streets, STATES.split("|"))
        particles = _either(lexicon.streets["particles"])
        self._leading = re.compile(rf"(?:(?:{particles}) ){{1,3}}")
        military = "(?:[AFD]PO (?:AA|AE|AP) )?"
        state = rf"(?:(?:{STATES}|[A-Z]{{2,3}}|nan|\d{{2}})(?:,? |,? ?\n ?))?"
        self._zip = re.compile(
            rf"{military}{state}(?:{'|'.join(POSTCODES)})(?![\w-])|(?:{STATES})(?![\w-])"
        )
        self._zip_any_case = re.compile(self._zip.pattern, re.IGNORECASE)
        self._separator = re.compile(SEPARATOR)
        word = rf"(?:[{UPPER}][\w'’.\-]{{0,30}})"
        glue = _either(lexicon.streets["glue"])
        self._place = re.compile(rf"{word}(?: (?:{glue} ){{0,2}}{word}){{0,4}}")
        low = r"[^\W\d_][\w'’.\-]{1,30}"
        self._low_place = re.compile(rf"{low}(?: {low}){{0,3}}")

    @property
    def needles(self) -> Iterator[str]:
        """What the rules ask the page for."""
        for rule in self._cased:
            yield from rule.needs

    def find(self, page: Looks) -> list[tuple[Detection, ...]]:
        """Each address as its parts: street and postcode, city, country."""
        text = page.text
        caseless = text.islower() or text.isupper()
        rules = self._caseless if caseless else self._cased
        where = self._gates.open(page, caseless=caseless)
        waiting: list[tuple[int, int, int]] = []
        known: dict[int, Pieces] = {}
        for order, rule in enumerate(rules):
            if rule.needs and rule.needs.isdisjoint(page.hits):
                continue
            spans = where.spans(rule.gate, rule.needs, digits=rule.needs_digit)
            if not spans:
                continue
            pieces = known.get(id(spans)) or known.setdefault(id(spans), Pieces(text, spans))
            waiting += [
                _span(match, order, pieces.shift(match.start()))
                for match in rule.regex.finditer(pieces.text)
            ]
        heapq.heapify(waiting)
        blocks: list[tuple[Detection, ...]] = []
        taken = 0
        while waiting:
            start, negative_end, order = heapq.heappop(waiting)
            rule = rules[order]
            if start < taken:  # the rule may match again in what is left of its find
                again = rule.regex.search(text, taken) if -negative_end > taken else None
                if again is not None and again.start() < -negative_end:
                    heapq.heappush(waiting, _span(again, order, 0))
                continue
            if self._is_dated(text[start:-negative_end]):
                continue
            start += self._particles_at(text, start)
            if not rule.is_code and LETTER.search(text, start, -negative_end) is None:
                continue
            parts = [(ADDRESS, _with_number_before(text, start, taken), -negative_end)]
            parts += self._continued(text, -negative_end, caseless=caseless)
            taken = parts[-1][2]
            blocks.append(tuple(_merged(parts, rule)))
        return blocks

    def _is_dated(self, value: str) -> bool:
        words = [part.strip(".,") for part in value.lower().split()]
        if words and words[0] in self._prefixes:  # Am Lindenhof 3
            del words[0]
        return not self._not_streets.isdisjoint(words)

    def _particles_at(self, text: str, start: int) -> int:
        """How many signs at the start are words like “der” that belong to the sentence."""
        match = self._leading.match(text, start)
        return len(match[0]) if match is not None else 0

    def _continued(self, text: str, at: int, *, caseless: bool) -> Iterator[tuple[str, int, int]]:
        if text[max(0, at - 5) : at].isdigit() and text[at : at + 1] == " ":
            end = self._town_end(text, at + 1, caseless)  # the match ends with a postcode
            if end > at + 1:
                yield LOCATION, at + 1, end
                at = end
        for _ in range(MOST_PARTS):
            gap = self._separator.match(text, at)
            if gap is None:
                return
            start = gap.end()
            part = self._secondary.match(text, start)
            kind = ADDRESS
            if part is None:
                part = (self._zip_any_case if caseless else self._zip).match(text, start)
                if part is not None and not self._closes(text, part.end()):
                    part = None
            if part is None:
                kind = LOCATION
                end = self._place_end(text, start, gap[0], caseless=caseless)
                if end == start:
                    return
                yield kind, start, end
                at = end
                continue
            yield kind, start, part.end()
            at = part.end()
            if part.re is not self._secondary and sum(map(str.isdigit, part[0])) > 2:
                # A postcode closes the address, unless its town follows: 80331 München.
                town = at + 1
                end = town if text[at:town] != " " else self._town_end(text, town, caseless)
                if end > town:
                    yield LOCATION, town, end
                return

    def _town_end(self, text: str, start: int, caseless: bool) -> int:
        end = self._place_end(text, start, " ", caseless=caseless)
        return end if end > start else self._place_end(text, start, "\n", caseless=caseless)

    def _closes(self, text: str, end: int) -> bool:
        return end >= len(text) or not text[end].isalnum()

    def _place_end(self, text: str, start: int, gap: str, *, caseless: bool) -> int:
        """Where the city or country that begins at `start` ends; `start` if there is none."""
        broken = "\n" in gap or "," in gap
        match = (self._low_place if caseless else self._place).match(text, start)
        if match is None:
            return start
        words = _first_sentence(match[0].split(" "))
        stop = start + len(" ".join(words))
        if len(words) > 1 and CODE.fullmatch(words[-1]):
            end = start + len(" ".join(words[:-1]))
            rest = (self._zip_any_case if caseless else self._zip).match(text, end + 1)
            if rest is not None and any(sign.isdigit() for sign in rest[0]):
                return end
        lexicon = self._lexicon
        for n in range(len(words), 0, -1):
            name = " ".join(words[:n])
            low = name.rstrip(".,").lower()
            if low in lexicon.countries or (low in lexicon.cities and low not in lexicon.common):
                return start + len(name.rstrip("."))
        end = stop - words[-1].endswith(".")
        following = text[end : end + 1]
        line_ends = not following or following in LEAST_FOLLOWED
        rest = (self._zip_any_case if caseless else self._zip).match(text, end + 1)
        zip_follows = following == " " and rest is not None and any(map(str.isdigit, rest[0]))
        if broken and (line_ends or zip_follows) and len(words) <= 4:
            return end
        if broken and not caseless and len(words) <= 3 and "," in gap:
            return end
        return start


def _first_sentence(words: list[str]) -> list[str]:
    """Up to a full stop, which is none behind an abbreviation: St. Gallen."""
    for n, word in enumerate(words):
        if word.endswith(".") and len(word) > LONGEST_ABBREVIATION:
            return words[: n + 1]
    return words


def _span(match: re.Match[str], order: int, shift: int) -> tuple[int, int, int]:
    group = "value" if "value" in match.re.groupindex else 0
    return match.start(group) + shift, -match.end(group) - shift, order


def _with_number_before(text: str, start: int, least: int) -> int:
    """Where the address begins if a number stands directly before: 20 40 rue Victor Hugo."""
    match = NUMBER_BEFORE.search(text, max(least, start - 8), start)
    return start if match is None else match.start()


def _merged(parts: Sequence[tuple[str, int, int]], rule: _Rule) -> Iterator[Detection]:
    """Join neighbouring parts of one kind; the more parts, the surer."""
    sure = min(0.95, rule.score + 0.1 * (len(parts) - 1))
    kind, start, end = parts[0]
    for following in parts[1:]:
        if following[0] == kind == ADDRESS:
            end = following[2]
            continue
        yield Detection(kind, start, end, sure, _why(kind, rule))
        kind, start, end = following
    yield Detection(kind, start, end, sure, _why(kind, rule))


def _why(kind: str, rule: _Rule) -> str:
    return rule.why if kind == ADDRESS else "place in an address"


def _either(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, _by_length(words)))


def _by_length(words: Sequence[str]) -> list[str]:
    return sorted(set(words), key=lambda word: (-len(word), word))


def _rules(
    streets: Mapping[str, Any], rules: Sequence[Mapping[str, Any]], *, caseless: bool
) -> tuple[_Rule, ...]:
    particles = _either(streets["particles"])
    if caseless:
        word = r"(?:[^\W\d_][\w'’.\-]{0,30}|\d{1,3}(?:st|nd|rd|th))"
    else:
        word = rf"(?:[{UPPER}][\w'’.\-]{{0,30}}|\d{{1,3}}(?:st|nd|rd|th)|(?:{particles})\b)"
    named = word if caseless else rf"(?:[{UPPER}][\w'’.\-]{{0,30}}|\d{{1,3}}(?:st|nd|rd|th))"
    start = r"(?<![\w.,$€£#-])"
    lead = rf"(?:{NUMBER},? ){{0,2}}"
    suffix, prefix, secondary = (_either(streets[key]) for key in ("suffix", "prefix", "secondary"))
    opening = r"[^\W\d_]" if caseless else f"[{UPPER}]"
    sign = r"[\w’'-]"  # the word ends as a street's does, and a number follows
    ends = "|".join(rf"(?<={sign}{sign}{re.escape(end)})" for end in _by_length(streets["glued"]))
    glued_word = rf"{opening}{sign}{{2,38}}+(?=\.?,? \d)(?i:{ends})\.?"
    pieces = {
        "start": start, "lead": lead, "word": word, "named": named,
        "suffix": suffix, "prefix": prefix,
        "glued_word": glued_word, "secondary": secondary, "upper": UPPER, "number": NUMBER,
        "states": STATES, "postcodes": "|".join(POSTCODES),
    }  # fmt: skip

    def filled(regex: str) -> re.Pattern[str]:
        return re.compile(quick(PIECE.sub(lambda match: pieces[match[1]], regex)))

    return tuple(
        _Rule(
            filled(raw["regex"]),
            raw["score"],
            raw["name"],
            not raw.get("digitless", False),
            raw.get("code", False),
            raw.get("gate", ""),
            frozenset(raw.get("needs", ())),
        )
        for raw in rules
    )
