"""Whether exports leave sealed: switched by a person, demanded by a policy, and then everywhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from workbench.app import Workbench
from workbench.domain.dataset import Case
from workbench.domain.prompt import PromptContent
from workbench.domain.training_data import TrainingExample
from workbench.domain.training_set import Learned
from workbench.errors import InputError
from workbench.jobs import plain_context
from workbench.services.evaluation.dataset_files import write_cases
from workbench.storage.export_files import is_sealed_export, open_export

PASSPHRASE = "four words nobody guesses"
WORD = "Heron"


def test_with_a_passphrase_every_file_that_a_service_writes_is_sealed(
    workbench: Workbench, tmp_path: Path
) -> None:
    (tmp_path / "lease.txt").write_text(f"The lease of {WORD} ends in May.", "utf-8")
    letters = workbench.library.create_collection("Letters").id
    workbench.ingest.add([tmp_path / "lease.txt"], letters, plain_context())
    workbench.prompts.create("letter", PromptContent(f"Write to {WORD}."))
    example = TrainingExample((("user", f"Who is {WORD}?"), ("assistant", "A bird.")))
    workbench.learning.sets.add_examples("birds", [Learned(example)], "messages")
    workbench.sealed_exports.set_passphrase(PASSPHRASE)
    folder = tmp_path / "out"
    folder.mkdir()

    (document,) = workbench.library.documents(letters)
    kept = workbench.reading.originals.save(document.id, folder)
    workbench.reading.archives.export(letters, folder / "letters.wbc", plain_context())
    workbench.prompt_exchange.export_to(folder / "p.json", workbench.prompts.list(), "json")
    workbench.prompt_exchange.export_to(folder / "p", workbench.prompts.list(), "folder")
    workbench.learning.sets.write("birds", folder / "set.jsonl")
    for name in ("cases.jsonl", "cases.csv", "cases.parquet"):
        cases = [Case("one", {"question": f"Who is {WORD}?"})]
        write_cases(cases, folder / name, workbench.leaving.files)

    written = [path for path in folder.rglob("*") if path.is_file()]
    assert len(written) == 8
    assert [path.name for path in written if not is_sealed_export(path)] == []
    assert [path.name for path in written if WORD.encode() in path.read_bytes()] == []
    open_export(kept, PASSPHRASE, tmp_path / "back.txt")
    assert WORD in (tmp_path / "back.txt").read_text("utf-8")
    open_export(folder / "letters.wbc.sealed", PASSPHRASE, tmp_path / "letters.wbc")
    workbench.library.delete_collection(letters, plain_context())
    found = workbench.reading.archives.bring_in(tmp_path / "letters.wbc", plain_context())
    assert found.n_added == 1


def test_it_is_switched_and_another_passphrase_counts_from_then_on(
    workbench: Workbench, tmp_path: Path
) -> None:
    sealed, files = workbench.sealed_exports, workbench.leaving.files
    with pytest.raises(InputError, match="no passphrase"):
        sealed.switch(True)
    assert not sealed.status().is_on

    sealed.set_passphrase(PASSPHRASE)
    first = files.write(tmp_path / "a.txt", WORD)
    sealed.set_passphrase("another passphrase")
    second = files.write(tmp_path / "b.txt", WORD)
    sealed.switch(False)
    third = files.write(tmp_path / "c.txt", WORD)

    open_export(first, PASSPHRASE, tmp_path / "a")
    open_export(second, "another passphrase", tmp_path / "b")
    assert third.read_text("utf-8") == WORD
    told = [json.loads(line)["action"] for line in workbench.audit_trail.export()]
    assert told.count("exports.passphrase_set") == 2
    assert told.count("exports.sealed") == 1
    with pytest.raises(InputError, match="8 to"):
        sealed.set_passphrase("short")


def test_a_policy_demands_it_and_nothing_leaves_before_there_is_a_passphrase(
    workbench: Workbench, tmp_path: Path
) -> None:
    workbench.paths.policy.write_text(json.dumps({"seal_exports": "on"}), "utf-8")
    sealed, files = workbench.sealed_exports, workbench.leaving.files

    assert (sealed.status().is_on, sealed.status().is_demanded) == (True, True)
    with pytest.raises(InputError, match="no passphrase"):
        files.write(tmp_path / "a.txt", WORD)
    sealed.set_passphrase(PASSPHRASE)
    with pytest.raises(InputError, match="policy"):
        sealed.switch(False)
    assert is_sealed_export(files.write(tmp_path / "a.txt", WORD))
    with pytest.raises(InputError, match="MLflow"):
        workbench.leaving.refuse_open("A folder for MLflow")
    assert not (tmp_path / "a.txt").exists()
