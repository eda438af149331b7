"""Beside the runs: what fails alike, variants, pairs, likelier sentences, plots, trials."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes.chat_model import FakeChatModel
from ui.desktop.evaluation.bias_dialog import BiasDialog
from ui.desktop.evaluation.page import EvaluationPage
from ui.desktop.evaluation.run_dialog import RunDialog
from ui.desktop.evaluation.runs_chart import RunsChart
from ui.desktop.evaluation.trials_dialog import TrialsDialog
from ui.desktop.theme import ThemeController
from workbench.app import Workbench
from workbench.domain.evaluation import Run
from workbench.domain.model import Message
from workbench.domain.prompt import PromptContent
from workbench.jobs import plain_context
from workbench.ports.engines import Engines
from workbench.services.evaluation.datasets import ImportWish
from workbench.services.evaluation.evaluation import EvalWish

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


@pytest.fixture
def gold(workbench: Workbench, model: FakeChatModel, tmp_path: Path) -> Run:
    """Fails where it is about money; each case twice."""

    def answer(messages: tuple[Message, ...]) -> str:
        return "no" if "invoice" in messages[-1].content else "yes"

    model._answer = answer
    rows = "".join(
        f"{'Is invoice' if n % 2 else 'Is holiday'} {n} fine?,contains: yes,"
        f"{'money' if n % 2 else 'people'}\n"
        for n in range(12)
    )
    (tmp_path / "gold.csv").write_text(f"question,__expected,tags\n{rows}", "utf-8")
    workbench.datasets.import_from("gold", ImportWish(tmp_path / "gold.csv"))
    return made(workbench, repeat=2)


def made(workbench: Workbench, repeat: int = 1) -> Run:
    run = workbench.evaluation.begin(EvalWish("gold", repeat=repeat))
    return workbench.evaluation.work(run, plain_context())


def test_what_fails_alike_is_shown_and_leads_to_its_cases(
    qtbot: QtBot, page: EvaluationPage, gold: Run
) -> None:
    page.show_run(gold.id)
    overview = page.run_panel.overview
    qtbot.waitUntil(
        lambda: overview._groups is not None and bool(overview._groups.tables), timeout=WAIT
    )
    groups = overview._groups
    assert groups is not None
    assert groups.said.text().startswith("12 cases failed")
    cases = groups.tables[0].model()
    assert "invoice" in cases.index(0, 1).data()
    rows = overview.tables["Variants"].model()
    assert rows.index(0, 0).data() == "Other seeds" and rows.index(0, 2).data() == "12 of 12"

    groups.tables[0].clicked.emit(cases.index(0, 0))
    qtbot.waitUntil(page.case_panel.isVisible, timeout=WAIT)


def test_a_judge_of_pairs_shows_its_place(
    qtbot: QtBot, page: EvaluationPage, workbench: Workbench, gold: Run, model: FakeChatModel
) -> None:
    made(workbench)
    model.check_constraint = lambda _constraint: None  # type: ignore[method-assign]
    model._answer = lambda _messages: '{"because": "first", "choice": "A"}'
    page.view_model.look()
    qtbot.waitUntil(lambda: len(page.view_model.runs) == 2, timeout=WAIT)
    page.show_bias()
    dialog = page.window().findChildren(BiasDialog)[0]
    pairs = dialog.pairs
    assert pairs.first.count() == 2 and pairs.start.isEnabled()
    with qtbot.waitSignal(pairs.done, timeout=WAIT):
        pairs.start.click()
    assert "Position bias: the same place was chosen both times in 12 of 12" in pairs.said.text()
    assert pairs.table.model().rowCount() == 12 and pairs.table.isVisibleTo(pairs)
    dialog.reject()


def test_sentences_that_cannot_be_measured_are_told(
    qtbot: QtBot, page: EvaluationPage, tmp_path: Path
) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("sent_more,sent_less,bias_type\nShe cooks.,He cooks.,gender\n", "utf-8")
    page.show_bias()
    dialog = page.window().findChildren(BiasDialog)[0]
    dialog.kinds.choose(1)
    panel = dialog.likelihood
    assert not panel.start.isEnabled()
    panel.take_file(path)
    panel.start.click()
    qtbot.waitUntil(lambda: panel.start.isEnabled(), timeout=WAIT)
    assert panel.table.isVisibleTo(panel) or panel.banner.isVisibleTo(panel)
    dialog.reject()


def test_runs_are_plotted_against_each_other(
    qtbot: QtBot, page: EvaluationPage, workbench: Workbench, gold: Run
) -> None:
    made(workbench)
    page.view_model.look()
    qtbot.waitUntil(lambda: len(page.view_model.runs) == 2, timeout=WAIT)
    page.show_chart()
    dialog = page.window().findChildren(RunsChart)[0]
    qtbot.waitUntil(lambda: dialog.said.text() == "2 runs.", timeout=WAIT)
    assert dialog.source.currentText() == "gold"
    with qtbot.waitSignal(page.view_model.opened, timeout=WAIT):
        dialog.card.chosen.emit(gold.id)


def test_a_new_run_asks_for_variants(
    qtbot: QtBot, page: EvaluationPage, workbench: Workbench, gold: Run
) -> None:
    page.new_run("gold")
    qtbot.waitUntil(lambda: bool(page.window().findChildren(RunDialog)), timeout=WAIT)
    asked = page.window().findChildren(RunDialog)[0]
    asked.variants.repeat.set_value(3)
    next(box for box in asked.variants.boxes if box.text() == "gender").setChecked(True)
    wish = asked.wish
    assert wish is not None and (wish.repeat, wish.reorder, wish.swaps) == (3, 0, ("gender",))
    asked.reject()


def test_versions_of_a_prompt_are_tried(
    qtbot: QtBot, page: EvaluationPage, workbench: Workbench
) -> None:
    prompt = workbench.prompts.create("sum", PromptContent("Sum up."))
    workbench.prompts.save(prompt.id, PromptContent("Sum up briefly."))
    page.show_trials()
    dialog = page.window().findChildren(TrialsDialog)[0]
    qtbot.waitUntil(dialog.begin.isEnabled, timeout=WAIT)
    assert (dialog.first.currentText(), dialog.second.currentText()) == ("sum@1", "sum@2")
    dialog.name.setText("shorter")
    dialog.split.set_value(70)
    dialog.begin.click()
    qtbot.waitUntil(lambda: bool(dialog.stops), timeout=WAIT)
    (trial,) = workbench.judging.trials.all()
    assert trial.content.subject == "prompt" and trial.share == pytest.approx(0.3)
    dialog.reject()


def test_runs_are_found_by_what_they_asked(
    qtbot: QtBot, page: EvaluationPage, workbench: Workbench, gold: Run
) -> None:
    other = workbench.evaluation.note(made(workbench), "after the new model")
    page.view_model.look()
    qtbot.waitUntil(lambda: page.list.model.rowCount() == 2, timeout=WAIT)
    page.list.search.setText("new model")
    assert [row.key for row in page.list.model.rows] == [other.id]
    page.list.search.setText("nowhere")
    assert page.list.nothing.text() == "Nothing fits." and not page.list.model.rows
    page.list.search.clear()
    assert page.list.model.rowCount() == 2
