"""The prompts page against a real workspace over fake engines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from ui.desktop.prompts.diff_view import INLINE, ROW_ROLE
from ui.desktop.prompts.editor import Editor
from ui.desktop.prompts.inspector import FINDINGS, VERSIONS
from ui.desktop.prompts.page import PromptsPage
from ui.desktop.prompts.variable_table import DEFAULT, KIND, NAME
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import PrimaryButton
from workbench.app import Workbench
from workbench.domain.prompt import Prompt, PromptContent, Variable, VariableKind
from workbench.jobs import plain_context
from workbench.services.chat.chat import Ask

HELLO = PromptContent("Hello {{ name }}", "Be kind.", (Variable("name"),))
LONG = 20_000  # milliseconds


@pytest.fixture
def hello(workbench: Workbench) -> Prompt:
    prompt = workbench.prompts.create(
        "hello", HELLO, title="Greet", folder="Office/Mail", tags=("mail",)
    )
    workbench.prompts.create("minutes", PromptContent("List the actions"), folder="Meetings")
    return prompt


@pytest.fixture
def page(qtbot: QtBot, workbench: Workbench) -> Iterator[PromptsPage]:
    page = PromptsPage(ThemeController("dark"))
    qtbot.addWidget(page)
    page.resize(1180, 760)
    page.show()
    with qtbot.waitSignal(page.view_model.library_changed, timeout=LONG):
        page.attach(workbench)
    yield page
    page.detach()


@pytest.fixture
def shown(qtbot: QtBot, hello: Prompt, page: PromptsPage) -> PromptsPage:
    """With “hello” open."""
    with qtbot.waitSignal(page.view_model.opened, timeout=LONG):
        page.library.view.setCurrentIndex(page.library.model.index(row(page, "hello")))
    return page


def row(page: PromptsPage, name: str) -> int:
    return [one.name for one in page.library.model.prompts].index(name)


def until(qtbot: QtBot, is_so: Callable[[], bool]) -> None:
    qtbot.waitUntil(is_so, timeout=LONG)


def save(qtbot: QtBot, page: PromptsPage, user: str, message: str) -> None:
    page.editor.user.setPlainText(user)
    page.editor.message.setText(message)
    with qtbot.waitSignal(page.view_model.saved, timeout=LONG):
        page.editor.save.click()
    until(qtbot, lambda: opened(page).saved.user == user)


def opened(page: PromptsPage):  # type: ignore[no-untyped-def]
    assert page.view_model.open is not None
    return page.view_model.open


def test_an_empty_library_offers_the_starter_prompts(qtbot: QtBot, page: PromptsPage) -> None:
    button = next(b for b in page.empty.findChildren(PrimaryButton) if b.isVisible())
    assert button.text() == "Add the starter prompts"

    button.click()

    until(qtbot, lambda: page.library.model.rowCount() >= 25)
    until(qtbot, lambda: page.view_model.open is not None)
    assert page.editor.isVisible()


def test_a_chosen_prompt_is_shown_with_its_parts(shown: PromptsPage) -> None:
    editor = shown.editor

    assert editor.user.toPlainText() == "Hello {{ name }}"
    assert editor.system.toPlainText() == "Be kind."
    assert editor.facts["folder"].text() == "Office/Mail"
    assert editor.variables.model.variables == HELLO.variables
    assert editor.content == HELLO
    assert editor._foot.isHidden()


def test_prompts_are_found_by_text_folder_tag_and_favourite(
    qtbot: QtBot, shown: PromptsPage, workbench: Workbench
) -> None:
    library = shown.library
    qtbot.keyClicks(library.search, "action")
    until(qtbot, lambda: [one.name for one in library.model.prompts] == ["minutes"])
    library.search.clear()
    until(qtbot, lambda: library.model.rowCount() == 2)

    library.folder.setCurrentText("Office")
    assert [one.name for one in library.model.prompts] == ["hello"]
    library.folder.setCurrentIndex(0)
    library.tag.setCurrentText("mail")
    assert [one.name for one in library.model.prompts] == ["hello"]
    library.tag.setCurrentIndex(0)
    library.favourites.setChecked(True)
    assert library.model.rowCount() == 0
    assert library.nothing.isVisible()
    shown.editor.favourite.click()
    until(qtbot, lambda: [one.name for one in library.model.prompts] == ["hello"])


def test_a_change_is_marked_kept_and_saved_as_a_version(
    qtbot: QtBot, shown: PromptsPage, workbench: Workbench, hello: Prompt
) -> None:
    shown.editor.user.setPlainText("Hi {{ name }}")
    assert shown.editor._foot.isVisible()
    assert shown.view_model.changed_ids == {hello.id}
    with qtbot.waitSignal(shown.view_model.opened, timeout=LONG):
        shown.library.view.setCurrentIndex(shown.library.model.index(row(shown, "minutes")))
    with qtbot.waitSignal(shown.view_model.opened, timeout=LONG):
        shown.library.view.setCurrentIndex(shown.library.model.index(row(shown, "hello")))
    assert shown.editor.user.toPlainText() == "Hi {{ name }}"

    save(qtbot, shown, "Hi {{ name }}", "Shorter")

    newest = workbench.prompts.versions(hello.id)[0]
    assert (newest.number, newest.message) == (2, "Shorter")
    assert shown.editor._foot.isHidden()
    assert shown.inspector.versions.model.rowCount() == 2


def test_unsaved_changes_are_there_after_the_program_was_closed(
    qtbot: QtBot, shown: PromptsPage, workbench: Workbench, hello: Prompt
) -> None:
    shown.editor.user.setPlainText("Hi {{ name }}")
    shown.detach()
    again = PromptsPage(ThemeController("light"))
    qtbot.addWidget(again)
    again.attach(workbench)

    until(qtbot, lambda: again.view_model.changed_ids == {hello.id})
    again.view_model.choose(hello.id)
    until(qtbot, lambda: again.editor.user.toPlainText() == "Hi {{ name }}")
    again.editor.discard.click()
    again.detach()
    assert "Hi" not in (workbench.paths.root / "prompt-drafts.json").read_text("utf-8")


def test_discarded_changes_can_be_taken_back(qtbot: QtBot, shown: PromptsPage) -> None:
    shown.editor.user.setPlainText("Hi")
    shown.editor.discard.click()
    assert shown.editor.user.toPlainText() == "Hello {{ name }}"

    shown.toast._button.click()

    assert shown.editor.user.toPlainText() == "Hi"
    assert shown.editor._foot.isVisible()


def test_variables_are_edited_in_the_table(qtbot: QtBot, shown: PromptsPage) -> None:
    table = shown.editor.variables
    table.add.click()
    at = table.model.rowCount() - 1
    for column, text in ((NAME, "day"), (KIND, "date"), (DEFAULT, "today")):
        table.model.setData(table.model.index(at, column), text)

    assert shown.editor.content.variables[-1] == Variable("day", VariableKind.DATE, "", "today")
    table.table.setCurrentIndex(table.model.index(at, NAME))
    qtbot.keyClick(table.table, Qt.Key.Key_Delete)
    assert shown.editor.content.variables == HELLO.variables


def test_examples_and_settings_are_part_of_the_content(shown: PromptsPage) -> None:
    editor = shown.editor
    editor.examples.add.click()
    first = editor.examples.edit_of(1, is_answer=False)
    answer = editor.examples.edit_of(1, is_answer=True)
    assert first is not None and answer is not None
    first.setPlainText("Hello Bo")
    answer.setPlainText("Hi Bo")
    editor.numbers["temperature"].setText("0.4")
    editor.numbers["temperature"].textEdited.emit("0.4")

    content = editor.content
    assert [(one.input, one.output) for one in content.examples] == [("Hello Bo", "Hi Bo")]
    assert content.settings.temperature == 0.4
    assert shown.view_model.content == content


def test_the_preview_follows_what_is_typed_and_counts_tokens(
    qtbot: QtBot, shown: PromptsPage, workbench: Workbench
) -> None:
    preview = shown.inspector.preview
    until(qtbot, lambda: "None is loaded" in preview.tokens.text())
    workbench.models.ensure_loaded("", plain_context())
    field = preview.form.field("name")
    qtbot.keyClicks(field, "Ada")

    until(qtbot, lambda: "of 1,024 tokens" in preview.tokens.text())
    until(qtbot, lambda: any(t.text() == "Hello Ada" for _, t, _ in preview._cards))
    shown.editor.user.setPlainText("Good morning {{ name }}")
    until(qtbot, lambda: any(t.text() == "Good morning Ada" for _, t, _ in preview._cards))


def test_a_finding_leads_to_its_line(qtbot: QtBot, shown: PromptsPage) -> None:
    shown.inspector.tabs.choose(FINDINGS)
    shown.editor.user.setPlainText("Hello {{ name }}\n{{ nobody }}")
    findings = shown.inspector.findings
    until(qtbot, lambda: findings.model.rowCount() == 1)

    findings.view.clicked.emit(findings.model.index(0))

    assert shown.editor.user.textCursor().selectedText() == "{{ nobody }}"
    assert "“nobody”" in str(findings.model.index(0).data())


def test_two_versions_are_compared_in_both_ways(qtbot: QtBot, shown: PromptsPage) -> None:
    save(qtbot, shown, "Hi {{ name }}", "Shorter")
    shown.inspector.tabs.choose(VERSIONS)

    with qtbot.waitSignal(shown.view_model.compared, timeout=LONG):
        shown.inspector.versions.compare.click()

    assert shown.diff.isVisible()
    halves = [shown.diff.model.index(n).data(ROW_ROLE) for n in range(shown.diff.model.rowCount())]
    changed = [pair for pair in halves if pair[0].mark == "-"]
    assert [(a.text, b.text) for a, b in changed] == [("Hello {{ name }}", "Hi {{ name }}")]
    shown.diff.mode.choose(INLINE)
    marks = [
        shown.diff.model.index(n).data(ROW_ROLE)[0].mark for n in range(shown.diff.model.rowCount())
    ]
    assert marks.count("-") == marks.count("+") == 1
    qtbot.keyClick(shown.diff.view, Qt.Key.Key_Escape)
    assert shown.editor.isVisible()


def test_an_old_version_is_restored_as_a_new_one(
    qtbot: QtBot, shown: PromptsPage, workbench: Workbench, hello: Prompt
) -> None:
    save(qtbot, shown, "Hi {{ name }}", "Shorter")
    shown.inspector.tabs.choose(VERSIONS)
    versions = shown.inspector.versions
    versions.view.setCurrentIndex(versions.model.index(1))

    with qtbot.waitSignal(shown.view_model.saved, timeout=LONG):
        versions.restore.click()

    until(qtbot, lambda: shown.editor.user.toPlainText() == "Hello {{ name }}")
    assert workbench.prompts.find("hello").latest == 3


def test_a_label_moves_and_the_move_can_be_undone(
    qtbot: QtBot, shown: PromptsPage, workbench: Workbench, hello: Prompt
) -> None:
    workbench.prompts.label(hello.id, "production", 1)
    save(qtbot, shown, "Hi {{ name }}", "Shorter")
    until(qtbot, lambda: opened(shown).prompt.labels == (("production", 1),))

    shown.inspector.versions.label_wanted.emit("production", 2)
    until(qtbot, lambda: opened(shown).prompt.labels == (("production", 2),))
    shown.toast._button.click()

    until(qtbot, lambda: opened(shown).prompt.labels == (("production", 1),))


def test_where_a_version_was_used_is_listed_and_opens(
    qtbot: QtBot, shown: PromptsPage, workbench: Workbench, hello: Prompt
) -> None:
    prepared = workbench.prompts.prepare("hello", {"name": "Ada"})
    turn = workbench.chat.send(Ask(prepared.question, prompt=prepared.use), plain_context())
    shown.view_model.choose(hello.id)
    uses = shown.inspector.versions.uses
    until(qtbot, lambda: uses.count() == 1)

    with qtbot.waitSignal(shown.conversation_requested) as asked:
        uses.itemActivated.emit(uses.item(0))

    assert asked.args == [turn.conversation_id]


def test_a_deleted_prompt_comes_back_with_its_versions(
    qtbot: QtBot, shown: PromptsPage, workbench: Workbench, hello: Prompt
) -> None:
    save(qtbot, shown, "Hi {{ name }}", "Shorter")
    with qtbot.waitSignal(shown.view_model.removed, timeout=LONG):
        shown.editor.delete_wanted.emit()
    assert not shown.editor.isVisible()

    shown.toast._button.click()

    until(qtbot, lambda: shown.view_model.open is not None)
    assert workbench.prompts.find("hello").latest == 2


def test_a_name_that_is_taken_is_said_and_not_kept(
    qtbot: QtBot, shown: PromptsPage, workbench: Workbench
) -> None:
    field = shown.editor.facts["name"]
    field.setText("minutes")
    with qtbot.waitSignal(shown.view_model.failed, timeout=LONG):
        field.editingFinished.emit()

    assert "already" in shown.editor.banner.message
    until(qtbot, lambda: field.text() == "hello")


def test_new_prompts_get_free_names(qtbot: QtBot, page: PromptsPage, workbench: Workbench) -> None:
    for name in ("new-prompt", "new-prompt-2"):
        page.library.new.click()
        until(qtbot, lambda name=name: any(p.name == name for p in page.library.model.prompts))  # type: ignore[misc]


def test_a_folder_that_holds_something_unreadable_is_told_on_the_page(
    qtbot: QtBot, page: PromptsPage, tmp_path: Path
) -> None:
    (tmp_path / "good.prompt.md").write_text("Hello", "utf-8")
    (tmp_path / "bad.prompt.md").write_text("---\ncolour: red\n---\n", "utf-8")

    with qtbot.waitSignal(page.view_model.imported, timeout=LONG):
        page.view_model.import_from(tmp_path)

    assert page.banner.message == "Prompts imported: 1 new."
    assert "bad.prompt.md" in page.banner._details_text or page.banner._details.text()


def test_a_change_made_elsewhere_shows_at_once(
    qtbot: QtBot, shown: PromptsPage, workbench: Workbench, hello: Prompt
) -> None:
    workbench.prompts.save(hello.id, replace(HELLO, user="From elsewhere {{ name }}"))

    until(qtbot, lambda: shown.editor.user.toPlainText() == "From elsewhere {{ name }}")


def test_leaving_a_fact_untouched_changes_nothing(qtbot: QtBot, shown: PromptsPage) -> None:
    told: list[dict[str, object]] = []
    shown.editor.facts_edited.connect(told.append)
    for field in shown.editor.findChildren(QLineEdit):
        field.editingFinished.emit()
    assert told == []
    assert isinstance(shown.editor, Editor)


def test_another_label_is_asked_for_in_a_dialog(qtbot: QtBot, shown: PromptsPage) -> None:
    shown.inspector.versions._ask_label()
    dialog = next(d for d in shown.findChildren(QDialog) if d.isVisible())
    qtbot.keyClicks(dialog.findChild(QLineEdit), "june")
    next(b for b in dialog.findChildren(PrimaryButton) if b.text() == "Put label").click()

    until(qtbot, lambda: opened(shown).prompt.labels == (("june", 1),))
