"""Download a model: search, choose one that fits, see what it comes to, allow it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.desktop.errors import present
from ui.desktop.language import tr
from ui.desktop.models.consent_panel import ConsentPanel
from ui.desktop.models.download_view_model import DownloadViewModel
from ui.desktop.models.download_wording import model_rows, offer_rows
from ui.desktop.theme import ThemeController
from ui.desktop.widgets import (
    Action,
    Banner,
    EmptyState,
    GhostButton,
    Label,
    PrimaryButton,
    SearchField,
    Spinner,
)
from ui.desktop.widgets.dialogs import Dialog
from ui.desktop.widgets.row_list import RowList
from workbench.domain.hub import FittedOffer, HubModel
from workbench.errors import WorkbenchError
from workbench.services.models.downloads import DownloadPlan, Looked

_TEXT = tr(
    "Models in the GGUF format, from the hub. Nothing is asked before you press a button, and each"
    " use of the network is in the audit log."
)


class DownloadDialog(Dialog):
    """Closes when a download was allowed; the page shows its progress."""

    def __init__(
        self, parent: QWidget, theme: ThemeController, view_model: DownloadViewModel
    ) -> None:
        super().__init__(parent, theme, tr("Download a model"), _TEXT)
        self.resize(760, 720)
        self._model = view_model
        self._looked: Looked | None = None
        self.words = SearchField(theme, tr("Words of the model's name"), "qwen2.5 7b instruct")
        self.act = PrimaryButton(theme, tr("Search"), "search")
        self.banner = Banner(theme)
        self.results = RowList(theme, tr("Models found"))
        self.offers = RowList(theme, tr("Quantisations of the model"))
        self.consent = ConsentPanel(theme)
        self.state = EmptyState(theme, "globe", "", "")
        self._spinner = Spinner(theme, tr("The hub is asked"))
        self._line = Label(theme, "", tone="muted", size_px=12, wrap=True)
        self._back = GhostButton(theme, tr("Back to the list"), "chevron-left")
        self._pages = QStackedWidget()
        self._build(theme)
        self._bind()
        self._show_start()

    def _build(self, theme: ThemeController) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.act)
        chosen = QWidget()
        column = QVBoxLayout(chosen)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.offers, 1)
        column.addWidget(self.consent)
        for page in (self.state, self.results, chosen):
            self._pages.addWidget(page)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self._spinner)
        below.addWidget(self._line, 1)
        self._spinner.hide()
        self.column.addSpacing(8)
        self.column.addLayout(row)
        self.column.addWidget(self.banner)
        self.column.addWidget(self._pages, 1)
        self.column.addLayout(below)
        close = GhostButton(theme, tr("Close"))
        close.clicked.connect(self.reject)
        for button in (self.act, self._back, close):
            button.setAutoDefault(False)
        self.add_buttons(self._back, close)
        self._back.hide()

    def _bind(self) -> None:
        model = self._model
        self.act.clicked.connect(self.search)
        self.words.returnPressed.connect(self.search)
        self.results.opened.connect(self._on_model)
        self.offers.chosen.connect(self._on_offer)
        self.consent.agreed.connect(self._on_agreed)
        self.consent.token_given.connect(self._on_token)
        self._back.clicked.connect(self._show_results)
        model.found.connect(self._on_found)
        model.looked.connect(self._on_looked)
        model.planned.connect(self.consent.show_plan)
        model.asking_changed.connect(self._on_asking)
        model.ask_failed.connect(self._on_failed)
        model.busy_changed.connect(self.consent.show_busy)
        self.finished.connect(model.stop_asking)

    def _show_start(self) -> None:
        is_permitted = self._model.is_permitted
        for widget in (self.words, self.act):
            widget.setEnabled(is_permitted)
        self._pages.setCurrentWidget(self.state)
        if is_permitted:
            self.state.set(
                "search",
                tr("Find a model"),
                tr(
                    "Type a word or two of its name. 3 to 8 billion parameters in"
                    " Q4_K_M go well with"
                    " 8 to 16 GB of memory."
                ),
            )
            self.words.setFocus()
            return
        if self._model.needs_restart:
            self.state.set(
                "rotate-cw",
                tr("Start the program again"),
                tr(
                    "Downloads were permitted after this start. The network is"
                    " closed when the program"
                    " begins and cannot be opened later."
                ),
            )
            return
        self.state.set(
            "shield-check",
            tr("Downloads are switched off"),
            tr(
                "{permission_line} Models can also be imported from a file.",
                permission_line=self._model.permission_line,
            ),
            (Action(tr("Permit downloads"), self._on_permit, "globe"),),
        )
        self.state.focus_first_action()

    @Slot()
    def search(self) -> None:
        words = self.words.text().strip()
        self.banner.clear()
        if "/" in words:  # a repository's own name
            self._model.look(words)
        elif words:
            self._model.search(words)

    @Slot(object)
    def _on_found(self, models: tuple[HubModel, ...]) -> None:
        if not models:
            self.state.set("search", tr("Nothing was found"), tr("Use fewer words, or other ones."))
            self._pages.setCurrentWidget(self.state)
            self._back.hide()
            return
        self.results.show_rows(model_rows(models), 0)
        self._show_results()

    @Slot()
    def _show_results(self) -> None:
        self._back.hide()
        self.consent.hide()
        n_found = self.results.model_of_rows.rowCount()
        self._line.setText(
            tr("{n_found:,} found, the most downloaded first.", n_found=n_found) if n_found else ""
        )
        self._pages.setCurrentWidget(self.results if n_found else self.state)
        (self.results if n_found else self.words).setFocus()

    @Slot(object)
    def _on_model(self, model: HubModel) -> None:
        self.banner.clear()
        self._model.look(model.repository)

    @Slot(object)
    def _on_looked(self, looked: Looked) -> None:
        self._looked = looked
        rows = offer_rows(looked)
        self._back.show()
        if not rows:
            self.state.set("box", tr("No model in this repository"), looked.choice.reason)
            self._pages.setCurrentWidget(self.state)
            return
        self._line.setText(f"{looked.repository.repository}. {looked.choice.reason}")
        self._pages.setCurrentIndex(2)
        pick = looked.choice.recommended
        current = next((n for n, row in enumerate(rows) if row.value is pick), 0)
        self.offers.show_rows(rows, current)
        self.offers.setFocus()

    @Slot(object)
    def _on_offer(self, item: FittedOffer) -> None:
        if self._looked is not None:
            self._model.plan(self._looked, item.offer.files[0].path)

    @Slot(str)
    def _on_token(self, token: str) -> None:
        self._model.token = token

    @Slot(object)
    def _on_agreed(self, plan: DownloadPlan) -> None:
        self._model.download(plan)
        self.accept()

    @Slot(bool)
    def _on_asking(self, is_asking: bool) -> None:
        self._spinner.setVisible(is_asking)
        if is_asking:
            self._line.setText(tr("The hub is asked…"))

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._line.setText("")
        present(error, self.banner)

    def _on_permit(self) -> None:
        try:
            self._model.permit()
        except WorkbenchError as error:
            present(error, self.banner)
        self._show_start()
