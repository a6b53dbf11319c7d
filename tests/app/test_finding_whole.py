"""Conditions of a question and what they are refused for; what is remembered of a case is never older than the case."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from cases import COUNT, DEFENDANT, PASSPHRASE, VICTIM, file_of, store_document

from judgedesk.app import casefile, facets, finding, folios, records, saved, seals, tag_all, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.enrichment import enrich
from judgedesk.app.wording import said
from judgedesk.domain.documents import page_id, split_page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Role
from judgedesk.search.tree import any_name
from judgedesk.store import layers
from judgedesk.store.cipher import Cost

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case], cost: Cost) -> Case:
    made = new_case(tmp_path)
    casefile.add_user(made, "clerk", Role.CLERK, PASSPHRASE, cost)
    witness = {"id": "w1", "roles": ["witness"], "name": "Jan Kowalski"}
    twins = [{"id": "a1", "name": "Anna Wilk"}, {"id": "a2", "name": "Anna Lis", "aliases": ["Anna Wilk"]}]
    records.apply(made, file_of(persons=[VICTIM, DEFENDANT, witness, *twins], counts=[COUNT]))
    store_document(
        made, "zeznania.txt", "Zeznania Jana Kowalskiego z 14 marca 2022 r.", "Oddano Kowalskiemu Janowi paszport.",
        "Kowalski, kierowca, i jego syn Jan.", "O Janie mówił Kowalewski 2 maja 2023 r.",
        volume="I", folios=("99v", "100", "123v", "200v"),
    )  # fmt: skip
    store_document(
        made,
        "letter.txt",
        "They took the passport in April 2021.",
        "Anny Lis nie było.",
        volume="II",
        folios=("201", "7a"),
    )
    store_document(
        made, "sealed.txt", "Janem Kowalskim zajęto się w schronisku.", volume="S", sealed=True, folios=("150",)
    )
    enrich(made, steps=("languages", "candidates"))
    return made


def found(case: Case, question: str, **named: str) -> set[tuple[int, int]]:
    pages = set(map(split_page_id, finding.pages_found(case, question)))
    result = finding.search(case, question, **named)
    if not named:
        assert result.total == len(pages) == finding.count(case, question) == facets.facets(case, question).total
        assert {(hit.document, hit.page) for hit in result.hits} == pages
    return {(hit.document, hit.page) for hit in result.hits}


def refused(case: Case, question: str) -> tuple[str, int]:
    with pytest.raises(UserError) as error:
        finding.search(case, question)
    assert error.value.code == "query.bad"
    for language in ("en", "pl"):
        shown = said(error.value, language)
        assert shown.why and shown.next and "{" not in shown.why + shown.next, shown
    return str(error.value.facts["reason"]), int(error.value.facts["position"])


# -- persons ----------------------------------------------------------------------------------------------------------


def test_a_witness_is_found_under_every_form_of_the_name(case: Case) -> None:
    named = {(1, 1), (1, 2), (3, 1)}
    for question in ("person:w1", 'person:"Jan Kowalski"', 'osoba:"jan KOWALSKI"'):
        assert found(case, question) == named, question
    assert found(case, "zeznania OR oddano OR zajęto OR kierowca", person="Jan Kowalski") == named
    assert found(case, "paszport person:w1") == {(1, 2)}
    assert found(case, "paszport OR person:w1") == named | found(case, "paszport")
    assert found(case, "kowalski NOT person:w1") == found(case, "kowalski") - named == {(1, 3)}
    assert finding.search(case, "person:w1", exact=True).total == 0
    document, page = (1, 2)
    text = "Oddano Kowalskiemu Janowi paszport."
    marks = finding.highlights(case, document, page, "person:w1")
    assert [text[start:end] for start, end in marks] == ["Kowalskiemu", "Janowi"]


def test_all_persons_called_so_are_meant_and_an_id_means_one(case: Case) -> None:
    assert found(case, 'person:"Anna Wilk"') == {(2, 2)}
    assert finding.names_of(case, "anna wilk") == ["Anna Wilk", "Anna Lis"]
    assert finding.names_of(case, "a1") == ["Anna Wilk"]
    assert finding.names_of(case, "P-1") == ["P-1"]
    assert any_name(["P-1"])


# -- tags, saved questions, dates, folios, layers ---------------------------------------------------------------------


def test_tags_and_elements(case: Case) -> None:
    target = tag_all.Target("pl.189a.means.3_deceit", "c1", "d1", "v1")
    assert found(case, "tag:any") == set() and len(found(case, "tag:none")) == 7
    tag_all.tag_all(case, "paszport OR schronisku", target)
    tagged = found(case, "paszport OR schronisku")
    assert len(tagged) == 2 and (3, 1) in tagged
    for question in (
        "tag:any",
        "tag:supports",
        "tag:za",
        "element:means",
        "element:3_deceit",
        "element:pl.189a.means.3_deceit",
    ):
        assert found(case, question) == tagged, question
    assert found(case, "tag:contradicts") == set()
    assert found(case, "tag:none") == found(case, "kind:text") - tagged == found(case, "kind:text NOT tag:any")
    assert found(case, "tag:none OR paszport") == found(case, "tag:none") | found(case, "paszport")
    assert found(case, "kowalski tag:none") == found(case, "kowalski") - tagged
    assert refused(case, "paszport element:nothing") == ("no_such_element", 9)


def test_saved_questions_stand_in_one_another(case: Case) -> None:
    saved.save(case, "Dokumenty", "paszport OR passport")
    saved.save(case, "bez listu", "saved:dokumenty NOT volume:II")
    saved.save(case, "świadka", "oddano OR zeznania OR took", {"person": "w1"})
    saved.save(case, "nie tam", "NOT volume:I")
    assert found(case, "saved:dokumenty") == found(case, "paszport OR passport")
    assert found(case, 'saved:"bez listu"') == {(1, 2)}
    assert found(case, 'kowalskiego OR saved:"bez listu"') == found(case, "kowalskiego") | {(1, 2)}
    assert found(case, "saved:swiadka") == {(1, 1), (1, 2)}
    assert found(case, 'saved:"nie tam"') == found(case, "kind:text NOT volume:I")
    assert found(case, 'NOT saved:"nie tam"') == found(case, "volume:I")
    assert found(case, 'saved:"nie tam" OR paszport') == found(case, "kind:text NOT volume:I") | found(case, "paszport")


def test_a_saved_question_is_refused_where_it_is_named(case: Case) -> None:
    one, _ = saved.save(case, "one", "paszport volume:II")
    two, _ = saved.save(case, "two", "saved:one gate")
    saved.save(case, "of her", "paszport", {"person": "a1"})
    with case.file.writing() as connection:
        connection.execute("UPDATE saved_searches SET query = 'paszport saved:two' WHERE id = ?", (one,))
    assert refused(case, "kowalski saved:two") == ("saved_in_itself", 9)
    with case.file.writing() as connection:
        connection.execute("UPDATE saved_searches SET query = 'a volume:XX' WHERE id = ?", (one,))
        connection.execute("UPDATE saved_searches SET query = '\"open saved:one' WHERE id = ?", (two,))
        connection.execute("UPDATE saved_searches SET options = '{\"person\": \"gone\"}' WHERE name = 'of her'")
    assert refused(case, "kowalski saved:one") == ("no_such_volume", 9)
    assert refused(case, "kowalski OR saved:two") == ("unbalanced_quote", 12)
    assert refused(case, 'jan saved:"of her"') == ("no_such_person", 4)
    assert refused(case, "jan saved:none") == ("no_such_saved", 4)


def test_dates_and_folios(case: Case) -> None:
    assert found(case, "date:2022-03-14") == found(case, "date:2022") == found(case, "data:14.03.2022") == {(1, 1)}
    assert found(case, "date:[2022 TO 2023-05-02]") == {(1, 1), (1, 4)}
    assert found(case, "date:[2022-03-15 TO *]") == {(1, 4)}
    assert found(case, "date:2021-04") == found(case, "date:[* TO 2021]") == {(2, 1)}
    assert found(case, "date:2022 OR folio:201") == {(1, 1), (2, 1)}
    assert found(case, "folio:[100 TO 200]") == {(1, 2), (1, 3), (1, 4), (3, 1)}
    assert found(case, "folio:123v") == found(case, "k:123v") == {(1, 3)}
    assert found(case, "folio:123") == set()
    assert found(case, "folio:[* TO 99]") == {(1, 1), (2, 2)}
    assert found(case, "kowalski NOT folio:[100 TO 200]") == {(1, 1)}
    assert refused(case, "jan date:2022-13") == ("bad_date", 9)
    assert refused(case, "jan folio:[200 TO 100]") == ("range_reversed", 11)


@pytest.mark.parametrize(
    ("question", "reason", "position"),
    [
        ("jan volume:IV", "no_such_volume", 4), ("jan OR (kind:papyrus b)", "no_such_kind", 8),
        ("jan kind:sealed", "no_such_kind", 4), ('document:"sealed 3"', "no_such_document", 0),
        ("jan person:Nobody", "no_such_person", 4), ("jan lang:klingon", "bad_lang", 9),
        ("jan tag:maybe", "bad_tag", 8),
        ("jan volume:", "empty_field", 4), ("volume:I jan volume:II", "field_twice", 13),
    ],
)  # fmt: skip
def test_what_means_nothing_is_refused_at_its_character(case: Case, question: str, reason: str, position: int) -> None:
    assert refused(case, question) == (reason, position)


def test_a_volume_that_one_part_only_has_is_asked_for_in_both(case: Case) -> None:
    assert found(case, "volume:S") == {(3, 1)}
    assert found(case, "kowalski volume:S") == found(case, "kowalski NOT volume:(I OR II)") == {(3, 1)}
    assert found(case, "tom:(S OR II)") == {(2, 1), (2, 2), (3, 1)}


def test_a_misspelled_word_beside_conditions_is_put_right(case: Case) -> None:
    assert finding.search(case, "kierofca tag:none").suggestion == "kierowca tag:none"
    assert finding.search(case, "kierofca tag:any").suggestion is None
    saved.save(case, "all", "kind:text")
    assert finding.search(case, "kierofca saved:all").suggestion == "kierowca saved:all"
    assert finding.search(case, "kierofca element:means").suggestion is None


# -- nothing is remembered too long -----------------------------------------------------------------------------------


def test_the_next_question_sees_every_change(case: Case) -> None:
    whole = "NOT volume:II"
    assert len(found(case, whole)) == 5 and found(case, "in:ocr") == set()
    number = store_document(case, "later.txt", "Jan Kowalski wrócił.", volume="III")
    assert (number, 1) in found(case, whole) and found(case, "tom:III") == {(number, 1)}
    with case.file.writing() as connection:
        layers.put_back(connection, [page_id(number, 1)])
    assert found(case, "in:text volume:III") == set()
    with case.file.writing() as connection:
        read = layers.OcrText("Jan Kowalski nie wrócił.", "pl", 0.9, b"", 0, 0.0, "dummy", 595.0, 842.0)
        layers.set_read(connection, page_id(number, 1), read, set())
    assert found(case, "in:ocr") == found(case, "in:ocr OR date:1999") == {(number, 1)}
    assert [value.value for value in facets.facets(case, "volume:III").values["in"]] == ["ocr"]
    folios.set_volume(case, [number], "IV")
    assert found(case, "volume:IV OR date:1999") == {(number, 1)}
    assert refused(case, "volume:III") == ("no_such_volume", 0)
    assert "IV" in [value.value for value in facets.facets(case, "kowalski").values["volume"]]
    tagging.undo(case)
    assert found(case, "volume:III") == {(number, 1)}
    tag_all.tag_all(case, "wrócił", tag_all.Target("pl.189a.means.3_deceit", "c1", "d1", "v1"))
    assert found(case, "tag:any") == {(number, 1)}
    tagging.undo(case)
    assert found(case, "tag:any") == set()
    records.apply(case, file_of(persons=[{"id": "w2", "name": "Kowalewski"}]))
    assert found(case, "person:w2") == {(1, 4)}
    seals.seal_document(case.file, number)
    assert found(case, "volume:III") == {(number, 1)}
    assert not found(case, "lang:pl folio:[500 TO 600]")
    fresh = store_document(
        case, "last.txt", "Świadek zeznał, że nikt mu nie zapłacił za pracę w gospodarstwie.", folios=("500",)
    )
    assert found(case, "folio:500 lang:pl") == found(case, "folio:500 date:2024") == set()
    enrich(case, steps=("languages", "candidates"))
    assert found(case, "folio:500 lang:pl") == {(fresh, 1)}
    assert [value.value for value in facets.facets(case, "folio:500").values["lang"]] == ["pl"]


def test_a_clerk_no_longer_finds_what_was_sealed_meanwhile(case: Case, reopened: Callable[..., Case]) -> None:
    reader = reopened(case.path, "clerk", write=False)
    assert found(reader, "volume:II OR date:1999") == {(2, 1), (2, 2)}
    seals.seal_document(case.file, 2)
    assert found(reader, "volume:II OR date:1999") == set() == found(reader, "passport")
    assert len(found(reader, "NOT lang:vi")) == 4


def test_a_second_process_that_only_reads_sees_what_the_first_one_writes(
    case: Case, reopened: Callable[..., Case]
) -> None:
    path = case.path
    case.close()
    reader = reopened(path, "judge", write=False)
    assert len(found(reader, "NOT volume:II")) == 5 and len(found(reader, "volume:(II OR S) OR date:1999")) == 3
    script = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from pathlib import Path\n"
        "from cases import PASSPHRASE, store_document\n"
        "from judgedesk.app import casefile, folios\n"
        "with casefile.open_case(Path(sys.argv[1]), 'judge', PASSPHRASE) as case:\n"
        "    store_document(case, 'later.txt', 'Jan Kowalski', volume='II')\n"
        "    store_document(case, 'hidden.txt', 'Jan Kowalski', volume='S', sealed=True)\n"
        "    folios.set_volume(case, [1], 'VII')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    assert len(found(reader, "volume:(II OR S) OR date:1999")) == 5
    assert len(found(reader, "NOT volume:II")) == 6
    assert len(found(reader, "volume:VII OR date:1999")) == 4
    assert [value.value for value in facets.facets(reader, "kind:text").values["volume"]] == ["II", "VII", "S"]
