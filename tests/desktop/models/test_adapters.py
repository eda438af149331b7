"""Adapters in the window: in the list, on a model's card, in the chat's header and its turns."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.fakes.chat_model import write_fake_adapter
from ui.desktop.adapters.button import AdapterButton
from ui.desktop.adapters.dialog import AdapterDialog
from ui.desktop.adapters.row import AdapterRow
from ui.desktop.chat.header import ChatHeader
from ui.desktop.chat.page import ChatPage
from ui.desktop.chat.rows import facts_of
from ui.desktop.models.page import ModelsPage
from ui.desktop.theme import ThemeController
from ui.desktop.widgets.slider import Slider
from ui.desktop.widgets.switch import Switch
from workbench.app import Workbench
from workbench.domain.adapter import AdapterChoice
from workbench.domain.conversation import ConversationId
from workbench.domain.model import RegisteredModel
from workbench.jobs import plain_context
from workbench.services.chat.chat import Ask
from workbench.services.models.adapters import Standing
from workbench.services.models.carry_in import Wish
from workbench.services.models.models import DEMO_ID
from workbench.services.routing.releases import Recipe


@pytest.fixture
def adapter(workbench: Workbench, tmp_path: Path) -> RegisteredModel:
    path = write_fake_adapter(tmp_path / "legal.gguf")
    return workbench.carry_in.bring_in(Wish(path), plain_context())


@pytest.fixture
def page(qtbot: QtBot, workbench: Workbench, adapter: RegisteredModel) -> ModelsPage:
    page = ModelsPage(ThemeController("dark"))
    qtbot.addWidget(page)
    page.resize(1180, 760)
    page.show()
    page.attach(workbench)
    qtbot.waitUntil(lambda: adapter.id in page.detail.adapters.panel.rows, timeout=20_000)
    return page


def standing(workbench: Workbench, conversation_id: str | None = None) -> Standing:
    (found,) = workbench.adapters.standing(workbench.models.get(DEMO_ID), conversation_id)
    return found


def test_the_switch_and_the_scale_are_set_by_keyboard(
    qtbot: QtBot, page: ModelsPage, adapter: RegisteredModel, workbench: Workbench
) -> None:
    row = page.detail.adapters.panel.rows[adapter.id]

    qtbot.keyClick(row.switch, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: standing(workbench).is_on, timeout=20_000)
    row.slider.setFocus()
    qtbot.keyClick(row.slider, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: standing(workbench).scale == 0.95, timeout=20_000)
    assert row.number.text() == "0.95"
    row.number.setText("")
    qtbot.keyClicks(row.number, "1.5")
    qtbot.waitUntil(lambda: standing(workbench).scale == 1.5, timeout=20_000)
    assert row.slider.value() == 150
    qtbot.keyClick(row.switch, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not standing(workbench).is_on, timeout=20_000)


def test_a_scale_that_cannot_be_is_not_kept(
    qtbot: QtBot, page: ModelsPage, adapter: RegisteredModel, workbench: Workbench
) -> None:
    row = page.detail.adapters.panel.rows[adapter.id]
    row.number.setText("")
    with qtbot.assertNotEmitted(row.changed, wait=500):
        qtbot.keyClicks(row.number, "99")
    assert row.number.problem
    assert standing(workbench).scale == 1.0


def test_an_adapter_in_the_list_cannot_be_loaded_or_used(
    qtbot: QtBot, page: ModelsPage, adapter: RegisteredModel
) -> None:
    page.list.choose_row(page.list.models.row_of(adapter.id))

    detail = page.detail
    assert detail._name.text() == "legal"
    for part in (detail.use, detail.load, detail.form, detail.adapters):
        assert not part.isVisible()
    assert detail.standing.promote.isVisible()
    qtbot.waitUntil(lambda: "It fits Demo model." in detail._state.text(), timeout=20_000)
    qtbot.waitUntil(lambda: not detail.adapters.panel.rows, timeout=20_000)


def test_the_dialog_of_a_conversation_sets_it_apart(
    qtbot: QtBot, workbench: Workbench, adapter: RegisteredModel
) -> None:
    workbench.adapters.choose(DEMO_ID, AdapterChoice(adapter.id, 0.5))
    turn = workbench.chat.send(Ask("Hello"), plain_context())
    page = ChatPage(ThemeController("light"))
    qtbot.addWidget(page)
    page.show()
    page.attach(workbench)
    page.view_model.open(turn.conversation_id)
    button = page.header.adapters
    qtbot.waitUntil(lambda: button.isVisible() and "legal" in button.text(), timeout=20_000)
    assert button.accessibleName() == "Adapters: legal × 0.5"
    qtbot.waitUntil(lambda: page._current_id == turn.conversation_id, timeout=20_000)

    qtbot.keyClick(button, Qt.Key.Key_Return)
    dialog = page.findChild(AdapterDialog)
    assert dialog is not None
    row = dialog.findChild(AdapterRow)
    assert row is not None
    qtbot.keyClick(row.switch, Qt.Key.Key_Space)
    own = turn.conversation_id
    qtbot.waitUntil(lambda: not standing(workbench, own).is_on, timeout=20_000)
    assert standing(workbench).is_on
    qtbot.waitUntil(lambda: button.text() == "Adapters", timeout=20_000)
    qtbot.waitUntil(dialog.as_workspace.isEnabled, timeout=20_000)
    dialog.as_workspace.click()
    qtbot.waitUntil(lambda: "legal" in button.text(), timeout=20_000)
    assert facts_of(workbench.conversations.turns(ConversationId(own))[0]).count("legal × 0.5")
    dialog.accept()
    page.detach()


def test_a_release_tells_its_adapters_and_lets_none_be_changed(
    qtbot: QtBot, theme: ThemeController, workbench: Workbench, adapter: RegisteredModel
) -> None:
    bound = workbench.releases.create("Support", Recipe(adapters=(AdapterChoice(adapter.id, 0.7),)))
    bare = workbench.releases.create("Support", Recipe(adapters=()))
    button = AdapterButton(theme)
    qtbot.addWidget(button)
    button.show_standings(workbench.adapters.standing(workbench.models.get(DEMO_ID)))
    assert (button.text(), button.isEnabled()) == ("Adapters", True)

    button.show_release(bound)
    assert (button.text(), button.isEnabled()) == ("legal × 0.7", False)
    assert "Support@1" in button.toolTip()
    button.show_release(bare)
    assert not button.isVisible()
    button.show_release(None)
    assert button.isVisible()


def test_the_header_says_nothing_where_no_adapter_fits(
    qtbot: QtBot, theme: ThemeController
) -> None:
    header = ChatHeader(theme)
    qtbot.addWidget(header)
    header.show_adapters(())
    assert not header.adapters.isVisibleTo(header)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_switch_and_slider_are_painted_in_every_state(qtbot: QtBot, name: str) -> None:
    theme = ThemeController(name)  # type: ignore[arg-type]
    switch, slider = Switch(theme, "Use it"), Slider(theme, "Scale", low=0, high=200, step=5)
    for widget in (switch, slider):
        qtbot.addWidget(widget)
        widget.show()
    before = [widget.grab().toImage() for widget in (switch, slider)]
    switch.setChecked(True)
    slider.setValue(100)
    after = [widget.grab().toImage() for widget in (switch, slider)]
    assert all(one != other for one, other in zip(before, after, strict=True))
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=slider.rect().center())
    assert 80 <= slider.value() <= 120
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert not switch.isChecked()
