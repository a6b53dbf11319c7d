"""The bank statement of the business account: seeded, so the same on every run."""

import random
from collections.abc import Iterator
from datetime import date

from reportlab.platypus import Flowable, Spacer

from builder.tables import heading, money, note, plain_table
from builder.wages import PERIOD, by_transfer, cash_total, employed, net


def _fixed_entries() -> Iterator[tuple[date, str, int]]:
    yield date(2022, 3, 12), "KARTA 23:18 STACJA PALIW NOWA DĄBROWA", -14217
    yield date(2022, 3, 14), "PRZELEW ZAGR. PHAM T. L. usługa rekrutacyjna", -478300
    yield date(2022, 3, 16), "PRZELEW ZAGR. PHAM T. L. usługa rekrutacyjna", -476900
    yield date(2022, 9, 5), "PRZELEW ZAGR. PHAM T. L. usługa rekrutacyjna", -473100
    yield date(2022, 9, 7), "PRZELEW ZAGR. PHAM T. L. usługa rekrutacyjna", -472600
    yield date(2022, 6, 8), "SERWIS POMP zapłata za części", -184000
    yield date(2023, 6, 9), "WYPŁATA GOTÓWKI ODDZIAŁ MODRZEWINA", -520000
    yield date(2023, 6, 18), "KARTA 15:40 LODZIARNIA PRZY RYNKU MODRZEWINA", -9600
    yield date(2023, 10, 16), "KARTA 10:05 SKLEP DZIECIĘCY MODRZEWINA", -9000
    yield date(2023, 10, 19), "WYPŁATA GOTÓWKI ODDZIAŁ MODRZEWINA zaległe S.", -200000


def bank_entries() -> list[tuple[date, str, int]]:
    """Entries of the business account in order of date: day, text, amount in cents."""
    chance = random.Random(20220301)
    entries = list(_fixed_entries())
    for year, month in PERIOD:
        period = (year, month)
        season = 1.6 if 4 <= month <= 9 else 0.9
        for _ in range(3):
            day = chance.randint(2, 27)
            amount = round(chance.uniform(14500, 23500) * season) * 100 + chance.randint(0, 99)
            entries.append(
                (
                    date(year, month, day),
                    f"ODBIORCA HURTOWY faktura {chance.randint(100, 999)}/{month:02d}/{year % 100}",
                    amount,
                )
            )
        for text, low, high in (
            ("GAZ opłata za paliwo", 5200, 14800),
            ("ENERGIA ELEKTRYCZNA", 2100, 5200),
            ("SADZONKI I PODŁOŻA", 900, 6200),
            ("FOLIA I KARTONY", 700, 3900),
            ("DZIERŻAWA HALI BRODZISKO", 4800, 4800),
            ("STACJA PALIW MODRZEWINA", 310, 690),
            ("STACJA PALIW MODRZEWINA", 280, 640),
            ("RATA KREDYTU INWESTYCYJNEGO", 11240, 11240),
            ("SKŁADKI ZUS", 4300, 7900),
            ("BIURO RACHUNKOWE S. GOŁĄBEK", 950, 950),
        ):
            amount = chance.randint(low, high) * 100 + (chance.randint(0, 99) if low != high else 0)
            entries.append((date(year, month, chance.randint(2, 27)), text, -amount))
        if period != PERIOD[-1]:
            pay = date(year + month // 12, month % 12 + 1, 9)
            entries.append((pay, "WYPŁATA GOTÓWKI wynagrodzenia", -cash_total(period) * 100))
            entries += [
                (pay, f"PRZELEW {name.upper()} wynagrodzenie {month:02d}/{year}", -net(name, period) * 100)
                for name in employed(period)
                if by_transfer(name, period)
            ]
    return sorted(entries, key=lambda entry: (entry[0], entry[1]))


def bank_statement(width: float) -> list[Flowable]:
    """The statement of the business account with a running balance."""
    rows, balance = [["Data", "Opis operacji", "Kwota", "Saldo"]], 8_412_055
    for day, text, amount in bank_entries():
        balance += amount
        rows.append([day.strftime("%d.%m.%Y"), text, money(amount), money(balance)])
    return [
        heading("WYCIĄG Z RACHUNKU FIRMOWEGO", 14),
        note(
            "Oddział w Modrzewinie. Posiadacz: Gospodarstwo Ogrodnicze Zenon Bargieł. "
            "Rachunek PL00 0000 0000 0000 0345 0026 0000. Okres od 1 marca 2022 r. do 30 listopada 2023 r. Waluta PLN. "
            "Saldo początkowe 84 120,55. Wydano prokuratorowi na podstawie postanowienia o zwolnieniu "
            "z tajemnicy bankowej."
        ),
        plain_table(rows, [width * part for part in (0.13, 0.55, 0.16, 0.16)], 8, right=(2, 3)),
        Spacer(1, 8),
        note("Wyciąg wygenerowano elektronicznie, nie wymaga podpisu."),
    ]
