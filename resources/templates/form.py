"""The form of a request to another state from its text in `texts/NAME.LANGUAGE.txt`, a line a block:

``@form INSTRUMENT`` what the first line says: whose sections and fields · ``@letter`` ``@cert`` head of a court's
letter, of a certificate · ``# title`` · ``^ centred`` · ``## heading`` · ``= ID HEAD`` a section of the pack in its
box, with the words before its label (``= A SECTION A:``) · ``== ID`` a section as articles, without box or head ·
``* note`` under the head of the last box · ``: HEAD`` a heading above sections, as ``: Part two`` · ``+`` list of
annexes · ``- dash`` · ``| label | value`` · ``> who signs``, where no field of the pack is a signature · ``~ small
print`` · ``. FIELD LEAD`` in a letter: what a field says, without box or label, after words that lead to it ·
``? FIELD LEAD`` the same, where it is filled in · ``{%p … %}`` tag · ``---`` new page · anything else: a paragraph.

Labels come from the pack when the paper is written, so that a template has none of its own.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from pages import field, page

Sections = Mapping[str, list[tuple[str, str, int]]]
"""Id, kind and number of options of the fields of each section of an instrument."""
WORDS = {
    "pl": {"on": "{{ court.place }}, dnia {{ today }}", "file": "Znak: {{ reference }}", "page": "Strona ", "of": " z ",
           "theirs": "{% if their_reference %}Wasz znak: {{ their_reference }}{% endif %}", "to": "Do:",
           "annexes": "Załączniki", "place": "Miejscowość i data", "sign": "Podpis i pieczęć urzędowa"},
    "en": {"on": "{{ court.place }}, {{ today }}", "file": "Reference: {{ reference }}", "page": "Page ", "of": " of ",
           "theirs": "{% if their_reference %}Your reference: {{ their_reference }}{% endif %}", "to": "To:",
           "annexes": "Annexes", "place": "Place and date", "sign": "Signature and official stamp"},
}  # fmt: skip
_WIDTH = 16.5
_SHADE = "E7EAEE"
_QUIET = RGBColor(0x45, 0x4B, 0x54)
_MOST_IN_ONE_COLUMN = 14
_LONG = ("facts", "provisions")
_NUMBERED = ("questions", "exhibits", "formalities")


def instruments(folder: Path) -> dict[str, Sections]:
    """Sections of every instrument of the packs in `folder`."""
    known: dict[str, Sections] = {}
    for pack in sorted(folder.glob("*.yaml")):
        for raw in yaml.safe_load(pack.read_text(encoding="utf-8"))["instruments"]:
            known[raw["id"]] = {
                section["id"]: [
                    (one["id"], one.get("kind", "text"), len(one.get("options", ()))) for one in section["fields"]
                ]
                for section in raw["sections"]
            }
    return known


def form(text: str, language: str, known: Mapping[str, Sections]) -> Any:
    """The template."""
    first, *lines = (line for line in text.splitlines() if line)
    return _Form(lines, language, known.get(first.removeprefix("@form").strip(), {})).document


def key(identifier: str) -> str:
    """How a template names a field or section: `requests_paper.key` does the same."""
    plain = identifier.replace(".", "_")
    return plain if plain[0].isalpha() else f"s{plain}"


class _Form:
    """One template while it is made."""

    def __init__(self, lines: list[str], language: str, sections: Sections) -> None:
        self.words, self.sections = WORDS[language], sections
        self.turned = False
        self.document = page(size=11)
        sheet = self.document.sections[0]
        sheet.left_margin = sheet.right_margin = Cm(2.25)
        for line in lines:
            self.line(line)
        last = self.document.paragraphs[-1]
        if not last.text:  # what has to stand behind a box must not begin a page of its own
            last.paragraph_format.line_spacing = Pt(1)
        self.edges()

    def line(self, line: str) -> None:
        """One line of the text."""
        mark, _, said = line.partition(" ")
        known = {
            "@letter": lambda _: self.letter(), "@cert": lambda _: self.cert(), "#": self.title, "##": self.heading,
            "=": self.section, "==": self.articles, "*": self.note, ":": self.part, "-": self.dash, ">": self.signed,
            "+": lambda _: self.annexes(), ".": self.told, "?": self.told_if,
            "^": lambda one: self.add(one, ALIGN.CENTER), "~": lambda one: self.add(one, size=9.5, italic=True),
            "|": self.pair, "---": lambda _: self.turn(),
        }  # fmt: skip
        if mark in known:
            known[mark](said)
        elif line.startswith("{%"):
            self.document.add_paragraph(line)
        else:
            self.add(line, ALIGN.JUSTIFY)

    def add(self, text: str, align: Any = None, **look: Any) -> Any:
        paragraph = _run(self.document.add_paragraph(), text, align, **look)
        if self.turned:
            paragraph.paragraph_format.page_break_before, self.turned = True, False
        return paragraph

    # -- head and foot -----------------------------------------------------------------------------------------------

    def cert(self) -> None:
        """Who issues a form, and its reference."""
        self.head(["{{ court.name }}", "{{ court.division }}"], [self.words["file"], self.words["on"]])
        self.drafted()

    def letter(self) -> None:
        """Who writes to whom."""
        own = [
            "{{ court.name }}",
            "{{ court.division }}",
            "{{ court.address }}",
            "{{ court.phone }}, {{ court.email }}",
        ]
        self.head(own, [self.words["on"], self.words["file"], self.words["theirs"]])
        for text, bold in ((self.words["to"], False), ("{{ authority }}", True)):
            paragraph = self.add(text, bold=bold)
            paragraph.paragraph_format.left_indent = Cm(8.5)
            paragraph.paragraph_format.space_after = Pt(0)
        self.drafted()

    def drafted(self) -> None:
        self.document.add_paragraph("{%p if draft %}")
        self.add("{{ draft }}", ALIGN.CENTER, bold=True, color=RGBColor(0xB0, 0x1E, 0x1E))
        self.document.add_paragraph("{%p endif %}")

    def head(self, left: list[str], right: list[str]) -> None:
        if self.turned:  # a table can't begin a page by itself in every word processor
            self.document.add_page_break()
            self.turned = False
        table = self.document.add_table(1, 2)
        table.autofit = False
        for cell, texts, align in zip(table.rows[0].cells, (left, right), (ALIGN.LEFT, ALIGN.RIGHT), strict=True):
            cell.width = Cm(_WIDTH / 2)
            for number, text in enumerate(texts):
                paragraph = _run(cell.paragraphs[0] if number == 0 else cell.add_paragraph(), text, align)
                paragraph.paragraph_format.space_after = Pt(0)
        self.document.add_paragraph().paragraph_format.space_after = Pt(0)

    def edges(self) -> None:
        """Reference, page and number of pages at the foot of each page; above, whether it is a draft."""
        sheet = self.document.sections[0]
        _run(sheet.header.paragraphs[0], "{{ draft }}", ALIGN.CENTER, size=9, color=RGBColor(0xB0, 0x1E, 0x1E))
        self.document.styles["Footer"].font.size = Pt(9)
        foot = sheet.footer.paragraphs[0]
        foot.add_run(f"{self.words['file']}\t\t{self.words['page']}")
        field(foot, "PAGE")
        foot.add_run(self.words["of"])
        field(foot, "NUMPAGES")
        _edge(foot)

    # -- what stands between -----------------------------------------------------------------------------------------

    def turn(self) -> None:
        """What follows begins a page. A break of its own would leave an empty one behind a page that is just full."""
        self.turned = True

    def title(self, text: str) -> None:
        paragraph = self.add(text, ALIGN.CENTER, bold=True, size=15)
        paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(14), Pt(4)
        paragraph.paragraph_format.keep_with_next = True

    def heading(self, text: str) -> None:
        paragraph = self.add(text, bold=True, size=12)
        paragraph.paragraph_format.space_before = Pt(12)
        paragraph.paragraph_format.keep_with_next = True

    def part(self, text: str) -> None:
        paragraph = self.add(text, ALIGN.CENTER, bold=True, size=12)
        paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(12), Pt(6)
        paragraph.paragraph_format.keep_with_next = True

    def dash(self, text: str) -> None:
        _hanging(self.document.add_paragraph(), "–", text)

    def pair(self, said: str) -> None:
        label, _, value = said.partition(" | ")
        paragraph = self.document.add_paragraph()
        _hanging(paragraph, label, value, 5.2)

    def annexes(self) -> None:
        """What goes with it."""
        self.document.add_paragraph("{%p if annexes %}")
        self.heading(self.words["annexes"])
        self.document.add_paragraph("{%p for one in annexes %}")
        _hanging(self.document.add_paragraph(), "{{ loop.index }}.", "{{ one }}")
        self.document.add_paragraph("{%p endfor %}")
        self.document.add_paragraph("{%p endif %}")

    def signed(self, text: str) -> None:
        """Where who sends it signs, when no section of the form has the place for it."""
        self.sign(self.document, text or self.words["sign"])

    def sign(self, parent: Any, below: str) -> None:
        """Place and date on the left, signature and stamp on the right."""
        line = parent.add_paragraph()
        line.paragraph_format.space_before, line.paragraph_format.space_after = Pt(30), Pt(0)
        line.paragraph_format.keep_with_next = True
        under = parent.add_paragraph()
        for paragraph, texts in ((line, ("……………………………", "…………………………………………")), (under, (self.words["place"], below))):
            for stop in (3.2, 11.8):
                paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(stop), 1)
            _run(paragraph, "\t" + "\t".join(texts), size=9)

    # -- sections ----------------------------------------------------------------------------------------------------

    def section(self, said: str) -> None:
        """A section in its box: head, then each field with its label."""
        name, _, head = said.partition(" ")
        table = self.document.add_table(0, 1, style="Table Grid")
        table.autofit = False
        self.top = self.cell(table, shade=True)
        _run(self.top.paragraphs[0], f"{head} {{{{ part.{key(name)}.label }}}}".strip(), bold=True)
        _row(table, "tblHeader")
        for identifier, *kind in self.sections[name]:
            cell = self.cell(table)
            if kind[0] not in _LONG:
                _row(table, "cantSplit")
            _run(cell.paragraphs[0], f"{{{{ form.{key(identifier)}.label }}}}", size=9.5, color=_QUIET)
            self.field(cell, f"form.{key(identifier)}", *kind)
        after = self.document.add_paragraph()
        after.paragraph_format.space_after, after.paragraph_format.line_spacing = Pt(0), Pt(9)

    def note(self, text: str) -> None:
        _run(self.top.add_paragraph(), text, size=9.5, italic=True)

    def articles(self, name: str) -> None:
        """Each field under its label as a heading, as agreements have it."""
        for identifier, *kind in self.sections[name]:
            if kind[0] != "signature":
                self.heading(f"{{{{ form.{key(identifier)}.label }}}}")
            self.field(self.document, f"form.{key(identifier)}", *kind)

    def told(self, said: str) -> None:
        """What a field says, after the words that lead to it, without box or label."""
        identifier, _, lead = said.partition(" ")
        if lead:
            shape = self.add(lead, ALIGN.JUSTIFY).paragraph_format
            shape.space_before, shape.keep_with_next = Pt(7), True
        kinds = {id: more for fields in self.sections.values() for id, *more in fields}
        self.field(self.document, f"form.{key(identifier)}", *kinds[identifier])

    def told_if(self, said: str) -> None:
        """The same, where the field is filled in."""
        self.document.add_paragraph(f"{{%p if form.{key(said.partition(' ')[0])}.said %}}")
        self.told(said)
        self.document.add_paragraph("{%p endif %}")

    def cell(self, table: Any, *, shade: bool = False) -> Any:
        cell = table.add_row().cells[0]
        cell.width = Cm(_WIDTH)
        if shade:
            mark = OxmlElement("w:shd")
            for name, value in (("val", "clear"), ("color", "auto"), ("fill", _SHADE)):
                mark.set(qn(f"w:{name}"), value)
            cell._tc.get_or_add_tcPr().append(mark)
        cell.paragraphs[0].paragraph_format.space_before = Pt(3)
        return cell

    def field(self, cell: Any, name: str, kind: str, options: int) -> None:
        """What a field says, as its kind is written."""
        if kind in ("ticks", "choice") and options > _MOST_IN_ONE_COLUMN:
            self.columns(cell, f"{name}.columns")
        elif kind in ("ticks", "choice"):
            self.loop(cell, f"one in {name}.options", ("{{ one.mark }}", "{{ one.label }}"))
        elif kind == "persons":
            self.persons(cell, name)
        elif kind in _NUMBERED:
            cell.add_paragraph(f"{{%p if {name}.said %}}")
            self.loop(cell, f"line in {name}.lines", ("{{ loop.index }}.", "{{ line }}"))
            cell.add_paragraph("{%p else %}")
            cell.add_paragraph("–")
            cell.add_paragraph("{%p endif %}")
        elif kind in ("authority", "state"):
            self.pairs(cell, f"row in {name}.rows")
        else:
            self.loop(cell, f"line in {name}.lines", ("", "{{ line }}"))
        if kind == "signature":
            self.sign(cell, self.words["sign"])

    def loop(self, cell: Any, over: str, said: tuple[str, str]) -> None:
        cell.add_paragraph(f"{{%p for {over} %}}")
        paragraph = cell.add_paragraph()
        if said[0]:
            _hanging(paragraph, *said)
        else:
            _run(paragraph, said[1], ALIGN.JUSTIFY)
        paragraph.paragraph_format.space_after = Pt(3)
        cell.add_paragraph("{%p endfor %}")

    def columns(self, cell: Any, over: str) -> None:
        """Boxes to tick, half of them beside the others."""
        table = cell.add_table(3, 2)
        table.autofit = False
        for row, text in zip((0, 2), (f"{{%tr for one in {over} %}}", "{%tr endfor %}"), strict=True):
            table.rows[row].cells[0].paragraphs[0].add_run(text)
        for place, side in zip(table.rows[1].cells, ("left", "right"), strict=True):
            place.width = Cm(_WIDTH / 2 - 0.3)
            _hanging(place.paragraphs[0], f"{{{{ one.{side}.mark }}}}", f"{{{{ one.{side}.label }}}}")
            place.paragraphs[0].paragraph_format.space_after = Pt(1)
            place.paragraphs[0].runs[0].font.size = Pt(10)
        after = cell.paragraphs[-1]
        after.paragraph_format.space_after, after.paragraph_format.line_spacing = Pt(0), Pt(4)

    def pairs(self, cell: Any, over: str) -> None:
        """What is asked on the left, what is known on the right."""
        cell.add_paragraph(f"{{%p for {over} %}}")
        paragraph = cell.add_paragraph()
        _hanging(paragraph, "{% if row.label %}{{ row.label }}", "{% endif %}{{ row.value }}", 5.2)
        paragraph.paragraph_format.space_after = Pt(1)
        cell.add_paragraph("{%p endfor %}")

    def persons(self, cell: Any, name: str) -> None:
        """Everybody concerned, one after the other."""
        cell.add_paragraph(f"{{%p for one in {name}.people %}}")
        paragraph = _run(cell.add_paragraph(), "({{ loop.index }}) {{ one.called }} – {{ one.capacity }}", bold=True)
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
        paragraph.paragraph_format.keep_with_next = True
        self.pairs(cell, "row in one.rows")
        cell.add_paragraph("{%p endfor %}")
        cell.add_paragraph(f"{{%p if not {name}.people %}}")
        cell.add_paragraph("–")
        cell.add_paragraph("{%p endif %}")


def _run(
    paragraph: Any, text: str, align: Any = None, *, bold: bool = False, italic: bool = False,
    size: float | None = None, color: Any = None,
) -> Any:  # fmt: skip
    run = paragraph.add_run(text)
    run.bold, run.italic = bold, italic
    run.font.size = Pt(size) if size else None
    if color is not None:
        run.font.color.rgb = color
    paragraph.alignment = align
    return paragraph


def _row(table: Any, property: str) -> None:
    """The last row is repeated on each page (``tblHeader``), or not broken between two (``cantSplit``)."""
    table.rows[-1]._tr.get_or_add_trPr().append(OxmlElement(f"w:{property}"))


def _hanging(paragraph: Any, mark: str, text: str, width: float = 0.8) -> None:
    """A paragraph whose mark stands before it."""
    paragraph.add_run(f"{mark}\t{text}")
    shape = paragraph.paragraph_format
    shape.left_indent, shape.first_line_indent, shape.space_after = Cm(width), Cm(-width), Pt(3)
    shape.tab_stops.add_tab_stop(Cm(width))


def _edge(paragraph: Any) -> None:
    """A thin line above."""
    borders, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "4"), ("space", "4"), ("color", "999999")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    paragraph._p.get_or_add_pPr().append(borders)
