"""A line that takes names with commas between them and completes the one that is being typed."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget


class NamesEdit(QLineEdit):
    """Completes names anywhere in them, without regard to capitals."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = QStringListModel(self)
        self._completer = QCompleter(self._known, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setMaxVisibleItems(8)
        self._completer.setWidget(self)
        dress_popup(self._completer, self)
        self._completer.activated.connect(self._take)
        self.textEdited.connect(self._offer)

    def know(self, names: Sequence[str]) -> None:
        """The names that are offered."""
        self._known.setStringList(list(names))

    def names(self) -> tuple[str, ...]:
        """What stands here, one by one."""
        return tuple(part.strip() for part in self.text().split(",") if part.strip())

    def show_names(self, names: Sequence[str]) -> None:
        """Writes names."""
        self.setText(", ".join(names))

    def _offer(self) -> None:
        typed = self.text()[: self.cursorPosition()].rsplit(",", 1)[-1].strip()
        self._completer.setCompletionPrefix(typed)
        open_popup(self._completer, bool(typed))

    def _take(self, name: str) -> None:
        before, after = self.text()[: self.cursorPosition()], self.text()[self.cursorPosition() :]
        kept = [part.strip() for part in before.split(",")[:-1]]
        written = ", ".join([*kept, name])
        rest = after.split(",", 1)[1] if "," in after else ""
        self.setText(written + (f", {rest.strip()}" if rest.strip() else ""))
        self.setCursorPosition(len(written))


class _Look(QObject):
    """Gives the list of a completer, which stands in no window, the look of its line's view."""

    def __init__(self, completer: QCompleter, line: QLineEdit) -> None:
        super().__init__(line)
        self._completer = completer
        line.installEventFilter(self)

    def eventFilter(self, line: QObject, event: QEvent) -> bool:
        """Nothing is offered before the line has the keyboard."""
        popup = self._completer.popup() if event.type() == QEvent.Type.FocusIn else None
        if popup is not None and isinstance(line, QWidget):
            look, above = "", line.parentWidget()
            while above is not None:
                look, above = above.styleSheet() or look, above.parentWidget()
            if popup.styleSheet() != look:
                popup.setStyleSheet(look)
        return False


def dress_popup(completer: QCompleter, line: QLineEdit) -> None:
    """What a completer offers looks like the view its line stands in."""
    _Look(completer, line)


def open_popup(completer: QCompleter, wanted: bool) -> None:
    """Shows what a completer offers, with the first chosen so that Enter takes it; hides it where there is nothing."""
    popup = completer.popup()
    if popup is None:
        return
    if wanted and completer.completionCount():
        completer.complete()
        popup.setCurrentIndex(completer.completionModel().index(0, 0))
    else:
        popup.hide()
