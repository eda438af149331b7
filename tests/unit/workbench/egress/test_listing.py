"""The watcher behind the filter, tried in child processes: native code asks and is refused, and the
list says who it was; no call ever hangs.
"""

from __future__ import annotations

import json
import platform
import shutil
import subprocess
import sys
import textwrap
from typing import Any

import pytest

from workbench.egress import guard, listing, seccomp, watcher

linux = pytest.mark.skipif(
    not sys.platform.startswith("linux") or platform.machine() not in ("x86_64", "aarch64"),
    reason="the filter exists on Linux, x86-64 and AArch64",
)

HEAD = """
import ctypes, errno, json, os, signal, socket, subprocess, sys, threading, time
from dataclasses import asdict
from workbench import egress
from workbench.egress.seccomp import is_watched, no_sockets
egress.install()
seal = egress.seal({})
assert seal.is_closed, seal.reason
libc = ctypes.CDLL(None, use_errno=True)

def ask(family=2, kind=1, library=libc):
    ctypes.set_errno(0)
    made = library.socket(family, kind, 0)
    return made, errno.errorcode.get(ctypes.get_errno(), "")

def heard(least=1):
    for _ in range(400):
        found = [one for one in egress.attempts() if one.is_socket]
        if sum(one.count for one in found) >= least:
            break
        time.sleep(0.02)
    return found

def say(**told):
    print(json.dumps(told, default=asdict))
"""


def run(body: str, timeout: float = 60) -> dict[str, Any]:
    program = HEAD + textwrap.dedent(body)
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    said: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    if not said.pop("live"):
        pytest.skip("this system gives a filter no listener")
    return said


@linux
def test_what_native_code_asks_for_is_refused_as_before_and_listed_with_its_library() -> None:
    said = run(
        """
        answer = ask()
        say(live=seal.listing.is_live, answer=answer, found=heard(), pid=os.getpid())
        """
    )

    (one,) = said["found"]
    assert said["answer"] == [-1, "EACCES"]
    assert (one["event"], one["target"]) == (guard.SOCKET, "IPv4 stream socket")
    assert one["module"].startswith(("_ctypes", "libffi", "libpython", "python"))
    assert one["place"].startswith(f"process {said['pid']}")
    assert one["feature"] == "the program"


@linux
def test_threads_that_hold_pythons_lock_while_they_ask_are_answered_and_counted() -> None:
    said = run(
        """
        locked = ctypes.PyDLL(None)
        def many():
            for _ in range(200):
                locked.socket(10, 2, 0)
        threads = [threading.Thread(target=many) for _ in range(8)]
        for one in threads: one.start()
        for one in threads: one.join()
        found = heard(1_600)
        say(live=seal.listing.is_live, count=sum(one.count for one in found), lines=len(found))
        """
    )

    assert said["count"] == 1_600
    assert said["lines"] <= 60


@linux
def test_a_child_program_is_named() -> None:
    if shutil.which("bash") is None:
        pytest.skip("needs bash")
    said = run(
        """
        code = subprocess.call(["bash", "-c", "echo > /dev/tcp/203.0.113.7/80"], stderr=-3)
        say(live=seal.listing.is_live, code=code, found=heard())
        """
    )

    assert said["code"] != 0
    assert {(one["feature"], one["target"]) for one in said["found"]} == {
        ("bash", "IPv4 stream socket")
    }


@linux
def test_what_python_tries_is_not_counted_twice_and_its_line_is_known() -> None:
    said = run(
        """
        def try_it(what):
            try: what()
            except OSError as error: return type(error).__name__
        first = try_it(lambda: socket.create_connection(("203.0.113.7", 80), 1))
        second = try_it(socket.socket)
        heard()
        say(live=seal.listing.is_live, ended=[first, second], found=list(egress.attempts()))
        """
    )

    looked_up, asked = said["found"]
    assert said["ended"] == ["PermissionError", "PermissionError"]
    assert looked_up["event"] == "socket.getaddrinfo"
    assert (asked["event"], asked["module"]) == (guard.SOCKET, "__main__")
    assert asked["place"].startswith("<string>:")


