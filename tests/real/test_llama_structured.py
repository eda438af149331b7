"""Answers in a demanded form: real grammars, a real sampler, real models."""

from __future__ import annotations

import ctypes
import json
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.grammar_walk import allows, random_text
from tests.llama_child import child_command
from tests.schemas import SCHEMAS
from tests.tiny_gguf import CHATML, vocabulary, write_tiny_gguf
from workbench.domain.model import (
    Completed,
    Constraint,
    GenerationEvent,
    LoadSettings,
    Message,
    SamplingSettings,
    TextPiece,
)
from workbench.errors import InputError
from workbench.paths import resources

pytest.importorskip("llama_cpp", reason="llama-cpp-python is not installed")

from engines.llama.chat_model import LlamaChatModel
from engines.llama.gbnf_reader import read_gbnf
from engines.llama.grammar_compiler import GrammarCompiler
from engines.llama.grammar_source import gbnf_of
from engines.llama.library import native

PERSON: dict[str, Any] = {
    "type": "object",
    "properties": {
        "name": {"type": "string", "minLength": 1, "maxLength": 12},
        "age": {"type": "integer", "minimum": 0, "maximum": 130},
        "tags": {"type": "array", "items": {"enum": ["red", "green"]}, "maxItems": 3},
    },
    "required": ["name", "age", "tags"],
}
THINKING = CHATML + "{# <think></think> #}"
_OPENING = CHATML.replace("assistant\n{% endif %}", "assistant\n<think>\n{% endif %}")
OPENED = _OPENING + "{# </think> #}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("model")


@pytest.fixture(scope="module")
def model(folder: Path) -> Iterator[LlamaChatModel]:
    """Random weights: what it writes under a form owes nothing to what it learnt."""
    loaded = LlamaChatModel(child_command(), folder / "cache")
    loaded.load(write_tiny_gguf(folder / "random.gguf", n_ctx=2_048), LoadSettings())
    yield loaded
    loaded.close()


@pytest.fixture(scope="module")
def demo(folder: Path) -> Iterator[LlamaChatModel]:
    loaded = LlamaChatModel(child_command(), folder / "cache")
    loaded.load(resources() / "demo_model" / "demo.gguf", LoadSettings())
    yield loaded
    loaded.close()


class NativeGrammar:
    """llama.cpp's own judgement of whole texts, byte by byte, over the tiny vocabulary."""

    def __init__(self, path: Path) -> None:
        self.library = native()
        parameters = self.library.llama_model_default_params()
        parameters.vocab_only = True
        self.model = self.library.llama_model_load_from_file(str(path).encode(), parameters)
        self.vocab = self.library.llama_model_get_vocab(self.model)
        self.end = vocabulary()[0].index("<|im_end|>")

    def allows(self, grammar: str, text: str) -> bool:
        tokens = (ctypes.c_int32 * 4_096)()
        data = text.encode()
        n = self.library.llama_tokenize(self.vocab, data, len(data), tokens, 4_096, False, False)
        sampler = self.library.llama_sampler_init_grammar(self.vocab, grammar.encode(), b"root")
        assert sampler, grammar
        try:
            for token in tokens[:n]:
                if not self._lets(sampler, token):
                    return False
                self.library.llama_sampler_accept(sampler, token)
            return self._lets(sampler, self.end)
        finally:
            self.library.llama_sampler_free(sampler)

    def _lets(self, sampler: Any, token: int) -> bool:
        one = (self.library.llama_token_data * 1)((token, 0.0, 0.0))
        array = self.library.llama_token_data_array(one, 1, -1, False)
        self.library.llama_sampler_apply(sampler, ctypes.byref(array))
        return one[0].logit == 0.0


@pytest.fixture(scope="module")
def judge(folder: Path) -> NativeGrammar:
    return NativeGrammar(write_tiny_gguf(folder / "vocabulary.gguf"))


