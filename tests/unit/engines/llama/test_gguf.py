"""The GGUF reader: right about whole files, clear about broken ones, calm about any bytes."""

from __future__ import annotations

import random
import struct
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engines.llama.gguf import Counted, GgufFile, read_gguf
from tests.tiny_gguf import vocabulary, write_tiny_gguf
from workbench.errors import InputError, ModelFileMissing

U32, U64 = struct.Struct("<I"), struct.Struct("<Q")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("gguf") / "tiny.gguf"
    return write_tiny_gguf(path, quantized=True).read_bytes()


@pytest.fixture
def read(tmp_path: Path) -> Callable[[bytes], GgufFile]:
    def read_bytes(data: bytes) -> GgufFile:
        path = tmp_path / "some.gguf"
        path.write_bytes(data)
        return read_gguf(path)

    return read_bytes


def refusal(read: Callable[[bytes], GgufFile], data: bytes) -> InputError | None:
    """The error that `data` gets, None if it is read; anything else fails the test."""
    try:
        read(data)
    except InputError as error:
        return error
    return None


def string(text: bytes) -> bytes:
    return U64.pack(len(text)) + text


def header(n_tensors: int, *pairs: bytes, version: int = 3, n_pairs: int | None = None) -> bytes:
    count = len(pairs) if n_pairs is None else n_pairs
    start = b"GGUF" + U32.pack(version) + U64.pack(n_tensors) + U64.pack(count)
    return start + b"".join(pairs)


def text_pair(key: bytes, value: bytes) -> bytes:
    return string(key) + U32.pack(8) + string(value)


def tensor(name: bytes, shape: list[int], kind: int, offset: int) -> bytes:
    extents = b"".join(U64.pack(extent) for extent in shape)
    return string(name) + U32.pack(len(shape)) + extents + U32.pack(kind) + U64.pack(offset)


def test_a_whole_file_is_read_with_its_keys_and_tensors(whole: bytes, read) -> None:
    gguf = read(whole)

    tokens, merges = vocabulary()
    assert gguf.metadata["general.architecture"] == "llama"
    assert gguf.metadata["llama.attention.layer_norm_rms_epsilon"] == pytest.approx(1e-5)
    assert gguf.metadata["tokenizer.ggml.tokens"] == Counted("strings", len(tokens))
    assert gguf.metadata["tokenizer.ggml.merges"] == Counted("strings", len(merges))
    assert gguf.metadata["tokenizer.ggml.add_bos_token"] is False
    assert gguf.size_bytes == len(whole)
    assert len(gguf.tensors) == 21
    last = gguf.tensors[-1]
    assert gguf.data_offset + last.offset + last.n_bytes <= len(whole)


def test_every_shorter_file_is_refused(whole: bytes, read) -> None:
    data_end = len(whole) - 64  # the writer may pad the end
    lengths = [*range(200), *random.Random(1).sample(range(200, data_end), 200)]

    for length in lengths:
        with pytest.raises(InputError) as caught:
            read(whole[:length])
        assert caught.value.hint


def test_a_cut_off_file_says_how_much_is_there(whole: bytes, read) -> None:
    with pytest.raises(InputError) as caught:
        read(whole[: len(whole) // 2])

    assert f"it holds {len(whole) // 2:,} of {len(whole):,} bytes" in caught.value.message


def test_mutated_files_are_refused_or_read_and_nothing_else(whole: bytes, read) -> None:
    header_end = read(whole).data_offset
    chance = random.Random(7)
    refused = []

    for _ in range(600):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 1, 1, 4, 16))):
            at = chance.randrange(header_end)
            data[at] = chance.choice((0, 1, 0x7F, 0x80, 0xFF, chance.randrange(256)))
        refused.append(refusal(read, bytes(data)))

    refused = [error for error in refused if error is not None]
    assert len(refused) > 100
    assert all(error.message.endswith(".") and error.hint for error in refused)


