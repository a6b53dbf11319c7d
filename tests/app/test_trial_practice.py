"""Rules of the trial: a lost place is told so, signs of a victim, who stands in a parade, the order of service."""

from datetime import date, datetime
from typing import Any

import pytest
from cases import code_of, file_of
from small_trial import prepare

from judgedesk.app import detention, hearings_entry, records, service, tagging
from judgedesk.app.alert_scene import Scene
from judgedesk.app.casefile import Case
from judgedesk.app.detention import Detention
from judgedesk.app.detention_alerts import of_liberty
from judgedesk.app.hearings import Book, hearing_of
from judgedesk.app.hearings_failed import calls
from judgedesk.app.law import indicators
from judgedesk.app.plan_words import Words
from judgedesk.app.writing import context
from judgedesk.domain.errors import UserError


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    return prepare(case_with_pages)


def test_a_witness_for_whom_no_place_was_found_is_not_told_to_be_needless(case: Case) -> None:
    raw: dict[str, Any] = {"id": "h9", "testimony": "w2", "part": 1, "sitting": "s1", "room": "r1", "resources": [],
                           "date": "2027-01-11", "from": "10:00", "to": "11:00"}  # fmt: skip
    before, after = hearing_of(raw | {"state": "confirmed"}), hearing_of(raw | {"state": "cancelled"})
    words = Words(Book(case), "en")
    (lost,) = calls(Book(case), [before], [after], ["w2"])
    assert lost.what == "lost"
    assert "no place was found" in words.call(lost) and "no longer needed" not in words.call(lost)
    (gone,) = calls(Book(case), [before], [after])
    assert gone.what == "cancelled" and "no longer needed" in words.call(gone)


def test_signs_of_a_victim_are_kept_undone_told_and_never_counted(case: Case) -> None:
    first, second = list(indicators().indicators)[:2]
    new = Detention("", "n1", "2027-03-01T10:00", facts=("foreign",))
    one, _ = detention.enter(case, new)
    detention.sign(case, one, first, True)
    detention.sign(case, one, second, True)
    assert detention.detention(case, one).signs == (first, second)

    def told() -> list[Any]:
        scene = Scene(case, datetime(2027, 3, 1, 12), "en")
        return [alert for alert in of_liberty(scene) if alert.id.endswith(":signs")]

    (alert,) = told()
    labels = [indicators().indicators[sign].label.en for sign in (first, second)]
    assert all(label in alert.text for label in labels) and alert.level == "warn"
    assert "2" not in alert.text.replace(labels[0], "").replace(labels[1], ""), "how many there are is not said"
    assert context(case, "detention_desk", "n1", "en")["stop"]["signs"] == labels
    detention.state(case, one, ["foreign", "maybe_victim"])
    assert told()[0].level == "note", "a person has stated it"
    tagging.undo(case)
    tagging.undo(case)
    assert detention.detention(case, one).signs == (first,)
    detention.sign(case, one, first, False)
    assert told() == []
    assert code_of(detention.sign, case, one, "no.such.sign", True) == "detention.bad"


@pytest.mark.parametrize(
    ("kind", "group", "accepted"),
    [
        ("parade", 4, True),
        ("parade", ["d1", "first man", "second man", "third man"], True),
        ("parade", ["d1", "first man", "second man"], False),
        ("parade", ["d1", "first man", "first man", "third man"], False),
        ("parade", "many", False),
        ("confrontation", 4, False),
        ("testimony", 4, False),
    ],
)
def test_who_stands_in_a_parade_is_recorded_and_bad_input_is_named(
    case: Case, kind: str, group: Any, accepted: bool
) -> None:
    one = {"id": "c1", "person": "n1", "others": ["d1"], "minutes": 30, "kind": kind, "group": group}
    for work in (
        lambda: records.apply(case, file_of(testimony=[one])),
        lambda: hearings_entry.enter(case, "testimony", one),
    ):
        if accepted:
            work()
            assert next(raw for raw in records.dump(case)["testimony"] if raw["id"] == "c1")["group"] == group
        else:
            with pytest.raises(UserError) as refused:
                work()
            assert str(refused.value.facts["field"]).startswith("testimony[0].group")


def test_service_stands_by_hearing_then_person_and_what_is_open_is_told_apart(case: Case) -> None:
    def sent(id: str, person: str, **more: Any) -> dict[str, Any]:
        return {"id": id, "person": person, "sent": "2027-01-04", "for": "2027-01-11", **more}

    slot = {"part": 1, "sitting": "s1", "room": "r1", "date": "2027-01-11", "state": "confirmed"}
    records.apply(case, file_of(
        hearings=[{"id": "h1", "testimony": "w2", "from": "13:00", "to": "14:00", **slot},
                  {"id": "h2", "testimony": "w3", "from": "09:00", "to": "10:00", **slot}],
        services=[sent("a", "n2", about="h1"), sent("b", "n1", about="h1", state="served", on="2027-01-08"),
                  sent("c", "d1", about="h2", state="failed", on="2027-01-08"), sent("d", "d1", about="h2"),
                  sent("e", "n1", about="h2", state="failed", on="2027-01-08"),
                  sent("f", "n1", **{"for": "2027-01-10"})],
    ))  # fmt: skip
    book, found = Book(case), service.services(case)
    ordered = [(one.day, one.about, book.called(one.person)) for one in service.by_hearing(book, found)]
    assert ordered[0][0] == date(2027, 1, 10)
    assert [about for _, about, _ in ordered[1:]] == ["h2", "h2", "h2", "h1", "h1"]
    assert [called for _, about, called in ordered if about == "h1"] == sorted(book.called(one) for one in ("n1", "n2"))
    assert {one.id for one in service.unsettled(found)} == {"a", "d", "e", "f"}, "c was sent anew"
