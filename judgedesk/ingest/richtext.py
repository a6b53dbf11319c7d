"""Rich Text Format: the text in order, notes, text boxes, headers and footers after it, objects and pictures as parts.

striprtf brings the tables of characters, code pages and destinations; the text is walked here, because striprtf
leaves out notes, headers and text boxes and knows no pages. Source: RTF Specification 1.9.1.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.embedded import Inside
from judgedesk.ingest.file import WHOLE_BYTES, File, read_exactly
from judgedesk.ingest.routing import handed_over
from judgedesk.ingest.rtfwords import (
    ASIDE,
    CAUGHT,
    DATES,
    FACTS,
    PASSED,
    TOKEN,
    Fonts,
    data_of,
    destinations,
    picture_ending,
    signs,
)
from judgedesk.ingest.writing import clean, linked, say_facts, understood, written

_MOST_BYTES = 192 << 20
_MOST_GROUPS = 10_000  # open inside one another
_MOST_OBJECTS = 20_000
_FLUSHED = 4096  # runs of text held back at most, while no link is open
_ADDRESS = re.compile(r'HYPERLINK\s+(?:\\\S+\s+)*"?([^"\s]+)"?', re.I)
_CHECK_BOX = re.compile(r"FORMCHECKBOX\b", re.I)
_UNSEEN = ("skipped", "picture", "object")


def extract(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``opened``, ``facts``, pages from ``from_page`` on, objects and pictures as parts, ``finished``.

    Raises:
        UserError: ``file.empty``, ``file.too_big``, ``rtf.damaged``, and what the reader of another kind raises.
    """
    if not file.size:
        raise UserError("file.empty")
    if handed_over(file, unit, emit, "rtf"):
        return
    if file.size > _MOST_BYTES:
        raise UserError("file.too_big", bytes=file.size, most=_MOST_BYTES)
    content = file.whole() if file.size <= WHOLE_BYTES else read_exactly(file, 0, file.size)
    begin = content[:1024].find(b"{\\rt")
    if begin < 0:
        raise UserError("rtf.damaged")
    text = _Text(content.decode("latin-1"), begin)
    emit("opened", {"pages": None, "encoding": ""})
    inside = Inside(emit, unit, file.size)

    def end() -> None:
        say_facts(emit, text.facts())
        text.send(inside)

    written(text.pieces(), unit, emit, inside.sending(end))


@dataclass(slots=True)
class _Group:
    """What holds inside one pair of braces."""

    to: str = "body"  # body, head, note, comment, box; caught; skipped, picture, object
    caught: str = ""  # the destination whose text is caught
    font: str = ""
    deleted: bool = False
    starred: bool = False
    listed: bool = False  # the sign or number before an item of a list
    begin: int = 0
    skip_after_u: int = 1


@dataclass(slots=True)
class _Flow:
    """One run of text; paragraphs in cells are parted by spaces."""

    out: list[str] = field(default_factory=list)
    begun: bool = False
    in_table: bool = False
    page_due: bool = False

    def put(self, text: str) -> None:
        if self.page_due and self.begun:
            self.out.append("\f")
        self.page_due, self.begun = False, True
        self.out.append(text)

    def taken(self) -> str:
        text, self.out = "".join(self.out), []
        return clean(text)


@dataclass(slots=True)
class _Caught:
    """Text and numbered words of a destination that is looked at, and the sign of a check box within."""

    texts: list[str] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    box: str = ""


