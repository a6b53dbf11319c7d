"""Paper files made from a seed, with the truth about every page: folios as a court stamps them, what goes wrong with
them, and the papers inside. Names and matters are invented.
"""

import random
from dataclasses import dataclass, field

FORMS = ("k. {}", "k.{}", "K. {}", "fol. {}", "Bl. {}", "f. {}", "{}")


@dataclass(slots=True)
class MadePage:
    """One page: its true folio ('' for none), what is stamped, printed at the head and at the foot, and its text."""

    folio: str
    stamp: str = ""
    header: str = ""
    foot: str = ""
    blank: bool = False
    first: bool = False
    gap: int = 0
    lines: list[str] = field(default_factory=list)


@dataclass(slots=True)
class MadeVolume:
    """Pages in order, cut into files."""

    name: str
    scanned: bool
    noise: float
    style: str
    pages: list[MadePage]
    cuts: list[int]


def made_volume(seed: int, *, scanned: bool) -> MadeVolume:
    """A volume of 50 to 300 pages."""
    chance = random.Random(seed)
    style = ("fronts", "both", "mixed")[seed % 3]
    form = FORMS[seed % len(FORMS)]
    stamped_backs = style == "both" and chance.random() < 0.3
    wanted = chance.randint(50, 300)
    odds = {"gap": 0.01, "repeat": 0.004, "letter": 0.006, "unstamped": chance.choice((0.0, 0.03, 0.08))}
    number = chance.choice((0, 0, 0, 200, 412, 1203))
    restart = wanted // 2 if chance.random() < 0.15 else -1
    pages: list[MadePage] = []
    if chance.random() < 0.4:
        pages.append(MadePage("", lines=["AKTA SPRAWY", "II K 345/26"], first=True))
    printed = left = 0
    where = chance.choice(("foot", "header", "none"))
    letter = 0
    while len(pages) < wanted:
        gap = 0
        if len(pages) == restart:
            number, letter = 0, 0
        event = chance.random()
        if event < odds["letter"] and number and letter < 3:
            letter += 1
        elif event < odds["letter"] + odds["repeat"] and number and not letter:
            pass
        else:
            if event > 1 - odds["gap"] and len(pages) > 3:
                gap = chance.choice((1, 1, 1, 2, 5))
            number, letter = number + 1 + gap, 0
        if left == 0:
            left, printed = chance.choice((1, 1, 2, 3, 5, 9)), 0
            where = chance.choice(("foot", "header", "none"))
        printed, left = printed + 1, left - 1
        folio = f"{number}{chr(96 + letter) if letter else ''}"
        page = MadePage(folio, gap=gap, first=printed == 1)
        if chance.random() >= odds["unstamped"]:
            page.stamp = form.format(folio)
        _print(page, printed, where)
        pages.append(page)
        if style == "both" or (style == "mixed" and chance.random() < 0.4):
            back = MadePage(f"{folio}v", blank=chance.random() < (0.7 if style == "both" else 0.2))
            if stamped_backs and chance.random() < 0.9:
                back.stamp = form.format(f"{folio}v")
            if not back.blank and left and chance.random() < 0.7:
                printed, left = printed + 1, left - 1
                _print(back, printed, where)
            pages.append(back)
    cuts = sorted(chance.sample(range(5, len(pages) - 5), chance.choice((0, 0, 1, 3, 6))))
    noise = chance.choice((0.0, 0.02, 0.05)) if scanned else 0.0
    return MadeVolume(f"T{seed + 1:02}", scanned, noise, f"{style} {form}", pages, cuts)


def _print(page: MadePage, printed: int, where: str) -> None:
    if where == "foot":
        page.foot = f"- {printed} -"
    elif where == "header" and printed > 1:
        page.header = str(printed)


def misread(text: str, noise: float, chance: random.Random) -> str:
    """What OCR makes of a stamp."""
    swaps = {
        "1": "lI|7", "0": "OoQ", "5": "S6", "8": "B3", "2": "Z", "9": "g4", "6": "b5", "3": "8", "4": "A9", "7": "1",
        "k": "hK", ".": ",:", "v": "yV", "B": "8", "l": "1I", "f": "t",
    }  # fmt: skip
    out = []
    for character in text:
        roll = chance.random()
        if roll < noise and character in swaps:
            out.append(chance.choice(swaps[character]))
        elif roll > 1 - noise / 4:
            continue
        else:
            out.append(character)
    return "".join(out)


# -- papers -----------------------------------------------------------------------------------------------------------

