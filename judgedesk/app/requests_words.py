"""Words of requests to other states that stand in no pack, in English and in Polish court style."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from judgedesk.law.model import Text

HOME_NAME: Final = Text("Poland", "Polska")
STATES: Final = Text(
    "Issuing State: {home} ({home_code}). Executing State: {other} ({other_code}).",
    "Państwo wydające: {home} ({home_code}). Państwo wykonujące: {other} ({other_code}).",
)
REPLY_STATES: Final = Text(
    "Requesting State: {other} ({other_code}). Requested State: {home} ({home_code}).",
    "Państwo wzywające: {other} ({other_code}). Państwo wezwane: {home} ({home_code}).",
)
STATES_BY_LABEL: Mapping[str, Text] = MappingProxyType(
    {
        "Requesting": Text(
            "Requesting State: {home} ({home_code}). Requested State: {other} ({other_code}).",
            "Państwo wzywające: {home} ({home_code}). Państwo wezwane: {other} ({other_code}).",
        ),
        "Informing": Text(
            "Informing State: {home} ({home_code}). Informed State: {other} ({other_code}).",
            "Państwo informujące: {home} ({home_code}). Państwo informowane: {other} ({other_code}).",
        ),
        "Intercepting": Text(
            "Intercepting State: {home} ({home_code}). Notified State: {other} ({other_code}).",
            "Państwo przechwytujące: {home} ({home_code}). Państwo zawiadamiane: {other} ({other_code}).",
        ),
    }
)
"""The two states where the form calls them otherwise than issuing and executing; by how its label begins."""
NEEDS: Mapping[str, Text] = MappingProxyType(
    {
        "hear_witness": Text("Hear as a witness: {persons}", "Przesłuchanie w charakterze świadka: {persons}"),
        "video_hearing": Text(
            "Hear by videoconference: {persons}", "Przesłuchanie w drodze wideokonferencji: {persons}"
        ),
        "phone_hearing": Text("Hear by telephone: {persons}", "Przesłuchanie przez telefon: {persons}"),
        "hear_accused": Text("Hear as an accused: {persons}", "Przesłuchanie w charakterze oskarżonego: {persons}"),
        "search": Text("Search and seize at: {gap}", "Przeszukanie i zatrzymanie rzeczy w: {gap}"),
        "documents": Text("Hand over documents: {gap}", "Wydanie dokumentów: {gap}"),
        "bank_data": Text("Give accounts and transactions of: {persons}", "Podanie rachunków i transakcji: {persons}"),
        "subscriber_data": Text("Identify the subscriber of: {gap}", "Ustalenie abonenta: {gap}"),
        "traffic_data": Text("Give traffic data of: {gap}", "Wydanie danych o ruchu: {gap}"),
        "content_data": Text("Give content data of: {gap}", "Wydanie danych dotyczących treści: {gap}"),
        "preserve": Text("Preserve the data of: {gap}", "Zabezpieczenie danych: {gap}"),
        "interception": Text("Intercept communications of: {persons}", "Przechwytywanie przekazów: {persons}"),
        "freeze": Text("Freeze the property of: {persons}", "Zabezpieczenie mienia: {persons}"),
        "confiscate": Text("Confiscate the property of: {persons}", "Wykonanie przepadku mienia: {persons}"),
        "serve": Text("Serve documents on: {persons}", "Doręczenie pism: {persons}"),
        "summon_witness": Text("Summon as a witness: {persons}", "Wezwanie świadka: {persons}"),
        "transfer_detained": Text("Transfer temporarily: {persons}", "Czasowe przekazanie: {persons}"),
        "surrender": Text("Surrender: {persons}", "Przekazanie osoby: {persons}"),
        "joint_team": Text("Set up a joint investigation team", "Powołanie wspólnego zespołu śledczego"),
        "information": Text("Give information on: {gap}", "Udzielenie informacji o: {gap}"),
        "spontaneous": Text("Information given without a request", "Informacja przekazana bez wniosku"),
        "locate": Text("Find out where somebody is: {persons}", "Ustalenie miejsca pobytu: {persons}"),
    }
)
GOES_TO: Final = Text("This concerns {counts}.", "Dotyczy {counts}.")
OF_COUNT: Final = Text("count {label} ({elements})", "zarzutu {label} ({elements})")
EVIDENCE_ON: Final = Text("evidence on {counts}", "dowód co do {counts}")
QUESTIONS_ATTACHED: Final = Text("The questions are attached.", "Pytania w załączniku.")

COUNT: Final = Text(
    "Count {label}: {title} ({provision}), {period}. Accused: {accused}. Injured: {victims}.",
    "Zarzut {label}: {title} ({provision}), {period}. Oskarżeni: {accused}. Pokrzywdzeni: {victims}.",
)
PARTS: Mapping[str, Text] = MappingProxyType(
    {"act": Text("Act.", "Czyn."), "means": Text("Means.", "Środki."), "purpose": Text("Purpose.", "Cel.")}
)
TOWARDS: Final = Text("towards {victim}", "wobec: {victim}")
MORE_PASSAGES: Final = Text("further passages: {number}", "dalsze fragmenty: {number}")
MORE_EVENTS: Final = Text("Further facts in the chronology: {number}.", "Dalsze fakty w chronologii: {number}.")
CHRONOLOGY: Final = Text("Course of events.", "Przebieg zdarzeń.")
NO_PASSAGES: Final = Text(
    "No passage of the file is tagged for this count yet: {gap}",
    "Dla tego zarzutu nie oznaczono jeszcze fragmentów akt: {gap}",
)
IN_FORCE: Final = Text(
    "{provision} ({title}), as in force {period}:", "{provision} ({title}), w brzmieniu z okresu {period}:"
)
PENALTY_FROM: Final = Text("{penalty} (acts from {day})", "{penalty} (czyny od {day})")
PENALTY_UNTIL: Final = Text("{penalty} (acts until {day})", "{penalty} (czyny do {day})")
PENALTY: Final = Text("Penalty: {penalty}.", "Zagrożenie: {penalty}.")
DEFINED: Final = Text("Words of the provision. {terms}", "Znamiona. {terms}")

AUTHORITY_LINES: Mapping[str, Text] = MappingProxyType(
    {
        "name": Text("{value}", "{value}"),
        "division": Text("{value}", "{value}"),
        "address": Text("Address: {value}", "Adres: {value}"),
        "place": Text("Place: {value}", "Miejscowość: {value}"),
        "phone": Text("Telephone: {value}", "Telefon: {value}"),
        "email": Text("E-mail: {value}", "E-mail: {value}"),
        "languages": Text("Languages: {value}", "Języki: {value}"),
    }
)
FILE_NUMBER: Final = Text("File number: {value}", "Sygnatura akt: {value}")
REPRESENTED: Final = Text("Represented by: {value}", "Reprezentowany przez: {value}")
SIGNED: Final = Text("{place}; signs: {who}", "{place}; podpisuje: {who}")
NEXT_HEARING: Final = Text("Trial date: {day}.", "Termin rozprawy: {day}.")
IN_CUSTODY: Final = Text("{person} is deprived of liberty.", "{person}: osoba pozbawiona wolności.")
REMAND: Final = Text(
    "{person} is deprived of liberty; the remand order ends on {day}.",
    "{person}: osoba pozbawiona wolności; tymczasowe aresztowanie trwa do {day}.",
)
REMEDIES_EIO: Final = Text(
    "No complaint lies against issuing the order unless a special provision says so (KPK 589zc). Information on "
    "remedies, legal aid and interpretation: {court}.",
    "Na wydanie nakazu zażalenie nie przysługuje, chyba że przepis szczególny stanowi inaczej (art. 589zc k.p.k.). "
    "Informacje o środkach zaskarżenia, pomocy prawnej i tłumaczeniu: {court}.",
)
REMEDIES: Final = Text(
    "Remedies sought: {gap}. Information on remedies, legal aid and interpretation: {court}.",
    "Wniesione środki zaskarżenia: {gap}. Informacje o środkach zaskarżenia, pomocy prawnej i tłumaczeniu: {court}.",
)
RIGHTS_NOTE: Final = Text(
    "Information on the addressee's rights and duties is given by: {court}.",
    "Informacji o prawach i obowiązkach adresata udziela: {court}.",
)
PROCEEDING: Final = Text(
    "Criminal proceedings before {court}, file {number}; trial stage.",
    "Postępowanie karne przed: {court}, sygn. akt {number}; stadium jurysdykcyjne.",
)
INVESTIGATION: Final = Text(
    "Criminal proceedings conducted by {court}, file {number}; investigation.",
    "Postępowanie karne prowadzone przez: {court}, sygn. akt {number}; postępowanie przygotowawcze.",
)
FORMAT: Final = Text("Format and means: {gap}.", "Format i sposób przekazania: {gap}.")
LINK: Final = Text(
    "Hearing held by {court}; technical contact: {contact}.",
    "Przesłuchanie prowadzi: {court}; kontakt techniczny: {contact}.",
)
LINK_ADDRESS: Final = Text(
    "Address of the link, protocol and encryption: {address}. Test call before the hearing.",
    "Adres połączenia, protokół i szyfrowanie: {address}. Przed przesłuchaniem połączenie próbne.",
)
REASON: Final = Text("Reasons: {gap}.", "Przyczyny: {gap}.")
REASON_MEASURE: Final = Text(
    "Reasons: protection of the person heard ({measures}).", "Przyczyny: ochrona osoby przesłuchiwanej ({measures})."
)
CONSENT: Final = Text("{persons}: consent of {gap}", "{persons}: zgoda z dnia {gap}")
AT: Final = Text("{day}, {hours}, {court}, room {room}", "{day}, godz. {hours}, {court}, sala {room}")
AT_BOTH: Final = Text("{day}, {hours} ({home}); {gap} ({there})", "{day}, godz. {hours} ({home}); {gap} ({there})")
COSTS_LINK: Final = Text(
    "The requesting State refunds the link, the interpreters and allowances as the convention provides, unless the "
    "requested State waives it.",
    "Państwo wzywające zwraca koszty połączenia, tłumaczy i należności na zasadach konwencji, chyba że państwo wezwane "
    "z tego zrezygnuje.",
)
COSTS_SUMMONS: Final = Text(
    "Travel and subsistence are paid, and an advance on request, at the rates of the place of the hearing or of where "
    "the person lives (arts 9–10).",
    "Koszty podróży i utrzymania są zwracane, a na wniosek wypłaca się zaliczkę, według stawek miejsca przesłuchania "
    "lub miejsca pobytu osoby (art. 9–10).",
)
INSTRUCT_WITNESS: Final = Text(
    "Instruct on liability for false testimony and on the rights to refuse testimony or an answer; take the oath "
    "unless the law excludes it (KPK 182–183, 185, 187–191; to be verified).",
    "Należy pouczyć o odpowiedzialności za fałszywe zeznania oraz o prawie odmowy zeznań i odpowiedzi na pytania; "
    "przyrzeczenie odebrać, jeżeli ustawa go nie wyłącza (art. 182–183, 185, 187–191 k.p.k.; do sprawdzenia).",
)
INSTRUCT_ACCUSED: Final = Text(
    "Instruct on the right to be silent and to refuse answers, and on counsel and interpreter (KPK 175, 300; to be "
    "verified).",
    "Należy pouczyć o prawie do milczenia i odmowy odpowiedzi oraz o prawie do obrońcy i tłumacza (art. 175, 300 "
    "k.p.k.; do sprawdzenia).",
)
RECORD: Final = Text(
    "Draw up a record with date, place, persons present and technical conditions; record picture and sound (KPK 147; "
    "to be verified) and send a copy.",
    "Należy sporządzić protokół z datą, miejscem, osobami obecnymi i warunkami technicznymi, utrwalić obraz i dźwięk "
    "(art. 147 k.p.k.; do sprawdzenia) i przesłać kopię.",
)
CONFIDENTIAL: Final = Text(
    "Keep this request, its content and what was done on it confidential as far as carrying it out allows.",
    "Wniosek, jego treść i czynności podjęte w jego wykonaniu należy zachować w poufności, o ile pozwala na to "
    "wykonanie.",
)
OF_PERSON: Final = Text("of {person}", "osoba: {person}")
STANDS: Final = Text("{where}; whose: {gap}", "{where}; do kogo należy: {gap}")
BANK: Final = Text(
    "Accounts of: {persons}. Accounts known: {accounts}. Period: {period}. Why they matter: {why}.",
    "Rachunki osób: {persons}. Znane rachunki: {accounts}. Okres: {period}. Znaczenie dla sprawy: {why}.",
)
AMOUNT: Final = Text(
    "Amount in figures and words, with the currency: {gap}. Sums named in the chronology:",
    "Kwota cyframi i słownie, z walutą: {gap}. Kwoty wymienione w chronologii:",
)
DECISION: Final = Text(
    "Decision of {court}, file {number}, of {gap}, reference {gap}",
    "Orzeczenie: {court}, sygn. akt {number}, z dnia {gap}, numer {gap}",
)
IN_FILE: Final = Text("In the file: {cites}", "W aktach: {cites}")
CONSUL: Final = Text(
    "Consul of the Republic of Poland competent in {state}", "Konsul Rzeczypospolitej Polskiej właściwy dla: {state}"
)
TEAM_OF_EACH: Final = Text("{home}: {ours}; {there}: {theirs}", "{home}: {ours}; {there}: {theirs}")
TEAM_REASONS: Final = Text(
    "{goes} Acts needed at the same time in both States: {home}: {gap}; {there}: {gap}.",
    "{goes} Czynności potrzebne jednocześnie w obu państwach: {home}: {gap}; {there}: {gap}.",
)
NECESSITY: Final = Text(
    "{goes} Why nothing milder would do, and that it could be ordered here too: {gap}.",
    "{goes} Dlaczego środek łagodniejszy nie wystarczy i że można by go zastosować także tutaj: {gap}.",
)
PRESERVE: Final = Text(
    "{goes} Why the data may be lost or changed: {gap}.",
    "{goes} Dlaczego dane mogą zostać utracone lub zmienione: {gap}.",
)
RELATION: Final = Text("The data are evidence. {goes}", "Dane mają znaczenie dowodowe. {goes}")
PURPOSE: Final = Text(
    "Evidence for the criminal proceedings before {court}, file {number}. {goes}",
    "Dowód w postępowaniu karnym: {court}, sygn. akt {number}. {goes}",
)
ON_COUNTS: Final = Text("On: {counts}.", "Dotyczy: {counts}.")
LINKS: Final = Text(
    "Accused together: {accused}. States concerned: {home}, {there}; places named: {places}. Reasonable grounds for an "
    "organised group and for its being transnational: {gap}.",
    "Oskarżeni łącznie: {accused}. Państwa, których to dotyczy: {home}, {there}; wymienione miejsca: {places}. "
    "Uzasadnione podstawy, by przyjąć zorganizowaną grupę i charakter międzynarodowy: {gap}.",
)
INJURED: Final = Text(
    "Injured parties: {persons}. Decision on return or compensation, or pending claim (no, where there is none): "
    "{gap}.",
    "Pokrzywdzeni: {persons}. Orzeczenie o zwrocie lub odszkodowaniu albo zgłoszone roszczenie (nie, jeżeli brak): "
    "{gap}.",
)
ACCUSED_BY_ID: Final = Text("person {id}", "osoba {id}")
EARLIER: Final = Text(
    "{title} of {day} to {state}, reference {reference}.", "{title} z {day} do państwa {state}, sygnatura {reference}."
)
ADDRESS_RULE: Final = Text(
    "{persons}: address and place of work are not to be recorded nor told to the parties (KPK 148a).",
    "{persons}: adresu i miejsca pracy nie zamieszcza się w protokole ani nie ujawnia stronom (art. 148a k.p.k.).",
)
NO_CONTACT: Final = Text("{person} is not to meet {other}.", "{person}: należy wykluczyć styczność z osobą: {other}.")
INTERPRETER: Final = Text(
    "{person} is heard with an interpreter: {language}.", "{person}: przesłuchanie z tłumaczem, język: {language}."
)
MEASURE: Final = Text("{person}: {title} ({basis}).", "{person}: {title} ({basis}).")
WITH: Final = Text("Needed: {book}.", "Potrzebne: {book}.")
NOT_ALLOWED: Final = Text("Not allowed: {bars}.", "Niedopuszczalne: {bars}.")

FROM: Mapping[str, Text] = MappingProxyType(
    {
        "states": Text("the request and the states' pack", "wniosek i pakiet państw"),
        "authority": Text("office.yaml and the case", "office.yaml i sprawa"),
        "facts": Text("tagged passages and the chronology", "oznaczone fragmenty i chronologia"),
        "provisions": Text(
            "the pack of the offence, as in force at the act", "pakiet przestępstwa, według czasu czynu"
        ),
        "persons": Text("the persons of the request", "osoby wskazane we wniosku"),
        "formalities": Text("the register of measures", "rejestr środków ochrony"),
        "questions": Text("the outline of questions of the person", "konspekt pytań do osoby"),
        "exhibits": Text("exhibits of the outline and tagged passages", "dowody z konspektu i oznaczone fragmenty"),
        "urgency": Text("hearings and remand", "terminy rozpraw i tymczasowe aresztowanie"),
        "earlier": Text("earlier requests of the case", "wcześniejsze wnioski w sprawie"),
        "need": Text("what the request is for", "cel wniosku"),
        "pack": Text("the instrument's pack", "pakiet instrumentu"),
        "law": Text("the law, to be verified", "przepisy – do sprawdzenia"),
        "period": Text("the days of the acts in the counts", "czas czynów z zarzutów"),
        "noted": Text(
            "numbers of the persons, tagged passages and the chronology",
            "numery przy osobach, oznaczone fragmenty i chronologia",
        ),
        "sums": Text("sums in the chronology", "kwoty w chronologii"),
        "files": Text("files of the case by their names", "akta sprawy według nazw plików"),
        "cells": Text("the cells of the grid and the counts", "komórki siatki i zarzuty"),
        "entered": Text("what is entered with the request", "dane wpisane przy wniosku"),
        "stated": Text("what was stated of the case", "to, co podano o sprawie"),
        "typed_before": Text("an earlier request to the same state", "wcześniejszy wniosek do tego samego państwa"),
        "persons_of_counts": Text("the persons of the counts", "osoby wskazane w zarzutach"),
        "request": Text("the request that is answered", "wniosek, którego dotyczy odpowiedź"),
        "penalty": Text("the penalty in the pack of the offence", "zagrożenie w pakiecie przestępstwa"),
    }
)
"""Where a filled field comes from."""
