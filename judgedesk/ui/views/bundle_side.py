"""Beside the order of a bundle: what it will hold and what not, how far it has come, what it became, earlier ones."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.bundle_preview import Foreseen
from judgedesk.app.bundle_record import Bundle
from judgedesk.app.bundle_sheets import Left
from judgedesk.app.bundles import Made
from judgedesk.app.outgoing import Recipient
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.chips import Flow
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.table import Table

_MOST_LEFT = 200


class BundleSide(QWidget):
    """Signals: `make_wanted()`; `stopped()`; `late_wanted(Bundle)`: pages that came later are to be added to it."""

    make_wanted = Signal()
    stopped = Signal()
    late_wanted = Signal(object)

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._ahead: Foreseen | None = None
        self._whom, self._may = Recipient.SERVED, False
        self._stage: tuple[str, int, int] | None = None
        self._made: Made | None = None
        self.make, self.stop, self.late = (QPushButton(self) for _ in range(3))
        self.make.setProperty("kind", "primary")
        self.told, self.before = QLabel(self), QLabel(self)
        self.told.setProperty("kind", "quiet")
        self.before.setProperty("kind", "heading")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.facts = FactLines(theme, self)
        self.rows = Rows(
            [
                Column(lambda: self.tr("Bundle"), lambda one: one.title),
                Column(lambda: self.tr("Version"), lambda one: str(one.version), 64, number=True),
            ],
            theme,
        )
        self.table = Table(self.rows, theme, self)
        self.rows.setParent(self.table)
        self._lay_out()
        self.make.clicked.connect(self.make_wanted)
        self.stop.clicked.connect(self.stopped)
        self.late.clicked.connect(self._late)
        self.table.opened.connect(self._show_version)
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._weigh())
        self.retranslate()

    def _lay_out(self) -> None:
        px = self._theme.px
        acts = QWidget(self)
        row = Flow(acts, self._theme)
        row.addWidget(self.make)
        row.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), 0, 0, 0)
        column.setSpacing(px(8))
        self.told.setWordWrap(True)
        for part in (acts, self.told, self.bar):
            column.addWidget(part)
        column.addWidget(self.facts, 3)
        column.addWidget(self.before)
        column.addWidget(self.table, 1)
        column.addWidget(self.late, 0, Qt.AlignmentFlag.AlignLeft)
        self.table.setMinimumHeight(px(96))

    @property
    def working(self) -> bool:
        """Whether a bundle is being made."""
        return self._stage is not None

    def show_ahead(self, ahead: Foreseen | None, whom: Recipient, may: bool) -> None:
        """What it would hold, for whom; `may`: whether it can be made."""
        self._ahead, self._whom, self._may, self._made = ahead, whom, may, None
        self.retranslate()

    def complete(self, before: Foreseen, ahead: Foreseen) -> None:
        """More was found out about what it would hold, unless something else is asked for by now."""
        if self._ahead is before:
            self._ahead = ahead
            self.retranslate()

    def tell(self, stage: tuple[str, int, int]) -> None:
        """How far it has come."""
        first, self._stage = self._stage is None, stage
        self._say_progress()
        if first:
            self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self, made: Made | None = None) -> None:
        """It lies there, or nothing was written."""
        self._stage, self._made = None, made
        self.retranslate()

    def show_versions(self, found: Sequence[Bundle]) -> None:
        """Bundles that were made."""
        at = self.table.currentIndex().row()
        self.rows.show(found)
        self.table.choose_row(max(0, at))
        self._weigh()

    def _weigh(self) -> None:
        self.late.setEnabled(0 <= self.table.currentIndex().row() < len(self.rows.rows) and not self.working)
        shown = bool(self.rows.rows)
        for part in (self.before, self.table, self.late):
            part.setVisible(shown)

    def _late(self) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self.rows.rows):
            self.late_wanted.emit(self.rows.rows[row])

    def _show_version(self, row: int) -> None:
        self.facts.show_facts(list(self._of_version(self.rows.rows[row])))

    # -- words --------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.make.setText(self.tr("Make the bundle…"))
        self.make.setEnabled(self._may and not self.working)
        self.stop.setText(self.tr("Stop"))
        self.late.setText(self.tr("Add late pages to this version"))
        self.before.setText(self.tr("Bundles made"))
        self.table.setAccessibleName(self.tr("Bundles made"))
        self.facts.setAccessibleName(self.tr("What the bundle holds and what not"))
        self.facts.show_facts(list(self._of_made(self._made) if self._made is not None else self._of_ahead()))
        self._say_progress()
        self._weigh()

    def _say_progress(self) -> None:
        for part in (self.told, self.bar, self.stop):
            part.setVisible(self.working)
        self.make.setVisible(not self.working)
        if self._stage is None:
            return
        stage, done, of = self._stage
        said = {
            "copies": self.tr("Drawing disclosure copies: {0} of {1}"),
            "checking": self.tr("Looking for protected persons, pages: {0} of {1}"),
            "building": self.tr("Putting the pages together, files: {0} of {1}"),
            "reading": self.tr("Reading the finished bundle again, pages: {0} of {1}"),
        }.get(stage, self.tr("Preparing: {0} of {1}"))
        self.told.setText(said.format(self._words.number(done), self._words.number(of)))
        self.bar.setMaximum(max(1, of))
        self.bar.setValue(done)
        self.bar.setAccessibleName(self.told.text())

    def _of_ahead(self) -> Iterator[Fact]:
        about = {
            Recipient.SERVED: self.tr("For the parties: people as the measures allow. Searched for every protected "
                                      "name, address and number when it is made; a hit stops it and is shown."),
            Recipient.AUTHORITY: self.tr("For a court or authority: may hold identities. That it went out is logged."),
            Recipient.ANNEX: self.tr("Confidential annex: may hold identities. That it went out is logged."),
            Recipient.PUBLIC: self.tr("For the public: searched for everybody of the case when it is made."),
        }  # fmt: skip
        yield Fact(self.tr("For whom"), about[self._whom])
        if self._ahead is None:
            yield Fact("", self.tr("Choose documents at the left: what will go in, and what not and why, is said here "
                                   "before anything is made."))  # fmt: skip
            return
        ahead = self._ahead
        number = sum(len(part.documents) for part in ahead.parts)
        goes = self.tr("%n document(s)", "", number)
        pages = self.tr("%n page(s) of the file", "", ahead.pages)
        yield Fact(self.tr("Will go in"), f"{goes} · {pages}", "heading")
        if ahead.redacted:
            yield Fact("", self.tr("%n of them as the disclosure copy, parts blacked out", "", ahead.redacted))
        yield from self._left(self.tr("Will not go in, and why"), ahead.left)
        if not ahead.left:
            yield Fact(self.tr("Will not go in, and why"), self.tr("Nothing of what is chosen is left out."))
        yield Fact("", self.tr("The bundle lists what is left out on its first pages."), "small")

    def _left(self, heading: str, left: Sequence[Left]) -> Iterator[Fact]:
        for number, one in enumerate(left[:_MOST_LEFT]):
            name = one.document or self.tr("a sealed document")
            named = self.tr("{0}, page {1}") if one.pages.isdecimal() else self.tr("{0}, pages {1}")
            where = named.format(name, one.pages) if one.pages else name
            yield Fact("" if number else heading, f"{where}: {one.reason}", "warn")
        if len(left) > _MOST_LEFT:
            yield Fact("", self.tr("and %n more", "", len(left) - _MOST_LEFT))

    def _of_made(self, made: Made) -> Iterator[Fact]:
        pages = self.tr("%n page(s)", "", made.pages)
        version = self.tr("version {0}").format(made.version)
        yield Fact(self.tr("Made"), f"{made.path.name} · {pages} · {version}", "heading")
        yield Fact("", self.tr("The page of the PDF is the page of the bundle; index, bookmarks and links lead to it."))
        if made.left:
            yield from self._left(self.tr("Left out, and why"), made.left)
        else:
            yield Fact(self.tr("Left out, and why"), self.tr("Nothing of what was chosen was left out."))
        lines = "\n".join(f"{page} · {title}" for title, page in made.sections)
        yield Fact(self.tr("Sections and the pages they begin on"), lines)
        if made.ignored:
            yield Fact(self.tr("Fields of the specification nobody knows"), ", ".join(made.ignored), "warn")
        yield Fact(self.tr("SHA-256"), f"{made.sha256[:32]}\n{made.sha256[32:]}", "small")

    def _of_version(self, one: Bundle) -> Iterator[Fact]:
        pages = self.tr("%n page(s)", "", one.pages)
        version = self.tr("version {0}").format(one.version)
        yield Fact(self.tr("Bundle"), f"{one.title} · {version} · {pages}", "heading")
        yield Fact(self.tr("Made"), f"{one.at[:16].replace('T', ' ')} · {one.by}")
        for number, block in enumerate(one.blocks, 1):
            heading = self.tr("Documents of version {0}").format(number)
            yield Fact(heading, "\n".join(str(entry.get("title", "")) for entry in block.entries[:_MOST_LEFT]))
            yield from self._left(self.tr("Left out, and why"), block.left)
        yield Fact(self.tr("SHA-256"), f"{one.sha256[:32]}\n{one.sha256[32:]}", "small")
