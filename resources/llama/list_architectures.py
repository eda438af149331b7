"""Write architectures.json: the model families that the bundled llama.cpp knows.

Run once for each new version of llama-cpp-python, on its unpacked source archive:
    python resources/llama/list_architectures.py PATH_TO_llama_cpp_python-X.Y.Z
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

NOT_MODELS = {"(unknown)", "clip"}  # a placeholder, and the image half of a model in two files


def list_architectures(source: Path) -> dict[str, object]:
    """The names in llama.cpp's own table, and the version of the archive they come from."""
    table = (source / "vendor/llama.cpp/src/llama-arch.cpp").read_text(encoding="utf-8")
    body = table.split("LLM_ARCH_NAMES = {", 1)[1].split("};", 1)[0]
    names = set(re.findall(r'\{\s*LLM_ARCH_\w+\s*,\s*"([^"]+)"', body)) - NOT_MODELS
    init = (source / "llama_cpp/__init__.py").read_text(encoding="utf-8")
    version = re.search(r'__version__ = "([^"]+)"', init)
    if version is None or len(names) < 50:
        raise SystemExit(f"{source} does not look like the source of llama-cpp-python")
    return {"llama_cpp_python": version.group(1), "architectures": sorted(names)}


if __name__ == "__main__":
    target = Path(__file__).with_name("architectures.json")
    listed = list_architectures(Path(sys.argv[1]))
    target.write_text(json.dumps(listed, indent=1) + "\n", encoding="utf-8")
