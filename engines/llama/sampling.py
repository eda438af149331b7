"""Choose the next token of one answer: samplers, bans, and the form that the answer must have.

Where nothing but the samplers decides, llama.cpp does all of it. Else the tokens that may not come
are left out, and a token that the grammar rejects is chosen anew among those that it allows: the
answer is the one that filtering first would give, without asking the grammar about every token of
the vocabulary each time.
"""

from __future__ import annotations

import codecs
from collections import deque
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from engines.llama.answer_form import FREE, AnswerForm
from engines.llama.grammar_gate import GrammarGate
from engines.llama.likeliest import Likeliest
from engines.llama.quote_gate import QuoteGate
from engines.llama.sampler_chain import banned_tokens, build_chain
from workbench.domain.model import SamplingSettings, TokenProbabilities
from workbench.errors import GenerationError

if TYPE_CHECKING:
    from engines.llama.candidates import Candidates, Int32
    from engines.llama.vocabulary import Vocabulary

_TRIED_FIRST: Final = (64, 1_024)  # likeliest tokens that a greedy choice asks the grammar about


class Sampler:
    """Belongs to one answer and to the model thread. Call `free`."""

    def __init__(
        self,
        library: Any,
        vocabulary: Vocabulary,
        settings: SamplingSettings,
        prompt: Sequence[int],
        form: AnswerForm = FREE,
    ) -> None:
        """Raises InputError for a bias on a token that the model lacks, GenerationError."""
        self._native = library
        self._vocabulary = vocabulary
        self._settings = settings
        self.probabilities: deque[TokenProbabilities] = deque()  # of tokens that were sampled
        self._banned = banned_tokens(settings, vocabulary.size)
        self._is_plain_greedy = settings.temperature <= 0 and not settings.logit_bias
        self._n_sampled = 0
        self._gate: GrammarGate | QuoteGate | None = None
        self._candidates: Candidates | None = None
        self._span = form.span()
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._kept_sets: dict[bool, Int32] = {}  # tokens that may come: without the ends, or with
        self._forced: deque[int] = deque()  # the rest of an opening tag
        self._opening = form.tags.opening if form.tags else ""
        self._chain = build_chain(library, vocabulary, settings, prompt)
        if not form.is_free or self._banned or settings.min_tokens or settings.ignore_eos:
            self._be_careful()
        if settings.n_probs:
            self._be_careful()
        self._takes_highest = self._is_plain_greedy and self._has_no_memory()
        self._likeliest: Likeliest | None = None
        if self._takes_highest and self._candidates is None:
            self._likeliest = Likeliest(library, vocabulary.size)
        if form.grammar:
            self._gate = GrammarGate(library, vocabulary, form.grammar)
        elif form.quotes is not None:
            self._gate = QuoteGate(vocabulary, form.quotes)

    def sample(self, context: Any, row: int) -> int:
        """The next token from output `row` of the last batch; it counts as accepted.

        A token that ends the answer also stands for a form that is complete.
        Raises GenerationError.
        """
        candidates = self._candidates
        if candidates is None:
            token = self._likeliest.token(context, row) if self._likeliest else None
            if token is not None:
                return token  # a chain without memory need not hear of it
            return int(self._native.llama_sampler_sample(self._chain, context, row))
        candidates.fill(context, row)
        token, accepted_by_grammar = self._chosen(candidates)
        if self._settings.n_probs:
            self._note(candidates, token)
        self._n_sampled += 1
        self._native.llama_sampler_accept(self._chain, token)
        if self._gate is not None and not self._vocabulary.is_end(token):
            if accepted_by_grammar:
                self._gate.accept(token)
            for _ in self._span.split(self._decoder.decode(self._vocabulary.piece(token))):
                pass
        return token

    def free(self) -> None:
        if self._chain is not None:
            self._native.llama_sampler_free(self._chain)
            self._chain = None
        if self._gate is not None:
            self._gate.free()

    def _be_careful(self) -> None:
        if self._candidates is None:
            from engines.llama.candidates import Candidates  # brings numpy

            self._candidates = Candidates(self._native, self._vocabulary.size)

    def _chosen(self, candidates: Candidates) -> tuple[int, bool]:
        """A token, and whether it belongs to the part that the grammar rules."""
        allowed = self._allowed(candidates)
        if self._gate is None:
            return self._picked(candidates, allowed), False
        if self._span.state == "inside":
            return self._of_thinking(candidates, allowed), False
        if self._forced:
            return self._forced.popleft(), False
        token = self._picked(candidates, allowed)
        if self._span.state == "before" and self._opens_thinking(token, candidates):
            return token, False
        if self._gate.allows(candidates, token):
            return token, True
        return self._chosen_in_form(self._gate, candidates, allowed), True

    def _picked(self, candidates: Candidates, allowed: Int32) -> int:
        """What the chain selects of these; the highest where it would look for nothing else."""
        token = candidates.highest(allowed) if self._takes_highest else None
        return candidates.chosen(self._chain, allowed) if token is None else token

    def _chosen_in_form(
        self, gate: GrammarGate | QuoteGate, candidates: Candidates, allowed: Int32
    ) -> int:
        if self._takes_highest:
            for n in _TRIED_FIRST:
                best = gate.kept(candidates, candidates.likeliest(allowed, n))
                if len(best):
                    return int(best[0])
        kept = gate.kept(candidates, allowed)
        if len(kept):
            return candidates.chosen(self._chain, kept)
        if gate.is_complete(candidates):
            return int(self._vocabulary.ends[0])
        raise GenerationError(
            "The model has no token that goes on in the form that the answer must have.",
            hint="Remove biases on tokens, or allow other characters in the schema or grammar.",
        )

    def _of_thinking(self, candidates: Candidates, allowed: Int32) -> int:
        """Any token but one that would end the thinking and write on in one go."""
        while True:
            token = self._picked(candidates, allowed)
            text = self._vocabulary.piece(token).decode("utf-8", "replace")
            closing = self._span.closes_with(text)
            if closing is None or not closing.strip():
                return token
            allowed = allowed[allowed != token]

    def _opens_thinking(self, token: int, candidates: Candidates) -> bool:
        text = self._vocabulary.piece(token).decode("utf-8", "replace").lstrip()
        if text.startswith(self._opening):
            return True
        if not text or not self._opening.startswith(text):
            return False
        if self._gate is not None and self._gate.allows(candidates, token):
            return False
        rest = self._opening[len(text) :]
        self._forced.extend(self._vocabulary.tokenize(rest, parse_special=True))
        return True

    def _allowed(self, candidates: Candidates) -> Int32:
        """The tokens that may come now, whatever the grammar says."""
        is_thinking = self._gate is not None and self._span.state == "inside"
        is_too_short = self._n_sampled < self._settings.min_tokens
        without_ends = self._settings.ignore_eos or is_too_short or is_thinking
        if without_ends not in self._kept_sets:
            import numpy as np

            banned = [np.array(self._banned, dtype=np.int32)]
            banned += [self._vocabulary.ends] if without_ends else []
            banned += [self._vocabulary.invisible] if self._gate is not None else []
            kept = candidates.without(np.unique(np.concatenate(banned)))
            self._kept_sets[without_ends] = kept
        return self._kept_sets[without_ends]

    def _has_no_memory(self) -> bool:
        """Whether the samplers would take the likeliest token, whatever was written before."""
        settings = self._settings
        return (
            settings.repeat_penalty == 1.0
            and settings.frequency_penalty == 0.0
            and settings.presence_penalty == 0.0
            and settings.dry_multiplier == 0.0
        )

    def _note(self, candidates: Candidates, token: int) -> None:
        best = candidates.likeliest(candidates.all, self._settings.n_probs)
        told = candidates.probabilities((token, *best.tolist()), self._vocabulary.shown_piece)
        self.probabilities.append(TokenProbabilities(told[0], told[1:]))
