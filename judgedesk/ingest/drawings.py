"""Text in DrawingML, which Word, Excel and PowerPoint share: shapes, tables, diagrams, charts. ECMA-376 part 1, 20, 21.

Also what symbol fonts mean, where their signs carry meaning.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from judgedesk.ingest.package import attribute, name_of
from judgedesk.ingest.writing import clean, linked

_CHECKS = {
    0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x70: "☐", 0x71: "☐", 0x72: "☐", 0x76: "❖", 0x78: "☒", 0xA7: "▪", 0xA8: "☐",
    0xD8: "➢", 0xE0: "→", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0xDF: "←",
}  # fmt: skip
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐", 0x30: "☐"}
_GREEK = dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)) | {
    **dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)),
    0xA3: "≤", 0xB3: "≥", 0xB0: "°", 0xB1: "±", 0xB4: "×", 0xB7: "•", 0xB9: "≠", 0xBB: "≈", 0xAE: "→", 0xAC: "←",
    0xB8: "÷", 0xD6: "√", 0xE5: "∑", 0xA5: "∞", 0xDE: "⇒",
}  # fmt: skip

PRIVATE = re.compile("[\uf020-\uf0ff]")
"""Signs of symbol fonts, as programs put them into Unicode."""


def symbol(code: str, font: str) -> str:
    """A sign of a symbol font as Unicode; U+FFFD where its meaning isn't known. `code` is hexadecimal."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if 0xE000 <= number <= 0xF8FF or number < 0x100:
        tables: dict[str, Mapping[int, str]] = {"wingdings": _CHECKS, "wingdings 2": _WINGDINGS_2, "symbol": _GREEK}
        low, table = number & 0xFF, tables.get(font.strip().lower())
        if table is not None and low in table:
            return table[low]
        if table is None and 0x20 <= number < 0x7F:
            return chr(number)
        bullet = 0xB7  # the same sign in every symbol font in use
        return chr(low) if table is _GREEK and 0x20 <= low < 0x41 else "•" if low == bullet else "\ufffd"
    return chr(number) if number <= 0x10FFFF else ""


def unprivate(text: str, font: str) -> str:
    """Text set in `font`, its signs from the area of symbol fonts as Unicode."""
    return PRIVATE.sub(lambda match: symbol(f"{ord(match[0]):x}", font), text)


class Shapes:
    """The text of a drawing in the order of its markup.

    Args:
        links: outside addresses by the ids of their links.
    """

    def __init__(self, links: Mapping[str, str]) -> None:
        self._links = links

    def lines(self, element: Any) -> Iterator[str]:
        """Paragraphs and table rows below `element`, each ending with a line end."""
        for child in element:
            name = name_of(child)
            if name == "p":
                yield self._paragraph(child) + "\n"
            elif name == "tr":
                yield "\t".join(self._cell(cell) for cell in child if name_of(cell) == "tc") + "\n"
            elif name != "Fallback":
                yield from self.lines(child)

    def _cell(self, cell: Any) -> str:
        return " ".join(" ".join(text.split()) for text in self.lines(cell) if text.strip())

    def _paragraph(self, paragraph: Any) -> str:
        texts = []
        for run in paragraph:
            name = name_of(run)
            if name == "br":
                texts.append("\n")
            elif name in ("r", "fld"):
                text = "".join(part.text or "" for part in run if name_of(part) == "t")
                click = next(iter(run.iter("{*}hlinkClick")), None)
                texts.append(text if click is None else linked(text, self._links.get(attribute(click, "id"), "")))
            elif name not in ("pPr", "endParaRPr"):
                texts.extend(part.text or "" for part in run.iter("{*}t"))
        return clean("".join(texts)).replace("\f", " ")


def chart_rows(root: Any) -> Iterator[str]:
    """A chart as lines: its titles, then each series with its categories and values in rows (21.2)."""
    if root is None:
        return
    for title in root.iter("{*}title"):
        yield from (text for text in Shapes({}).lines(title) if text.strip())
    for series in root.iter("{*}ser"):
        points: dict[str, dict[int, str]] = {}
        for child in series:
            values: dict[int, str] = {}
            for point in child.iter("{*}pt"):
                untrusted_index = attribute(point, "idx")
                values[int(untrusted_index) if untrusted_index.isdecimal() else 0] = clean(
                    "".join(point.itertext())
                ).strip()
            points[name_of(child)] = values
        yield " ".join(points.get("tx", {}).values()) + "\n"
        columns = [points.get(name, {}) for name in ("cat", "val", "xVal", "yVal", "bubbleSize") if points.get(name)]
        for index in sorted({index for column in columns for index in column}):
            yield "\t".join(column.get(index, "") for column in columns) + "\n"
