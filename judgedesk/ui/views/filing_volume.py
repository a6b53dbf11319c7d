"""The card that puts documents of the list into another volume, or names the volume they lie in anew."""

import threading
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.folios import set_volume
from judgedesk.app.reading import DocumentLine
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.askcard import AskCard


class VolumeCard(AskCard):
    """Hidden until documents are to get another volume. Stays while it is done and where it is refused."""

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(theme, 140, parent)
        self._bridge, self._case = bridge, case
        self._lines: Sequence[DocumentLine] = ()
        self.line.textChanged.connect(self.retranslate)
        self.retranslate()

    def offer(self, lines: Sequence[DocumentLine]) -> None:
        """Asks for the volume of these documents; the one they all lie in stands there already."""
        self._lines = lines
        volumes = {line.volume for line in lines}
        self.line.setText(volumes.pop() if len(volumes) == 1 else "")
        self._allow(may=True)
        self.ask()

    def confirm(self) -> None:
        """Puts them there; what was found inside them goes along."""
        if self._lines and self.go.isEnabled():
            self._allow(may=False)
            documents = [line.id for line in self._lines]
            self._bridge.start(
                _put, self._case, documents, self.line.text(), done=lambda _: self.withdraw(), failed=self._refused
            )

    def withdraw(self) -> None:
        """Forgets which documents were meant."""
        self._lines = ()
        super().withdraw()

    def retranslate(self) -> None:
        """Words that stand here."""
        self.what.setText(self.tr("Volume of %n document(s)", "", len(self._lines)))
        names = ", ".join(line.name for line in self._lines[:3])
        self.about.setText(names + (" …" if len(self._lines) > 3 else ""))
        self.label.setText(self.tr("Volume"))
        self.line.setPlaceholderText(self.tr("e.g. III"))
        self.line.setAccessibleName(self.tr("Volume into which the documents are put"))
        some = bool(self.line.text().strip())
        self.go.setText(self.tr("Put there") if some else self.tr("Take out of the volume"))
        self.go.setToolTip(self.tr("The folios of both volumes are worked out anew. It can be undone."))
        self.cancel.setText(self.tr("Not now"))

    def _allow(self, *, may: bool) -> None:
        self.go.setEnabled(may)
        self.line.setEnabled(may)

    def _refused(self, error: UserError) -> None:
        self._allow(may=True)
        self.line.setFocus()
        self._bridge.failed.emit(error)


def _put(case: Case, documents: Sequence[int], volume: str, *, progress: Callable[[Any], None],
         cancel: threading.Event) -> Changes:  # fmt: skip
    return set_volume(case, documents, volume)
