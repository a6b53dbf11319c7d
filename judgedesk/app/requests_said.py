"""What the check of a request says, in English and Polish."""

from typing import Final

from judgedesk.law.model import Text

EMPTY: Final = Text("{label}: is not filled in.", "{label}: nie wypełniono.")
HAS_GAP: Final = Text("{label}: still has a gap [……].", "{label}: pozostała luka [……].")
NOTHING_CHOSEN: Final = Text("{label}: nothing is ticked.", "{label}: niczego nie zaznaczono.")
BECAUSE: Final = Text("Needed here because of: {why}.", "Wymagane tutaj ze względu na: {why}.")
MAY_BE: Final = Text(
    "{label}: may be needed; that depends on what is not known: {unknown}.",
    "{label}: może być wymagane; zależy to od tego, co nie jest znane: {unknown}.",
)
AS_KNOWN: Final = Text(
    "{label}: to be given as far as it is known; nothing is written.",
    "{label}: należy podać, o ile jest znane; nic nie wpisano.",
)
NOT_OPEN: Final = Text(
    "This instrument is not open for this need and state: {why}", "Ten instrument nie jest dostępny: {why}"
)
MAYBE_OPEN: Final = Text(
    "Whether this instrument is open is unknown ({unknown}): ask the EJN contact point.",
    "Nie wiadomo, czy ten instrument jest dostępny ({unknown}): zapytaj punkt kontaktowy EJN.",
)
UNKNOWN_STATE: Final = Text(
    "No pack knows the state {state}: ask the EJN contact point.",
    "Żaden pakiet nie zna państwa {state}: zapytaj punkt kontaktowy EJN.",
)
OWN_STATE: Final = Text("The request goes to the court's own state.", "Wniosek jest skierowany do własnego państwa.")
NO_NEED: Final = Text(
    "It is not said what the request is for, so conditions and channels can't be looked at.",
    "Nie podano celu wniosku, więc nie można sprawdzić warunków i dróg przekazania.",
)
NOT_OF_FORM: Final = Text(
    "{field} is no field of this instrument; it will not be written.",
    "{field} nie jest polem tego instrumentu; nie zostanie zapisane.",
)
BAD_OPTION: Final = Text(
    "{label}: {given} is none of the options of the form.", "{label}: {given} nie należy do opcji formularza."
)
NOT_OF_CASE: Final = Text("{person} is nobody of this case.", "{person}: nie ma takiej osoby w tej sprawie.")
NOT_IN_PERSONS: Final = Text(
    "{person} is concerned by the request, but the form does not name {person}.",
    "{person}: osoba objęta wnioskiem, lecz niewymieniona w formularzu.",
)
ACCUSED_AS_WITNESS: Final = Text(
    "{person} is accused in this case and can't be heard as a witness in it.",
    "{person}: oskarżony w tej sprawie; nie można przesłuchać w niej w charakterze świadka.",
)
NOT_ACCUSED: Final = Text("{person} is not accused in this case.", "{person}: nie jest oskarżonym w tej sprawie.")
NOT_DETAINED: Final = Text(
    "{person} is to be transferred, but is not recorded as deprived of liberty on the day of the request.",
    "{person}: osoba do czasowego przekazania, lecz nie odnotowano jej pozbawienia wolności w dniu wniosku.",
)
NO_CONSENT: Final = Text(
    "A suspect or accused is to be heard by video or telephone, but the request says nothing of consent.",
    "Podejrzany lub oskarżony ma być przesłuchany przez wideo lub telefon, lecz wniosek nie mówi o jego zgodzie.",
)
PAST: Final = Text("{label}: {day} has passed.", "{label}: dzień {day} już minął.")
FUTURE: Final = Text("{label}: {day} is still to come.", "{label}: dzień {day} dopiero nastąpi.")
OUTSIDE: Final = Text(
    "{label}: no date in it lies within the period of count {count} ({period}).",
    "{label}: żadna data nie mieści się w okresie zarzutu {count} ({period}).",
)
OTHER_STATES: Final = Text(
    "{label}: does not name the state to which the request goes ({state}).",
    "{label}: nie wymienia państwa, do którego kierowany jest wniosek ({state}).",
)
OTHER_COUNT: Final = Text("There is no count {count} in this case.", "W tej sprawie nie ma zarzutu {count}.")
COUNT_TO_COME: Final = Text(
    "Count {count} begins on {day}, after the day of the request.", "Zarzut {count} zaczyna się po dniu wniosku: {day}."
)
LATE_SUMMONS: Final = Text(
    "{state} wants a summons of an accused {days} days before the hearing; from today to {day} there are {left}.",
    "{state}: wezwanie oskarżonego ma nadejść {days} dni przed rozprawą; od dziś do {day} jest {left}.",
)
NO_FORMALITIES: Final = Text(
    "Measures stand for {persons}, but no formalities are asked for.",
    "Wobec {persons} stosuje się środki ochrony, a wniosek nie zawiera formalności.",
)
INFORMAL: Final = Text(
    "What comes back can't be cited as evidence until it is asked for formally.",
    "Tego, co nadejdzie, nie można powołać jako dowodu bez formalnego wniosku.",
)
LIMITED: Final = Text(
    "{document} was received under a condition: {limit}", "{document}: otrzymano pod warunkiem: {limit}"
)
OUTSIDE_LIMIT: Final = Text(
    "{document} was not asked for under count {counts}: this use is outside its limit; ask {state} for consent.",
    "{document}: o dokument nie występowano w związku z zarzutem {counts}; takie użycie wykracza poza warunki,"
    " trzeba wystąpić o zgodę ({state}).",
)
NAMES: Final = Text(
    "A protected person would be recognised in {places} place(s); the paper would be stopped.",
    "Osobę chronioną można by rozpoznać (liczba miejsc: {places}); pismo zostałoby zatrzymane.",
)
CANT_CHECK: Final = Text(
    "Whether a protected person is named can't be checked with your keys.",
    "Twoje klucze nie pozwalają sprawdzić, czy wymieniono osobę chronioną.",
)
UNKNOWN_LANGUAGE: Final = Text(
    "Which languages the state accepts is unknown: ask the EJN contact point.",
    "Nie wiadomo, jakie języki przyjmuje państwo: zapytaj punkt kontaktowy EJN.",
)
UNTRANSLATED: Final = Text(
    "The state accepts {languages}; not yet translated into one of them: {fields}.",
    "Państwo przyjmuje: {languages}; brak tłumaczenia na jeden z tych języków: {fields}.",
)
STALE: Final = Text(
    "{label} ({language}): the text changed after it was translated.",
    "{label} ({language}): tekst zmieniono po przetłumaczeniu.",
)
NOT_CARRIED: Final = Text(
    "{label} ({language}): the translation lacks {what}.", "{label} ({language}): w tłumaczeniu brakuje: {what}."
)
NO_MOTION: Final = Text(
    "It is not recorded on whose motion the court acts, or that it acts of its own.",
    "Nie zapisano, na czyj wniosek sąd działa, ani że działa z urzędu.",
)
SOON: Final = Text(
    "The hearing on {day} comes before the answer is due ({due}).",
    "Rozprawa {day} przypada przed terminem odpowiedzi ({due}).",
)