def test_wide_numbers_anywhere_are_refused_or_read(whole: bytes, read) -> None:
    header_end = read(whole).data_offset
    chance = random.Random(11)
    numbers = (0, 1, 2**31, 2**32 - 1, 2**63 - 1, 2**63, 2**64 - 1, 10**6, 10**9)

    for _ in range(400):
        at = chance.randrange(4, header_end - 8)
        data = whole[:at] + U64.pack(chance.choice(numbers)) + whole[at + 8 :]
        error = refusal(read, data)
        assert error is None or error.hint


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.binary(max_size=400))
def test_arbitrary_bytes_are_refused_or_read(read, tail: bytes) -> None:
    for data in (tail, b"GGUF" + tail, b"GGUF\x03\0\0\0" + tail):
        error = refusal(read, data)
        assert error is None or error.hint


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 hello", b"GGML" + bytes(100)])
def test_what_is_no_gguf_is_called_so(read, data: bytes) -> None:
    with pytest.raises(InputError, match="is not a GGUF file"):
        read(data)


def test_big_endian_files_are_named(read) -> None:
    with pytest.raises(InputError, match="big-endian"):
        read(b"GGUF" + struct.pack(">IQQ", 3, 0, 0))


@pytest.mark.parametrize("version", [0, 1, 4, 99])
def test_other_versions_are_named(read, version: int) -> None:
    with pytest.raises(InputError, match=f"version {version};"):
        read(header(0, version=version))


def test_version_two_is_read(read) -> None:
    assert read(header(0, version=2)).version == 2


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (header(0, text_pair(b"a", b"1"), text_pair(b"a", b"2")), "twice"),
        (header(0, string(b"a") + U32.pack(77)), "unknown value type"),
        (header(0, string(b"a") + U32.pack(9) + U32.pack(9) + U64.pack(1)), "list of lists"),
        (header(0, text_pair(b"", b"1")), "name of a key"),
        (header(0, text_pair(b"\xff\xfe", b"1")), "not text"),
        (header(1 << 40), "tensors, more than"),
        (header(0, n_pairs=1 << 40), "keys, more than"),
        (header(0, string(b"general.alignment") + U32.pack(4) + U32.pack(3)), "power of two"),
        (header(0, string(b"a") + U32.pack(8) + U64.pack(2**64 - 1)), "larger than any file"),
        (header(1) + tensor(b"t", [1, 1, 1, 1, 1], 0, 0), "5 dimensions"),
        (header(1) + tensor(b"t", [2**62, 2**62], 0, 0), "impossible shape"),
        (header(1) + tensor(b"t", [33], 8, 0), "do not fit"),
        (header(1) + tensor(b"t", [32], 0, 32), "starts at 32 instead of 0"),
        (header(1) + tensor(b"t", [32], 250, 0), "type 250"),
        (
            header(2) + tensor(b"t", [8], 0, 0) + tensor(b"t", [8], 0, 32) + bytes(128),
            "twice",
        ),
        (
            header(2) + tensor(b"t", [64], 0, 0) + tensor(b"u", [64], 0, 128) + bytes(999),
            "instead of 256",
        ),
    ],
)
def test_each_kind_of_damage_has_its_sentence(read, data: bytes, complaint: str) -> None:
    with pytest.raises(InputError, match=complaint):
        read(data)


def test_huge_strings_and_lists_are_stepped_over_without_memory(tmp_path: Path) -> None:
    path = tmp_path / "large.gguf"
    size = 64 << 20
    with path.open("wb") as stream:
        stream.write(header(0, n_pairs=2))
        stream.write(string(b"text") + U32.pack(8) + U64.pack(size) + bytes(size))
        stream.write(string(b"list") + U32.pack(9) + U32.pack(0) + U64.pack(size) + bytes(size))
    tracemalloc.start()

    gguf = read_gguf(path)

    assert tracemalloc.get_traced_memory()[1] < 16 << 20
    tracemalloc.stop()
    assert gguf.metadata["text"] == Counted("bytes of text", size)
    assert gguf.metadata["list"] == Counted("numbers", size)


def test_a_list_of_too_many_strings_is_refused(read) -> None:
    count = 2_000_001
    pair = string(b"a") + U32.pack(9) + U32.pack(8) + U64.pack(count) + bytes(8 * count)

    with pytest.raises(InputError, match="strings"):
        read(header(0, pair))


def test_missing_files_and_folders_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(ModelFileMissing):
        read_gguf(tmp_path / "gone.gguf")
    with pytest.raises(InputError, match="folder"):
        read_gguf(tmp_path)
