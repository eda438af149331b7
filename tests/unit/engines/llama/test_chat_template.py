"""Templates from model files: real ones render right, hostile ones end soon."""

from __future__ import annotations

import tracemalloc

import pytest

from engines.llama.chat_template import ChatTemplate, TemplateFailed, with_system_in_first_turn
from tests.tiny_gguf import CHATML
from workbench import paths
from workbench.domain.model import Message

CHAT = (
    Message("system", "Be kind."),
    Message("user", " Hello {{ 7 * 7 }} "),
    Message("assistant", "Hi."),
    Message("user", "Bye"),
)

HEADERS = (
    "{% for message in messages %}{% set content = '<|head|>' + message['role'] + '<|/head|>\n\n'"
    " + message['content'] | trim + '<|end|>' %}{% if loop.index0 == 0 %}"
    "{% set content = bos_token + content %}{% endif %}{{ content }}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|head|>assistant<|/head|>\n\n' }}{% endif %}"
)
ALTERNATING = (
    "{%- if messages[0]['role'] == 'system' %}{{ raise_exception('no system role') }}{% endif %}"
    "{%- set ns = namespace(turn=0) %}{%- for message in messages %}"
    "{%- if (message['role'] == 'user') != (ns.turn % 2 == 0) %}{{ raise_exception('order') }}"
    "{%- endif %}{%- set ns.turn = ns.turn + 1 %}"
    "{{- '[' ~ message.role | upper ~ '] ' ~ message['content'] }}{%- endfor %}"
)


def test_chatml_renders_every_turn_and_opens_the_answer() -> None:
    expected = (
        "<|im_start|>system\nBe kind.<|im_end|>\n"
        "<|im_start|>user\n Hello {{ 7 * 7 }} <|im_end|>\n"
        "<|im_start|>assistant\nHi.<|im_end|>\n"
        "<|im_start|>user\nBye<|im_end|>\n"
        "<|im_start|>assistant\n"
    )
    chatml = paths.resources() / "llama" / "templates" / "chatml.jinja"
    fallback = chatml.read_text(encoding="utf-8")

    assert ChatTemplate(CHATML).render(CHAT) == expected
    assert ChatTemplate(fallback).render(CHAT) == expected


def test_variables_filters_and_names_of_the_model_work() -> None:
    text = ChatTemplate(HEADERS, bos_text="<s>").render(CHAT)

    assert text.startswith("<s><|head|>system<|/head|>\n\nBe kind.<|end|>")
    assert "\n\nHello {{ 7 * 7 }}<|end|>" in text
    assert text.endswith("<|head|>assistant<|/head|>\n\n")


def test_a_template_may_refuse_a_conversation() -> None:
    with pytest.raises(TemplateFailed, match="no system role"):
        ChatTemplate(ALTERNATING).render(CHAT)


def test_the_system_text_can_open_the_first_turn_instead() -> None:
    text = ChatTemplate(ALTERNATING).render(with_system_in_first_turn(CHAT))

    assert text.startswith("[USER] Be kind.\n\n Hello")


def test_a_conversation_without_system_text_stays_as_it_is() -> None:
    assert with_system_in_first_turn(CHAT[1:]) == CHAT[1:]


@pytest.mark.parametrize(
    "hostile",
    [
        "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
        "{% for i in range(90000) %}" + "z" * 100_000 + "{% endfor %}",
        "{% for a in range(1000) %}{{ 'a' * 1000 }}{% endfor %}",
        "{% for one in messages recursive %}{{ loop(messages) }}{% endfor %}",
        "{% set ns = namespace(x='aa') %}{% for i in range(99) %}{% set ns.x = ns.x ~ ns.x %}"
        "{% endfor %}",
        "{% set ns = namespace(x='aa') %}{% for i in range(99) %}{% set ns.x = ns.x + ns.x %}"
        "{% endfor %}",
        "{% set ns = namespace(x=[1]) %}{% for i in range(60) %}{% set ns.x = ns.x + ns.x %}"
        "{% endfor %}",
        "{% set ns = namespace(x=7) %}{% for i in range(99) %}{% set ns.x = ns.x * ns.x %}"
        "{% endfor %}",
        "{% set ns = namespace(x='aaaa') %}{% for i in range(50) %}{% set q %}{{ ns.x }}{{ ns.x }}"
        "{% endset %}{% set ns.x = q %}{% endfor %}",
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}"
        "{{ m(50) }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{{ 'a' * 999999999 }}",
        "{{ [0] * 999999999 }}",
        "{{ 2 ** 99999999 }}",
        "{{ '%0999999999d' % 1 }}",
        "{{ '{:>999999999}'.format(1) }}",
        "{{ 'a'.ljust(999999999) }}",
        "{{ 'a' | center(999999999) }}",
        "{{ 'aaaa'.replace('a', 'x' * 60000) }}",
        "{{ ('a', 'b', 'c') | join('x' * 40000) }}",
        "{{ range(999999999) | list }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ messages.append(1) }}",
        "{% include 'passwd' %}",
        "{{ unknown.name.of.something }}",
        "{% for %}",
        "x" * 300_000,
    ],
)
def test_hostile_templates_fail_without_taking_memory(hostile: str) -> None:
    tracemalloc.start()

    with pytest.raises(TemplateFailed):
        ChatTemplate(hostile).render(CHAT)

    assert tracemalloc.get_traced_memory()[1] < 64 << 20
    tracemalloc.stop()


def test_long_conversations_are_within_the_limits() -> None:
    turn = Message("user", "word " * 20_000)

    assert len(ChatTemplate(HEADERS).render([turn] * 50)) > 4_900_000
