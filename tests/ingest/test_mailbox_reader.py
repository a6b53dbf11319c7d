"""Mailboxes: a list of what is in them, and every message as it was."""

import random

from judgedesk.ingest.kinds import sniff
from judgedesk.ingest.mailbox import SLICE
from tests.ingest.mail_files import VIETNAMESE, hear, mail, survive


def mailbox(*messages):
    out = b""
    for message in messages:
        quoted = b"\n".join(
            b">" + line if line.lstrip(b">").startswith(b"From ") else line for line in message.split(b"\n")
        )
        out += b"From ann@example.org Sat Mar 12 14:05:33 2022\n" + quoted.rstrip(b"\n") + b"\n\n"
    return out


def test_a_mailbox_is_a_list_and_its_messages(reader):
    one = b"From: a@example.org\nSubject: =?utf-8?B?xYHDs2TFug==?=\nDate: Sat, 12 Mar 2022 14:05:33 +0100\n\n"
    one += b"From here on\nnot >From\n>From again\n"
    two = mail(subject="Druga / ważna", text=VIETNAMESE).as_bytes()
    heard = hear(reader, mailbox(one, two), "mailbox")
    assert heard.text == (
        "0001\t2022-03-12T13:05:33Z\ta@example.org\tŁódź\n"
        "0002\t2022-03-12T13:05:33Z\tAnn Kowalska <ann@example.org>\tDruga / ważna\n"
    )
    assert heard.contents == {"0001 Łódź.eml": one, "0002 Druga / ważna.eml": two}
    assert heard.facts["messages"] == "2"
    assert all(sniff(content, name) == "mail" for name, content in heard.contents.items())


def test_a_line_that_begins_with_from_does_not_part_a_message(reader):
    data = b"From - Sat Mar 12 14:05:33 2022\nSubject: x\n\nFrom Lodz to Warsaw at 12:30 we went\nby train: yes\n"
    heard = hear(reader, data, "mailbox")
    assert heard.facts["messages"] == "1"
    assert b"by train" in heard.contents["0001 x.eml"]


def test_a_mailbox_of_windows_and_one_that_is_cut_off(reader):
    data = mailbox(b"Subject: a\n\none\n", b"Subject: b\n\ntwo\n").replace(b"\n", b"\r\n")
    assert hear(reader, data, "mailbox").contents == {
        "0001 a.eml": b"Subject: a\r\n\r\none\r\n", "0002 b.eml": b"Subject: b\r\n\r\ntwo\r\n",
    }  # fmt: skip
    assert hear(reader, data[:-8], "mailbox").contents["0002 b.eml"].startswith(b"Subject: b")


def test_a_very_long_mailbox_goes_on_in_slices_and_nothing_is_left_out(reader):
    count = 2 * SLICE + 7
    data = b"".join(b"From x@y Sat Mar 12 14:05:33 2022\nSubject: %d\n\nx\n\n" % n for n in range(count))
    heard = hear(reader, data, "mailbox")
    assert heard.facts["messages"] == str(count)
    assert list(heard.contents) == ["000001-010000.mbox", "010001-020000.mbox", "020001-020007.mbox"]
    assert b"".join(heard.contents.values()) == data
    last = hear(reader, heard.contents["020001-020007.mbox"], "mailbox")
    assert list(last.contents)[-1] == "0007 20006.eml"


def test_a_mailbox_without_a_message_has_a_code(reader):
    assert hear(reader, b"nothing of the sort\n" * 100, "mailbox").code == "mail.no_messages"


def test_damaged_mailboxes_give_pages_or_a_code(reader):
    data = mailbox(mail().as_bytes(), mail(subject="druga").as_bytes())
    survive(reader, random.Random(2), data, "mailbox", count=100)
