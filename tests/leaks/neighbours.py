"""What may stand beside a name: in a line of text, and in the cells, values and fields around it."""

# ruff: noqa: E501 - a way of placing a leak, a line

import csv
import io
import json
from collections.abc import Callable
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from containers import always, one_line
from making import W, ics_of, p, run, sheet, word

LINES: tuple[tuple[str, str], ...] = (
    ("1 ", ""), ("", " 1"), ("12 ", " 12"), ("12\n", "\n12"), ("", "\n1"), ("1\n", ""), ("1\t", "\t1"), ("\t", "\t"), ("1,", ",1"), ("1, ", ", 1"),
    ("1;", ";1"), ("", ", 12"), ("1\u00a0", "\u00a01"), ("", "\u00a012"), ("1\u202f", "\u202f1"), ("\u00ad", "\u00ad"), ("1\u00ad ", " \u00ad1"), ("\u200b", "\u200b"),
    ('"', '"'), ("„", "”"), ("«", "»"), ("'", "'"), ("‘", "’"), ("(", ")"), ("[", "]"), ("{", "}"), ("<", ">"), ("1(", ")1"), ("1 (", ") 1"), ("„1 ", " 1”"),
    ("• ", ""), ("•", ""), ("– ", ""), ("- ", ""), ("* ", ""), ("· ", ""), ("▪ ", ""), ("1. ", ""), ("1) ", ""), ("a) ", ""), ("1° ", ""), ("§ 1 ", ""), ("IV. ", ""),
    ("12.03.2024 ", ""), ("", " 12.03.2024"), ("12.03.2024\n", "\n12.03.2024"), ("2024-03-12 ", " 2024-03-12"), ("12 marca 2024 r. ", " 12 marca 2024 r."),
    ("", " 2024"), ("10:15 ", " 10:15"), ("k. 12 ", ", k. 12"), ("lp. 1 ", " s. 1"), ("\r\n", "\r\n1"), ("1\r", "\r1"), ("1\v", "\v1"), ("1\f", "\f1"), ("1\u2028", "\u20281"),
    ("1\u2029", "\u20291"), ("1\x85", "\x851"), ("1|", "|1"), ("1 | ", " | 1"), ("1/", "/1"), ("1 / ", " / 1"), ("1: ", ": 1"), ("1=", "=1"), ("#", " #1"), ("№ 1 ", ""),
    ("SĄD\n", "\nSĄD"), ("SĄD\t", "\tSĄD"), ("Sąd\n", "\nSąd"), ("Sąd: ", "; Sąd"), ("100 zł, ", ", 100 zł"), ("50% ", " 50%"), ("1–", "–1"), ("12 – ", " – 12"), ("...", "..."),
)  # fmt: skip
"""Before and after, in one text."""

BESIDE = (("1", "2"), ("12.03.2024", "2024"), ("SĄD", "SALA"), ("Sąd", "Sala"), ("", ""), ("1.", "10:15"))
"""In the cells around."""


class Row(NamedTuple):
    """A way of placing three texts beside each other, where the one in the middle is the leak."""

    name: str
    ending: str
    made: Callable[[str, str, str], bytes]
    fits: Callable[[str], bool]


def of_signs(sign: str) -> Callable[[str, str, str], bytes]:
    def made(*cells: str) -> bytes:
        target = io.StringIO()
        csv.writer(target, delimiter=sign).writerows((("Lp.", "a", "b"), cells, cells))
        return target.getvalue().encode()

    return made


def excel(*cells: str) -> bytes:
    def cell(column: str, text: str) -> str:
        if text.isdecimal():
            return f"<c r='{column}7'><v>{text}</v></c>"
        return f"<c r='{column}7' t='inlineStr'><is><t xml:space='preserve'>{escape(text)}</t></is></c>"

    return sheet("".join(map(cell, "ABC", cells)))


def excel_strings(*cells: str) -> bytes:
    strings = "".join(f"<si><t xml:space='preserve'>{escape(one)}</t></si>" for one in cells)
    rows = "".join(f"<c r='{column}7' t='s'><v>{at}</v></c>" for at, column in enumerate("ABC"))
    return sheet(rows, xl__sharedStrings_x=f"<sst>{strings}</sst>")


def word_cells(*cells: str) -> bytes:
    inside = "".join(f"<w:tc>{p(run(one))}</w:tc>" for one in cells)
    return word(f"<w:tbl><w:tr>{inside}</w:tr></w:tbl>")


def word_boxed(before: str, text: str, after: str) -> bytes:
    return word(
        p(run(before)) + f"<w:sdt><w:sdtContent>{p(run(text))}</w:sdtContent></w:sdt>" + p(run(after)),
        word__x_x=f"<w:x {W}/>",
    )


def web_cells(*cells: str) -> bytes:
    return ("<table><tr>" + "".join(f"<td>{escape(one)}</td>" for one in cells) + "</tr></table>").encode()


def web_lines(*cells: str) -> bytes:
    return ("<p>" + "<br>".join(map(escape, cells)) + "</p>").encode()


def marked(*cells: str) -> bytes:
    return ("<r>" + "".join(f"<c>{escape(one)}</c>" for one in cells) + "</r>").encode()


def attributes(before: str, text: str, after: str) -> bytes:
    return f"<r><c n={quoteattr(before)} v={quoteattr(text)}/>{escape(after)}</r>".encode()


def as_number(text: str) -> int | str:
    return int(text) if text.isdecimal() else text


ROWS = (
    Row("csv", ".csv", of_signs(","), always), Row("csv of semicolons", ".csv", of_signs(";"), always), Row("csv of tabs", ".csv", of_signs("\t"), always),
    Row("csv first", ".csv", lambda a, t, b: of_signs(",")(t, a, b), always), Row("csv last", ".csv", lambda a, t, b: of_signs(",")(a, b, t), always),
    Row("xlsx", ".xlsx", excel, always), Row("xlsx strings", ".xlsx", excel_strings, always), Row("docx cells", ".docx", word_cells, always), Row("docx box", ".docx", word_boxed, always),
    Row("json list", ".json", lambda *c: json.dumps([as_number(one) for one in c]).encode(), always),
    Row("json key", ".json", lambda a, t, b: json.dumps({a: 1, t: as_number(b)}).encode(), always),
    Row("json value", ".json", lambda a, t, b: json.dumps({"a": as_number(a), "b": t, "c": [as_number(b)]}, ensure_ascii=False).encode(), always),
    Row("ics", ".ics", lambda a, t, b: ics_of(("LOCATION", a), ("SUMMARY", t), ("DESCRIPTION", b)), always),
    Row("ics categories", ".ics", lambda a, t, b: ics_of(("CATEGORIES", f"{a},"), ("CATEGORIES", t), ("PRIORITY", b)), always),
    Row("html cells", ".html", web_cells, always), Row("html lines", ".html", web_lines, always),
    Row("xml", ".xml", marked, always), Row("xml attributes", ".xml", attributes, one_line),
)  # fmt: skip
