"""Mail, archives, chats and diaries made on the spot, and a listener that keeps all a reader says."""

import io
import struct
import tarfile
import time
import zipfile
import zlib
from email.message import EmailMessage

from judgedesk.app.wording import WORDING
from judgedesk.ingest.compound import compound_of
from judgedesk.ingest.messages import Facts, Finished, Opened, PartBegins, PartBytes, PartEnds
from judgedesk.ingest.messages import Pages as PagesSaid
from judgedesk.jobs import BytesSource

POLISH = "Świadek zeznał, że pokrzywdzona została przewieziona do Łodzi, gdzie odebrano jej paszport."
VIETNAMESE = "Người làm chứng khai rằng hộ chiếu của cô ấy đã bị lấy đi ở Warszawa."
UKRAINIAN = "Свідок пояснив, що її перевезли через кордон, а паспорт забрали; їжу привозили щодня."
THREE = (POLISH, VIETNAMESE, UKRAINIAN)


class Heard:
    """What a reader said of a file."""

    def __init__(self):
        self.opened = self.finished = None
        self.pages, self.facts, self.parts = [], {}, []
        self.code, self.said = "", {}

    def take(self, message):
        if isinstance(message, Opened):
            self.opened = message
        elif isinstance(message, PagesSaid):
            self.pages += message.pages
        elif isinstance(message, Facts):
            self.facts |= message.facts
        elif isinstance(message, PartBegins):
            assert message.part == len(self.parts) + self.first_part
            self.parts.append([message.name, b"", None])
        elif isinstance(message, PartBytes):
            self.parts[-1][1] += message.content
        elif isinstance(message, PartEnds):
            self.parts[-1][2] = message.problem
        elif isinstance(message, Finished):
            self.finished = message

    first_part = 0

    @property
    def text(self):
        """All pages, one after the other."""
        return "".join(page.text for page in self.pages)

    @property
    def contents(self):
        """Bytes of the parts by name, those with a problem left out."""
        return {name: content for name, content, problem in self.parts if not problem}

    @property
    def problems(self):
        """Codes of the parts that could not be had, by name."""
        return {name: problem for name, _, problem in self.parts if problem}


def hear(reader, data, kind, name="", **more):
    """Read bytes in the confined child and keep all it says."""
    heard = Heard()
    heard.first_part = more.get("from_part", 0)
    unit = {"do": "extract", "kind": kind, "name": name, **more}
    outcome = reader.crew.run(unit, BytesSource(data), heard.take)
    heard.code, heard.said = outcome.code, outcome.facts
    assert (outcome.state == "done") == (heard.finished is not None)
    if heard.finished is not None:
        assert [page.number for page in heard.pages] == list(range(more.get("from_page", 1), heard.finished.pages + 1))
        assert all(problem is not None for _, _, problem in heard.parts)
    return heard


def mail(subject="Przesłuchanie świadka", text=POLISH, html=None, sender="Ann Kowalska <ann@example.org>", attach=()):
    """A message as a mail program writes it; `attach` are (name, bytes) or other messages."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "Bùi Thị Hồng <hong@example.org>, Оля Бойко <olya@example.org>"
    message["Cc"] = "clerk@example.org"
    message["Date"] = "Sat, 12 Mar 2022 14:05:33 +0100"
    message["Subject"] = subject
    message["Message-ID"] = "<one@example.org>"
    message["In-Reply-To"] = "<zero@example.org>"
    message["References"] = "<minus@example.org> <zero@example.org>"
    message.set_content(text)
    if html is not None:
        message.add_alternative(html, subtype="html")
    for attached in attach:
        if isinstance(attached, EmailMessage):
            message.add_attachment(attached)
        else:
            message.add_attachment(attached[1], maintype="application", subtype="octet-stream", filename=attached[0])
    return message


def zip_of(entries, method=zipfile.ZIP_DEFLATED, comment=b""):
    """A ZIP of (name or ZipInfo, content) in this order, duplicates allowed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        archive.comment = comment
        for name, content in entries:
            archive.writestr(name, content)
    return out.getvalue()


def raw_zip(entries):
    """A ZIP of (raw name, flags, method, stored bytes, size, crc, extra), to say what no library would write."""
    body, directory = b"", b""
    for name, flags, method, stored, size, crc, extra in entries:
        fields = struct.pack("<HHHHHIIIHH", 20, flags, method, 0, 0x21, crc, len(stored), size, len(name), len(extra))
        directory += b"PK\1\2\x14\x00" + fields + struct.pack("<HHHII", 0, 0, 0, 0, len(body)) + name + extra
        body += b"PK\3\4" + fields + name + extra + stored
    end = struct.pack("<HHHHIIH", 0, 0, len(entries), len(entries), len(directory), len(body), 0)
    return body + directory + b"PK\5\6" + end


