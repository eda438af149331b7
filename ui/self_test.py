"""`workbench --self-test`: does this installed program do what it is for? Checked by doing it.

In a workspace of its own, made for this and removed afterwards. The real models, index, window and
lock on the network; nothing is left out but fine-tuning in an edition that does not carry it.
"""

from __future__ import annotations

import importlib.util
import json
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from ui.cli.output import Output
from ui.compose import open_real_workspace
from ui.samples import SAMPLE_COLLECTION, sample_files, sample_questions
from workbench import egress
from workbench.app import Workbench
from workbench.jobs import plain_context
from workbench.paths import resources

_TEXTS: Final = "self_test/texts.json"
_STEPS: Final = 2  # of training


class NotAsItShould(Exception):
    """What a check expected and did not find."""


@dataclass
class Report:
    """`failures` by name of the check; `seconds` that each took; `skipped` with its reason."""

    seconds: dict[str, float] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)
    skipped: dict[str, str] = field(default_factory=dict)

    @contextmanager
    def check(self, name: str, output: Output) -> Iterator[None]:
        began = time.monotonic()
        try:
            yield
        except Exception as error:  # noqa: BLE001 - every kind of failure is what is looked for
            self.failures[name] = f"{type(error).__name__}: {error}"
        self.seconds[name] = round(time.monotonic() - began, 2)
        told = self.failures.get(name, "works")
        output.line(f"  {name}: {told} ({self.seconds[name]:.1f} s)")


def self_test(seal: egress.Seal, output: Output) -> int:
    """Run every check; returns 0, or 1 if one failed. Raises what opening a workspace raises."""
    from ui.desktop.snapshot import offscreen_delivery  # noqa: PLC0415 - Qt

    report = Report()
    texts = json.loads((resources() / _TEXTS).read_text("utf-8"))
    with tempfile.TemporaryDirectory(prefix="workbench-self-test-") as place:
        workbench = open_real_workspace(Path(place), deliver=offscreen_delivery(), seal=seal)
        try:
            for name, run in _checks(workbench, texts):
                with report.check(name, output):
                    run()
            _training(workbench, texts, report, output)
        finally:
            workbench.close()
    with report.check("network", output):
        _expect(not egress.attempts(), f"{len(egress.attempts())} connections were attempted")
    if output.as_json:
        output.json(
            {
                "works": not report.failures,
                "failures": report.failures,
                "skipped": report.skipped,
                "seconds": report.seconds,
                "network_closed_in_kernel": seal.is_closed,
            }
        )
    return 1 if report.failures else 0


def _checks(
    workbench: Workbench, texts: dict[str, Any]
) -> tuple[tuple[str, Callable[[], None]], ...]:
    return (
        ("documents", lambda: _documents(workbench)),
        ("search", lambda: _search(workbench, texts["search"])),
        ("chat", lambda: _chat(workbench)),
        ("personal data", lambda: _redaction(texts["personal"], texts["secrets"])),
        ("pages", lambda: _pages(workbench)),
    )


def _documents(workbench: Workbench) -> None:
    collection = workbench.library.collection_named(SAMPLE_COLLECTION, create=True)
    files = sample_files()
    workbench.ingest.add(files, collection.id, plain_context())
    documents = workbench.library.documents(collection.id)
    ready = [one for one in documents if one.status.value == "ready" and one.n_chunks]
    _expect(len(ready) == len(files), f"{len(ready)} of {len(files)} documents can be asked")


def _search(workbench: Workbench, question: str) -> None:
    collection = workbench.library.collection_named(SAMPLE_COLLECTION)
    for mode in ("dense", "keyword", "hybrid"):
        from workbench.domain.search_options import SearchOptions  # noqa: PLC0415

        wishes = SearchOptions(mode=mode)
        trace = workbench.retrieval.search(question, [collection.id], k=3, options=wishes)
        _expect(bool(trace.hits), f"nothing was found by {mode} search")


def _chat(workbench: Workbench) -> None:
    from workbench.services.chat.chat import Ask  # noqa: PLC0415

    collection = workbench.library.collection_named(SAMPLE_COLLECTION)
    ask = Ask(sample_questions()[0], None, collection_ids=(collection.id,))
    turn = workbench.chat.send(ask, plain_context())
    _expect(bool(turn.answer.strip()), "the answer is empty")
    _expect(bool(turn.citations), "the answer cites nothing")


def _redaction(text: str, secrets: list[str]) -> None:
    from workbench.services.privacy.privacy import Privacy, Pseudonyms  # noqa: PLC0415

    privacy, pseudonyms = Privacy(), Pseudonyms()
    policy = privacy.policy("default")
    made = pseudonyms.redact(text, privacy.find(text, policy), policy).text
    _expect(not any(secret in made for secret in secrets), "personal data stayed in the text")
    _expect(pseudonyms.restore(made).text == text, "the text did not come back")


def _pages(workbench: Workbench) -> None:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from ui.desktop.app import dress  # noqa: PLC0415
    from ui.desktop.main_window import MainWindow  # noqa: PLC0415
    from ui.desktop.rail import PLACES  # noqa: PLC0415
    from ui.desktop.snapshot import HEIGHT, WIDTH, settle  # noqa: PLC0415

    application = QApplication.instance()
    _expect(isinstance(application, QApplication), "Qt did not start")
    assert isinstance(application, QApplication)
    window = MainWindow(dress(application, "dark"))
    window.resize(WIDTH, HEIGHT)
    window.show()
    window.attach(workbench)
    try:
        for number in range(len(PLACES)):
            window.show_page(number)
            settle(workbench)
            picture = window.grab().toImage()
            middle = {picture.pixel(x, HEIGHT // 2) for x in range(0, picture.width(), 2)}
            _expect(len(middle) > 1, f"page {number + 1} is empty")
    finally:
        window.close()


def _training(workbench: Workbench, texts: dict[str, Any], report: Report, output: Output) -> None:
    if importlib.util.find_spec("torch") is None:
        report.skipped["fine-tuning"] = "this edition does not carry it"
        output.line("  fine-tuning: this edition does not carry it")
        return
    with report.check("fine-tuning", output):
        from workbench.domain.training_data import TrainingExample  # noqa: PLC0415
        from workbench.services.training.training import TrainingWish  # noqa: PLC0415

        examples = tuple(
            TrainingExample((("user", asked), ("assistant", said)))
            for asked, said in texts["training"]
        )
        changes = {"steps": _STEPS, "batch": 2, "validate_every": _STEPS}
        wish = TrainingWish(examples=examples, data_name="colours", preset="quick", changes=changes)
        run = workbench.training.start(wish, plain_context())
        view = workbench.training.work(run.id, plain_context())
        _expect(view.status.state.value == "done", f"the run ended as {view.status.state.value}")


def _expect(holds: bool, otherwise: str) -> None:
    if not holds:
        raise NotAsItShould(otherwise)
