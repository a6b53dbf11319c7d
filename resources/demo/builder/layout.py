"""Pages of a Polish case file: letterheads, protocol forms, folio stamps, signatures. Same input, same bytes."""

import hashlib
import io
import random
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_RIGHT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    Image,
    KeepTogether,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

from builder.sources import Text, typographic

rl_config.invariant = 1
rl_config.useA85 = 0

FACES = {
    "Serif": "DejaVuSerif.ttf",
    "Serif-Bold": "DejaVuSerif-Bold.ttf",
    "Serif-Italic": "DejaVuSerif-Italic.ttf",
    "Sans": "DejaVuSans.ttf",
    "Sans-Bold": "DejaVuSans-Bold.ttf",
    "Sans-Oblique": "DejaVuSans-Oblique.ttf",
    "Mono": "DejaVuSansMono.ttf",
    "Mono-Bold": "DejaVuSansMono-Bold.ttf",
}
INK = colors.HexColor("#20242a")
STAMP = colors.HexColor("#3b4a7a")
PEN = colors.HexColor("#26408b")
RULE = colors.HexColor("#555555")

WARNINGS = {
    "witness": "Świadka uprzedzono o odpowiedzialności karnej za zeznanie nieprawdy lub zatajenie prawdy "
    "(art. 233 § 1 k.k.), pouczono o treści art. 182, 183, 185 i 191 § 1a k.p.k. oraz wręczono pisemne pouczenie "
    "o prawach w języku zrozumiałym dla świadka. Pouczenie świadek zrozumiał, co potwierdza podpisem.",
    "suspect": "Podejrzanego pouczono o prawie do składania wyjaśnień, do odmowy ich składania lub odmowy odpowiedzi "
    "na poszczególne pytania, o prawie do obrońcy i do końcowego zapoznania z materiałami (art. 300 § 1 k.p.k.). "
    "Odbiór pouczenia potwierdzono podpisem.",
}


def font_files() -> dict[str, Path]:
    """The DejaVu files by our own face name. Raises FileNotFoundError when the family is not installed."""
    listed = subprocess.run(["fc-list", "--format", "%{file}\n"], capture_output=True, text=True, check=True).stdout
    by_name = {Path(line).name: Path(line) for line in sorted(listed.splitlines())}
    missing = [name for name in FACES.values() if name not in by_name]
    if missing:
        raise FileNotFoundError(", ".join(missing))
    return {face: by_name[name] for face, name in FACES.items()}


def register_fonts() -> None:
    """Makes the faces known to reportlab."""
    for face, path in font_files().items():
        pdfmetrics.registerFont(TTFont(face, str(path)))
    for family, italic in (("Serif", "Serif-Italic"), ("Sans", "Sans-Oblique"), ("Mono", "Mono")):
        pdfmetrics.registerFontFamily(family, normal=family, bold=f"{family}-Bold", italic=italic, boldItalic=italic)


def folios(first: int, pages: int, two_sided: bool) -> list[str]:
    """Folio of each page: a sheet a page, or recto and verso (`12`, `12v`, `13` …)."""
    if not two_sided:
        return [str(first + index) for index in range(pages)]
    return [f"{first + index // 2}{'v' if index % 2 else ''}" for index in range(pages)]


def scribble(canvas: Canvas, seed: str, x: float, y: float, width: float) -> None:
    """A drawn signature; the same for the same `seed`."""
    pen = random.Random(hashlib.sha256(seed.encode()).hexdigest())
    canvas.saveState()
    canvas.setStrokeColor(PEN)
    canvas.setLineWidth(0.8)
    path = canvas.beginPath()
    path.moveTo(x, y)
    step = width / 6
    for index in range(6):
        left = x + index * step
        path.curveTo(
            left + pen.uniform(-2, step),
            y + pen.uniform(2, 14),
            left + pen.uniform(0, step),
            y - pen.uniform(1, 9),
            left + step,
            y + pen.uniform(-2, 3),
        )
    canvas.drawPath(path)
    canvas.restoreState()


class Signatures(Flowable):
    """Dotted lines with a scribble over each and who signed below."""

    def __init__(self, names: list[str]) -> None:
        super().__init__()
        self.names = names

    def wrap(self, available: float, _height: float) -> tuple[float, float]:
        """Size taken, in points."""
        self.width = available
        return available, 22 * mm

    def draw(self) -> None:
        """Draws the lines from left to right."""
        slot = self.width / max(len(self.names), 2)
        start = self.width - slot * len(self.names)
        for index, name in enumerate(self.names):
            left = start + index * slot
            scribble(self.canv, name, left + 14, 12 * mm, slot * 0.55)
            self.canv.setFillColor(INK)
            self.canv.setFont("Serif", 9)
            self.canv.drawString(left + 4, 9.5 * mm, "." * int((slot - 14) / 2.9))
            size = 7.5
            while pdfmetrics.stringWidth(name, "Serif", size) > slot - 8:
                size -= 0.25
            self.canv.setFont("Serif", size)
            self.canv.drawString(left + 4, 5.5 * mm, name)


