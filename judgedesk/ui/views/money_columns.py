"""What each column of a table is: its heading, what stands in it, and a choice; then whose table it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from judgedesk.app.tables_found import KINDS
from judgedesk.language.columns import ROLES
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.money_read import Offer
from judgedesk.ui.views.money_words import disagreement_said, kind_said, role_said
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.elided import Elided
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.scrolled import scrolled

_MOST, _WRONG = 16, 12


@dataclass(frozen=True, slots=True)
class Confirming:
    """What somebody confirms."""

    roles: Sequence[str]
    kind: str
    title: str
    owner: str
    currency: str


class ColumnForm(QWidget):
    """Shows one table at a time.

    Signals:
        confirmed(Confirming): the user says that this is what the columns are.
        removed(): the kept table is to go.
    """

    confirmed = Signal(object)
    removed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._offer: Offer | None = None
        self._shown: list[int] = []
        self.roles: list[Choice] = []
        self.kind = Choice(theme, self)
        self.title, self.owner, self.currency = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.confirm, self.remove = QPushButton(self), QPushButton(self)
        self.wrong = QLabel(self)
        self._fields = {name: Field(edit, theme) for name, edit in
                        (("title", self.title), ("kind", self.kind), ("owner", self.owner),
                         ("currency", self.currency))}  # fmt: skip
        self._inside = QWidget(self)
        self._grid = QGridLayout(self._inside)
        self._build()
        self._retranslate()

    def _build(self) -> None:
        px = self._theme.px
        self.confirm.setProperty("kind", "primary")
        self.remove.setProperty("kind", "flat")
        self.wrong.setWordWrap(True)
        self.currency.setMaxLength(3)
        self.confirm.clicked.connect(self._confirm)
        self.remove.clicked.connect(self.removed)
        for _kind in KINDS:
            self.kind.addItem("")
        self._grid.setContentsMargins(0, 0, px(6), 0)
        self._grid.setVerticalSpacing(px(4))
        self._grid.setColumnMinimumWidth(0, px(150))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        area = scrolled(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._fields["title"])
        pair = QHBoxLayout()
        pair.addWidget(self._fields["kind"], 2)
        pair.addWidget(self._fields["currency"], 1)
        column.addLayout(pair)
        column.addWidget(self._fields["owner"])
        column.addWidget(area, 1)
        column.addWidget(self.wrong)
        buttons = QHBoxLayout()
        buttons.addWidget(self.confirm)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def show_offer(self, offer: Offer | None) -> None:
        """The table whose columns are to be named; None where none is chosen."""
        self._offer = offer
        self.setVisible(offer is not None)
        if offer is None:
            return
        self.title.setText(offer.title)
        self.owner.setText(offer.owner)
        self.currency.setText(offer.currency)
        self.kind.setCurrentIndex(KINDS.index(offer.kind))
        days = [at for at, (heading, role) in enumerate(offer.columns) if heading.strip().isdecimal() and not role]
        left_out = set(days) if len(days) >= 20 else set()  # days of a month are never named
        self._shown = [at for at in range(len(offer.columns)) if at not in left_out][:_MOST]
        self._rows(offer)
        self.wrong.setText("\n".join(map(disagreement_said, offer.wrong[:_WRONG])))
        self.wrong.setVisible(bool(offer.wrong))
        self.remove.setVisible(bool(offer.kept))
        self._retranslate()

    def _rows(self, offer: Offer) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.roles = []
        for line, at in enumerate(self._shown):
            heading, role = offer.columns[at]
            cells = [row[at] for row in offer.samples if at < len(row) and row[at]]
            told = Elided("", self._inside)
            told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            told.setText(f"{heading or '–'}  ·  {', '.join(cells[:2])}")
            told.setToolTip(f"{heading}\n" + "\n".join(cells))
            choice = Choice(self._theme, self._inside)
            for one in ROLES:
                choice.addItem(role_said(one))
            choice.setCurrentIndex(ROLES.index(role))
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumWidth(self._theme.px(140))
            choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            choice.setAccessibleName(self.tr("What the column {0} is").format(heading or str(at + 1)))
            self._grid.addWidget(told, line, 0)
            self._grid.addWidget(choice, line, 1)
            self.roles.append(choice)
        self._grid.setRowStretch(len(self._shown), 1)

    def _confirm(self) -> None:
        if self._offer is None:
            return
        roles = [role for _, role in self._offer.columns]
        for at, choice in zip(self._shown, self.roles, strict=True):
            roles[at] = ROLES[choice.currentIndex()]
        self.confirmed.emit(
            Confirming(roles, KINDS[self.kind.currentIndex()], self.title.text(), self.owner.text(),
                       self.currency.text())
        )  # fmt: skip

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            for choice in self.roles:
                for at, one in enumerate(ROLES):
                    choice.setItemText(at, role_said(one))
        super().changeEvent(event)

    def _retranslate(self) -> None:
        kept = self._offer is not None and bool(self._offer.kept)
        self.confirm.setText(self.tr("Change the columns") if kept else self.tr("Confirm the columns"))
        self.remove.setText(self.tr("Take the table away"))
        self._fields["title"].say(self.tr("What it is called"))
        self._fields["kind"].say(self.tr("Kind"))
        self._fields["owner"].say(self.tr("Whose account, number or payroll"))
        self._fields["currency"].say(self.tr("Currency"))
        for at, kind in enumerate(KINDS):
            self.kind.setItemText(at, kind_said(kind))
