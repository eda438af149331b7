"""The walls between the rooms, as checks that fail a build."""

from __future__ import annotations

import subprocess
import sys
import textwrap
import tomllib
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = (
    "llama_cpp",
    "chromadb",
    "torch",
    "transformers",
    "sentence_transformers",
    "peft",
    "huggingface_hub",
    "numpy",
)


def modules_below(package: str) -> list[str]:
    found = []
    for path in sorted((ROOT / package).rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        found.append(name.removesuffix(".__init__"))
    return found


def run_python(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def blocking(*names: str) -> str:
    """Source of an import hook that makes these libraries not importable."""
    return textwrap.dedent(
        f"""
        import sys
        BLOCKED = {names!r}
        class Block:
            def find_spec(self, name, path=None, target=None):
                if name.split(".")[0] in BLOCKED:
                    raise ImportError("blocked: " + name)
        sys.meta_path.insert(0, Block())
        """
    )


def test_every_module_of_the_core_imports_without_qt_and_heavy_libraries() -> None:
    names = modules_below("workbench") + modules_below("ui/cli")
    assert len(names) > 30
    program = blocking("PySide6", "shiboken6", *HEAVY) + f"import importlib\nfor n in {names!r}:"
    program += " importlib.import_module(n)\nprint(len(sys.modules))"

    done = run_python(program)

    assert done.returncode == 0, done.stderr


def test_every_module_of_the_engines_imports_without_qt_and_heavy_libraries() -> None:
    names = modules_below("engines")
    assert len(names) > 10
    program = blocking("PySide6", "shiboken6", *HEAVY) + f"import importlib\nfor n in {names!r}:"
    program += " importlib.import_module(n)"

    done = run_python(program)

    assert done.returncode == 0, done.stderr


def test_the_block_really_blocks() -> None:
    done = run_python(blocking("chromadb") + "import chromadb")

    assert done.returncode != 0
    assert "blocked: chromadb" in done.stderr


def test_the_window_is_painted_without_any_heavy_library() -> None:
    """Importing one of these on any thread stalls the window for up to seconds."""
    program = blocking(*HEAVY, "jinja2", "pypdfium2", "sqlite_utils") + (
        "import ui.desktop.app, ui.desktop.main_window"
    )

    done = run_python(program)

    assert done.returncode == 0, done.stderr


def test_the_linter_analyses_every_module() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    packages = config["tool"]["importlinter"]["root_packages"]
    graph = grimp.build_graph(*packages, include_external_packages=True)

    on_disk = {name for package in packages for name in modules_below(package)}
    assert on_disk <= graph.modules
    assert len(on_disk) > 80


@pytest.mark.parametrize(
    "folder", ["packaging", "tests/packaging", "tests", "resources/prompts", "docs"]
)
def test_a_folder_that_would_shadow_a_library_is_no_package(folder: str) -> None:
    assert not (ROOT / folder / "__init__.py").exists()


def test_no_telemetry_library_is_used_anywhere() -> None:
    words = ("posthog", "sentry_sdk", "mixpanel", "segment.analytics", "opentelemetry.exporter")
    sources = [
        p for package in ("workbench", "engines", "ui") for p in (ROOT / package).rglob("*.py")
    ]
    assert len(sources) > 80
    found = [(p.name, w) for p in sources for w in words if w in p.read_text("utf-8").lower()]
    assert found == []
