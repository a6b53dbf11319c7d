"""Small sound files of every format that has a reader: what the mutated ones are made from."""

import bz2
import gzip
import json
import lzma
from collections.abc import Callable
from dataclasses import dataclass

from judgedesk.ingest.compound import compound_of
from tests.fuzz import fuzz_media as media
from tests.ingest import office_files as office
from tests.ingest import test_archive_reader as packed
from tests.ingest import test_chat_reader as chats
from tests.ingest import test_diary_reader as diary
from tests.ingest.files import docx_of, pdf_objects, pdf_of, scanned
from tests.ingest.mail_files import (
    POLISH,
    THREE,
    UKRAINIAN,
    VIETNAMESE,
    mail,
    outlook,
    outlook_enclosed,
    outlook_file,
    outlook_tree,
    tar_of,
    zip_of,
)
from tests.ingest.pdf_files import FONT, annotated, note, stream, with_files
from tests.ingest.pdf_files import packed as deflated_stream
from tests.ingest.test_mailbox_reader import mailbox
from tests.ingest.test_office_richtext import rtf
from tests.ingest.test_transcripts import SRT, VTT

PASSWORDS = ["open sesame", packed.PASSWORD]
Made = tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Format:
    """Files of one format.

    Attributes:
        name: of the format, as the table lists it.
        kind: of the reader.
        ending: of the files' names.
        make: gives the sound files.
        share: of the inputs, where most formats have 1.0; slow ones have less.
        asks: what the reader is asked to do, and how often.
    """

    name: str
    kind: str
    ending: str
    make: Callable[[], Made]
    share: float = 1.0
    asks: tuple[tuple[str, int], ...] = (("extract", 1),)


# -- pages and office files -------------------------------------------------------------------------------------------


