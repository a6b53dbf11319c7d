"""Bundles: what goes in, under which number, what is left out and said to be, and what stops one."""

import io
import json
import subprocess
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from cases import CHEAP, PASSPHRASE, code_of, store_document
from PIL import Image
from pypdfium2 import PdfDocument
from reportlab.pdfgen.canvas import Canvas

from judgedesk.app import (
    bundles,
    casefile,
    intake,
    kept,
    reasons,
    records,
    redaction,
    reports,
    sensitive,
)  # fmt: skip
from judgedesk.app.bundle_preview import foresee, with_comments
from judgedesk.app.bundle_spec import spec_json
from judgedesk.app.casefile import Case
from judgedesk.app.outgoing import LeakFound
from judgedesk.app.reading import resolve
from judgedesk.domain.documents import page_id
from judgedesk.domain.roles import Compartment, Role
from judgedesk.ingest.messages import WORD
from judgedesk.store import layers

WITNESS = {
    "format": "judgedesk-records/1",
    "persons": [
        {"id": "v1", "roles": ["victim"], "name": "Wrzeszczykowa Olena", "pseudonym": "P-1", "protected": True}
    ],
}  # fmt: skip


def printed(path: Path, *pages: str, turned: int = 0) -> Path:
    canvas = Canvas(str(path))
    for text in pages:
        canvas.drawString(72, 700, text)
        canvas.showPage()
    canvas.save()
    if turned:
        with pikepdf.open(path, allow_overwriting_input=True) as found:
            found.pages[0].rotate(turned, relative=False)
            found.save(path)
    return path


def hostile(path: Path) -> Path:
    """A page that opens sites, runs scripts, carries a file and draws beyond what it shows."""
    printed(path, "hostile page")
    with pikepdf.open(path, allow_overwriting_input=True) as found:
        script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert('x')"))
        found.Root.OpenAction = script
        page = found.pages[0]
        page.obj.AA = pikepdf.Dictionary(O=script)
        link = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 99, 99],
            A=pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String("http://beacon.invalid/")),
        )  # fmt: skip
        page.obj.Annots = pikepdf.Array([found.make_indirect(link)])
        page.obj.Resources.Properties = pikepdf.Dictionary(M=pikepdf.Dictionary(PieceInfo=script, Metadata=script))
        page.obj.CropBox = pikepdf.Array([0, 300, 595, 842])
        page.contents_add(b"Q Q Q BT /F1 40 Tf 50 10 Td (HIDDEN BELOW) Tj ET", prepend=False)
        found.attachments["spy.txt"] = b"secret attachment"
        found.save(path)
    return path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    folder = tmp_path_factory.mktemp("bundles")
    files = folder / "files"
    files.mkdir()
    printed(files / "a.pdf", "first page of a", "second page of a", "third page of a")
    printed(files / "turned.pdf", "landscape words", turned=90)
    hostile(files / "hostile.pdf")
    printed(files / "named.pdf", "Wrzeszczykowa Olena was there")
    (files / "broken.pdf").write_bytes(b"%PDF-1.4 nothing follows")
    with pikepdf.open(files / "a.pdf") as found:
        found.save(files / "locked.pdf", encryption=pikepdf.Encryption(owner="o", user="u"))
    picture = io.BytesIO()
    Image.new("RGB", (400, 300), "white").save(picture, "JPEG", exif=b"Exif\0\0II*\0", comment=b"GPS of the house")
    (files / "photo.jpg").write_bytes(picture.getvalue())
    case = casefile.create_case(folder / "m.jdcase", "II K 7/26", "judge", Role.JUDGE, PASSPHRASE, CHEAP)
    intake.import_files(case, sorted(files.iterdir()))
    store_document(case, "2024-03-05 List.txt", "Zażółć gęślą jaźń\nПривіт Nguyễn 漢", volume="II", folios=("12v",))
    store_document(case, "secret.txt", "sealed words", sealed=True)
    records.apply(case, WITNESS)
    yield case
    case.close()


