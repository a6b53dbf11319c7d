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
GOES_TO: Final = Text("Goes to count {label}: {element}.", "Dotyczy zarzutu {label}: {element}.")
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
PENALTY: Final = Text("Penalty: {penalty}.", "Zagrożenie: {penalty}.")
DEFINED: Final = Text("Words of the provision: {terms}.", "Znamiona: {terms}.")

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
    "Remedies sought: {gap} Information on remedies, legal aid and interpretation: {court}.",
    "Wniesione środki zaskarżenia: {gap} Informacje o środkach zaskarżenia, pomocy prawnej i tłumaczeniu: {court}.",
)
PROCEEDING: Final = Text(
    "Criminal proceedings before {court}, file {number}; trial stage.",
    "Postępowanie karne przed: {court}, sygn. akt {number}; stadium jurysdykcyjne.",
)
VIDEO: Final = Text(
    "Hearing held by {court}; technical contact: {contact}. Reasons: {gap}",
    "Przesłuchanie prowadzi: {court}; kontakt techniczny: {contact}. Przyczyny: {gap}",
)
VIDEO_MEASURE: Final = Text(
    "Hearing held by {court}; technical contact: {contact}. Reasons: protection of the person heard ({measures}).",
    "Przesłuchanie prowadzi: {court}; kontakt techniczny: {contact}. Przyczyny: ochrona osoby przesłuchiwanej "
    "({measures}).",
)
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
        "request": Text("the request that is answered", "wniosek, którego dotyczy odpowiedź"),
        "penalty": Text("the penalty in the pack of the offence", "zagrożenie w pakiecie przestępstwa"),
    }
)
"""Where a filled field comes from."""