def _pdf() -> Made:
    from reportlab.lib.pdfencrypt import StandardEncryption

    tree = pdf_objects(
        b"<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R/Names<</EmbeddedFiles<</Names[(a.txt) 7 0 R]>>>>>>",
        b"<</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Rotate 90/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        deflated_stream(b"BT /F1 12 Tf 20 200 Td (The witness said) Tj 0 -20 Td [(k)-300(. 112)] TJ ET 5 5 m 9 9 l S"),
        FONT,
        b"<</Type/Outlines/First 8 0 R/Last 8 0 R/Count 1>>",
        b"<</Type/Filespec/F(a.txt)/EF<</F 9 0 R>>>>",
        b"<</Title(One)/Parent 6 0 R/Dest[3 0 R/Fit]>>",
        stream(b"/Type/EmbeddedFile", b"inside"),
    )
    table = [(80 + 90 * (n % 3), 700 - 20 * (n // 3), f"cell {n}") for n in range(12)]
    locked = pdf_of("behind a lock", encrypt=StandardEncryption("open sesame", ownerPassword="x"))
    return (
        pdf_of("The witness was told to wait.", "Second page, k. 12."),
        pdf_of(table, pageCompression=1),
        scanned(),
        tree,
        annotated(note(POLISH), note("box", subtype=b"FreeText"), note("mark", more=b"/QuadPoints[1 2 3 4 5 6 7 8]")),
        with_files([("a.txt", b"inside"), ("b.eml", mail().as_bytes())]),
        locked,
    )


def _docx() -> Made:
    return docx_of(POLISH, "second", "third"), office.sample("letter.docx")


def _doc() -> Made:
    parts = ("Body of the letter\r" + POLISH + "\r", "note\r", "header\r", "", "comment\r", "end\r", "box\r\r")
    return (
        office.sample("letter.doc"),
        office.doc_of(*parts),
        office.doc_of("alpha beta gamma\r", order=[6, 5, 6], narrow=True),
        compound_of({"Package": docx_of("inner"), "\x01CompObj": b"x"}),
    )


def _odt() -> Made:
    body = f"<text:h>{POLISH}</text:h><text:p>one<text:s text:c='3'/><text:tab/>two<text:line-break/></text:p>"
    body += "<table:table><table:table-row><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row>"
    body += "</table:table><text:list><text:list-item><text:p>item</text:p></text:list-item></text:list>"
    flat = (
        f'<?xml version="1.0"?><office:document {office.OPEN} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    )
    return office.open_of("text", body), office.sample("letter.odt"), flat.encode()


def _rtf() -> Made:
    picture = office.png(8, 8).hex()
    return (
        rtf(r"\f1 one\par\page " + office.UKRAINIAN.encode("unicode_escape").decode().replace("\\u0", r"\u?")),
        rtf(r"\trowd\intbl a\cell b\cell\row\pard end{\footnote note}{\header top}{\*\annotation remark}\par"),
        rtf(r"before{\pict\pngblip\picw8\pich8 " + picture + r"}after{\field{\*\fldinst HYPERLINK x}{\fldrslt y}}"),
    )


def _xlsx() -> Made:
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>44630.5</v></c></row>'
    rows += '<row r="3"><c r="C3" t="inlineStr"><is><t>x</t></is></c><c r="D3" t="e"><v>#REF!</v></c></row>'
    return office.xlsx_of({"Arkusz": rows, "B": (rows, "hidden")}, (POLISH,)), office.sample("book.xlsx")


def _xls() -> Made:
    return (office.sample("book.xls"),)


def _xlsb() -> Made:
    cells = [(0, 0, "Zażółć"), (1, 3, 2.5), (2, 1, "#DIV/0!"), (5, 2, "end")]
    return office.xlsb_of(cells), office.xlsb_of([(n, n % 4, float(n)) for n in range(40)])


def _ods() -> Made:
    row = '<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" '
    row += 'office:value="2.5" table:number-columns-repeated="3"><text:p>2,5</text:p></table:table-cell>'
    row += "</table:table-row>"
    return office.sample("book.ods"), office.open_of("spreadsheet", f'<table:table table:name="A">{row}</table:table>')


def _csv() -> Made:
    lines = "Data;Kwota;Kto\n" + "".join(f'2022-03-{n:02};{n},50;"Ann ""A"" Kowalska"\n' for n in range(1, 20))
    return lines.encode(), lines.replace(";", ",").encode("cp1250"), lines.replace(";", "\t").encode("utf-16")


def _pptx() -> Made:
    first = (office.shape("Title", POLISH), "", [("n", "notesSlide", "../notesSlides/notesSlide1.xml")])
    notes = f"<p:notes {office.P}><p:cSld><p:spTree>{office.shape('spoken')}</p:spTree></p:cSld></p:notes>"
    second = (office.shape("hidden"), 'show="0"', [])
    return (office.pptx_of(first, second, parts={"ppt/notesSlides/notesSlide1.xml": notes}),)


def _ppt() -> Made:
    slides = [(["one", "two"], office.chars("drawn"), "spoken", False), ([], office.chars("two"), "", True)]
    return office.ppt_of(slides), office.ppt_of(slides, directory=False)


def _odp() -> Made:
    page = f'<draw:page draw:name="p"><draw:frame><draw:text-box><text:p>{POLISH}</text:p></draw:text-box></draw:frame>'
    page += "<presentation:notes><text:p>spoken</text:p></presentation:notes></draw:page>"
    return office.sample("show.odp"), office.open_of("presentation", page)


# -- texts ------------------------------------------------------------------------------------------------------------


def _html() -> Made:
    table = "<table><tr><th>Data<th><p>Kwota</p><tr><td colspan=2>maj<td>500</table>"
    picture = "<img src='data:image/png;base64,iVBORw0KGgo=' alt='seal'><a href='https://adverts.example/1'>x</a>"
    page = f"<html><head><meta charset=utf-8><title>T</title></head><body><h1>{POLISH}</h1>{table}{picture}</body>"
    return page.encode(), page.replace("utf-8", "iso-8859-2").encode("iso-8859-2"), page.encode("utf-16")


def _text() -> Made:
    words = "\n".join(THREE) * 3
    return words.encode(), POLISH.encode("cp1250") * 4, words.encode("utf-16"), f"a\fb\f\f{VIETNAMESE}".encode()


def _transcript() -> Made:
    return SRT.encode(), VTT.encode(), SRT.encode("utf-16"), SRT.replace("\n", "\r\n").encode("cp1250", "replace")


# -- mail, chats, diaries ---------------------------------------------------------------------------------------------


def _mail() -> Made:
    inner = mail("inner", VIETNAMESE, f"<p>{UKRAINIAN}</p>")
    return (
        mail().as_bytes(),
        mail("with files", POLISH, f"<p>{POLISH}</p>", attach=[("a.txt", b"inside"), inner]).as_bytes(),
        b"From: a@example.org\nTo: =?utf-8?q?=C5=81?= <b@example.org>\nDate: 1 Jan 2020 10:00\nSubject: x\n\nbegin 644 "
        b"a.txt\n#0V%T\n`\nend\n",
    )


def _outlook() -> Made:
    within = outlook_enclosed(outlook_tree("within", VIETNAMESE, header=24))
    return outlook(), outlook(attachments=[outlook_file("a.txt", b"inside"), within])


def _mailbox() -> Made:
    two = mailbox(mail().as_bytes(), mail("two", VIETNAMESE).as_bytes())
    return two, mailbox(*(mail(name).as_bytes() for name in "abc"))


def _chat() -> Made:
    phone = "[12/03/2022, 14:05:33] Ann: x\r\n\u200e[12/03/2022, 14:06:33] Оля: <attached: a.jpg>\r\n"
    signal = (
        "Conversation: Ann (+48100200300)\n\nFrom: Ann (+48100200300)\nType: incoming\n"
        f"Sent: Sat, 12 Mar 2022 14:05:33 +0100\nAttachment: dom.jpg (image/jpeg, 12 bytes)\n\n{POLISH}\n\n"
    )
    return chats.WHATSAPP.encode(), phone.encode("utf-16"), phone.encode(), (signal * 2).encode()


def _chat_json() -> Made:
    message = {
        "conversationId": "c", "sent_at": 1647093933000, "type": "incoming", "source": "+48100", "body": POLISH,
        "attachments": [{"fileName": "a.jpg", "contentType": "image/jpeg"}], "quote": {"text": "asked"},
    }  # fmt: skip
    faces = {
        "participants": [{"name": "Ann"}],
        "messages": [{"sender_name": "Ann", "timestamp_ms": 1647093933000, "content": "x", "photos": [{"uri": "a"}]}],
    }
    telegram = chats.telegram(chats.said(POLISH), chats.said([{"type": "bold", "text": "b"}, "c"], 2))
    account = {"about": "x", "chats": {"list": [telegram]}, "personal_information": {"first_name": "Ann"}}
    line = json.dumps({"date": "2022-03-12T14:05:00", "sender": "Оля", "body": "x", "reactions": []}) + "\n"
    return (*(json.dumps(one).encode() for one in ([message] * 2, faces, telegram, account)), (line * 3).encode())


def _chat_html() -> Made:
    return tuple(chats.HTML.replace("{text}", text).encode() for text in THREE)


def _report() -> Made:
    return chats.WHOLE, chats.report(("SMS", [chats.SMS]), ("Call", [chats.CALL]))


def _calendar() -> Made:
    more = "LOCATION:ul. Długa 5\\, Łódź\r\nATTENDEE;CN=Hồng;PARTSTAT=ACCEPTED:mailto:h@example.org\r\n"
    more += diary.folded(f"DESCRIPTION:{POLISH}") + "BEGIN:VALARM\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\n"
    task = "BEGIN:VTODO\r\nDUE:20220401\r\nSUMMARY:x\r\nEND:VTODO\r\n"
    return diary.calendar(diary.event("x", more=more), task), diary.calendar(*(diary.event(f"{n}") for n in range(45)))


def _contacts() -> Made:
    return tuple(
        f"BEGIN:VCARD\r\nVERSION:{version}\r\nN:Kowalska;Ann;;;\r\nFN:Ann Kowalska\r\nTEL;TYPE=CELL:+48 600\r\n"
        f"NOTE;ENCODING=QUOTED-PRINTABLE:a=C5=81=\r\nb\r\n{diary.photo(version)}END:VCARD\r\n".encode()
        for version in ("2.1", "3.0", "4.0")
    )


# -- archives ---------------------------------------------------------------------------------------------------------


def _zip() -> Made:
    import zipfile

    files = packed.SMALL
    nested = zip_of([("inner.zip", zip_of(files)), ("a/b.txt", b"x"), ("folder/", b"")], comment=b"remark")
    methods = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
    return (*(zip_of(files, method) for method in methods), nested, packed.locked_zip()[0][-3000:])


def _seven() -> Made:
    return (
        *(packed.seven(packed.SMALL, filters=filters) for filters in packed.FILTERS),
        packed.seven(packed.SMALL, packed.PASSWORD),
        packed.seven(packed.SMALL, packed.PASSWORD, names_too=True),
    )


def _tar() -> Made:
    files = [*packed.SMALL, ("d/" * 70 + "long.txt", b"x")]
    return tuple(tar_of(files, mode) for mode in ("w", "w:gz", "w:xz", "w:bz2"))


def _squeezed() -> Made:
    words = "\n".join(THREE).encode()
    return gzip.compress(words, mtime=0), bz2.compress(words), lzma.compress(words)


# -- all of them ----------------------------------------------------------------------------------------------------

_PLACES = (("boxes", 1), ("words", 1), ("characters", 1), ("tables", 1))
_LOOKED_AT = (("extract", 12), ("picture", 2), ("count", 1), *_PLACES)
_SEEN = (("extract", 2), ("picture", 2))
_HEARD = (("extract", 2), ("waveform", 1))
_FILMED = (("extract", 3), ("waveform", 1), ("picture", 2))

FORMATS: tuple[Format, ...] = (
    Format("pdf", "pdf", "pdf", _pdf, 4.0, _LOOKED_AT),
    Format("docx", "docx", "docx", _docx),
    Format("doc", "doc", "doc", _doc, 2.0),
    Format("odt", "odt", "odt", _odt),
    Format("rtf", "rtf", "rtf", _rtf),
    Format("xlsx", "sheet", "xlsx", _xlsx),
    Format("xls", "sheet", "xls", _xls),
    Format("xlsb", "sheet", "xlsb", _xlsb),
    Format("ods", "sheet", "ods", _ods),
    Format("csv", "sheet", "csv", _csv),
    Format("pptx", "slides", "pptx", _pptx),
    Format("ppt", "slides", "ppt", _ppt),
    Format("odp", "slides", "odp", _odp),
    Format("html", "html", "html", _html),
    Format("text", "text", "txt", _text),
    Format("markdown", "markdown", "md", _text, 0.3),
    Format("eml", "mail", "eml", _mail, 2.0),
    Format("msg", "mail", "msg", _outlook, 2.0),
    Format("mbox", "mailbox", "mbox", _mailbox),
    Format("chat", "chat", "txt", _chat),
    Format("chat-json", "chat", "json", _chat_json),
    Format("chat-html", "chat", "html", _chat_html),
    Format("chat-xml", "chat", "xml", _report),
    Format("ics", "calendar", "ics", _calendar),
    Format("vcf", "contacts", "vcf", _contacts),
    Format("zip", "archive", "zip", _zip, 2.0),
    Format("7z", "archive", "7z", _seven, 0.5),
    Format("tar", "archive", "tar", _tar),
    Format("squeezed", "archive", "gz", _squeezed),
    Format("transcript", "transcript", "srt", _transcript),
    Format("jpeg", "image", "jpg", media.jpeg, 1.0, _SEEN),
    Format("png", "image", "png", media.png, 1.0, _SEEN),
    Format("tiff", "image", "tif", media.tiff, 1.5, _SEEN),
    Format("bmp-gif-jp2", "image", "bmp", media.simple, 1.0, _SEEN),
    Format("webp", "image", "webp", media.webp, 0.7, _SEEN),
    Format("heif-avif", "image", "heic", media.modern, 0.7, _SEEN),
    *(Format(f"sound-{form}", "audio", form, media.recording(form), 0.5, _HEARD) for form in media.AUDIO),
    *(Format(f"film-{film[0]}", "video", film[0], media.filmed(*film), 0.4, _FILMED) for film in media.FILMS),
    Format("ocr", "image", "png", media.pages_to_read, 0.05, (("ocr", 1),)),
)
