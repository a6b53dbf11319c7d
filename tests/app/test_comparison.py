"""Trafficking beside its neighbours: a worksheet of the user's own, with the duty to warn the parties."""

from typing import Any

import pytest
from cases import COUNT, DEFENDANT, PASSPHRASE, VICTIM, code_of, everything_in, file_of, rows_of

from judgedesk.app import casefile, comparison, law, records, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.comparison import Comparison, Neighbour, QuestionLine, Warned
from judgedesk.app.seals import seal_document
from judgedesk.app.tagging import NewTag
from judgedesk.domain.evidence import Stance
from judgedesk.domain.roles import Compartment, Role

DECEIT, MISLEAD = "pl.189a.means.3_deceit", "pl.189a.means.4a_mislead"
FALSE, LEAVE = "disc.1_recruitment_false", "disc.5_free_to_leave"
HERE = ("c1", "d1", "v1")


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    """A count of two victims."""
    people = [VICTIM, VICTIM | {"id": "v2", "pseudonym": "P-2"}, DEFENDANT]
    records.apply(case_with_pages, file_of(persons=people, counts=[COUNT | {"victims": ["v1", "v2"]}]))
    return case_with_pages


def tag(case: Case, element: str, stance: Stance = Stance.SUPPORTS, **fields: Any) -> str:
    given = {"document": 1, "page": 1, "start": 26, "end": 50, "element": element, "count": "c1", "defendant": "d1",
             "victim": "v1", "stance": stance}  # fmt: skip
    return tagging.add_tag(case, NewTag(**(given | fields)))[0]


def neighbour(case: Case, identifier: str, victim: str = "v1") -> Neighbour:
    compared = comparison.compare(case, "c1", "d1", victim)
    return next(one for one in compared.neighbours if one.id == identifier)


def question(compared: Comparison, identifier: str) -> QuestionLine:
    return next(one for one in compared.questions if one.id == identifier)


def rows(one: Neighbour) -> dict[str, tuple[str, int, int]]:
    return {row.id: (row.standing, row.supports, row.contradicts) for row in one.rows}


def test_rows_shared_by_concept_carry_the_tags_for_and_against(case: Case) -> None:
    tag(case, DECEIT)
    tag(case, DECEIT, Stance.CONTRADICTS)
    tag(case, MISLEAD)
    fraud = neighbour(case, "pl.286")
    assert rows(fraud) == {
        "pl.286.error": ("tagged", 2, 1),
        "pl.286.disposal": ("own", 0, 0),
        "pl.286.gain": ("own", 0, 0),
    }
    assert {DECEIT, MISLEAD} <= set(fraud.rows[0].elements)
    assert rows(neighbour(case, "pl.203"))["pl.203.violence"] == ("shared", 0, 0)
    assert rows(neighbour(case, "pl.286", "v2"))["pl.286.error"] == ("shared", 0, 0)
    behind = comparison.passages_of_row(case, *HERE, "pl.286.error")
    assert [passage.tag.element for passage in behind].count(DECEIT) == 2
    assert {passage.cite for passage in behind} == {"t. I k. 1"}
    assert code_of(comparison.passages_of_row, case, *HERE, "pl.286.none") == "law.unknown_related_row"


def test_elements_know_their_neighbours_and_ticks_do_not_count(case: Case) -> None:
    tag(case, DECEIT)
    tag(case, "ilo.2")
    compared = comparison.compare(case, *HERE)
    element = next(one for one in compared.elements if one.id == DECEIT)
    assert (element.supports, element.contradicts) == (1, 0)
    assert {"pl.286", "pl.203"} <= set(element.neighbours)
    assert rows(neighbour(case, "pl.286"))["pl.286.error"] == ("tagged", 1, 0)


def test_it_names_prosecution_motions_penalties_in_time_and_the_duty_to_warn(case: Case) -> None:
    compared = comparison.compare(case, *HERE)
    coercion, rape = (next(one for one in compared.neighbours if one.id == name) for name in ("pl.191", "pl.197"))
    assert coercion.motion is not None and "motion" in coercion.motion["en"]
    assert coercion.prosecuted is not None and "wniosek" in coercion.prosecuted["pl"]
    assert next(one for one in compared.neighbours if one.id == "pl.203").motion is None
    in_time = {line.text["en"]: line.at_act for line in rape.penalties}
    assert in_time["§ 1: 2 to 15 years of imprisonment"] is False
    assert in_time["§ 2: 6 months to 8 years of imprisonment"] is True
    assert compared.duty is not None and compared.duty.provision.startswith("art. 399")
    assert compared.other_act is not None and compared.other_act.provision.startswith("art. 398")
    assert rape.verify["en"].endswith("before relying on it.")


