"""Pages of which it is known what they hold: right and wrong numbers, real and impossible dates, names and no names.

Check digits are computed here by other code than the desk's. Persons, numbers and addresses are invented.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta


def _words(text: str) -> list[str]:
    return text.split()


MONTHS_PL = _words("stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia")
MONTHS_EN = _words("January February March April May June July August September October November December")
_IN_PL = _words("styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu")
_ROMAN = _words("I II III IV V VI VII VIII IX X XI XII")
_PLAIN = [
    "Świadek nie pamięta dokładnie przebiegu rozmowy.",
    "Drzwi były zamknięte, a klucz leżał na stole w kuchni.",
    "Sąd Okręgowy w Rudawcu zważył, co następuje.",
    "Prokuratura Okręgowa w Rudawcu, Wydział do Spraw Przestępczości Zorganizowanej.",
    "Na podstawie art. 233 § 1 k.k. oraz art. 190 § 1 k.p.k. uprzedzono o odpowiedzialności karnej.",
    "The door was locked and nobody answered. They worked long hours in the greenhouse.",
    "Ulica Jana Matejki jest zamknięta dla ruchu, objazd przez plac Wilsona.",
    "Szkoła imienia Marii Konopnickiej stoi obok przystanku.",
    "Wersja 2.10.4 programu, rozdział 6.3.10, tabela 1.1.2022.5 i adres 192.168.10.12.",
    "Zapłata nastąpi w dwóch ratach po sezonie, w proporcji 1:50 do obrotu.",
    "Na podstawie ustawy z dnia 6 czerwca 1997 r. postanowiono jak w sentencji.",
    "Ogłoszono w Dz. U. z 2022 r. poz. 1138.",
    "Numer sprawy II K 345/23, karta 812, tom IV, sygnatura PO I Ds. 118.2023.",
]
_FIRST = {"Jolanta": "Jolanty", "Marek": "Marka", "Katarzyna": "Katarzyny", "Tomasz": "Tomasza", "Anna": "Anny"}
_LAST = {"Jolanta": ("Wrońska", "Wrońskiej"), "Marek": ("Sobieraj", "Sobieraja"), "Katarzyna": ("Zaręba", "Zaręby"),
         "Tomasz": ("Lipiński", "Lipińskiego"), "Anna": ("Nowak", "Nowak")}  # fmt: skip


@dataclass(frozen=True)
class Line:
    """A line of a page; what it holds is `kind` with `value`, or nothing of that kind when `value` is empty."""

    text: str
    kind: str
    value: str


def pesel(born: date, serial: int) -> str:
    """A personal number of somebody born that day."""
    month = born.month + (20 if born.year >= 2000 else 0)
    digits = f"{born.year % 100:02}{month:02}{born.day:02}{serial:04}"
    total = sum(int(d) * w for d, w in zip(digits, [1, 3, 7, 9] * 3, strict=False))
    return f"{digits}{-total % 10}"


def nip(chosen: random.Random) -> str:
    """A tax number."""
    while True:
        digits = f"{chosen.randint(111, 999)}{chosen.randint(0, 999999):06}"
        check = sum(int(d) * w for d, w in zip(digits, (6, 5, 7, 2, 3, 4, 5, 6, 7), strict=True)) % 11
        if check < 10:
            return f"{digits}{check}"


def regon(chosen: random.Random) -> str:
    """A business number of nine digits."""
    digits = f"{chosen.randint(10000000, 99999999)}"
    return f"{digits}{sum(int(d) * w for d, w in zip(digits, (8, 9, 2, 3, 4, 5, 6, 7), strict=True)) % 11 % 10}"


def iban(country: str, account: str) -> str:
    """An account number with its check digits."""
    letters = "".join(str(ord(sign) - 55) if sign.isalpha() else sign for sign in f"{account}{country}00")
    return f"{country}{98 - int(letters) % 97:02}{account}"


def id_card(chosen: random.Random) -> str:
    """A Polish identity card."""
    letters, digits = "".join(chosen.choices("ABCDEFGHK", k=3)), f"{chosen.randint(0, 99999):05}"
    values = [ord(sign) - 55 for sign in letters] + [int(digit) for digit in digits]
    total = sum(value * weight for value, weight in zip(values, (7, 3, 1, 7, 3, 1, 7, 3), strict=True))
    return f"{letters}{total % 10}{digits}"


def passport(chosen: random.Random) -> str:
    """A Polish passport."""
    letters, digits = "".join(chosen.choices("ABCDEFGHK", k=2)), f"{chosen.randint(0, 999999):06}"
    for check in range(10):
        number = f"{letters}{check}{digits}"
        values = [ord(sign) - 55 if sign.isalpha() else int(sign) for sign in number]
        if sum(value * weight for value, weight in zip(values, (7, 3, 9, 1, 7, 3, 1, 7, 3), strict=True)) % 10 == 0:
            return number
    raise AssertionError("nine and ten have no common divisor")


def mrz(number: str, state: str, family: str, given: str, born: date, expires: date) -> str:
    """Both machine readable lines of a passport (ICAO 9303)."""

    def check(field: str) -> str:
        values = [0 if s == "<" else int(s) if s.isdigit() else ord(s) - 55 for s in field]
        return str(sum(value * (7, 3, 1)[place % 3] for place, value in enumerate(values)) % 10)

    first = f"P<{state}{family}<<{given}".ljust(44, "<")
    fields = [number.ljust(9, "<"), f"{born:%y%m%d}", f"{expires:%y%m%d}", "<" * 14]
    checked = [f"{field}{check(field)}" for field in fields]
    second = f"{checked[0]}{state}{checked[1]}F{checked[2]}{checked[3]}"
    return f"{first}\n{second}{check(checked[0] + checked[1] + checked[2] + checked[3])}"


def spoilt(number: str) -> str:
    """The number with its last digit wrong."""
    return f"{number[:-1]}{(int(number[-1]) + 1) % 10}"


def grouped(number: str, size: int = 4, first: int = 4) -> str:
    """In groups, as printed."""
    return " ".join([number[:first], *(number[at : at + size] for at in range(first, len(number), size))])


def lines(chosen: random.Random) -> Iterator[Line]:
    """One line of everything: what must be found, and beside it what must not."""
    yield from _dates(chosen)
    yield from _numbers(chosen)
    yield from _contacts(chosen)
    yield from _persons(chosen)


def _dates(chosen: random.Random) -> Iterator[Line]:
    day = date(2019, 1, 1) + timedelta(days=chosen.randint(0, 2200))
    day = day.replace(day=chosen.randint(13, 28))
    m = day.month - 1
    for text in (
        f"W dniu {day.day} {MONTHS_PL[m]} {day.year} r. przyjęto zawiadomienie.",
        f"Notatka z {day:%d.%m.%Y} dotyczy kwatery.",
        f"Rozmowę odnotowano {day.day} {_ROMAN[m]} {day.year} w zeszycie.",
        f"The note of {day.day} {MONTHS_EN[m]} {day.year} says so.",
        f"On {MONTHS_EN[m]} {day.day}, {day.year} the van left.",
        f"Wpis z datą {day.isoformat()} usunięto.",
        f"Dnia {day:%d.%m.%y} r. wrócił.",
    ):
        yield Line(text, "date", day.isoformat())
    yield Line(f"Pracowała tam w {_IN_PL[m]} {day.year} i wróciła.", "date", f"{day:%Y-%m}")
    yield Line(f"Wyjechali {day.day} {MONTHS_PL[m]} wieczorem.", "date", f"--{day:%m-%d}")
    small = chosen.randint(1, 6)
    either = f"2021-{small + 5:02}-{small:02}|2021-{small:02}-{small + 5:02}"
    yield Line(f"Dated {small:02}/{small + 5:02}/2021 at the top.", "date", either)
    yield Line("Rzekomo 31 kwietnia 2022 r. albo 30.02.2021.", "date", "")
    hour, minute = chosen.randint(6, 19), chosen.choice((5, 15, 40))
    yield Line(f"Stawił się o godz. {hour}.{minute:02} pod bramą.", "time", f"{hour:02}:{minute:02}")
    yield Line("Skala planu wynosi 1:25, wydanie 3.15.", "time", "")


def _numbers(chosen: random.Random) -> Iterator[Line]:
    number = pesel(
        date(chosen.randint(1950, 2008), chosen.randint(1, 12), chosen.randint(1, 28)), chosen.randint(0, 9999)
    )
    yield Line(f"Okazał dokument, PESEL {number}, i podpisał.", "pesel", number)
    yield Line(f"W ewidencji wpisano {spoilt(number)} zamiast właściwego.", "pesel", "")
    tax = nip(chosen)
    yield Line(f"Faktura dla NIP {tax} za usługi.", "nip", tax)
    yield Line(f"Sprzedawca {tax[:3]}-{tax[3:6]}-{tax[6:8]}-{tax[8:]} wystawił rachunek.", "nip", tax)
    yield Line(f"Numer NIP {spoilt(tax)} nie istnieje.", "nip", "")
    business = regon(chosen)
    yield Line(f"Podmiot o numerze REGON {business} wykreślono.", "regon", business)
    yield Line(f"Przesyłka nr {business} dotarła.", "regon", "")
    account = iban("PL", f"{chosen.randint(10**23, 10**24 - 1)}")
    yield Line(f"Przelew na rachunek {grouped(account[2:], 4, 2)} wykonano.", "account", account)
    yield Line(f"IBAN {grouped(account)} należy do spółki.", "account", account)
    yield Line(f"Rachunek {grouped(spoilt(account)[2:], 4, 2)} odrzucono.", "account", "")
    foreign = iban("RO", f"BTRL{chosen.randint(10**15, 10**16 - 1)}")
    yield Line(f"The money went to {foreign} in cash.", "account", foreign)
    card, book = id_card(chosen), passport(chosen)
    yield Line(f"Legitymowała się dowodem osobistym {card[:3]} {card[3:]}.", "id_card", card)
    yield Line(f"Dowód osobisty {spoilt(card)} uznano za podrobiony.", "id_card", "")
    yield Line(f"Paszport nr {book} leżał w sejfie.", "passport", book)
    yield Line(f"Paszport {spoilt(book)} nie figuruje.", "passport", "")
    yield Line(f"Towar oznaczono kodem {card}.", "id_card", "")
    abroad = f"FE{chosen.randint(100000, 999999)}"
    yield Line(mrz(abroad, "UKR", "BONDAR", "OLENA", date(1994, 8, 19), date(2029, 3, 1)), "passport", abroad)


def _contacts(chosen: random.Random) -> Iterator[Line]:
    mobile = f"{chosen.randint(500, 889)}{chosen.randint(0, 999999):06}"
    yield Line(f"Dzwonił z numeru +48 {grouped(mobile, 3, 3)} wieczorem.", "phone", f"+48{mobile}")
    yield Line(f"Podała tel. {grouped(mobile, 3, 3)} do kontaktu.", "phone", f"+48{mobile}")
    yield Line(f"Call +84 {mobile[:2]} {mobile[2:5]} {mobile[5:]} after work.", "phone", f"+84{mobile}")
    yield Line(f"Partia towaru {grouped(mobile, 3, 3)} sztuk.", "phone", "")
    address = f"biuro{mobile[:3]}@gospodarstwo.example.pl"
    yield Line(f"Pisać na adres {address} w tej sprawie.", "email", address)
    plate = f"{chosen.choice(('WA', 'KR', 'ZS', 'LU'))} {chosen.randint(10000, 99999)}"
    yield Line(f"Bus o numerze rejestracyjnym {plate} stał przy bramie.", "plate", plate.replace(" ", ""))
    yield Line(f"Regał {plate} w magazynie.", "plate", "")
    pounds = chosen.randint(2, 900)
    yield Line(f"Zapłacono 1 {pounds:03},50 zł gotówką.", "money", f"{1000 + pounds}.50 PLN")
    yield Line(f"They paid EUR {pounds} in advance.", "money", f"{pounds}.00 EUR")
    yield Line(f"Było {pounds} osób i 12 skrzyń.", "money", "")


def _persons(chosen: random.Random) -> Iterator[Line]:
    first = chosen.choice(sorted(_FIRST))
    family, genitive = _LAST[first]
    name = f"{first} {family}"
    yield Line(f"Zeznania złożyła osoba: {name}, bez zawodu.", "person", name)
    yield Line(f"Według {_FIRST[first]} {genitive} było inaczej.", "person", name)
    yield Line(f"Obecni: {family.upper()} {first}, protokolant.", "person", name)
    yield Line("Rozmawiała z nią Nguyễn Thị Hoa przez telefon.", "person", "Nguyễn Thị Hoa")
    yield Line("The driver met Mr Popescu at the gate.", "person", "Popescu")
    yield Line("Wtedy pani Jola zamknęła bramę.", "person", "Jola")
    yield Line("Допитано: Олена Шевченко, громадянка України.", "person", "Олена Шевченко")
    yield Line("Pani Sędzio, Wysoki Sądzie, wnoszę o przerwę.", "person", "")
    yield Line("Stawił się Prokurator Prokuratury Rejonowej.", "person", "")


def pages(number: int, seed: int = 1) -> list[tuple[str, list[Line]]]:
    """Pages of some twenty lines, each with its truth."""
    chosen = random.Random(seed)
    waiting: list[Line] = []
    made = []
    while len(made) < number:
        waiting += lines(chosen)
        chosen.shuffle(waiting)
        truth, waiting = waiting[:12], waiting[12:]
        text = [line.text for line in truth] + chosen.sample(_PLAIN, 8)
        chosen.shuffle(text)
        made.append(("\n".join(text), truth))
    return made
