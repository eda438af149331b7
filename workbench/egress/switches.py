"""Environment switches that keep libraries from asking a hub, a counter or an update server.

They are read when a library is imported, so they are set first; children inherit them.
"""

from __future__ import annotations

import os
from collections.abc import MutableMapping

OFFLINE_SWITCHES = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_DATASETS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_XET": "1",
    "HF_HUB_DISABLE_IMPLICIT_TOKEN": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "DISABLE_TELEMETRY": "1",
    "DO_NOT_TRACK": "1",
    "ANONYMIZED_TELEMETRY": "False",
    "CHROMA_TELEMETRY": "False",
    "OTEL_SDK_DISABLED": "true",
    "GRADIO_ANALYTICS_ENABLED": "False",
    "WANDB_MODE": "disabled",
    "TOKENIZERS_PARALLELISM": "false",  # it forks badly and threads are handed out elsewhere
}


def set_offline_switches(environment: MutableMapping[str, str] | None = None) -> None:
    """Set every switch, whatever it was before."""
    target = os.environ if environment is None else environment
    target.update(OFFLINE_SWITCHES)
