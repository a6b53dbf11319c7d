"""Reading scans as the desk does, in a confined child: however they lie, in any language, each word with its place."""

import shutil

import numpy
import pytest
from files import turned
from PIL import Image, ImageDraw, ImageFilter
from scan_files import errors, font, image_file, page_text, printed, scan_pdf, spoilt, worn

from judgedesk.domain.errors import UserError
from judgedesk.ingest import tessdata, upright
from judgedesk.ingest.messages import WORD, Recognised, checked
from judgedesk.jobs import BytesSource, Crew, Limits

NEEDED = {"pol", "eng"}
A5 = (420, 595)
DPI = 150  # half the dots, a third of the time; accuracy at other resolutions is the benchmark's
pytestmark = pytest.mark.skipif(
    not set(tessdata.installed()) >= NEEDED, reason="tesseract's pol and eng are not installed"
)


@pytest.fixture(scope="module")
def crew():
    with Crew("judgedesk.ingest.ocr:serve", checked, 1, Limits(seconds=120, silence=120)) as crew:
        yield crew


@pytest.fixture(scope="module")
def ocr(crew):
    def read(data, kind="pdf", page=1, languages=("pol",), **more):
        unit = {"do": "ocr", "kind": kind, "page": page, "languages": list(languages), "dpi": 200, **more}
        found = crew.ask(unit, BytesSource(data))
        assert isinstance(found, Recognised)
        return found

    return read


@pytest.fixture(scope="module")
def page():
    """A half page of print in Polish, and its lines."""
    return printed(page_text("pol", 4, 3, 3), DPI, size=A5, margin=40)


def words(found):
    """Text, box and confidence of every word."""
    return [(found.text[start:end], box, sure) for start, end, *box, sure in WORD.iter_unpack(found.words)]


def place(found, word):
    """The middle of a word that stands once on the page."""
    [box] = [box for text, box, _ in words(found) if text.strip(".,") == word]
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


# -- what is read -----------------------------------------------------------------------------------------------------


def test_a_scanned_page_becomes_text_words_and_places(ocr, page):
    picture, lines = page
    found = ocr(scan_pdf(spoilt(picture, DPI, skew=0), dpi=DPI))
    assert errors(found.text, " ".join(lines)) < 0.02
    assert (found.language, found.languages, found.rotation) == ("pl", "pol", 0)
    assert found.confidence > 0.9
    assert found.text.split() == [word for word, _, _ in words(found)]
    assert found.text.count("\n\n") >= 2  # paragraphs
    assert (found.width, found.height) == pytest.approx(A5, abs=1)
    first, last = words(found)[0][1], words(found)[-1][1]
    assert first[0] == pytest.approx(40, abs=3) and first[1] == pytest.approx(42, abs=6)
    assert 40 < last[1] < 595 and all(0 <= sure <= 1 for _, _, sure in words(found))


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_may_lie_on_its_side_or_stand_on_its_head(ocr, page, turn):
    picture, lines = page
    straight = ocr(scan_pdf(picture, dpi=DPI))
    lying = ocr(scan_pdf(spoilt(picture.rotate(turn, expand=True), DPI, skew=1.2), dpi=DPI, quality=80))
    assert errors(lying.text, " ".join(lines)) < 0.02
    assert lying.rotation == turn  # it was turned that far to the left
    assert lying.skew == pytest.approx(1.2, abs=0.2)
    word = next(
        text for text, _, _ in words(straight) if text.isalpha() and straight.text.count(text) == 1 and len(text) > 6
    )
    x, y = place(straight, word)
    wide, high = A5
    expected = {90: (y, wide - x), 180: (wide - x, high - y), 270: (high - y, x)}[turn]
    assert place(lying, word) == pytest.approx(expected, abs=12)  # it is crooked, too


