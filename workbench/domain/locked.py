"""Documents that were not read for want of a password, known by the sentence that says so."""

from __future__ import annotations

from typing import Final

from workbench.domain.document import Document, DocumentStatus

LOCKED_PDF: Final = "This PDF is encrypted and needs a password."
WRONG_PASSWORD: Final = "The password does not open this PDF."  # noqa: S105 - a sentence


def is_locked(document: Document) -> bool:
    is_failed = document.status is DocumentStatus.FAILED
    return is_failed and document.error in (LOCKED_PDF, WRONG_PASSWORD)