def build(case: Case, path: Path, **spec: Any) -> bundles.Made:
    return bundles.build(case, bundles.read_spec(spec), path)


def texts(path: Path) -> list[str]:
    document = PdfDocument(path)
    found = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return found


def test_pages_have_their_numbers_and_index_and_bookmarks_lead_there(made: Case, tmp_path: Path) -> None:
    out = tmp_path / "b.pdf"
    sections = [
        {"title": "A. Zeznania", "documents": ["2024-03-05 List.txt", {"document": "a.pdf", "pages": "3,1"}]},
        {"title": "B. Inne", "documents": ["photo.jpg", "turned.pdf"]},
    ]
    done = build(made, out, title="Wybór", sections=sections)
    said = texts(out)
    assert [(one.chosen.title, one.at) for one in done.entries] == [("List", 2), ("a", 3), ("photo", 5), ("turned", 6)]
    assert "third page" in said[2]
    assert "first page" in said[3]
    assert "Zażółć gęślą jaźń" in said[1]
    assert "Привіт Nguyễn 漢" in said[1]
    assert "k. 12v" in said[1]
    assert all(str(number) in text.split() for number, text in enumerate(said, 1))
    assert done.pages == len(said) == 6
    assert not done.left
    with pikepdf.open(out) as found:
        places = {page.obj.objgen: number for number, page in enumerate(found.pages, 1)}
        leads = [places[one.Dest[0].objgen] for one in found.pages[0].obj.Annots]
        assert leads == [2, 2, 3, 5, 5, 6]
        with found.open_outline() as outline:
            marks = [(one.title, places[one.destination[0].objgen]) for one in outline.root]
            assert marks == [("Index", 1), ("A. Zeznania", 2), ("B. Inne", 5)]
            assert [places[one.destination[0].objgen] for one in outline.root[1].children] == [2, 3]
        wide, high = (float(edge) for edge in found.pages[5].mediabox[2:])
        assert wide > high - 30  # landscape as it was, with a margin below
        assert "/Rotate" not in found.pages[5].obj
    assert subprocess.run(["qpdf", "--check", str(out)], capture_output=True, check=False).returncode == 0
    assert bundles.bundle_page(made, done.id, page_id(resolve(made, "a.pdf").id, 1)) == 4
    assert bundles.bundle_page(made, done.id, page_id(resolve(made, "a.pdf").id, 2)) is None
    build(made, tmp_path / "again.pdf", title="Wybór", sections=sections)
    assert (tmp_path / "again.pdf").read_bytes() == out.read_bytes()


def test_nothing_that_acts_and_nothing_hidden_comes_along(made: Case, tmp_path: Path) -> None:
    out = tmp_path / "h.pdf"
    build(made, out, documents=["hostile.pdf", "photo.jpg"], attachments=False)
    with pikepdf.open(out) as found:
        found.save(tmp_path / "plain.pdf", compress_streams=False, qdf=True)
    raw = (tmp_path / "plain.pdf").read_bytes()
    for word in (b"JavaScript", b"app.alert", b"beacon.invalid", b"secret attachment", b"/AA", b"GPS of the house",
                 b"Exif", b"PieceInfo", b"/EmbeddedFile", b"/URI"):  # fmt: skip
        assert word not in raw, word
    document = PdfDocument(out)
    page = document[1]
    box = page.get_textpage().get_text_bounded(0, 0, page.get_width(), 26)
    assert box.split()[-1] == "2"
    assert page.get_height() == pytest.approx(542 + 26, abs=0.2)


