"""Models of other programs are found on every system; broken ones are named, none is registered."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.unit.workbench.services.chat_world import World
from workbench.errors import Cancelled, InputError
from workbench.jobs import JobContext, plain_context
from workbench.services.models.model_places import Place, candidates, known_places
from workbench.services.models.model_scan import Looking, ModelScan

DIGEST = "ab" * 32


@pytest.fixture
def scan(world: World) -> ModelScan:
    return ModelScan(models=world.models, inspector=world.inspector)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def gguf(path: Path, content: bytes = b"GGUF and more") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def ollama(folder: Path, *, blob: bool = True) -> Path:
    manifest = folder / "manifests" / "registry.ollama.ai" / "library" / "llama3.2" / "1b"
    manifest.parent.mkdir(parents=True)
    layers = [
        {"mediaType": "application/vnd.ollama.image.license", "digest": f"sha256:{'cd' * 32}"},
        {"mediaType": "application/vnd.ollama.image.model", "digest": f"sha256:{DIGEST}"},
    ]
    manifest.write_text(json.dumps({"schemaVersion": 2, "layers": layers}))
    path = folder / "blobs" / f"sha256-{DIGEST}"
    return gguf(path) if blob else path


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_every_program_has_a_place_on_every_system(platform: str, tmp_path: Path) -> None:
    environment = {"LOCALAPPDATA": str(tmp_path / "Local"), "APPDATA": str(tmp_path / "Roaming")}

    places = known_places(platform, tmp_path, environment)

    programs = {"Ollama", "LM Studio", "GPT4All", "Jan", "Hugging Face cache", "llama.cpp"}
    assert {place.program for place in places} == programs
    assert all(place.folder.is_absolute() for place in places)
    assert not any("$" in str(place.folder) or "~" in str(place.folder) for place in places)


def test_a_variable_says_where_a_program_keeps_its_models(tmp_path: Path) -> None:
    places = known_places("linux", tmp_path, {"OLLAMA_MODELS": "/data/ollama", "HF_HOME": "/hf"})

    folders = {str(place.folder) for place in places}
    assert "/data/ollama" in folders and "/hf/hub" in folders
    assert str(tmp_path / ".ollama" / "models") not in folders


def test_ollamas_models_are_found_by_their_manifests(scan: ModelScan, stick: Path) -> None:
    blob = ollama(stick)

    (found,) = scan.scan([stick], plain_context())

    assert (found.name, found.path, found.sha256) == ("llama3.2:1b", str(blob), DIGEST)
    assert found.header is not None


def test_an_ollama_model_without_its_blob_is_a_problem(scan: ModelScan, stick: Path) -> None:
    ollama(stick, blob=False)

    (found,) = scan.scan([stick], plain_context())

    assert found.header is None and found.problem


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"layers": [1, {"mediaType": 3}]}', "[" * 9_999])
def test_what_is_no_manifest_of_ollama_is_passed_over(
    scan: ModelScan, stick: Path, text: str
) -> None:
    ollama(stick)
    other = stick / "manifests" / "registry.ollama.ai" / "library" / "x" / "latest"
    other.parent.mkdir(parents=True)
    other.write_text(text)

    assert [item.name for item in scan.scan([stick], plain_context())] == ["llama3.2:1b"]


def test_links_of_the_hugging_face_cache_keep_their_names(scan: ModelScan, stick: Path) -> None:
    blob = gguf(stick / "models--org--name" / "blobs" / "0a1b")
    link = stick / "models--org--name" / "snapshots" / "rev" / "small.Q4_K_M.gguf"
    link.parent.mkdir(parents=True)
    link.symlink_to(blob)

    (found,) = scan.scan([stick], plain_context())

    assert found.path == str(link)


def test_parts_are_one_model_and_a_lonely_one_is_a_problem(scan: ModelScan, stick: Path) -> None:
    for name in ("a-00001-of-00002.gguf", "a-00002-of-00002.gguf"):
        gguf(stick / name)
    gguf(stick / "broken.gguf", b"%PDF")

    found = scan.scan([stick], plain_context())

    assert [Path(item.path).name for item in found] == ["a-00001-of-00002.gguf", "broken.gguf"]
    assert found[0].header is not None and found[0].header.parts
    assert "not a GGUF" in found[1].problem


def test_what_is_registered_says_under_which_name(
    scan: ModelScan, world: World, stick: Path
) -> None:
    world.models.import_file(gguf(stick / "there" / "small.gguf"))

    (found,) = scan.scan([stick / "there"], plain_context())

    assert found.registered_as == "small"
    assert len(world.models.list()) == 2


def test_loops_of_links_end(scan: ModelScan, stick: Path) -> None:
    gguf(stick / "a" / "m.gguf")
    (stick / "a" / "loop").symlink_to(stick)

    assert len(scan.scan([stick], plain_context())) == 1


def test_a_scan_reports_and_can_be_cancelled(scan: ModelScan, stick: Path) -> None:
    class Stopped(JobContext):
        def check(self) -> None:
            raise Cancelled

    gguf(stick / "m.gguf")
    events: list[Looking] = []
    scan.scan([stick], plain_context(events.append))

    assert events == [Looking(str(stick), 0)]
    context = plain_context()
    stopped = Stopped(context.report, context._cancel)
    with pytest.raises(Cancelled):
        list(candidates(Place("", "folders", stick), stopped))


def test_a_folder_that_is_not_there_is_said(scan: ModelScan, stick: Path) -> None:
    with pytest.raises(InputError, match="no folder"):
        scan.scan([stick / "none"], plain_context())
