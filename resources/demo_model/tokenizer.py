"""The tokenizer: byte-level BPE with GPT-2's split pattern, trained on the model's own text.

Digits are never merged, so every number is copied digit by digit in the same way. The marks of
passages and of their sentences are one token each.
"""

from collections.abc import Iterable
from pathlib import Path

from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, trainers

from workbench.domain.passage_marks import letters

END_OF_TEXT = "<|endoftext|>"
TURN_START = "<|im_start|>"
TURN_END = "<|im_end|>"
SPECIAL_TOKENS = (END_OF_TEXT, TURN_START, TURN_END)
N_PASSAGES, N_SENTENCES = 9, 26  # marks beyond these are spelled out

CHAT_TEMPLATE = (
    "{% for message in messages %}"
    "{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>' + '\\n' }}"
    "{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"
)


def marks() -> list[str]:
    """Return `[1]`, `[1a]` to `[1z]`, `[2]` and so on, in the order of their ids."""
    return [
        f"[{number}{end}]"
        for number in range(1, N_PASSAGES + 1)
        for end in ("", *(letters(place) for place in range(N_SENTENCES)))
    ]


def train_tokenizer(texts: Iterable[str], vocab_size: int) -> Tokenizer:
    """Return a tokenizer of exactly `vocab_size` entries learned from `texts`."""
    tokenizer = Tokenizer(models.BPE())
    digits_apart = pre_tokenizers.Digits(individual_digits=True)
    byte_level = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([digits_apart, byte_level])
    trainer = trainers.BpeTrainer(
        vocab_size=vocab_size - len(marks()),
        special_tokens=list(SPECIAL_TOKENS),
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    # Without merges of digits, GPT-2's plain pattern now gives the same tokens.
    tokenizer.pre_tokenizer = byte_level
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_tokens([AddedToken(mark, normalized=False) for mark in marks()])
    return tokenizer


def load_tokenizer(path: Path) -> Tokenizer:
    """Return the tokenizer saved at `path`."""
    return Tokenizer.from_file(str(path))
