"""The head of the chronology: picture or table, and what narrows the facts that are shown."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.chronology import Chronology
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.chronology_layout import Narrowing
from judgedesk.ui.widgets.chips import ChipRow
from judgedesk.ui.widgets.chips import Choice as Offered
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.elided import Elided


class ChronologyHead(QWidget):
    """`scale` holds what zooms, to stand under the picture.

    Signals: `narrowed()` another person, count or kind of facts; `turned(view)` picture or table; `new_wanted()`;
    `zoomed(steps)`, 0 to fit.
    """

    narrowed = Signal()
    turned = Signal(str)
    new_wanted = Signal()
    zoomed = Signal(int)

    def __init__(self, theme: Theme, may_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._whole: Chronology | None = None
        self._title, self._note = QLabel(self), Elided("quiet", self)
        self._title.setProperty("kind", "title")
        self.views = ChipRow(theme, parent=self)
        self.new = QPushButton(self)
        self.new.setVisible(may_write)
        self.person, self.count = Choice(theme, self), Choice(theme, self)
        self.disputed, self.outside = QPushButton(self), QPushButton(self)
        self.further, self.closer, self.fit = QPushButton(self), QPushButton(self), QPushButton(self)
        for chip in (self.disputed, self.outside):
            chip.setProperty("kind", "chip")
            chip.setCheckable(True)
        self._view = "picture"
        self._lay_out(theme)
        self._connect()
        self.retranslate()

    def _lay_out(self, theme: Theme) -> None:
        top, below = QHBoxLayout(), QHBoxLayout()
        for row in (top, below):
            row.setSpacing(theme.px(8))
        top.addStrut(theme.px(28))
        top.addWidget(self._title)
        top.addSpacing(theme.px(4))
        top.addWidget(self._note)
        top.addStretch(1)
        top.addWidget(self.views, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.new)
        for widget in (self.person, self.count, self.disputed, self.outside):
            below.addWidget(widget)
        below.addStretch(1)
        self.scale = QWidget(self)
        beside = QHBoxLayout(self.scale)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(theme.px(6))
        for widget in (self.further, self.closer, self.fit):
            beside.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(top)
        column.addLayout(below)
        theme.changed.connect(self._resize)
        self._resize()

    def _connect(self) -> None:
        self.views.chosen.connect(self.turned)
        self.new.clicked.connect(self.new_wanted)
        self.person.activated.connect(lambda _at: self.narrowed.emit())
        self.count.activated.connect(lambda _at: self.narrowed.emit())
        self.disputed.toggled.connect(lambda _on: self.narrowed.emit())
        self.outside.toggled.connect(lambda _on: self.narrowed.emit())
        self.further.clicked.connect(lambda: self.zoomed.emit(-1))
        self.closer.clicked.connect(lambda: self.zoomed.emit(1))
        self.fit.clicked.connect(lambda: self.zoomed.emit(0))

    @property
    def narrowing(self) -> Narrowing:
        """What is chosen here."""
        return Narrowing(
            person=str(self.person.currentData() or ""),
            count=str(self.count.currentData() or ""),
            disputed=self.disputed.isChecked(),
            outside=self.outside.isChecked(),
        )

    def show_view(self, view: str) -> None:
        """Marks picture or table."""
        self._view = view
        self._offer_views()

    def _say_numbers(self) -> None:
        lines = self._whole.lines if self._whole is not None else ()
        disputed, outside = (
            sum(line.fact.disputed for line in lines),
            sum(bool(one.fact.outside_scope) for one in lines),
        )
        self.disputed.setText(self.tr("Disputed · {n}").format(n=disputed))
        self.outside.setText(self.tr("Outside the scope · {n}").format(n=outside))

    def show_whole(self, whole: Chronology, shown: int) -> None:
        """What can be chosen, and how many facts are shown."""
        self._whole = whole
        named = {who for line in whole.lines for who in line.fact.persons}
        people = [(person.label, person.id) for person in whole.persons.values() if person.id in named]
        self._refill(self.person, [(self.tr("everybody"), ""), *people])
        counts = [(self.tr("Count {label}").format(label=count.label), count.id) for count in whole.counts]
        self._refill(self.count, [(self.tr("all counts"), ""), *counts])
        self._say_numbers()
        self.outside.setVisible(any(line.fact.outside_scope for line in whole.lines) or self.outside.isChecked())
        number = len(whole.lines)
        said = self.tr("%n fact(s)", "", number)
        if shown != number:
            said = self.tr("{shown} of {all} shown").format(shown=shown, all=said)
        self._note.setText(said)

    def _refill(self, box: Choice, entries: Sequence[tuple[str, str]]) -> None:
        if [(box.itemText(at), box.itemData(at)) for at in range(box.count())] == list(entries):
            return
        kept = box.currentData()
        box.blockSignals(True)
        box.clear()
        for text, data in entries:
            box.addItem(text, data)
        box.setCurrentIndex(max(0, box.findData(kept)))
        box.blockSignals(False)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._title.setText(self.tr("Chronology"))
        self.new.setText(self.tr("New fact…"))
        self.new.setToolTip(self.tr("Enter a fact (Ctrl+Shift+N)"))
        self.person.setAccessibleName(self.tr("Facts with this person"))
        self.count.setAccessibleName(self.tr("Facts of this count"))
        for box in (self.person, self.count):
            box.setToolTip(box.accessibleName())
        self._say_numbers()
        self.disputed.setToolTip(self.tr("Only disputed facts"))
        self.outside.setToolTip(self.tr("Also facts outside the scope, apart from the others"))
        for button, sign, name in (
            (self.further, "−", self.tr("See more time (−)")),
            (self.closer, "+", self.tr("Look closer (+)")),
            (self.fit, self.tr("Fit"), self.tr("Show all facts at once (0)")),
        ):
            button.setText(sign)
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.views.setAccessibleName(self.tr("Picture or table"))
        self._offer_views()

    def _offer_views(self) -> None:
        choices = [
            Offered("picture", self.tr("Picture"), hint="Ctrl+L"),
            Offered("table", self.tr("Table"), hint="Ctrl+L"),
        ]
        self.views.offer(choices, self._view)

    def _resize(self) -> None:
        px = self._theme.px
        for button in (self.further, self.closer):
            button.setFixedWidth(px(34))
        for box in (self.person, self.count):
            box.setMaximumWidth(px(190))
            box.setMinimumWidth(px(166))
