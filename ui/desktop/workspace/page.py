"""The page of the workspace: a column of cards."""

from __future__ import annotations

from dataclasses import asdict, replace

from PySide6.QtCore import QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QFont, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop import motion, scale
from ui.desktop.errors import present
from ui.desktop.language import tr
from ui.desktop.moving.desk import BackupsDesk
from ui.desktop.people.desk import PeopleDesk
from ui.desktop.people.network_dialog import NetworkDialog
from ui.desktop.pipelines.desk import PipelinesDesk
from ui.desktop.privacy.card import PrivacyCard
from ui.desktop.privacy.window import PrivacyWindow
from ui.desktop.rails.desk import RailsDesk
from ui.desktop.rights.desk import RightsDesk
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import Banner, Label, scroll_column
from ui.desktop.workspace.answer_form import AnswerForm
from ui.desktop.workspace.doctor_card import DoctorCard
from ui.desktop.workspace.documents_card import DocumentsCard
from ui.desktop.workspace.encryption_card import EncryptionCard
from ui.desktop.workspace.encryption_desk import EncryptionDesk
from ui.desktop.workspace.exports_card import ExportsCard
from ui.desktop.workspace.exports_desk import ExportsDesk
from ui.desktop.workspace.kept_answers_card import KeptAnswersCard
from ui.desktop.workspace.kept_card import KeptCard
from ui.desktop.workspace.language_card import LanguageCard
from ui.desktop.workspace.local_api_card import LocalApiCard
from ui.desktop.workspace.local_api_model import LocalApiModel
from ui.desktop.workspace.look_card import LookCard
from ui.desktop.workspace.network_card import NetworkCard
from ui.desktop.workspace.places_card import PlacesCard
from ui.desktop.workspace.token_dialog import SecretDialog, TokenDialog
from ui.desktop.workspace.view_model import WorkspaceViewModel
from workbench import egress
from workbench.app import Workbench
from workbench.domain.cached_answer import CacheStatus
from workbench.settings import Settings