def test_what_cannot_be_shown_has_a_page_that_says_so_and_is_listed(made: Case, tmp_path: Path) -> None:
    out = tmp_path / "left.pdf"
    done = build(made, out, documents=["broken.pdf", "locked.pdf", "nowhere.pdf", {"document": "a.pdf", "pages": "2-9"},
                                       "secret.txt"])  # fmt: skip
    codes = [(one.document, one.code) for one in done.left]
    assert [code for _, code in codes] == [
        "pdf.damaged", "pdf.encrypted", "document.unknown", "bundle.unknown_pages", "bundle.sealed"
    ]  # fmt: skip
    assert done.left[3].pages == "4-9"
    said = texts(out)
    assert "broken" in said[1]
    assert "locked" in said[2]
    assert "nowhere.pdf" in said[0]
    assert not any("sealed words" in text or "secret.txt" in text or "sealed" in text for text in said)
    assert code_of(build, made, out, documents=["nowhere.pdf"]) == "bundle.empty"
    assert code_of(build, made, out, by="witness", documents=[]) == "bundle.no_matches"


def test_files_inside_a_pdf_follow_it_or_are_named(made: Case, tmp_path: Path) -> None:
    done = build(made, tmp_path / "f.pdf", documents=["hostile.pdf"])
    assert [(one.chosen.title, one.chosen.level) for one in done.entries] == [("hostile", 0), ("spy", 1)]
    assert "secret attachment" in texts(tmp_path / "f.pdf")[2]
    done = build(made, tmp_path / "g.pdf", documents=[{"document": "hostile.pdf", "pages": 1}])
    assert [(one.document, one.code) for one in done.left] == [("hostile: spy.txt", "bundle.attached")]


def test_who_must_not_be_named_stops_it_but_for_an_authority(made: Case, tmp_path: Path) -> None:
    out = tmp_path / "n.pdf"
    with pytest.raises(LeakFound) as refused:
        build(made, out, documents=["a.pdf", "named.pdf"])
    assert {(one.place.name, one.label) for one in refused.value.found} == {("5", "P-1")}
    assert not out.exists()
    with pytest.raises(LeakFound):
        build(made, out, documents=[{"document": "a.pdf", "title": "Zeznanie Wrzeszczykowej"}])
    done = build(made, out, documents=["named.pdf", "secret.txt"], **{"for": "authority"})
    assert not done.left
    assert "sealed words" in texts(out)[2]
    case_part = [row[0] for row in made.file.reading().execute("SELECT id FROM records WHERE kind = 'bundles'")]
    sealed_part = made.file.reading(Compartment.SEALED).execute("SELECT id FROM records WHERE kind = 'bundles'")
    assert done.id not in case_part
    assert done.id in [row[0] for row in sealed_part]


