"""The law at the act and as it was changed since, side by side: what came, what went, what could be passed."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from judgedesk.app.grid import StretchPenalty, Version
from judgedesk.law.model import Overlay
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.grid_law import LawOfCount, day_said
from judgedesk.ui.widgets.chips import Chip, Choice, Flow

_NARROW, _TALL = 230, 230


class VersionsCard(QFrame):
    """Hidden until asked for. Statutes that add ranges are switches, off at first and kept for this session only.

    Signals:
        switched(frozenset): other special statutes are switched on.
        left(): it goes away.
    """

    switched = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._theme, self._words = theme, words
        self._law = LawOfCount()
        self._on: frozenset[str] = frozenset()
        self._most = theme.px(_TALL)
        self._title, self._note = QLabel(self), QLabel(self)
        self._title.setProperty("kind", "heading")
        self._note.setProperty("kind", "small")
        self._note.setWordWrap(True)
        self._close = QPushButton(self)
        self._close.setProperty("kind", "flat")
        self._close.clicked.connect(self.left)
        self._statutes = QWidget(self)
        self._switches = Flow(self._statutes, theme)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addSpacing(theme.px(10))
        head.addWidget(self._statutes, 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(8), theme.px(10), theme.px(12))
        column.setSpacing(theme.px(6))
        column.addLayout(head)
        column.addWidget(self._note)
        column.addWidget(self._scroll, 1)
        theme.changed.connect(self._say)
        self.hide()

    def show_law(self, law: LawOfCount) -> None:
        """Takes another."""
        if law != self._law:
            self._law = law
            self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def take_keyboard(self) -> None:
        """The versions can be scrolled with the arrows."""
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words --------------------------------------------------------------------------------------------------

    def _say(self) -> None:
        self._title.setText(self.tr("Versions of the law"))
        self._close.setText(self.tr("Close") + "  Esc")
        self._switches.clear()
        for overlay in self._law.overlays:
            self._switch(overlay)
        notes = [self._words.of({"en": one.note.en, "pl": one.note.pl}) for one in self._law.overlays
                 if one.id in self._on]  # fmt: skip
        self._note.setText(" ".join(notes))
        self._note.setVisible(bool(notes))
        inside = QWidget(self)
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(20))
        spoken = []
        for version in self._law.versions:
            lines = self._lines(version)
            spoken.append(". ".join(text for text, _ in lines))
            row.addWidget(self._column(version, lines), 1, Qt.AlignmentFlag.AlignTop)
        row.addStretch(0)
        self._scroll.setWidget(inside)
        self._scroll.setAccessibleName(self.tr("Versions of the law"))
        self._scroll.setAccessibleDescription("\n".join(spoken))
        self._fit()

    def set_most(self, height: int) -> None:
        """How high it may be, px."""
        self._most = height
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower means higher."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its versions, as far as it may."""
        inside, layout = self._scroll.widget(), self.layout()
        if inside is None or layout is None:
            return
        above = self._close.sizeHint().height() + self._theme.px(34)
        if not self._note.isHidden():
            above += self._note.heightForWidth(max(1, self.width() - self._theme.px(26)))
        self.setFixedHeight(
            max(self._theme.px(120), min(self._most, above + inside.heightForWidth(self._scroll.width())))
        )

    def _switch(self, overlay: Overlay) -> None:
        text = self._words.of({"en": overlay.label.en, "pl": overlay.label.pl})
        chip = Chip(Choice(overlay.id, text), self._theme, self._statutes)
        chip.setChecked(overlay.id in self._on)
        chip.clicked.connect(lambda _checked=False, one=overlay.id: self._turn(one))
        self._switches.addWidget(chip)
        chip.show()

    def _turn(self, overlay: str) -> None:
        self._on ^= {overlay}
        self.switched.emit(self._on)

    def _column(self, version: Version, lines: Sequence[tuple[str, str]]) -> QWidget:
        frame = QFrame(self)
        edge = self._theme.colours.accent if version.at_act else self._theme.colours.hairline
        frame.setObjectName("version")
        frame.setStyleSheet(
            f"#version {{ border: none; border-left: {self._theme.px(3)}px solid {edge}; background: transparent; }}"
        )
        frame.setMinimumWidth(self._theme.px(_NARROW))
        column = QVBoxLayout(frame)
        column.setContentsMargins(self._theme.px(10), 0, 0, 0)
        column.setSpacing(self._theme.px(4))
        for text, kind in lines:
            label = QLabel(text, frame)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setProperty("kind", kind)
            column.addWidget(label)
        return frame

    def _lines(self, version: Version) -> list[tuple[str, str]]:
        """What is said of one version, with the kind of each label."""
        lines = [(self._when(version), "heading")]
        lines.append((self.tr("law at the act") if version.at_act else self.tr("later law"), "small"))
        if not version.in_force:
            return [*lines, (self.tr("No such offence was in force."), "quiet")]
        lines += [(self._penalty(one), "" if one.fresh else "quiet") for one in version.penalties]
        lines += [(self.tr("no longer: {penalty}").format(penalty=self._words.of(one)), "small")
                  for one in version.ended]  # fmt: skip
        lines += [("+ " + self._words.of(row.label), "small") for row in version.came]
        lines += [("− " + self._words.of(row.label), "small") for row in version.went]
        return lines

    def _when(self, version: Version) -> str:
        first, last = version.valid_from, version.valid_to
        if first is not None and last is not None:
            return f"{day_said(first)} – {day_said(last)}"
        if first is not None:
            return self.tr("from {date}").format(date=day_said(first))
        return self.tr("until {date}").format(date=day_said(last)) if last is not None else self.tr("at all times")

    def _penalty(self, penalty: StretchPenalty) -> str:
        said = self._words.of(penalty.text)
        if penalty.words:
            said = f"{said} ({self._words.of(penalty.words)})"
        if penalty.overlay:
            said = self.tr("{penalty} · by the statute switched on").format(penalty=said)
        if penalty.with_any:
            rows = ", ".join(self._words.of(row) for row in penalty.with_any)
            said = self.tr("{penalty} · only where found: {rows}").format(penalty=said, rows=rows)
        return said
