"""Outlook's messages: read by their properties, the messages inside them written out again."""

import io
import random
import struct

import pytest

from judgedesk.ingest.compound import compound_of
from judgedesk.ingest.kinds import sniff
from judgedesk.ingest.packed_rtf import unpacked
from tests.ingest.mail_files import (
    BINARY,
    LONG,
    POLISH,
    SENT,
    TEXT8,
    TEXT16,
    THREE,
    TIME,
    UKRAINIAN,
    VIETNAMESE,
    hear,
    outlook,
    outlook_enclosed,
    outlook_file,
    outlook_tree,
    properties,
    survive,
)


@pytest.mark.parametrize("text", THREE)
def test_an_outlook_message_is_read_like_any_other(reader, text):
    heard = hear(reader, outlook(body=text, attachments=[outlook_file("zdjęcie.jpg", b"\xff\xd8" * 5000)]), "mail")
    assert heard.text == (
        "From: Ann Kowalska <ann@example.org>\nTo: Bùi Thị Hồng <hong@example.org>\nCc: Clerk <clerk@example.org>\n"
        "Bcc: Оля <olya@example.org>\nDate: 2022-03-12 14:05:33 UTC\nSubject: Przesłuchanie\n\n" + text
    )
    assert heard.facts["sent"] == "2022-03-12T14:05:33Z"
    assert (heard.facts["bcc"], heard.facts["message_id"]) == ("Оля <olya@example.org>", "<o@example.org>")
    assert heard.contents == {"zdjęcie.jpg": b"\xff\xd8" * 5000}


def test_old_outlook_messages_are_read_in_their_code_page(reader):
    extra = {(0x3FFD, LONG): 1250, (0x1000, TEXT8): POLISH.encode("cp1250")}
    assert POLISH in hear(reader, outlook(body=None, extra=extra.items()), "mail").text


def test_a_formatted_outlook_message_is_read(reader):
    html = f"<html><meta charset=windows-1250><p>{POLISH}</p>".encode("cp1250")
    assert POLISH in hear(reader, outlook(body=None, extra={(0x1013, BINARY): html}.items()), "mail").text


def packed_rtf(rtf, literal=False):
    """As MS-OXRTFCP packs it, every byte for itself, the end marked."""
    if literal:
        return struct.pack("<II4sI", len(rtf) + 12, len(rtf), b"MELA", 0) + rtf
    out = b"".join(b"\0" + rtf[at : at + 8] for at in range(0, len(rtf) // 8 * 8, 8))
    rest = rtf[len(rtf) // 8 * 8 :]
    end = (207 + len(rtf)) % 4096
    out += bytes([1 << len(rest)]) + rest + struct.pack(">H", end << 4)
    return struct.pack("<II4sI", len(out) + 12, len(rtf), b"LZFu", 0) + out


def test_a_message_with_packed_rich_text_only_is_read(reader):
    words = "".join(letter if letter < "\x80" else f"\\u{ord(letter)}?" for letter in UKRAINIAN)
    rtf = ("{\\rtf1\\ansi\\uc1 " + words + "\\par}").encode()
    for literal in (True, False):
        extra = {(0x1009, BINARY): packed_rtf(rtf, literal)}
        assert UKRAINIAN in hear(reader, outlook(body=None, extra=extra.items()), "mail").text


def test_packed_rich_text_repeats_what_was_written_before():
    # The example of MS-OXRTFCP 4.1.1: a reference into the dictionary's beginning and one that overlaps itself.
    packed = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
    )
    assert unpacked(packed) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"


def test_an_enclosed_outlook_message_becomes_a_file_again(reader):
    inner = outlook_tree(
        subject="W środku", body=VIETNAMESE, header=24, attachments=[outlook_file("dowód.bin", b"\0\1" * 4000)]
    )
    middle = outlook_tree(subject="Pośrodku", header=24, attachments=[outlook_enclosed(inner)])
    data = outlook(attachments=[outlook_enclosed(middle)])
    file = hear(reader, data, "mail").contents["Pośrodku.msg"]
    assert sniff(file, "x.msg") == "mail"
    last = hear(reader, hear(reader, file, "mail").contents["W środku.msg"], "mail")
    assert VIETNAMESE in last.text
    assert last.contents == {"dowód.bin": b"\0\1" * 4000}


def test_another_reader_agrees_on_an_enclosed_message_written_anew(reader):
    from oxmsg import Message

    inner = outlook_tree(subject="W środku", body=POLISH, header=24, attachments=[outlook_file("a.bin", b"xyz")])
    file = hear(reader, outlook(attachments=[outlook_enclosed(inner)]), "mail").contents["W środku.msg"]
    message = Message.load(io.BytesIO(file))
    assert (message.subject, message.body) == ("W środku", POLISH)
    assert [(a.file_name, a.file_bytes) for a in message.attachments] == [("a.bin", b"xyz")]


def test_an_attachment_that_lies_elsewhere_is_named_and_not_fetched(reader):
    away = properties({(0x3705, LONG): 7, (0x3707, TEXT16): "a.pdf", (0x370D, TEXT16): "\\\\server\\share\\a.pdf"}, 8)
    empty = properties({(0x3705, LONG): 1, (0x3707, TEXT16): "b.pdf"}, 8)
    assert hear(reader, outlook(attachments=[away, empty]), "mail").problems == {
        "\\\\server\\share\\a.pdf": "mail.elsewhere", "b.pdf": "mail.attachment_missing",
    }  # fmt: skip


def test_when_and_where_of_an_appointment_are_told(reader):
    sets = struct.pack("<I", 0x00062002) + bytes.fromhex("00000000c000000000000046")
    entries = b"".join(struct.pack("<IHH", n, 3 << 1, place) for place, n in enumerate((0x820D, 0x820E, 0x8208)))
    extra = {(0x8000, TIME): SENT, (0x8001, TIME): SENT + 36_000_000_000, (0x8002, TEXT16): "Sąd, sala 7"}
    tree = outlook_tree(extra={**extra, (0x001A, TEXT16): "IPM.Appointment"}.items())
    names = {"__substg1.0_00020102": sets, "__substg1.0_00030102": entries}
    heard = hear(reader, compound_of({**tree, "__nameid_version1.0": names}), "mail")
    assert heard.text.endswith("Start: 2022-03-12 14:05 UTC\nEnd: 2022-03-12 15:05 UTC\nLocation: Sąd, sala 7")
    assert heard.facts["class"] == "IPM.Appointment"


def test_an_encrypted_outlook_message_says_so(reader):
    extra = {(0x001A, TEXT16): "IPM.Note.SMIME"}
    heard = hear(reader, outlook(body="", extra=extra.items(), attachments=[outlook_file("smime.p7m", b"0")]), "mail")
    assert heard.pages[0].reason == "mail.encrypted"


@pytest.mark.parametrize(
    "data", [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), compound_of({"WordDocument": b"x"}), outlook()[:3000]]
)
def test_a_compound_file_that_is_no_message_has_a_code(reader, data):
    assert hear(reader, data, "mail").code == "mail.damaged"


def test_damaged_outlook_messages_give_pages_or_a_code(reader):
    inner = outlook_tree(subject="w środku", header=24)
    data = outlook(attachments=[outlook_file("a.bin", b"xyz" * 2000), outlook_enclosed(inner)])
    survive(reader, random.Random(3), data, "mail")
