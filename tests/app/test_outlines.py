"""Outlines of questions: with the case or one's own, two languages, states, notes, carrying over, prompts, paper."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import docx
import pytest
from cases import COUNT, DEFENDANT, code_of, everything_in, file_of, store_document

from judgedesk.app import contradictions, kept, outline_aids, outline_paper, outlines, questionings, records, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.outline_records import Exhibit, Question, Target
from judgedesk.app.questionings import Questioning
from judgedesk.app.statements import statements
from judgedesk.domain.roles import Compartment

CHILD = {"id": "v1", "roles": ["victim", "witness"], "pseudonym": "P-1", "protected": True, "name": "Oksana Wzorcowa",
         "born": "2014-01-20", "languages": ["en"]}  # fmt: skip
ADULT = {"id": "v2", "roles": ["victim", "witness"], "pseudonym": "P-2", "protected": True, "name": "Halina Brzózka",
         "born": "1990-05-01", "languages": ["uk"]}  # fmt: skip
WITNESS = {"id": "w1", "roles": ["witness"], "name": "Celina Example", "languages": ["en"]}
DECEIT, VIOLENCE, TRANSPORT = "pl.189a.means.3_deceit", "pl.189a.means.1_violence_threat", "pl.189a.act.transport"
TAG = {"count": "c1", "defendant": "d1", "victim": "v1", "page": 1}
TAGS = [
    TAG | {"id": "t1", "document": "P-1 statement 1.txt", "quote": "promised work in a hotel", "element": DECEIT},
    TAG | {"id": "t2", "document": "P-1 statement 2.txt", "quote": "nobody promised me anything", "element": DECEIT,
           "stance": "contradicts"},
    TAG | {"id": "t3", "document": "P-1 statement 2.txt", "quote": "he hit me", "element": VIOLENCE},
    TAG | {"id": "t4", "document": "receipt.txt", "quote": "purchase of tyres", "element": DECEIT},
]  # fmt: skip
NOW = datetime(2027, 1, 19, 10, 42, 7)


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    case = case_with_pages
    store_document(case, "P-1 statement 1.txt", "I was promised work in a hotel.", volume="I", folios=("12",))
    store_document(case, "P-1 statement 2.txt", "No, nobody promised me anything. Later he hit me.", folios=("88",))
    count = COUNT | {"victims": ["v1", "v2"]}
    records.apply(case, file_of(persons=[CHILD, ADULT, WITNESS, DEFENDANT], counts=[count], tags=TAGS))
    return case


@pytest.fixture
def asked(case: Case) -> tuple[str, str]:
    """An outline for P-1 with one question: ids of both."""
    outline, _ = outlines.begin(case, "P-1")
    return outline, outlines.add_question(case, outline, Question("What were you told about the work?"))[0]


def only(case: Case, outline: str) -> Question:
    (found,) = outlines.outline(case, outline).questions
    return found


# -- one question ---------------------------------------------------------------------------------------


def test_a_question_keeps_what_it_goes_to_what_is_beside_and_what_is_shown(case: Case) -> None:
    outline, _ = outlines.begin(case, "P-1")
    new = Question(
        " Who spoke with you? ", targets=(Target("c1", DECEIT),), tags=("t1",), exhibits=(Exhibit("receipt.txt", 1),)
    )
    outlines.add_question(case, outline, new)
    one = only(case, outline)
    assert (one.text, one.targets, one.tags, one.state) == ("Who spoke with you?", new.targets, ("t1",), "open")
    (shown,) = outline_aids.shown(case, one.exhibits)
    assert isinstance(one.exhibits[0].document, int) and "receipt.txt" in shown.cite
    assert [passage.tag.id for passage in outline_aids.beside(case, "v1", one.targets)] == ["t1", "t2"]
    assert {passage.tag.id for passage in outline_aids.beside(case, "v1", None)} == {"t1", "t2", "t3", "t4"}


@pytest.mark.parametrize(
    ("new", "code"),
    [
        (Question("  "), "outline.empty"),
        (Question("Who?", targets=(Target("c9", DECEIT),)), "count.unknown"),
        (Question("Who?", targets=(Target("c1", "pl.189a.nothing"),)), "element.unknown"),
        (Question("Who?", tags=("t77",)), "tag.unknown"),
        (Question("Who?", exhibits=(Exhibit("gone.pdf", 1),)), "document.unknown"),
        (Question("Who?", exhibits=(Exhibit("receipt.txt", 9),)), "page.unknown"),
    ],
)
def test_what_a_question_names_must_be_there(case: Case, new: Question, code: str) -> None:
    outline, _ = outlines.begin(case, "P-1")
    assert code_of(outlines.add_question, case, outline, new) == code
    assert outlines.outline(case, outline).questions == ()


def test_a_translation_is_stale_once_the_text_changed(case: Case, asked: tuple[str, str]) -> None:
    outlines.change_question(case, *asked, translation="Що вам казали про роботу?")
    assert not only(case, asked[0]).stale
    outlines.change_question(case, *asked, text="What were you told about the  pay?")
    assert only(case, asked[0]).stale
    outlines.confirm_translation(case, *asked)
    assert not only(case, asked[0]).stale
    outlines.change_question(case, *asked, text="What  were you told about the pay?")
    assert not only(case, asked[0]).stale, "spaces are no change"
    outlines.change_question(case, *asked, translation="")
    assert not only(case, asked[0]).stale


def test_questions_move_and_go(case: Case, asked: tuple[str, str]) -> None:
    outline, first = asked
    second, _ = outlines.add_question(case, outline, Question("Second?"))
    third, _ = outlines.add_question(case, outline, Question("Between?"), after=first)

    def order() -> list[str]:
        return [one.id for one in outlines.outline(case, outline).questions]

    assert order() == [first, third, second]
    outlines.move_question(case, outline, second, -2)
    assert order() == [second, first, third]
    outlines.move_question(case, outline, second, 9)
    assert order() == [first, third, second]
    outlines.drop_question(case, outline, third)
    assert order() == [first, second]
    tagging.undo(case)
    assert order() == [first, third, second]
    assert code_of(outlines.drop_question, case, outline, "q-none") == "outline.no_question"
    assert code_of(outlines.outline, case, "o-none") == "outline.unknown"


def test_state_and_notes_have_the_time_of_the_hearing(case: Case, asked: tuple[str, str]) -> None:
    outlines.set_state(case, *asked, "answered", NOW)
    outlines.note(case, *asked, " Names the driver. ", NOW)
    one = only(case, asked[0])
    assert (one.state, one.at, one.notes[0].at) == ("answered", "2027-01-19T10:42:07", "2027-01-19T10:42:07")
    assert one.notes[0].text == "Names the driver."
    outlines.set_state(case, *asked, "open")
    assert only(case, asked[0]).at == ""
    assert code_of(outlines.set_state, case, *asked, "dropped") == "outline.bad_state"
    assert code_of(outlines.note, case, *asked, "  ") == "outline.empty"
    document = next(one.id for one in outlines.reading.listed(case) if one.name == "receipt.txt")
    assert code_of(outlines.note, case, *asked, "x", recording=document, second=3.0) == "recording.not_one"
    assert code_of(outlines.note, case, *asked, "x", recording=document) == "outline.bad_second"


def test_an_open_point_is_carried_over_as_a_copy_that_names_where_it_came_from(
    case: Case, asked: tuple[str, str]
) -> None:
    outlines.change_question(case, *asked, translation="What did they tell you?", targets=(Target("c1", DECEIT),))
    outlines.note(case, *asked, "does not remember", NOW)
    before = outlines.outline(case, asked[0])
    there, _ = outlines.carry(case, *asked, "w1")
    copy = only(case, there)
    assert (copy.text, copy.targets, copy.state, copy.notes) == (before.questions[0].text, before.questions[0].targets,
                                                                 "open", ())  # fmt: skip
    assert copy.origin is not None and (copy.origin.person, copy.origin.question) == ("v1", asked[1])
    assert copy.translation, "both speak English"
    left = only(case, asked[0])
    assert [one.person for one in left.carried] == ["w1"] and outlines.outline(case, asked[0]).open == 0
    further, _ = outlines.carry(case, there, copy.id, "P-2")
    assert only(case, further).translation == "", "P-2 speaks another language"
    tagging.undo(case)
    assert outlines.of_person(case, "v2") is None and not only(case, there).carried
    assert code_of(outlines.carry, case, *asked, "v1") == "outline.same_person"


# -- who sees it ----------------------------------------------------------------------------------------


def test_nothing_names_a_protected_person_where_everybody_reads_it(case: Case, asked: tuple[str, str]) -> None:
    question = Question("Czy Halinę Brzózkę tam widziano?")
    assert code_of(outlines.add_question, case, asked[0], question) == "measure.names_protected"
    assert code_of(outlines.note, case, *asked, "saw Brzózka") == "measure.names_protected"
    assert code_of(outlines.change_question, case, *asked, translation="Oksana Wzorcowa?") == "measure.names_protected"
    (named,) = [one for one in outline_aids.raised(case, "v1", question) if one.prompt.when == "names_protected"]
    assert named.named == "P-2" and named.quote in ("Halinę", "Brzózkę", "Halinę Brzózkę")


def test_a_clerk_is_warned_of_a_name_without_being_told_whose(
    case: Case, asked: tuple[str, str], reopened: Callable[..., Case]
) -> None:
    clerk = reopened(case, "clerk")
    raised = outline_aids.raised(clerk, "v1", Question("Czy Halinę Brzózkę tam widziano?"))
    (named,) = [one for one in raised if one.prompt.when == "names_protected"]
    assert (named.named, named.quote) == ("", "")


def test_ones_own_outline_is_nobody_elses(case: Case, reopened: Callable[..., Case]) -> None:
    mine, _ = outlines.begin(case, "P-1", mine=True)
    question, _ = outlines.add_question(case, mine, Question("Was Halina Brzózka there?"))
    outlines.set_state(case, mine, question, "asked", NOW)
    assert outlines.outline(case, mine).mine
    for part in (Compartment.CASE, Compartment.SEALED):
        assert "there?" not in everything_in(case.file.reading(part))
        assert mine not in everything_in(case.file.reading(part))
    assert "there?" not in everything_in(case.file.reading(Compartment.CHAMBERS)).split("audit_payloads")[0]
    assert code_of(outlines.share, case, mine) == "measure.names_protected"
    outlines.change_question(case, mine, question, text="Was P-2 there?")
    outlines.share(case, mine)
    assert [(one.id, one.mine) for one in outlines.outlines(case)] == [(mine, False)]
    clerk = reopened(case, "clerk")
    assert [one.text for one in outlines.outline(clerk, mine).questions] == ["Was P-2 there?"]
    assert code_of(outlines.begin, clerk, "P-1", mine=True) == "keys.not_yours"


def test_nothing_sealed_stands_in_an_outline_with_the_case(case: Case, asked: tuple[str, str]) -> None:
    sealed = store_document(case, "secret.txt", "The flat is in a quiet street.", sealed=True)
    records.apply(case, file_of(tags=[TAG | {"id": "tagofsealed", "document": sealed, "quote": "quiet street",
                                             "element": TRANSPORT}]))  # fmt: skip
    for new in (Question("Who?", exhibits=(Exhibit(sealed, 1),)), Question("Who?", tags=("tagofsealed",))):
        assert code_of(outlines.add_question, case, asked[0], new) == "outline.sealed"
        mine, _ = outlines.begin(case, "P-1", mine=True)
        outlines.add_question(case, mine, new)
        assert code_of(outlines.share, case, mine) == "outline.sealed"
    assert "tagofsealed" not in everything_in(case.file.reading())


def test_a_tag_that_is_gone_does_not_hold_up_the_hearing(case: Case, asked: tuple[str, str]) -> None:
    outlines.change_question(case, *asked, tags=("t3",))
    tagging.remove_tag(case, "t3")
    outlines.set_state(case, *asked, "asked", NOW)
    outlines.change_question(case, *asked, text="Anything else?")
    assert only(case, asked[0]).state == "asked"


# -- what stands beside ---------------------------------------------------------------------------------


def test_prompts_beside_a_question_never_keep_it_from_being_recorded(case: Case, asked: tuple[str, str]) -> None:
    leading = Question("Didn't he take your passport?", targets=(Target("c1", DECEIT),))
    assert [one.prompt.basis for one in outline_aids.raised(case, "w1", leading)] == ["KPK 171 § 4"]
    outlines.add_question(case, asked[0], leading)
    bare = outline_aids.raised(case, "w1", Question("How was it?"))
    assert [one.prompt.when for one in bare] == ["no_element"]
    assert outline_aids.raised(case, "w1", Question("")) == []


@pytest.mark.parametrize(("person", "on", "raised"), [
    ("v1", "2027-01-19", True), ("v1", "2029-01-20", False),
    ("v2", "2027-01-19", False), ("w1", "2027-01-19", False),
])  # fmt: skip
def test_words_hard_for_a_child_are_prompted_below_15_only(case: Case, person: str, on: str, raised: bool) -> None:
    question = Question("How many times was it?", targets=(Target("c1", DECEIT),))
    found = outline_aids.raised(case, person, question, date.fromisoformat(on))
    assert bool(found) is raised


def test_hearing_somebody_again_who_was_heard_once_only_is_prompted(case: Case) -> None:
    assert outline_aids.of_hearing(case, "v1") == []
    questionings.add(case, Questioning("", "v1", "2026-03-01", "Court", measure="pl.m.185a"))
    (one,) = outline_aids.of_hearing(case, "v1")
    assert "185a" in one.prompt.basis


def test_questions_to_begin_with_go_to_what_is_open_or_contested(case: Case) -> None:
    found = outline_aids.starters(case, "v2", "pl", date(2027, 1, 19))
    targets = {target.element for one in found for target in one.targets}
    assert TRANSPORT in targets and all(one.translation == "" for one in found)
    deceit = [one for one in outline_aids.starters(case, "v1", "pl", date(2027, 1, 19))
              if any(target.element == DECEIT for target in one.targets)]  # fmt: skip
    assert "contested" in {one.why for one in deceit}, "passages for and against"
    (one,) = [one for one in deceit if one.id == "start.q.deception_1"]
    assert "Co ci mówili przedtem" in one.text, "a child is asked in a child's words"
    assert "What did they tell you before" in one.translation, "the witness's language is one of the pack's"
    assert len({one.text for one in outline_aids.starters(case, "v1", "pl")}) == len(
        outline_aids.starters(case, "v1", "pl")
    ), "nothing is offered twice"
    grown = outline_aids.starters(case, "v1", "en", date(2034, 1, 20))
    assert any(one.text.startswith("What were you told before you left") for one in grown)
    assert outline_aids.starters(case, "w1", "en"), "every count concerns a witness who is of none"


# -- contradictions -------------------------------------------------------------------------------------


def test_a_persons_statements_stand_side_by_side_by_topic(case: Case) -> None:
    found = statements(case, kept.person_of(case, "v1"))
    assert [source.name for source in found.sources] == ["P-1 statement 1.txt", "P-1 statement 2.txt"]
    by_id = {topic.id: topic for topic in found.topics}
    assert set(by_id) == {"means.violence", "means.deception"}, "what others' papers say is not among them"
    deception = by_id["means.deception"]
    assert deception.speaking == 2 and deception.label["pl"] == "Podstęp"
    assert [[one.tag.id for one in said] for said in deception.said] == [["t1"], ["t2"]]
    assert "12" in deception.said[0][0].cite and deception.said[1][0].folio == "88"


def test_a_questioning_names_the_paper_and_its_day(case: Case) -> None:
    questionings.add(case, Questioning("", "v1", "2023-02-03", "Police", tags=("t4",)))
    questionings.add(case, Questioning("", "v1", "2023-05-06", "Prosecutor", why="new facts", tags=("t1",)))
    found = statements(case, kept.person_of(case, "v1"))
    assert [(source.name, source.date) for source in found.sources] == [
        ("receipt.txt", "2023-02-03"), ("P-1 statement 1.txt", "2023-05-06"), ("P-1 statement 2.txt", ""),
    ]  # fmt: skip


def test_a_pair_is_marked_changed_and_unmarked(case: Case) -> None:
    made, _ = contradictions.mark(case, "P-1", ("t2", "t1"), "contradiction", "work or none?")
    (one,) = contradictions.marked(case, "v1")
    assert (one.tags, one.topic, one.mark, one.note, one.by) == (("t1", "t2"), "means.deception", "contradiction",
                                                                 "work or none?", "judge")  # fmt: skip
    again, _ = contradictions.mark(case, "v1", ("t1", "t2"), "explained", "asked again")
    assert again == made and contradictions.marked(case)[0].mark == "explained"
    contradictions.unmark(case, made)
    assert contradictions.marked(case) == []
    tagging.undo(case)
    assert contradictions.marked(case)[0].note == "asked again"
    assert code_of(contradictions.unmark, case, "x-none") == "contradiction.unknown"


@pytest.mark.parametrize(("tags", "mark", "code"), [
    (("t1", "t1"), "contradiction", "contradiction.not_a_pair"),
    (("t1", "t4"), "explained", "contradiction.not_a_pair"),
    (("t1", "t77"), "explained", "contradiction.not_a_pair"), (("t1", "t2"), "lie", "contradiction.bad_mark"),
])  # fmt: skip
def test_only_two_passages_of_ones_own_statements_are_a_pair(
    case: Case, tags: tuple[str, str], mark, code: str
) -> None:
    assert code_of(contradictions.mark, case, "v1", tags, mark) == code


def test_a_mark_on_a_sealed_statement_lies_in_the_sealed_part(case: Case, reopened: Callable[..., Case]) -> None:
    sealed = store_document(case, "P-1 statement 3.txt", "It was a farm, there was no hotel.", sealed=True)
    records.apply(
        case, file_of(tags=[TAG | {"id": "tagofsealed", "document": sealed, "quote": "no hotel", "element": DECEIT}])
    )
    contradictions.mark(case, "v1", ("t1", "tagofsealed"), "contradiction", "farm")
    assert "tagofsealed" not in everything_in(case.file.reading()) and "farm" not in everything_in(case.file.reading())
    assert len(contradictions.marked(case)) == 1
    clerk = reopened(case, "clerk")
    assert contradictions.marked(clerk) == []


# -- paper ----------------------------------------------------------------------------------------------


def test_the_paper_has_both_languages_side_by_side_and_no_name(
    case: Case, asked: tuple[str, str], tmp_path: Path
) -> None:
    outlines.change_question(
        case, *asked, translation="Що вам казали?", tags=("t1",), targets=(Target("c1", DECEIT),),
        exhibits=(Exhibit("receipt.txt", 1, "the stamp"),),
    )  # fmt: skip
    outlines.note(case, *asked, "no answer", NOW)
    assert outline_paper.write_outline(case, asked[0], tmp_path / "outline.docx", "pl") == 1
    (table,) = docx.Document(str(tmp_path / "outline.docx")).tables
    cells = [cell.text for cell in table.rows[1].cells]
    assert cells[:3] == ["1", "What were you told about the work?", "Що вам казали?"]
    assert "I: " in cells[3] and "promised work in a hotel" in cells[4] and "receipt.txt" in cells[5]
    assert "the stamp" in cells[5] and "10:42" in cells[6]
    mine, _ = outlines.begin(case, "P-2", mine=True)
    outlines.add_question(case, mine, Question("Is this Halina Brzózka?"))
    outline_paper.write_outline(case, mine, tmp_path / "mine.docx")
    said = "\n".join(cell.text for cell in docx.Document(str(tmp_path / "mine.docx")).tables[0].rows[1].cells)
    assert "Brz" not in said and "P-2" in said
    told = [part for part in case.file.parts if "paper.written" in everything_in(case.file.reading(part))]
    assert Compartment.CHAMBERS in told
    assert code_of(outline_paper.write_outline, case, mine, tmp_path / "x.pdf") == "out.unknown_ending"
    assert code_of(outline_paper.outline_for, case, "w1") == "outline.none"
