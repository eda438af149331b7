"""A .deb of the folder: menu entry, icon, file types, manual page; removal keeps every workspace.

The two editions replace each other. A workspace lies in a person's own data folder and belongs to
no package, so that nothing here can remove one.
"""

from __future__ import annotations

import gzip
import os
import platform
import shutil
import subprocess
from pathlib import Path

import dev_environment as environment
import package_tree
from dev_console import Step, StepFailed
from package_editions import Edition

LINUX = environment.ROOT / "packaging" / "installer" / "linux"
PLACE = "opt/ai-workbench"
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
# What PyInstaller leaves to the system: the C library and what belongs to the graphics driver.
DEPENDS = "libc6 (>= 2.36), libegl1, libgl1, libxcb1, libdrm2, libwayland-client0"
RECOMMENDS = "fonts-noto-core, tesseract-ocr"
SHARED = {
    "ai-workbench.desktop": "usr/share/applications/ai-workbench.desktop",
    "ai-workbench.svg": "usr/share/icons/hicolor/scalable/apps/ai-workbench.svg",
    "ai-workbench.xml": "usr/share/mime/packages/ai-workbench.xml",
    "ai-workbench.metainfo.xml": "usr/share/metainfo/ai-workbench.metainfo.xml",
}


def write(folder: Path, target: Path, place: Path, edition: Edition, step: Step) -> Path:
    """Lay out the package in `place` and write it to the folder `target`. Raises StepFailed."""
    if shutil.which("dpkg-deb") is None:
        raise StepFailed("There is no dpkg-deb here.", "Leave the package out with --kind tar.")
    root = place / "root"
    shutil.copytree(folder, root / PLACE, symlinks=True)
    for name, where in SHARED.items():
        (root / where).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(LINUX / name, root / where)
    manual = root / "usr/share/man/man1/workbench.1.gz"
    manual.parent.mkdir(parents=True)
    manual.write_bytes(gzip.compress((LINUX / "workbench.1").read_bytes(), mtime=0))
    documents = root / "usr/share/doc" / package_name(edition)
    documents.mkdir(parents=True)
    shutil.copyfile(folder / "THIRD-PARTY-LICENCES.txt", documents / "copyright")
    link = root / "usr/bin/workbench"
    link.parent.mkdir(parents=True)
    link.symlink_to("/" + PLACE + "/workbench")
    control = root / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(control_text(root, edition), "utf-8")
    even_out(root)
    machine = ARCHITECTURES.get(platform.machine(), platform.machine())
    file = target / f"{package_name(edition)}_{package_tree.version()}_{machine}.deb"
    env = {**os.environ, "SOURCE_DATE_EPOCH": package_tree.made_at()}
    command = ["dpkg-deb", "--root-owner-group", "-Zzstd", "--build", str(root), str(file)]
    step.run(command, env=env, failure="The package could not be built")
    step.note(f"{file.stat().st_size / 1e6:.0f} MB")
    return file


def package_name(edition: Edition) -> str:
    return "ai-workbench" if edition.has_training else "ai-workbench-slim"


def other_name(edition: Edition) -> str:
    return "ai-workbench-slim" if edition.has_training else "ai-workbench"


def control_text(root: Path, edition: Edition) -> str:
    kilobytes = package_tree.size_of(root) // 1024
    other = other_name(edition)
    return f"""Package: {package_name(edition)}
Version: {package_tree.version()}
Section: science
Priority: optional
Architecture: {ARCHITECTURES.get(platform.machine(), platform.machine())}
Maintainer: {maintainer()}
Installed-Size: {kilobytes}
Depends: {DEPENDS}
Recommends: {RECOMMENDS}
Conflicts: {other}
Replaces: {other}
Provides: workbench
Description: language models for your own documents, on your own machine
 Answers from your documents with citations that open the passage, takes
 personal data out and puts it back, and measures how good answers are.
 Nothing leaves the machine. {edition.sentence}
"""


def maintainer() -> str:
    """Who commits here; a package has to name somebody who answers for it."""
    found = [
        subprocess.run(
            ["git", "log", "-1", f"--format={what}"],
            cwd=environment.ROOT, stdout=subprocess.PIPE, text=True,
        ).stdout.strip()
        for what in ("%an", "%ae")
    ]  # fmt: skip
    name, mail = (found[0] or "AI Workbench", found[1] or "nobody@localhost")
    return f"{name} <{mail}>"


def even_out(root: Path) -> None:
    """Rights and times that do not depend on who builds."""
    moment = int(package_tree.made_at())
    for file in sorted([root, *root.rglob("*")]):
        if file.is_symlink():
            continue
        may_run = file.is_dir() or file.stat().st_mode & 0o100
        file.chmod(0o755 if may_run else 0o644)
        os.utime(file, (moment, moment))
