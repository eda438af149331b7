"""What every larger recogniser promises, held against the fake and the real one."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from engines.recognition.recognizer import RecognitionChild
from tests.contracts.engine_children import CHILD_COMMAND
from tests.fakes.recognition import FakeRecognition
from tests.tiny_recognizer import write_tiny_recognizer
from workbench.errors import InputError, ModelFileMissing
from workbench.ports.entity_recognizer import EntityRecognizer, Recognition

TEXTS = (
    "Anna Berg lives in Köln, near the old bridge.",
    "",
    "   \n\t ",
    "😀 Zoë and \ud800 half a sign, ﬁne.",
    "Jonas Weber, Straße 5. " * 60,  # many windows
)


@pytest.fixture(scope="module")
def child(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RecognitionChild]:
    made = RecognitionChild(CHILD_COMMAND, threads=1)
    yield made
    made.close()


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory, child: RecognitionChild) -> EntityRecognizer:
    return child.open(write_tiny_recognizer(tmp_path_factory.mktemp("recogniser") / "tiny"))


@pytest.fixture(params=["fake", pytest.param("real", marks=pytest.mark.real)])
def recognizer(request: pytest.FixtureRequest) -> EntityRecognizer:
    if request.param == "fake":
        fakes: Recognition = FakeRecognition()
        return fakes.open(Path("fake"))
    found: EntityRecognizer = request.getfixturevalue(request.param)
    return found


def test_spans_lie_in_their_texts_in_order_and_apart(recognizer: EntityRecognizer) -> None:
    found = recognizer.find(TEXTS)

    assert len(found) == len(TEXTS)
    assert any(found)
    for text, spans in zip(TEXTS, found, strict=True):
        for one in spans:
            assert one.label in recognizer.labels
            assert 0 <= one.start < one.end <= len(text)
            assert text[one.start : one.end] == text[one.start : one.end].strip()
            assert 0 < one.score <= 1
        assert all(left.end <= right.start for left, right in itertools.pairwise(spans))


def test_nothing_is_found_in_nothing(recognizer: EntityRecognizer) -> None:
    assert recognizer.find([]) == []
    assert recognizer.find(["", "  "]) == [[], []]


def test_the_end_of_a_long_text_is_read_too(recognizer: EntityRecognizer) -> None:
    (spans,) = recognizer.find([TEXTS[-1]])

    assert max(one.end for one in spans) > len(TEXTS[-1]) * 0.8


def test_a_text_gives_the_same_alone_and_among_others(recognizer: EntityRecognizer) -> None:
    alone = recognizer.find([TEXTS[0]])[0]

    assert recognizer.find(TEXTS)[0] == alone
    assert recognizer.name
    assert recognizer.identity


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"gliner_config.json": "{}"}, "GLiNER"),
        ({"meta.json": "{}", "config.cfg": ""}, "spaCy"),
        ({}, "config.json is missing"),
        ({"config.json": '{"architectures": ["BertModel"]}'}, "no model for token classification"),
        (
            {"config.json": '{"architectures": ["XForTokenClassification"], "auto_map": {}}'},
            "code of its own",
        ),
        (
            {
                "config.json": '{"architectures": ["XForTokenClassification"]}',
                "pytorch_model.bin": "",
            },
            "safetensors",
        ),
        (
            {"config.json": '{"architectures": ["XForTokenClassification"]}', "m.safetensors": ""},
            "tokenizer.json",
        ),
        ({"config.json": "[" * 5_000}, "cannot be read"),
    ],
)
def test_another_folder_is_named_as_what_it_is(
    files: dict[str, str], said: str, tmp_path: Path, child: RecognitionChild
) -> None:
    for name, content in files.items():
        (tmp_path / name).write_text(content)

    with pytest.raises(InputError, match=said):
        child.open(tmp_path)


def test_a_folder_that_is_gone_is_named(tmp_path: Path, child: RecognitionChild) -> None:
    with pytest.raises(ModelFileMissing):
        child.open(tmp_path / "nowhere")
