"""Documents of which it is known which are nearly the same: originals, scans, drafts, excerpts, filled-in forms.

All of it is made from the sources of the demonstration case, and from a folder of real texts where one is given. Names,
addresses and numbers are invented.
"""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

SOURCES = Path(__file__).resolve().parents[1] / "resources" / "demo" / "sources"
_NOISE = "abcdefghijklmnopqrstuvwxyząćęłńóśźż0123456789.,|"


def _words(text: str) -> list[str]:
    return text.split()


_NAMES = _words("Adam Piotr Ewa Zofia Marek Olena Ion Jan Anna Tomasz Iryna Serhij Mihai Barbara Weronika")
_SURNAMES = _words("Wrzosek Kalina Brzozowski Lipska Dąbek Szewczenko Popa Kowalik Mazur Zięba Bondar Rusu Osika")
_STREETS = _words("Polna Leśna Ogrodowa Krótka Szkolna Lipowa Młyńska Zielona")
_TOWNS = _words("Rudawiec Modrzewina Brodzisko Sosnowa Wólka Klonów")
_MONTHS = _words("stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia")

SUMMONS = """Sąd Okręgowy w Rudawcu II Wydział Karny sygn. akt {file}
Rudawiec, dnia {day}
{name} ul. {street} {number}, {town}
WEZWANIE
Sąd wzywa Panią/Pana do osobistego stawienia się w charakterze świadka na rozprawę, która odbędzie się dnia {other} o
godz. {hour} w sali nr {room} budynku Sądu. Należy zabrać ze sobą wezwanie oraz dokument tożsamości. W razie niemożności
stawienia się należy niezwłocznie zawiadomić Sąd, podając przyczynę. Niestawiennictwo z powodu choroby wymaga
przedstawienia zaświadczenia wystawionego przez lekarza sądowego. Na świadka, który bez należytego usprawiedliwienia nie
stawi się na wezwanie organu prowadzącego postępowanie, można nałożyć karę pieniężną w wysokości do 3000 złotych. Można
ponadto zarządzić zatrzymanie i przymusowe doprowadzenie świadka. Świadkowi przysługuje zwrot kosztów podróży oraz
utraconego zarobku lub dochodu. Wniosek należy złożyć ustnie do protokołu w terminie trzech dni.
Kierownik sekretariatu {clerk}"""
_CONTRACT = """UMOWA ZLECENIA zawarta dnia {day} w mieście {town} między Gospodarstwem, zwanym dalej Zleceniodawcą, a
{name}, dokument nr {file}, zamieszkałym {street} {number}, zwanym dalej Zleceniobiorcą.
§ 1. Zleceniodawca zleca, a Zleceniobiorca przyjmuje do wykonania prace pomocnicze przy zbiorze, sortowaniu i pakowaniu
owoców i warzyw w okresie od {day} do {other}. § 2. Zleceniobiorca wykona zlecenie osobiście, z należytą starannością, w
miejscu i czasie wskazanym przez Zleceniodawcę, stosując się do zasad bezpieczeństwa. § 3. Za wykonanie zlecenia
Zleceniobiorca otrzyma wynagrodzenie w wysokości {number}{room} zł brutto, płatne do dziesiątego dnia następnego
miesiąca po przedstawieniu rachunku. Z wynagrodzenia potrąca się koszty zakwaterowania i dojazdu. § 4. Zleceniobiorca
oświadcza, że zapoznał się z regulaminem pobytu na kwaterze i zobowiązuje się do jego przestrzegania. § 5. Każda strona
może wypowiedzieć umowę z zachowaniem siedmiodniowego okresu wypowiedzenia. Data {day}. Podpisy: {clerk}, {name}."""
_RECORD = """PROTOKÓŁ PRZESŁUCHANIA ŚWIADKA {file}
{town}, dnia {day} o godz. {hour}. {clerk}, działając na podstawie art. 177 § 1 k.p.k., przesłuchał niżej wskazaną osobę
w charakterze świadka. Świadka uprzedzono o odpowiedzialności karnej za zeznanie nieprawdy lub zatajenie prawdy, po czym
świadek własnoręcznym podpisem stwierdził, że został uprzedzony o tej odpowiedzialności. Następnie świadka pouczono o
uprawnieniach i obowiązkach, w tym o prawie do uchylenia się od odpowiedzi na pytanie, jeżeli udzielenie odpowiedzi
mogłoby narazić świadka lub osobę dla niego najbliższą na odpowiedzialność za przestępstwo, o prawie do żądania
przesłuchania z wyłączeniem jawności oraz o prawie do wskazania adresu do doręczeń. Imię i nazwisko: {name}. Adres:
{street} {number}, {town}. Świadek zeznaje: {content}
Protokół odczytano. Świadek nie wniósł zastrzeżeń i podpisał każdą stronę."""


@dataclass(frozen=True)
class Made:
    """A document. Those of one `group` belong together; `kind` says what was done to it; `of` is what it came from."""

    name: str
    text: str
    group: str
    kind: str
    of: str = ""


