"""Word files, a mail with attachments and chat exports, written so that every run gives the same bytes."""

import io
import random
import zipfile
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from typing import Any

import docx
from docx.enum.text import WD_BREAK
from docx.shared import Pt

from builder.sources import SOURCES, Quotes, read_yaml, typographic

MOMENT = datetime(2026, 6, 15, 8, 0, 0, tzinfo=UTC)
LINES_A_PAGE = 44


def fixed_zip(data: bytes) -> bytes:
    """The same archive, its entries sorted and all dated 1 January 1980."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        names = sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o600 << 16, 3
            target.writestr(entry, source.read(name))
    return buffer.getvalue()


def word_file(title: str, pages: list[list[str]]) -> bytes:
    """A Word file of paragraphs with an explicit break between pages."""
    document = docx.Document()
    document.styles["Normal"].font.name, document.styles["Normal"].font.size = "DejaVu Serif", Pt(11)
    core = document.core_properties
    core.title, core.author, core.last_modified_by, core.revision = title, "", "", 1
    core.created = core.modified = core.last_printed = MOMENT
    for number, paragraphs in enumerate(pages):
        if number:
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        elif title:
            document.add_heading(title, level=1)
        for paragraph in paragraphs:
            document.add_paragraph(paragraph)
    buffer = io.BytesIO()
    document.save(buffer)
    return fixed_zip(buffer.getvalue())


def contract(name: str, quotes: Quotes) -> bytes:
    """The contract of P-3 as a Word file."""
    source = read_yaml("t4", "contract.yaml")
    pages = [[quotes.strip(name, typographic(line, "pl")) for line in page] for page in source["pages"]]
    return word_file(source["title"], pages)


def mail(source: dict[str, Any], plan: bytes) -> bytes:
    """The coordinator's mail with the rules of the quarters (docx) and the plan of the hall (png)."""
    message = EmailMessage(policy=SMTP)
    for header in ("From", "To", "Date", "Subject"):
        message[header] = source[header.lower()]
    message["Message-ID"] = source["message_id"]
    message.set_content(typographic(source["body"], "pl"), cte="quoted-printable")
    rules = word_file("", [source["regulamin"]])
    kind = "vnd.openxmlformats-officedocument.wordprocessingml.document"
    message.add_attachment(rules, maintype="application", subtype=kind, filename="regulamin-kwater.docx")
    message.add_attachment(plan, maintype="image", subtype="png", filename="plan-hali.png")
    message.set_boundary(source["boundary"])
    return message.as_bytes()


_SMALL_TALK = (
    ("J", "dziś {n} palet, odbiór o {h}"),
    ("Z", "{n} skrzynek drugiej klasy, nie mieszać"),
    ("J", "zabrakło folii na {n} godz."),
    ("Z", "pompa na czwórce znowu kapie"),
    ("J", "gaz dowiozą w {d}"),
    ("Z", "odbiorca chce {n} palet na {d}"),
    ("J", "Marek stoi w korku, będą {h}"),
    ("Z", "temperatura na trójce {n}, otwórz wietrzniki"),
    ("J", "etykiety przyszły z błędem, odsyłam"),
    ("Z", "cena spadła, dwa dziesięć"),
    ("J", "kto zamówił {n} kartonów więcej"),
    ("Z", "ja. będzie promocja"),
    ("J", "waga się zacięła, sortują ręcznie"),
    ("Z", "zadzwoń do serwisu"),
    ("J", "serwis w {d}"),
    ("Z", "mszyca na dwójce, jutro oprysk od {h}"),
    ("J", "odpisałam księgowej, dosłałam listę"),
    ("Z", "dobrze"),
    ("J", "{n} kg odpadu, można dać dla świń"),
    ("Z", "niech weźmie Kazik"),
    ("J", "skrzynki po ogórku umyte"),
    ("Z", "faktura {n} nieopłacona, przypomnij im"),
    ("J", "przypomniałam, zapłacą w {d}"),
    ("Z", "przymrozek w nocy, piec na max"),
    ("J", "termometr na hali pokazuje {n}"),
    ("Z", "ok"),
    ("J", "ok"),
    ("Z", "widziałem, dzięki"),
)
_DAYS = ("poniedziałek", "wtorek", "środę", "czwartek", "piątek")


def _dated(name: str, source: str, quotes: Quotes) -> list[tuple[datetime, str, str]]:
    lines = SOURCES.joinpath("t4", source).read_text(encoding="utf-8").splitlines()
    result = []
    for line in lines:
        moment, (who, text) = datetime.strptime(line[:16], "%Y-%m-%d %H:%M"), line[17:].split(": ", 1)
        result.append((moment, who, quotes.strip(name, typographic(text, "pl"))))
    return result


def _small_talk(first: datetime, last: datetime) -> list[tuple[datetime, str, str]]:
    chance, moment, result = random.Random(1968), first, []
    while moment < last:
        moment += timedelta(hours=chance.randint(30, 110), minutes=chance.randint(0, 59))
        moment = moment.replace(hour=chance.randint(6, 19))
        start = chance.randrange(len(_SMALL_TALK) - 2)
        for offset in range(chance.choice((1, 2, 2))):
            who, text = _SMALL_TALK[start + offset]
            said = text.format(
                n=chance.randint(3, 28),
                h=f"{chance.randint(7, 18)}.{chance.choice(('00', '15', '30'))}",
                d=chance.choice(_DAYS),
            )
            moment += timedelta(minutes=chance.randint(1, 7))
            result.append((moment, who, said))
    return result


def _export(head: str, messages: list[tuple[datetime, str, str]], names: dict[str, str]) -> str:
    lines = [
        f"{moment:%d.%m.%Y, %H:%M} - {names[who]}: {text}" for moment, who, text in sorted(messages, key=lambda m: m[0])
    ]
    pages = [lines[start : start + LINES_A_PAGE] for start in range(0, len(lines), LINES_A_PAGE)]
    return head + "\n\n" + "\f".join("\n".join(page) + "\n" for page in pages)


def farm_chat(name: str, quotes: Quotes) -> str:
    """The chat of the two accused: what matters, among the small talk of two years. A form feed ends each page."""
    said = _dated(name, "chat-kepka-bargiel.txt", quotes)
    talk = _small_talk(said[0][0], said[-1][0])
    head = (
        "Wyeksportowano rozmowę z komunikatora. Telefon w różowym etui, dowód rzeczowy nr 6. "
        "Strefa czasowa Europe/Warsaw.\nUczestnicy: Jola K. (000-214-377), Zenon (000-118-556). Pisownia oryginalna."
    )
    return _export(head, said + talk, {"J": "Jola K.", "Z": "Zenon"})


def recruiter_chat(name: str, quotes: Quotes) -> str:
    """The chat of P-1 with the recruiter, in translation."""
    head = (
        "Wyeksportowano rozmowę z komunikatora, telefon pokrzywdzonej. Strefa czasowa Europe/Warsaw.\n"
        "Przekład z języka wietnamskiego: Lê Minh Châu. Zwroty grzecznościowe (chị, em, bà) pozostawiono w oryginale."
    )
    return _export(head, _dated(name, "chat-hoa-lan.txt", quotes), {"L": "Chị Lan", "H": "Hoa Nguyễn"})
