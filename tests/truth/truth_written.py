"""Files that are text themselves: plain text in many encodings, web pages, separated values, chats, diaries, cues."""

import csv
import html
import io
import json
import random
from datetime import datetime, timedelta
from typing import Any
from xml.sax.saxutils import escape

from truth_set import TruthSet, lines
from truth_text import LANGUAGES, legacy, names, paragraphs, things, title

ENCODINGS = {
    "pl": ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1250", "iso-8859-2"),
    "en": ("utf-8", "ascii", "utf-16", "cp1252"),
    "vi": ("utf-8", "utf-8-sig", "utf-16", "utf-16-be"),
    "uk": ("utf-8", "utf-16", "koi8-u", "cp1251"),
    "ro": ("utf-8", "cp1250", "iso-8859-2", "utf-16"),
    "de": ("utf-8", "cp1252", "iso-8859-1", "utf-16"),
}


def build(truth: TruthSet, *, short: bool) -> None:
    """All of them."""
    _texts(truth, short=short)
    languages = LANGUAGES[:2] if short else LANGUAGES
    for number, language in enumerate(languages):
        _markdown(truth, language)
        _web_pages(truth, language, number, short=short)
        _values(truth, language, number, short=short)
        _calendar(truth, language, number)
        _contacts(truth, language, number)
        _cues(truth, language, number)
        _whatsapp(truth, language, number)
    _telegram(truth, short=short)
    _signal(truth, short=short)
    _cellebrite(truth, short=short)
    if not short:
        _facebook(truth)


def encoded(text: str, encoding: str) -> bytes:
    """A text as a file in that encoding; UTF-16 by its name alone has a mark."""
    return text.encode(encoding)


def _texts(truth: TruthSet, *, short: bool) -> None:
    for language, encodings in ENCODINGS.items():
        for number, encoding in enumerate(encodings[:1] if short else encodings):
            body = paragraphs(language, f"txt {encoding}", 4 + 30 * (number % 2), 3)
            text = lines(body) if encoding.startswith("utf") else legacy(lines(body), encoding)
            end = ("\n", "\r\n", "\r")[number % 3]
            data = encoded(text.replace("\n", end) + end, encoding)
            name = f"texts/{language} {encoding}.{('txt', 'log', 'text')[number % 3]}"
            truth.file(name, data, "txt", "text", text=text, language=language)
    if short:
        body = paragraphs("pl", "txt short", 5)
        for encoding in ("cp1250", "utf-16"):
            text = legacy(lines(body), encoding)
            truth.file(f"texts/short {encoding}.txt", encoded(text, encoding), "txt", "text", text=text, near="short")
        return
    for number, text in enumerate(("Tak.", "k. 12 — „ołówek”", "Łódź")):
        truth.file(f"texts/short {number}.txt", text.encode("cp1250"), "txt", "text", text=text)
    body = "\f".join(lines(paragraphs("pl", f"form feed {page}", 3)) for page in range(4))
    truth.file("texts/pages.txt", body.encode(), "txt", "text", pages=body.split("\f"))


def _markdown(truth: TruthSet, language: str) -> None:
    head, body, items = title(language, "md"), paragraphs(language, "md", 4), things(language, "md", 3)
    written = f"# {head}\n\n" + "\n\n".join(body) + "\n\n" + "".join(f"- **{item}**\n" for item in items)
    truth.file(f"texts/{language}.md", written.encode(), "md", "markdown", text=lines([head, *body, *items]))


def _web_pages(truth: TruthSet, language: str, number: int, *, short: bool) -> None:
    encodings = {"pl": "iso-8859-2", "uk": "cp1251", "de": "cp1252", "ro": "utf-16"}
    for form in ("utf-8",) if short or language not in encodings else ("utf-8", encodings[language]):
        head, body = title(language, f"html {form}"), paragraphs(language, f"html {form}", 4)
        cells = things(language, f"html {form}", 4)
        if not form.startswith("utf"):
            head, *rest = (legacy(text, form) for text in (head, *body, *cells))
            body, cells = rest[:4], rest[4:]
        charset = {"cp1251": "windows-1251", "cp1252": "windows-1252"}.get(form, form)
        entities = number % 2
        shown = [html.escape(text) if not entities else _entities(text) for text in body]
        rows = "".join(f"<td>{html.escape(cell)}</td>" for cell in cells)
        page = (
            f"<!DOCTYPE html><html><head><meta charset={charset}><title>{html.escape(head)}</title>"
            "<style>p { color: red }</style><script>var tajne = 'TAJNESLOWO';</script></head><body>"
            f"<h1>{html.escape(head)}</h1><!-- KOMENTARZ -->" + "".join(f"<p>{text}</p>" for text in shown)
            + f"<table><tr>{rows}</tr></table><img src='https://adverts.example/spy.gif' alt='plan domu'></body></html>"
        )  # fmt: skip
        truth.file(
            f"web/{language} {form}.html", page.encode(form), "html", "html", language=language,
            text=lines([head, *body, *cells, "plan domu"]), facts={"title": head}, absent="TAJNESLOWO KOMENTARZ",
        )  # fmt: skip


