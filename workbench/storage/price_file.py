"""The table of prices as a JSON file of the workspace; until it is changed, the one that ships."""

from __future__ import annotations

from pathlib import Path

from workbench.domain.usage_cost import Prices, checked
from workbench.errors import WorkspaceReadOnly
from workbench.storage.codec import dumps, loads
from workbench.storage.private_files import PrivateFiles


class PriceFile:
    """Written beside its place and moved there when it is whole."""

    def __init__(self, path: Path, shipped: Path, files: PrivateFiles | None = None) -> None:
        self._path = path
        self._files = files or PrivateFiles(path.parent)
        self._shipped = shipped

    def read(self) -> Prices:
        """Raises Corrupt or InputError for a file that somebody wrote wrongly."""
        if not self._path.is_file():
            return checked(loads(Prices, self._shipped.read_text("utf-8")))
        return checked(loads(Prices, self._files.read(self._path).decode("utf-8")))

    def write(self, prices: Prices) -> None:
        """Raises InputError, WorkspaceReadOnly."""
        text = dumps(checked(prices))
        try:
            self._files.write(self._path, text.encode())
        except OSError as error:
            raise WorkspaceReadOnly(
                "The prices could not be saved.",
                hint="Check that the workspace folder can be written to and the disk has space.",
                details=str(error),
            ) from error
