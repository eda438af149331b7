"""Rows of requests as a Parquet file, a part of them in memory at a time.

pyarrow is imported where something is written: its import takes longer than a window.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from typing import IO, Any, Final

_A_GROUP: Final = 50_000  # rows
_WHOLE: Final = (
    "prompt_version", "prompt_tokens", "completion_tokens", "reused_tokens", "hits", "passages",
    "citations", "input_chars", "output_chars", "guard_findings",
)  # fmt: skip
_REAL: Final = (
    "queue_s", "retrieval_s", "first_token_s", "total_s", "tokens_per_second", "best_score",
    "energy_wh",
)  # fmt: skip
_LISTS: Final = ("collections", "adapters", "guard_families")
_TRUTHS: Final = ("refused", "cached")


def write_parquet(
    rows: Iterable[Mapping[str, Any]], columns: Sequence[str], file: IO[bytes]
) -> int:
    """Times are timestamps in UTC. Raises OSError; returns the number of rows."""
    import pyarrow as pa  # type: ignore[import-untyped]
    import pyarrow.parquet as pq  # type: ignore[import-untyped]

    kinds = {
        "at": pa.timestamp("us", tz="UTC"),
        **dict.fromkeys(_WHOLE, pa.int64()),
        **dict.fromkeys(_REAL, pa.float64()),
        **dict.fromkeys(_LISTS, pa.list_(pa.string())),
        **dict.fromkeys(_TRUTHS, pa.bool_()),
    }
    schema = pa.schema([(name, kinds.get(name, pa.string())) for name in columns])
    left, n_rows = iter(rows), 0
    with pq.ParquetWriter(file, schema, compression="zstd") as writer:
        while some := list(itertools.islice(left, _A_GROUP)):
            arrays = [
                _array(pa, [row[name] for row in some], schema.field(name)) for name in columns
            ]
            writer.write_table(pa.table(arrays, schema=schema))
            n_rows += len(some)
    return n_rows


def _array(pa: Any, values: list[Any], field: Any) -> Any:
    if field.name == "at":
        return pa.array(values, pa.string()).cast(field.type)
    return pa.array(values, field.type)