def _entities(text: str) -> str:
    return "".join(sign if sign.isascii() and sign not in "<&" else f"&#{ord(sign)};" for sign in text)


def _values(truth: TruthSet, language: str, number: int, *, short: bool) -> None:
    encodings = ENCODINGS[language][:1] if short else ENCODINGS[language]
    for place, encoding in enumerate(encodings):
        if encoding == "utf-32":
            continue
        cells = things(language, f"csv {encoding}", 60)
        cells[7] = f'{cells[7]}; „druga” część, "trzecia"' if language == "pl" else cells[7]
        if not encoding.startswith("utf"):
            cells = [legacy(cell, encoding) for cell in cells]
        out = io.StringIO()
        writer = csv.writer(out, delimiter=(";", ",", "\t")[(place + number) % 3])
        numbers = [f"{100 + 3 * row},5" for row in range(20)]
        for row in range(20):
            writer.writerow([*cells[3 * row : 3 * row + 3], numbers[row]])
        ending = "tsv" if (place + number) % 3 == 2 else "csv"
        truth.file(f"sheets/{language} {encoding}.{ending}", out.getvalue().encode(encoding), "csv", "sheet",
                   text=lines(f"{' '.join(cells[3 * row : 3 * row + 3])} {numbers[row]}" for row in range(20)),
                   )  # fmt: skip


# -- diaries ----------------------------------------------------------------------------------------------------------


def _folded(line: str) -> str:
    """A content line cut after 75 octets, never inside a letter (RFC 5545, 3.1)."""
    out, size = "", 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > 74:
            out, size = out + "\r\n ", 1
        out, size = out + sign, size + octets
    return out + "\r\n"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\n", "\\n")


def _calendar(truth: TruthSet, language: str, number: int) -> None:
    texts, events = [], ""
    for place in range(5):
        seed = f"ics {place}"
        summary, told = title(language, seed), lines(paragraphs(language, seed, 2, 1))
        [where], [person] = things(language, seed, 1), names(language, seed, 1)
        events += "BEGIN:VEVENT\r\n" + "".join(
            _folded(line)
            for line in (
                f"UID:{number}-{place}@calendar.example", f"DTSTART;TZID=Europe/Warsaw:202403{place + 10}T183000",
                f"SUMMARY:{_escaped(summary)}", f"LOCATION:{_escaped(where)}", f"DESCRIPTION:{_escaped(told)}",
                f'ATTENDEE;CN="{person}":mailto:osoba{place}@calendar.example',
            )
        ) + "END:VEVENT\r\n"  # fmt: skip
        texts += [summary, told, where, person, f"2024-03-{place + 10}", "18:30"]
    data = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n{events}END:VCALENDAR\r\n"
    truth.file(f"diaries/{language}.ics", data.encode(), "ics", "calendar", text=lines(texts), language=language)


def _contacts(truth: TruthSet, language: str, number: int) -> None:
    texts, cards = [], ""
    version = ("3.0", "4.0", "2.1")[number % 3]
    for place, person in enumerate(names(language, "vcf", 4)):
        note = paragraphs(language, f"vcf {place}", 1, 1)[0]
        phone, mail = f"+4850{number}{place}33{place}44", f"osoba{place}.{number}@contacts.example"
        if version == "2.1":
            coded = "".join(f"={byte:02X}" for byte in note.encode())
            name = "".join(f"={byte:02X}" for byte in person.encode())
            head = ";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:"
            card = f"FN{head}{name}\r\nTEL;CELL:{phone}\r\nEMAIL;INTERNET:{mail}\r\nNOTE{head}{coded}\r\n"
        else:
            card = "".join(_folded(line) for line in (f"FN:{_escaped(person)}", f"TEL;TYPE=CELL:{phone}",
                                                       f"EMAIL:{mail}", f"NOTE:{_escaped(note)}"))  # fmt: skip
        cards += f"BEGIN:VCARD\r\nVERSION:{version}\r\n{card}END:VCARD\r\n"
        texts += [person, phone, mail, note]
    truth.file(f"diaries/{language}.vcf", cards.encode(), "vcf", "contacts", text=lines(texts), language=language)