def demo_texts() -> dict[str, str]:
    """The texts of the demonstration case, long ones."""
    found = {}
    for path in sorted(SOURCES.rglob("*.md")):
        text = re.sub(r"\[q:[^|\]]*\|([^\]]*)\]", r"\1", path.read_text(encoding="utf-8"))
        if len(text.split()) > 150:
            found[path.stem] = text
    return found


def real_texts(corpus: Path) -> dict[str, str]:
    """Stretches of 300 to 3,000 words from the texts of a folder, not overlapping."""
    found = {}
    chosen = random.Random(7)
    for path in sorted([*corpus.rglob("*.md"), *corpus.rglob("*.txt")]):
        if path.name == "README.md":
            continue
        words = path.read_text(encoding="utf-8", errors="replace").split(" ")
        start = 0
        for number in range(8):
            length = chosen.randint(300, 3000)
            if len(words) - start < 300:
                break
            found[f"{path.stem}-{number}"] = " ".join(words[start : start + length])
            start += length
    return found


def scanned(text: str, rate: float, chosen: random.Random) -> str:
    """As OCR would read it with a share of wrong letters: replaced, lost, doubled, spaces gone or added."""
    out = []
    for letter in text:
        dice = chosen.random() / rate
        if dice >= 1 or letter == "\n":
            out.append(letter)
        elif dice < 0.6:
            out.append(chosen.choice(_NOISE))
        elif dice >= 0.75:
            out.append(letter + chosen.choice(_NOISE) if dice < 0.9 else "" if letter == " " else letter + " ")
    return "".join(out)


def drafted(text: str, share: float, chosen: random.Random, other: Sequence[str]) -> str:
    """With about a share of its words rewritten, left out or added, in runs of up to eleven words."""
    words, out, at = text.split(" "), list[str](), 0
    while at < len(words):
        if chosen.random() >= share / 6:
            out.append(words[at])
            at += 1
            continue
        run, dice = chosen.randint(1, 11), chosen.random()
        if dice < 0.75:
            at += run
        if dice < 0.5 or dice >= 0.75:
            start = chosen.randrange(len(other) - run)
            out += other[start : start + run]
    return " ".join(out)


def filled_in(form: str, chosen: random.Random, content: str = "") -> str:
    """A form with the particulars of somebody made up."""

    def day() -> str:
        return f"{chosen.randint(1, 28)} {chosen.choice(_MONTHS)} {chosen.randint(2019, 2025)} r."

    def person() -> str:
        return f"{chosen.choice(_NAMES)} {chosen.choice(_SURNAMES)}"

    return form.format(
        name=person(), clerk=person(), day=day(), other=day(), street=chosen.choice(_STREETS),
        number=chosen.randint(1, 120), town=chosen.choice(_TOWNS), room=chosen.randint(1, 60),
        hour=f"{chosen.randint(8, 15)}.{chosen.choice(['00', '15', '30'])}",
        file=f"II K {chosen.randint(1, 900)}/{chosen.randint(19, 25)}", content=content,
    )  # fmt: skip


def made(texts: dict[str, str], changed: int, seed: int = 1) -> list[Made]:
    """The set: every text, and of `changed` of them scans, drafts and excerpts; then forms filled in for others."""
    chosen = random.Random(seed)
    words = [word for text in texts.values() for word in text.split(" ")[:2000]]
    found = [Made(name, text, name, "original") for name, text in texts.items()]
    for name in chosen.sample(sorted(texts), min(changed, len(texts))):
        found += _versions(name, texts[name], chosen, words)
    paragraphs = [line for text in texts.values() for line in text.split("\n") if 30 < len(line.split()) < 120]
    for number in range(12):
        found.append(Made(f"summons-{number}", filled_in(SUMMONS, chosen), f"summons-{number}", "form"))
        found.append(Made(f"contract-{number}", filled_in(_CONTRACT, chosen), f"contract-{number}", "form"))
        content = " ".join(chosen.sample(paragraphs, 3))
        found.append(Made(f"record-{number}", filled_in(_RECORD, chosen, content), f"record-{number}", "form"))
    return found


def _versions(name: str, text: str, chosen: random.Random, words: Sequence[str]) -> Iterator[Made]:
    for rate in chosen.sample((0.01, 0.02, 0.03, 0.05), 2):
        yield Made(f"{name} scan {rate}", scanned(text, rate, chosen), name, f"scan {rate:.0%}", name)
    share = chosen.choice((0.05, 0.1, 0.2))
    yield Made(f"{name} draft {share}", drafted(text, share, chosen, words), name, f"draft {share:.0%}", name)
    spread = text.split(" ")
    if len(spread) > 600:
        length = chosen.randint(200, len(spread) // 2)
        start = chosen.randrange(len(spread) - length)
        yield Made(f"{name} excerpt", " ".join(spread[start : start + length]), name, "excerpt", name)


def pairs_of(documents: Sequence[Made]) -> set[tuple[int, int]]:
    """Positions of documents that belong together."""
    groups: dict[str, list[int]] = {}
    for place, document in enumerate(documents):
        groups.setdefault(document.group, []).append(place)
    return {pair for places in groups.values() for pair in combinations(places, 2)}
