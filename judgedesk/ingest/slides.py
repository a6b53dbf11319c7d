"""Presentations: PowerPoint in both its forms and OpenDocument. A slide is a page, its notes and comments below it.

Hidden slides are read like all others. ECMA-376 part 1, 19; OpenDocument 1.3 part 3, 10.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.compound import MAGIC, Compound
from judgedesk.ingest.drawings import Shapes, chart_rows
from judgedesk.ingest.embedded import Inside
from judgedesk.ingest.file import File, read_exactly
from judgedesk.ingest.flatdocument import MARK
from judgedesk.ingest.opendocument import Walk, charts, opened, send
from judgedesk.ingest.package import ZIP, Package, Relation, attribute, name_of
from judgedesk.ingest.properties import of_ooxml, of_opendocument
from judgedesk.ingest.routing import handed_over
from judgedesk.ingest.writing import Leaves, clean, say_facts, understood

_FOLDERS = ("embeddings", "media")
_MOST_SLIDES = 20_000


def extract(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``opened``, ``facts``, a page a slide from ``from_page`` on, parts, ``finished``.

    Raises:
        UserError: ``file.empty``, ``office.damaged``, ``office.encrypted``, ``office.too_big``, and what the reader of
            another kind raises when the file is one.
    """
    if not file.size:
        raise UserError("file.empty")
    if handed_over(file, unit, emit, "slides"):
        return
    head = read_exactly(file, 0, min(8192, file.size))
    if head.startswith(MAGIC):
        from judgedesk.ingest.oldslides import extract as extract_legacy

        extract_legacy(file, Compound(file, "office.damaged"), unit, emit)
        return
    if MARK in head and not head.startswith(ZIP):
        _open_presentation(file, unit, emit)
        return
    package = Package(file)
    if package.found("content.xml"):
        _open_presentation(file, unit, emit)
    else:
        _presentation(file, package, unit, emit)


def _presentation(file: File, package: Package, unit: Mapping[str, Any], emit: Emit) -> None:
    show = _Show(package)
    emit("opened", {"pages": len(show.slides) or None, "encoding": ""})
    say_facts(emit, of_ooxml(package))
    leaves, inside = Leaves(unit, emit), Inside(emit, unit, file.size)
    broken = 0
    for slide in show.slides:
        try:
            leaves.add("".join(show.text(slide)))
        except UserError as error:
            if error.code != "office.damaged":
                raise
            broken += 1
            leaves.fail()
    if broken and broken == len(show.slides):
        raise UserError("office.damaged")
    say_facts(emit, show.facts())
    leaves.finish(inside.sending(lambda: inside.entries(package, _FOLDERS)))


class _Show:
    """A PowerPoint package: its slides in the order they are shown in."""

    def __init__(self, package: Package) -> None:
        self._package = package
        main = package.main("ppt/presentation.xml")
        root = package.xml(main)
        links = {link.identifier: link for link in package.relations(main) if not link.external}
        ids = [_relation(entry) for entry in root.iter("{*}sldId")]
        self.slides = list(dict.fromkeys(links[key].target for key in ids if key in links))[:_MOST_SLIDES]
        self._missing = len(ids) - len(self.slides)
        self._hidden: list[str] = []
        self._authors: dict[str, str] = {}
        for link in links.values():
            if link.kind in ("commentAuthors", "authors"):
                authors = package.xml_if_sound(link.target)
                for author in () if authors is None else authors:
                    self._authors[attribute(author, "id")] = attribute(author, "name")

    def facts(self) -> dict[str, str]:
        """Complete when all slides have been read."""
        return {"hidden_slides": ", ".join(self._hidden), "slides_missing": str(self._missing or "")}

    def text(self, slide: str) -> Iterator[str]:
        """A slide's shapes, diagrams and charts, then its notes, then its comments."""
        links = self._package.relations(slide)
        root = self._package.xml(slide)
        if attribute(root, "show") in ("0", "false"):
            self._hidden.append(str(self.slides.index(slide) + 1))
        with understood("office.damaged"):
            yield from self._lines(root, links)
            for link in links:
                if link.external:
                    continue
                if link.kind == "diagramData":
                    yield from self._lines(self._package.xml(link.target), [])
                elif link.kind == "chart":
                    yield from chart_rows(self._package.xml(link.target))
            for link in links:
                if link.kind == "notesSlide" and not link.external:
                    notes, further = self._package.xml(link.target), self._package.relations(link.target)
                    yield from self._below(self._lines(notes, further))
            for link in links:
                if link.kind in ("comments", "comment") and not link.external:
                    yield from self._below(self._comments(link.target))

    def _lines(self, root: Any, links: list[Relation]) -> Iterator[str]:
        outside = {link.identifier: link.target for link in links if link.external}
        for fields in [field for field in root.iter("{*}fld") if attribute(field, "type") == "slidenum"]:
            fields.getparent().remove(fields)
        yield from (line for line in Shapes(outside).lines(root) if line.strip())

    def _below(self, lines: Iterator[str]) -> Iterator[str]:
        kept = list(lines)
        if kept:
            yield "\n"
            yield from kept

    def _comments(self, part: str) -> Iterator[str]:
        """Comments of 2007 (``p:cm`` with ``p:text``) and of 2018 (with a text body, and replies)."""
        root = self._package.xml(part)
        for comment in root.iter("{*}cm", "{*}reply"):
            author = self._authors.get(attribute(comment, "authorId"), "")
            text = "".join(child.text or "" for child in comment if name_of(child) == "text")
            for body in (child for child in comment if name_of(child) == "txBody"):
                text += " ".join(line.strip() for line in Shapes({}).lines(body))
            if text:
                yield clean(": ".join(filter(None, (author, text)))) + "\n"


def _relation(entry: Any) -> str:
    """The id of a link, which has a namespace, unlike the slide's own id."""
    return next((str(value) for key, value in entry.attrib.items() if key.endswith("}id")), "")


def _open_presentation(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    package = opened(file)
    content = package.xml("content.xml")
    pages = [page for page in content.iter("{*}page") if name_of(page.getparent()) == "presentation"][:_MOST_SLIDES]
    hiding = {
        attribute(style, "name")
        for style in content.iter("{*}style")
        if any(attribute(child, "visibility") == "hidden" for child in style)
    }
    hidden = [str(number) for number, page in enumerate(pages, 1) if attribute(page, "style-name") in hiding]
    emit("opened", {"pages": None, "encoding": ""})
    facts = of_opendocument(package, package.xml_if_sound("meta.xml")) | Walk().facts(content)
    say_facts(emit, facts | {"hidden_slides": ", ".join(hidden)})
    leaves, inside = Leaves(unit, emit), Inside(emit, unit, file.size)
    for page in pages:
        leaves.add("".join(_open_slide(page)))
    for text in "".join(charts(package)).split("\f"):
        if text.strip():
            leaves.add(text)
    leaves.finish(inside.sending(lambda: send(package, inside)))


def _open_slide(page: Any) -> Iterator[str]:
    walk = Walk()
    with understood("office.damaged"):
        yield from (line for line in walk.blocks(page) if line.strip())
        for part in (child for child in page if name_of(child) == "notes"):
            lines = [line for line in walk.blocks(part) if line.strip()]
            if lines:
                yield "\n"
                yield from lines
        comments = list(walk.comments())
        if comments:
            yield "\n"
            yield from comments
