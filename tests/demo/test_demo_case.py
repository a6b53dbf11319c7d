"""The demo case: made by rule, invented throughout, and its records stand on its pages."""

import importlib.util
import io
import json
import re
import shutil
import subprocess
import sys
from email import message_from_bytes
from pathlib import Path
from typing import Any

import docx
import pypdfium2 as pdfium
import pytest
import yaml
from docx.oxml.ns import qn

from judgedesk.ingest import chats
from judgedesk.ingest.kinds import SNIFF_BYTES, sniff
from judgedesk.jobs.ranges import AskedFile
from judgedesk.places import resources

DEMO = resources("demo")
FILES = DEMO / "files"
MAKE = str(DEMO / "make_demo.py")
RECORDS: dict[str, Any] = json.loads((DEMO / "records.json").read_text(encoding="utf-8"))
TRUTH: dict[str, Any] = json.loads((DEMO / "truth.json").read_text(encoding="utf-8"))
PATHS = {path.name: path for path in sorted(FILES.rglob("*")) if path.is_file()}
SCANS = {"zeszyt.pdf"}
CHATS = {"czat-hoa-lan.txt", "czat-kepka-bargiel.txt"}


def folded(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"[-\u00ad\ufffe\x02]\s*\n\s*", "-", text)).strip()


def pages_of(path: Path) -> list[str]:
    if path.suffix == ".pdf":
        document = pdfium.PdfDocument(path.read_bytes())
        try:
            return [page.get_textpage().get_text_range() for page in document]
        finally:
            document.close()
    if path.suffix == ".docx":
        pages = [""]
        for paragraph in docx.Document(io.BytesIO(path.read_bytes())).paragraphs:
            if any(br.get(qn("w:type")) == "page" for br in paragraph._p.iter(qn("w:br"))):
                pages.append("")
            pages[-1] += paragraph.text + "\n"
        return pages
    if path.name in CHATS:
        return chat_pages(path.read_bytes())
    if path.suffix in (".txt", ".md"):
        return path.read_text(encoding="utf-8").split("\f")
    return []


def chat_pages(data: bytes) -> list[str]:
    """Pages as the desk shows them: so many messages each."""
    said: list[tuple[str, Any]] = []
    file = AskedFile(len(data), lambda offset, length: data[offset : offset + length])
    chats.extract(file, {"kind": "chat", "name": ""}, lambda kind, fields=None, blob=b"": said.append((kind, fields)))
    return [page["text"] for kind, fields in said if kind == "pages" for page in fields["pages"]]


TEXTS = {name: pages_of(path) for name, path in PATHS.items()}


def test_every_stored_name_is_unique() -> None:
    names = [path.name for path in FILES.rglob("*") if path.is_file()]
    attached = [name for group in TRUTH["attachments"].values() for name in group]
    assert len(names + attached) == len(set(names + attached))


def test_the_truth_lists_exactly_the_files_there_are() -> None:
    assert {entry["name"] for entry in TRUTH["files"]} == set(PATHS)
    for entry in TRUTH["files"]:
        assert PATHS[entry["name"]].parent.name == entry["volume"]
        assert (len(TEXTS[entry["name"]]) or 1) == entry["pages"], entry["name"]


def test_the_case_has_the_size_of_a_small_real_one() -> None:
    assert sum(len(TEXTS[name]) for name in PATHS) >= 120
    assert sum(path.stat().st_size for path in PATHS.values()) < 5_000_000
    assert {path.suffix for path in PATHS.values()} >= {".pdf", ".docx", ".txt", ".md", ".eml", ".png", ".jpg"}


def test_folios_run_through_the_file_without_a_gap() -> None:
    expected = 1
    for entry in TRUTH["files"]:
        if not entry["name"].endswith(".pdf"):
            assert entry["folios"] == []
            continue
        for index, folio in enumerate(entry["folios"]):
            if folio.endswith("v"):
                assert folio == f"{expected - 1}v"
            else:
                assert folio == str(expected)
                expected += 1
            if entry["name"] not in SCANS:
                lines = TEXTS[entry["name"]][index].splitlines()
                assert f"k. {folio}" in [line.strip() for line in lines], (entry["name"], index + 1)


