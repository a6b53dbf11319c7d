"""Sealed documents in questions: to who lacks the key they were never there; to who holds it nothing is missing."""

import dataclasses
import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from cases import COUNT, DEFENDANT, PASSPHRASE, VICTIM, everything_in, file_of, store_document

from judgedesk.app import batch, casefile, facets, finding, forms, hit_report, reading, records, saved, seals, tag_all
from judgedesk.app import similar_pages as similar
from judgedesk.app.casefile import Case
from judgedesk.app.enrichment import enrich
from judgedesk.cli.main import main
from judgedesk.domain.documents import page_id, split_page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment, Role
from judgedesk.language.fold import index_text
from judgedesk.search.widening import Widening
from judgedesk.store import layers
from judgedesk.store.cipher import Cost

OPEN, SEALED, LATER = "open", "sealed", "sealed later"

FILES: list[tuple[str, str, str, tuple[str, ...], tuple[str, ...]]] = [
    ("zeznanie.txt", OPEN, "I", ("1", "1v"), (
        "Świadek Jan Kowalski zeznał dnia 14 marca 2022 r., że zabrano mu paszport. Sąd odroczył sprawę.",
        "Kowalskiemu Janowi grożono przy bramie. Pokrzyw-\ndzony spał w stodole.",
    )),
    ("schronisko.txt", SEALED, "I", ("2",), (
        "W schronisku Wierzbnik Kowalskiego odwiedził Zimorodkiewicz 3 maja 2021 r. Sad owocowy, PASZPORT, telefon.",
    )),
    ("letter.txt", OPEN, "II", ("10",), (
        "The witness slept in a barn near the gate. They took our passports on 3 April 2021 and nobody was paid.",
    )),
    ("nota.txt", LATER, "II", ("11", "12v"), (
        "Sądu nie zawiadomiono. Zimorodkiewiczowi zabrano paszporty dnia 2 lutego 2020 r., bra-\nmą wszedł Gżegżółka.",
        "The geese and the barn: passports of Jan Kowalski, hidden under QUARTZ tiles by the river Wkra.",
    )),
    ("pismo.txt", OPEN, "I", ("3",), (
        "Свідок Шевченко: його паспорт забрали біля воріт. Telefon 601 234 567, konto u Kowalskiej.",
    )),
    ("skan.txt", LATER, "I", ("4",), (
        "Zdigitalizowano: kwarcyt, stodoła, Kowalscy, 5 maja 2023 r., хмарочос біля річки.",
    )),
    ("wyrok.txt", OPEN, "II", ("13",), (
        "Sąd Okręgowy orzekł 5 maja 2023 r.: stodoła, brama, umowa o pracę; sady i sądy, geese under the gate.",
    )),
]  # fmt: skip
KEPT = [("brama", "bram* OR gate"), ("paszporty", "paszport -telefon"), ("stodoly", 'saved:brama "the barn"')]
TARGET = tag_all.Target("pl.189a.means.3_deceit", "c1", "d1", "v1")


