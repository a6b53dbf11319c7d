"""import, ledger, search, text: what a user gets, by the names the contract gives it."""

import json
import wave
import zipfile
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from calls import Answer, Desk, in_a_process, pdf, word

FAILED = {"broken.pdf": "pdf.damaged", "call.mp3": "recording.damaged"}
COUNTED = ("documents", "pages", "duplicates", "pages_text", "pages_ocr", "pages_pending_ocr", "pages_failed")


def typed(value: dict[str, Any], **kinds: Any) -> None:
    for name, kind in kinds.items():
        assert isinstance(value[name], kind), (name, value[name])
        assert isinstance(value[name], bool) == (kind is bool), name


def test_an_import_counts_what_came_and_names_what_failed(empty: Desk, files: Path) -> None:
    answer = empty("import", files, "--ocr", "off")
    assert answer.status == 3
    typed(answer.json, **dict.fromkeys(COUNTED, int), seconds=float, failed=list)
    found = {name: answer.json[name] for name in COUNTED}
    assert found == {
        "documents": 8, "pages": 6, "duplicates": 1, "pages_text": 5, "pages_ocr": 0, "pages_pending_ocr": 1,
        "pages_failed": 0,
    }  # fmt: skip
    assert answer.json["pending"] == 1
    failed = {Path(one["path"]).name: one for one in answer.json["failed"]}
    assert {name: one["code"] for name, one in failed.items()} == FAILED
    assert failed["broken.pdf"]["reason"].startswith("The PDF is damaged.")
    assert failed["call.mp3"]["reason"].startswith("The recording")


def test_importing_again_adds_nothing_and_still_names_what_failed(desk: Desk, files: Path) -> None:
    before = desk("ledger").json
    answer = desk("import", files, "--ocr", "off")
    assert answer.status == 3
    assert (answer.json["documents"], answer.json["pages"]) == (0, 0)
    assert {Path(one["path"]).name: one["code"] for one in answer.json["failed"]} == FAILED
    assert desk("ledger").json == before


def test_an_import_without_a_fault_is_done(empty: Desk, tmp_path: Path) -> None:
    answer = empty("import", pdf(tmp_path / "a.pdf", "one"), word(tmp_path / "b.docx", "two"), "--jobs", 1)
    assert (answer.status, answer.json["documents"], answer.json["failed"]) == (0, 2, [])


def test_options_of_an_import(empty: Desk, tmp_path: Path) -> None:
    one, two = pdf(tmp_path / "a.pdf", "open words"), pdf(tmp_path / "b.pdf", "closed words")
    assert empty("import", one, "--volume", "VII", "--ocr", "off", "--ocr-lang", "pol").status == 0
    assert empty("import", two, "--sealed").status == 0
    lines = empty("ledger").json["files"]
    assert [(line["name"], line["volume"], line["state"]) for line in lines] == [
        ("a.pdf", "VII", "ready"), ("b.pdf", "", "ready"),
    ]  # fmt: skip
    for_clerk = empty("search", "words", user="karol").json
    assert [hit["name"] for hit in for_clerk["hits"]] == ["a.pdf"]
    assert [hit["name"] for hit in empty("search", "words").json["hits"]] == ["a.pdf", "b.pdf"]


def test_the_ledger_accounts_for_every_file(reading: Desk) -> None:
    answer = reading("ledger")
    assert answer.status == 0
    for line in answer.json["files"]:
        strings = dict.fromkeys(("name", "sha256", "kind", "ocr_lang", "reason", "parent", "duplicate_of"), str)
        typed(line, **strings, **dict.fromkeys(("pages", "text", "ocr", "pending", "failed", "blank"), int))
        assert line["ocr_confidence"] is None
        assert line["text"] + line["ocr"] + line["pending"] + line["failed"] == line["pages"]
        assert line["text"] or line["reason"] or line["pending"]
        assert line["blank"] <= line["text"]
        assert (line["state"] == "duplicate") == bool(line["duplicate_of"])
        assert line["parent"] == ""
    lines = {line["name"]: line for line in answer.json["files"]}
    assert (lines["scan.pdf"]["pending"], lines["scan.pdf"]["blank"]) == (1, 0)
    assert (lines["blank.pdf"]["text"], lines["blank.pdf"]["pending"], lines["blank.pdf"]["blank"]) == (1, 0, 1)
    dump = lines["dump.bin"]
    assert (dump["state"], dump["kind"], dump["pages"]) == ("pending", "unknown", 0) and "unknown" in dump["reason"]
    assert (lines["call.mp3"]["state"], lines["call.mp3"]["kind"]) == ("failed", "audio")
    assert lines["broken.pdf"]["reason"].startswith("The PDF is damaged.")
    assert "copy.txt" in lines["notatka.txt"]["reason"] and lines["notatka.txt"]["duplicate_of"] == "copy.txt"
    assert {line["volume"] for line in answer.json["files"]} == {"I", "II", ""}
    totals = answer.json["totals"]
    parts = ("readable", "pending_files", "failed_files", "duplicates", "sealed")
    assert [totals[name] for name in ("files", *parts)] == [9, 5, 1, 2, 1, 0]
    for name in ("pages", "text", "ocr", "pending", "failed", "blank"):
        assert totals[name] == sum(line[name] for line in answer.json["files"])


