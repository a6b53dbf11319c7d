"""Enrichment: what is learnt of documents, once, again after a change, and apart for what is sealed."""

import random
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import near_truth as truth
import pytest
from cases import code_of, everything_in, rows_of, store_document

from judgedesk.app import candidates, enrichment, seals
from judgedesk.app.casefile import Case
from judgedesk.app.enrichment import EnrichmentProgress, enrich
from judgedesk.domain.documents import page_id
from judgedesk.domain.roles import Compartment
from judgedesk.store import documents
from judgedesk.store import enrichment as store

CASE, SEALED = Compartment.CASE, Compartment.SEALED
LEARNT = ("candidates", "enriched", "signatures", "families")
TEXTS = truth.demo_texts()
RECORD = (
    "Protokół z dnia 12 marca 2022 r. Przesłuchano Jolantę Kępkę, PESEL 44051401359, telefon 601 234 567.\n"
    "Zeznała, że paszport zabrano przy bramie i że nigdy go nie oddano, choć prosiła o to wiele razy."
)
LETTER = (
    "The statement was translated on 5 May 2022 for the prosecutor. Mr Popescu paid EUR 500 to the driver of the van,"
    " and nobody asked where the money came from or what it was for."
)


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case]) -> Case:
    """A record in Polish and a letter in English."""
    made = new_case(tmp_path)
    store_document(made, "protokol.txt", RECORD, "Strona druga: 3 421 zł.", volume="I", folios=("4", "4v"))
    store_document(made, "letter.txt", LETTER)
    return made


def languages(case: Case, part: Compartment = CASE) -> dict[int, str]:
    """Per page id its language."""
    return dict(tuple(row) for row in case.file.reading(part).execute("SELECT id, language FROM pages ORDER BY id"))


def values(case: Case, kind: str) -> list[str]:
    """What was found of a kind."""
    return sorted(one.value for one in candidates.found(case, kind).candidates)


def learnt(case: Case, part: Compartment = CASE) -> dict[str, Any]:
    """All rows that enrichment has made in a compartment."""
    rows = rows_of(case.file.reading(part))
    return {table: rows[table] for table in LEARNT}


def reread(case: Case, document: int, page: int, text: str) -> None:
    """As OCR leaves a page that it has read anew."""
    with case.file.writing() as connection:
        connection.execute(
            "UPDATE pages SET text = ?, hash = ?, language = '' WHERE id = ?",
            (text, documents.page_hash(text), page_id(document, page)),
        )


def test_a_run_learns_languages_candidates_and_signatures(case: Case) -> None:
    report = enrich(case)
    assert (report.documents, report.pages, report.failed, report.cancelled) == (2, 3, [], False)
    assert report.languages == {"pl": 1, "en": 1, "": 1}
    assert report.candidates == {"date": 2, "person": 2, "pesel": 1, "phone": 1, "money": 2}
    assert list(languages(case).values()) == ["pl", "", "en"]
    assert values(case, "person") == ["Jolanta Kępka", "Popescu"]
    assert values(case, "money") == ["3421.00 PLN", "500.00 EUR"]
    assert report.pages_per_second > 0


def test_kinds_are_counted_over_the_file(case: Case) -> None:
    enrich(case)
    assert candidates.kinds(case) == {"date": 2, "person": 2, "pesel": 1, "phone": 1, "money": 2}


def test_every_candidate_is_cited_by_its_place_and_quotation(case: Case) -> None:
    enrich(case)
    one = candidates.found(case, "pesel").candidates[0]
    place = one.places[0]
    assert (one.value, one.count, place.name, place.page, place.cite) == (
        "44051401359", 1, "protokol.txt", 1, "t. I k. 4",
    )  # fmt: skip
    assert RECORD[place.start : place.end] == place.quote == "44051401359"


def test_a_second_run_finds_nothing_to_do(case: Case) -> None:
    enrich(case)
    before = learnt(case)
    report = enrich(case)
    assert (report.documents, report.pages, report.compared) == (0, 0, 0)
    assert learnt(case) == before


def test_a_page_read_anew_is_learnt_anew_and_nothing_old_stays(case: Case) -> None:
    enrich(case)
    reread(case, 1, 1, "Notatka: dzwonił Marek Sobótka w dniu 3 września 2023 r. i pytał o klucz do bramy głównej.")
    report = enrich(case)
    assert (report.documents, report.pages) == (1, 2)
    assert values(case, "person") == ["Marek Sobótka", "Popescu"]
    assert values(case, "date") == ["2022-05-05", "2023-09-03"]
    assert values(case, "pesel") == []


