"""What is being typed is kept inside the case, and offered back when the program ended before it was saved.

One watch for every form of the window: whatever field has the keyboard and is written in. What it keeps lies under the
user's own key in the most closed part they hold, is no event of the log, and goes when the form is saved or left.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from judgedesk.app import desk_state
from judgedesk.app.casefile import Case
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell import layout
from judgedesk.ui.shell.centre import Centre
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.draftcard import DraftCard
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.typedfields import (
    Chosen,
    Typed,
    choices_of,
    choose,
    fields_of,
    form_of,
    is_shown,
    is_typed,
    name_of,
    put,
    text_of,
    typed_in,
    value_of,
)
from judgedesk.ui.shell.words import Words

_CONFIRMS = ("confirmed", "recorded")
_REST_MS = 800
"""Kept when nobody has typed for so long."""
_LONGEST_MS = 1800
"""While somebody types on, kept this often."""
_AGAIN_MS = 5000
"""What could not be kept is tried again so long after: the disk may have room again."""
_NOT_KEPT: Mapping[str, Any] = {"": None}
_LOOK_MS = 700
"""How often it is looked whether a form was saved or left, or stands open for what is put back."""


class Drafts(QObject):
    """`centres` answers all panes; `called` names a place."""

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words,
                 centres: Callable[[], tuple[Centre, ...]], called: Callable[[str], str],
                 parent: QWidget) -> None:  # fmt: skip
        super().__init__(parent)
        self._bridge, self._case, self._centres = bridge, case, centres
        self.card = DraftCard(theme, words, called, parent)
        self._forms: dict[str, tuple[Typed, dict[str, Any]]] = {}
        self._offered: dict[str, dict[str, Any]] = {}
        self._returning = False
        self._kept: Mapping[str, Any] = {}
        self._now: Typed | None = None
        self._was = ""
        self._before: dict[QWidget, str] = {}
        self._chosen: dict[Chosen, str] = {}
        self._heard: set[QWidget] = set()
        self._ending: set[QWidget] = set()
        self._rest, self._longest, self._look = QTimer(self), QTimer(self), QTimer(self)
        for timer, after, call in ((self._rest, _REST_MS, self._rested), (self._longest, _LONGEST_MS, self._rested),
                                   (self._look, _LOOK_MS, self._looked)):  # fmt: skip
            timer.setInterval(after)
            timer.setSingleShot(timer is not self._look)
            timer.timeout.connect(call)
        self.card.back.clicked.connect(self.put_back)
        self.card.drop.clicked.connect(self.drop)
        if case.writable:
            application = QApplication.instance()
            if isinstance(application, QApplication):
                application.focusChanged.connect(self._focus_moved)
            bridge.changed.connect(self._saved)
            bridge.unwritten.connect(lambda _error: self._ending.clear())
            bridge.read(desk_state.kept, case, desk_state.DRAFTS, done=self._offer, failed=_unread)

    def commands(self) -> list[Command]:
        """Putting back and dropping what was found."""
        return [
            Command("draft.back", lambda: self.tr("Put back what you were typing"), self.put_back, "Ctrl+Alt+B",
                    lambda: bool(self._offered)),
            Command("draft.drop", lambda: self.tr("Drop what you were typing"), self.drop, "Ctrl+Alt+X",
                    lambda: bool(self._offered)),
        ]  # fmt: skip

    # -- keeping --------------------------------------------------------------------------------------------------

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._now is not None and new is not self._now.field:
            self._leave(self._now)
        found = None
        for centre in self._centres():
            found = found or typed_in(new, centre.places)
        self._now = found
        if found is not None:
            if old is None or not found.form.isAncestorOf(old):
                self._look_at_choices(found.form, found.form is not found.place)
            self._was = text_of(found.field)
            changed = found.field.textEdited if isinstance(found.field, QLineEdit) else found.field.textChanged
            changed.connect(self._typed)

    def _look_at_choices(self, form: QWidget, whole: bool) -> None:
        """What is chosen in a form that is come to; while it holds a draft, what was chosen before that counts."""
        if all(typed.form is not form for typed, _ in self._forms.values()):
            self._chosen = {one: was for one, was in self._chosen.items() if shiboken6.isValid(one)}
            self._chosen |= {one: value_of(one) for one in choices_of(form, whole).values()}

    def _leave(self, typed: Typed) -> None:
        self._now = None
        if not shiboken6.isValid(typed.field):
            return
        changed = typed.field.textEdited if isinstance(typed.field, QLineEdit) else typed.field.textChanged
        changed.disconnect(self._typed)
        if typed.keeps_itself:
            self._forget(lambda one: one.form is typed.form)
        elif self._rest.isActive():
            self._note(typed)
            self._write()

    def _typed(self, _text: str = "") -> None:
        if self._now is None:
            return
        self._before.setdefault(self._now.field, self._was)
        self._ending.discard(self._now.form)
        self._rest.start()
        if not self._longest.isActive():
            self._longest.start()

    def _rested(self) -> None:
        self._rest.stop()
        self._longest.stop()
        if self._now is not None and shiboken6.isValid(self._now.field):
            self._note(self._now)
            self._write()

    def _note(self, typed: Typed) -> None:
        """Notes the texts of a form that differ from what stood there before."""
        centre = next((one for one in self._centres() if typed.place in one.places.values()), None)
        if centre is None:
            return
        place = next(name for name, view in centre.places.items() if view is typed.place)
        form = name_of(typed.form, typed.place)
        texts: dict[str, list[str]] = {}
        for name, field in fields_of(typed.form).items():
            before, now = self._before.get(field, ""), text_of(field)
            if field in self._before and now != before:
                texts[name] = [before, now]
        key = f"{place} {form}"
        if texts:
            stop = layout.written(centre.here()) if centre.front is typed.place else {"place": place}
            choices = choices_of(typed.form, typed.form is not typed.place).items()
            chosen = {
                name: value_of(one) for name, one in choices if value_of(one) != self._chosen.get(one, value_of(one))
            }
            noted = self._forms[key][1] if key in self._forms else {}
            if (noted.get("texts"), noted.get("chosen")) == (texts, chosen):
                return
            at = datetime.now().isoformat(timespec="minutes")
            self._forms[key] = (typed, {"stop": stop, "form": form, "at": at, "texts": texts, "chosen": chosen})
            self._hear(typed.form)
            self._look.start()
        elif self._forms.pop(key, None) is not None:
            self._begin_again(typed.form)

    def _hear(self, form: QWidget) -> None:
        """A form that stays open when it was saved says that it was confirmed; then something changes."""
        if form not in self._heard:
            self._heard = {one for one in self._heard if shiboken6.isValid(one)} | {form}
            for name in _CONFIRMS:
                if (signal := getattr(form, name, None)) is not None:
                    signal.connect(partial(self._confirmed, form))

    def _confirmed(self, form: QWidget, *_given: object) -> None:
        self._ending.add(form)

    def _saved(self, _changes: Changes) -> None:
        """What was confirmed is saved; other work goes on in the background and says nothing of what is typed."""
        ended, self._ending = self._ending, set()
        self._forget(lambda one: one.form in ended)

    def _begin_again(self, form: QWidget) -> None:
        self._before = {one: text for one, text in self._before.items()
                        if shiboken6.isValid(one) and not form.isAncestorOf(one)}  # fmt: skip

    def _write(self) -> None:
        kept = {**self._offered, **{key: draft for key, (_, draft) in self._forms.items()}}
        if kept != self._kept and self._case.writable:
            self._kept = kept
            self._bridge.write(desk_state.keep, self._case, desk_state.DRAFTS, kept, failed=self._unkept)

    def _unkept(self, _error: UserError) -> None:
        """The words still stand in their field; what the disk lacks is said where work is written."""
        self._kept = _NOT_KEPT
        QTimer.singleShot(_AGAIN_MS, self, self._write)

    def keep_again(self) -> None:
        """Keeps what stands in the forms once more: the case was out of reach meanwhile."""
        self._kept = _NOT_KEPT
        self._write()

    def _forget(self, which: Callable[[Typed], bool]) -> None:
        gone = [key for key, (typed, _) in self._forms.items() if which(typed)]
        for key in gone:
            typed, _ = self._forms.pop(key)
            if shiboken6.isValid(typed.form):
                self._begin_again(typed.form)
        if gone:
            self._write()

    def _looked(self) -> None:
        """A form that was saved or left is not there any more, or holds other words; in others something is chosen."""
        self._forget(self._is_over)
        for typed, _ in list(self._forms.values()):
            self._note(typed)
        self._write()
        if self._returning:
            self._fill()
        if not self._forms and not self._returning:
            self._look.stop()

    def _is_over(self, typed: Typed) -> bool:
        if not shiboken6.isValid(typed.form) or not shiboken6.isValid(typed.field):
            return True
        if not is_shown(typed.form, typed.place):
            return True
        if self._now is not None and self._now.form is typed.form:
            return False
        draft = next(draft for other, draft in self._forms.values() if other is typed)
        fields, texts = fields_of(typed.form), draft["texts"]
        if all(name not in fields or text_of(fields[name]) != now for name, (_, now) in texts.items()):
            return True
        # A place without a form stays open when it is saved; it then shows what is kept as its own words again.
        return typed.form is typed.place and not any(is_typed(fields[name]) for name in texts if name in fields)

    # -- giving back ----------------------------------------------------------------------------------------------

    def _offer(self, kept: dict[str, Any]) -> None:
        self._kept = dict(kept)
        self._offered = {key: draft for key, draft in kept.items() if _is_draft(draft)}
        self._show()

    def _show(self) -> None:
        draft = next(iter(self._offered.values()), None)
        if draft is None:
            self._returning = False
            self.card.hide()
        else:
            self.card.show_draft(draft, self._returning)

    def put_back(self) -> None:
        """Goes where it was typed; it stands in the form again as soon as that is open."""
        draft = next(iter(self._offered.values()), None)
        if draft is None:
            return
        centre = self._centres()[0]
        if (stop := layout.read(draft["stop"], centre.knows)) is not None:
            centre.to(stop)
        self._returning = True
        self._look.start()
        self._show()

    def drop(self) -> None:
        """It is not wanted any more."""
        if self._offered:
            del self._offered[next(iter(self._offered))]
            self._returning = False
            self._write()
            self._show()

    def _fill(self) -> None:
        """Into the form it came from, where that is open and nothing else was written there meanwhile."""
        key = next(iter(self._offered), "")
        draft = self._offered.get(key)
        place = self._centres()[0].places.get(draft["stop"]["place"]) if draft is not None else None
        if draft is None or place is None or self._bridge.busy:
            return
        form = form_of(draft["form"], place)
        if form is None or not form.isVisible():
            return
        fields = fields_of(form)
        free = {name: text_of(field) for name, field in fields.items() if not field.isReadOnly()}
        fits = [name for name, (was, now) in draft["texts"].items() if free.get(name) in (was, now)]
        if len(fits) < len(draft["texts"]):
            return
        choices = choices_of(form, form is not place)
        self._look_at_choices(form, form is not place)
        for name, value in draft.get("chosen", {}).items():
            if name in choices:
                choose(choices[name], value)
        for name in fits:
            was, now = draft["texts"][name]
            self._before[fields[name]] = was
            put(fields[name], now)
        fields[fits[0]].setFocus()
        del self._offered[key]
        self._returning = False
        self._note(Typed(fields[fits[0]], form, place))
        self._write()
        self._show()


def _is_draft(kept: object) -> bool:
    if not isinstance(kept, dict) or not isinstance(kept.get("stop"), dict) or not isinstance(kept.get("texts"), dict):
        return False
    texts, chosen = kept["texts"].values(), kept.get("chosen", {})
    return (
        isinstance(chosen, dict)
        and all(isinstance(one, str) for one in chosen.values())
        and isinstance(kept["stop"].get("place"), str)
        and isinstance(kept.get("form"), str)
        and isinstance(kept.get("at"), str)
        and bool(texts)
        and all(isinstance(one, list) and len(one) == 2 and all(isinstance(part, str) for part in one) for one in texts)
    )


def _unread(_error: UserError) -> None:
    """What can't be read now is offered when the case is opened next."""