def test_files_inside_files_stand_in_the_ledger_with_where_they_came_from(empty: Desk, tmp_path: Path) -> None:
    """A bundle as a lawyer sends it: an archive with a mail in it; the letter attached to that lies beside it, too."""
    letter = word(tmp_path / "letter.docx", "The caravan stood behind the barn.").read_bytes()
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@example.org", "b@example.org", "Enclosed"
    message.set_content("The keys to the gate are enclosed.")
    message.add_attachment(letter, maintype="application", subtype="octet-stream", filename="letter.docx")
    (tmp_path / "letter.docx").unlink()
    with zipfile.ZipFile(tmp_path / "bundle.zip", "w") as bundle:
        bundle.writestr("post/enclosed.eml", message.as_bytes())
        bundle.writestr("post/copy of the letter.docx", letter)
        bundle.writestr("post/nothing.txt", "")
    answer = empty("import", tmp_path / "bundle.zip", "--volume", "III", "--ocr", "off")
    assert (answer.status, answer.json["documents"], answer.json["duplicates"]) == (3, 4, 1)
    [failed] = answer.json["failed"]
    assert (failed["code"], failed["path"]) == ("file.empty", "post/nothing.txt (part 2 of document 1)")
    ledger = empty("ledger").json
    lines = {line["name"]: (line["parent"], line["duplicate_of"], line["volume"]) for line in ledger["files"]}
    assert lines == {
        "bundle.zip": ("", "", "III"),
        "enclosed.eml": ("bundle.zip", "", "III"),
        "copy of the letter.docx": ("bundle.zip", "", "III"),
        "nothing.txt": ("bundle.zip", "", "III"),
        "letter.docx": ("enclosed.eml", "copy of the letter.docx", ""),
    }
    assert (ledger["totals"]["files"], ledger["totals"]["inside"]) == (5, 4)
    assert [hit["name"] for hit in empty("search", "caravan").json["hits"]] == ["copy of the letter.docx"]
    assert [hit["name"] for hit in empty("search", "keys").json["hits"]] == ["enclosed.eml"]
    assert empty("ledger", "--incomplete").json["totals"] == ledger["totals"]


def test_the_ledger_says_what_a_readable_file_lacks(empty: Desk, tmp_path: Path) -> None:
    """A mail whose words are encrypted, a chat that breaks off and a call of silence are not complete."""
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "locked.eml").write_text(
        "From: a@example.org\nTo: b@example.org\nSubject: The keys\nDate: Mon, 14 Mar 2022 10:00:00 +0100\n\n"
        "-----BEGIN PGP MESSAGE-----\n\nhQEMA5QxQxQxQxQxAQf\n=abcd\n-----END PGP MESSAGE-----\n", encoding="utf-8",
    )  # fmt: skip
    message = {"id": 1, "type": "message", "date": "2022-03-12T14:05:33", "from": "Ann", "text": "at the barn"}
    chat = json.dumps({"name": "Ann", "type": "personal_chat", "id": 1, "messages": [message] * 40})
    (folder / "result.json").write_text(chat[:-200], encoding="utf-8")
    with wave.open(str(folder / "call.wav"), "wb") as call:
        call.setparams((1, 2, 8000, 0, "NONE", ""))
        call.writeframes(bytes(16000))
    (folder / "whole.txt").write_text("all of it", encoding="utf-8")
    assert empty("import", folder, "--ocr", "off").status == 0
    lines = {line["name"]: line for line in empty("ledger", "--incomplete").json["files"]}
    assert {name: (line["state"], line["partial"], line["reason"]) for name, line in lines.items()} == {
        "locked.eml": ("ready", 1, "The text of the message is encrypted."),
        "result.json": ("ready", 1, "The chat ends too early."),
        "call.wav": ("ready", 1, "This recording has no transcript."),
    }
    assert empty("ledger").json["totals"]["partial"] == 3


