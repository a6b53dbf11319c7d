"""A text as the guard reads it: its words without what only hides them, and where a word can be a name."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, cached_property
from itertools import pairwise
from typing import Final

from judgedesk.language.fold import fold, places
from judgedesk.language.found import word_list
from judgedesk.language.polish_forms import is_name
from judgedesk.language.vietnamese import has_tones, is_marked_syllable


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch of a text (code points) that names a person, by the person's number."""

    start: int
    end: int
    person: int


class Strength(IntEnum):
    """How much a word has to be helped to count: not at all; by a capital; by its place; by a neighbour."""

    SURE = 0
    CAPITAL = 1
    COMMON = 2
    BESIDE = 3
    TINY = 4


_HIDING = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]"
)
_TURNED = re.compile("[\u202d\u202e]")
_APOSTROPHE = re.compile("(?<=[^\\W\\d_])['’ʼ`´ʹ′ˈ](?=[^\\W\\d_])")
_APART = re.compile("[\n\r\t\v\f\x1c-\x1f\x85\u2028\u2029]")
"""Ends of lines, paragraphs and cells: a word between two of them stands alone, whatever its neighbours are."""
_SENTENCE_ENDS = re.compile(rf"[.!?:;•|„“”\"(\[]|{_APART.pattern}")
_AT_EDGE = re.compile(r"(?<![^\W_])\d+(?=[^\W\d_]{2})|(?<=[^\W\d_]{2})\d+(?![^\W_])")
_FILE = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,4}(?:\b|$)")
_BLANK = re.compile(r"\s")
_DOCUMENTS: Final = (
    "txt|pdf|docx?|odt|rtf|xlsx?|ods|csv|tsv|pptx?|md|log|html?|xml|json|eml|msg|mbox|ics|vcf|zip|7z|rar|tar|gz|"
    "jpe?g|png|gif|tiff?|bmp|webp|heic|mp3|m4a|wav|ogg|opus|amr|aac|flac|wma|mp4|mov|avi|mkv|3gp|webm|db|sqlite|ufdr|"
    "qdpx|p7m|sig|jdx"
)
"""Endings of names of documents."""
_DOCUMENT = re.compile(
    rf"(?<![^\s,;:\"„“”«»<>|])[^\s,;:\"„“”«»<>|]+(?:[ ]\(\d+\))?\.(?:{_DOCUMENTS})(?![^\W_])", re.IGNORECASE
)  # fmt: skip
_DOCUMENT_ALONE = re.compile(
    rf"^[\w.…\[\]()&+'-]+(?:[ ][\w.…\[\]()&+'-]+){{1,3}}\.(?:{_DOCUMENTS})(?=(?:, \d+)?$)", re.IGNORECASE | re.MULTILINE
)  # fmt: skip
"""A name with blanks in it: only where nothing else stands on the line but a page."""

_DID: Final = ("al", "ala", "il", "ila", "yl", "yla", "ali", "aly", "ili", "ily", "owal", "owala")
_SHORTEST_VERB: Final = 3
_SHORTEST_TITLE: Final = 5
"""Shorter ones are short forms, with a point behind."""
_NO_NAMES_WORDS: Final = """
ale albo ani bez bo byc byl byla bym ciebie czy dla dlaczego dlatego do dot ich jak jako jej jego jest jesli juz
kiedy kto ktora ktory lecz lub mai may mimo moj na nad nam nas nasz nie nim niech od oni oraz po pod przed przez
przy sam sie tak taki tam ten tego tej to tu tylko tym wam was wasz we wiec wraz za zas ze all and any are but can
for from has have her him his how its let not now one our out own per set she so some than that the their them then
there these they this those too use were what when where which while who will with would you your van den der die
das und von la le les el los las de da del des du un une cu din pe sau care maj maja maju marzec marca lipiec lipca
sierpien luty
"""
_NO_NAMES: Final = frozenset(_NO_NAMES_WORDS.split())
"""Words that are no name at the beginning of a sentence, whatever capital they have there."""
_LABELS: Final = frozenset(
    (
        "nazwisko",
        "nazwiska",
        "nazwiskiem",
        "imie",
        "imiona",
        "surname",
        "name",
        "lastname",
        "nume",
        "прізвище",
        "фамилия",
    )
)
"""What forms write before a name, folded."""
_MONTHS_WORDS: Final = """
styczen stycznia styczniu styczniem luty lutego lutemu lutym marzec marca marcu marcem kwiecien kwietnia kwietniu
kwietniem maj maja maju majem czerwiec czerwca czerwcu czerwcem lipiec lipca lipcu lipcem sierpien sierpnia sierpniu
sierpniem wrzesien wrzesnia wrzesniu wrzesniem pazdziernik pazdziernika pazdzierniku pazdziernikiem listopad listopada
listopadzie listopadem grudzien grudnia grudniu grudniem mar march apr april may jun june jul july aug august mai
"""
_MONTHS: Final = frozenset(_MONTHS_WORDS.split())
"""What a date is written with, folded: beside figures no name, unless a verb tells."""


