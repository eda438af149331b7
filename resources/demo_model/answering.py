"""Ask a GGUF file questions through llama.cpp, one at a time, always taking the likeliest token.

Needs llama-cpp-python; knows nothing of how the questions were made.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from engines.llama.grammar_tree import literal, written

from .sample import Message, Passage, prompt, render_passages, user_message

MAX_REPLY_TOKENS = 256
SENTENCE = re.compile(r"\[\d+[a-z]+\] ")


class Answerer:
    """One loaded model."""

    def __init__(self, path: Path, threads: int = 2, context: int = 2048) -> None:
        from llama_cpp import Llama

        self._llama: Any = Llama(
            str(path), n_ctx=context, n_threads=threads, n_threads_batch=threads, verbose=False
        )

    def chat(self, messages: Sequence[Message], choices: Sequence[str] = ()) -> str:
        """Return the reply to a conversation, through the file's own chat template.

        With `choices` the reply is one of them.
        """
        from llama_cpp import LlamaGrammar

        grammar = None
        if choices:
            grammar = LlamaGrammar.from_string(written({"root": literal(choices)}), verbose=False)
        result = self._llama.create_chat_completion(
            [{"role": message.role, "content": message.content} for message in messages],
            temperature=0.0,
            max_tokens=MAX_REPLY_TOKENS,
            grammar=grammar,
        )
        return str(result["choices"][0]["message"]["content"])

    def ask(self, passages: tuple[Passage, ...], question: str, *, verbatim: bool = True) -> str:
        """Return the reply to a question over numbered passages, in the product's prompt.

        `verbatim`, as the program asks, the reply is one of their sentences or the refusal.
        """
        system = Message("system", prompt()["system"])
        lines = "\n".join(render_passages(passages)).splitlines()
        choices = [prompt()["refusal"], *(line for line in lines if SENTENCE.match(line))]
        asked = [system, Message("user", user_message(passages, question))]
        return self.chat(asked, choices if verbatim else ())

    def n_tokens(self, text: str) -> int:
        """Return how many tokens the model reads for a text."""
        return len(self._llama.tokenize(text.encode(), add_bos=False))

    def close(self) -> None:
        """Free the model."""
        self._llama.close()
