"""The filter in the kernel, tried in child processes; each route is shown open without it."""

from __future__ import annotations

import platform
import subprocess
import sys
import textwrap

import pytest

from workbench.egress.landlock import kernel_version
from workbench.egress.seccomp import seal

linux = pytest.mark.skipif(
    not sys.platform.startswith("linux") or platform.machine() not in ("x86_64", "aarch64"),
    reason="the filter exists on Linux, x86-64 and AArch64",
)

ROUTES = {
    "python": "import socket; socket.socket(socket.AF_INET, socket.SOCK_STREAM)",
    "udp6": "import socket; socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)",
    "ctypes": "import ctypes; assert ctypes.CDLL(None, use_errno=True).socket(2, 1, 0) >= 0",
    "child": (
        "import subprocess, sys; subprocess.run([sys.executable, '-c', "
        "'import socket; socket.socket()'], check=True, stderr=subprocess.DEVNULL)"
    ),
    "thread": (
        "import threading, socket; ok = []; "
        "t = threading.Thread(target=lambda: ok.append(socket.socket())); "
        "threading.excepthook = lambda _: None; t.start(); t.join(); assert ok"
    ),
}


def outcome(code: str, *, sealed: bool) -> int:
    program = textwrap.dedent(
        f"""
        from workbench.egress.seccomp import seal
        if {sealed}:
            result = seal({{}})
            assert result.is_closed, result.reason
        try:
            exec({code!r})
        except BaseException:
            raise SystemExit(7)
        """
    )
    done = subprocess.run([sys.executable, "-c", program], timeout=60, check=False)
    return done.returncode


@linux
@pytest.mark.parametrize("route", ROUTES)
def test_every_route_is_open_without_the_seal_and_closed_with_it(route: str) -> None:
    assert outcome(ROUTES[route], sealed=False) == 0
    assert outcome(ROUTES[route], sealed=True) == 7


@linux
def test_unix_sockets_and_files_still_work_behind_the_seal() -> None:
    code = "import socket, pathlib; a, b = socket.socketpair(); a.send(b'x'); b.recv(1)"
    assert outcome(code, sealed=True) == 0


@linux
@pytest.mark.skipif(kernel_version() < 4, reason="Landlock knows of ports from Linux 6.7 on")
def test_a_socket_from_before_can_answer_and_connect_nowhere() -> None:
    program = """
import socket
from workbench.egress.seccomp import seal
def held():
    made = socket.socket(); made.bind(("127.0.0.1", 0)); return made
service, door, other = held(), held(), held()
service.listen()
early = socket.create_connection(service.getsockname(), 5)
assert seal({}).is_closed
answered, _ = service.accept()
answered.send(b"x"); assert early.recv(1) == b"x"
door.listen()
for made in (other, answered):
    try: made.connect(service.getsockname())
    except PermissionError: print("refused")
    except OSError as error: print(error)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.split() == ["refused", "refused"], done.stderr


@linux
def test_a_thread_that_cannot_be_brought_behind_the_filter_is_not_passed_over() -> None:
    program = """
import threading
from workbench.egress import seccomp
ready, end = threading.Event(), threading.Event()
def other():
    arch = seccomp._arch()
    assert seccomp._filter(arch, seccomp._program(arch, (1, 2)), 0) == 0
    ready.set(); end.wait()
thread = threading.Thread(target=other); thread.start(); ready.wait()
made = seccomp.seal({})
print(made.is_closed, made.reason); end.set(); thread.join()
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.startswith("False the kernel refused: thread "), done.stderr


def test_a_display_on_another_host_is_not_cut_off() -> None:
    result = seal({"DISPLAY": "otherhost:10.0"})

    assert not result.is_closed
    assert result.reason
