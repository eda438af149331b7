"""Which drives are trusted to tell."""

from __future__ import annotations

import pytest

from engines.folders.drives import Drive, is_untold, mounted

DRIVES = (
    Drive("/", "ext4", "rw"),
    Drive("/mnt/server", "autofs", "rw"),
    Drive("/mnt/server", "nfs4", "rw,addr=10.0.0.1"),
    Drive("/mnt/server/disk", "ext4", "rw"),
    Drive("/home/ada/remote", "fuse.sshfs", "rw"),
    Drive("/media/stick", "fuseblk", "rw"),
    Drive("/shares/plans", "cifs", "rw"),
    Drive("/odd", "", "rw,remote"),
)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/home/ada/papers", False),
        ("/mnt/server/papers", True),  # the later of two drives at one place
        ("/mnt/server", True),
        ("/mnt/server/disk/papers", False),  # a drive of our own inside it
        ("/mnt/serverside", False),  # only begins alike
        ("/home/ada/remote/notes", True),
        ("/media/stick/notes", False),
        ("/shares/plans/2024", True),
        ("/odd/notes", True),
    ],
)
def test_a_drive_is_known_by_its_file_system(path: str, expected: bool) -> None:
    assert is_untold(path, lambda: DRIVES) is expected


def test_nothing_known_is_trusted() -> None:
    assert is_untold("/home/ada", tuple) is False


def test_this_machine_has_drives() -> None:
    assert any(drive.kind for drive in mounted())