def filled(case: Case, going: set[str], leaving: set[str]) -> Case:
    """The documents put into a case, but for those that leave; those that go are sealed at once or later."""
    numbers = {}
    records.apply(case, file_of(persons=[VICTIM, DEFENDANT | {"name": "Jan Kowalski"}], counts=[COUNT]))
    for name, query in KEPT:
        saved.save(case, name, query, watch=True)
    for name, how, volume, folios, texts in FILES:
        if how not in leaving:
            sealed = how == SEALED and how in going
            numbers[name] = store_document(case, name, *texts, volume=volume, sealed=sealed, folios=folios)
    enrich(case, steps=("languages", "candidates"))
    for name, how, _, _, texts in FILES:
        if how == LATER and name in numbers:
            page = page_id(numbers[name], 1)
            with case.file.writing() as connection:
                layers.put_back(connection, [page])
                layers.set_read(
                    connection,
                    page,
                    layers.OcrText(f"{texts[0]} odczytane", "pl", 0.9, b"", 0, 0.0, "dummy", 595.0, 842.0),
                    set(),
                )
    for name in ("zeznanie.txt", "nota.txt", "wyrok.txt", "schronisko.txt"):
        if name in numbers:
            tag_all.tag_all(case, f'document:"{name}" (sąd OR zabrano OR sad)', TARGET)
    for name, how, *_ in FILES:
        if how == LATER and how in going:
            seals.seal_document(case.file, numbers[name])
    return case


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Three cases: some documents sealed, those never there, all of them open."""
    cheap, made = Cost(memory=8 * 1024, passes=1, lanes=1), {}
    kinds = {"some": ({SEALED, LATER}, set()), "never": (set(), {SEALED, LATER}), "all": (set(), set())}
    for name, (going, leaving) in kinds.items():
        folder = tmp_path_factory.mktemp(name) / "matter.jdcase"
        with casefile.create_case(folder, "II K 1/26", "judge", Role.JUDGE, PASSPHRASE, cheap) as case:
            casefile.add_user(case, "clerk", Role.CLERK, PASSPHRASE, cheap)
            filled(case, going, leaving)
        made[name] = folder
    return made


@pytest.fixture
def opened(folders: dict[str, Path], reopened: Callable[..., Case]) -> Callable[[str, str], Case]:
    return lambda name, user: reopened(folders[name], user)


class Questions:
    """Questions made by chance from what stands in any document, sealed or not."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._pages = [index_text(text).split() for *_, texts in FILES for text in texts]
        self._spelled = [word.strip(".,:;") for *_, texts in FILES for text in texts for word in text.split()]

    def __iter__(self) -> Iterator[str]:
        while True:
            yield self.tree(self._chance.randint(0, 2))

    def tree(self, deep: int) -> str:
        if not deep:
            return self.leaf()
        one, other = self.tree(deep - 1), self.tree(deep - 1)
        return self._chance.choice([f"({one}) ({other})", f"({one}) OR ({other})", f"({one}) NOT ({other})"])

    def leaf(self) -> str:
        page = self._chance.choice(self._pages)
        word, at = self._chance.choice(page), self._chance.randrange(len(page) - 3)
        choose = self._chance.choice
        kind = self._chance.randrange(10)
        if kind < 3:
            return choose([word, choose(self._spelled), f"={word}", "passport", "goose", "kwarcyt", "Szewczenko"])
        if kind == 3 and len(word) > 5:
            return choose([f"{word[:4]}*", f"*{word[2:]}", f"{word[:2]}?{word[3:]}", f"{word[:3]}x{word[4:]}~2"])
        if kind == 3:
            return choose(["pazsport", "sotdola", "zimorodkiewcz", "kwarzyt tag:none"])
        if kind == 4:
            return f'"{page[at]} {page[at + 1]}"'
        if kind == 5 and page[at] != page[at + 2]:
            return f'"{page[at + 2]} {page[at]}"~{self._chance.randrange(4)}'
        if kind == 6:
            return choose(["person:d1", "person:v1", 'person:"jan kowalski"', "saved:brama", "saved:stodoly"])
        if kind == 7:
            return choose(["tag:any", "tag:none", "tag:supports", "element:means", "in:text", "in:ocr", "kind:text"])
        if kind == 8:
            return choose(["folio:4", "folio:[2 TO 11]", "folio:1v", "volume:I", "volume:II", "lang:pl", "lang:uk"])
        if kind == 9:
            return choose(
                ["date:2020", "date:2021-04", "date:[2021 TO 2022]", "document:nota", "document:wyrok", "kind:sealed"]
            )
        return word


