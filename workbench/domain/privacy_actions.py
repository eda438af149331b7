"""What becomes of a value that is not replaced by a placeholder: hash, mask, generalisation.

Pure. None of these can be undone.
"""

from __future__ import annotations

import hashlib
import hmac
import re

from workbench.domain.privacy import Detection

SHOWN = 4  # last letters and digits that a mask leaves, in values of eight or more
ENDS_SHOWN = frozenset({"CREDIT_CARD", "IBAN_CODE", "BANK_ACCOUNT", "PHONE_NUMBER"})
MASKED = "•"
YEAR = re.compile(r"(?<!\d)(?:18|19|20)\d{2}(?!\d)")
SHORT_YEAR = re.compile(r"[./-](\d{2})$")


def hashed(detection: Detection, value: str, key: bytes) -> str:
    """A keyed mark: equal for equal values under one key, and not to be guessed without it."""
    message = f"{detection.entity_type}\x00{value}".encode("utf-8", "surrogatepass")
    return f"<{detection.entity_type}#{hmac.new(key, message, hashlib.sha256).hexdigest()[:12]}>"


def masked(detection: Detection, value: str) -> str:
    """Letters and digits become dots; of cards, accounts and telephones the last four stay."""
    n_signs = sum(map(str.isalnum, value))
    is_known_by_its_end = detection.entity_type in ENDS_SHOWN and n_signs >= 2 * SHOWN
    hidden = n_signs - SHOWN if is_known_by_its_end else n_signs
    out = []
    for character in value:
        if character.isalnum():
            out.append(MASKED if hidden > 0 else character)
            hidden -= 1
        else:
            out.append(character)
    return "".join(out)


def generalised(detection: Detection, value: str) -> str:
    """A coarser value of the same kind; the name of the kind where there is none."""
    kind = detection.entity_type
    if kind in {"DATE_OF_BIRTH", "DATE_TIME"}:
        return _year(value) or "[date]"
    if kind == "AGE":
        number = re.search(r"\d+", value)
        return f"{int(number[0]) // 10 * 10}s" if number else "[age]"
    if kind == "IP_ADDRESS" and value.count(".") == 3:
        return ".".join(value.partition("/")[0].split(".")[:2]) + ".0.0/16"
    if kind == "EMAIL_ADDRESS" and "@" in value:
        return "someone@" + value.rpartition("@")[2]
    if kind in {"URL", "URL_CREDENTIALS"}:
        host = re.sub(r"^[a-zA-Z][\w+.-]*://(?:[^/@]*@)?", "", value)
        return re.split(r"[/?#:]", host, maxsplit=1)[0] or "[address]"
    if kind == "IBAN_CODE":
        return f"[account in {value[:2].upper()}]"
    if kind == "CREDIT_CARD":
        return "[card]"
    return f"[{kind.lower().replace('_', ' ')}]"


def _year(value: str) -> str:
    found = YEAR.search(value)
    if found:
        return found[0]
    short = SHORT_YEAR.search(value)
    return f"’{short[1]}" if short else ""