def test_the_stamp_stands_in_the_upper_right_corner() -> None:
    for entry in TRUTH["files"]:
        if not entry["folios"] or entry["name"] in SCANS:
            continue
        document = pdfium.PdfDocument(PATHS[entry["name"]].read_bytes())
        for index, folio in enumerate(entry["folios"]):
            page = document[index]
            text = page.get_textpage()
            start, count = text.search(f"k. {folio}", match_whole_word=True).get_next()
            left, bottom, _right, _top = text.get_charbox(start)
            assert count
            assert left > page.get_width() * 0.75
            assert bottom > page.get_height() * 0.9
        document.close()


def test_the_scanned_volume_has_no_text_layer_but_its_truth_is_known() -> None:
    pages = TEXTS["zeszyt.pdf"]
    assert len(pages) == len(TRUTH["scan"]) == 12
    assert not any(page.strip() for page in pages)
    assert all(len(entry["text"]) > 60 for entry in TRUTH["scan"])


def test_the_chats_lose_no_message_on_the_desk() -> None:
    assert {name for name, path in PATHS.items() if sniff(path.read_bytes()[:SNIFF_BYTES], name) == "chat"} == CHATS
    for name in CHATS:
        shown = "".join(TEXTS[name]).removesuffix("\n").split("\n")
        written = PATHS[name].read_text(encoding="utf-8").replace("\f", "").removesuffix("\n").split("\n")
        assert len(shown) == len(written) > 40
        for line, raw in zip(shown, written, strict=True):
            dated = re.fullmatch(r"(\d\d)\.(\d\d)\.(\d{4}), (\d\d:\d\d) - (?:([^:]+): )?(.*)", raw)
            if dated is None:
                assert line == raw
                continue
            day, month, year, clock, who, said = dated.groups()
            assert line.startswith(f"{year}-{month}-{day} {clock}"), raw
            assert line.endswith(said) and (who or "") in line, raw


@pytest.mark.parametrize("letters", ["Nguyễn Thị Hoa", "Trần Văn Đức", "Сергій Тимченко", "Drăgulescu", "Łoś-Michalik"])
def test_letters_of_five_languages_survive_in_the_text_layer(letters: str) -> None:
    assert any(letters in folded(page) for name in PATHS if name.endswith(".pdf") for page in TEXTS[name])


@pytest.mark.parametrize("tag", RECORDS["tags"], ids=lambda tag: tag["id"])
def test_a_tagged_passage_stands_on_its_page(tag: dict[str, Any]) -> None:
    assert folded(tag["quote"]) in folded(TEXTS[tag["document"]][tag["page"] - 1])


def test_the_tags_say_enough_for_and_against() -> None:
    tags = RECORDS["tags"]
    assert len(tags) >= 60
    assert sum(tag["stance"] == "contradicts" for tag in tags) >= 12
    assert {tag["stance"] for tag in tags} == {"supports", "contradicts", "context"}
    assert {(tag["count"], tag["victim"]) for tag in tags} == {("c1", "v1"), ("c1", "v3"), ("c1", "v4"), ("c2", "v2")}


def test_elements_and_indicators_are_those_of_the_packs() -> None:
    pack = yaml.safe_load(resources("law", "offences", "pl.189a.yaml").read_text(encoding="utf-8"))
    known = {element["id"] for element in pack["elements"]}
    for file in sorted(resources("law", "indicators").glob("*.yaml")):
        groups = yaml.safe_load(file.read_text(encoding="utf-8"))["groups"]
        known |= {indicator["id"] for group in groups for indicator in group["indicators"]}
    assert {row["element"] for row in RECORDS["tags"] + RECORDS["findings"]} <= known


def test_every_id_that_is_named_exists() -> None:
    ids = {key: {row["id"] for row in RECORDS[key]} for key in RECORDS if key not in ("format", "findings")}
    persons, counts = ids["persons"], {count["id"]: count for count in RECORDS["counts"]}
    for row in RECORDS["tags"] + RECORDS["findings"]:
        assert row["defendant"] in counts[row["count"]]["defendants"]
        assert row["victim"] in counts[row["count"]]["victims"]
    for event in RECORDS["events"]:
        assert set(event["persons"]) <= persons
        assert set(event["tags"]) <= ids["tags"]
    for act in RECORDS["compelled_acts"]:
        assert act["victim"] in persons
        assert act["tags"]
        assert set(act["tags"]) <= ids["tags"]
    assert {measure["person"] for measure in RECORDS["measures"]} <= persons
    for testimony in RECORDS["testimony"]:
        assert testimony["person"] in persons
        assert set(testimony.get("after", [])) <= ids["testimony"]
        assert set(testimony.get("rooms", [])) <= ids["rooms"]
        assert {person for person, _strength in testimony.get("apart", [])} <= persons
    for sitting in RECORDS["sittings"]:
        assert sitting["room"] in ids["rooms"]
        assert set(sitting["present"]) <= persons
    for rows in (RECORDS[key] for key in ids):
        assert len({row["id"] for row in rows}) == len(rows)