def events(
    model: LlamaChatModel, constraint: Constraint | None, **other: Any
) -> list[GenerationEvent]:
    sampling = SamplingSettings(**{"max_tokens": 600, "constraint": constraint, **other})
    return list(model.generate([Message("user", "Hi")], sampling, lambda: False))


def answer(model: LlamaChatModel, constraint: Constraint | None, **other: Any) -> str:
    told = events(model, constraint, **other)
    return "".join(one.text for one in told if isinstance(one, TextPiece) and not one.is_thinking)


def schema(value: Any) -> Constraint:
    return Constraint("json_schema", json.dumps(value))


@settings(max_examples=40)
@given(SCHEMAS, st.randoms(use_true_random=False), st.text(max_size=3))
def test_llama_cpp_reads_our_grammars_as_we_do(
    judge: NativeGrammar, drawn: Any, random: Random, other: str
) -> None:
    try:
        grammar = gbnf_of(schema(drawn))
    except InputError:
        return
    rules = read_gbnf(grammar)
    text = random_text(rules, random)
    at = random.randint(0, len(text))
    changed = text[:at] + other.replace("\0", "") + text[at + random.randint(0, 1) :]

    if len(text) < 1_000:
        assert judge.allows(grammar, text)
        assert judge.allows(grammar, changed) == allows(rules, changed)


@pytest.mark.parametrize("sampling", [{}, {"temperature": 1.5, "seed": 3}, {"repeat_penalty": 1.3}])
def test_an_answer_is_valid_under_its_schema(model: LlamaChatModel, sampling: Any) -> None:
    for seed in range(3):
        text = answer(model, schema(PERSON), **{"seed": seed, **sampling})

        jsonschema.validate(json.loads(text), PERSON)


def test_the_demo_models_greedy_answer_is_valid(demo: LlamaChatModel) -> None:
    messages = [Message("user", "Who signed the contract, and how old are they?")]
    sampling = SamplingSettings(max_tokens=400, constraint=schema(PERSON))

    told = list(demo.generate(messages, sampling, lambda: False))

    text = "".join(one.text for one in told if isinstance(one, TextPiece))
    jsonschema.validate(json.loads(text), PERSON)
    assert isinstance(told[-1], Completed)
    assert told[-1].reason == "end"


def test_one_of_the_choices_is_chosen(model: LlamaChatModel) -> None:
    choices = ["yes", "no", "not yet", "é"]

    for seed in range(4):
        text = answer(model, Constraint("choices", json.dumps(choices)), temperature=2.0, seed=seed)
        assert text in choices


def test_a_regular_expression_is_kept(model: LlamaChatModel) -> None:
    text = answer(model, Constraint("regex", r"INV-\d{4}(-[a-z]{2,3})?"))

    assert re.fullmatch(r"INV-\d{4}(-[a-z]{2,3})?", text)


def test_a_grammar_is_kept(model: LlamaChatModel) -> None:
    source = 'root ::= ("- " [a-zé]{1,8} "\\n"){2,3}'

    assert re.fullmatch(r"(- [a-zé]{1,8}\n){2,3}", answer(model, Constraint("grammar", source)))


def test_a_form_that_is_complete_ends_though_no_end_may_come(model: LlamaChatModel) -> None:
    told = events(model, Constraint("choices", '["yes"]'), ignore_eos=True, min_tokens=50)

    assert isinstance(told[-1], Completed)
    assert told[-1].reason == "end"
    assert "".join(one.text for one in told if isinstance(one, TextPiece)) == "yes"


def test_a_form_that_bans_make_impossible_is_one_sentence_for_this_answer_alone(
    model: LlamaChatModel,
) -> None:
    from workbench.errors import GenerationError

    letters = vocabulary()[0]
    bans = tuple((letters.index(letter), -100.0) for letter in "yn")

    with pytest.raises(GenerationError) as failed:
        answer(model, Constraint("choices", '["yes", "no"]'), logit_bias=bans)

    assert failed.value.hint
    assert answer(model, Constraint("choices", '["yes", "no"]')) in {"yes", "no"}


