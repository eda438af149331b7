"""Packed rows read like conversations, and branches do not see each other."""

import random

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from resources.demo_model import rows
from resources.demo_model.documents import DocumentSamples
from resources.demo_model.export_gguf import interleaved
from resources.demo_model.mixture import Mixture, Phase
from resources.demo_model.model import Llama, Shape, visible
from resources.demo_model.rows import Encoder, RowBuilder, targets
from resources.demo_model.sample import Message, Question, prompt, user_message
from resources.demo_model.tokenizer import train_tokenizer

from .test_samples import BOOKS, made_samples

PHASE = Phase(
    1, 2, 384, (20, 60), (1, 3), {"text": 1.0, "documents": 3.0, "chat": 1.0, "repeat": 0.5}
)


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    texts = [p.text for sample in made_samples("train", 1) for p in sample.passages]
    return train_tokenizer(texts, 700)


@given(text=st.text())
@settings(max_examples=200, deadline=None)
def test_any_text_survives_the_tokenizer(tokenizer: Tokenizer, text: str) -> None:
    ids = tokenizer.encode(text, add_special_tokens=False).ids

    assert tokenizer.decode(ids, skip_special_tokens=False) == text


def test_digits_are_never_merged(tokenizer: Tokenizer) -> None:
    pieces = tokenizer.encode("It costs EUR 12,345.60 in 2031.").tokens

    assert [piece for piece in pieces if any(c.isdigit() for c in piece)] == list("12345602031")


def test_every_mark_is_one_token_and_the_blank_behind_it_belongs_to_the_word(
    tokenizer: Tokenizer,
) -> None:
    pieces = tokenizer.encode("[2]\n[2b] on\n[10a] on").tokens

    assert pieces[:3] == ["[2]", "Ċ", "[2b]"]
    assert pieces[3].startswith("Ġ")
    assert "[10a]" not in pieces


def test_moved_marks_name_later_passages_and_sentences(tokenizer: Tokenizer) -> None:
    encoder = Encoder(tokenizer)
    tokens = encoder.text("[1] so\n[1a] so\n[2c] so")

    moved = encoder.moved(tokens, 3, 5)

    assert tokenizer.decode(moved) == "[4] so\n[4f] so\n[5h] so"
    assert encoder.last_marks(tokens) == (2, 3)


def test_a_branch_reads_like_the_conversation_with_its_question_alone(
    tokenizer: Tokenizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    encoder = Encoder(tokenizer)
    builder = RowBuilder(encoder, 1200)
    sample = DocumentSamples(random.Random(9), "train").sample(2, 60)
    monkeypatch.setattr(rows, "MOVED_SHARE", 0.0)

    assert builder.add_sample(
        sample, [Message("user", "Hi"), Message("assistant", "Yes")], random.Random(0)
    )
    row = builder.take()

    quotable = [q for q in sample.questions if q.reply(sample.passages)]
    for number, question in enumerate(quotable[:3], 1):
        seen = np.isin(row.groups, (0, number)) & (np.cumsum(row.groups >= 64) == 0)
        text = tokenizer.decode(row.tokens[seen].tolist(), skip_special_tokens=False)
        turns = [
            ("system", prompt()["system"]), ("user", "Hi"), ("assistant", "Yes"),
            ("user", user_message(sample.passages, question.text)),
        ]  # fmt: skip
        head = "".join(f"<|im_start|>{role}\n{content}<|im_end|>\n" for role, content in turns)
        assert text == f"{head}<|im_start|>assistant\n{question.reply(sample.passages)}<|im_end|>"


def test_only_answers_count_fully_and_no_branch_predicts_the_next(
    tokenizer: Tokenizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rows, "MOVED_SHARE", 0.0)
    builder = RowBuilder(Encoder(tokenizer), 1200)
    sample = DocumentSamples(random.Random(9), "train").sample(2, 60)
    builder.add_sample(sample, [], random.Random(0))
    row = builder.take()

    following, weights = targets(row)

    first = (row.groups == 1) & (weights == 1.0)
    reply = tokenizer.decode(following[first].tolist(), skip_special_tokens=False)
    [asked, *_] = [q for q in sample.questions if q.reply(sample.passages)]
    assert reply == f"{asked.reply(sample.passages)}<|im_end|>"
    ends = np.flatnonzero(row.groups != np.roll(row.groups, -1))
    assert not weights[ends].any()


def test_an_answer_may_stop_behind_its_mark(tokenizer: Tokenizer) -> None:
    encoder = Encoder(tokenizer)
    builder = RowBuilder(encoder, 1200, bare=1.0)
    sample = DocumentSamples(random.Random(9), "train").sample(2, 60)

    builder.add_sample(sample, [], random.Random(0))
    row = builder.take()

    following, weights = targets(row)
    answers = following[(weights >= 1.0) & (row.groups == 1)]
    assert len(answers) == 1
    assert encoder.is_mark(int(answers[0]))


def test_a_place_sees_its_prefix_and_its_branch_and_nothing_else() -> None:
    groups = torch.tensor([[0, 0, 1, 1, 2, 64, 65]])

    seen = visible(groups)[0, 0].int().tolist()

    assert seen == [
        [1, 0, 0, 0, 0, 0, 0],
        [1, 1, 0, 0, 0, 0, 0],
        [1, 1, 1, 0, 0, 0, 0],
        [1, 1, 1, 1, 0, 0, 0],
        [1, 1, 0, 0, 1, 0, 0],
        [0, 0, 0, 0, 0, 1, 0],
        [0, 0, 0, 0, 0, 1, 1],
    ]


def test_a_branch_gets_the_same_logits_packed_or_alone(tokenizer: Tokenizer) -> None:
    torch.manual_seed(0)
    encoder = Encoder(tokenizer)
    model = Llama(
        Shape(vocab=tokenizer.get_vocab_size(), width=32, layers=2, heads=2, feed_forward=64)
    )
    sample = DocumentSamples(random.Random(9), "train").sample(2, 60)
    row_of = RowBuilder(encoder, 900)
    row_of.add_sample(sample, [], random.Random(5))
    row = row_of.take()
    alone = np.flatnonzero(np.isin(row.groups, (0, 2)) & (np.cumsum(row.groups >= 64) == 0))
    tokens, positions, groups = (
        torch.from_numpy(array)[None] for array in (row.tokens, row.positions, row.groups)
    )
    cut = torch.from_numpy(alone)

    with torch.no_grad():
        packed = model(tokens, positions, groups, cut)
        single = model(
            tokens[:, cut], positions[:, cut], torch.zeros_like(groups[:, cut]),
            torch.arange(len(alone)),
        )  # fmt: skip

    assert torch.allclose(packed, single, atol=1e-4)


def test_a_batch_depends_on_its_number_alone(tokenizer: Tokenizer) -> None:
    mixture = Mixture(Encoder(tokenizer), BOOKS, "train")

    first = mixture.batch(1, 5, PHASE)
    mixture.batch(1, 6, PHASE)
    again = mixture.batch(1, 5, PHASE)

    assert (first.tokens == again.tokens).all()
    assert (first.picked == again.picked).all()
    assert not (first.tokens == mixture.batch(1, 6, PHASE).tokens).all()


def test_the_exporter_puts_rotary_pairs_side_by_side() -> None:
    weight = np.arange(8, dtype=np.float32)[:, None]

    assert interleaved(weight, 2)[:, 0].tolist() == [0, 2, 1, 3, 4, 6, 5, 7]


def test_a_question_without_passage_is_answered_by_the_refusal_of_the_prompt_file() -> None:
    assert Question("Who?").reply(()) == prompt()["refusal"]
