"""Machine records: the yard's turnstile and the coordinator's calls. Seeded, so the same on every run."""

import random
from datetime import date, datetime, timedelta

from reportlab.platypus import Flowable

from builder.tables import heading, note, plain_table
from builder.wages import PERIOD


def turnstile_rows() -> list[list[str]]:
    """The yard's turnstile for three people over chosen weeks: date, card, in, out, hours."""
    chance = random.Random(41)
    spans = (
        ("Trần V. Đ.", date(2023, 6, 2), date(2023, 7, 12), 5, 19),
        ("Nguyễn T. H.", date(2023, 8, 1), date(2023, 9, 3), 6, 19),
        ("Miha", date(2023, 11, 1), date(2023, 11, 28), 18, 28),
        ("Pawluk I.", date(2023, 8, 1), date(2023, 8, 31), 7, 15),
    )
    rows = []
    for card, first, last, start, end in spans:
        day = first
        while day <= last:
            off = (card == "Pawluk I." and day.weekday() == 6) or (card == "Miha" and day.weekday() in (5, 6))
            if not off:
                came = datetime(day.year, day.month, day.day) + timedelta(minutes=start * 60 + chance.randint(-14, 9))
                left = datetime(day.year, day.month, day.day) + timedelta(minutes=end * 60 + chance.randint(-25, 40))
                hours = (left - came).total_seconds() / 3600
                rows.append(
                    [
                        day.strftime("%d.%m.%Y"),
                        card,
                        came.strftime("%H:%M"),
                        left.strftime("%H:%M"),
                        f"{hours:.1f}".replace(".", ","),
                    ]
                )
            day += timedelta(days=1)
    return rows


def turnstile(width: float) -> list[Flowable]:
    """The turnstile log as printed by the inspector."""
    rows = [["Data", "Karta", "Wejście", "Wyjście", "Godzin na terenie"], *turnstile_rows()]
    return [
        heading("ZAPIS BRAMKI NA PLACU MANEWROWYM (WYCIĄG)", 13),
        note(
            "Wydruk sporządzony w dniu 1 grudnia 2023 r. przez inspektor pracy B. Łoś-Michalik z urządzenia "
            "udostępnionego przez zleceniodawcę. Obejmuje tygodnie wskazane w protokole kontroli. Urządzenie "
            "rejestruje przejście karty, nie osoby; przejazd busem między szklarnią a halą "
            "rejestrowany jest jako pobyt na terenie."
        ),
        plain_table(rows, [width * part for part in (0.2, 0.28, 0.15, 0.15, 0.22)], 8.5, right=(4,)),
    ]


FIXED_CALLS = (
    ("19.02.2022 20:31", "000-118-556", "wych.", 402),
    ("11.03.2022 19:05", "000-118-556", "wych.", 95),
    ("13.03.2022 00:41", "000-118-556", "wych.", 38),
    ("13.03.2022 00:47", "000-118-556", "przych.", 12),
    ("19.05.2023 21:05", "000-118-556", "przych.", 611),
    ("21.05.2023 18:22", "000-377-902", "wych.", 744),
    ("08.06.2023 20:10", "000-377-902", "przych.", 203),
    ("10.06.2023 06:55", "000-377-902", "przych.", 47),
    ("06.08.2023 09:01", "000-640-118", "wych.", 22),
    ("26.11.2023 12:12", "000-640-118", "wych.", 31),
    ("28.11.2023 21:14", "000-118-556", "wych.", 288),
)


def call_rows() -> list[list[str]]:
    """Calls of the coordinator's telephone in order of time: moment, other number, direction, seconds, mast."""
    chance = random.Random(214377)
    others = (
        "000-118-556",
        "000-118-556",
        "000-640-118",
        "000-640-118",
        "000-502-731",
        "000-915-020",
        "000-283-664",
        "000-771-309",
    )
    calls = [
        (datetime.strptime(moment, "%d.%m.%Y %H:%M"), number, way, seconds)
        for moment, number, way, seconds in FIXED_CALLS
    ]
    for year, month in PERIOD:
        for _ in range(9):
            moment = datetime(year, month, chance.randint(1, 28), chance.randint(6, 21), chance.randint(0, 59))
            calls.append((moment, chance.choice(others), chance.choice(("wych.", "przych.")), chance.randint(8, 420)))
    rows = []
    for moment, number, way, seconds in sorted(calls):
        mast = "Brodzisko" if 7 <= moment.hour < 17 else "Wólka Kłosowa"
        mast = "Modrzewina" if number == "000-640-118" and moment.weekday() == 6 else mast
        rows.append(
            [
                moment.strftime("%d.%m.%Y"),
                moment.strftime("%H:%M"),
                number,
                way,
                f"{seconds // 60}:{seconds % 60:02d}",
                mast,
            ]
        )
    return rows


def calls(width: float) -> list[Flowable]:
    """The call records of number 000-214-377."""
    rows = [["Data", "Godz.", "Numer", "Kierunek", "Czas", "Stacja"], *call_rows()]
    return [
        heading("WYKAZ POŁĄCZEŃ NUMERU 000-214-377", 13),
        note(
            "Użytkowniczka według oświadczenia: J. Kępka. Numery opisane w aktach: 000-118-556 Z. Bargieł; "
            "000-640-118 M. Sobótka; 000-377-902 karta przedpłacona, według informacji z Rumunii używana "
            "przez C. Văduvę. Wykaz nie obejmuje treści. "
            "Nazwa stacji nie oznacza położenia telefonu, lecz obsługujący go maszt."
        ),
        plain_table(rows, [width * part for part in (0.17, 0.1, 0.23, 0.15, 0.12, 0.23)], 8.5, right=(4,)),
    ]