def test_the_ledger_of_what_is_missing(reading: Desk) -> None:
    incomplete, whole = reading("ledger", "--incomplete").json, reading("ledger").json
    assert {line["name"] for line in incomplete["files"]} == {"scan.pdf", "broken.pdf", "call.mp3", "dump.bin"}
    assert incomplete["totals"] == whole["totals"]


def test_search_finds_the_page_and_marks_the_words(reading: Desk) -> None:
    answer = reading("search", "passport").json
    assert (answer["query"], answer["total"], answer["suggestion"]) == ("passport", 1, None)
    [hit] = answer["hits"]
    typed(hit, document=int, name=str, page=int, folio=str, score=float, snippet=str, spans=list)
    assert (hit["name"], hit["page"]) == ("statement-v1.pdf", 2)
    assert [hit["snippet"][start:end] for start, end in hit["spans"]] == ["passport"]


@pytest.mark.parametrize(
    ("question", "pages"),
    [
        ("zolkiewski", ["letter.docx"]),
        ("ŻÓŁKIEWSKI", ["letter.docx"]),
        ('"umowa o pracę"', ["letter.docx"]),
        ("paszp*", ["copy.txt"]),
        ("paszport OR passport", ["copy.txt", "statement-v1.pdf"]),
        ("witness NOT passport", []),
        ("(paszport OR umowa) AND bramie", ["copy.txt"]),
        ("nosuchword", []),
    ],
)
def test_questions(reading: Desk, question: str, pages: list[str]) -> None:
    answer = reading("search", question)
    assert answer.status == 0
    assert sorted(hit["name"] for hit in answer.json["hits"]) == pages
    assert answer.json["total"] == len(pages)


def test_search_by_volume_kind_and_part_of_the_list(reading: Desk) -> None:
    question = "paszport OR passport OR umowa"
    assert reading("search", question).json["total"] == 3
    assert [hit["name"] for hit in reading("search", question, "--volume", "II").json["hits"]] == ["copy.txt"]
    assert [hit["name"] for hit in reading("search", question, "--kind", "docx").json["hits"]] == ["letter.docx"]
    assert reading("search", question, "--exact").json["total"] == 3
    whole = [hit["name"] for hit in reading("search", question).json["hits"]]
    parts = [reading("search", question, "--limit", 1, "--offset", at).json for at in range(4)]
    assert [[hit["name"] for hit in part["hits"]] for part in parts] == [[name] for name in whole] + [[]]
    assert {part["total"] for part in parts} == {3}


def test_search_says_what_it_looked_for_and_in_which_order(reading: Desk) -> None:
    answer = reading("search", "umową OR paszporty OR passport").json
    assert (answer["order"], answer["total"], answer["documents"], answer["broken"]) == ("best", 3, 3, 0)
    assert answer["lacking"] == [] and "facets" not in answer
    assert [one["word"] for one in answer["expansions"]] == ["umowa", "paszporty", "passport"]
    forms = {form["word"]: form for form in answer["expansions"][1]["forms"]}
    assert forms["paszporty"]["why"] == "word"
    typed(forms["paszport"], word=str, spelled=str, why=str, language=str, used=bool)
    assert (forms["paszport"]["why"], forms["paszport"]["language"], forms["paszport"]["used"]) == ("form", "pl", True)
    assert all(hit["score"] >= 0 for hit in answer["hits"])
    by_file = reading("search", "umową OR paszporty OR passport", "--order", "file").json
    assert by_file["order"] == "file"
    places = [(hit["document"], hit["page"]) for hit in by_file["hits"]]
    assert places == sorted(places) == sorted((hit["document"], hit["page"]) for hit in answer["hits"])
    assert reading("search", "umową", "--order", "best").json["order"] == "best"


def test_search_leaves_out_forms_and_takes_in_what_ocr_misread(reading: Desk) -> None:
    assert reading("search", "paszporty").json["total"] == 1
    left_out = reading("search", "paszporty", "--without", "PASZPORT", "--without", "paszportu").json
    assert left_out["total"] == 0
    assert {form["word"]: form["used"] for form in left_out["expansions"][0]["forms"]}["paszport"] is False
    assert reading("search", "paszp0rt", "--exact").json["total"] == 0
    assert reading("search", "paszp0rt", "--ocr-mistakes").json["total"] == 1
    assert reading("search", "paszport", "--exact", "--ocr-mistakes").status == 2


