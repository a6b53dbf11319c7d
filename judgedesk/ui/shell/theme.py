"""How the desk looks: one palette, one font, one zoom, one stylesheet, handed to every view as an object."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from judgedesk.ui.shell.colours import PALETTES, SHEETS, Colours
from judgedesk.ui.shell.dressing import Dressing, Told
from judgedesk.ui.shell.stylesheet import stylesheet

BASE = 13
"""Height of ordinary text, px at 100 %."""
RADIUS = 6
ZOOMS = (75, 90, 100, 110, 125, 150, 175, 200, 250)

_PLAIN = {"", "Sans", "Sans Serif", "DejaVu Sans", "Helvetica", "Bitstream Vera Sans"}
_SERIFS = ("Source Serif 4", "Noto Serif", "Georgia", "DejaVu Serif", "Times New Roman")


class Theme(QObject):
    """Colours, sizes and fonts. `changed` tells those connected to it after a new scheme or zoom has been applied; what
    is hidden is told before it is shown.
    """

    def __init__(self, scheme: str = "light", zoom: int = 100, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scheme, self._follows = scheme, False
        self._zoom = zoom
        self.changed = Told()
        self._dressing = Dressing(self.changed, self._sheet, self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.styleHints().colorSchemeChanged.connect(self._system_changed)
        families = QFontDatabase.families()
        system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
        self._sans = "Inter" if system in _PLAIN and "Inter" in families else system
        self._fonts: dict[tuple[int, int], QFont] = {}
        self._serif = next((name for name in _SERIFS if name in families), system)

    @property
    def colours(self) -> Colours:
        """Colours of the desk itself."""
        return PALETTES[self._scheme]

    @property
    def sheet(self) -> Colours:
        """Colours for what stands on a document's page: paper in every scheme."""
        return SHEETS[self._scheme]

    @property
    def scheme(self) -> str:
        """``light``, ``dark`` or ``contrast``."""
        return self._scheme

    @property
    def chosen(self) -> str:
        """What was chosen: a scheme, or ``system``."""
        return "system" if self._follows else self._scheme

    @property
    def zoom(self) -> int:
        """Percent."""
        return self._zoom

    def px(self, size: float) -> int:
        """A length of the 100 % design in the present zoom; at least 1."""
        return max(1, round(size * self._zoom / 100))

    def font(self, size: float = BASE, weight: int = 400) -> QFont:
        """The interface font, `size` in px at 100 %, tabular figures."""
        wanted = (self.px(size), weight)
        if wanted not in self._fonts:
            font = QFont(self._sans)
            font.setPixelSize(wanted[0])
            font.setWeight(QFont.Weight(weight))
            font.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[wanted] = font
        return QFont(self._fonts[wanted])  # whoever asked may change it

    def serif(self, size: float = 15) -> QFont:
        """The font of the sheet: for documents shown as text, nowhere else."""
        font = QFont(self._serif)
        font.setPixelSize(self.px(size))
        return font

    def colour(self, value: str) -> QColor:
        """A role's hex value as a QColor, for painting."""
        return QColor(value)

    def choose(self, scheme: str) -> None:
        """Switches to ``light``, ``dark`` or ``contrast``, or to what the system has (``system``)."""
        self._follows = scheme == "system"
        scheme = _of_system() if self._follows else scheme
        if scheme not in PALETTES:
            return
        if scheme != self._scheme:
            self._scheme = scheme
            self.apply()

    def _system_changed(self) -> None:
        if self._follows:
            self.choose("system")

    def set_zoom(self, percent: int) -> None:
        """Zooms everything, 75 to 250 %."""
        percent = max(ZOOMS[0], min(ZOOMS[-1], percent))
        if percent != self._zoom:
            self._zoom = percent
            self.apply()

    def step_zoom(self, steps: int) -> None:
        """One or more steps larger (positive) or smaller."""
        nearest = min(range(len(ZOOMS)), key=lambda at: abs(ZOOMS[at] - self._zoom))
        self.set_zoom(ZOOMS[max(0, min(len(ZOOMS) - 1, nearest + steps))])

    def apply(self) -> None:
        """Gives the running application this look and tells every view."""
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            return
        application.setFont(self.font())
        application.setPalette(_palette(self.colours))
        self._dressing.apply(application)

    def _sheet(self) -> str:
        return stylesheet(self.colours, self.px)

    def hold(self, *widgets: QWidget) -> None:
        """These only hold others, which are dressed one by one: those in sight at once, the others when shown."""
        for widget in widgets:
            self._dressing.hold(widget)

    def dress_all(self, holder: QWidget) -> None:
        """Gives all that stands in a holder the present look, before it is shown."""
        self._dressing.dress_all(holder)

    def dress(self, part: QWidget | None) -> None:
        """Gives a part that comes into sight the present look, where it has another."""
        self._dressing.dress(part)


def _of_system() -> str:
    """The scheme nearest to the system's."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return "light"
    hints = application.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    values = {
        role.Window: colours.paper,
        role.WindowText: colours.ink,
        role.Base: colours.white,
        role.AlternateBase: colours.card,
        role.Text: colours.ink,
        role.PlaceholderText: colours.quiet,
        role.Button: colours.card,
        role.ButtonText: colours.ink,
        role.BrightText: colours.warn,
        role.Highlight: colours.selection,
        role.HighlightedText: colours.ink,
        role.ToolTipBase: colours.card,
        role.ToolTipText: colours.ink,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Light: colours.white,
        role.Midlight: colours.card,
        role.Mid: colours.hairline,
        role.Dark: colours.edge,
        role.Shadow: colours.edge,
        role.Accent: colours.accent,
    }
    palette = QPalette()
    for which, value in values.items():
        palette.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.quiet))
    return palette
