"""A model is trusted only after a child process has run it here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.llama_child import child_command
from tests.tiny_gguf import write_tiny_gguf
from workbench.domain.model import LoadSettings, Message, SamplingSettings, TextPiece
from workbench.errors import ModelLoadError

pytest.importorskip("llama_cpp", reason="llama-cpp-python is not installed")

from engines.llama.chat_model import LlamaChatModel
from engines.llama.gguf import read_gguf
from engines.llama.plan import LoadPlan
from engines.llama.probe import Prober
from engines.llama.verdicts import VerdictStore

PLAN = LoadPlan(256, 1, 64, 1, -1, use_extra_bufts=True, flash_attention=True)

# A machine on which one setting kills the process, as AMX does on some virtual machines.
CRASH_IF = (
    "import engines.llama.loader as loader, os\n"
    "real = loader.OpenModel._load\n"
    "def load(self, path, on_progress):\n"
    "    plan = self.plan\n"
    "    if {condition}: os.abort()\n"
    "    return real(self, path, on_progress)\n"
    "loader.OpenModel._load = load"
)
Write = Callable[..., Path]


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    return write_tiny_gguf(tmp_path / "tiny.gguf", quantized=True)


def crashing(condition: str) -> tuple[str, ...]:
    return child_command(CRASH_IF.format(condition=condition))


def test_a_sound_model_keeps_the_wished_settings(tiny: Path, tmp_path: Path) -> None:
    prober = Prober(child_command(), tmp_path / "cache")

    assert prober.trusted_plan(tiny, PLAN) == (PLAN, ())


@pytest.mark.parametrize(
    ("condition", "n_notes"),
    [
        ("plan.use_extra_bufts", 1),
        ("plan.n_gpu_layers != 0", 2),
        ("plan.n_batch > 32 and plan.flash_attention", 4),
    ],
)
def test_a_crash_becomes_the_next_safer_setting(
    tiny: Path, tmp_path: Path, condition: str, n_notes: int
) -> None:
    prober = Prober(crashing(condition), tmp_path / "cache")

    plan, notes = prober.trusted_plan(tiny, PLAN)

    assert not eval(condition, {"plan": plan})
    assert len(notes) == n_notes


def test_the_loaded_model_tells_what_was_given_up(tiny: Path, tmp_path: Path) -> None:
    model = LlamaChatModel(crashing("plan.use_extra_bufts"), tmp_path / "cache")

    loaded = model.load(tiny, LoadSettings())

    assert len(loaded.notes) == 1
    assert "Repacked weights" in loaded.notes[0]
    events = model.generate([Message("user", "Hi")], SamplingSettings(max_tokens=9), lambda: False)
    assert any(isinstance(event, TextPiece) for event in events)
    model.close()


def test_a_model_that_never_runs_is_one_sentence(tiny: Path, tmp_path: Path) -> None:
    prober = Prober(crashing("True"), tmp_path / "cache")

    with pytest.raises(ModelLoadError) as caught:
        prober.trusted_plan(tiny, PLAN)

    assert "crashed" in caught.value.message
    assert "SIGABRT" in caught.value.details
    assert caught.value.hint


def test_a_verdict_is_kept_for_the_next_start(tiny: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    Prober(crashing("plan.use_extra_bufts"), cache).trusted_plan(tiny, PLAN)

    plan, _ = Prober(("no-such-program",), cache).trusted_plan(tiny, PLAN)

    assert not plan.use_extra_bufts
    assert sorted(VerdictStore(cache).summary().values()) == ["crashed ended by SIGABRT", "runs"]


def test_a_changed_file_is_tried_again(tiny: Path, tmp_path: Path) -> None:
    store = VerdictStore(tmp_path / "cache")
    before = store.key(tiny, PLAN)

    tiny.write_bytes(tiny.read_bytes() + b"\0")

    assert store.key(tiny, PLAN) != before


def test_an_unreadable_cache_is_no_obstacle(tiny: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.mkdir()
    (cache / "model_probes.json").write_text('{"verdicts": {"a": 1, "b": {"outcome"')

    assert Prober(child_command(), cache).trusted_plan(tiny, PLAN)[0] == PLAN
    assert VerdictStore(cache).summary()


def test_a_cache_that_cannot_be_written_is_no_obstacle(tiny: Path, tmp_path: Path) -> None:
    no_folder = tmp_path / "file"
    no_folder.write_text("in the way")

    assert Prober(child_command(), no_folder / "cache").trusted_plan(tiny, PLAN) == (PLAN, ())


def test_a_model_that_llama_cpp_refuses_is_tried_once(tiny: Path, tmp_path: Path) -> None:
    data = tiny.read_bytes()
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(data.replace(b"blk.1.attn_q.weight", b"blk.1.attn_x.weight"))
    assert read_gguf(broken).tensors  # sound as a file, not as a model

    with pytest.raises(ModelLoadError) as caught:
        Prober(child_command(), tmp_path / "cache").trusted_plan(broken, PLAN)

    assert "could not load broken.gguf" in caught.value.message
    assert "attn_q" in caught.value.details


def test_a_child_that_says_nothing_counts_as_crashed(tiny: Path, tmp_path: Path) -> None:
    silent = child_command("import os; os._exit(0)")

    with pytest.raises(ModelLoadError, match="crashed"):
        Prober(silent, tmp_path / "cache").trusted_plan(tiny, PLAN)
