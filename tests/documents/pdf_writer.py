"""Small PDF files for tests, written object by object so that a test can also write wrong ones."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
_PASSWORD_PAD = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")


def write_pdf(
    pages: Sequence[Sequence[str]],
    *,
    title: str = "",
    outline: Sequence[tuple[str, int]] = (),
    page_entries: str = "/MediaBox [0 0 612 792]",
    font: str = FONT,
) -> bytes:
    """One PDF page per list of lines, in Helvetica 12; `outline` holds (title, page from 0)."""
    objects: dict[int, str | bytes] = {3: font}
    kids = []
    for number, lines in enumerate(pages):
        page_id, content_id = 10 + 2 * number, 11 + 2 * number
        kids.append(f"{page_id} 0 R")
        objects[content_id] = stream(page_content(lines))
        objects[page_id] = (
            f"<< /Type /Page /Parent 2 0 R {page_entries}"
            f" /Resources << /Font << /F1 3 0 R >> >> /Contents {content_id} 0 R >>"
        )
    objects[2] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    first = 10 + 2 * len(pages)
    for number, (name, page) in enumerate(outline):
        following = f"/Next {first + number + 1} 0 R" if number + 1 < len(outline) else ""
        objects[first + number] = (
            f"<< /Title {text_string(name)} /Parent 4 0 R {following}"
            f" /Dest [{10 + 2 * page} 0 R /Fit] >>"
        )
    if outline:
        last = first + len(outline) - 1
        objects[4] = f"<< /Type /Outlines /First {first} 0 R /Last {last} 0 R >>"
    outlines = "/Outlines 4 0 R" if outline else ""
    objects[1] = f"<< /Type /Catalog /Pages 2 0 R {outlines} >>"
    objects[5] = f"<< /Title {text_string(title)} >>"
    return assemble(objects, "/Root 1 0 R /Info 5 0 R")


def write_form_pdf(pages: Sequence[Sequence[str]], fields: Mapping[str, str]) -> bytes:
    """A PDF with text fields on its first page, a ticked box "Agreed" and an empty field."""
    plain = write_pdf(pages)
    objects: dict[int, str | bytes] = {}
    kids = []
    for number, (name, value) in enumerate({**fields, "Remarks": ""}.items()):
        kids.append(f"{100 + number} 0 R")
        objects[100 + number] = (
            f"<< /Type /Annot /Subtype /Widget /FT /Tx /T {text_string(name)}"
            f" /V {text_string(value)} /Rect [72 {600 - 20 * number} 300 {615 - 20 * number}]"
            " /P 10 0 R >>"
        )
    kids.append("99 0 R")
    objects[99] = (
        "<< /Type /Annot /Subtype /Widget /FT /Btn /T (Agreed) /V /On /AS /On"
        " /AP << /N << /On 98 0 R /Off 98 0 R >> >> /Rect [72 400 84 412] /P 10 0 R >>"
    )
    objects[98] = (
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 12 12] /Length 0 >>\nstream\n\nendstream"
    )
    objects[97] = f"<< /Fields [{' '.join(kids)}] >>"
    objects[1] = "<< /Type /Catalog /Pages 2 0 R /AcroForm 97 0 R >>"
    objects[10] = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >>"
        f" >> /Contents 11 0 R /Annots [{' '.join(kids)}] >>"
    )
    return with_objects(plain, objects)


def with_objects(data: bytes, objects: Mapping[int, str | bytes]) -> bytes:
    """The file with objects appended or replaced, as an incremental update."""
    out = bytearray(data)
    begin_old = int(data[data.rindex(b"startxref") + 9 :].split()[0])
    entries = b""
    for number, body in objects.items():
        entries += b"%d 1\n%010d 00000 n \n" % (number, len(out))
        raw = body if isinstance(body, bytes) else body.encode("cp1252")
        out += b"%d 0 obj\n%s\nendobj\n" % (number, raw)
    begin = len(out)
    out += b"xref\n%strailer\n<< /Size 200 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (
        entries,
        begin_old,
        begin,
    )
    return bytes(out)


def page_content(lines: Sequence[str]) -> bytes:
    parts = ["BT /F1 12 Tf 72 720 Td 16 TL"]
    parts += [f"{text_string(line)} Tj T*" for line in lines]
    parts.append("ET")
    return "\n".join(parts).encode("cp1252")


def text_string(text: str) -> str:
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"({escaped})"


def stream(data: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def assemble(objects: Mapping[int, str | bytes], trailer: str) -> bytes:
    """The file of these objects, with a cross-reference table that is right."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets: dict[int, int] = {}
    for number, body in sorted(objects.items()):
        offsets[number] = len(out)
        data = body if isinstance(body, bytes) else body.encode("cp1252")
        out += b"%d 0 obj\n%s\nendobj\n" % (number, data)
    begin = len(out)
    size = max(objects) + 1
    out += b"xref\n0 %d\n" % size
    for number in range(size):
        if number in offsets:
            out += b"%010d 00000 n \n" % offsets[number]
        else:
            out += b"0000000000 65535 f \n"
    out += b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        size,
        trailer.encode("ascii"),
        begin,
    )
    return bytes(out)


