"""The line above a page: which document, which page, how it is shown."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QIntValidator, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from judgedesk.app.disclosure import Disclosure, said
from judgedesk.app.reading import PageView
from judgedesk.app.use_limits import UseLimit
from judgedesk.ui.shell.theme import Theme

_BUTTONS = ("page", "text", "both")


class Elided(QLabel):
    """A label that gives way: what does not fit ends in ``…``, all of it in the tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        """Sets the text."""
        self.setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        """Some letters, no more."""
        return QSize(self.fontMetrics().averageCharWidth() * 8, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws as much as fits."""
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


class ReaderHeader(QFrame):
    """Says where the reader is and lets one go elsewhere.

    Signals:
        step(int): so many pages further.
        go(int): to the page of that number.
        view(str): ``page``, ``text`` or ``both``.
        fit(): the sheet is to take the width.
        flow(bool): the pages are to lie one below the other, or one alone.
    """

    step = Signal(int)
    go = Signal(int)
    view = Signal(str)
    fit = Signal()
    flow = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page: PageView | None = None
        self._paper = ""
        self._paged = True
        self._limits: Sequence[UseLimit] = ()
        self._disclosed: Disclosure | None = None
        self.setProperty("kind", "bar")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._name, self._limit, self._cite = Elided(self), QLabel(self), QLabel(self)
        self._stands = QLabel(self)
        self._stands.setProperty("kind", "quiet")
        self._limit.setProperty("kind", "warn")
        self._name.setProperty("kind", "heading")
        self._cite.setProperty("kind", "quiet")
        self._back, self._forth = self._arrow("‹", -1), self._arrow("›", 1)
        self._before, self._of = QLabel(self), QLabel(self)
        for label in (self._before, self._of):
            label.setProperty("kind", "quiet")
        self._number = QLineEdit(self)
        self._number.setProperty("seeks", True)
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._number.returnPressed.connect(lambda: self.go.emit(int(self._number.text() or 0)))
        self._zoom = QPushButton(self)
        self._zoom.setProperty("kind", "flat")
        self._zoom.clicked.connect(self.fit)
        self._flow = QPushButton(self)
        self._flow.setProperty("kind", "flat")
        self._flow.setCheckable(True)
        self._flow.setChecked(True)
        self._flow.clicked.connect(self.flow)
        self._views = QButtonGroup(self)
        self._buttons = {name: self._view_button(name) for name in _BUTTONS}
        self._lay_out()
        self._retranslate()
        theme.changed.connect(self._resize)
        self._resize()
        self.show_page(None)

    def show_page(
        self, page: PageView | None, paper: str = "", limits: Sequence[UseLimit] = (),
        disclosed: Disclosure | None = None,
    ) -> None:  # fmt: skip
        """Names a page, the paper of a split volume that it belongs to, and conditions on its use."""
        self._page, self._paper, self._limits, self._disclosed = page, paper, limits, disclosed
        self._say_limits()
        stands = said(disclosed, QLocale().name()[:2]) if disclosed is not None else ""
        self._stands.setText(stands.split(",")[0])
        self._stands.setToolTip(stands)
        self._stands.setAccessibleName(stands)
        self.setVisible(page is not None)
        self._name.say(" › ".join(part for part in (page.name, paper) if part) if page else "")
        self._cite.setText(page.cite if page and page.folio else "")
        self._make_room()
        if page is not None:
            self._number.setText(str(page.number))
            self._number.setValidator(QIntValidator(1, page.pages, self))
            self._of.setText(self.tr("of {pages}").format(pages=page.pages))
            self._back.setEnabled(page.number > 1)
            self._forth.setEnabled(page.number < page.pages)

    def _say_limits(self) -> None:
        """From which states the page came under a condition; the conditions themselves in the tool tip."""
        states = ", ".join(dict.fromkeys(one.state for one in self._limits))
        self._limit.setText(self.tr("Use limit: {states}").format(states=states) if states else "")
        lines = []
        for one in self._limits:
            lines.append(f"{one.state}, {one.reference}: {one.text}".removesuffix(": "))
            lines += [self.tr("Until {day}").format(day=one.until)] if one.until else []
            lines += [self.tr("Originals go back by {day}").format(day=one.return_by)] if one.return_by else []
        self._limit.setToolTip("\n".join(lines))
        self._limit.setAccessibleDescription("\n".join(lines))

    def show_number(self, number: int) -> None:
        """Says which page is in front."""
        if not self._number.isModified():
            self._number.setText(str(number))

    def show_flowing(self, on: bool) -> None:
        """Marks whether the pages lie one below the other."""
        self._flow.setChecked(on)

    def show_zoom(self, percent: int) -> None:
        """Says how large the sheet is."""
        self._zoom.setText(self.tr("{percent} %").format(percent=percent))

    def show_view(self, name: str) -> None:
        """Marks how the page is shown; none of the switches where its two texts stand side by side."""
        self._views.setExclusive(False)
        for view, button in self._buttons.items():
            button.setChecked(view == name)
        self._views.setExclusive(name in self._buttons)
        self._paged = name in ("page", "both")
        self._make_room()

    def ask_number(self) -> None:
        """Puts the keyboard where the number of a page is written."""
        self._number.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._number.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow view the switch goes first, then the citation; keys and commands stay."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        there, width, px = self._page is not None, self.width(), self._theme.px
        for widget in (self._back, self._forth, self._before, self._number, self._of):
            widget.setVisible(there)
        self._zoom.setVisible(there and self._paged)
        self._cite.setVisible(there and width >= px(430))
        self._limit.setVisible(bool(self._limits) and width >= px(360))
        self._stands.setVisible(self._disclosed is not None and width >= px(560))
        for button in self._buttons.values():
            button.setVisible(there and width >= px(640))
        several = self._page is not None and self._page.pages > 1
        self._flow.setVisible(several and width >= px(740))

    def _arrow(self, sign: str, step: int) -> QPushButton:
        button = QPushButton(sign, self)
        button.setProperty("kind", "flat")
        button.clicked.connect(lambda: self.step.emit(step))
        return button

    def _view_button(self, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("kind", "flat")
        button.setCheckable(True)
        button.clicked.connect(lambda: self.view.emit(name))
        self._views.addButton(button)
        return button

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._name, 1)
        self._row.addWidget(self._limit)
        self._row.addWidget(self._stands)
        self._row.addWidget(self._cite)
        self._row.addSpacing(self._theme.px(8))
        for widget in (self._back, self._before, self._number, self._of, self._forth):
            self._row.addWidget(widget)
        self._row.addSpacing(self._theme.px(8))
        for button in self._buttons.values():
            self._row.addWidget(button)
        self._row.addWidget(self._flow)
        self._row.addWidget(self._zoom)

    def _resize(self) -> None:
        px, colours = self._theme.px, self._theme.colours
        self.setFixedHeight(px(38))
        self._row.setContentsMargins(px(16), 0, px(8), 0)
        self._row.setSpacing(px(4))
        for label in (self._limit, self._stands):
            label.setContentsMargins(px(6), 0, px(6), 0)
        self._number.setFixedWidth(px(44))
        for button in (self._back, self._forth):
            button.setFixedWidth(px(26))
        self._zoom.setMinimumWidth(px(58))
        self.setStyleSheet(
            f"QPushButton {{ min-height: {px(24)}px; color: {colours.quiet}; }}"
            f"QPushButton:checked {{ color: {colours.ink}; font-weight: 600; }}"
            f"QLineEdit {{ min-height: {px(22)}px; padding: 0 {px(6)}px; }}"
            f"QLineEdit:focus {{ min-height: {px(20)}px; padding: 0 {px(5)}px; }}"
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.show_page(self._page, self._paper, self._limits, self._disclosed)
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._before.setText(self.tr("page"))
        self._number.setAccessibleName(self.tr("Page number"))
        said = {"page": self.tr("Page"), "text": self.tr("Text"), "both": self.tr("Side by side")}
        for name, button in self._buttons.items():
            button.setText(said[name])
            button.setToolTip(self.tr("How the page is shown (F7)"))
        self._flow.setText(self.tr("Continuous"))
        self._flow.setToolTip(self.tr("All pages one below the other, or one alone (Shift+F7)"))
        self._zoom.setToolTip(self.tr("Fit the width (Shift+F9). F8 and F9, or Ctrl and the wheel, zoom"))
        self._zoom.setAccessibleName(self.tr("Zoom; press to fit the width"))
        self._back.setAccessibleName(self.tr("Previous page"))
        self._back.setToolTip(self.tr("Previous page (Ctrl+PgUp)"))
        self._forth.setAccessibleName(self.tr("Next page"))
        self._forth.setToolTip(self.tr("Next page (Ctrl+PgDn)"))
