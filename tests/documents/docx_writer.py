"""Small Word files for tests: the parts are given as XML, the ZIP is made here."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

USUAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_DOCUMENT_TYPE = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
)

STYLES = (
    f'<w:styles xmlns:w="{USUAL}">'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="House section"/>'
    '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    "</w:styles>"
)


def write_docx(
    body: str,
    *,
    namespace: str = USUAL,
    main_part: str = "word/document.xml",
    parts: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """A .docx whose body holds the XML `body` (prefix `w`), with more `parts` if given."""
    document = (
        f'<w:document xmlns:w="{namespace}"'
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<w:body>{body}</w:body></w:document>"
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{_DOCUMENT_TYPE}" Target="{main_part}"/></Relationships>'
    )
    return write_zip(
        {"_rels/.rels": relations, main_part: document, "word/styles.xml": STYLES, **(parts or {})}
    )


def write_zip(parts: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def paragraph(text: str, style: str = "", properties: str = "") -> str:
    chosen = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{chosen}{properties}</w:pPr><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def table(*rows: tuple[str, ...]) -> str:
    return "<w:tbl>{}</w:tbl>".format(
        "".join(
            "<w:tr>{}</w:tr>".format("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row))
            for row in rows
        )
    )
