"""Web pages: the visible text by the rules of blocks, tables as rows, links with their addresses.

Parsed as events, not as a tree, so that no depth of nesting ends the text early. Scripts and styles are dropped;
nothing outside the file is ever fetched. Source: the HTML Living Standard, 13 (syntax) and 15 (rendering).
"""

import base64
import binascii
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote_to_bytes

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.embedded import Inside
from judgedesk.ingest.encodings import guessed, marked, unmarked_utf16
from judgedesk.ingest.file import WHOLE_BYTES, File, read_exactly
from judgedesk.ingest.properties import iso
from judgedesk.ingest.writing import clean, linked, say_facts, understood, written

_MOST_BYTES = 128 << 20
_PIECE = 64 << 10
_LONG_CELL = 1000
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "optgroup", "option", "p",
    "plaintext", "pre", "search", "section", "summary", "table", "tbody", "thead", "tfoot", "caption", "textarea",
    "ul", "xmp",
})  # fmt: skip
_DROPPED = frozenset(("script", "style", "template", "title", "noframes"))
_AS_IT_STANDS = frozenset({"pre", "textarea", "listing", "xmp", "plaintext"})
_SHOWING = frozenset({"img", "object", "embed", "source", "audio", "video", "iframe", "frame", "input", "link", "a"})
_MOST_DEPTH = 64  # of tables in tables laid out as such
_META = {
    "author": "author", "description": "description", "keywords": "keywords", "generator": "application",
    "date": "created", "dcterms.created": "created", "dc.creator": "author", "article:published_time": "created",
    "article:modified_time": "modified", "og:site_name": "site", "og:url": "address",
}  # fmt: skip
_CHARSET = re.compile(
    rb"""<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)""", re.I
)
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
_DATA = re.compile(r"data:([\w.+-]+/[\w.+-]+)?((?:;[\w.+-]+=[^;,]*)*)(;base64)?,", re.I)


