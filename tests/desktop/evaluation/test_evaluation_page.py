"""The evaluation page against a real workspace: run, pause, matrix, case, flips, report, delete."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from tests.fakes.chat_model import FakeChatModel
from ui.desktop.evaluation.drafts_dialog import DraftsDialog
from ui.desktop.evaluation.judges_dialog import JudgesDialog
from ui.desktop.evaluation.label_dialog import LabelDialog
from ui.desktop.evaluation.matrix_model import CELL_ROLE, FLIP_ROLE
from ui.desktop.evaluation.page import EvaluationPage
from ui.desktop.evaluation.run_dialog import RunDialog
from ui.desktop.evaluation.run_list import DATASETS, RUNS
from ui.desktop.evaluation.schedules_dialog import SchedulesDialog
from ui.desktop.evaluation.trials_dialog import TrialsDialog
from ui.desktop.theme import ThemeController
from workbench.app import Workbench
from workbench.domain.dataset import Case
from workbench.domain.evaluation import Run
from workbench.domain.model import Message
from workbench.domain.prompt import PromptContent, Variable
from workbench.jobs import plain_context
from workbench.ports.engines import Engines
from workbench.services.evaluation.datasets import ImportWish
from workbench.services.evaluation.evaluation import EvalWish
from workbench.services.routing.releases import Recipe

WAIT = 30_000


@pytest.fixture
def model(engines: Engines) -> FakeChatModel:
    assert isinstance(engines.chat_model, FakeChatModel)
    return engines.chat_model


@pytest.fixture
def page(qtbot: QtBot, workbench: Workbench, theme: ThemeController) -> Iterator[EvaluationPage]:
    page = EvaluationPage(theme)
    qtbot.addWidget(page)
    page.resize(1180, 760)
    page.attach(workbench)
    page.show()
    yield page
    page.detach()


def gold(workbench: Workbench, folder: Path, n: int = 12) -> None:
    rows = "".join(f"Say {k}.,contains: {k},{'odd' if k % 2 else 'even'}\n" for k in range(n))
    path = folder / "gold.csv"
    path.write_text(f"question,__expected,tags\n{rows}", "utf-8")
    workbench.datasets.import_from("gold", ImportWish(path))


def says(*wrong: int) -> Callable[[object], str]:
    def answer(messages: tuple[Message, ...]) -> str:
        number = int(messages[-1].content.removeprefix("Say ").rstrip("."))
        return "wrong" if number in wrong else str(number)

    return answer  # type: ignore[return-value]


def made(workbench: Workbench, baseline: str = "") -> Run:
    run = workbench.evaluation.begin(EvalWish("gold", baseline=baseline))
    return workbench.evaluation.work(run, plain_context())


def idle(qtbot: QtBot, page: EvaluationPage) -> None:
    model = page.view_model

    def is_idle() -> bool:
        return not any(lane.is_busy for lane in (model._lane, model._run_lane) if lane is not None)

    qtbot.wait(20)
    qtbot.waitUntil(is_idle, timeout=WAIT)
    qtbot.wait(20)


def dialog(page: EvaluationPage) -> QDialog:
    return next(one for one in page.window().findChildren(QDialog) if one.isVisible())


def test_an_empty_workspace_says_what_will_be_here(qtbot: QtBot, page: EvaluationPage) -> None:
    idle(qtbot, page)

    assert page.empty.isVisible()
    assert "Cases" in page.empty._title.text()


def test_a_data_set_is_imported_run_paused_and_gone_on_with(
    qtbot: QtBot, page: EvaluationPage, workbench: Workbench, model: FakeChatModel, tmp_path: Path
) -> None:
    path = tmp_path / "gold.csv"
    path.write_text("question,__expected\n" + "".join(f"Say {k}.,{k}\n" for k in range(40)))
    model._answer = says()
    page.view_model.import_dataset("gold", path)
    qtbot.waitUntil(lambda: page.dataset_panel.isVisible(), timeout=WAIT)
    assert page.list.kind == DATASETS and page.dataset_panel.table.model().rowCount() == 40

    page.dataset_panel.run.click()
    qtbot.waitUntil(lambda: bool(page.window().findChildren(RunDialog)), timeout=WAIT)
    asked = page.window().findChildren(RunDialog)[0]
    assert asked.wish is not None and asked.wish.source == "gold@1"
    seen: list[int] = []
    page.view_model.progressed.connect(
        lambda event: (seen.append(event.n_done), page.view_model.pause(event.run_id))
    )
    asked.start.click()
    qtbot.waitUntil(lambda: bool(seen), timeout=WAIT)
    idle(qtbot, page)
    paused = workbench.evaluation.list()[0]
    assert paused.state == "stopped" and 0 < paused.n_done < 40
    assert page.list.kind == RUNS and page.run_panel.go.text() == "Go on"

    page.view_model.progressed.disconnect()
    page.run_panel.go.click()
    qtbot.waitUntil(lambda: workbench.evaluation.list()[0].state == "complete", timeout=WAIT)
    idle(qtbot, page)

    assert not page.run_panel.go.isVisible()
    matrix = page.run_panel.matrix.matrix
    assert matrix.rowCount() == 40 and matrix.columnCount() == 2
    assert all(matrix.index(row, 1).data(CELL_ROLE).result.outcome == "pass" for row in range(40))


def test_flips_come_first_and_a_case_shows_everything(
    qtbot: QtBot, page: EvaluationPage, workbench: Workbench, model: FakeChatModel, tmp_path: Path
) -> None:
    gold(workbench, tmp_path)
    model._answer = says(2)
    first = made(workbench)
    workbench.evaluation.pin(first)
    model._answer = says(7, 9)
    made(workbench)
    page.view_model.look()
    qtbot.waitUntil(lambda: page.run_panel.isVisible(), timeout=WAIT)
    idle(qtbot, page)

    matrix = page.run_panel.matrix.matrix
    flips = [matrix.index(row, 1).data(FLIP_ROLE) for row in range(4)]
    assert flips == ["worse", "worse", "better", ""]
    assert "3 cases flipped" in page.run_panel.overview.tables
    assert set(page.run_panel.overview.tables) >= {"Totals", "Tags"}

    page.show_cases()
    page.run_panel.matrix.choose(0)
    qtbot.waitUntil(lambda: page.case_panel.isVisible(), timeout=WAIT)
    labels = [one.text() for one in page.case_panel.findChildren(type(page.case_panel.title))]
    assert "Case 8" in labels and "Say 7." in labels and "wrong" in labels
    assert any("contains" in text for text in labels)
    assert "7" in labels  # what the baseline answered
    qtbot.keyClick(page.case_panel, Qt.Key.Key_Escape)
    assert not page.case_panel.isVisible()

    page.run_panel.search.setText("8")
    assert [matrix.key_at(row) for row in range(matrix.rowCount())] == ["8"]


def test_a_report_is_written_and_a_run_deleted_after_a_question(
    qtbot: QtBot, page: EvaluationPage, workbench: Workbench, model: FakeChatModel, tmp_path: Path
) -> None:
    gold(workbench, tmp_path)
    model._answer = says(1)
    made(workbench)
    page.view_model.look()
    qtbot.waitUntil(lambda: page.run_panel.isVisible(), timeout=WAIT)
    said: list[str] = []
    page.notice.connect(said.append)

    page.view_model.report(tmp_path / "run.pdf")
    qtbot.waitUntil(lambda: bool(said), timeout=WAIT)
    assert (tmp_path / "run.pdf").read_bytes().startswith(b"%PDF")

    page.run_panel.delete.click()
    dialog(page).accept()
    qtbot.waitUntil(lambda: len(said) == 2, timeout=WAIT)
    idle(qtbot, page)

    assert workbench.evaluation.list() == ()
    assert page.empty.isVisible()


def test_a_data_set_is_deleted_after_a_question(
    qtbot: QtBot, page: EvaluationPage, workbench: Workbench, tmp_path: Path
) -> None:
    gold(workbench, tmp_path)
    page.view_model.look()
    idle(qtbot, page)
    page.list.kinds.choose(DATASETS)
    qtbot.waitUntil(lambda: page.dataset_panel.isVisible(), timeout=WAIT)

    page.dataset_panel.delete.click()
    dialog(page).accept()
    qtbot.waitUntil(lambda: workbench.datasets.list() == (), timeout=WAIT)


def test_a_judge_is_labelled_blind_and_earns_its_licence(
    qtbot: QtBot, page: EvaluationPage, workbench: Workbench, model: FakeChatModel, tmp_path: Path
) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(
        "\n".join(
            json.dumps(
                {"question": f"Say {k}.", "assert": [{"type": "factuality", "value": f"{k}"}]}
            )
            for k in range(52)
        )
    )
    workbench.datasets.import_from("gold", ImportWish(path))
    model.check_constraint = lambda _constraint: None  # type: ignore[method-assign]

    def judge(messages: tuple[Message, ...]) -> str:
        text = messages[-1].content
        if "<answer>" not in text:
            return says(*range(26))(messages)
        is_good = "wrong" not in text
        if "contradicts" in text.rsplit("\n\n", 1)[-1]:
            is_good = not is_good
        return json.dumps({"because": "hidden", "answer": "yes" if is_good else "no"})

    model._answer = judge  # type: ignore[assignment]
    made(workbench)
    page.show_judges()
    judges = page.window().findChildren(JudgesDialog)[0]
    qtbot.waitUntil(lambda: bool(judges.label_buttons), timeout=WAIT)
    judges.label_buttons[0].click()
    qtbot.waitUntil(lambda: bool(judges.findChildren(LabelDialog)), timeout=WAIT)
    label = judges.findChildren(LabelDialog)[0]
    texts = " ".join(one.text() for one in label.findChildren(QLabel))
    assert "hidden" not in texts

    for _ in range(50):
        assert label.item is not None
        (label.fails if "wrong" in label.item.answer else label.passes).click()
    qtbot.waitUntil(lambda: "may gate" in label.said.text(), timeout=WAIT)
    assert label.item is None and not label.passes.isEnabled()
    label.accept()
    qtbot.waitUntil(lambda: workbench.judging.licences.all()[0][1].is_granted, timeout=WAIT)
    idle(qtbot, page)
    judges.accept()


def test_a_missed_threshold_is_told_and_its_trend_drawn(
    qtbot: QtBot, page: EvaluationPage, workbench: Workbench, model: FakeChatModel, tmp_path: Path
) -> None:
    gold(workbench, tmp_path)
    page.view_model.look()
    idle(qtbot, page)
    page.show_schedules()
    dialog_ = page.window().findChildren(SchedulesDialog)[0]
    dialog_.name.setText("watch")
    dialog_.least.setText("90")
    dialog_.add.click()
    qtbot.waitUntil(lambda: bool(workbench.judging.schedules.all()), timeout=WAIT)
    (made_one,) = workbench.judging.schedules.all()
    assert made_one.content.least == 0.9
    model._answer = says()
    workbench.judging.schedules.run(made_one, "asked for", plain_context())
    model._answer = says(*range(6))
    workbench.judging.schedules.run(made_one, "asked for", plain_context())

    qtbot.waitUntil(lambda: "50.0% pass" in page.alerts.message, timeout=WAIT)
    dialog_.look()
    qtbot.waitUntil(lambda: "watch" in dialog_.charts, timeout=WAIT)
    dialog_.accept()
    page.view_model.acknowledge()
    qtbot.waitUntil(lambda: page.alerts.message == "", timeout=WAIT)
    idle(qtbot, page)


def test_answers_are_compared_and_a_winner_goes_into_the_library(
    qtbot: QtBot, page: EvaluationPage, workbench: Workbench, model: FakeChatModel
) -> None:
    for name, text in (("short", "Be brief: {{ q }}"), ("long", "Tell all: {{ q }}")):
        workbench.prompts.create(name, PromptContent(user=text, variables=(Variable("q"),)))
    model._answer = lambda messages: (
        "It costs <5> euros." if "brief" in messages[-1].content else "It costs nine euros today."
    )
    page.new_run()
    qtbot.waitUntil(lambda: bool(page.window().findChildren(RunDialog)), timeout=WAIT)
    asked = page.window().findChildren(RunDialog)[0]
    asked.question.setText("What does it cost?")
    for box in asked.prompts:
        box.setChecked(True)
    asked.warmths.setText("0, x")
    assert asked.wish is None
    asked.warmths.setText("0, 0.5")
    asked.start.click()
    compare = page.run_panel.compare
    qtbot.waitUntil(lambda: len(compare.answers) == 4 and all(
        one.toPlainText() not in ("", "Not asked yet.") for one in compare.answers
    ), timeout=WAIT)  # fmt: skip
    idle(qtbot, page)

    assert page.run_panel.stack.currentWidget() is compare
    texts = {one.toPlainText() for one in compare.answers}
    assert texts == {"It costs <5> euros.", "It costs nine euros today."}
    said: list[str] = []
    page.notice.connect(said.append)
    compare.winners[0].click()
    qtbot.waitUntil(lambda: bool(said), timeout=WAIT)
    labels = {one.name: dict(one.labels) for one in workbench.prompts.list()}
    assert {"production": 1} in labels.values()
    idle(qtbot, page)


def test_a_release_is_tried_in_use_and_stopped(
    qtbot: QtBot, page: EvaluationPage, workbench: Workbench
) -> None:
    current = workbench.models.current()
    for name in ("old", "new"):
        workbench.releases.create(name, Recipe(current.id, system=name))
    page.show_trials()
    trials = page.window().findChildren(TrialsDialog)[0]
    qtbot.waitUntil(trials.begin.isEnabled, timeout=WAIT)
    trials.name.setText("try")
    trials.begin.click()
    qtbot.waitUntil(lambda: len(trials.stops) == 1, timeout=WAIT)
    texts = " ".join(one.text() for one in trials.findChildren(QLabel))
    assert "cannot tell yet, about 20 more needed" in texts

    trials.name.setText("again")
    trials.begin.click()
    qtbot.waitUntil(lambda: "already tries" in trials.banner.message, timeout=WAIT)
    trials.stops[0].click()
    qtbot.waitUntil(lambda: not trials.stops, timeout=WAIT)
    assert workbench.judging.trials.get("try").state == "stopped"
    trials.accept()
    idle(qtbot, page)


def test_drafts_are_reviewed_one_after_the_other(
    qtbot: QtBot, page: EvaluationPage, workbench: Workbench, tmp_path: Path
) -> None:
    gold(workbench, tmp_path)
    store = workbench.judging.synthetic._store
    for n in range(3):
        store.add("gold", "document", "rent.txt", Case("", {"question": f"Draft {n}?"}))
    page.show_drafts("gold")
    drafts = page.window().findChildren(DraftsDialog)[0]
    qtbot.waitUntil(drafts.take.isEnabled, timeout=WAIT)
    assert "Draft 0?" in " ".join(one.text() for one in drafts.findChildren(QLabel))

    drafts.take.click()
    drafts.drop.click()
    drafts.skip.click()
    idle(qtbot, page)

    assert not drafts.take.isEnabled()
    (newest,) = workbench.datasets.list()
    questions = [one.variables["question"] for one in workbench.datasets.cases(newest)]
    assert questions[12:] == ["Draft 0?"]
    left = [one.case.variables["question"] for one in workbench.judging.synthetic.drafts("gold")]
    assert left == ["Draft 2?"]
    drafts.accept()
