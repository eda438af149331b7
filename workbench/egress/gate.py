"""The program's side of the one way out: ask the gatekeeper for a child, talk to it, keep account.

Nothing is started before it was recorded: a gate without a recorder opens for nobody. What the
children report, each connection before it is made, goes into the list of attempts.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from workbench.domain.clock import new_id, now
from workbench.egress import gatekeeper as wire
from workbench.egress import guard
from workbench.egress.actions import ACTIONS
from workbench.egress.hosts import Host
from workbench.egress.pipes import InPipe, OutPipe
from workbench.egress.policy import Policy
from workbench.errors import NetworkRefused, WorkbenchError

_MAX_REPORT_LINE = 100_000
_KEPT_NAMES = 50


@dataclass(frozen=True, slots=True)
class Use:
    """One use of the network: which action, about what, where it went, how much, how it ended.

    `subject` and `outcome` are single words, for the audit log. `outcome` is "open" until the end.
    """

    id: str
    action: str
    subject: str
    began_at: str
    outcome: str = "open"
    reached: tuple[str, ...] = ()  # hosts, in the order of the first connection
    refused: tuple[str, ...] = ()
    received_bytes: int = 0
    sent_bytes: int = 0
    fenced: str = ""  # what the kernel fences in, such as "files and ports, sockets"


Recorder = Callable[[Use], None]


class Channel:
    """One child beyond the gate; stands where a `subprocess.Popen` would."""

    def __init__(self, send: Callable[[int, bytes], None], use: Use, record: Recorder) -> None:
        self.pid = 0  # of a process that is not ours
        self.stdin = OutPipe(lambda data: send(wire.INPUT, data), lambda: send(wire.CLOSE, b""))
        self.stdout = InPipe()
        self._send = send
        self._record = record
        self._use = use
        self._reports = b""
        self._ended = threading.Event()
        self._code = -1
        self.unrecorded: WorkbenchError | None = None  # why the end is not in the record

    @property
    def use(self) -> Use:
        """As far as it is known by now."""
        return self._use

    def kill(self) -> None:
        self._send(wire.KILL, b"")

    def finish(self, outcome: str) -> None:
        """Say in one word how the action ended, for the record; before the child is closed."""
        if self._use.outcome == "open":
            self._use = replace(self._use, outcome=outcome)

    def wait(self, timeout: float | None = None) -> int:
        """The exit code. Raises subprocess.TimeoutExpired, as a Popen does."""
        if not self._ended.wait(timeout):
            raise subprocess.TimeoutExpired("a gated child", timeout or 0.0)
        return self._code

    # Called on the gate's reader thread.

    def take(self, kind: int, data: bytes) -> None:
        if kind == wire.OUTPUT:
            self.stdout.feed(data)
        elif kind == wire.REPORT:
            self._hear(data)
        elif kind == wire.GONE:
            self.end(int(data))
        elif kind == wire.REFUSED:
            self.finish("refused")
            self.end(-1)

    def end(self, code: int) -> None:
        if self._ended.is_set():
            return
        self.finish("done" if code == 0 else "stopped")
        self._code = code
        try:
            self._record(self._use)
        except WorkbenchError as error:  # a full disk, say; whoever ends the use looks here
            self.unrecorded = error
        self._ended.set()
        self.stdout.feed_end()

    def _hear(self, data: bytes) -> None:
        *lines, self._reports = (self._reports + data).split(b"\n")
        self._reports = self._reports[-_MAX_REPORT_LINE:]
        for line in lines:
            with contextlib.suppress(ValueError, TypeError, KeyError, RecursionError):
                # What is no report of ours is dropped: the child is not trusted.
                self._note(json.loads(line))

    def _note(self, report: object) -> None:
        match report:
            case {"attempt": dict(told)}:
                attempt = guard.Attempt(
                    at=str(told["at"])[:40],
                    event=str(told["event"])[:40],
                    target=str(told["target"])[:200],
                    module=str(told["module"])[:100],
                    action=self._use.action,
                    is_refused=told["is_refused"] is not False,
                    place=str(told.get("place", ""))[:100],
                    feature=self._use.action,
                )
                guard.remember(attempt)
                names = self._use.refused if attempt.is_refused else self._use.reached
                added = tuple(dict.fromkeys((*names, attempt.target)))[:_KEPT_NAMES]
                field_name = "refused" if attempt.is_refused else "reached"
                self._use = replace(self._use, **{field_name: added})  # type: ignore[arg-type]
            case {"received": int(received), "sent": int(sent)}:
                self._use = replace(
                    self._use,
                    received_bytes=self._use.received_bytes + max(0, received),
                    sent_bytes=self._use.sent_bytes + max(0, sent),
                )
            case {"fenced": str(fenced)}:
                self._use = replace(self._use, fenced=fenced[:40])


@dataclass(slots=True)
class Gate:
    """Opens for one permitted action at a time of asking; closed for good without a gatekeeper."""

    policy: Policy
    _process: subprocess.Popen[bytes] | None = None
    _recorder: Recorder | None = None
    _channels: dict[int, Channel] = field(default_factory=dict)
    _last: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _writing: threading.Lock = field(default_factory=threading.Lock)
    _reader: threading.Thread | None = None

    @property
    def is_open(self) -> bool:
        """Is there a gatekeeper, so that a permitted action can be done?"""
        return self._process is not None and self._process.poll() is None

    @property
    def gatekeeper_pid(self) -> int:
        """0 where none was started."""
        return self._process.pid if self._process is not None else 0

    def hosts(self, action: str) -> tuple[Host, ...]:
        """What the action may reach in this run of the program; () if it is not permitted."""
        return self.policy.permitted.get(action, ()) if self.is_open else ()

    def record_with(self, recorder: Recorder) -> None:
        """`recorder` hears of every use twice: before it begins ("open") and after its end.

        What it raises at the beginning keeps the use from beginning.
        """
        self._recorder = recorder

    def start(self, action: str, subject: str = "") -> Channel:
        """Start the child of a permitted action. `subject`: one word on what it is about.

        Raises NetworkRefused if the action is not permitted, and what the recorder raises.
        """
        if not self.hosts(action):
            raise NetworkRefused(
                f"It is not permitted to {ACTIONS[action].title}.",
                hint=self._how_to(action),
            )
        if self._recorder is None:
            raise NetworkRefused("Nobody records what would be done.", hint="Open a workspace.")
        use = Use(new_id(), action, subject, now())
        self._recorder(use)
        with self._lock:
            self._last += 1
            number = self._last
            channel = Channel(
                lambda kind, data: self._send(kind, number, data), use, self._recorder
            )
            self._channels[number] = channel
            if self._reader is None:
                self._reader = threading.Thread(target=self._read, name="gate", daemon=True)
                self._reader.start()
        self._send(wire.OPEN, number, action.encode())
        return channel

    def close(self) -> None:
        """End the gatekeeper, and with it every child beyond the gate."""
        process = self._process
        if process is None:
            return
        with self._writing, contextlib.suppress(OSError):
            assert process.stdin is not None
            process.stdin.close()
        try:
            process.wait(2.0)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if self._reader is not None:
            self._reader.join()
        elif process.stdout is not None:
            process.stdout.close()
        self._process = None

    def _how_to(self, action: str) -> str:
        if self.policy.by == "administrator":
            return "Ask the administrator of this machine."
        if action in self.policy.permitted:
            return "The process that keeps the way out has ended; start the program again."
        return f"Allow it with “workbench network allow {action}”, then start the program again."

    def _send(self, kind: int, number: int, data: bytes) -> None:
        process = self._process
        if process is None or process.stdin is None:
            return
        view = memoryview(data)
        with self._writing, contextlib.suppress(OSError, ValueError):
            # The reader sees the same end and tells every channel.
            while True:
                piece = bytes(view[: wire.MAX_BYTES])
                process.stdin.write(wire.HEAD.pack(kind, number, len(piece)) + piece)
                view = view[wire.MAX_BYTES :]
                if not view:
                    break
            process.stdin.flush()

    def _read(self) -> None:
        process = self._process
        assert process is not None
        pipe = process.stdout
        assert pipe is not None
        while len(head := pipe.read(wire.HEAD.size)) == wire.HEAD.size:
            kind, number, length = wire.HEAD.unpack(head)
            data = pipe.read(length) if length <= wire.MAX_BYTES else b""
            if len(data) != length:
                break
            with self._lock:
                channel = self._channels.get(number)
                if kind in (wire.GONE, wire.REFUSED):
                    self._channels.pop(number, None)
            if channel is not None:
                channel.take(kind, data)
        pipe.close()
        with self._lock:
            left, self._channels = list(self._channels.values()), {}
        for channel in left:
            channel.end(-1)


def closed_gate(sentence: str = "") -> Gate:
    """A gate that opens for nobody."""
    return Gate(Policy(sentence=sentence) if sentence else Policy())


def launch(policy: Policy, child_command: Sequence[str]) -> Gate:
    """Start the gatekeeper if anything is permitted at all; call before the network is closed.

    `child_command` followed by what `gated.enter` reads starts a child of this program.
    """
    if not policy.permitted:
        return Gate(policy)
    told = json.dumps({"grants": _grants(policy), "command": list(child_command)}).encode()
    try:
        process = subprocess.Popen(
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=0x08000000 if sys.platform == "win32" else 0,  # no console window
        )
        assert process.stdin is not None
        process.stdin.write(wire.HEAD.pack(0, 0, len(told)) + told)
        process.stdin.flush()
    except OSError as error:
        return closed_gate(f"The process that keeps the way out could not start: {error.strerror}.")
    return Gate(policy, process)


def _grants(policy: Policy) -> dict[str, object]:
    """What each permitted child is told of its limits, and nothing of anything else."""
    return {
        name: {
            "hosts": [str(host) for host in hosts],
            "folder": str(policy.folder) if ACTIONS[name].has_folder and policy.folder else "",
        }
        for name, hosts in policy.permitted.items()
    }


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "--gatekeeper"]
    return [sys.executable, "-I", "-S", str(Path(wire.__file__).absolute())]
