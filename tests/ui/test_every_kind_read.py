"""Every kind of document is read, searched, tagged and untagged alike, also by a screen reader."""

import struct
import wave
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
import xlsxwriter
from hands import Hands, aside, settle
from PIL import Image
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QLabel
from reportlab.pdfgen.canvas import Canvas

from judgedesk.app import casefile, intake, reading, records
from judgedesk.app.casefile import Case
from judgedesk.domain.roles import Role
from judgedesk.store.cipher import Cost
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.reader.reader import Reader
from judgedesk.ui.shell.desk import Desk

WORD = "passports"
LINE = f"He took our {WORD} at the gate."
RECORDS = {
    "format": "judgedesk-records/1",
    "persons": [
        {"id": "v1", "roles": ["victim", "witness"], "name": "Anna Example", "pseudonym": "P-1", "protected": True},
        {"id": "v2", "roles": ["victim", "witness"], "name": "Ewa Example", "pseudonym": "P-2", "protected": True},
        {"id": "d1", "roles": ["defendant"], "name": "Bogdan Example"},
    ],
    "counts": [
        {"id": "c1", "label": "I", "offence": "pl.189a.1", "from": "2022-03-01", "to": "2023-11-30",
         "defendants": ["d1"], "victims": ["v1", "v2"]},
    ],
}  # fmt: skip
WRITTEN = {
    "statement.txt": LINE,
    "hebrew.txt": f"הנאשם לקח את הדרכונים. {WORD} 2024",
    "notes.md": f"# Statement\n\n{LINE}\n",
    "page.html": f"<html><body><p>{LINE}</p></body></html>",
    "letter.rtf": rf"{{\rtf1\ansi {LINE}\par}}",
    "calls.csv": f"when,from,what\n2023-05-01,P-1,{WORD}\n2023-05-02,P-2,nothing\n",
    "mail.eml": f"From: a@mail.example\r\nTo: b@mail.example\r\nSubject: The farm\r\n\r\n{LINE}\r\n",
    "day.ics": "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART:20240310T183000Z\r\n"
    f"SUMMARY:{WORD}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    "card.vcf": f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Example\r\nNOTE:{WORD}\r\nEND:VCARD\r\n",
    "said.srt": f"1\n00:00:01,000 --> 00:00:04,000\n{LINE}\n",
}
BINARY = ("volume.pdf", "protocol.docx", "transfers.xlsx", "letter.odt", "chat.zip", "recording.wav")
BAD = {"broken.pdf": b"%PDF-1.4 and no more", "broken.docx": b"PK\x03\x04 and no more", "empty.txt": b""}


def make(folder: Path) -> None:
    for name, text in WRITTEN.items():
        (folder / name).write_text(text, encoding="utf-8")
    for name, data in BAD.items():
        (folder / name).write_bytes(data)
    canvas = Canvas(str(folder / "volume.pdf"), invariant=True)
    canvas.drawString(72, 700, LINE)
    canvas.save()
    word = docx.Document()
    word.add_paragraph(LINE)
    word.save(str(folder / "protocol.docx"))
    book = xlsxwriter.Workbook(str(folder / "transfers.xlsx"))
    sheet = book.add_worksheet("Transfers")
    for row in range(200):
        sheet.write_row(
            row, 0, [f"2023-05-{row % 28 + 1:02}", "Anna Example", f"for the journey {row}", "PL61" * 6] * 4
        )
    sheet.write(3, 15, WORD)
    book.close()
    content = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
        f"<text:p>{LINE}</text:p></office:text></office:body></office:document-content>"
    )
    with zipfile.ZipFile(folder / "letter.odt", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
    with zipfile.ZipFile(folder / "chat.zip", "w") as archive:
        archive.writestr(f"{WORD}.txt", "inside")
    with wave.open(str(folder / "recording.wav"), "wb") as sound:
        sound.setparams((1, 2, 8000, 0, "NONE", ""))
        sound.writeframes(struct.pack("<800h", *range(800)))
    Image.new("RGB", (400, 300), "white").save(folder / "photo.png")


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory, qapp) -> Iterator[Case]:
    folder = tmp_path_factory.mktemp("kinds")
    files = folder / "files"
    files.mkdir()
    make(files)
    cheap = Cost(memory=8 * 1024, passes=1, lanes=1)
    said = ("II K 1/26", "A. Judge", Role.JUDGE, "correct horse", cheap)
    with casefile.create_case(folder / "kinds.jdcase", *said) as made:
        intake.import_files(made, sorted(files.iterdir()), jobs=1)
        records.apply(made, RECORDS)
        yield made


@pytest.fixture
def desk(qtbot, theme, words, case: Case) -> Iterator[Desk]:
    bridge = Bridge()
    made = Desk(bridge, theme, case, words, [])
    made.resize(1366, 768)
    qtbot.addWidget(made)
    made.show()
    yield made
    settle(bridge)
    made.close()
    bridge.close()


