"""Test sets: what is right is found again, results are kept, nothing of a removed text stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.document_room import bytes_below, write
from workbench.app import Workbench
from workbench.domain.document import Passage
from workbench.domain.search_test import JudgedQuestion, Target
from workbench.errors import InputError, NotFound
from workbench.jobs import plain_context

FILES = {
    "hotel.txt": "The limit for a hotel is 140 EUR per night, breakfast included, in all towns.",
    "train.txt": "First class is allowed on trains that take longer than three hours.",
    "invoice.txt": "Invoice 4711 over 300 EUR is due on the third day of May.",
}
ASKED = "What does a hotel cost?"


@pytest.fixture
def collection(workbench: Workbench, tmp_path: Path) -> str:
    found = workbench.library.collection_named("Travel", create=True)
    workbench.ingest.add([write(tmp_path / "source", FILES)], found.id, plain_context())
    return found.id


def passage_of(workbench: Workbench, name: str) -> Passage:
    return workbench.library.chunks(workbench.library.find(name).id)[0]


def test_a_run_has_all_three_searches_and_is_kept(workbench: Workbench, collection: str) -> None:
    tests = workbench.reading.tests
    test = tests.create(collection, "Travel")
    tests.add(
        test.id,
        [
            JudgedQuestion("1", ASKED, (Target("hotel"), Target("train", 0))),
            JudgedQuestion("2", "Is first class allowed?", (Target("train", 2), Target("gone"))),
            JudgedQuestion("3", "Never right", (Target("hotel", 0),)),
        ],
    )
    events: list[object] = []

    run = tests.run(test.id, plain_context(events.append))

    assert run.figures.n_questions == 2
    assert run.figures.keyword.recall == run.figures.hybrid.recall == 0.75
    assert run.figures.hybrid.mrr == 1.0
    assert 0 < run.figures.hybrid.p50_ms <= run.figures.hybrid.p95_ms
    assert run.figures.unknown == ("gone",)
    assert run.figures.missed == ()
    assert (run.n_documents, run.n_chunks, run.rerank) == (3, 3, "fusion")
    assert tests.runs(test.id) == (run,)
    assert [event.done for event in events] == [0, 1, 2]  # type: ignore[attr-defined]


def test_a_marked_passage_is_right_and_its_document_is_told(
    workbench: Workbench, collection: str
) -> None:
    tests = workbench.reading.tests
    marked = passage_of(workbench, "hotel.txt")

    test = tests.mark(collection, ASKED, marked, "playground")
    again = tests.mark(collection, ASKED, marked, "chat")
    more = tests.mark(collection, ASKED, passage_of(workbench, "train.txt"), "chat")

    assert test.name == "Marked"
    assert test.id == again.id == more.id
    assert more.n_questions == 1
    (question,) = tests.questions(test.id)
    assert (question.text, question.origin, len(question.targets)) == (ASKED, "playground", 2)
    right = tests.right_answers(test.id, question)
    assert [one.document for one in right] == ["hotel.txt", "train.txt"]
    assert right[0].passage == marked
    assert tests.run(test.id, plain_context()).figures.hybrid.recall == 1.0


def test_a_mark_moves_to_the_next_version_of_its_file_and_goes_with_the_last(
    workbench: Workbench, collection: str, tmp_path: Path
) -> None:
    tests = workbench.reading.tests
    test = tests.mark(collection, ASKED, passage_of(workbench, "hotel.txt"), "chat")
    (question,) = tests.questions(test.id)
    before = workbench.library.find("hotel.txt")
    newer = write(tmp_path / "newer", {"hotel.txt": f"A new first line.\n\n{FILES['hotel.txt']}"})
    workbench.ingest.add([newer], collection, plain_context())

    workbench.library.remove([before.id], plain_context())

    (right,) = tests.right_answers(test.id, question)
    assert right.passage is not None
    assert "140 EUR" in right.passage.text
    assert right.passage.document_id == workbench.library.find("hotel.txt").id

    workbench.library.remove([workbench.library.find("hotel.txt").id], plain_context())

    assert tests.questions(test.id) == ()


def test_a_changed_passage_is_gone_and_nothing_of_its_words_was_kept(
    workbench: Workbench, collection: str, tmp_path: Path
) -> None:
    tests = workbench.reading.tests
    test = tests.mark(collection, ASKED, passage_of(workbench, "hotel.txt"), "chat")
    (question,) = tests.questions(test.id)
    before = workbench.library.find("hotel.txt")
    newer = write(tmp_path / "newer", {"hotel.txt": "Nothing is as it was, ask somebody else."})
    workbench.ingest.add([newer], collection, plain_context())

    workbench.library.remove([before.id], plain_context())

    (right,) = tests.right_answers(test.id, question)
    assert right.is_gone
    assert b"breakfast" not in bytes_below(workbench.paths.root)


def test_questions_of_a_file_survive_their_documents(workbench: Workbench, collection: str) -> None:
    tests = workbench.reading.tests
    test = tests.create(collection, "Kept")
    tests.add(test.id, [JudgedQuestion("1", ASKED, (Target("hotel"),))])
    tests.mark(collection, ASKED, passage_of(workbench, "hotel.txt"), "chat", "Kept")

    workbench.library.remove([workbench.library.find("hotel.txt").id], plain_context())

    (question,) = tests.questions(test.id)
    assert question.targets == (Target("hotel"),)


def test_names_are_unique_in_a_collection_and_sets_go_with_it(
    workbench: Workbench, collection: str
) -> None:
    tests = workbench.reading.tests
    kept = tests.create(collection, "One")
    other = workbench.library.collection_named("Other", create=True)
    tests.create(other.id, "one")

    with pytest.raises(InputError, match="already"):
        tests.create(collection, " ONE ")
    with pytest.raises(InputError, match="name"):
        tests.create(collection, " ")
    with pytest.raises(NotFound, match="no test set"):
        tests.named(collection, "Two")
    assert tests.named(collection, "oNE") == kept

    workbench.library.delete_collection(collection, plain_context())

    assert [one.collection_id for one in tests.list()] == [other.id]


def test_a_set_without_right_answers_is_not_measured(workbench: Workbench, collection: str) -> None:
    tests = workbench.reading.tests
    test = tests.create(collection, "Empty")

    with pytest.raises(InputError, match="right answer"):
        tests.run(test.id, plain_context())
    with pytest.raises(InputError, match="question"):
        tests.mark(collection, "  ", passage_of(workbench, "hotel.txt"), "chat")


def test_questions_can_be_taken_out(workbench: Workbench, collection: str) -> None:
    tests = workbench.reading.tests
    test = tests.create(collection, "Short")
    tests.add(test.id, [JudgedQuestion(key, ASKED, (Target("hotel"),)) for key in "abc"])

    assert tests.remove_questions(test.id, ["b", "x"]) == 1
    assert [one.key for one in tests.questions(test.id)] == ["a", "c"]
    tests.remove(test.id)
    assert tests.list(collection) == ()
