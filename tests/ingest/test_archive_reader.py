"""Archives: every file inside, whole or with the reason why not, and nothing that is made to fill a disk."""

import bz2
import gzip
import hashlib
import hmac
import importlib
import io
import lzma
import random
import struct
import tarfile
import time
import zipfile
import zlib

import py7zr
import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from judgedesk.ingest.kinds import sniff
from tests.ingest.mail_files import (
    POLISH,
    THREE,
    UKRAINIAN,
    VIETNAMESE,
    deflated,
    hear,
    raw_zip,
    survive,
    tar_of,
    zip_of,
)

FILES = [
    ("tom I/zażółć gęślą.txt", POLISH.encode()),
    ("tom I/Đường.txt", VIETNAMESE.encode()),
    ("їжа.txt", UKRAINIAN.encode()),
    ("empty", b""),
    ("blob.bin", bytes(range(256)) * 9000),
]
NAMES = [name for name, _ in FILES]
PASSWORD = "Gżegżółka 7"


def all_came(heard):
    assert heard.code == ""
    assert [tuple(part) for part in heard.parts] == [(name, content, "") for name, content in FILES]
    assert all(name in heard.text for name in NAMES)


# -- ZIP ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_zip_is_a_list_and_its_files(reader, method):
    heard = hear(reader, zip_of(FILES, method, comment="Uwagi świadka".encode()), "archive")
    all_came(heard)
    total = sum(len(content) for _, content in FILES)
    assert heard.facts == {"entries": "5", "files": "5", "unpacked": str(total), "comment": "Uwagi świadka"}
    assert heard.pages[0].text.startswith(f"tom I/zażółć gęślą.txt\t{len(POLISH.encode())}\t20")


def test_reading_goes_on_at_a_part(reader):
    for data in (zip_of(FILES), tar_of(FILES, "w:gz"), seven(FILES)):
        heard = hear(reader, data, "archive", from_part=2, from_page=2)
        assert [name for name, _, _ in heard.parts] == NAMES[2:]
        assert heard.pages == []


def test_rarer_ways_to_pack_are_undone(reader):
    text = POLISH.encode() * 50
    deflate64 = importlib.import_module("inflate64").Deflater()
    zstd = importlib.import_module("backports.zstd")
    crc = zlib.crc32(text)
    entries = [
        (b"a", 0, 9, deflate64.deflate(text) + deflate64.flush(), len(text), crc, b""),
        (b"b", 0, 93, zstd.compress(text), len(text), crc, b""),
        (b"c", 0, 95, lzma.compress(text), len(text), crc, b""),
        (b"d", 0, 6, text, len(text), crc, b""),
    ]
    heard = hear(reader, raw_zip(entries), "archive")
    assert heard.contents == {"a": text, "b": text, "c": text}
    assert heard.problems == {"d": "archive.method"}
    assert heard.facts["not_taken"] == "1"
    assert "not known here" in heard.text


@pytest.mark.parametrize("encoding", ["cp852", "cp1250", "cp866", "cp1251", "utf-8"])
def test_names_of_old_programs_are_read(reader, encoding):
    name = "Źródła/zażółć gęślą jaźń.txt" if encoding in ("cp852", "cp1250", "utf-8") else "Допрос/свидетель.txt"
    heard = hear(reader, raw_zip([(name.encode(encoding), 0, 0, b"x", 1, zlib.crc32(b"x"), b"")]), "archive")
    assert heard.parts[0][0] == name


def test_a_name_may_stand_in_a_field_of_its_own(reader):
    raw, wide = b"?.txt", "đường.txt".encode()
    extra = struct.pack("<HHBI", 0x7075, 5 + len(wide), 1, zlib.crc32(raw)) + wide
    heard = hear(reader, raw_zip([(raw, 0, 0, b"x", 1, zlib.crc32(b"x"), extra)]), "archive")
    assert heard.parts[0][0] == "đường.txt"


def test_files_of_the_same_name_all_come(reader):
    with pytest.warns(UserWarning, match="Duplicate"):
        data = zip_of([("a.txt", b"one"), ("a.txt", b"two")])
    assert hear(reader, data, "archive").parts == [["a.txt", b"one", ""], ["a.txt", b"two", ""]]


