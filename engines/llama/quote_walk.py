"""Where an answer that can only quote stands, byte by byte, and which tokens may come next.

Pure: knows tokens as bytes; neither llama.cpp nor what the texts mean. Works with any tokeniser,
since a token may end in the middle of a character, or hold the end of one line and the beginning
of the next. The texts stand in a tree; one that was quoted is taken out of it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from workbench.domain.quoting import QuoteForm

_LINE_END = 0x0A


@dataclass(slots=True)
class _Node:
    """`below`: bits of the texts that go through here; `ends`: of those that end here."""

    below: int = 0
    ends: int = 0
    children: dict[int, _Node] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Place:
    """After some bytes: a node of the tree, the texts quoted before, and how many lines."""

    node: _Node
    used: int = 0
    n_lines: int = 0


class Tokens:
    """The pieces of a vocabulary in order of their bytes, so that those with a prefix are near."""

    def __init__(self, pieces: Iterable[tuple[bytes, int]]) -> None:
        known = sorted((piece, token) for piece, token in pieces if piece)
        self.pieces = [piece for piece, _ in known]
        self.ids = [token for _, token in known]


class QuoteWalk:
    """One form; places are values, so that a walk can look ahead and come back."""

    def __init__(self, form: QuoteForm) -> None:
        self._root = _Node()
        self._most = form.most
        texts = [text.encode("utf-8") for text in form.quotes]
        for number, text in enumerate(texts):
            self._add(text, 1 << number)
        self._all = (1 << len(texts)) - 1
        # The refusal stands alone: its bit is never part of what a second line may quote.
        self._refusal = 1 << len(texts) if form.refusal else 0
        if form.refusal:
            self._add(form.refusal.encode("utf-8"), self._refusal)
        self.start = Place(self._root)

    def after(self, place: Place, data: bytes) -> Place | None:
        """The place after these bytes; None if they may not come."""
        for byte in data:
            stepped = self._step(place, byte)
            if stepped is None:
                return None
            place = stepped
        return place

    def is_complete(self, place: Place) -> bool:
        """Whether the answer may end here: at the end of a text."""
        return bool(place.node.ends & self._left(place))

    def allowed(self, place: Place, tokens: Tokens) -> list[int]:
        """Ids of all tokens that may come next."""
        found: list[int] = []
        pieces, ids = tokens.pieces, tokens.ids
        # Depth first through tree and vocabulary together; a range of pieces shares `prefix`.
        waiting: list[tuple[Place, bytes, int, int]] = [(place, b"", 0, len(pieces))]
        while waiting:
            here, prefix, low, high = waiting.pop()
            at = low
            while prefix and at < high and pieces[at] == prefix:
                found.append(ids[at])
                at += 1
            if at >= high:
                continue
            for byte in self._next_bytes(here):
                longer = prefix + bytes((byte,))
                first = bisect_left(pieces, longer, at, high)
                if first >= high or not pieces[first].startswith(longer):
                    continue
                last = bisect_left(pieces, _behind(longer), first, high)
                stepped = self._step(here, byte)
                if stepped is not None:
                    waiting.append((stepped, longer, first, last))
        return found

    def _add(self, text: bytes, bit: int) -> None:
        node = self._root
        node.below |= bit
        for byte in text:
            node = node.children.setdefault(byte, _Node())
            node.below |= bit
        node.ends |= bit

    def _left(self, place: Place) -> int:
        """Bits of the texts that this line may still be."""
        left = self._all & ~place.used
        return left if place.n_lines else left | self._refusal

    def _step(self, place: Place, byte: int) -> Place | None:
        child = place.node.children.get(byte)
        if child is not None and child.below & self._left(place):
            return Place(child, place.used, place.n_lines)
        if byte == _LINE_END:
            return self._next_line(place)
        return None

    def _next_line(self, place: Place) -> Place | None:
        ended = place.node.ends & self._left(place) & self._all
        if not ended or place.n_lines + 1 >= self._most:
            return None
        used = place.used | (ended & -ended)
        return Place(self._root, used, place.n_lines + 1) if self._all & ~used else None

    def _next_bytes(self, place: Place) -> Sequence[int]:
        left = self._left(place)
        following = [b for b, child in place.node.children.items() if child.below & left]
        if self._next_line(place) is not None:
            following.append(_LINE_END)
        return following


def _behind(prefix: bytes) -> bytes:
    """The first bytes that sort behind everything that begins with `prefix`."""
    cut = prefix.rstrip(b"\xff")
    return cut[:-1] + bytes((cut[-1] + 1,)) if cut else b"\xff" * (len(prefix) + 64)
