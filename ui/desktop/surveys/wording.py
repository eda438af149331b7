"""What the window of surveys says of how far one is. Pure."""

from __future__ import annotations

from workbench.domain.survey.survey import Survey, SurveyProgress


def progress_line(progress: SurveyProgress) -> str:
    """`Read 12 of 102 · 8 s left · contract-017.pdf`."""
    parts = [f"Read {progress.done:,} of {progress.total:,}"]
    left = progress.seconds_left
    if left is not None:
        said = f"{left:.0f} s" if left < 100 else f"{left / 60:.0f} min"
        parts.append(f"{said} left")
    return " · ".join([*parts, progress.current])


def state_line(survey: Survey | None) -> str:
    if survey is None:
        return "Nothing is asked yet."
    match survey.state:
        case "complete":
            by = f" with {survey.model}" if survey.model else " by rules alone"
            return f"Finished{by}."
        case "failed":
            return f"It ended early: {survey.problem}"
        case "running":
            return "It waits for its turn."
        case _:
            return f"Paused after {survey.n_read + survey.n_failed:,} of {survey.n_documents:,}."
