"""Letters rogatory, service, summonses, notes, extradition and replies: each says what such a paper has to say."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from asking_abroad import CELL, prepare
from cases import CHEAP, PASSPHRASE
from papers_abroad import complete, furnish, lines

from judgedesk.app import casefile, law, requests, requests_incoming, requests_paper
from judgedesk.app.casefile import Case
from judgedesk.app.requests_check import check
from judgedesk.app.requests_form import left_out
from judgedesk.domain.roles import Role
from judgedesk.places import resources

MINE = (
    "coe.mla1959", "coe.mla1959.service", "coe.summons", "coe.spontaneous", "coe.budapest29", "coe.freezing198",
    "un.untoc18", "rogatory.reciprocity", "pl.consul", "informal.police", "uk.tca", "uk.tca.surrender",
    "uk.tca.freezing", "coe.extradition", "pl.extradition", "eu.eio.b", "eu.eio.c", "pl.reply",
)  # fmt: skip
LETTERS = ("coe.mla1959", "coe.mla1959.service", "coe.summons", "un.untoc18", "rogatory.reciprocity", "pl.reply")
SECRET = ("Oksana", "Wzorcowa", "Ukryta", "Zaciszno", "1995")
MARKS = ("{{", "}}", "{%", "%}", "None", "[……]")
COMPLIMENTS = {"en": "presents its compliments", "pl": "przesyła wyrazy szacunku"}


@pytest.fixture(scope="module")
def abroad(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """A case from which requests are made."""
    folder = tmp_path_factory.mktemp("letters")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JUDGEDESK_COURT", str(folder / "court"))
        case = casefile.create_case(folder / "matter.jdcase", "II K 1/26", "judge", Role.JUDGE, PASSPHRASE, CHEAP)
        prepare(case, folder / "court")
        furnish(case)
        yield case
        case.close()


def asked(case: Case, instrument: str, need: str, state: str = "UA", language: str = "en", **fields: Any) -> str:
    """A request for a need, what the case does not say filled in."""
    who = "d1" if need == "surrender" else "P-1"
    made, _ = requests.new(case, instrument, state, need=need, cells=[CELL], persons=[who], language=language)
    for name, value in fields.items():
        requests.set_field(case, made, name, value)
    known = law.instruments()[instrument].fields
    for _round in range(3):
        for lacking in check(case, made).missing:
            field = known[lacking.field]
            given: Any = [field.options[0].id] if field.kind == "ticks" else "as stated in the file"
            given = field.options[0].id if field.kind == "choice" else given
            requests.set_field(case, made, field.id, given)
    requests.change(case, made, motion_by="of the court's own", reference="II K 1/26/B", authority="Суд у Прикладові")
    return made


def paper(case: Case, made: str, folder: Path, recipient: str = "served") -> list[str]:
    """The lines of the paper, written through the door; nobody protected is named in it."""
    out = folder / "paper.docx"
    requests_paper.write(case, made, out, recipient=recipient)
    found = [line for line in lines(out) if line.strip()]
    assert not [mark for mark in MARKS if mark in "\n".join(found)]
    if recipient == "served":
        assert not [name for name in SECRET if name in "\n".join(found)]
    return found


def place(found: list[str], said: str) -> int:
    """The first line in which something stands."""
    places = [number for number, line in enumerate(found) if said in line]
    assert places, f"{said!r} is not there"
    return places[0]


def follow(found: list[str], *wanted: str) -> None:
    """Each stands in the line of the one before it or after that."""
    at = 0
    for said in wanted:
        at += place(found[at:], said)


# -- the letter rogatory ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("en", ("LETTER ROGATORY", COMPLIMENTS["en"], "Requesting State:", "Poland (PL)", "Requested State:",
                "is asked for:", "Hear as a witness: P-1", "(1) P-1", "werbowanie", "Act. ", "Means. ", "Purpose. ",
                "following formalities", "art. 390 § 4", "(article 18)", "List of questions", "thanks the requested",
                "Anna Sprawiedliwa", "LIST OF QUESTIONS", "Who took the passports")),
        ("pl", ("WNIOSEK O UDZIELENIE POMOCY PRAWNEJ", COMPLIMENTS["pl"], "Państwo wzywające:", "Polska (PL)",
                "Państwo wezwane:", "Przedmiotem wniosku", "świadka: P-1", "(1) P-1", "werbowanie", "Czyn. ",
                "Środki. ", "Cel. ", "następujących formalności", "art. 390 § 4", "(art. 18 konwencji)", "Lista pytań",
                "z góry dziękuje", "LISTA PYTAŃ")),
    ],
)  # fmt: skip
def test_a_letter_rogatory_greets_tells_the_facts_and_asks_in_the_order_of_a_letter(
    abroad: Case, tmp_path: Path, language: str, wanted: tuple[str, ...]
) -> None:
    found = paper(abroad, asked(abroad, "coe.mla1959", "hear_witness", language=language), tmp_path)
    follow(found, *wanted)
    assert "\n".join(found).count("390 § 4") == 1, "a measure is told once, under the formalities"
    assert not [line for line in found if "Copy of the decision" in line or "Odpis orzeczenia" in line]


def test_a_search_encloses_the_decision_and_no_questions(abroad: Case, tmp_path: Path) -> None:
    made, _ = requests.new(abroad, "coe.mla1959", "UA", need="search", persons=["P-1"])
    assert "rog.order" in {one.field for one in check(abroad, made).missing}
    found = paper(abroad, asked(abroad, "coe.mla1959", "search"), tmp_path)
    place(found, "Copy of the decision on which the measure rests")
    assert not [line for line in found if "question" in line.casefold()]


def test_without_a_convention_the_letter_names_its_basis_and_assures_reciprocity(abroad: Case, tmp_path: Path) -> None:
    said = {"rec.basis": "On reciprocity.", "rec.reciprocity": "Reciprocity is assured for like cases."}
    found = paper(abroad, asked(abroad, "rogatory.reciprocity", "hear_witness", "VN", **said), tmp_path)
    follow(found, COMPLIMENTS["en"], "It rests on:", "On reciprocity.", "Reciprocity is assured", "588 § 1",
           "high consideration", "LIST OF QUESTIONS")  # fmt: skip


def test_the_united_nations_request_has_the_six_letters_and_its_speciality(abroad: Case, tmp_path: Path) -> None:
    found = paper(abroad, asked(abroad, "un.untoc18", "hear_witness", "VN"), tmp_path)
    follow(found, "(a) Authority", "(b) Subject matter", "(article 18 (1))", "(c) Facts", "Act. ", "(d) Assistance",
           "(e) Persons", "(f) Purpose", "will not be used in other")  # fmt: skip
    served = paper(abroad, asked(abroad, "un.untoc18", "serve", "VN"), tmp_path)
    place(served, "Not needed for the service of documents.")


# -- service and summons ---------------------------------------------------------------------------------------------


def test_service_ticks_its_manner_and_brings_a_receipt(abroad: Case, tmp_path: Path) -> None:
    said = {"srv.documents": ["summons for 15 June 2026"], "srv.manner": "m_law"}
    made = asked(abroad, "coe.mla1959.service", "serve", **said)
    found = paper(abroad, made, tmp_path)
    follow(found, COMPLIMENTS["en"], "(1) P-1", "summons for 15 June 2026", "☒\tas the law", "article 7 (2)", "RECEIPT")
    assert sum(line.startswith("☒") for line in found) == 1
    place(found, "confidential annex with the name and address")
    assert "Oksana Wzorcowa" in "\n".join(paper(abroad, made, tmp_path, "authority"))


@pytest.mark.parametrize(("language", "begins"), [("en", "SUMMONS"), ("pl", "WEZWANIE")])
def test_the_summons_instructs_on_safe_conduct_threatens_nothing_and_tells_no_charge(
    abroad: Case, tmp_path: Path, language: str, begins: str
) -> None:
    made = asked(abroad, "coe.summons", "summon_witness", language=language)
    found = paper(abroad, made, tmp_path)
    assert COMPLIMENTS[language] in "\n".join(found[: found.index(begins)])
    to_witness = "\n".join(found[found.index(begins) :])
    for said in ("589 § 1", "589 § 2", "589 § 3", "7 ", "15 ", "II K 1/26/B"):
        assert said in to_witness, said
    for said in ("Bogdan", "189a", "115 §", "raffick", "handlu ludźmi", "fine", "grzywn", "przymus", "coerc"):
        assert said not in to_witness, said
    assert {one.id: one.answered for one in check(abroad, made).refusal_grounds}["no_coercion"]


# -- consul, police, data, assets ------------------------------------------------------------------------------------


def test_the_consul_is_told_that_the_person_is_free(abroad: Case, tmp_path: Path) -> None:
    hearing = paper(abroad, asked(abroad, "pl.consul", "hear_witness", "VN"), tmp_path)
    follow(hearing, "REQUEST TO THE CONSUL", "(1) P-1", "threaten with no coercion", "Act. ", "Who promised you")
    assert "Not needed for this act." not in hearing
    served = paper(abroad, asked(abroad, "pl.consul", "serve", "VN", **{"con.documents": ["a decision"]}), tmp_path)
    assert served.count("Not needed for this act.") == 2 and "Act. " not in "\n".join(served)


def test_a_note_to_the_police_says_that_it_asks_for_no_evidence(abroad: Case, tmp_path: Path) -> None:
    found = paper(abroad, asked(abroad, "informal.police", "locate", "RO", language="pl"), tmp_path)
    follow(found, "NOTATKA", "nie stanowi wniosku o przeprowadzenie dowodu", "Odpowiedź nie będzie dowodem")
    assert not [line for line in found if "werbowanie" in line], "no text of the law in a note"


def test_preservation_is_asked_for_sixty_days_and_for_the_path(abroad: Case, tmp_path: Path) -> None:
    said = {"bud.data": "login wzor@przyklad.example, 1–30 April 2022 UTC"}
    found = paper(abroad, asked(abroad, "coe.budapest29", "preserve", "US", **said), tmp_path)
    follow(found, "at least sixty days", "(article 30)", "(a) Authority", "(b) Offence", "(c) Data", "login wzor",
           "(d) Custodian", "(e) Necessity", "(f) Intended", "Signature and")  # fmt: skip


def test_the_warsaw_request_bears_the_letters_of_article_37() -> None:
    fields = law.instruments()["coe.freezing198"].fields
    wanted = {"wrs.object_reason": "(b)", "wrs.facts": "(c)", "wrs.law": "(d)(i)", "wrs.available": "(d)(ii)",
              "wrs.persons": "(e)(i)", "wrs.property": "(e)(ii)", "wrs.procedure": "(f)"}  # fmt: skip
    assert {name: fields[name].label.en.rpartition(" ")[2] for name in wanted} == wanted


def test_the_states_are_called_as_the_paper_calls_them(abroad: Case) -> None:
    for instrument, said in (
        ("coe.mla1959", "Requesting State: Poland (PL). Requested State: Ukraine (UA)."),
        ("coe.spontaneous", "Informing State: Poland (PL). Informed State: Ukraine (UA)."),
        ("eu.eio.c", "Intercepting State: Poland (PL). Notified State: Ukraine (UA)."),
        ("uk.tca.surrender", "Issuing State: Poland (PL). Executing State: Ukraine (UA)."),
    ):
        made, _ = requests.new(abroad, instrument, "UA", need="information")
        assert said in requests.request_of(abroad, made).fields.values()


@pytest.mark.parametrize("instrument", ["coe.extradition", "pl.extradition"])
def test_extradition_goes_through_the_minister_and_promises_speciality(
    abroad: Case, tmp_path: Path, instrument: str
) -> None:
    state = "UA" if instrument.startswith("coe.") else "VN"
    found = paper(abroad, asked(abroad, instrument, "surrender", state), tmp_path)
    follow(found, "REQUEST FOR EXTRADITION", "(article 593", "Bogdan Example", "Act. ", "(article 594", "(article 596")
    assert "PX 123456" not in "\n".join(found)
    assert "PX 123456" in "\n".join(paper(abroad, asked(abroad, instrument, "surrender", state), tmp_path, "authority"))


# -- answers to other states -----------------------------------------------------------------------------------------


def test_receipt_and_reply_take_over_what_the_request_said(abroad: Case, tmp_path: Path) -> None:
    came, _ = requests_incoming.enter(
        abroad, "eu.eio", "DE", need="hear_witness", received="2026-04-01", their_reference="12 Js 3/26",
        authority="Staatsanwaltschaft Musterstadt", language="en", fields={"c.measures": "Hear Karol Sąsiad"},
    )  # fmt: skip
    requests.change(abroad, came, reference="II Ko 7/26")
    receipt, _ = requests_incoming.acknowledge(abroad, came)
    requests.set_field(abroad, receipt, "eib.a.issued", "2026-03-20")
    found = paper(abroad, receipt, tmp_path)
    follow(found, "Reference: II Ko 7/26", "CONFIRMATION OF THE RECEIPT", "(A)", "Staatsanwaltschaft Musterstadt",
           "12 Js 3/26", "20 March 2026", "1 April 2026", "(B)", "Sąd Okręgowy", "(E)", "Signature and")  # fmt: skip

    reply, _ = requests_incoming.reply(abroad, came)
    requests.set_field(abroad, reply, "rep.outcome", "r_partly")
    assert {"rep.acts", "rep.formalities", "rep.reasons"} == {one.field for one in check(abroad, reply).missing}
    requests.set_field(abroad, reply, "rep.acts", "Karol Sąsiad was heard on 4 May 2026.")
    requests.set_field(abroad, reply, "rep.formalities", ["The oath was taken."])
    requests.set_field(abroad, reply, "rep.reasons", "No room for a video link was free.")
    said = paper(abroad, reply, tmp_path)
    follow(said, "Your reference: 12 Js 3/26", "REPLY TO A REQUEST", "Germany (DE)", "Hear Karol Sąsiad", "☒\tpartly",
           "was heard on 4 May 2026", "The oath was taken.", "No room for a video link")  # fmt: skip
    assert place(said, "Staatsanwaltschaft Musterstadt") < place(said, "REPLY TO A REQUEST"), "to whom it goes"


# -- all of them -----------------------------------------------------------------------------------------------------


def test_every_paper_has_both_languages_every_field_and_neutral_words() -> None:
    for name in MINE:
        instrument = law.instruments()[name]
        for language in ("en", "pl"):
            assert not left_out(resources("templates", f"{instrument.template}.{language}.docx"), instrument), name
            text = resources("templates", "texts", f"{instrument.template}.{language}.txt").read_text("utf-8")
            assert (COMPLIMENTS[language] in text) or name not in LETTERS, (name, language)
            for word in ("victim", "perpetrator", "criminal who", "ofiar", "sprawc"):
                assert word not in text.casefold(), (name, language, word)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_prints_every_paper(abroad: Case, tmp_path: Path) -> None:
    for name in MINE:
        for language in ("en", "pl"):
            made = complete(abroad, law.instruments()[name], language)
            requests_paper.write(abroad, made, tmp_path / f"{name}.{language}.docx", language)
    papers = sorted(one for one in tmp_path.glob("*.docx") if "annex" not in one.name and "zalacznik" not in one.name)
    assert len(papers) == 2 * len(MINE)
    place_of = f"-env:UserInstallation=file://{tmp_path}/office"
    command = ["soffice", place_of, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *map(str, papers)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    for one in papers:
        document = pypdfium2.PdfDocument(tmp_path / f"{one.stem}.pdf")
        pages = [page.get_textpage().get_text_range() for page in document]
        assert 1 <= len(pages) <= 6 and all(len(page) > 80 for page in pages), one.name  # a foot alone is shorter
        assert not [name for name in SECRET if name in "\n".join(pages)], one.name