def test_a_disclosure_copy_takes_the_place_of_what_has_boxes(
    made: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from judgedesk.app import ocr

    monkeypatch.setattr(ocr, "engine", lambda: ocr.Engine(ocr.TRADE, (), ""))
    out = tmp_path / "r.pdf"
    box, _ = redaction.add(made, resolve(made, "named.pdf").id, 1, (0.05, 0.1, 0.95, 0.25), "kpk.184")
    try:
        done = build(made, out, documents=["named.pdf"])
        assert not done.left
        assert "Olena" not in texts(out)[1]
        assert code_of(build, made, out, documents=["named.pdf"], redacted=False) == "leak.found"
    finally:
        redaction.remove(made, box)


def test_pages_hard_to_look_at_go_in_when_that_is_asked_for(made: Case, tmp_path: Path) -> None:
    document = resolve(made, "a.pdf").id
    sensitive.mark(made, document, 2, "violence")
    try:
        done = build(made, tmp_path / "s.pdf", documents=["a.pdf"])
        assert [(one.pages, one.code) for one in done.left] == [("2", "bundle.sensitive")]
        assert "second page" not in texts(tmp_path / "s.pdf")[2]
        assert not build(made, tmp_path / "s.pdf", documents=["a.pdf"], sensitive=True).left
        assert "second page" in texts(tmp_path / "s.pdf")[2]
    finally:
        sensitive.unmark(made, document, 2)


def test_late_pages_follow_and_nothing_is_renumbered(made: Case, tmp_path: Path) -> None:
    first = build(made, tmp_path / "v1.pdf", documents=["a.pdf", "2024-03-05 List.txt"])
    second = build(made, tmp_path / "v2.pdf", documents=["turned.pdf", "a.pdf", "2024-03-05 List.txt"],
                   continues=str(tmp_path / "v1.pdf"))  # fmt: skip
    assert (first.version, second.version, first.pages, second.pages) == (1, 2, 5, 7)
    before, after = texts(tmp_path / "v1.pdf"), texts(tmp_path / "v2.pdf")
    assert before[1:] == after[1:5]
    assert "Added since version 1: pages 6–7" in after[0]
    assert "Added since version 1" in after[5]
    assert "landscape" in after[6]
    for name in ("a.pdf", "2024-03-05 List.txt"):
        page = page_id(resolve(made, name).id, 1)
        assert bundles.bundle_page(made, first.id, page) == bundles.bundle_page(made, second.id, page)
    assert code_of(build, made, tmp_path / "x.pdf", continues=second.id, documents=["a.pdf"]) == "bundle.nothing_new"
    third = build(made, tmp_path / "v3.pdf", continues=second.id, documents=["photo.jpg"])
    assert (third.version, third.pages) == (3, 9)
    assert code_of(build, made, tmp_path / "x.pdf", continues="b-none", documents=["a.pdf"]) == "bundle.unknown"


def test_a_scan_can_be_searched_in_every_script(made: Case, tmp_path: Path) -> None:
    text = "Łódź Привіт Nguyễn"
    boxes = [(0, 4, 10, 20, 60, 30), (5, 11, 70, 20, 130, 30), (12, 18, 140, 20, 200, 30)]
    packed = b"".join(WORD.pack(*box, 0.9) for box in boxes)
    document = resolve(made, "photo.jpg").id
    with made.file.writing() as connection:
        connection.execute("UPDATE pages SET source = 'none' WHERE id = ?", (page_id(document, 1),))
        read = layers.OcrText(text, "pl", 0.9, packed, 0, 0.0, "made", 288.0, 216.0)
        assert layers.set_read(connection, page_id(document, 1), read, set())
    build(made, tmp_path / "o.pdf", documents=["photo.jpg"])
    assert set(text.split()) <= set(texts(tmp_path / "o.pdf")[1].split())
    told = subprocess.run(["pdftotext", "-f", "2", str(tmp_path / "o.pdf"), "-"], capture_output=True, check=False)
    assert set(text.split()) <= set(told.stdout.decode().split())


def test_sections_by_count_and_by_witness(made: Case, tmp_path: Path) -> None:
    tag = {"id": "t1", "document": "a.pdf", "page": 2, "quote": "second page", "element": "pl.189a.means.3_deceit",
           "count": "c1", "defendant": "d1", "victim": "v1", "stance": "supports"}  # fmt: skip
    count = {"id": "c1", "label": "I", "offence": "pl.189a.1", "from": "2022-03-01", "to": "2023-11-30",
             "defendants": ["d1"], "victims": ["v1"]}  # fmt: skip
    accused = {"id": "d1", "roles": ["defendant"], "name": "Jan Zmyślony"}
    records.apply(made, {"format": "judgedesk-records/1", "persons": [*WITNESS["persons"], accused],  # type: ignore[misc]
                         "counts": [count], "tags": [tag]})  # fmt: skip
    done = build(made, tmp_path / "c.pdf", by="count", documents=["turned.pdf", "a.pdf"])
    assert [title for title, _ in done.sections] == ["Count I", "Other documents"]
    assert [one.chosen.title for one in done.entries] == ["a", "turned"]


HELD = [{"id": "z1", "person": "w2", "minutes": 30}, {"id": "z2", "person": "w1", "minutes": 30}]


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """Two witnesses, heard in the order the second, the first; a condition on what came from abroad; a mail."""
    folder = tmp_path_factory.mktemp("planned")
    case = casefile.create_case(folder / "p.jdcase", "II K 8/26", "judge", Role.JUDGE, PASSPHRASE, CHEAP)
    message = EmailMessage()
    message["Subject"], message["From"], message["Date"] = "Fotografie", "biuro@example.com", "Tue, 05 Mar 2024 10:00"
    message.set_content("W załączeniu zdjęcia kwatery.")
    message.add_attachment(b"The list of rooms.", maintype="text", subtype="plain", filename="rooms.txt")
    (folder / "mail.eml").write_bytes(bytes(message))
    printed(folder / "abroad.pdf", "page from abroad")
    noted(printed(folder / "noted.pdf", "page with a comment", "page without"))
    intake.import_files(case, [folder / name for name in ("mail.eml", "abroad.pdf", "noted.pdf")])
    first = store_document(case, "zeznanie Nowak.txt", "Nowak states that he saw it.")
    second = store_document(case, "zeznanie Mak.txt", "Mak states that she saw nothing.")
    people_told = [{"id": "w1", "roles": ["witness"], "name": "Jan Nowak"},
                   {"id": "w2", "roles": ["witness"], "name": "Ewa Mak"},
                   {"id": "d1", "roles": ["defendant"], "name": "Adam Wilk"}]  # fmt: skip
    count = {"id": "c1", "label": "I", "offence": "pl.189a.1", "from": "2022-03-01", "to": "2023-11-30",
             "defendants": ["d1"], "victims": ["w1", "w2"]}  # fmt: skip
    tags = [{"id": f"t{document}", "document": document, "page": 1, "quote": "states that", "count": "c1",
             "element": "pl.189a.means.3_deceit", "defendant": "d1", "victim": who, "stance": "supports"}
            for document, who in ((first, "w1"), (second, "w2"))]  # fmt: skip
    held = [{"id": "q1", "person": "w1", "on": "2024-02-01", "tags": [f"t{first}"]},
            {"id": "q2", "person": "w2", "on": "2024-03-01", "tags": [f"t{second}"]}]  # fmt: skip
    records.apply(case, {"format": "judgedesk-records/1", "persons": people_told, "counts": [count], "tags": tags,
                         "questionings": held, "testimony": HELD})  # fmt: skip
    for number, (testimony, day) in enumerate((("z1", "2027-01-08"), ("z2", "2027-01-11")), 1):
        hearing = {"id": f"h{number}", "testimony": testimony, "part": 1, "date": day, "from": "09:00", "to": "10:00"}
        kept.put(case, "hearings", {**hearing, "state": "confirmed"}, "hearing.moved", {})
    yield case
    case.close()


def noted(path: Path) -> Path:
    """A comment whose words stand on no page, as a reader of PDFs writes it."""
    with pikepdf.open(path, allow_overwriting_input=True) as found:
        comment = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[50, 700, 70, 720],
                                     Contents=pikepdf.String("see volume II"))  # fmt: skip
        found.pages[0].obj.Annots = pikepdf.Array([found.make_indirect(comment)])
        found.save(path)
    return path


