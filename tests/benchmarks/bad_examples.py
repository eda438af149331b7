"""Does damaged training data ever crash the reader, or leave an error without its line?

    python -m tests.benchmarks.bad_examples [--files N] [--seed N]

Whole files of every JSON form that is read are changed at random: bytes flipped, cut, doubled or
inserted, keys renamed, values of other types, lines joined. Each must be read, with the numbers of
the lines that cannot be used, or refused in one sentence of ours. Exit code 1 otherwise.
"""

from __future__ import annotations

import argparse
import collections
import json
import random
import sys
import tempfile
from pathlib import Path
from typing import Any

from workbench.errors import WorkbenchError
from workbench.services.training.training_files import described, read_file
from workbench.services.training.training_rows import read_training_file

FORMS: dict[str, list[dict[str, Any]]] = {
    "messages": [{"messages": [{"role": "user", "content": "a?"},
                               {"role": "assistant", "content": "b."}]}],
    "prompt": [{"prompt": "a?", "completion": "b."}, {"prompt": "c?", "response": "d."}],
    "alpaca": [{"instruction": "a", "input": "b", "output": "c", "history": [["d", "e"]]}],
    "sharegpt": [{"conversations": [{"from": "human", "value": "a"},
                                    {"from": "gpt", "value": "b"}], "system": "s", "tools": "[]"}],
    "pairs": [{"prompt": "a", "chosen": "b", "rejected": "c"}],
    "ratings": [{"messages": [{"role": "user", "content": "a"},
                              {"role": "assistant", "content": "b"}], "label": True}],
}  # fmt: skip
ODD: tuple[Any, ...] = (
    None, 0, -1.5, 1e308, "", "x" * 5_000, [], [[]], {}, {"a": {}}, True, "\ud800", "\x00", "{",
    [None], [{"role": 1}], "\u2028", 10**400,
)  # fmt: skip
ROWS = 12


def mutated(lines: list[str], chance: random.Random) -> bytes:
    made = list(lines)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(made))
        if chance.random() < 0.5:
            made[at] = _other_value(made[at], chance)
        else:
            made[at] = made[at][: chance.randrange(len(made[at]) + 1)]
    raw = bytearray(chance.choice(("\n", "\r\n", "\n\n", ",\n")).join(made).encode("utf-8"))
    for _ in range(chance.choice((0, 0, 1, 3, 20))):
        if raw:
            at = chance.randrange(len(raw))
            match chance.randrange(4):
                case 0:
                    raw[at] = chance.randrange(256)
                case 1:
                    del raw[at : at + chance.randint(1, 9)]
                case 2:
                    raw[at:at] = bytes(chance.randrange(256) for _ in range(3))
                case _:
                    raw[at:at] = raw[at : at + 40]
    return bytes(raw)


def _other_value(line: str, chance: random.Random) -> str:
    """The row with one key renamed, dropped, or with a value of another kind."""
    try:
        row = json.loads(line)
    except ValueError:
        return line
    if not isinstance(row, dict) or not row:
        return line
    key = chance.choice(list(row))
    match chance.randrange(4):
        case 0:
            del row[key]
        case 1:
            row[key.upper()] = row.pop(key)
        case 2:
            row[key] = chance.choice(ODD)
        case _:
            inner = row[key]
            if isinstance(inner, list) and inner and isinstance(inner[0], dict):
                place = chance.choice(inner)
                place[chance.choice(list(place))] = chance.choice(ODD)
            else:
                row[key] = [inner]
    return json.dumps(row) if row else "{}"


class NoParser:
    """These files are read without the parsing child."""

    def parse(self, *_given: Any) -> Any:
        raise AssertionError


def _tried(name: str, path: Path, met: collections.Counter[str]) -> str:
    """What is wrong with how it was read or refused; empty: nothing."""
    try:
        found: Any = (
            read_training_file(path, NoParser())  # type: ignore[arg-type]
            if name == "sets"
            else read_file(path)
        )
    except WorkbenchError as error:
        met[f"{name}: refused"] += 1
        return "" if error.message and error.hint else "refused without a sentence and a hint"
    except Exception as error:  # noqa: BLE001 - whatever comes is what is looked for
        return f"{type(error).__name__} {error}"
    met[f"{name}: {'with lines named' if found.n_bad else 'whole'}"] += 1
    named = [one.number for one in found.bad]
    if found.n_bad and not (named and all(one > 0 for one in named)):
        return "bad rows without their numbers"
    if name == "runs" and found.n_bad and "line" not in described(found):
        return "lines are not told"
    return ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    met: collections.Counter[str] = collections.Counter()
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as place:
        for number in range(given.files):
            form = chance.choice(list(FORMS))
            lines = [json.dumps(chance.choice(FORMS[form])) for _ in range(ROWS)]
            path = Path(place) / f"bad{chance.choice(('.jsonl', '.jsonl', '.json'))}"
            path.write_bytes(mutated(lines, chance))
            for name in ("sets", "runs"):
                fault = _tried(name, path, met)
                if fault:
                    faults.append(f"{number} {form} {name}: {fault}"[:200])
    print(json.dumps({"files": given.files, **met, "faults": len(faults)}, indent=1))
    for one in faults[:10]:
        print(one)
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
