"""Write a passage for a prompt: a head line, then each sentence on a line behind its mark.

Pure. What a document says can neither begin a line nor bear a mark.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from workbench.domain.document import Passage
from workbench.domain.passage_marks import marked_sentences, without_imitations
from workbench.domain.passage_prompt import PassagePrompt

_AROUND = "… {text} …"  # what stands before or after a passage; bears no mark


def passage_title(passage: Passage) -> str:
    """The document's name without its suffix, and the heading that the passage stands under."""
    name = PurePath(passage.document).stem
    return f"{name}: {passage.heading}" if passage.heading else name


def passage_lines(
    passage: Passage, number: int, texts: PassagePrompt, before: str = "", after: str = ""
) -> Iterator[str]:
    """The head of passage `number`, then its sentences.

    What stands around it in its document is a line without a mark on either side.
    """
    yield texts.passage.format(number=number, title=_one_line(passage_title(passage)))
    if before:
        yield _AROUND.format(text=_one_line(before))
    yield from sentence_lines(passage, number, texts)
    if after:
        yield _AROUND.format(text=_one_line(after))


def sentence_lines(passage: Passage, number: int, texts: PassagePrompt) -> Iterator[str]:
    """Each sentence of passage `number` behind its mark.

    Naming the sentence is one decision; the quote that follows it only has to be copied.
    """
    for sentence in marked_sentences(passage.text, number):
        text = _one_line(passage.text[sentence.start : sentence.end])
        yield texts.sentence.format(mark=sentence.mark, text=text)


def _one_line(text: str) -> str:
    return without_imitations(" ".join(text.splitlines()).strip())
