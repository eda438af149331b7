"""Write what is exported where the person chose; never half a file."""

from __future__ import annotations

from pathlib import Path

from ui.desktop.language import tr
from workbench.errors import ResourceError


def write_export(path: Path, content: str) -> None:
    """Replace `path` with `content`, in UTF-8. Raises ResourceError."""
    partial = path.with_name(path.name + ".partial")
    try:
        partial.write_text(content, encoding="utf-8")
        partial.replace(path)
    except OSError as error:
        raise ResourceError(
            tr("The export could not be written to {name}.", name=path.name),
            hint=tr("Choose a folder that can be written to and has space."),
            details=str(error),
        ) from error
