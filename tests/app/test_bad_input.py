"""Bad input for every record of the trial: refused, the field named, nothing changed. Each kind stands here once as it
is good, then with one thing wrong at a time.
"""

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import small_trial
from cases import CHEAP, PASSPHRASE, file_of, store_document

from judgedesk.app import casefile, evidence_list, exchange_review, records, redaction, serving, writing
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment, Role

Json = dict[str, Any]
LONG, CONTROL, NO_DAY = "a" * 10_000, "a\x00b\x1bc", "2023-02-30"
GOOD: dict[str, Json] = {
    "disclosures": {"id": "b1", "document": "receipt.txt", "state": "read", "on": "2027-01-11", "folio": "512",
                    "ground": "kpk.391", "note": "aloud"},
    "motions": {"id": "b1", "who": "n1", "thesis": "that it rained", "documents": ["receipt.txt"], "persons": ["n1"],
                "filed": "2027-01-05", "decision": "refused", "grounds": ["kpk.170_1_2"], "decided": "2027-01-06",
                "note": "said in court"},
    "detentions": {"id": "b1", "person": "d1", "from": "2027-01-01T08:00", "kind": "remand", "until": "2027-02-01",
                   "extensions": [{"until": "2027-03-01", "court": "first_instance", "on": "2027-01-20"}],
                   "notices": [{"person": "v1", "wish": "asked", "on": "2027-01-02"}], "note": "in Kraków"},
    "bookings": {"id": "b1", "who": "r1", "date": "2027-01-15", "from": "09:00", "to": "10:00", "source": "calendar"},
    "services": {"id": "b1", "person": "n1", "sent": "2026-12-01", "state": "served", "on": "2026-12-05", "receipt": 1,
                 "for": "2027-01-12", "reference": "R1", "note": "at the door",
                 "costs": [{"what": "travel", "claimed": "10.00", "granted": "9.00"}]},
    "testimony": {"id": "b1", "person": "n1", "others": ["n2"], "kind": "confrontation", "minutes": 60, "after": ["w3"],
                  "earliest": "2027-01-12", "apart": [["d1", "building"]], "note": "by link"},
    "sittings": {"id": "b1", "room": "r1", "date": "2027-01-18", "from": "09:00", "to": "15:00", "note": "bring water"},
}  # fmt: skip
PARADE = {"id": "b2", "person": "n1", "others": ["d1"], "kind": "parade", "minutes": 30, "group": 4}
MISSING = object()
WRONG: tuple[tuple[str, str, Any], ...] = (
    *((kind, name, MISSING) for kind, names in {
        "disclosures": ("id", "document", "state", "on"), "motions": ("id", "who", "thesis"),
        "detentions": ("id", "person", "from", "kind"), "bookings": ("id", "who", "date", "from", "to"),
        "services": ("id", "person", "sent"), "testimony": ("id", "person", "minutes"),
        "sittings": ("id", "room", "date", "from", "to"),
    }.items() for name in names),
    *((kind, "id", 7) for kind in GOOD), *((kind, "id", "") for kind in GOOD), *((kind, "id", LONG) for kind in GOOD),
    *((kind, "id", CONTROL) for kind in GOOD),
    ("disclosures", "document", []), ("disclosures", "document", "nowhere.pdf"), ("disclosures", "document", 99),
    ("disclosures", "state", "heard"), ("disclosures", "on", NO_DAY), ("disclosures", "pages", [2, 1]),
    ("disclosures", "pages", [1, 99]), ("disclosures", "pages", [0, 1]), ("disclosures", "ground", "kpk.999"),
    ("disclosures", "folio", LONG), ("disclosures", "note", LONG), ("disclosures", "note", CONTROL),
    ("disclosures", "folio", CONTROL), ("disclosures", "colour", "red"), ("disclosures", "note", "of Oksana Wzorcowa"),
    ("motions", "who", "nobody"), ("motions", "who", {}), ("motions", "documents", ["nowhere.pdf"]),
    ("motions", "persons", ["v9"]), ("motions", "filed", NO_DAY), ("motions", "decided", NO_DAY),
    ("motions", "decided", "2027-01-01"), ("motions", "grounds", ["kpk.999"]), ("motions", "grounds", []),
    ("motions", "thesis", LONG), ("motions", "thesis", CONTROL), ("motions", "thesis", ""), ("motions", "kind", "oath"),
    ("motions", "note", LONG), ("motions", "note", CONTROL), ("motions", "thesis", "that Oksana Wzorcowa was there"),
    ("detentions", "person", "v9"), ("detentions", "from", "2023-02-30T08:00"), ("detentions", "from", "2027-01-01"),
    ("detentions", "until", NO_DAY), ("detentions", "until", "2026-12-01"), ("detentions", "ended", "2027-01-15T09:00"),
    ("detentions", "how", "released"), ("detentions", "kind", "jail"), ("detentions", "signs", ["nothing.such"]),
    ("detentions", "note", LONG), ("detentions", "note", CONTROL), ("detentions", "facts", "foreign"),
    ("detentions", "extensions", [{"until": NO_DAY, "court": "higher", "on": "2027-01-20"}]),
    ("detentions", "extensions", [{"until": "2027-01-31", "court": "higher", "on": "2027-01-20"}]),
    ("detentions", "extensions", [{"until": "2027-03-01", "court": "supreme", "on": "2027-01-20"}]),
    ("detentions", "extensions", [{"until": "2027-03-01", "court": "higher", "on": NO_DAY}]),
    ("detentions", "extensions", [{"court": "higher", "on": "2027-01-20"}]),
    ("detentions", "notices", [{"person": "v9"}]), ("detentions", "notices", [{"person": "v1", "told": NO_DAY}]),
    ("detentions", "done", {"pl.d.nothing": "2027-01-01T10:00"}),
    ("bookings", "who", "r9"), ("bookings", "date", NO_DAY), ("bookings", "to", "08:00"), ("bookings", "from", "9"),
    ("bookings", "from", 9), ("bookings", "source", LONG), ("bookings", "source", CONTROL),
    ("services", "person", "n9"), ("services", "sent", NO_DAY), ("services", "on", "2026-11-01"),
    ("services", "on", MISSING), ("services", "state", "lost"), ("services", "state", "sent"),
    ("services", "receipt", 99), ("services", "receipt", "zpo.txt"), ("services", "for", NO_DAY),
    ("services", "attendance", "late"), ("services", "note", LONG), ("services", "note", CONTROL),
    ("services", "reference", CONTROL), ("services", "costs", [{"what": "wine"}]),
    ("services", "costs", [{"what": "travel", "claimed": "-1.00"}]),
    ("services", "costs", [{"what": "travel", "claimed": "1.00", "granted": "2.00"}]),
    ("services", "costs", [{"claimed": "1.00"}]),
    ("testimony", "person", {}), ("testimony", "others", ["n1"]),
    ("testimony", "others", []), ("testimony", "minutes", "60"), ("testimony", "minutes", 0),
    ("testimony", "kind", "duel"), ("testimony", "after", ["b1"]), ("testimony", "apart", ["n1"]),
    ("testimony", "earliest", NO_DAY), ("testimony", "group", 4), ("testimony", "apart", [["d1", "street"]]),
    ("testimony", "note", LONG), ("testimony", "note", CONTROL),
    ("sittings", "room", "r9"), ("sittings", "date", NO_DAY), ("sittings", "to", "08:00"),
    ("sittings", "missing", ["judge"]), ("sittings", "note", CONTROL), ("sittings", "note", LONG),
)  # fmt: skip
OTHER = {("detentions", "ended"): "how", ("detentions", "how"): "ended", ("services", "state"): "on"}
"""Where one field asks for another, that one is named."""


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    folder = tmp_path_factory.mktemp("bad") / "c.jdcase"
    with casefile.create_case(folder, "II K 1/26", "judge", Role.JUDGE, PASSPHRASE, CHEAP) as made:
        casefile.add_user(made, "clerk", Role.CLERK, PASSPHRASE, CHEAP)
        store_document(made, "receipt.txt", "Receipt for tyres.", volume="I")
        small_trial.prepare(made)
        records.apply(made, file_of(services=[{"id": "z1", "person": "n1", "sent": "2026-12-01"}]))
        yield made


