"""Commands: what can be done, said once. Keys, the palette and the help are made from this table."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


def always() -> bool:
    """For commands that can always be run."""
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the user can do.

    Args:
        id: stable name, ``place.verb``.
        text: says it in the present language; asked each time it is shown.
        run: does it.
        shortcut: Qt's portable text (``Ctrl+Shift+Z``); several with ``; ``. Empty for none.
        enabled: whether it can be done now; asked when shown and before running.
    """

    id: str
    text: Callable[[], str]
    run: Callable[[], None]
    shortcut: str = ""
    enabled: Callable[[], bool] = always

    @property
    def keys(self) -> list[QKeySequence]:
        """Its keys, the one to show first."""
        return [QKeySequence(part) for part in self.shortcut.split("; ") if part]

    @property
    def key_text(self) -> str:
        """The first key as it is written on this system, or nothing."""
        return keys_said(self.keys[0]) if self.keys else ""


def keys_said(keys: QKeySequence) -> str:
    """Keys as they stand on a keycap: ``Ctrl K``, ``Ctrl +``."""
    parts = keys.toString(QKeySequence.SequenceFormat.NativeText).split("+")
    return " ".join(dict.fromkeys(part or "+" for part in parts))


class Commands(QObject):
    """The table: the window's own commands, and those of the view in front.

    `unavailable(id)`: keys were pressed for what can't be done now.
    """

    unavailable = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._own: list[Command] = []
        self._view: list[Command] = []
        self._actions: dict[str, QAction] = {}
        self._changing: list[Callable[[], list[Command]]] = []

    def offer(self, commands: Callable[[], list[Command]]) -> None:
        """Adds commands without keys that follow what is in the case; asked each time they are listed."""
        self._changing.append(commands)

    def register(self, commands: Iterable[Command]) -> None:
        """Adds commands that hold in every place."""
        for command in commands:
            self._own.append(command)
            self._bind(command)

    def show_view(self, commands: Iterable[Command]) -> None:
        """Replaces the commands of the place in front; a key that one of them has is its own while it is there."""
        for command in self._view:
            self._release(command)
        self._view = list(commands)
        for command in self._view:
            self._bind(command)
        taken = {keys.toString() for command in self._view for keys in command.keys}
        for command in self._own:
            if command.id in self._actions:
                self._actions[command.id].setEnabled(taken.isdisjoint(keys.toString() for keys in command.keys))

    def all(self) -> list[Command]:
        """Every command of now: the view's first."""
        found = {one.id: one for more in self._changing for one in more()}
        return [*{one.id: one for one in (*self._view, *self._own, *found.values())}.values()]

    def matching(self, wanted: str) -> list[Command]:
        """Commands that can be run and match the typed text, best first."""
        scored = [(fuzzy(wanted, command.text()), at, command) for at, command in enumerate(self.all())]
        return [command for score, at, command in sorted(scored, key=_best_first) if score > 0 and command.enabled()]

    def run(self, identifier: str) -> bool:
        """Runs a command by its id. Answers whether there was such a command and it could be run."""
        command = next((one for one in self.all() if one.id == identifier), None)
        if command is None or not command.enabled():
            return False
        command.run()
        return True

    def _bind(self, command: Command) -> None:
        if not command.keys:
            return
        action = QAction(self._window)
        action.setShortcuts(command.keys)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda: self._pressed(command.id))
        self._window.addAction(action)
        self._actions[command.id] = action

    def _pressed(self, identifier: str) -> None:
        if not self.run(identifier):
            self.unavailable.emit(identifier)

    def _release(self, command: Command) -> None:
        action = self._actions.pop(command.id, None)
        if action is not None:
            self._window.removeAction(action)
            action.deleteLater()


def _best_first(scored: tuple[float, int, Command]) -> tuple[float, int]:
    return -scored[0], scored[1]


def fuzzy(wanted: str, text: str) -> float:
    """How well typed letters match a text: 0 not at all; beginnings of words and runs count most.

    Every letter of `wanted` must stand in `text` in order. An empty `wanted` matches everything alike.
    """
    wanted, text = wanted.casefold().replace(" ", ""), text.casefold()
    if not wanted:
        return 1.0
    score, at, run = 0.0, 0, 0
    for letter in wanted:
        found = text.find(letter, at)
        if found < 0:
            return 0.0
        run = run + 1 if found == at and at else 1
        begins = found == 0 or not text[found - 1].isalnum()
        score += run + (4.0 if begins else 0.0) - 0.02 * (found - at)
        at = found + 1
    return max(score / len(wanted) - 0.005 * len(text), 0.01)