def test_search_counts_what_the_answers_have_in_common(reading: Desk) -> None:
    question = "paszport OR passport OR umowa"
    counted = reading("search", question, "--facets").json["facets"]
    assert {name: {one["value"]: one["pages"] for one in counted[name]} for name in ("kind", "volume", "tag")} == {
        "kind": {"docx": 1, "pdf": 1, "text": 1}, "volume": {"I": 2, "II": 1}, "tag": {"none": 3},
    }  # fmt: skip
    for values in counted.values():
        for value in values:
            assert reading("search", f"({question}) {value['condition']}").json["total"] == value["pages"]
    narrowed = reading("search", question, "--facets", "--volume", "I", "--kind", "pdf").json
    assert narrowed["total"] == 1 == sum(value["pages"] for value in narrowed["facets"]["kind"])


def test_search_tells_a_person_the_same(reading: Desk) -> None:
    said = reading.plain("search", reading.case, "paszporty OR umowa", "--facets", *reading.by("anna")).out.splitlines()
    assert said[0] == "pages: 2, in documents: 2"
    assert "also looked for, for paszporty: paszport" in said
    assert "order: the best first" in said
    assert any(line.strip().startswith("volume: I (1), II (1)") for line in said)
    by_file = reading.plain("search", reading.case, "paszport", "--order", "file", *reading.by("anna")).out
    assert "order: as in the file" in by_file
    assert "--" not in by_file
    unknown = reading.plain("search", reading.case, "paszport date:2022", *reading.by("anna")).out
    assert "documents not looked through for dates and languages yet: " in unknown


def test_search_says_what_was_probably_meant(reading: Desk) -> None:
    answer = reading("search", "pasport").json
    assert (answer["total"], answer["suggestion"]) == (0, "passport")


def test_the_text_of_a_page_and_where_its_words_stand(reading: Desk) -> None:
    page = reading("text", "statement-v1.pdf", 2).json
    assert "took my passport" in page["text"]
    word_of = {word["text"]: word for word in page["words"]}
    passport = word_of["passport"]
    assert page["text"][passport["start"] : passport["end"]] == "passport"
    left, top, right, bottom = passport["box"]
    assert 0 < left < right < page["width"]
    assert 0 < top < bottom < page["height"] / 2  # from the top of the page
    assert word_of["He"]["box"][1] > bottom - 4


def test_a_document_by_name_by_hash_and_by_id(reading: Desk) -> None:
    line = next(line for line in reading("ledger").json["files"] if line["name"] == "letter.docx")
    texts = [reading("text", named, 1).json["text"] for named in ("letter.docx", line["sha256"], line["document"])]
    assert "Żółkiewski" in texts[0]
    assert len(set(texts)) == 1


@pytest.mark.parametrize(("name", "source"), [("scan.pdf", "none"), ("blank.pdf", "text")])
def test_a_page_without_text_has_no_words(reading: Desk, name: str, source: str) -> None:
    page = reading("text", name, 1).json
    assert (page["text"], page["words"], page["source"]) == ("", [], source)


@pytest.mark.parametrize(
    "question",
    [
        ("search", "paszport OR passport OR umowa"), ("ledger",), ("grid",), ("dump",), ("audit",), ("users", "list"),
        ("verify",),
    ],
)  # fmt: skip
def test_lists_keep_their_order(reading: Desk, question: tuple[str, ...]) -> None:
    first, second = reading(*question), reading(*question)
    assert (first.status, first.out) == (second.status, second.out)


def test_without_json_a_person_can_read_it(reading: Desk) -> None:
    by = reading.by("anna")
    found = reading.plain("search", reading.case, "passport", *by)
    assert "pages: 1" in found.out
    assert "statement-v1.pdf" in found.out
    assert "took my passport" in reading.plain("text", reading.case, "statement-v1.pdf", 2, *by).out
    assert "files: 9" in reading.plain("ledger", reading.case, *by).out


def test_as_a_process_standard_output_is_the_document_alone(empty: Desk, files: Path) -> None:
    answer: Answer = in_a_process("import", empty.case, files, "--ocr", "off", *empty.by("anna"), "--json")
    assert answer.status == 3
    assert answer.json["documents"] == 8
    assert answer.err == ""


def test_letters_that_the_terminal_lacks_are_escaped(reading: Desk) -> None:
    answer = in_a_process(
        "text", reading.case, "letter.docx", 1, *reading.by("anna"), "--json", PYTHONIOENCODING="ascii", PYTHONUTF8="0"
    )
    assert answer.status == 0
    assert "Żółkiewski" in answer.json["text"]
    assert answer.out.isascii()