@linux
def test_when_the_watcher_is_killed_sockets_are_still_refused_and_nothing_hangs() -> None:
    said = run(
        """
        live, pid = seal.listing.is_live, seal.listing.watcher_pid
        threads = [threading.Thread(target=lambda: [ask() for _ in range(500)]) for _ in range(4)]
        for one in threads: one.start()
        os.kill(pid, signal.SIGKILL)
        for one in threads: one.join()
        answer = ask()
        for _ in range(500):
            zombie = os.path.exists(f"/proc/{pid}")
            if not zombie and not seal.listing.is_live: break
            time.sleep(0.01)
        unix = socket.socket(socket.AF_UNIX).fileno() >= 0
        say(live=live, answer=answer, told=seal.listing.sentence, zombie=zombie, unix=unix,
            is_live=seal.listing.is_live)
        """
    )

    assert said["answer"][0] == -1
    assert not said["is_live"]
    assert "ended" in said["told"]
    assert not said["zombie"]
    assert said["unix"]


@linux
def test_the_watcher_ends_with_the_program_also_when_that_is_killed() -> None:
    said = run(
        """
        code = (
            "import os, signal; from workbench import egress; s = egress.seal({});"
            "print(s.listing.watcher_pid, flush=True); os.kill(os.getpid(), signal.SIGKILL)"
        )
        before = seal.listing.watcher_pid
        inner = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
        seal.listing.close()
        seal.listing.close()
        def is_there(pid):
            return pid and os.path.exists(f"/proc/{pid}")
        for _ in range(200):
            if not is_there(before): break
            time.sleep(0.01)
        say(live=bool(before), left=bool(is_there(before)), inner=int(inner.stdout or 0))
        """
    )

    assert not said["left"]
    assert said["inner"] == 0, "a second filter behind the first can have no watcher"


@linux
def test_a_program_without_a_listener_of_its_own_stands_behind_the_filter_of_before() -> None:
    said = run(
        """
        code = (
            "from workbench import egress; import socket\\n"
            "s = egress.seal({})\\n"
            "try: socket.socket()\\n"
            "except PermissionError: print(s.is_closed, s.listing.is_live, s.listing.sentence)"
        )
        inner = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
        say(live=seal.listing.is_live, said=inner.stdout.strip())
        """
    )

    assert said["said"].startswith("True False not listed: the kernel has no way to ask (")


@linux
def test_a_child_that_may_have_no_socket_at_all_is_still_listed() -> None:
    said = run(
        """
        code = (
            "import socket, sys; from workbench.egress.seccomp import is_watched, no_sockets\\n"
            "assert is_watched() and no_sockets()\\n"
            "for family in (socket.AF_UNIX, socket.AF_INET6):\\n"
            "    try: socket.socket(family)\\n"
            "    except PermissionError: print('refused')\\n"
        )
        inner = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
        say(live=seal.listing.is_live, said=inner.stdout.split(), found=heard())
        """
    )

    assert said["said"] == ["refused", "refused"]
    assert [one["target"] for one in said["found"]] == ["IPv6 stream socket"]


