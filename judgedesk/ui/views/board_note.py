"""The note beside a hearing that is being moved: where it would stand, and what stands against that."""

from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from judgedesk.domain.hearings import Slot
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.board_read import Card, Scene
from judgedesk.ui.views.board_words import BoardWords

_WIDE = 250
_SAID = 4
"""Sentences that are shown; how many more there are is said."""


class MovingNote(QFrame):
    """Floats beside the card, and lets the pointer through."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "float")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.where, self.against, self._keys = QLabel(self), QLabel(self), QLabel(self)
        self.where.setProperty("kind", "heading")
        self._keys.setProperty("kind", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(10), theme.px(8), theme.px(10), theme.px(8))
        column.setSpacing(theme.px(4))
        for label in (self.where, self.against, self._keys):
            label.setWordWrap(True)
            column.addWidget(label)
        self.hide()

    def say(
        self, card: Card, said: BoardWords, scene: Scene, target: tuple[date, int, str],
        against: tuple[str, ...] | None, by_keys: bool,
    ) -> str:  # fmt: skip
        """Sets the words, and answers them in one line; `against` is None while it is not known."""
        day, start, room = target
        slot = card.slot
        there = Slot(slot.testimony, slot.part, "", room, day, start, start + slot.end - slot.start)
        where = f"{card.called} · {said.day(day)} {said.hours(there)}, {scene.book.room(room)}"
        if against is None:
            words = "…"
        elif not against:
            words = self.tr("Nothing stands against it.")
        else:
            words = "\n".join(against[:_SAID])
            if len(against) > _SAID:
                words += "\n" + self.tr("and %n more", "", len(against) - _SAID)
        keys = self.tr("Arrows: day and room · + −: 15 minutes · Enter drops · Esc leaves") if by_keys else ""
        self.where.setText(where)
        self.against.setText(words)
        kind = "warn" if against else ""
        if self.against.property("kind") != kind:
            self.against.setProperty("kind", kind)
            self.against.style().unpolish(self.against)
            self.against.style().polish(self.against)
        self._keys.setText(keys)
        self._keys.setVisible(bool(keys))
        return f"{where}. {words}"

    def stand_by(self, area: QRectF) -> None:
        """Right of the card where there is room, else left of it, else below or above."""
        gap, wide = self._theme.px(10), self._theme.px(_WIDE)
        self.setFixedWidth(wide)
        high = max(self.heightForWidth(wide), self._theme.px(40))
        self.setFixedHeight(high)
        parent = self.parentWidget()
        room = parent.rect() if parent is not None else self.rect()
        x, y = round(area.right()) + gap, round(area.top())
        if x + wide > room.width():
            x = round(area.left()) - gap - wide
        if x < gap:  # no room at either side: below it, else above
            x = max(gap, min(round(area.left()), room.width() - wide - gap))
            y = round(area.bottom()) + gap
            if y + high > room.height():
                y = round(area.top()) - gap - high
        y = max(gap, min(y, room.height() - high - gap))
        self.move(x, y)
        self.show()
        self.raise_()
