"""Hold an answer to the letter of its passages while it is written.

The model decides which sentences answer, or that none does; what is then written can only be those
sentences. So a figure cannot be miscopied, and every word has its place in a document.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.domain.document import Passage
from workbench.domain.model import Constraint, SamplingSettings
from workbench.domain.passage_prompt import PassagePrompt
from workbench.domain.quoting import QuoteForm
from workbench.services.documents.passage_lines import sentence_lines


def held_to(
    passages: Sequence[Passage], texts: PassagePrompt, sampling: SamplingSettings, most: int = 1
) -> SamplingSettings:
    """Return settings under which the answer is `most` sentences of the passages at most, each on
    its own line behind its mark, or the refusal.

    Settings that demand another form keep it. Where there is more than the engine takes, asking
    it raises InputError: an answer that is not held must not look as if it were.
    """
    if sampling.constraint is not None:
        return sampling
    lines = [
        line
        for number, passage in enumerate(passages, 1)
        for line in sentence_lines(passage, number, texts)
        if "\0" not in line
    ]
    form = QuoteForm(texts.refusal, tuple(lines), most)
    return replace(sampling, constraint=Constraint("quotes", form.source()))
