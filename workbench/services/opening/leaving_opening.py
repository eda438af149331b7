"""Send everything that is written for others through the one place that takes personal data out."""

from __future__ import annotations

from workbench.services.chat.feedback import FeedbackBook
from workbench.services.documents.collection_archives import CollectionArchives
from workbench.services.documents.originals import Originals
from workbench.services.dossier.dossiers import Dossiers
from workbench.services.privacy.leaving import Leaving
from workbench.services.prompts.prompt_exchange import PromptExchange
from workbench.services.rights.subject_export import SubjectExports
from workbench.services.surveys.surveys import Surveys
from workbench.services.training.training import Training
from workbench.services.training.training_sets import TrainingSets


def bind_leaving(  # noqa: PLR0913 - each of them writes for others
    leaving: Leaving,
    *,
    surveys: Surveys,
    feedback: FeedbackBook,
    dossiers: Dossiers,
    sets: TrainingSets,
    prompts: PromptExchange,
    archives: CollectionArchives,
    originals: Originals,
    training: Training,
    subjects: SubjectExports,
) -> None:
    """From now on; archives hold files that cannot be changed inside, and are refused."""
    surveys.leaving = leaving.table
    for one in (feedback, dossiers, sets, prompts):
        one.leaving = leaving.value
    for writer in (sets, prompts, archives, originals, training, subjects):
        writer.export_files = leaving.files
    before = archives.may_export

    def may_export(collection_id: str) -> None:
        before(collection_id)
        leaving.refuse_whole("An archive of a collection")

    archives.may_export = may_export