class WorkspacePage(QWidget):
    notice = Signal(str)  # a word for the foot of the window
    keys_wanted = Signal()  # the map of all keys

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._workbench: Workbench | None = None
        self.view_model = WorkspaceViewModel(self)
        self.banner = Banner(theme)
        self.look = LookCard(theme)
        self.language = LanguageCard(theme)
        self.answers = AnswerForm(theme)
        self.network = NetworkCard(theme)
        self.people = PeopleDesk(theme, self)
        self.rails = RailsDesk(theme, self)
        self.places = PlacesCard(theme)
        self.encryption = EncryptionCard(theme)
        self.exports = ExportsCard(theme)
        self.documents = DocumentsCard(theme)
        self.kept = KeptCard(theme)
        self.kept_answers = KeptAnswersCard(theme)
        self.local_api = LocalApiCard(theme)
        self.local_api_model = LocalApiModel(self)
        self.rights = RightsDesk(theme, self)
        self.pipelines = PipelinesDesk(theme, self)
        self.backups = BackupsDesk(theme, self)
        self.privacy = PrivacyCard(theme)
        self.doctor = DoctorCard(theme)
        self._build()
        self._bind()

    def attach(self, workbench: Workbench) -> None:
        self.places.show_root(workbench.paths.root)
        self.language.show_root(workbench.paths.root)
        for widget in self._switched:
            widget.setEnabled(True)
        self._workbench = workbench
        self.people.attach(workbench)
        self.rails.attach(workbench)
        self.view_model.attach(workbench)
        self.local_api_model.attach(workbench)
        self.rights.attach(workbench)
        self.pipelines.attach(workbench)
        self.backups.attach(workbench)
        if self.isVisible():
            self._look()

    @property
    def _switched(self) -> tuple[QWidget, ...]:
        """What waits for an open workspace."""
        return (
            self.people.card,
            self.answers,
            self.look,
            self.encryption,
            self.exports,
            self.documents,
            self.kept,
            self.kept_answers,
            self.local_api,
            self.rights.card,
            self.pipelines.card,
            self.backups.card,
            self.privacy,
            self.rails.card,
            self.doctor,
        )

    def detach(self) -> None:
        self.people.detach()
        self.rails.detach()
        self._workbench = None
        self.view_model.detach()
        self.local_api_model.detach()
        self.rights.detach()
        self.pipelines.detach()
        self.backups.detach()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self._look)

    def _build(self) -> None:
        area, column = scroll_column(self._theme, width=820)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        column.addWidget(
            Label(self._theme, tr("Workspace"), size_px=20, weight=QFont.Weight.DemiBold)
        )
        column.addWidget(self.banner)
        for card in (
            self.network,
            self.people.card,
            self.encryption,
            self.exports,
            self.places,
            self.look,
            self.language,
            self.answers,
        ):
            column.addWidget(card)
        column.addWidget(self.documents)
        column.addWidget(self.kept)
        column.addWidget(self.kept_answers)
        column.addWidget(self.local_api)
        column.addWidget(self.pipelines.card)
        column.addWidget(self.backups.card)
        column.addWidget(self.privacy)
        column.addWidget(self.rails.card)
        column.addWidget(self.rights.card)
        column.addWidget(self.doctor)
        column.addStretch(1)
        for widget in self._switched:
            widget.setEnabled(False)

    def _bind(self) -> None:
        model = self.view_model
        model.settings_changed.connect(self._on_settings)
        model.places_found.connect(self.places.show_places)
        model.report_ready.connect(self.doctor.show_report)
        model.failed.connect(lambda error: present(error, self.banner))
        self.network.details_wanted.connect(self.open_network)
        self.privacy.desk_wanted.connect(self.open_privacy)
        self.people.notice.connect(self.notice)
        self.people.failed.connect(lambda error: present(error, self.banner))
        self.look.edited.connect(self._on_look)
        self.look.keys_wanted.connect(self.keys_wanted)
        self.answers.edited.connect(self._on_answers)
        self.documents.edited.connect(model.change)
        self.kept.chosen.connect(model.keep_cache)
        self.desk = EncryptionDesk(self.encryption, model, self)
        self.desk.notice.connect(self.notice)
        self.desk.failed.connect(lambda error: present(error, self.banner))
        self.exports_desk = ExportsDesk(self.exports, model, self)
        self.exports_desk.notice.connect(self.notice)
        self.exports_desk.failed.connect(lambda error: present(error, self.banner))
        self.kept_answers.size_wanted.connect(model.keep_answers)
        self.kept_answers.clear_wanted.connect(model.clear_answers)
        model.kept_answers_found.connect(self._on_kept_answers)
        self.places.open_wanted.connect(self._open_folder)
        self.doctor.look_wanted.connect(self._look)
        self._bind_local_api()
        self.doctor.copied.connect(lambda: self.notice.emit(tr("The report is on the clipboard.")))

    @Slot()
    def open_network(self) -> None:
        if self._workbench is not None:
            NetworkDialog(self, self._theme, self._workbench).open()

    @Slot()
    def open_privacy(self) -> None:
        if self._workbench is not None:
            PrivacyWindow(self, self._theme, self._workbench).open()

    def _bind_local_api(self) -> None:
        card, model = self.local_api, self.local_api_model
        card.switched.connect(model.switch)
        card.revoke_wanted.connect(model.revoke)
        card.token_wanted.connect(self._on_token)
        model.address_changed.connect(card.show_address)
        model.tokens_found.connect(card.show_tokens)
        model.token_made.connect(self._on_secret)
        model.failed.connect(lambda error: present(error, self.banner))

    @Slot()
    def _on_token(self) -> None:
        dialog = TokenDialog(self, self._theme)
        dialog.wanted.connect(self.local_api_model.make)
        dialog.open()

    @Slot(str, str)
    def _on_secret(self, name: str, secret: str) -> None:
        SecretDialog(self, self._theme, name, secret, self.local_api_model.address).open()

    @Slot()
    def _look(self) -> None:
        self.local_api_model.look()
        self.network.show_attempts(egress.attempts())
        self.view_model.look()

    @Slot(object)
    def _on_settings(self, settings: Settings) -> None:
        self.look.show_settings(settings)
        self._show_look(settings)
        self.answers.show_settings(settings)
        self.documents.show_settings(settings)
        self.kept.show_kept(settings.conversation_cache, self.view_model.kept)

    @Slot(object)
    def _on_kept_answers(self, status: CacheStatus) -> None:
        self.kept_answers.show_status(self.view_model.settings.response_cache_mb, status)

    @Slot(str, object)
    def _on_look(self, name: str, value: object) -> None:
        """At once; the size alone holds from the next start on."""
        changed = replace(self.view_model.settings, **{name: value})  # type: ignore[arg-type]
        self._show_look(changed)
        self.view_model.keep_look(name, value)

    def _show_look(self, settings: Settings) -> None:
        self._theme.set_mode(settings.theme)  # type: ignore[arg-type]
        motion.use(settings.motion)
        root = self.view_model.root
        if root is not None and scale.chosen(root) != settings.scale:
            scale.keep(root, settings.scale)

    @Slot(dict)
    def _on_answers(self, values: dict[str, float]) -> None:
        passages = int(values.pop("passages"))
        cache_mb = int(values.pop("conversation_cache_mb"))
        sampling = self.view_model.sampling_with(**values)
        stored = self.view_model.settings
        wanted = replace(
            stored, sampling=sampling, passages=passages, conversation_cache_mb=cache_mb
        )
        if asdict(wanted) != asdict(stored):
            self.view_model.keep_answering(sampling, passages, cache_mb)

    @Slot()
    def _open_folder(self) -> None:
        root = self.view_model.root
        if root is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(root)))
