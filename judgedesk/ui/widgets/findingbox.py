"""One's own finding of a cell and the panel's: five states by key, a reason in words, what others let one read."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from judgedesk.app.findings import CellFindings
from judgedesk.domain.evidence import Finding, FindingState
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.chips import ChipRow, Choice, Flow
from judgedesk.ui.widgets.stances import finding_said

STATES = tuple(FindingState)
_REST_MS = 4000
"""A reason is kept when nobody has typed for so long, and whenever the keyboard leaves it."""


class Reason(QPlainTextEdit):
    """With `lines` lines in view. `rested` nobody types any more, or the keyboard left; `left` by Esc, Ctrl+Enter."""

    lines = 3

    rested = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.rested)
        self.textChanged.connect(self._rest.start)

    def set_lines(self, lines: int) -> None:
        """How many lines are in view."""
        self.lines = lines
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if self.isEnabled() else policy.ScrollBarAlwaysOff)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * (lines if self.isEnabled() else 1) + 26)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is kept."""
        super().focusOutEvent(event)
        self.rested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Ctrl+Enter leave."""
        done = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        )
        if event.key() == Qt.Key.Key_Escape or done:
            self.left.emit()
            return
        super().keyPressEvent(event)


class FindingBox(QWidget):
    """Shows and takes the findings of one cell.

    Signals:
        found(target, state or None, reason or None, common): recorded, changed or taken back of what was aimed at;
            `common` is the panel's.
        shared(target, bool): the others of the panel may read one's own, or no longer.
        left(): the keyboard goes back to the grid.
    """

    found = Signal(object, object, object, bool)
    shared = Signal(object, bool)
    left = Signal()

    def __init__(self, theme: Theme, panel: bool, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._panel, self._writable = theme, panel, writable
        self._findings = CellFindings()
        self._target: object = None
        self._kept = ""
        self._sending = False
        self._title = QLabel(self)
        self._title.setProperty("kind", "heading")
        self.side = ChipRow(theme, parent=self)
        self.states = ChipRow(theme, optional=True, parent=self)
        self.reason = Reason(self)
        self.share, self.adopt = QPushButton(self), QPushButton(self)
        self.share.setProperty("kind", "chip")
        self.share.setCheckable(True)
        self.adopt.setProperty("kind", "chip")
        self._others = QLabel(self)
        self._others.setTextFormat(Qt.TextFormat.PlainText)
        self._others.setWordWrap(True)
        self._others.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out()
        self.side.chosen.connect(lambda _side: self._show())
        self.states.chosen.connect(self._choose)
        self.reason.rested.connect(self.keep)
        self.reason.left.connect(self.left)
        self.share.clicked.connect(lambda wanted: self.shared.emit(self._target, wanted))
        self.adopt.clicked.connect(self._adopt)
        theme.changed.connect(self._resize)
        self._resize()
        self.retranslate()

    def _lay_out(self) -> None:
        head = QWidget(self)
        flow = Flow(head, self._theme)
        flow.addWidget(self._title)
        flow.addWidget(self.side)
        self._title.setMinimumHeight(self._theme.px(25))
        self._read = QScrollArea(self)
        self._read.setWidgetResizable(True)
        self._read.setFrameShape(QFrame.Shape.NoFrame)
        self._read.setWidget(self._others)
        self._read.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        below = QHBoxLayout()
        below.setSpacing(self._theme.px(6))
        below.addWidget(self.share)
        below.addWidget(self.adopt)
        below.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(head)
        for widget in (self.states, self.reason):
            self._column.addWidget(widget)
        self._column.addLayout(below)
        self._column.addWidget(self._read)
        self.side.setVisible(self._panel)

    # -- what is shown ------------------------------------------------------------------------------------------

    def aim(self, target: object, state: str) -> None:
        """Another cell: what was typed of the one before is kept; `state` stands until its findings are read."""
        if target == self._target:
            return
        self.keep()
        self._target = target
        self._sending = False
        self._findings = CellFindings()
        self._offer_sides("own")
        self._show()
        self._offer_states(state)

    def show_findings(self, target: object, findings: CellFindings) -> None:
        """Those of the cell aimed at; what is being typed stays."""
        if target != self._target:
            return
        self._findings = findings
        # What was asked before the last reason was kept answers with the one before it.
        self._show(typing=self._unsaved() or self._sending)

    def kept(self) -> None:
        """What was to be recorded is."""
        self._sending = False

    @property
    def common(self) -> bool:
        """Whether the panel's finding is in front."""
        return self.side.current == "panel"

    @property
    def _here(self) -> Finding | None:
        return self._findings.common if self.common else self._findings.own

    def _show(self, typing: bool = False) -> None:
        here, own = self._here, self._findings.own
        self._offer_states(here.state.value if here else "")
        self.reason.setEnabled(bool(here) and self._writable)
        self.reason.set_lines(self.reason.lines)
        if not typing:
            self._kept = here.reason if here else ""
            if self.reason.toPlainText() != self._kept:
                self.reason.blockSignals(True)
                self.reason.setPlainText(self._kept)
                self.reason.blockSignals(False)
        self.share.setVisible(self._panel and not self.common and own is not None)
        self.share.setChecked(bool(own and own.shared))
        self.share.setEnabled(self._writable)
        common = self._findings.common
        differs = own is not None and (common is None or (common.state, common.reason) != (own.state, own.reason))
        self.adopt.setVisible(self._panel and self.common and differs and self._writable)
        self._say_others(self._findings.shared)
        self._say()

    def _offer_states(self, state: str) -> None:
        choices = [Choice(one.value, finding_said(one.value), key=str(at + 1)) for at, one in enumerate(STATES)]
        self.states.offer(choices, state)
        self.states.setEnabled(self._writable)

    def _say_others(self, shared: Sequence[Finding]) -> None:
        lines = []
        for one in shared:
            said = f"{one.author}: {finding_said(one.state.value)}"
            lines.append(f"{said}. {one.reason}" if one.reason else said)
        common = self._findings.common
        if common is not None and not self.common:
            lines.append(self.tr("The panel: {finding}").format(finding=finding_said(common.state.value)))
        self._others.setText("\n".join(lines))
        self._read.setVisible(bool(lines))
        self._read.setMaximumHeight(self._theme.px(66))

    # -- what is done -------------------------------------------------------------------------------------------

    def press(self, key: str) -> bool:
        """A key meant for it, from wherever the keyboard is in the grid; answers whether it was one."""
        if not self.isVisible():
            return False
        if key.isdecimal() and 1 <= int(key) <= len(STATES) and self._writable:
            chosen = STATES[int(key) - 1].value
            self._choose("" if self.states.current == chosen else chosen)
        elif key == "r" and self.reason.isEnabled():
            self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif key == "s" and self.share.isVisible():
            self.share.click()
        elif key == "c" and self.adopt.isVisible():
            self.adopt.click()
        elif key == "p" and self._panel:
            self.side.choose("own" if self.common else "panel")
        else:
            return False
        return True

    def keep(self) -> None:
        """Keeps the reason as it is typed, where it is another."""
        here = self._here
        if here is not None and self._unsaved():
            self._kept, self._sending = self.reason.toPlainText(), True
            self.found.emit(self._target, here.state, self._kept, self.common)

    def _unsaved(self) -> bool:
        return self.reason.isEnabled() and self.reason.toPlainText() != self._kept

    def _choose(self, state: str) -> None:
        reason = self.reason.toPlainText() if self._unsaved() else None
        if reason is not None:
            self._kept, self._sending = reason, bool(state)
        self.found.emit(self._target, FindingState(state) if state else None, reason, self.common)

    def _adopt(self) -> None:
        own = self._findings.own
        if own is not None:
            self.found.emit(self._target, own.state, own.reason, True)

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed is kept."""
        self.keep()
        super().hideEvent(event)

    # -- words --------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._offer_sides(self.side.current or "own")
        self.share.setText(self.tr("Share with the panel") + "  S")
        self.adopt.setText(self.tr("Record mine as the panel's") + "  C")
        self.reason.setAccessibleName(self.tr("Reason"))
        self._show(typing=self._unsaved())

    def _offer_sides(self, chosen: str) -> None:
        sides = [Choice("own", self.tr("mine")), Choice("panel", self.tr("the panel's"), key="P")]
        self.side.offer(sides, chosen)
        self.side.setAccessibleName(self.tr("Whose finding"))

    def _say(self) -> None:
        own = self._findings.own
        if self.common:
            title = self.tr("Finding of the panel")
        elif own is not None and own.shared:
            title = self.tr("Finding (shared)")
        else:
            title = self.tr("Finding (yours alone)")
        self._title.setText(title)
        self.states.setAccessibleName(title)
        if self.reason.isEnabled():
            hint = self.tr("Reason · R, kept when you leave it")
        else:
            hint = self.tr("A reason can be given to a finding")
        self.reason.setPlaceholderText(hint)

    def _resize(self) -> None:
        px = self._theme.px
        self._column.setSpacing(px(6))
        self.reason.set_lines(self.reason.lines)
