"""Redaction: a document's pages with the boxes to be blacked out, proposals for them, and the copy for disclosure."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app import redaction as app
from judgedesk.app.casefile import Case
from judgedesk.app.redaction import Redaction, bases
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.reader.sharpening import Sharpening
from judgedesk.ui.reader.sheets import sheet_of
from judgedesk.ui.reader.source import Loaded, PageSource
from judgedesk.ui.reader.spots import Fractions
from judgedesk.ui.reader.veil import Veil
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.redaction_copycard import CopyCard
from judgedesk.ui.views.redaction_making import Making
from judgedesk.ui.views.redaction_paper import Placed, RedactPaper
from judgedesk.ui.views.redaction_proposals import Proposals
from judgedesk.ui.views.redaction_read import Paper, Standing, read_standing
from judgedesk.ui.views.redaction_side import RedactionSide, key_of
from judgedesk.ui.views.redaction_verbs import verbs
from judgedesk.ui.views.section import Section
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.scrolled import scrolled

_WIDTHS = (720, 440)


class Where(NamedTuple):
    """The page that was looked at."""

    document: int
    page: int


class RedactionView(Section):
    """The page at the left; at the right basis, proposals and boxes, or the copy."""

    view_name = "redaction"

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._here, self._wanted = Where(0, 0), Where(0, 0)
        self._papers: Sequence[Paper] = ()
        self._wait: list[Fractions] = []
        self._held = False
        self._chosen = self._to_choose = ""
        self.boxes: Sequence[Redaction] = ()
        identities = "identities" not in case.withheld
        self._source = PageSource(case)
        self.destroyed.connect(self._source.close)
        self.paper = RedactPaper(theme, case.writable, self)
        self._sharpening = Sharpening(bridge, self._source, self.paper)
        self.veil = Veil(bridge, theme, case, self._sharpening, self)
        self.side = RedactionSide(theme, words, case.writable, identities, self)
        self.copy = CopyCard(theme, words, identities, self)
        self.making = Making(bridge, case, words, self.copy, self.trouble, self)
        self.proposals = Proposals(bridge, case, words, self)
        self.documents, self._number = Choice(theme, self), QLabel(self)
        self.before, self.after, self.make = QPushButton("‹", self), QPushButton("›", self), QPushButton(self)
        self._right = QStackedWidget(self)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        px = self._theme.px
        self.make.setProperty("kind", "primary")
        self.make.setVisible(self._case.writable)
        self.documents.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.documents.setMinimumContentsLength(24)
        self.documents.setMinimumWidth(px(140))
        self.head.act(self.make)
        self.head.narrow(self.documents, self.before, self._number, self.after)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.veil.bar)
        column.addWidget(self.paper, 1)
        left.setMinimumWidth(px(240))
        for page in (self.side, self.copy):
            self._right.addWidget(scrolled(page))
        self._right.setMinimumWidth(px(300))
        self._split = self.beside(left, self._right, _WIDTHS)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 0)
        self._split.splitterMoved.connect(self._hold)
        self.lay_out(self._split)

    def _hold(self) -> None:
        """The user gave the parts their widths."""
        self._held = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Until the user says otherwise, the page comes first in a narrow window."""
        super().resizeEvent(event)
        if not self._held:
            side = min(self._theme.px(_WIDTHS[1]), max(self._theme.px(300), round(self.width() * 0.36)))
            self._split.setSizes([self.width() - side, side])

    def _connect(self) -> None:
        self.documents.activated.connect(lambda _at: self.show_page(int(self.documents.currentData()), 1))
        self.before.clicked.connect(lambda: self.turn(-1))
        self.after.clicked.connect(lambda: self.turn(1))
        self.make.clicked.connect(self.ask_copy)
        self.paper.turn.connect(lambda pages, _at_end: self.turn(pages))
        self.paper.boxed.connect(self.put)
        self.paper.picked.connect(self._pick)
        self.paper.removing.connect(self.remove)
        self.paper.typed.connect(self._typed)
        self.side.accepted.connect(self.accept)
        self.side.removing.connect(self.remove)
        self.side.ticked.connect(self._paint)
        self.side.pointed.connect(self._point)
        self.side.bases.activated.connect(lambda _at: self._put_waiting())
        self.side.note.returnPressed.connect(self._put_waiting)
        self.copy.left.connect(self._to_boxes)
        self.making.noted.connect(self.noted)
        self.proposals.changed.connect(self._refresh)
        self.veil.turned.connect(lambda: self._ask_page(self._here))
        for source in (self._sharpening, self.veil, self.proposals):
            source.failed.connect(self.trouble.show_error)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """Drawing, accepting, removing, turning, the copy."""
        return verbs(self)

    @property
    def writable(self) -> bool:
        """Whether the case is open for writing."""
        return self._case.writable

    @property
    def may_change(self) -> bool:
        """Whether boxes can be put and removed now."""
        return self._case.writable and bool(self._here.document) and self._right.currentIndex() == 0

    def open_reader(self) -> None:
        """Opens the page in the reader."""
        self.open_page.emit(*self._here, [])

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.documents, self.paper, self.side.bases, self.side.proposals, self.side.boxes, self.copy.write]

    def state(self) -> Where:
        """What Alt+← comes back to."""
        return self._wanted

    def restore(self, where: Where) -> None:
        """Goes back to it."""
        if where.document:
            self.show_page(*where)

    def show_page(self, document: int, page: int) -> None:
        """Shows a page of a document."""
        self._wanted = Where(document, page)
        self._load()

    def turn(self, pages: int) -> None:
        """Goes so many pages further."""
        of = next((one.pages for one in self._papers if one.id == self._wanted.document), 0)
        number = self._wanted.page + pages
        if 1 <= number <= of:
            self.show_page(self._wanted.document, number)

    def _is_busy(self) -> bool:
        return self.paper.box.drawing

    def _take_keyboard(self) -> None:
        if self._right.currentIndex() == 1:
            self.copy.take_keyboard()
        else:
            (self.paper if self._papers else self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(read_standing, self._case, *self._wanted, done=self._show, failed=self.trouble.show_error,
                          key=("redaction.standing", id(self)))  # fmt: skip

    def _show(self, standing: Standing) -> None:
        self._stale = False
        waiting = self._empty.hasFocus()
        there = Where(standing.document, standing.page)
        other, turned = there.document != self._here.document, there != self._here
        gone = {} if other else {one.id: one.page for one in self.boxes}
        for one in standing.boxes:
            gone.pop(one.id, None)
        self._wanted, self._papers, self.boxes = there, standing.papers, standing.boxes
        self._stack.setCurrentIndex(0 if standing.papers else 1)
        if other:
            self._begin()
        elif gone:
            self.proposals.look(sorted(set(gone.values())))
        if turned and there.document:
            self._ask_page(there)
        if waiting:
            self._take_keyboard()
        self._refresh()

    def _begin(self) -> None:
        """Another document is in front."""
        paper = self._paper()
        self._chosen, self._wait = "", []
        self.side.ticks.clear()
        self.trouble.clear()
        if not self.making.working:
            self._right.setCurrentIndex(0)
        self.proposals.begin(*((paper.id, paper.pages) if paper is not None else (0, 0)))

    def _ask_page(self, where: Where) -> None:
        self._here = where
        self._bridge.read(self._source.load, *where, [], "", done=self._lay, failed=self._not_laid,
                          key=("redaction.page", id(self)))  # fmt: skip

    def _lay(self, loaded: Loaded) -> None:
        self.veil.take(loaded.page, loaded.mark)
        page = self.veil.shown(loaded.page)
        self.paper.lay(sheet_of(page, loaded.letters, self._theme.font()))
        self._sharpening.show(loaded.page)
        self._paint()
        self._choose(self._to_choose or self._chosen)
        self._to_choose = ""

    def _not_laid(self, error: UserError) -> None:
        self.paper.lay(None)
        self.trouble.show_error(error)

    # -- boxes --------------------------------------------------------------------------------------------------

    def put(self, boxes: Sequence[Fractions], over_folio: bool = False) -> None:
        """Puts boxes on the page, resting on the chosen basis."""
        basis, note = self.side.basis, self.side.note.text().strip()
        document, page = self._here
        if not basis:
            self.trouble.show_text(self.tr("The box was not put: no legal basis is chosen."),
                                   self.tr("What is kept from a party needs a provision of the list."),
                                   self.tr("Choose it at the right (Ctrl+L); then the box is put."))  # fmt: skip
            self._wait = list(boxes)
            self.side.take_basis()
            return
        self._wait = []
        self.trouble.clear()
        if len(boxes) > 1:
            wanted = [(page, box, basis) for box in boxes]
            self._bridge.write(app.add_all, self._case, document, wanted, note, done=self._put_several,
                               failed=self._refused)  # fmt: skip
        else:
            self._bridge.write(app.add, self._case, document, page, boxes[0], basis, note, over_folio=over_folio,
                               done=self._put,
                               failed=lambda error: self._not_put(error, list(boxes)))  # fmt: skip

    def _put(self, answer: tuple[str, Changes]) -> None:
        self._chosen = ""
        self.side.note.clear()

    def _put_several(self, answer: tuple[list[str], list[int], Changes]) -> None:
        identifiers, left, _ = answer
        self.noted.emit(self.tr("%n box(es) put", "", len(identifiers)))
        if left:
            self.trouble.show_text(
                self.tr("%n box(es) left out: they would cover a folio stamp.", "", len(left)),
                self.tr("The copy is cited by its folios, so stamps are kept."),
                self.tr("Look at page {0} and draw them beside the stamp.").format(
                    ", ".join(map(str, sorted(set(left))))),
            )  # fmt: skip

    def _not_put(self, error: UserError, boxes: list[Fractions]) -> None:
        if error.code == "redaction.covers_folio":
            self.trouble.show_error(error, self.tr("Cover the stamp all the same"), lambda: self.put(boxes, True))
            return
        self._refused(error)
        if error.code == "redaction.no_citation":
            self._wait = boxes
            self.side.take_basis()

    def _put_waiting(self) -> None:
        """The basis of what was drawn is chosen now."""
        if self._wait and self.side.basis and self._right.currentIndex() == 0:
            self.put(self._wait)

    def _refused(self, error: UserError) -> None:
        self.trouble.show_error(error)

    def accept(self, which: str) -> None:
        """Puts boxes over proposals: the ticked ones, or all."""
        wanted = [(one.page, one.box, one.basis) for one in self.side.chosen_proposals(which)]
        if wanted and self._case.writable:
            self.trouble.clear()
            self._bridge.write(app.add_all, self._case, self._here.document, wanted, done=self._put_several,
                               failed=self._refused)  # fmt: skip

    def remove(self) -> None:
        """Takes the chosen box away; undo brings it back."""
        one = next((box for box in self.boxes if box.id == self._chosen), None) or self.side.box()
        if one is not None and self._case.writable:
            self._bridge.write(app.remove, self._case, one.id, failed=self._refused)

    def _typed(self, sign: str) -> None:
        if not self.veil.key(sign) and sign == "b":
            self.paper.draw_box()

    def _pick(self, identifier: str) -> None:
        self.side.choose(identifier)
        self._choose(identifier)

    def _point(self, identifier: str) -> None:
        """To the page of a box or a proposal."""
        pages = {one.id: one.page for one in self.boxes}
        pages |= {key_of(one): one.page for one in self.proposals.shown(self.boxes)}
        page = pages.get(identifier, self._here.page)
        if page != self._wanted.page:
            self._to_choose = identifier
            self.show_page(self._wanted.document, page)
        else:
            self._choose(identifier)

    def _choose(self, identifier: str) -> None:
        self._chosen = identifier
        self.paper.choose(identifier)

    def _refresh(self) -> None:
        """Lists and page after boxes or proposals have changed."""
        self.side.show_boxes(self.boxes, self._chosen)
        self.side.show_proposals(self.proposals.shown(self.boxes), self.proposals.said)
        self._paint()
        self._say()

    def _paint(self) -> None:
        here = self._here.page
        self.paper.show_boxes(
            [Placed(one.id, one.box, bases()[one.basis].code if one.basis in bases() else "")
             for one in self.boxes if one.page == here],
            [Placed(key_of(one), one.box, ticked=key_of(one) in self.side.ticks)
             for one in self.proposals.shown(self.boxes) if one.page == here],
        )  # fmt: skip

    # -- the copy -----------------------------------------------------------------------------------------------

    def ask_copy(self) -> None:
        """Asks for whom the copy is."""
        paper = self._paper()
        if paper is not None and paper.boxes and self._case.writable:
            self._right.setCurrentIndex(1)
            self.making.ask(paper)
            self._say()

    def _to_boxes(self) -> None:
        self._right.setCurrentIndex(0)
        self._say()
        self._take_keyboard()

    # -- words --------------------------------------------------------------------------------------------------

    def _paper(self) -> Paper | None:
        return next((one for one in self._papers if one.id == self._wanted.document), None)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.paper.setAccessibleName(
            self.tr("Page: draw a box with the mouse, or select words with Shift and the arrows and press Enter")
        )
        self.documents.setAccessibleName(self.tr("Document"))
        self.documents.setToolTip(self.tr("Document ({0})").format("Ctrl+D"))
        self.before.setAccessibleName(self.tr("Previous page"))
        self.before.setToolTip(self.tr("Previous page ({0})").format("PgUp"))
        self.after.setAccessibleName(self.tr("Next page"))
        self.after.setToolTip(self.tr("Next page ({0})").format("PgDn"))
        self.make.setText(self.tr("Make the disclosure copy…"))
        self.make.setToolTip("Ctrl+E")
        self._say()

    def _say(self) -> None:
        paper, number = self._paper(), self._words.number
        self._empty.say(
            self.tr("Copies for disclosure are made here"),
            self.tr("Boxes are put on the pages of PDFs and pictures, each with its legal basis; the copy comes out "
                    "without what is under them. No such document has been read yet."),
            begin=("documents",),
        )  # fmt: skip
        for widget in (self.documents, self.before, self._number, self.after):
            widget.setVisible(paper is not None)
        self.make.setEnabled(paper is not None and bool(self.boxes) and self._right.currentIndex() == 0)
        self.documents.clear()
        for one in self._papers:
            said = f"{one.volume} · {one.name}" if one.volume else one.name
            boxes = self.tr("%n box(es)", "", one.boxes)
            self.documents.addItem(f"{said} · {boxes}" if one.boxes else said, one.id)
        if paper is None:
            self.head.say("")
            return
        self.documents.setCurrentIndex([one.id for one in self._papers].index(paper.id))
        self._number.setText(self.tr("p. {0} of {1}").format(number(self._wanted.page), number(paper.pages)))
        self.before.setEnabled(self._wanted.page > 1)
        self.after.setEnabled(self._wanted.page < paper.pages)
        self.head.say(
            self.tr("Box: mouse, Shift+arrows and Enter, or B")
            if self._case.writable
            else self.tr("Open for reading only")
        )
