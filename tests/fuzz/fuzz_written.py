"""Damage to what is written in words: tags, mail, Rich Text and JSON."""

import re
from collections.abc import Sequence
from random import Random

from tests.fuzz.fuzz_bytes import NUMBERS, damaged

_TAG = re.compile(rb"<[^<>]{1,400}>")
_ENTITIES = (b"&#0;", b"&#xD800;", b"&#x110000;", b"&e;", b"&amp;", b"&#10;", b"<![CDATA[", b"]]>")
_DECLARED = b'<!DOCTYPE a [<!ENTITY e "eeeeeeeee"><!ENTITY f "&e;&e;&e;&e;"><!ENTITY g SYSTEM "file:///etc/passwd">]>'


def markup(data: bytes, kin: Sequence[bytes], chance: Random) -> bytes:
    """Damage a tree of tags: elements moved, nested, doubled, attributes and entities changed."""
    for _ in range(chance.choice((1, 1, 2, 4))):
        tags = list(_TAG.finditer(data))
        if not tags:
            return damaged(data, kin, chance)
        one, two = sorted((chance.choice(tags), chance.choice(tags)), key=lambda tag: tag.start())
        act = chance.randrange(8)
        if act == 0:
            data = data[: one.start()] + data[two.start() :]
        elif act == 1:
            data = data[: two.end()] + data[one.start() : two.end()] + data[two.end() :]
        elif act == 2:
            data = data[: one.start()] + one[0] * chance.choice((2, 50, 3000)) + data[one.end() :]
        elif act == 3:
            data = data[: one.start()] + two[0] + data[one.end() : two.start()] + one[0] + data[two.end() :]
        elif act == 4:
            quoted = list(re.finditer(rb"=\s*(\"[^\"]*\"|'[^']*')", data))
            if quoted:
                place = chance.choice(quoted)
                value = chance.choice((*NUMBERS, b"", b"x" * 5000, b"&lol;", place[1][1:-1] * 2))
                data = data[: place.start()] + b'="' + value + b'"' + data[place.end() :]
        elif act == 5:
            data = data[: one.end()] + chance.choice(_ENTITIES) + data[one.end() :]
        elif act == 6:
            at = data.find(b"?>") + 2 if data.startswith(b"<?xml") else 0
            data = data[:at] + _DECLARED + data[at:]
        else:
            data = damaged(data, kin, chance)
    return data


_CHARSETS = (b"utf-7", b"x-unknown", b"idna", b"unicode_escape", b"hex", b"utf-16", b"a" * 300, b"", b"zlib_codec")
_ENCODINGS = (b"base64", b"quoted-printable", b"uuencode", b"binary", b"x-none", b"7bit")
_TYPES = (b"multipart/mixed", b"message/rfc822", b"text/html", b"multipart/related", b"text/calendar", b"a", b"/")
_WORDS = (b"=?utf-8?b?!!!?=", b"=?x?q?=zz?=", b"=?utf-16?b?2AA=?=", b"=?utf-8?q?=00=0D=0A?=", b"=?idna?q?xn--?=")


def mail(data: bytes, kin: Sequence[bytes], chance: Random) -> bytes:
    """Damage a message by its lines: fields, boundaries, encodings, character sets."""
    lines = data.split(b"\n")
    for _ in range(chance.choice((1, 1, 2, 4))):
        at, act = chance.randrange(len(lines)), chance.randrange(9)
        if act == 0:
            lines.insert(chance.randrange(len(lines)), lines[at])
        elif act == 1 and len(lines) > 1:
            del lines[at]
        elif act == 2:
            lines[at] = damaged(lines[at] or b"x", kin, chance)
        elif act == 3:
            charset = b"charset=" + chance.choice(_CHARSETS)
            lines = [re.sub(rb'charset="?[\w-]+"?', charset, line) for line in lines]
        elif act == 4:
            way = rb"\1 " + chance.choice(_ENCODINGS)
            lines = [re.sub(rb"(?i)^(content-transfer-encoding:).*", way, line) for line in lines]
        elif act == 5:
            kind = rb"\1 " + chance.choice(_TYPES)
            lines = [re.sub(rb"(?i)^(content-type:)\s*[\w/-]+", kind, line) for line in lines]
        elif act == 6:
            middle = len(lines[at]) // 2
            lines[at] = lines[at][:middle] + chance.choice(_WORDS) + lines[at][middle:]
        elif act == 7:
            other = chance.choice(kin).split(b"\n")
            begin = chance.randrange(len(other))
            lines[at:at] = other[begin : begin + chance.choice((1, 5, 40))]
        else:
            lines[at] = b" " + lines[at] * chance.choice((1, 30))
    return b"\n".join(lines)


_RTF_WORDS = (
    rb"\bin", rb"\u", rb"\uc", rb"\f", rb"\ansicpg", rb"\pict", rb"\object\objdata", rb"\fcharset", rb"{\*\x",
    rb"\cell\row", rb"\page", rb"\upr", rb"\field", rb"\fldinst",
)  # fmt: skip


def rtf(data: bytes, kin: Sequence[bytes], chance: Random) -> bytes:
    """Damage words, their numbers and groups."""
    for _ in range(chance.choice((1, 1, 2, 4))):
        tokens = list(re.finditer(rb"\\[a-z]+-?\d*|[{}]|\\'..", data))
        if not tokens:
            break
        one, two = sorted((chance.choice(tokens), chance.choice(tokens)), key=lambda token: token.start())
        act = chance.randrange(6)
        if act == 0:
            data = data[: one.start()] + two[0] + data[one.end() :]
        elif act == 1:
            data = data[: one.start()] + one[0] * chance.choice((2, 40, 3000)) + data[one.end() :]
        elif act == 2:
            data = (
                data[: one.start()] + chance.choice(_RTF_WORDS) + chance.choice((b"", *NUMBERS)) + data[one.start() :]
            )
        elif act == 3:
            data = data[: one.start()] + data[two.start() :]
        elif act == 4:
            data = data[: two.end()] + data[one.start() : two.end()] + data[two.end() :]
        else:
            data = damaged(data, kin, chance)
    return data


_JSON = (
    b"null",
    b"true",
    b"-1",
    b"1e400",
    b"9" * 400,
    b'""',
    b"[]",
    b"{}",
    b'"\\ud800"',
    b'{"a":[[[]]]}',
    b"1647093933000000",
)


def json(data: bytes, kin: Sequence[bytes], chance: Random) -> bytes:
    """Put other values where some stand."""
    for _ in range(chance.choice((1, 1, 2, 4, 8))):
        values = list(re.finditer(rb'(?<=[:\[,] )("(?:[^"\\]|\\.)*"|-?\d+|\{\}|\[\])', data))
        if not values:
            break
        place = chance.choice(values)
        other = chance.choice(_JSON) if chance.random() < 0.7 else chance.choice(values)[0]
        data = data[: place.start()] + other + data[place.end() :]
    return data
