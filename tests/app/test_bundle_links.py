"""Citations within a bundle lead to its pages: in papers drawn here, in PDFs however they are turned, on scans."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from cases import CHEAP, PASSPHRASE, store_document
from pypdfium2 import PdfDocument
from reportlab.pdfgen.canvas import Canvas

from judgedesk.app import bundles, casefile, intake
from judgedesk.app.bundle_links import citations
from judgedesk.app.casefile import Case
from judgedesk.app.reading import resolve
from judgedesk.domain.documents import page_id
from judgedesk.domain.roles import Role
from judgedesk.ingest.messages import WORD
from judgedesk.store import layers

REASONS = """Uzasadnienie
Pokrzywdzona zeznała (t. III k. 412v), że zabrano jej paszport; potwierdza to k. 413, 413v oraz t. II k. 413.
Nie ma w aktach k. 999 ani t. IX k. 412v. Zobacz też plan.pdf, 2 i plan.pdf, 7.
"""


@pytest.fixture(scope="module")
def cited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    folder = tmp_path_factory.mktemp("cited")
    for name, turn in (("plan.pdf", 0), ("motion.pdf", 90)):
        canvas = Canvas(str(folder / name))
        for number in (1, 2):
            canvas.drawString(150, 600, f"{name} {number}: see t. III k. 413v there")
            canvas.showPage()
        canvas.save()
        with pikepdf.open(folder / name, allow_overwriting_input=True) as found:
            found.pages[0].rotate(turn, relative=False)
            found.pages[0].cropbox = [100, 300, 500, 700]
            found.save(folder / name)
    from PIL import Image

    Image.new("L", (400, 300), 255).save(folder / "scan.png")
    case = casefile.create_case(folder / "c.jdcase", "II K 9/26", "judge", Role.JUDGE, PASSPHRASE, CHEAP)
    intake.import_files(case, [folder / name for name in ("plan.pdf", "motion.pdf", "scan.png")])
    store_document(case, "zeznania.txt", "first side", "second side", "third side", volume="III",
                   folios=("412v", "413", "413v"))  # fmt: skip
    store_document(case, "inne.txt", "other", volume="II", folios=("413",))
    store_document(case, "uzasadnienie.docx", REASONS)
    yield case
    case.close()


def build(case: Case, path: Path, *documents: str) -> tuple[bundles.Made, list[list[tuple[int, str]]]]:
    """The bundle, and of each page where its links lead and the words under them."""
    made = bundles.build(case, bundles.read_spec({"documents": list(documents)}), path)
    found: list[list[tuple[int, str]]] = []
    document = PdfDocument(path)
    with pikepdf.open(path) as read:
        places = {page.obj.objgen: number for number, page in enumerate(read.pages, 1)}
        for index, page in enumerate(read.pages):
            words = document[index].get_textpage()
            found.append([])
            for one in page.obj.get("/Annots", ()):
                box = [float(edge) for edge in one.Rect]
                found[-1].append((places[one.Dest[0].objgen], " ".join(words.get_text_bounded(*box).split())))
    document.close()
    return made, found


def test_what_reasons_cite_leads_to_the_page_that_bears_the_folio(cited: Case, tmp_path: Path) -> None:
    made, links = build(cited, tmp_path / "b.pdf", "zeznania.txt", "inne.txt", "plan.pdf", "uzasadnienie.docx")
    assert [one.at for one in made.entries] == [2, 5, 6, 8]
    # a citation over the end of a line is two links; “k. 413” alone could be that of either volume: it leads nowhere
    assert links[7] == [(2, "t. III k. 412v"), (4, "413v"), (5, "t. II k."), (5, "413"), (7, "plan.pdf, 2")]
    assert links[5] == links[6] == [(4, "t. III k. 413v")]
    assert made.citations == 7
    assert subprocess.run(["qpdf", "--check", tmp_path / "b.pdf"], capture_output=True, check=False).returncode == 0


def test_links_stand_on_their_words_however_a_page_is_turned_or_cut(cited: Case, tmp_path: Path) -> None:
    _, links = build(cited, tmp_path / "b.pdf", "motion.pdf", "zeznania.txt")
    assert [page for page, _ in links[1]] == [page for page, _ in links[2]] == [6]
    assert {words for some in links[1:3] for _, words in some} == {"t. III k. 413v"}


def test_citations_on_a_scan_lead_too(cited: Case, tmp_path: Path) -> None:
    text = "patrz t. III k. 413"
    spots = [(0, 5, 20, 20, 60, 30), (6, 8, 70, 20, 80, 30), (9, 12, 85, 20, 110, 30), (13, 15, 115, 20, 130, 30),
             (16, 19, 135, 20, 160, 30)]  # fmt: skip
    packed = b"".join(WORD.pack(*spot, 0.9) for spot in spots)
    document = resolve(cited, "scan.png").id
    with cited.file.writing() as connection:
        connection.execute("UPDATE pages SET source = 'none' WHERE id = ?", (page_id(document, 1),))
        read = layers.OcrText(text, "pl", 0.9, packed, 0, 0.0, "made", 192.0, 144.0)
        assert layers.set_read(connection, page_id(document, 1), read, set())
    _, links = build(cited, tmp_path / "b.pdf", "scan.png", "zeznania.txt")
    assert {page for page, _ in links[1]} == {4}
    assert [words for _, words in links[1]] == ["t.", "III", "k.", "413"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("k. 12", [("k. 12", ("", "12"))]),
        ("t. II k. 12v-13", [("t. II k. 12v", ("2", "12v")), ("13", ("2", "13"))]),
        ("tom 3, karta 7 v i 9a", [("tom 3, karta 7 v", ("3", "7v")), ("9a", ("3", "9a"))]),
        ("Bd. II Bl. 45 R d.A.", [("Bd. II Bl. 45 R", ("2", "45v"))]),
        ("k.p.k. 12, art. 189a k.k., II K 7/26, kwota 413 zł, rok 2024", []),
        ("k. 12/24 z dnia k. 3.05", []),
    ],
)
def test_citations_as_people_write_them(text: str, said: list[Any]) -> None:
    assert [(text[one.start : one.end], one.key) for one in citations(text, {})] == said
