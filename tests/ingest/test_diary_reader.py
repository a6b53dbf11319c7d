"""Calendars and contacts: every entry with all that it says, in the file's own words."""

import base64
import random
import time

import pytest

from tests.ingest.mail_files import POLISH, THREE, UKRAINIAN, VIETNAMESE, hear, survive

PHOTO = b"\xff\xd8\xff" + bytes(range(200))


def event(summary, start="DTSTART;TZID=Europe/Warsaw:20220312T140500", more=""):
    return f"BEGIN:VEVENT\r\nUID:1\r\n{start}\r\nSUMMARY:{summary}\r\n{more}END:VEVENT\r\n"


def calendar(*events):
    return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Praca\r\n" + "".join(events) + "END:VCALENDAR\r\n").encode()


def folded(line):
    """A content line cut after 60 letters, as the format asks for."""
    return "\r\n ".join(line[at : at + 60] for at in range(0, len(line), 60)) + "\r\n"


@pytest.mark.parametrize("text", THREE)
def test_an_event_is_told_in_full(reader, text):
    written = text.replace(",", "\\,").replace(";", "\\;")
    more = (
        "DTEND;TZID=Europe/Warsaw:20220312T150000\r\nLOCATION:ul. Długa 5\\, Łódź\r\n"
        'ORGANIZER;CN="Kowalska: Ann":mailto:ann@example.org\r\n'
        "ATTENDEE;CN=Hồng;PARTSTAT=ACCEPTED:mailto:hong@example.org\r\nRRULE:FREQ=WEEKLY;COUNT=5\r\n"
        + folded(f"DESCRIPTION:{written}\\nDruga linia")
        + "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\nX-ODD:rzecz\r\n"
    )
    heard = hear(reader, calendar(event("Spotkanie", more=more)), "calendar")
    assert heard.text == (
        "Start: 2022-03-12 14:05 Europe/Warsaw\nEnd: 2022-03-12 15:00 Europe/Warsaw\nSummary: Spotkanie\n"
        "Location: ul. Długa 5, Łódź\nOrganizer (Kowalska: Ann): mailto:ann@example.org\n"
        "Attendee (Hồng ACCEPTED): mailto:hong@example.org\nRepeats: FREQ=WEEKLY;COUNT=5\n"
        f"Description: {text}\nDruga linia\nOdd: rzecz\nVALARM: Action: DISPLAY; Trigger: -PT15M\n\n"
    )
    assert heard.facts == {
        "title": "Praca", "events": "1", "first": "2022-03-12 14:05 Europe/Warsaw",
        "last": "2022-03-12 14:05 Europe/Warsaw",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("start", "said"),
    [
        ("DTSTART:20220312T130500Z", "2022-03-12 13:05 UTC"),
        ("DTSTART:20220312T130533", "2022-03-12 13:05:33"),
        ("DTSTART;VALUE=DATE:20220312", "2022-03-12"),
        ("DTSTART:next week", "next week"),
    ],
)
def test_a_start_is_told_with_its_zone_as_written(reader, start, said):
    assert hear(reader, calendar(event("x", start)), "calendar").text.startswith(f"Start: {said}\n")


def test_forty_events_to_a_page_and_tasks_too(reader):
    task = "BEGIN:VTODO\r\nDUE:20220401\r\nSUMMARY:Zapłacić\r\nEND:VTODO\r\n"
    data = calendar(*(event(f"spotkanie {n}") for n in range(90)), task)
    heard = hear(reader, data, "calendar")
    assert [page.text.count("Summary:") for page in heard.pages] == [40, 40, 11]
    assert "VTODO\nDue: 2022-04-01\nSummary: Zapłacić\n" in heard.pages[2].text
    assert [p.text for p in hear(reader, data, "calendar", from_page=3).pages] == [heard.pages[2].text]


def test_zones_are_no_events(reader):
    zone = "BEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    assert hear(reader, calendar(zone, event("x")), "calendar").facts["events"] == "1"


def photo(version):
    text = base64.b64encode(PHOTO).decode()
    if version == "2.1":
        return (
            "PHOTO;ENCODING=BASE64;JPEG:"
            + "\r\n ".join(text[at : at + 60] for at in range(0, len(text), 60))
            + "\r\n\r\n"
        )
    if version == "3.0":
        return folded(f"PHOTO;ENCODING=b;TYPE=JPEG:{text}")
    return folded(f"PHOTO:data:image/jpeg;base64,{text}")


