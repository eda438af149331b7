"""A tar archive of the folder: the same folder gives the same bytes."""

from __future__ import annotations

import lzma
import tarfile
from pathlib import Path

import package_tree

LEVEL = 1  # of xz: higher takes many times as long for a tenth less


def write(folder: Path, target: Path) -> Path:
    """Sorted, with one time and no owner, so that a second build can be compared with the first."""
    unfinished = target.with_name(target.name + ".partial")
    moment = int(package_tree.made_at())

    def plain(info: tarfile.TarInfo) -> tarfile.TarInfo:
        info.uid = info.gid = 0
        info.uname = info.gname = ""
        info.mtime = moment
        info.mode = 0o755 if info.isdir() or info.mode & 0o100 else 0o644
        return info

    with (
        lzma.open(unfinished, "wb", preset=LEVEL) as stream,
        tarfile.open(fileobj=stream, mode="w|", format=tarfile.GNU_FORMAT) as archive,
    ):
        archive.add(folder, folder.name, recursive=False, filter=plain)
        for file in sorted(folder.rglob("*")):
            name = f"{folder.name}/{file.relative_to(folder).as_posix()}"
            archive.add(file, name, recursive=False, filter=plain)
    unfinished.replace(target)
    return target
