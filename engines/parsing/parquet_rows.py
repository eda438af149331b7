"""The rows of a Parquet file as JSON lines: for data sets, not for documents.

Runs in the parsing child, whose limits hold; reads a group of rows at a time.
"""

from __future__ import annotations

import json
from typing import Any

from engines.parsing.source import Source, too_long
from workbench.domain.document import ParsedDocument
from workbench.errors import LimitExceeded, UnreadableDocument

SUFFIX = ".parquet-rows"
MOST_ROWS = 100_000
_A_BATCH = 256


def parse_parquet_rows(source: Source) -> ParsedDocument:
    """Raises LimitExceeded, UnreadableDocument."""
    import pyarrow as pa  # type: ignore[import-untyped]
    import pyarrow.parquet as pq  # type: ignore[import-untyped]

    pa.set_cpu_count(1)
    lines: list[str] = []
    n_chars = 0
    try:
        with pq.ParquetFile(source.path, memory_map=False, pre_buffer=False) as file:
            if file.metadata.num_rows > MOST_ROWS:
                raise LimitExceeded(f"The file has more than {MOST_ROWS:,} rows.", hint="Split it.")
            for batch in file.iter_batches(batch_size=_A_BATCH, use_threads=False):
                for row in batch.to_pylist():
                    line = json.dumps(row, ensure_ascii=False, default=_plain)
                    n_chars += len(line)
                    if n_chars > source.limits.text_chars:
                        raise too_long(source.limits)
                    lines.append(line)
    except pa.ArrowException as error:
        raise UnreadableDocument(
            "This is no Parquet file that can be read.",
            hint="Write it again, without encryption.",
            details=str(error)[:300],
        ) from error
    text = "\n".join(lines).encode("utf-8", "replace").decode("utf-8")
    return ParsedDocument(text, "application/vnd.apache.parquet")


def _plain(value: Any) -> str:
    """Times, decimals and bytes as texts."""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
