"""How fast this machine reads memory and multiplies, with the threads that a model gets.

Plain loops of numpy, the best of many short ones, so that a busy machine is told as it is when it
has time: what a model could reach, not what it does.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from engines.hardware import free_memory_bytes, physical_cores

_TIMES: Final = 10
_MOST_BYTES: Final = 64 << 20  # for each thread; more than fits into the caches of its core
_SHARE: Final = 8  # of free memory, one part at most
_SIDE: Final = 256
_PRODUCTS: Final = 60


def bytes_read_s(threads: int) -> float:
    """Bytes that `threads` read from memory in a second, all together."""
    import numpy as np

    n = max(1 << 18, min(_MOST_BYTES, free_memory_bytes() // _SHARE // threads) // 4)
    pieces = [np.ones(n, dtype=np.float32) for _ in range(threads)]
    with ThreadPoolExecutor(threads) as pool:

        def read() -> None:
            for _total in pool.map(np.max, pieces):
                pass

        return threads * n * 4 / _best(read)


def operations_s(threads: int) -> float:
    """Multiplications and additions of floats that `threads` do in a second, in matrices."""
    import numpy as np

    one = np.ones((_SIDE, _SIDE), dtype=np.float32)
    on_all = 2 * _SIDE**3 / _best(lambda: one @ one, _PRODUCTS)
    return on_all * min(1.0, threads / physical_cores())


def _best(act: Callable[[], object], times: int = _TIMES) -> float:
    """Seconds of the quickest of some runs, after one that warms up."""
    act()
    seconds = []
    for _ in range(times):
        begun = time.perf_counter()
        act()
        seconds.append(time.perf_counter() - begun)
    return max(min(seconds), 1e-9)
