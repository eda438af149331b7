"""The licences of everything that is carried, in one text file that a person can read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from package_sbom import Part

FILE = "THIRD-PARTY-LICENCES.txt"
HEAD = """AI Workbench carries the following works of others. Each is listed with its version, the
licence that it declares, and the texts that came with it.

Qt and PySide6 are used under the LGPL, version 3: their libraries lie in the folder as files of
their own and may be replaced by others of the same interface. llama.cpp (MIT) was compiled from the
source archive of llama-cpp-python. The fonts Inter and JetBrains Mono are under the SIL Open Font
Licence, the icons under the ISC licence; their texts lie beside them in _internal/resources.
"""


def write(folder: Path, parts: list[Part]) -> Path:
    lines = [HEAD]
    for part in parts:
        lines.append("=" * 78)
        lines.append(f"{part.name} {part.version}\nLicence: {part.licence}\n")
        lines += [f"--- {name} ---\n{text.strip()}\n" for name, text in part.texts]
    target = folder / FILE
    target.write_text("\n".join(lines) + "\n", "utf-8")
    return target