def _cues(truth: TruthSet, language: str, number: int) -> None:
    said = paragraphs(language, "cues", 12, 1)
    people = names(language, "cues", 2)
    srt, vtt = "", "WEBVTT\n\n"
    for place, text in enumerate(said):
        start, end = f"00:0{place // 6}:{place % 6 * 10:02}", f"00:0{place // 6}:{place % 6 * 10 + 7:02}"
        srt += f"{place + 1}\r\n{start},500 --> {end},250\r\n{text}\r\n\r\n"
        vtt += f"{start}.500 --> {end}.250\n<v {people[place % 2]}>{html.escape(text, quote=False)}\n\n"
    encoding = {"pl": "cp1250", "uk": "cp1251"}.get(language, "utf-8")
    near = f"cues {language}"
    truth.file(f"recordings/{language}.srt", legacy(srt, encoding).encode(encoding), "srt", "transcript",
               text=lines(legacy(text, encoding) for text in said), near=near)  # fmt: skip
    truth.file(f"recordings/{language}.vtt", vtt.encode(), "vtt", "transcript", text=lines([*said, *people]), near=near)


# -- chats ------------------------------------------------------------------------------------------------------------


def _talk(language: str, seed: str, count: int = 24) -> list[tuple[datetime, str, str]]:
    """Moment, writer and words of messages."""
    chance = random.Random(f"{language} {seed}")
    people, at, talk = names(language, seed, 3), datetime(2023, 5, 28, 21, 40), []
    for text in paragraphs(language, seed, count, 1):
        at += timedelta(minutes=chance.randint(1, 600), seconds=chance.randint(0, 59))
        talk.append((at, chance.choice(people), text))
    return talk


def _talk_text(talk: list[tuple[datetime, str, str]], seconds: bool = False) -> str:
    form = "%Y-%m-%d %H:%M:%S" if seconds else "%Y-%m-%d %H:%M"
    return lines(f"{at.strftime(form)} {who} {text}" for at, who, text in talk)


def _whatsapp(truth: TruthSet, language: str, number: int) -> None:
    talk = _talk(language, f"whatsapp {number}")
    forms = {
        "pl": "{at:%d.%m.%Y}, {at:%H:%M} - {who}: {text}\n", "en": "[{at:%d/%m/%Y}, {at:%H:%M:%S}] {who}: {text}\r\n",
        "vi": "{at:%d/%m/%Y}, {at:%H:%M} - {who}: {text}\n", "uk": "{at:%d.%m.%y}, {at:%H:%M} - {who}: {text}\n",
        "ro": "{at:%d.%m.%Y}, {at:%H:%M} - {who}: {text}\n", "de": "[{at:%d.%m.%y}, {at:%H:%M:%S}] {who}: {text}\n",
    }  # fmt: skip
    form = forms[language]
    data = "".join(form.format(at=at, who=who, text=text) for at, who, text in talk)
    text = _talk_text(talk, seconds="%S" in form)
    truth.file(f"chats/WhatsApp {language}.txt", data.encode(), "chat", "chat", text=text, language=language)


def _telegram(truth: TruthSet, *, short: bool) -> None:
    for number, language in enumerate(("pl",) if short else ("pl", "vi", "uk", "de")):
        talk = _talk(language, f"telegram {number}")
        messages = [
            {
                "id": place, "type": "message", "date": at.isoformat(), "date_unixtime": str(int(at.timestamp())),
                "from": who, "from_id": f"user{len(who)}", "text": text if place % 3 else [text[:9], text[9:]],
                "text_entities": [],
            }
            for place, (at, who, text) in enumerate(talk, 1)
        ]  # fmt: skip
        chat = {"name": f"Grupa {number}", "type": "private_group", "id": 77 + number, "messages": messages}
        data = json.dumps(chat, ensure_ascii=number % 2 == 1, indent=1).encode()
        truth.file(f"chats/telegram {number}/result.json", data, "chat", "chat",
                   text=lines([f"Grupa {number}", _talk_text(talk, seconds=True)]))  # fmt: skip
    if short:
        return
    for number, language in enumerate(("pl", "ro")):
        talk = _talk(language, f"telegram html {number}")
        inner = "".join(
            f'<div class="message default clearfix" id="message{place}"><div class="body">'
            f'<div class="pull_right date details" title="{at:%d.%m.%Y %H:%M:%S} UTC+01:00">{at:%H:%M}</div>'
            f'<div class="from_name">{html.escape(who)}</div><div class="text">{html.escape(text)}</div></div></div>'
            for place, (at, who, text) in enumerate(talk)
        )  # fmt: skip
        data = (
            '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Exported Data</title></head><body>'
            f'<div class="page_body chat_page"><div class="history">{inner}</div></div></body></html>'
        )
        truth.file(f"chats/telegram web {number}/messages.html", data.encode(), "chat", "chat",
                   text=_talk_text(talk, seconds=True))  # fmt: skip