class Text:
    """A text with its words: where they stand and what they fold to."""

    def __init__(self, text: str) -> None:
        self.original = text
        self._cut_out: list[int] = []
        """Where something was left out, counted in the text that is left."""
        self.text = self._without_what_hides(text)
        self.spans, self.folded = places(self.text)

    def _without_what_hides(self, text: str) -> str:
        """The text without zero width characters, soft hyphens, and apostrophes in words."""
        if text.isascii() and "'" not in text and "`" not in text:
            return text
        gone = sorted({match.start() for pattern in (_HIDING, _APOSTROPHE) for match in pattern.finditer(text)})
        self._cut_out = [at - number for number, at in enumerate(gone)]
        return "".join(text[before + 1 : at] for before, at in pairwise((-1, *gone, len(text))))

    @property
    def turned(self) -> bool:
        """Whether something in it reads from right to left by command."""
        return _TURNED.search(self.original) is not None

    def spread(self, ranges: Iterable[tuple[int, int, int]]) -> list[Hit]:
        """Ranges of words as stretches of the original text, in order, those of one person that overlap as one."""
        found: list[Hit] = []
        spans = sorted((self.spans[first][0], self.spans[last][1], person) for first, last, person in ranges)
        for start, end, person in spans:
            start, end = self._before(start), self._before(end - 1) + 1
            before = found[-1] if found else None
            if before is not None and before.person == person and start <= before.end:
                found[-1] = Hit(before.start, max(end, before.end), person)
            elif before is None or start >= before.end:
                found.append(Hit(start, end, person))
            elif end > before.end:
                found.append(Hit(before.end, end, person))
        return found

    def _before(self, at: int) -> int:
        """Where a letter of the text that is left stands in the original."""
        return at + bisect_right(self._cut_out, at)

    @cached_property
    def _toned(self) -> bool:
        return has_tones(self.text)

    def says_its_tone(self, at: int) -> bool:
        """Whether a word is a Vietnamese syllable with its marks, in a text written with them: no other is meant."""
        return self._toned and is_marked_syllable(self.word(at))

    def gap(self, at: int) -> str:
        """What stands between a word and the next."""
        return self.text[self.spans[at][1] : self.spans[at + 1][0]]

    def tie(self, at: int) -> str:
        """What OCR may have meant by what stands between a word and the next: an l by a bar."""
        return "l" if self.gap(at) in ("|", "¦") else ""

    def word(self, at: int) -> str:
        """A word as it stands."""
        start, end = self.spans[at]
        return self.text[start:end]

    def capital(self, at: int) -> bool:
        """Whether a word begins with a capital letter."""
        return self.text[self.spans[at][0]].isupper()

    def shouted(self, at: int) -> bool:
        """Whether all of a word is in capitals."""
        word = self.word(at)
        return len(word) > 1 and word.isupper()

    @cached_property
    def _lines(self) -> list[int]:
        return [match.start() for match in re.finditer("\n", self.text)]

    def line(self, at: int) -> str:
        """The line that a word stands on."""
        start, end = self._line(at)
        return self.text[start:end]

    def _line(self, at: int) -> tuple[int, int]:
        number = bisect_left(self._lines, self.spans[at][0])
        start = self._lines[number - 1] + 1 if number else 0
        return start, self._lines[number] if number < len(self._lines) else len(self.text)

    def without_figures(self) -> Iterator[tuple[int, str]]:
        """Lines in which figures stand at the edge of a word (``12Nowak``), blank where these are: where a line begins
        in the original text, and the line.
        """
        last = -1
        for at, word in enumerate(self.folded):
            if len(word) > 2 and (word[0].isdigit() or word[-1].isdigit()) and not word.isdigit():
                start, end = self._line(at)
                if start != last:
                    last, begin = start, self._before(start)
                    line = self.original[begin : self._before(end - 1) + 1]
                    blank = _AT_EDGE.sub(lambda figures: " " * len(figures[0]), line)
                    if blank != line:
                        yield begin, blank

    def may_be_name(self, at: int, *, named: bool) -> bool:
        """Whether a common word stands where a name can stand: with a capital, not in a date, a heading or the name of
        a place; behind a title or a first name; in the name of a file.
        """
        small = self.folded[at]
        if not self.capital(at):
            return small not in _NO_NAMES and (named or self._in_file_name(at))
        if self._behind_initial(at) or self._behind_title(at):
            return True
        if small in _NO_NAMES and self._begins_sentence(at):
            return (self._alone_on_line(at) and named) or self._acts(at)
        before = "" if at == 0 or self._begins_sentence(at) else self.folded[at - 1]
        after = self.folded[at + 1] if self._runs_on(at) else ""
        if (len(before) == 1 and before.isalpha()) or (before and is_name(before)):
            return True
        if small in _MONTHS and (before.isdigit() or after.isdigit()):
            return self._acts(at)
        if self.shouted(at):
            neighbours = [at - 1] * (at > 0 and self._runs_on(at - 1)) + [at + 1] * self._runs_on(at)
            return not neighbours or not all(self.shouted(one) for one in neighbours)
        # Jasna Góra is a place: the word before it has a capital, too, and is no first name.
        return not (before and self.capital(at - 1) and not self._begins_sentence(at - 1))

    def in_document_name(self, at: int) -> bool:
        """Whether a word is a whole part of a document's name, where nobody keeps to capitals: ``chat-anna.txt``."""
        start, end = self.spans[at]
        return any(first <= start and end < last for first, last in self._documents)

    def names_of_documents(self) -> list[tuple[int, int]]:
        """Where names of documents stand in the original text."""
        return [(self._before(start), self._before(end - 1) + 1) for start, end in self._documents]

    @cached_property
    def _documents(self) -> list[tuple[int, int]]:
        found = [match.span() for match in _DOCUMENT.finditer(self.text)]
        return found + [match.span() for match in _DOCUMENT_ALONE.finditer(self.text)] if found else []

    def _begins_sentence(self, at: int) -> bool:
        return at == 0 or _SENTENCE_ENDS.search(self.gap(at - 1)) is not None

    def _runs_on(self, at: int) -> bool:
        """Whether nothing but blanks is between a word and the next."""
        return at + 1 < len(self.spans) and self.gap(at).isspace() and _APART.search(self.gap(at)) is None

    def _behind_initial(self, at: int) -> bool:
        return at > 0 and len(self.word(at - 1)) == 1 and self.capital(at - 1) and self.gap(at - 1) in (". ", ".", " ")

    def _behind_title(self, at: int) -> bool:
        """``pan Maj``, ``dr. Maj``; ``Świadek: Maj``, in the next cell too, unless a date begins there."""
        title = self.folded[at - 1] if at else ""
        if title not in _titles() and title not in _LABELS:
            return False
        gap = self.gap(at - 1)
        if _SENTENCE_ENDS.search(gap) is None:
            return True
        if gap.strip() not in ("", ":") and not (gap.strip() == "." and len(title) < _SHORTEST_TITLE):
            return False
        return at + 1 == len(self.spans) or not (self.folded[at + 1].isdigit() and self.gap(at).isspace())

    def _acts(self, at: int) -> bool:
        """Whether a verb of what somebody did follows: ``Maj zeznała``."""
        after = self.folded[at + 1] if at + 1 < len(self.folded) else ""
        return after.endswith(_DID) and not after.startswith("by") and len(after) > _SHORTEST_VERB

    def _alone_on_line(self, at: int) -> bool:
        return self.line(at).strip(" .,;:") == self.word(at)

    def _in_file_name(self, at: int) -> bool:
        end = self.spans[at][1]
        if not _FILE.search(self.text, end, end + 120):
            return False
        before = _BLANK.search(self.text, end)
        blob = self.text[end : before.start() if before else len(self.text)]
        return bool(_FILE.search(blob)) or bool(re.search(r"\.[A-Za-z][A-Za-z0-9]{1,4}$", self.line(at)))


@cache
def _titles() -> frozenset[str]:
    """Words after which a name follows, folded."""
    groups = (group for one in word_list("names")["titles"].values() for group in one)
    return frozenset(fold(word) for group in groups for word in group["words"])
