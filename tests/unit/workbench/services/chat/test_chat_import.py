"""Taking chats over: once each, whole, found by the search, with a line that says where from."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from tests.foreign_chats import CHATGPT, LM_STUDIO, OPEN_WEBUI, gpt4all_chat
from workbench.app import Workbench
from workbench.errors import InputError
from workbench.jobs import plain_context


def test_a_folder_of_everything_comes_in_once(workbench: Workbench, tmp_path: Path) -> None:
    place = tmp_path / "from"
    place.mkdir()
    with zipfile.ZipFile(place / "chatgpt.zip", "w") as archive:
        archive.writestr("export/conversations.json", json.dumps([CHATGPT]))
    (place / "webui.json").write_text(json.dumps([OPEN_WEBUI]), "utf-8")
    (place / "1700.conversation.json").write_text(json.dumps(LM_STUDIO), "utf-8")
    (place / "gpt4all-1.chat").write_bytes(gpt4all_chat(12))
    (place / "other.json").write_text('{"name": "package"}', "utf-8")
    (place / "broken.chat").write_bytes(gpt4all_chat(12)[:60])

    done = workbench.chat_import.read(place, plain_context())
    again = workbench.chat_import.read(place, plain_context())

    assert len(done.ids) == 4 and sorted(done.programs) == [
        "ChatGPT", "GPT4All", "LM Studio", "Open WebUI",
    ]  # fmt: skip
    assert [name for name, _ in done.unread] == ["broken.chat", "other.json"]
    assert (len(again.ids), again.n_known) == (0, 4)
    titles = {one.title: one for one in workbench.conversations.list()}
    assert set(titles) == {"Colours", "Greetings", "Grass", "Über Farben"}
    path = workbench.conversations.path(titles["Colours"].id)
    assert [turn.answer for turn in path] == ["White.", "Black."]
    assert path[0].notes == ("Taken over from ChatGPT.",) and path[0].model == "gpt-4"
    assert len(workbench.conversations.siblings(path[0].id)) == 2
    assert workbench.conversations.search("grass")[0].conversation.title == "Grass"
    assert "chats.imported" in [event.action for event in workbench.audit_trail.list(5)]


def test_what_is_no_chat_is_refused_with_what_is_known(
    workbench: Workbench, tmp_path: Path
) -> None:
    for name, data in (("a.json", b"[" * 100_000), ("b.zip", b"PK"), ("c.json", b"\xff")):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(InputError, match="holds no chats") as caught:
            workbench.chat_import.read(tmp_path / name, plain_context())
        assert "GPT4All" in (caught.value.hint or "")
    with pytest.raises(InputError, match="There is no"):
        workbench.chat_import.read(tmp_path / "nowhere.json", plain_context())