@linux
def test_without_a_watcher_a_child_can_still_refuse_every_socket_to_itself() -> None:
    code = (
        "import socket\n"
        "from workbench.egress.seccomp import is_watched, no_sockets\n"
        "assert not is_watched() and no_sockets()\n"
        "for family in (socket.AF_UNIX, socket.AF_INET, socket.AF_NETLINK):\n"
        "    try: socket.socket(family)\n"
        "    except PermissionError: print('refused')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )

    assert done.stdout.split() == ["refused"] * 3


@linux
def test_a_question_to_this_machines_kernel_is_no_socket_that_could_leave() -> None:
    said = run(
        """
        ask(16, 3)
        heard()
        told = egress.tally(egress.attempts())
        say(live=seal.listing.is_live, tally=told)
        """
    )

    assert said["tally"] == {"refused": 0, "permitted": 0, "sockets": 0, "questions": 1}


def test_the_list_is_bounded_whatever_is_asked_for() -> None:
    ledger = watcher.Ledger()

    for number in range(10_000):
        ledger.note(41, number, 1, 7, {"pid": number, "thread": f"t{number}", "library": "x.so"})
    lines = list(ledger._kinds.values())

    assert len(lines) <= 201
    assert sum(int(str(line["count"])) for line in lines) == 10_000


ARCH = seccomp._ARCHES["x86_64"]
REFUSED, LISTED, ALLOWED = "refused", "listed", "allowed"
VERDICTS = {
    seccomp._RET_ALLOW: ALLOWED,
    seccomp._RET_NOTIFY: LISTED,
    seccomp._RET_ERRNO | 13: REFUSED,
}


def judged(program: bytes, call: int, family: int, arch: int = ARCH.audit) -> str:
    """What the filter says: the few instructions of BPF that it is made of, carried out."""
    steps = [seccomp.struct.unpack_from("HBBI", program, at) for at in range(0, len(program), 8)]
    data = {0: call, 4: arch, 16: family}
    at, value = 0, 0
    while True:
        code, yes, no, operand = steps[at]
        at += 1
        if code == seccomp._RET_K:
            return VERDICTS[operand]
        if code == seccomp._LD_W_ABS:
            value = data[operand]
        else:
            holds = value == operand if code == seccomp._JEQ_K else value >= operand
            at += yes if holds else no


@pytest.mark.parametrize(
    ("call", "family", "alone", "watched", "behind"),
    [
        (41, 1, ALLOWED, ALLOWED, REFUSED),
        (41, 2, REFUSED, LISTED, ALLOWED),
        (41, 10, REFUSED, LISTED, ALLOWED),
        (41, 0, REFUSED, LISTED, ALLOWED),
        (425, 8, REFUSED, LISTED, ALLOWED),
        (0, 2, ALLOWED, ALLOWED, ALLOWED),
        (0x40000000 + 41, 1, REFUSED, REFUSED, REFUSED),
    ],
)
def test_each_filter_says_what_it_should(
    call: int, family: int, alone: str, watched: str, behind: str
) -> None:
    assert judged(seccomp._program(ARCH, (1,)), call, family) == alone
    listed = seccomp._program(ARCH, (1,), verdict=seccomp._RET_NOTIFY)
    assert judged(listed, call, family) == watched
    assert judged(seccomp._program(ARCH, (1,), denies=True), call, family) == behind


def test_calls_of_another_architecture_are_refused_by_every_filter() -> None:
    for program in (
        seccomp._program(ARCH, (1,)),
        seccomp._program(ARCH, (1,), verdict=seccomp._RET_NOTIFY),
        seccomp._program(ARCH, (1,), denies=True),
        seccomp._program(ARCH, (2, 10)),
    ):
        assert judged(program, 1, 1, arch=0x40000003) == REFUSED


@pytest.mark.parametrize(
    ("code", "is_call"),
    [
        ("0000e811223344", True),  # call, direct
        ("0000000041ffd3", True),  # call through r11
        ("00ff1511223344", True),  # call through a place near the code
        ("00000000ff5008", True),  # call through a place in rax
        ("00909090909090", False),
        ("0000000000ffe0", False),  # a jump
    ],
)
def test_a_return_address_stands_behind_a_call(code: str, is_call: bool) -> None:
    if platform.machine() == "aarch64":
        pytest.skip("instructions of x86-64")
    assert watcher._calls(bytes.fromhex(code)) is is_call


def test_what_is_no_report_is_not_shown() -> None:
    told = {"number": 1, "time": 1.0, "count": 2, "call": 41, "family": 99, "type": 1, "tid": 1,
            "process": "a\x1b[31m", "program": "b", "pid": 7, "thread": "t"}  # fmt: skip
    number, attempt = listing._attempt(told, 41)

    assert number == 1
    assert attempt.target == "family 99 stream socket"
    assert "\x1b" not in attempt.feature
