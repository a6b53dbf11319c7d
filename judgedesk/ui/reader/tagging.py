"""What is done with tags while reading: made, given to others, changed, moved, taken away; by keys and by the line."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from judgedesk.app import favourites, folios, reading, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.favourites import LastTarget
from judgedesk.app.tagging import NewTag
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Tag
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.reader.edges import Edges, moved
from judgedesk.ui.reader.keys import FAR
from judgedesk.ui.reader.marks import Mark, clocked
from judgedesk.ui.reader.reader import Reader
from judgedesk.ui.reader.recording import RECORDED
from judgedesk.ui.reader.spots import Spot
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.palette import Offer
from judgedesk.ui.widgets.tagpanel import TagPanel
from judgedesk.ui.widgets.tagwords import Meant
from judgedesk.ui.widgets.target import Target

_FOLIOS = 8


class Kept(NamedTuple):
    """What the user keeps at hand: own keys by offence, and the target used last."""

    keys: Mapping[str, Mapping[str, str]]
    target: LastTarget


class Tagging(QObject):
    """Between the page and the panel beside it. `failed(UserError)`."""

    failed = Signal(object)

    def __init__(self, bridge: Bridge, case: Case, reader: Reader, panel: TagPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._case, self._reader, self._panel = bridge, case, reader, panel
        self._last: Sequence[NewTag] = ()
        self._sized: Mark | None = None
        self._ready = False
        self._edges = Edges(self)
        self._edges.settled.connect(self._move)
        self._connect()

    def _connect(self) -> None:
        reader, panel = self._reader, self._panel
        reader.typed.connect(panel.press)
        reader.added.connect(panel.press_also)
        reader.removing.connect(self.remove)
        reader.selected.connect(self.look)
        reader.shown.connect(self._edges.settle)
        reader.paper.box.taken.connect(self._box_taken)
        reader.paper.box.left.connect(self._box_left)
        panel.tag.connect(self.tag)
        panel.also.connect(self.add_row)
        panel.give.connect(self.give)
        panel.note.connect(self.note)
        panel.change.connect(self.change)
        panel.asked.connect(self._asked)
        panel.folio.connect(self._look_for)
        panel.verb.connect(self._do)
        panel.key_given.connect(self._give_key)
        panel.target_changed.connect(self._keep)

    # -- what the user keeps ------------------------------------------------------------------------------------

    def read_kept(self) -> None:
        """Takes the user's own keys, and at first the target used last."""
        self._bridge.read(_kept, self._case, done=self._take_kept, key=("tagging.kept", id(self)))

    def _take_kept(self, kept: Kept) -> None:
        self._panel.show_keys(kept.keys)
        if not self._ready:
            self._ready = True
            target = kept.target
            if target.count:
                self._panel.take_target(Target(target.count, target.victim, target.defendant), target.stance)

    def _keep(self) -> None:
        target = self._panel.target
        if self._ready and self._case.writable and target.count:
            kept = LastTarget(target.count, target.victim, target.defendant, self._panel.stance)
            self._bridge.write(favourites.keep_target, self._case, kept, failed=self._fail)

    def _give_key(self, row: str, key: str) -> None:
        law = self._panel.law
        if law:
            self._bridge.write(favourites.assign, self._case, law, key, row, done=self._keys_changed, failed=self._fail)

    def _keys_changed(self, _changes: Changes) -> None:
        self.read_kept()

    # -- making -------------------------------------------------------------------------------------------------

    def tag(self, element: str) -> None:
        """Ties what is selected to a row for the chosen count and persons."""
        self._box_done()
        self._add(self._news(self._reader.spot, [element]))
        self._panel.flash(element)

    def add_row(self, element: str) -> None:
        """Ties the passage that is tagged here to another row, for the persons and the stance of that tag."""
        tags = self._tags_of(self._here())
        self._add([replace(_again(tag), element=element, note="") for tag in tags])
        self._panel.flash(element)

    def give(self, victim: str) -> None:
        """Gives the passage tagged last, or the one here, to another person as well."""
        last = [_again(tag) for tag in self._tags_of(self._here())[:1]] or self._last
        self._add([replace(one, victim=victim) for one in last])

    def _news(self, spot: Spot, elements: Iterable[str], meant: Meant | None = None) -> list[NewTag]:
        """The tags that tie a passage to rows, for the chosen persons or those that are named."""
        page, target, panel, meant = self._reader.page, self._panel.target, self._panel, meant or Meant()
        if page is None or not spot.is_there:
            return []
        return [
            NewTag(page.document, page.number, spot.start, spot.end, element, target.count, defendant, victim,
                   meant.stance or panel.stance, meant.note or panel.new_note, spot.place)
            for element in elements
            for defendant in meant.defendants or (target.defendant,)
            for victim in meant.victims or (target.victim,)
        ]  # fmt: skip

    def _add(self, wanted: Sequence[NewTag]) -> None:
        known = {_fact(_again(tag)) for tag in self._reader.tags}
        fresh = [new for new in dict.fromkeys(wanted) if _fact(new) not in known]
        if self._case.writable and fresh:
            self._last = fresh
            self._bridge.write(tagging.add_tags, self._case, fresh, failed=self._fail)
            self._panel.clear_note()
            self._keep()

    # -- changing -----------------------------------------------------------------------------------------------

    def remove(self) -> None:
        """Removes the tags of the mark here; undo brings them back."""
        mark = self._here()
        if mark is not None:
            self._edges.settle()
            self._write(tagging.remove_tags, mark.tags)

    def note(self, text: str) -> None:
        """Writes the note of the mark here."""
        self.change({"note": text})

    def change(self, fields: Mapping[str, object]) -> None:
        """Changes the tags of the mark here; of several persons only that of the chosen one gets another."""
        tags = self._tags_of(self._here())
        if "victim" in fields and len(tags) > 1:
            chosen = [tag for tag in tags if tag.victim == self._panel.target.victim]
            tags = chosen or tags[:1]
        known = {_fact(_again(tag)): tag.id for tag in self._reader.tags}
        ids = [tag.id for tag in tags if known.get(_fact(replace(_again(tag), **fields)), tag.id) == tag.id]  # type: ignore[arg-type]  # names and values come from the panel
        if ids:
            self._write(tagging.change_tags, ids, **fields)

    def nudge(self, *, end: bool, on: bool, word: bool) -> None:
        """Moves an end of the tagged passage here; steps that follow at once are one act."""
        page, mark = self._reader.page, self._here()
        ids, spot = self._edges.tags, self._edges.spot
        if not ids and mark is not None and not mark.place:
            ids, spot = mark.tags, mark.spot
        if page is None or not ids or not self._case.writable:
            return
        fresh = Spot(*moved(page.text, (spot.start, spot.end), end=end, on=on, word=word))
        self._edges.show(ids, fresh)
        self._reader.select_spot(fresh)

    def _move(self, ids: Sequence[str], spot: Spot) -> None:
        tags = [tag for tag in self._reader.tags if tag.id in ids]
        if any(Spot(tag.start, tag.end, tag.place) != spot for tag in tags) or not tags:
            self._write(tagging.change_tags, ids, start=spot.start, end=spot.end, place=spot.place)

    def look(self) -> None:
        """Something else may be selected: ends that were moved are written first."""
        if self._edges.tags and self._reader.spot != self._edges.spot:
            self._edges.settle()
        page, spot = self._reader.page, self._reader.spot
        words = page.text[spot.start : spot.end] if page is not None else ""
        if spot.place and not words:
            words = clocked(spot.place) or self.tr("A part of the page, without words")
        marks = self._reader.marks_here() if page else []
        self._panel.show_selection(words, marks)
        if page is not None and page.kind in RECORDED and not words and not marks and self._case.writable:
            said = self.tr("I and O mark a stretch at the pointer of time; , and . move it a second, < and > ten.")
            self._panel.say(said)

    def _write(self, verb: Callable[..., Changes], ids: Sequence[str], **fields: Any) -> None:
        if self._case.writable:
            self._bridge.write(verb, self._case, list(ids), failed=self._fail, **fields)

    # -- parts of the page --------------------------------------------------------------------------------------

    def _do(self, verb: str) -> None:
        if verb == "next":
            self._reader.take_next()
            self._panel.do("change")
        elif verb[-1] in "[]{}":
            self.nudge(end=verb[-1] in "]}", on=verb[-1] in "{]", word=verb.startswith(FAR))
        elif self._reader.placing.pictured:
            mark = self._here()
            self._sized = mark if mark is not None and mark.box and self._reader.spot.place == mark.place else None
            self._reader.draw_box()
            self._panel.say(self.tr("Arrows move the box, Shift and arrows size it, Ctrl goes far; Enter takes it."))
        elif self._reader.page is not None:
            self._panel.say(self.tr("This page is text: select its words."))

    def _box_taken(self) -> None:
        sized, spot = self._sized, self._reader.spot
        self._box_done()
        if sized is not None and spot.place != sized.place:
            self._move(sized.tags, spot)
        else:
            self._reader.selected.emit()

    def _box_left(self) -> None:
        sized = self._sized
        self._box_done()
        self._reader.select_spot(
            sized.spot if sized is not None else Spot(self._reader.paper.caret, self._reader.paper.caret)
        )

    def _box_done(self) -> None:
        self._sized = None
        self._reader.paper.box.rest()
        self._reader.paper.viewport().update()

    # -- the line -----------------------------------------------------------------------------------------------

    def _asked(self, meant: Meant) -> None:
        """Does what was typed: goes to a folio; changes the tag in hand; tags; else chooses persons and stance."""
        panel, target = self._panel, self._panel.target
        if meant.folio:
            self._go(meant)
            return
        spot = self._reader.spot
        mark = self._here()
        if not spot.is_there and mark is not None:
            spot = mark.spot
        if panel.changing:
            self._change_by_line(meant)
        elif meant.elements:
            wanted = self._news(spot, meant.elements, meant)
            if not wanted:
                panel.ask_passage()
                return
            self._add(wanted)
            panel.flash(meant.elements[0])
        elif meant.note and mark is not None and not meant.victims and not meant.defendants:
            self.change({"note": meant.note} | ({"stance": meant.stance} if meant.stance else {}))
        if meant.victims or meant.defendants:
            victim, defendant = (*meant.victims, target.victim)[0], (*meant.defendants, target.defendant)[0]
            stance = meant.stance if meant.stance and not meant.elements else panel.stance
            panel.take_target(Target(target.count, victim, defendant), stance)
        elif meant.stance and not meant.elements and not meant.note:
            panel.set_stance(meant.stance)
        panel.line.clear()
        self._reader.take_keyboard()

    def _change_by_line(self, meant: Meant) -> None:
        """The tag in hand becomes what was typed; rows beyond the first are added to its passage."""
        fields: dict[str, object] = {}
        for name, values in (("element", meant.elements), ("victim", meant.victims), ("defendant", meant.defendants)):
            if values:
                fields[name] = values[0]
        fields |= ({"stance": meant.stance} if meant.stance else {}) | ({"note": meant.note} if meant.note else {})
        tags = self._tags_of(self._here())
        self._panel.cancel()
        self.change(fields)
        for element in meant.elements[1:]:
            self._add([replace(_again(tag), **{**fields, "element": element}) for tag in tags])  # type: ignore[arg-type]  # as above

    def _look_for(self, asked: str) -> None:
        page = self._reader.page
        self._bridge.read(_bearing, self._case, asked, page.volume if page else "",
                          done=lambda found: self._panel.line.show_folios(asked, found),
                          key=("tagging.folio", id(self)))  # fmt: skip

    def _go(self, meant: Meant) -> None:
        chosen = self._panel.line.chosen_folio()
        if chosen is not None:
            self._open([chosen])
            return
        page = self._reader.page
        self._bridge.read(_bearing, self._case, meant.folio, page.volume if page else "", done=self._open,
                          key=("tagging.folio", id(self)))  # fmt: skip

    def _open(self, found: Sequence[Offer]) -> None:
        if not found:
            self._panel.say(self.tr("No page bears this folio."))
            return
        document, _, page = found[0].command.partition(":")
        self._panel.line.clear()
        self._reader.open(int(document), int(page), [])
        self._reader.take_keyboard()

    # -- as commands --------------------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done with tags here."""
        press = self._panel.do

        def ends(name: str, said: Callable[[], str], key: str, *, end: bool, on: bool) -> list[Command]:
            """By a letter, and with Ctrl by a word."""
            return [
                Command(f"tag.{name}{far}", said if not far else lambda: self.tr("{0}: by a word").format(said()),
                        lambda far=far: self.nudge(end=end, on=on, word=bool(far)),  # type: ignore[misc]  # a default binds the loop
                        f"Ctrl+{key}" if far else key, self._is_marked)
                for far in ("", "_far")
            ]  # fmt: skip

        return [
            Command("tag.line", lambda: self.tr("Tag by typing: @person !element #folio, note"),
                    lambda: press("line"), "Ctrl+T", self._may),
            Command("tag.change", lambda: self.tr("Change the tag here (R)"), lambda: press("change"), "",
                    self._is_marked),
            Command("tag.box", lambda: self.tr("Mark a part of the page (B)"), lambda: press("box"), "",
                    lambda: self._may() and self._reader.placing.pictured),
            Command("tag.key", lambda: self.tr("Give the row used last a key of your own"),
                    lambda: self._panel.want_key(self._panel.last_row), "",
                    lambda: self._may() and bool(self._panel.last_row)),
            Command("finding.remove_tag", lambda: self.tr("Remove the tag here"), self.remove, "", self._is_marked),
            *ends("start_back", lambda: self.tr("Let the tag begin earlier ( [ )"), "Alt+Shift+Up", end=False,
                  on=False),
            *ends("start_on", lambda: self.tr("Let the tag begin later ( { )"), "Alt+Shift+Down", end=False, on=True),
            *ends("end_on", lambda: self.tr("Let the tag end later ( ] )"), "Alt+Shift+Right", end=True, on=True),
            *ends("end_back", lambda: self.tr("Let the tag end earlier ( } )"), "Alt+Shift+Left", end=True, on=False),
        ]  # fmt: skip

    # -- what is here -------------------------------------------------------------------------------------------

    def _here(self) -> Mark | None:
        """The mark in hand: the first of those here."""
        return next(iter(self._reader.marks_here()), None) if self._reader.page is not None else None

    def _tags_of(self, mark: Mark | None) -> list[Tag]:
        return [tag for tag in self._reader.tags if mark is not None and tag.id in mark.tags]

    def _may(self) -> bool:
        return self._case.writable and self._reader.page is not None

    def _is_marked(self) -> bool:
        return self._may() and (bool(self._edges.tags) or self._here() is not None)

    def _fail(self, error: UserError) -> None:
        self.failed.emit(error)


def _again(tag: Tag) -> NewTag:
    """What would make a tag once more."""
    return NewTag(tag.document, tag.page, tag.start, tag.end, tag.element, tag.count, tag.defendant, tag.victim,
                  tag.stance, tag.note, tag.place)  # fmt: skip


def _fact(new: NewTag) -> NewTag:
    """What a tag says, whatever its note."""
    return replace(new, note="")


def _kept(case: Case) -> Kept:
    """Called on a reader thread."""
    return Kept(favourites.favourites(case), favourites.last_target(case))


def _bearing(case: Case, asked: str, volume: str) -> list[Offer]:
    """Pages that bear a folio, as lines of the list; called on a reader thread."""
    found = []
    for document, number in folios.find(case, asked, volume)[:_FOLIOS]:
        page = reading.page(case, document, number)
        found.append(Offer(f"{document}:{number}", page.cite, "", f"{page.name}, {number}"))
    return found
