"""The part of the page or the stretch of the recording that is chosen, on paper and in the strip above it."""

from PySide6.QtCore import QObject, Signal

from judgedesk.domain.evidence import box_in
from judgedesk.ui.reader.paperview import PaperView
from judgedesk.ui.reader.recording import RecordingStrip
from judgedesk.ui.reader.spots import Spot, spot_of_box


class Placing(QObject):
    """`changed()`: another place is chosen, or none."""

    changed = Signal()

    def __init__(self, paper: PaperView, recording: RecordingStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._paper, self._recording = paper, recording
        self.pictured = False
        """Whether the page is a picture: of all others no part can be drawn."""
        self.spot = Spot()
        paper.box.changed.connect(self._boxed)
        recording.marked.connect(self._marked)

    def choose(self, spot: Spot) -> None:
        """Shows a place as the chosen one; none where the spot is text. Tells nobody."""
        self.spot = spot if spot.place else Spot()
        self._paper.show_box(box_in(spot.place))
        self._recording.show_place(spot.place)

    def forget(self) -> None:
        """What is chosen is text."""
        if self.spot.place:
            self.choose(Spot())

    def draw_box(self) -> None:
        """Lets a part of the page be drawn."""
        if self.pictured:
            self._paper.draw_box()

    def _boxed(self) -> None:
        sheet, box = self._paper.sheet, self._paper.box.box
        if sheet is None or box is None or not self.pictured:
            self._paper.show_box(None)
            return
        self.spot = spot_of_box(sheet.letters, sheet.size, box)
        self.changed.emit()

    def _marked(self, place: str) -> None:
        self.spot = Spot(0, 0, place)
        self._paper.show_box(None)
        self.changed.emit()
