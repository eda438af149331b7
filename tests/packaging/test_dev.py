"""The two commands: what they refuse, and how a failure is worded."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import dev
import pytest
from dev_console import Console, StepFailed, explained


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13)])
def test_supported_pythons_are_not_refused(version: tuple[int, int]) -> None:
    assert dev.refuse_other_pythons(version) == ""


@pytest.mark.parametrize("version", [(3, 8), (3, 10), (3, 14)])
def test_other_pythons_are_refused_in_one_sentence(version: tuple[int, int]) -> None:
    refusal = dev.refuse_other_pythons(version)

    assert f"this is Python {version[0]}.{version[1]}." in refusal


@pytest.mark.parametrize("arguments", [[], ["build"], ["--help"]])
def test_an_unknown_command_shows_the_two_that_there_are(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(arguments) == 2

    shown = capsys.readouterr().err
    assert "dev.py run" in shown and "dev.py test" in shown


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        ("OSError: [Errno 28] No space left on device", "the disk is full"),
        ("Temporary failure in name resolution", "the network could not be reached"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES FROM", "not the one that was locked"),
        ("No matching distribution found for torch==2.13.0", "does not offer the locked version"),
    ],
)
def test_a_known_failure_gets_its_reason_and_a_hint(output: str, sentence: str) -> None:
    failed = explained("The packages could not be installed", output, Path("dev.log"))

    assert sentence in str(failed)
    assert failed.hint
    assert failed.tail == ""


def test_a_package_that_is_not_offered_is_told_from_a_network_that_is_not_there() -> None:
    absent = "ERROR: No matching distribution found for torch==2.13.0+cpu"
    offline = f"Temporary failure in name resolution\n{absent}"

    assert explained("Failed", absent, Path("dev.log")).cause == "absent"
    assert explained("Failed", offline, Path("dev.log")).cause == "network"


def test_an_unknown_failure_points_to_the_log() -> None:
    assert "dev.log" in explained("It failed", "Segmentation fault", Path("dev.log")).hint


def test_a_step_keeps_the_output_in_the_log_and_shows_its_end(tmp_path: Path) -> None:
    console = Console(tmp_path / "dev.log")
    program = "print('the first line'); print('the last line'); raise SystemExit(3)"

    with pytest.raises(StepFailed) as caught, console.step("Trying") as step:
        step.run([sys.executable, "-c", program], failure="It did not work")

    assert "the last line" in caught.value.tail
    assert "the first line" in console.log.read_text(encoding="utf-8")


def test_a_step_that_is_done_says_so_on_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Console(tmp_path / "dev.log").step("Trying") as step:
        step.run([sys.executable, "-c", "print('fine')"], failure="It did not work")
        step.note("as it should be")

    last = capsys.readouterr().out.splitlines()[-1]
    assert re.fullmatch(r"  Trying: done in \d+ s, as it should be", last)


def test_the_lock_of_the_checkout_is_held_by_one_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); import dev\n"
        "with open(sys.argv[2], 'a+b') as file: print(dev.try_lock(file.fileno()))"
    )
    other = [sys.executable, "-c", program, str(Path(dev.__file__).parent), str(path)]

    with path.open("a+b") as file:
        assert dev.try_lock(file.fileno())
        held = subprocess.run(other, capture_output=True, encoding="utf-8", check=True).stdout
    free = subprocess.run(other, capture_output=True, encoding="utf-8", check=True).stdout

    assert (held.strip(), free.strip()) == ("False", "True")
