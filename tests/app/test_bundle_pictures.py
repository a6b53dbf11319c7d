"""Pictures inside office documents stand in their bundle pages, and what can't be drawn is said there and told."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from cases import CHEAP, PASSPHRASE
from PIL import Image
from pypdfium2 import PdfDocument

from judgedesk.app import bundles, casefile, intake, sensitive
from judgedesk.app.casefile import Case
from judgedesk.app.reading import listed
from judgedesk.domain.roles import Role

ODT = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink">
 <office:body><office:text><text:p>przed zdjęciem<draw:frame svg:width="4cm" svg:height="2cm">
 <draw:image xlink:href="Pictures/a.png"/></draw:frame></text:p><text:p>po zdjęciu</text:p></office:text></office:body>
</office:document-content>"""


def png(colour: str, size: tuple[int, int] = (1600, 800)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, "PNG")
    return out.getvalue()


def word(path: Path) -> None:
    """Text, a red picture, text, a small blue one in a table cell, text, a drawing that nobody can draw here."""
    import docx
    from docx.shared import Pt

    paper = docx.Document()
    paper.add_paragraph("before the red picture")
    paper.add_picture(io.BytesIO(png("red")), width=Pt(200))
    paper.add_paragraph("after the red picture")
    cell = paper.add_table(1, 1).cell(0, 0).paragraphs[0]
    cell.add_run("in a cell").add_picture(io.BytesIO(png("blue", (60, 60))), width=Pt(40))
    paper.add_paragraph("the last line")
    paper.add_paragraph().add_run().add_picture(io.BytesIO(png("lime", (50, 50))), width=Pt(30))
    paper.save(path)
    read = zipfile.ZipFile(path)
    packed = {name: read.read(name) for name in read.namelist()}
    packed["word/media/image3.png"] = b"\xd7\xcd\xc6\x9a" + bytes(40)
    with zipfile.ZipFile(path, "w") as out:
        for name, content in packed.items():
            out.writestr(name, content)


def slides(path: Path) -> None:
    def links(*told: tuple[str, str, str]) -> str:
        inner = "".join(f'<Relationship Id="{i}" Type="http://x/{kind}" Target="{to}"/>' for i, kind, to in told)
        return f"<Relationships>{inner}</Relationships>"

    slide = ('<p:sld xmlns:p="p" xmlns:a="a" xmlns:r="r"><p:sp><p:txBody><a:p><a:r><a:t>slide {0}</a:t></a:r></a:p>'
             "</p:txBody></p:sp>{1}</p:sld>")  # fmt: skip
    pic = '<p:pic><a:blip r:embed="i"/><p:spPr><a:xfrm><a:ext cx="1270000" cy="1270000"/></a:xfrm></p:spPr></p:pic>'
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("[Content_Types].xml", "<Types/>")
        out.writestr("_rels/.rels", links(("m", "officeDocument", "ppt/presentation.xml")))
        out.writestr(
            "ppt/presentation.xml", '<p xmlns:r="r"><sldIdLst><sldId r:id="a"/><sldId r:id="b"/></sldIdLst></p>'
        )
        out.writestr("ppt/_rels/presentation.xml.rels",
                     links(("a", "slide", "slides/1.xml"), ("b", "slide", "slides/2.xml")))  # fmt: skip
        out.writestr("ppt/slides/1.xml", slide.format(1, ""))
        out.writestr("ppt/slides/2.xml", slide.format(2, pic))
        out.writestr("ppt/slides/_rels/2.xml.rels", links(("i", "image", "../media/p.png")))
        out.writestr("ppt/media/p.png", png("yellow", (300, 300)))


