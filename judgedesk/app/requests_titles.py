"""What needs, facts of the case and bonds of states are called where the check of a request speaks of them."""

from collections.abc import Mapping
from types import MappingProxyType

from judgedesk.law.model import Text

NEEDS: Mapping[str, Text] = MappingProxyType(
    {
        "hear_witness": Text("hearing a witness", "przesłuchanie świadka"),
        "video_hearing": Text("hearing by videoconference", "przesłuchanie w drodze wideokonferencji"),
        "phone_hearing": Text("hearing by telephone", "przesłuchanie przez telefon"),
        "hear_accused": Text("hearing an accused", "przesłuchanie oskarżonego"),
        "search": Text("search and seizure", "przeszukanie i zatrzymanie rzeczy"),
        "documents": Text("handing over documents", "wydanie dokumentów"),
        "bank_data": Text("bank data", "dane bankowe"),
        "subscriber_data": Text("subscriber data", "dane abonenta"),
        "traffic_data": Text("traffic data", "dane o ruchu"),
        "content_data": Text("content of communications", "treść przekazów"),
        "preserve": Text("preserving data", "zabezpieczenie danych"),
        "interception": Text("interception", "przechwytywanie przekazów"),
        "freeze": Text("freezing property", "zabezpieczenie mienia"),
        "confiscate": Text("confiscation", "przepadek mienia"),
        "serve": Text("serving documents", "doręczenie pism"),
        "summon_witness": Text("summoning a witness", "wezwanie świadka"),
        "transfer_detained": Text("transfer of a detained person", "czasowe przekazanie osoby pozbawionej wolności"),
        "surrender": Text("surrender", "przekazanie osoby"),
        "joint_team": Text("joint investigation team", "wspólny zespół śledczy"),
        "information": Text("information only", "sama informacja"),
        "spontaneous": Text("information given unasked", "informacja przekazana bez wniosku"),
        "locate": Text("finding where somebody is", "ustalenie miejsca pobytu"),
    }
)
FACTS: Mapping[str, Text] = MappingProxyType(
    {
        "max_3_years": Text("maximum of at least three years", "górna granica co najmniej trzech lat"),
        "listed": Text("offence on the list", "przestępstwo z listy"),
        "emergency": Text("emergency", "przypadek niecierpiący zwłoki"),
        "detained": Text("the person is deprived of liberty", "osoba jest pozbawiona wolności"),
        "own_national": Text("the person is a Polish national", "osoba jest obywatelem polskim"),
        "suspect": Text("the person is a suspect or accused", "osoba jest podejrzanym lub oskarżonym"),
    }
)
BONDS: Mapping[str, Text] = MappingProxyType(
    {
        "eu": Text("member state of the European Union", "państwo członkowskie Unii Europejskiej"),
        "eio": Text("bound by the investigation order", "związane europejskim nakazem dochodzeniowym"),
        "mla2000": Text("bound by the EU Convention of 2000", "związane konwencją UE z 2000 r."),
        "eaw": Text("bound by the arrest warrant", "związane europejskim nakazem aresztowania"),
        "reg_2018_1805": Text("bound by Regulation 2018/1805", "związane rozporządzeniem 2018/1805"),
        "eevidence": Text("bound by Regulation 2023/1543", "związane rozporządzeniem 2023/1543"),
        "jit_2002": Text("bound by the rules on joint teams", "związane przepisami o wspólnych zespołach"),
        "schengen": Text("Schengen state", "państwo Schengen"),
        "coe": Text("member of the Council of Europe", "państwo członkowskie Rady Europy"),
        "untoc": Text(
            "party to the Convention against transnational organized crime",
            "strona Konwencji przeciwko międzynarodowej przestępczości zorganizowanej",
        ),
        "palermo": Text("party to the Palermo Protocol", "strona protokołu z Palermo"),
        "uk_tca": Text(
            "the United Kingdom under the agreement of 2020", "Zjednoczone Królestwo według umowy z 2020 r."
        ),
    }
)
TREATY = Text("party to treaty no. {number} of the Council of Europe", "strona traktatu nr {number} Rady Europy")


def title_of(leaf: str) -> Text | None:
    """A need (``need.…``), a fact or a bond by its id; None for anything else."""
    named = leaf.removeprefix("need.")
    if leaf.startswith("cets") and leaf[4:].isdigit():
        return Text(TREATY.en.format(number=leaf[4:]), TREATY.pl.format(number=leaf[4:]))
    return NEEDS.get(named) if named != leaf else FACTS.get(leaf) or BONDS.get(leaf) or NEEDS.get(leaf)
