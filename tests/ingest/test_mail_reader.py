"""Mail: every word and every attachment of a message, whatever program wrote it and however it was broken."""

import base64
import random
import time

import pytest

from judgedesk.ingest.hypertext import plain
from judgedesk.ingest.kinds import sniff
from tests.ingest.mail_files import (
    POLISH,
    THREE,
    UKRAINIAN,
    VIETNAMESE,
    hear,
    mail,
    survive,
    zip_of,
)

HEAD = "From: Ann Kowalska <ann@example.org>\n"


def raw(body, head="", content_type="text/plain", encoding="8bit"):
    """A message written by hand."""
    fields = f"From: a@example.org\r\nSubject: raw\r\n{head}Content-Type: {content_type}\r\n"
    return (fields + f"Content-Transfer-Encoding: {encoding}\r\n\r\n").encode() + body


@pytest.mark.parametrize("text", THREE)
def test_a_message_is_its_head_and_its_words(reader, text):
    heard = hear(reader, mail(text=text).as_bytes(), "mail")
    assert heard.text == (
        HEAD
        + "To: Bùi Thị Hồng <hong@example.org>, Оля Бойко <olya@example.org>\nCc: clerk@example.org\n"
        + "Date: Sat, 12 Mar 2022 14:05:33 +0100\nSubject: Przesłuchanie świadka\n\n"
        + text
        + "\n"
    )
    assert heard.facts == {
        "from": "Ann Kowalska <ann@example.org>",
        "to": "Bùi Thị Hồng <hong@example.org>, Оля Бойко <olya@example.org>",
        "cc": "clerk@example.org",
        "subject": "Przesłuchanie świadka",
        "sent": "2022-03-12T13:05:33Z",
        "message_id": "<one@example.org>",
        "in_reply_to": "<zero@example.org>",
        "references": "<minus@example.org> <zero@example.org>",
    }


@pytest.mark.parametrize(
    ("encoding", "declared", "text"),
    [
        ("iso-8859-2", "iso-8859-2", POLISH),
        ("cp1250", "windows-1250", POLISH),
        ("cp1250", "iso-8859-2", POLISH + " — „cytat”"),
        ("cp1250", "us-ascii", POLISH),
        ("cp1250", "no-such-charset", POLISH),
        ("utf-8", "iso-2022-nonsense", VIETNAMESE),
        ("utf-8", "", VIETNAMESE),
        ("koi8-u", "koi8-u", UKRAINIAN),
        ("koi8-u", "", UKRAINIAN),
        ("cp1251", "unicode_escape", UKRAINIAN),
    ],
)
def test_letters_come_out_right_whatever_the_mail_says_of_them(reader, encoding, declared, text):
    charset = f'text/plain; charset="{declared}"' if declared else "text/plain"
    heard = hear(reader, raw(text.encode(encoding), content_type=charset), "mail")
    assert heard.text.endswith("\n\n" + text)
    assert heard.finished.replaced == 0


@pytest.mark.parametrize(
    ("written", "subject"),
    [
        ("=?utf-8?B?UHJ6ZXPFgnVjaGFuaWU=?= =?utf-8?Q?_=C5=9Bwiadka?=", "Przesłuchanie świadka"),
        ("=?UTF-8?B?xYHDs2TF?= =?UTF-8?B?ug==?=", "Łódź"),  # a letter split between two words
        ("=?iso-8859-2?Q?=A3=F3d=BC?= 2024", "Łódź 2024"),
        ("=?utf-8?X?abc?= stays", "=?utf-8?X?abc?= stays"),
        ("=?bogus?Q?=C5=81?=", "Ł"),
        ("=?utf-8?B?!!!!?=x", "x"),
    ],
)
def test_subjects_are_decoded(reader, written, subject):
    heard = hear(reader, f"From: a\r\nSubject: {written}\r\n\r\nx".encode(), "mail")
    assert heard.facts["subject"] == subject


def test_raw_letters_in_a_head_are_read_too(reader):
    assert hear(reader, b"Subject: Za\xbf\xf3\xb3\xe6\r\n\r\nx", "mail").facts["subject"] == "Zażółć"
    assert hear(reader, "Subject: Đường\r\n\r\nx".encode(), "mail").facts["subject"] == "Đường"


@pytest.mark.parametrize(
    ("date", "sent"),
    [
        ("Sat, 12 Mar 2022 14:05:33 +0100", "2022-03-12T13:05:33Z"),
        ("12 Mar 2022 23:59 -0500 (EST)", "2022-03-13T04:59:00Z"),
        ("Sat, 12 Mar 2022 14:05:33", "2022-03-12T14:05:33"),
        ("Sat, 99 Mar 2022 14:05:33 +0100", None),
        ("yesterday", None),
        ("Mon, 1 Jan 2022 00:00:00 +9999", None),
    ],
)
def test_the_moment_of_sending_is_told_in_utc_and_the_date_stays_as_written(reader, date, sent):
    heard = hear(reader, f"From: a\r\nDate: {date}\r\n\r\nx".encode(), "mail")
    assert heard.facts.get("sent") == sent
    assert f"Date: {date}\n" in heard.text