def test_sections_follow_the_plan_of_hearings(planned: Case, tmp_path: Path) -> None:
    assert code_of(build, planned, tmp_path / "p.pdf", continues="1", documents=["abroad.pdf"]) == "bundle.none_made"
    done = build(planned, tmp_path / "p.pdf", by="plan")
    assert [title[:10] for title, _ in done.sections] == ["2027-01-08", "2027-01-11"]
    assert [one.chosen.title for one in done.entries] == ["zeznanie Mak", "zeznanie Nowak"]


@pytest.mark.parametrize(("order", "titles"), [("witness", ["Nowak", "Mak"]), ("hearing", ["Mak", "Nowak"])])
def test_documents_of_a_section_follow_witnesses_or_hearings(planned: Case, order: str, titles: list[str]) -> None:
    asked = bundles.read_spec({"documents": ["abroad.pdf", "zeznanie Nowak.txt", "zeznanie Mak.txt"], "order": order})
    seen = foresee(planned, asked)
    assert [one.title for one in seen.parts[0].documents] == [*(f"zeznanie {one}" for one in titles), "abroad"]


def test_what_was_attached_to_mail_follows_it(planned: Case, tmp_path: Path) -> None:
    done = build(planned, tmp_path / "m.pdf", documents=["mail.eml", "abroad.pdf"])
    assert [(one.chosen.title, one.chosen.level) for one in done.entries] == [("mail", 0), ("rooms", 1), ("abroad", 0)]
    assert any("The list of rooms." in text for text in texts(tmp_path / "m.pdf"))


