"""The chosen question: in two languages side by side, prompts, earlier statements, pages to show, notes."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.outline_aids import Raising, Shown
from judgedesk.app.outline_records import Question, Target
from judgedesk.app.tag_places import clock
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.outline_read import Beside, Outlined, target_said
from judgedesk.ui.widgets.chips import Chip, Flow
from judgedesk.ui.widgets.chips import Choice as OfChip
from judgedesk.ui.widgets.choice import Choice as Menu
from judgedesk.ui.widgets.elided import Elided
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.passages import PassageList
from judgedesk.ui.widgets.table import Table

_CTRL = Qt.KeyboardModifier.ControlModifier
_REST_MS = 350
_PROMPTS = 100
"""Height of all prompts before they scroll, px at 100 %."""


class TextOf(QPlainTextEdit):
    """Words of a question; Tab leaves. `kept()`: left, or Ctrl+Enter. `gone()`: Esc."""

    kept = Signal()
    gone = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(theme.px(64))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter keeps, Esc goes back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & _CTRL:
            self.kept.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.gone.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is kept."""
        super().focusOutEvent(event)
        self.kept.emit()


class QuestionPane(QFrame):
    """Signals.

    changed(dict): fields of the question as they are now; noted(text): a note; typed(Question): words that are being
    typed; opened(document, page): a page is to be read; fits(): the translation still fits; widened(): passages
    on other elements are wanted, or no longer; left(): back to the list.
    """

    changed = Signal(dict)
    noted = Signal(str)
    typed = Signal(object)
    opened = Signal(int, int)
    fits = Signal()
    widened = Signal()
    left = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self.question: Question | None = None
        self._outlined: Outlined | None = None
        self._language, self._writable, self._beside = "", True, Beside("")
        self.text, self.translation = TextOf(theme, self), TextOf(theme, self)
        self._stale, self._fits, self.all = QLabel(self), QPushButton(self), QPushButton(self)
        self.targets, self.element = QWidget(self), Menu(theme, self)
        self._flow = Flow(self.targets, theme)
        self.prompts, self.notes = FactLines(theme, self), FactLines(theme, self)
        self.put, self.further = PassageList(theme, self), PassageList(theme, self)
        self.exhibits = Rows([Column(lambda: self.tr("To be shown, in order"), self._shown)], theme, self)
        self.shown = Table(self.exhibits, theme, self)
        self.exhibit, self.note, self.recording = QLineEdit(self), QLineEdit(self), Menu(theme, self)
        self._head = {name: Elided("heading", self) for name in ("put", "further", "notes")}
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        theme, px = self._theme, self._theme.px
        self._fields = {
            "text": Field(self.text, theme), "translation": Field(self.translation, theme),
            "element": Field(self.element, theme), "exhibit": Field(self.exhibit, theme),
            "note": Field(self.note, theme), "recording": Field(self.recording, theme),
        }  # fmt: skip
        self._stale.setProperty("kind", "warn")
        self._fits.setProperty("kind", "link")
        self.all.setProperty("kind", "chip")
        self.all.setCheckable(True)
        both = QHBoxLayout()
        both.setSpacing(px(12))
        both.addWidget(self._fields["text"], 1)
        both.addWidget(self._fields["translation"], 1)
        stale = QHBoxLayout()
        stale.addStretch(1)
        stale.addWidget(self._stale)
        stale.addWidget(self._fits)
        goes = QHBoxLayout()
        goes.setSpacing(px(8))
        goes.addWidget(self._fields["element"], 0, Qt.AlignmentFlag.AlignTop)
        goes.addWidget(self.targets, 1, Qt.AlignmentFlag.AlignBottom)
        self.element.setFixedWidth(px(190))
        said, work, head = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        head.addWidget(self._head["further"], 1)
        head.addWidget(self.all)
        said.addWidget(self._head["put"])
        said.addWidget(self.put, 1)
        said.addLayout(head)
        said.addWidget(self.further, 1)
        work.addWidget(self.shown, 2)
        work.addWidget(self._fields["exhibit"])
        work.addWidget(self._head["notes"])
        work.addWidget(self.notes, 1)
        noting = QHBoxLayout()
        noting.addWidget(self._fields["note"], 2)
        noting.addWidget(self._fields["recording"], 1)
        work.addLayout(noting)
        for column in (said, work):
            column.setSpacing(px(6))
        lower = QHBoxLayout()
        lower.setSpacing(px(14))
        lower.addLayout(said, 1)
        lower.addLayout(work, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(16), 0, 0, 0)
        whole.setSpacing(px(8))
        whole.addLayout(both, 1)
        whole.addLayout(stale)
        whole.addWidget(self.prompts)
        whole.addLayout(goes)
        whole.addLayout(lower, 4)
        for listed in (self.put, self.further):
            listed.set_lines(2)

    def _connect(self) -> None:
        for edit in (self.text, self.translation):
            edit.kept.connect(self._keep)
            edit.gone.connect(self.left)
            edit.textChanged.connect(self._rest.start)
        self._rest.timeout.connect(lambda: self.typed.emit(self.as_typed()))
        self._fits.clicked.connect(self.fits)
        self.all.toggled.connect(lambda _on: self.widened.emit())
        self.element.activated.connect(lambda _at: self._aim())
        self.put.typed.connect(lambda key: self._turn_beside(self.put, key, put=False))
        self.further.typed.connect(lambda key: self._turn_beside(self.further, key, put=True))
        for listed in (self.put, self.further):
            listed.opened.connect(lambda passage: self.opened.emit(passage.tag.document, passage.tag.page))
            listed.left.connect(self.left)
        self.shown.opened.connect(self._open_exhibit)
        self.exhibit.returnPressed.connect(self._add_exhibit)
        self.note.returnPressed.connect(self._add_note)

    # -- showing ------------------------------------------------------------------------------------------------

    def show_question(self, question: Question, outlined: Outlined, language: str, *, writable: bool) -> None:
        """Another question, or the same as it is now. What is being typed stays."""
        before = self.question
        same = before is not None and (
            before.id == question.id or (not before.id and question.text == self.text.toPlainText().strip())
        )
        self._outlined, self._language, self._writable = outlined, language, writable
        self.question = question
        for edit, now, then in (
            (self.text, question.text, before.text if before is not None else ""),
            (self.translation, question.translation, before.translation if before is not None else ""),
        ):
            if edit.toPlainText() != now and not (same and edit.hasFocus() and edit.toPlainText() != then):
                edit.blockSignals(True)
                edit.setPlainText(now)
                edit.blockSignals(False)
            edit.setReadOnly(not writable)
        if not same:
            self.note.clear()
            self.show_beside(Beside(question.id))
        for field in ("exhibit", "note", "element"):
            self._fields[field].setVisible(writable)
        self._fields["recording"].setVisible(writable and bool(outlined.recordings))
        self.retranslate()

    def begin(self, outlined: Outlined, language: str) -> None:
        """A new question; the keyboard in its words."""
        self.question = None
        self.show_question(Question(""), outlined, language, writable=True)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_beside(self, beside: Beside) -> None:
        """What stands beside it."""
        self._beside = beside
        family = ""
        if self._outlined is not None and self.question is not None:
            family = self._outlined.family(self.question)
        for listed, found in ((self.put, beside.put), (self.further, beside.further)):
            listed.painter_of_rows.family = family or "mens"
            listed.rows.show_passages(found)
        self.put.setVisible(bool(beside.put))
        self.exhibits.show(beside.shown)
        self.show_prompts(beside.raised)
        self._say_heads()

    def show_prompts(self, raised: Sequence[Raising]) -> None:
        """What the words may be."""
        facts = []
        for one in raised:
            said = self._words.of({"en": one.prompt.label.en, "pl": one.prompt.label.pl})
            line = f"{said[:1].upper()}{said[1:]}: {one.prompt.basis}"
            if one.unchecked:
                line = self.tr("Not checked for names of protected persons: {0}").format(one.prompt.basis)
            elif one.quote:
                line += f" · „{one.quote}”" + (f" ({one.named})" if one.named else "")
            calm = one.prompt.when == "no_element"
            facts.append(Fact("", line, "quiet" if calm else "warn"))
            facts.append(Fact("", self._words.of({"en": one.prompt.why.en, "pl": one.prompt.why.pl}), "small"))
        self.prompts.show_facts(facts)
        self.prompts.setFixedHeight(self._theme.px(min(_PROMPTS, 38 * len(raised) + 4)))
        self.prompts.setVisible(bool(facts))

    def _shown(self, one: Shown) -> str:
        where = one.cite or (self.tr("a sealed page") if one.sealed else self.tr("no longer in the file"))
        return " – ".join(part for part in (where, one.exhibit.note) if part)

    # -- what is typed ------------------------------------------------------------------------------------------

    def as_typed(self) -> Question:
        """The question with the words that stand in the fields."""
        known = self.question or Question("")
        return Question(
            self.text.toPlainText(), known.id, self.translation.toPlainText(), known.translated, known.targets,
            known.tags, known.exhibits,
        )  # fmt: skip

    def _keep(self) -> None:
        known = self.question
        if known is None or not self._writable:
            return
        text, translation = self.text.toPlainText().strip(), self.translation.toPlainText().strip()
        if text and (text, translation) != (known.text, known.translation):
            fields: dict[str, object] = {"text": text}
            if translation != known.translation:
                fields["translation"] = translation
            self.changed.emit(fields)

    def _aim(self) -> None:
        target, known = self.element.currentData(), self.question
        if known is not None and isinstance(target, tuple) and Target(*target) not in known.targets:
            self.changed.emit({"targets": (*known.targets, Target(*target))})

    def _drop_target(self, target: Target) -> None:
        if self.question is not None and self._writable:
            self.changed.emit({"targets": tuple(one for one in self.question.targets if one != target)})

    def _turn_beside(self, listed: PassageList, key: str, *, put: bool) -> None:
        row, known = listed.currentIndex().row(), self.question
        if key != "b" or known is None or not self._writable or not 0 <= row < len(listed.rows.passages):
            return
        tag = listed.rows.passages[row].tag.id
        rest = tuple(one for one in known.tags if one != tag)
        self.changed.emit({"tags": (*rest, tag) if put else rest})

    def _open_exhibit(self, row: int) -> None:
        one = self._beside.shown[row]
        if one.document and not one.sealed:
            self.opened.emit(one.document, one.exhibit.page)

    def _add_exhibit(self) -> None:
        name, _space, page = self.exhibit.text().strip().rpartition(" ")
        if self.question is not None and name and page.isdecimal() and len(page) < 8:
            self.changed.emit({"exhibits": (*self.question.exhibits, (name.rstrip(","), int(page)))})

    def drop_exhibit(self) -> None:
        """Takes the chosen page out of those to be shown."""
        row, known = self.shown.currentIndex().row(), self.question
        if known is not None and self._writable and 0 <= row < len(known.exhibits):
            self.changed.emit({"exhibits": tuple(one for at, one in enumerate(known.exhibits) if at != row)})

    def _add_note(self) -> None:
        if self.note.text().strip():
            self.noted.emit(self.note.text().strip())

    # -- words --------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        say, known = self._fields, self.question
        say["text"].say(self.tr("Question, as the court asks it"))
        say["translation"].say(self.tr("In the language of the witness ({0})").format(self._language or "–"))
        say["element"].say(self.tr("Goes to"))
        say["exhibit"].say(self.tr("Page to be shown: name of the document, then page"))
        say["note"].say(self.tr("Note (Enter keeps it with the time)"))
        say["recording"].say(self.tr("Recording; begin with mm:ss"))
        self._stale.setText(self.tr("The question changed after it was translated."))
        self._fits.setText(self.tr("It still fits"))
        stale = known is not None and known.stale
        self._stale.setVisible(stale)
        self._fits.setVisible(stale and self._writable)
        for listed, name in ((self.put, self.tr("Beside the question")), (self.further, self.tr("Also stated on it"))):
            listed.setAccessibleName(name)
        self.shown.setAccessibleName(self.tr("To be shown, in order"))
        self.prompts.setAccessibleName(self.tr("Prompts"))
        self.notes.setAccessibleName(self.tr("Notes"))
        self.exhibits.retranslate()
        self._offer()
        self._say_heads()
        self.show_prompts(self._beside.raised)
        notes = known.notes if known is not None else ()
        self.notes.show_facts([
            Fact("", " ".join(part for part in (
                one.at[11:19], f"[{clock(one.second)}]" if one.second is not None else "", one.text) if part))
            for one in notes
        ])  # fmt: skip

    def _say_heads(self) -> None:
        put = len(self._beside.put)
        self._head["put"].setText(self.tr("Beside the question: nothing yet") if not put else
                                  self.tr("Beside the question (B takes one away)"))  # fmt: skip
        self._head["further"].setText(self.tr("Also stated on it (B puts one beside)") if not self.all.isChecked() else
                                      self.tr("Every passage (B puts one beside)"))  # fmt: skip
        self.all.setText(self.tr("Every passage"))
        self._head["notes"].setText(self.tr("Notes"))

    def _offer(self) -> None:
        outlined, known = self._outlined, self.question
        if outlined is None:
            return
        self._flow.clear()
        charges = outlined.charges
        for target in known.targets if known is not None else ():
            row = charges.row(target.element)
            said = target_said(charges, target, self._words.of(row.short) if row is not None else "")
            chip = Chip(OfChip(target.element, f"{said} ×", hint=self.tr("Take it away")), self._theme, self.targets)
            chip.setCheckable(False)
            chip.clicked.connect(lambda _checked=False, one=target: self._drop_target(one))
            self._flow.addWidget(chip)
            chip.show()
        self.targets.updateGeometry()
        blocked = (self.element.blockSignals(True), self.recording.blockSignals(True))
        self.element.clear()
        self.element.addItem(self.tr("Add an element…"), None)
        for count in charges.counts:
            for row in charges.rows(count.id):
                self.element.addItem(f"{count.label} · {self._words.of(row.short)}", (count.id, row.id))
        chosen = self.recording.currentData()
        self.recording.clear()
        self.recording.addItem(self.tr("none"), None)
        for id, name in outlined.recordings.items():
            self.recording.addItem(name, id)
        self.recording.setCurrentIndex(max(0, self.recording.findData(chosen)))
        self.element.blockSignals(blocked[0])
        self.recording.blockSignals(blocked[1])