def test_hidden_recipients_and_where_answers_go_are_shown(reader):
    heard = hear(reader, b"From: a\r\nReply-To: else@example.org\r\nBcc: secret@example.org\r\n\r\nx", "mail")
    assert "Reply-To: else@example.org\nBcc: secret@example.org\n" in heard.text
    assert heard.facts["bcc"] == "secret@example.org"


def test_two_versions_of_one_text_are_one_text(reader):
    html = f"<html><style>p{{}}</style><p>{POLISH}</p><script>alert(1)</script></html>"
    assert hear(reader, mail(html=html).as_bytes(), "mail").text.count("Świadek") == 1


def test_versions_that_say_different_things_are_both_kept(reader):
    html = "<p>Zapłać dziesięć tysięcy złotych gotówką przed dworcem, inaczej twoja rodzina będzie miała kłopoty.</p>"
    heard = hear(reader, mail(text="Niewinny tekst dla policji.", html=html).as_bytes(), "mail")
    assert "Niewinny tekst" in heard.pages[0].text
    assert "dziesięć tysięcy" in heard.pages[1].text


def test_a_formatted_message_is_read_as_a_reader_sees_it(reader):
    html = (
        "<p>Dzień&nbsp;dobry,<br>proszę <a href='https://adverts.example/12'>zobaczyć</a></p>"
        "<table><tr><td>kwota</td><td>500 zł</td></tr><tr><td>dług</td><td>9000 zł</td></tr></table>"
        "<div style='display:none'>ukryte słowa</div><img alt='zdjęcie domu'>"
    )
    text = hear(reader, raw(html.encode(), content_type="text/html; charset=utf-8"), "mail").text
    assert text.endswith(
        "Dzień dobry,\nproszę zobaczyć <https://adverts.example/12>\n\nkwota\t500 zł\ndług\t9000 zł\n\n"
        "ukryte słowa\n[zdjęcie domu]\n"
    )


def test_a_formatted_message_may_declare_its_letters_itself(reader):
    page = f'<html><head><meta charset="windows-1251"></head><p>{UKRAINIAN}</p>'.encode("cp1251")
    assert UKRAINIAN in hear(reader, raw(page, content_type="text/html"), "mail").text


def test_attachments_go_on_byte_by_byte(reader):
    blob = bytes(range(256)) * 5000
    heard = hear(reader, mail(attach=[("zdjęcie 1.jpg", blob), ("b.bin", b"")]).as_bytes(), "mail")
    assert [tuple(part) for part in heard.parts] == [("zdjęcie 1.jpg", blob, ""), ("b.bin", b"", "")]
    assert heard.facts["attachments"] == "2"


def test_reading_goes_on_at_a_part_and_at_a_page(reader):
    data = mail(text="line of words\n" * 2000, attach=[("a", b"first"), ("b", b"second")]).as_bytes()
    whole = hear(reader, data, "mail")
    rest = hear(reader, data, "mail", from_page=3, from_part=1)
    assert [page.text for page in rest.pages] == [page.text for page in whole.pages[2:]]
    assert rest.contents == {"b": b"second"}