def test_paths_that_lead_out_are_only_names(reader):
    names = ["../../etc/passwd", "/etc/shadow", "C:\\Windows\\x.dll", "a/./b", "..", "\u202egnp.exe"]
    heard = hear(reader, zip_of([(name, b"x") for name in names]), "archive")
    assert [name for name, _, _ in heard.parts] == [
        "etc/passwd", "etc/shadow", "Windows/x.dll", "a/b", "_", "\u202egnp.exe",
    ]  # fmt: skip
    assert "\u202e" not in heard.text


def test_links_and_folders_are_listed_and_not_taken(reader):
    link = zipfile.ZipInfo("link")
    link.external_attr = 0o120777 << 16
    folder = zipfile.ZipInfo("folder/")
    heard = hear(reader, zip_of([(link, b"/etc/passwd"), (folder, b""), ("a", b"x")]), "archive")
    assert heard.contents == {"a": b"x"}
    assert "link\t11\t1980-01-01 00:00\ta link, not followed\nfolder/\t\t" in heard.text


def locked_old(content, password, crc):
    """The old cipher, the other way round."""
    keys = [0x12345678, 0x23456789, 0x34567890]
    table = [zlib.crc32(bytes([byte]), 0xFFFFFFFF) ^ 0xFFFFFFFF for byte in range(256)]

    def turn(byte):
        keys[0] = keys[0] >> 8 ^ table[(keys[0] ^ byte) & 0xFF]
        keys[1] = ((keys[1] + (keys[0] & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        keys[2] = keys[2] >> 8 ^ table[(keys[2] ^ keys[1] >> 24) & 0xFF]

    for byte in password:
        turn(byte)
    out = bytearray()
    for byte in bytes(11) + bytes([crc >> 24]) + content:
        mask = keys[2] | 2
        out.append(byte ^ (mask * (mask ^ 1) >> 8) & 0xFF)
        turn(byte)
    return bytes(out)


def locked_aes(content, password, strength=3):
    """AE-2, the other way round."""
    size = {1: 16, 2: 24, 3: 32}[strength]
    salt = bytes(range(size // 2))
    keys = hashlib.pbkdf2_hmac("sha1", password, salt, 1000, 2 * size + 2)
    stream = Cipher(algorithms.AES(keys[:size]), modes.ECB()).encryptor()
    counters = b"".join(n.to_bytes(16, "little") for n in range(1, len(content) // 16 + 2))
    locked = bytes(a ^ b for a, b in zip(content, stream.update(counters), strict=False))
    tag = hmac.new(keys[size : 2 * size], locked, "sha1").digest()[:10]
    return salt + keys[-2:] + locked + tag


def locked_zip(password=PASSWORD, encoding="utf-8"):
    text = POLISH.encode() * 900
    crc, packed, word = zlib.crc32(text), deflated(text), password.encode(encoding)
    aes = [struct.pack("<HHH2sBH", 0x9901, 7, 2, b"AE", strength, 8) for strength in (1, 2, 3)]
    entries = [(b"old.txt", 1, 8, locked_old(packed, word, crc), len(text), crc, b"")]
    for strength, extra in enumerate(aes, 1):
        entries.append((b"aes%d.txt" % strength, 1, 99, locked_aes(packed, word, strength), len(text), 0, extra))
    return raw_zip([*entries, (b"open.txt", 0, 8, packed, len(text), crc, b"")]), text


@pytest.mark.parametrize("encoding", ["utf-8", "cp1250", "cp852"])
def test_a_locked_zip_opens_with_a_password_known_in_the_case(reader, encoding):
    data, text = locked_zip(encoding=encoding)
    heard = hear(reader, data, "archive", passwords=["wrong", "", PASSWORD, "later"])
    assert heard.contents == dict.fromkeys(["old.txt", "aes1.txt", "aes2.txt", "aes3.txt", "open.txt"], text)


@pytest.mark.parametrize("passwords", [[], ["wrong"], [f"guess {n}" for n in range(600)]])
def test_without_the_password_each_locked_file_says_so_and_the_open_ones_come(reader, passwords):
    data, text = locked_zip()
    heard = hear(reader, data, "archive", passwords=passwords)
    assert heard.contents == {"open.txt": text}
    assert set(heard.problems.values()) == {"archive.encrypted"}
    assert heard.text.count("locked with a password") == 4


def test_a_damaged_lock_is_found_out(reader):
    data, text = locked_zip()
    at = data.index(b"aes3.txt") + 200
    heard = hear(reader, data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :], "archive", passwords=[PASSWORD])
    assert heard.problems == {"aes3.txt": "archive.damaged"}
    assert heard.contents["open.txt"] == text


def test_a_wrong_sum_is_found_out_and_the_rest_comes(reader):
    data = bytearray(zip_of(FILES, zipfile.ZIP_STORED))
    data[data.index(POLISH.encode()) + 5] ^= 1
    heard = hear(reader, bytes(data), "archive")
    assert heard.problems == {NAMES[0]: "archive.damaged"}
    assert list(heard.contents) == NAMES[1:]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_zip_without_its_end_gives_what_it_has(reader, method):
    data = zip_of([("one.txt", POLISH.encode() * 99), ("two.bin", random.Random(4).randbytes(50_000))], method)
    heard = hear(reader, data[:30_000], "archive")
    assert heard.contents == {"one.txt": POLISH.encode() * 99}
    assert heard.problems == {"two.bin": "archive.cut_off"}
    assert heard.pages[0].reason == "archive.salvaged"


def test_a_zip_written_to_a_pipe_and_cut_off_gives_what_it_has(reader):
    from tests.ingest.test_kinds import streamed_zip_of

    data = streamed_zip_of("a.txt", POLISH.encode())
    assert hear(reader, data, "archive").contents == {"a.txt": POLISH.encode()}
    assert hear(reader, data[: data.rindex(b"PK\1\2")], "archive").contents == {"a.txt": POLISH.encode()}


def test_an_empty_zip_can_be_opened(reader):
    heard = hear(reader, zip_of([]), "archive")
    assert (heard.parts, heard.pages[0].reason) == ([], "page.blank")


# -- bombs ----------------------------------------------------------------------------------------------------------


def test_a_small_zip_of_a_huge_file_is_not_unpacked(reader):
    began = time.monotonic()
    zeros = deflated(bytes(300 << 20))
    data = raw_zip([(b"bomb", 0, 8, zeros, 300 << 20, 0, b""), (b"ok.txt", 0, 0, b"x", 1, zlib.crc32(b"x"), b"")])
    heard = hear(reader, data, "archive")
    assert heard.problems == {"bomb": "archive.too_big"}
    assert heard.contents == {"ok.txt": b"x"}
    assert time.monotonic() - began < 5


def test_an_entry_that_lies_about_its_size_is_stopped_at_it(reader):
    data = raw_zip([(b"liar", 0, 8, deflated(bytes(200 << 20)), 1000, 0, b"")])
    heard = hear(reader, data, "archive")
    assert heard.parts[0][2] == "archive.damaged"
    assert len(heard.parts[0][1]) < 4 << 20


def test_entries_that_share_their_bytes_are_taken_once(reader):
    kernel = deflated(bytes(1 << 20))
    body = b"PK\3\4" + struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 0x21, 0, len(kernel), 1 << 20, 1, 0) + b"k" + kernel
    directory = b"".join(
        b"PK\1\2\x14\x00" + struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 0x21, 0, len(kernel), 1 << 20, 1, 0)
        + struct.pack("<HHHII", 0, 0, 0, 0, 0) + b"k" for _ in range(500)
    )  # fmt: skip
    end = struct.pack("<HHHHIIH", 0, 0, 500, 500, len(directory), len(body), 0)
    heard = hear(reader, body + directory + b"PK\5\6" + end, "archive")
    assert [problem for _, _, problem in heard.parts].count("archive.overlapping") == 499


def test_zips_within_zips_come_one_layer_at_a_time(reader):
    data = zip_of([("0.txt", bytes(1 << 20))])
    for layer in range(6):
        with pytest.warns(UserWarning, match="Duplicate"):
            data = zip_of([(f"{layer}.zip", data)] * 16)
    heard = hear(reader, data, "archive")
    assert len(heard.parts) == 16
    assert {sniff(content, name) for name, content, _ in heard.parts} == {"archive"}
    assert sum(len(content) for _, content, _ in heard.parts) < 1 << 20


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_a_squeezed_bomb_is_stopped(reader, pack):
    data = pack(bytes(200 << 20)) if pack is not gzip.compress else gzip.compress(gzip.compress(bytes(200 << 20)))
    heard = hear(reader, data, "archive", name="a.gz")
    given = sum(len(content) for _, content, _ in heard.parts)
    assert given < 70 << 20 or given < 1100 * len(data)


def test_a_directory_of_too_many_entries_is_refused_before_it_is_read(reader):
    data = b"PK\3\4" + bytes(100) + b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, 0xFFFF, 0xFFFF, 0x7FFFFFFF, 0, 0)
    assert hear(reader, data, "archive").code == "archive.too_many"


# -- tar and single files -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
def test_a_tar_is_a_list_and_its_files(reader, mode):
    heard = hear(reader, tar_of(FILES, mode), "archive")
    all_came(heard)
    assert heard.pages[0].text.startswith(f"tom I/zażółć gęślą.txt\t{len(POLISH.encode())}\t2022-03-12 14:05\n")


def test_a_tar_squeezed_by_zstandard_is_read(reader):
    all_came(hear(reader, importlib.import_module("backports.zstd").compress(tar_of(FILES)), "archive"))


def test_names_in_a_tar_of_another_encoding_are_read(reader):
    heard = hear(reader, tar_of([("zażółć gęślą jaźń.txt", b"x")], encoding="cp1250"), "archive")
    assert heard.contents == {"zażółć gęślą jaźń.txt": b"x"}


def test_long_names_links_and_devices_in_a_tar(reader):
    entries = [("deep/" * 60 + "a.txt", b"x")]
    for name, kind, target in (("sym", tarfile.SYMTYPE, "/etc/passwd"), ("hard", tarfile.LNKTYPE, "a"),
                               ("null", tarfile.CHRTYPE, ""), ("pipe", tarfile.FIFOTYPE, "")):  # fmt: skip
        info = tarfile.TarInfo(name)
        info.type, info.linkname = kind, target
        entries.append((info, b""))
    heard = hear(reader, tar_of(entries), "archive")
    assert heard.contents == {"deep/" * 60 + "a.txt": b"x"}
    assert "a link to /etc/passwd, not followed" in heard.text
    assert "the same file as a" in heard.text
    assert heard.text.count("a device or a pipe") == 2


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
def test_a_tar_that_is_cut_off_gives_what_it_has(reader, mode):
    data = tar_of([("one.txt", POLISH.encode() * 99), ("two.bin", random.Random(4).randbytes(2_000_000))], mode)
    heard = hear(reader, data[: len(data) // 2], "archive")
    assert heard.pages[0].reason == "archive.salvaged"
    if mode != "w:bz2":  # whose blocks are so large that half of this file holds none that is whole
        assert heard.contents["one.txt"] == POLISH.encode() * 99
        assert heard.problems == {"two.bin": "archive.cut_off"}
        assert len(heard.parts[1][1]) > 500_000


def test_headers_before_headers_without_end_have_a_code(reader):
    info = tarfile.TarInfo("././@LongLink")
    info.type, info.size = tarfile.GNUTYPE_LONGNAME, 512
    block = info.tobuf(tarfile.GNU_FORMAT) + b"n" * 512
    assert hear(reader, block * 3000, "archive").code in ("archive.damaged", "archive.cut_off")
    info.size = 1 << 33
    assert hear(reader, info.tobuf(tarfile.GNU_FORMAT) + b"n" * 4096, "archive").code == "archive.damaged"


@pytest.mark.parametrize(
    ("pack", "name", "inner"),
    [(gzip.compress, "wykaz.csv.gz", "wykaz.csv"), (bz2.compress, "a.txt.bz2", "a.txt"), (lzma.compress, "b.xz", "b")],
)
def test_a_single_squeezed_file_is_its_part(reader, pack, name, inner):
    text = "\n".join(THREE).encode() * 2000
    assert hear(reader, pack(text), "archive", name).contents == {inner: text}
    cut = hear(reader, pack(text)[:-9], "archive", name)
    assert cut.problems == {inner: "archive.cut_off"}
    twice = hear(reader, pack(text) + pack(b"more"), "archive", name)
    assert twice.contents == {inner: text + b"more"}


def test_the_name_in_a_gzip_is_taken(reader):
    out = io.BytesIO()
    with gzip.GzipFile("list.txt", "wb", fileobj=out, mtime=1647093933) as packer:
        packer.write(b"x")
    heard = hear(reader, out.getvalue(), "archive", "upload.gz")
    assert heard.contents == {"list.txt": b"x"}
    assert "2022-03-12 14:05" in heard.text


# -- 7z -------------------------------------------------------------------------------------------------------------


def seven(entries, password=None, names_too=False, filters=None):
    out = io.BytesIO()
    more = {"password": password, "header_encryption": names_too, "filters": filters}
    with py7zr.SevenZipFile(out, "w", **more) as archive:
        for name, content in entries:
            archive.writestr(content, name)
    return out.getvalue()


FILTERS = [
    None,
    [{"id": py7zr.FILTER_BZIP2}],
    [{"id": py7zr.FILTER_DEFLATE}],
    [{"id": py7zr.FILTER_ZSTD}],
    [{"id": py7zr.FILTER_COPY}],
    [{"id": py7zr.FILTER_X86}, {"id": py7zr.FILTER_LZMA2, "preset": 1}],
]


@pytest.mark.parametrize("password", [None, PASSWORD])
def test_what_is_packed_by_ppmd_is_listed_and_not_unpacked(reader, password):
    """Its decoder can't be trusted with damaged data, and every file may be damaged."""
    packed = [{"id": py7zr.FILTER_PPMD, "order": 6, "mem": 24}]
    if password:
        packed.append({"id": py7zr.FILTER_CRYPTO_AES256_SHA256})
    heard = hear(reader, seven(FILES, password, filters=packed), "archive", passwords=[PASSWORD])
    full = [name for name, content in FILES if content]
    assert {heard.problems[name] for name in full} == {"archive.method"}


@pytest.mark.parametrize("filters", FILTERS)
def test_a_seven_zip_is_a_list_and_its_files(reader, filters):
    all_came(hear(reader, seven(FILES, filters=filters), "archive"))


@pytest.mark.parametrize("names_too", [False, True])
def test_a_locked_seven_zip_opens_with_a_password_known_in_the_case(reader, names_too):
    all_came(hear(reader, seven(FILES, PASSWORD, names_too), "archive", passwords=["wrong", PASSWORD]))


def test_a_locked_seven_zip_without_its_password_says_so(reader):
    heard = hear(reader, seven(FILES, PASSWORD), "archive", passwords=["wrong"])
    assert heard.problems[NAMES[0]] == "archive.encrypted"
    assert NAMES[0] in heard.text
    assert hear(reader, seven(FILES, PASSWORD, True), "archive", passwords=["wrong"]).code == "archive.encrypted"


def test_a_seven_zip_bomb_is_not_unpacked(reader):
    data = seven([("bomb", bytes(200 << 20)), ("behind", b"x")], filters=[{"id": py7zr.FILTER_LZMA2, "preset": 0}])
    began = time.monotonic()
    heard = hear(reader, data, "archive")
    assert heard.problems == {"bomb": "archive.too_big", "behind": "archive.too_big"}
    assert time.monotonic() - began < 5


def test_a_seven_zip_that_is_cut_off_says_so(reader):
    data = seven(FILES)
    assert hear(reader, data[:-20], "archive").code == "archive.cut_off"
    assert hear(reader, data[:20], "archive").code == "archive.damaged"


# -- the others, and damage -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "said"),
    [(b"Rar!\x1a\x07\1\0" + bytes(99), "RAR"), (b"MSCF\0\0\0\0", "CAB"), (b"---lh5-" + bytes(40), "LHA")],
)
def test_an_archive_that_cannot_be_opened_is_kept_and_says_so(reader, data, said):
    heard = hear(reader, data, "archive")
    assert (heard.code, heard.said) == ("archive.not_supported", {"format": said})


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b\x08", b"plain text", b"PK\5\6"])
def test_what_is_no_archive_has_a_code(reader, data):
    assert hear(reader, data, "archive").code in ("file.empty", "archive.damaged", "archive.cut_off")


SMALL = [("zażółć.txt", POLISH.encode()), ("b.bin", bytes(range(256)) * 4), ("empty", b"")]


@pytest.mark.parametrize(
    "data",
    [
        zip_of(SMALL),
        zip_of(SMALL, zipfile.ZIP_BZIP2),
        zip_of(SMALL, zipfile.ZIP_LZMA),
        locked_zip()[0][-3000:],
        tar_of(SMALL),
        tar_of(SMALL, "w:gz"),
        tar_of(SMALL, "w:xz"),
        gzip.compress(POLISH.encode()),
        seven(SMALL),
        seven(SMALL, PASSWORD),
    ],
    ids=["zip", "zip bzip2", "zip lzma", "locked zip", "tar", "tar gz", "tar xz", "gz", "7z", "locked 7z"],
)
def test_damaged_archives_give_their_files_or_a_code(reader, data):
    count = 200 if not data.startswith(b"7z") else 60  # whose passwords are slow to try
    survive(reader, random.Random(5), data, "archive", "x.gz", count=count, passwords=[PASSWORD])
