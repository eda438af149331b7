"""The judge of claims with the real engine: whatever the model thinks, its verdict has the form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.llama_child import child_command
from tests.unit.workbench.services.chat_world import passage
from workbench.changes import Changes
from workbench.domain.model import LoadSettings, ModelId, RegisteredModel
from workbench.paths import resources
from workbench.services.chat.answer_checks import AnswerChecks
from workbench.services.chat.asking_aside import LEAST_PARAMS
from workbench.services.models.model_memory import Ready
from workbench.settings import SettingsFile

pytest.importorskip("llama_cpp", reason="llama-cpp-python is not installed")

from engines.llama.chat_model import LlamaChatModel
from engines.llama.inspector import GgufInspector

pytestmark = pytest.mark.real

DEMO = resources() / "demo_model" / "demo.gguf"
RENT = passage(1, "The tenant pays 900 euros, and the landlord pays for the heating.")
CLAIMS = "The landlord pays for the heating [1]. The tenant pays for the heating [1]."


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ready]:
    """The demo model, called large enough: it judges badly, so that only the form counts."""
    engine = LlamaChatModel(child_command(), tmp_path_factory.mktemp("judge"))
    loaded = engine.load(DEMO, LoadSettings())
    header = replace(GgufInspector().inspect(DEMO), n_params=LEAST_PARAMS)
    model = RegisteredModel(ModelId("judge"), "judge", str(DEMO), header, "2026-01-01T00:00:00Z")
    yield Ready(model, loaded, engine)
    engine.close()


def test_every_claim_gets_a_verdict(ready: Ready, tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path / "settings.json", Changes())
    settings.update(answer_checks="model")
    checks = AnswerChecks(settings, embedders=None).check(  # type: ignore[arg-type]
        CLAIMS, [RENT], ready, lambda: False
    )
    assert [check.numbers for check in checks] == [(1,), (1,)]
    for check in checks:
        assert check.judge is not None
        assert check.state == ("supported" if check.judge else "unsupported")