def test_a_picture_in_the_text_is_a_part(reader):
    message = mail(html="<p>Widok <img src='cid:house'></p>")
    message.get_payload()[1].add_related(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", cid="<house>")
    heard = hear(reader, message.as_bytes(), "mail")
    assert heard.contents == {"part 1.png": b"\x89PNG\r\n\x1a\n"}


def test_mail_in_mail_in_a_zip_is_found_layer_by_layer(reader):
    inner = mail(subject="Wewnętrzna", text=VIETNAMESE, attach=[("dowód.txt", UKRAINIAN.encode())])
    outer = zip_of([("poczta/list.eml", mail(subject="Fwd", text="patrz", attach=[inner]).as_bytes())])
    letter = hear(reader, outer, "archive").contents["poczta/list.eml"]
    assert sniff(letter, "list.eml") == "mail"
    enclosed = hear(reader, letter, "mail").contents["Wewnętrzna.eml"]
    assert enclosed == inner.as_bytes()
    last = hear(reader, enclosed, "mail")
    assert VIETNAMESE in last.text
    assert last.contents["dowód.txt"].decode() == UKRAINIAN


def test_a_calendar_a_receipt_and_a_winmail_are_parts(reader):
    parts = [
        ("text/calendar; method=REQUEST", b"BEGIN:VCALENDAR", "part 1.ics"),
        ("message/delivery-status", b"Status: 5.1.1", "part 2.txt"),
        ("application/ms-tnef; name=winmail.dat", b"\x78\x9f\x3e\x22", "winmail.dat"),
    ]
    body = b"".join(b"--x\r\nContent-Type: %s\r\n\r\n%s\r\n" % (k.encode(), c) for k, c, _ in parts) + b"--x--\r\n"
    heard = hear(reader, raw(body, content_type="multipart/mixed; boundary=x"), "mail")
    assert heard.contents == {name: content for _, content, name in parts}


@pytest.mark.parametrize(
    ("content_type", "reason"),
    [
        ('multipart/encrypted; protocol="application/pgp-encrypted"; boundary=x', "mail.encrypted"),
        ("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", "mail.encrypted"),
        ("application/pkcs7-mime; smime-type=signed-data; name=smime.p7m", "mail.enveloped"),
    ],
)
def test_a_locked_message_says_so_and_keeps_what_is_locked(reader, content_type, reason):
    heard = hear(reader, raw(b"--x\r\nContent-Type: application/x\r\n\r\nabc\r\n--x--", "", content_type), "mail")
    assert heard.pages[0].reason == reason
    assert len(heard.contents) == 1


def test_an_inline_pgp_block_is_said_to_be_locked(reader):
    heard = hear(reader, raw(b"-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----"), "mail")
    assert heard.pages[0].reason == "mail.encrypted"


def test_what_cannot_be_decoded_goes_on_as_it_is_and_is_said(reader):
    body = b"--x\r\nContent-Type: image/png; name=a.png\r\nContent-Transfer-Encoding: x-secret\r\n\r\nabc\r\n--x--"
    heard = hear(reader, raw(body, content_type="multipart/mixed; boundary=x"), "mail")
    assert heard.contents == {"a.png": b"abc"}
    assert heard.facts["undecoded"] == "a.png"


@pytest.mark.parametrize(
    "encoded",
    [
        base64.encodebytes(b"zawartosc" * 100),
        base64.b64encode(b"zawartosc" * 100),
        base64.b64encode(b"zawartosc" * 100).rstrip(b"="),
        base64.b64encode(b"zawartosc" * 40) + b"\r\n" + base64.b64encode(b"zawartosc" * 60),
    ],
)
def test_base64_is_undone_however_it_is_cut(reader, encoded):
    body = b"--x\r\nContent-Type: image/png; name=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\n" + encoded
    heard = hear(reader, raw(body + b"\r\n--x--", content_type="multipart/mixed; boundary=x"), "mail")
    assert heard.contents["a.png"] == b"zawartosc" * 100
    assert "damaged" not in heard.facts


def test_damage_in_an_attachment_is_said(reader):
    head = b"--x\r\nContent-Type: image/png; name=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    body = head + b"emF3*YXJ0!b3Nj\r\n--x--"
    heard = hear(reader, raw(body, content_type="multipart/mixed; boundary=x"), "mail")
    assert heard.facts["damaged"] == "a.png"


def test_uuencoded_and_quoted_printable_parts_are_undone(reader):
    body = (
        b"--x\r\nContent-Type: application/x; name=u\r\nContent-Transfer-Encoding: x-uuencode\r\n\r\n"
        b"begin 644 u\r\n#86)C\r\n`\r\nend\r\n--x\r\nContent-Type: application/x; name=q\r\n"
        b"Content-Transfer-Encoding: Quoted-Printable\r\n\r\n=C5=81=\r\nodz\r\n--x--"
    )
    heard = hear(reader, raw(body, content_type="multipart/mixed; boundary=x"), "mail")
    assert heard.contents == {"u": b"abc", "q": "Łodz".encode()}


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        ("attachment; filename*=UTF-8''%C5%82%C3%B3d%C5%BA.pdf", "łódź.pdf"),
        ("attachment; filename*0*=UTF-8''%C5%82; filename*1=odz.pdf", "łodz.pdf"),
        ('attachment; filename="=?utf-8?B?xYLDs2TFui5wZGY=?="', "łódź.pdf"),
        ('attachment; filename="..\\\\..\\\\evil.pdf"', "..\\..\\evil.pdf"),
        ('attachment; filename="\u202efdp.exe"', "\ufffdfdp.exe"),
        ("attachment; filename*=bogus''%FF.pdf", "ÿ.pdf"),
        ("attachment; filename", "part 1.pdf"),
    ],
)
def test_names_of_attachments_are_read_in_all_their_spellings(reader, disposition, name):
    body = f"--x\r\nContent-Type: application/pdf\r\nContent-Disposition: {disposition}\r\n\r\nabc\r\n--x--".encode()
    heard = hear(reader, raw(body, content_type="multipart/mixed; boundary=x"), "mail")
    assert [part[0] for part in heard.parts] == [name]


