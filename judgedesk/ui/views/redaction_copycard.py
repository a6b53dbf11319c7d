"""The disclosure copy: for whom, how far it has come, what was checked, and where the log of it goes."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from judgedesk.app.outgoing import Recipient
from judgedesk.app.redaction import bases
from judgedesk.app.redaction_copy import CopyReport
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.redaction_read import Paper
from judgedesk.ui.widgets.chips import ChipRow, Choice, Flow
from judgedesk.ui.widgets.factlines import Fact, FactLines


class CopyCard(QWidget):
    """Signals: `target_wanted()` where to write is to be chosen; `stopped()`; `log_wanted()`; `left()` back to the
    boxes.
    """

    target_wanted = Signal()
    stopped = Signal()
    log_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, words: Words, identities: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words, self._identities = theme, words, identities
        self._name, self._boxes = "", 0
        self._done: tuple[Path, CopyReport] | None = None
        self._stage: tuple[str, int, int] | None = None
        self._title, self._whom, self._about, self._told = (QLabel(self) for _ in range(4))
        self._title.setProperty("kind", "title")
        self._whom.setProperty("kind", "heading")
        for label in (self._about, self._told):
            label.setProperty("kind", "quiet")
        for label in (self._title, self._about, self._told):
            label.setWordWrap(True)
        self.recipients = ChipRow(theme, parent=self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.write, self.stop, self.log, self.back = (QPushButton(self) for _ in range(4))
        self.write.setProperty("kind", "primary")
        self.back.setProperty("kind", "flat")
        self.facts = FactLines(theme, self)
        self.facts.setMinimumHeight(theme.px(120))
        self._lay_out()
        self.recipients.chosen.connect(lambda _one: self.retranslate())
        self.write.clicked.connect(self.target_wanted)
        self.stop.clicked.connect(self.stopped)
        self.log.clicked.connect(self.log_wanted)
        self.back.clicked.connect(self.left)
        self.retranslate()

    def _lay_out(self) -> None:
        px = self._theme.px
        self._acts = QWidget(self)
        self._acts.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        acts = Flow(self._acts, self._theme)
        for button in (self.write, self.stop, self.back):
            acts.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), 0, 0, 0)
        column.setSpacing(px(8))
        for part in (self._title, self._whom, self.recipients, self._about):
            column.addWidget(part)
        column.addWidget(self._acts)
        column.addWidget(self._told)
        column.addWidget(self.bar)
        column.addWidget(self.facts, 1)
        column.addWidget(self.log, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def recipient(self) -> Recipient:
        """For whom the copy is."""
        return Recipient(self.recipients.current or Recipient.SERVED)

    @property
    def working(self) -> bool:
        """Whether a copy is being made."""
        return self._stage is not None

    def ask(self, paper: Paper) -> None:
        """Asks for whom the copy of a document is."""
        if (paper.name, paper.boxes) != (self._name, self._boxes):
            self._done = None
        self._name, self._boxes = paper.name, paper.boxes
        self.retranslate()

    def take_keyboard(self) -> None:
        """To what comes next."""
        button = self.stop if self.working else self.log if self._done is not None else self.write
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, stage: tuple[str, int, int]) -> None:
        """How far it has come."""
        first = self._stage is None
        self._stage, self._done = stage, None
        self.retranslate()
        if first:
            self.take_keyboard()

    def end(self) -> None:
        """Nothing was written."""
        self._stage = None
        self.retranslate()

    def show_report(self, path: Path, report: CopyReport) -> None:
        """The copy lies there."""
        self._stage, self._done = None, (path, report)
        self.retranslate()
        self.take_keyboard()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the boxes, unless a copy is being made."""
        if event.key() == Qt.Key.Key_Escape and not self.working:
            self.left.emit()
            return
        super().keyPressEvent(event)

    # -- words --------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._title.setText(self.tr("Disclosure copy of {0}").format(self._name))
        self._whom.setText(self.tr("For whom"))
        self.recipients.setAccessibleName(self.tr("For whom the copy is"))
        offered = {
            Recipient.SERVED: self.tr("Parties and others"),
            Recipient.AUTHORITY: self.tr("Court or authority"),
            Recipient.PUBLIC: self.tr("Anybody"),
        }
        self.recipients.offer(
            [Choice(one.value, said) for one, said in offered.items()
             if self._identities or one is not Recipient.AUTHORITY],
            self.recipient.value,
        )  # fmt: skip
        self._about.setText(self._about_said())
        self.write.setText(self.tr("Choose where to write it…"))
        self.write.setVisible(not self.working)
        self.recipients.setEnabled(not self.working)
        self.stop.setText(self.tr("Stop"))
        self.stop.setVisible(self.working)
        self.back.setText(self.tr("Back to the boxes"))
        self.back.setToolTip("Esc")
        self.back.setVisible(not self.working)
        self.log.setText(self.tr("Write the redaction log…"))
        self.log.setVisible(not self.working)
        self.facts.setAccessibleName(self.tr("What became of the copy"))
        self._say_progress()
        self.facts.show_facts(list(self._facts()))

    def _about_said(self) -> str:
        about = {
            Recipient.SERVED: self.tr("Searched for every protected name, address and number before it is written. "
                                      "A hit stops it and is shown."),
            Recipient.AUTHORITY: self.tr("May hold identities where no box is; that it went out is logged."),
            Recipient.PUBLIC: self.tr("Searched for everybody of the case, protected or not, before it is written."),
        }  # fmt: skip
        return about[self.recipient]

    def _say_progress(self) -> None:
        self._told.setVisible(self.working)
        self.bar.setVisible(self.working)
        if self._stage is None:
            return
        stage, done, of = self._stage
        number = self._words.number
        said = {
            "pages": self.tr("Drawing the pages anew: {0} of {1}"),
            "reading": self.tr("Reading the copy by OCR: {0} of {1}"),
            "checking": self.tr("Checking with two programs that nothing is left: {0} of {1}"),
        }[stage]
        self._told.setText(said.format(number(done), number(of)))
        self.bar.setMaximum(max(1, of))
        self.bar.setValue(done)
        self.bar.setAccessibleName(self._told.text())

    def _facts(self) -> Iterator[Fact]:
        if self._done is None:
            if not self.working:
                yield Fact(self.tr("What will be done"), self.tr(
                    "Every page is drawn anew as a picture with its words; under a box both are gone, and so are "
                    "annotations, attachments and properties. The copy is then read again by two independent programs. "
                    "If anything is left, nothing is written."))  # fmt: skip
                yield Fact("", self.tr("%n box(es) on the document", "", self._boxes))
            return
        path, report = self._done
        boxes = sum(report.by_basis.values())
        pages = self.tr("%n page(s)", "", report.pages)
        yield Fact(self.tr("Written"), f"{path.name} · {pages} · {self._words.size(report.bytes)}", "heading")
        codes = ", ".join(f"{bases()[one].code if one in bases() else one}: {self._words.number(number)}"
                          for one, number in report.by_basis.items())  # fmt: skip
        yield Fact(self.tr("Blacked out"), self.tr("%n box(es)", "", boxes) + f" · {codes}")
        yield Fact(self.tr("Checked"), self.tr(
            "✓ Two programs read the copy again and found none of the removed words; every box is black."))  # fmt: skip
        yield Fact("", self.tr("✓ Nothing hidden is in the file: no annotations, attachments, layers or properties."))
        if report.ocr_pages:
            yield Fact("", self.tr("✓ OCR read %n page(s) with boxes and found nothing under them.", "",
                                   report.ocr_pages))  # fmt: skip
        else:
            yield Fact("", self.tr("– OCR is not installed here, so the pictures were checked by their pixels only."))
        yield from self._to_look_at(report)
        yield Fact(self.tr("Redaction log"), self.tr(
            "The copy stands in the log of the case with who made it, the boxes by basis and both hashes. The log of "
            "all boxes can be written as a paper for the file."))  # fmt: skip
        half = len(report.copy) // 2
        yield Fact(self.tr("SHA-256 of the copy"), f"{report.copy[:half]}\n{report.copy[half:]}", "small")

    def _to_look_at(self, report: CopyReport) -> Iterator[Fact]:
        if report.elsewhere:
            at = self.tr("{0}: p. {1}")
            lines = "\n".join(at.format(word, ", ".join(map(str, pages))) for word, pages in report.elsewhere.items())
            yield Fact(self.tr("Please look: blacked out in one place, legible in another"), lines, "warn")
        if report.without_text:
            yield Fact(self.tr("Pages that can't be searched in the copy, the picture only"),
                       ", ".join(map(str, report.without_text)))  # fmt: skip
        if report.hidden:
            yield Fact("", self.tr("%n word(s) that nobody could see were left behind", "", report.hidden))
