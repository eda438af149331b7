"""A plugin of pytest that marks in a trace of calls where each test begins; for `silence_suite.py`.

Which number is which test stands in the file that `SILENCE_TESTS` names.
"""

from __future__ import annotations

import os
from pathlib import Path

from tests.benchmarks.silence_session import mark

_numbers = iter(range(10_000_000))


def pytest_runtest_logstart(nodeid: str, location: object) -> None:
    del location
    number = next(_numbers)
    with Path(os.environ["SILENCE_TESTS"]).open("a", encoding="utf-8") as file:
        file.write(f"{number} {nodeid}\n")
    mark(str(number))


def pytest_sessionfinish() -> None:
    mark("end")
