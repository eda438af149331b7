"""Start the network with the attention patterns that citing needs, instead of waiting for them.

Small transformers learn to look things up late and suddenly. Ten million tokens are too few to
wait, and the patterns can be written down as weights, much as in mimetic initialisation (Trockman
and Kolter, 2023); they are trained from there like all others. The residual stream begins with
slots of its own for each of them:

- layer 0: every token notes the token before it (half of what an induction head needs, Olsson et
  al., 2022), and the last mark before it, which names the sentence that it stands in;
- layer 1: every token looks for its like and notes the marks of the sentences where it found some,
  so a word that stands in one sentence of ten says more than one that stands in all;
- layer 2: where an answer begins, these votes of the question's words are added up; behind a mark,
  the token is written that follows the present one in the sentence of that mark;
- layer 3: where an answer begins, the mark with most votes is looked for and written.
"""

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from .model import Block, Llama
from .tokenizer import N_PASSAGES, N_SENTENCES

ENDINGS = ("ations", "ation", "ings", "ing", "ions", "ion", "ers", "ies", "ed", "er", "es", "ly",
           "y", "s", "e")  # fmt: skip
SHORTEST_STEM = 4
QUIET = 0.02  # factor on what every other layer writes at first
OUTPUT_SCALE = 0.12
COMMON = 8.0  # of a direction that all tokens have in common: where positions are read
FLAG = 8.0  # of the direction that marks and the beginnings of turns have
CODE = 6.0  # length of the code of a mark
WORD = 10.0  # length of the word of a token
PASSAGE_WIDTH, SENTENCE_WIDTH = 12, 18
CODE_WIDTH = PASSAGE_WIDTH + SENTENCE_WIDTH + 2
LOOK_BACK_SHARPNESS, RECENT_SHARPNESS = 100.0, 120.0
NAME_SHARPNESS, NAME_STRENGTH = 90.0, 3.6
POOL_IDLE, FOLLOW_IDLE, NAME_IDLE = 4.0, 4.0, 8.0  # scores of looking nowhere
LIKE_SHARPNESS, FOLLOW_SHARPNESS, SAME_MARK_SHARPNESS, POOL_SHARPNESS = 25.0, 25.0, 14.0, 17.0
VOTE_STRENGTH, COPY_STRENGTH = 3.0, 3.0
LOOK_BACK_PAIRS = 14  # the fastest rotations tell neighbours apart
MATCH_REACH = 700  # tokens over which a rotation must turn less than one radian to carry a match
RECENT_SPEEDS = (0.004, 0.4)  # radians a token; these rotations tell near from far


@dataclass(frozen=True, slots=True)
class Slots:
    """Which dimensions of the residual stream hold what at the start."""

    common: int
    flag: int
    mine: slice  # code of the last mark
    voted: slice  # codes of the sentences that have this token too
    told: slice  # where an answer begins: the sum of the question's votes
    before: slice  # word of the token before, in fewer dimensions
    stem: slice  # what the forms of a word have in common
    word: slice  # the token itself, its stem included


