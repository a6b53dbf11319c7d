"""The text of an HTML message as somebody would read it, without building a tree: size and depth cost nothing."""

import re
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.writing import understood

_MOST = 32 << 20  # code points
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav",
    "ol", "option", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "title", "tr", "ul",
})  # fmt: skip
_APART = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "table", "ul", "ol", "dl", "title"})
_UNSEEN = frozenset({"script", "style", "template", "object", "applet"})
_MOST_LINK = 2000


def plain(hypertext: str) -> str:
    """Text of an HTML document: blocks on lines of their own, cells parted by tabs, links followed by <address>.

    Text hidden by a style is text all the same; scripts and styles are not.

    Raises:
        UserError: ``mail.too_long`` above 32 million code points; ``mail.damaged``.
    """
    if len(hypertext) > _MOST:
        raise UserError("mail.too_long", most=_MOST)
    from lxml import etree

    with understood("mail.damaged"):
        # No tree is built, so no depth and no text node is too large; `_MOST` bounds them.
        parser = etree.HTMLParser(target=_Text(), encoding="utf-8", no_network=True, huge_tree=True)
        return str(etree.fromstring(hypertext.encode("utf-8", "replace"), parser))


class _Text:
    """Collects what a parser finds."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._unseen = 0
        self._kept_lines = 0
        self._links: list[tuple[str, int]] = []
        self._at_line_start = True

    def start(self, tag: str, attributes: Any) -> None:
        """An element begins."""
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "br":
            self._out.append("\n")
            self._at_line_start = True
        elif tag in _BLOCKS:
            self._line(blank=tag in _APART)
            self._kept_lines += tag == "pre"
        elif tag in ("td", "th"):
            if not self._at_line_start:
                self._out.append("\t")
                self._at_line_start = True
        elif tag == "a":
            self._links.append((str(attributes.get("href") or ""), len(self._out)))
        elif tag == "img" and attributes.get("alt"):
            self.data(f"[{attributes['alt']}]")

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _BLOCKS:
            self._kept_lines -= tag == "pre" and self._kept_lines > 0
            self._line(blank=tag in _APART)
        elif tag == "a" and self._links:
            address, start = self._links.pop()
            shown = "".join(self._out[start:]).strip()
            if address.startswith(("http:", "https:", "mailto:", "tel:")) and not _shows(shown, address):
                self._out.append(f" <{address[:_MOST_LINK]}>")

    def data(self, text: str) -> None:
        """Characters."""
        if self._unseen:
            return
        if not self._kept_lines:
            lead, trail = text[:1].isspace(), text[-1:].isspace()
            text = " ".join(text.split())
            text = (" " if lead and not self._at_line_start else "") + text + (" " if trail and text else "")
        if text:
            self._out.append(text)
            self._at_line_start = text.endswith(("\n", "\t", " "))

    def comment(self, text: str) -> None:
        """Not shown to a reader."""

    def pi(self, target: str, data: str) -> None:
        """Not shown to a reader."""

    def close(self) -> str:
        """The text so far."""
        lines = (line.rstrip(" \t") for line in "".join(self._out).split("\n"))
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"

    def _line(self, blank: bool = False) -> None:
        """Be at the beginning of a line, with an empty one before it where `blank`."""
        last = self._out[-1] if self._out else "\n\n"
        if not last.endswith("\n"):
            self._out.append("\n")
        if blank and not last.endswith("\n\n"):
            self._out.append("\n")
        self._at_line_start = True


def _shows(shown: str, address: str) -> bool:
    bare = address.removeprefix("mailto:").removeprefix("tel:").rstrip("/")
    return bare == shown.rstrip("/") or bare.partition("://")[2] == shown.rstrip("/")