def test_what_lies_between_two_documents_read_anew_stands(case: Case) -> None:
    store_document(case, "last.txt", "Sporządził Jan Kordas.")
    enrich(case)
    reread(case, 1, 1, "Sporządził Adam Nowak.")
    reread(case, 3, 1, "Sporządził Piotr Wilk.")
    assert enrich(case).documents == 2
    assert values(case, "person") == ["Adam Nowak", "Piotr Wilk", "Popescu"]


def test_a_language_that_ocr_has_set_stands(case: Case) -> None:
    with case.file.writing() as connection:
        connection.execute("UPDATE pages SET language = 'cs' WHERE id = ?", (page_id(1, 1),))
    enrich(case)
    assert languages(case)[page_id(1, 1)] == "cs"


def test_a_document_still_arriving_is_left_alone(case: Case) -> None:
    with case.file.writing() as connection:
        connection.execute("UPDATE documents SET state = 'arriving' WHERE id = 2")
    assert enrich(case).documents == 1
    assert values(case, "person") == ["Jolanta Kępka"]


def test_single_steps_can_be_run_and_unknown_ones_are_refused(case: Case) -> None:
    assert enrichment.steps_known() == (
        "languages", "candidates", "signatures", "folios", "transcripts", "families",
    )  # fmt: skip
    assert enrich(case, steps=["languages"]).candidates == {}
    assert (values(case, "person"), list(languages(case).values())) == ([], ["pl", "", "en"])
    assert enrich(case, steps=["candidates"]).languages == {}
    assert values(case, "person") == ["Jolanta Kępka", "Popescu"]
    assert code_of(enrich, case, steps=["folk"]) == "enrich.unknown_step"


def test_a_case_opened_for_reading_is_not_enriched(case: Case, reopened: Callable[..., Case]) -> None:
    assert code_of(enrich, reopened(case, write=False)) == "case.read_only"


def test_a_cancelled_run_keeps_what_is_whole_and_goes_on_later(case: Case) -> None:
    for number in range(150):
        store_document(case, f"{number}.txt", f"Notatka nr {number}, sporządził Jan Kordas dnia 5 maja 2022 r.", "x")
    stop = threading.Event()
    told: list[EnrichmentProgress] = []

    def progress(now: EnrichmentProgress) -> None:
        told.append(now)
        stop.set()

    first = enrich(case, progress=progress, cancel=stop)
    assert first.cancelled
    assert 0 < first.documents < 152
    assert told[0].step == "texts"
    rest = enrich(case)
    assert not rest.cancelled
    assert first.documents + rest.documents == 152
    assert candidates.found(case, "person", "kordas").candidates[0].count == 150


def test_two_children_learn_the_same_as_one(tmp_path: Path, new_case: Callable[..., Case]) -> None:
    made = []
    for jobs in (1, 2):
        case = new_case(tmp_path, name=f"{jobs}.jdcase")
        for name, text in TEXTS.items():
            store_document(case, f"{name}.md", *[text[at : at + 900] for at in range(0, len(text), 900)])
        enrich(case, jobs=jobs)
        made.append((learnt(case), languages(case)))
    assert made[0] == made[1]


def test_a_page_of_a_million_strange_characters_holds_nothing_up(case: Case) -> None:
    store_document(case, "strange.txt", "12 345 zł " * 90_000, "\u202e\ufffe\x02" * 300_000, "ab" * 500_000)
    report = enrich(case)
    assert report.failed == []
    assert report.candidates["money"] <= 2 + 500


def test_progress_ends_at_the_last_document(case: Case) -> None:
    told: list[EnrichmentProgress] = []
    enrich(case, progress=told.append)
    last = {now.step: (now.done, now.documents) for now in told}
    assert last["texts"] == last["families"] == (2, 2)


# -- what is sealed ---------------------------------------------------------------------------------------------------


SECRET = " ".join(TEXTS["zeznania-p3-2023-12-07"].split(" ")[:400]) + " Ukrywa się tam Weronika Zimorodek."


def with_secret(case: Case) -> int:
    """A sealed record, and in the open a scan of it that nobody thought of."""
    store_document(case, "scan.txt", truth.scanned(SECRET.split(" Ukrywa")[0], 0.02, random.Random(1)))
    return store_document(case, "secret.txt", SECRET, sealed=True)


