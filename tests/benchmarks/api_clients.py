"""Unmodified clients against the local API: what each can do, and what it cannot.

    python tests/benchmarks/api_clients.py --address http://127.0.0.1:8620 --token wb-...

Run it in an environment of its own with the clients that are to be tried: openai, anthropic,
langchain-openai, llama-index-llms-openai-like, llm, lm-eval. What is not installed is said.
Needs nothing of this repository.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

Check = Callable[[str, str, str], str]
MODEL = "default"


def openai_chat(address: str, token: str, model: str) -> str:
    client = _openai(address, token)
    answer = client.chat.completions.create(model=model, messages=_hello(), max_tokens=8)
    assert answer.choices[0].message.content and answer.usage.total_tokens
    return answer.choices[0].finish_reason


def openai_stream(address: str, token: str, model: str) -> str:
    stream = _openai(address, token).chat.completions.create(
        model=model, messages=_hello(), max_tokens=8, stream=True,
        stream_options={"include_usage": True},
    )  # fmt: skip
    chunks = list(stream)
    assert chunks[-1].usage.completion_tokens > 0
    return f"{len(chunks)} chunks"


def openai_schema(address: str, token: str, model: str) -> str:
    schema = {
        "type": "object",
        "properties": {"colour": {"enum": ["red", "green"]}, "count": {"type": "integer"}},
        "required": ["colour", "count"],
        "additionalProperties": False,
    }
    form = {"type": "json_schema", "json_schema": {"name": "found", "schema": schema}}
    answer = _openai(address, token).chat.completions.create(
        model=model, messages=_hello(), max_tokens=80, response_format=form
    )
    found = json.loads(answer.choices[0].message.content)
    assert found["colour"] in ("red", "green") and isinstance(found["count"], int)
    return "valid JSON"


def openai_tools(address: str, token: str, model: str) -> str:
    tool = {
        "type": "function",
        "function": {
            "name": "weather",
            "parameters": {"type": "object", "properties": {"place": {"enum": ["Rome", "Oslo"]}},
                           "required": ["place"], "additionalProperties": False},
        },
    }  # fmt: skip
    answer = _openai(address, token).chat.completions.create(
        model=model, messages=_hello(), tools=[tool], tool_choice="required", max_tokens=80
    )
    (call,) = answer.choices[0].message.tool_calls
    assert call.function.name == "weather" and "place" in json.loads(call.function.arguments)
    return call.function.arguments


def openai_logprobs(address: str, token: str, model: str) -> str:
    answer = _openai(address, token).chat.completions.create(
        model=model, messages=_hello(), max_tokens=3, logprobs=True, top_logprobs=2
    )
    content = answer.choices[0].logprobs.content
    assert all(len(one.top_logprobs) == 2 and one.logprob <= 0 for one in content)
    return f"{len(content)} tokens"


def openai_completion(address: str, token: str, model: str) -> str:
    answer = _openai(address, token).completions.create(
        model=model, prompt="The sky is", max_tokens=1, echo=True, logprobs=1
    )
    assert answer.choices[0].logprobs.tokens and answer.choices[0].text.startswith("The sky is")
    return f"{len(answer.choices[0].logprobs.tokens)} tokens with log-probabilities"


def openai_embeddings(address: str, token: str, model: str) -> str:
    del model
    made = _openai(address, token).embeddings.create(model="default", input=["one", "two"])
    return f"2 x {len(made.data[0].embedding)}"


def openai_responses(address: str, token: str, model: str) -> str:
    client = _openai(address, token)
    made = client.responses.create(model=model, input="Say hello.", max_output_tokens=16)
    assert made.output_text
    with client.responses.stream(model=model, input="Say hello.") as stream:
        kinds = [event.type for event in stream]
        assert stream.get_final_response().output_text
    return f"text, and {len(kinds)} events"


def openai_errors(address: str, token: str, model: str) -> str:
    import openai

    client = _openai(address, token)
    for wanted, call in (
        (openai.NotFoundError, {"model": "no-such-model", "messages": _hello()}),
        (openai.BadRequestError, {"model": model, "messages": []}),
    ):
        try:
            client.chat.completions.create(**call)
        except wanted:
            continue
        raise AssertionError(f"{wanted.__name__} expected")
    try:
        _openai(address, "wb-wrong").models.list()
    except openai.AuthenticationError:
        return "404, 400, 401 as its own exceptions"
    raise AssertionError("a wrong token was let in")


def anthropic_messages(address: str, token: str, model: str) -> str:
    import anthropic

    client = anthropic.Anthropic(base_url=address, api_key=token, max_retries=0)
    message = client.messages.create(model=model, max_tokens=8, messages=_hello())
    assert message.content[0].text and message.usage.output_tokens
    with client.messages.stream(model=model, max_tokens=8, messages=_hello()) as stream:
        text = "".join(stream.text_stream)
        assert stream.get_final_message().content[0].text == text
    tool = {"name": "weather", "input_schema": {"type": "object", "properties": {}}}
    called = client.messages.create(
        model=model, max_tokens=60, messages=_hello(), tools=[tool], tool_choice={"type": "any"}
    )
    assert called.stop_reason == "tool_use"
    return "answer, stream, tool"


def langchain(address: str, token: str, model: str) -> str:
    from langchain_openai import ChatOpenAI, OpenAIEmbeddings

    chat = ChatOpenAI(base_url=f"{address}/v1", api_key=token, model=model, max_tokens=8)
    assert chat.invoke("Say hello.").content
    assert "".join(piece.content for piece in chat.stream("Say hello."))
    vectors = OpenAIEmbeddings(
        base_url=f"{address}/v1", api_key=token, model="default", check_embedding_ctx_length=False
    ).embed_documents(["one", "two"])
    return f"answer, stream, 2 x {len(vectors[0])}"


def llama_index(address: str, token: str, model: str) -> str:
    from llama_index.llms.openai_like import OpenAILike

    chat = OpenAILike(
        model=model, api_base=f"{address}/v1", api_key=token, is_chat_model=True, max_tokens=8
    )
    return str(chat.complete("Say hello."))[:20] and "answer"


def llm_tool(address: str, token: str, model: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        text = f"- model_id: mine\n  model_name: {model}\n  api_base: {address}/v1\n"
        text += "  api_key_name: workbench\n"
        Path(folder, "extra-openai-models.yaml").write_text(text, "utf-8")
        env = {**os.environ, "LLM_USER_PATH": folder, "OPENAI_API_KEY": token}
        command = [sys.executable, "-m", "llm", "-m", "mine", "Say hello.", "--no-log",
                   "--key", token]  # fmt: skip
        done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0 and done.stdout.strip(), done.stderr
    return "answer"


def lm_eval(kind: str) -> Check:
    """A task of our own over a local file, so that nothing is fetched."""

    def check(address: str, token: str, model: str) -> str:
        with tempfile.TemporaryDirectory() as folder:
            rows = [
                {"question": "The sky is", "choices": ["blue", "a number of cats"], "answer": 0},
                {"question": "Two and two is", "choices": ["four", "Tuesday"], "answer": 0},
            ]
            data = Path(folder, "rows.jsonl")
            data.write_text("\n".join(map(json.dumps, rows)) + "\n", "utf-8")
            choices = (
                "output_type: multiple_choice\ndoc_to_choice: '{{choices}}'\n"
                "doc_to_target: answer\nmetric_list: [{metric: acc}]\n"
                if kind == "local-completions"
                else "output_type: generate_until\ndoc_to_target: '{{choices[answer]}}'\n"
                "generation_kwargs: {until: ['.'], max_gen_toks: 8}\n"
                "metric_list: [{metric: exact_match}]\n"
            )
            Path(folder, "tiny.yaml").write_text(
                "task: tiny_local\ndataset_path: json\ndataset_kwargs:\n  data_files:\n"
                f"    test: {data}\ntest_split: test\ndoc_to_text: '{{{{question}}}}'\n{choices}",
                "utf-8",
            )
            path = "completions" if kind == "local-completions" else "chat/completions"
            arguments = f"model={model},base_url={address}/v1/{path},num_concurrent=2,max_retries=1"
            arguments += ""
            if kind == "local-completions":
                arguments += f",tokenizer_backend=remote,auth_token={token}"
            else:
                arguments += ",tokenized_requests=False,tokenizer_backend=None"
            command = [sys.executable, "-m", "lm_eval", "--model", kind, "--model_args", arguments,
                       "--tasks", "tiny_local", "--include_path", folder,
                       "--output_path", f"{folder}/out"]  # fmt: skip
            if kind == "local-chat-completions":
                command.append("--apply_chat_template")
            env = {**os.environ, "OPENAI_API_KEY": token, "HF_DATASETS_OFFLINE": "1",
                   "HF_HUB_OFFLINE": "1", "HF_HOME": folder}  # fmt: skip
            done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=600)
            assert done.returncode == 0, done.stderr[-1500:]
            assert "tiny_local" in done.stdout
        return "a task of two rows"

    return check


CHECKS: tuple[tuple[str, str, str, Check], ...] = (
    ("openai", "openai", "chat", openai_chat),
    ("openai", "openai", "stream with usage", openai_stream),
    ("openai", "openai", "response_format json_schema", openai_schema),
    ("openai", "openai", "tools", openai_tools),
    ("openai", "openai", "logprobs", openai_logprobs),
    ("openai", "openai", "completions, echo and logprobs", openai_completion),
    ("openai", "openai", "embeddings", openai_embeddings),
    ("openai", "openai", "responses, also streamed", openai_responses),
    ("openai", "openai", "errors", openai_errors),
    ("anthropic", "anthropic", "messages, stream, tools", anthropic_messages),
    ("langchain-openai", "langchain_openai", "chat, stream, embeddings", langchain),
    ("llama-index", "llama_index.llms.openai_like", "complete", llama_index),
    ("llm", "llm", "prompt", llm_tool),
    ("lm-eval", "lm_eval", "local-completions", lm_eval("local-completions")),
    ("lm-eval", "lm_eval", "local-chat-completions", lm_eval("local-chat-completions")),
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--address", required=True)
    parser.add_argument("--token", required=True)
    parser.add_argument("--model", default=MODEL)
    parser.add_argument("--only", default="", help="a client's name")
    options = parser.parse_args()
    n_failed = 0
    for client, module, what, check in CHECKS:
        if options.only and options.only != client:
            continue
        if not _is_installed(module):
            print(f"| {client} | {what} | not installed |")
            continue
        try:
            said = check(options.address, options.token, options.model)
            print(f"| {client} {_version(client)} | {what} | works: {said} |", flush=True)
        except Exception as error:  # noqa: BLE001 - the table tells of it
            n_failed += 1
            print(f"| {client} | {what} | FAILS: {type(error).__name__}: {str(error)[:300]} |")
            traceback.print_exc()
    return int(n_failed > 0)


def _openai(address: str, token: str) -> Any:
    import openai

    return openai.OpenAI(base_url=f"{address}/v1", api_key=token, max_retries=0)


def _hello() -> list[Any]:
    return [{"role": "user", "content": "Say hello."}]


def _is_installed(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:
        return False


def _version(client: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    names = {"llama-index": "llama-index-llms-openai-like"}
    try:
        return version(names.get(client, client))
    except PackageNotFoundError:
        return ""


if __name__ == "__main__":
    sys.exit(main())
