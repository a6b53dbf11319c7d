"""The form of a fact, beside the picture: a new one, or one that is there."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from judgedesk.app import chronology as app
from judgedesk.app.casefile import Case
from judgedesk.app.chronology import Chronology, NewFact
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.facts import Fact, FactKind, Precision, When
from judgedesk.language.fuzzy_dates import read, said
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.chronology_passages import PassagePicker
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.nameslist import NamesEdit

_CTRL = Qt.KeyboardModifier.ControlModifier
_NEW = Fact("", When("", Precision.DAY), "")


class FactForm(QFrame):
    """Signals: `recorded(id)` the fact stands; `left()` without."""

    recorded = Signal(str)
    left = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self._id, self._kind = "", FactKind.FACT
        self._whole: Chronology | None = None
        self.date, self.place = QLineEdit(self), QLineEdit(self)
        self.order, self.scope = QLineEdit(self), QLineEdit(self)
        self.text = QPlainTextEdit(self)
        self.persons, self.by = NamesEdit(self), NamesEdit(self)
        self.passages = PassagePicker(bridge, theme, case, self)
        self.kind = ChipRow(theme, parent=self)
        self.disputed = QPushButton(self)
        self.disputed.setProperty("kind", "chip")
        self.disputed.setCheckable(True)
        self.trouble = Banner(theme, words, self)
        self._title = QLabel(self)
        self._title.setProperty("kind", "title")
        self.go, self.back = QPushButton(self), QPushButton(self)
        self.go.setProperty("kind", "primary")
        self._build(theme)
        self._connect()
        self.retranslate()

    def _build(self, theme: Theme) -> None:
        self.text.setTabChangesFocus(True)
        self.order.setValidator(QIntValidator(-9999, 9999, self))
        beside = QWidget(self)
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.disputed)
        row.addWidget(self.by, 1)
        self._fields = {
            "date": Field(self.date, theme), "text": Field(self.text, theme), "persons": Field(self.persons, theme),
            "passages": Field(self.passages.line, theme, self.passages), "place": Field(self.place, theme),
            "order": Field(self.order, theme), "by": Field(self.by, theme, beside), "kind": Field(self.kind, theme),
            "scope": Field(self.scope, theme),
        }  # fmt: skip
        inside = QWidget(self)
        self._inner = QVBoxLayout(inside)
        for name in ("date", "text", "persons", "passages"):
            self._inner.addWidget(self._fields[name])
        pair = QHBoxLayout()
        pair.setSpacing(theme.px(8))
        pair.addWidget(self._fields["place"], 3, Qt.AlignmentFlag.AlignTop)
        pair.addWidget(self._fields["order"], 2, Qt.AlignmentFlag.AlignTop)
        self._inner.addLayout(pair)
        for name in ("by", "kind", "scope"):
            self._inner.addWidget(self._fields[name])
        self._inner.addStretch(1)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inside)
        buttons = QHBoxLayout()
        buttons.addWidget(self.go)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self.trouble)
        self._column.addWidget(self._area, 1)
        self._column.addLayout(buttons)
        theme.changed.connect(self._resize)
        self._resize()

    def _connect(self) -> None:
        self.go.clicked.connect(self.record)
        self.back.clicked.connect(self.left)
        for edit in (self.date, self.place, self.order, self.scope):
            edit.returnPressed.connect(self.record)
        self.date.textChanged.connect(self._weigh)
        self.date.textChanged.connect(self._understand)
        self.text.textChanged.connect(self._weigh)
        self.kind.chosen.connect(self._of_kind)
        self.by.textChanged.connect(
            lambda text: self.disputed.setChecked(bool(text.strip()) or self.disputed.isChecked())
        )
        self.disputed.toggled.connect(lambda on: None if on else self.by.clear())

    def _of_kind(self, kind: str) -> None:
        self._kind = FactKind(kind)

    # -- filling ------------------------------------------------------------------------------------------------

    def begin(self, whole: Chronology | None, fact: Fact | None) -> None:
        """A new fact, or the one that is to be changed; the keyboard in the date."""
        self._whole, self._id = whole, fact.id if fact is not None else ""
        labels = [person.label for person in whole.persons.values()] if whole is not None else []
        for names in (self.persons, self.by):
            names.know(labels)
        shown = fact if fact is not None else _NEW
        self.date.setText(said(shown.when, self._words.language) if fact is not None else "")
        self.text.setPlainText(shown.text)
        self.persons.show_names(self._called(shown.persons))
        self.passages.show_tags(shown.tags)
        self.place.setText(shown.place)
        self.order.setText("" if shown.order is None else str(shown.order))
        self.by.show_names(self._called(shown.disputed_by))
        self.disputed.setChecked(shown.disputed)
        self._kind = shown.kind
        self.scope.setText(shown.outside_scope)
        self.trouble.clear()
        self.retranslate()
        self._area.verticalScrollBar().setValue(0)
        self.date.setFocus(Qt.FocusReason.OtherFocusReason)

    def _called(self, who: Sequence[str]) -> list[str]:
        return [self._whole.called(one) if self._whole is not None else one for one in who]

    def _ids(self, names: Sequence[str]) -> tuple[str, ...]:
        """Ids where a label stands for one person alone; else as typed, to be resolved or refused."""
        called: dict[str, list[str]] = {}
        for person in self._whole.persons.values() if self._whole is not None else ():
            called.setdefault(person.label.casefold(), []).append(person.id)
        return tuple(found[0] if len(found := called.get(name.casefold(), [])) == 1 else name for name in names)

    def new_fact(self) -> NewFact:
        """What stands in the form."""
        return NewFact(
            date=self.date.text(),
            text=self.text.toPlainText(),
            persons=self._ids(self.persons.names()),
            tags=self.passages.tags,
            place=self.place.text(),
            disputed=self.disputed.isChecked(),
            disputed_by=self._ids(self.by.names()),
            kind=self._kind,
            order=int(self.order.text()) if self.order.hasAcceptableInput() else None,
            outside_scope=self.scope.text(),
        )

    # -- recording ----------------------------------------------------------------------------------------------

    def record(self) -> None:
        """Records what stands in the form."""
        if not self.go.isEnabled():
            return
        new = self.new_fact()
        self.go.setEnabled(False)
        if self._id:
            fields = {name: getattr(new, name) for name in NewFact.__slots__}
            self._bridge.write(app.change, self._case, self._id, done=self._changed, failed=self._refused, **fields)
        else:
            self._bridge.write(app.add, self._case, new, done=self._added, failed=self._refused)

    def _added(self, answer: tuple[str, Changes]) -> None:
        self.recorded.emit(answer[0])

    def _changed(self, _changes: Changes) -> None:
        self.recorded.emit(self._id)

    def _refused(self, error: UserError) -> None:
        self._weigh()
        self.trouble.show_error(error)

    def _weigh(self) -> None:
        self.go.setEnabled(bool(self.date.text().strip() and self.text.toPlainText().strip()) and self._case.writable)

    def _understand(self, typed: str) -> None:
        self._bridge.read(read, typed, done=self._understood, key=("chronology.date", id(self)))

    def _understood(self, when: When | None) -> None:
        hint = self.tr("e.g. 12 March 2022, III 2022, about May 2022, before 2022, from 12 to 14 March 2022")
        if when is not None:
            hint = self.tr("understood as: {date}").format(date=said(when, self._words.language))
        self._fields["date"].say(self.tr("Date, as far as it is known"), hint)

    # -- words and sizes ----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter records, Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & _CTRL:
            self.record()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._title.setText(self.tr("Change a fact") if self._id else self.tr("New fact"))
        self._understand(self.date.text())
        self._understood(None)
        say = self._fields
        say["text"].say(self.tr("What happened"))
        say["persons"].say(self.tr("Persons"), self.tr("with commas between them"))
        say["passages"].say(self.tr("Passages it rests on"))
        say["place"].say(self.tr("Place"))
        say["order"].say(self.tr("Order"), self.tr("among facts of the same date"))
        say["by"].say(self.tr("Disputed by"), self.tr("persons, or in words"))
        self.disputed.setText(self.tr("Disputed"))
        say["kind"].say(self.tr("Fact or assessment"))
        say["scope"].say(self.tr("Outside the scope because"), self.tr("empty: within the scope"))
        kinds = [Choice(FactKind.FACT.value, self.tr("fact")), Choice(FactKind.ASSESSMENT.value, self.tr("assessment"))]
        self.kind.offer(kinds, self._kind.value)
        self.go.setText(self.tr("Record"))
        self.go.setToolTip(self.tr("Record the fact (Ctrl+Enter)"))
        self.back.setText(self.tr("Back"))
        self._weigh()

    def _resize(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(14), px(12), px(14))
        self._column.setSpacing(px(8))
        self._inner.setContentsMargins(0, 0, px(6), 0)
        self._inner.setSpacing(px(10))
        self.text.setFixedHeight(px(74))
