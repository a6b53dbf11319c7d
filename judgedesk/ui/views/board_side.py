"""Beside the board: what cannot both hold and the ways out, the chosen hearing, who is exposed, who has no place."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from judgedesk.domain.hearings import Slot
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.board_read import Beside, Clash, Scene, Way
from judgedesk.ui.views.board_words import BoardWords
from judgedesk.ui.widgets.chips import Flow
from judgedesk.ui.widgets.scrolled import scrolled

Act = tuple[str, str, Callable[[], None]]
"""What a button says, its kind, and what it does."""
_UNPLACED, _ITEMS = 6, 4


class SideCard(QFrame):
    """A heading, lines, and what can be done about them."""

    def __init__(self, theme: Theme, heading: str, kind: str = "heading", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._theme, px = theme, theme.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(14), px(10), px(14), px(12))
        self._column.setSpacing(px(4))
        self.buttons: list[QPushButton] = []
        self.said: list[str] = []
        title = self.line(heading, kind)
        font = title.font()
        font.setWeight(font.Weight.DemiBold)
        title.setFont(font)
        self.setAccessibleName(heading)

    def line(self, text: str, kind: str = "") -> QLabel:
        """Another line of words."""
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(text)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if kind:
            label.setProperty("kind", kind)
        self._column.addWidget(label)
        self.said.append(text)
        self.setAccessibleDescription(" ".join(self.said[1:]))
        return label

    def acts(self, acts: Sequence[Act]) -> None:
        """Buttons below."""
        row = QWidget(self)
        row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        flow = Flow(row, self._theme)
        row.setContentsMargins(0, self._theme.px(4), 0, 0)
        for text, kind, run in acts:
            button = QPushButton(text, row)
            button.setProperty("kind", kind)
            button.clicked.connect(run)
            flow.addWidget(button)
            self.buttons.append(button)
        self._column.addWidget(row)


class BoardSide(QFrame):
    """Signals: `way_wanted(way)` a way out is taken; `arranging_wanted()`; `move_wanted()`, `pin_wanted()`,
    `cancel_wanted()` of the chosen hearing; `person_wanted(id)`; `left()` back to the board.
    """

    way_wanted = Signal(object)
    arranging_wanted = Signal()
    move_wanted = Signal()
    pin_wanted = Signal()
    cancel_wanted = Signal()
    person_wanted = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, said: BoardWords, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._said, self._writable = theme, said, writable
        self._scene: Scene | None = None
        self._beside: Beside | None = None
        self._clashes: Sequence[tuple[Clash, tuple[Way, ...]]] = ()
        self.cards: list[SideCard] = []
        inside = QWidget(self)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(theme.px(14), 0, theme.px(2), 0)
        self._column.setSpacing(theme.px(10))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._area = scrolled(inside)
        whole.addWidget(self._area)
        theme.changed.connect(self._fill)

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_scene(self, scene: Scene) -> None:
        """Another board; what is beside it follows."""
        self._scene = scene
        if self._beside is None or scene.card(self._beside.card.id) is None:
            self._beside = None
        self._fill()

    def show_beside(self, beside: Beside | None, clashes: Sequence[tuple[Clash, tuple[Way, ...]]]) -> None:
        """The chosen hearing, and what cannot both hold."""
        self._beside, self._clashes = beside, clashes
        self._fill()

    def take_keyboard(self) -> None:
        """To the first thing that can be done."""
        buttons = [button for card in self.cards for button in card.buttons]
        if buttons:
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the board."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()
        super().changeEvent(event)

    def _fill(self) -> None:
        held = any(button.hasFocus() for card in self.cards for button in card.buttons)
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.cards = []
        if self._scene is not None:
            self._conflicts(self._scene)
            if self._beside is not None:
                self._hearing(self._scene, self._beside)
                self._exposed(self._beside)
            elif self._scene.cards:
                self._add(SideCard(self._theme, self.tr("No hearing chosen"))).line(
                    self.tr("Choose a card to see why it stands there and what is still open."), "quiet"
                )
            self._warnings(self._scene)
            self._unplaced(self._scene)
        self._column.addStretch(1)
        self.setAccessibleDescription("\n".join(" ".join(card.said) for card in self.cards))
        if held:
            self.take_keyboard()

    def _add(self, card: SideCard) -> SideCard:
        self._column.addWidget(card)
        self.cards.append(card)
        card.show()
        return card

    # -- cards --------------------------------------------------------------------------------------------------

    def _conflicts(self, scene: Scene) -> None:
        """Each conflict that was looked into, with its ways out; how many more there are."""
        known = {one.conflict for one in scene.clashes}
        shown = [one for one in self._clashes if one[0].conflict in known]
        more = sum(not one.warning for one in scene.clashes) - len(shown)
        for at, (clash, ways) in enumerate(shown):
            card = self._add(SideCard(self._theme, self.tr("Cannot both hold"), "warn"))
            card.line(clash.sentence)
            if self._writable and ways:
                for way in ways:
                    card.line(self._offered(way), "quiet")
                card.acts([self._way(way, first=number == 0) for number, way in enumerate(ways)])
            elif not ways:
                card.line(self.tr("No free place was found near by: let something else give way first."), "quiet")
            if at == len(shown) - 1 and more > 0:
                card.line(self.tr("and %n more on the board", "", more), "small")

    def _way(self, way: Way, first: bool) -> Act:
        if way.slot is not None:
            text = self.tr("Move to {0}").format(self._where(way.slot))
        else:
            text = self.tr("Instead: {0}").format(way.words)
        return text, "primary" if first else "", lambda: self.way_wanted.emit(way)

    def _offered(self, way: Way) -> str:
        if way.slot is not None:
            return self.tr("Free for {0}: {1}").format(way.called, way.words)
        return self.tr("Free at that time for {0}: {1}").format(way.called, way.words)

    def _where(self, slot: Slot) -> str:
        """Short, for a button: the card above it says the whole day."""
        return f"{self._said.short_day(slot.day)} {self._said.hours(slot).split('–')[0]}"

    def _hearing(self, scene: Scene, beside: Beside) -> None:
        """Why here, what is ready, what is open, and what can be done."""
        one = beside.card
        card = self._add(SideCard(self._theme, f"{self._said.day(one.slot.day)} · {self._said.who(one)}"))
        place = f"{self._said.hours(one.slot)}, {scene.book.room(one.slot.room)}"
        card.line(self._said.joined((place, *self._said.marks(one))), "quiet")
        why = beside.why or ((self.tr("Put here by hand."),) if one.hearing.pinned else ())
        if why:
            card.line(self.tr("Why here"), "small")
            card.line("\n".join(why))
        for clash in beside.against:
            card.line(clash.sentence, "warn" if not clash.warning else "quiet")
        undone = [item for item in beside.items if item.state == "open"]
        done = [item for item in beside.items if item.state == "done"]
        if done:
            card.line(self.tr("✓ %n thing(s) arranged", "", len(done)), "quiet")
        for item in undone[:_ITEMS]:
            due = self.tr("by {0}").format(self._said.day(item.due)) if item.due is not None else ""
            card.line(self._said.joined((f"○ {item.text}", due)))
        if len(undone) > _ITEMS:
            card.line(self.tr("and %n more", "", len(undone) - _ITEMS), "small")
        if not one.hearing.live:
            return
        acts: list[Act] = []
        if undone:
            acts.append((self.tr("Not ready: %n open", "", len(undone)), "", self.arranging_wanted.emit))
        elif beside.items:
            acts.append((self.tr("Everything is arranged"), "", self.arranging_wanted.emit))
        if self._writable:
            pin = self.tr("Release (P)") if one.hearing.pinned else self.tr("Pin (P)")
            acts += [(self.tr("Move (M)"), "", self.move_wanted.emit), (pin, "", self.pin_wanted.emit),
                     (self.tr("Cancel (Del)"), "flat", self.cancel_wanted.emit)]  # fmt: skip
        card.acts(acts)

    def _exposed(self, beside: Beside) -> None:
        """How often the person was questioned already."""
        one, found = beside.card, beside.exposure
        if not found and not one.once:
            return
        card = self._add(SideCard(self._theme, self.tr("Exposure of {0}").format(one.called)))
        days = ", ".join(self._day(asked.on) for asked in found)
        if found:
            card.line(self.tr("Questioned %n time(s)", "", len(found)) + f" ({days}).")
            unrecorded = sum(asked.recorded is not True for asked in found)
            if unrecorded:
                card.line(self.tr("Not known to be recorded: {0}.").format(unrecorded), "quiet")
        else:
            card.line(self.tr("No questioning is entered."))
        if one.once:
            card.line(self.tr("To be heard once only: another questioning needs a ground."))

    def _day(self, on: str) -> str:
        try:
            return self._said.dated(date.fromisoformat(on))
        except ValueError:
            return on

    def _warnings(self, scene: Scene) -> None:
        """What stands in nobody's way and may be meant; that of the chosen hearing stands in its own card."""
        own = self._beside.against if self._beside is not None else ()
        found = [one for one in scene.clashes if one.warning and one not in own]
        if found:
            card = self._add(SideCard(self._theme, self.tr("To be seen")))
            for one in found[:_UNPLACED]:
                card.line(one.sentence, "quiet")

    def _unplaced(self, scene: Scene) -> None:
        """Who is to be heard and has no place, and why as far as a plan said so."""
        if not scene.unplaced:
            return
        card = self._add(SideCard(self._theme, self.tr("Without a place: %n", "", len(scene.unplaced))))
        for one in scene.unplaced[:_UNPLACED]:
            card.line(" ".join(one.why) if one.why else one.called)
        if len(scene.unplaced) > _UNPLACED:
            card.line(self.tr("and %n more", "", len(scene.unplaced) - _UNPLACED), "small")
