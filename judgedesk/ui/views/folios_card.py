"""The card that says what a correction would do before it is made."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from judgedesk.domain.folios import cited
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.folios_read import Leaf, Preview, Volume
from judgedesk.ui.widgets.elided import Elided


class CorrectionCard(QFrame):
    """Says how to begin while nothing is considered.

    Signals:
        applied(bool): make the correction, with the pages that follow or without.
        left(): don't.
    """

    applied = Signal(bool)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._theme = theme
        self._volume: Volume | None = None
        self._preview: Preview | None = None
        self._said = Elided("", self)
        self._apply, self._alone, self._leave = QPushButton(self), QPushButton(self), QPushButton(self)
        self._apply.setProperty("kind", "primary")
        self._leave.setProperty("kind", "flat")
        self._apply.clicked.connect(lambda: self.applied.emit(True))
        self._alone.clicked.connect(lambda: self.applied.emit(False))
        self._leave.clicked.connect(self.left)
        self.setFixedHeight(theme.px(44))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), 0, theme.px(8), 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._said)
        row.addStretch(1)
        for button in (self._apply, self._alone, self._leave):
            row.addWidget(button)
            # The line over the row keeps the keyboard until the button has done its work.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._retranslate()

    def show_preview(self, volume: Volume | None, preview: Preview | None) -> None:
        """Says what a correction would do; None for nothing."""
        self._volume, self._preview = volume, preview
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._apply.setText(self.tr("Apply"))
        self._apply.setToolTip("Enter")
        self._alone.setText(self.tr("Only this page"))
        self._alone.setToolTip("Shift+Enter")
        self._leave.setText(self.tr("Leave as it is"))
        self._leave.setToolTip("Esc")
        for button in (self._apply, self._alone, self._leave):
            button.setVisible(self._preview is not None)
        self._said.setProperty("kind", "" if self._preview is not None else "quiet")
        self._said.style().polish(self._said)
        valid = self._preview is not None and self._preview.folio is not None
        self._apply.setEnabled(valid)
        self._alone.setEnabled(valid)
        said = self.said()
        self._said.setText(said)
        self.setAccessibleName(said)

    def said(self) -> str:
        """What would become of the pages."""
        volume, preview = self._volume, self._preview
        if volume is None or preview is None:
            return self.tr("Type a folio on a row, or drag one onto another: you see what it does before it is done.")
        if preview.folio is None:
            return self.tr(
                "“{0}” is no folio. Write 123, 123v for a back, 123a; nothing for a page without one."
            ).format(preview.text.strip()[:20])
        leaf = volume.rows[preview.row]
        given = cited("", preview.folio, volume.form) if preview.folio else self.tr("no folio")
        where = str(leaf.number) if isinstance(leaf, Leaf) else ""
        here = leaf.id if isinstance(leaf, Leaf) else 0
        others = [folio for page, folio in preview.changed.items() if page != here]
        counted = [cited("", folio, volume.form) for folio in others if folio]
        parts = [self.tr("Page {0}: {1}").format(where, given)]
        if len(counted) == 1:
            parts.append(self.tr("one more page becomes {0}").format(counted[0]))
        elif counted:
            said = self.tr("%n more page(s) become {0} to {1}", "", len(counted))
            parts.append(said.format(counted[0], counted[-1]))
        if lost := len(others) - len(counted):
            parts.append(self.tr("%n page(s) would have no folio", "", lost))
        if not others:
            parts.append(self.tr("nothing else changes"))
        if preview.stop is not None and (row := volume.at.get(preview.stop)) is not None:
            stop = volume.rows[row]
            if isinstance(stop, Leaf):
                parts.append(self.tr("up to {0}, which stays").format(cited("", stop.folio, volume.form)))
        return " · ".join(parts)
