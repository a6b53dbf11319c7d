"""Office files under a password: read with the right one, calmly refused with a wrong one, bounded for the hostile."""

import io
import re
import struct

import pytest
from cases import docx_of
from locked_office import agile, standard
from office_files import told

from judgedesk.domain.errors import UserError
from judgedesk.ingest import office_locked
from judgedesk.ingest.compound import MAGIC, Compound, compound_of
from judgedesk.ingest.office_locked import unlocked

WORD = "róża 7"
TEXT = "Zeznanie świadka o zabraniu paszportu. " * 400


def book() -> bytes:
    import xlsxwriter

    out = io.BytesIO()
    made = xlsxwriter.Workbook(out)
    made.add_worksheet("wages").write_row(0, 0, ["Name", 1200])
    made.close()
    return out.getvalue()


@pytest.mark.parametrize(
    "lock",
    [
        lambda package: agile(package, WORD),
        lambda package: agile(package, WORD, rounds=100_000),
        lambda package: agile(package, WORD, hash_name="sha1", bits=128),
        lambda package: agile(package, WORD, hash_name="sha384", bits=192),
        lambda package: standard(package, WORD),
        lambda package: standard(package, WORD, bits=256),
    ],
    ids=["agile", "agile of Office", "agile SHA-1", "agile 192", "standard", "standard 256"],
)
def test_a_known_password_opens_it(reader, lock):
    package = docx_of(TEXT, "The last line.")
    assert len(package) % 4096
    found = told(reader, lock(package), "docx", passwords=["wrong", WORD])
    assert found.code == "" and "".join(found.texts).startswith("Zeznanie świadka")
    assert "The last line." in found.texts[-1]


def test_a_workbook_under_the_name_of_a_document_goes_to_its_own_reader(reader):
    for kind in ("sheet", "docx", "slides"):
        found = told(reader, agile(book(), WORD), kind, passwords=[WORD])
        assert (found.code, found.texts) == ("", ["wages  A1:B1\nName\t1200\n"])


def test_what_excel_locks_without_a_password_needs_none(reader):
    assert told(reader, agile(book(), "VelvetSweatshop"), "sheet").texts == ["wages  A1:B1\nName\t1200\n"]


@pytest.mark.parametrize("lock", [agile, standard])
@pytest.mark.parametrize("passwords", [[], ["róża 8", ""], ["\ud800", 7]])
def test_without_the_right_password_it_waits_for_one(reader, lock, passwords):
    assert told(reader, lock(docx_of("x"), WORD), "docx", passwords=passwords).code == "office.locked"


def parts_of(data: bytes) -> tuple[bytes, bytes]:
    found = Compound(io.BytesIO(data), "x")
    return found.read("EncryptionInfo"), found.read("EncryptedPackage")


def changed(pattern: bytes, by: bytes) -> bytes:
    info, package = parts_of(agile(docx_of(TEXT), WORD))
    fresh = re.sub(pattern, by, info)
    assert fresh != info
    return compound_of({"EncryptionInfo": fresh, "EncryptedPackage": package})


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (lambda: changed(rb'spinCount="\d+"', b'spinCount="10000001"'), "docx.encrypted"),
        (lambda: changed(rb'spinCount="\d+"', b'spinCount="-1"'), "docx.encrypted"),
        (lambda: changed(rb"ChainingModeCBC", b"ChainingModeCFB"), "docx.encrypted"),
        (lambda: changed(rb'"SHA512"', b'"WHIRLPOOL"'), "docx.encrypted"),
        (lambda: changed(rb'keyBits="256"', b'keyBits="4096"'), "docx.encrypted"),
        (lambda: changed(rb"<keyData", b"<other"), "docx.encrypted"),
        (lambda: changed(rb"<\?xml[^>]*>", b'<!DOCTYPE a [<!ENTITY b "c">]>'), "docx.encrypted"),
        (lambda: changed(rb"encryptedKeyValue=\"[^\"]*", b'encryptedKeyValue="'), "office.damaged"),
        (lambda: changed(rb"encryptedVerifierHashValue=\"[^\"]*", b'encryptedVerifierHashValue="'), "office.locked"),
        (lambda: compound_of({"EncryptionInfo": b"\4\0\2\0" + bytes(8), "EncryptedPackage": bytes(5000)}),
         "docx.encrypted"),
        (lambda: compound_of({"EncryptedPackage": bytes(5000)}), "docx.encrypted"),
        (lambda: compound_of({"EncryptionInfo": parts_of(agile(b"x", WORD))[0], "EncryptedPackage": b"abc" * 2}),
         "office.damaged"),
        (lambda: compound_of({"EncryptionInfo": parts_of(agile(b"x", WORD))[0],
                              "EncryptedPackage": struct.pack("<Q", 1 << 60) + bytes(4096)}), "office.damaged"),
        (lambda: agile(agile(docx_of("x"), WORD), WORD), "office.damaged"),
        (lambda: agile(b"neither this nor that", WORD), "office.damaged"),
        (lambda: agile(MAGIC + bytes(6000), WORD), "office.damaged"),
    ],
)  # fmt: skip
def test_what_is_odd_is_refused_in_words(reader, data, code):
    assert told(reader, data(), "docx", passwords=[WORD]).code == code


def test_a_package_cut_short_is_damaged_and_not_half_read(reader):
    info, package = parts_of(agile(docx_of(TEXT), WORD))
    data = compound_of({"EncryptionInfo": info, "EncryptedPackage": package[:-4096]})
    assert told(reader, data, "docx", passwords=[WORD]).code == "office.damaged"


def test_many_passwords_are_no_standstill():
    """A password of Office takes a tenth of a second; between them, and within long ones, the child is heard."""
    heard: list[None] = []
    locked = io.BytesIO(agile(docx_of("in the end"), "right", rounds=150_000))
    found = unlocked(locked, ["wrong 1", "wrong 2", "right"], lambda: heard.append(None))
    assert found.whole() == found.read() and found.size == len(found.whole())
    assert len(heard) == 8


def test_time_for_all_passwords_together_is_bounded(monkeypatch):
    monkeypatch.setattr(office_locked, "_TRIED_SECONDS", 0.0)
    with pytest.raises(UserError) as refused:
        unlocked(io.BytesIO(agile(docx_of("x"), WORD)), [WORD], lambda: None)
    assert refused.value.code == "office.locked"
