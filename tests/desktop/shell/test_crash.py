"""A bug leaves a report that says where, and nothing of what was worked on."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest

from ui.desktop.crash import CrashHook, report
from workbench.jobs import deliver_inline

SECRET = "the text of a document"


def fail() -> None:
    try:
        raise KeyError(SECRET)
    except KeyError as error:
        raise ValueError(SECRET) from error


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[tuple[str, Path | None]]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    seen: list[tuple[str, Path | None]] = []
    hook = CrashHook(deliver_inline, lambda kind, path: seen.append((kind, path)))
    hook.write_into(tmp_path / "logs")
    hook.install()
    return seen


def test_a_report_names_the_place_and_the_kind_but_no_content() -> None:
    with pytest.raises(ValueError, match="document") as caught:
        fail()

    text = report(caught.type, caught.value, caught.tb)

    assert "test_crash.py" in text
    assert "in fail" in text
    assert "builtins.ValueError" in text
    assert "Because of:" in text
    assert SECRET not in text


def test_a_bug_is_written_to_the_logs_and_shown(
    shown: list[tuple[str, Path | None]], capsys: pytest.CaptureFixture[str]
) -> None:
    error = ValueError(SECRET)
    sys.excepthook(ValueError, error, None)

    kind, path = shown[0]
    assert kind == "ValueError"
    assert path is not None
    assert SECRET not in path.read_text("utf-8")
    assert SECRET not in capsys.readouterr().err


def test_a_bug_on_another_thread_is_caught_as_well(
    shown: list[tuple[str, Path | None]], capsys: pytest.CaptureFixture[str]
) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()

    assert [kind for kind, _path in shown] == ["ValueError"]
    assert capsys.readouterr().err


def test_a_storm_of_bugs_fills_no_disk(
    shown: list[tuple[str, Path | None]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(50):
        sys.excepthook(ValueError, ValueError(), None)

    assert len(list((tmp_path / "logs").iterdir())) == 20
    assert capsys.readouterr().err