_HEADS = {
    "pl": ["PROTOKÓŁ PRZESŁUCHANIA ŚWIADKA", "Protokół przesłuchania podejrzanego", "POSTANOWIENIE",
    "P O S T A N O W I E N I E",
           "Notatka urzędowa", "NOTATKA URZĘDOWA", "Zawiadomienie o przestępstwie", "PROTOKÓŁ OGLĘDZIN",
    "OPINIA BIEGŁEGO",
           "Pismo przewodnie", "WYROK", "Protokół\nprzesłuchania świadka", "Umowa o pracę", "AKT OSKARŻENIA"],
    "en": ["WITNESS STATEMENT", "Expert report", "Official note", "Search warrant", "JUDGMENT", "Record of interview"],
    "de": ["Zeugenvernehmung", "Beschluss", "Vermerk", "Sachverständigengutachten"],
    "uk": ["ПРОТОКОЛ ДОПИТУ СВІДКА", "УХВАЛА", "Рапорт"],
}  # fmt: skip
_OFFICES = {"pl": "Komenda Powiatowa Policji w Gaju", "en": "District Court of Millford",
           "de": "Staatsanwaltschaft Seestadt",
            "uk": "Прокуратура Заріччя"}  # fmt: skip
_DATES = {"pl": "Gaj, dnia {} maja 2024 r.", "en": "Millford, {} May 2024", "de": "Seestadt, {}. Mai 2024",
          "uk": "Заріччя, {} травня 2024 р."}  # fmt: skip
_BODIES = {
    "pl": ["W dniu tym świadek zeznał, że wniosek o wydanie dokumentów złożono wcześniej,",
    "a postanowienie doręczono stronom.",
           "Umowa miała być podpisana na miejscu, lecz nikt jej nie widział.",
    "Zawiadomienie złożyła siostra pokrzywdzonej.",
           "Pracowaliśmy od świtu do nocy, paszporty leżały w sejfie.", "Wyrok w tej sprawie nie zapadł.",
    "Na pytanie odpowiadam:",
           "12.05.2024 przelew 400 zł", "Opinia w tym zakresie pozostaje bez zmian, co stwierdzono na k. 45."],
    "en": ["The order was served on the parties.", "Judgment in that matter was reserved.",
    "He kept our passports in a safe.",
           "Notice of the hearing went out on 3 May 2024.", "We worked from dawn to night."],
    "de": ["Der Beschluss wurde zugestellt.", "Die Pässe lagen im Safe.", "Vermerk und Antrag liegen bei.",
    "Er gab an:"],
    "uk": ["Ухвала вручена сторонам.", "Паспорти лежали у сейфі.", "Протокол підписано."],
}  # fmt: skip


def made_papers(seed: int) -> tuple[list[MadePage], float]:
    """Pages of a volume made of papers in one language, and how noisy its text is."""
    chance = random.Random(seed)
    language = chance.choice(("pl", "pl", "pl", "en", "de", "uk"))
    pages: list[MadePage] = []
    folio = 0
    while len(pages) < chance.randint(40, 120):
        length, last = chance.choice((1, 1, 2, 2, 3, 5, 8)), ""
        numbered = chance.choice(("foot", "of", "none", "none"))
        headed, lettered, dated = chance.random() < 0.85, chance.random() < 0.5, chance.random() < 0.6
        for number in range(1, length + 1):
            folio += 1
            lines = [f"k. {folio}"]
            if number == 1:
                lines += [_OFFICES[language]] if lettered or not headed else []
                lines += ["Sygn. akt II K 345/26"] if language == "pl" and chance.random() < 0.4 else []
                lines += [_DATES[language].format(chance.randint(1, 28))] if dated or not headed else []
                lines += chance.choice(_HEADS[language]).split("\n") if headed else []
            elif chance.random() < 0.1:
                lines.append(last)
            body = [chance.choice(_BODIES[language]) for _ in range(chance.randint(8, 30))]
            lines += body
            last = body[-1]
            if numbered == "foot":
                lines.append(f"- {number} -")
            elif numbered == "of":
                lines.append({"pl": "Strona {} z {}", "en": "Page {} of {}", "de": "Seite {} von {}",
                              "uk": "Сторінка {} з {}"}[language].format(number, length))  # fmt: skip
            pages.append(MadePage(str(folio), first=number == 1, lines=lines))
        if chance.random() < 0.2:
            pages.append(MadePage(f"{folio}v", blank=True))
    return pages, chance.choice((0.0, 0.01, 0.03))


def smudged(text: str, noise: float, chance: random.Random) -> str:
    """A text with letters misread."""
    swaps = {
        "ł": "l",
        "ó": "o",
        "ę": "e",
        "ś": "s",
        "i": "l",
        "l": "1",
        "O": "0",
        "e": "c",
        "n": "ri",
        "Ł": "L",
        "Ó": "O",
    }
    return "".join(swaps.get(c, c) if chance.random() < noise else c for c in text)
