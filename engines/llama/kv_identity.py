"""What computed keys depend on besides the tokens: the model's files, the library, the plan.

Pure but for reading the files' heads. Two equal identities may share keys, others never.
"""

from __future__ import annotations

import json
from pathlib import Path

from engines.llama.file_identity import file_identity
from engines.llama.library import library_version
from engines.llama.plan import LoadPlan


def kv_identity(path: Path, plan: LoadPlan) -> str:
    """Changes with anything that could change the keys or their layout. Raises OSError."""
    # llama.cpp stores a sequence together with the number of all sequences.
    layout = [plan.n_slots, plan.flash_attention, plan.n_gpu_layers, plan.use_extra_bufts]
    return json.dumps([library_version(), *file_identity(path), layout])
