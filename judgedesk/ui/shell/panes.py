"""What a case is seen through: one pane or two, a second window, and how all of it stood when it was left."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from judgedesk.app.casefile import Case
from judgedesk.domain.changes import Changes
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell import layout
from judgedesk.ui.shell.beside import Beside
from judgedesk.ui.shell.centre import Centre
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.history import Stop
from judgedesk.ui.shell.layout import Layout
from judgedesk.ui.shell.navigation import Navigation
from judgedesk.ui.shell.secondwindow import SecondWindow
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.finding import FindingView, Whereabouts

Make = Callable[[QWidget], Centre]


class Panes(QObject):
    """Signals:
    made(view): a place of another centre than the first was made.
    activated(): another pane has the keyboard.
    asked(): the second window wants the box of the first.
    """

    made = Signal(object)
    activated = Signal()
    asked = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, centre: Centre, make: Make,
                 kept: Mapping[str, Any], parent: QWidget) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme, self._case, self._make, self._window = theme, case, make, parent
        self.more: dict[str, Any] = {name: kept[name] for name in ("tour",) if isinstance(kept.get(name), int)}
        """What others keep with how the windows stand."""
        self.layout = Layout(bridge, case, kept, self._stands, self)
        self.beside = Beside(centre, self._another, theme, parent)
        self.beside.activated.connect(self.activated)
        self.other: SecondWindow | None = None
        centre.made.connect(lambda view: self.layout.fit(view.view_name, view))

    @property
    def active(self) -> Centre:
        """The pane that has, or had last, the keyboard."""
        return self.beside.active

    @property
    def centres(self) -> tuple[Centre, ...]:
        """All of them, in both windows."""
        other = self.other.centre if self.other is not None else None
        return (*self.beside.panes, other) if other is not None else self.beside.panes

    def _another(self, parent: QWidget) -> Centre:
        centre = self._make(parent)
        centre.made.connect(self._joined)
        return centre

    def _joined(self, view: QWidget) -> None:
        """In another pane a page stands alone; what it is tagged to is one key away."""
        self.made.emit(view)
        if isinstance(view, FindingView):
            next(one for one in view.commands() if one.id == "finding.wide").run()

    # -- going ----------------------------------------------------------------------------------------------------

    def go(self, stop: Stop) -> None:
        """Shows a place in the pane at hand; one that there is only once, in the first."""
        pane = self.active if self.active.knows(stop.place) else self.beside.first
        pane.to(stop)

    def open_page(self, asking: Centre, document: int, page: int, spans: list[tuple[int, int]]) -> None:
        """Shows a page that a view of a centre asks for."""
        shown_in = self.beside.pane_for_page(asking) if asking in self.beside.panes else asking
        shown_in.open_page(document, page, spans)

    def refresh(self, changes: Changes) -> None:
        """Something changed."""
        for centre in self.centres:
            centre.refresh(changes)

    def cycle(self, before: Sequence[QWidget], steps: int) -> None:
        """Gives the keyboard to the next part of the window; `before` stand round the panes."""
        ring = [*before, *(part for pane in self.beside.panes for part in pane.panes())]
        focus = QApplication.focusWidget()
        at = next((n for n, part in enumerate(ring) if focus and (part is focus or part.isAncestorOf(focus))), -1)
        chosen = ring[(at + steps) % len(ring)]
        if isinstance(chosen, Navigation):
            chosen.focus_current()
        else:
            chosen.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def commands(self) -> list[Command]:
        """Splitting, closing, the second window."""

        def split() -> bool:
            return self.beside.second is not None

        return [
            Command("split.document", lambda: self.tr("A document beside: two panes"), self._document, "Ctrl+Alt+2"),
            Command("split.grid", lambda: self.tr("The grid beside: two panes"),
                    lambda: self.beside.open(Stop("grid")), "Ctrl+Alt+3"),
            Command("split.same", lambda: self.tr("This place once more beside: two panes"), self._same, "Ctrl+Alt+4"),
            Command("split.other", lambda: self.tr("To the other pane"), self.beside.to_other, "Ctrl+Alt+5", split),
            Command("split.close", lambda: self.tr("One pane again"), self.beside.close_second, "Ctrl+Alt+1", split),
            Command("window.second", self._second_said, self.toggle_window, "Ctrl+Alt+6"),
        ]  # fmt: skip

    def _second_said(self) -> str:
        if self.other is not None:
            return self.tr("Close the second window")
        return self.tr("A second window, for a second screen")

    def _document(self) -> None:
        """The page at hand once more, so that one of the two can be turned; else what can be read."""
        first = self.beside.first
        page = first.finding.reader.page if "finding" in first.places else None
        self.beside.open(Stop("finding", Whereabouts("", page.document, page.number)) if page else Stop("documents"))

    def _same(self) -> None:
        here = self.beside.first.here()
        self.beside.open(Stop("home") if self.beside.first.is_alone(here.place) else here)

    # -- the second window ----------------------------------------------------------------------------------------

    def toggle_window(self) -> None:
        """Opens the second window where the pane at hand is, or closes it."""
        if self.other is not None:
            self.other.close()
            return
        here = self.active.here()
        self._open_window(Stop("home") if self.active.is_alone(here.place) else here)

    def _open_window(self, stop: Stop) -> None:
        title = self.tr("{0} – second window").format(self._case.title)
        self.other = other = SecondWindow(title, self._window)
        self._theme.hold(other)
        centre = self._another(other)
        other.hold(centre, self._keys_of(centre))
        other.place_on_screen(self._window.window())
        other.closed.connect(self._window_closed)
        other.show()
        centre.to(stop)

    def _keys_of(self, centre: Centre) -> list[Command]:
        places = (("home", "Alt+Home"), ("documents", "Alt+1"), ("finding", "Alt+2"), ("grid", "Alt+3"),
                  ("chronology", "Alt+7"), ("people", "Alt+8"), ("protection", "Alt+9"), ("hearings", "Alt+0"),
                  ("requests", "Alt+Shift+8"), ("ledger", "Alt+4"), ("log", "Alt+5"))  # fmt: skip

        def going(name: str) -> Callable[[], None]:
            return lambda: centre.go(name)

        def named(name: str) -> Callable[[], str]:
            return lambda: centre.crumbs.name_of(name)

        return [
            *(Command(f"go.{name}", named(name), going(name), keys) for name, keys in places),
            Command("box.ask", lambda: self.tr("To the box of the first window"), self._ask_first, "Ctrl+K"),
            Command("history.back", lambda: self.tr("Back"), lambda: centre.back(-1), "Alt+Left"),
            Command("history.forward", lambda: self.tr("Forward"), lambda: centre.back(1), "Alt+Right"),
            Command("window.second", self._second_said, self.toggle_window, "Ctrl+Alt+6"),
            *centre.help.commands(lambda: centre),
        ]

    def _ask_first(self) -> None:
        self._window.window().activateWindow()
        self.asked.emit()

    def _window_closed(self) -> None:
        if self.other is not None:
            gone, self.other = self.other, None
            gone.deleteLater()

    def veil(self, hidden: bool) -> None:
        """A locked case is out of view in every window."""
        if self.other is not None:
            self.other.setVisible(not hidden)

    # -- how it stands --------------------------------------------------------------------------------------------

    def _stands(self) -> dict[str, Any]:
        for centre in self.centres:
            self.layout.measure(centre)
        other = self.other.centre if self.other is not None else None
        second = self.beside.second
        return {
            "first": layout.written(self.beside.first.here()),
            "beside": layout.written(second.here()) if second is not None else None,
            "panes": self.beside.sizes() if second is not None else [],
            "window": layout.written(other.here()) if other is not None else None,
            "look": layout.look_of(self._theme),
            "geometry": layout.geometry_of(self._window.window()),
            **self.more,
        }

    def first_stop(self) -> Stop | None:
        """Where the first pane was left; None where nothing was kept of it."""
        return layout.read(self.layout.kept.get("first"), self.beside.first.knows)

    def restore(self) -> None:
        """Puts back the second pane and the second window, colours and zoom."""
        kept = self.layout.kept
        layout.put_look(self._theme, kept.get("look") or {})
        beside = layout.read(kept.get("beside"), self._once)
        if beside is not None:
            self.beside.open(beside)
            sizes = kept.get("panes")
            if isinstance(sizes, list) and len(sizes) == 2 and all(isinstance(one, int) for one in sizes):
                self.beside.setSizes(sizes)
        window = layout.read(kept.get("window"), self._once)
        if window is not None:
            self._open_window(window)

    def _once(self, name: str) -> bool:
        first = self.beside.first
        return first.knows(name) and not first.is_alone(name)
