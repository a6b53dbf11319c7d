"""Tables made with their truth: statements of account, records of calls, rosters; drawn with reportlab alone."""

import io
import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
KINDS = ("bank", "calls", "roster")
STYLES = {"ruled": ("grid", "lying", "upright", "frame"), "unruled": ("head", "none"), "scan": ("grid", "none")}

HEADS = {
    "bank": {
        "pl": ("Data", "Opis operacji", "Kwota", "Saldo"), "en": ("Date", "Description", "Amount", "Balance"),
        "de": ("Datum", "Verwendungszweck", "Betrag", "Saldo"), "ro": ("Data", "Detalii", "Suma", "Sold"),
        "uk": ("Дата", "Призначення платежу", "Сума", "Залишок"),
    },
    "calls": {
        "pl": ("Data", "Godz.", "Numer", "Kierunek", "Czas"), "en": ("Date", "Time", "Number", "Direction", "Duration"),
        "de": ("Datum", "Uhrzeit", "Rufnummer", "Richtung", "Dauer"), "ro": ("Data", "Ora", "Numar", "Sens", "Durata"),
        "uk": ("Дата", "Час", "Номер", "Напрямок", "Тривалість"),
    },
    "roster": {
        "pl": ("Lp.", "Nazwisko i imię", "Dni", "Godz.", "Do wypłaty", "Potrącono"),
        "en": ("No.", "Name", "Days", "Hours", "Paid", "Withheld"),
        "de": ("Nr.", "Name", "Tage", "Stunden", "Ausgezahlt", "Abzug"),
        "ro": ("Nr.", "Nume", "Zile", "Ore", "Plata", "Retineri"),
        "uk": ("№", "Прізвище", "Дні", "Години", "Виплата", "Утримано"),
    },
}  # fmt: skip
WORDS = {
    "pl": ("przelew", "wynagrodzenie", "opłata", "za", "czynsz", "wpłata", "gotówki", "bankomat", "faktura", "zwrot"),
    "en": ("transfer", "salary", "fee", "for", "rent", "cash", "deposit", "machine", "invoice", "refund"),
    "de": ("Gehalt", "Miete", "Gebühr", "Einzahlung", "Rechnung", "Automat", "für", "Zahlung", "Rückzahlung", "bar"),
    "ro": ("plata", "salariu", "comision", "pentru", "chirie", "depunere", "numerar", "bancomat", "factura", "retur"),
    "uk": ("переказ", "зарплата", "плата", "за", "оренда", "внесок", "готівка", "банкомат", "рахунок", "повернення"),
}
NAMES = ("Kowal Anna", "Wzorcowa Oksana", "Exemplu Ioana", "Muster Karl", "Próbna Ewa", "Zrobiony Jan", "Testar Vasile",
         "Nowa Natalia", "Dawny Piotr", "Sample Mary", "Probe Sergej", "Dudek-Wola Maria")  # fmt: skip
TOTALS = {"pl": "Razem", "en": "Total", "de": "Summe", "ro": "Total", "uk": "Разом"}
_TESSERACT = {"pl": "pol", "en": "eng", "de": "deu", "ro": "ron", "uk": "ukr"}


@dataclass
class MadeTable:
    """A file and what stands in its table, page by page, headings included."""

    name: str
    kind: str
    group: str
    style: str
    language: str
    pdf: bytes
    pages: list[list[list[str]]] = field(default_factory=list)

    @property
    def tesseract(self) -> str:
        """The language OCR needs."""
        return _TESSERACT[self.language]


