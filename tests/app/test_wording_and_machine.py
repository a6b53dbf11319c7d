"""What is said of errors and of this machine; pictures of pages; the demo case."""

import ast
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from cases import code_of, pdf_of

from judgedesk.app import casefile, demo, doctor, intake
from judgedesk.app import ledger as ledgers
from judgedesk.app.casefile import Case
from judgedesk.app.pictures import Reader
from judgedesk.app.wording import WORDING, said, translated, words
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Role
from judgedesk.store import originals

PACKAGE = Path(casefile.__file__).parents[1]


def codes_raised() -> dict[str, str]:
    """Every code that stands in the program as the first argument of a `UserError`."""
    found = {}
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "UserError" and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    found[str(first.value)] = path.name
    return found


def test_every_error_that_can_be_raised_has_its_words() -> None:
    raised = codes_raised()
    assert len(raised) > 40
    without = {code: where for code, where in raised.items()
               if code not in WORDING and not any(known.startswith(f"{code}.") for known in WORDING)}  # fmt: skip
    assert without == {}


@pytest.mark.parametrize("code", sorted(WORDING))
def test_every_error_is_said_in_three_sentences_in_both_languages(code: str) -> None:
    text = WORDING[code]
    for part in (text.what, text.next):
        assert part.strip()
    for part in (text.what, text.why, text.next):
        polish = translated(part, "pl")
        facts = re.compile(r"\{\w+\}")
        assert polish != part or not re.search(r"\w", facts.sub("", part)), part
        assert set(facts.findall(part)) == set(facts.findall(polish)), part


def test_facts_are_filled_in_and_a_missing_one_stops_nothing() -> None:
    full = said(UserError("case.locked", who="Nowak", where="desk-3", since="today"), "pl")
    assert "Nowak" in full.line and "{" not in full.line
    assert "{who}" in said(UserError("case.locked")).line
    assert words(UserError("no.such_code")).what == said(UserError("no.such_code")).what
    assert said(UserError("no.such_code"), "xx").line == said(UserError("no.such_code")).line


def test_a_machine_is_examined_in_both_languages() -> None:
    english, polish = doctor.examine(), doctor.examine("pl")
    assert [check.name for check in english] == [check.name for check in polish]
    assert {"sqlcipher", "tesseract", "font"} <= {check.name for check in english}
    for check in english:
        assert check.needed and bool(check.remedy) != check.ok, check
    assert [check.needed for check in english] != [check.needed for check in polish]


def test_a_machine_that_lacks_things_is_told_how_to_get_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor.tessdata, "tessdata", lambda: None)
    monkeypatch.setattr(doctor, "_FONTS", ())
    lacking = {check.name: check.remedy for check in doctor.examine() if not check.ok}
    assert "tesseract-ocr-pol" in lacking["tesseract pol"]
    assert {"tesseract", "tesseract eng", "font"} <= set(lacking)


# -- pictures ---------------------------------------------------------------------------------------------------


@pytest.fixture
def printed(tmp_path: Path, new_case: Callable[..., Case]) -> Case:
    case = new_case(tmp_path)
    (tmp_path / "order.pdf").write_bytes(pdf_of("The order of the court", "Second page"))
    (tmp_path / "note.txt").write_text("plain")
    intake.import_files(case, [tmp_path / "order.pdf", tmp_path / "note.txt"], jobs=1)
    return case


def test_a_page_is_shown_and_its_words_have_places(printed: Case) -> None:
    pdf = next(line.document for line in ledgers.ledger(printed).files if line.kind == "pdf")
    text = next(line.document for line in ledgers.ledger(printed).files if line.kind == "text")
    assert pdf is not None and text is not None
    with Reader(printed) as reader:
        picture = reader.picture(pdf, 1, 0.5)
        assert (picture.width, picture.height) == (298, 421)
        assert len(picture.pixels) == 298 * 421 * 4
        words_found = reader.words(pdf, 1)
        assert [(start, end) for start, end, _ in words_found][:2] == [(0, 3), (4, 9)]
        boxes = reader.chars(pdf, 1)
        assert len(boxes) % 4 == 0 and len(boxes) >= 4 * len("The order of the court")
        [line] = reader.rectangles(pdf, 1, [(0, 9)])
        left, top, right, bottom = line[0]
        assert 70 < left < 74 and left < right < 200 and 100 < top < bottom < 160
        assert reader.tables(pdf, 1) == []
        assert code_of(reader.picture, text, 1, 1.0) == "kind.not_read_yet"
        assert code_of(reader.picture, 99, 1, 1.0) == "document.unknown"


def test_a_damaged_original_has_no_picture(printed: Case) -> None:
    pdf = next(line.document for line in ledgers.ledger(printed).files if line.kind == "pdf")
    assert pdf is not None
    name = printed.file.reading().execute("SELECT original FROM documents WHERE id = ?", (pdf,)).fetchone()[0]
    path = originals.place_of(printed.path, name)
    whole = path.read_bytes()
    path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    with Reader(printed) as reader:
        assert code_of(reader.picture, pdf, 1, 1.0) == "original.changed"
    path.unlink()
    with Reader(printed) as reader:
        assert code_of(reader.picture, pdf, 1, 1.0) == "original.changed"


# -- the demo case ----------------------------------------------------------------------------------------------


def test_the_demo_case_is_built_once_and_then_opened(tmp_path: Path) -> None:
    case, report = demo.build(tmp_path)
    with case:
        assert case.role is Role.JUDGE and case.user == demo.USER
        numbers = casefile.summary(case)
        assert numbers.pages >= 100 and numbers.tags > 10 and numbers.persons > 3
        assert report.documents > 10
        assert casefile.check(case).problems == []
    case, report = demo.build(tmp_path)
    with case:
        assert casefile.summary(case) == numbers
        assert report.documents == 0


def test_where_the_demo_case_lies(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(demo.sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert demo.home() == tmp_path / "judgedesk"
    monkeypatch.setattr(demo.sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    assert demo.home() == tmp_path / "local" / "judgedesk"


def test_a_case_may_be_named_without_its_ending(tmp_path: Path, new_case: Callable[..., Case]) -> None:
    case = new_case(tmp_path)
    assert casefile.folder_of(tmp_path / "matter") == case.path
    assert casefile.folder_of(case.path) == case.path
    assert casefile.existing(tmp_path / "matter") == case.path