def test_answers_are_kept_changed_undone_and_speak_for_something(case: Case) -> None:
    one = tag(case, DECEIT)
    comparison.answer(case, *HERE, FALSE, "yes", "see the advertisement", [one])
    line = question(comparison.compare(case, *HERE), FALSE)
    assert (line.answer, line.note, [passage.tag.id for passage in line.passages]) == (
        "yes",
        "see the advertisement",
        [one],
    )
    assert line.speaks is not None
    assert DECEIT in line.speaks.elements and line.speaks.related == ["pl.286"]
    assert neighbour(case, "pl.286").answers_for == [FALSE]
    comparison.answer(case, *HERE, FALSE, "no", "see the advertisement", [one])
    line = question(comparison.compare(case, *HERE), FALSE)
    assert line.speaks is not None and line.speaks.related == ["pl.204", "pl.218", "pl.264.3"]
    assert question(comparison.compare(case, "c1", "d1", "v2"), FALSE).answer is None
    tagging.undo(case)
    assert question(comparison.compare(case, *HERE), FALSE).answer == "yes"
    comparison.answer(case, *HERE, FALSE, None)
    assert question(comparison.compare(case, *HERE), FALSE).speaks is None
    tagging.undo(case)
    assert question(comparison.compare(case, *HERE), FALSE).answer == "yes"


def test_unclear_speaks_for_neither_and_the_same_answer_is_no_act(case: Case) -> None:
    comparison.answer(case, *HERE, LEAVE, "unclear")
    line = question(comparison.compare(case, *HERE), LEAVE)
    assert line.speaks is not None and (line.speaks.elements, line.speaks.related) == ([], [])
    before = rows_of(case.file.reading(Compartment.CHAMBERS))
    comparison.answer(case, *HERE, LEAVE, "unclear")
    assert rows_of(case.file.reading(Compartment.CHAMBERS)) == before


def test_a_tag_that_is_gone_is_counted_not_hidden(case: Case) -> None:
    one = tag(case, DECEIT)
    comparison.answer(case, *HERE, FALSE, "yes", "", [one])
    tagging.remove_tag(case, one)
    line = question(comparison.compare(case, *HERE), FALSE)
    assert (line.passages, line.unseen) == ([], 1)


@pytest.mark.parametrize(("given", "code"), [
    (("c1", "d1", "v1", "disc.99", "yes"), "worksheet.unknown_question"),
    (("c1", "d1", "v1", FALSE, "perhaps"), "worksheet.bad_answer"),
    (("c1", "d1", "v1", FALSE, "yes", "", ["gone"]), "tag.unknown"),
    (("c9", "d1", "v1", FALSE, "yes"), "count.unknown"),
    (("c1", "d9", "v1", FALSE, "yes"), "count.no_defendant"),
    (("c1", "d1", "v9", FALSE, "yes"), "count.no_victim"),
])  # fmt: skip
def test_a_bad_answer_is_refused_and_nothing_changed(case: Case, given: tuple[Any, ...], code: str) -> None:
    before = rows_of(case.file.reading(Compartment.CHAMBERS))
    assert code_of(comparison.answer, case, *given) == code
    assert rows_of(case.file.reading(Compartment.CHAMBERS)) == before


def test_a_note_for_reclassification_carries_the_duty_and_when_it_was_done(case: Case) -> None:
    one, _ = comparison.note_reclassification(case, *HERE, "pl.191", "no chain of acts", act="the blow of 3 May")
    (note,) = comparison.reclassifications(case)
    assert (note.id, note.to, note.provision, note.same_act, note.act) == (
        one, "pl.191", "art. 191 § 1, 1a, 2 KK", True, "the blow of 3 May",
    )  # fmt: skip
    assert note.warned is None and note.duty is not None and note.duty.id == "pl.kpk.399"
    assert note.motion is not None
    comparison.note_reclassification(
        case, *HERE, "pl.191", "no chain of acts", {"on": "2026-10-02", "folio": "812v"}, identifier=one
    )
    (note,) = comparison.compare(case, *HERE).reclassifications
    assert note.warned == Warned("2026-10-02", "812v")
    tagging.undo(case)
    assert comparison.reclassifications(case)[0].warned is None
    comparison.drop_reclassification(case, one)
    assert comparison.reclassifications(case) == []


