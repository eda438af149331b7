"""The real rules and word lists, read once."""

from __future__ import annotations

import pytest

from workbench.domain.recognizers.engine import Recognizers
from workbench.services.privacy.privacy_resources import load_recognizers


@pytest.fixture(scope="session")
def recognizers() -> Recognizers:
    return load_recognizers()
