"""Write the documents of this folder that are not plain text: contract.pdf and report.docx.

python tests/documents/make.py
"""

from __future__ import annotations

import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent.parent))

from tests.documents.docx_writer import paragraph, table, write_docx  # noqa: E402
from tests.documents.pdf_writer import write_pdf  # noqa: E402

CONTRACT = (
    (
        "Contract of supply 2025-117",
        "Between Fernhill Laboratory and Brandt Medical.",
        "1. Subject",
        "The supplier delivers one centrifuge of the type CX-40.",
        "The price is 23,750 euros, payable within 30 days.",
    ),
    (
        "2. Warranty",
        "The warranty lasts 36 months from the day of delivery.",
        "Wearing parts are not covered.",
    ),
    (
        "3. Termination",
        "Either side may terminate this contract with a notice period of six weeks.",
    ),
)

REPORT = (
    paragraph("Annual safety report", "Heading1"),
    paragraph("In 2024 there were four incidents, none of them serious."),
    paragraph("Fire drills", "Own"),
    paragraph("The building was evacuated in 3 minutes and 40 seconds."),
    table(("Building", "Exits"), ("North wing", "six"), ("South wing", "four")),
)


def main() -> None:
    outline = (("1. Subject", 0), ("2. Warranty", 1), ("3. Termination", 2))
    pdf = write_pdf(CONTRACT, title="Contract of supply 2025-117", outline=outline)
    (FOLDER / "contract.pdf").write_bytes(pdf)
    (FOLDER / "report.docx").write_bytes(write_docx("".join(REPORT)))


if __name__ == "__main__":
    main()