def deflated(content):
    """As a ZIP entry holds it."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


def tar_of(entries, mode="w", encoding="utf-8"):
    """A tar of (name or TarInfo, content)."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode, format=tarfile.GNU_FORMAT, encoding=encoding) as archive:
        for name, content in entries:
            info = name if isinstance(name, tarfile.TarInfo) else tarfile.TarInfo(name)
            info.size, info.mtime = len(content), 1647093933
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


TEXT16, TEXT8, BINARY, LONG, TIME = 0x1F, 0x1E, 0x102, 0x03, 0x40


def properties(values, header):
    """Streams of an Outlook object: {(number, type): value} under a property stream whose header is so long."""
    streams, table = {}, b"\0" * header
    for (number, kind), value in values.items():
        if kind == LONG:
            fixed = struct.pack("<I4x", value)
        elif kind == TIME:
            fixed = struct.pack("<Q", value)
        else:
            stored = value.encode("utf-16-le") if kind == TEXT16 else value
            streams[f"__substg1.0_{number:04X}{kind:04X}"] = stored
            fixed = struct.pack("<II", len(stored), 0)
        table += struct.pack("<HHI", kind, number, 6) + fixed
    return {"__properties_version1.0": table, **streams}


SENT = (1647093933 + 11644473600) * 10**7
"""2022-03-12 14:05:33 UTC in Outlook's time."""


def outlook_tree(subject="Przesłuchanie", body=POLISH, extra=(), attachments=(), header=32):
    """The streams of an Outlook message; `attachments` are trees of their own."""
    values = {
        (0x001A, TEXT16): "IPM.Note", (0x0037, TEXT16): subject, (0x0039, TIME): SENT, (0x1000, TEXT16): body,
        (0x0C1A, TEXT16): "Ann Kowalska", (0x0C1F, TEXT16): "ann@example.org", (0x1035, TEXT16): "<o@example.org>",
        **dict(extra),
    }  # fmt: skip
    if body is None:
        del values[0x1000, TEXT16]
    tree = properties(values, header)
    people = (
        (1, "Bùi Thị Hồng", "hong@example.org"),
        (2, "Clerk", "clerk@example.org"),
        (3, "Оля", "olya@example.org"),
    )
    for kind, name, address in people:
        recipient = {(0x0C15, LONG): kind, (0x3001, TEXT16): name, (0x39FE, TEXT16): address}
        tree[f"__recip_version1.0_#{kind - 1:08X}"] = properties(recipient, 8)
    for number, attachment in enumerate(attachments):
        tree[f"__attach_version1.0_#{number:08X}"] = attachment
    return tree


def outlook_file(name, content):
    """An attachment by value."""
    return properties({(0x3705, LONG): 1, (0x3707, TEXT16): name, (0x3701, BINARY): content}, 8)


def outlook_enclosed(tree):
    """An attachment that is a message itself."""
    return {**properties({(0x3705, LONG): 5, (0x3001, TEXT16): "enclosed"}, 8), "__substg1.0_3701000D": tree}


def outlook(**more):
    """An Outlook message file."""
    return compound_of({**outlook_tree(**more), "__nameid_version1.0": {"__substg1.0_00020102": b"names"}})


def mutations(data, random, count):
    """`count` damaged copies: bytes changed, pieces cut out, doubled or the end missing."""
    for _ in range(count):
        changed = bytearray(data)
        for _ in range(random.choice((1, 1, 2, 4, 16))):
            at = random.randrange(len(changed))
            what = random.random()
            if what < 0.6:
                changed[at] = random.randrange(256)
            elif what < 0.75:
                del changed[at : at + random.randrange(1, 40)]
            elif what < 0.9:
                changed[at:at] = changed[at : at + random.randrange(1, 40)]
            else:
                del changed[max(1, at) :]
            if not changed:
                changed = bytearray(b"\0")
        yield bytes(changed)


def survive(reader, random, data, kind, name="", count=200, **more):
    """No damage of a file gets anything out of its reader but pages or a worded code, nor takes it long."""
    for changed in mutations(data, random, count):
        began = time.monotonic()
        heard = hear(reader, changed, kind, name, **more)
        assert time.monotonic() - began < 5
        assert heard.finished or heard.code in WORDING, heard.code
        assert not heard.code.startswith("child."), (heard.code, heard.said)
        assert all(problem in WORDING for problem in heard.problems.values()), heard.problems