def made_table(number: int, seed: int = 7, rows: int = 0) -> MadeTable:
    """One of them; the same number gives the same."""
    at = random.Random(seed * 1000 + number)
    group = tuple(STYLES)[number % 3]
    kind = KINDS[number // 3 % 3]
    style = at.choice(STYLES[group])
    language = at.choice(tuple(HEADS[kind]))
    days = kind == "roster" and at.random() < 0.4
    head = list(HEADS[kind][language])
    if days:
        head = [head[1], *(str(day) for day in range(1, at.choice((28, 30, 31)) + 1)), "Σ"]
    body = _body(at, kind, language, head, rows or at.randint(6, 45), days)
    made = MadeTable(f"{group}-{kind}-{style}-{language}-{number}", kind, group, style, language, b"")
    made.pdf, made.pages = _drawn(at, made, head, body, days)
    if group == "scan":
        made.pdf = _scanned(at, made.pdf)
    return made


def _sum(at: random.Random, language: str, cents: int) -> str:
    whole, rest = divmod(abs(cents), 100)
    groups = f"{whole:,}"
    told = {"pl": groups.replace(",", " ") + f",{rest:02}", "en": f"{groups}.{rest:02}",
            "de": groups.replace(",", ".") + f",{rest:02}", "ro": groups.replace(",", ".") + f",{rest:02}",
            "uk": groups.replace(",", " ") + f",{rest:02}"}[language]  # fmt: skip
    return told if cents >= 0 else f"-{told}"


def _day(language: str, day: date) -> str:
    return day.isoformat() if language == "en" else f"{day:%d.%m.%Y}"


def _body(at: random.Random, kind: str, language: str, head: list[str], number: int, days: bool) -> list[list[str]]:
    day, balance, found = date(2022, 3, 1), 8_412_055, []
    if days:
        for name in at.sample(NAMES, min(number, at.randint(4, 11))):
            marks = [at.choice(("8", "8", "8", "10", "–")) for _ in head[1:-1]]
            found.append([name, *marks, str(sum(int(mark) for mark in marks if mark.isdecimal()))])
        return found
    total = 0
    for line in range(1, number + 1):
        day += timedelta(days=at.randint(0, 3))
        if kind == "bank":
            cents = at.choice((-1, 1)) * at.randint(500, 3_000_000)
            balance += cents
            said = " ".join(at.sample(WORDS[language], at.randint(2, 4)))
            if at.random() < 0.5:
                said += f" {at.choice(NAMES).upper()}"
            found.append([_day(language, day), said, _sum(at, language, cents), _sum(at, language, balance)])
        elif kind == "calls":
            ways = {"pl": ("wych.", "przych."), "en": ("out", "in"), "de": ("aus", "ein"), "ro": ("iesire", "intrare"),
                    "uk": ("вих.", "вх.")}[language]  # fmt: skip
            number_called = f"000-{at.randint(100, 999)}-{at.randint(100, 999)}"
            found.append([_day(language, day), f"{at.randint(0, 23):02}:{at.randint(0, 59):02}", number_called,
                          at.choice(ways), f"{at.randint(0, 12)}:{at.randint(0, 59):02}"])  # fmt: skip
        elif line <= 12:
            cents, held = at.randint(90_000, 480_000), at.randint(0, 90_000)
            total += cents
            worked = at.randint(5, 27)
            found.append([str(line), at.choice(NAMES), str(worked), str(8 * worked), _sum(at, language, cents),
                          _sum(at, language, held)])  # fmt: skip
    if kind == "roster":
        found.append(["", TOTALS[language], "", "", _sum(at, language, total), ""])
    return found


def _drawn(
    at: random.Random, made: MadeTable, head: list[str], body: list[list[str]], days: bool
) -> tuple[bytes, list[list[list[str]]]]:
    if "Made" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("Made", FONT))
    size = landscape(A4) if days else A4
    letters = 7.0 if days else at.choice((7.5, 8.5, 9.5))
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=size, invariant=True)
    padding = at.uniform(2.5, 5.0) if days else at.uniform(4.0, 9.0)
    high = letters * at.uniform(1.45, 2.1)
    wraps = made.kind == "bank" and at.random() < 0.4

    def cell_lines(text: str) -> list[str]:
        words = text.split()
        return [" ".join(words[:3]), " ".join(words[3:])] if wraps and len(words) > 4 else [text]

    width = [
        max(pdfmetrics.stringWidth(line, "Made", letters) for row in (head, *body) for line in cell_lines(row[column]))
        + 2 * padding
        for column in range(len(head))
    ]  # fmt: skip
    spread = max(0.0, (size[0] - 90 - sum(width)) / len(width)) * at.choice((0.0, 0.5, 0.9)) if not days else 0.0
    width = [one + spread for one in width]
    right = [not days and made.kind != "calls" and all(row[column][-1:].isdecimal() for row in body if row[column])
             and column > 1 for column in range(len(head))]  # fmt: skip
    left = 45 if sum(width) < size[0] - 80 else 20
    pages: list[list[list[str]]] = []
    waiting = list(body)
    while waiting:
        y = size[1] - 50
        canvas.setFont("Made", letters)
        canvas.drawRightString(size[0] - 40, size[1] - 28, f"k. {len(pages) + 11}")
        if not pages:
            canvas.setFont("Made", letters + 3)
            canvas.drawString(left, y, " ".join(WORDS[made.language][:3]).upper())
            canvas.setFont("Made", letters)
            for _ in range(3):
                y -= letters * 1.4
                canvas.drawString(left, y, " ".join(at.choices(WORDS[made.language], k=12)) + ".")
            y -= letters * 2.4
        rows, tops, first = [head], [y + letters], True
        y = _row(canvas, head, left, width, right, padding, y, high, letters, cell_lines)
        while waiting and y > 60:
            tops.append(y + letters)
            rows.append(waiting.pop(0))
            y = _row(canvas, rows[-1], left, width, right, padding, y, high, letters, cell_lines)
            first = False
        assert not first
        tops.append(y + letters)
        _lines(canvas, made.style, left, width, tops, 0.28 * letters)
        canvas.drawCentredString(size[0] / 2, 30, f"– {len(pages) + 1} –")
        pages.append(rows)
        canvas.showPage()
    canvas.save()
    return target.getvalue(), pages