def test_what_stands_outside_the_boundaries_is_not_lost(reader):
    body = b"Ukryty wstep\r\n--x\r\n\r\nsrodek\r\n--x--\r\nUkryty koniec"
    text = hear(reader, raw(body, content_type="multipart/mixed; boundary=x"), "mail").text
    assert all(word in text for word in ("Ukryty wstep", "srodek", "Ukryty koniec"))


def test_a_message_that_ends_in_the_middle_keeps_what_it_has(reader):
    data = mail(attach=[("a.bin", bytes(range(256)) * 100)]).as_bytes()
    heard = hear(reader, data[: len(data) // 2], "mail")
    assert "Świadek" in heard.text
    assert (bytes(range(256)) * 100).startswith(heard.contents["a.bin"])


def test_apples_files_and_messages_without_an_empty_line_are_read(reader):
    message = b"From: a@example.org\nSubject: x\n\nwords here\n"
    assert hear(reader, b"%d\n" % len(message) + message + b"<?xml ?><plist/>", "mail").text.endswith("words here\n")
    assert hear(reader, b"From: a@example.org\nSubject: x\nwords at once", "mail").text.endswith("\nwords at once")


@pytest.mark.parametrize(("data", "code"), [(b"", "file.empty"), (b"\0\1\2" * 100, "mail.damaged")])
def test_what_is_no_message_has_a_code(reader, data, code):
    assert hear(reader, data, "mail").code == code


# -- hostile mail ---------------------------------------------------------------------------------------------------


def test_parts_within_parts_a_thousand_deep_end_in_a_file(reader):
    body = b"".join(b"--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n" % (n, n + 1) for n in range(1000))
    heard = hear(reader, raw(body + b"--b1000\r\n\r\ndeep", content_type="multipart/mixed; boundary=b0"), "mail")
    assert heard.finished
    assert any(b"deep" in content for content in heard.contents.values())


def test_mail_within_mail_a_thousand_deep_goes_on_layer_by_layer(reader):
    data = b"Subject: innermost\r\n\r\nx"
    for number in range(1000):
        data = b"Subject: m%d\r\nContent-Type: message/rfc822\r\n\r\n" % number + data
    heard = hear(reader, data, "mail")
    assert list(heard.contents) == ["m998.eml"]
    assert data.endswith(heard.contents["m998.eml"])


def test_a_hundred_thousand_fields_are_bounded_and_said(reader):
    data = b"".join(b"X-Field-%d: value\r\n" % n for n in range(100_000)) + b"Subject: x\r\n\r\nwords"
    heard = hear(reader, b"From: a@example.org\r\n" + data, "mail")
    assert heard.text.endswith("words")
    assert int(heard.facts["headers_left_out"]) > 70_000


@pytest.mark.parametrize(
    "body",
    [
        b"--x\r\n" * 200_000,
        b"--xy\r\n" * 200_000,
        b"--x\r\n\r\n.\r\n" * 60_000,
        b"--x--" * 200_000,
        b"\r\n" * 500_000,
    ],
)
def test_boundaries_without_end_take_their_time_only(reader, body):
    began = time.monotonic()
    heard = hear(reader, raw(body, content_type="multipart/mixed; boundary=x"), "mail")
    assert heard.finished or heard.code == "archive.too_many"
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    "head",
    [
        b"Subject: " + b"=?utf-8?q?" * 30_000,
        b"Subject: " + b"=?a?b?" * 30_000,
        b"Content-Type: multipart/mixed; " + b'a="' * 30_000,
        b"Content-Disposition: attachment; filename*0*=" + b"%" * 100_000,
        b"To: " + b"<" * 200_000,
        b"Date: " + b"1 " * 100_000,
        b"Subject: a\r\n" + b" \t\r\n" * 200_000,
        b"Content-Type: text/plain; charset=" + b"x" * 100_000,
    ],
)
def test_fields_made_to_hold_a_reader_up_do_not(reader, head):
    began = time.monotonic()
    assert hear(reader, head + b"\r\n\r\nwords", "mail").finished
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("html", ["<div>" * 100_000 + "x", "<a href=x>" * 100_000, "<!--" * 100_000, "<td>" * 300_000])
def test_markup_made_to_hold_a_reader_up_does_not(html):
    began = time.monotonic()
    assert isinstance(plain(html), str)
    assert time.monotonic() - began < 3


def test_damaged_mail_gives_pages_or_a_code(reader):
    message = mail(html="<p>Tak <b>jest</b></p>", attach=[("zał.bin", b"\0\1\2" * 50), mail(subject="w środku")])
    survive(reader, random.Random(1), message.as_bytes(), "mail")
