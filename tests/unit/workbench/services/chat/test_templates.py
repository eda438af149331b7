"""A template is tried before it is kept, and taken back at once."""

from __future__ import annotations

import pytest

from workbench.app import Workbench
from workbench.domain.model import Message
from workbench.errors import InputError, NotFound
from workbench.jobs import plain_context
from workbench.services.models.models import DEMO_ID

OWN = "{% for message in messages %}{{ message.content }}{% endfor %}"


def test_a_template_is_kept_for_its_model_and_reverted(workbench: Workbench) -> None:
    templates = workbench.templates
    before = templates.state(DEMO_ID)

    changed = templates.set(DEMO_ID, OWN)
    kept = workbench.models.get(DEMO_ID).settings.chat_template
    after = templates.revert(DEMO_ID)

    assert (changed.origin, changed.source, kept) == ("override", OWN, OWN)
    assert after == before
    assert after.origin != "override"


def test_a_preset_is_known_by_its_name(workbench: Workbench) -> None:
    templates = workbench.templates

    assert {"chatml", "llama3", "mistral", "gemma"} <= set(templates.presets())
    assert templates.use_preset(DEMO_ID, "llama3").preset == "llama3"


@pytest.mark.parametrize("source", ["", "   ", "no conversation in it"])
def test_a_template_that_fails_its_trial_changes_nothing(workbench: Workbench, source: str) -> None:
    before = workbench.templates.state(DEMO_ID)

    with pytest.raises(InputError):
        workbench.templates.set(DEMO_ID, source)

    assert workbench.templates.state(DEMO_ID) == before


@pytest.mark.parametrize("name", ["nothing", "../chatml", "", "chatml.jinja"])
def test_a_preset_that_is_not_there_is_said_so(workbench: Workbench, name: str) -> None:
    with pytest.raises(NotFound) as refused:
        workbench.templates.use_preset(DEMO_ID, name)

    assert "chatml" in refused.value.hint


def test_other_settings_of_the_model_stay(workbench: Workbench) -> None:
    from dataclasses import replace

    settings = replace(workbench.models.get(DEMO_ID).settings, n_ctx=512)
    workbench.models.update_settings(DEMO_ID, settings)

    workbench.templates.use_preset(DEMO_ID, "chatml")
    workbench.templates.revert(DEMO_ID)

    assert workbench.models.get(DEMO_ID).settings == settings


def test_a_preview_loads_the_model(workbench: Workbench) -> None:
    preview = workbench.templates.preview(DEMO_ID, (Message("user", "Hello"),), plain_context())

    assert "Hello" in preview.text
    assert preview.tokens


def test_a_sample_shows_what_going_back_would_change(workbench: Workbench) -> None:
    templates = workbench.templates
    templates.set(DEMO_ID, OWN)

    now, after = templates.before_and_after(DEMO_ID)

    assert now == f"rendered by {OWN}"
    assert now != after
    templates.revert(DEMO_ID)
    assert templates.before_and_after(DEMO_ID) == (after, after)
