"""Papers from templates: nothing made up, nobody protected named, addresses in the annex alone."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from cases import COUNT, code_of, file_of, rows_of

from judgedesk.app import records, templates, writing
from judgedesk.app.audit import events
from judgedesk.app.casefile import Case
from judgedesk.app.law import measures
from judgedesk.app.paper_kinds import KINDS, templates_of_paper
from judgedesk.app.paper_words import GAP
from judgedesk.domain.roles import Compartment
from judgedesk.drafting import templated
from judgedesk.law.citing import cited

NAME, ADDRESS, PHONE = "Ewa Rozalska", "ul. Zmyślona 7/3, 00-999 Nibywo", "+48 600 100 200"
PERSONS: list[dict[str, Any]] = [
    {"id": "v1", "roles": ["victim", "witness"], "pseudonym": "P-1", "protected": True, "name": NAME,
     "born": "2012-03-04", "languages": ["vi"], "address": ADDRESS, "phones": [PHONE]},
    {"id": "w1p", "roles": ["witness"], "name": "Tomasz Świadkowski", "address": "ul. Zwykła 5, 11-222 Gdzieś"},
    {"id": "d1", "roles": ["defendant"], "name": "Bogdan Przykładny"},
    {"id": "d2", "roles": ["defendant"], "name": "Jolanta Wzorcowa",
     "represents": [{"person": "v1", "capacity": "statutory"}]},
    {"id": "a1", "roles": ["counsel"], "name": "Michał Zarębski", "address": "ul. Adwokacka 2, 33-444 Nibywo",
     "represents": [{"person": "d1", "capacity": "defence"}]},
    {"id": "k1", "roles": ["counsel"], "name": "Renata Kuśmierek",
     "represents": [{"person": "v1", "capacity": "proxy"}]},
    {"id": "pr", "roles": ["prosecutor"], "name": "Adam Oskarżycielski"},
]  # fmt: skip
PACKS = ("pl.m.185a", "pl.m.390_4", "pl.m.184_anon", "pl.m.177_link", "pl.m.360", "pl.m.address")
MEASURES = [
    {"id": f"m{number}", "person": "v1", "measure": measure, "state": "considered", "on": "2026-11-09"}
    for number, measure in enumerate(PACKS, 1)
]
MEASURES[0] |= {
    "state": "applied_for", "by": f"proxy of {NAME}, {ADDRESS}", "hearing": "2026-11-20T10:00",
}  # fmt: skip
BY_MEASURE = {one["measure"]: one["id"] for one in MEASURES}


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    count = COUNT | {"defendants": ["d1", "d2"]}
    rooms = [{"id": "r1", "name": "Pokój przyjazny"}]
    testimony = [{"id": "z1", "person": "v1", "minutes": 60, "rooms": ["r1"],
                  "resources": [{"kind": "interpreter", "language": "vi"}, {"kind": "beacon"}]},
                 {"id": "z2", "person": "d1", "minutes": 60}, {"id": "z3", "person": "w1p", "minutes": 30}]  # fmt: skip
    content = file_of(persons=PERSONS, counts=[count], measures=MEASURES, rooms=rooms, testimony=testimony)
    records.apply(case_with_pages, content)
    return case_with_pages


def about(template: str) -> str:
    """The measure a template is for."""
    return next((BY_MEASURE[one] for one in KINDS[template].measures if one in BY_MEASURE), "m1")


def text_of(paper: Path | bytes) -> str:
    """All that stands in a paper, as one reads it."""
    document = docx.Document(io.BytesIO(paper) if isinstance(paper, bytes) else str(paper))
    lines = [paragraph.text for paragraph in document.paragraphs]
    lines += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join(lines)


def raw(paper: Path | bytes) -> str:
    """Every byte of a paper that could be read."""
    with zipfile.ZipFile(io.BytesIO(paper) if isinstance(paper, bytes) else paper) as package:
        return "\n".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize("recipient", ["served", "authority", "annex", "public"])
def test_every_template_for_every_recipient(case: Case, recipient: str, language: str) -> None:
    for name, kind in KINDS.items():
        paper = writing.rendered(case, name, about(name), language, recipient)
        text, whole = text_of(paper), raw(paper)
        assert "{{" not in text, name
        assert "{%" not in text, name
        assert "None" not in text, name
        assert "art" in text, name
        assert ("verify in the current text" if language == "en" else "sprawdź w aktualnym tekście") in text, name
        assert text.count(GAP) == len(writing.gaps_in(paper)), name
        assert all(writing.gaps_in(paper)), name
        secret = kind.measures == ("pl.m.184_anon",)
        if recipient in ("served", "public") or secret:
            assert "Rozalsk" not in whole, name
        if recipient == "public":
            assert not re.search("Przykładn|Zarębsk|Kuśmier|Oskarżycielsk", whole), name
        in_annex = recipient == "annex" and not secret
        assert ("Zmyślon" in whole, "600 100 200" in whole) == (in_annex, in_annex), name


@pytest.mark.parametrize("name", KINDS)
def test_every_template_passes_the_door_and_is_told_in_the_log(case: Case, tmp_path: Path, name: str) -> None:
    made = writing.write(case, name, about(name), tmp_path / "paper.docx", "pl")
    assert made.gaps
    told = [event.about for event in events(case) if event.kind == "paper.written" and event.part == "case"]
    assert told == [name, *(["address_annex"] if made.annex else [])]
    assert (made.annex is not None) == (KINDS[name].address or KINDS[name].annex)


def test_an_authority_gets_the_full_identity_but_no_address(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "motion.docx"
    writing.write(case, "motion_185", "m1", path, "pl", "authority")
    assert NAME in text_of(path)
    assert "Zmyślona" not in raw(path)
    payload = [event for event in events(case) if event.kind == "paper.written"]
    assert payload[-1].about == "motion_185"


def test_a_summons_comes_with_its_address_annex(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "wezwanie.docx"
    made = writing.write(case, "summons", "z1", path, "pl")
    assert made.annex == tmp_path / "wezwanie-zalacznik-adresowy.docx"
    served, annex = text_of(path), text_of(made.annex)
    assert "P-1" in served
    assert "według załącznika adresowego" in served
    assert "Zmyślona" not in served
    assert NAME in annex
    assert ADDRESS in annex
    assert PHONE in annex
    told = [event for event in events(case) if event.kind == "paper.written" and event.part == "case"]
    assert [event.about for event in told] == ["summons", "address_annex"]


def test_the_address_of_a_witness_who_is_not_protected_stands_in_the_annex_alone(case: Case, tmp_path: Path) -> None:
    made = writing.write(case, "summons", "z3", tmp_path / "a.docx", "en")
    assert "Tomasz Świadkowski" in text_of(made.path)
    assert "Zwykła" not in raw(made.path)
    assert made.annex is not None
    assert "ul. Zwykła 5" in text_of(made.annex)


def test_the_accused_is_not_notified_of_a_session(case: Case, tmp_path: Path) -> None:
    said = writing.context(case, "notice_185", "m1", "pl", "served")
    called = [one["called"] for one in said["notified"]]
    assert called == ["Adam Oskarżycielski", "Michał Zarębski", GAP, "Renata Kuśmierek"]
    assert said["representatives"] == "", "a parent who is accused represents nobody"
    made = writing.write(case, "notice_185", "m1", tmp_path / "n.docx", "pl")
    addressed = [line for line in text_of(made.path).splitlines() if " – " in line and "prokurator" not in line]
    assert not any(line.startswith(("Bogdan", "Jolanta")) for line in addressed)
    assert made.annex is not None
    assert "ul. Adwokacka 2" in text_of(made.annex)


def test_whose_identity_is_secret_is_named_to_nobody(case: Case, tmp_path: Path) -> None:
    records.apply(case, file_of(measures=[MEASURES[2] | {"state": "applied_for"}]))
    for name, recipient in (("motion_anonymous", "authority"), ("summons", "authority"), ("summons", "annex")):
        path = tmp_path / f"{name}-{recipient}.docx"
        made = writing.write(case, name, "m3" if name == "motion_anonymous" else "v1", path, "pl", recipient)
        for written in (made.path, made.annex):
            assert written is None or "Rozalsk" not in raw(written)
            assert written is None or "Zmyślon" not in raw(written)
    assert "P-1" in text_of(tmp_path / "motion_anonymous-authority.docx")


def test_what_the_case_does_not_say_is_a_gap_and_what_it_says_is_none(case: Case) -> None:
    said = writing.context(case, "session_185", "m1", "pl", "served")
    assert said["hearing"] == {
        "date": "20 listopada 2026 r.", "hour": "10:00", "room": "Pokój przyjazny", "minutes": "60",
        "resources": ["tłumacz (wietnamski)", "beacon"],
    }  # fmt: skip
    assert said["measure"]["basis"] == "art. 185a k.p.k."
    assert said["measure"]["motion_on"] == "9 listopada 2026 r."
    assert said["psychologist"] == said["interpreter"] == GAP
    assert said["court"]["name"] == f"Sąd {GAP}"
    assert said["person"]["languages"] == "wietnamski"
    assert said["file_number"] == "II K 1/26"
    other = writing.context(case, "summons", "z3", "en", "served")
    assert other["hearing"] == {"date": GAP, "hour": GAP, "room": GAP, "minutes": "30", "resources": []}
    assert other["measure"]["title"] == GAP


def test_a_sitting_gives_day_and_room_but_no_hour(case: Case) -> None:
    sitting = {"id": "s1", "room": "r1", "date": "2026-12-01", "from": "09:00", "to": "15:00"}
    records.apply(case, file_of(sittings=[sitting], measures=[MEASURES[0] | {"hearing": "s1"}]))
    hearing = writing.context(case, "summons", "z1", "en", "served")["hearing"]
    assert (hearing["date"], hearing["hour"], hearing["room"]) == ("1 December 2026", GAP, "Pokój przyjazny")


def test_the_courts_name_comes_from_its_own_file(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUDGEDESK_COURT", str(tmp_path))
    office = tmp_path / "office.yaml"
    office.write_text("name: Sąd Okręgowy w Nibywie\ndivision: III Wydział Karny\nplace: Nibywo\n", encoding="utf-8")
    said = writing.context(case, "summons", "z1", "pl")
    assert said["court"] == {"name": "Sąd Okręgowy w Nibywie", "division": "III Wydział Karny", "place": "Nibywo"}
    for bad in ("name: [", "- 1", "name: 3", "name:\n  deeper: x"):
        office.write_text(bad, encoding="utf-8")
        assert code_of(writing.context, case, "summons", "z1", "pl") == "office.bad"
    office.write_bytes(b"\xff\xfe\x00name")
    assert code_of(writing.context, case, "summons", "z1", "pl") == "office.bad"


def test_the_courts_own_template_is_used(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUDGEDESK_COURT", str(tmp_path / "court"))
    folder = tmp_path / "court" / "templates"
    folder.mkdir(parents=True)
    for name in ("summons.pl", "invitation.pl"):
        own = docx.Document()
        own.add_paragraph("Our own: {{ person.called }}, {{ addresses | length }}, {{ charge }}")
        own.save(str(folder / f"{name}.docx"))
    writing.write(case, "summons", "z1", tmp_path / "a.docx", "pl")
    assert "Our own: P-1, 0, zarzut I – " in text_of(tmp_path / "a.docx")
    writing.write(case, "invitation", "c1", tmp_path / "b.docx", "pl")
    assert "Our own: P-1, 0" in text_of(tmp_path / "b.docx")
    assert "invitation" in writing.templates_for(case, "v1")
    assert ("invitation", "pl", True) in [(one.name, one.language, one.own) for one in templates.templates()]
    assert code_of(writing.write, case, "invitation", "v1", tmp_path / "c.docx", "en") == "template.unknown"


@pytest.mark.parametrize(
    "value",
    ["{{ measure }} {% for x in y %} {# z", "<w:p/> & ]]> &amp; <!--", "long " * 4_000, "Nguyễn Thị Mỹ Lệ Đặng",
     "مريم ‏عبد الله‎", "{_{ x }_}", "two\nlines\ttab"],
)  # fmt: skip
def test_whatever_the_case_holds_survives(case: Case, tmp_path: Path, value: str) -> None:
    person = {"id": "w9", "roles": ["witness"], "name": value}
    measure = {"id": "m9", "person": "w9", "measure": "pl.m.390_2", "state": "applied_for", "by": person["name"],
               "on": "2026-11-09"}  # fmt: skip
    records.apply(case, file_of(persons=[person], measures=[measure]))
    for template, target in (("order_granting", "m9"), ("summons", "w9")):
        path = tmp_path / f"{template}.docx"
        writing.write(case, template, target, path, "pl")
        text = re.sub(r"\s+", " ", text_of(path))
        expected = re.sub(r"\s+", " ", person["name"])
        assert expected.replace("{_{", "{{").replace("}_}", "}}") in text or expected in text


def test_protected_words_in_free_text_become_pseudonyms(case: Case, tmp_path: Path) -> None:
    measure = MEASURES[4] | {"state": "applied_for", "by": "pełnomocnik Ewy Rozalskiej, tel. 600 100 200"}
    records.apply(case, file_of(measures=[measure]))
    writing.write(case, "order_granting", "m5", tmp_path / "o.docx", "pl")
    text = text_of(tmp_path / "o.docx")
    assert "pełnomocnik [P-1]" in text
    assert "600" not in text


def test_two_people_with_one_pseudonym_are_both_hidden(case: Case, tmp_path: Path) -> None:
    twin = {"id": "v2", "roles": ["witness"], "pseudonym": "P-1", "protected": True, "name": "Ksenia Mirowicka"}
    measure = MEASURES[4] | {"state": "applied_for", "by": "Ksenia Mirowicka i Ewa Rozalska"}
    records.apply(case, file_of(persons=[twin], measures=[measure]))
    writing.write(case, "order_granting", "m5", tmp_path / "o.docx", "pl")
    assert not re.search("Mirowick|Rozalsk", raw(tmp_path / "o.docx"))


def test_somebody_protected_without_a_pseudonym_has_a_number(case: Case) -> None:
    nobody = {"id": "kowalska-anna", "roles": ["witness"], "protected": True, "name": "Anna Niewidzialska"}
    records.apply(case, file_of(persons=[nobody]))
    said = writing.context(case, "wishes_52a", "kowalska-anna", "pl")
    assert said["person"]["called"] == "osoba nr 8"


def test_a_clerk_writes_what_is_served_without_the_annex(
    case: Case, tmp_path: Path, reopened: Callable[..., Case]
) -> None:
    writing.write(case, "summons", "z1", tmp_path / "before.docx", "pl")
    clerk = reopened(case, "clerk")
    made = writing.write(clerk, "summons", "z1", tmp_path / "a.docx", "pl")
    assert (made.annex, made.withheld) == (None, ("identities",))
    assert "P-1" in text_of(made.path)
    for recipient in ("authority", "annex"):
        path = tmp_path / f"{recipient}.docx"
        assert code_of(writing.write, clerk, "summons", "z1", path, "pl", recipient) == "keys.not_yours"
        assert not path.exists()


@pytest.mark.parametrize(
    ("template", "target", "code"),
    [
        ("summons", "nothing", "paper.unknown_about"),
        ("summons", "c1", "paper.not_for"),
        ("summons", "z2", "paper.of_accused"),
        ("record_185", "m2", "paper.other_measure"),
        ("leaflet_child", "m2", "paper.other_measure"),
        ("reasons", "c1", "paper.is_report"),
        ("no_such", "v1", "template.unknown"),
        ("../../etc/passwd", "v1", "template.unknown"),
    ],
)
def test_what_does_not_fit_is_refused(case: Case, tmp_path: Path, template: str, target: str, code: str) -> None:
    before = rows_of(case.file.reading(Compartment.CASE))
    assert code_of(writing.write, case, template, target, tmp_path / "a.docx") == code
    assert not (tmp_path / "a.docx").exists()
    assert rows_of(case.file.reading(Compartment.CASE)) == before
    assert code_of(writing.write, case, "summons", "z1", tmp_path / "a.pdf") == "out.unknown_ending"
    assert (
        code_of(writing.write, case, "summons", "z1", tmp_path / "a.docx", "pl", "press") == "paper.unknown_recipient"
    )


def test_templates_that_suit_a_record(case: Case) -> None:
    suited = writing.templates_for(case, "m1")
    assert {"motion_185", "session_185", "notice_185", "leaflet_child", "record_185", "room_sheet"} <= set(suited)
    assert not {"motion_390_4", "record_link", "order_granting"} & set(suited)
    by_victim = writing.templates_for(case, "m2")
    assert {"motion_390_4", "record_link", "order_granting", "order_refusing"} <= set(by_victim)
    assert not {"leaflet_child", "record_185", "notice_185"} & set(by_victim), "185a has rules of its own"
    assert writing.templates_for(case, "z2") == ["address_annex"]
    assert code_of(writing.templates_for, case, "nothing") == "paper.unknown_about"
    for each in writing.templates_for(case, "v1"):
        writing.context(case, each, "v1", "pl")


def test_papers_that_the_packs_name_have_templates() -> None:
    named = {paper.id for one in PACKS for paper in measures().measure(one).papers}
    without = {paper for paper in named if not templates_of_paper(paper)}
    assert without == set()


@pytest.mark.parametrize(
    ("template", "measure"),
    [("recording_log", "m1"), ("request_remote", "m4"), ("attendance_closed", "m5"), ("order_184", "m3"),
     ("cover_redacted", "m6")],
)  # fmt: skip
@pytest.mark.parametrize("language", ["pl", "en"])
def test_papers_of_the_hearing_are_listed_offered_and_written(
    case: Case, tmp_path: Path, template: str, measure: str, language: str
) -> None:
    assert (template, language) in {(one.name, one.language) for one in templates.templates()}
    assert template in writing.templates_for(case, measure)
    assert template not in writing.templates_for(case, "m2")
    made = writing.write(case, template, measure, tmp_path / "a.docx", language)
    assert "P-1" in text_of(made.path)
    assert not re.search("Rozalsk|Zmyślon", raw(made.path))


def test_the_request_to_another_court_takes_the_address_of_the_witness_along_and_nobody_elses(
    case: Case, tmp_path: Path
) -> None:
    made = writing.write(case, "request_remote", "m4", tmp_path / "a.docx", "pl")
    assert made.annex is not None
    assert "Zmyślona" in text_of(made.annex)
    assert "Adwokacka" not in text_of(made.annex)


@pytest.mark.parametrize("recipient", ["served", "authority", "public"])
def test_the_decision_on_secrecy_tells_nothing_of_whom_it_is_about(case: Case, tmp_path: Path, recipient: str) -> None:
    """Not who is accused of the acts against the witness alone, no role, age, language, representative or charge."""
    other = COUNT | {"id": "c2", "label": "II", "defendants": ["d1"], "victims": ["v1"]}
    records.apply(case, file_of(counts=[COUNT | {"defendants": ["d2"], "victims": ["w1p"]}, other]))
    path = tmp_path / "a.docx"
    writing.write(case, "order_184", "m3", path, "pl", recipient)
    text = text_of(path)
    assert not re.search("Rozalsk|2012|wietnam|pokrzywdzona|zarzut|189a|Kuśmier|Zarębsk", raw(path))
    if recipient != "public":
        assert "Bogdan Przykładny" in text and "Jolanta Wzorcowa" in text, "all who are accused"
    assert "Części niejawnej ten program nie sporządza" in text


@pytest.mark.parametrize(
    ("basis", "polish", "english"),
    [
        ("KPK 185a", "art. 185a k.p.k.", "art. 185a KPK"),
        ("KPK 390 § 4–5", "art. 390 § 4–5 k.p.k.", "art. 390 § 4–5 KPK"),
        ("KPK 182, 183, 185", "art. 182, 183, 185 k.p.k.", "arts 182, 183, 185 KPK"),
        ("KPK 316 § 3, 147 § 2 pkt 1", "art. 316 § 3, 147 § 2 pkt 1 k.p.k.", "arts 316 § 3, 147 § 2 (1) KPK"),
        ("KPK 192 § 2, 4", "art. 192 § 2, 4 k.p.k.", "art. 192 § 2, 4 KPK"),
        ("Act of 28 Nov 2014 arts 3–17", "art. 3–17 ustawy z dnia 28 listopada 2014 r.",
         "Act of 28 Nov 2014 arts 3–17"),
        ("KPK 204; Directive 2012/29 art. 7", "art. 204 k.p.k.; art. 7 dyrektywy 2012/29",
         "art. 204 KPK; Directive 2012/29 art. 7"),
        ("KK 41a", "art. 41a k.k.", "art. 41a KK"),
        ("KPK 253 § 3, KKW 168a", "art. 253 § 3 k.p.k., art. 168a k.k.w.", "art. 253 § 3 KPK, art. 168a KKW"),
    ],
)  # fmt: skip
def test_a_basis_is_cited_as_papers_do(basis: str, polish: str, english: str) -> None:
    assert (cited(basis, "pl"), cited(basis, "en")) == (polish, english)


def test_gaps_are_told_by_the_words_before_them() -> None:
    document, out = docx.Document(), io.BytesIO()
    for line in ("Reasons", GAP, f"Age: {GAP} years, folio {GAP}.", f"{GAP}, 3 May", f"Sex ({GAP}); {GAP}", f"– {GAP}"):
        document.add_paragraph(line)
    document.save(out)
    assert writing.gaps_in(out.getvalue()) == ("Reasons", "Age:", "years, folio", "… 3 May", "Sex", "Sex", "Sex")


def test_what_xml_cannot_hold_is_replaced_before_a_template_is_filled() -> None:
    held = {"name": "a\x00b\x0bc", "lines": ["\ud800", "Nguyễn"], "number": 3}
    assert templated._sayable(held) == {"name": "a\ufffdb\ufffdc", "lines": ["\ufffd", "Nguyễn"], "number": 3}
