"""The outbox: nothing outside, nothing written over, no name that is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.sealed_export import content_secret
from workbench.errors import InputError
from workbench.storage.export_files import ExportFiles, ExportKey, open_export
from workbench.storage.key_header import Cost, dumped, new_header
from workbench.storage.outbox import MOST_BYTES, Outbox, checked_name
from workbench.storage.tool_policy import ToolPolicyFile
from workbench.storage.workspace_key import WorkspaceKey

BAD = [
    "", "../a.txt", "a/b.txt", "a\\b.txt", ".hidden.txt", "a.exe", "a", "con.txt", "LPT1.md",
    "a..txt", "a.txt ", "/etc/a.txt", "a\n.txt", "a\0.txt", "~a.txt", "-a.txt", "a.TXT",
    "x" * 200 + ".txt",
]  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_plain_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError):
        Outbox(tmp_path / "outbox").write(name, "x")
    assert not (tmp_path / "outbox").exists()


@given(st.text(max_size=40))
def test_a_name_that_passes_stays_in_its_folder(name: str) -> None:
    try:
        checked_name(name)
    except InputError:
        return
    assert (Path("/outbox") / name).resolve().parent == Path("/outbox")


def test_a_file_is_never_written_over(tmp_path: Path) -> None:
    outbox = Outbox(tmp_path / "outbox")

    first = outbox.write("note.txt", "one")
    again = outbox.write("note.txt", "one")
    with pytest.raises(InputError, match="already"):
        outbox.write("note.txt", "two")
    with pytest.raises(InputError, match="already"):
        outbox.write("Note.txt", "two")

    assert (first.is_new, again.is_new) == (True, False)
    assert (tmp_path / "outbox" / "note.txt").read_text() == "one"


def test_links_lead_nowhere(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outbox").symlink_to(tmp_path / "outside")
    with pytest.raises(InputError, match="link"):
        Outbox(tmp_path / "outbox").write("a.txt", "x")

    real = tmp_path / "real"
    real.mkdir()
    (real / "a.txt").symlink_to(tmp_path / "outside" / "a.txt")
    with pytest.raises(InputError, match="already"):
        Outbox(real).write("a.txt", "x")

    assert not list((tmp_path / "outside").iterdir())


def test_a_large_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="bytes"):
        Outbox(tmp_path / "outbox").write("a.txt", "x" * (MOST_BYTES + 1))


@pytest.mark.parametrize(
    ("text", "profile", "permits"),
    [
        ("{}", "", True),
        ('{"tools": {"forbidden": ["write_file"]}}', "", True),
        ('{"tools": {"forbidden": ["look"]}}', "", False),
        (
            '{"tools": {"allowed": ["look"], "profiles": {"guest": {"allowed": []}}}}',
            "guest",
            False,
        ),
        ('{"tools": {"allowed": ["look"], "profiles": {"guest": {"allowed": []}}}}', "", True),
        ('{"tools": {"forbiden": ["look"]}}', "", False),
        ('{"tools": {"consent": "never"}}', "", False),
        ('{"tools": [', "", False),
        ('{"tools": 3}', "", False),
    ],
)
def test_a_policy_that_cannot_be_understood_forbids_every_tool(
    tmp_path: Path, text: str, profile: str, permits: bool
) -> None:
    from workbench.domain.agent.toolbox import ToolSpec
    from workbench.domain.tools import Tool

    path = tmp_path / "policy.json"
    path.write_text(text, "utf-8")

    assert ToolPolicyFile(path).read(profile).permits(ToolSpec(Tool("look"), "reads")) is permits


def test_where_exports_are_sealed_its_files_are(tmp_path: Path) -> None:
    master = WorkspaceKey.new()
    header = new_header().with_passphrase(master, "four words nobody guesses", Cost(1, 1, 64))
    key = ExportKey(dumped(header), content_secret(master.master))
    outbox = Outbox(tmp_path / "outbox", ExportFiles(lambda: key))

    first, again = outbox.write("a.txt", "Heron"), outbox.write("a.txt", "Heron")

    assert (first.path.name, first.is_new, again.is_new) == ("a.txt.sealed", True, False)
    assert b"Heron" not in first.path.read_bytes()
    with pytest.raises(InputError, match="already"):
        outbox.write("a.txt", "another")
    assert open_export(first.path, "four words nobody guesses", tmp_path / "back") == 5