def everything(case: Case) -> str:
    """The dump and how long the log is."""
    log = [case.file.reading(part).execute("SELECT count(*) FROM audit").fetchone()[0] for part in Compartment]
    return json.dumps([records.dump(case), log], sort_keys=True)


def named_for(kind: str, name: str, wrong: Any) -> Json:
    made = {key: value for key, value in GOOD[kind].items() if key != name}
    return made if wrong is MISSING else made | {name: wrong}


def test_each_kind_is_taken_as_it_is_good(tmp_path: Path) -> None:
    with casefile.create_case(tmp_path / "g.jdcase", "II K 2/26", "judge", Role.JUDGE, PASSPHRASE, CHEAP) as made:
        store_document(made, "receipt.txt", "Receipt for tyres.", volume="I")
        small_trial.prepare(made)
        kinds = {kind: [one] for kind, one in GOOD.items()}
        kinds["testimony"].append(PARADE)
        assert records.apply(made, file_of(**kinds)).added == len(GOOD) + 1


def test_what_is_wrong_is_named_and_nothing_changes(case: Case) -> None:
    before, told = everything(case), []
    for kind, name, wrong in WRONG:
        said = f"{kind}.{name} = {'missing' if wrong is MISSING else repr(wrong)[:60]}"
        try:
            records.apply(case, file_of(**{kind: [named_for(kind, name, wrong)]}))
        except UserError as error:
            field = str(error.facts.get("field", ""))
            if not (field.startswith(f"{kind}[0]") and (name in field or OTHER.get((kind, name), "?") in field)):
                told.append(f"{said}: the field is not named: {error.code} {field!r}")
        else:
            told.append(f"{said}: taken")
        if everything(case) != before:
            told.append(f"{said}: something changed")
    assert told == []


