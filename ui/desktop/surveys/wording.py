"""What the window of surveys says of how far one is. Pure."""

from __future__ import annotations

from ui.desktop.language import tr
from workbench.domain.survey.survey import Survey, SurveyProgress


def progress_line(progress: SurveyProgress) -> str:
    """`Read 12 of 102 · 8 s left · contract-017.pdf`."""
    parts = [tr("Read {done:,} of {total:,}", done=progress.done, total=progress.total)]
    left = progress.seconds_left
    if left is not None:
        said = f"{left:.0f} s" if left < 100 else tr("{left:.0f} min", left=left / 60)
        parts.append(tr("{said} left", said=said))
    return " · ".join([*parts, progress.current])


def state_line(survey: Survey | None) -> str:
    if survey is None:
        return tr("Nothing is asked yet.")
    match survey.state:
        case "complete":
            by = tr(" with {model}", model=survey.model) if survey.model else tr(" by rules alone")
            return tr("Finished{by}.", by=by)
        case "failed":
            return tr("It ended early: {problem}", problem=survey.problem)
        case "running":
            return tr("It waits for its turn.")
        case _:
            return tr(
                "Paused after {n_read:,} of {n_documents:,}.",
                n_read=survey.n_read + survey.n_failed,
                n_documents=survey.n_documents,
            )
