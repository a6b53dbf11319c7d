"""Each act on a request is one: it stands whole or not at all, and undo takes it back whole."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from asking_abroad import prepare, ready
from cases import code_of, file_of, store_document

from judgedesk.app import records, requests, requests_check, requests_follow, requests_incoming, tagging, use_limits
from judgedesk.app.casefile import Case
from judgedesk.domain.roles import Compartment
from judgedesk.store import rows
from judgedesk.store.database import Connection


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, new_case: Callable[..., Case]) -> Case:
    monkeypatch.setenv("JUDGEDESK_COURT", str(tmp_path / "court"))
    return prepare(new_case(tmp_path), tmp_path / "court")


def sent(case: Case, **more: Any) -> str:
    made = ready(case, **more)
    requests_follow.sent(case, made, "2026-03-02", reference="II Kop 4/26")
    return made


def events(case: Case) -> int:
    return int(case.file.reading().execute("SELECT count(*) FROM audit WHERE kind LIKE 'request.%'").fetchone()[0])


def one_act(case: Case, act: Callable[[], Any]) -> Any:
    """Do something that leaves one event in the log, and that one undo takes back."""
    before, known = events(case), requests.requests(case)
    made = act()
    assert events(case) == before + 1
    tagging.undo(case)
    assert requests.requests(case) == known
    tagging.redo(case)
    return made


def test_each_act_is_taken_back_whole(case: Case) -> None:
    made = sent(case)
    store_document(case, "audiere.txt", "Audiere.")
    hidden = store_document(case, "sigilat.txt", "Sigilat.", sealed=True)
    one_act(case, lambda: requests_follow.supplement(case, made))
    came = one_act(case, lambda: requests_incoming.enter(
        case, "eu.eio", "DE", need="hear_witness", received="2026-04-29", their_reference="12 Js 3/26",
        fields={"c.measures": "Hear P-1"}, documents=["audiere.txt", "sigilat.txt"],
    ))[0]  # fmt: skip
    one_act(case, lambda: requests_incoming.acknowledge(case, came))
    one_act(case, lambda: requests_follow.reply_imported(case, made, ["audiere.txt", hidden], limits="Only here."))
    assert "Only here." in [one.text for one in use_limits.flags(case, hidden)]
    one_act(case, lambda: requests_follow.end_limits(case, made, "2027-01-31"))
    assert {one.until for one in requests.request_of(case, made).sealed_limits} == {"2027-01-31"}


def test_what_is_refused_half_way_leaves_nothing(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    made = sent(case)
    store_document(case, "sigilat.txt", "Sigilat.", sealed=True)
    known, before = requests.requests(case), events(case)

    def full(*_: Any, **__: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(rows, "log", full)
    for act in (
        lambda: requests_follow.supplement(case, made),
        lambda: requests_follow.reply_imported(case, made, ["sigilat.txt"], limits="Only here."),
        lambda: requests_incoming.enter(case, "eu.eio", "DE", need="search", received="2026-04-29",
                                        documents=["sigilat.txt"]),
    ):  # fmt: skip
        with pytest.raises(OSError, match="No space"):
            act()
    assert (requests.requests(case), events(case)) == (known, before)
    connection: Connection = case.file.reading(Compartment.SEALED)
    assert connection.execute("SELECT count(*) FROM records WHERE kind = 'request_replies'").fetchone()[0] == 0


def test_a_supplement_is_noted_on_the_first_when_it_goes_not_when_it_is_begun(case: Case) -> None:
    made = sent(case)
    requests_follow.record_event(case, made, "informed", "2026-04-23")
    draft, _ = requests_follow.supplement(case, made)
    requests.remove(case, draft)
    assert requests.request_of(case, made).last("supplemented") is None
    second, _ = requests_follow.supplement(case, made)
    day = date(2026, 4, 30)
    for one in requests_check.check(case, second, today=day).missing:
        requests.set_field(case, second, one.field, "stated")
    for warned in requests_check.check(case, second, today=day).standing:
        requests.overrule(case, second, warned.id, "seen")
    requests_follow.sent(case, second, "2026-04-30", reference="II Kop 9/26")
    noted = requests.request_of(case, made).last("supplemented")
    assert noted is not None and (noted.on, noted.ref, noted.note) == ("2026-04-30", "II Kop 9/26", second)
    requests.amend(case, second)
    requests_follow.sent(case, second, "2026-05-04")
    assert [one.kind for one in requests.request_of(case, made).events].count("supplemented") == 1
    assert code_of(rows.undo, case.file) == "undo.changed_since"


def test_characters_nobody_sees_are_not_kept_so_that_a_file_takes_all(case: Case) -> None:
    made, _ = requests.new(case, "eu.eio", "RO", need="search", motion_by="of the court\x07's own")
    requests.set_field(case, made, "c.measures", "Search\x0c the\x00 greenhouse.\n\tAll of it.")
    requests.set_text(case, made, "c.measures", "ro", "Perchezi\x1bție")
    known = requests.request_of(case, made)
    assert known.fields["eio.c.measures"] == "Search the greenhouse.\n\tAll of it."
    assert (known.motion_by, known.texts["eio.c.measures"]["ro"].text) == ("of the court's own", "Percheziție")
    assert records.apply(case, file_of(requests=records.dump(case)["requests"])).changed == 0
