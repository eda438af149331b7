"""What a decode step spends outside llama.cpp: Python's share, for one answer and for several.

Clocks stand around `llama_decode`, around the sampler and around the whole step of the scheduler,
on the model thread. Prints medians of one process; the share is everything that is not native.

    python -m tests.benchmarks.engine_steps --model FILE [--streams 1 8] [--tokens N]
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from engines.llama.chat_model import LlamaChatModel
from engines.llama.loader import OpenModel
from engines.llama.scheduler import Scheduler
from tests.llama_child import child_command
from workbench.domain.model import LoadSettings, Message, Priority, SamplingSettings


class Clock:
    """Adds up the seconds spent inside a function, and cuts them into steps."""

    def __init__(self) -> None:
        self.spent = 0.0
        self.steps: list[float] = []

    def around(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*arguments: Any) -> Any:
            begun = time.thread_time()
            try:
                return function(*arguments)
            finally:
                self.spent += time.thread_time() - begun

        return timed

    def cut(self) -> None:
        self.steps.append(self.spent)
        self.spent = 0.0


def watched_steps(streams: int) -> tuple[Clock, Clock, Clock, Callable[[], None]]:
    """Clocks for step, decoding and native sampling; only steps that write with all streams."""
    step, decode, sample = Clock(), Clock(), Clock()
    plain_step, plain_decode = Scheduler._step, OpenModel.decode
    OpenModel.decode = decode.around(plain_decode)  # type: ignore[method-assign]
    timed_step = step.around(plain_step)

    def watch(scheduler: Scheduler) -> None:
        library = scheduler._model.native if scheduler._model else None
        if library is not None and not hasattr(library.llama_sampler_sample, "is_watched"):
            watched = sample.around(library.llama_sampler_sample)
            watched.is_watched = True  # type: ignore[attr-defined]
            library.llama_sampler_sample = watched
        before = [one.n_written for one in scheduler._active]
        timed_step(scheduler)
        wrote = len(before) == streams and all(before) and len(scheduler._active) == streams
        if wrote and scheduler._model and scheduler._model.batch.size == streams:
            for clock in (step, decode, sample):
                clock.cut()
        else:
            for clock in (step, decode, sample):
                clock.spent = 0.0

    Scheduler._step = watch  # type: ignore[method-assign]

    def restore() -> None:
        Scheduler._step = plain_step  # type: ignore[method-assign]
        OpenModel.decode = plain_decode  # type: ignore[method-assign]

    return step, decode, sample, restore


def write(model: LlamaChatModel, number: int, n_tokens: int) -> None:
    messages = [Message("user", f"{number}. Tell the story of the committee.")]
    sampling = SamplingSettings(max_tokens=n_tokens, ignore_eos=False)
    for _ in model.generate(messages, sampling, lambda: False, Priority.CHAT):
        pass


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--streams", type=int, nargs="+", default=[1, 8])
    parser.add_argument("--tokens", type=int, default=200)
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--context", type=int, default=1_024)
    arguments = parser.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        model = LlamaChatModel(child_command(), Path(folder))
        loaded = model.load(
            arguments.model, LoadSettings(n_threads=arguments.threads, n_ctx=arguments.context)
        )
        print(f"model {arguments.model.name}, {loaded.n_threads} threads; medians in microseconds")
        for streams in arguments.streams:
            step, decode, sample, restore = watched_steps(streams)
            for _ in range(8):
                with ThreadPoolExecutor(streams) as pool:
                    list(pool.map(lambda n: write(model, n, arguments.tokens), range(streams)))
                if len(step.steps) >= 2 * arguments.tokens:
                    break
            restore()
            rest = [
                whole - inside - drawn
                for whole, inside, drawn in zip(step.steps, decode.steps, sample.steps, strict=True)
            ]
            middle = [statistics.median(one) * 1e6 for one in (step.steps, decode.steps, rest)]
            print(
                f"{streams} streams   step {middle[0]:8.0f}   llama_decode {middle[1]:8.0f}   "
                f"Python {middle[2]:6.0f}   share {100 * middle[2] / middle[0]:5.2f} %   "
                f"of {len(rest)} steps"
            )
        model.close()


if __name__ == "__main__":
    main()