def style(face: str, size: float, leading: float, **options: Any) -> ParagraphStyle:
    """A paragraph style in our ink."""
    return ParagraphStyle("", fontName=face, fontSize=size, leading=leading, textColor=INK, **options)


def markup(text: str) -> str:
    """`text` as reportlab markup: escaped, `**bold**` kept."""
    return re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", escape(" ".join(text.split())))


def ruled(rows: list[list[str]], widths: list[float] | None, size: float = 9, head: bool = True) -> Table:
    """A ruled table of wrapped cells; the first row is its head unless `head` is false."""
    plain, bold = style("Sans", size, size * 1.25), style("Sans-Bold", size, size * 1.25)
    cells = [
        [Paragraph(markup(cell), bold if head and number == 0 else plain) for cell in row]
        for number, row in enumerate(rows)
    ]
    table = Table(cells, colWidths=widths, repeatRows=1 if head else 0)
    commands = [("GRID", (0, 0), (-1, -1), 0.5, RULE), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    commands += [("TOPPADDING", (0, 0), (-1, -1), 2.5), ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5)]
    if head:
        commands.append(("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#ececec")))
    table.setStyle(TableStyle(commands))
    return table


def _question_or_answer(line: str, plain: ParagraphStyle, bold: ParagraphStyle) -> Paragraph | None:
    if line.startswith("P: "):
        return Paragraph("Pytanie: " + markup(line[3:]), bold)
    if line.startswith("O: "):
        return Paragraph("Odpowiedź: " + markup(line[3:]), plain)
    return None


def _block(block: str, text: Text, styles: dict[str, ParagraphStyle], pictures: Path, width: float) -> list[Flowable]:
    lines = block.strip().splitlines()
    first = lines[0]
    if first.startswith("## "):
        return [CondPageBreak(30 * mm), Paragraph(markup(first[3:]), styles["head"])]
    if first.startswith("|"):
        rows = [[cell.strip() for cell in line.strip("| \n").split("|")] for line in lines]
        return [ruled(rows, None), Spacer(1, 10)]
    if first.startswith("!["):
        caption, name = re.fullmatch(r"!\[(.*)\]\((.*)\)", first).groups()  # type: ignore[union-attr]
        picture = Image(io.BytesIO((pictures / name).read_bytes()), width=width, height=width * 0.62)
        return [KeepTogether([picture, Paragraph(markup(caption), styles["caption"])])]
    if first.startswith("- "):
        return [Paragraph("– " + markup(line[2:]), styles["item"]) for line in lines]
    if first.startswith("P: "):
        question = [_question_or_answer(line, styles["body"], styles["question"]) for line in lines]
        flowables: list[Flowable] = [piece for piece in question if piece is not None]
        flowables[0].keepWithNext = 1  # type: ignore[attr-defined]
        return [KeepTogether(flowables)] if " ".join(block.split()) in text.together else flowables
    paragraph = Paragraph(markup(block), styles["body"])
    return [KeepTogether([paragraph])] if " ".join(block.split()) in text.together else [paragraph]


def body_flowables(text: Text, face: str, pictures: Path, width: float) -> list[Flowable]:
    """The body's blocks as flowables, `width` points wide."""
    size, leading = {"Mono": (11, 19), "Sans": (11.5, 19)}.get(face, (12, 20))
    align = TA_JUSTIFY if face == "Serif" and text.head.get("form") == "letter" else 0
    styles = {
        "body": style(face, size, leading, spaceAfter=7, alignment=align, allowWidows=0, allowOrphans=0),
        "question": style(f"{face}-Bold", size - 0.5, leading, spaceBefore=3, spaceAfter=1),
        "head": style(f"{face}-Bold", size + 0.5, leading, spaceBefore=9, spaceAfter=6),
        "item": style(face, size, leading, leftIndent=14, firstLineIndent=-10, spaceAfter=2),
        "caption": style("Sans", 8.5, 11, spaceBefore=4, spaceAfter=14, alignment=TA_CENTER),
    }
    result: list[Flowable] = []
    for part in re.split(r"^===$", text.body, flags=re.M):
        if result:
            result.append(PageBreak())
        for block in re.split(r"\n\s*\n", part.strip()):
            if block.strip():
                result += _block(block, text, styles, pictures, width)
    return result