def test_an_answer_is_cut_at_its_limit(model: LlamaChatModel) -> None:
    told = events(model, Constraint("regex", "a{100}"), max_tokens=10)

    assert isinstance(told[-1], Completed)
    assert told[-1].reason == "length"


def test_a_schema_that_cannot_be_is_named_by_path(model: LlamaChatModel) -> None:
    with pytest.raises(InputError, match=r"properties\.age\.type"):
        answer(model, schema({"properties": {"age": {"type": "int"}}}))
    with pytest.raises(InputError, match=r"line 1"):
        model.check_constraint(Constraint("grammar", "root ::= ("))


@pytest.mark.parametrize("sampling", [{}, {"temperature": 1.0, "seed": 5}])
def test_the_form_begins_behind_the_thinking(folder: Path, sampling: dict[str, Any]) -> None:
    opened = LlamaChatModel(child_command(), folder / "cache")
    opened.load(write_tiny_gguf(folder / "opened.gguf", template=OPENED), LoadSettings())
    try:
        told = events(opened, Constraint("choices", '["yes", "no"]'), max_tokens=300, **sampling)
    finally:
        opened.close()

    # Random weights never close the span by themselves, so nothing but thinking is written.
    pieces = [one for one in told if isinstance(one, TextPiece)]
    assert pieces
    assert all(one.is_thinking for one in pieces)
    assert isinstance(told[-1], Completed)
    assert told[-1].reason == "length"


def test_a_model_that_closes_its_thinking_answers_in_the_form(folder: Path) -> None:
    path = write_tiny_gguf(folder / "script.gguf", script="Hm</think>", template=OPENED)
    thinks = LlamaChatModel(child_command(), folder / "cache")
    thinks.load(path, LoadSettings())
    try:
        told = events(thinks, Constraint("choices", '["yes", "no"]'), max_tokens=60)
    finally:
        thinks.close()

    pieces = [one for one in told if isinstance(one, TextPiece)]
    assert "".join(one.text for one in pieces if one.is_thinking) == "Hm</think>"
    answers = "".join(
        one.text for one in told if isinstance(one, TextPiece) and not one.is_thinking
    )
    assert answers in {"yes", "no"}


def test_a_thinking_model_may_answer_at_once(folder: Path) -> None:
    thinks = LlamaChatModel(child_command(), folder / "cache")
    thinks.load(write_tiny_gguf(folder / "thinks.gguf", template=THINKING), LoadSettings())
    try:
        assert answer(thinks, Constraint("choices", '["yes", "no"]')) in {"yes", "no"}
    finally:
        thinks.close()


def test_compiling_has_a_limit_of_time(folder: Path) -> None:
    slow = child_command(
        "import engines.llama.grammar_source as source, time\n"
        "source.check_grammar = lambda rules: time.sleep(60)"
    )
    compiler = GrammarCompiler(slow, timeout_s=0.5)
    try:
        with pytest.raises(InputError, match="too complicated") as refused:
            compiler.compiled(Constraint("regex", "a+"))
    finally:
        compiler.close()
    assert "ChildTooSlow" in refused.value.details


def test_a_crash_while_compiling_is_a_sentence(folder: Path) -> None:
    compiler = GrammarCompiler(
        child_command(
            "import engines.llama.grammar_source as source, os\n"
            "source.check_grammar = lambda rules: os.abort()"
        )
    )
    try:
        with pytest.raises(InputError, match="too complicated"):
            compiler.compiled(Constraint("regex", "a+"))
    finally:
        compiler.close()


def test_a_constraint_is_compiled_once(folder: Path) -> None:
    compiler = GrammarCompiler(child_command())
    first = compiler.compiled(Constraint("regex", "a+"))
    compiler.close()

    assert compiler.compiled(Constraint("regex", "a+")) == first
