"""Giving widgets the look and the words of another language: what is in sight at once, what is hidden one part after
the other, or when shown.

A stylesheet given to the whole application is worked out anew for every widget that exists, two seconds with all places
made; and what is put together under it is worked out again each time one piece is laid into another, three quarters of
the time a place takes to be made. So the application has none. A window says which of its widgets only hold others
(`hold`); what stands in them is dressed part by part, once it is whole.
"""

import weakref
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QChildEvent, QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

_Slot = Callable[[], object]
_Method = Callable[..., object]
_Owned = tuple[QObject, _Method]
_HOLDS = "holds parts"
_PAUSE_MS = 30
"""Between two hidden parts: what the user does meanwhile comes first."""


class Told:
    """Who is told of another look. What belongs to a hidden part is told when that part is dressed."""

    def __init__(self) -> None:
        self._owned: list[tuple[weakref.ref[QObject], _Method]] = []
        self._free: list[_Slot] = []
        self._most = 1000

    def connect(self, slot: _Slot) -> None:
        """Calls it after every change of the look; a method of a Qt object as long as that lives."""
        owner = getattr(slot, "__self__", None)
        if not isinstance(owner, QObject):
            self._free.append(slot)
            return
        method = getattr(slot, "__func__", None) or getattr(type(owner), slot.__name__)
        self._owned.append((weakref.ref(owner), method))
        if len(self._owned) > self._most:
            self._most = max(1000, 2 * len(self.owned()))

    def tell_free(self) -> None:
        """Tells those that belong to no object; what they named may be gone meanwhile."""
        for slot in list(self._free):
            try:
                slot()
            except RuntimeError:
                self._free.remove(slot)

    def owned(self) -> list[_Owned]:
        """The living objects and how each is told."""
        held = [(owner, method) for ref, method in self._owned if (owner := ref()) is not None]
        living = [(owner, method) for owner, method in held if shiboken6.isValid(owner)]
        self._owned = [(weakref.ref(owner), method) for owner, method in living]
        return living


class Dressing(QObject):
    """Brings a stylesheet to every part of every window."""

    def __init__(self, told: Told, sheet: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._told = told
        self._sheet = sheet
        self._waiting: dict[QWidget, list[_Owned]] = {}
        self._unsaid: dict[QWidget, None] = {}
        self._turn = QTimer(self)
        self._turn.setInterval(_PAUSE_MS)
        self._turn.timeout.connect(self._next)

    def hold(self, widget: QWidget) -> None:
        """A widget that only holds others: it has no look of its own, and what stands in it is dressed part by part."""
        widget.setProperty(_HOLDS, True)
        widget.installEventFilter(self)

    def eventFilter(self, holder: QObject, event: QEvent) -> bool:
        """A part that is shown for the first time gets the present look before it is painted.

        What is put together before its holder is shown may still be laid into another part. Of places that stand one
        behind the other, only the one in front hears of another language at once.
        """
        if event.type() == QEvent.Type.LanguageChange and isinstance(holder, QStackedWidget):
            self._say(holder)
            return True
        if event.type() == QEvent.Type.ChildPolished and isinstance(event, QChildEvent):
            child = event.child()
            shown = isinstance(holder, QWidget) and holder.isVisible()
            if shown and isinstance(child, QWidget) and not holds(child):
                self.dress(child)
        return False

    def apply(self, application: QApplication) -> None:
        """Another look. A place behind the one in front of its stack waits, the rest has it on return."""
        tops = [one for one in application.topLevelWidgets() if one.parentWidget() is None]
        parts = [part for top in tops for part in _parts(top)]
        heard: dict[QWidget | None, list[_Owned]] = {}
        known = set(parts)
        for one in self._told.owned():
            heard.setdefault(_part_of(one[0], known), []).append(one)
        self._waiting = {part: heard.get(part, []) for part in parts}
        self._told.tell_free()
        _tell(heard.get(None, []))
        for part in parts:
            if not (part.isHidden() and isinstance(part.parentWidget(), QStackedWidget)):
                self.dress(part)
        self._turn.start()

    def dress(self, part: QWidget | None) -> None:
        """Gives a part the present look, if it does not have it, and tells those in it."""
        if part is None or not shiboken6.isValid(part):
            return
        told, sheet = self._waiting.pop(part, []), self._sheet()
        if part.styleSheet() != sheet:
            part.setStyleSheet(sheet)
        if part in self._unsaid:
            self._reword(part)
        _tell(told)

    def dress_all(self, holder: QWidget) -> None:
        """Gives all that stands in a holder the look, before it is shown for the first time."""
        for part in _parts(holder):
            self.dress(part)

    def _say(self, stack: QStackedWidget) -> None:
        places = [stack.widget(at) for at in range(stack.count())]
        self._unsaid |= {place: None for place in places if place is not None}
        if (front := stack.currentWidget()) is not None:
            self._reword(front)
        self._turn.start()

    def _reword(self, part: QWidget) -> None:
        del self._unsaid[part]
        QCoreApplication.sendEvent(part, QEvent(QEvent.Type.LanguageChange))

    def _next(self) -> None:
        part = next(iter((*self._waiting, *self._unsaid)), None)
        if part is None:
            self._turn.stop()
        elif shiboken6.isValid(part):
            self.dress(part)
        else:
            self._waiting.pop(part, None)
            self._unsaid.pop(part, None)


def holds(widget: QWidget) -> bool:
    """Whether a widget only holds others."""
    return bool(widget.property(_HOLDS))


def _tell(listeners: list[_Owned]) -> None:
    for owner, method in listeners:
        if shiboken6.isValid(owner):
            method(owner)


def _parts(widget: QWidget) -> list[QWidget]:
    """What is dressed by itself: a widget, or the parts it holds."""
    if not holds(widget):
        return [widget]
    return [part for child in widget.children() if isinstance(child, QWidget) for part in _parts(child)]


def _part_of(owner: QObject, parts: set[QWidget]) -> QWidget | None:
    above: QObject | None = owner
    while above is not None and above not in parts:
        above = above.parent()
    return above if isinstance(above, QWidget) else None
