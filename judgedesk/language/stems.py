"""Names taken apart into stem and ending, so that a form that no dictionary knows is still recognised.

A name gives its stems, with what Polish, Ukrainian, Russian, Bulgarian and Romanian do to the end of a stem; a word of
a text gives every way of cutting an ending off. All is folded.
"""

from collections.abc import Iterator
from functools import cache
from typing import Final

from judgedesk.language.fold import fold

SHORTEST: Final = 4
"""Letters of the shortest stem that any ending may follow; shorter names have their forms listed."""

_LONG: Final = 6
_POLISH: Final = "a e i o u y ie ia ii om em iem ow owi ego emu iego iemu ej iej ym im ami ach owa owej"
_ANY_WORDS: Final = """
a e i o u y ie ia io iu ii ij ji ja ej iej oj ow iow em iem om iom im ym am iam um ach iach ich ych ami iami imi ymi
mi owi iowi ewi owie iowie ego iego emu iemu go mu ov ev ovi evi ova eva ove ovo ovu ovy oviv ovoi ovom owa owej owe
owy owych owym owymi owego owemu owo owna ownie owny owne ownej ownom ewna ewnie ewny owska in ina inej iny ine
inego inemu inym inych inymi ino inowi inie inu inom yi yy yj iy yia aia aya aja oho oi oiu oyu oju omu eiu eju eyu
ou ey iei uj ul ului ule ulei lui ei ilor elor eni ean easca esti estii escu ai ania at ta ite ata iat iata ima ovog
ovoj evo evu evom ko cie cia ciu cio ciom
"""
_ANY: Final = frozenset(["", *_ANY_WORDS.split()])
_WITH_S_WORDS: Final = """
s es en ens er ern el ul n ni ne na
"""
_WITH_S: Final = frozenset(_WITH_S_WORDS.split())
_CYRILLIC_WORDS: Final = """
а у е і и ї є ю я ы й ь о ом ем ам ям им їм ім ым ой ей ою ею єю ії ія ію иї ий ый ій их іх їх ых ими іми їми ыми
ами ями ах ях ів їв ов ев єв ові еві єві ого ього его єго ому ьому ему єму ої ьої ая яя ую юю ое ее ые ие ия ию ии
ией ием ова ову ове овой овий ового овому овим овою овій ової овы овых евa ева еву евої евой евою евим иної ин ина
ину иним івна івни івні івну івною ївна овна овны овне ич ча ович та ят ът иев ъ ко ови еви евы
"""
_CYRILLIC: Final = frozenset(fold(one) for one in ["", *_CYRILLIC_WORDS.split()])
OF_POLISH_NAMES: Final = tuple(_POLISH.split())
"""The commonest endings of Polish names, folded."""
_LONGEST_ENDING: Final = 6
_VOWELS: Final = "aeiouy"
_CYRILLIC_VOWELS: Final = "аеєиіїоуюяыэё"


def cuts(word: str) -> Iterator[tuple[str, str]]:
    """Every (stem, ending) of a folded word; the whole word with no ending comes first."""
    yield word, ""
    cyrillic = word[-1] >= "\u0400"
    for size in range(1, min(_LONGEST_ENDING, len(word) - SHORTEST) + 1):
        ending = word[-size:]
        if ending in (_CYRILLIC if cyrillic else _ANY) or (
            ending in _WITH_S and len(word) - size >= (_LONG - 1 if ending != "s" else SHORTEST)
        ):
            yield word[:-size], ending


@cache
def stems(spelled: str) -> frozenset[str]:
    """Folded stems of one word of a name, itself among them; those of fewer than `SHORTEST` letters too."""
    word = fold(spelled.lower())
    if not word:
        return frozenset()
    found = {word}
    if word[-1] >= "\u0400":
        found |= _cyrillic(word)
    else:
        found |= _latin(word, spelled.lower())
    return frozenset(one for one in found if len(one) > 1)


def _latin(word: str, small: str) -> set[str]:
    found: set[str] = set()
    bare = word.rstrip(_VOWELS) if len(word.rstrip(_VOWELS)) > 1 else word
    for base in {word, bare, word[:-1] if word[-1] in _VOWELS else word}:
        found.add(base)
        found |= _changed(base)
    if "ą" in small:  # Gołąb, Gołębia
        at = small.rindex("ą")
        found |= {one[:at] + "e" + one[at + 1 :] for one in list(found) if len(one) > at and one[at] == "a"}
    for ending in ("skyi", "skyy", "skiy", "skyj", "skij", "sky", "ckyi", "cky", "skaia", "skaya", "skaja"):
        if word.endswith(ending):
            found.add(word[: -len(ending)] + ending[:2])
    if word.endswith("escu"):
        found.add(word[:-2])
    return found


