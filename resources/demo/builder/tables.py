"""What every table of the case shares: the ruled grid, headings, notes, amounts."""

from reportlab.lib import colors
from reportlab.platypus import Paragraph, Table, TableStyle

from builder.layout import INK, RULE, markup, style


def money(cents: int) -> str:
    """An amount in cents as Polish papers write it: `1 234,50`."""
    sign, cents = ("-", -cents) if cents < 0 else ("", cents)
    return f"{sign}{cents // 100:,}".replace(",", " ") + f",{cents % 100:02d}"


def plain_table(rows: list[list[str]], widths: list[float], size: float, right: tuple[int, ...] = ()) -> Table:
    """A ruled grid of single lines; columns in `right` are flush right."""
    table = Table(rows, colWidths=widths, repeatRows=1, rowHeights=size * 1.75)
    commands = [
        ("FONT", (0, 0), (-1, -1), "Sans", size),
        ("FONT", (0, 0), (-1, 0), "Sans-Bold", size),
        ("TEXTCOLOR", (0, 0), (-1, -1), INK),
        ("GRID", (0, 0), (-1, -1), 0.4, RULE),
        ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#ececec")),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("TOPPADDING", (0, 0), (-1, -1), 1),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
    ]
    commands += [("ALIGN", (column, 1), (column, -1), "RIGHT") for column in right]
    table.setStyle(TableStyle(commands))
    return table


def heading(text: str, size: float = 11) -> Paragraph:
    """A heading that stays with what follows."""
    return Paragraph(markup(text), style("Sans-Bold", size, size * 1.4, spaceBefore=6, spaceAfter=4, keepWithNext=1))


def note(text: str, size: float = 8.5) -> Paragraph:
    """Small print."""
    return Paragraph(markup(text), style("Sans", size, size * 1.4, spaceAfter=8))
