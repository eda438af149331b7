"""The child process that trains one run. It may crash, hang or be ended; checkpoints outlive it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import psutil

from engines.child_loop import Answer, Handler, serve

if TYPE_CHECKING:
    from engines.training.session import Session

_NICENESS: Final = 15  # an answer in progress goes before


def main() -> int:
    """Answer calls until the parent goes away."""
    return serve(lambda: _Desk().handlers())


class _Desk:
    """What one child works on: a run that is opened first."""

    def __init__(self) -> None:
        process = psutil.Process()
        process.nice(psutil.BELOW_NORMAL_PRIORITY_CLASS if psutil.WINDOWS else _NICENESS)
        # Frees what a pass took; else the blocks of differing sizes pile up. glibc reads this late.
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
        _return_freed_memory()
        self._opened: Session | None = None

    def handlers(self) -> Mapping[str, Handler]:
        return {
            "open": self._open,
            "calibrate": self._told(lambda run, p: run.calibrate(float(p["for_s"]))),
            "advance": self._advance,
            "keep": self._told(
                lambda run, p: run.keep(with_samples=bool(p.get("with_samples", True)))
            ),
            "samples": self._told(lambda run, _p: {"samples": run.samples()}),
            "losses": self._told(
                lambda run, _p: {
                    "base": run.validation_loss(without_adapter=True),
                    "tuned": run.validation_loss(),
                }
            ),
            "export": self._export,
            "verify": self._verify,
            "folder": self._folder,
        }

    @property
    def _run(self) -> Session:
        assert self._opened is not None
        return self._opened

    def _told(self, ask: Callable[[Session, Mapping[str, Any]], Mapping[str, Any]]) -> Handler:
        def answer(params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
            told = ask(self._run, params)
            return Answer({**told, "memory": _memory(), "resident": _resident()})

        return answer

    def _open(self, params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
        from engines.training.session import Session

        self._opened = Session(dict(params))
        return Answer({**self._opened.facts(), "memory": _memory()})

    def _advance(self, params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
        events = self._run.advance(float(params["for_s"]))
        return Answer(
            {
                "events": events,
                "step": self._run.step,
                "has_ended": self._run.has_ended,
                "memory": _memory(),
            }
        )

    def _export(self, params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
        from engines.training.gguf_export import Wish, export

        if params.get("step"):
            self._run.restore(int(params["step"]))
        target, base = Path(params["target"]), Path(params["base"])
        wish = Wish(
            target,
            params["format"],
            params.get("name", ""),
            params.get("base_name", ""),
            params.get("licence", ""),
        )
        written = export(self._run.model, wish, base if base.is_file() else None, self._run.secret)
        return Answer(
            {
                "sha256": written.sha256,
                "size_bytes": written.size_bytes,
                "n_tensors": written.n_tensors,
            }
        )

    def _verify(self, params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
        from engines.training.memory_file import memory_file
        from workbench.domain.sealing import unsealed_bytes

        texts = self._run.held_out(int(params["n_texts"]))
        adapter, secret = Path(params["adapter"]), self._run.secret
        if not secret:
            return Answer(self._compared(params, adapter, texts))
        content = unsealed_bytes(adapter.read_bytes(), secret, adapter.name.encode())
        with memory_file(content) as place:
            return Answer(self._compared(params, place, texts))

    def _compared(self, params: Mapping[str, Any], adapter: Path, texts: Any) -> dict[str, Any]:
        from engines.training.parity import compare

        base, threads = Path(params["base"]), int(params["threads"])
        return compare(self._run.model, base, adapter, texts, threads).plain()

    def _folder(self, params: Mapping[str, Any], _blobs: Sequence[bytes]) -> Answer:
        """Write the adapter as PEFT's own folder."""
        if params.get("step"):
            self._run.restore(int(params["step"]))
        self._run.model.save_pretrained(params["target"])
        return Answer({})


def _memory() -> int:
    """Bytes that this process had at most."""
    if os.name == "posix":
        import resource
        import sys

        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return int(peak if sys.platform == "darwin" else peak * 1024)
    return int(psutil.Process().memory_info().peak_wset)


def _resident() -> int:
    return int(psutil.Process().memory_info().rss)


def _return_freed_memory() -> None:
    """Let glibc give large blocks back at once: passes differ in size, and kept ones pile up."""
    import ctypes
    import sys

    if sys.platform == "linux":
        library = ctypes.CDLL(None)
        if hasattr(library, "mallopt"):
            library.mallopt(-3, 1 << 20)  # M_MMAP_THRESHOLD: fixed, and so not raised by use
            library.mallopt(-1, 1 << 22)  # M_TRIM_THRESHOLD
