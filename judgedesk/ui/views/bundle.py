"""The bundle for trial: what is to go in and in which order, for whom, what will stay out and why, and making it."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.bundle_preview import Foreseen
from judgedesk.app.bundle_record import Bundle
from judgedesk.app.bundle_spec import Asked, Spec
from judgedesk.app.bundles import Made
from judgedesk.app.casefile import Case
from judgedesk.app.outgoing import Recipient
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge, Job
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.bundle_list import BundleList
from judgedesk.ui.views.bundle_read import (
    Line,
    every_document,
    keep_spec,
    lines_of,
    look_ahead,
    look_closer,
    make,
    open_spec,
    versions,
    with_lines,
)
from judgedesk.ui.views.bundle_side import BundleSide
from judgedesk.ui.views.papers_section import PaperSection
from judgedesk.ui.views.requests_picker import DocumentPicker
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.paths import choose_files, choose_target

_WHOM = (Recipient.SERVED, Recipient.AUTHORITY, Recipient.ANNEX, Recipient.PUBLIC)
_BY = ("", "witness", "count", "plan")
_ORDERS = ("as_listed", "date", "folio", "name", "witness", "count", "hearing")


class BundleView(PaperSection):
    """The section. The order is by hand, or follows witnesses, counts or the plan of hearings."""

    view_name = "bundle"

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._lines: list[Line] = []
        self._spec = Spec()
        self._job: Job | None = None
        self._naming = -1
        self.title, self.section = QLineEdit(self), QLineEdit(self)
        self.whom, self.by, self.order = Choice(theme, self), Choice(theme, self), Choice(theme, self)
        self._fields = [Field(one, theme) for one in (self.title, self.whom, self.by, self.order)]
        self.picker = DocumentPicker(bridge, theme, case, self)
        self.every, self.hand, self.fresh = QPushButton(self), QPushButton(self), QPushButton(self)
        self.open_button, self.keep_button = QPushButton(self), QPushButton(self)
        self.keys, self.goes_on = QLabel(self), QLabel(self)
        self.list = BundleList(theme, self)
        self.side = BundleSide(theme, words, self)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        px = self._theme.px
        self.head.act(self.open_button, self.keep_button)
        self.keys.setProperty("kind", "small")
        self.goes_on.setProperty("kind", "heading")
        for label in (self.keys, self.goes_on):
            label.setWordWrap(True)
        self.picker.files.hide()
        self.fresh.setProperty("kind", "link")
        named, asked, more, on = (QHBoxLayout() for _ in range(4))
        for row in (named, asked, more, on):
            row.setSpacing(px(8))
        for field, share in zip(self._fields, (3, 2, 1, 1), strict=True):
            (named if share > 1 else asked).addWidget(field, share)
        for choice in (self.whom, self.by, self.order):
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(8)
        more.addWidget(self.picker, 3)
        more.addWidget(self.every, 0, Qt.AlignmentFlag.AlignTop)
        more.addWidget(self.section, 2, Qt.AlignmentFlag.AlignTop)
        more.addWidget(self.hand, 0, Qt.AlignmentFlag.AlignTop)
        on.addWidget(self.goes_on, 1)
        on.addWidget(self.fresh)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(named)
        column.addLayout(asked)
        column.addLayout(more)
        column.addLayout(on)
        column.addWidget(self.list, 1)
        column.addWidget(self.keys)
        self.lay_out(self.with_side(left, self.side, 420))
        self._stack.setCurrentIndex(0)

    def _connect(self) -> None:
        self.title.editingFinished.connect(self._changed)
        for choice in (self.whom, self.by, self.order):
            choice.activated.connect(lambda _at: self._changed())
        self.picker.changed.connect(self._picked)
        self.every.clicked.connect(
            lambda: self._bridge.read(every_document, self._case, done=self._add, key=("bundle.every", id(self)))
        )
        self.section.returnPressed.connect(self._name_section)
        self.hand.clicked.connect(self._by_hand)
        self.fresh.clicked.connect(self._begin_anew)
        self.list.moved.connect(self._moved)
        self.list.renamed.connect(self._rename)
        self.open_button.clicked.connect(self.choose_spec)
        self.keep_button.clicked.connect(self.choose_spec_target)
        self.side.make_wanted.connect(self.choose_target)
        self.side.stopped.connect(self.stop)
        self.side.late_wanted.connect(self.go_on)

    # -- words ----------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Words that stand here."""
        self.open_button.setText(self.tr("Open a specification…"))
        self.keep_button.setText(self.tr("Keep the specification…"))
        said = (self.tr("Title"), self.tr("For whom"), self.tr("Sections"), self.tr("Order within"))
        for field, text in zip(self._fields, said, strict=True):
            field.say(text)
        self._offer(self.whom, [self.tr("Parties"), self.tr("Court or authority"), self.tr("Confidential annex"),
                                self.tr("Anybody")])  # fmt: skip
        self._offer(self.by, [self.tr("By hand"), self.tr("By witness"), self.tr("By count"),
                              self.tr("By plan of hearings")])  # fmt: skip
        self._offer(self.order, [self.tr("As listed"), self.tr("By date"), self.tr("By folio"), self.tr("By name"),
                                 self.tr("By witness"), self.tr("By count"), self.tr("By hearing")])  # fmt: skip
        self.title.setPlaceholderText(self.tr("Bundle of documents"))
        self.section.setPlaceholderText(self.tr("Title of a new section, Enter"))
        self.section.setAccessibleName(self.tr("Title of a section"))
        self.every.setText(self.tr("All documents"))
        self.hand.setText(self.tr("Go on by hand from here"))
        self.fresh.setText(self.tr("Begin a new bundle instead"))
        self.list.setAccessibleName(self.tr("Sections and documents in their order"))
        self._say()

    def _offer(self, choice: Choice, said: list[str]) -> None:
        at = max(0, choice.currentIndex())
        choice.clear()
        choice.addItems(said)
        choice.setCurrentIndex(at)

    def _say(self) -> None:
        by_hand = not self._spec.by
        self.list.by_hand = by_hand
        for part in (self.section, self.every, self.picker):
            part.setVisible(by_hand)
        self.hand.setVisible(not by_hand)
        hand = self.tr("Ctrl+↑ and Ctrl+↓ move a document or a whole section · Delete takes it out · "
                       "Enter on a section renames it")  # fmt: skip
        self.keys.setText(hand if by_hand else self.tr("The order follows the records of the case."))
        on = self._spec.continues
        self.goes_on.setText(
            self.tr("Late pages: earlier pages keep their numbers, these follow at the end.") if on else ""
        )
        self.goes_on.setVisible(bool(on))
        self.fresh.setVisible(bool(on))
        self.keep_button.setEnabled(bool(self._lines) and self._case.writable)

    # -- what is asked for ----------------------------------------------------------------------------------------

    @property
    def spec(self) -> Spec:
        """The specification as the view stands."""
        recipient = _WHOM[max(0, self.whom.currentIndex())]
        open_to_all = recipient in (Recipient.SERVED, Recipient.PUBLIC)
        spec = replace(
            self._spec, title=" ".join(self.title.text().split()), recipient=recipient, redacted=open_to_all,
            by=_BY[max(0, self.by.currentIndex())], order=_ORDERS[max(0, self.order.currentIndex())],
        )  # fmt: skip
        return with_lines(spec, () if spec.by else self._lines)

    def show_spec(self, spec: Spec) -> None:
        """Takes a specification."""
        self.title.setText(spec.title)
        self.whom.setCurrentIndex(_WHOM.index(spec.recipient))
        self.by.setCurrentIndex(_BY.index(spec.by))
        self.order.setCurrentIndex(_ORDERS.index(spec.order))
        self._spec = spec
        self._say()
        self._look(spec)

    def _changed(self) -> None:
        self._spec = self.spec
        self._say()
        self._look(self._spec)

    def _look(self, spec: Spec) -> None:
        self._bridge.read(look_ahead, self._case, spec, self._words.language, done=partial(self._show, spec),
                          failed=self.trouble.show_error, key=("bundle.ahead", id(self)))  # fmt: skip

    def _show(self, spec: Spec, ahead: Foreseen | None) -> None:
        found = lines_of(ahead.parts, ahead.staying) if ahead is not None else []
        titles = {one.title for one in found if one.document is None}
        empty = [one for one in self._lines if one.document is None and one.title not in titles and not spec.by]
        self._lines = [*found, *empty]
        self.list.show_lines(self._lines)
        may = self._case.writable and any(one.document is not None and not one.absent for one in found)
        self.side.show_ahead(ahead, spec.recipient, may)
        number = sum(one.document is not None for one in self._lines)
        self.head.say(self.tr("%n document(s) chosen", "", number) if number else self.tr("Nothing chosen yet"))
        self._say()
        if ahead is not None and any(one.document is not None for one in ahead.going):
            self._bridge.read(look_closer, self._case, spec, ahead, self._words.language,
                              done=partial(self.side.complete, ahead),
                              failed=self.trouble.show_error, key=("bundle.closer", id(self)))  # fmt: skip

    def _add(self, chosen: list[tuple[int, str]]) -> None:
        there = {one.document for one in self._lines}
        new = [Line(name, id, Asked(id)) for id, name in chosen if id not in there]
        self._put([*self._lines, *new])

    def _picked(self) -> None:
        chosen = [(id, "") for id in self.picker.picked]
        if chosen:
            self.picker.show_picked([])
            self._add(chosen)

    def _put(self, lines: list[Line]) -> None:
        self._lines = lines
        self._changed()

    def _moved(self, lines: list[Line]) -> None:
        self.order.setCurrentIndex(0)
        self._put(lines)

    def _name_section(self) -> None:
        title = " ".join(self.section.text().split())
        if not title:
            return
        lines = list(self._lines)
        if 0 <= self._naming < len(lines) and lines[self._naming].document is None:
            lines[self._naming] = Line(title)
        else:
            at = self.list.row
            at = at if 0 <= at < len(lines) else len(lines)
            lines.insert(at, Line(title))
        self._naming = -1
        self.section.clear()
        self._put(lines)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rename(self, row: int) -> None:
        self._naming = row
        self.section.setText(self._lines[row].title)
        self.section.selectAll()
        self.section.setFocus(Qt.FocusReason.OtherFocusReason)

    def _by_hand(self) -> None:
        self.by.setCurrentIndex(0)
        self.order.setCurrentIndex(0)
        self._changed()

    def go_on(self, before: Bundle) -> None:
        """Pages that came late are to be added to a bundle that was made."""
        self._lines = []
        self.show_spec(Spec(title=before.title, recipient=Recipient(before.recipient), continues=before.id))
        self.picker.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin_anew(self) -> None:
        self._spec = replace(self._spec, continues="")
        self._changed()

    # -- specifications -------------------------------------------------------------------------------------------

    def choose_spec(self) -> None:
        """Asks for a specification that was kept."""
        choose_files(self, self.tr("Open a specification"), lambda paths: self.open_spec(paths[0]))

    def open_spec(self, path: Path) -> None:
        """Takes the specification in a file."""
        self.trouble.clear()
        self._bridge.read(open_spec, path, done=self._opened, failed=self.trouble.show_error)

    def _opened(self, spec: Spec) -> None:
        self._lines = []
        self.show_spec(spec)
        if spec.ignored:
            self.trouble.show_text(self.tr("Some fields of the specification are not known and were not used."),
                                   ", ".join(spec.ignored))  # fmt: skip

    def choose_spec_target(self) -> None:
        """Asks where the specification is to be kept."""
        choose_target(self, self.tr("Keep the specification"), self.tr("bundle"), {".json": "JSON"}, self.keep_spec)

    def keep_spec(self, path: Path, override: str = "") -> None:
        """Writes the specification; it passes the leak guard."""
        self.trouble.clear()
        self._bridge.write(
            keep_spec, self._case, self.spec, path, override,
            done=lambda kept: self.noted.emit(self.tr("Specification kept in {0}").format(kept.name)),
            failed=lambda error: self.trouble.show_error(error, again=lambda why: self.keep_spec(path, why)),
        )  # fmt: skip

    # -- making ---------------------------------------------------------------------------------------------------

    def choose_target(self) -> None:
        """Asks where the bundle is to be written."""
        choose_target(self, self.tr("Make the bundle"), self.title.text() or self.tr("bundle"), {".pdf": "PDF"},
                      self.make)  # fmt: skip

    def make(self, path: Path, override: str = "") -> None:
        """Makes the bundle, with progress; it can be stopped."""
        if self._job is not None:
            return
        self.trouble.clear()
        self.side.tell(("", 0, 1))
        self._job = self._bridge.start(
            make, self._case, self.spec, path, self._words.language, override, progress=self.side.tell,
            done=self._made, failed=partial(self._not_made, path),
        )  # fmt: skip

    def stop(self) -> None:
        """Stops making it; nothing is written then."""
        if self._job is not None:
            self._job.cancel()

    def _made(self, made: Made) -> None:
        self._job = None
        self.side.end(made)
        self.noted.emit(self.tr("Bundle written to {0}").format(made.path.name))
        self._read_versions()
        self.side.facts.setFocus(Qt.FocusReason.OtherFocusReason)

    def _not_made(self, path: Path, error: UserError) -> None:
        self._job = None
        self.side.end()
        if error.code == "job.cancelled":
            self.noted.emit(self.tr("Stopped; nothing was written"))
        else:
            self.trouble.show_error(error, again=lambda why: self.make(path, why))

    # -- the section ----------------------------------------------------------------------------------------------

    def _read_versions(self) -> None:
        self._bridge.read(versions, self._case, done=self.side.show_versions, key=("bundle.versions", id(self)))

    def _load(self) -> None:
        self._stale = False
        self._read_versions()
        self._changed()

    def commands(self) -> list[Command]:
        """Moving, taking out, making."""

        def listed() -> bool:
            return self.list.by_hand and self.list.row >= 0

        return [
            Command("bundle.up", lambda: self.tr("Move the document or section up"), lambda: self.list.move_line(-1),
                    "Ctrl+Up", listed),
            Command("bundle.down", lambda: self.tr("Move the document or section down"),
                    lambda: self.list.move_line(1), "Ctrl+Down", listed),
            Command("bundle.out", lambda: self.tr("Take it out of the bundle"), self.list.take_out, "", listed),
            Command("bundle.make", lambda: self.tr("Make the bundle…"), self.choose_target, "Ctrl+Return",
                    self.side.make.isEnabled),
        ]  # fmt: skip

    def _is_busy(self) -> bool:
        return self._job is not None

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.list, self.side.table]

    def _take_keyboard(self) -> None:
        (self.list if self._lines else self.picker if not self._spec.by else self.by).setFocus(
            Qt.FocusReason.OtherFocusReason
        )
