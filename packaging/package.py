"""Make the installers: `python3 packaging/dev.py package [--edition slim|full] [--kind ...]`.

Runs in the checkout's own environment, with PyInstaller beside it. From one folder that needs no
Python come a tar archive and, on Linux, a .deb; with them a list of what is inside (CycloneDX), the
licences of everything carried, SHA-256 sums, and a signature where a key is named.
"""

from __future__ import annotations

import argparse
import platform
import sys
import tempfile
from pathlib import Path

import dev_environment as environment
import package_archive
import package_debian
import package_notices
import package_sbom
import package_signature
import package_tree
from dev_console import Console, StepFailed
from package_editions import EDITIONS, Edition

DIST = environment.ROOT / "dist"
KINDS = ("folder", "tar", "deb")


def main() -> int:
    given = arguments()
    console = Console(environment.BUILD / "package.log")
    console.say(f"Making the {given.edition} edition; every detail goes to {console.log}")
    try:
        made = make(console, EDITIONS[given.edition], given.kind or default_kinds())
        package_signature.sum_up(made, DIST, given.key)
    except StepFailed as failed:
        if failed.tail:
            print("\n" + failed.tail, file=sys.stderr)
        print(f"\n{failed}\n{failed.hint}", file=sys.stderr)
        return 1
    for file in made:
        console.say(f"  {file}  {file.stat().st_size / 1e6:.0f} MB")
    if given.key is None:
        console.say("  not signed: name an Ed25519 key with --key to sign the sums")
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py package", description=__doc__)
    parser.add_argument("--edition", choices=sorted(EDITIONS), default="slim")
    parser.add_argument("--kind", action="append", choices=KINDS, help="may be given again")
    parser.add_argument("--key", type=Path, metavar="PEM", help="Ed25519 key that signs the sums")
    return parser.parse_args()


def default_kinds() -> list[str]:
    return ["tar", "deb"] if sys.platform == "linux" else ["tar"]


def make(console: Console, edition: Edition, kinds: list[str]) -> list[Path]:
    """Build the folder and what is wanted of it; returns the files. Raises StepFailed."""
    DIST.mkdir(exist_ok=True)
    libraries = package_tree.portable_llama(console)
    folder = package_tree.build(console, edition, libraries)
    with console.step("Licences and list of contents") as step:
        parts = package_sbom.parts_of(folder, edition)
        package_notices.write(folder, parts)
        package_sbom.write(folder, parts, edition)
        step.note(f"{len(parts)} parts")
    stem = f"ai-workbench-{edition.name}-{package_tree.version()}-{system()}"
    made = []
    if "tar" in kinds:
        with console.step("Archive") as step:
            made.append(package_archive.write(folder, DIST / f"{stem}.tar.xz"))
            step.note(f"{made[-1].stat().st_size / 1e6:.0f} MB")
    if "deb" in kinds:
        with (
            console.step("Debian package") as step,
            tempfile.TemporaryDirectory(dir=environment.BUILD) as place,
        ):
            made.append(package_debian.write(folder, DIST, Path(place), edition, step))
    return made


def system() -> str:
    """As file names say it: linux-x86_64."""
    return f"{platform.system().lower()}-{platform.machine().lower()}"


if __name__ == "__main__":
    sys.exit(main())