class _Text:
    """Walks the tokens of a document once."""

    def __init__(self, source: str, begin: int) -> None:
        self._source, self._at = source, begin
        self._group = _Group()
        self._groups: list[_Group] = []
        self._flows = {name: _Flow() for name in ("body", "box", "note", "comment", "head")}
        self._fonts = Fonts()
        self._bytes = bytearray()
        self._to_skip = 0
        self._caught: list[_Caught] = []
        self._links: list[tuple[int, _Flow, int, str]] = []  # groups open, flow, where its text begins, address
        self._facts: dict[str, str] = {}
        self._deletions = self._linked = self._boxes = 0
        self._objects: list[tuple[str, int, int]] = []
        self._destinations, self._signs = destinations(), signs()

    def facts(self) -> dict[str, str]:
        """Complete when `pieces` has ended."""
        counted = {
            "tracked_deletions_left_out": self._deletions,
            "references_not_followed": self._linked,
            "check_boxes_left_out": self._boxes,
        }
        early = {"incomplete": "the file ends early"} if self._groups else {}
        return self._facts | {name: str(count) for name, count in counted.items() if count} | early

    def pieces(self) -> Iterator[str]:
        """The body's text, then what stands beside it. Raises UserError ``rtf.damaged``."""
        with understood("rtf.damaged"):
            body = self._flows["body"]
            while self._step():
                if len(body.out) > _FLUSHED and not self._links:
                    yield body.taken()
            self._decode()
        for name, flow in self._flows.items():
            text = flow.taken()
            if name == "body":
                yield text
            elif text.strip():
                yield "\f" + text.strip("\n") + "\n"

    def send(self, inside: Inside) -> None:
        """The objects and pictures found, in order."""
        for number, (kind, begin, end) in enumerate(self._objects, 1):
            content = data_of(self._source[begin:end])
            if kind == "object":
                inside.old_object(f"object{number}", content)
            elif content:
                inside.picture(f"picture{number}{picture_ending(content)}", content)

    def _step(self) -> bool:
        """One token; False at the end of the document."""
        match = TOKEN.match(self._source, self._at)
        if match is None:
            return False
        begin, self._at = self._at, match.end()
        word, number, high, sign, brace, text = match.groups()
        if high:
            self._byte(int(high, 16))
            return True
        if self._bytes and (word or sign or brace or text):
            self._decode()
        if brace == "{":
            self._open(begin)
        elif brace:
            return self._close(begin)
        elif word:
            self._word(word, None if number is None else int(number))
        elif sign:
            self._sign(sign)
        elif text:
            self._plain(text)
        return True

    def _open(self, begin: int) -> None:
        if len(self._groups) >= _MOST_GROUPS:
            raise UserError("rtf.damaged")
        self._groups.append(self._group)
        self._group = replace(self._group, starred=False, begin=begin)
        self._to_skip = 0

    def _close(self, end: int) -> bool:
        self._to_skip = 0
        if not self._groups:
            return False
        group, self._group = self._group, self._groups.pop()
        outer = self._group
        if group.to in ("picture", "object") and outer.to != group.to and len(self._objects) < _MOST_OBJECTS:
            self._objects.append((group.to, group.begin, end))
        elif group.to == "caught" and (outer.to != "caught" or outer.caught != group.caught):
            self._caught_whole(group.caught)
        elif group.to != "body" and group.to in self._flows and outer.to != group.to:
            self._flows[group.to].put("\n")
        if self._links and self._links[-1][0] > len(self._groups):
            _, flow, start, address = self._links.pop()
            shown = "".join(flow.out[start:])
            flow.out[start:] = [linked(shown, address) if shown.strip() else shown]
        return bool(self._groups)

    def _caught_whole(self, name: str) -> None:
        caught = self._caught.pop()
        text, numbers = "".join(caught.texts).strip(), caught.numbers
        if name == "fldinst" and (flow := self._flows.get(self._group.to)):
            address = _ADDRESS.search(text)
            self._links.append((len(self._groups), flow, len(flow.out), address[1] if address else ""))
            self._put(caught.box)
            self._boxes += _CHECK_BOX.match(text) is not None and not caught.box
        elif name == "formfield":
            check_box, as_default = 1, 25
            if numbers.get("fftype") == check_box and self._caught:
                ticked = numbers.get("ffres", as_default)
                ticked = numbers.get("ffdefres", 0) if ticked == as_default else ticked
                self._caught[-1].box = "☒" if ticked else "☐"
        elif name in DATES and numbers.get("yr") and {"mo", "dy"} <= numbers.keys():
            day = f"{numbers['yr']:04}-{numbers['mo']:02}-{numbers['dy']:02}"
            self._facts[FACTS[name]] = f"{day}T{numbers.get('hr', 0):02}:{numbers.get('min', 0):02}"
        elif name == "atnauthor" and text:
            names = self._facts.get("comments_by", "")
            self._facts["comments_by"] = names if text in names else ", ".join(filter(None, (names, text)))[:1000]
        elif name in FACTS and text:
            self._facts.setdefault(FACTS[name], text.rstrip(";"))

    def _word(self, word: str, number: int | None) -> None:
        group = self._group
        self._to_skip = 0
        if word == "bin":
            self._at = min(len(self._source), self._at + max(0, number or 0))
        elif word == "u":
            if group.to not in _UNSEEN:
                sign = self._fonts.sign((number or 0) & 0xFFFF, group.font)
                self._put("•" if group.listed and sign == "\ufffd" else sign)
            self._to_skip = group.skip_after_u
        elif group.to in _UNSEEN:
            return
        elif act := _WORDS.get(word):
            act(self, number)
        elif word in ASIDE or word in CAUGHT or word in ("pict", "objdata") or word in self._destinations:
            self._destination(word)
        elif word in self._signs:
            self._put(self._signs[word])
        elif group.caught == "fonttbl":
            self._fonts.define(word, number or 0)
        elif group.to == "caught":
            self._caught[-1].numbers[word] = number or 0
        elif word in ("listtext", "pntext"):
            group.listed = True
        elif group.starred and word not in PASSED:
            group.to = "skipped"
        group.starred = False

    def _destination(self, word: str) -> None:
        group = self._group
        if word in ASIDE:
            group.to, group.caught = ASIDE[word], ""
        elif word in CAUGHT:
            group.to, group.caught = "caught", word
            self._caught.append(_Caught())
        elif word in ("pict", "objdata"):
            group.to, group.caught = "picture" if word == "pict" else "object", ""
        else:
            group.to, group.caught = "skipped", ""

    def _sign(self, sign: str) -> None:
        if self._to_skip:
            self._to_skip -= 1
        elif sign == "*":
            self._group.starred = True
        elif sign in "\r\n":
            self.end_paragraph(None)
        else:
            self._put({"~": "\xa0", "_": "-", "-": "\xad"}.get(sign, sign if sign in "{}\\" else ""))

    def _plain(self, text: str) -> None:
        if self._to_skip:
            skipped = min(self._to_skip, len(text))
            self._to_skip -= skipped
            text = text[skipped:]
        if text.isascii() or self._group.to in _UNSEEN:
            self._put(text)
        else:
            self._bytes += text.encode("latin-1")
            self._decode()

    def _byte(self, byte: int) -> None:
        if self._to_skip:
            self._to_skip -= 1
        elif self._group.to not in _UNSEEN:
            self._bytes.append(byte)

    def _decode(self) -> None:
        """Bytes in the code page of the font they are set in."""
        if self._bytes:
            content, self._bytes = bytes(self._bytes), bytearray()
            self._put(self._fonts.decoded(content, self._group.font))

    def _put(self, text: str) -> None:
        group = self._group
        if group.caught == "fonttbl":
            self._fonts.name(text)
        elif group.to == "caught":
            self._caught[-1].texts.append(text)
        elif text and not group.deleted and (flow := self._flows.get(group.to)):
            flow.put(text.replace("\f", " "))

    def end_paragraph(self, _: int | None) -> None:
        """Also of a paragraph in a cell, which stays on the line of its row."""
        flow = self._flows.get(self._group.to)
        self._put(" " if flow is not None and flow.in_table else "\n")

    def end_row(self, _: int | None) -> None:
        """Without the tab after the last cell."""
        flow = self._flows.get(self._group.to)
        if flow is not None and flow.out and flow.out[-1] == "\t":
            flow.out.pop()
        self._put("\n")

    def end_page(self, _: int | None) -> None:
        """Where more text follows; a section that does not begin on a new page takes it back."""
        if self._group.to == "body":
            self._flows["body"].page_due = True

    def same_page(self, _: int | None) -> None:
        """The section goes on where the one before it ended."""
        self._flows["body"].page_due = False

    def in_table(self, number: int | None) -> None:
        """The paragraph stands in a cell, or no longer."""
        if flow := self._flows.get(self._group.to):
            flow.in_table = number != 0

    def plain(self, _: int | None) -> None:
        """Properties of characters as they are at first."""
        self._group.font, self._group.deleted = "", False

    def deleted(self, number: int | None) -> None:
        """A tracked deletion begins or ends."""
        self._group.deleted = number != 0
        self._deletions += number != 0

    def font(self, number: int | None) -> None:
        """Defined in the font table, set anywhere else."""
        if self._group.caught == "fonttbl":
            self._fonts.define("f", number or 0)
        else:
            self._group.font = str(number)

    def code_page(self, number: int | None) -> None:
        """Of the whole document."""
        self._fonts.page = number or self._fonts.page

    def default_font(self, number: int | None) -> None:
        """Of the whole document."""
        self._fonts.default = str(number or 0)

    def skip_after_u(self, number: int | None) -> None:
        """How many characters stand in for one that is said by its number."""
        self._group.skip_after_u = min(16, max(0, 1 if number is None else number))

    def unicode_twin(self, _: int | None) -> None:
        """Text that comes twice, for old readers and in Unicode: the first is left out."""
        end = self._source.find("\\ud", self._at, self._at + (1 << 20))
        if end > 0:
            self._at = max(self._at, self._source.rfind("{", self._at, end))

    def object_linked(self, _: int | None) -> None:
        """An object that lies in another file."""
        self._linked += 1


def _sign_of(text: str) -> Callable[[_Text, int | None], None]:
    return lambda reader, _: reader._put(text)


_WORDS: dict[str, Callable[[_Text, int | None], None]] = {
    "par": _Text.end_paragraph, "line": _sign_of("\n"), "cell": _sign_of("\t"), "nestcell": _sign_of("\t"),
    "row": _Text.end_row, "nestrow": _Text.end_row, "page": _Text.end_page, "sect": _Text.end_page,
    "sbknone": _Text.same_page, "pagebb": _Text.end_page, "intbl": _Text.in_table,
    "pard": lambda reader, _: reader.in_table(0), "plain": _Text.plain, "deleted": _Text.deleted,
    "ansicpg": _Text.code_page, "deff": _Text.default_font, "f": _Text.font, "uc": _Text.skip_after_u,
    "upr": _Text.unicode_twin, "objlink": _Text.object_linked, "objautlink": _Text.object_linked,
}  # fmt: skip
