"""What rails and sources say of an answer, as plain values: of the command line, the local API."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from workbench.domain.guard.verdict import RailsVerdict
from workbench.domain.support import SentenceCheck


def checks_shape(answer: str, check: SentenceCheck) -> dict[str, Any]:
    """One sentence of the answer and what its sources bear out."""
    return {
        "sentence": answer[check.start : check.end],
        "start": check.start,
        "end": check.end,
        "state": check.state,
        "sources": list(check.numbers),
        "words": round(check.words, 3),
        "meaning": round(check.meaning, 3) if check.meaning is not None else None,
        "missing": list(check.missing),
        "judge": check.judge,
    }


def rails_shape(verdict: RailsVerdict | None) -> dict[str, Any] | None:
    if verdict is None:
        return None
    return {
        "held": verdict.held,
        "override": verdict.override,
        "notes": [
            {
                "direction": note.direction,
                "family": note.family,
                "severity": note.severity,
                "action": note.action.value,
                "count": note.count,
                "explanation": note.explanation,
                "document": note.document,
            }
            for note in verdict.notes
        ],
        **({"revised": asdict(verdict.revised)} if verdict.revised is not None else {}),
    }
