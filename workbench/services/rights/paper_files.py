"""Write a sheet where a person chose: a page of HTML, or PDF with the program's own fonts in it."""

from __future__ import annotations

import functools
from pathlib import Path

from workbench.domain.paper.as_html import as_html
from workbench.domain.paper.as_pdf import as_pdf
from workbench.domain.paper.sheet import Sheet
from workbench.domain.paper.typeface import Typeface
from workbench.errors import ResourceError
from workbench.paths import resources
from workbench.storage.export_files import IN_THE_CLEAR, ExportFiles


def write_sheet(sheet: Sheet, path: Path, files: ExportFiles = IN_THE_CLEAR) -> Path:
    """By the end of the name: `.pdf`, else HTML; where it lies. Whole or not at all.

    Raises ResourceError, InputError.
    """
    is_pdf = path.suffix.lower() == ".pdf"
    return write_bytes(path, pdf_of(sheet) if is_pdf else as_html(sheet).encode(), files)


def pdf_of(sheet: Sheet) -> bytes:
    return as_pdf(sheet, _face("Inter-Regular.ttf"), _face("Inter-Bold.ttf"))


def write_bytes(path: Path, content: bytes, files: ExportFiles = IN_THE_CLEAR) -> Path:
    """Where it lies. Raises ResourceError, InputError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return files.write(path, content)
    except OSError as error:
        raise ResourceError(
            f"{path.name} could not be written.",
            hint="Choose a folder that can be written to and has space.",
            details=str(error),
        ) from error


@functools.cache
def _face(name: str) -> Typeface:
    return Typeface((resources() / "fonts" / name).read_bytes())