def test_comments_that_no_page_shows_are_told_of(planned: Case, tmp_path: Path) -> None:
    done = build(planned, tmp_path / "n.pdf", documents=["noted.pdf"])
    assert [(one.document, one.pages, one.code) for one in done.left] == [("noted", "1", "bundle.comments")]
    said = texts(tmp_path / "n.pdf")
    assert "Comments in the file are not shown in the bundle." in " ".join(said[0].split())
    assert not any("see volume II" in text for text in said)
    spec = bundles.read_spec({"documents": ["noted.pdf", "abroad.pdf"]})
    for _ in range(2):  # the second time nothing is opened
        ahead = with_comments(planned, spec, foresee(planned, spec))
        assert [(one.document, one.pages, one.code) for one in ahead.left] == [("noted", "1", "bundle.comments")]


def test_conditions_on_evidence_from_abroad_stand_on_its_stamps(planned: Case, tmp_path: Path) -> None:
    document = resolve(planned, "abroad.pdf").id
    limit = {"text": "Only for count I.", "documents": [document]}
    asked = {"id": "q1", "instrument": "eu.eio", "state": "RO", "direction": "out", "counts": ["c1"]}
    kept.put(planned, "requests", {**asked, "documents": [document], "limits": [limit]}, "request.begun", {})
    build(planned, tmp_path / "l.pdf", documents=["abroad.pdf"])
    assert "Only for count I." in " ".join(texts(tmp_path / "l.pdf")[1].split())


def test_what_is_foreseen_is_what_is_made_and_a_specification_comes_back(planned: Case, tmp_path: Path) -> None:
    told = {"title": "T", "for": "public", "order": "date", "sections": [
        {"title": "A", "documents": [{"document": "noted.pdf", "pages": "2,5-"}, "none.pdf", "mail.eml"]}]}  # fmt: skip
    spec = bundles.read_spec(told)
    assert bundles.read_spec(spec_json(spec)) == spec
    seen = with_comments(planned, spec, foresee(planned, spec))
    done = bundles.build(planned, spec, tmp_path / "f.pdf")
    assert [(one.document, one.pages, one.code) for one in seen.left] == [
        (one.document, one.pages, one.code) for one in done.left
    ]
    assert seen.staying == {"none.pdf"}
    assert sum(len(one.sheets) for one in done.entries) == seen.pages == 3


def test_reasons_cite_the_page_of_the_bundle(planned: Case, tmp_path: Path) -> None:
    done = build(planned, tmp_path / "r.pdf", documents=["zeznanie Mak.txt"])
    told = json.dumps(reasons.skeleton(planned, "en", bundle=done.id), ensure_ascii=False)
    assert told.count("(bundle p. 2)") == 1, "one is in it, the other is not"
    assert "bundle p." not in json.dumps(reasons.skeleton(planned, "en"))
    assert code_of(reports.write_report, planned, "ledger", tmp_path / "l.csv", bundle=done.id) == "report.no_bundle"
