"""The catalogues hold every sentence of the code, whole, and the compiled ones are theirs."""

from __future__ import annotations

import ast
import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.desktop import language

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "packaging"))

import translations  # noqa: E402 - a tool of the packaging, not of the program


def test_every_sentence_is_translated_with_the_same_fields() -> None:
    assert translations.problems() == []


@pytest.mark.parametrize("code", translations.LANGUAGES)
def test_the_compiled_catalogue_is_that_of_the_text(code: str, tmp_path: Path) -> None:
    translations.compiled(code, tmp_path / "again.qm")

    assert (tmp_path / "again.qm").read_bytes() == (
        translations.FOLDER / f"{code}.qm"
    ).read_bytes(), "run: python packaging/translations.py compile"


def test_the_sentences_that_are_found_again_are_those_of_the_code() -> None:
    held = [one.text for one in translations.sources() if one.context == translations.SAID]

    assert json.loads(translations.PATTERNS.read_text("utf-8")) == [
        text for text in held if translations.fields(text)
    ]


@pytest.mark.parametrize("code", [*translations.LANGUAGES])
def test_the_program_loads_it(code: str) -> None:
    language.use(code)
    try:
        assert language.tr("Documents") != "" and language.language() == code
        assert language.tr_n("{n:,} document", "{n:,} documents", 1) != language.tr_n(
            "{n:,} document", "{n:,} documents", 2
        )
        assert language.tr("Delete this run?") != "Delete this run?"
    finally:
        language.use(language.ENGLISH)


def test_each_call_names_its_text_where_the_collector_finds_it() -> None:
    """A text that is put together at run time would never be translated."""
    found = []
    for path in sorted((ROOT / "ui" / "desktop").rglob("*.py")):
        if path.name == "language.py":
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            texts = {"tr": node.args[:1], "tr_n": node.args[:2]}.get(node.func.id, [])
            if not all(isinstance(one, ast.Constant) for one in texts):
                found.append(f"{path.name}:{node.lineno}")

    assert found == []


@given(st.text(max_size=40))
def test_fields_never_fail(text: str) -> None:
    assert isinstance(translations.fields(text), set)
