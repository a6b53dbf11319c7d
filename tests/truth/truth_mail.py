"""Mail and archives with known text, and what lies inside them."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage
from email.policy import SMTP
from typing import Any

import py7zr
from truth_office import docx_of
from truth_pdf import ASCII_PASSWORD, OTHER, PASSWORD, text_pdf
from truth_set import Expected, TruthSet, lines
from truth_sheets import small_workbook
from truth_text import LANGUAGES, names, paragraphs, things, title

from tests.ingest.mail_files import outlook, outlook_enclosed, outlook_file, outlook_tree

Inner = tuple[str, bytes, str, dict[str, Any]]
"""Name, bytes, kind and truth of a file to be put into another."""


def build(truth: TruthSet, *, short: bool) -> None:
    """All of them."""
    for number, language in enumerate(LANGUAGES[:2] if short else LANGUAGES):
        _letters(truth, language, number, short=short)
        _outlook(truth, language, number)
        _mailbox(truth, language, number)
        _archives(truth, language, number, short=short)
    _nested(truth, short=short)


def insides(language: str, seed: str) -> list[Inner]:
    """A text, a letter, a sheet and a PDF."""
    note, letter, page = (paragraphs(language, f"{kind} {seed}", 3) for kind in ("note", "letter", "page"))
    sheet, cells = small_workbook(language, seed)
    first, second, third, fourth = things(language, f"names {seed}", 4)
    return [
        (f"{first} {seed}.txt", lines(note).encode(), "text", {"text": lines(note)}),
        (f"{second} ä {seed}.docx", docx_of(letter), "docx", {"text": lines(letter)}),
        (f"ведомость {third} {seed}.xlsx", sheet, "sheet", {"text": cells}),
        (f"trang {fourth} {seed}.pdf", text_pdf([page], "DejaVuSans"), "pdf", {"pages": [lines(page)]}),
    ]


def _tell(truth: TruthSet, outer: Expected, files: Sequence[Inner], form: str) -> None:
    for name, data, kind, told in files:
        truth.inside(outer, name, data, form, kind, **told)


# -- mail -------------------------------------------------------------------------------------------------------------


def letter(language: str, seed: str) -> tuple[EmailMessage, list[str], dict[str, str]]:
    """A message without its text: it, the words of its head, and its facts."""
    message = EmailMessage(policy=SMTP)
    subject, people = title(language, seed), names(language, seed, 3)
    sender, *others = (f"{person} <osoba{place}@mail.example>" for place, person in enumerate(people))
    message["From"], message["To"], message["Cc"] = sender, others[0], others[1]
    message["Date"], message["Subject"] = "Tue, 05 Mar 2024 08:15:00 +0100", subject
    message["Message-ID"] = f"<{abs(hash_of(language + seed))}@mail.example>"
    facts = {"from": sender, "to": others[0], "cc": others[1], "subject": subject, "sent": "2024-03-05T07:15:00Z"}
    return message, [sender, *others, subject], facts


def hash_of(text: str) -> int:
    """A number for a text, the same in every run."""
    return int.from_bytes(text.encode()[-8:], "big")


def _letters(truth: TruthSet, language: str, number: int, *, short: bool) -> None:
    kinds = ["plain", "base64", "html", "both", "attached"] if not short else ["plain", "attached"]
    for kind in kinds:
        message, head, facts = letter(language, f"mail {kind}")
        body = lines(paragraphs(language, f"mail {kind}", 4))
        markup = "<html><body>" + "".join(f"<p>{line}</p>" for line in body.split("\n")) + "</body></html>"
        files = insides(language, f"{number} mail") if kind == "attached" else []
        if kind == "html":
            message.set_content(markup, subtype="html", cte="quoted-printable")
        else:
            message.set_content(body, cte="base64" if kind == "base64" else "quoted-printable")
        if kind == "both":
            message.add_alternative(markup, subtype="html")
        for name, data, _, _ in files:
            message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
        outer = truth.file(f"mail/{language} {kind}.eml", message.as_bytes(), "eml", "mail", text=lines([*head, body]),
                           facts=facts, language=language)  # fmt: skip
        _tell(truth, outer, files, "inside a mail")


def _outlook(truth: TruthSet, language: str, number: int) -> None:
    subject, body = title(language, "msg"), lines(paragraphs(language, "msg", 4))
    files = insides(language, f"{number} msg")[: 2 + number % 3]
    attachments = [outlook_file(name, data) for name, data, _, _ in files]
    inner_subject, inner_body = title(language, "msg inner"), lines(paragraphs(language, "msg inner", 2))
    attachments.append(outlook_enclosed(outlook_tree(subject=inner_subject, body=inner_body, header=24)))
    data = outlook(subject=subject, body=body, attachments=attachments)
    outer = truth.file(f"mail/{language}.msg", data, "msg", "mail", text=lines([subject, body, "Ann Kowalska"]),
                       facts={"subject": subject}, language=language)  # fmt: skip
    _tell(truth, outer, files, "inside a mail")
    truth.inside(outer, "enclosed.msg", None, "inside a mail", "mail", text=lines([inner_subject, inner_body]))


def _mailbox(truth: TruthSet, language: str, number: int) -> None:
    out, listed, told = b"", [], []
    for place in range(5):
        message, head, facts = letter(language, f"mbox {place}")
        body = lines([*paragraphs(language, f"mbox {place}", 2), "From the beginning of a line", "koniec"])
        message.set_content(body, cte="8bit")
        files = insides(language, f"{number} mbox {place}")[:1] if place == 2 else []
        for name, data, _, _ in files:
            message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
        raw = message.as_bytes().replace(b"\r\n", b"\n")
        quoted = raw.replace(b"\nFrom the", b"\n>From the")
        out += b"From osoba@mail.example Tue Mar  5 08:15:00 2024\n" + quoted.rstrip(b"\n") + b"\n\n"
        listed += [facts["from"], facts["subject"]]
        told.append((f"{place + 1:04d} {facts['subject']}.eml", lines([*head, body]), facts, files))
    outer = truth.file(f"mail/{language}.mbox", out, "mbox", "mailbox", text=lines(listed))
    for name, text, facts, files in told:
        inner = truth.inside(outer, name, None, "inside a mailbox", "mail", text=text, facts=facts)
        _tell(truth, inner, files, "inside a mail")


# -- archives ---------------------------------------------------------------------------------------------------------


def zipped(files: Sequence[Inner], folder: str = "", method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP of them."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data, _, _ in files:
            archive.writestr(zipfile.ZipInfo(folder + name, (2024, 3, 5, 8, 15, 0)), data, method)
    return out.getvalue()


def _tarred(files: Sequence[Inner], folder: str, mode: str) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, data, _, _ in files:
            info = tarfile.TarInfo(folder + name)
            info.size, info.mtime = len(data), 1709622900
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def _seven(files: Sequence[Inner], folder: str, password: str | None = None) -> bytes:
    out = io.BytesIO()
    with py7zr.SevenZipFile(out, "w", password=password) as archive:
        for name, data, _, _ in files:
            archive.writestr(data, folder + name)
    return out.getvalue()


def _archives(truth: TruthSet, language: str, number: int, *, short: bool) -> None:
    makers: dict[str, Any] = {
        "zip": lambda files: zipped(files, "teczka/"), "7z": lambda files: _seven(files, "teczka/"),
        "tar": lambda files: _tarred(files, "teczka/", "w"), "tgz": lambda files: _tarred(files, "teczka/", "w:gz"),
        "tar.bz2": lambda files: _tarred(files, "teczka/", "w:bz2"),
        "tar.xz": lambda files: _tarred(files, "teczka/", "w:xz"),
    }  # fmt: skip
    wanted = list(makers)[number :: 2 if short else 1] if not short else list(makers)[number : number + 3]
    for ending in wanted[:3] if not short and number > 2 else wanted:
        files = insides(language, f"{number} {ending}")
        names_in = lines(name for name, _, _, _ in files)
        outer = truth.file(f"archives/{language} {number}.{ending}", makers[ending](files), "archive", "archive",
                           text=names_in)  # fmt: skip
        _tell(truth, outer, [(f"teczka/{name}", *rest) for name, *rest in files], "inside an archive")
    if short:
        return
    squeezers: tuple[tuple[str, Any], ...] = (("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress))
    for ending, squeeze in (squeezers[number % 3],):
        text = lines(paragraphs(language, f"squeezed {ending}", 5))
        outer = truth.file(f"archives/{language} wykaz.txt.{ending}", squeeze(text.encode()), "archive", "archive",
                           text="wykaz.txt")  # fmt: skip
        truth.inside(outer, f"{language} wykaz.txt", text.encode(), "inside an archive", "text", text=text)
    if number < 3:
        password = (ASCII_PASSWORD, PASSWORD, OTHER)[number]
        files = insides(language, f"{number} locked")
        data = _seven(files, "", password)
        known = password != OTHER
        outer = truth.file(f"archives/locked {number}.7z", data, "archive", "archive",
                           text=lines(name for name, _, _, _ in files))  # fmt: skip
        for name, inner, kind, told in files:
            more = told if known else {"state": "failed", "reason": "archive.encrypted"}
            truth.inside(
                outer, name, inner if known else None, "inside an archive", kind if known else "unknown", **more
            )


def _nested(truth: TruthSet, *, short: bool) -> None:
    """A zip in a mail in a zip in a mail."""
    for number in range(1 if short else 3):
        deepest = insides("uk", f"deep {number}")[:2]
        inner_zip = zipped(deepest)
        message, head, facts = letter("pl", f"deep {number}")
        body = lines(paragraphs("pl", f"deep mail {number}", 2))
        message.set_content(body)
        message.add_attachment(inner_zip, maintype="application", subtype="zip", filename="inner.zip")
        raw = message.as_bytes()
        outer_zip = zipped([("mail.eml", raw, "mail", {})], "folder/")
        top, top_head, top_facts = letter("vi", f"top {number}")
        top_body = lines(paragraphs("vi", f"top {number}", 2))
        top.set_content(top_body)
        top.add_attachment(outer_zip, maintype="application", subtype="zip", filename="outer.zip")
        enclosed, enclosed_head, enclosed_facts = letter("de", f"enclosed {number}")
        enclosed_body = lines(paragraphs("de", f"enclosed {number}", 2))
        enclosed.set_content(enclosed_body)
        top.add_attachment(enclosed)
        one = truth.file(f"mail/nested {number}.eml", top.as_bytes(), "eml", "mail", text=lines([*top_head, top_body]),
                         facts=top_facts)  # fmt: skip
        two = truth.inside(one, "outer.zip", outer_zip, "inside a mail", "archive", text="mail.eml")
        three = truth.inside(two, "folder/mail.eml", raw, "inside an archive", "mail", text=lines([*head, body]),
                             facts=facts)  # fmt: skip
        four = truth.inside(three, "inner.zip", inner_zip, "inside a mail", "archive",
                            text=lines(name for name, _, _, _ in deepest))  # fmt: skip
        _tell(truth, four, deepest, "inside an archive")
        truth.inside(one, "enclosed.eml", None, "inside a mail", "mail", text=lines([*enclosed_head, enclosed_body]),
                     facts=enclosed_facts)  # fmt: skip
