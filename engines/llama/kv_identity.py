"""What computed keys depend on besides the tokens: the model's file, the library, the plan.

Pure but for reading the file's head. Two equal identities may share keys, others never.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Final

from engines.llama.library import library_version
from engines.llama.plan import LoadPlan

_HEAD_BYTES: Final = 1 << 16


def kv_identity(path: Path, plan: LoadPlan) -> str:
    """Changes with anything that could change the keys or their layout. Raises OSError."""
    status = path.stat()
    with path.open("rb") as stream:
        head = hashlib.sha256(stream.read(_HEAD_BYTES)).hexdigest()
    # llama.cpp stores a sequence together with the number of all sequences.
    layout = [plan.n_slots, plan.flash_attention, plan.n_gpu_layers, plan.use_extra_bufts]
    return json.dumps([library_version(), status.st_size, status.st_mtime_ns, head, layout])