def test_a_page_that_the_pdf_itself_turns_is_read_as_displayed(ocr, page):
    picture, lines = page
    found = ocr(turned(scan_pdf(picture.rotate(90, expand=True), dpi=DPI), 90))
    assert errors(found.text, " ".join(lines)) < 0.02
    assert found.rotation == 0 and (found.width, found.height) == pytest.approx(A5, abs=1)
    assert words(found)[0][1][0] == pytest.approx(40, abs=3)


@pytest.mark.parametrize("skew", [-9, -2.5, 9])
def test_a_crooked_page_is_straightened(ocr, page, skew):
    picture, lines = page
    found = ocr(image_file(spoilt(picture, DPI, skew=skew), dpi=DPI), "image")
    assert errors(found.text, " ".join(lines)) < 0.02
    assert found.skew == pytest.approx(skew, abs=0.2)


def test_a_photograph_of_a_page_in_half_shadow_is_read(ocr, page):
    picture, lines = page
    light = numpy.linspace(1.0, 0.35, picture.width)[None, :] * numpy.linspace(1.0, 0.7, picture.height)[:, None]
    photo = Image.fromarray((numpy.asarray(picture) * light).astype(numpy.uint8))
    found = ocr(image_file(photo, form="JPEG", dpi=72), "image")
    assert errors(found.text, " ".join(lines)) < 0.02


def test_light_letters_on_dark_ground_are_read(ocr, page):
    picture, lines = page
    found = ocr(image_file(Image.fromarray(255 - numpy.asarray(picture)), dpi=DPI), "image")
    assert errors(found.text, " ".join(lines)) < 0.03


def test_a_faded_and_grainy_page_is_read(ocr, page):
    picture, lines = page
    faded = Image.fromarray((255 - (255 - numpy.asarray(picture, dtype=float)) * 0.25).astype(numpy.uint8))
    found = ocr(image_file(spoilt(faded, DPI), dpi=DPI), "image")
    assert errors(found.text, " ".join(lines)) < 0.05


def test_specks_are_wiped_off_a_page_that_is_read_badly(ocr, page):
    picture, lines = page
    shades, chance = numpy.array(picture), numpy.random.default_rng(1).random((picture.height, picture.width))
    shades[chance < 0.02], shades[chance > 0.98] = 0, 255
    assert errors(ocr(image_file(Image.fromarray(shades), dpi=DPI), "image").text, " ".join(lines)) < 0.06


def test_small_print_is_read_with_all_its_dots(ocr):
    picture, lines = printed(page_text("pol", 8, 3, 3), 300, points=5, size=(300, 200), margin=20)
    found = ocr(image_file(picture, dpi=300), "image")
    assert errors(found.text, " ".join(lines)) < 0.02


def test_a_picture_is_read_as_the_camera_was_held(ocr, page):
    picture, lines = page
    exif = Image.Exif()
    exif[0x0112] = 6
    found = ocr(image_file(picture.rotate(90, expand=True), form="JPEG", dpi=DPI, exif=exif), "image")
    assert errors(found.text, " ".join(lines)) < 0.02 and found.rotation == 0
    assert words(found)[0][1][0] == pytest.approx(40, abs=3)


def test_any_frame_of_a_tiff_is_read(ocr, page):
    empty = Image.new("1", page[0].size, 1)
    data = image_file(empty, page[0].convert("1"), form="TIFF", dpi=DPI, compression="group4")
    assert ocr(data, "image", page=1).text == ""
    assert errors(ocr(data, "image", page=2).text, " ".join(page[1])) < 0.03


@pytest.mark.parametrize("seed", [2, 3, 5])
def test_no_row_of_a_worn_page_is_lost_without_a_word(ocr, page, seed):
    picture, lines = page
    found = ocr(image_file(worn(picture, DPI, seed), dpi=DPI), "image")
    assert errors(found.text, " ".join(lines)) < 0.1 or found.confidence < 0.75


