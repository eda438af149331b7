"""The demo model that is shipped still does what its card says, through llama.cpp itself."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODEL = ROOT / "resources" / "demo_model" / "demo.gguf"
N_EXAMPLES = 60

pytestmark = pytest.mark.real


@pytest.fixture(scope="module")
def shares(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    figures = tmp_path_factory.mktemp("demo_model") / "figures.json"
    command = [sys.executable, "-m", "resources.demo_model.evaluate", "--model", str(MODEL)]
    options = [
        "--threads",
        "1",
        "--materials",
        "labelled",
        "--count",
        str(N_EXAMPLES),
        "--json",
        str(figures),
    ]
    done = subprocess.run(
        [*command, *options], cwd=ROOT, capture_output=True, text=True, timeout=240
    )
    assert done.returncode == 0, done.stderr
    counted = json.loads(figures.read_text("utf-8"))["labelled"]
    assert sum(counted[name][1] for name in ("exact value", "refused when unanswerable")) == 60
    return {name: hits / total for name, (hits, total, _, _) in counted.items()}


def test_the_file_is_small_enough_to_ship() -> None:
    assert 1_000_000 < MODEL.stat().st_size <= 32 * 1024 * 1024


# The floors lie well under the figures of the model card: a broken file reaches none of them.


def test_values_are_quoted_to_the_letter(shares: dict[str, float]) -> None:
    assert shares["exact value"] >= 0.8


def test_the_right_passage_is_cited(shares: dict[str, float]) -> None:
    assert shares["right citation"] >= 0.85


def test_questions_that_no_passage_answers_are_refused(shares: dict[str, float]) -> None:
    assert shares["refused when unanswerable"] >= 0.5


def test_answerable_questions_are_seldom_refused(shares: dict[str, float]) -> None:
    assert shares["refused though answerable"] <= 0.15