@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0"])
@pytest.mark.parametrize(("name", "note"), [("Ann Żółć", POLISH), ("Bùi Thị Hồng", VIETNAMESE), ("Оля", UKRAINIAN)])
def test_contacts_of_all_versions_are_read_with_their_pictures(reader, version, name, note):
    if version == "2.1":
        words = "".join(f"={byte:02X}" for byte in note.encode())
        soft = "=\r\n".join(words[at : at + 60] for at in range(0, len(words), 60))
        fields = f"FN;CHARSET=UTF-8:{name}\r\nTEL;CELL;PREF:+48 600\r\n"
        fields += f"NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{soft}\r\n"
    else:
        written = note.replace(",", "\\,").replace(";", "\\;")
        fields = f"FN:{name}\r\nitem1.TEL;TYPE=CELL;TYPE=PREF:+48 600\r\n" + folded(f"NOTE:{written}")
    data = f"BEGIN:VCARD\r\nVERSION:{version}\r\n{fields}{photo(version)}END:VCARD\r\n".encode()
    heard = hear(reader, data, "contacts")
    assert heard.text == f"Name: {name}\nTelephone (CELL PREF): +48 600\nNote: {note}\n\n"
    assert heard.contents == {f"{name} photo.jpg": PHOTO}
    assert heard.facts == {"contacts": "1"}


def test_names_and_addresses_come_in_their_parts(reader):
    data = (
        b"BEGIN:VCARD\nVERSION:3.0\nN:Kowalska;Ann;;dr;\nADR;TYPE=HOME:;;Polna 1\\, m. 2;Radom;;26-600;PL\nEND:VCARD\n"
    )
    assert hear(reader, data, "contacts").text == (
        "Name in parts: Kowalska, Ann, dr\nAddress (HOME): Polna 1, m. 2, Radom, 26-600, PL\n\n"
    )


def test_old_contacts_in_a_national_encoding_are_read(reader):
    data = f"BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Żółw\r\nNOTE:{POLISH}\r\nEND:VCARD\r\n".encode("cp1250")
    assert f"Name: Żółw\nNote: {POLISH}\n" in hear(reader, data, "contacts").text


def test_a_picture_elsewhere_is_named_and_not_fetched(reader):
    data = b"BEGIN:VCARD\nFN:Ann\nPHOTO;VALUE=uri:https://pictures.example/a.jpg\nEND:VCARD\n"
    heard = hear(reader, data, "contacts")
    assert "Photo: https://pictures.example/a.jpg\n" in heard.text
    assert heard.parts == []


def test_lines_that_are_no_property_are_not_lost(reader):
    data = b"BEGIN:VEVENT\nSUMMARY:a\nDESCRIPTION:first\nsecond line without a mark\nEND:VEVENT\n"
    assert "Description: first\nsecond line without a mark\n" in hear(reader, data, "calendar").text


def test_what_ends_too_early_keeps_what_it_has(reader):
    data = calendar(event("pierwsze"), event("drugie"))
    assert "Summary: drugie" in hear(reader, data[: data.index(b"drugie") + 6], "calendar").text


@pytest.mark.parametrize(("data", "code"), [(b"", "file.empty"), (b"\n\n", "diary.no_records")])
def test_what_holds_no_entry_has_a_code(reader, data, code):
    assert hear(reader, data, "calendar").code == code


@pytest.mark.parametrize(
    "data",
    [
        b"BEGIN:VCARD\r\nX" + b";a" * 100_000 + b":x\r\nEND:VCARD\r\n",
        b"BEGIN:VCARD\r\nX" + b';"a' * 100_000 + b":x\r\nEND:VCARD\r\n",
        b"BEGIN:VEVENT\r\n" * 100_000,
        b"BEGIN:VCARD\r\nNOTE:\r\n" + b" x\r\n" * 300_000 + b"END:VCARD\r\n",
        b"BEGIN:VCARD\r\n" + b"A:b\r\n" * 200_000 + b"END:VCARD\r\n",
        b"BEGIN:VCARD\r\nNOTE;ENCODING=QUOTED-PRINTABLE:" + b"=\r\n" * 200_000,
        b"BEGIN:VCARD\r\nPHOTO;ENCODING=b:" + b"A" * 30_000_000 + b"\r\nEND:VCARD\r\n",
    ],
    ids=range(7),
)
def test_files_made_to_hold_a_reader_up_do_not(reader, data):
    began = time.monotonic()
    assert hear(reader, data, "contacts").finished
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("kind", ["calendar", "contacts"])
def test_damaged_diaries_give_pages_or_a_code(reader, kind):
    data = calendar(event(POLISH, more=folded(f"DESCRIPTION:{UKRAINIAN}")))
    if kind == "contacts":
        data = (
            f"BEGIN:VCARD\r\nVERSION:2.1\r\nFN;ENCODING=QUOTED-PRINTABLE:=C5=81\r\n{photo('2.1')}END:VCARD\r\n".encode()
        )
    survive(reader, random.Random(7), data, kind)
