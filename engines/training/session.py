"""A run in the child: step after step, with validation, samples and checkpoints between them.

Everything that decides a step follows from the settings, the step's number and the states that a
checkpoint holds; so a run that was cut off goes on as if it had not been.
"""

from __future__ import annotations

import itertools
import math
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from engines.training import batches, checkpoint, examples
from engines.training.base_model import open_base
from engines.training.device import device_of, precision_of
from engines.training.encoding import Encoded
from engines.training.forward import Forward
from engines.training.four_bits import in_four_bits, why_not_here
from engines.training.lora import trained, with_adapter
from engines.training.schedule import rate
from workbench.errors import Corrupt, EngineError, InputError

_SAMPLES: Final = 3
_SAMPLE_TOKENS: Final = 64


class Session:
    """One run. `settings` as `TrainingSettings.plain` has them."""

    def __init__(self, spec: dict[str, Any]) -> None:
        import torch

        self._settings = settings = spec["settings"]
        self._folder = Path(spec["folder"])
        self._secret = bytes.fromhex(spec.get("secret", ""))
        self._device = device_of(spec["device"])
        if settings["threads"]:
            torch.set_num_threads(settings["threads"])
        torch.manual_seed(settings["seed"])
        is_small = settings["method"] == "qlora"
        if is_small and (reason := why_not_here() or _without_cuda(self._device)):
            raise InputError(reason, hint="Choose the method lora.")
        number = "bfloat16" if is_small else "float32"
        self.base = open_base(Path(spec["base"]), spec.get("template", ""), number)
        longest = settings["longest"] or self._context()
        self._train = self._load("train.jsonl", longest, 0)
        self._validation = self._load("validation.jsonl", longest, _SAMPLES)
        self._replay = self._load("replay.jsonl", longest, 0)
        if not self._train.lengths:
            raise InputError(
                f"None of the examples fits into {longest:,} tokens.",
                hint="Shorten the examples, or allow longer ones.",
            )
        torch.manual_seed(settings["seed"])  # the adapter depends on nothing that came before
        base = in_four_bits(self.base.model, self._device) if is_small else self.base.model
        self.model = with_adapter(base, settings).to(self._device)
        if settings["gradient_checkpointing"]:
            self.base.model.gradient_checkpointing_enable({"use_reentrant": False})
            self.model.enable_input_require_grads()
        self.model.train()
        self._precision = precision_of(settings["precision"], self._device)
        self._forward = Forward(self.model, self._device, self._precision)
        self._parameters = trained(self.model)
        self._optimiser = torch.optim.AdamW(
            list(self._parameters.values()),
            lr=settings["learning_rate"],
            weight_decay=settings["weight_decay"],
            betas=(0.9, 0.999),
        )
        self._per_epoch = batches.n_steps(
            len(self._train.lengths),
            len(self._replay.lengths),
            settings["batch"],
            settings["replay_share"],
        )
        self.n_steps = settings["steps"] or max(1, round(self._per_epoch * settings["epochs"]))
        self._n_warm_up = max(1, round(self.n_steps * settings["warm_up"]))
        self._epoch = -1
        self._plan: tuple[batches.Step, ...] = ()
        self.step = 0
        self._best = math.inf
        self._worse = 0  # validations in a row without a better one
        self.has_ended = False
        self._work: Iterator[dict[str, Any] | None] | None = None
        self._random: Any = None  # torch's state as it was before the step that is under way
        self._is_behind = False  # a step is done, and what belongs behind it is not yet
        self._resume()

    # -------------------------------------------------------------------------- facts

    def facts(self) -> dict[str, Any]:
        lengths = self._train.lengths
        return {
            "device": self._device,
            "precision": self._precision,
            "has_ended": self.has_ended,
            "kind": self.base.kind,
            "architecture": self.base.architecture,
            "n_params": self.base.n_params,
            "n_trained": sum(one.numel() for one in self._parameters.values()),
            "n_examples": len(lengths),
            "n_pairs": len(self._train.pairs),
            "n_validation": len(self._validation.lengths),
            "n_replay": len(self._replay.lengths),
            "n_too_long": self._train.n_too_long + self._validation.n_too_long,
            "n_tokens": sum(lengths),
            "n_answer_tokens": sum(text.n_answer for text in self._train.texts),
            "longest": max(lengths),
            "n_steps": self.n_steps,
            "steps_per_epoch": self._per_epoch,
            "step": self.step,
            "notes": list(self.base.encoder.notes),
        }

    # ----------------------------------------------------------------------- training

    def advance(self, for_s: float) -> list[dict[str, Any]]:
        """Work for about so long, at least one forward pass; what happened meanwhile.

        Raises EngineError if the loss is no number any more, DiskFull.
        """
        events: list[dict[str, Any]] = []
        until = time.monotonic() + for_s
        while not self.has_ended:
            if self._work is None:
                self._work = self._whole_step()
            event = next(self._work, _NOTHING)
            if event is _NOTHING:
                self._work = None
            elif event is not None:
                events.append(event)
            if time.monotonic() >= until:
                break
        return events

    def calibrate(self, for_s: float) -> dict[str, Any]:
        """How fast forward and backward are here; changes nothing that is trained."""
        import torch

        random = torch.get_rng_state()
        lengths = self._train.lengths
        order = sorted(range(len(lengths)), key=lambda n: lengths[n])
        typical = order[len(order) // 4 : len(order) // 4 + len(order) // 2 + 1] or order
        tokens = 0
        seconds = 0.0
        begun = time.monotonic()
        longest_pass = batches.passes(order[-self._settings["batch"] :], lengths, self._pass_tokens)
        plan = batches.passes(typical, lengths, self._pass_tokens)
        n_done = 0
        for n, one in enumerate(itertools.chain(longest_pass[-1:], _spread(plan))):
            started = time.monotonic()
            self._sum_of(one).backward()
            if n:  # the first one warms up
                tokens += sum(lengths[number] for number in one)
                seconds += time.monotonic() - started
                n_done += 1
            if time.monotonic() - begun > for_s and n_done:
                break
        self._optimiser.zero_grad(set_to_none=True)
        torch.set_rng_state(random)
        per_epoch = sum(lengths) / max(1, self._per_epoch)
        return {
            "tokens": tokens,
            "seconds": seconds,
            "tokens_per_step": per_epoch,
            "state_bytes": 3 * 4 * sum(one.numel() for one in self._parameters.values()),
        }

    def _whole_step(self) -> Iterator[dict[str, Any] | None]:
        """One step, resting after each pass; what is yielded beside None is an event."""
        import torch

        settings = self._settings
        begun = time.monotonic()
        for group in self._optimiser.param_groups:
            group["lr"] = settings["learning_rate"] * rate(
                self.step, self.n_steps, self._n_warm_up, settings["schedule"]
            )
        step = self._step_plan()
        self._random = torch.get_rng_state()
        n_counting = sum(self._counting(number) for number in step.examples)
        total = 0.0
        for one in step.passes:
            loss = self._sum_of(one) / n_counting
            total += float(loss.detach())
            loss.backward()
            yield None
        norm = float(
            torch.nn.utils.clip_grad_norm_(
                list(self._parameters.values()), settings["max_grad_norm"] or math.inf
            )
        )
        if not (math.isfinite(total) and math.isfinite(norm)):
            self._optimiser.zero_grad(set_to_none=True)
            raise EngineError(
                f"The loss of step {self.step + 1} is no number; training stopped.",
                hint="The checkpoints before it are whole. Start again with a lower learning rate.",
            )
        self._optimiser.step()
        self._optimiser.zero_grad(set_to_none=True)
        self.step += 1
        self._random, self._is_behind = None, True
        yield {
            "kind": "step",
            "step": self.step,
            "loss": total,
            "rate": self._optimiser.param_groups[0]["lr"],
            "grad_norm": norm,
            "tokens": sum(self._length(number) for number in step.examples),
            "seconds": time.monotonic() - begun,
            "epoch": self.step / self._per_epoch,
        }
        yield from self._behind_step()

    def _behind_step(self) -> Iterator[dict[str, Any] | None]:
        """Validation and checkpoint, where they are due, and the end."""
        settings = self._settings
        is_last = self.step >= self.n_steps
        if self.step % settings["validate_every"] == 0 or is_last:
            yield from self._validate()
            is_last = is_last or bool(settings["patience"] and self._worse >= settings["patience"])
        self._is_behind = False
        if self.step % settings["checkpoint_every"] == 0 or is_last:
            yield self.keep()
        if is_last:
            self.has_ended = True
            yield {"kind": "end", "step": self.step, "early": self.step < self.n_steps}

    def _step_plan(self) -> batches.Step:
        number, place = divmod(self.step, self._per_epoch)
        if number != self._epoch:
            self._plan = batches.epoch(
                self._train.lengths,
                self._replay.lengths,
                batch=self._settings["batch"],
                pass_tokens=self._pass_tokens,
                replay_share=self._settings["replay_share"],
                seed=self._settings["seed"],
                number=number,
            )
            self._epoch = number
        return self._plan[place]

    # ------------------------------------------------------------------------ measure

    def _validate(self) -> Iterator[dict[str, Any] | None]:
        if not self._validation.lengths:
            return
        import torch

        total, count = 0.0, 0
        self.model.eval()
        for one in batches.passes(
            range(len(self._validation.lengths)), self._validation.lengths, self._pass_tokens
        ):
            with torch.no_grad():
                total += float(self._values(self._validation, one).sum())
            count += sum(_counting(self._validation, number) for number in one)
            yield None
        self.model.train()
        loss = total / count
        self._worse = 0 if loss < self._best else self._worse + 1
        is_best = loss < self._best
        self._best = min(self._best, loss)
        yield {"kind": "validation", "step": self.step, "loss": loss, "is_best": is_best}

    def samples(self) -> list[dict[str, str]]:
        """What the model says now to the first validation prompts. Draws nothing."""
        made = []
        for messages in self._validation.prompts:
            prompt = self.base.encoder.prompt(messages)
            text = self._forward.write(prompt, self.base.encoder, _SAMPLE_TOKENS)
            made.append({"prompt": messages[-1].content if messages else "", "answer": text})
        return made

    def validation_loss(self, *, without_adapter: bool = False) -> float:
        """Mean -log p of the validation answers, of the model as it is or of the base."""
        import contextlib

        import torch

        off: Any = self.model.disable_adapter() if without_adapter else contextlib.nullcontext()
        total, count = 0.0, 0
        self.model.eval()
        with torch.no_grad(), off:
            for one in batches.passes(
                range(len(self._validation.lengths)), self._validation.lengths, self._pass_tokens
            ):
                total += float(self._values(self._validation, one).sum())
                count += sum(_counting(self._validation, number) for number in one)
        self.model.train()
        return total / max(1, count)

    @property
    def secret(self) -> bytes:
        """What the run's files are sealed with; empty: they are not."""
        return self._secret

    def held_out(self, n: int) -> tuple[Encoded, ...]:
        """The first so many validation texts; of the training's where there are none."""
        from_pairs = [one.chosen for one in (*self._validation.pairs, *self._train.pairs)]
        return (*self._validation.texts, *from_pairs, *self._train.texts)[:n]

    # -------------------------------------------------------------------- checkpoints

    def keep(self, *, with_samples: bool = True) -> dict[str, Any]:
        """Write a checkpoint, from which the run goes on as if nothing had been: a step that is
        under way begins anew, and what belongs behind a step is made up for. Raises DiskFull.
        """
        import torch

        state = {
            "step": self.step,
            "adapter": {name: one.detach() for name, one in self._parameters.items()},
            "optimiser": self._optimiser.state_dict(),
            "random": torch.get_rng_state() if self._random is None else self._random,
            "best": self._best,
            "worse": self._worse,
            "behind": self._is_behind,
        }
        samples = self.samples() if with_samples else []
        facts = {"best": None if math.isinf(self._best) else self._best, "samples": samples}
        checkpoint.save(self._folder / "checkpoints", self.step, state, facts, self._secret)
        return {"kind": "checkpoint", "step": self.step, "samples": samples}

    def restore(self, step: int) -> None:
        """The adapter as it was at a checkpoint, for export; training does not go on from it."""
        for one in checkpoint.kept(self._folder / "checkpoints"):
            if one.step == step:
                try:
                    self._put(checkpoint.load(one.folder, self._secret)["adapter"])
                except Corrupt as error:
                    raise InputError(error.message, hint="Choose another checkpoint.") from error
                return
        raise InputError(f"There is no checkpoint of step {step}.", hint="List the checkpoints.")

    def _resume(self) -> None:
        import torch

        found = checkpoint.newest_whole(self._folder / "checkpoints", self._secret)
        if found is None:
            return
        _, state = found
        self._put(state["adapter"])
        self._optimiser.load_state_dict(state["optimiser"])
        torch.set_rng_state(state["random"])
        self.step, self._best, self._worse = state["step"], state["best"], state["worse"]
        settings = self._settings
        is_worse = bool(settings["patience"] and self._worse >= settings["patience"])
        self._is_behind = bool(state.get("behind", False))
        if self._is_behind:
            self._work = self._behind_step()
        self.has_ended = not self._is_behind and (self.step >= self.n_steps or is_worse)

    def _put(self, adapter: dict[str, Any]) -> None:
        import torch

        with torch.no_grad():
            for name, one in self._parameters.items():
                one.copy_(adapter[name])

    # ------------------------------------------------------------------------ private

    @property
    def _pass_tokens(self) -> int:
        return int(self._settings["pass_tokens"])

    def _context(self) -> int:
        return int(getattr(self.base.model.config, "max_position_embeddings", 0) or 2048)

    def _load(self, name: str, longest: int, n_prompts: int) -> examples.Loaded:
        return examples.load(
            self._folder / name, self.base.encoder, longest, n_prompts, self._secret
        )

    def _sum_of(self, numbers: batches.Pass) -> Any:
        """The summed loss of examples; numbers behind the training's own are replay."""
        n_own = len(self._train.lengths)
        own = [n for n in numbers if n < n_own]
        others = [n - n_own for n in numbers if n >= n_own]
        if not others:
            return self._values(self._train, own).sum()
        if not own:
            return self._values(self._replay, others).sum()
        if self._train.pairs or self._replay.pairs:
            ours = self._values(self._train, own).sum()
            return ours + self._values(self._replay, others).sum()
        texts = [self._train.texts[n] for n in own] + [self._replay.texts[n] for n in others]
        return self._forward.answers(sorted(texts, key=lambda one: len(one.tokens))).sum()

    def _values(self, loaded: examples.Loaded, numbers: Any) -> Any:
        if loaded.pairs:
            pairs = [loaded.pairs[n] for n in numbers]
            return self._forward.pairs(
                [one.chosen for one in pairs],
                [one.rejected for one in pairs],
                self._settings["beta"],
            )
        return self._forward.answers([loaded.texts[n] for n in numbers])

    def _counting(self, number: int) -> int:
        n_own = len(self._train.lengths)
        if number < n_own:
            return _counting(self._train, number)
        return _counting(self._replay, number - n_own)

    def _length(self, number: int) -> int:
        n_own = len(self._train.lengths)
        known = self._train.lengths if number < n_own else self._replay.lengths
        return known[number if number < n_own else number - n_own]


_NOTHING: Final = {"kind": ""}


def _without_cuda(device: str) -> str:
    return "" if device == "cuda" else f"QLoRA trains on cuda, and this run would on {device}."


def _counting(loaded: examples.Loaded, number: int) -> int:
    """What an example adds to the divisor: its answer's tokens; a pair is one."""
    return 1 if loaded.pairs else loaded.texts[number].n_answer


def _spread(plan: tuple[batches.Pass, ...]) -> Iterator[batches.Pass]:
    """Passes from all over the plan, again and again."""
    n = 0
    while True:
        yield plan[(n * 7) % len(plan)]
        n += 1
