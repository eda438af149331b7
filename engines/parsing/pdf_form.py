"""Fields of a PDF form: their names and what was filled in, which is no part of a page's text."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_MAX_FIELDS = 20_000
_MAX_VALUE_BYTES = 200_000


@dataclass(frozen=True, slots=True)
class Field:
    page: int  # from 1
    name: str
    value: str


def read_fields(document: PdfDocument) -> Iterator[Field]:
    """Filled fields in page order; ticked boxes say "yes". Call before any page is open."""
    import pypdfium2
    import pypdfium2.raw as pdfium

    if document.get_formtype() == pdfium.FORMTYPE_NONE:
        return
    document.init_forms()
    form = document.formenv
    if form is None:
        return
    left = _MAX_FIELDS
    for number in range(len(document)):
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            continue  # a damaged page costs its fields; its text is counted elsewhere
        try:
            count = min(left, max(0, pdfium.FPDFPage_GetAnnotCount(page)))
            left -= count
            yield from _fields_of(page, form, count, number + 1)
        finally:
            page.close()


def _fields_of(page: PdfPage, form: Any, count: int, number: int) -> Iterator[Field]:
    import pypdfium2.raw as pdfium

    for index in range(count):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if annotation:
            try:
                yield from _field(form, annotation, number)
            finally:
                pdfium.FPDFPage_CloseAnnot(annotation)


def _field(form: Any, annotation: Any, page: int) -> Iterator[Field]:
    import pypdfium2.raw as pdfium

    if pdfium.FPDFAnnot_GetSubtype(annotation) != pdfium.FPDF_ANNOT_WIDGET:
        return
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, annotation)
    if kind in (pdfium.FPDF_FORMFIELD_PUSHBUTTON, pdfium.FPDF_FORMFIELD_UNKNOWN):
        return
    name = _string(pdfium.FPDFAnnot_GetFormFieldAlternateName, form, annotation)
    name = name or _string(pdfium.FPDFAnnot_GetFormFieldName, form, annotation)
    if kind in (pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON):
        if not pdfium.FPDFAnnot_IsChecked(form, annotation):
            return
        chosen = _string(pdfium.FPDFAnnot_GetFormFieldExportValue, form, annotation)
        value = chosen if kind == pdfium.FPDF_FORMFIELD_RADIOBUTTON and chosen else "yes"
    else:
        value = _string(pdfium.FPDFAnnot_GetFormFieldValue, form, annotation)
    if value.strip():
        yield Field(page, " ".join(name.split()), " ".join(value.split()))


def _string(read: Callable[..., int], form: Any, annotation: Any) -> str:
    """pdfium says how many bytes of UTF-16 it has, and writes them when it is asked again."""
    import pypdfium2.raw as pdfium

    n_bytes = min(read(form, annotation, None, 0), _MAX_VALUE_BYTES)
    if n_bytes <= 2:
        return ""
    buffer = ctypes.create_string_buffer(n_bytes)
    read(form, annotation, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), n_bytes)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\x00")
