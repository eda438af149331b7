"""Everything that is written for others leaves without personal data, once that is switched on."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.app import Workbench
from workbench.domain.dataset import Case
from workbench.domain.feedback import Feedback
from workbench.domain.privacy_places import Place
from workbench.domain.prompt import PromptContent
from workbench.domain.training_data import TrainingExample
from workbench.domain.training_set import Learned
from workbench.errors import InputError
from workbench.jobs import plain_context
from workbench.services.agents.scope import Scope
from workbench.services.chat.chat import Ask
from workbench.services.evaluation.dataset_files import write_cases
from workbench.services.privacy.leaving import _changed, _leaves
from workbench.services.surveys.surveys import SurveyWish

MAIL = "ada@analytical-engines.org"
TAG = "<EMAIL_ADDRESS_"


@pytest.fixture
def switched(workbench: Workbench, tmp_path: Path) -> Workbench:
    """With the address everywhere that something is exported from."""
    (tmp_path / "lease.txt").write_text(f"The lease ends in May. Write to {MAIL} now.", "utf-8")
    letters = workbench.library.create_collection("Letters").id
    workbench.ingest.add([tmp_path / "lease.txt"], letters, plain_context())
    workbench.prompts.create("letter", PromptContent(f"Write to {MAIL}."))
    workbench.datasets.add_cases("mails", [Case("one", {"question": f"Who is {MAIL}?"})], "")
    example = TrainingExample((("user", f"Who is {MAIL}?"), ("assistant", "Ada.")))
    workbench.learning.sets.add_examples("mails", [Learned(example)], "messages")
    workbench.privacy_desk.rules.set_place(Place.EXPORTS, on=True)
    return workbench


def written(workbench: Workbench, folder: Path) -> dict[str, str]:
    """What each export wrote."""
    letters = workbench.library.collection_named("Letters").id
    turn = workbench.chat.send(
        Ask(f"Where do I write about the lease, {MAIL}?", collection_ids=(letters,)),
        plain_context(),
    )
    workbench.feedback.keep(Feedback(turn.id, 1, note=f"as {MAIL} said"))
    survey = workbench.surveys.begin(
        SurveyWish(f"Which documents name {MAIL}?", (letters,), uses_model=False)
    )
    workbench.surveys.work(survey, plain_context())
    rated = io.StringIO()
    workbench.feedback.export(rated)
    workbench.prompt_exchange.export_to(folder / "prompts.json", workbench.prompts.list(), "json")
    workbench.learning.sets.write("mails", folder / "set.jsonl")
    cases = workbench.datasets.cases(workbench.datasets.resolve("mails"))
    write_cases(workbench.leaving.value(cases), folder / "cases.jsonl")
    toolbox = workbench.agency.toolbox
    arguments = json.dumps({"name": "a.txt", "content": f"To {MAIL}."})
    toolbox.call(toolbox.spec("write_file"), arguments, Scope(), plain_context())
    return {
        "chat": workbench.conversations.export(turn.conversation_id, "markdown"),
        "dossier": json.dumps(workbench.rights.dossiers.make(turn.id)),
        "feedback": rated.getvalue(),
        "survey csv": workbench.surveys.table(survey.id, "csv"),
        "survey json": workbench.surveys.table(survey.id, "json"),
        "survey markdown": workbench.surveys.table(survey.id, "markdown"),
        "outbox": (workbench.agency.outbox.folder / "a.txt").read_text("utf-8"),
        **{path.name: path.read_text("utf-8") for path in folder.iterdir()},
    }


def test_no_export_shows_what_the_rules_find(switched: Workbench, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()

    found = written(switched, folder)

    assert {name for name, text in found.items() if MAIL in text} == set()
    assert {name for name, text in found.items() if TAG in text} >= set(found) - {"survey csv"}
    dossier = json.loads(found["dossier"])
    assert switched.rights.dossiers.verify(dossier)  # it is signed as it left
    back = switched.prompt_exchange.import_from(folder / "prompts.json")
    assert not back.unread
    letters = switched.library.collection_named("Letters").id
    with pytest.raises(InputError, match="without personal data"):
        switched.reading.archives.export(letters, tmp_path / "letters.wbc", plain_context())


def test_without_the_switch_everything_leaves_as_it_is(workbench: Workbench) -> None:
    told = {"question": f"Who is {MAIL}?"}
    assert workbench.leaving.value(told) is told
    assert workbench.leaving.table(f"a,{MAIL}\n", "csv") == f"a,{MAIL}\n"
    workbench.leaving.refuse_whole("An archive")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.tuples(inner, inner),
    max_leaves=12,
)


@given(json_values)
def test_a_value_keeps_its_shape_and_each_leaf_can_be_changed(value: object) -> None:
    assert _changed(value, lambda text: text) == value
    marked = _changed(value, lambda text: f"{text}!")
    assert {f"{leaf}!" for leaf in _leaves(value)} <= set(_leaves(marked)) | {"!"}