def slots(width: int) -> Slots:
    """Divide a residual stream of that width."""
    codes = 2 + 3 * CODE_WIDTH
    middle = codes + (width - codes) * 2 // 5
    stems = middle + (width - middle) * 5 // 8
    return Slots(
        0, 1, slice(2, 2 + CODE_WIDTH), slice(2 + CODE_WIDTH, 2 + 2 * CODE_WIDTH),
        slice(2 + 2 * CODE_WIDTH, codes), slice(codes, middle), slice(middle, stems),
        slice(middle, width),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Landmarks:
    """Token ids that the patterns hold on to."""

    first_mark: int
    turn_start: int
    question: int  # the first token of the line that asks
    spellings: tuple[str, ...]  # of every token


@torch.no_grad()
def prepare(model: Llama, landmarks: Landmarks, seed: int) -> None:
    """Overwrite the initial weights of `model` in place; the same seed gives the same weights."""
    generator = torch.Generator().manual_seed(seed)
    for block in model.blocks:
        assert isinstance(block, Block)
        block.attention.o.weight.mul_(QUIET)
        block.feed_forward.down.weight.mul_(QUIET)
    place = slots(model.shape.width)
    question_code, turn_code = _embed(model, place, landmarks, generator)
    shrink = _projection(_width(place.before), _width(place.word), generator)
    _look_back(model, place, shrink, generator)
    elsewhere = _without(question_code, turn_code)
    _look_for_likes(model, place, elsewhere, generator)
    _answer(model, place, shrink, question_code, turn_code, generator)
    _name(model, place, turn_code, generator)
    model.norm.weight.fill_(OUTPUT_SCALE)


def _embed(
    model: Llama, place: Slots, landmarks: Landmarks, generator: torch.Generator
) -> tuple[Tensor, Tensor]:
    """Write the embeddings; return the codes of the question's line and of a turn."""
    weight = model.embedding.weight
    weight.zero_()
    words = torch.randn(len(weight), _width(place.word), generator=generator)
    n_stem = _width(place.stem)
    first: dict[str, int] = {}
    for token, spelling in enumerate(landmarks.spellings):
        words[token, :n_stem] = words[first.setdefault(stem(spelling), token), :n_stem]
    weight[:, place.word] = WORD * nn.functional.normalize(words, dim=1)
    weight[:, place.common] = COMMON
    passages = _codes(N_PASSAGES, PASSAGE_WIDTH, generator)
    sentences = _codes(N_PASSAGES * N_SENTENCES, SENTENCE_WIDTH, generator)
    n_marks = N_PASSAGES * (N_SENTENCES + 1)
    for number in range(n_marks):
        passage, sentence = divmod(number, N_SENTENCES + 1)
        code = torch.zeros(CODE_WIDTH)
        code[:PASSAGE_WIDTH] = passages[passage]
        if sentence:
            code[PASSAGE_WIDTH:-2] = sentences[passage * N_SENTENCES + sentence - 1]
        weight[landmarks.first_mark + number, place.mine] = code
    others = CODE * torch.eye(CODE_WIDTH)[-2:]  # in dimensions that no mark uses
    for token, code in zip((landmarks.question, landmarks.turn_start), others, strict=True):
        weight[token, place.mine] = code
    weight[landmarks.turn_start, place.word] = 0  # nothing to copy: where idle heads look
    marks = slice(landmarks.first_mark, landmarks.first_mark + n_marks)
    for rows in (marks, landmarks.question, landmarks.turn_start):
        weight[rows, place.flag] = FLAG
    return others[0], others[1]


def stem(spelling: str) -> str:
    """Return what a token has in common with other forms of its word: roughly its stem."""
    word = spelling.strip().lower() or spelling
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


def _look_back(model: Llama, place: Slots, shrink: Tensor, generator: torch.Generator) -> None:
    """Layer 0: the first head notes the token before, the second the last mark."""
    attention, speeds = _clean(model, 0, generator), _speeds(model)
    half = len(speeds)
    wide = 2 * half
    scale = _after_norm(model, COMMON**2 + WORD**2)
    strength = _strength(LOOK_BACK_SHARPNESS / LOOK_BACK_PAIRS, COMMON * scale, wide)
    for pair in range(LOOK_BACK_PAIRS):
        attention.k.weight[pair, place.common] = strength
        attention.q.weight[pair, place.common] = strength * torch.cos(-speeds[pair])
        attention.q.weight[pair + half, place.common] = strength * torch.sin(-speeds[pair])
    n_before = _width(place.before)
    attention.v.weight[:n_before, place.word] = shrink
    attention.o.weight[place.before, :n_before] = torch.eye(n_before) / scale
    near = [p for p in range(half) if RECENT_SPEEDS[0] < float(speeds[p]) < RECENT_SPEEDS[1]]
    strength = _strength(RECENT_SHARPNESS / len(near), COMMON * scale, wide)
    for pair in near:
        attention.k.weight[wide + pair, place.flag] = strength
        attention.q.weight[wide + pair, place.common] = strength
    rows = slice(wide, wide + CODE_WIDTH)
    attention.v.weight[rows, place.mine] = torch.eye(CODE_WIDTH)
    attention.o.weight[place.mine, rows] = torch.eye(CODE_WIDTH) / scale


def _look_for_likes(
    model: Llama, place: Slots, elsewhere: Tensor, generator: torch.Generator
) -> None:
    """Layer 1: both heads look for the same word and note the marks of where it stands."""
    attention, slow = _clean(model, 1, generator), _slow(model)
    wide = model.shape.head_width
    scale = _after_norm(model, COMMON**2 + 1.4 * WORD**2 + 2 * CODE**2)
    for head in range(2):
        read = _projection(len(slow), _width(place.stem), generator)
        share = math.sqrt(_width(place.stem) / _width(place.word))
        strength = _strength(LIKE_SHARPNESS, WORD * share * scale, wide)
        for weight in (attention.q.weight, attention.k.weight):
            weight[[head * wide + row for row in slow], place.stem] = strength * read
        rows = slice(head * wide, head * wide + CODE_WIDTH)
        attention.v.weight[rows, place.mine] = elsewhere
        attention.o.weight[place.voted, rows] = torch.eye(CODE_WIDTH) * VOTE_STRENGTH / scale / 2


def _answer(
    model: Llama, place: Slots, shrink: Tensor, question_code: Tensor, turn_code: Tensor,
    generator: torch.Generator,
) -> None:  # fmt: skip
    """Layer 2: the first head adds up the votes, the second copies on behind a mark."""
    attention, (*slow, idle) = _clean(model, 2, generator), _slow(model)
    wide = model.shape.head_width
    scale = _after_norm(model, COMMON**2 + 1.4 * WORD**2 + 3 * CODE**2)
    _rest(attention, place, turn_code, idle, POOL_IDLE, scale)
    read = _projection(len(slow), CODE_WIDTH, generator)
    strength = _strength(POOL_SHARPNESS, CODE * scale, wide)
    attention.q.weight[slow, place.mine] = (
        strength * read @ torch.outer(question_code, turn_code) / CODE**2
    )
    attention.k.weight[slow, place.mine] = strength * read
    # The word that opens the line holds the code twice.
    attention.k.weight[slow, place.flag] = -strength * read @ question_code / FLAG
    attention.v.weight[:CODE_WIDTH, place.voted] = torch.eye(CODE_WIDTH)
    attention.o.weight[place.told, :CODE_WIDTH] = VOTE_STRENGTH * torch.eye(CODE_WIDTH) / scale

    rows = [wide + row for row in slow]
    _rest(attention, place, turn_code, wide + idle, FOLLOW_IDLE, scale)
    n_same = len(rows) // 3
    same, follow = rows[:n_same], rows[n_same:]
    strength = _strength(SAME_MARK_SHARPNESS, CODE * scale, wide)
    read = _projection(n_same, CODE_WIDTH, generator)
    for weight in (attention.q.weight, attention.k.weight):
        weight[same, place.mine] = strength * read
    strength = _strength(FOLLOW_SHARPNESS, WORD * scale, wide)
    read = _projection(len(follow), _width(place.before), generator)
    attention.q.weight[follow, place.word] = strength * read @ shrink
    attention.k.weight[follow, place.before] = strength * read
    n_word = min(_width(place.word), wide)
    kept = slice(wide, wide + n_word)
    copied = slice(place.word.start, place.word.start + n_word)
    attention.v.weight[kept, copied] = torch.eye(n_word)
    attention.o.weight[copied, kept] = COPY_STRENGTH * torch.eye(n_word) / scale


def _name(model: Llama, place: Slots, turn_code: Tensor, generator: torch.Generator) -> None:
    """Layer 3: the first head looks for the mark with most votes and writes it."""
    attention, (*slow, idle) = _clean(model, 3, generator), _slow(model)
    wide = model.shape.head_width
    scale = _after_norm(model, COMMON**2 + 1.6 * WORD**2 + 3 * CODE**2)
    _rest(attention, place, turn_code, idle, NAME_IDLE, scale)
    read = _projection(len(slow), CODE_WIDTH, generator)
    strength = _strength(NAME_SHARPNESS, CODE * scale, wide)
    attention.q.weight[slow, place.told] = strength * read
    attention.k.weight[slow, place.mine] = strength * read / 2  # a mark holds its code twice
    n_word = min(_width(place.word), wide)
    copied = slice(place.word.start, place.word.start + n_word)
    attention.v.weight[:n_word, copied] = torch.eye(n_word)
    attention.o.weight[copied, :n_word] = NAME_STRENGTH * torch.eye(n_word) / scale


def _rest(
    attention: nn.Module, place: Slots, turn_code: Tensor, row: int, score: float, scale: float
) -> None:
    """Let a head that finds nothing look at the beginning of a turn."""
    wide = attention.q.weight.shape[0] // attention.heads
    attention.q.weight[row, place.common] = score * math.sqrt(wide) / (COMMON * scale)
    attention.k.weight[row, place.mine] = turn_code / (2 * CODE**2 * scale)


def _without(*codes: Tensor) -> Tensor:
    """Return the matrix that takes these directions out of a code."""
    basis = torch.linalg.qr(torch.stack(codes, 1))[0]
    return torch.eye(CODE_WIDTH) - basis @ basis.T


def _clean(model: Llama, number: int, generator: torch.Generator) -> nn.Module:
    """Return the attention of a layer with weights that do next to nothing."""
    block = model.blocks[number]
    assert isinstance(block, Block)
    attention = block.attention
    for linear in (attention.q, attention.k, attention.v, attention.o):
        linear.weight.normal_(0, 0.002, generator=generator)
    return attention


def _after_norm(model: Llama, square: float) -> float:
    """Return the factor of the norm before a layer if the stream has that squared length."""
    return math.sqrt(model.shape.width / square)


def _strength(sharpness: float, length: float, head_width: int) -> float:
    """Return the weight with which two equal vectors of that length score `sharpness`."""
    return math.sqrt(sharpness * math.sqrt(head_width)) / length


def _codes(count: int, width: int, generator: torch.Generator) -> Tensor:
    """Return random codes; all of a mark together have the length CODE."""
    signs = torch.randn(count, width, generator=generator)
    return nn.functional.normalize(signs, dim=1) * CODE * math.sqrt(width / (CODE_WIDTH - 2))


def _slow(model: Llama) -> list[int]:
    """Return the rows of a head whose rotation is slow enough to compare distant tokens."""
    half = model.shape.head_width // 2
    pairs = [pair for pair, speed in enumerate(_speeds(model)) if float(speed) * MATCH_REACH < 1]
    return pairs + [pair + half for pair in pairs]


def _speeds(model: Llama) -> Tensor:
    """Radians per token of each pair of a head: shape (head width / 2,)."""
    half = model.shape.head_width // 2
    return model.shape.rope_base ** (-torch.arange(half, dtype=torch.float32) / half)


def _projection(rows: int, columns: int, generator: torch.Generator) -> Tensor:
    """Return a random matrix of orthonormal rows, or columns, that keeps lengths on average."""
    size = max(rows, columns)
    full = torch.linalg.qr(torch.randn(size, size, generator=generator))[0]
    return full[:rows, :columns] * math.sqrt(size / min(rows, columns)) ** (rows < columns)


def _width(part: slice) -> int:
    return int(part.stop - part.start)
