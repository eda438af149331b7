"""An exported audit log: as a sheet to print, signed as a file, and checked without its workspace.

Works on the lines of the export, whoever wrote them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from workbench.domain.audit import Entry, Verification, canonical, facts_text, verify
from workbench.domain.paper.sheet import Heading, Paragraph, Sheet, Table
from workbench.errors import InputError
from workbench.services.workspace.audit_trail import AuditTrail
from workbench.services.workspace.trusted_keys import is_signed

FORMAT: Final = "ai-workbench-audit-export"
_FIELDS: Final = ("at", "who", "action", "subject", "outcome", "previous", "hash")


def audit_sheet(found: Verification, lines: Iterable[str]) -> Sheet:
    rows = tuple(
        (str(one["number"]), one["at"][:19].replace("T", " "), one["who"],
         f"{one['action']}, {one['outcome']}", one["subject"], _facts(one["facts"]),
         one["hash"][:16])
        for one in map(json.loads, lines)
    )  # fmt: skip
    return Sheet(
        "Audit log",
        (
            _verdict(found),
            Paragraph(f"Head of the chain: {found.head}", "muted"),
            Heading("Entries"),
            Table(
                ("No", "When (UTC)", "Who", "What", "Subject", "Facts", "Hash"),
                rows,
                (0.6, 1.5, 1.2, 1.8, 2, 3, 1.5),
            ),
        ),
        f"AI Workbench, audit log, head {found.head[:16]}",
    )


def signature_of(trail: AuditTrail, path: Path) -> dict[str, str]:
    """What says that this workspace wrote the file; put beside it as `FILE.sig`."""
    bare = {
        "format": FORMAT,
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "public_key": trail.public_key(),
    }
    return {**bare, "signature": trail.signed(canonical(bare))}


def check_export(path: Path) -> tuple[Verification, str]:
    """The chain in an exported file, and what its signature says: valid, wrong or missing.

    Needs no workspace. Raises InputError for a file that is no export.
    """
    try:
        content = path.read_bytes()
        entries = list(_entries(content.decode("utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(
            f"{path.name} is no exported audit log.", hint="Name a file of `audit export --out`."
        ) from error
    return verify(entries, None, is_signed), _signed(path, content)


def _entries(text: str) -> Iterator[Entry]:
    for line in text.splitlines():
        one: dict[str, Any] = json.loads(line)
        texts = {name: str(one[name]) for name in _FIELDS}
        yield Entry(number=int(one["number"]), facts=facts_text(one["facts"]), **texts)


def _signed(path: Path, content: bytes) -> str:
    try:
        told = json.loads(path.with_name(path.name + ".sig").read_text("utf-8"))
        signature, key = bytes.fromhex(told.pop("signature")), bytes.fromhex(told["public_key"])
    except FileNotFoundError:
        return "missing"
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return "wrong"
    is_this = told.get("sha256") == hashlib.sha256(content).hexdigest() and len(key) == 32
    return "valid" if is_this and is_signed(canonical(told), signature, key) else "wrong"


def _verdict(found: Verification) -> Paragraph:
    if found.misfit is not None:
        return Paragraph(f"The log does not fit: {found.misfit.explanation}", "bad")
    told = f"All {found.entries:,} entries fit; the first {found.signed_entries:,} are signed."
    return Paragraph(told, "good")


def _facts(facts: Any) -> str:
    if not isinstance(facts, dict):
        return str(facts)
    return "; ".join(
        f"{name} {', '.join(map(str, value)) if isinstance(value, list) else value}"
        for name, value in facts.items()
        if value not in ("", [], 0)
    )