def told(case: Case, work: Callable[[], Any]) -> Any:
    """What was answered, with documents by their names instead of their numbers; or how it was refused."""
    names = {document.id: document.name for document in reading.listed(case)}

    def named(value: Any, of: str = "") -> Any:
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return {field.name: named(getattr(value, field.name), field.name) for field in dataclasses.fields(value)}
        if isinstance(value, dict) or hasattr(value, "items"):
            return {key: named(one) for key, one in value.items()}
        if isinstance(value, list | tuple | set | frozenset):
            return [named(one, of) for one in value]
        if isinstance(value, UserError):
            return value.code, dict(value.facts)
        if of == "document" or (of == "id" and isinstance(value, int)):
            return names[value]
        if of == "upto":
            return None
        return value

    try:
        return named(work())
    except UserError as error:
        return error.code, dict(error.facts)


def answers(case: Case, question: str) -> dict[str, Any]:
    """All that a question comes to."""
    names = {document.id: document.name for document in reading.listed(case)}

    def places() -> list[tuple[str, int]]:
        return [(names[number], page) for number, page in map(split_page_id, finding.pages_found(case, question))]

    def lit() -> dict[tuple[str, int], Any]:
        return {
            (names[number], page): finding.highlights(case, number, page, question)
            for number, page in map(split_page_id, finding.pages_found(case, question))
        }

    asked: dict[str, Callable[[], Any]] = {
        "search": lambda: finding.search(case, question),
        "file order": lambda: finding.search(case, question, order="file", limit=3, offset=1),
        "confusions": lambda: finding.search(case, question, widening=Widening(confusions=True)),
        "exact": lambda: finding.search(case, question, exact=True, person="Jan Kowalski"),
        "count": lambda: finding.count(case, question),
        "broken": lambda: finding.broken(case, question),
        "pages": places,
        "highlights": lit,
        "facets": lambda: facets.facets(case, question),
        "tag all": lambda: tag_all.preview(case, question, TARGET),
    }
    return {name: told(case, work) for name, work in asked.items()}


def test_who_lacks_the_key_is_answered_as_if_the_sealed_had_never_been_there(opened: Callable[..., Case]) -> None:
    some, never = opened("some", "clerk"), opened("never", "clerk")
    found = refused = suggested = 0
    for _, question in zip(range(40), Questions(3), strict=False):
        mine, theirs = answers(some, question), answers(never, question)
        for name, answer in mine.items():
            assert answer == theirs[name], f"{name}: {question}"
        refused += isinstance(mine["search"], tuple)
        if not isinstance(mine["search"], tuple):
            found += mine["search"]["total"] > 0
            suggested += mine["search"]["suggestion"] is not None
    assert found > 15 and suggested and refused


def counted(case: Case, lines: list[tuple[int, str]]) -> Any:
    """The matrix of a list, with the names of its documents."""
    whole = batch.batch(case, lines)
    names = {document.id: document.name for document in whole.documents}
    cells = {(term, names[document]): pages for (term, document), pages in whole.cells.items()}
    return whole.terms, whole.documents, whole.persons, cells, dict(whole.person_cells)


def test_lists_watches_vocabularies_and_papers_tell_nothing_either(opened: Callable[..., Case], tmp_path: Path) -> None:
    some, never = opened("some", "clerk"), opened("never", "clerk")
    lines = [(number, line) for number, line in enumerate(dict.fromkeys(Questions(8)._spelled), 1)]
    documents = {case: [one for one in reading.listed(case) if one.kind != "sealed"] for case in (some, never)}
    asked: list[Callable[[Case], Any]] = [
        lambda case: counted(case, lines),
        lambda case: [(one.name, one.query) for one in saved.saved(case)],
        lambda case: [(one.name, one.pages, one.documents, one.problem) for one in saved.news(case)],
        lambda case: forms.of(case).vocabulary(Compartment.CASE).starting(""),
        lambda case: forms.of(case).languages(),
        lambda case: [
            similar.similar_pages(case, one.id, page, duplicates=True)
            for one in documents[case]
            for page in range(1, one.pages + 1)
        ],
        lambda case: hit_report.write_hits(case, "paszport OR brama", tmp_path / f"{id(case)}.csv"),
        lambda case: hit_report.write_batch_hits(case, lines, tmp_path / f"{id(case)} list.csv"),
        lambda case: (tmp_path / f"{id(case)}.csv").read_text("utf-8"),
        lambda case: (tmp_path / f"{id(case)} list.csv").read_text("utf-8"),
    ]
    for number, work in enumerate(asked):
        mine = told(some, lambda work=work: work(some))  # type: ignore[misc]
        assert mine == told(never, lambda work=work: work(never)), number  # type: ignore[misc]
        assert mine, number


