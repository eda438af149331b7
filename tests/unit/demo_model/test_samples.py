"""Samples are repeatable, their answers stand where they are cited, and gaps can be filled."""

import random
from itertools import accumulate

import pytest

from resources.demo_model.cloze import ClozeSamples
from resources.demo_model.corpus import Book, paragraphs_of, shelf_weights, title_of
from resources.demo_model.documents import DocumentSamples, kinds
from resources.demo_model.examples import examples
from resources.demo_model.quoting import sentences, stems, telling
from resources.demo_model.renaming import renamed
from resources.demo_model.sample import (
    Passage,
    Question,
    Sample,
    prompt,
    render_passages,
    user_message,
    with_extra_passages,
)
from resources.demo_model.scoring import judge
from resources.demo_model.split import Split
from resources.demo_model.tables import TableSamples
from workbench.domain import document as domain
from workbench.domain.model import SamplingSettings
from workbench.services.retrieval.prompting import Reader, build_prompt

STORY = (
    "On a bright morning Captain Hollis walked down to the harbour of Merrow with 14 sailors. "
    "The old lighthouse keeper told them that the storm of 1824 had broken the great bell. "
    "They carried the bell back to the church, where Doctor Amory paid them 30 shillings.",
    "In the evening the whole village came together and listened to the sound of the bell. "
    "Nobody had heard it for many years, and Miss Tolliver was seen to weep in her garden.",
)
BOOKS = [Book("the bell of merrow", STORY)]


def made_samples(split: Split, seed: int) -> list[Sample]:
    rng = random.Random(seed)
    weights = list(accumulate(shelf_weights(BOOKS)))
    makers = (
        DocumentSamples(rng, split).sample,
        TableSamples(rng, split).labelled,
        TableSamples(rng, split).tables,
        ClozeSamples(rng, split, BOOKS, weights).sample,
    )
    return [make(rng.randint(1, 5), rng.randint(20, 300)) for make in makers for _ in range(40)]


@pytest.mark.parametrize("split", ["train", "held_out"])
def test_every_reply_is_quoted_from_the_cited_passage_and_holds_the_value(split: Split) -> None:
    checked = 0
    for sample in made_samples(split, 3):
        for question in sample.questions:
            reply = question.reply(sample.passages)
            if not question.passage:
                assert reply == "The passages do not tell."
            elif reply:
                assert reply.strip() in render_passages(sample.passages)[question.passage - 1]
                assert judge(question, reply).exact
                assert judge(question, reply).cited
                checked += 1

    assert checked > 400


@pytest.mark.parametrize(
    ("material", "shares_a_word"), [("documents", True), ("paraphrased", False)]
)
def test_questions_share_words_with_their_sentence_or_do_not(
    material: str, shares_a_word: bool
) -> None:
    checked = 0
    for example in examples(material, 150, 4):
        question = example.question
        if question.passage:
            passage = example.passages[question.passage - 1]
            told = telling(question.text, question.answer, sentences(passage.text, 1))
            assert told is not None
            # Words of the subject do not count: they may stand in every sentence.
            if shares_a_word:
                assert stems(question.text) & stems(told.text)
            checked += 1

    assert checked > 60


def test_swapped_words_are_swapped_alike_and_values_stay() -> None:
    sample = Sample(
        "documents",
        (Passage("Lease", "The tenants pay a deposit of 900 euros to Anna. Pets are allowed."),),
        (Question("What deposit does a tenant pay?", "900 euros", 1), Question("Who paints?")),
    )

    [found] = {renamed(sample, random.Random(7), ["lantern", "harbour"]) for _ in range(3)}

    assert found.questions[0].answer == "900 euros"
    assert "900 euros" in found.passages[0].text
    assert found.questions[0].reply(found.passages).startswith("[1a] ")
    assert found != sample


def test_the_same_seed_makes_the_same_samples() -> None:
    assert made_samples("train", 5) == made_samples("train", 5)
    assert made_samples("train", 5) != made_samples("train", 6)


def test_held_out_kinds_never_occur_in_training() -> None:
    titles = [
        title.split("{")[0] for kind in kinds() if kind["held_out"] for title in kind["titles"]
    ]
    stems = tuple(stem for stem in titles if len(stem) > 4)

    trained = [p.title for sample in made_samples("train", 8) for p in sample.passages]
    measured = [
        passage.title for example in examples("documents", 120, 1) for passage in example.passages
    ]

    assert not [title for title in trained if title.startswith(stems)]
    assert [title for title in measured if title.startswith(stems)]


def test_a_passage_put_in_between_moves_the_citations_along() -> None:
    [sample] = [DocumentSamples(random.Random(2), "train").sample(3, 90)]

    longer = with_extra_passages(sample, [Passage("extra", "nothing here")], random.Random(4))

    assert len(longer.passages) == 4
    for before, after in zip(sample.questions, longer.questions, strict=True):
        if before.passage:
            assert longer.passages[after.passage - 1] == sample.passages[before.passage - 1]
        else:
            assert after.passage == 0


def test_examples_hold_both_answerable_and_unanswerable_questions() -> None:
    chosen = list(examples("documents", 200, 1))

    share = sum(example.question.passage == 0 for example in chosen) / len(chosen)
    assert 0.1 < share < 0.4
    assert {len(example.passages) for example in chosen} == {2, 3, 4, 5}


def test_natural_text_loses_its_line_breaks_and_code_is_left_out() -> None:
    text = (
        "##\nA short walk\nled them home again.\n\n"
        "foo(bar)[0] == {1: 2}; x >>= ~y & z | w\n\n* License: [CC-BY]"
    )

    assert paragraphs_of(text) == ("A short walk led them home again.",)
    assert title_of("pratham/0374_the-monkey-in-you.md") == "the monkey in you"


def test_training_and_product_write_the_same_prompt() -> None:
    texts = {
        "lease": "The rent is 900 euros.\nDr. Lee may end it.\n- Pets: none\n\nIt ends in May!",
        "notes": "One line only",
    }
    passages = tuple(Passage(title, text) for title, text in texts.items())

    built = build_prompt(
        "What is the rent?",
        (),
        [product_passage(title, text) for title, text in texts.items()],
        system="",
        sampling=SamplingSettings(),
        reader=Reader(9_000, lambda messages: len(messages), is_demo=True),
    )

    assert [(message.role, message.content) for message in built.messages] == [
        ("system", prompt()["system"]),
        ("user", user_message(passages, "What is the rent?")),
    ]


def product_passage(title: str, text: str) -> domain.Passage:
    return domain.Passage(
        domain.ChunkId(title), domain.DocumentId(title), f"{title}.txt", None, 0, len(text), text
    )
