"""Write what is exported where the person chose; never half a file."""

from __future__ import annotations

from pathlib import Path

from ui.desktop.language import tr
from workbench.errors import ResourceError
from workbench.services.privacy.export_sealing import IN_THE_CLEAR, ExportFiles


def write_export(path: Path, content: str | bytes, files: ExportFiles = IN_THE_CLEAR) -> Path:
    """Replace `path` with `content`, text in UTF-8; where it lies, since it may be sealed.

    Raises ResourceError, InputError.
    """
    try:
        return files.write(path, content)
    except OSError as error:
        raise ResourceError(
            tr("The export could not be written to {name}.", name=path.name),
            hint=tr("Choose a folder that can be written to and has space."),
            details=str(error),
        ) from error