def _row(canvas, row, left, width, right, padding, y, high, letters, cell_lines):  # type: ignore[no-untyped-def]
    x, deepest = left, 1
    for column, text in enumerate(row):
        lines = cell_lines(text)
        deepest = max(deepest, len(lines))
        for at, line in enumerate(lines):
            where = y - at * letters * 1.15
            if right[column]:
                canvas.drawRightString(x + width[column] - padding, where, line)
            else:
                canvas.drawString(x + padding, where, line)
        x += width[column]
    return y - high - (deepest - 1) * letters * 1.15


def _lines(canvas, style, left, width, tops, lift):  # type: ignore[no-untyped-def]
    """Lines by the style of the table; `tops` are the tops of rows, the last the foot."""
    end = left + sum(width)
    ends = [tops[0], tops[1], tops[-1]]
    lying = {"grid": tops, "lying": tops, "upright": ends, "frame": ends, "head": [tops[1]]}.get(style, [])
    canvas.setLineWidth(0.5)
    for y in lying:
        canvas.line(left, y + lift, end, y + lift)
    if style in ("grid", "upright"):
        x = left
        for step in (*width, 0):
            canvas.line(x, tops[0] + lift, x, tops[-1] + lift)
            x += step
    if style == "frame":
        for x in (left, end):
            canvas.line(x, tops[0] + lift, x, tops[-1] + lift)


def _scanned(at: random.Random, pdf: bytes) -> bytes:
    """The same as pictures: 200 dpi, askew, with noise."""
    import numpy
    import pypdfium2
    from PIL import Image, ImageFilter
    from reportlab.lib.utils import ImageReader

    target = io.BytesIO()
    document = pypdfium2.PdfDocument(pdf)
    canvas = Canvas(target, invariant=True)
    for page in document:
        picture = page.render(scale=200 / 72).to_pil().convert("L")
        picture = picture.rotate(at.uniform(-0.8, 0.8), resample=Image.Resampling.BICUBIC, fillcolor=255)
        picture = picture.filter(ImageFilter.GaussianBlur(0.5))
        noise = numpy.random.default_rng(at.randrange(1 << 30)).normal(0, 9, (picture.height, picture.width))
        shades = numpy.clip(numpy.asarray(picture, dtype=float) + noise, 0, 255).astype("uint8")
        width, height = page.get_size()
        canvas.setPageSize((width, height))
        canvas.drawImage(ImageReader(Image.fromarray(shades)), 0, 0, width, height)
        canvas.showPage()
    canvas.save()
    return target.getvalue()
