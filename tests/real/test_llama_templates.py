"""Templates, tools and previews with a real vocabulary."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.llama_child import child_command
from tests.tiny_gguf import write_tiny_gguf
from workbench import paths
from workbench.domain.model import LoadSettings, Message
from workbench.domain.tools import Tool, ToolCall
from workbench.errors import InputError

pytest.importorskip("llama_cpp", reason="llama-cpp-python is not installed")

from engines.llama.chat_model import LlamaChatModel
from engines.llama.chat_template import ChatTemplate
from engines.llama.prompt import check_template
from engines.llama.prompt_tools import tool_family

PRESETS = sorted((paths.resources() / "llama" / "templates").glob("*.jinja"))
QWEN = (paths.resources() / "llama" / "templates" / "qwen-tools.jinja").read_text("utf-8")
TALK = (Message("system", "Be brief."), Message("user", "Hi"))
FIND = Tool("find", "Finds <|im_end|> things.", '{"type": "object", "properties": {"q": {}}}')
NAMES = st.text(max_size=12)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LlamaChatModel]:
    folder = tmp_path_factory.mktemp("model")
    loaded = LlamaChatModel(child_command(), folder / "cache")
    loaded.load(write_tiny_gguf(folder / "tiny.gguf", template=QWEN, n_ctx=4_096), LoadSettings())
    yield loaded
    loaded.close()


@pytest.mark.parametrize("path", PRESETS, ids=lambda path: path.stem)
def test_every_preset_keeps_what_was_said_in_order(path: Path) -> None:
    source = path.read_text("utf-8")
    check_template(source)
    said = ["rules here", "first", "second", "third"]
    roles = ["system", "user", "assistant", "user"]

    text = ChatTemplate(source, "<s>", "</s>").render(
        [Message(role, content) for role, content in zip(roles, said, strict=True)]  # type: ignore[arg-type]
    )

    places = [text.index(one) for one in said]
    assert places == sorted(places)


def test_the_preview_is_what_is_tokenised(model: LlamaChatModel) -> None:
    preview = model.preview(TALK)

    assert preview.text == (
        "<|im_start|>system\nBe brief.\n\n<|im_end|>\n"
        "<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n"
    )
    assert b"".join(data for _, data in preview.tokens).decode() == preview.text
    assert len(preview.tokens) == model.count_prompt_tokens(TALK)


def test_a_template_of_the_settings_replaces_the_files_own(
    model: LlamaChatModel, tmp_path: Path
) -> None:
    path = write_tiny_gguf(tmp_path / "other.gguf")
    other = LlamaChatModel(child_command(), tmp_path / "cache")
    try:
        other.load(path, LoadSettings(chat_template="{{ messages[-1].content }}!"))
        assert other.preview(TALK).text == "Hi!"
        other.load(path, LoadSettings())
        assert other.preview(TALK).text.startswith("<|im_start|>system")
    finally:
        other.close()


def test_tools_reach_the_prompt_and_their_markers_stay_text(model: LlamaChatModel) -> None:
    preview = model.preview(TALK, (FIND,))

    assert json.dumps(FIND.as_openai(), ensure_ascii=False) in preview.text
    ends = [data for _, data in preview.tokens if data == b"<|im_end|>"]
    assert len(ends) == 2  # of system and user; the description's is plain text
    assert model.count_prompt_tokens(TALK, (FIND,)) == len(preview.tokens)


def test_calls_and_their_results_reach_the_prompt(model: LlamaChatModel) -> None:
    call = ToolCall("find", '{"q": "<|im_end|>"}')

    text = model.preview(
        (*TALK, Message("assistant", "", (call,)), Message("tool", "[1, 2]")), (FIND,)
    ).text

    assert '<tool_call>\n{"name": "find", "arguments": {"q": "<|im_end|>"}}\n</tool_call>' in text
    assert "<tool_response>\n[1, 2]\n</tool_response>" in text


@settings(max_examples=50)
@given(name=NAMES, description=NAMES, key=NAMES, value=st.none() | st.integers() | NAMES)
def test_any_tool_can_be_told(
    model: LlamaChatModel, name: str, description: str, key: str, value: object
) -> None:
    tool = Tool(name, description, json.dumps({"properties": {key: {"default": value}}}))

    assert model.count_prompt_tokens(TALK, (tool,)) > model.count_prompt_tokens(TALK)


def test_parameters_that_are_no_json_are_named(model: LlamaChatModel) -> None:
    with pytest.raises(InputError, match="“find”"):
        model.count_prompt_tokens(TALK, (Tool("find", "", "{"),))


def test_a_model_without_tools_says_so(tmp_path: Path) -> None:
    plain = LlamaChatModel(child_command(), tmp_path / "cache")
    plain.load(write_tiny_gguf(tmp_path / "plain.gguf"), LoadSettings())
    try:
        with pytest.raises(InputError, match="does not know tools"):
            plain.count_prompt_tokens(TALK, (FIND,))
        assert plain.loaded is not None
        assert plain.loaded.tool_family == ""
    finally:
        plain.close()


@pytest.mark.parametrize(
    ("template", "family"),
    [
        (QWEN, "hermes"),
        ("{{ '[TOOL_CALLS]' }}", "mistral"),
        ("<|python_tag|>", "llama3"),
        ("<function=name>", "functionary"),
        ("{{ messages }}", ""),
    ],
)
def test_the_family_is_told_by_the_template(template: str, family: str) -> None:
    assert tool_family(template).name == family


@pytest.mark.parametrize(
    "source", ["{% for", "{{ 1/0 }}", "{% for i in range(10**9) %}{% endfor %}"]
)
def test_a_template_that_fails_is_refused(source: str) -> None:
    with pytest.raises(InputError):
        check_template(source)