def test_what_is_learnt_of_sealed_documents_stays_with_them(case: Case, tmp_path: Path, new_case: Any) -> None:
    other = new_case(tmp_path, name="other.jdcase")
    for made in (case, other):
        if made is other:
            store_document(made, "protokol.txt", RECORD, "Strona druga: 3 421 zł.", volume="I", folios=("4", "4v"))
            store_document(made, "letter.txt", LETTER)
    secret = with_secret(case)
    store_document(other, "scan.txt", truth.scanned(SECRET.split(" Ukrywa")[0], 0.02, random.Random(1)))
    enrich(case)
    enrich(other)
    assert learnt(case) == learnt(other), "case.db must not tell whether anything is sealed"
    assert learnt(case)["families"] == []
    assert "zimorodek" not in everything_in(case.file.reading()).casefold()
    assert [row[0] for row in learnt(case, SEALED)["signatures"]] == [secret]
    assert [(row[0], row[3]) for row in learnt(case, SEALED)["families"]] == [
        (secret - 1, secret),
        (secret, secret - 1),
    ]
    assert "Weronika Zimorodek" in values(case, "person")


def test_a_clerk_learns_nothing_of_what_is_sealed_and_the_judge_the_rest(
    case: Case, reopened: Callable[..., Case], cost: Any
) -> None:
    from judgedesk.app import casefile
    from judgedesk.domain.roles import Role

    with_secret(case)
    casefile.add_user(case, "clerk", Role.CLERK, "correct horse", cost)
    clerk = reopened(case, "clerk")
    assert enrich(clerk).documents == 3
    assert "Weronika Zimorodek" not in values(clerk, "person")
    judge = reopened(clerk, "judge")
    report = enrich(judge)
    assert (report.documents, report.compared) == (1, 1)
    assert "Weronika Zimorodek" in values(judge, "person")


def test_what_is_sealed_later_is_forgotten_and_compared_anew(case: Case) -> None:
    plain = store_document(case, "plain.txt", SECRET)
    scan = store_document(case, "scan.txt", truth.scanned(SECRET, 0.02, random.Random(1)))
    enrich(case)
    assert [row[0] for row in learnt(case)["families"]] == [plain, scan]
    seals.seal_document(case.file, plain)
    enrich(case)
    assert learnt(case)["families"] == []
    assert plain not in {row[0] for row in (*learnt(case)["signatures"], *learnt(case)["enriched"])}
    assert {row[1] >> 20 for row in learnt(case)["candidates"]} == {1, 2, scan}
    assert [row[0] for row in learnt(case, SEALED)["families"]] == [plain, scan]


def test_forgetting_a_document_leaves_nothing_of_it(case: Case) -> None:
    twin = store_document(case, "twin.txt", RECORD + " Dopisek.", "Strona druga: 3 421 zł.")
    enrich(case)
    assert len(learnt(case)["families"]) == 2
    with case.file.writing() as connection:
        store.forget(connection, 1)
    rows = learnt(case)
    assert rows["families"] == []
    assert 1 not in {row[1] >> 20 for row in rows["candidates"]} | {row[0] for row in rows["signatures"]}
    assert {step for document, step, _ in rows["enriched"] if document == twin} == {
        "candidates", "languages", "signatures",
    }  # fmt: skip


# -- the list of candidates -------------------------------------------------------------------------------------------


def test_candidates_are_listed_by_frequency_or_value_and_cut(case: Case) -> None:
    store_document(case, "more.txt", "Dnia 5 maja 2022 r. oraz 1 lutego 2021 r.", "Znowu 5 maja 2022 r.")
    enrich(case)
    by_count = candidates.found(case, "date")
    assert [(one.value, one.count) for one in by_count.candidates] == [
        ("2022-05-05", 3), ("2021-02-01", 1), ("2022-03-12", 1),
    ]  # fmt: skip
    assert [one.value for one in candidates.found(case, "date", by_value=True).candidates] == [
        "2021-02-01", "2022-03-12", "2022-05-05",
    ]  # fmt: skip
    second = candidates.found(case, "date", limit=1, offset=1)
    assert (second.total, [one.value for one in second.candidates]) == (3, ["2021-02-01"])
    assert [place.document for place in candidates.found(case, "date", places=2).candidates[0].places] == [2, 3]


def test_values_are_found_whatever_the_accents(case: Case) -> None:
    enrich(case)
    assert [one.value for one in candidates.found(case, value_contains="kepka").candidates] == ["Jolanta Kępka"]
    assert candidates.found(case, "person", "nobody").total == 0
    assert code_of(candidates.found, case, "colour") == "candidates.unknown_kind"