def opened(desk: Desk, hands: Hands, case: Case, name: str) -> Reader:
    document = aside(lambda: next(one.id for one in reading.documents(case) if one.name == name))
    desk.open_page(document, 1, [])
    settle(hands.bridge)
    desk.finding.reader.take_keyboard()
    return desk.finding.reader


def voice(reader: Reader) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(reader.paper)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "names", [(*list(WRITTEN)[:5],), (*list(WRITTEN)[5:],), BINARY], ids=["first", "second", "made"]
)
def test_each_kind_is_opened_searched_tagged_noted_and_untagged(desk: Desk, case, names: tuple[str, ...]):
    hands = Hands(desk, desk.bridge)
    for name in names:
        reader = opened(desk, hands, case, name)
        page = reader.page
        assert page is not None and page.name == name, name
        word = "Duration" if name == "recording.wav" else WORD
        hands.press("Ctrl+F")
        hands.type(word)
        hands.press("Enter", "Escape")
        span = reader.selection
        assert span is not None and page.text[slice(*span)] == word, name

        spoken = voice(reader).textInterface()
        assert word in spoken.text(0, spoken.characterCount()), name
        assert spoken.selectionCount() == 1 and spoken.text(*spoken.selection(0)[-2:]) == word, name
        seen = spoken.characterRect(spoken.selection(0)[-2])
        assert reader.paper.rect().translated(reader.paper.mapToGlobal(reader.paper.rect().topLeft())).contains(seen), (
            name
        )

        hands.press("1")
        assert [tag.quote for tag in reader.tags] == [word], name
        (note,) = reader.paper.notes
        view = reader.paper
        left = view.note_origin(view.number).x() + note.rect.left()
        assert view.viewport().width() - view.margin <= left, "beside the page, never over its text"
        assert left + note.rect.width() <= view.viewport().width() + 1, "and in view"
        hands.press("Ctrl+Z")
        assert not reader.tags and not reader.paper.notes, name


def test_the_line_tags_for_another_person_also_where_the_sides_are_away(desk: Desk, case):
    hands = Hands(desk, desk.bridge)
    reader = opened(desk, hands, case, "mail.eml")
    at = reader.page.text.index(WORD) if reader.page else -1
    reader.select(at, at + len(WORD))
    hands.press("F11", "/")
    hands.type("@P-2 !deceit")
    hands.press("Enter")
    settle(hands.bridge)
    assert [(tag.victim, tag.quote) for tag in reader.tags] == [("v2", WORD)]
    reader.take_keyboard()
    hands.press("Ctrl+Z")
    assert not reader.tags


def test_a_part_of_a_picture_is_tagged(desk: Desk, case):
    hands = Hands(desk, desk.bridge)
    reader = opened(desk, hands, case, "photo.png")
    hands.press("b", "Enter", "1")
    assert [bool(tag.place) for tag in reader.tags] == [True] and len(reader.paper.notes) == 1
    hands.press("Ctrl+Z")
    assert not reader.tags


def test_a_file_that_cannot_be_read_is_named_with_the_reason(desk: Desk, case):
    hands = Hands(desk, desk.bridge)
    for name in BAD:
        reader = opened(desk, hands, case, name)
        assert reader.page is None
        said = " ".join(label.text() for label in reader.findChildren(QLabel) if label.isVisible())
        assert name in said and len(said) > len(name) + 20, said


def test_the_page_is_legible_at_once_and_nothing_beside_it_takes_its_room(desk: Desk, case):
    hands = Hands(desk, desk.bridge)
    reader = opened(desk, hands, case, "volume.pdf")
    letters = 12 * reader.paper.scale  # of twelve points, in pixels
    assert letters >= 11.5
    alone = reader.paper.percent
    for chord in ("F12", "F7"):
        hands.press(chord)
        if chord == "F12":
            assert desk.finding.results.isHidden() and reader.paper.percent >= alone
            hands.press("F12", "F12")
        else:
            hands.press("F7")
            assert reader.panes.view == "both" and 12 * reader.paper.scale >= 10
            hands.press("F7")
        assert not desk.finding.results.isHidden(), chord
    assert reader.paper.percent == alone
    hands.press("Ctrl+Shift+F7")
    assert desk.finding.panel.isHidden(), "two documents have the whole width"
    hands.press("F11")
    assert not desk.finding.panel.isHidden() and not desk.finding.results.isHidden(), "and the sides come when asked"
    hands.press("Escape")


def test_rows_of_a_workbook_stand_in_columns_one_below_the_other(desk: Desk, case):
    hands = Hands(desk, desk.bridge)
    reader = opened(desk, hands, case, "transfers.xlsx")
    sheet, text = reader.paper.sheet, reader.page.text if reader.page else ""
    assert sheet is not None
    rows = [text.index("2023-05-05"), text.index("2023-05-06")]
    for column in ("Anna Example", "for the journey", "PL61"):
        boxes = [sheet.letters.box(text.index(column, row)) for row in rows]
        assert len({round(box.left, 1) for box in boxes if box}) == 1, column
    assert {line.rect.bottom - line.rect.top < 30 for line in sheet.letters.lines} == {True}, "a row is one line"