def test_acts_that_no_file_brings_are_refused_by_their_field_too(case: Case, tmp_path: Path) -> None:
    before = everything(case)
    over, to_come = date(2020, 1, 1), date(2099, 1, 1)
    (tmp_path / "not.jdx").write_bytes(b"PK\x03\x04 something else")
    acts: dict[str, Callable[[], Any]] = {
        "service.bad": lambda: serving.grant(case, "clerk", ["z1"], over),
        "service.bad ": lambda: serving.grant(case, "clerk", [], to_come),
        "service.unknown": lambda: serving.grant(case, "clerk", ["z9"], to_come),
        "grant.not_clerk": lambda: serving.grant(case, "judge", ["z1"], to_come),
        "users.unknown": lambda: serving.grant(case, "nobody", ["z1"], to_come),
        "paper.unknown_recipient": lambda: writing.write(case, "summons", "w3", tmp_path / "o.docx", "en", "friends"),
        "template.unknown": lambda: writing.write(case, "poem", "w3", tmp_path / "o.docx"),
        "count.unknown": lambda: evidence_list.items(case, count="c9"),
        "redaction.no_pages": lambda: redaction.add(case, 1, 1, [0, 0, 1, 1], "kpk.148a"),
        "document.unknown": lambda: redaction.add(case, 99, 1, [0, 0, 1, 1], "kpk.148a"),
        "exchange.not_a_package": lambda: exchange_review.review(case, tmp_path / "not.jdx", PASSPHRASE),
    }
    refused = {}
    for code, act in acts.items():
        try:
            act()
        except UserError as error:
            refused[code] = error.code
        assert everything(case) == before, code
    assert refused == {code: code.strip() for code in acts}
    assert not (tmp_path / "o.docx").exists()
