"""Chats: every message with its moment, writer and words, whichever messenger or laboratory wrote the file."""

import json
import random
import time

import pytest

from tests.ingest.mail_files import POLISH, THREE, UKRAINIAN, VIETNAMESE, hear, survive

WHATSAPP = (
    "12.03.2022, 14:05 - Wiadomości i połączenia są w pełni szyfrowane.\n"
    f"12.03.2022, 14:05 - Ann Kowalska: {POLISH}\nDruga linia: tak\n\nczwarta\n"
    f"13.03.2022, 9:15 - Bùi Thị Hồng: {VIETNAMESE}\n"
    "13.03.2022, 9:16 - Оля: <Pominięto multimedia>\n"
)


def test_a_whatsapp_chat_is_read_line_by_line(reader):
    heard = hear(reader, WHATSAPP.encode(), "chat", "WhatsApp Chat.txt")
    assert heard.text == (
        "2022-03-12 14:05  Wiadomości i połączenia są w pełni szyfrowane.\n"
        f"2022-03-12 14:05  Ann Kowalska: {POLISH}\nDruga linia: tak\n\nczwarta\n"
        f"2022-03-13 09:15  Bùi Thị Hồng: {VIETNAMESE}\n"
        "2022-03-13 09:16  Оля: <Pominięto multimedia>\n"
    )
    assert heard.facts == {
        "application": "WhatsApp", "date_order": "day, month, year (certain)",
        "participants": "Ann Kowalska; Bùi Thị Hồng; Оля", "first": "2022-03-12 14:05", "last": "2022-03-13 09:16",
        "messages": "4",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (
            "12.03.2022, 14:05 - Ann: a\n\f12.03.2022, 14:06 - Bo: b\n",
            "2022-03-12 14:05  Ann: a\n2022-03-12 14:06  Bo: b\n",
        ),
        ("2022-03-12 14:05 Ann: a\n\f2022-03-12 14:06 Bo: b\n", "2022-03-12 14:05  Ann: a\n2022-03-12 14:06  Bo: b\n"),
    ],
)
def test_a_printed_page_that_begins_hides_no_message(reader, data, text):
    heard = hear(reader, data.encode(), "chat")
    assert (heard.text, heard.facts["messages"]) == (text, "2")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1250"])
def test_a_chat_is_read_in_its_encoding(reader, encoding):
    data = f"12.03.2022, 14:05 - Ann: {POLISH}\r\n12.03.2022, 14:06 - Bo: tak\r\n".encode(encoding)
    assert f"Ann: {POLISH}\n" in hear(reader, data, "chat").text


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("12.03.2022, 14:05 - ", "2022-03-12 14:05"),
        ("12.03.22, 14:05 – ", "2022-03-12 14:05"),
        ("3/12/22, 2:05 PM - ", "2022-03-12 14:05"),
        ("3/12/22, 12:05\u202fAM - ", "2022-03-12 00:05"),
        ("12/3/22 2:05 p. m. - ", "2022-03-12 14:05"),
        ("12/03/2022, 14:05 - ", "2022-03-12 14:05"),
        ("12-03-2022 14:05 - ", "2022-03-12 14:05"),
        ("2022-03-12 14:05 - ", "2022-03-12 14:05"),
        ("2022. 03. 12. 14:05 - ", "2022-03-12 14:05"),
        ("12/03/2022 à 14:05 - ", "2022-03-12 14:05"),
        ("12.03.2022 г., 14:05 ч. - ", "2022-03-12 14:05"),
        ("12.03.2022 о 14:05 - ", "2022-03-12 14:05"),
        ("12/3/22, 2:05 CH - ", "2022-03-12 14:05"),
        ("[12/03/2022, 14:05:33] ", "2022-03-12 14:05:33"),
        ("\u200e[12.03.22, 14:05:33] ", "2022-03-12 14:05:33"),
        ("[3/12/22, 2:05:33 PM] ", "2022-03-12 14:05:33"),
        ("[2022-03-12 14:05:33] ", "2022-03-12 14:05:33"),
        ("[2022-03-12, 14:05] ", "2022-03-12 14:05"),
        ("2022-03-12 14:05 ", "2022-03-12 14:05"),
    ],
)
def test_the_date_forms_of_many_languages_are_read(reader, line, moment):
    month_first = line.strip("[\u200e").startswith("3/")
    later = "3/28/22, 3:00 PM - Bo: x" if month_first else "28.03.2022, 15:00 - Bo: x"
    if "[" in line:
        later = "[" + later.replace(" - ", "] ")
    elif line.startswith("2022-03-12 14:05 ") and not line.endswith("- "):
        later = "2022-03-28 15:00 Bo: x"
    heard = hear(reader, f"{line}Оля: привіт\n{later}\n".encode(), "chat")
    assert heard.text.startswith(f"{moment}  Оля: привіт\n2022-03-28 15:00")