def test_rows_that_nobody_can_read_make_the_whole_page_uncertain(ocr, page):
    picture, _ = page
    clear = ocr(image_file(picture, dpi=DPI), "image")
    rows = numpy.flatnonzero((numpy.asarray(picture) < 128).any(1))
    middle = int(rows[0] + rows[-1]) // 2
    blurred = picture.copy()
    blurred.paste(picture.crop((0, middle, *picture.size)).filter(ImageFilter.GaussianBlur(3)), (0, middle))
    found = ocr(image_file(blurred, dpi=DPI), "image")
    assert clear.confidence > 0.9 and found.confidence < 0.75
    assert found.text.startswith(clear.text[:80])  # what could be read is there


def test_a_page_whose_noise_hides_its_ink_is_not_called_blank(ocr, page):
    faded = 225 - (255 - numpy.asarray(page[0], dtype=float)) * 0.22
    noise = numpy.random.default_rng(6).normal(0, 26, faded.shape)
    found = ocr(image_file(Image.fromarray((faded + noise).clip(0, 255).astype(numpy.uint8)), dpi=DPI), "image")
    assert found.confidence < 0.75


# -- blank and unreadable ---------------------------------------------------------------------------------------------


def blank(shade=245):
    return Image.new("L", (1240, 1754), shade)


def test_a_blank_page_is_blank_for_sure(ocr):
    for empty in (blank(255), blank(200), spoilt(blank())):
        found = ocr(image_file(empty, dpi=DPI), "image")
        assert (found.text, found.confidence, found.words) == ("", 1.0, b"")


@pytest.mark.parametrize("written", ["k. 412", "7", "k. 15v"])
def test_a_lone_mark_keeps_a_page_from_being_blank(written):
    sheet = blank()
    ImageDraw.Draw(sheet).text((1080, 90), written, fill=90, font=font("DejaVuSans", 26))
    assert not upright.look(sheet).blank and not upright.look(spoilt(sheet, DPI)).blank


def test_a_page_of_nothing_but_noise_is_not_called_blank(ocr):
    static = numpy.random.default_rng(2).integers(0, 255, (1754, 1240)).astype(numpy.uint8)
    found = ocr(image_file(Image.fromarray(static), dpi=DPI), "image")
    assert (found.text, found.confidence) == ("", 0.0)


def test_a_page_with_ink_and_no_text_is_not_called_blank(ocr):
    drawn = blank()
    pen = ImageDraw.Draw(drawn)
    for at in range(12):
        pen.arc((200 + 30 * at, 300 + 20 * at, 900, 1300), 20 * at, 200 + 20 * at, fill=40, width=5)
    found = ocr(image_file(drawn, dpi=DPI), "image")
    assert found.confidence < 0.6
    assert not [word for word, _, sure in words(found) if sure > 0.8 and len(word) > 3]


# -- languages --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["vie", "ukr", "deu", "ron"])
def test_the_language_of_a_page_is_found(ocr, language):
    if language not in tessdata.installed():
        pytest.skip(f"tesseract's {language} is not installed")
    picture, lines = printed(page_text(language, 6, 2, 3), DPI, size=A5, margin=40)
    data = image_file(picture, dpi=DPI)
    found = ocr(data, "image", languages=("pol", "eng"), find_language=True)
    assert (found.languages, found.language) == (language, tessdata.LANGUAGES[language].iso)
    assert errors(found.text, " ".join(lines)) < 0.03


def test_the_language_of_a_worn_page_is_found(ocr):
    if "vie" not in tessdata.installed():
        pytest.skip("tesseract's vie is not installed")
    picture, lines = printed(page_text("vie", 6, 3, 3), DPI, size=A5, margin=40)
    data = image_file(worn(picture, DPI, 4, 1.3), dpi=DPI)
    found = ocr(data, "image", languages=("pol", "eng"), find_language=True)
    assert found.languages == "vie"
    assert errors(found.text, " ".join(lines)) < 0.25


def test_where_the_languages_are_settled_they_stay(ocr):
    picture, _ = printed(page_text("deu", 6, 2, 3), DPI, size=A5, margin=40)
    found = ocr(image_file(picture, dpi=DPI), "image", languages=("eng",))
    assert (found.languages, found.language) == ("eng", "de")