def test_another_act_is_kept_apart_from_another_label(case: Case) -> None:
    comparison.note_reclassification(case, "c1", "", "", "pl.197", "a night not charged", same_act=False)
    (note,) = comparison.reclassifications(case, "c1")
    assert note.duty is not None and (note.same_act, note.duty.id) == (False, "pl.kpk.398")
    assert comparison.compare(case, "c1", "d1", "v2").reclassifications == [note]
    comparison.note_reclassification(case, *HERE, "un.pp3", "a foreign label")
    assert len(comparison.compare(case, "c1", "d1", "v2").reclassifications) == 1
    assert comparison.reclassifications(case, "c2") == []


@pytest.mark.parametrize(("given", "code"), [
    ((*HERE, "pl.999", ""), "reclassification.unknown_target"),
    ((*HERE, "pl.191", "", {"on": "2026-02-30"}), "reclassification.bad_day"),
    ((*HERE, "pl.191", "", {}), "reclassification.bad_day"),
    (("c1", "d9", "", "pl.191", ""), "count.no_defendant"),
    (("c1", "", "v9", "pl.191", ""), "count.no_victim"),
])  # fmt: skip
def test_a_bad_note_is_refused(case: Case, given: tuple[Any, ...], code: str) -> None:
    assert code_of(comparison.note_reclassification, case, *given) == code
    assert comparison.reclassifications(case) == []
    gone = code_of(comparison.note_reclassification, case, *HERE, "pl.191", "", identifier="r-gone")
    assert gone == code_of(comparison.drop_reclassification, case, "r-gone") == "reclassification.unknown"


def test_without_the_chambers_key_nothing_of_it_shows(case: Case, reopened: Any) -> None:
    clerk = reopened(case, "clerk")
    before, logged = comparison.compare(clerk, *HERE), rows_of(clerk.file.reading())
    judge = reopened(clerk)
    comparison.answer(judge, *HERE, FALSE, "yes", "sub rosa")
    comparison.note_reclassification(judge, *HERE, "pl.191", "sub rosa")
    clerk = reopened(judge, "clerk")
    assert comparison.compare(clerk, *HERE) == before
    assert rows_of(clerk.file.reading()) == logged
    assert comparison.reclassifications(clerk) == []
    assert code_of(comparison.answer, clerk, *HERE, FALSE, "yes") == "keys.not_yours"
    assert code_of(comparison.note_reclassification, clerk, *HERE, "pl.191", "") == "keys.not_yours"


def test_a_colleague_of_the_panel_reads_neither_answers_nor_notes(case: Case, cost: Any, reopened: Any) -> None:
    comparison.answer(case, *HERE, FALSE, "yes", "sub rosa")
    comparison.note_reclassification(case, *HERE, "pl.191", "sub rosa")
    casefile.add_user(case, "second", Role.JUDGE, PASSPHRASE, cost)
    second = reopened(case, "second")
    assert question(comparison.compare(second, *HERE), FALSE).answer is None
    assert comparison.reclassifications(second) == []
    table = rows_of(second.file.reading(Compartment.CHAMBERS))["records"]
    assert len(table) == 2 and "sub rosa" not in repr(table)
    assert "sub rosa" not in everything_in(second.file.reading(Compartment.CHAMBERS))


def test_a_sealed_passage_behind_an_answer_stays_sealed(case: Case, reopened: Any) -> None:
    tag(case, DECEIT)
    seal_document(case.file, 1)
    clerk = reopened(case, "clerk")
    assert rows(neighbour(clerk, "pl.286"))["pl.286.error"] == ("shared", 0, 0)


def test_every_neighbour_of_the_packs_can_be_compared(case: Case) -> None:
    compared = comparison.compare(case, *HERE)
    assert [one.id for one in compared.neighbours] == [one.id for one in law.related().beside("pl.189a.1")]
    shared = [one.id for one in compared.neighbours if any(row.standing != "own" for row in one.rows)]
    assert {"pl.189", "pl.191", "pl.203", "pl.204", "pl.286", "pl.197", "pl.pwkk8", "pl.transplant"} <= set(shared)
    assert len(compared.questions) == 13 and compared.reading
