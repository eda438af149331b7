"""`--reveal`: what placeholders of a collection stand for, put back for the eye of a person.

Nothing that was put back is stored, and the audit log says that it was.
"""

from __future__ import annotations

import argparse
from dataclasses import replace

from workbench.domain.retrieval import Hit, RetrievalTrace
from workbench.services.documents.library import Library


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--reveal",
        action="store_true",
        help="put back what a privacy policy took out; the audit log notes it",
    )


def trace(library: Library, found: RetrievalTrace) -> RetrievalTrace:
    return replace(found, hits=_hits(library, found))


def _hits(library: Library, found: RetrievalTrace) -> tuple[Hit, ...]:
    return tuple(
        replace(
            hit,
            passage=replace(
                hit.passage,
                text=library.privacy.reveal(hit.passage.text, found.collections).text,
                heading=library.privacy.reveal(hit.passage.heading, found.collections).text,
            ),
        )
        for hit in found.hits
    )
