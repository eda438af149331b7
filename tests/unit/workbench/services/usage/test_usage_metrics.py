"""Prometheus' text says what plain SQL says."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator

import pytest

from tests.unit.workbench.services.usage.test_usage import history_of
from tests.unit.workbench.services.usage.test_usage_rollup import new_database
from tests.usage_rows import fill
from workbench.domain.prometheus import SECONDS, Family, Sample, rendered
from workbench.storage.database import Database

LINE = re.compile(r"^(\w+?)(?:\{(.*)\})? (\S+)$")
LABEL = re.compile(r'(\w+)="((?:[^"\\]|\\.)*)"')


@pytest.fixture(scope="module")
def database() -> Iterator[Database]:
    with new_database() as opened:
        fill(opened, 400)
        with opened.write() as connection:
            connection.execute("UPDATE requests SET feedback = -1 WHERE seq % 9 = 0")
        yield opened


@pytest.fixture(scope="module")
def samples(database: Database) -> dict[tuple[str, frozenset[tuple[str, str]]], float]:
    found = {}
    for line in history_of(database).metrics().splitlines():
        if not line.startswith("#"):
            match = LINE.match(line)
            assert match, line
            labels = frozenset(LABEL.findall(match[2] or ""))
            found[match[1], labels] = float(match[3])
    return found


def test_counters_are_those_of_sql(
    database: Database, samples: dict[tuple[str, frozenset[tuple[str, str]]], float]
) -> None:
    rows = database.read(
        "SELECT feature, model, status, count(*) AS n FROM requests GROUP BY 1, 2, 3"
    )
    counted = [name for name, _ in samples if name == "workbench_requests_total"]
    assert len(counted) == len(rows) > 10
    for row in rows:
        labels = {"feature": row["feature"], "model": row["model"], "status": row["status"]}
        assert samples["workbench_requests_total", frozenset(labels.items())] == row["n"]
    (disliked,) = database.read(
        "SELECT count(*) AS n FROM requests WHERE feedback = -1 AND model = 'Demo'"
    )
    labels = {"model": "Demo", "rating": "disliked"}
    assert samples["workbench_feedback_total", frozenset(labels.items())] == disliked["n"]
    (written,) = database.read(
        "SELECT sum(completion_tokens) AS n FROM requests WHERE model='Demo'"
    )
    labels = {"model": "Demo", "kind": "written"}
    assert samples["workbench_tokens_total", frozenset(labels.items())] == written["n"]
    (held,) = database.read(
        "SELECT count(*) AS n FROM requests WHERE guard = 'in' AND feature = 'chat'"
    )
    labels = {"feature": "chat", "outcome": "question_held"}
    assert samples.get(("workbench_guard_total", frozenset(labels.items())), 0) == held["n"]
    (energy,) = database.read("SELECT total(energy_wh) AS s FROM requests WHERE model = 'Demo'")
    found = samples["workbench_energy_joules_total", frozenset({("model", "Demo")})]
    assert found == pytest.approx(3_600 * energy["s"])


@pytest.mark.skipif(shutil.which("promtool") is None, reason="promtool is not installed")
def test_promtool_finds_nothing_to_say(database: Database) -> None:
    done = subprocess.run(
        [str(shutil.which("promtool")), "check", "metrics"],
        input=history_of(database).metrics(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_buckets_are_those_of_sql(
    database: Database, samples: dict[tuple[str, frozenset[tuple[str, str]]], float]
) -> None:
    name = "workbench_request_duration_seconds"
    for edge in SECONDS:
        (row,) = database.read(
            "SELECT count(*) AS n FROM requests WHERE model = 'Small' AND total_s <= ?", (edge,)
        )
        labels = {"model": "Small", "le": f"{edge:g}"}
        assert samples[f"{name}_bucket", frozenset(labels.items())] == row["n"]
    (row,) = database.read(
        "SELECT count(total_s) AS n, sum(total_s) AS s FROM requests WHERE model = 'Small'"
    )
    labels = {"model": "Small"}
    assert samples[f"{name}_count", frozenset(labels.items())] == row["n"]
    assert samples[f"{name}_sum", frozenset(labels.items())] == pytest.approx(row["s"])


def test_names_from_outside_are_escaped() -> None:
    family = Family("a_total", "Help.", "counter", (Sample({"model": 'a"b\\c\nd'}, 1.5),))

    assert rendered([family]).splitlines()[-1] == 'a_total{model="a\\"b\\\\c\\nd"} 1.5'


def test_nothing_is_nothing() -> None:
    with new_database() as empty:
        assert "# TYPE workbench_requests_total counter" in history_of(empty).metrics()
