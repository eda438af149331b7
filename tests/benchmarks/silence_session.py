"""Run every command of `silence_features.py` in one process, each told apart; for `silence.py`.

Usage: python tests/benchmarks/silence_session.py FOLDER [--only WORD|WORD]

Before each command a Unix socket is pointed at a name that nobody has, `/silence/NUMBER`: whoever
watches the calls of this process sees where one command ends and the next begins.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import shlex
import socket
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.silence_features import COMMANDS, LOOKUPS, prepare  # noqa: E402
from workbench import egress  # noqa: E402

_SECRET = "--workspace {folder}/secret --unlock-file {folder}/passphrase"


def mark(name: str) -> None:
    """Seen by who traces calls, and by nobody else."""
    with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as pipe:
        pipe.connect(f"/silence/{name}")


class Session:
    def __init__(self, folder: Path) -> None:
        self._base = ["--workspace", str(folder / "workspace")]
        self._values = {"folder": str(folder), "root": str(ROOT), "python": sys.executable}
        self._unsealed = egress.Seal(False, "switched off for the watch from outside")

    def run(self, line: str) -> tuple[int, str]:
        """The exit code of one command, and the end of what it said."""
        words = []
        for word in shlex.split(line.replace("{secret}", _SECRET)):
            for name, value in self._values.items():
                word = word.replace(f"{{{name}}}", value)  # noqa: PLW2901 - filled in
            words.append(self._looked_up(word[1:]) if word[:1] == "@" else word)
        return self._run([*self._base, *words])

    def _run(self, words: list[str]) -> tuple[int, str]:
        from ui.cli.main import run

        said, told = _caught(), io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(told):
            try:
                code = run(words, self._unsealed, lambda *_: 0)
            except SystemExit as ended:
                code = ended.code if isinstance(ended.code, int) else 1
        return code, (told.getvalue() or _text(said))[-300:]

    def _looked_up(self, name: str) -> str:
        command, field = LOOKUPS[name]
        from ui.cli.main import run

        said = _caught()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(io.StringIO()):
            run([*self._base, "--json", *command.split()], self._unsealed, lambda *_: 0)
        try:
            return str(_first(json.loads(_text(said)), field))
        except ValueError:
            return "none"


def _caught() -> io.TextIOWrapper:
    """In the place of standard output, for those too that write bytes."""
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8")


def _text(caught: io.TextIOWrapper) -> str:
    caught.flush()
    caught.seek(0)
    return caught.read()


def _first(value: object, field: str) -> object:
    """The first value of that field, wherever it stands. Raises ValueError without one."""
    if isinstance(value, dict):
        if isinstance(value.get(field), (str, int)) and value[field] != "":
            return value[field]
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            with contextlib.suppress(ValueError):
                return _first(one, field)
    raise ValueError(field)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    egress.set_offline_switches()
    egress.install()
    prepare(options.folder)
    session = Session(options.folder)
    out = sys.stdout
    for number, line in enumerate(filter(None, COMMANDS.splitlines())):
        if not any(word in line for word in options.only.split("|")):
            continue
        mark(str(number))
        began, before = time.monotonic(), len(egress.attempts())
        code, said = session.run(line)
        seconds, tried = round(time.monotonic() - began, 1), len(egress.attempts()) - before
        row = {"number": number, "feature": line, "rc": code, "seconds": seconds, "guard": tried,
               "said": said if code else ""}  # fmt: skip
        print(json.dumps(row), file=out, flush=True)
    mark("end")
    return 0


if __name__ == "__main__":
    sys.exit(main())
