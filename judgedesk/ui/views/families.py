"""Duplicates: documents that are the same or nearly so, and two of them side by side."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.families import Span
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.families_differences import DifferenceRows, Differences
from judgedesk.ui.views.families_list import FamilyList, FamilyRows
from judgedesk.ui.views.families_read import Change, Compared, Head, Kin, Row, read_differences, read_families
from judgedesk.ui.views.section import Section
from judgedesk.ui.widgets.elided import Elided

_REST_MS = 150
"""How long the choice must rest before two documents are compared."""
_WIDTHS = (420, 700)


class Where(NamedTuple):
    """The document that was chosen."""

    document: int


class FamiliesView(Section):
    """Families of documents at the left, what differs in the chosen one at the right."""

    view_name = "families"
    depends_on = frozenset({"families", "documents", "records"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._known = False
        self._against = 0
        self._wanted = 0
        self._pair = (-1, -1)
        self._error: UserError | None = None
        self._compared: Compared | None = None
        self.rows, self._changes = FamilyRows(theme, self), DifferenceRows(theme, self)
        self.list, self.differences = FamilyList(self.rows, theme, self), Differences(self._changes, theme, self)
        self._nothing = QLabel(self)
        self.misread = QPushButton(self)
        self._about = Elided("quiet", self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._build(theme)
        self._connect()
        self.retranslate()

    def _build(self, theme: Theme) -> None:
        self.misread.setProperty("kind", "chip")
        self.misread.setCheckable(True)
        self._nothing.setProperty("kind", "quiet")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._nothing.setContentsMargins(theme.px(12), theme.px(12), theme.px(12), 0)
        right = QWidget(self)
        over = QHBoxLayout()
        over.addWidget(self._about)
        over.addStretch(1)
        over.addWidget(self.misread)
        pair = QWidget(right)
        self._sides = QStackedLayout(pair)
        self._sides.addWidget(self.differences)
        self._sides.addWidget(self._nothing)
        inner = QVBoxLayout(right)
        inner.setContentsMargins(theme.px(12), 0, 0, 0)
        inner.setSpacing(theme.px(8))
        inner.addLayout(over)
        inner.addWidget(pair, 1)
        split = self.beside(self.list, right, _WIDTHS)
        self.lay_out(split)

    def _connect(self) -> None:
        self.misread.clicked.connect(lambda _on: self._compare(anew=True))
        self.list.selectionModel().currentRowChanged.connect(lambda *_rows: self._rest.start())
        self.list.opened.connect(self._open)
        self._rest.timeout.connect(self._compare)
        self.differences.page_wanted.connect(self._open_change)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """Comparing, and going from one change to the next."""

        def compared() -> bool:
            return bool(self._changes.rows)

        return [
            Command("families.next", lambda: self.tr("Next change"), lambda: self.differences.step(1), "Alt+Down",
                    compared),
            Command("families.previous", lambda: self.tr("Previous change"), lambda: self.differences.step(-1),
                    "Alt+Up", compared),
            Command("families.against", lambda: self.tr("Compare the others with this document"), self.mark, "M",
                    lambda: self.list.member() is not None),
            Command("families.misread", lambda: self.tr("Show or hide what looks misread by OCR"), self.misread.click,
                    "Ctrl+L", lambda: self._compared is not None),
            Command("documents.section", lambda: self.tr("Next section of the documents"), self.head.next_section,
                    "F7"),
        ]  # fmt: skip

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.list, self.differences]

    def state(self) -> Where:
        """What Alt+← comes back to."""
        member = self.list.member()
        return Where(member.member.document if member is not None else 0)

    def restore(self, where: Where) -> None:
        """Goes back to it."""
        self._wanted = where.document
        self._choose_wanted()

    def retranslate(self) -> None:
        """Words that stand here."""
        self.list.setAccessibleName(self.tr("Documents that are the same or nearly so"))
        self.differences.setAccessibleName(self.tr("Places where the two documents differ"))
        self.misread.setText(self.tr("Misread words too"))
        self.misread.setToolTip(self.tr("Also what looks like the same words misread by OCR (Ctrl+L)"))
        self.rows.retranslate()
        self._say()

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(read_families, self._case, done=self._show, key=("families.list", id(self)))

    def _show(self, rows: Sequence[Row]) -> None:
        self._stale, self._known = False, True
        waiting = self._empty.hasFocus()
        if list(rows) != list(self.rows.rows):
            self._pair = (-1, -1)
        self.list.show_rows(rows)
        self._choose_wanted()
        self._stack.setCurrentIndex(0 if rows else 1)
        if waiting:
            self._take_keyboard()
        self._say()

    def _choose_wanted(self) -> None:
        for at, row in enumerate(self.rows.rows):
            if self._wanted and isinstance(row, Kin) and row.member.document == self._wanted:
                self.list.choose_row(at)
                self._wanted = 0
                return

    # -- side by side -------------------------------------------------------------------------------------------

    def mark(self) -> None:
        """The others of its family are compared with the chosen document from now on; once more: with their nearest."""
        kin = self.list.member()
        if kin is not None:
            self._against = 0 if self._against == kin.member.document else kin.member.document
            self.list.mark(self._against)
            self._compare()

    def pair(self) -> tuple[int, int]:
        """The two documents to be compared for the chosen row; (0, 0) for none."""
        siblings = self.list.siblings()
        documents = list(dict.fromkeys(kin.member.document for kin in siblings))
        kin = self.list.member() or (siblings[0] if siblings else None)
        if kin is None or len(documents) < 2:
            return 0, 0
        here = kin.member.document
        other = self._against if self._against in documents and self._against != here else kin.member.closest
        if other == here or other not in documents:
            other = next(document for document in documents if document != here)
        return min(here, other), max(here, other)

    def _compare(self, anew: bool = False) -> None:
        pair = self.pair()
        if pair == self._pair and not anew:
            return
        self._pair, self._error = pair, None
        if pair == (0, 0):
            self._show_compared(None)
            return
        self._bridge.read(read_differences, self._case, *pair, all_changes=self.misread.isChecked(),
                          done=self._show_compared, failed=self._not_compared,
                          key=("families.pair", id(self)))  # fmt: skip

    def _show_compared(self, compared: Compared | None) -> None:
        self._compared = compared
        self._changes.show_compared(compared)
        self._sides.setCurrentIndex(0 if compared is not None and compared.changes else 1)
        self.differences.choose_row(0)
        self._say()

    def _not_compared(self, error: UserError) -> None:
        self._error = error
        self._show_compared(None)

    def _open(self, row: int) -> None:
        found = self.rows.rows[row]
        if isinstance(found, Head):
            found = self.rows.rows[row + 1]
        if isinstance(found, Kin) and found.member.pages:
            self.open_page.emit(found.member.document, 1, [])

    def _open_change(self, side: int, change: Change) -> None:
        compared, piece = self._compared, change.piece
        if compared is None:
            return
        document, page = (compared.document_a, piece.page_a) if side == 0 else (compared.document_b, piece.page_b)
        spans: Sequence[Span] = piece.spans_a if side == 0 else piece.spans_b
        self.open_page.emit(document, page, [(span.start, span.end) for span in spans if span.page == page])

    def _take_keyboard(self) -> None:
        (self.list if self.rows.rows else self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words --------------------------------------------------------------------------------------------------

    def _say(self) -> None:
        families = sum(isinstance(row, Head) for row in self.rows.rows)
        said = self.tr("%n group(s) of documents that are the same or nearly so", "", families) if families else ""
        self.head.say(said)
        self._say_empty()
        self._say_pair()

    def _say_empty(self) -> None:
        if not self._known:
            self._empty.say("", "")
            return
        self._empty.say(
            self.tr("Nothing was found in the file twice"),
            self.tr("Copies, scans beside their originals and drafts beside finals will stand here. The desk looks for "
                    "them when nothing more urgent is under way."),
            begin=("documents",),
        )  # fmt: skip

    def _say_pair(self) -> None:
        compared = self._compared
        self.misread.setVisible(compared is not None and bool(compared.misread))
        if compared is None:
            self._about.setText("")
            if self._error is not None:
                text = self._words.error(self._error)
                self._nothing.setText(" ".join(part for part in (text.what, text.why, text.next) if part))
            else:
                self._nothing.setText(
                    self.tr("The same file was found in several places; there is nothing to compare.")
                )
            return
        parts = [self.tr("%n change(s)", "", len(compared.changes))]
        if compared.misread and not self.misread.isChecked():
            parts.append(self.tr("%n that look(s) misread left out", "", compared.misread))
        parts.append(compared.shared)
        if compared.cut:
            parts.append(self.tr("only the beginning was compared: the text is very long"))
        self._about.setText(" · ".join(parts))
        self._nothing.setText(self.tr("Not a word differs."))