def _signal(truth: TruthSet, *, short: bool) -> None:
    for number, language in enumerate(("vi",) if short else ("vi", "pl", "en")):
        talk = _talk(language, f"signal {number}")
        data = "".join(
            json.dumps({"date": at.isoformat(), "sender": who, "body": text, "quote": "", "sticker": "",
                        "reactions": [], "attachments": []}, ensure_ascii=False) + "\n"
            for at, who, text in talk
        )  # fmt: skip
        truth.file(f"chats/signal {number}/data.json", data.encode(), "chat", "chat",
                   text=_talk_text(talk, seconds=True))  # fmt: skip
        if short:
            return
        talk = _talk(language, f"signal text {number}")
        data = "".join(f"[{at:%Y-%m-%d %H:%M}] {who}: {text}\n" for at, who, text in talk)
        truth.file(f"chats/signal {number}/chat.txt", data.encode(), "chat", "chat", text=_talk_text(talk))
        talk = _talk(language, f"signal long {number}", 8)
        data = "Conversation: Grupa\n\n" + "".join(
            f"From: {who}\nType: incoming\nSent: {at:%a, %d %b %Y %H:%M:%S} +0000\n\n{text}\n\n"
            for at, who, text in talk
        )  # fmt: skip
        truth.file(f"chats/signal {number}/long.txt", data.encode(), "chat", "chat",
                   text=_talk_text(talk, seconds=True))  # fmt: skip


def _field(name: str, text: str) -> str:
    return f'<field name="{name}" type="String"><value type="String">{escape(text)}</value></field>'


def _model(kind: str, *inner: str, **more: Any) -> str:
    groups = "".join(
        f'<multiModelField name="{name}">{"".join(models)}</multiModelField>' for name, models in more.items()
    )
    return f'<model type="{kind}" id="x" deleted_state="Intact">{"".join(inner)}{groups}</model>'


def _party(who: str, number: str) -> str:
    return _model("Party", _field("Identifier", number), _field("Name", who))


def _cellebrite(truth: TruthSet, *, short: bool) -> None:
    for number, language in enumerate(("pl",) if short else ("pl", "vi", "uk")):
        talk, texts = _talk(language, f"phone {number}"), []
        people = sorted({who for _, who, _ in talk})
        phones = {who: f"+4860{number}11{place}22{place}" for place, who in enumerate(people)}
        messages = [
            _model(
                "InstantMessage", f'<modelField name="From" type="Party">{_party(who, phones[who])}</modelField>',
                _field("Body", text), _field("TimeStamp", f"{at.isoformat()}.000+02:00"),
            )
            for at, who, text in talk
        ]  # fmt: skip
        chat = _model("Chat", _field("Source", "WhatsApp"), Participants=[_party(*one) for one in phones.items()],
                      Messages=messages)  # fmt: skip
        calls, contacts = [], []
        for place, who in enumerate(names(language, f"calls {number}", 4)):
            phone = f"+4873{number}55{place}66{place}"
            calls.append(_model("Call", _field("Type", "Missed"), _field("TimeStamp", f"2023-06-0{place + 1}T08:15:00"),
                                _field("Duration", "00:01:05"), Parties=[_party(who, phone)]))  # fmt: skip
            entry = _model("PhoneNumber", _field("Category", "Mobile"), _field("Value", phone))
            contacts.append(_model("Contact", _field("Name", who), Entries=[entry]))
            texts += [who, phone, f"2023-06-0{place + 1}", "08:15:00", "00:01:05", who, phone]
        groups = "".join(
            f'<modelType type="{kind}">{"".join(models)}</modelType>'
            for kind, models in (("Chat", [chat]), ("Call", calls), ("Contact", contacts))
        )
        data = (
            '<?xml version="1.0" encoding="utf-8"?>\n<project id="1" name="Report" reportVersion="5.0" '
            'xmlns="http://pa.cellebrite.com/report/2.0"><metadata section="Device"><item name="DeviceInfoModel">'
            f"Telefon {number} czarny</item></metadata><decodedData>{groups}</decodedData></project>"
        )
        texts += [_talk_text(talk, seconds=True), *phones.values(), f"Telefon {number} czarny"]
        truth.file(f"chats/phone {number}/report.xml", data.encode(), "chat, phone report", "chat", text=lines(texts))


def _facebook(truth: TruthSet) -> None:
    talk = _talk("vi", "facebook")

    def broken(text: str) -> str:
        return text.encode().decode("latin-1")

    data = json.dumps({
        "participants": [{"name": broken(who)} for who in sorted({who for _, who, _ in talk})],
        "messages": [
            {"sender_name": broken(who), "timestamp_ms": int((at - datetime(1970, 1, 1)).total_seconds() * 1000),
             "content": broken(text)}
            for at, who, text in reversed(talk)
        ],
    })  # fmt: skip
    truth.file("chats/facebook/message_1.json", data.encode(), "chat", "chat", text=_talk_text(talk, seconds=True))
