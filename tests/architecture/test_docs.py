"""What the documents say is so: links lead somewhere, commands parse, settings and keys exist."""

from __future__ import annotations

import re
import shlex
import sqlite3
from dataclasses import fields
from pathlib import Path

import pytest

from ui.cli.main import build_parser
from workbench.domain.model import SamplingSettings
from workbench.egress.switches import OFFLINE_SWITCHES
from workbench.settings import Settings
from workbench.storage.database import Database
from workbench.storage.migrations import migrate

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]+)(#[^)\s]*)?\)")
COMMAND = re.compile(r"^\$ workbench (.+)$", re.MULTILINE)


def test_there_are_pages_to_check() -> None:
    assert len(PAGES) > 8


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_to_a_file(page: Path) -> None:
    targets = [match[1] for match in LINK.finditer(page.read_text("utf-8"))]

    missing = [target for target in targets if not (page.parent / target).exists()]

    assert missing == []


def test_every_command_shown_is_understood() -> None:
    shown = [match[1] for page in PAGES for match in COMMAND.finditer(page.read_text("utf-8"))]
    assert len(shown) >= 3
    parser = build_parser()  # takes tens of milliseconds
    for command in shown:
        parser.parse_args(shlex.split(command))


def test_every_command_that_exists_is_described() -> None:
    page = (ROOT / "docs" / "guide" / "command-line.md").read_text("utf-8")
    for command in (
        "ask", "generate", "docs add", "docs list", "docs show", "docs search", "docs remove",
        "docs reindex", "collections list", "collections create", "collections show",
        "collections set",
        "models list", "models import", "models show", "models remove", "models scan",
        "models template",
        "models search", "models pull",
        "models verify", "models checks", "models keys", "models sign", "models promote",
        "models rollback", "models history", "releases create", "releases list", "releases show",
        "releases promote", "releases rollback",
        "chats list", "chats show", "chats export", "doctor", "hardware", "guide",
        "audit list", "audit verify", "audit export", "audit checkpoint",
        "guard check", "guard policy show", "guard policy set",
        "network status", "network statement", "network allow", "network deny",
        "models add-remote", "models offered", "routes list", "routes add", "routes set",
        "routes remove", "routes test", "cache status", "cache size", "cache clear",
        "usage summary", "usage requests", "usage export",
        "prompts list", "prompts show", "prompts save", "prompts diff", "prompts label",
        "prompts restore", "prompts render", "prompts lint", "prompts import", "prompts export",
    ):  # fmt: skip
        assert f"`{command}" in page, command


def test_every_setting_is_described() -> None:
    page = (ROOT / "docs" / "guide" / "workspace.md").read_text("utf-8")
    names = [item.name for kind in (Settings, SamplingSettings) for item in fields(kind)]
    assert [name for name in names if f"`{name}`" not in page] == []


def test_every_table_is_described(tmp_path: Path) -> None:
    database = Database(tmp_path / "workbench.db")
    migrate(database, tmp_path / "backups")
    database.close()
    connection = sqlite3.connect(tmp_path / "workbench.db")
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    connection.close()
    shadow = re.compile(r"_(data|idx|content|docsize|config)$|^sqlite_|^_sqlite_migrations_")
    tables = [name for (name,) in found if not shadow.search(name)]
    page = (ROOT / "docs" / "database.md").read_text("utf-8")

    assert len(tables) > 6
    assert [name for name in tables if f"`{name}`" not in page] == []


def test_the_query_shown_runs(tmp_path: Path) -> None:
    database = Database(tmp_path / "workbench.db")
    migrate(database, tmp_path / "backups")
    page = (ROOT / "docs" / "database.md").read_text("utf-8")
    queries = re.findall(r"```sql\n(.+?)```", page, re.DOTALL)

    assert queries
    for query in queries:
        database.read(query)
    database.close()


def test_the_two_commands_of_the_readme_are_those_of_the_program() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for command in ("run", "test"):
        assert f"python3 packaging/dev.py {command}" in readme
    assert (ROOT / "packaging" / "dev.py").is_file()


def test_switches_that_keep_libraries_silent_are_set_for_each_library_that_has_one() -> None:
    assert {"HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "ANONYMIZED_TELEMETRY"} <= set(
        OFFLINE_SWITCHES
    )
