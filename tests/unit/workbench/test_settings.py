"""Settings survive, unknown keys are kept, and a damaged file is set aside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.changes import Changes, Kind
from workbench.domain.model import SamplingSettings
from workbench.errors import InputError, WorkspaceReadOnly
from workbench.settings import Settings, SettingsFile
from workbench.storage.private_files import PrivateFiles
from workbench.storage.workspace_key import WorkspaceKey


def opened(path: Path) -> SettingsFile:
    return SettingsFile(path, Changes())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_without_a_file_the_defaults_hold_and_nothing_is_written(path: Path) -> None:
    assert opened(path).current == Settings()
    assert not path.exists()


def test_what_was_chosen_is_there_at_the_next_start(path: Path) -> None:
    sampling = SamplingSettings(temperature=0.7, stop=("###",))
    opened(path).update(theme="dark", sampling=sampling, passages=6)

    assert opened(path).current == Settings(theme="dark", sampling=sampling, passages=6)
    assert not path.with_suffix(".json.partial").exists()


def test_keys_of_another_version_are_kept(path: Path) -> None:
    path.write_text('{"theme":"light","of_tomorrow":{"a":1},"sampling":{"later":2,"seed":3}}')

    file = opened(path)
    file.update(theme="dark")

    assert file.current.sampling.seed == 3
    assert json.loads(path.read_text())["of_tomorrow"] == {"a": 1}


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "null", '{"theme":5}', '{"sampling":7}', '{"passages":"many"}', '{"theme":"x"}',
     '{"sampling":{"temperature":99}}', '{"system_prompt":5}', '{"sampling":{"stop":[1]}}',
     '{"sampling":{"max_tokens":5.5}}', '{"sampling":{"seed":true}}',
     '{"sampling":{"temperature":NaN}}', '{"scale":79}', '{"motion":"wild"}',
     '{"shortcuts":{"chat.new":5}}', '{"announcements":true}'],
)  # fmt: skip
def test_a_damaged_file_is_set_aside_and_said_so(path: Path, content: str) -> None:
    path.write_text(content)

    file = opened(path)

    assert file.current == Settings()
    assert "settings.damaged.json" in file.notice
    assert path.with_name("settings.damaged.json").read_text() == content
    file.update(theme="dark")
    assert opened(path).notice == ""


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=200))
def test_no_bytes_keep_the_program_from_starting(path: Path, content: bytes) -> None:
    path.write_bytes(content)

    opened(path)


@pytest.mark.parametrize(
    "changed",
    [
        {"theme": "pink"},
        {"passages": 0},
        {"conversation_cache_mb": -1},
        {"sampling": SamplingSettings(temperature=-1)},
        {"sampling": SamplingSettings(max_tokens=0)},
        {"sampling": SamplingSettings(top_p=float("nan"))},
    ],
)
def test_a_value_out_of_range_is_refused_and_nothing_changes(
    path: Path, changed: dict[str, object]
) -> None:
    file = opened(path)
    file.update(theme="dark")

    with pytest.raises(InputError) as refused:
        file.update(**changed)

    assert refused.value.hint
    assert file.current == opened(path).current == Settings(theme="dark")


def test_listeners_hear_of_a_change(path: Path) -> None:
    changes = Changes()
    heard: list[Kind] = []
    changes.subscribe(lambda change: heard.append(change.kind))

    SettingsFile(path, changes).update(theme="light")

    assert heard == [Kind.SETTINGS]


def test_a_folder_that_cannot_be_written_is_said_so(tmp_path: Path) -> None:
    file = opened(tmp_path / "missing" / "settings.json")

    with pytest.raises(WorkspaceReadOnly):
        file.update(theme="dark")

    assert file.current == Settings()


def test_of_an_encrypted_workspace_only_what_is_read_before_lies_in_the_clear(path: Path) -> None:
    files = PrivateFiles(path.parent, WorkspaceKey.new())
    sealed = SettingsFile(path, Changes(), files)
    sealed.update(system_prompt="a secret", network={"models": ["hub.example.org"]})

    assert json.loads(path.read_text()) == {
        "version": 1,
        "network": {"models": ["hub.example.org"]},
    }
    assert SettingsFile(path, Changes(), files).current.system_prompt == "a secret"
    assert opened(path).current.system_prompt == ""
