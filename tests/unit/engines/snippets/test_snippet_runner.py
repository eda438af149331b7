"""Snippets in their child: what they may give back, what they may not do, what ends them."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from engines.snippets.runner import ChildSnippetRunner
from tests.contracts.engine_children import CHILD_COMMAND
from workbench.errors import Cancelled, InputError, LimitExceeded
from workbench.ports.snippet_runner import SnippetLimits

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the kernel's fence")


@pytest.fixture(scope="module")
def runner() -> Iterator[ChildSnippetRunner]:
    made = ChildSnippetRunner(CHILD_COMMAND)
    yield made
    made.close()


def ran(runner: ChildSnippetRunner, code: str, function: str = "", seconds: float = 20) -> Any:
    context = {"vars": {"city": "Bern"}, "prompt": "Where?"}
    limits = SnippetLimits(seconds=seconds, memory_bytes=300 << 20)
    return runner.run(code, function, "In Bern.", context, limits)


@pytest.mark.parametrize(
    ("code", "function", "found"),
    [
        ("context['vars']['city'] in output", "", True),
        ("len(output) / 8", "", 1.0),
        ("import json\nif 'Bern' in output:\n    return {'pass': True, 'score': 0.5}", "",
         {"pass": True, "score": 0.5}),
        ("text = '''a\n  b'''\nreturn len(text)", "", 5),
        ("def get_assert(output, context):\n    return context['prompt']", "get_assert", "Where?"),
        ("def mine(output, context): return float('nan')", "mine", "nan"),
        ("None", "", None),
    ],
)  # fmt: skip
def test_a_snippet_is_an_expression_a_body_or_a_module(
    runner: ChildSnippetRunner, code: str, function: str, found: object
) -> None:
    assert ran(runner, code, function) == found


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("1 / 0", "ZeroDivisionError"),
        ("return (", "SyntaxError"),
        ("object()", "no verdict"),
        ("", "empty"),
        ("import os\nos._exit(0)", "nothing back"),
        ("raise SystemExit(3)", "SystemExit"),
        ("import os\nos.write(2, b'x'); return open('/tmp/snippet-was-here', 'w')", "folder"),
        ("import socket\nreturn socket.socket() and True", "socket"),
        ("import subprocess\nreturn subprocess.run(['true']).returncode", "subprocess"),
        ("import os\nreturn os.system('true')", "may not use os"),
        ("import ctypes\nreturn ctypes.CDLL(None) and True", "ctypes"),
    ],
)
def test_what_it_does_wrong_is_told(runner: ChildSnippetRunner, code: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        ran(runner, code)
    assert not Path("/tmp/snippet-was-here").exists()


def test_nothing_of_a_snippet_reaches_the_next(runner: ChildSnippetRunner) -> None:
    code = (
        "import builtins, os\nbuiltins.mine = 1\nopen('left', 'w').write('x')\nreturn os.listdir()"
    )
    assert ran(runner, code) == ["left"]
    again = (
        "import builtins, os\nreturn [hasattr(builtins, 'mine'), os.listdir(), dict(os.environ)]"
    )
    assert ran(runner, again) == [False, [], {}]


def test_it_ends_when_its_time_memory_or_room_is_over(runner: ChildSnippetRunner) -> None:
    with pytest.raises(LimitExceeded, match="seconds"):
        ran(runner, "while True: pass", seconds=0.5)
    with pytest.raises(LimitExceeded, match="seconds"):
        ran(runner, "import time\ntime.sleep(60)", seconds=0.5)
    with pytest.raises(LimitExceeded, match="MB"):
        ran(runner, "return len(bytearray(2_000_000_000))")
    with pytest.raises(LimitExceeded, match="KB"):
        ran(runner, "'x' * 1_000_000")
    with pytest.raises(InputError, match="OSError"):
        ran(runner, "return open('big', 'wb').write(bytes(20_000_000))")
    assert ran(runner, "True") is True


@linux
def test_the_kernel_keeps_it_from_files_and_sockets(
    runner: ChildSnippetRunner, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("not yours")
    with pytest.raises(InputError, match="PermissionError"):
        ran(runner, f"return open({str(secret)!r}).read()")
    # The module beneath `socket`, which Python's own refusals do not know by name.
    with pytest.raises(InputError, match="PermissionError"):
        ran(runner, "import _socket\nreturn _socket.socket(1, 1) and True")
    assert secret.exists()


def test_it_can_be_given_up(runner: ChildSnippetRunner) -> None:
    begun = time.monotonic()
    with pytest.raises(Cancelled):
        runner.run(
            "import time\ntime.sleep(30)", "", "", {}, SnippetLimits(30),
            lambda: time.monotonic() - begun > 1,
        )  # fmt: skip
    assert ran(runner, "1") == 1
