"""llama.cpp's own programs, to measure against: built from the source archive of
llama-cpp-python with the compiler switches of our own build, and run with our settings.

    python -m tests.benchmarks.engine_programs --build-from ARCHIVE --out FOLDER
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import json
import os
import platform
import socket
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[2]
PROGRAMS: Final = ("llama-bench", "llama-server")
_SOURCE: Final = "vendor/llama.cpp"
_WITHOUT: Final = ("LLAMA_CURL", "LLAMA_OPENSSL", "LLAMA_BUILD_TESTS", "LLAMA_BUILD_EXAMPLES")
_WITH: Final = ("LLAMA_BUILD_TOOLS", "LLAMA_BUILD_SERVER")
_START_S: Final = 120.0
_ANSWER_S: Final = 600.0


def build(archive: Path, out: Path, jobs: int) -> Path:
    """Unpack and compile; returns the folder of the programs. Takes minutes, once."""
    sys.path.insert(0, str(ROOT / "packaging"))
    import dev_native

    flags = dev_native.switches(dev_native.processor_features(), platform.machine())
    defined = {**flags, "CMAKE_BUILD_TYPE": "Release", "BUILD_SHARED_LIBS": "ON"}
    defined |= dict.fromkeys(_WITHOUT, "OFF") | dict.fromkeys(_WITH, "ON")
    out.mkdir(parents=True, exist_ok=True)
    with tarfile.open(archive) as packed:
        packed.extractall(out / "source", filter="data")
    (source,) = (out / "source").glob(f"*/{_SOURCE}")
    built = out / "build"
    switches = [f"-D{name}={value}" for name, value in defined.items()]
    subprocess.run(["cmake", "-S", str(source), "-B", str(built), *switches], check=True)
    targets = ["cmake", "--build", str(built), "-j", str(jobs), "--target", *PROGRAMS]
    subprocess.run(targets, check=True)
    return built / "bin"


def bench(
    programs: Path, model: Path, threads: int, n_batch: int, prompt: int, answer: int
) -> tuple[float, float]:
    """Tokens a second that llama-bench reads and writes, in one repetition after its warm-up."""
    command = [programs / "llama-bench", "-m", model, "-t", threads, "-b", n_batch]
    command += ["-ub", n_batch, "-p", prompt, "-n", answer, "-r", 1, "-ngl", 0, "-o", "json"]
    done = subprocess.run([str(one) for one in command], capture_output=True, check=True)
    read, written = json.loads(done.stdout)
    return float(read["avg_ts"]), float(written["avg_ts"])


class Server:
    """llama-server on the loopback interface."""

    def __init__(self, port: int, pid: int = 0) -> None:
        self._port = port
        self.pid = pid

    def complete(self, prompt: str, n_tokens: int) -> int:
        """A greedy answer as long as wished; returns its tokens."""
        request = {
            "prompt": prompt,
            "n_predict": n_tokens,
            "temperature": 0.0,
            "ignore_eos": True,
            "cache_prompt": False,
            "stream": False,
        }
        return int(self._post("/completion", request)["tokens_predicted"])

    def is_ready(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=_START_S)
        try:
            connection.request("GET", "/health")
            return connection.getresponse().status == http.client.OK
        except OSError:
            return False
        finally:
            connection.close()

    def _post(self, path: str, content: dict[str, Any]) -> dict[str, Any]:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=_ANSWER_S)
        try:
            body = json.dumps(content)
            connection.request("POST", path, body, {"Content-Type": "application/json"})
            response = connection.getresponse()
            answer = json.loads(response.read())
            if response.status != http.client.OK:
                raise RuntimeError(f"llama-server answered {response.status}: {answer}")
            return dict(answer)
        finally:
            connection.close()


@contextlib.contextmanager
def server(
    programs: Path, model: Path, threads: int, n_batch: int, n_ctx: int, streams: int
) -> Iterator[Server]:
    """`n_ctx` tokens for each of the streams."""
    port = _free_port()
    command = [programs / "llama-server", "-m", model, "-t", threads, "-tb", threads]
    command += ["-b", n_batch, "-ub", n_batch, "-c", n_ctx * streams, "--parallel", streams]
    command += ["--cont-batching", "-ngl", 0, "--host", "127.0.0.1", "--port", port]
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen([str(one) for one in command], stdout=log, stderr=log)
        try:
            running, deadline = Server(port, process.pid), time.monotonic() + _START_S
            while not running.is_ready():
                if process.poll() is not None or time.monotonic() > deadline:
                    log.seek(0)
                    raise SystemExit(f"llama-server did not start:\n{log.read()[-2000:].decode()}")
                time.sleep(0.1)
            yield running
        finally:
            process.terminate()
            process.wait()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build-from", type=Path, required=True, help="llama_cpp_python-*.tar.gz")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    given = parser.parse_args()
    print(build(given.build_from, given.out, given.jobs))


if __name__ == "__main__":
    main()
