"""Which fields of a place hold what somebody writes, and how a field is named so that it is found again."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from judgedesk.ui.reader.textpane import TextPane
from judgedesk.ui.widgets.field import Field as Labelled

Field = QLineEdit | QPlainTextEdit
Chosen = QComboBox | QAbstractButton

_ENDS = ("left", "ended", "typed")
"""A widget with one of these signals is a form: what is written in it goes together."""
_KEEPS = ("kept", "rested")
"""A field with one of these signals is written by itself when nobody types in it any more."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A field, the form in which it stands, and the place of that."""

    field: Field
    form: QWidget
    place: QWidget

    @property
    def keeps_itself(self) -> bool:
        """Whether it is saved when the keyboard leaves it, without the form being ended."""
        own = any(hasattr(self.field, name) for name in _KEEPS)
        return own or (hasattr(self.form, "typed") and not hasattr(self.form, "ended"))


def text_of(field: Field) -> str:
    """What stands in it."""
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def is_typed(field: Field) -> bool:
    """Whether somebody wrote in it since the program did."""
    return field.isModified() if isinstance(field, QLineEdit) else field.document().isModified()


def put(field: Field, text: str) -> None:
    """Writes a text into it as if somebody had typed it."""
    if isinstance(field, QLineEdit):
        field.setText(text)
        field.setModified(True)
        field.textEdited.emit(text)
    else:
        field.setPlainText(text)
        field.document().setModified(True)


def seeks(field: Field) -> bool:
    """Whether its words only search or narrow: a cross clears them, or its view says so by the property ``seeks``."""
    return bool(field.property("seeks")) or (isinstance(field, QLineEdit) and field.isClearButtonEnabled())


def value_of(chosen: Chosen, at: int = -1) -> str:
    """What is chosen, or another line of the same menu, in no language where the program gave the line a value."""
    if isinstance(chosen, QAbstractButton):
        return str(chosen.isChecked())
    at = chosen.currentIndex() if at < 0 else at
    data = chosen.itemData(at)
    return str(data) if isinstance(data, str | int) else chosen.itemText(at)


def choose(chosen: Chosen, value: str) -> None:
    """Chooses it as if somebody had; what is not offered any more is left."""
    if value == value_of(chosen):
        return
    if isinstance(chosen, QAbstractButton):
        group: QButtonGroup | None = chosen.group()  # Qt answers None for none, whatever its stub says
        if value == str(True) or group is None or not group.exclusive():  # of several one goes when another comes
            chosen.click()
        return
    at = next((at for at in range(chosen.count()) if value_of(chosen, at) == value), -1)
    if at >= 0:
        chosen.setCurrentIndex(at)
        chosen.activated.emit(at)


def typed_in(widget: QWidget | None, places: dict[str, QWidget]) -> Typed | None:
    """The field of a form that a widget is; None for what searches, filters, reads or hides what is typed."""
    if not isinstance(widget, QLineEdit | QPlainTextEdit) or widget.isReadOnly() or isinstance(widget, TextPane):
        return None
    if seeks(widget):
        return None
    form: QWidget | None = None
    above = widget.parentWidget()
    known = set(places.values())
    while above is not None and above not in known:
        if form is None and any(hasattr(above, name) for name in _ENDS):
            form = above
        above = above.parentWidget()
    named = isinstance(widget.parentWidget(), Labelled)  # what searches or filters stands without a label over it
    if above is None or (form is None and not named):
        return None
    form = form or above
    secret = any(map(_hides, [widget] if form is above else form.findChildren(QLineEdit)))
    return None if secret else Typed(widget, form, above)


def _hides(field: Field) -> bool:
    return isinstance(field, QLineEdit) and field.echoMode() != QLineEdit.EchoMode.Normal


def is_shown(form: QWidget, place: QWidget) -> bool:
    """Whether a form stands in its place, which itself may be behind another."""
    above: QWidget | None = form
    while above is not None and above is not place:
        if above.isHidden():
            return False
        above = above.parentWidget()
    return True


def name_of(form: QWidget, place: QWidget) -> str:
    """A form's name in its place: its class and how many of it stand before it."""
    if form is place:
        return ""
    alike = [one for one in place.findChildren(QWidget) if type(one) is type(form)]
    return f"{type(form).__name__}#{alike.index(form)}"


def form_of(name: str, place: QWidget) -> QWidget | None:
    """The form of a name; None where there is none (yet)."""
    if not name:
        return place
    kind, _, number = name.partition("#")
    alike = [one for one in place.findChildren(QWidget) if type(one).__name__ == kind]
    return alike[int(number)] if number.isdecimal() and int(number) < len(alike) else None


def fields_of(form: QWidget) -> dict[str, Field]:
    """The fields of a form by the name that the program gives each, whatever language it speaks."""
    named: dict[str, Field] = {}
    found: list[Field] = [*form.findChildren(QLineEdit), *form.findChildren(QPlainTextEdit)]
    for field in found:
        if not seeks(field) and not _hides(field):
            named[_free(field, form, named)] = field
    return named


def choices_of(form: QWidget, whole: bool) -> dict[str, Chosen]:
    """Menus, and what is ticked or pressed in a form, named likewise.

    A place that is no `whole` form has others that narrow its lists: there only those with a label.
    """
    named: dict[str, Chosen] = {}
    pressed = [one for one in form.findChildren(QAbstractButton) if one.isCheckable()]
    found: list[Chosen] = [*form.findChildren(QComboBox), *pressed]
    for chosen in (one for one in found if whole or isinstance(one.parentWidget(), Labelled)):
        named[_free(chosen, form, named)] = chosen
    return named


def _free(field: QWidget, form: QWidget, taken: Container[str]) -> str:
    base = next(_attributes(field, form), type(field).__name__)
    name, number = base, 1
    while name in taken:
        number += 1
        name = f"{base} {number}"
    return name


def _attributes(field: QWidget, form: QWidget) -> Iterator[str]:
    above = field.parentWidget()
    while above is not None:
        for name, held in vars(above).items():
            for key, one in _inside(held):
                if one is field:
                    yield f"{type(above).__name__}.{name}{key}"
        if above is form:
            return
        above = above.parentWidget()


def _inside(held: object) -> Iterator[tuple[str, Any]]:
    if isinstance(held, dict):
        yield from ((f".{key}", one) for key, one in held.items())
    elif isinstance(held, list | tuple):
        yield from ((f".{number}", one) for number, one in enumerate(held))
    else:
        yield "", held
