"""What the operating system must bring, and how each kind of system is told."""

from __future__ import annotations

import sys
from pathlib import Path

import dev_system
import pytest
from dev_console import Console, StepFailed
from dev_system import Missing

DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\nVERSION_ID="12"\n'
UBUNTU = "NAME=Ubuntu\nID=ubuntu\nID_LIKE=debian\n"
MINT = 'ID=linuxmint\nID_LIKE="ubuntu debian"\n'
FEDORA = 'ID=fedora\n# ID=debian\nVARIANT_ID=""\n'

VENV = Missing("Python's venv module", "python3.11-venv")
COMPILER = Missing("a C++ compiler", "g++")
GL = Missing("libGL.so.1", "libgl1", "libGL.so.1")


def test_os_release_values_lose_their_quotes() -> None:
    read = dev_system.parse_os_release(DEBIAN)

    assert read["PRETTY_NAME"] == "Debian GNU/Linux 12 (bookworm)"
    assert read["ID"] == "debian"


@pytest.mark.parametrize(
    ("text", "expected"),
    [(DEBIAN, True), (UBUNTU, True), (MINT, True), (FEDORA, False), ("", False)],
)
def test_debian_and_its_children_are_recognised(text: str, expected: bool) -> None:
    assert dev_system.is_debian(dev_system.parse_os_release(text)) is expected


@pytest.mark.parametrize(
    ("system", "machine", "release"),
    [
        ("linux", "x86_64", (2, 36)),
        ("linux", "aarch64", (2, 39)),
        ("darwin", "arm64", (14, 2)),
        ("win32", "AMD64", ()),
    ],
)
def test_a_system_with_ready_made_packages_is_not_refused(
    system: str, machine: str, release: tuple[int, ...]
) -> None:
    assert dev_system.refuse_other_systems(system, machine, release) == ""


@pytest.mark.parametrize(
    ("system", "machine", "release", "sentence"),
    [
        ("linux", "x86_64", (2, 31), "glibc 2.34 or later; this one has 2.31."),
        ("linux", "aarch64", (2, 36), "glibc 2.39 or later; this one has 2.36."),
        ("linux", "x86_64", (), "this one has another C library."),
        ("darwin", "x86_64", (14, 0), "Intel"),
        ("darwin", "arm64", (13, 6), "macOS 14"),
    ],
)
def test_a_system_without_ready_made_packages_gets_one_sentence(
    system: str, machine: str, release: tuple[int, ...], sentence: str
) -> None:
    assert sentence in dev_system.refuse_other_systems(system, machine, release)


def test_this_system_is_not_refused() -> None:
    assert dev_system.system_release() or sys.platform == "win32"


def test_debian_gets_everything_that_is_missing_in_one_installation(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dev_system.sys, "platform", "linux")

    update, install = dev_system.install_command([VENV, COMPILER, GL], {"ID": "debian"})

    assert update == ["apt-get", "update"]
    assert install[-3:] == ["python3.11-venv", "g++", "libgl1"]


def test_an_unknown_linux_gets_no_command_that_would_be_wrong(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dev_system.sys, "platform", "linux")
    monkeypatch.setattr(dev_system.shutil, "which", lambda _: None)

    assert dev_system.install_command([GL], {"ID": "slackware"}) == []


def test_a_system_with_dnf_is_asked_for_libraries_by_their_own_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dev_system.sys, "platform", "linux")
    monkeypatch.setattr(dev_system.shutil, "which", lambda name: f"/usr/bin/{name}")

    (command,) = dev_system.install_command([COMPILER, GL], {"ID": "fedora"})

    assert command[-2:] == ["gcc-c++", "libGL.so.1()(64bit)"]


@pytest.mark.parametrize(
    ("root", "sudo", "line"),
    [
        (True, False, "apt-get update && apt-get install g++"),
        (False, True, "sudo apt-get update && sudo apt-get install g++"),
        (False, False, "su -c 'apt-get update && apt-get install g++'"),
    ],
)
def test_the_printed_command_is_one_line_for_whoever_reads_it(
    monkeypatch: pytest.MonkeyPatch, root: bool, sudo: bool, line: str
) -> None:
    monkeypatch.setattr(dev_system.sys, "platform", "linux")
    commands = [["apt-get", "update"], ["apt-get", "install", "g++"]]

    assert dev_system.as_one_line(commands, root=root, sudo=sudo) == line


@pytest.mark.parametrize(
    ("missing", "words"),
    [
        ([COMPILER], "a C++ compiler"),
        ([GL], "libraries that the window needs (libGL.so.1)"),
        (
            [VENV, COMPILER, GL],
            "Python's venv module, a C++ compiler and libraries that the window needs (libGL.so.1)",
        ),
    ],
)
def test_what_is_missing_is_named_in_half_a_sentence(missing: list[Missing], words: str) -> None:
    assert dev_system.in_words(missing) == words


def test_an_ordinary_user_is_not_asked_for_programs_that_only_tests_use(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(dev_system.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(dev_system, "missing_things", lambda *, compiler, tools: list(tools))

    dev_system.provide(Console(tmp_path / "log"), compiler=False, tools=("strace",))

    assert not (tmp_path / "log").exists()


def test_an_ordinary_user_is_told_the_command_and_nothing_is_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(dev_system.sys, "platform", "linux")
    monkeypatch.setattr(dev_system.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(dev_system, "system_release", lambda: (2, 36))
    monkeypatch.setattr(dev_system, "parse_os_release", lambda _: {"ID": "debian"})
    monkeypatch.setattr(dev_system, "missing_things", lambda *, compiler, tools: [COMPILER])

    with pytest.raises(StepFailed, match="a C\\+\\+ compiler") as told:
        dev_system.provide(Console(tmp_path / "log"), compiler=True)

    assert "apt-get install -y --no-install-recommends g++" in told.value.hint
    assert not (tmp_path / "log").exists()


def test_a_library_that_is_nowhere_is_missing() -> None:
    assert not dev_system.can_load("libno-such-library-anywhere.so.7")
