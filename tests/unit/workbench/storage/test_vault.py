"""The vault keeps what was acknowledged, shows nothing, and notices every change."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from workbench.errors import Corrupt, InputError, ResourceError, WorkspaceLocked
from workbench.storage import vault as vault_module
from workbench.storage.vault import Entry, Vault

ANNA = Entry("", "PERSON", 1, "Anna Kranewitter")
BEN = Entry("case 7", "PERSON", 1, "Ben 😀 Ölander")


@pytest.fixture(autouse=True)
def quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vault_module, "ARGON2", {"iterations": 1, "lanes": 1, "memory_kib": 8})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "v.vault"


def opened(path: Path, passphrase: str | None = None) -> Vault:
    return Vault.open(path, passphrase=passphrase, key_file=path.parent / "workspace" / "vault.key")


def filled(path: Path, passphrase: str | None = None) -> None:
    vault = opened(path, passphrase)
    vault.add([ANNA])
    vault.add([BEN])
    vault.close()


@pytest.mark.parametrize("passphrase", [None, "correct horse"])
def test_what_was_added_is_there_after_reopening(path: Path, passphrase: str | None) -> None:
    filled(path, passphrase)

    vault = opened(path, passphrase)
    assert vault.entries == [ANNA, BEN]
    vault.close()


@pytest.mark.parametrize("passphrase", [None, "correct horse"])
def test_no_file_shows_a_value_or_the_passphrase(path: Path, passphrase: str | None) -> None:
    filled(path, passphrase)

    contents = [file.read_bytes() for file in path.parent.rglob("*") if file.is_file()]
    assert len(contents) >= 2
    for word in (b"Kranewitter", b"PERSON", b"case 7", b"correct horse"):
        assert not any(word in content for content in contents)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps permissions by folder")
def test_only_the_owner_may_read_vault_and_key(path: Path) -> None:
    filled(path)

    for file in (path, path.parent / "workspace" / "vault.key"):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_wrong_or_missing_passphrase_opens_nothing(path: Path) -> None:
    filled(path, "right")

    with pytest.raises(InputError, match="does not open"):
        opened(path, "wrong")
    with pytest.raises(InputError, match="asks for its passphrase"):
        opened(path)
    vault = opened(path, "right")  # and the lock was given back
    assert len(vault.entries) == 2
    vault.close()


def test_without_its_key_file_a_vault_stays_closed(path: Path) -> None:
    filled(path)
    key = path.parent / "workspace" / "vault.key"
    key.rename(path.parent / "elsewhere")

    with pytest.raises(ResourceError):
        opened(path)
    key.write_bytes(bytes(32))
    with pytest.raises(InputError, match="does not fit"):
        opened(path)


def test_every_changed_byte_is_noticed(path: Path) -> None:
    filled(path)
    good = path.read_bytes()
    lengths = {at for at in range(len(good)) if good[at : at + 4] and at < 14}
    refused = 0
    for at in range(0, len(good), 3):
        if at in lengths:
            continue
        path.write_bytes(good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :])
        try:
            vault = opened(path)
        except (Corrupt, InputError):
            refused += 1
        else:  # a length that now points behind the end reads as a record cut short
            assert vault.entries in ([], [ANNA])
            vault.close()
    assert refused > len(good) // 3 * 0.9


def test_records_cannot_change_places_or_come_from_another_vault(path: Path) -> None:
    opened(path).close()
    head = len(path.read_bytes())
    filled(path)
    good = path.read_bytes()
    first = head + 4 + int.from_bytes(good[head : head + 4], "big")
    other = path.with_name("other.vault")
    filled(other)

    path.write_bytes(good[:head] + good[first:] + good[head:first])
    with pytest.raises(Corrupt):
        opened(path)
    path.write_bytes(good[:head] + other.read_bytes()[head:])
    with pytest.raises(Corrupt):
        opened(path)


def test_a_record_cut_short_by_a_crash_is_forgotten_and_written_over(path: Path) -> None:
    filled(path)
    path.write_bytes(path.read_bytes()[:-5])

    vault = opened(path)
    assert vault.entries == [ANNA]
    vault.add([BEN])
    vault.close()
    again = opened(path)
    assert again.entries == [ANNA, BEN]
    again.close()


def test_a_second_process_waits_outside(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vault_module, "LOCK_WAIT_S", 0.05)
    vault = opened(path)
    with pytest.raises(WorkspaceLocked):
        opened(path)
    vault.close()


@pytest.mark.skipif(os.name == "nt", reason="needs kill -9")
def test_what_was_acknowledged_survives_a_kill(path: Path) -> None:
    program = (
        "import os, sys; from pathlib import Path\n"
        "from workbench.storage.vault import Entry, Vault\n"
        "p = Path(sys.argv[1])\n"
        "v = Vault.open(p, passphrase=None, key_file=p.parent / 'workspace' / 'vault.key')\n"
        "for n in range(1, 1000):\n"
        "    v.add([Entry('', 'PERSON', n, f'name {n}')]); print(n, flush=True)\n"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", program, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[4],
    )
    assert child.stdout is not None
    acknowledged = 0
    while acknowledged < 7:
        acknowledged = int(child.stdout.readline())
    child.kill()
    rest = child.stdout.read().split()
    child.wait()
    child.stdout.close()
    acknowledged = int(rest[-1]) if rest else acknowledged

    vault = opened(path)
    assert [entry.number for entry in vault.entries[:acknowledged]] == [*range(1, acknowledged + 1)]
    vault.close()


@pytest.mark.parametrize("content", [b"", b"AIWBVAULT1", b"x" * 100, b"AIWBVAULT1\0\0\0\2{}"])
def test_another_kind_of_file_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)

    with pytest.raises(Corrupt):
        opened(path)


def test_a_vault_keeps_what_it_is_told_to_and_nothing_else(tmp_path: Path) -> None:
    path, key_file = tmp_path / "v.vault", tmp_path / "vault.key"
    vault = Vault.open(path, passphrase=None, key_file=key_file)
    some = [Entry("", "PERSON", number, f"name {number}") for number in range(1, 4)]
    vault.add(some[:2])
    vault.add(some[2:])
    size = path.stat().st_size
    vault.keep(some[1:2])
    vault.add([Entry("", "PERSON", 4, "name 4")])
    assert path.stat().st_size < size
    vault.close()

    again = Vault.open(path, passphrase=None, key_file=key_file)
    assert [one.value for one in again.entries] == ["name 2", "name 4"]
    assert (again.id, again.hash_key) == (vault.id, vault.hash_key)
    again.close()