def test_a_language_that_is_not_installed_is_said(ocr, page):
    with pytest.raises(UserError) as raised:
        ocr(image_file(page[0], dpi=DPI), "image", languages=("pol", "tlh"))
    assert raised.value.code == "ocr.language_missing"
    assert raised.value.facts["language"] == "tlh" and "pol" in str(raised.value.facts["installed"])


def test_languages_may_lie_in_a_folder_of_ones_own(tmp_path, monkeypatch, page):
    usual = tessdata.tessdata()
    shutil.copy(usual / "eng.traineddata", tmp_path)
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    assert tessdata.tessdata() == tmp_path and tessdata.installed() == ["eng"] and not tessdata.has_orientation()
    unit = {"do": "ocr", "kind": "image", "page": 1, "languages": ["eng"], "dpi": 200}
    with Crew("judgedesk.ingest.ocr:serve", checked, 1, Limits(seconds=120, silence=120)) as crew:
        source = BytesSource(image_file(page[0].rotate(180), dpi=DPI))
        assert errors(crew.ask(unit, source).text, " ".join(page[1])) < 0.2  # no accents, and the right way up
        with pytest.raises(UserError, match=r"ocr\.language_missing"):
            crew.ask({**unit, "languages": ["pol"]}, source)


# -- files ------------------------------------------------------------------------------------------------------------


def test_a_locked_pdf_is_read_with_its_password(ocr, page):
    import io

    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A5, encrypt="tajne")
    canvas.drawImage(ImageReader(page[0]), 0, 0, *A5)
    canvas.save()
    with pytest.raises(UserError, match=r"pdf\.encrypted"):
        ocr(out.getvalue())
    assert errors(ocr(out.getvalue(), passwords=["inne", "tajne"]).text, " ".join(page[1])) < 0.02


def test_a_document_stays_open_from_page_to_page(crew, page):
    class Counted(BytesSource):
        asked = 0

        def read(self, offset, length):
            Counted.asked += 1
            return super().read(offset, length)

    source = Counted(image_file(page[0], blank(), form="TIFF", dpi=DPI))
    for number in (1, 2, 2):
        unit = {"do": "ocr", "kind": "image", "page": number, "languages": ["pol"], "dpi": 200, "key": "stays"}
        crew.ask(unit, source)
    assert Counted.asked == 1


@pytest.mark.parametrize("size", [(1, 1), (3, 2), (4000, 1), (1, 4000), (60, 60)])
def test_the_smallest_pictures_are_read_without_harm(ocr, size):
    chance = numpy.random.default_rng(3).integers(0, 255, size[::-1]).astype(numpy.uint8)
    for picture in (Image.new("L", size, 255), Image.new("L", size, 0), Image.fromarray(chance)):
        found = ocr(image_file(picture), "image")
        assert len(found.text) < 40


@pytest.mark.parametrize(
    ("kind", "data", "number", "code"),
    [
        ("pdf", b"%PDF-1.4 nothing", 1, "pdf.damaged"),
        ("image", b"nothing", 1, "image.unsupported"),
        ("image", b"", 1, "file.empty"),
        ("image", None, 9, "page.missing"),
        ("pdf", None, 9, "page.missing"),
    ],
)
def test_what_can_not_be_read_is_said(ocr, kind, data, number, code):
    if data is None:
        data = scan_pdf(blank(), dpi=DPI) if kind == "pdf" else image_file(blank())
    with pytest.raises(UserError) as raised:
        ocr(data, kind, number)
    assert raised.value.code == code


def test_a_page_of_no_usual_size_is_read_at_the_scans_own_resolution(ocr, page):
    picture, lines = page
    for dpi in (36, 900):  # a page of 24 inches, and one as large as a stamp
        found = ocr(scan_pdf(picture, dpi=dpi))
        assert errors(found.text, " ".join(lines)) < 0.03
        assert found.width == pytest.approx(picture.width * 72 / dpi, abs=1)
        assert all(0 <= box[0] < box[2] <= found.width + 1 for _, box, _ in words(found))