def test_nothing_of_what_was_sealed_is_left_in_the_open_part(opened: Callable[..., Case]) -> None:
    some, never = opened("some", "judge"), opened("never", "judge")
    left, right = (set(index_text(everything_in(case.file.reading())).split()) for case in (some, never))
    sealed = {
        word for _, how, _, _, texts in FILES if how != OPEN for text in texts for word in index_text(text).split()
    }
    there = {
        word for _, how, _, _, texts in FILES if how == OPEN for text in texts for word in index_text(text).split()
    }
    alone = {word for word in sealed - there if len(word) > 4}
    assert {"zimorodkiewicz", "zimorodkiewiczowi", "gzegzolka", "kwarcyt", "хмарочос", "wkra", "quartz"} - alone <= {
        "wkra"
    }
    assert sorted((alone & left) - right) == []
    for table in ("words", "page_terms", "page_news", "page_layers", "candidates", "tags", "saved_searches"):
        mine, theirs = (
            case.file.reading().execute(f"SELECT count(*) FROM {table}").fetchone()[0] for case in (some, never)
        )
        assert mine == theirs, table
    spelled = "SELECT original, folded FROM words ORDER BY folded, original"
    assert [tuple(row) for row in some.file.reading().execute(spelled)] == [
        tuple(row) for row in never.file.reading().execute(spelled)
    ]
    assert len(right) > 100


def test_who_holds_the_key_misses_nothing_and_numbers_add_up(opened: Callable[..., Case]) -> None:
    some, plain = opened("some", "judge"), opened("all", "judge")
    sealed = 0
    for _, question in zip(range(25), Questions(4), strict=False):
        mine, theirs = answers(some, question), answers(plain, question)
        if isinstance(theirs["search"], tuple) or "kind:sealed" in question:
            assert mine["search"] == theirs["search"], question
            continue
        for name in ("count", "broken", "pages", "highlights"):
            assert mine[name] == theirs[name], f"{name}: {question}"
        for name in ("total", "documents", "broken"):
            assert mine["search"][name] == theirs["search"][name], f"{name}: {question}"
        assert {(hit["name"], hit["page"]) for hit in mine["search"]["hits"]} == {*map(tuple, mine["pages"])}, question
        assert mine["search"]["total"] == mine["count"] == len(mine["pages"]) == mine["facets"]["total"]
        for name in facets.FACETS:
            assert mine["facets"]["values"][name] == theirs["facets"]["values"][name], f"{name}: {question}"
        sealed += any(place[0] in ("nota.txt", "schronisko.txt", "skan.txt") for place in mine["pages"])
    assert sealed > 8


@pytest.mark.parametrize("question", ["zimorodkiewicz", "kowalski", "tag:any"])
def test_the_command_line_tells_nothing_of_it(
    folders: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str], question: str
) -> None:
    key = tmp_path / "key"
    key.write_text(PASSPHRASE, encoding="utf-8")
    said = []
    for name in ("some", "never"):
        status = main(
            ["search", str(folders[name]), question, "--user", "clerk", "--passphrase-file", str(key), "--json"],
            None,  # type: ignore[arg-type]
        )
        answer = json.loads(capsys.readouterr().out)
        for hit in answer["hits"]:
            del hit["document"]
        said.append((status, answer))
    assert said[0] == said[1]
