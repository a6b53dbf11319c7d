"""Papers of requests to other states: forms whole, in both languages, under pseudonyms; a court's own templates."""

import io
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pypdfium2
import pytest
from asking_abroad import order, prepare, ready
from cases import CHEAP, PASSPHRASE, code_of
from docx.oxml.ns import qn
from papers_abroad import complete, furnish, lines

from judgedesk.app import casefile, law, requests, requests_paper, templates
from judgedesk.app.casefile import Case
from judgedesk.app.outgoing import Recipient
from judgedesk.app.requests_form import key, left_out
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Role
from judgedesk.law.instruments import Instrument
from judgedesk.places import resources

SECRET = ("Oksana", "Wzorcowa", "Ukryta", "Zaciszno", "1995")
FORMS = [
    one for one in law.instruments().values() if resources("templates", f"{one.template}.en.docx").is_file()
]  # fmt: skip
UNION = [one for one in FORMS if one.id.startswith("eu.") and not one.incoming]
BOTH = [
    pytest.param(
        one, language, id=f"{one.id}-{language}",
        marks=[] if one in UNION and (number + (language == "pl")) % 2 == 0 else [pytest.mark.slow],
    )
    for number, one in enumerate(FORMS)
    for language in ("en", "pl")
]  # fmt: skip


