"""The wrapped key: each way in opens it, none can be weakened, and damage is said."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain import recovery_code
from workbench.errors import Corrupt, InputError
from workbench.paths import WorkspacePaths
from workbench.storage.header_file import HeaderFile
from workbench.storage.key_header import (
    KEYRING,
    PASSPHRASE,
    RECOVERY,
    Cost,
    KeyHeader,
    dumped,
    new_header,
    parsed,
)
from workbench.storage.workspace_key import WorkspaceKey

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CHEAP = Cost(iterations=1, lanes=1, memory_kib=64)
KEY = WorkspaceKey.new()


def made(passphrase: str = "correct horse") -> tuple[KeyHeader, str]:
    return new_header().with_passphrase(KEY, passphrase, CHEAP).with_recovery(KEY)


@settings(max_examples=25)
@given(st.text(min_size=8, max_size=40).filter(lambda text: len(text) == len(text.strip())))
def test_what_was_chosen_opens_it_however_it_is_composed(passphrase: str) -> None:
    try:
        header = new_header().with_passphrase(KEY, passphrase, CHEAP)
    except (InputError, UnicodeEncodeError):  # shorter once composed, or no text at all
        return
    key, way = parsed(dumped(header)).opened(passphrase)

    assert (key.master, way) == (KEY.master, PASSPHRASE)


def test_the_recovery_key_opens_it_however_it_is_written() -> None:
    header, code = made()

    for typed in (code, code.lower(), code.replace("-", " "), f"  {code.replace('0', 'o')}\n"):
        assert header.opened(typed)[1] == RECOVERY


def test_a_changed_passphrase_opens_it_and_the_old_one_no_more() -> None:
    header, code = made()
    changed = header.with_passphrase(KEY, "another phrase", CHEAP)

    assert changed.opened("another phrase")[0].master == KEY.master
    assert changed.opened(code)[0].master == KEY.master
    with pytest.raises(InputError, match="does not open"):
        changed.opened("correct horse")


def test_a_new_recovery_key_takes_the_place_of_the_old_one() -> None:
    header, code = made()
    changed, newer = header.with_recovery(KEY)

    assert changed.opened(newer)[1] == RECOVERY
    with pytest.raises(InputError):
        changed.opened(code)


def test_a_keyring_opens_it_until_it_is_forgotten() -> None:
    header = made()[0].with_keyring(KEY, b"k" * 32)
    opened = header.opened_by_keyring(b"k" * 32)

    assert opened is not None
    assert opened.master == KEY.master
    assert header.opened_by_keyring(b"l" * 32) is None
    assert header.without(KEYRING).opened_by_keyring(b"k" * 32) is None


@pytest.mark.parametrize("passphrase", ["", "short", "x" * 1_025])
def test_a_passphrase_of_another_length_is_refused(passphrase: str) -> None:
    with pytest.raises(InputError, match="8 to 1,024"):
        made(passphrase)


HEADER = made()[0]


@settings(max_examples=40)
@given(st.data())
def test_every_damaged_byte_is_noticed_or_means_nothing(data: st.DataObject) -> None:
    content = bytearray(dumped(HEADER))
    at = data.draw(st.integers(0, len(content) - 2))
    content[at] ^= data.draw(st.integers(1, 255))

    with contextlib.suppress(Corrupt):
        assert parsed(bytes(content)) == HEADER


def test_a_cheaper_derivation_put_in_by_somebody_opens_nothing() -> None:
    """Whoever can write the header cannot make passphrases cheaper to try."""
    header, _ = made()
    shape = json.loads(dumped(header))
    way = next(way for way in shape["ways"] if way["kind"] == PASSPHRASE)
    weaker = KeyHeader(
        header.id,
        tuple(
            type(old)(**{**way, "memory_kib": 32}) if old.kind == PASSPHRASE else old
            for old in header.ways
        ),
    )

    with pytest.raises(InputError):
        weaker.opened("correct horse")


def test_a_wrap_of_another_workspace_opens_nothing() -> None:
    header, _ = made()

    with pytest.raises(InputError):
        KeyHeader("00" * 16, header.ways).opened("correct horse")


def test_a_damaged_header_is_read_from_its_copy(workspace_paths: WorkspacePaths) -> None:
    workspace_paths.root.mkdir(parents=True)
    file = HeaderFile(workspace_paths)
    file.write(made()[0])
    workspace_paths.encryption.write_bytes(b"{}")
    found = file.read()

    assert found is not None
    assert found.opened("correct horse")[0].master == KEY.master


def test_a_header_that_is_gone_in_both_places_is_said_in_one_sentence(
    workspace_paths: WorkspacePaths,
) -> None:
    workspace_paths.root.mkdir(parents=True)
    file = HeaderFile(workspace_paths)
    file.write(made()[0])
    for path in file.files[:2]:
        path.write_bytes(path.read_bytes()[:100])

    with pytest.raises(Corrupt) as refused:
        file.read()
    assert refused.value.message.count(".") == 2  # of the file's name, and at the end
    assert "without it nothing here can be read" in refused.value.hint


SECRETS = st.binary(min_size=recovery_code.SECRET_BYTES, max_size=recovery_code.SECRET_BYTES)


@given(SECRETS, st.integers(0, 35), st.integers(1, 31))
def test_a_slip_of_the_pen_is_seen(secret: bytes, at: int, by: int) -> None:
    signs = list(recovery_code.written(secret).replace("-", ""))
    signs[at] = ALPHABET[(ALPHABET.index(signs[at]) + by) % 32]

    # Four characters of a hash: one slip in a million passes, and then opens nothing.
    assert recovery_code.read("".join(signs)) is None


@given(SECRETS)
def test_a_recovery_key_reads_as_it_was_written(secret: bytes) -> None:
    assert recovery_code.read(recovery_code.written(secret)) == secret
