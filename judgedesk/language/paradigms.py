"""Sets of endings that change with one another on one stem, by language; an empty one is written ``-``.

Those behind a bar are derived from the others (``Marka``, Markina) and never lead back to them.

They serve names and words that the dictionaries don't know. Changes at the end of a stem (``рука``, ``руці``) are part
of the endings. Letters that differ by marks only are the same to the index, so marks are mostly left out.
"""

from typing import Final

_UKRAINIAN = """
- а у ові ом і е и ів ам ами ах
о а у ові ом і и ів ам ами ах
а и і у ою о - ам ами ах
ка ки ці ку кою ко ок кам ками ках
га ги зі гу гою го г гам гами гах
ха хи сі ху хою хо х хам хами хах
я і ї ю ею єю е є ь й - ям ями ях
ий ого ому им ім а ої ій у ою і их ими е
ій ього ьому ім я ьої ю ьою і іх іми є
ь я ю еві ем і ів їв ям ями ях
й я ю єві єм ї їв ям ями ях
ець ця цю цеві цем ці ців цям цями цях
ок ка ку кові ком ки ків кам ками ках
ень ня ню неві нем ні нів ням нями нях
ел ла лу лові лом лі ли лів лам лами лах
ер ра ру рові ром рі ри рів рам рами рах
ів ова ову овим ові ови ових овими овій ової овою ева еву евим еві
їв єва єву євим єві їва їву їву
- а у им і ої ій ою и их ими
"""

_RUSSIAN = """
- а у ом е ы и ов ей ам ами ах ым ой ую ою ых ыми
о а у ом е и ы ов ам ами ах
а ы и е у ой ою - ам ами ах
я и е ю ей ею ь й - ям ями ях
ия ии ию ией ий иям иями иях
ий ый ой ого ему ому им ым ом ая ую ие ые ое ее их ых ими ыми его ем
ь я ю ем ём е и ей ям ями ях ью
й я ю ем е и ев ям ями ях
ец ца цу цом цем це цы цов цев цам цами цах
ок ка ку ком ке ки ков кам ками ках
ек ка ку ком ке ки ков кам ками ках
ёк ька ьку ьком ьке ьки ьков
ень ня ню нем не ни ней ням нями нях
ел ла лу лом ле лы лов лам лами лах
"""

_CROATIAN = """
- a u om em e i ima | ovi ova ove ovo ovu ovog ovom ovoj ovih ovim ov evi eva eve evo evu ev evog evom
a e i u om o ama | in ina ine ino inu inom inoj inog inih
ka ke ci ki ku kom ko kama aka | kin kina kine kinu
ga ge zi gi gu gom go gama
ha he si hi hu hom ho hama
o a u om e i | ov ova ove ovu ovog ovom
e a u em om i | eta etu etom
io ija iju iom ijem ije | ijev ijeva ijevu
i og oga om ome omu im a e oj u o ih ima
ac ca cu cem com ce ci aca cima | cev ceva ceve cevu cevom cevi
ak ka ku kom ce ci aka cima | kov kova kove kovu
ar ra ru rom re ri | rovi rova rov
alj lja lju ljem lji | ljeva ljev
an na nu nom ne ni | nov nova
ao la lu lom le li
k ka ku kom ce ci ke cima
g ga gu gom ze zi ge zima
h ha hu hom se si he sima
"""

_ROMANIAN = """
- ul ului ule i ii ilor e ele elor uri urile urilor lui
u ul ului ule i ii ilor le lui
escu escul escului esti estii estilor easca estile
a e ei i ii ele elor ilor ile o uri urile urilor
ca chii cii cai caii ce cei cele celor co chi
ga ghii gii gai ge gei gele gelor go
ia ie iei ii iile iilor io
ea ei ele elor eo
e ele elui i ii ilor ea ei eo
d zi zii zilor dul dului de
n ni nii nilor nul nului
"""

_GERMAN = "- s es e en n er ern em ens in innen sche schen scher"

_ENGLISH = """
- s es ed d ing er ers
y ies ied ying
e es ed ing er ers
"""


def _read(table: str) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    halves = (line.partition("|") for line in table.splitlines() if line)
    return tuple((_endings(first), _endings(derived)) for first, _, derived in halves)


def _endings(line: str) -> tuple[str, ...]:
    return tuple("" if one == "-" else one for one in line.split())


PARADIGMS: Final = {
    "uk": _read(_UKRAINIAN),
    "ru": _read(_RUSSIAN),
    "hr": _read(_CROATIAN),
    "sr": _read(_CROATIAN),
    "bs": _read(_CROATIAN),
    "ro": _read(_ROMANIAN),
    "de": _read(_GERMAN),
    "en": _read(_ENGLISH),
}
