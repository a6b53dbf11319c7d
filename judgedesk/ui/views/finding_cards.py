"""What is done with a whole question, asked for above the page: keeping it under a name, tagging all of its hits."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from judgedesk.app import saved, tag_all
from judgedesk.app.asking import options_of
from judgedesk.app.casefile import Case
from judgedesk.app.tag_all import Preview, Target
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Stance
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.finding_ask import Question
from judgedesk.ui.widgets.charges import Charges
from judgedesk.ui.widgets.chips import Flow
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.stances import SIGNS


class QuestionCard(QFrame):
    """A card that wraps like words where there is little room. Hidden until asked; Esc takes it away.

    Signals: `noted(str)` something to be said in the status line; `left()` it goes away.
    """

    noted = Signal(str)
    left = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self._question = Question("")
        self.what, self.about = QLabel(self), QLabel(self)
        self.what.setProperty("kind", "heading")
        self.about.setProperty("kind", "quiet")
        for label in (self.what, self.about):
            label.setWordWrap(True)
        self._row = QWidget(self)
        self._row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._flow = Flow(self._row, theme)
        self.go, self.cancel = QPushButton(self), QPushButton(self)
        self.go.setProperty("kind", "primary")
        self.cancel.setProperty("kind", "flat")
        self.go.clicked.connect(self.confirm)
        self.cancel.clicked.connect(self.withdraw)
        self._column = QVBoxLayout(self)
        for widget in (self.what, self.about, self._row):
            self._column.addWidget(widget)
        theme.changed.connect(self._resize)
        self._resize()
        self.hide()

    def hold(self, *widgets: QWidget) -> None:
        """Puts these before the buttons."""
        for widget in (*widgets, self.go, self.cancel):
            self._flow.addWidget(widget)

    def confirm(self) -> None:
        """The user wants it done; to be said by each card."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Words that stand here; to be said by each card."""
        raise NotImplementedError

    def withdraw(self) -> None:
        """Goes away and does nothing."""
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes away; Enter on a button presses it."""
        focus = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.withdraw()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QPushButton):
            focus.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _failed(self, error: UserError) -> None:
        """Says in the card itself what stood in the way; what was typed stays."""
        self.go.setEnabled(True)
        said = self._words.error(error)
        self.about.setText(" ".join(part for part in (said.what, said.why, said.next) if part))

    def _resize(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(12), px(16), px(12))
        self._column.setSpacing(px(6))


class SaveCard(QuestionCard):
    """Keeps a question under a name; as a watch it tells of new pages."""

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self.line = QLineEdit(self)
        self.line.setMaxLength(120)
        self.line.returnPressed.connect(self.confirm)
        self.line.textChanged.connect(lambda text: self.go.setEnabled(bool(text.strip())))
        self.watch = QPushButton(self)
        self.watch.setProperty("kind", "chip")
        self.watch.setCheckable(True)
        self.hold(self.line, self.watch)
        self._fit()
        theme.changed.connect(self._fit)
        self.retranslate()

    def offer(self, question: Question) -> None:
        """Asks for a name for this question."""
        self._question = question
        self.line.clear()
        self.go.setEnabled(False)
        self.retranslate()
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def confirm(self) -> None:
        """Keeps it."""
        name = self.line.text().strip()
        if name and self.go.isEnabled():
            self.go.setEnabled(False)
            self._bridge.write(saved.save, self._case, name, self._question.text, options_of(self._question.widening),
                               watch=self.watch.isChecked(), done=self._done, failed=self._failed)  # fmt: skip

    def retranslate(self) -> None:
        """Words that stand here."""
        self.what.setText(self.tr("Keep the question “{query}”").format(query=self._question.text))
        self.about.setText(self.tr("It can be asked again as saved:name, with the forms that are ticked now."))
        self.watch.setText(self.tr("tell me of new pages"))
        self.line.setPlaceholderText(self.tr("Name"))
        self.line.setAccessibleName(self.tr("Name of the question"))
        self.go.setText(self.tr("Keep it"))
        self.cancel.setText(self.tr("Not now"))

    def _done(self, _answer: tuple[str, Changes]) -> None:
        name = self.line.text().strip()
        said = self.tr("Kept and watched: {name}") if self.watch.isChecked() else self.tr("Kept: {name}")
        self.noted.emit(said.format(name=name))
        self.withdraw()

    def _fit(self) -> None:
        self.line.setFixedWidth(self._theme.px(220))


class TagAllCard(QuestionCard):
    """Tags the passage on each page found, for the count, persons and stance chosen at the right."""

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._charges = Charges()
        self._target: Target | None = None
        self._preview: Preview | None = None
        self.element = Choice(theme, self)
        self.element.activated.connect(lambda _at: self._look())
        self.hold(self.element)
        theme.changed.connect(self._fit)
        self._fit()
        self.retranslate()

    def offer(self, question: Question, charges: Charges, target: Target) -> None:
        """Asks to which row the passages are to be tied; the count, persons and stance are those of `target`."""
        self._question, self._charges, self._target, self._preview = question, charges, target, None
        self._list_rows()
        self.retranslate()
        self.show()
        self.element.setFocus(Qt.FocusReason.OtherFocusReason)
        self._look()

    def confirm(self) -> None:
        """Tags what was shown."""
        if self._target is not None and self._preview is not None and self._preview.passages:
            self.go.setEnabled(False)
            self._bridge.write(tag_all.tag_all, self._case, self._question.text, self._target,
                               options=options_of(self._question.widening), done=self._done,
                               failed=self._failed)  # fmt: skip

    def retranslate(self) -> None:
        """Words that stand here."""
        self.what.setText(self.tr("Tag the passage found on each page"))
        self.element.setAccessibleName(self.tr("Row of the law"))
        self.cancel.setText(self.tr("Not now"))
        if self._charges.elements and self._target is not None:
            at = self.element.currentIndex()
            self._list_rows()
            self.element.setCurrentIndex(max(0, at))
        self._say()

    def _list_rows(self) -> None:
        self.element.clear()
        for row in self._charges.rows(self._target.count) if self._target is not None else ():
            self.element.addItem(self._words.of(row.label), row.id)

    def _look(self) -> None:
        """Asks what would be tagged with the row chosen now."""
        if self._target is None:
            return
        self._preview = None
        self._target = Target(str(self.element.currentData() or ""), self._target.count, self._target.defendant,
                              self._target.victim, self._target.stance)  # fmt: skip
        self._say()
        self._bridge.read(tag_all.preview, self._case, self._question.text, self._target,
                          options=options_of(self._question.widening), done=self._looked, failed=self._failed,
                          key=("finding.tagall", id(self)))  # fmt: skip

    def _looked(self, preview: Preview) -> None:
        self._preview = preview
        self._say()

    def _say(self) -> None:
        preview, target = self._preview, self._target
        self.go.setEnabled(preview is not None and bool(preview.passages))
        number = len(preview.passages) if preview is not None else 0
        self.go.setText(self.tr("Tag %n passage(s)", "", number) if number else self.tr("Tag them"))
        if target is None:
            return
        charges = self._charges
        parts: Sequence[str] = (
            self.tr("Count {label}").format(label=charges.count_label(target.count)),
            charges.person_label(target.victim), charges.person_label(target.defendant),
            self._stance_said(target.stance),
        )  # fmt: skip
        told = []
        if preview is not None:
            if preview.tagged:
                told.append(self.tr("%n tagged so already", "", preview.tagged))
            if preview.bare:
                told.append(self.tr("%n page(s) without words that can be shown", "", preview.bare))
            if not preview.passages:
                told.append(self.tr("nothing left to tag"))
        self.about.setText(" · ".join((*(part for part in parts if part), *told)))

    def _stance_said(self, stance: Stance) -> str:
        said = {Stance.SUPPORTS: self.tr("supports"), Stance.CONTRADICTS: self.tr("against"),
                Stance.CONTEXT: self.tr("context")}  # fmt: skip
        return f"{SIGNS[stance]} {said[stance]}"

    def _done(self, answer: tuple[Sequence[str], Changes]) -> None:
        self.noted.emit(self.tr("Tagged: %n passage(s); one undo takes them back", "", len(answer[0])))
        self.withdraw()

    def _fit(self) -> None:
        self.element.setFixedWidth(self._theme.px(260))
