"""Recordings, files nobody can read, copies, nearly the same documents, and what LibreOffice makes of others."""

import random
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from near_truth import demo_texts, drafted, made
from scan_files import printed, scan_pdf, spoilt
from truth_mail import zipped
from truth_office import docx_of
from truth_set import TruthSet, lines
from truth_sheets import flat_document, open_package, small_workbook
from truth_text import names, paragraphs, things, title

from tests.ingest.recording_files import AUDIO, film, has_encoder, sound


def build(truth: TruthSet, *, short: bool) -> None:
    """All of them; the copies come last."""
    _recordings(truth, short=short)
    _unknown(truth, short=short)
    _near(truth, short=short)
    if not short:
        _libreoffice(truth)
    _copies(truth, short=short)


# -- recordings -------------------------------------------------------------------------------------------------------


def _recordings(truth: TruthSet, *, short: bool) -> None:
    endings = {"wav": "wav", "mp3": "mp3", "ogg": "ogg", "flac": "flac", "ipod": "m4a", "amr": "amr", "asf": "wma"}
    for number, (container, ending) in enumerate(list(endings.items())[: 2 if short else None]):
        form = f"sound, {ending}"
        if not has_encoder(AUDIO[container][0]):
            truth.missing[form] = f"no encoder for {AUDIO[container][0]}"
            continue
        [head], [person] = things("pl", f"sound {number}", 1), names("pl", f"sound {number}", 1)
        tagged = container in ("mp3", "flac", "ipod", "asf")
        data = sound(container, 1.0 + number, metadata={"title": head, "artist": person} if tagged else {})
        text = lines([head, person]) if tagged else f"{AUDIO[container][1]} Hz"
        truth.file(f"recordings/nagranie {number}.{ending}", data, form, "audio", text=text,
                   facts={"duration": f"{1 + number:.2f}"})  # fmt: skip
    films = (
        ("mp4", "mp4", "libx264", "aac"), ("matroska", "mkv", "libx264", "aac"),
        ("webm", "webm", "libvpx", "libopus"), ("avi", "avi", "mpeg4", "libmp3lame"),
        ("3gp", "3gp", "mpeg4", "aac"), ("mpegts", "ts", "libx264", "aac"),
    )  # fmt: skip
    for number, (container, ending, codec, audio) in enumerate(films[:1] if short else films):
        form = f"film, {ending}"
        if not (has_encoder(codec) and has_encoder(audio)):
            truth.missing[form] = f"no encoder for {codec} or {audio}"
            continue
        said = paragraphs("vi", f"film {number}", 3, 1) if container == "matroska" else []
        cues = [(0.5 + place, 1.2 + place, text) for place, text in enumerate(said)]
        data = film(container, 2.0 + number, codec=codec, audio=audio, subtitles=cues)
        text = lines(["64×48, 10 frames a second", *said])
        truth.file(f"recordings/film {number}.{ending}", data, form, "video", text=text,
                   facts={"duration": f"{2 + number:.2f}"})  # fmt: skip


# -- what nobody can read ---------------------------------------------------------------------------------------------


def _unknown(truth: TruthSet, *, short: bool) -> None:
    chance = random.Random(11)
    contents = {
        "setup.exe": b"MZ" + bytes(58) + b"\x80\0\0\0" + bytes(64) + b"PE\0\0" + chance.randbytes(3000),
        "core.so": b"\x7fELF\2\1\1" + bytes(9) + chance.randbytes(2000),
        "random.dat": bytes([7]) + chance.randbytes(5000),
        "phone.db": b"SQLite format 3\0" + chance.randbytes(4080),
        "shortcut.lnk": b"L\0\0\0\1\x14\2\0" + chance.randbytes(600),
        "plan.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0L9 9"/></svg>',
        "font.ttf": b"\0\1\0\0\0\x0c" + chance.randbytes(900),
        "no ending": bytes([1, 2, 3]) + chance.randbytes(700),
    }
    for name, data in list(contents.items())[: 2 if short else None]:
        truth.file(f"unknown/{name}", data, "unknown", "unknown", state="pending", reason="kind.not_read_yet")
    truth.file("unknown/nothing.pdf", b"", "empty", "pdf", state="failed", reason="file.empty")
    if not short:
        truth.file("unknown/old.rar", b"Rar!\x1a\x07\1\0" + chance.randbytes(400), "archive, rar", "archive",
                   state="pending", reason="archive.not_supported")  # fmt: skip


# -- the same and nearly the same -------------------------------------------------------------------------------------


def _near(truth: TruthSet, *, short: bool) -> None:
    """An original, its scan, a draft of it; excerpts; and forms that are no copies of each other."""
    texts = sorted(demo_texts().items())
    chance = random.Random(5)
    others = [word for _, text in texts for word in text.split()]
    for number, (name, text) in enumerate(texts[: 1 if short else 10]):
        words = text.replace("*", "").replace("#", "").replace("_", "").split()
        words = words[: 300 if number % 3 else 900]
        group = f"near {name}"
        body = [" ".join(words[at : at + 60]) for at in range(0, len(words), 60)]
        truth.file(f"near/{number} original.docx", docx_of(body), "docx", "docx", text=lines(body), near=group)
        changed = drafted(" ".join(words), 0.08, chance, others)
        escaped = "".join(f"<text:p>{escape(changed[at : at + 500])}</text:p>" for at in range(0, len(changed), 500))
        truth.file(f"near/{number} draft.odt", open_package("text", escaped), "odt", "odt",
                   text=lines(changed[at : at + 500] for at in range(0, len(changed), 500)), near=group)  # fmt: skip
        if len(words) > 600:
            part = words[150:450]
            truth.file(f"near/{number} excerpt.txt", " ".join(part).encode(), "txt", "text", text=" ".join(part),
                       near=group)  # fmt: skip
        elif not short or number == 0:
            picture, shown = printed(body, 200, points=9)
            truth.file(f"near/{number} scan.pdf", scan_pdf(spoilt(picture, seed=number), quality=75),
                       "pdf, scanned copy", "pdf", pages=[lines(shown)], scanned=[1], near=group)  # fmt: skip
    forms = [one for one in made(dict(texts), 0) if one.kind == "form"]
    for form in forms[:4] if short else forms:
        body = form.text.split("\n")
        truth.file(f"near/{form.name}.docx", docx_of(body), "docx", "docx", text=lines(body))