def _changed(stem: str) -> set[str]:
    """How the end of a stem changes before some endings: Wójcik Wójc-, Gołąbek Gołąbk-, Marzec Marc-, Kozioł Kozł-."""
    found: set[str] = set()
    for hard, soft in (
        ("sk", "sc"), ("ck", "cc"), ("k", "c"), ("ch", "sz"), ("g", "dz"), ("h", "sz"), ("r", "rz"), ("t", "c"),
        ("d", "dz"), ("st", "sc"), ("zd", "zdz"), ("x", "ks"), ("ks", "x"), ("zl", "zl"), ("c", "cz"), ("g", "z"),
        ("t", "ci"), ("d", "dzi"), ("k", "cz"), ("g", "ż"), ("d", "z"), ("t", "ț"), ("h", "s"), ("k", "ch"),
        ("g", "gh"),
    ):  # fmt: skip
        if stem.endswith(hard) and len(stem) > len(hard):
            found.add(fold(stem[: -len(hard)] + soft))
    for whole, short in (
        ("rzec", "rc"), ("rzel", "rl"), ("ciel", "tl"), ("ciol", "tl"), ("ziol", "zl"), ("siol", "sl"), ("niec", "nc"),
        ("dzien", "dni"), ("cien", "tni"), ("ien", "ni"), ("iec", "c"), ("ies", "s"), ("ek", "k"), ("ec", "c"),
        ("el", "l"), ("en", "n"), ("er", "r"), ("et", "t"), ("ew", "w"), ("es", "s"), ("ez", "z"), ("iel", "l"),
        ("ok", "k"), ("ot", "t"), ("ien", "n"), ("iek", "k"), ("eniec", "enc"), ("ev", "v"), ("ets", "ts"),
        ("ac", "c"), ("ak", "k"), ("ar", "r"), ("iol", "l"), ("oł", "ł"), ("um", ""), ("us", ""), ("os", ""), ("e", ""),
        ("eu", ""), ("ou", ""), ("iei", "i"),
    ):  # fmt: skip
        before = stem[: -len(whole)]
        stays = short and whole[0] in _VOWELS and before[-1:] in _VOWELS  # between consonants only: Paweł, not Mihaela
        if stem.endswith(whole) and len(before) > 1 and not stays:
            found.add(before + short)
    if len(stem) > 2 and stem[-1] not in _VOWELS and stem[-2] not in _VOWELS:
        found |= {stem[:-1] + "e" + stem[-1], stem[:-1] + "ie" + stem[-1]}  # Kępka, Kępek
    return found


def _cyrillic(word: str) -> set[str]:
    bare = word.removesuffix("ь")
    found = {word, bare, bare[:-1] if bare[-1:] in _CYRILLIC_VOWELS else bare, bare.rstrip(_CYRILLIC_VOWELS) or bare}
    for one in list(found):
        for hard, soft in (
            ("к", "ц"),
            ("г", "з"),
            ("х", "с"),
            ("ц", "ч"),
            ("к", "ч"),
            ("г", "ж"),
            ("т", "ч"),
            ("д", "ж"),
        ):
            if one.endswith(hard):
                found.add(one[: -len(hard)] + soft)
        for whole, short in (
            ("ець", "ц"), ("ец", "ц"), ("ок", "к"), ("ек", "к"), ("ень", "н"), ("ен", "н"), ("ел", "л"), ("ер", "р"),
            ("ев", "ьв"), ("ів", "ов"), ("їв", "єв"), ("ин", ""), ("ич", "иц"), ("от", "т"), ("ят", ""), ("ъл", "л"),
            ("ър", "р"), ("ей", "і"), ("ей", "е"), ("ій", "і"), ("ий", ""), ("ый", ""),
        ):  # fmt: skip
            if one.endswith(fold(whole)):
                found.add(one[: -len(fold(whole))] + fold(short))
        if len(one) > 3 and one[-2:-1] == "і":  # the i of a closed syllable: Сокіл, Сокола
            found |= {one[:-2] + vowel + one[-1] for vowel in "ое"}
        if len(one) > 3 and one[-1] not in _CYRILLIC_VOWELS and one[-2] not in _CYRILLIC_VOWELS:
            found |= {one[:-1] + vowel + one[-1] for vowel in "оеі"}
    return {one for one in found if one}
