"""What is inside the folder, found in the folder itself, as a CycloneDX list.

A distribution counts as carried if its modules or libraries lie in the folder; what PyInstaller
put into its archive of modules is asked of the archive.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import dev_environment as environment
import package_tree
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense
from cyclonedx.output.json import JsonV1Dot6
from package_editions import Edition
from packageurl import PackageURL
from PyInstaller.archive.readers import CArchiveReader, ZlibArchiveReader

FILE = "sbom.cdx.json"
LICENCE_NAME = re.compile(r"(?i)(licen[cs]e|copying|notice|authors)")
LICENCE_ENDINGS = {"", ".txt", ".md", ".rst", ".apache", ".bsd", ".mit"}


@dataclass(frozen=True)
class Part:
    """One distribution that is carried, with the texts of its licence."""

    name: str
    version: str
    licence: str
    texts: tuple[tuple[str, str], ...]  # name of the file, its text


def parts_of(folder: Path, edition: Edition) -> list[Part]:
    """Every distribution of the environment of which something lies in the folder, by name."""
    carried = names_in(folder)
    found = []
    for one in metadata.distributions(path=[str(environment.site_packages(environment.VENV))]):
        tops = top_names(one)
        if tops & carried and not tops & set(edition.excluded) and one.name != "ai-workbench":
            found.append(Part(one.name, one.version, licence_of(one), tuple(texts_of(one))))
    return sorted(found, key=lambda part: part.name.lower())


def names_in(folder: Path) -> set[str]:
    """The first names of all modules and folders that the program can import."""
    program = next(
        file for file in (folder / "workbench", folder / "workbench.exe") if file.exists()
    )
    archive = CArchiveReader(str(program))
    names = {name.split(".")[0] for name in archive.toc}
    for name in archive.toc:
        if name.endswith(".pyz"):
            inner = archive.open_embedded_archive(name)
            assert isinstance(inner, ZlibArchiveReader)
            names |= {module.split(".")[0] for module in inner.toc}
    for file in (folder / "_internal").iterdir():
        names.add(file.name.split(".")[0])
    return names


def top_names(one: metadata.Distribution) -> set[str]:
    """Folders and modules that a distribution puts at the top of an environment."""
    names = set()
    for file in one.files or ():
        first = file.parts[0]
        if first.endswith((".dist-info", ".egg-info", ".data")) or first in {"..", "__pycache__"}:
            continue
        names.add(first if len(file.parts) > 1 else first.split(".")[0])
    return names


def licence_of(one: metadata.Distribution) -> str:
    """As the distribution declares it: an SPDX expression, its classifiers, or a field."""
    for name in ("License-Expression", "Classifier", "License"):
        lines = [str(line).strip() for line in one.metadata.get_all(name) or ()]
        if name == "Classifier":
            lines = [line.rpartition(":: ")[2] for line in lines if line.startswith("License ::")]
        if any(lines):
            return "; ".join(lines).splitlines()[0]
    return "not declared"


def texts_of(one: metadata.Distribution) -> list[tuple[str, str]]:
    """The licence files that come with it."""
    found = []
    for file in one.files or ():
        if LICENCE_NAME.match(file.name) and file.suffix.lower() in LICENCE_ENDINGS:
            path = Path(str(one.locate_file(file)))
            if path.is_file():
                found.append((file.name, path.read_text("utf-8", errors="replace")))
    return found


def write(folder: Path, parts: list[Part], edition: Edition) -> Path:
    """Write the list into the folder; the same contents give the same list."""
    bom = Bom()
    bom.metadata.timestamp = bom.metadata.timestamp.fromtimestamp(
        int(package_tree.made_at()), tz=bom.metadata.timestamp.tzinfo
    )
    bom.serial_number = bom.serial_number.__class__(int=0x4000_8000_0000_0000_0000)
    bom.metadata.component = Component(
        name="ai-workbench",
        version=package_tree.version(),
        type=ComponentType.APPLICATION,
        description=edition.sentence,
        bom_ref="ai-workbench",
    )
    hashes = locked_hashes()
    for part in parts:
        bom.components.add(
            Component(
                name=part.name,
                version=part.version,
                type=ComponentType.LIBRARY,
                purl=PackageURL("pypi", name=part.name.lower(), version=part.version),
                licenses=[DisjunctiveLicense(name=part.licence)],
                bom_ref=f"{part.name}@{part.version}",
                hashes=[
                    HashType(alg=HashAlgorithm.SHA_256, content=one)
                    for one in hashes.get(part.name.lower().replace("_", "-"), ())[:1]
                ],
            )
        )
    target = folder / FILE
    target.write_text(JsonV1Dot6(bom).output_as_string(indent=2) + "\n", "utf-8")
    return target


def locked_hashes() -> dict[str, list[str]]:
    """By distribution, the SHA-256 of its files where the lock names exactly one."""
    found: dict[str, list[str]] = {}
    for lock in ("runtime.txt", "torch-cpu.txt"):
        text = (environment.LOCKS / lock).read_text("utf-8")
        for block in re.split(r"(?m)^(?=[a-zA-Z0-9])", text):
            name = block.partition("==")[0].strip().lower()
            digests = re.findall(r"sha256:([0-9a-f]{64})", block)
            if name and len(digests) == 1:
                found[name] = digests
    return found
