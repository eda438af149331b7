"""An archived model is not asked by mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.app import Workbench
from workbench.domain.stage import Stage
from workbench.errors import ModelRefused
from workbench.jobs import plain_context
from workbench.services.models.carry_in import Wish


def test_it_is_loaded_on_purpose_only(workbench: Workbench, tmp_path: Path) -> None:
    path = tmp_path / "old.gguf"
    path.write_bytes(b"GGUF old")
    model = workbench.carry_in.bring_in(Wish(path), plain_context())
    workbench.registry.promote(model.id, Stage.ARCHIVED, "a better one is there")

    with pytest.raises(ModelRefused, match="old is archived") as caught:
        workbench.models.load(model.id, plain_context())
    assert caught.value.hint

    loaded = workbench.models.load(model.id, plain_context(), even_archived=True)
    assert loaded.path == str(path)