@pytest.fixture(scope="module")
def abroad(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """A case from which requests are made; those made by one test are left alone by the others."""
    folder = tmp_path_factory.mktemp("abroad")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JUDGEDESK_COURT", str(folder / "court"))
        case = casefile.create_case(folder / "matter.jdcase", "II K 1/26", "judge", Role.JUDGE, PASSPHRASE, CHEAP)
        prepare(case, folder / "court")
        furnish(case)
        yield case
        case.close()


@pytest.fixture
def own(abroad: Case) -> Iterator[Path]:
    """The folder of the court's own templates, empty again afterwards."""
    folder = abroad.path.parent / "court" / "templates"
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


def in_order(found: list[str], wanted: list[str]) -> None:
    """Each of `wanted` stands in a line of its own, after the one before it."""
    at = 0
    for said in wanted:
        places = [number for number, line in enumerate(found[at:], at) if said in line]
        assert places, f"{said!r} is not there, or not in its place"
        at = places[0] + 1


def plain(*said: str) -> str:
    """Texts without what a form sets otherwise: spaces, full stops."""
    return "".join("".join(said).replace(".", "").split())


# -- every form ----------------------------------------------------------------------------------------------------


def test_every_instrument_of_the_union_has_a_form_of_its_own() -> None:
    union = [one.id for one in law.instruments().values() if one.id.startswith("eu.") and not one.incoming]
    assert [one.id for one in UNION] == union and len({one.template for one in UNION}) == len(union)


@pytest.mark.parametrize(("instrument", "language"), BOTH)
def test_a_form_has_all_sections_in_order_and_no_protected_name(
    abroad: Case, tmp_path: Path, instrument: Instrument, language: str
) -> None:
    assert not left_out(resources("templates", f"{instrument.template}.{language}.docx"), instrument)
    made, out = complete(abroad, instrument, language), tmp_path / "request.docx"
    written = requests_paper.write(abroad, made, out)
    found = lines(out)
    text = "\n".join(found)
    in_order(found, [section.label.in_language(language) for section in instrument.sections])
    assert not [tag for tag in ("{{", "}}", "{%", "%}", "None", "[……]") if tag in text]
    assert not [name for name in SECRET if name in text]
    assert "II K 1/26/A" in found[-1]
    foot = docx.Document(str(out)).sections[0].footer.paragraphs[0]._p.xml
    assert 'w:instr="PAGE"' in foot and 'w:instr="NUMPAGES"' in foot
    concerned = any(one.kind == "persons" for one in instrument.fields.values())
    hidden = "v1" in requests.request_of(abroad, made).persons
    assert (written.annex is not None) == hidden
    if hidden:
        assert written.annex is not None and {"Oksana", "Ukryta"} <= set(" ".join(lines(written.annex)).split())
        assert not concerned or "P-1" in text

    request = requests.request_of(abroad, made)
    full = lines(io.BytesIO(requests_paper.rendered(abroad, request, language, Recipient.AUTHORITY)))
    if concerned:
        assert ("Oksana Wzorcowa" if hidden else "PX 123456") in "\n".join(full)
    said = requests_paper.context(abroad, request, language, Recipient.AUTHORITY)["form"]
    for field in instrument.fields.values():
        row = said[key(field.id)]
        told = [one["label"] for one in row["options"] if one["chosen"]] if field.options else row["lines"]
        absent = [line for line in told if plain(line) not in plain(*full)] if field.kind != "persons" else []
        assert not absent, (field.id, absent)
    if instrument in UNION:  # official forms, letter by letter
        labelled = [one for one in instrument.fields.values() if one.kind != "signature"]
        in_order(full, [one.label.in_language(language) for one in labelled])
        assert len([one for one in full for mark in one.split("\t")[:1] if mark in ("☒", "☐")]) == sum(
            len(one.options) for one in labelled
        )


def test_boxes_are_ticked_as_the_request_says(abroad: Case, tmp_path: Path) -> None:
    out = tmp_path / "order.docx"
    requests_paper.write(abroad, ready(abroad), out)
    found = lines(out)
    assert any(line.startswith("☒") and "hearing: witness" in line for line in found)
    assert any(line.startswith("☐") and "hearing by videoconference" in line for line in found)


def test_full_identities_need_the_key(
    tmp_path: Path, abroad: Case, new_case: Callable[..., Case], reopened: Callable[..., Case]
) -> None:
    case = new_case(tmp_path)
    prepare(case, abroad.path.parent / "court")
    made = ready(case)
    casefile.add_user(case, "clerk", Role.CLERK, "battery staple", CHEAP)
    clerk = reopened(case, "clerk", "battery staple")
    out = tmp_path / "order.docx"
    assert code_of(requests_paper.write, clerk, made, out, recipient="authority") == "keys.not_yours"
    assert not out.exists()
    written = requests_paper.write(clerk, made, out)
    assert written.annex is None and written.withheld == ("identities",)
    assert "P-1" in "\n".join(lines(out)) and not [name for name in SECRET if name in "\n".join(lines(out))]


def test_a_hearing_by_telephone_is_asked_for_as_one(abroad: Case) -> None:
    for need, word in (("video_hearing", "VIDEOCONFERENCE"), ("phone_hearing", "TELEPHONE")):
        made, _ = requests.new(abroad, "eu.video", "UA", need=need, persons=["P-1"])
        request = requests.request_of(abroad, made)
        found = lines(io.BytesIO(requests_paper.rendered(abroad, request, "en", Recipient.SERVED, draft=True)))
        assert word in next(line for line in found if "REQUEST FOR" in line) and found[-2].startswith("DRAFT")


# -- what the service provider does not see --------------------------------------------------------------------------


def test_the_part_for_the_enforcing_authority_is_not_in_the_copy_of_the_service_provider(
    abroad: Case, tmp_path: Path
) -> None:
    out = tmp_path / "epoc.docx"
    made = complete(abroad, law.instruments()["eu.epoc"], "en")
    requests.set_field(abroad, made, "m.necessity", "The seller of the tickets is known by this account alone.")
    requests_paper.write(abroad, made, out)
    assert "SECTION M" in "\n".join(lines(out)) and "known by this account alone" not in "\n".join(lines(out))
    requests_paper.write(abroad, made, out, recipient="authority")
    assert "known by this account alone" in "\n".join(lines(out))


# -- a court's own templates -----------------------------------------------------------------------------------------


def spoilt(abroad: Case, own: Path, text: str, put: str | None) -> str:
    """Put something for a text in the court's copy of the order, or take its row out; the reason of the refusal."""
    templates.copy_to_court("request_eio", "en")
    file = own / "request_eio.en.docx"
    document = docx.Document(str(file))
    element = next(one for one in document.element.body.iter(qn("w:t")) if text in (one.text or ""))
    if put is None:
        row = next(element.iterancestors(qn("w:tr")))
        row.getparent().remove(row)
    else:
        element.text = element.text.replace(text, put)
    document.save(str(file))
    made, out = order(abroad), abroad.path.parent / "spoilt.docx"
    before = requests.request_of(abroad, made)
    with pytest.raises(UserError) as refused:
        requests_paper.write(abroad, made, out, draft=True)
    assert refused.value.code == "template.bad" and refused.value.facts["file"] == file.name
    assert not out.exists() and requests.request_of(abroad, made) == before
    return str(refused.value.facts["reason"])


def test_an_unknown_tag_of_a_court_is_named_with_its_place(abroad: Case, own: Path) -> None:
    reason = spoilt(abroad, own, "{{ part.A.label }}", "Here stands {{ part.A.labell }}")
    assert "labell" in reason and "Here stands" in reason


def test_a_broken_loop_of_a_court_is_named_with_its_place(abroad: Case, own: Path) -> None:
    reason = spoilt(abroad, own, "in form.eio_b_urgency.options", "of form.eio_b_urgency.options")
    assert "expected token 'in'" in reason and "form.eio_b_urgency.options" in reason


def test_a_loop_that_is_not_closed_is_refused(abroad: Case, own: Path) -> None:
    assert "endfor" in spoilt(abroad, own, "{%p endfor %}", "")


def test_a_section_that_a_court_took_out_is_named(abroad: Case, own: Path) -> None:
    reason = spoilt(abroad, own, "{{ form.eio_g_facts.label }}", None)
    assert "form.eio_g_facts (G: Summary of the facts" in reason


def test_a_file_that_is_no_word_file_is_refused(abroad: Case, own: Path, tmp_path: Path) -> None:
    own.mkdir(parents=True, exist_ok=True)
    (own / "request_eio.en.docx").write_bytes(b"PK not a document")
    assert code_of(requests_paper.write, abroad, order(abroad), tmp_path / "a.docx", draft=True) == "template.bad"


def test_a_courts_own_form_takes_the_place_of_ours(abroad: Case, own: Path, tmp_path: Path) -> None:
    templates.copy_to_court("request_eio", "en")
    file, out = own / "request_eio.en.docx", tmp_path / "order.docx"
    document = docx.Document(str(file))
    document.add_paragraph("Form 7 of this court, {{ form.eio_a_states.lines[0] }}")
    document.save(str(file))
    requests_paper.write(abroad, ready(abroad), out)
    assert any(line.startswith("Form 7 of this court, Issuing State: Poland") for line in lines(out))


def test_a_field_that_only_the_courts_pack_has_is_not_lost(abroad: Case, tmp_path: Path) -> None:
    pack = resources("law", "instruments", "eu_eio.yaml").read_text(encoding="utf-8")
    more = '{id: eio.l.stamp, label: {en: "Stamp duty", pl: "Opłata"}, kind: line}'
    begin = pack.index("          - id: eio.l.validator")
    folder = abroad.path.parent / "court" / "law" / "instruments"
    folder.mkdir(parents=True)
    try:
        (folder / "eu_eio.yaml").write_text(f"{pack[:begin]}          - {more}\n{pack[begin:]}", encoding="utf-8")
        out = tmp_path / "order.docx"
        requests_paper.write(abroad, order(abroad), out, draft=True)
        assert any("Stamp duty" in line for line in lines(out))
    finally:
        shutil.rmtree(folder)


# -- in a word processor ---------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice (soffice)")
def test_every_form_opens_in_a_word_processor_and_prints(abroad: Case, tmp_path: Path) -> None:
    made = []
    for instrument in FORMS:
        for language in templates.LANGUAGES:
            out = tmp_path / f"{instrument.id}.{language}.docx"
            requests_paper.write(abroad, complete(abroad, instrument, language), out)
            made.append((out, [one.label.in_language(language) for one in instrument.sections]))
    command = [
        "soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", "pdf",
        "--outdir", str(tmp_path / "pdf"), *(str(path) for path, _ in made),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    for path, labels in made:
        printed = pypdfium2.PdfDocument(tmp_path / "pdf" / f"{path.stem}.pdf")
        pages = [" ".join(page.get_textpage().get_text_range().split()) for page in printed]
        assert 1 <= len(pages) <= 9, path.name
        for number, text in enumerate(pages, 1):
            assert f"{number} of {len(pages)}" in text or f"{number} z {len(pages)}" in text, path.name
        assert all(label in " ".join(pages) for label in labels), path.name
