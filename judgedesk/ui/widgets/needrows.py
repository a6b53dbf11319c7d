"""Whom and what a testimony needs: a row for each, with language, dialect, sex and community of interpreters."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from judgedesk.domain.errors import UserError
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.choice import Choice

Json = dict[str, Any]
Option = tuple[str, str]


class NeedRow(QFrame):
    """One need. `gone()` takes it away, `changed()` tells of typing."""

    gone = Signal()
    changed = Signal()

    def __init__(self, need: Json, named: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._need, self._named = dict(need), named
        self.kind = QLabel(named, self)
        self.kind.setProperty("kind", "heading")
        self.out = QPushButton("×", self)
        self.out.setProperty("kind", "flat")
        self.out.setFixedWidth(theme.px(28))
        self.out.clicked.connect(self.gone)
        self.language, self.dialect, self.not_community = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.sex, self.who = Choice(theme, self), Choice(theme, self)
        for name in ("language", "dialect", "not_community"):
            getattr(self, name).setText(str(need.get(name) or ""))
            getattr(self, name).textEdited.connect(lambda _text: self.changed.emit())
        for menu in (self.sex, self.who):
            menu.activated.connect(lambda _at: self.changed.emit())
            menu.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            menu.setMinimumContentsLength(6)
        head = QHBoxLayout()
        head.addWidget(self.kind, 1)
        head.addWidget(self.out)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(4))
        spoken = need.get("kind") == "interpreter"
        placed: list[QWidget] = [self.language, self.dialect, self.sex, self.not_community] if spoken else [self.sex]
        for at, widget in enumerate([*placed, self.who]):
            grid.addWidget(widget, at // 2, at % 2)
        for hidden in {self.language, self.dialect, self.not_community} if not spoken else ():
            hidden.hide()
        self.sex.setVisible(spoken or need.get("kind") in ("psychologist", "support_person", "aac_expert"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(6))
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addLayout(grid)

    def say(self, texts: Mapping[str, str], sexes: Sequence[Option], who: Sequence[Option]) -> None:
        """Names what is in it; `sexes` and `who` are the lines of its menus."""
        for name in ("language", "dialect", "not_community"):
            edit: QLineEdit = getattr(self, name)
            edit.setPlaceholderText(texts[name])
            edit.setAccessibleName(f"{self._named}: {texts[name]}")
        for menu, lines, key in ((self.sex, sexes, "sex"), (self.who, who, "id")):
            for id, text in lines:
                menu.addItem(text, id)
            wanted = str(self._need.get(key) or "")
            if wanted and menu.findData(wanted) < 0:
                menu.addItem(wanted, wanted)
            menu.setCurrentIndex(max(0, menu.findData(wanted)))
            menu.setAccessibleName(f"{self._named}: {texts[key]}")
        self.out.setAccessibleName(texts["out"].format(self._named))
        self.out.setToolTip(self.out.accessibleName())

    def taken(self, field: str) -> Json:
        """As the record has it. Raises UserError ``entry.language`` at the `field`."""
        typed = {
            "language": self.language.text().strip().lower(),
            "dialect": self.dialect.text().strip(),
            "sex": str(self.sex.currentData() or ""),
            "not_community": self.not_community.text().strip(),
            "id": str(self.who.currentData() or ""),
        }
        spoken = typed["language"]
        if spoken and not (len(spoken) == 2 and spoken.isascii() and spoken.isalpha()):
            raise UserError("entry.language", field=field, given=spoken[:20])
        kept = {name: value for name, value in self._need.items() if name not in typed}
        return kept | {name: value for name, value in typed.items() if value}


class NeedRows(QWidget):
    """The rows, and a menu that adds one. `changed()` after any change."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: list[NeedRow] = []
        self._kinds: dict[str, str] = {}
        self._sexes: Sequence[Option] = ()
        self._known: Mapping[str, Sequence[Option]] = {}
        self.more = QPushButton(self)
        self.more.setProperty("kind", "flat")
        self.more.clicked.connect(self._menu)
        self.setFocusProxy(self.more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def offer(self, kinds: Sequence[Option], sexes: Sequence[Option], known: Mapping[str, Sequence[Option]]) -> None:
        """Kinds that can be added, and the resources that are recorded, by kind."""
        self._kinds, self._sexes, self._known = dict(kinds), sexes, known

    def show_needs(self, needs: Sequence[Json]) -> None:
        """Replaces all rows."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for need in needs:
            self._append(need)

    def needs(self, field: str) -> list[Json]:
        """As the record has them."""
        return [row.taken(field) for row in self.rows]

    def add(self, kind: str) -> None:
        """One more, the keyboard in it."""
        row = self._append({"kind": kind})
        first = row.language if row.language.isVisibleTo(row) else row.who
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _append(self, need: Json) -> NeedRow:
        kind = str(need.get("kind") or "")
        row = NeedRow(need, self._kinds.get(kind, kind), self._theme, self)
        texts = {
            "language": self.tr("language, two letters"),
            "dialect": self.tr("dialect"),
            "not_community": self.tr("not of the community"),
            "sex": self.tr("sex"),
            "id": self.tr("who or which"),
            "out": self.tr("Take out: {0}"),
        }
        row.say(texts, self._sexes, [("", self.tr("whoever fits")), *self._known.get(kind, ())])
        row.gone.connect(partial(self._drop, row))
        row.changed.connect(self.changed)
        self.rows.append(row)
        self._column.insertWidget(len(self.rows) - 1, row)
        row.show()
        return row

    def _drop(self, row: NeedRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _menu(self) -> None:
        menu = QMenu(self)
        menu.setAccessibleName(self.more.text())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind, text in self._kinds.items():
            menu.addAction(text).triggered.connect(partial(self._added, kind))
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _added(self, kind: str, _checked: bool = False) -> None:
        self.add(kind)

    def say(self, add: str) -> None:
        """Names the button that adds."""
        self.more.setText(add)
