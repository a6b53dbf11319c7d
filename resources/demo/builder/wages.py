"""Official wages: who stands on the list, for how much; the ledger and the attendance list. Made by rule."""

import calendar
from datetime import date

from reportlab.platypus import Flowable, KeepTogether, Spacer

from builder.tables import heading, money, note, plain_table

MONTHS = (
    "styczeń",
    "luty",
    "marzec",
    "kwiecień",
    "maj",
    "czerwiec",
    "lipiec",
    "sierpień",
    "wrzesień",
    "październik",
    "listopad",
    "grudzień",
)
PERIOD = [(2022, month) for month in range(3, 13)] + [(2023, month) for month in range(1, 12)]
NET = dict(
    zip(
        PERIOD,
        (
            3012,
            3012,
            3094,
            3094,
            3094,
            3104,
            3104,
            3104,
            3087,
            3087,
            3206,
            3206,
            3206,
            3191,
            3310,
            3310,
            3398,
            3398,
            3421,
            3421,
            3187,
        ),
        strict=True,
    )
)
PEOPLE = {
    "Nguyễn Thị Hoa": ((2022, 3), (2023, 11)),
    "Lê Thị Thảo": ((2022, 3), (2022, 9)),
    "Tymczenko Serhij": ((2022, 4), (2023, 10)),
    "Pawluk Iryna": ((2022, 3), (2023, 11)),
    "Hnatiuk Iwan": ((2022, 3), (2023, 11)),
    "Dmytrenko Oksana": ((2022, 6), (2023, 11)),
    "Sawczuk Wasyl": ((2022, 9), (2023, 11)),
    "Kozak Natalia": ((2022, 5), (2023, 11)),
    "Łysenko Andrij": ((2023, 2), (2023, 11)),
}
PAID_BY_TRANSFER = {"Tymczenko Serhij", "Hnatiuk Iwan", "Dmytrenko Oksana", "Kozak Natalia"}
SPECIAL = {
    ("Nguyễn Thị Hoa", (2022, 3)): 1920,
    ("Lê Thị Thảo", (2022, 3)): 1920,
    ("Tymczenko Serhij", (2022, 4)): 1120,
    ("Pawluk Iryna", (2023, 3)): 3310,
    ("Pawluk Iryna", (2023, 4)): 3295,
    ("Tymczenko Serhij", (2023, 5)): 1655,
    ("Tymczenko Serhij", (2023, 10)): 1604,
}


AWAY = {
    ("Nguyễn Thị Hoa", (2022, 3)): range(1, 13),
    ("Lê Thị Thảo", (2022, 3)): range(1, 13),
    ("Tymczenko Serhij", (2022, 4)): range(1, 22),
    ("Tymczenko Serhij", (2023, 5)): range(8, 22),
    ("Tymczenko Serhij", (2023, 10)): range(15, 32),
}
"""Days on which somebody does not stand on the list."""


def days_listed(name: str, period: tuple[int, int]) -> list[int]:
    """Days of the month on which the list gives the person eight hours; it ends on 28 November 2023."""
    away = AWAY.get((name, period), range(0))
    last = 28 if period == (2023, 11) else 31
    return [day for day in working_days(*period) if day not in away and day <= last]


def working_days(year: int, month: int) -> list[int]:
    """Days of the month from Monday to Saturday."""
    return [day for day in range(1, calendar.monthrange(year, month)[1] + 1) if date(year, month, day).weekday() < 6]


def employed(period: tuple[int, int]) -> list[str]:
    """Who stands on the list in that month, in the list's order."""
    return [name for name, (start, end) in PEOPLE.items() if start <= period <= end]


def net(name: str, period: tuple[int, int]) -> int:
    """Net wage on the official list, in złoty."""
    return SPECIAL.get((name, period), NET[period])


def by_transfer(name: str, period: tuple[int, int]) -> bool:
    """Whether the list says bank transfer: until September 2022, and Iryna Pawluk every other month."""
    if name == "Pawluk Iryna":
        return period[1] % 2 == 0
    return name in PAID_BY_TRANSFER and (2022, 5) <= period <= (2022, 9)


def wage_ledger(width: float) -> list[Flowable]:
    """The official ledger, a ruled table a month."""
    result: list[Flowable] = [
        heading("EWIDENCJA WYPŁAT WYNAGRODZEŃ", 14),
        note(
            "Gospodarstwo Ogrodnicze Zenon Bargieł, NIP 000-000-00-00. Sporządziło biuro rachunkowe S. Gołąbek "
            "na podstawie list obecności dostarczonych przez zleceniodawcę. Kwoty w złotych."
        ),
    ]
    widths = [width * part for part in (0.06, 0.26, 0.08, 0.09, 0.13, 0.13, 0.11, 0.14)]
    for year, month in PERIOD:
        rows = [["Lp.", "Nazwisko i imię", "dni", "godz.", "brutto", "netto", "forma", "odbiór"]]
        total = 0
        for number, name in enumerate(employed((year, month)), 1):
            amount = net(name, (year, month))
            days = len(days_listed(name, (year, month)))
            total += amount
            transfer = by_transfer(name, (year, month))
            rows.append(
                [
                    str(number),
                    name,
                    str(days),
                    str(days * 8),
                    money(round(amount * 127.3)),
                    money(amount * 100),
                    "przelew" if transfer else "gotówka",
                    "wyciąg" if transfer else "podpisano",
                ]
            )
        rows.append(["", "Razem", "", "", "", money(total * 100), "", ""])
        table = plain_table(rows, widths, 8, right=(2, 3, 4, 5))
        result.append(KeepTogether([heading(f"{MONTHS[month - 1]} {year}", 10), table, Spacer(1, 6)]))
    result.append(
        note(
            "Zestawienie zgodne z listami płac. Za okres objęty ewidencją nie odnotowano potrąceń innych niż składki "
            "i zaliczka na podatek.",
            9,
        )
    )
    return result


def cash_total(period: tuple[int, int]) -> int:
    """What the list pays in cash that month, in złoty."""
    return sum(net(name, period) for name in employed(period) if not by_transfer(name, period))


def attendance(width: float) -> list[Flowable]:
    """The employer's attendance list: everybody eight hours on every working day."""
    result: list[Flowable] = [
        heading("LISTA OBECNOŚCI", 14),
        note("Prowadzi: J. Kępka. Cyfra oznacza liczbę przepracowanych godzin, kreska dzień wolny."),
    ]
    for year, month in PERIOD:
        length = calendar.monthrange(year, month)[1]
        rows = [["Nazwisko i imię", *[str(day) for day in range(1, length + 1)], "Σ"]]
        for name in employed((year, month)):
            days = days_listed(name, (year, month))
            rows.append([name, *["8" if day in days else "–" for day in range(1, length + 1)], str(8 * len(days))])
        cell = (width * 0.76) / length
        table = plain_table(rows, [width * 0.19, *[cell] * length, width * 0.05], 6.2)
        result.append(KeepTogether([heading(f"{MONTHS[month - 1]} {year}", 9), table, Spacer(1, 4)]))
    result.append(note("Listę sprawdziła: J. Kępka. Zatwierdził: Z. Bargieł.", 9))
    return result