def chat(*dates):
    return "".join(f"{date}, 10:00 - Ann: x\n" for date in dates).encode()


@pytest.mark.parametrize(
    ("dates", "first", "how"),
    [
        (("01/02/22", "13/02/22"), "2022-02-01", "day, month, year (certain)"),
        (("01/02/22", "02/13/22"), "2022-01-02", "month, day, year (certain)"),
        (("01/12/21", "01/01/22", "02/01/22", "01/02/22"), "2021-12-01", "day, month, year (by the order"),
        (("12/01/21", "01/01/22", "01/02/22", "02/01/22"), "2021-12-01", "month, day, year (by the order"),
        (("01/02/22", "01/02/22"), "2022-02-01", "day, month, year (assumed)"),
    ],
)
def test_whether_day_or_month_comes_first_is_decided_by_the_whole_file(reader, dates, first, how):
    heard = hear(reader, chat(*dates), "chat")
    assert heard.pages[0].text.startswith(first)
    assert heard.facts["date_order"].startswith(how)


def test_a_day_that_does_not_exist_stands_as_written(reader):
    heard = hear(reader, chat("31.02.2022", "13.02.2022"), "chat")
    assert heard.text.startswith("31.02.2022, 10:00  Ann: x\n")


def test_a_long_chat_has_a_hundred_messages_to_a_page_and_can_be_gone_on_with(reader):
    data = "".join(f"12.03.2022, 14:{n % 60:02} - Ann: message {n}\n" for n in range(1050)).encode()
    heard = hear(reader, data, "chat")
    assert heard.finished.pages == 11
    assert heard.pages[0].text.count("\n") == 100
    assert [page.text for page in hear(reader, data, "chat", from_page=7).pages] == [p.text for p in heard.pages[6:]]


def test_what_is_called_a_chat_and_is_none_is_a_text(reader):
    assert hear(reader, POLISH.encode(), "chat").text == POLISH


def test_signals_long_text_form(reader):
    data = (
        "Conversation: Ann (+48100200300)\n\nFrom: Ann (+48100200300)\nType: incoming\n"
        "Sent: Sat, 12 Mar 2022 14:05:33 +0100\nReceived: Sat, 12 Mar 2022 14:05:34 +0100\n"
        "Attachment: dom.jpg (image/jpeg, 12 bytes)\nReaction: x from You\n\n"
        f"{POLISH}\n\nFrom: ktoś inny, a nie nadawca\n\nkoniec\n\n"
        "From: You\nType: outgoing\nSent: Sat, 12 Mar 2022 14:06:33 +0100\n\ndobrze\n\n"
    )
    heard = hear(reader, data.encode(), "chat")
    assert heard.text == (
        "Conversation: Ann (+48100200300)\n"
        f"2022-03-12 13:05:33 UTC  Ann (+48100200300): {POLISH}\n\nFrom: ktoś inny, a nie nadawca\n\nkoniec "
        "[Attachment: dom.jpg (image/jpeg, 12 bytes)] [Reaction: x from You]\n"
        "2022-03-12 13:06:33 UTC  You: dobrze\n"
    )
    assert (heard.facts["application"], heard.facts["messages"]) == ("Signal", "2")


