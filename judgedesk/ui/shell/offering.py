"""Files on their way into the case: chosen, dropped, or found in a watched folder; offered among the documents."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from judgedesk.ui.shell.centre import Centre
from judgedesk.ui.shell.underway import UnderWay
from judgedesk.ui.views.documents import DocumentsView
from judgedesk.ui.widgets.paths import choose_files, choose_folder


class Offering(QObject):
    """Goes to the documents and asks there under which volume files are to be filed."""

    def __init__(self, centre: Centre, underway: UnderWay, parent: QWidget) -> None:
        super().__init__(parent)
        self._centre, self._underway, self._window = centre, underway, parent
        underway.offers_wanted.connect(self._show_offers)
        underway.folders_wanted.connect(self._show_folders)
        underway.offers.changed.connect(self._offers_changed)
        centre.made.connect(self._made)

    def choose_files(self) -> None:
        """Asks which files."""
        choose_files(self._window, self.tr("Import files"), self.offer)

    def choose_folder(self) -> None:
        """Asks which folder."""
        choose_folder(self._window, self.tr("Import a folder"), lambda folder: self.offer([folder]))

    def offer(self, paths: list[Path]) -> None:
        """Shows files among the documents, to be filed."""
        if paths:
            self._centre.go("documents")
            self._centre.documents.offer(paths)

    def _show_offers(self) -> None:
        self._centre.go("documents")
        self._centre.documents.offers.offer(self._underway.offers.files)

    def _show_folders(self) -> None:
        self._centre.go("documents")
        self._centre.documents.folders.ask()

    def _made(self, view: QWidget) -> None:
        if isinstance(view, DocumentsView):
            self._tell(view)

    def _offers_changed(self) -> None:
        view = self._centre.places.get("documents")
        if isinstance(view, DocumentsView):  # else it is told when it is made
            self._tell(view)

    def _tell(self, view: DocumentsView) -> None:
        view.folders.show_folders(self._underway.offers.folders)
        view.offers.update_files(self._underway.offers.files)
