"""Smaller copies, merged adapters and templates on the page, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.fakes.workshop import FakeWorkshop
from ui.desktop.models.carry_strip import CarryStrip
from ui.desktop.models.merge_dialog import MergeDialog
from ui.desktop.models.page import ModelsPage
from ui.desktop.models.quantise_dialog import QuantiseDialog
from ui.desktop.models.template_dialog import TemplateDialog
from ui.desktop.models.workshop_card import WorkshopCard
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Label
from workbench.app import Workbench
from workbench.domain.model import RegisteredModel
from workbench.domain.work_progress import WorkProgress
from workbench.jobs import plain_context
from workbench.ports.engines import Engines
from workbench.services.models.carry_in import Wish

Kind = TypeVar("Kind", bound=QDialog)


@pytest.fixture
def page(qtbot: QtBot, workbench: Workbench) -> Iterator[ModelsPage]:
    page = ModelsPage(ThemeController("dark"))
    qtbot.addWidget(page)
    page.resize(1180, 760)
    page.show()
    with qtbot.waitSignal(page.view_model.overview_changed):
        page.attach(workbench)
    yield page
    page.detach()


@pytest.fixture
def big(qtbot: QtBot, page: ModelsPage, workbench: Workbench, tmp_path: Path) -> RegisteredModel:
    path = tmp_path / "big.gguf"
    path.write_bytes(b"GGUF" + bytes(8_000))
    model = workbench.carry_in.bring_in(Wish(path), plain_context())
    qtbot.waitUntil(lambda: page.list.models.row_of(model.id) >= 0, timeout=20_000)
    page.list.choose_row(page.list.models.row_of(model.id))
    return model


def opened(qtbot: QtBot, page: ModelsPage, kind: type[Kind]) -> Kind:
    qtbot.waitUntil(lambda: bool(page.findChildren(kind)), timeout=20_000)
    return page.findChildren(kind)[-1]


def shown(card: WorkshopCard) -> str:
    return " | ".join(label.text() for label in card.findChildren(Label) if not label.isHidden())


def test_a_smaller_copy_is_chosen_made_and_measured(
    qtbot: QtBot, page: ModelsPage, big: RegisteredModel
) -> None:
    page.detail.workshop.smaller.click()
    dialog = opened(qtbot, page, QuantiseDialog)
    qtbot.waitUntil(lambda: dialog.list.chosen is not None, timeout=20_000)

    assert dialog.list.chosen is not None
    assert dialog.list.chosen.quantisation.name == "Q8_0"  # recommended, and chosen already
    assert dialog.name.text() == "big Q8_0"
    assert "fits" in str(dialog.list.currentIndex().data())
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.name.text() == "big Q6_K"
    dialog.text.choices.setCurrentIndex(1)
    dialog.act.click()

    qtbot.waitUntil(lambda: "Change" not in shown(page.detail.workshop), timeout=20_000)
    qtbot.waitUntil(lambda: "Perplexity on" in shown(page.detail.workshop), timeout=20_000)
    assert page.list.model_chosen is not None and page.list.model_chosen.name == "big Q6_K"
    text = shown(page.detail.workshop)
    assert "big, quantised to Q6_K" in text and "±" in text and "%" in text
    assert "is made" in page.detail.banner.message


def test_a_quantised_model_asks_for_a_tick(
    qtbot: QtBot, page: ModelsPage, big: RegisteredModel, engines: Engines
) -> None:
    cast("FakeWorkshop", engines.workshop).is_quantised = True
    dialog = page.workshop.ask_smaller()
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.list.chosen is not None, timeout=20_000)

    assert dialog.again.isVisible() and not dialog.act.isEnabled()
    dialog.again.click()
    assert dialog.act.isEnabled()
    dialog.reject()


def test_adapters_are_added_with_their_scales(
    qtbot: QtBot, page: ModelsPage, big: RegisteredModel, tmp_path: Path
) -> None:
    one, two = tmp_path / "one.gguf", tmp_path / "two.gguf"
    for path in (one, two):
        path.write_bytes(b"GGUF adapter " + path.name.encode())
    page.detail.workshop.merge.click()
    dialog = opened(qtbot, page, MergeDialog)
    assert not dialog.act.isEnabled()

    dialog.use_file(one)
    dialog.scale.set_value(0.5)
    dialog.more.click()
    dialog.use_file(two)

    assert dialog.loras == (f"{one}:0.5", f"{two}:1")
    dialog.act.click()
    wanted = "big merged with one × 0.5, two × 1, as F16"
    qtbot.waitUntil(lambda: wanted in shown(page.detail.workshop), timeout=20_000)


def test_what_fails_is_said_on_the_page(
    qtbot: QtBot, page: ModelsPage, big: RegisteredModel, tmp_path: Path
) -> None:
    foreign = tmp_path / "foreign.gguf"
    foreign.write_bytes(b"GGUF foreign")
    page.detail.workshop.merge.click()
    dialog = opened(qtbot, page, MergeDialog)
    dialog.use_file(foreign)

    with qtbot.waitSignal(page.view_model.failed, timeout=20_000):
        dialog.act.click()

    assert "does not fit" in page.detail.banner.message


def test_a_template_is_taken_back_after_a_look(
    qtbot: QtBot, page: ModelsPage, big: RegisteredModel, workbench: Workbench
) -> None:
    assert page.detail.workshop.revert.isHidden()
    own = "{% for message in messages %}{{ message.content }}{% endfor %}"
    workbench.templates.set(big.id, own)
    qtbot.waitUntil(lambda: not page.detail.workshop.revert.isHidden(), timeout=20_000)

    page.detail.workshop.revert.click()
    dialog = opened(qtbot, page, TemplateDialog)
    assert dialog.now.toPlainText() == f"rendered by {own}"
    assert dialog.after.toPlainText() != dialog.now.toPlainText()
    dialog.act.click()

    qtbot.waitUntil(page.detail.workshop.revert.isHidden, timeout=20_000)
    assert workbench.models.get(big.id).settings.chat_template == ""


def test_the_strip_shows_how_much_is_left(qtbot: QtBot) -> None:
    strip = CarryStrip(ThemeController("light"))
    qtbot.addWidget(strip)
    strip.show_busy(True)

    strip.show_progress(WorkProgress("Quantising to Q4_K_M", 25, 100, 12.0))

    assert strip.amount == "25%, 12 s left"
