# ruff: noqa: E501 - tables of words
"""Made truth of inflected names and words: paradigms written by hand, persons invented, in sentences that hold them.

Nothing of it comes from the libraries under test. A line is ``stems: endings`` where each stem gives one lemma, the first
ending makes the basic form and ``-`` is none; ``Dudek Dudk`` writes the stem of the other forms behind that of the first,
``Ann Ann Anni`` that of endings with a 2 behind both.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cases import store_document

from judgedesk.app import forms
from judgedesk.app.casefile import Case
from judgedesk.domain.roles import Compartment
from judgedesk.language.fold import fold
from judgedesk.search.query import parse
from judgedesk.search.widening import Widening

POLISH = """
Nowak, Wrzeszczyk, Kowalczyk, Bielak, Pietrzak, Marczuk, Panasiuk, Szymczak, Walczak, Sobczyk, Krawczyk, Adamczyk, Stasiak, Kubiak, Urbaniak, Tkaczuk, Bondarczuk, Hrycak, Martyniuk, Brzozdak: - a owi iem u owie ów om ami ach
Mbeking, Nguyễng, Tarasiug, Zadrog: - a owi iem u owie ów om ami ach
Dudek Dudk, Gołąbek Gołąbk, Kaczmarek Kaczmark, Bartek Bartk, Wilczek Wilczk, Zdzierek Zdzierk, Pastuszek Pastuszk, Brzuzek Brzuzk, Kotarbek Kotarbk, Misiurek Misiurk: - a owi iem u owie ów om ami ach
Nguyễn Nguyễn Nguyễni, Duszan Duszan Duszani, Adrian Adrian Adriani, Roman Roman Romani, Iwan Iwan Iwani, Kachlan Kachlan Kachlani, Bohdan Bohdan Bohdani, Marcin Marcin Marcini, Trzpion Trzpion Trzpioni, Sezen Sezen Sezeni: - a owi em 2e owie ów om ami ach
Tyszor Tyszor Tyszorz, Wiktor Wiktor Wiktorz, Artur Artur Arturz, Mazur Mazur Mazurz, Gajdar Gajdar Gajdarz, Kunwar Kunwar Kunwarz, Sztor Sztor Sztorz, Bazer Bazer Bazerz: - a owi em 2e owie ów om ami ach
Robert Robert Roberci, Kajzert Kajzert Kajzerci, Wit Wit Wici, Szmidt Szmidt Szmidci, Gerhat Gerhat Gerhaci, Konrad Konrad Konradzi, Dawid Dawid Dawidzi, Brzyd Brzyd Brzydzi: - a owi em 2e owie ów om ami ach
Tomas Tomas Tomasi, Lis Lis Lisi, Denis Denis Denisi, Papadakis Papadakis Papadakisi, Mikołaus Mikołaus Mikołausi, Trybus Trybus Trybusi: - a owi em 2e owie ów om ami ach
Michał Michał Michal, Rafał Rafał Rafal, Pawłał Pawłał Pawłal, Zdumał Zdumał Zdumal: - a owi em 2e owie ów om ami ach
Paweł Pawł Pawl, Kozieł Kozł Kozl, Szczygieł Szczygł Szczygl, Karwieł Karwł Karwl: - a owi em 2e owie ów om ami ach
Józef Józef Józefi, Jakub Jakub Jakubi, Adam Adam Adami, Popow Popow Popowi, Iwanow Iwanow Iwanowi, Petrow Petrow Petrowi, Sydorow Sydorow Sydorowi, Filip Filip Filipi, Brejdub Brejdub Brejdubi: - a owi em 2e owie ów om ami ach
Tomasz, Mateusz, Łukasz, Dariusz, Wojtasz, Sieradz, Brodacz, Kłosowicz, Adamowicz, Stankiewicz, Jankiewicz, Tołłoczkowicz, Petrović, Jovanović, Marković, Drakulič, Zdrojewicz, Hajdukiewicz, Burhacz, Sokolicz: - a owi em u owie ów om ami ach
Andrzej, Mikołaj, Błażej, Drzewiej, Kiwaj, Serhij, Bujdaj, Hamraj, Emil, Karol, Kamil, Drabol, Majchrel: - a owi em u owie ów om ami ach
Brygiel Brygl, Wróbel Wróbl, Hebel Hebl, Zygiel Zygl: - a owi em u owie ów om ami ach
Dudoń Dudoni, Jeleń Jeleni, Gawroń Gawroni, Piwoń Piwoni, Krupień Krupieni, Przybyś Przybysi, Krzyś Krzysi, Ptaś Ptasi: - a owi em u owie ów om ami ach
Kopiec Kopc, Jakubiec Jakubc, Marzec Marc, Kupiec Kupc, Dudziec Dudzc, Sadowiec Sadowc, Brzeziec Brzezc: - a owi em u owie ów om ami ach
Shevchenk, Szewczenk, Bondarenk, Kowalenk, Tymoszenk, Petrenk, Moniuszk, Jaroszenk, Symonenk, Prychodzk, Bojk, Zahork: o i 1 ę ą
Kowalsk, Nowakowsk, Wiśniewsk, Zielińsk, Wrześniewsk, Zażółcińsk, Dzwonkowsk, Jaworsk, Mazursk, Piotrowsk, Grabowsk, Zawadzk, Sawick, Wysock, Górnick, Słowack, Kalinowsk, Brzezińsk, Tarnowsk, Krzesimowsk, Zdzitowieck, Dobrzańsk, Żurawsk, Podlesk, Chrzanowsk, Łabędzk, Kijowsk, Ostrowsk, Malinowsk, Trzebiatowsk: i iego iemu im ich imi a iej ą
Kępk Kępk Kępc, Sroczk Sroczk Sroczc, Mrówk Mrówk Mrówc, Kawk Kawk Kawc, Trojk Trojk Trojc, Wrzosk Wrzosk Wrzosc, Olenk Olenk Olenc, Zuzank Zuzank Zuzanc, Bratk Bratk Bratc, Kiwajk Kiwajk Kiwajc: a i 2e ę ą o
Zaręb Zaręb Zarębi, Sikor Sikor Sikorz, Wier Wier Wierz, Barbar Barbar Barbarz, Świder Świder Świderz, Gomuł Gomuł Gomul, Skib Skib Skibi, Pszczoł Pszczoł Pszczol: a y 2e ę ą o
Strug Strug Strudz, Wardęg Wardęg Wardędz, Drzazg Drzazg Drzazdz: a i 2e ę ą o
Ann Ann Anni, Joann Joann Joanni, Oksan Oksan Oksani, Halin Halin Halini, Ewelin Ewelin Ewelini, Iryn Iryn Iryni, Switłan Switłan Switłani, Marzen Marzen Marzeni, Ilean Ilean Ileani, Snezan Snezan Snezani: a y 2e ę ą o
Ew Ew Ewi, Mirosław Mirosław Mirosławi, Beat Beat Beaci, Dorot Dorot Doroci, Elżbiet Elżbiet Elżbieci, Lind Lind Lindzi, Magd Magd Magdzi, Grażd Grażd Grażdzi, Weronid Weronid Weronidzi: a y 2e ę ą o
Mari, Juli, Natali, Zofi, Oli Oli, Klaudi, Wiktori, Nadi: a i ę ą o
paszport paszport paszporci, dokument dokument dokumenci, transport transport transporci, kontrakt kontrakt kontrakci, telefon telefon telefoni, areszt areszt areszci, sąd sąd sądzi, zakład zakład zakładzi, samochód samochod samochodzi, proces proces procesi: - u owi em 2e y ów om ami ach
wyrok, dług, wniosek wniosk, podatek podatk, rachunek rachunk, zarobek zarobk: - u owi iem i ów om ami ach
handel handl, hotel, lokal, burdel: - u owi em om ami ach
umow umow umowi, kobiet kobiet kobieci, spraw spraw sprawi, ofiar ofiar ofiarz, rozpraw rozpraw rozprawi, groźb groźb groźbi, kwot kwot kwoci, rozmow rozmow rozmowi, szkod szkod szkodzi, ran ran rani, gazet gazet gazeci, wypłat wypłat wypłaci, kar kar karz: a y 2e ę ą om ami ach
zeznani, oskarżeni, zatrzymani, przesłuchani, postępowani, zatrudnieni, zmuszani, uprowadzeni, pozbawieni, wynagrodzeni, zagrożeni, mieszkani, wykorzystani, upoważnieni: e a u em om ami ach
świadek świadk, pośrednik, kierownik, pracownik, przemytnik, dłużnik, strażnik, prawnik: - a owi iem u ów om ami ach
cudzoziemiec cudzoziemc, właściciel, obywatel, tłumacz, lekarz: - a owi em u om ami ach
klient klient klienci, policjant policjant policjanci, alfons alfons alfonsi, opiekun opiekun opiekuni: - a owi em 2e ów om ami ach
pokrzywdzon, oskarżon, nielegaln, przymusow, seksualn, zagraniczn, finansow, osobist, małoletn, podejrzan, zatrzyman, młod: y ego emu ym ych ymi a ej ą e
zmusza, zabiera, zatrzymywa, wykorzystywa, pobiera, przetrzymywa, pracowa, mieszka, zarabia, obiecywa: ć ł ła li ły no
"""

ENGLISH = """
passport, victim, trafficker, border, document, contract, debt, employer, recruiter, guard, threat, statement, judge, prosecutor, court, hearing, phone, account, payment, van, hotel, brothel, farm, Marlowe, Pemberton, Ashdown, Wetherby, Blakeson: - s
witness, address, box, Hotchkiss: - es
factor, agenc, injur, countr, penalt, identit: y ies
recruit, threaten, exploit, transport, harbour, detain, arrest, escort, lock, demand, collect, report, interview, borrow, clean, cook, work: - s ed ing
forc, coerc, promis, smuggl, abus, translat, confiscat, deceiv, provid, requir: e es ed ing
"""

ROMANIAN = """
martor, angajat, avocat, judecător, procuror, medic, traficant, interpret: - ul ului i ii ilor
hotel hotelur, tip tipur: - ile ilor
document, apartament, contract: - ul ului e ele elor
victim, cas, fabric, ofert, lun, mas, doctoriț: ă a
casă cas, fată fet, victimă victim, chitanță chitanț, poartă porț: - ei e
Maria Mari, Ioana Ioan, Elena Elen, Mihaela Mihael, Gabriela Gabriel, Simona Simon, Cristina Cristin, Ileana Ilean, Ruxandra Ruxandr, Florica Floric, Zamfira Zamfir, Anghelina Anghelin: - ei
Popesc, Ionesc, Dumitresc, Văcăresc, Brătesc, Zdrăfculesc: u ul ului
munci, amenința, plăti, obliga, răpi, recruta, transporta, exploata, bloca, livra, achita: - t
declarați, datori, percheziți: e a ei i ile ilor
ofert, plat, frontier, ran, hain: ă a
minor, prieten, vecin, graniț, ședinț: ă a ei
"""

CROATIAN = """
Horvat, Zvonimir, Tomislav, Damir, Nguyen, Zdravkan: - a u om
Kovač, Babić, Petrović, Jurić, Marković, Drugović, Zdravkić, Brkljačić, Hrustić, Kolarić, Trgovčić: - a u em
Ana An, Marija Marij, Ivana Ivan, Jelena Jelen, Snježana Snježan, Ljiljana Ljiljan, Vesna Vesn, Đurđa Đurđ, Mirjana Mirjan, Brankica Brankic, Štefica Štefic: - e i u om
Marko Mark, Ivo Iv, Zdravko Zdravk, Mirko Mirk, Branko Brank, Željko Željk: - a u om
putovnica putovnic, žrtva žrtv, granica granic, prijetnja prijetnj, isprava isprav, optužnica optužnic, kuća kuć, policija policij, trgovina trgovin, žena žen, cesta cest, soba sob: - e i u om ama
svjedok, sud, telefon, ugovor, dokument, hotel, račun, vlasnik, radnik, posrednik: - a u om
policajac policajc, kupac kupc, starac starc, vozač, novčar: - a u em
Zagorsk, Kovačevsk, Slavonsk, Zdenačk, Trnsk: i og om im a e oj u
"""

UKRAINIAN = """
Шевченк, Бондаренк, Коваленк, Петренк, Тимошенк, Симоненк, Захарченк, Приходьк, Завгороденк, Дремлюженк: о а у ові ом
Кравчук, Панасюк, Іван, Олександр, Богдан, Степан, Тарасюк, Петрук, Гайдук, Завалюк, Кривонос, Мовчан, Роман, Тимур: - а у ові ом
Ковальськ, Зеленськ, Вишневськ, Заболотн, Добровольськ, Чорн, Дзвіньковськ, Яворськ: ий ого ому им а ої ій ою
Оксан, Ірин, Світлан, Галин, Тетян, Олен, Людмил, Ганн, Катерин, Зорян: а и і у ою
паспорт, телефон, документ: - а ом
суд, кордон, допит, злочин, договір договор: - у ом
адвокат, прокурор, власник, вербувальник, свідок свідк: - а у ові ом
погроз, справ, робот, квартир, машин, держав, умов: а и і у ою
експлуатаці, поліці: я ї ю єю
водій воді, Андрій Андрі, Юрій Юрі, Сергій Сергі: - я ю єм
охоронець охоронц, роботодавець роботодавц, Кравець Кравц: - я ю ем
"""

GERMAN = """
Zeuge, Kunde, Bote, Sklave, Junge: - n
Opfer, Richter, Dolmetscher, Händler, Täter, Vermieter, Arbeiter, Fahrer, Schleuser, Anwerber, Wächter, Koffer, Zimmer: - s n
Frau, Wohnung, Drohung, Verhandlung, Ladung, Zahlung, Rechnung, Quittung, Straftat, Vorladung: - en
Aussage, Anklage, Klage, Adresse: - n
Vertrag, Dokument, Gericht, Geschäft, Schein, Brief, Formular: - s es
Telefon, Hotel, Konto: - s
Pass, Ausweis: - es
Mädchen, Verfahren, Versprechen, Unternehmen: - s
Ausländerin, Zeugin, Händlerin, Richterin, Ärztin, Freundin, Arbeiterin: - nen
Schneider, Hofbauer, Wagenknecht, Grünwald, Zimmerling, Brandstätter, Haberland, Kesselring: - s
"""

TABLES = {"pl": POLISH, "en": ENGLISH, "ro": ROMANIAN, "hr": CROATIAN, "uk": UKRAINIAN, "de": GERMAN}
FRAMES = {
    "pl": "Protokół nr {number}: w aktach wymieniono {form}, o czym sąd pamięta.",
    "en": "Record {number}: the file mentions {form} on this page.",
    "ro": "Procesul-verbal {number}: dosarul amintește {form} la această filă.",
    "hr": "Zapisnik {number}: u spisu se spominje {form} na ovoj stranici.",
    "uk": "Протокол {number}: у справі згадано {form} на цій сторінці.",
    "de": "Protokoll {number}: in der Akte steht {form} auf dieser Seite.",
}


@dataclass(frozen=True, slots=True)
class Lemma:
    """A word or name with forms of it that a page may hold."""

    word: str
    forms: tuple[str, ...]


def lemmas(language: str) -> Iterator[Lemma]:
    """Everything that the table of a language says."""
    for line in TABLES[language].strip().splitlines():
        entries, endings = line.rsplit(":", 1)
        first, *others = ("" if ending == "-" else ending for ending in endings.split())
        for entry in entries.split(","):
            stems = entry.split()
            stem = stems[min(1, len(stems) - 1)]
            forms = [_form(stem, stems[-1], ending) for ending in others]
            yield Lemma(stems[0] + first, tuple(dict.fromkeys(form for form in forms if form != stems[0] + first)))


def _form(stem: str, softened: str, ending: str) -> str:
    if ending == "1":  # -ko
        return stem[:-1] + "ce"
    return softened + ending[1:] if ending[0] == "2" else stem + ending


def sentences(language: str) -> list[str]:
    """One sentence for each form of each lemma."""
    forms = [form for lemma in lemmas(language) for form in (lemma.word, *lemma.forms)]
    return [FRAMES[language].format(number=number, form=form) for number, form in enumerate(forms, 1)]


@dataclass(frozen=True, slots=True)
class Figures:
    """Of the forms that pages hold, the share found from the basic form; of what was found, the share that is right."""

    lemmas: int
    recall: float
    precision: float
    missed: list[str]
    wrong: list[str]


def measured(case: Case, language: str, every: int = 1) -> Figures:
    """Widens each lemma, or one of `every`, over a case that holds the sentences."""
    words = forms.of(case)
    due = found = right = told = 0
    missed, wrong = [], []
    everything = list(lemmas(language))[::every]
    # The same word in another language is no mistake: hotel, hotelul, hotelem.
    same: dict[str, set[str]] = {}
    for one in (one for other in TABLES for one in lemmas(other)):
        same.setdefault(fold(one.word), set()).update(map(fold, one.forms))
    for lemma in everything:
        _, expansions = words.widened(Compartment.CASE, parse(lemma.word), Widening(scripts=False))
        here = {form.word for form in expansions[0].forms if form.why != "word"}
        truth = {fold(form) for form in lemma.forms} - {fold(lemma.word)}
        due, found = due + len(truth), found + len(truth & here)
        fair = same[fold(lemma.word)]
        told, right = told + len(here), right + len(fair & here)
        missed += [f"{lemma.word}: {form}" for form in sorted(truth - here)]
        wrong += [f"{lemma.word}: {form}" for form in sorted(here - fair)]
    return Figures(len(everything), found / due, right / told, missed, wrong)


def store_sentences(case: Case, languages: Iterable[str] = tuple(TABLES)) -> None:
    """One document a language, its pages known to be in that language."""
    for language in languages:
        said = sentences(language)
        pages = [" ".join(said[start : start + 40]) for start in range(0, len(said), 40)]
        document = store_document(case, f"{language}.txt", *pages)
        with case.file.writing() as connection:
            bounds = (language, document << 20, (document + 1) << 20)
            connection.execute("UPDATE pages SET language = ? WHERE id > ? AND id < ?", bounds)