def test_signals_json_forms(reader):
    message = {
        "conversationId": "c", "sent_at": 1647093933000, "type": "incoming", "source": "+48100", "body": POLISH,
        "attachments": [{"fileName": "a.jpg", "contentType": "image/jpeg"}], "quote": {"text": "pytanie"},
    }  # fmt: skip
    heard = hear(reader, json.dumps([message, {**message, "type": "outgoing", "source": ""}]).encode(), "chat")
    assert heard.text.startswith(
        f"2022-03-12 14:05:33  +48100: {POLISH} [attachment: a.jpg, image/jpeg] [quote: text=pytanie]\n"
    )
    assert "  outgoing: " in heard.text
    assert heard.facts["zone"] == "UTC"
    lines = "".join(
        json.dumps({"date": f"2022-03-12T14:05:0{n}", "sender": "Оля", "body": UKRAINIAN, "reactions": []}) + "\n"
        for n in range(3)
    )
    heard = hear(reader, lines.encode(), "chat")
    assert heard.text.count(f"Оля: {UKRAINIAN}\n") == 3
    assert heard.facts["first"] == "2022-03-12 14:05:00"


def telegram(*messages, **more):
    return {"name": "Оля", "type": "personal_chat", "id": 5, "messages": list(messages), **more}


def said(text, number=1, **more):
    return {
        "id": number, "type": "message", "date": "2022-03-12T14:05:33", "date_unixtime": "1", "from": "Оля",
        "from_id": "user5", "text": text, "text_entities": [], **more,
    }  # fmt: skip


def test_a_telegram_chat_in_json(reader):
    call = {
        "id": 2, "type": "service", "date": "2022-03-12T14:06:33", "actor": "Ann", "action": "phone_call",
        "duration_seconds": 61, "text": "",
    }  # fmt: skip
    link = {"type": "text_link", "text": "tutaj", "href": "https://adverts.example/1"}
    data = telegram(said(UKRAINIAN, photo="photos/dom.jpg"), said(["Zobacz ", link, "!"]), call)
    heard = hear(reader, json.dumps(data, ensure_ascii=False, indent=1).encode(), "chat", "result.json")
    assert heard.text == (
        "Оля  personal_chat  5\n"
        f"2022-03-12 14:05:33  Оля: {UKRAINIAN} [photo: photos/dom.jpg]\n"
        "2022-03-12 14:05:33  Оля: Zobacz tutaj <https://adverts.example/1>!\n"
        "2022-03-12 14:06:33  Ann: [phone_call] [duration_seconds: 61]\n"
    )
    assert heard.facts["participants"] == "Оля; Ann"


def test_an_account_exported_from_telegram_leaves_nothing_out(reader):
    data = {
        "about": "Here is the data you requested.",
        "personal_information": {"first_name": "Ann", "phone_number": "+48"},
        "contacts": {"about": "x", "list": [{"first_name": "Bo", "phone_number": "+84"}]},
        "chats": {"about": "y", "list": [telegram(said(text)) for text in THREE]},
    }  # fmt: skip
    heard = hear(reader, json.dumps(data).encode(), "chat")
    assert len(heard.pages) == 5
    assert all(text in heard.text for text in (*THREE, "phone_number=+48", "first_name=Bo, phone_number=+84"))


