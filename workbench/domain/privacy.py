"""What personal data is called and what a detection is.

Pure values; knows neither how anything is found nor what is done about it.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable
from typing import NamedTuple

LITERAL = "LITERAL"  # text that looks like a placeholder but was there before

# A fixed order: it breaks ties between overlapping detections, and lists the types in tables.
ENTITY_TYPES = (
    "SECRET", "URL_CREDENTIALS", "IBAN_CODE", "CREDIT_CARD", "CRYPTO",
    "US_SSN", "US_ITIN", "UK_NHS", "UK_NINO", "DE_TAX_ID", "FR_NIR", "ES_DNI", "ES_NIE",
    "IT_FISCAL_CODE", "NL_BSN", "PL_PESEL", "SE_PERSONNUMMER", "FI_HETU", "NO_FODSELSNUMMER",
    "DK_CPR", "BE_NRN", "CH_AHV", "AT_SVNR", "PT_NIF", "BR_CPF", "BR_CNPJ", "IN_AADHAAR",
    "IN_PAN", "AU_TFN", "AU_ABN", "CA_SIN", "US_DRIVER_LICENSE", "PASSPORT", "TAX_ID",
    "EMAIL_ADDRESS", "URL", "IP_ADDRESS", "MAC_ADDRESS", "PHONE_NUMBER", "MEDICAL_RECORD",
    "MEDICAL_LICENSE", "BANK_ACCOUNT", "LICENSE_PLATE", "VEHICLE_ID", "DATE_OF_BIRTH", "ADDRESS",
    "PERSON", "ORGANIZATION", "LOCATION", "AGE", "DATE_TIME",
)  # fmt: skip

_ORDER = {name: place for place, name in enumerate((LITERAL, *ENTITY_TYPES))}
NAMES = frozenset({"PERSON", "ORGANIZATION", "LOCATION"})  # known by lists, not by their shape


class Detection(NamedTuple):
    """One find: `text[start:end]`, in code points, is probably of `entity_type`.

    A named tuple, because thousands are made at once, which takes a third of a dataclass's time.
    """

    entity_type: str
    start: int
    end: int
    score: float  # 0 to 1
    explanation: str  # names the rule and the evidence, never the value
    is_valid: bool = False  # a check digit was computed and fits

    @property
    def length(self) -> int:
        return self.end - self.start


def resolve_overlaps(detections: Iterable[Detection]) -> tuple[Detection, ...]:
    """Keep a set without overlaps, in order of position; the same input gives the same output.

    What wins: a fitting check digit, then a shape before a name, then length, then score, then the
    order of types.
    """
    ordered = sorted([one for one in detections if one.end > one.start], key=_place)
    kept: list[Detection] = []
    at, n = 0, len(ordered)
    while at < n:
        first, end = at, ordered[at].end
        at += 1
        while at < n and ordered[at].start < end:
            end = max(end, ordered[at].end)
            at += 1
        if at == first + 1:
            kept.append(ordered[first])
        else:
            kept += _best(ordered[first:at])
    return tuple(kept)


def _place(detection: Detection) -> int:
    return detection.start


def _best(tangled: Iterable[Detection]) -> list[Detection]:
    """Those of some detections, each of which overlaps another one, that do not."""
    ranked = sorted(
        set(tangled),
        key=lambda f: (
            f.entity_type != LITERAL, not f.is_valid, f.entity_type in NAMES, -f.length, -f.score,
            _ORDER.get(f.entity_type, -1), f.entity_type, f.start, f.explanation,
        ),
    )  # fmt: skip
    kept: list[Detection] = []
    starts: list[int] = []
    for detection in ranked:
        place = bisect.bisect_left(starts, detection.start)
        if place and kept[place - 1].end > detection.start:
            continue
        if place < len(kept) and kept[place].start < detection.end:
            continue
        kept.insert(place, detection)
        starts.insert(place, detection.start)
    return kept
