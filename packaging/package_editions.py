"""What each edition of the installed program holds, and what is left at home. Pure.

*slim* chats, searches and evaluates, and embeds through llama.cpp; *full* also trains, with torch.
Names are those of modules, of distributions and of files inside the finished folder.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

# What fine-tuning needs and nothing else does.
TRAINING: Final = (
    "torch", "torchgen", "functorch", "transformers", "peft", "accelerate", "sentence_transformers",
    "sklearn", "scipy", "sympy", "networkx", "mpmath", "joblib", "narwhals",
)  # fmt: skip
# Whatever finds its way into an environment and has no business in the program.
NEVER: Final = (
    "tkinter", "IPython", "matplotlib", "pandas", "PIL", "datasets", "tensorboard", "pytest",
    "_pytest", "pytestqt", "xdist", "hypothesis", "mypy", "mypyc", "ruff", "grimp", "importlinter",
    "pip", "setuptools", "wheel", "kubernetes", "onnxruntime", "torchvision", "torchaudio",
    "torch.utils.tensorboard", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtDesigner",
    "PySide6.QtHelp", "PySide6.QtTest", "pyarrow.tests", "numpy.tests", "scipy.tests",
    "sklearn.tests", "sympy.tests", "mcp.cli", "uvicorn.supervisors.watchfilesreload",
    "pypdfium2_cli", "chromadb.cli", "chromadb.server", "chromadb.test", "chromadb.experimental",
    "watchdog.tricks", "watchdog.watchmedo",
)  # fmt: skip
# Architectures that fine-tuning takes from GGUF, as transformers names their folders.
TRAINABLE: Final = (
    "llama", "mistral", "qwen2", "qwen3", "gemma", "gemma2", "gemma3", "phi3", "auto", "bert",
)  # fmt: skip
# Parts of libraries that are never opened: tests, headers, Qt's drawings of other kinds.
DROPPED: Final = (
    "torch/test/", "torch/include/", "torch/share/", "libtorchbind_test", "libjitbackend_test",
    "libbackend_with_compiler", "libaoti_custom_ops", "platformthemes/libqgtk3", "qmltooling",
    "plugins/sqldrivers", "egldeviceintegrations", "libqeglfs", "libqvnc", "libqlinuxfb",
    "libqminimal", "libqvkkhr", "libQt6Pdf", "libqpdf", "libQt6VirtualKeyboard",
    "libqtvirtualkeyboard", "libgtk-3", "libgdk-3", "Qt/qml", "libQt6Qml", "libQt6Quick",
    "libarrow_flight",
    "libarrow_substrait", "pyarrow/include", "pyarrow/src", "pyarrow/tests", "numpy/tests",
    "/llama_cpp/server/",
)  # fmt: skip
DROPPED_ENDINGS: Final = (
    ".h", ".hpp", ".cuh", ".pyi", ".cmake", ".pxd", ".pyx", ".c", ".cpp", ".cc", ".a", ".lib",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Edition:
    """`name` stands in file names, `sentence` in the package's description."""

    name: str
    sentence: str
    has_training: bool

    @property
    def excluded(self) -> tuple[str, ...]:
        return NEVER if self.has_training else (*NEVER, *TRAINING)


EDITIONS: Final = {
    one.name: one
    for one in (
        Edition("slim", "Chat, documents and evaluation; no fine-tuning.", has_training=False),
        Edition("full", "Everything, fine-tuning included.", has_training=True),
    )
}


def is_kept(name: str) -> bool:
    """Whether a file of the collected folder belongs into it; `name` is its place, with slashes."""
    place = "/" + name.replace("\\", "/")
    if "/torch/bin/" in place:
        return "torch_shm_manager" in place  # torch does not import without it
    if place.endswith(DROPPED_ENDINGS):
        return False
    return not any(part in place for part in DROPPED)
