"""Damaged GGUF files, made by seed: every field of a header, truncations, overlaps, bad text.

A file is its header and a size: what lies behind the header is a hole, so that thousands of files
are written in seconds. Knows the container format only as far as to find its fields.
"""

from __future__ import annotations

import random
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

U32, U64 = struct.Struct("<I"), struct.Struct("<Q")
WIDTHS = {0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8}
STRING, ARRAY = 8, 9
BAD_TEXT = (
    b"\xff",
    b"\xc3\x28",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"\x00",
    b"\x1b[2J",
    b"\xc0",
)
NUMBERS = (
    0, 1, 2, 3, 5, 31, 33, 64, 127, 128, 255, 256, 4_096, 65_535, 65_536, 10**6, 2**31 - 1, 2**31,
    2**32 - 1, 2**32, 2**40, 2**62, 2**63 - 1, 2**63, 2**64 - 32, 2**64 - 1,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Field:
    """A place in a header and what stands there."""

    kind: str
    at: int
    n_bytes: int


@dataclass(frozen=True, slots=True)
class Base:
    """An intact header, its fields, and how large the file is."""

    name: str
    head: bytes
    size: int
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Damaged:
    name: str
    head: bytes
    size: int

    def write(self, path: Path) -> Path:
        with path.open("wb") as file:
            file.write(self.head[: self.size])
            file.truncate(self.size)
        return path


def base_from(path: Path) -> Base:
    """Find the fields of a real file; its weights become a hole."""
    data = path.read_bytes()
    finder = _Finder(data)
    fields = finder.find()
    return Base(path.name, data[: finder.at], len(data), tuple(fields))


def every_type() -> bytes:
    """A header with a key of each value type, lists of each, and tensors of 0 to 4 dimensions."""
    pairs = [_key("general.architecture") + U32.pack(STRING) + _text(b"llama")]
    for kind, width in WIDTHS.items():
        pairs.append(_key(f"scalar.{kind}") + U32.pack(kind) + bytes([1]) * width)
        items = U32.pack(kind) + U64.pack(3) + bytes([1]) * (3 * width)
        pairs.append(_key(f"list.{kind}") + U32.pack(ARRAY) + items)
    words = b"".join(_text(word) for word in (b"a", b"", "ä€😀".encode()))
    pairs.append(_key("list.text") + U32.pack(ARRAY) + U32.pack(STRING) + U64.pack(3) + words)
    tensors, offset = [], 0
    for n_dims in range(5):
        extents = b"".join(U64.pack(8) for _ in range(n_dims))
        name = _text(f"tensor.{n_dims}".encode())
        tensors.append(name + U32.pack(n_dims) + extents + U32.pack(0) + U64.pack(offset))
        offset += max(32, 4 * 8**n_dims)
    head = b"GGUF" + U32.pack(3) + U64.pack(len(tensors)) + U64.pack(len(pairs))
    head += b"".join(pairs) + b"".join(tensors)
    return head + bytes(-len(head) % 32) + bytes(offset)


def damaged(bases: tuple[Base, ...], count: int, seed: int = 0) -> Iterator[Damaged]:
    """`count` files: each field of each base at least once, then more of all kinds."""
    chance = random.Random(seed)
    n_made = 0
    fields = [(base, field) for base in bases for field in base.fields]
    chance.shuffle(fields)
    for base, field in fields[:count]:
        yield _damage_field(base, field, chance)
        n_made += 1
    while n_made < count:
        base = chance.choice(bases)
        yield chance.choice(_KINDS)(base, chance)
        n_made += 1


def _damage_field(base: Base, field: Field, chance: random.Random) -> Damaged:
    """Put something into one field that does not belong there."""
    match field.kind:
        case "text":
            piece = chance.choice(BAD_TEXT)
            new = (piece * field.n_bytes)[: field.n_bytes]
        case "magic":
            new = chance.choice((b"GGML", b"\0\0\0\0", b"FUGG", b"gguf"))
        case _:
            new = _number(chance, field.n_bytes, base.size)
    head = base.head[: field.at] + new + base.head[field.at + field.n_bytes :]
    return Damaged(f"{base.name} {field.kind} at {field.at} = {new[:12].hex()}", head, base.size)


def _number(chance: random.Random, width: int, size: int) -> bytes:
    near = size + chance.choice((-33, -1, 0, 1, 32))
    value = chance.choice((*NUMBERS, near, chance.randrange(2 ** (8 * width))))
    return (value % 2 ** (8 * width)).to_bytes(width, "little")


def _any_field(base: Base, chance: random.Random) -> Damaged:
    return _damage_field(base, chance.choice(base.fields), chance)


def _several_fields(base: Base, chance: random.Random) -> Damaged:
    head = base.head
    for _ in range(chance.randint(2, 8)):
        head = _damage_field(
            Base(base.name, head, base.size, base.fields), chance.choice(base.fields), chance
        ).head
    return Damaged(f"{base.name} several fields", head, base.size)


def _cut(base: Base, chance: random.Random) -> Damaged:
    """Shorter: inside the header, at a field, or inside the weights."""
    size = chance.choice(
        (
            chance.randrange(len(base.head) + 1),
            chance.choice(base.fields).at,
            chance.randrange(len(base.head), base.size),
        )
    )
    return Damaged(f"{base.name} cut to {size}", base.head, size)


def _overlap(base: Base, chance: random.Random) -> Damaged:
    """A tensor that begins where another one lies."""
    offsets = [field for field in base.fields if field.kind == "offset"]
    here, there = (chance.choice(offsets) for _ in range(2))
    value = U64.unpack_from(base.head, there.at)[0] + chance.choice((-32, -1, 0, 1, 32, 64))
    new = U64.pack(value % 2**64)
    head = base.head[: here.at] + new + base.head[here.at + 8 :]
    return Damaged(f"{base.name} offset at {here.at} = {value}", head, base.size)


def _same_name(base: Base, chance: random.Random) -> Damaged:
    """One text copied over another of the same length: keys and tensors that stand there twice."""
    texts = [field for field in base.fields if field.kind == "text" and field.n_bytes]
    here = chance.choice(texts)
    there = chance.choice([field for field in texts if field.n_bytes == here.n_bytes])
    new = base.head[there.at : there.at + there.n_bytes]
    head = base.head[: here.at] + new + base.head[here.at + here.n_bytes :]
    return Damaged(f"{base.name} text of {there.at} at {here.at}", head, base.size)


def _huge(base: Base, chance: random.Random) -> Damaged:
    """A list or text that claims a great deal, in a file whose hole is large enough for it."""
    kind = chance.choice((*WIDTHS, STRING))
    size = chance.choice((1 << 20, 1 << 26, 1 << 31, 1 << 36))
    claimed = U64.pack(size // chance.choice((1, 2, 8, 16)))
    value = U32.pack(ARRAY) + U32.pack(kind) + claimed
    if kind == STRING and chance.random() < 0.5:
        value = U32.pack(STRING) + claimed
    n_pairs = U64.unpack_from(base.head, 16)[0] + 1
    head = base.head[:16] + U64.pack(n_pairs) + _key("extra.claim") + value + base.head[24:]
    return Damaged(f"{base.name} claims {kind} x {claimed.hex()}", head, size)


def _bytes(base: Base, chance: random.Random) -> Damaged:
    """Bytes changed, taken out or repeated anywhere in the header."""
    head = bytearray(base.head)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(head))
        match chance.randrange(3):
            case 0:
                head[at] = chance.randrange(256)
            case 1:
                del head[at : at + chance.randint(1, 40)]
            case _:
                head[at:at] = head[at : at + chance.randint(1, 200)]
    return Damaged(f"{base.name} bytes", bytes(head), base.size)


_KINDS = (_any_field, _several_fields, _cut, _overlap, _same_name, _huge, _bytes)


class _Finder:
    """Walks over an intact file and writes down where its fields are."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.at = 0
        self._fields: list[Field] = []

    def find(self) -> list[Field]:
        self._take("magic", 4)
        self._take("version", 4)
        n_tensors = self._number("count", 8)
        n_pairs = self._number("count", 8)
        for _ in range(n_pairs):
            self._text()
            self._value(self._number("type", 4))
        for _ in range(n_tensors):
            self._text()
            for _ in range(self._number("n_dims", 4)):
                self._take("extent", 8)
            self._take("tensor type", 4)
            self._take("offset", 8)
        return self._fields

    def _value(self, kind: int) -> None:
        if kind == STRING:
            self._text()
        elif kind == ARRAY:
            item = self._number("type", 4)
            for _ in range(self._number("count", 8)):
                self._value(item)
        else:
            self._take("value", WIDTHS[kind])

    def _text(self) -> None:
        self._take("text", self._number("length", 8))

    def _number(self, kind: str, n_bytes: int) -> int:
        self._take(kind, n_bytes)
        return int.from_bytes(self._data[self.at - n_bytes : self.at], "little")

    def _take(self, kind: str, n_bytes: int) -> None:
        if n_bytes:
            self._fields.append(Field(kind, self.at, n_bytes))
        self.at += n_bytes


def _text(text: bytes) -> bytes:
    return U64.pack(len(text)) + text


def _key(name: str) -> bytes:
    return _text(name.encode())