def write_encrypted_pdf(password: str, text: str = "") -> bytes:
    """A PDF that asks for `password`: the standard handler, 40-bit RC4."""
    padded = (password.encode("latin-1") + _PASSWORD_PAD)[:32]
    file_id, permissions = b"0123456789abcdef", -4
    owner = _rc4(hashlib.md5(padded).digest()[:5], padded)
    digest = hashlib.md5(padded + owner + permissions.to_bytes(4, "little", signed=True) + file_id)
    key = digest.digest()[:5]
    user = _rc4(key, _PASSWORD_PAD)

    def locked(number: int, data: bytes) -> bytes:
        salted = key + number.to_bytes(3, "little") + bytes(2)
        return _rc4(hashlib.md5(salted).digest()[:10], data)

    objects: dict[int, str | bytes] = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792]"
        " /Resources << /Font << /F1 6 0 R >> >> /Contents 5 0 R >>",
        4: f"<< /Filter /Standard /V 1 /R 2 /P {permissions}"
        f" /O <{owner.hex()}> /U <{user.hex()}> >>",
        5: stream(locked(5, page_content([text]))),
        6: FONT,
    }
    identity = f"[<{file_id.hex()}> <{file_id.hex()}>]"
    return assemble(objects, f"/Root 1 0 R /Encrypt 4 0 R /ID {identity}")


def write_recursive_pdf() -> bytes:
    """A page tree, a drawing and an outline that each hold themselves."""
    objects: dict[int, str | bytes] = {
        1: "<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >>",
        2: "<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 3 >>",
        3: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        " /Resources << /XObject << /X 5 0 R >> >> >>",
        4: stream(b"/X Do"),
        5: b"<< /Type /XObject /Subtype /Form /BBox [0 0 612 792]"
        b" /Resources << /XObject << /X 5 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream",
        6: "<< /Type /Outlines /First 7 0 R /Last 7 0 R >>",
        7: "<< /Title (Again) /Parent 6 0 R /Next 7 0 R /First 7 0 R /Dest [3 0 R /Fit] >>",
    }
    return assemble(objects, "/Root 1 0 R")


def _rc4(key: bytes, data: bytes) -> bytes:
    box = list(range(256))
    j = 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(out)


def write_placed_pdf(
    pages: Sequence[Sequence[tuple[float, float, str]]],
    *,
    rules: Sequence[tuple[float, float, float, float]] = (),
    page_entries: str = "/MediaBox [0 0 612 792]",
) -> bytes:
    """Pages of (x, y, text), drawn in that order: as programs write that lay out line by line.

    `rules` are lines from (x, y) to (x, y), on every page.
    """
    empty = write_pdf([[] for _ in pages], page_entries=page_entries)
    lines = "\n".join(f"{x} {y} m {to_x} {to_y} l S" for x, y, to_x, to_y in rules)
    objects: dict[int, str | bytes] = {}
    for number, texts in enumerate(pages):
        drawn = "\n".join(
            f"BT /F1 10 Tf 1 0 0 1 {x} {y} Tm {text_string(text)} Tj ET" for x, y, text in texts
        )
        objects[11 + 2 * number] = stream(f"{lines}\n{drawn}".encode("cp1252"))
    return with_objects(empty, objects)
