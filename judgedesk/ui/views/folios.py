"""Folios: the pages of a volume as they are numbered, what is odd between them, and the correction of a run."""

import threading
from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from judgedesk.app import folios as app
from judgedesk.app.casefile import Case
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.folios import FORMS, cited
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.folios_card import CorrectionCard
from judgedesk.ui.views.folios_model import FolioRows
from judgedesk.ui.views.folios_read import Foresight, Leaf, Odd, Preview, Volume, parsed, read_volume
from judgedesk.ui.views.folios_table import FolioTable
from judgedesk.ui.views.section import Section
from judgedesk.ui.widgets.choice import Choice


class Where(NamedTuple):
    """The volume that was in front, and its page."""

    volume: str | None
    document: int
    page: int


class FoliosView(Section):
    """The pages of the volume in front, odd places marked, and the card that corrects a run."""

    view_name = "folios"

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._wanted: str | None = None
        self._page: tuple[int, int] | None = None
        self._foresight: Foresight | None = None
        self.rows = FolioRows(theme, words, self)
        self.table = FolioTable(self.rows, theme, case.writable, self)
        self.card = CorrectionCard(theme, self)
        self.volumes, self.forms = Choice(theme, self), Choice(theme, self)
        self.odd, self._settle = QPushButton(self), QPushButton(self)
        self._build(theme)
        self._connect()
        self.retranslate()

    def _build(self, theme: Theme) -> None:
        self.odd.setProperty("kind", "chip")
        self.odd.setCheckable(True)
        self.forms.addItems(list(FORMS))
        self.forms.setEnabled(self._case.writable)
        self._settle.setVisible(self._case.writable)
        self.volumes.setMinimumWidth(theme.px(150))
        self.head.act(self._settle)
        self.head.narrow(self.odd, self.forms, self.volumes)
        body = QWidget(self)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.px(8))
        inner.addWidget(self.table, 1)
        inner.addWidget(self.card)
        self.card.setVisible(self._case.writable)
        self.lay_out(body)

    def _connect(self) -> None:
        self.volumes.activated.connect(lambda _at: self._turn(self.volumes.currentData()))
        self.forms.activated.connect(lambda _at: self._set_form(self.forms.currentText()))
        self.odd.clicked.connect(lambda _on: self._load())
        self._settle.clicked.connect(self.settle)
        self.table.opened.connect(self._open)
        self.table.asked.connect(self._ask)
        self.table.applied.connect(self.correct)
        self.table.left.connect(lambda: self._show_preview(None))
        self.card.applied.connect(self.table.apply)
        self.card.left.connect(self.table.leave)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """Correcting, going from one odd place to the next, choosing volume and form."""

        def may() -> bool:
            return self._case.writable and bool(self.rows.rows)

        table = self.table
        return [
            Command("folios.correct", lambda: self.tr("Correct the folio of this page"), table.begin, "F2", may),
            Command("folios.carry_down", lambda: self.tr("Carry this folio to the next page"),
                    lambda: table.carry(1), "Ctrl+Down", may),
            Command("folios.carry_up", lambda: self.tr("Carry this folio to the page before"),
                    lambda: table.carry(-1), "Ctrl+Up", may),
            Command("folios.more", lambda: self.tr("One folio higher from here on"), lambda: table.shift(1), "+",
                    may),
            Command("folios.less", lambda: self.tr("One folio lower from here on"), lambda: table.shift(-1),
                    "-", may),
            Command("folios.release", lambda: self.tr("Let the stamp of this page count again"),
                    lambda: self._release(table.currentIndex().row()), "Delete", self._is_by_hand),
            Command("folios.next_odd", lambda: self.tr("Next odd place in the numbering"),
                    lambda: self._to_odd(1), "Alt+Down", may),
            Command("folios.previous_odd", lambda: self.tr("Previous odd place in the numbering"),
                    lambda: self._to_odd(-1), "Alt+Up", may),
            Command("folios.only_odd", lambda: self.tr("All pages or only odd places"), self.odd.click, "Ctrl+L"),
            Command("folios.next_volume", lambda: self.tr("Next volume"), lambda: self._step(1), "Ctrl+PgDown"),
            Command("folios.previous_volume", lambda: self.tr("Previous volume"), lambda: self._step(-1), "Ctrl+PgUp"),
            Command("folios.form", lambda: self.tr("How folios are cited…"), self.forms.showPopup, "Ctrl+E",
                    lambda: self._case.writable),
            Command("folios.settle", lambda: self.tr("Read the stamps again and number anew"), self.settle, "Ctrl+R",
                    lambda: self._case.writable),
            Command("documents.section", lambda: self.tr("Next section of the documents"), self.head.next_section,
                    "F7"),
        ]  # fmt: skip

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.volumes, self.table]

    def state(self) -> Where:
        """What Alt+← comes back to."""
        leaf = self._leaf(self.table.currentIndex().row())
        label = self.rows.volume.label if self.rows.volume is not None else None
        return Where(label, leaf.document if leaf else 0, leaf.page if leaf else 0)

    def restore(self, where: Where) -> None:
        """Goes back to it."""
        self.show_volume(where.volume, where.document, where.page)

    def show_volume(self, label: str | None, document: int = 0, page: int = 0) -> None:
        """Shows a volume, and a page of it."""
        self._wanted = label
        self._page = (document, page) if page else None
        self._load()

    def _is_busy(self) -> bool:
        return self.table.pending

    def retranslate(self) -> None:
        """Words that stand here."""
        self.table.setAccessibleName(self.tr("Pages of the volume with their folios"))
        self.table.line.setAccessibleName(self.tr("Folio of the page"))
        self.volumes.setAccessibleName(self.tr("Volume"))
        self.volumes.setToolTip(self.tr("Volume (Ctrl+PgUp, Ctrl+PgDown)"))
        self.forms.setAccessibleName(self.tr("How folios are cited"))
        self.forms.setToolTip(self.tr("How folios are cited (Ctrl+E)"))
        self.odd.setText(self.tr("Only odd places"))
        self.odd.setToolTip(self.tr("Only pages around gaps, repeats and steps back (Ctrl+L)"))
        self._settle.setText(self.tr("Number anew"))
        self._settle.setToolTip(self.tr("Read the stamps again and number anew; what was said by hand stays (Ctrl+R)"))
        self._say()

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(read_volume, self._case, self._wanted, only_odd=self.odd.isChecked(), done=self._show,
                          key=("folios.volume", id(self)))  # fmt: skip

    def _show(self, volume: Volume | None) -> None:
        self._stale = False
        old, bar, place = self.rows.volume, self.table.verticalScrollBar(), self.table.verticalScrollBar().value()
        chosen = self._page or self._chosen()
        self.table.leave()
        self.rows.show_volume(volume)
        self._foresight = Foresight(self._case, volume) if volume is not None else None
        self._wanted = volume.label if volume is not None else None
        waiting = self._empty.hasFocus()
        self._stack.setCurrentIndex(0 if volume is not None and volume.rows else 1)
        if volume is not None:
            same = old is not None and old.label == volume.label and self._page is None
            row = volume.at.get((chosen[0] << 20) | chosen[1], -1) if chosen is not None else -1
            self.table.choose_row(row if row >= 0 else 0)
            if same:
                bar.setValue(place)
        self._page = None
        if waiting:
            self._take_keyboard()
        self._say()

    def _chosen(self) -> tuple[int, int] | None:
        leaf = self._leaf(self.table.currentIndex().row())
        return (leaf.document, leaf.page) if leaf is not None else None

    # -- correcting ---------------------------------------------------------------------------------------------

    def _ask(self, row: int, text: str) -> None:
        if self._foresight is not None:
            self._bridge.read(self._foresight.preview, row, text, done=self._foreseen,
                              key=("folios.preview", id(self)))  # fmt: skip

    def _foreseen(self, preview: Preview) -> None:
        if self.table.pending:
            self._show_preview(preview)

    def _show_preview(self, preview: Preview | None) -> None:
        self.rows.show_preview(preview)
        self.card.show_preview(self.rows.volume, preview)

    def correct(self, row: int, text: str, following: bool) -> None:
        """Says which folio a row's page bears; undo brings back what was."""
        self._show_preview(None)
        leaf = self._leaf(row)
        if leaf is None or (folio := parsed(text)) is None:
            if leaf is not None:
                self.trouble.show_error(UserError("folio.bad", folio=text[:40]))
            return
        if (folio, leaf.how) == (leaf.folio, "hand"):
            return
        self.trouble.clear()
        self._bridge.write(app.correct, self._case, leaf.document, leaf.page, folio, following=following,
                           failed=self.trouble.show_error)  # fmt: skip

    def _release(self, row: int) -> None:
        leaf = self._leaf(row)
        if leaf is not None and leaf.how == "hand":
            self._bridge.write(app.release, self._case, leaf.document, leaf.page, failed=self.trouble.show_error)

    def settle(self) -> None:
        """Reads the stamps of pages that have come or were read by OCR, and numbers all volumes anew."""
        self._settle.setEnabled(False)
        self._bridge.start(_settle, self._case, done=self._settled, failed=self._not_settled)

    def _settled(self, changes: Changes) -> None:
        self._settle.setEnabled(True)
        changed = len(changes.ids)
        self.noted.emit(self.tr("Folios of %n document(s) have changed", "", changed) if changed
                        else self.tr("The numbering was up to date"))  # fmt: skip

    def _not_settled(self, error: UserError) -> None:
        self._settle.setEnabled(True)
        self.trouble.show_error(error)

    def _set_form(self, form: str) -> None:
        self._bridge.write(app.set_form, self._case, form, failed=self.trouble.show_error)

    # -- where one is -------------------------------------------------------------------------------------------

    def _leaf(self, row: int) -> Leaf | None:
        found = self.rows.rows[row] if 0 <= row < len(self.rows.rows) else None
        return found if isinstance(found, Leaf) else None

    def _is_by_hand(self) -> bool:
        leaf = self._leaf(self.table.currentIndex().row())
        return self._case.writable and leaf is not None and leaf.how == "hand"

    def _open(self, row: int) -> None:
        found = self.rows.rows[row]
        page = found.problem if isinstance(found, Odd) else found
        self.open_page.emit(page.document, page.page, [])

    def _to_odd(self, steps: int) -> None:
        rows, at = self.rows.rows, self.table.currentIndex().row() + steps
        while 0 <= at < len(rows) and not isinstance(rows[at], Odd):
            at += steps
        if 0 <= at < len(rows):
            self.table.choose_row(at)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, steps: int) -> None:
        volume = self.rows.volume
        if volume is not None:
            at = list(volume.labels).index(volume.label) + steps
            if 0 <= at < len(volume.labels):
                self._turn(volume.labels[at])

    def _turn(self, label: str) -> None:
        self.show_volume(label)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_keyboard(self) -> None:
        (self.table if self.rows.rows else self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words --------------------------------------------------------------------------------------------------

    def _say(self) -> None:
        volume = self.rows.volume
        self._say_choices(volume)
        for widget in (self.volumes, self.forms, self.odd):
            widget.setVisible(volume is not None)
        if volume is None:
            self.head.say("")
            self._empty.say(
                self.tr("The folios of the file will stand here"),
                self.tr("Numbers stamped on the pages are read, what lies between is counted, and gaps are shown."),
                begin=("documents",),
            )
            return
        parts = [self.tr("%n page(s)", "", volume.pages)]
        parts.append(self.tr("%n odd place(s)", "", volume.odd) if volume.odd else self.tr("nothing odd"))
        if volume.unnumbered:
            parts.append(self.tr("%n without a folio", "", volume.unnumbered))
        self.head.say(" · ".join(parts))
        self._empty.say(
            self.tr("Nothing is odd in this volume"),
            self.tr("Its folios follow one another without gap, repeat or step back."),
            self.tr("Show all pages"),
            self.odd.click,
        )

    def _say_choices(self, volume: Volume | None) -> None:
        self.volumes.clear()
        for label in volume.labels if volume is not None else ():
            named = self.tr("Volume {0}").format(label) if label else self.tr("Without a volume")
            self.volumes.addItem(named, label)
        if volume is not None:
            self.volumes.setCurrentIndex(list(volume.labels).index(volume.label))
            self.forms.setCurrentText(volume.form)
        for at, form in enumerate(FORMS):
            self.forms.setItemText(at, form)
            self.forms.setItemData(at, cited("III", "412v", form), Qt.ItemDataRole.ToolTipRole)


def _settle(case: Case, *, progress: Callable[[Any], None], cancel: threading.Event) -> Changes:
    return app.settle(case)
