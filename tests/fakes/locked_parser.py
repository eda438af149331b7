"""A parser for which every .pdf is one page, encrypted with one password."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.fakes.parser import FakeParser
from workbench.domain.document import PageImage, PageSpan, ParsedDocument
from workbench.domain.locked import LOCKED_PDF, WRONG_PASSWORD
from workbench.domain.sealing import StreamSeal
from workbench.errors import PasswordNeeded
from workbench.ports.document_parser import ParseLimits

TEXT = "The combination of the safe."


class LockedParser(FakeParser):
    def __init__(self, password: str) -> None:
        super().__init__()
        self._password = password

    @property
    def suffixes(self) -> frozenset[str]:
        return super().suffixes | {".pdf"}

    def parse(
        self,
        path: Path,
        suffix: str,
        limits: ParseLimits,
        is_cancelled: Callable[[], bool] = lambda: False,
        password: str = "",
        seal: StreamSeal | None = None,
    ) -> ParsedDocument:
        if suffix != ".pdf":
            return super().parse(path, suffix, limits, is_cancelled, password, seal)
        self._open(password)
        return ParsedDocument(TEXT, "application/pdf", pages=(PageSpan(1, 0, len(TEXT)),))

    def render_page(
        self,
        path: Path,
        page: PageSpan,
        spans: tuple[tuple[int, int], ...],
        width_px: int,
        password: str = "",
        seal: StreamSeal | None = None,
    ) -> PageImage:
        self._open(password)
        return super().render_page(path, page, spans, width_px)

    def _open(self, password: str) -> None:
        if password != self._password:
            raise PasswordNeeded(WRONG_PASSWORD if password else LOCKED_PDF, hint="Give another.")
