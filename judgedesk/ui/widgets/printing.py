"""Printing what a view shows: its report as filtered, looked at page by page before it goes to a printer or a PDF.

A printer's queue and a PDF lie outside the case: both pass the same guard as every other paper.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.reports import Filter, allow_printing, release_printed, report_table
from judgedesk.drafting.cells import Table
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets import printpages
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.paths import choose_target
from judgedesk.ui.widgets.printpages import Pages

Wanted = Callable[[], Filter]
"""What of a report a view shows; asked on a worker thread, where long lists may be gone through."""


@dataclass(frozen=True, slots=True)
class Printout:
    """A report laid out."""

    report: str
    table: Table
    pages: Pages


class Printing(QObject):
    """Offers printing for one view.

    Signals:
        noted(text): what came of it, for the status line.
    """

    noted = Signal(str)

    def __init__(
        self, view: QWidget, bridge: Bridge, theme: Theme, case: Case, words: Words,
        asked: Callable[[], tuple[str, Wanted]],
    ) -> None:  # fmt: skip
        """`asked` answers the report of the view and what of it the view shows."""
        super().__init__(view)
        self._view, self._bridge, self._theme, self._case, self._words = view, bridge, theme, case, words
        self._asked = asked
        self.preview: PrintPreview | None = None

    def command(self, name: str) -> Command:
        """The command of the view, ``NAME.print``: by one key wherever there is something to print."""
        return Command(f"{name}.print", lambda: self.tr("Print…"), self.show, "Ctrl+P", lambda: self._case.writable)

    def show(self) -> None:
        """Lays the report out and shows its first page."""
        report, wanted = self._asked()
        preview = self._fresh()
        words = printpages.Words(self.tr("Page {0} of {1}"), date.today().isoformat())
        # A job and not a question: what is written never has the true names that the window may show.
        self._bridge.start(_prepared, self._case, report, wanted, self._words.language, words,
                           done=self._take, failed=preview.trouble.show_error)  # fmt: skip

    def _fresh(self) -> "PrintPreview":
        if self.preview is not None:
            self.preview.close_it()
        self.preview = PrintPreview(self._bridge, self._theme, self._case, self._words, self._view)
        self.preview.left.connect(self._forget)
        self.preview.noted.connect(self.noted)
        self.preview.open_it()
        return self.preview

    def _take(self, printout: Printout) -> None:
        if self.preview is not None:
            self.preview.take(printout)

    def _forget(self) -> None:
        self.preview = None
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)


def _prepared(
    case: Case, report: str, wanted: Wanted, language: str, words: printpages.Words, *,
    progress: Callable[[Any], None], cancel: threading.Event,
) -> Printout:  # fmt: skip
    table = report_table(case, report, language, wanted())
    return Printout(report, table, printpages.laid_out(table, words, cancel))


class PrintPreview(QFrame):
    """Lies over a view and shows the pages. Arrow and page keys turn them, Esc goes back.

    Signals:
        left(): the user goes back.
        noted(text): what came of it.
    """

    left = Signal()
    noted = Signal(str)

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, view: QWidget) -> None:
        super().__init__(view)
        self.setProperty("kind", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self.printout: Printout | None = None
        self.number = 0
        self.title, self.place = QLabel(self), QLabel(self)
        self.back, self.on = QPushButton(self), QPushButton(self)
        self.print_button, self.save_button, self.close_button = QPushButton(self), QPushButton(self), QPushButton(self)
        self.trouble = Banner(theme, words, self)
        self.sheet = Sheet(theme, self)
        self._lay_out(theme)
        self._connect()
        view.installEventFilter(self)
        self.retranslate()

    def _lay_out(self, theme: Theme) -> None:
        self.title.setProperty("kind", "title")
        self.place.setProperty("kind", "quiet")
        self.print_button.setProperty("kind", "primary")
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.title)
        row.addSpacing(theme.px(8))
        row.addWidget(self.place)
        row.addStretch(1)
        for button in (self.back, self.on, self.save_button, self.print_button, self.close_button):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(14), theme.px(20), theme.px(14))
        column.setSpacing(theme.px(12))
        column.addLayout(row)
        column.addWidget(self.trouble)
        column.addWidget(self.sheet, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.turn(-1))
        self.on.clicked.connect(lambda: self.turn(1))
        self.print_button.clicked.connect(self.choose_printer)
        self.save_button.clicked.connect(self._choose_target)
        self.close_button.clicked.connect(self.close_it)
        self.sheet.resized.connect(self._draw)

    # -- coming and going -----------------------------------------------------------------------------------------

    def open_it(self) -> None:
        """Lies down over its view and takes the keyboard."""
        view = self.parentWidget()
        assert view is not None
        self.setGeometry(view.rect())
        self.show()
        self.raise_()
        self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_it(self) -> None:
        """Goes away."""
        self.printout = None
        self.hide()
        self.left.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays as large as its view."""
        view = self.parentWidget()
        if view is not None and watched is view and event.type() == QEvent.Type.Resize:
            self.setGeometry(view.rect())
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Keeps single keys and its own from the commands of the view that lies below."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            bare = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
            if bare or self._is(event, Qt.Key.Key_P) or self._is(event, Qt.Key.Key_S):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turns pages, prints, goes back."""
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Left: -1}
        ends = {Qt.Key.Key_Home: -self.number, Qt.Key.Key_End: self.pages - 1 - self.number}
        key = Qt.Key(event.key())
        if key in steps or key in ends:
            self.turn({**steps, **ends}[key])
        elif key == Qt.Key.Key_Escape:
            self.close_it()
        elif self._is(event, Qt.Key.Key_P):
            self.choose_printer()
        elif self._is(event, Qt.Key.Key_S):
            self._choose_target()
        else:
            super().keyPressEvent(event)

    @staticmethod
    def _is(event: QKeyEvent, key: Qt.Key) -> bool:
        return event.key() == key and event.modifiers() == Qt.KeyboardModifier.ControlModifier

    # -- pages ------------------------------------------------------------------------------------------------------

    @property
    def pages(self) -> int:
        """How many there are; none before they are laid out."""
        return len(self.printout.pages.pages) if self.printout is not None else 0

    def take(self, printout: Printout) -> None:
        """Shows the first page."""
        self.printout, self.number = printout, 0
        self._say()
        self._draw()

    def turn(self, by: int) -> None:
        """Shows another page."""
        number = max(0, min(self.pages - 1, self.number + by))
        if self.printout is not None and number != self.number:
            self.number = number
            self._say()
            self._draw()

    def _draw(self) -> None:
        if self.printout is not None:
            width = self.sheet.width_for(self.printout.pages)
            self._bridge.read(printpages.image, self.printout.pages, self.number, width, done=self._drawn,
                              key=("print.page", id(self)))  # fmt: skip

    def _drawn(self, image: QImage) -> None:
        if self.printout is not None:
            self.sheet.show_page(image, self.printout.pages.text(self.number))

    # -- out --------------------------------------------------------------------------------------------------------

    def choose_printer(self) -> None:
        """Asks for a printer and for the pages."""
        if self.printout is not None:
            choose_printer(self, self.tr("Print"), self.print_on, self.pages)

    def print_on(self, printer: QPrinter) -> None:
        """Prints the chosen pages, once the guard lets them pass."""
        if self.printout is None:
            return
        self.trouble.clear()
        self._bridge.start(_print, self._case, self.printout, printer, done=self._printed,
                           failed=self.trouble.show_error)  # fmt: skip

    def _printed(self, number: int) -> None:
        self.noted.emit(self.tr("%n page(s) sent to the printer", "", number))
        self.close_it()

    def _choose_target(self) -> None:
        if self.printout is not None:
            name = self.printout.table.title.replace("/", " ").replace(":", " ")
            choose_target(self, self.tr("Save as PDF"), name, {".pdf": self.tr("PDF file")}, self.save)

    def save(self, path: Path, override: str = "") -> None:
        """Writes the pages as a PDF, once the guard lets it pass."""
        if self.printout is None:
            return
        self.trouble.clear()
        self._bridge.start(_save, self._case, self.printout, path, override, done=self._saved,
                           failed=lambda error: self.trouble.show_error(
                               error, again=lambda reason: self.save(path, reason)))  # fmt: skip

    def _saved(self, path: Path) -> None:
        self.noted.emit(self.tr("Written: {0}").format(path.name))
        self.close_it()

    # -- words ------------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        for button, text, key in (
            (self.back, self.tr("Previous page"), "PgUp"), (self.on, self.tr("Next page"), "PgDn"),
            (self.print_button, self.tr("Print…"), "Ctrl+P"), (self.save_button, self.tr("Save as PDF…"), "Ctrl+S"),
            (self.close_button, self.tr("Close"), "Esc"),
        ):  # fmt: skip
            button.setText(text)
            button.setToolTip(key)
            button.setAccessibleName(text)
        self._say()

    def _say(self) -> None:
        ready = self.printout is not None
        for button in (self.print_button, self.save_button):
            button.setEnabled(ready)
        self.back.setEnabled(self.number > 0)
        self.on.setEnabled(self.number + 1 < self.pages)
        self.title.setText(self.printout.table.title if self.printout is not None else self.tr("Laying out pages…"))
        place = self.tr("Page {0} of {1}").format(self.number + 1, self.pages) if ready else ""
        self.place.setText(place)
        self.sheet.setAccessibleName(place or self.tr("Laying out pages…"))


class Sheet(QWidget):
    """One page, as large as there is room for.

    Signals:
        resized(): the page is to be drawn anew.
    """

    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image: QImage | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def width_for(self, pages: Pages) -> int:
        """Pixels across that a whole page may have."""
        room = min(self.width() - 8, int((self.height() - 8) * pages.width / pages.height))
        return max(200, int(room * self.devicePixelRatioF()))

    def show_page(self, image: QImage, text: str) -> None:
        """Shows a page; `text` for who hears it."""
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self._image = image
        self.setAccessibleDescription(text)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wants the page in another size."""
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page in the middle, with an edge."""
        if self._image is None:
            return
        painter = QPainter(self)
        size = self._image.deviceIndependentSize()
        left = round((self.width() - size.width()) / 2)
        painter.drawImage(left, 2, self._image)
        focus, colours = self.hasFocus(), self._theme.colours
        painter.setPen(self._theme.colour(colours.focus if focus else colours.edge))
        painter.drawRect(QRectF(left - 0.5, 1.5, size.width(), size.height()))
        painter.end()


def _print(case: Case, printout: Printout, printer: QPrinter, *, progress: Callable[[Any], None],
           cancel: threading.Event) -> int:  # fmt: skip
    allow_printing(case, printout.report, printout.table)
    numbers = range(len(printout.pages.pages))
    if printer.printRange() == QPrinter.PrintRange.PageRange:
        numbers = numbers[max(0, printer.fromPage() - 1) : max(printer.toPage(), printer.fromPage())]
    printer.setFullPage(True)
    printpages.draw(printer, printout.pages, numbers, printer.resolution(), cancel)
    return len(numbers)


def _save(case: Case, printout: Printout, path: Path, override: str, *, progress: Callable[[Any], None],
          cancel: threading.Event) -> Path:  # fmt: skip
    content = printpages.pdf(printout.pages, printout.table.title, cancel)
    release_printed(case, printout.report, printout.table, path, content, override)
    return path


def choose_printer(parent: QWidget, title: str, chosen: Callable[[QPrinter], None], pages: int = 1) -> None:
    """Asks for a printer, not for a file, and for a range where there are several pages; `chosen` is called with it
    unless the user leaves.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=pages > 1)
    if pages > 1:
        dialog.setMinMax(1, pages)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, on=False)
    dialog.accepted.connect(lambda: chosen(printer))
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
