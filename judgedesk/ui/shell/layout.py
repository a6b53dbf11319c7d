"""How the windows of a case stand: noted inside the case while one works, and put back when it is opened again."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QTimer
from PySide6.QtWidgets import QSplitter, QWidget

from judgedesk.app import desk_state
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.centre import Centre
from judgedesk.ui.shell.history import Stop
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.finding import Whereabouts
from judgedesk.ui.views.requests_form import Where as RequestAt

_EVERY_MS = 4000


class Layout(QObject):
    """Looks every few seconds whether something stands otherwise. `parts` tells what only the desk knows."""

    def __init__(self, bridge: Bridge, case: Case, kept: Mapping[str, Any], parts: Callable[[], dict[str, Any]],
                 parent: QObject) -> None:  # fmt: skip
        super().__init__(parent)
        self._bridge, self._case, self._parts = bridge, case, parts
        self.kept = dict(kept)
        self._widths: dict[str, list[list[int]]] = {
            str(name): sizes for name, sizes in _dict(self.kept.get("widths")).items() if _are_sizes(sizes)
        }
        self._look = QTimer(self)
        self._look.setInterval(_EVERY_MS)
        self._look.timeout.connect(self.note)
        if case.writable:
            self._look.start()

    def now(self) -> dict[str, Any]:
        """How everything stands, as it is kept."""
        return {**self._parts(), "widths": self._widths}

    def note(self) -> None:
        """Keeps what stands otherwise than it was kept."""
        if not self._case.writable:
            return
        stands = self.now()
        if stands != self.kept:
            self.kept = stands
            self._bridge.write(desk_state.keep, self._case, desk_state.LAYOUT, stands, failed=_unkept)

    def measure(self, centre: Centre) -> None:
        """Takes the widths of the panels of a centre's places."""
        for name, view in centre.places.items():
            if view.isVisible() and (splits := view.findChildren(QSplitter)):
                self._widths[name] = [split.sizes() for split in splits]

    def fit(self, name: str, view: QWidget) -> None:
        """Gives the panels of a place just made the widths they had."""
        for split, sizes in zip(view.findChildren(QSplitter), self._widths.get(name, []), strict=False):
            if len(sizes) == split.count() and any(sizes):
                split.setSizes(sizes)


def _unkept(_error: UserError) -> None:
    """Only how windows stood is lost; what the disk lacks is said where work is written."""


def _are_sizes(kept: object) -> bool:
    return isinstance(kept, list) and all(
        isinstance(sizes, list) and all(isinstance(size, int) for size in sizes) for sizes in kept
    )


def _dict(kept: object) -> dict[str, Any]:
    return kept if isinstance(kept, dict) else {}


def written(stop: Stop) -> dict[str, Any]:
    """A stop as it is kept: the place, and what was open there as far as it can be put back."""
    if isinstance(stop.state, Whereabouts):
        return {"place": stop.place, "at": [stop.state.query, stop.state.document, stop.state.page]}
    if isinstance(stop.state, RequestAt):
        return {"place": stop.place, "at": list(stop.state)}
    return {"place": stop.place, **({"at": stop.state} if isinstance(stop.state, str) else {})}


def read(kept: object, knows: Callable[[str], bool]) -> Stop | None:
    """A stop as it was kept; None where it can't be understood, or there is no such place any more."""
    found = _dict(kept)
    place, at = found.get("place"), found.get("at")
    if not isinstance(place, str) or not knows(place):
        return None
    if place == "finding":
        if isinstance(at, list) and len(at) == 3 and [type(one) for one in at] == [str, int, int]:
            return Stop(place, Whereabouts(*at))
        return Stop(place)
    if place == "request":
        named = isinstance(at, list) and len(at) == 2 and all(isinstance(one, str) for one in at)
        return Stop(place, RequestAt(*at) if named and isinstance(at, list) else None)
    return Stop(place, at if isinstance(at, str) and at else None)


def look_of(theme: Theme) -> dict[str, Any]:
    """Colours and zoom as they are kept."""
    return {"scheme": theme.chosen, "zoom": theme.zoom}


def put_look(theme: Theme, kept: Mapping[str, Any]) -> None:
    """Puts them back."""
    scheme, zoom = kept.get("scheme"), kept.get("zoom")
    if isinstance(scheme, str):
        theme.choose(scheme)
    if isinstance(zoom, int):
        theme.set_zoom(zoom)


def geometry_of(window: QWidget) -> str:
    """Where a window stands, as Qt writes it."""
    return bytes(window.saveGeometry().toBase64().data()).decode("ascii")


def put_geometry(window: QWidget, kept: object) -> None:
    """Puts it back, on a screen that is there."""
    if isinstance(kept, str) and kept.isascii():
        window.restoreGeometry(QByteArray.fromBase64(QByteArray(kept.encode("ascii"))))
