"""Larger sets of pages than anybody may hand out: real pages, each changed, so that no two are the same.

Everything follows from a seed and a page's number: the same call gives the same bytes, and page 400,000 can be had
without the ones before it. Nothing here imports the desk. `made_texts` makes texts, `made_pdfs` whole files.
"""

import io
import random
import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw

REPLACED = 0.05
"""The part of a page's words that gives way to made ones."""

MADE_WORDS = 2_000_000
"""Made words are drawn by rank, a word of rank r with a chance of 1/r: the vocabulary never stops growing, slower and
slower, as that of real papers does (about 1 million words after 500,000 pages)."""

_ONSETS = ("b", "cz", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t")
_SYLLABLES = [f"{onset}{vowel}" for onset, vowel in product(_ONSETS, "aeiou")]
_ENDINGS = ("", "m", "n", "ł", "ść", "ów", "ska", "cki", "ą", "ę", "y", "l")
_BLOCK = 6


def made_word(rank: int) -> str:
    """The made word of a rank from 0: three syllables or more, with Polish endings; no two ranks give the same."""
    number, ending = divmod(rank, len(_ENDINGS))
    number, found = number + len(_SYLLABLES) ** 2, []
    while number:
        number, syllable = divmod(number, len(_SYLLABLES))
        found.append(_SYLLABLES[syllable])
    return "".join(found) + _ENDINGS[ending]


def marker(number: int, seed: int = 1) -> str:
    """The line that only this page has: file number, folio, telephone number and date."""
    chosen = random.Random((seed << 40) + number + (1 << 39))
    day, month, year = chosen.randint(1, 28), chosen.randint(1, 12), chosen.randint(2015, 2026)
    telephone = chosen.randrange(10**8)
    return (
        f"Sygn. akt II K {number + 1}/{year % 100} k. {number % 4000 + 1} "
        f"tel. +48 5{telephone // 10**6:02} {telephone // 1000 % 1000:03} {telephone % 1000:03} "
        f"dnia {day:02}.{month:02}.{year}"
    )


def made_texts(corpus_texts: Sequence[str], pages: int, seed: int = 1, *, first: int = 0) -> Iterator[str]:
    """Texts of made pages, some 10,000 a second.

    Each is a real page whose blocks of six lines are shuffled, with one word in twenty replaced by a made one, below a
    line of its own (`marker`). The real pages are gone through again and again, each round in another order.

    Args:
        corpus_texts: texts of real pages, from `texts_of` or anywhere else; held in memory by the caller.
        pages: how many to make.
        seed: another one gives other pages.
        first: number of the first page, from 0; `made_texts(t, 5, first=100)` are five of `made_texts(t, 105)`.

    Yields:
        Text of one page, lines separated by newlines; no two are equal.
    """
    blocks = [_blocks(text) for text in corpus_texts if text.strip()]
    if not blocks:
        raise ValueError("no page with text to make others from")
    order, round_of_order = list(range(len(blocks))), -1
    for number in range(first, first + pages):
        round_now, place = divmod(number, len(blocks))
        if round_now != round_of_order:
            order, round_of_order = list(range(len(blocks))), round_now
            random.Random((seed << 40) + round_now).shuffle(order)
        yield _changed(blocks[order[place]], number, seed)


def _blocks(text: str) -> list[str]:
    lines = [line for line in text.splitlines() if line.strip()]
    return ["\n".join(lines[at : at + _BLOCK]) for at in range(0, len(lines), _BLOCK)]


def _changed(blocks: Sequence[str], number: int, seed: int) -> str:
    chosen = random.Random((seed << 40) + number)
    chance = chosen.random
    shuffled = list(blocks)
    for at in range(len(shuffled) - 1, 0, -1):
        other = int(chance() * (at + 1))
        shuffled[at], shuffled[other] = shuffled[other], shuffled[at]
    words = "\n".join(shuffled).split(" ")
    for _ in range(max(1, int(len(words) * REPLACED))):
        at = int(chance() * len(words))
        kept = words[at].partition("\n")
        words[at] = made_word(int(MADE_WORDS ** chance()) - 1) + kept[1] + kept[2]
    return f"{marker(number, seed)}\n{' '.join(words)}"


def texts_of(corpus: Path, most: int = 12_000) -> list[str]:
    """Texts of the pages of a folder's PDF files, in the order of their names, at most so many; 0.5 ms a page."""
    found: list[str] = []
    for path in sorted(corpus.rglob("*.pdf")):
        document = pypdfium2.PdfDocument(path)
        for page in document:
            textpage = page.get_textpage()
            found.append(textpage.get_text_range())
            textpage.close()
            page.close()
            if len(found) == most:
                return found
        document.close()
    return found


def made_pdfs(corpus: Path, folder: Path, pages: int, seed: int = 1) -> list[Path]:
    """PDF files with so many pages, written into a folder; real ones, each page with lines that no other has.

    Every real file is taken again and again, whole: its own fonts, pictures and structure stay. What changes a page is
    appended as an incremental update: its `marker` and as many made words as are a twentieth of a page.

    Args:
        corpus: folder with PDF files.
        folder: where they go, one folder a round through the corpus; a note beside it spares making them anew.
        pages: how many; files too large for what is still wanted are passed over.
        seed: another one gives other pages.

    Returns:
        The files, in order.
    """
    note, said = folder.with_suffix(".made"), f"{sorted(path.name for path in corpus.glob('*.pdf'))} {pages} {seed}\n"
    if folder.is_dir() and note.is_file() and note.read_text(encoding="utf-8") == said:
        return sorted(folder.glob("*/*.pdf"))
    shutil.rmtree(folder, ignore_errors=True)
    real = [ready for path in sorted(corpus.glob("*.pdf")) if (ready := _ready(path)) is not None]
    made: list[Path] = []
    done, before, turn = 0, -1, 0
    while before < done < pages:
        before, turn = done, turn + 1
        place = folder / f"{turn:03}"
        place.mkdir(parents=True)
        for one in real:
            if len(one.pages) <= pages - done:
                made.append(place / one.name)
                made[-1].write_bytes(one.changed(done, seed))
                done += len(one.pages)
    if done < pages:
        raise ValueError("no PDF files small enough to make others from")
    note.write_text(said, encoding="utf-8")
    return made


def made_mixture(corpus: Path, folder: Path, pages: int, seed: int = 1) -> int:
    """`made_pdfs`, and in each of their folders what real files bring along: some hundred notes and mails of
    a page, and scans of 4 to 40 pages without text. Returns the number of pages, one for each small file.
    """
    made_pdfs(corpus, folder, pages, seed)
    chosen, texts, done = random.Random(seed), texts_of(corpus, 300), pages
    sheets = [_sheet(number) for number in range(8)]
    for place in sorted(path for path in folder.iterdir() if path.is_dir()):
        for kind in ("notes", "mails", "scans"):
            (place / kind).mkdir()
        small = list(made_texts(texts, 240, seed, first=done))
        for number, text in enumerate(small):
            if number % 3:
                (place / "notes" / f"{number:03}.txt").write_text(text, encoding="utf-8")
            else:
                letter = f"From: a@example.org\nTo: b@example.org\nSubject: {number}\n\n{text}"
                (place / "mails" / f"{number:03}.eml").write_text(letter, encoding="utf-8")
        done += len(small)
        for number in range(20):
            length = chosen.randint(4, 40)
            (place / "scans" / f"{number:03}.pdf").write_bytes(_scan(sheets, length, chosen))
            done += length
    return done


def _sheet(number: int) -> bytes:
    """A page as a scanner gives it, 150 dpi, some 200 KB: JPEG."""
    chosen, out = random.Random(number), io.BytesIO()
    sheet = Image.effect_noise((1240, 1754), 18).point(lambda value: min(255, value + 100))
    draw = ImageDraw.Draw(sheet)
    for line in range(50):
        draw.text((120, 120 + 30 * line), " ".join(made_word(chosen.randrange(9999)) for _ in range(14)), fill=10)
    sheet.save(out, "JPEG", quality=60)
    return out.getvalue()


def _scan(sheets: Sequence[bytes], length: int, chosen: random.Random) -> bytes:
    """A PDF of pictures; what makes one unlike another is a comment behind each."""
    kids = b" ".join(b"%d 0 R" % (3 + 3 * page) for page in range(length))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count %d/Kids[%s]>>" % (length, kids)]
    for page in range(length):
        picture = chosen.choice(sheets) + b"%032x" % chosen.getrandbits(128)
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</XObject<</I %d 0 R>>>>>>"
            % (4 + 3 * page, 5 + 3 * page),
            b"<</Length 26>>stream\n595 0 0 842 0 0 cm /I Do \n\nendstream",
            b"<</Type/XObject/Subtype/Image/Width 1240/Height 1754/ColorSpace/DeviceGray/BitsPerComponent 8"
            b"/Filter/DCTDecode/Length %d>>stream\n%s\nendstream" % (len(picture), picture),
        ]
    out, places, at = [b"%PDF-1.4\n"], [], 9
    for number, content in enumerate(objects, 1):
        places.append(b"%010d 00000 n \n" % at)
        out.append(b"%d 0 obj\n%s\nendobj\n" % (number, content))
        at += len(out[-1])
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, b"".join(places))
    out.append(table + b"trailer\n<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, at))
    return b"".join(out)


_MADE_WORDS_A_PAGE = 20


@dataclass(frozen=True, slots=True)
class _Ready:
    """A PDF whose objects lie open, and where its pages can be changed: number, before and after their contents."""

    name: str
    content: bytes
    table: int
    trailer: bytes
    size: int
    pages: list[tuple[int, bytes, bytes, bytes]]

    def changed(self, first: int, seed: int) -> bytes:
        """The file with a line before every page's own contents; `first` is the number of its first page."""
        out, table = [self.content], []
        at = len(self.content)
        for count, (number, before, contents, after) in enumerate(self.pages):
            lines = _lines(first + count, seed)
            fresh = self.size + count
            for name, body in (
                (fresh, b"<</Length %d>>stream\n%s\nendstream" % (len(lines), lines)),
                (number, b"%s[%d 0 R %s]%s" % (before, fresh, contents, after)),
            ):
                written = b"%d 0 obj\n%s\nendobj\n" % (name, body)
                table.append(b"%d 1\n%010d 00000 n \n" % (name, at))
                out.append(written)
                at += len(written)
        trailer = b"%s/Size %d/Prev %d>>" % (self.trailer, self.size + len(self.pages), self.table)
        out.append(b"xref\n%strailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (b"".join(table), trailer, at))
        return b"".join(out)


def _lines(number: int, seed: int) -> bytes:
    """Small print at the foot of a page. Its font is defined nowhere: a reader then takes Helvetica."""
    chosen = random.Random((seed << 40) + number)
    words = [made_word(int(MADE_WORDS ** chosen.random()) - 1) for _ in range(_MADE_WORDS_A_PAGE)]
    half = _MADE_WORDS_A_PAGE // 2
    told = (marker(number, seed), " ".join(words[:half]), " ".join(words[half:]))
    shown = b" T* ".join(b"(%s) Tj" % line.encode("ascii", "ignore") for line in told)
    return b"q BT /Made 6 Tf 7 TL 36 24 Td %s ET Q" % shown


def _ready(path: Path) -> _Ready | None:
    """A PDF written anew with all its objects in the open; None where not every page can be changed."""
    document, out = pypdfium2.PdfDocument(path), io.BytesIO()
    number = len(document)
    document.save(out)
    document.close()
    content = out.getvalue()
    table = int(content[content.rindex(b"startxref") + len(b"startxref") :].split()[0])
    trailer = content[content.rindex(b"trailer") + len(b"trailer") : content.rindex(b"startxref")].strip()
    size = re.search(rb"/Size (\d+)", trailer)
    pages = []
    for at in re.finditer(rb"(?m)^(\d{10}) 00000 n", content[table:]):
        begin = int(at[1])
        found = re.match(rb"(\d+) 0 obj\s*(<<.{0,20000}?)\s*endobj", content[begin : begin + 20100], re.S)
        if found and re.search(rb"/Type ?/Page\b", found[2]):
            split = re.fullmatch(rb"(.*?/Contents ?)(?:\[([^\]]*)\]|(\d+ 0 R))(.*)", found[2], re.S)
            if split:
                pages.append((int(found[1]), split[1], split[2] or split[3], split[4]))
    if size is None or len(pages) != number:
        return None
    return _Ready(path.name, content, table, trailer.replace(size[0], b"").removesuffix(b">>"), int(size[1]), pages)
