"""What stands around the page while it is read: finding in the document, the pane beside it, a second document."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QSplitter

from judgedesk.app.finding_within import Place
from judgedesk.ui.reader.beside import BesidePane
from judgedesk.ui.reader.recording import ATTACH_KEYS
from judgedesk.ui.reader.sidepane import CONTENTS, FOUND, PAGES, SidePane
from judgedesk.ui.reader.turning import Turning
from judgedesk.ui.reader.within import Within
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.widgets.charges import Charges

if TYPE_CHECKING:
    from judgedesk.ui.reader.reader import Reader


class Aids(QObject):
    """Made by the reader, which lays its widgets out. `crowded()`: something came beside the page, or went."""

    crowded = Signal()

    def __init__(self, reader: "Reader") -> None:
        super().__init__(reader)
        bridge, theme, case, _words = reader.outside
        self._reader, self._writable = reader, case.writable
        self.within = Within(bridge, theme, case, reader)
        self.turning = Turning(bridge, case, reader.source, self)
        self.sides = QSplitter(Qt.Orientation.Horizontal, reader)
        self.sides.setChildrenCollapsible(False)
        self.sides.setHandleWidth(1)
        self._side: SidePane | None = None
        self._beside: BesidePane | None = None
        self._charges = Charges()
        self._pending: Place | None = None
        self._following = False
        self.within.changed.connect(self._found)
        self.within.moved.connect(self._to_place)
        self.within.bar.step.connect(self.step)
        self.within.bar.listed.connect(lambda: self.show_side(FOUND))
        self.within.bar.left.connect(self.end_find)
        self.turning.turned.connect(reader.reload)
        reader.paper.scrolled.connect(lambda: self._follow(back=False))
        reader.shown.connect(self._shown)

    @property
    def side(self) -> SidePane:
        """Pages, contents and what was found; made when first wanted."""
        if self._side is None:
            bridge, theme, case, _words = self._reader.outside
            side = self._side = SidePane(bridge, theme, case, self._reader.source, self._reader)
            side.opened.connect(self._open)
            side.place.connect(self.within.choose)
            side.left.connect(self.hide_side)
            self.sides.insertWidget(0, side)
            self.sides.setStretchFactor(0, 0)
        return self._side

    @property
    def beside(self) -> BesidePane:
        """The second document; made when first wanted."""
        if self._beside is None:
            bridge, theme, case, words = self._reader.outside
            beside = self._beside = BesidePane(bridge, theme, case, words, self._reader.source, self._reader)
            beside.show_charges(self._charges)
            beside.scrolled.connect(lambda: self._follow(back=True))
            beside.left.connect(self.close_beside)
            beside.failed.connect(beside.say_failure)
            self.sides.addWidget(beside)
            self.sides.setStretchFactor(self.sides.indexOf(beside), 1)
        return self._beside

    @property
    def has_beside(self) -> bool:
        """Whether a second document is shown."""
        return self._beside is not None and not self._beside.isHidden() and bool(self._beside.document)

    @property
    def crowding(self) -> int:
        """How much room is taken beside the page: 0 none, 1 a pane or its text, 2 a second document."""
        if self._beside is not None and not self._beside.isHidden():
            return 2
        return int(
            self._reader.panes.view in ("both", "layers") or (self._side is not None and not self._side.isHidden())
        )

    def show_charges(self, charges: Charges) -> None:
        """Takes what marks are named after."""
        self._charges = charges
        if self._beside is not None:
            self._beside.show_charges(charges)

    def reload(self) -> None:
        """Tags, or how pages are turned, may have changed."""
        if self._beside is not None:
            self._beside.reload()

    def _shown(self) -> None:
        page = self._reader.page
        if self._side is not None:
            self._side.show_page(page)
        if page is not None:
            self.within.show_document(page.document)
        place, self._pending = self._pending, None
        if place is not None and page is not None and place.page == page.number:
            self._reader.select(place.start, place.end)

    # -- finding ------------------------------------------------------------------------------------------------

    def find(self) -> None:
        """Finds in the document: what is selected, where it is a word or some."""
        page, span = self._reader.page, self._reader.selection
        words = page.text[slice(*span)] if page is not None and span is not None else ""
        if page is not None:
            self.within.document = page.document
            self.within.begin(" ".join(words.split()) if len(words) < 60 else "")

    def step(self, by: int) -> None:
        """To the next place found, or the one before."""
        page = self._reader.page
        if page is not None:
            self.within.step(by, (page.number, self._reader.paper.caret))

    def end_find(self) -> None:
        """Nothing is looked for any more."""
        self.within.end()
        self._reader.take_keyboard()

    def _found(self) -> None:
        if self._side is not None:
            self._side.show_places(self.within.places, self.within.at)
        self._reader.rehighlight()

    def _to_place(self, place: Place) -> None:
        page = self._reader.page
        if self._side is not None:
            self._side.show_places(self.within.places, self.within.at)
        if page is not None and page.number == place.page:
            self._reader.select(place.start, place.end)
        elif page is not None:
            self._pending = place
            self._reader.go(place.page, take_keyboard=False)

    # -- beside the page ----------------------------------------------------------------------------------------

    def show_side(self, tab: str) -> None:
        """Shows pages, contents or what was found beside the page, with the keyboard in it."""
        self.side.show()
        self.crowded.emit()
        self.side.show_tab(tab)
        wide, sizes = self.side.wanted_width(tab), self.sides.sizes()
        self.sides.setSizes([wide, max(wide, sizes[0] + sizes[1] - wide), *sizes[2:]])
        self.side.show_page(self._reader.page)
        self.side.show_places(self.within.places, self.within.at)
        self.side.setFocus()

    def toggle_side(self) -> None:
        """Pages, contents, then nothing."""
        if self._side is None or self._side.isHidden():
            self.show_side(PAGES)
        elif self._side.tab == PAGES:
            self.show_side(CONTENTS)
        else:
            self.hide_side()

    def hide_side(self) -> None:
        """The page has the room."""
        self.side.hide()
        self.crowded.emit()
        self._reader.take_keyboard()

    def _open(self, document: int, page: int) -> None:
        here = self._reader.page
        if here is not None and here.document == document:
            self._reader.go(page, take_keyboard=False)
        else:
            self._reader.open(document, page, [])

    def show_beside(self) -> None:
        """Another document beside the one that is read."""
        page = self._reader.page
        if page is not None:
            self.beside.begin(page.document, page.number)
            self.crowded.emit()
            self._halve()

    def _halve(self) -> None:
        """Both documents get the same room, beside what the pane takes."""
        sizes = self.sides.sizes()
        room, pane = self.sides.width(), sizes[0] if len(sizes) > 2 else 0
        half = (room - pane) // 2
        self.sides.setSizes([*([pane] if len(sizes) > 2 else []), half, half])

    def close_beside(self) -> None:
        """One document only."""
        self.beside.hide()
        self.crowded.emit()
        self._reader.take_keyboard()

    def join(self) -> None:
        """Both scroll together, or each for itself."""
        self.beside.together.toggle()
        self._follow(back=False)

    def _follow(self, *, back: bool) -> None:
        if self._following or not self.has_beside or not self.beside.together.isChecked():
            return
        here, there = self._reader.paper, self.beside.paper
        one, other = (there, here) if back else (here, there)
        self._following = True
        number, part = one.at_top()
        if other.strip.holds(number):
            other.scroll_to(number, part * other.strip.size(number).height())
        self._following = False

    # -- as commands --------------------------------------------------------------------------------------------

    def _turn(self, quarters: int) -> None:
        page = self._reader.page
        if page is not None:
            self.turning.turn(page, self._reader.way, quarters)

    def turn_right(self) -> None:
        """Turns the page in hand by a quarter."""
        self._turn(1)

    def _straighten(self) -> None:
        page = self._reader.page
        if page is not None:
            self.turning.straighten(page, self._reader.way)

    def _as_filed(self) -> None:
        page = self._reader.page
        if page is not None:
            self.turning.as_filed(page)

    def _times(self) -> list[Command]:
        """Playing a recording, and its transcript."""
        say, strip = QCoreApplication.translate, self._reader.recording

        def run() -> str:
            return (
                say("ReaderAids", "Pause the recording")
                if strip.pacing.runs
                else say("ReaderAids", "Play the recording")
            )

        def there() -> bool:
            return strip.shows

        return [
            Command("reader.run", run, strip.pacing.toggle, "Ctrl+Space", there),
            Command("reader.stretch", lambda: say("ReaderAids", "Play the marked stretch only"), strip.play_stretch,
                    "Ctrl+Shift+Space", lambda: strip.has_stretch),
            Command("reader.faster", lambda: say("ReaderAids", "Faster, up to 2×, at the same pitch"),
                    lambda: strip.pacing.pace(1), "Alt+PgUp", there),
            Command("reader.slower", lambda: say("ReaderAids", "Slower, down to 0.5×, at the same pitch"),
                    lambda: strip.pacing.pace(-1), "Alt+PgDown", there),
            Command("reader.attach", lambda: say("ReaderAids", "Attach a transcript to the recording"),
                    strip.offer_transcript, ATTACH_KEYS, lambda: strip.shows and self._writable),
            Command("reader.find_said", lambda: say("ReaderAids", "Find in the transcript beside the recording"),
                    strip.lines.begin_find, "Alt+Shift+F", lambda: strip.has_lines),
        ]  # fmt: skip

    def commands(self) -> list[Command]:
        """Reading on, finding, turning, and what stands beside."""
        say, reader = QCoreApplication.translate, self._reader

        def there() -> bool:
            return reader.page is not None

        def turns() -> bool:
            return self._writable and reader.is_pictured

        def flowing() -> str:
            return (
                say("ReaderAids", "One page at a time") if reader.flowing
                else say("ReaderAids", "All pages one below the other")
            )  # fmt: skip

        return [
            Command("reader.find", lambda: say("ReaderAids", "Find in this document"), self.find, "Ctrl+F", there),
            Command("reader.found_list", lambda: say("ReaderAids", "List what was found in this document"),
                    lambda: self.show_side(FOUND), "", lambda: bool(self.within.places)),
            Command("reader.flow", flowing, lambda: reader.set_flowing(not reader.flowing), "Shift+F7", there),
            Command("reader.side", lambda: say("ReaderAids", "Pages or contents beside the page"), self.toggle_side,
                    "F12", there),
            Command("reader.contents", lambda: say("ReaderAids", "Contents of the document"),
                    lambda: self.show_side(CONTENTS), "", there),
            Command("reader.right", lambda: say("ReaderAids", "Turn the page to the right (Shift+R)"), self.turn_right,
                    "", turns),
            Command("reader.left", lambda: say("ReaderAids", "Turn the page to the left"), lambda: self._turn(-1), "",
                    turns),
            Command("reader.straighten", lambda: say("ReaderAids", "Straighten the page"), self._straighten, "Shift+F8",
                    turns),
            Command("reader.as_filed", lambda: say("ReaderAids", "Show the page as it lies in the file"),
                    self._as_filed, "", lambda: turns() and reader.is_turned),
            Command("reader.beside", lambda: say("ReaderAids", "Another document or a translation beside this one"),
                    self.show_beside, "Ctrl+Shift+F7", there),
            Command("reader.together", lambda: say("ReaderAids", "Both documents scroll together, or each for itself"),
                    self.join, "Ctrl+Shift+F8", lambda: self.has_beside),
            *self._times(),
            Command("reader.alone", lambda: say("ReaderAids", "Close the document beside this one"), self.close_beside,
                    "", lambda: self.has_beside),
        ]  # fmt: skip