def extract(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``opened``, ``facts``, pages from ``from_page`` on, files in ``data:`` addresses as parts, ``finished``.

    Raises:
        UserError: ``file.empty``, ``file.too_big``, ``html.damaged``.
    """
    if not file.size:
        raise UserError("file.empty")
    if file.size > _MOST_BYTES:
        raise UserError("file.too_big", bytes=file.size, most=_MOST_BYTES)
    content = file.whole() if file.size <= WHOLE_BYTES else read_exactly(file, 0, file.size)
    page = Page(content)
    emit("opened", {"pages": None, "encoding": page.encoding[:20]})
    inside = Inside(emit, unit, file.size)

    def end() -> None:
        say_facts(emit, page.facts())
        for name, data in page.files:
            inside.picture(name, data)

    written(page.pieces(), unit, emit, inside.sending(end), lambda: page.replaced)


class Page:
    """One web page.

    Args:
        content: its bytes.
        declared: the encoding its surroundings declare (a mail's header); '' where nothing does.
    """

    def __init__(self, content: bytes, declared: str = "") -> None:
        self._content = content
        self.encoding, self._start = _encoding(content, declared)
        self._events = _Events()
        self.replaced = 0

    @property
    def files(self) -> list[tuple[str, bytes]]:
        """Names and bytes of the files in ``data:`` addresses; complete when `pieces` has ended."""
        return self._events.files

    def facts(self) -> dict[str, str]:
        """Title, author, address and the like; complete when `pieces` has ended."""
        facts = {name: iso(value) for name, value in self._events.facts.items()}
        facts["title"] = " ".join("".join(self._events.title).split())
        if self._events.outside:
            facts["references_not_followed"] = str(self._events.outside)
        return facts

    def pieces(self) -> Iterator[str]:
        """The visible text. Raises UserError ``html.damaged``."""
        from lxml import etree

        # The limits that huge_tree lifts guard against entities that unfold, which HTML has not; they cut texts off.
        parser = etree.HTMLParser(target=self._events, encoding="utf-8", huge_tree=True, no_network=True)
        text = self._content[self._start :].decode(self.encoding, "replace")
        self.replaced = text.count("\ufffd")
        with understood("html.damaged"):
            for at in range(0, len(text), _PIECE):
                parser.feed(text[at : at + _PIECE].encode("utf-8", "replace"))
                yield self._events.taken()
        try:
            parser.close()
        except etree.LxmlError as error:
            if not self._events.seen:
                raise UserError("html.damaged") from error
        yield self._events.finished()


class _Flow:
    """Text being laid out: white space collapsed, blocks on lines of their own."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self._fresh, self._space = True, False
        self.rows = 0

    def put(self, text: str, as_it_stands: bool = False) -> None:
        if as_it_stands:
            if not text:
                return
            self._gap(False)
            self.out.append(text)
            self._fresh = text.endswith("\n")
            return
        body = " ".join(text.split())
        if not body:
            self._space = self._space or bool(text)
            return
        self._gap(text[0].isspace())
        self.out.append(body)
        self._fresh, self._space = False, text[-1].isspace()

    def _gap(self, wanted: bool) -> None:
        if (wanted or self._space) and not self._fresh:
            self.out.append(" ")
        self._space = False

    def end_line(self) -> None:
        """A new line, unless one has just begun."""
        if not self._fresh:
            self.out.append("\n")
        self._fresh, self._space = True, False

    def break_line(self) -> None:
        self.out.append("\n")
        self._fresh, self._space = True, False

    def text(self) -> str:
        return "".join(self.out)


class _Events:
    """Target of the parser: elements and text in, laid-out text out."""

    def __init__(self) -> None:
        self._flows = [_Flow()]  # the page, then the cells open inside one another
        self._rows: list[list[_Flow]] = []
        self._dropped = self._kept = 0  # open elements of which nothing is shown; of which every space is
        self._in_title = False
        self._deep = 0  # open rows too deep to be laid out
        self._links: list[tuple[_Flow, int, str]] = []
        self.title: list[str] = []
        self.facts: dict[str, str] = {}
        self.files: list[tuple[str, bytes]] = []
        self.outside = 0
        self.seen = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.seen = True
        tag = tag.lower()
        if tag in _DROPPED:
            self._in_title = tag == "title" and not self._dropped
            self._dropped += 1
        if tag in _SHOWING:
            self._refer(tag, attributes)
        if tag == "meta":
            self._meta(attributes)
        if self._dropped:
            return
        flow = self._flows[-1]
        if tag in _BLOCKS:
            flow.end_line()
            self._kept += tag in _AS_IT_STANDS
            flow.put("☒ " if tag == "option" and "selected" in attributes else "")
        elif tag == "br":
            flow.break_line()
        elif tag == "tr":
            self._begin_row()
        elif tag in ("td", "th") and self._deep:
            flow.end_line()
        elif tag in ("td", "th"):
            if not self._rows:
                self._rows.append([])
            self._flows.append(_Flow())
            self._rows[-1].append(self._flows[-1])
        elif tag == "a":
            self._links.append((flow, len(flow.out), attributes.get("href", "")))
        elif tag == "img":
            flow.put(attributes.get("alt", ""))
        elif tag == "input":
            flow.put(_filled_in(attributes))

    def end(self, tag: str) -> None:
        tag = tag.lower()
        if tag in _DROPPED:
            self._dropped = max(0, self._dropped - 1)
            self._in_title = False
        if self._dropped:
            return
        flow = self._flows[-1]
        if tag in _BLOCKS:
            self._kept = max(0, self._kept - (tag in _AS_IT_STANDS))
            flow.end_line()
        elif tag in ("td", "th") and not self._deep:
            self._end_cell()
        elif tag == "tr":
            self._end_row()
        elif tag == "a" and self._links:
            begun, index, address = self._links.pop()
            if begun is flow:
                text = "".join(flow.out[index:]).strip()
                flow.put(linked(text, address)[len(text) :], as_it_stands=True)

    def data(self, text: str) -> None:
        if self._in_title:
            self.title.append(text)
        elif not self._dropped:
            self._flows[-1].put(text, as_it_stands=self._kept > 0)

    def comment(self, text: str) -> None:
        if match := _SAVED_FROM.search(text):
            self.facts.setdefault("saved_from", match[1])

    def close(self) -> None:
        """What the parser calls at the end."""

    def _end_cell(self) -> None:
        if len(self._flows) > 1:
            self._flows.pop()

    def _begin_row(self) -> None:
        if len(self._rows) < _MOST_DEPTH:
            self._rows.append([])
        else:
            self._deep += 1
            self._flows[-1].end_line()

    def _end_row(self) -> None:
        """Cells parted by tabs on one line; where cells hold tables or long texts, as lines one after another."""
        if self._deep or not self._rows:
            self._deep = max(0, self._deep - 1)
            self._flows[-1].end_line()
            return
        cells = self._rows.pop()
        while self._flows and any(self._flows[-1] is cell for cell in cells):
            self._flows.pop()
        texts = [cell.text().strip("\n") for cell in cells]
        flow = self._flows[-1]
        flow.end_line()
        whole = [text for text in texts if text.strip()]
        if len(whole) > 1 and all(len(text) < _LONG_CELL for text in texts) and not any(cell.rows for cell in cells):
            flow.put("\t".join(" ".join(text.split()) for text in texts), as_it_stands=True)
        else:
            flow.put("\n".join(whole), as_it_stands=True)
        flow.end_line()
        flow.rows += 1

    def _meta(self, attributes: Mapping[str, str]) -> None:
        name = (attributes.get("name") or attributes.get("property") or "").lower()
        if name in _META:
            self.facts.setdefault(_META[name], attributes.get("content", ""))

    def _refer(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An address of something shown: a file in itself becomes a part, anything else is only counted."""
        if tag == "link" and attributes.get("rel", "").lower() == "canonical":
            self.facts.setdefault("address", attributes.get("href", ""))
            return
        for name in ("src", "data", "href", "poster"):
            address = attributes.get(name, "").strip()
            match = _DATA.match(address)
            content = _in_itself(address, match) if match and tag != "link" else b""
            if match and content:
                kind = (match[1] or "text/plain").lower().partition("/")[2].partition("+")[0]
                ending = {"jpeg": "jpg", "plain": "txt"}.get(kind, re.sub("[^a-z0-9]", "", kind))
                self.files.append((f"{tag}{len(self.files) + 1}.{ending}", content))
            elif address and tag != "a" and not (match and tag == "link"):
                self.outside += 1

    def taken(self) -> str:
        """The text that is laid out for good."""
        flow = self._flows[0]
        if len(self._flows) > 1 or self._links or self._rows:
            return ""
        text, flow.out = flow.text(), []
        return clean(text)

    def finished(self) -> str:
        """The rest, with every cell and row closed."""
        self._deep = 0
        while self._rows:
            self._end_row()
        self._links.clear()
        del self._flows[1:]
        self._flows[0].end_line()
        return self.taken()


def _in_itself(address: str, match: re.Match[str]) -> bytes:
    """What a ``data:`` address holds; nothing where it is broken (RFC 2397)."""
    data = unquote_to_bytes(address[match.end() :])
    try:
        return base64.b64decode(b"".join(data.split())) if match[3] else data
    except binascii.Error:
        return b""


def _filled_in(attributes: Mapping[str, str]) -> str:
    kind = attributes.get("type", "text").lower()
    if kind in ("checkbox", "radio"):
        return "☒ " if "checked" in attributes else "☐ "
    return "" if kind in ("hidden", "image", "file", "password", "color", "range") else attributes.get("value", "")


def _encoding(content: bytes, declared: str) -> tuple[str, int]:
    """The encoding and where the text starts: by its mark, by what is declared where that decodes, else by guess."""
    encoding, start = marked(content)
    if encoding:
        return encoding, start
    if encoding := unmarked_utf16(content):
        return encoding, 0
    match = _CHARSET.search(content[:4096])
    said = [declared, ((match[1] or match[2]) if match else b"").decode("ascii", "replace")]
    for name in (*filter(None, said), "utf-8"):
        try:
            content.decode(name)
        except (LookupError, ValueError):
            continue
        return name.lower(), 0
    first = next((match.start() for match in re.finditer(rb"[\x80-\xff]", content)), 0)
    return guessed(content[max(0, first - 1024) : first + (1 << 20)]), 0