def _copies(truth: TruthSet, *, short: bool) -> None:
    """The same bytes under other names, in the folder and in an archive."""
    sources = [one for one in truth.outer if one.state == "ready" and not one.scanned]
    kept: list[tuple[str, bytes, str, dict[str, Any]]] = []
    for number, original in enumerate(random.Random(2).sample(sources, 3 if short else 12)):
        data = (truth.folder / original.key).read_bytes()
        told = {"text": original.text, "pages": original.pages, "blank": original.blank}
        name = f"copy {number}{Path(original.key).suffix}"
        if number % 3 == 2:
            kept.append((name, data, original.kind, told))
            continue
        truth.file(f"copies/{name}", data, "copy", original.kind, **told)
    outer = truth.file("copies/archive.zip", zipped(kept), "archive", "archive", text=lines(name for name, *_ in kept))
    for name, data, kind, told in kept:
        truth.inside(outer, name, data, "copy", kind, **told)


# -- what an office program makes -------------------------------------------------------------------------------------


def _libreoffice(truth: TruthSet) -> None:
    program = shutil.which("soffice")
    if program is None:
        truth.missing["doc, xls, ppt and others by LibreOffice"] = "soffice is not installed"
        return
    work = truth.folder.parent / "libreoffice"
    work.mkdir()
    letters, sheets, shows = {}, {}, {}
    for number, language in enumerate(("pl", "vi", "uk")):
        body = [title(language, f"lo {number}"), *paragraphs(language, f"lo {number}", 12, 3)]
        (work / f"letter {language}.docx").write_bytes(docx_of(body))
        letters[language] = lines(body)
        data, sheets[language] = small_workbook(language, f"lo sheet {number}")
        (work / f"table {language}.xlsx").write_bytes(data)
        slides = [paragraphs(language, f"lo show {number} {slide}", 3, 1) for slide in range(3)]
        (work / f"show {language}.fodp").write_bytes(_flat_show(slides))
        shows[language] = [lines(slide) for slide in slides]
    for ending in ("doc", "odt", "rtf", "pdf", "html", "fodt", "docx"):
        kind = {"fodt": "odt"}.get(ending, ending)
        for name, data in _converted(program, work, "letter", "docx", ending):
            truth.file(f"libreoffice/{name}", data, _form(ending), kind, text=letters[name[7:9]],
                       near=f"letter {name[7:9]}")  # fmt: skip
    for ending in ("xls", "ods", "pdf", "csv", "xlsx"):
        kind = "pdf" if ending == "pdf" else "sheet"
        for name, data in _converted(program, work, "table", "xlsx", ending):
            truth.file(f"libreoffice/{name}", data, _form(ending), kind, text=sheets[name[6:8]],
                       near=f"table {name[6:8]}")  # fmt: skip
    for ending in ("ppt", "pptx", "odp", "pdf"):
        kind = "pdf" if ending == "pdf" else "slides"
        for name, data in _converted(program, work, "show", "fodp", ending):
            truth.file(f"libreoffice/{name}", data, _form(ending), kind, pages=shows[name[5:7]],
                       near=f"show {name[5:7]}")  # fmt: skip
    shutil.rmtree(work)


def _form(ending: str) -> str:
    return {"pdf": "pdf, printed", "fodt": "odt"}.get(ending, ending)


def _converted(program: str, work: Path, stem: str, given: str, wanted: str) -> Sequence[tuple[str, bytes]]:
    """Name and bytes of each file of a kind, made into another by LibreOffice."""
    out = work / wanted
    target = {"csv": "csv:Text - txt - csv (StarCalc):59,34,76", "html": "html:HTML (StarWriter)"}.get(wanted, wanted)
    files = sorted(str(path) for path in work.glob(f"{stem} *.{given}"))
    command = [program, f"-env:UserInstallation={(work / 'profile').as_uri()}", "--headless", "--convert-to", target,
               "--outdir", str(out), *files]  # fmt: skip
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
    made = [(path.name, path.read_bytes()) for path in sorted(out.iterdir())]
    assert len(made) == len(files), f"LibreOffice did not make all {wanted} files"
    shutil.rmtree(out)
    return made


def _flat_show(slides: Sequence[Sequence[str]]) -> bytes:
    pages = "".join(
        f'<draw:page draw:name="s{place}">' + "".join(
            f'<draw:frame svg:x="1cm" svg:y="{1 + 4 * row}cm" svg:width="22cm" svg:height="3cm"><draw:text-box>'
            f"<text:p>{escape(text)}</text:p></draw:text-box></draw:frame>" for row, text in enumerate(slide)
        ) + "</draw:page>" for place, slide in enumerate(slides)
    )  # fmt: skip
    return flat_document("presentation", pages)