@pytest.fixture(scope="module")
def pictured(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    folder = tmp_path_factory.mktemp("pictured")
    word(folder / "letter.docx")
    with zipfile.ZipFile(folder / "note.odt", "w") as out:
        out.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        out.writestr("content.xml", ODT)
        out.writestr("Pictures/a.png", png("magenta", (400, 200)))
    slides(folder / "show.pptx")
    case = casefile.create_case(folder / "p.jdcase", "II K 10/26", "judge", Role.JUDGE, PASSPHRASE, CHEAP)
    intake.import_files(case, [folder / name for name in ("letter.docx", "note.odt", "show.pptx")])
    yield case
    case.close()


def seen(path: Path, page: int, colour: tuple[int, int, int]) -> tuple[float, float, float, float] | None:
    """Where a colour stands on a page, in points from above."""
    drawn = PdfDocument(path)[page].render(scale=1).to_pil().convert("RGB")
    mask = Image.new("1", drawn.size)
    mask.putdata([all(abs(a - b) < 12 for a, b in zip(one, colour, strict=True)) for one in drawn.get_flattened_data()])
    return mask.getbbox()


def line(path: Path, page: int, words: str) -> float:
    """How far from above words stand."""
    text = PdfDocument(path)[page].get_textpage()
    place = text.search(words).get_next()
    assert place is not None, words
    return PdfDocument(path)[page].get_height() - text.get_rect(text.count_rects(*place) and 0)[3]


def test_a_picture_stands_between_the_lines_that_it_stood_between(pictured: Case, tmp_path: Path) -> None:
    out = tmp_path / "w.pdf"
    made = bundles.build(pictured, bundles.read_spec({"documents": ["letter.docx"], "attachments": False}), out)
    red, blue = seen(out, 1, (254, 0, 0)), seen(out, 1, (0, 0, 254))
    assert red is not None
    assert blue is not None
    assert (red[2] - red[0], red[3] - red[1]) == pytest.approx((200, 100), abs=2)
    assert line(out, 1, "before the red") < red[1] < red[3] < line(out, 1, "after the red") < blue[1]
    assert blue[3] < line(out, 1, "the last line") < line(out, 1, "A drawing that stands here")
    assert ("letter", "1", "picture.drawing") in [(one.document, one.pages, one.code) for one in made.left]
    assert ("bundle.attached",) in [(one.code,) for one in made.left], "the red one is a document of its own"


def test_open_documents_and_slides_show_theirs(pictured: Case, tmp_path: Path) -> None:
    out = tmp_path / "o.pdf"
    asked = {"documents": ["note.odt", "show.pptx"], "attachments": False}
    bundles.build(pictured, bundles.read_spec(asked), out)
    place = seen(out, 1, (254, 0, 254))
    assert place is not None
    assert (place[2] - place[0], place[3] - place[1]) == pytest.approx((113.4, 56.7), abs=2)
    assert line(out, 1, "przed") < place[1] < place[3] < line(out, 1, "po zdj")
    assert seen(out, 2, (254, 254, 0)) is None
    assert seen(out, 3, (254, 254, 0)) is not None


def test_what_holds_for_the_picture_holds_inside_its_document(pictured: Case, tmp_path: Path) -> None:
    out = tmp_path / "s.pdf"
    inner = next(one for one in listed(pictured) if one.kind == "image" and one.size == len(png("red")))
    sensitive.mark(pictured, inner.id, 1, "violence")
    try:
        made = bundles.build(pictured, bundles.read_spec({"documents": ["letter.docx"]}), out)
    finally:
        sensitive.unmark(pictured, inner.id, 1)
    assert seen(out, 1, (254, 0, 0)) is None
    assert ("1", "picture.apart") in [(one.pages, one.code) for one in made.left]
    assert line(out, 1, "A picture that stands here is not shown")


def test_a_picture_is_no_finer_than_it_is_printed(pictured: Case, tmp_path: Path) -> None:
    import pikepdf

    out = tmp_path / "f.pdf"
    bundles.build(pictured, bundles.read_spec({"documents": ["letter.docx"], "attachments": False}), out)
    with pikepdf.open(out) as found:
        widths = [int(one.Width) for one in found.pages[1].obj.Resources.XObject.values()]
    assert max(widths) == round(200 / 72 * 300)