def test_the_words_of_the_truth_stand_where_it_says() -> None:
    assert len(TRUTH["words"]) == 20
    for word, places in TRUTH["words"].items():
        pattern = re.compile(rf"(?<!\w){re.escape(word.lower())}(?!\w)")
        numbered = [(name, number, page) for name, pages in TEXTS.items() for number, page in enumerate(pages, 1)]
        found = {(name, number) for name, number, page in numbered if pattern.search(page.lower())}
        assert found == {(place["document"], place["page"]) for place in places}, word
        assert found, word


def test_the_mail_carries_its_two_attachments() -> None:
    message = message_from_bytes(PATHS["mail-2023-02-02-regulamin.eml"].read_bytes())
    names = [part.get_filename() for part in message.walk() if part.get_filename()]
    assert names == TRUTH["attachments"]["mail-2023-02-02-regulamin.eml"] == ["regulamin-kwater.docx", "plan-hali.png"]


def _all_text() -> str:
    texts = [page for pages in TEXTS.values() for page in pages] + [entry["text"] for entry in TRUTH["scan"]]
    return "\n".join(texts) + (DEMO / "records.json").read_text(encoding="utf-8")


def test_no_number_could_be_a_real_pesel() -> None:
    weights = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)
    for number in re.findall(r"(?<!\d)\d{11}(?!\d)", _all_text()):
        control = (10 - sum(int(digit) * weight for digit, weight in zip(number, weights, strict=False)) % 10) % 10
        assert control != int(number[10]), number


def test_no_account_number_could_be_real() -> None:
    for found in re.findall(r"\b[A-Z]{2}\d{2}(?: ?[0-9A-Z]{4}){3,7}", _all_text()):
        iban = found.replace(" ", "")
        digits = "".join(str(int(letter, 36)) for letter in iban[4:] + iban[:4])
        assert int(digits) % 97 != 1, found


def test_every_telephone_number_begins_with_zeros() -> None:
    assert all(number.startswith("000-") for number in re.findall(r"(?<![\d-])\d{3}-\d{3}-\d{3}(?![\d-])", _all_text()))


def _versions_here() -> dict[str, str]:
    for module in ("reportlab", "PIL"):
        if importlib.util.find_spec(module) is None:
            pytest.skip(f"{module} is needed to make the demo case")
    if shutil.which("fc-list") is None:
        pytest.skip("fontconfig is needed to find the fonts of the demo case")
    asked = subprocess.run([sys.executable, MAKE, "--versions"], capture_output=True, text=True, check=False)
    if "FileNotFoundError" in asked.stderr:
        pytest.skip(f"the DejaVu fonts are needed to make the demo case: {asked.stderr.splitlines()[-1]}")
    assert asked.returncode == 0, asked.stderr
    versions: dict[str, str] = json.loads(asked.stdout)
    return versions


def test_making_it_again_gives_the_same_bytes(tmp_path: Path) -> None:
    here, there = _versions_here(), TRUTH["made_with"]
    differing = sorted(key for key in there if here.get(key) != there[key])
    if differing:
        pytest.skip(f"the committed bytes were made with other versions of {', '.join(differing)}")
    subprocess.run([sys.executable, MAKE, "--out", str(tmp_path)], check=True, capture_output=True)
    made = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    kept = {path.relative_to(DEMO).as_posix(): path.read_bytes() for path in FILES.rglob("*") if path.is_file()}
    kept |= {name: (DEMO / name).read_bytes() for name in ("records.json", "truth.json")}
    assert sorted(made) == sorted(kept)
    assert [name for name in made if made[name] != kept[name]] == []