def head_flowables(text: Text, face: str, width: float) -> list[Flowable]:
    """Letterhead, addressee, title and, for a protocol, the table of its form."""
    head, small = text.head, style("Sans", 9, 12.5)
    say = lambda line: escape(typographic(str(line), text.language))  # noqa: E731 - one line, used five times
    sender = head.get("authority") or head.get("sender") or []
    left = [Paragraph(("<b>%s</b>" if number == 0 else "%s") % say(line), small) for number, line in enumerate(sender)]
    date = Paragraph(say(head.get("place_date", "")), style("Sans", 9, 12.5, alignment=TA_RIGHT))
    top = Table([[left, date]], colWidths=[width * 0.55, width * 0.45])
    top.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (0, 0), 0)]))
    result: list[Flowable] = [top, Spacer(1, 14)]
    addressee = style("Sans", 10, 14, leftIndent=width * 0.5)
    result += [Paragraph(f"<b>{say(line)}</b>", addressee) for line in head.get("to", [])]
    title = style(f"{face}-Bold", 14, 19, alignment=TA_CENTER, spaceBefore=12)
    result.append(Paragraph(say(head["title"]), title))
    if head.get("subtitle"):
        result.append(Paragraph(say(head["subtitle"]), style(face, 10.5, 15, alignment=TA_CENTER)))
    result.append(Spacer(1, 12))
    if head.get("fields"):
        rows = [[typographic(str(cell), text.language) for cell in row] for row in head["fields"]]
        result += [ruled(rows, [width * 0.32, width * 0.68], 9.5, head=False), Spacer(1, 8)]
    if head.get("warn"):
        result += [Paragraph(WARNINGS[head["warn"]], style("Sans", 8.5, 12)), Spacer(1, 10)]
    return result


def _numbered(canvas: Canvas, number: int, initials: str, size: tuple[float, float]) -> None:
    canvas.setFillColor(INK)
    canvas.setFont("Sans", 8)
    canvas.drawCentredString(size[0] / 2, 11 * mm, f"– {number} –")
    if initials:
        canvas.drawString(34 * mm, 11 * mm, "podpis:")
        scribble(canvas, initials, 47 * mm, 11.5 * mm, 46)


def stamp(canvas: Canvas, folio: str, size: tuple[float, float]) -> None:
    """The folio in the upper right corner."""
    canvas.saveState()
    canvas.setFillColor(STAMP)
    canvas.setFont("Serif-Italic", 13)
    canvas.drawRightString(size[0] - 14 * mm, size[1] - 13 * mm, f"k. {folio}")
    canvas.restoreState()


def write_pdf(
    story: Callable[[float], list[Flowable]],
    title: str,
    folio_of: Callable[[int], str] | None,
    *,
    initials: str = "",
    wide: bool = False,
) -> bytes:
    """The PDF of a story. `story` gets the text width in points; `folio_of` the page's index from 0."""
    size = landscape(A4) if wide else A4
    left, right = 34 * mm, 18 * mm
    buffer = io.BytesIO()

    def on_page(canvas: Canvas, template: SimpleDocTemplate) -> None:
        if folio_of is not None:
            stamp(canvas, folio_of(template.page - 1), size)
        _numbered(canvas, template.page, initials, size)

    template = SimpleDocTemplate(
        buffer, pagesize=size, leftMargin=left, rightMargin=right, topMargin=24 * mm, bottomMargin=20 * mm
    )
    template.title, template.author, template.creator = title, "", "demo case"
    template.build(story(size[0] - left - right - 12), onFirstPage=on_page, onLaterPages=on_page)
    return buffer.getvalue()


def text_pdf(text: Text, pictures: Path, folio_of: Callable[[int], str] | None) -> bytes:
    """A protocol or letter as PDF."""
    face = {"mono": "Mono", "sans": "Sans"}.get(str(text.head.get("font", "serif")), "Serif")
    signatures = [typographic(name, text.language) for name in text.head.get("sign", [])]

    def story(width: float) -> list[Flowable]:
        flowables = head_flowables(text, face, width) + body_flowables(text, face, pictures, width)
        if signatures:
            flowables.append(KeepTogether([flowables.pop(), Spacer(1, 14), Signatures(signatures)]))
        return flowables

    initials = signatures[0] if text.head.get("initials") else ""
    return write_pdf(story, str(text.head["title"]), folio_of, initials=initials)