def test_a_long_telegram_chat_that_is_cut_off_keeps_what_it_has(reader):
    data = json.dumps(telegram(*(said(f"message {n}") for n in range(20_000)))).encode()
    heard = hear(reader, data[: len(data) * 3 // 4], "chat")
    assert 14_900 < int(heard.facts["messages"]) < 15_100
    assert (heard.pages[-1].text, heard.pages[-1].reason) == ("[…]", "chat.cut_off")


HTML = """<!DOCTYPE html><html><head><title>Exported Data</title></head><body><div class="page_wrap">
<div class="page_header"><div class="text bold">Оля</div></div><div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">12 March 2022</div></div>
<div class="message default clearfix" id="message1">
<div class="pull_left userpic_wrap"><div class="initials">O</div></div>
<div class="body"><div class="pull_right date details" title="12.03.2022 14:05:33 UTC+01:00">14:05</div>
<div class="from_name">Оля </div><div class="text">{text}<br>druga <a href="https://adverts.example/1">tutaj</a></div>
</div></div>
<div class="message default clearfix joined" id="message2"><div class="body">
<div class="pull_right date details" title="12.03.2022 14:06:33 UTC+01:00">14:06</div>
<div class="media_wrap clearfix"><a class="photo_wrap" href="photos/dom.jpg"></a></div></div></div>
</div></div></div></body></html>"""


@pytest.mark.parametrize("text", THREE)
def test_a_telegram_chat_in_html(reader, text):
    heard = hear(reader, HTML.replace("{text}", text).encode(), "chat", "messages.html")
    assert heard.text == (
        f"Оля\n12 March 2022\n2022-03-12 14:05:33  Оля: {text}\ndruga tutaj\n<https://adverts.example/1>\n"
        "2022-03-12 14:06:33  Оля: <photos/dom.jpg>\n"
    )
    assert heard.facts["zone"] == "UTC+01:00"


def test_facebooks_letters_are_mended(reader):
    def broken(text):
        return text.encode().decode("latin-1")

    data = {
        "participants": [{"name": broken("Hồng")}],
        "messages": [{"sender_name": broken("Hồng"), "timestamp_ms": 1647093933000, "content": broken(VIETNAMESE),
                      "photos": [{"uri": "a.jpg"}]}],
    }  # fmt: skip
    heard = hear(reader, json.dumps(data).encode(), "chat", "message_1.json")
    assert f"2022-03-12 14:05:33  Hồng: {VIETNAMESE} [photos: uri=a.jpg]\n" in heard.text


# -- reports of telephones ------------------------------------------------------------------------------------------


def value(name, text):
    return f'<field name="{name}" type="String"><value type="String"><![CDATA[{text}]]></value></field>'


def model(kind, *fields, **inner):
    more = "".join(
        f'<multiModelField name="{name}">{"".join(models)}</multiModelField>' for name, models in inner.items()
    )
    return f'<model type="{kind}" id="1" deleted_state="Intact">{"".join(fields)}{more}</model>'


def party(name, number, role=""):
    return model("Party", value("Identifier", number), value("Name", name), *([value("Role", role)] if role else []))


def instant(text, stamp="2022-03-12T14:05:33.000+01:00", state="Intact"):
    sender = f'<modelField name="From" type="Party">{party("Ann", "+48100")}</modelField>'
    file = model("Attachment", value("Filename", "IMG_1.jpg"))
    return model(
        "InstantMessage", sender, value("Body", text), value("TimeStamp", stamp), Attachments=[file]
    ).replace("Intact", state, 1)  # fmt: skip


def report(*groups, head=""):
    body = "".join(f'<modelType type="{kind}">{"".join(models)}</modelType>' for kind, models in groups)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<project id="1" name="Report" reportVersion="5.0" '
        f'xmlns="http://pa.cellebrite.com/report/2.0">{head}<decodedData>{body}</decodedData></project>'
    ).encode()


PEOPLE = [party("Ann", "+48100"), party("Hồng", "+84200")]
CHAT = model("Chat", value("Source", "WhatsApp"), Participants=PEOPLE, Messages=[instant(text) for text in THREE])
SMS = model(
    "SMS", value("TimeStamp", "2022-03-12T15:00:00.000+01:00"), value("Body", "sms"), value("Folder", "Inbox"),
    Parties=[party("", "+84200", "From")],
)  # fmt: skip
CALL = model(
    "Call", value("Type", "Missed"), value("TimeStamp", "2022-03-12T16:00:00"), value("Duration", "00:00:00"),
    Parties=[party("Boss", "+777", "From")],
)  # fmt: skip
PHONE = model("PhoneNumber", value("Category", "Mobile"), value("Value", "+777"))
CONTACT = model("Contact", value("Name", "Boss"), Entries=[PHONE])
PLACE = model("Location", value("Name", "Łódź Fabryczna"), value("TimeStamp", "2022-03-12T17:00:00"))
HEADING = '<metadata section="x"><item name="DeviceInfoSelectedDeviceName">Phone 7</item></metadata><taggedFiles><file path="a"/></taggedFiles>'  # noqa: E501
WHOLE = report(
    ("Chat", [CHAT]), ("SMS", [SMS]), ("Call", [CALL]), ("Contact", [CONTACT]), ("Location", [PLACE]), head=HEADING
)


def test_a_report_of_a_telephone_leaves_nothing_out(reader):
    heard = hear(reader, WHOLE, "chat", "report.xml")
    pages = [page.text for page in heard.pages]
    assert pages[0] == "DeviceInfoSelectedDeviceName: Phone 7\n"
    assert pages[1] == "Chat  Source: WhatsApp\nParticipants: Ann <+48100>; Hồng <+84200>\n" + "".join(
        f"2022-03-12 14:05:33 +01:00  Ann <+48100>: {text} [attachment: IMG_1.jpg]\n" for text in THREE
    )
    assert pages[2] == "SMS\n2022-03-12 15:00:00 +01:00  +84200: sms [Folder: Inbox]\n"
    assert pages[3] == "Call\n2022-03-12 16:00:00  From Boss <+777>; Type: Missed; Duration: 00:00:00\n"
    assert pages[4] == "Contact\nName: Boss; Entries: Mobile +777\n"
    assert pages[5] == "Location\n2022-03-12 17:00:00  Name: Łódź Fabryczna\n"
    assert heard.facts["device"] == "Phone 7"
    assert (heard.facts["messages"], heard.facts["files_not_listed"]) == ("4", "1")


def test_a_deleted_message_is_marked(reader):
    deleted = model("Chat", Messages=[instant("skasowane", state="Deleted")])
    assert ": [Deleted] skasowane" in hear(reader, report(("Chat", [deleted])), "chat").text


def test_a_report_that_is_cut_off_keeps_what_it_has(reader):
    heard = hear(reader, WHOLE[: WHOLE.index(b"Call")], "chat")
    assert all(text in heard.text for text in THREE)
    assert heard.pages[-1].reason == "chat.cut_off"


def test_a_chat_of_many_messages_in_a_report_takes_little_memory_and_time(reader):
    many = model("Chat", Participants=PEOPLE, Messages=[instant(f"numer {n}") for n in range(5000)])
    heard = hear(reader, report(("Chat", [many])), "chat")
    assert heard.facts["messages"] == "5000"
    assert heard.text.count("numer ") == 5000


def test_entities_of_a_report_are_not_expanded(reader):
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    document = f'<?xml version="1.0"?><!DOCTYPE p [<!ENTITY l0 "ha">{laughs}<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    data = document.encode() + WHOLE.split(b"?>", 1)[1].replace(b"<![CDATA[sms]]>", b"&l9;&f;")
    heard = hear(reader, data, "chat")
    assert heard.code in ("", "chat.damaged")
    assert "root:" not in heard.text and "haha" not in heard.text


# -- hostile --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data",
    [
        b'{"messages": ' + b"[" * 200_000,
        b'{"messages": [' + b'{"a":' * 200_000,
        b'{"a": ' * 100_000,
        b'{"messages": [{"text": ' + b"[" * 900 + b"]" * 900 + b"}]}",
        b'{"messages": [' + b"9" * 5_000_000,
        b'{"messages": ["' + b"x" * 40_000_000,
        b"[" + b'{"conversationId":1,"sent_at":' + b"1" * 100_000 + b"}]",
        b'<project xmlns="http://pa.cellebrite.com/report/2.0">' + b"<model>" * 50_000,
        b"12.03.2022, 14:05 - " + b"a" * 30_000_000,
        b"12.03.2022, 14:05 - \n" * 100_000,
        b"[" + b"1/" * 500_000,
    ],
    ids=range(11),
)
def test_files_made_to_hold_a_reader_up_do_not(reader, data):
    began = time.monotonic()
    heard = hear(reader, data, "chat")
    assert heard.finished or heard.code in ("chat.damaged", "chat.cut_off", "text.binary")
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    "data",
    [
        WHATSAPP.encode(),
        json.dumps(telegram(said(POLISH), said(["a", {"text": "b"}], photo="x"))).encode(),
        HTML.replace("{text}", POLISH).encode(),
        WHOLE,
        json.dumps([{"conversationId": "c", "sent_at": 1647093933000, "body": UKRAINIAN}]).encode(),
    ],
    ids=["WhatsApp", "Telegram", "Telegram HTML", "report", "Signal"],
)
def test_damaged_chats_give_pages_or_a_code(reader, data):
    survive(reader, random.Random(6), data, "chat")
