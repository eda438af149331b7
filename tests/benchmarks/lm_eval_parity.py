"""`workbench eval benchmark` beside lm-eval itself, over the local API: the same figures?

    python tests/benchmarks/lm_eval_parity.py --workspace DIR --lm-eval /path/to/python [--model M]

Runs the tasks of `lm_eval_tasks/` with the program, then serves the same workspace and lets
`lm_eval` of another environment run them with `local-completions`. Prints both side by side.
Tasks that draw examples, choose, write on, score last words and whole texts are among them.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
TASKS = HERE / "lm_eval_tasks"
NAMES = ("local_facts", "local_facts_shots", "local_facts_own", "local_blank", "local_last",
         "local_pages", "local_reading")  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--workspace", type=Path, required=True)
    parser.add_argument("--lm-eval", type=Path, required=True, help="a Python that has lm_eval")
    parser.add_argument("--model", default="")
    options = parser.parse_args()
    own = _own(options)
    added = _workbench(options, "tokens", "add", f"parity-{os.getpid()}", "--json")
    token = json.loads(added)["secret"]
    served = subprocess.Popen(
        [sys.executable, "-P", "-m", "ui", "--workspace", str(options.workspace), "serve",
         "--port", "0"],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    try:
        assert served.stdout is not None
        address = ""
        while not address:
            line = served.stdout.readline()
            assert line, "the server ended"
            found = re.search(r"http://127\.0\.0\.1:\d+", line)
            address = found[0] if found else ""
        theirs = _theirs(options, address, token)
    finally:
        served.terminate()
        served.wait(20)
    return _told(own, theirs)


def _own(options: argparse.Namespace) -> dict[tuple[str, str], float]:
    found = {}
    for name in NAMES:
        words = ["eval", "benchmark", name, "--tasks", str(TASKS), "--json"]
        words += ["--model", options.model] if options.model else []
        for one in json.loads(_workbench(options, *words)):
            for each in one["figures"]:
                found[one["task"], f"{each['metric']},{each['filter']}"] = each["value"]
    return found


def _theirs(options: argparse.Namespace, address: str, token: str) -> dict[tuple[str, str], float]:
    with tempfile.TemporaryDirectory() as folder:
        arguments = (
            f"model={options.model or 'default'},base_url={address}/v1/completions,"
            f"num_concurrent=2,max_retries=1,tokenizer_backend=remote,auth_token={token}"
        )
        command = [str(options.lm_eval), "-m", "lm_eval", "--model", "local-completions",
                   "--model_args", arguments, "--tasks", ",".join(NAMES),
                   "--include_path", str(TASKS), "--output_path", f"{folder}/out"]  # fmt: skip
        env = {**os.environ, "OPENAI_API_KEY": token, "HF_DATASETS_OFFLINE": "1",
               "HF_HUB_OFFLINE": "1", "HF_HOME": folder}  # fmt: skip
        done = subprocess.run(
            command, env=env, cwd=TASKS, capture_output=True, text=True, timeout=1800
        )
        assert done.returncode == 0, done.stderr[-3000:]
        (path,) = Path(folder, "out").rglob("results_*.json")
        raw: dict[str, Any] = json.loads(path.read_text("utf-8"))["results"]
    return {
        (task, key): value
        for task, figures in raw.items()
        for key, value in figures.items()
        if isinstance(value, float | int) and "," in key and "_stderr" not in key
    }


def _told(own: dict[tuple[str, str], float], theirs: dict[tuple[str, str], float]) -> int:
    print("| task | figure | eval benchmark | lm-eval | same |")
    print("|---|---|---:|---:|---|")
    n_other = 0
    for key in sorted(theirs):
        mine = own.get(key, float("nan"))
        same = abs(mine - theirs[key]) <= 1e-3 * max(1.0, abs(theirs[key]))
        n_other += not same
        print(f"| {key[0]} | {key[1]} | {mine:.4f} | {theirs[key]:.4f} | "
              f"{'yes' if same else 'NO'} |")  # fmt: skip
    print(f"{len(theirs) - n_other} of {len(theirs)} figures are the same")
    return int(n_other > 0)


def _workbench(options: argparse.Namespace, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-P", "-m", "ui", "--workspace", str(options.workspace), *words],
        capture_output=True, text=True, timeout=1800,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
