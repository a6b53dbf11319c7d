"""Making another record part of a person's: whom, what changes by it, and then the one act that does it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.app import merging
from judgedesk.app.casefile import Case
from judgedesk.app.merging import Preview
from judgedesk.app.people_typed import person_called
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.people_said import sexes
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.nameslist import NamesEdit


class MergeForm(QFrame):
    """Signals: `merged(id)` the record kept; `left()` without."""

    merged = Signal(str)
    left = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._case = bridge, theme, case
        self._keep: Person | None = None
        self._people: Sequence[Person] = ()
        self._preview: Preview | None = None
        self._true_names = False
        self._title, self._about = QLabel(self), QLabel(self)
        self._title.setProperty("kind", "title")
        self._about.setProperty("kind", "quiet")
        self._about.setWordWrap(True)
        self.others: QLineEdit = NamesEdit(self)
        self._field = Field(self.others, theme)
        self.trouble = Banner(theme, words, self)
        self.lines = FactLines(theme, self)
        self.go, self.back = QPushButton(self), QPushButton(self)
        self.go.setProperty("kind", "primary")
        self.go.clicked.connect(self.merge)
        self.back.clicked.connect(self.left)
        self.others.textChanged.connect(self._look)
        self.others.returnPressed.connect(self.merge)
        buttons = QHBoxLayout()
        buttons.addWidget(self.go)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        for widget in (self._title, self._about, self._field, self.trouble):
            self._column.addWidget(widget)
        self._column.addWidget(self.lines, 1)
        self._column.addLayout(buttons)
        theme.changed.connect(self._resize)
        self._resize()
        self.retranslate()

    def begin(self, keep: Person, people: Sequence[Person], true_names: bool) -> None:
        """Whom another record becomes part of."""
        self._keep, self._people, self._preview, self._true_names = keep, people, None, true_names
        edit = self.others
        assert isinstance(edit, NamesEdit)
        edit.know([one.label for one in people if one.id != keep.id])
        edit.clear()
        self.trouble.clear()
        self.lines.show_facts([])
        self.retranslate()
        edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ids(self) -> tuple[str, ...]:
        edit = self.others
        assert isinstance(edit, NamesEdit)
        others = [one for one in self._people if self._keep is None or one.id != self._keep.id]
        return tuple(person_called(name, others) for name in edit.names())

    def _look(self) -> None:
        """What a merge with those typed would change; nothing while they are not all known."""
        self._preview = None
        self.trouble.clear()
        try:
            others = self._ids()
        except UserError:
            others = ()
        if self._keep is not None and others:
            self._bridge.read(merging.preview, self._case, self._keep.id, *others, done=self._show,
                              failed=self._refused, key=("people.merge", id(self)))  # fmt: skip
        else:
            self.lines.show_facts([])
        self._weigh()

    def _show(self, shown: Preview) -> None:
        self._preview = shown
        self.retranslate()

    def merge(self) -> None:
        """Does what is shown."""
        shown = self._preview
        if shown is None or not self.go.isEnabled():
            return
        self.go.setEnabled(False)
        self._bridge.write(merging.merge, self._case, shown.keep, *shown.others, done=self._done, failed=self._refused)

    def _done(self, _changes: Changes) -> None:
        if self._keep is not None:
            self.merged.emit(self._keep.id)

    def _refused(self, error: UserError) -> None:
        self._preview = None
        self.lines.show_facts([])
        self._weigh()
        self.trouble.show_error(error)

    def _weigh(self) -> None:
        self.go.setEnabled(self._preview is not None and self._case.writable)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        label = self._keep.label if self._keep is not None else ""
        self._title.setText(self.tr("Merge with {0}").format(label))
        self._about.setText(
            self.tr("Two records of one person become one. Everything that names the other one names {0}; one undo "
                    "takes it back.").format(label)
        )  # fmt: skip
        self._field.say(self.tr("Which other records"), self.tr("persons, with commas between them"))
        self.go.setText(self.tr("Merge"))
        self.back.setText(self.tr("Back"))
        self.lines.setAccessibleName(self.tr("What changes"))
        if self._preview is not None:
            self.lines.show_facts(self._facts(self._preview))
        self._weigh()

    def _facts(self, shown: Preview) -> list[Fact]:
        protected = self._keep is not None and self._keep.protected
        names = ", ".join(shown.names) if self._true_names or not protected else ""
        records = {
            "events": self.tr("facts"), "measures": self.tr("measures"), "testimony": self.tr("hearings"),
            "compelled_acts": self.tr("acts under compulsion"), "sittings": self.tr("sittings"),
            "questionings": self.tr("questionings"),
        }  # fmt: skip
        kinds = ", ".join(f"{records.get(kind, kind)} {number}" for kind, number in shown.records.items())
        found = [
            Fact(self.tr("Names of the person"), names),
            Fact(self.tr("Counts that change"), ", ".join(shown.counts)),
            Fact(self.tr("Dates of the act become one period in counts"), ", ".join(shown.dates), "warn"),
            Fact(self.tr("Tagged passages"), str(shown.tags) if shown.tags else ""),
            Fact(self.tr("Other records"), kinds),
            Fact(self.tr("Persons whose relations change"), ", ".join(shown.persons)),
        ]
        open_fields = {"sex": self.tr("Sex"), "community": self.tr("Community"),
                       "qualification": self.tr("Qualification"), "custody": self.tr("Custody"),
                       "presumption_ended": self.tr("Presumption of minority ended on")}  # fmt: skip
        for one in shown.left:
            told = self._true_names or not protected or one.field in open_fields
            kept = self.tr("the one of {0} stays").format(shown.label)
            values = [sexes().get(value, value) for value in (one.kept, one.dropped)]
            said = self.tr("{0} stays, {1} is left out").format(*values) if told else kept
            found.append(Fact(open_fields.get(one.field, self.tr("Two values of one field")), said, "warn"))
        return (
            found if any(fact.text for fact in found) else [Fact("", self.tr("Nothing else names the other record."))]
        )

    def _resize(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(14), px(12), px(14))
        self._column.setSpacing(px(8))