# -- what answers a ground of refusal --
BY_PERSON: Final = Text("stated: {said}", "podano: {said}")
BY_LIST: Final = Text(
    "the list box for trafficking is ticked; penalty: {penalty}",
    "zaznaczono handel ludźmi na liście; zagrożenie: {penalty}",
)
BY_LIKE: Final = Text("there: {provision}; like rows: {rows}", "tam: {provision}; odpowiadające znamiona: {rows}")
BY_MILDER: Final = Text(
    "something milder was asked for before: {need}, {day}", "wcześniej wnoszono o łagodniejszy środek: {need}, {day}"
)
BY_FIELD: Final = Text("the form says it: {label}", "podano w formularzu: {label}")
BY_NO_OFFICIALS: Final = Text("no own officials are to act there", "nie wnosi się o udział własnych funkcjonariuszy")
BY_PALERMO: Final = Text(
    "both states are bound by the Palermo Protocol; the facts are described",
    "oba państwa wiąże protokół z Palermo; fakty opisano",
)
BY_CELLS: Final = Text("it goes to: {elements}", "dotyczy: {elements}")
BY_NEED: Final = Text(
    "a measure that is always available (Dir 2014/41 art. 10(2))",
    "czynność zawsze dostępna (dyrektywa 2014/41 art. 10 ust. 2)",
)
BY_PROCEEDING: Final = Text("criminal proceedings are chosen", "wybrano postępowanie karne")
BY_NO_SUSPECT: Final = Text("nobody concerned is accused", "nikt z objętych wnioskiem nie jest oskarżony")
BY_PENALTY: Final = Text("the penalty is stated: {penalty}", "podano zagrożenie: {penalty}")
BY_OFFENCE: Final = Text(
    "trafficking in human beings is neither political nor fiscal",
    "handel ludźmi nie jest przestępstwem politycznym ani skarbowym",
)
BY_FORMALITIES: Final = Text("safeguards are asked for in the formalities", "gwarancje wskazano w formalnościach")
BY_FACTS: Final = Text(
    "place and course of the acts are described; there: {provision}",
    "opisano miejsce i przebieg czynów; tam: {provision}",
)
BY_NO_THREAT: Final = Text("the text threatens with nothing", "tekst nie zawiera zagrożeń przymusem")
BY_COMPLETE: Final = Text("nothing mandatory is missing", "nie brakuje pól obowiązkowych")
